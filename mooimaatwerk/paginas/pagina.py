"""A page before it is drawn: its address, its template and the data for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mooimaatwerk.casus import Casus
from mooimaatwerk.vormgeving.beleid import GEWOON, Beleid


@dataclass(frozen=True)
class Pagina:
    """One page of the site.

    `adres` is relative to the root of the site and ends in a slash ("" is home);
    `bron` is the file a reader may improve, as it is called in the repository; `thema`
    gives the colour; `beleid` is what a browser lets the page do. A page that is not
    `vindbaar` asks search engines to leave it out, and is not in the sitemap. The template
    gets `gegevens` by name. `sleutel` is a key of all that `gegevens` holds, for a page that is
    quicker to tell apart than to draw: with the same one it is not drawn again.
    """

    adres: str
    titel: str
    omschrijving: str
    sjabloon: str
    gegevens: Mapping[str, Any] = field(default_factory=dict)
    bron: str | None = None
    thema: str | None = None
    beleid: Beleid = GEWOON
    vindbaar: bool = True
    sleutel: str = ""

    @property
    def bestand(self) -> str:
        """The file the page is written to."""
        return f"{self.adres}index.html"

    @property
    def heeft_kopzoek(self) -> bool:
        """True when the header has a field for searching; the search page has its own."""
        return self.adres != "zoeken/" and self.beleid.mag_versturen


@dataclass(frozen=True)
class Bundel:
    """Pages that go together; they follow from these cases in this order, and from `verder`.

    So they need not be made again while those are the same, whatever becomes of other cases.
    What is the same for all pages (vocabularies, settings, introductions) is not told in
    `verder`; all else that `maak` uses is. `naam` is the address where they stand.
    """

    naam: str
    casussen: Sequence[Casus]
    verder: str
    maak: Callable[[], Iterable[Pagina]]


@dataclass(frozen=True)
class Schakel:
    """Words that may lead somewhere: `adres` is relative to the root of the site."""

    tekst: str
    adres: str | None = None


def make_casusschakel(casus: Casus) -> Schakel:
    """Return the title of a case with the address of its page."""
    return Schakel(casus.gegevens.titel, f"casussen/{casus.slug}/")
