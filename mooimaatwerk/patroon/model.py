"""A written pattern: its fields as checked data, its text, and the cases it rests on.

Only the shape of the fields stands here; the rules come from `patroonvelden.yml`.
"""

from __future__ import annotations

from dataclasses import dataclass

from mooimaatwerk.casus import Bron, Casus, Deel, Privacy
from mooimaatwerk.verzameling import aantal


class Botsing(Deel):
    """Two laws that get in each other's way, and how."""

    een: str
    ander: str
    uitleg: str


class Antwoord(Deel):
    """What the party to whom the pattern is addressed said, in our words."""

    wie: str
    tekst: str
    bron: str
    datum: str | None = None


class Regeling(Deel):
    """What changed since; `datum` is None when no source says when."""

    soort: str
    wat: str
    bron: str
    datum: str | None = None
    nog_te_controleren: bool | None = None


class Patroongegevens(Deel):
    """The front matter of a pattern, key for key."""

    titel: str
    kern: str
    knelpunten: tuple[str, ...]
    herkomst: str
    voorstel: str
    gericht_aan: tuple[str, ...]
    status: str
    peildatum: str
    bronnen: tuple[Bron, ...]
    wetten: tuple[str, ...] = ()
    doelgroepen: tuple[str, ...] = ()
    casussen: tuple[str, ...] = ()
    botsen: tuple[Botsing, ...] = ()
    voorstel_bron: str | None = None
    antwoord: Antwoord | None = None
    geregeld: tuple[Regeling, ...] = ()
    privacy: Privacy | None = None


@dataclass(frozen=True)
class Patroon:
    """A valid pattern; `casussen` are those that may be shown, `tekst` is Markdown."""

    slug: str
    gegevens: Patroongegevens
    tekst: str
    casussen: tuple[Casus, ...]
    pad: str

    @property
    def adres(self) -> str:
        """Where its page is."""
        return f"patronen/{self.slug}/"

    @property
    def n(self) -> int:
        """How many counting cases it rests on."""
        return aantal(self.casussen)
