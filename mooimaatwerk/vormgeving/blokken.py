"""The blocks an editor can put into a hand-written page: cards, figures, a quote, a case."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from mooimaatwerk.figuren.driehoek import explain_driehoek
from mooimaatwerk.paginas.bladeren import KAARTEN
from mooimaatwerk.paginas.edities import make_voorkant
from mooimaatwerk.paginas.kaarten import Kaart, make_kaart, make_kaarten
from mooimaatwerk.verzameling import aantal
from mooimaatwerk.vormgeving.vormgever import Vormgever
from mooimaatwerk.zoeken.facetten import FACETTEN, make_waarden

BLOKKEN = (
    "omslagverhaal",
    "entrees",
    "kerncijfers",
    "casuskaarten",
    "open_casussen",
    "themas",
    "citaat",
    "casusblok",
    "waardendriehoek",
    "driehoekcasussen",
    "laatste_editie",
)
"""The names an editor may use; each is a method of Blokken."""


@dataclass(frozen=True)
class Kerncijfer:
    """A number and what it counts."""

    getal: int
    tekst: str


class OnbekendeCasus(Exception):
    """A hand-written page names a case that does not exist."""


class Blokken:
    """Draws blocks for the page at `adres`; of a withdrawn case they show nothing."""

    def __init__(self, vormgever: Vormgever, adres: str) -> None:
        self._vormgever = vormgever
        self._adres = adres
        self._verzameling = vormgever.site.verzameling

    def omslagverhaal(self, slug: str) -> Markup:
        """The cover story: one case, large; the newest real one if that case is not here."""
        gekozen = self._verzameling.per_slug.get(slug)
        if gekozen is None or gekozen.is_ingetrokken:
            gekozen = next(iter(self._verzameling.tellend), None)
        if gekozen is None:
            return Markup("")
        kaart = make_kaart(gekozen, self._verzameling)
        return self._teken("omslagverhaal.html", kaart=kaart)

    def entrees(self) -> Markup:
        """The two doors: who is stuck goes searching, who has a story goes and shares it."""
        keuzes = [
            (facet, [w for w in make_waarden(facet, self._verzameling) if w.n])
            for facet in FACETTEN
            if facet.naam in ("knelpunt", "wet")
        ]
        return self._teken("entrees.html", keuzes=keuzes)

    def kerncijfers(self) -> Markup:
        """What the library holds, with the n of every figure."""
        tellend = self._verzameling.tellend
        gemeenten = {casus.gegevens.gemeente for casus in tellend if casus.gegevens.gemeente}
        opgevolgd = [casus for casus in tellend if casus.gegevens.opvolging]
        wetten = {wet.wet for casus in tellend for wet in casus.gegevens.wetten}
        cijfers = [
            Kerncijfer(len(tellend), "casussen"),
            Kerncijfer(len(gemeenten), "gemeenten met naam"),
            Kerncijfer(len(wetten), "wetten en regelingen"),
            Kerncijfer(len(opgevolgd), "casussen die later zijn nagevraagd"),
        ]
        return self._teken("kerncijfers.html", cijfers=cijfers, n=len(tellend))

    def casuskaarten(self, titel: str, aantal_kaarten: int = 6, *, zonder: str = "") -> Markup:
        """The newest real cases, but for one that is shown elsewhere on the page."""
        casussen = [c for c in self._verzameling.tellend if c.slug != zonder][:aantal_kaarten]
        return self._kaarten(titel, "casussen", make_kaarten(casussen, self._verzameling))

    def open_casussen(self, titel: str, aantal_kaarten: int = 3) -> Markup:
        """Cases that still need a solution, invented examples last."""
        casussen = self._verzameling.openstaand[:aantal_kaarten]
        return self._kaarten(titel, "open", make_kaarten(casussen, self._verzameling))

    def themas(self) -> Markup:
        """All themes with their number of cases."""
        themas = [
            (thema, aantal(self._verzameling.bij("themas", thema.slug)))
            for thema in self._verzameling.termen("themas")
        ]
        return self._teken("themas.html", themas=themas)

    def citaat(self, tekst: str, wie: str) -> Markup:
        """A large quote; only of someone who agreed to it, or of a published text."""
        return self._teken("citaat.html", tekst=tekst, wie=wie)

    def casusblok(self, slug: str) -> Markup:
        """One case as a wide card. Raises OnbekendeCasus."""
        casus = self._verzameling.per_slug.get(slug)
        if casus is None:
            raise OnbekendeCasus(f'er is geen casus "{slug}".')
        if casus.is_ingetrokken:
            return Markup("")
        return self._teken("casusblok.html", kaart=make_kaart(casus, self._verzameling))

    def waardendriehoek(self) -> Markup:
        """The triangle with what each corner means."""
        driehoek = explain_driehoek(self._verzameling.begrippen)
        return self._teken("driehoek.html", driehoek=driehoek)

    def driehoekcasussen(self, titel: str) -> Markup:
        """The real cases that tell about the three corners, with their n."""
        casussen = [c for c in self._verzameling.tellend if c.gegevens.waardendriehoek]
        return self._teken(
            "driehoekcasussen.html",
            titel=titel,
            kaarten=make_kaarten(casussen[:KAARTEN], self._verzameling),
            aantal=len(casussen),
            n=len(self._verzameling.tellend),
        )

    def laatste_editie(self) -> Markup:
        """The latest edition of the magazine; nothing while there is none."""
        editie = self._vormgever.site.nieuwste
        if editie is None:
            return Markup("")
        voorkant = make_voorkant(editie, self._vormgever.site)
        return self._teken("editie.html", voorkant=voorkant)

    def _kaarten(self, titel: str, anker: str, kaarten: list[Kaart]) -> Markup:
        if not kaarten:
            return Markup("")
        return self._teken("kaarten.html", titel=titel, anker=anker, kaarten=kaarten)

    def _teken(self, sjabloon: str, **gegevens: object) -> Markup:
        html = self._vormgever.render_blok(sjabloon, self._adres, **gegevens)
        # Markdown ends a block of HTML at an empty line.
        return Markup("\n".join(regel for regel in html.split("\n") if regel.strip()))
