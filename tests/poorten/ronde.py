"""Goes round a page once, for all gates that look at it as it stands.

Opening a page costs far more than looking at it, so every gate takes its turn in one visit and
leaves the page as it found it. The test of a gate then reads what was found under its name.
A new tab costs a lot too, so all visits are in one: each to a host of its own, at an address
where nobody came before, so that nothing is in store for it.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page

from tests.poorten import keuren
from tests.poorten.bekend import Bekend
from tests.poorten.gewicht import weegschaal
from tests.poorten.openen import (
    METEN,
    WACHT,
    Adressen,
    Wijzig,
    doe_wat_een_lezer_doet,
    kom_binnen,
    verander,
    vooraan,
)
from tests.poorten.standen import Stand, Welke
from tests.webserver import geserveerd

BREED, SMAL, SMALST = 1280, 360, 320
HOOG = 800
# A font comes late, and the narrow visit is to a host without headers: there the policy of the
# page stands alone.
SECONDEN_TE_LAAT = 0.3
LEEG = "about:blank"

# What was found under the name of a gate. Its weight and what can be seen are no findings.
Vondsten = Iterator[tuple[str, Any]]
# The gates that take their turn: the file with their test, their name, what they look at.
Rondgang = Iterator[tuple[str, str, Callable[[Page], list[str]]]]


class Ronde(dict[str, Any]):
    """What each gate found in one visit; a visit that broke off tells so to who asks for more.

    Of a visit that `was_bekend` the outcome was known, and nobody went there.
    """

    afgebroken: Error | None = None
    was_bekend: bool = False

    def __missing__(self, poort: str) -> Any:
        raise AssertionError(f"geen uitslag van {poort}: {self.afgebroken}") from self.afgebroken


class Rondes:
    """Makes a round when its outcome is first asked for, and keeps that.

    Only the gates of the files that are run take their turn.
    """

    def __init__(
        self,
        browser: Browser,
        sites: Mapping[Welke, Path],
        bestanden: Set[str],
        bekend: Bekend | None = None,
    ) -> None:
        self.browser = browser
        self.bekend = bekend
        self.sites = sites
        self.bestanden = bestanden
        self.gemaakt: dict[tuple[Stand, int], Ronde] = {}
        self.tab: Page | None = None

    def __call__(self, stand: Stand, breedte: int) -> Ronde:
        """Return what was found in a window of this many pixels wide."""
        if (stand, breedte) not in self.gemaakt:
            self.gemaakt[stand, breedte] = self.herinner(stand, breedte)
        return self.gemaakt[stand, breedte]

    def herinner(self, stand: Stand, breedte: int) -> Ronde:
        """Return what is known of a page that did not change, and else what a visit gives."""
        site = self.sites[stand.welke]
        if self.bekend and (gaf := self.bekend.find(site, stand, breedte)):
            ronde = Ronde(gaf)
            ronde.was_bekend = True
            return ronde
        breed = self.gemaakt.get((stand, BREED), Ronde())
        ronde = self.maak(stand, breedte, breed=breed)
        if self.bekend and ronde.afgebroken is None:
            self.bekend.onthoud(site, stand, breedte, ronde)
        return ronde

    def eis(self, stand: Stand, breedte: int, *poorten: str) -> None:
        """Fail when one of these gates found something: say what, on which page, in plain words."""
        ronde = self(stand, breedte)
        mis = [f"- {poort}: {fout}" for poort in poorten for fout in ronde[poort]]
        if mis:
            pytest.fail("\n".join([kop_van(stand, breedte), *mis]), pytrace=False)

    def maak(
        self,
        stand: Stand,
        breedte: int,
        *,
        breed: Mapping[str, Any] | None = None,
        html: Wijzig | None = None,
        css: str = "",
    ) -> Ronde:
        """Visit a page with nothing in store; `html` and `css` put a defect in.

        `breed` is what a wide visit found: what was looked at there is not looked at twice.
        """
        ronde = Ronde()
        with self.adressen(stand, breedte) as adressen:
            try:
                pagina = self.lege_tab(breedte)
                verander(pagina, html, css)
                ronde.update(binnenkomst(pagina, stand, adressen))
                for bestand, poort, keur in RONDGANG[breedte](pagina, breed or {}):
                    if bestand in self.bestanden:
                        ronde[poort] = keur(pagina)
            except Error as fout:
                ronde.afgebroken = fout
                self.sluit()
        if ronde.get("verschuiving"):
            with suppress(Error):
                ronde["verschuiving"] = self.verschuift_weer(stand, breedte, html, css)
        return ronde

    @contextmanager
    def adressen(self, stand: Stand, breedte: int) -> Iterator[Adressen]:
        """Serve the site of a page at an address where nobody came before."""
        site, koppen = self.sites[stand.welke], breedte == BREED
        with geserveerd(site, traag=SECONDEN_TE_LAAT, koppen=koppen) as adres:
            yield {stand.welke: adres}

    def lege_tab(self, breedte: int) -> Page:
        """Return the tab of all visits as a new one would be."""
        if self.tab is None:
            self.tab = nieuwe_tab(self.context(breedte))
        self.tab.goto(LEEG)
        self.tab.unroute_all()
        self.tab.set_viewport_size({"width": breedte, "height": HOOG})
        self.tab.emulate_media(color_scheme="light")
        return self.tab

    def sluit(self) -> None:
        """Close the tab; whoever asks for it gets another."""
        if self.tab is not None:
            self.tab.context.close()
            self.tab = None

    def context(self, breedte: int) -> BrowserContext:
        return self.browser.new_context(
            locale="nl-NL", viewport={"width": breedte, "height": HOOG}, color_scheme="light"
        )

    def verschuift_weer(
        self, stand: Stand, breedte: int, html: Wijzig | None, css: str
    ) -> list[str]:
        """Return what moves in a second visit.

        On a machine with too much to do a browser may draw a page at an odd moment, once in
        hundreds of visits. What really moves, moves every time.
        """
        with self.context(breedte) as context, self.adressen(stand, breedte) as adressen:
            pagina = nieuwe_tab(context)
            verander(pagina, html, css)
            kom_binnen(pagina, stand, adressen)
            return keuren.verschoven(pagina)


def kop_van(stand: Stand, breedte: int) -> str:
    """Return the line above what is wrong on a page."""
    waar = f"{stand.welke.value}, /{stand.adres}"
    hoe = " na wat een lezer er doet" if stand.doe else ""
    return f"Op de pagina “{stand.naam}” ({waar}){hoe}, {breedte} pixels breed, is iets mis:"


def nieuwe_tab(context: BrowserContext) -> Page:
    """Return a tab that listens and can measure."""
    context.add_init_script(path=keuren.LUISTER)
    context.add_init_script(METEN)
    pagina = context.new_page()
    pagina.set_default_timeout(WACHT)
    return pagina


def binnenkomst(pagina: Page, stand: Stand, adressen: Adressen) -> Vondsten:
    """Open a page, bring it in its state, and tell what that did."""
    with keuren.meeluisteren(pagina) as mis, weegschaal(pagina) as gewicht:
        kom_binnen(pagina, stand, adressen)
        # What moves because a reader does something is another matter.
        yield "verschuiving", keuren.verschoven(pagina)
        doe_wat_een_lezer_doet(pagina, stand)
        # That may ask for a font that was not needed before.
        pagina.evaluate("document.fonts.ready")
    yield "eigen huis", mis
    yield "gewicht", gewicht
    yield "beleid", keuren.schendingen(pagina)


def rondgang_breed(pagina: Page, _breed: Mapping[str, Any]) -> Rondgang:
    """Look at a wide page. What presses keys comes last: a form answers to that.

    Another scheme or width makes a browser draw everything anew, so that is done seldom.
    """
    pagina.evaluate("poort.klapOpen()")
    yield "toetsenbord", "doelen", keuren.kleine_doelen
    yield "ruimte", "ruimte", keuren.past_niet
    yield "ruimte", "ruimte met meer wit", keuren.past_niet_met_ruimte
    yield "kleur", "kleur light", keuren.zwakke_tekst
    yield "toegankelijk", "toegankelijk", keuren.barrieres
    yield "toegankelijk", "te zien", keuren.te_zien
    pagina.emulate_media(color_scheme="dark")
    yield "kleur", "kleur dark", keuren.zwakke_tekst
    yield from _focus(pagina, "dark", "light")
    pagina.evaluate("poort.klapTerug()")
    vooraan(pagina)
    yield "toetsenbord", "volgorde", keuren.verkeerde_volgorde
    yield "taal", "taal", keuren.engels_na_scripts


def rondgang_smal(pagina: Page, breed: Mapping[str, Any]) -> Rondgang:
    """Look at a narrow page, and for a moment at one still narrower."""
    barrieres = partial(keuren.barrieres, eerder=breed.get("te zien", ()))
    yield "toetsenbord", "begin", keuren.begint_niet
    vooraan(pagina)
    pagina.evaluate("poort.klapOpen()")
    yield "toetsenbord", "doelen", keuren.kleine_doelen
    pagina.set_viewport_size({"width": SMALST, "height": HOOG})
    yield "ruimte", "ruimte", keuren.past_niet
    yield "ruimte", "ruimte met meer wit", keuren.past_niet_met_ruimte
    pagina.set_viewport_size({"width": SMAL, "height": HOOG})
    pagina.emulate_media(color_scheme="dark")
    yield "toegankelijk", "toegankelijk", barrieres
    yield from _focus(pagina, "dark", "light")
    pagina.evaluate("poort.klapTerug()")
    vooraan(pagina)
    yield "toetsenbord", "sprong", keuren.springt_niet


def _focus(pagina: Page, *schemas: Literal["light", "dark"]) -> Rondgang:
    """Look where the focus is, in both schemes, with all there is unfolded."""
    for schema in schemas:
        pagina.emulate_media(color_scheme=schema)
        vooraan(pagina)
        yield "toetsenbord", f"focus {schema}", keuren.onduidelijke_focus


RONDGANG = {BREED: rondgang_breed, SMAL: rondgang_smal}
