"""The pages beside the cases: polls and wishes, apart from facts; the timeline; all sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mooimaatwerk.casus import Casus
from mooimaatwerk.kennis.bronnen import Bron
from mooimaatwerk.kennis.naslag import Boek
from mooimaatwerk.paginas.pagina import Pagina, Schakel, make_casusschakel
from mooimaatwerk.site import Site

MEESTE_BRONNEN, MEESTE_CASUSSEN = 200, 20
"""How many sources, and cases of one source, a page shows; it says what it leaves out."""


def make_naslagpaginas(site: Site) -> Iterator[Pagina]:
    """Yield the pages of polls, wishes, the timeline and sources."""
    naslag = site.naslag
    yield Pagina(
        "peilingen/",
        "Peilingen",
        "Wat mensen kozen. Dat zijn meningen, geen feiten over casussen.",
        "peilingen.html",
        {"peilingen": naslag.peilingen},
    )
    yield Pagina(
        "wensen/",
        "Wensen",
        "Wat mensen in het werk willen veranderen. Het zijn hun wensen, geen feiten.",
        "wensen.html",
        {"wensen": naslag.wensen},
    )
    yield _tijdlijn(site)
    yield _bronnen(site)


def _tijdlijn(site: Site) -> Pagina:
    momenten = site.naslag.momenten
    # Everything an edition is dated by is known, so it comes from the edition itself.
    nummers = [editie for editie in site.edities if not editie.is_concept]
    return Pagina(
        "tijdlijn/",
        "Tijdlijn",
        "Van welke programma's en momenten de casussen en ideeën op deze site kwamen.",
        "tijdlijn.html",
        {
            "gedateerd": sorted(
                (paar for paar in momenten if paar[0].datum), key=lambda p: p[0].datum or ""
            ),
            "zonder_datum": [paar for paar in momenten if not paar[0].datum],
            "nummers": nummers,
        },
    )


@dataclass
class Bronregel:
    """A source, what the bibliography tells of it, and where on the site it is used."""

    titel: str
    datum: str | None = None
    boek: Boek | None = None
    adres: str | None = None
    is_gecontroleerd: bool = True
    casussen: list[Casus] = field(default_factory=list)
    elders: list[Schakel] = field(default_factory=list)

    @property
    def getoond(self) -> list[Schakel]:
        """The cases that the page leads to."""
        return list(map(make_casusschakel, self.casussen[:MEESTE_CASUSSEN]))

    @property
    def verzwegen(self) -> int:
        """How many more cases there are."""
        return len(self.casussen) - len(self.getoond)


def _bronnen(site: Site) -> Pagina:
    regels = _van_casussen(site)
    van_casussen = sorted(regels.values(), key=lambda r: (-len(r.casussen), r.titel.lower()))
    andere = _van_bladzijden(site, regels)
    for boek in site.naslag.boeken:
        titel = _kaal(boek.titel)
        if titel not in regels:
            regel = andere.setdefault(titel, Bronregel(titel))
            regel.boek, regel.datum = boek, regel.datum or boek.datum
            regel.is_gecontroleerd &= boek.is_gecontroleerd
    return Pagina(
        "bronnen/",
        "Bronnen",
        "Waar de feiten op deze site vandaan komen, en per casus uit welke bron.",
        "bronnen.html",
        {
            "van_casussen": van_casussen[:MEESTE_BRONNEN],
            "aantal_bronnen": len(van_casussen),
            "andere": sorted(andere.values(), key=lambda r: r.titel.lower())[:MEESTE_BRONNEN],
            "n": len(site.verzameling.tellend),
            "zonder_bron": sum(not c.gegevens.bron for c in site.verzameling.tellend),
        },
    )


def _van_casussen(site: Site) -> dict[str, Bronregel]:
    """Return the sources of counting cases by title: a case that tells none is not here."""
    boeken = {_kaal(boek.titel): boek for boek in site.naslag.boeken}
    regels: dict[str, Bronregel] = {}
    for casus in site.verzameling.tellend:
        if bron := casus.gegevens.bron:
            titel = _kaal(bron.titel)
            nieuw = Bronregel(titel, bron.datum, boeken.get(titel))
            regels.setdefault(titel, nieuw).casussen.append(casus)
    return regels


def _kaal(titel: str) -> str:
    """Return a title without what is said about its date: the page says that itself."""
    return titel.removesuffix(" (zonder datum)")


def _van_bladzijden(site: Site, van_casussen: dict[str, Bronregel]) -> dict[str, Bronregel]:
    """Note where else a source is used; return those that no case has."""
    andere: dict[str, Bronregel] = {}

    def noteer(bron: Bron, waar: Schakel) -> None:
        titel = _kaal(bron.titel)
        regel = van_casussen.get(titel) or andere.setdefault(titel, Bronregel(titel, bron.datum))
        regel.adres = regel.adres or bron.adres
        regel.is_gecontroleerd &= bron.is_gecontroleerd
        if waar not in regel.elders:
            regel.elders.append(waar)

    for instrument in site.instrumenten.values():
        for bron in instrument.bronnen.values():
            noteer(bron, Schakel(instrument.label, instrument.adres))
    for patroon in site.patronen:
        for genoemd in patroon.gegevens.bronnen:
            waar = Schakel(f"Patroon: {patroon.gegevens.titel}", patroon.adres)
            noteer(Bron(titel=genoemd.titel, datum=genoemd.datum), waar)
    for titel, adres, paren in (
        ("Peilingen", "peilingen/", site.naslag.peilingen),
        ("Wensen", "wensen/", site.naslag.wensen),
        ("Tijdlijn", "tijdlijn/", site.naslag.momenten),
    ):
        for _, bron in paren:
            noteer(bron, Schakel(titel, adres))
    return andere
