"""Instruments of maatwerk (budgets, teams, tables): dated data from `docs/instrumenten/`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from pydantic import Field

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.kenmerken import Kenmerken
from mooimaatwerk.kennis.bronnen import DATUM, Bron, Gegeven, newest, unknown_bronnen
from mooimaatwerk.lezen.databestand import (
    Databestand,
    read_databestand,
    stop_at_meldingen,
)
from mooimaatwerk.lezen.veiligyaml import Pad

SOORTEN: Mapping[str, str] = {
    "geld": "Geld",
    "overleg": "Overleg",
    "rol": "Rol",
    "leren": "Leren",
}
"""The sorts of instrument, in the order of the index."""


class Regel(Gegeven):
    """A rule or a fact of an instrument, and its source."""

    kop: str
    tekst: str
    bron: str


class Gebruik(Gegeven):
    """Who uses it: a municipality (a slug) or another party, since when, and how we know.

    `sinds` and `tot` stay empty when no source says it; that is shown as not known.
    """

    gemeente: str | None = None
    wie: str | None = None
    wat: str | None = None
    sinds: str | None = Field(default=None, pattern=DATUM)
    tot: str | None = Field(default=None, pattern=DATUM)
    bron: str


class Aanpak(Gegeven):
    """How one place organised it, step by step."""

    titel: str
    stappen: tuple[str, ...] = Field(min_length=1)
    bron: str


class Wetsartikel(Gegeven):
    """The law on which an instrument rests."""

    wet: str
    artikel: str | None = None


class Instrument(Gegeven):
    """One instrument; a case used it when it fits at least one of `casussen`.

    `financieringsbronnen` are the sources of money that lead from a case to this page.
    `uitleg` is Markdown. `opvolger` names the instrument that came in its place.
    """

    slug: str
    label: str
    soort: Literal["geld", "overleg", "rol", "leren"]
    kern: str
    uitleg: str
    financieringsbronnen: tuple[str, ...] = ()
    casussen: tuple[Kenmerken, ...] = ()
    wetten: tuple[Wetsartikel, ...] = ()
    regels: tuple[Regel, ...] = ()
    aanpak: Aanpak | None = None
    gebruik: tuple[Gebruik, ...] = ()
    opvolger: str | None = None
    zie_ook: tuple[str, ...] = ()
    bronnen: dict[str, Bron] = Field(min_length=1)

    @property
    def adres(self) -> str:
        """Where its page is."""
        return f"instrumenten/{self.slug}/"

    @property
    def soortlabel(self) -> str:
        """The sort in words."""
        return SOORTEN[self.soort]

    @property
    def peildatum(self) -> str | None:
        """The date of the newest source; None when no source has one."""
        return newest(self.bronnen.values())

    @property
    def gemeenten(self) -> list[str]:
        """The municipalities that use it or used it, each once."""
        return list(dict.fromkeys(g.gemeente for g in self.gebruik if g.gemeente))

    def may_show(self, casus: Casus) -> bool:
        """False where this page would tell in which municipality a case took place.

        An instrument of one municipality alone gives away the place of every case that
        used it; a case that left its municipality out did so to protect somebody.
        """
        return len(self.gemeenten) != 1 or casus.gegevens.gemeente is not None

    def uses(self, casussen: Iterable[Casus]) -> list[Casus]:
        """Return the cases that used this instrument, in the order given."""
        return [
            casus
            for casus in casussen
            if any(keuze.matches(casus.gegevens) for keuze in self.casussen)
        ]


Instrumenten = Mapping[str, Instrument]
"""The instruments by slug, in the order of the index."""


def load_instrumenten(folder: Path, toon_als: str, begrippen: Begrippen) -> Instrumenten:
    """Read every instrument of a folder; raises OngeldigeGegevens with all problems at once."""
    bestanden = {
        pad.stem: read_databestand(pad, f"{toon_als}/{pad.name}")
        for pad in sorted(folder.glob("*.yml"))
    }
    gelezen = {
        slug: instrument
        for slug, bestand in bestanden.items()
        if (instrument := bestand.lees(Instrument, {**bestand.data, "slug": slug}, ()))
    }
    for slug, instrument in gelezen.items():
        _controleer(bestanden[slug], instrument, bestanden.keys(), begrippen)
    stop_at_meldingen(*bestanden.values())
    soorten = list(SOORTEN)
    op_soort = sorted(gelezen.values(), key=lambda i: (soorten.index(i.soort), i.label.lower()))
    return {instrument.slug: instrument for instrument in op_soort}


def _controleer(
    bestand: Databestand, instrument: Instrument, slugs: Iterable[str], begrippen: Begrippen
) -> None:
    if "slug" in bestand.data:
        bestand.meld(
            ("slug",), "gegevens-vorm", "de slug is de naam van het bestand; laat hem weg."
        )
    for pad, dood in _dode_verwijzingen(instrument, set(slugs), begrippen):
        bestand.meld(pad, "gegevens-verwijzing", f'"{dood}" bestaat niet.')
    for pad, bron in _genoemde_bronnen(instrument):
        for naam in unknown_bronnen([bron], instrument.bronnen):
            bestand.meld(pad, "gegevens-bron", f'"{naam}" staat niet bij bronnen.')
    for plek, gebruik in enumerate(instrument.gebruik):
        if (gebruik.gemeente is None) == (gebruik.wie is None):
            melding = "noem een gemeente of vul wie in: precies één van de twee."
            bestand.meld(("gebruik", plek), "gegevens-vorm", melding)


def _genoemde_bronnen(instrument: Instrument) -> Iterator[tuple[Pad, str]]:
    yield from ((("regels", n, "bron"), regel.bron) for n, regel in enumerate(instrument.regels))
    yield from ((("gebruik", n, "bron"), g.bron) for n, g in enumerate(instrument.gebruik))
    if instrument.aanpak:
        yield ("aanpak", "bron"), instrument.aanpak.bron


def _dode_verwijzingen(
    instrument: Instrument, slugs: set[str], begrippen: Begrippen
) -> Iterator[tuple[Pad, str]]:
    lijsten = {naam: lijst.termen for naam, lijst in begrippen.lijsten.items()}
    for pad, lijst, slug in _termen(instrument):
        if slug not in lijsten[lijst]:
            yield pad, slug
    for n, keuze in enumerate(instrument.casussen):
        yield from ((("casussen", n), dood) for dood in keuze.onbekend(lijsten))
    yield from ((("zie_ook",), slug) for slug in instrument.zie_ook if slug not in slugs)
    if instrument.opvolger and instrument.opvolger not in slugs:
        yield ("opvolger",), instrument.opvolger


def _termen(instrument: Instrument) -> Iterator[tuple[Pad, str, str]]:
    """Go over the terms of vocabularies: where each stands, its list, its slug."""
    for n, slug in enumerate(instrument.financieringsbronnen):
        yield ("financieringsbronnen", n), "financieringsbronnen", slug
    for n, wet in enumerate(instrument.wetten):
        yield ("wetten", n, "wet"), "wetten", wet.wet
    for n, gebruik in enumerate(instrument.gebruik):
        if gebruik.gemeente:
            yield ("gebruik", n, "gemeente"), "gemeenten", gebruik.gemeente
