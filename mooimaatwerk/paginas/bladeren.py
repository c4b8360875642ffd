"""Long lists of cases: the first page shows cards, the pages after it list the rest in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mooimaatwerk.casus import Casus
from mooimaatwerk.paginas.kaarten import Kaart, make_kaart
from mooimaatwerk.paginas.pagina import Pagina, Schakel
from mooimaatwerk.verzameling import Verzameling

KAARTEN = 36
"""How many cases the first page of a list shows: a card with its art is 3 kB, and whole rows
of two, three and four cards fit."""

RIJEN = 100
"""How many cases a page after it lists; in a row a case is a title with its facts, 0,5 kB."""

ROND = 2
"""How many pages on each side of the current one the navigation names."""


@dataclass(frozen=True)
class Regel:
    """A case in a list: `reden` says why it is there, `kop` under which heading it goes."""

    casus: Casus
    reden: str = ""
    kop: str = ""


@dataclass(frozen=True)
class Bladwijzer:
    """Where a page stands in its series; `eerste` is the address of the first page.

    `zoekadres` is where the same cases can be searched, if there is such a place.
    """

    eerste: str
    nummer: int
    aantal: int
    zoekadres: str | None = None

    def adres_van(self, nummer: int) -> str:
        """Return the address of a page of the series."""
        return self.eerste if nummer == 1 else f"{self.eerste}pagina/{nummer}/"

    @property
    def vorige(self) -> str | None:
        """The address of the page before this one."""
        return self.adres_van(self.nummer - 1) if self.nummer > 1 else None

    @property
    def volgende(self) -> str | None:
        """The address of the page after this one."""
        return self.adres_van(self.nummer + 1) if self.nummer < self.aantal else None

    @property
    def keuze(self) -> list[int | None]:
        """The pages to choose from: the first, those around this one, the last; None is a gap."""
        dichtbij = range(self.nummer - ROND, self.nummer + ROND + 1)
        nummers = sorted({1, self.aantal, *(nr for nr in dichtbij if 1 <= nr <= self.aantal)})
        keuze: list[int | None] = []
        for vorig, nummer in zip([0, *nummers], nummers, strict=False):
            if nummer - vorig == 2:  # a gap of one page takes as much room as that page
                keuze.append(nummer - 1)
            elif nummer - vorig > 2:
                keuze.append(None)
            keuze.append(nummer)
        return keuze


@dataclass(frozen=True)
class Lijstrij:
    """A case in a row: its card without the art, and why it is in the list."""

    kaart: Kaart
    reden: str


@dataclass(frozen=True)
class Rijgroep:
    """Rows that go under one heading; the heading is empty when the list has none."""

    kop: str
    rijen: list[Lijstrij]


@dataclass(frozen=True)
class Lijstdeel:
    """The part of a list that is on one page; its rows are made when the page is drawn."""

    regels: Sequence[Regel]
    verzameling: Verzameling

    @property
    def groepen(self) -> Iterator[Rijgroep]:
        """The rows, under their headings."""
        for kop, groep in groupby(self.regels, lambda regel: regel.kop):
            rijen = [Lijstrij(make_kaart(r.casus, self.verzameling), r.reden) for r in groep]
            yield Rijgroep(kop, rijen)

    @property
    def sleutel(self) -> str:
        """A key of all that the rows show, beside the vocabularies."""
        return repr([(regel.casus.afdruk, regel.reden, regel.kop) for regel in self.regels])


def count_paginas(aantal: int) -> int:
    """Return how many pages a list of so many cases takes, at least one."""
    return 1 + max(0, -(-(aantal - KAARTEN) // RIJEN))


def make_regels(casussen: Sequence[Casus]) -> list[Regel]:
    """Return a list in which nothing has to be said about any case."""
    return [Regel(casus) for casus in casussen]


def make_reeks(
    pagina: Pagina,
    regels: Sequence[Regel],
    verzameling: Verzameling,
    *,
    kicker: Schakel | None = None,
    zoekadres: str | None = None,
) -> Iterator[Pagina]:
    """Yield the first page of a list, told where it stands, and the pages after it.

    The first page shows the first KAARTEN itself, and tells the total; `kicker` leads to what
    the list belongs to. Rows are divided from the end, and say no totals: a new case at the
    front changes two pages of a list, and not a hundred.
    """
    begin = Bladwijzer(pagina.adres, 1, count_paginas(len(regels)), zoekadres)
    yield replace(pagina, gegevens={**pagina.gegevens, "wijzer": begin})
    for nummer in range(2, begin.aantal + 1):
        tot = len(regels) - (begin.aantal - nummer) * RIJEN
        deel = regels[max(KAARTEN, tot - RIJEN) : tot]
        wijzer = replace(begin, nummer=nummer)
        yield _vervolg(pagina, wijzer, kicker, Lijstdeel(deel, verzameling))


def _vervolg(pagina: Pagina, wijzer: Bladwijzer, kicker: Schakel | None, deel: Lijstdeel) -> Pagina:
    waar = f"pagina {wijzer.nummer} van {wijzer.aantal}"
    return Pagina(
        wijzer.adres_van(wijzer.nummer),
        f"{pagina.titel}, {waar}",
        f"{pagina.omschrijving.rstrip('.')}: {waar}.",
        "vervolglijst.html",
        {"wijzer": wijzer, "deel": deel, "kop": pagina.titel, "kicker": kicker},
        thema=pagina.thema,
        sleutel=f"{wijzer} {kicker} {deel.sleutel}",
    )
