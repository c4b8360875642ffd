"""A valid edition: its pieces in order, with the cases and articles themselves.

This is the one composition that web, PDF and EPUB are made from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from markdown_it.token import Token

from mooimaatwerk.casus import Casus
from mooimaatwerk.editie.gegevens import Artikelgegevens, Editiegegevens
from mooimaatwerk.opmaak import make_artikelrenderer

Stuksoort = Literal["artikel", "verhaal", "manifest", "kort"]


@dataclass(frozen=True)
class Artikel:
    """An article of one edition; `tekst` is Markdown, which begins at line `tekst_regel`.

    `kaders` are the cases that stand beside it as a box, without withdrawn ones.
    `afbeelding` is the picture's file, when it has one.
    """

    slug: str
    gegevens: Artikelgegevens
    tekst: str
    pad: str
    tekst_regel: int = 1
    kaders: tuple[Casus, ...] = ()
    afbeelding: Path | None = None

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """The body as Markdown tokens, footnotes and tables included."""
        return make_artikelrenderer().parse(self.tekst)

    @property
    def woorden(self) -> int:
        """How many words the body has."""
        return len(self.tekst.split())


@dataclass(frozen=True)
class Kort:
    """A case that is shown in brief: its summary in a box, or one row of a table."""

    casus: Casus
    als: Literal["kader", "rij"]


@dataclass(frozen=True)
class Stuk:
    """One piece of the edition, with a page of its own.

    What it holds follows from `soort`: "artikel" has `artikel`, "verhaal" has `casus`,
    "manifest" is the whole manifesto, "kort" has the cases in `korte`. Of a withdrawn
    case only `is_ingetrokken` is left: no title, no text. `nummer` is its place in the
    edition (from 1), `deel` the title of the part it is in.
    """

    soort: Stuksoort
    slug: str
    titel: str
    deel: str
    nummer: int
    artikel: Artikel | None = None
    casus: Casus | None = None
    korte: tuple[Kort, ...] = ()
    is_ingetrokken: bool = False
    is_gecorrigeerd: bool = False

    @property
    def casussen(self) -> tuple[Casus, ...]:
        """Every case that the piece shows, in whatever form."""
        eigen = (self.casus,) if self.casus else ()
        kaders = self.artikel.kaders if self.artikel else ()
        return (*eigen, *kaders, *(kort.casus for kort in self.korte))


@dataclass(frozen=True)
class Deel:
    """A part of the edition with its pieces."""

    titel: str
    intro: str | None
    stukken: tuple[Stuk, ...]


@dataclass(frozen=True)
class Omslagregel:
    """A line on the cover and the piece it leads to."""

    tekst: str
    stuk: Stuk


@dataclass(frozen=True)
class Editie:
    """A valid edition. `omslagcasus` is None when that case was withdrawn.

    `tekst` is the short introduction of index.md (Markdown, may be empty); `map` the
    folder with its files.
    """

    gegevens: Editiegegevens
    delen: tuple[Deel, ...]
    omslagregels: tuple[Omslagregel, ...]
    omslagcasus: Casus | None
    tekst: str
    pad: str
    map: Path
    tekst_regel: int = field(default=1)

    @property
    def nummer(self) -> int:
        """The number of the edition; its folder and address are called so."""
        return self.gegevens.nummer

    @property
    def adres(self) -> str:
        """Where the edition is on the site."""
        return f"edities/{self.nummer}/"

    @property
    def thema(self) -> str | None:
        """The theme that colours it: that of the case on its cover."""
        return self.omslagcasus.gegevens.themas[0] if self.omslagcasus else None

    @property
    def is_concept(self) -> bool:
        """True while readers must not see it."""
        return self.gegevens.publicatie == "concept"

    @cached_property
    def stukken(self) -> tuple[Stuk, ...]:
        """All pieces in reading order."""
        return tuple(stuk for deel in self.delen for stuk in deel.stukken)

    @cached_property
    def casussen(self) -> tuple[Casus, ...]:
        """Every case in it, each once, in the order in which a reader meets them."""
        return tuple({c.slug: c for stuk in self.stukken for c in stuk.casussen}.values())

    @property
    def beelden(self) -> list[Path]:
        """The pictures of its articles, each once."""
        beelden = (stuk.artikel.afbeelding for stuk in self.stukken if stuk.artikel)
        return list(dict.fromkeys(beeld for beeld in beelden if beeld))

    @cached_property
    def per_slug(self) -> Mapping[str, Stuk]:
        """Every piece by its slug."""
        return {stuk.slug: stuk for stuk in self.stukken}

    def adres_van(self, stuk: Stuk) -> str:
        """Return where a piece is on the site."""
        return f"{self.adres}{stuk.slug}/"
