"""Goes round a page once, for all gates that look at it as it stands.

Opening a page costs far more than looking at it, so every gate takes its turn in one visit and
leaves the page as it found it. The test of a gate then reads what was found under its name.
"""

from collections.abc import Callable, Iterator, Set
from contextlib import suppress
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page

from tests.poorten import keuren
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
from tests.poorten.standen import Stand

BREED, SMAL, SMALST = 1280, 360, 320
HOOG = 800

# What was found under the name of a gate; or its weight, which is no finding by itself.
Vondsten = Iterator[tuple[str, Any]]
# The gates that take their turn: the file with their test, their name, what they look at.
Rondgang = Iterator[tuple[str, str, Callable[[Page], list[str]]]]


class Ronde(dict[str, Any]):
    """What each gate found in one visit; a visit that broke off tells so to who asks for more."""

    afgebroken: Error | None = None

    def __missing__(self, poort: str) -> Any:
        raise AssertionError(f"geen uitslag van {poort}: {self.afgebroken}") from self.afgebroken


class Rondes:
    """Makes a round when its outcome is first asked for, and keeps that.

    Only the gates of the files that are run take their turn.
    """

    def __init__(
        self, browser: Browser, adressen: dict[int, Adressen], bestanden: Set[str]
    ) -> None:
        self.browser = browser
        self.adressen = adressen
        self.bestanden = bestanden
        self.gemaakt: dict[tuple[Stand, int], Ronde] = {}

    def __call__(self, stand: Stand, breedte: int) -> Ronde:
        """Return what was found in a window of this many pixels wide."""
        if (stand, breedte) not in self.gemaakt:
            self.gemaakt[stand, breedte] = self.maak(stand, breedte)
        return self.gemaakt[stand, breedte]

    def maak(
        self, stand: Stand, breedte: int, *, html: Wijzig | None = None, css: str = ""
    ) -> Ronde:
        """Visit a page with nothing in store; `html` and `css` put a defect in."""
        ronde = Ronde()
        with self.context(breedte) as context:
            pagina = nieuwe_tab(context, html, css)
            try:
                ronde.update(binnenkomst(pagina, stand, self.adressen[breedte]))
                for bestand, poort, keur in RONDGANG[breedte](pagina):
                    if bestand in self.bestanden:
                        ronde[poort] = keur(pagina)
            except Error as fout:
                ronde.afgebroken = fout
        if ronde.get("verschuiving"):
            with suppress(Error):
                ronde["verschuiving"] = self.verschuift_weer(stand, breedte, html, css)
        return ronde

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
        with self.context(breedte) as context:
            pagina = nieuwe_tab(context, html, css)
            kom_binnen(pagina, stand, self.adressen[breedte])
            return keuren.verschoven(pagina)


def nieuwe_tab(context: BrowserContext, html: Wijzig | None = None, css: str = "") -> Page:
    """Return a tab that listens and can measure."""
    context.add_init_script(path=keuren.LUISTER)
    context.add_init_script(path=METEN)
    pagina = context.new_page()
    pagina.set_default_timeout(WACHT)
    verander(pagina, html, css)
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


def rondgang_breed(pagina: Page) -> Rondgang:
    """Look at a wide page. What presses keys comes last: a form answers to that."""
    pagina.evaluate("poort.klapOpen()")
    yield "toetsenbord", "doelen", keuren.kleine_doelen
    yield "ruimte", "ruimte", keuren.past_niet
    yield "ruimte", "ruimte met meer wit", keuren.past_niet_met_ruimte
    yield "kleur", "kleur light", keuren.zwakke_tekst
    yield "toegankelijk", "toegankelijk", keuren.barrieres
    pagina.emulate_media(color_scheme="dark")
    yield "kleur", "kleur dark", keuren.zwakke_tekst
    pagina.emulate_media(color_scheme="light")
    pagina.evaluate("poort.klapTerug()")
    vooraan(pagina)
    yield "toetsenbord", "volgorde", keuren.verkeerde_volgorde
    yield from _focus(pagina)
    yield "taal", "taal", keuren.engels_na_scripts


def rondgang_smal(pagina: Page) -> Rondgang:
    """Look at a narrow page, and for a moment at one still narrower."""
    yield "toetsenbord", "begin", keuren.begint_niet
    vooraan(pagina)
    pagina.evaluate("poort.klapOpen()")
    yield "toetsenbord", "doelen", keuren.kleine_doelen
    pagina.emulate_media(color_scheme="dark")
    yield "toegankelijk", "toegankelijk", keuren.barrieres
    pagina.emulate_media(color_scheme="light")
    pagina.set_viewport_size({"width": SMALST, "height": HOOG})
    yield "ruimte", "ruimte", keuren.past_niet
    yield "ruimte", "ruimte met meer wit", keuren.past_niet_met_ruimte
    pagina.set_viewport_size({"width": SMAL, "height": HOOG})
    yield from _focus(pagina)
    pagina.evaluate("poort.klapTerug()")
    vooraan(pagina)
    yield "toetsenbord", "sprong", keuren.springt_niet


def _focus(pagina: Page) -> Rondgang:
    """Look where the focus is, in both schemes, with all there is unfolded."""
    pagina.evaluate("poort.klapOpen()")
    for schema in ("light", "dark"):
        pagina.emulate_media(color_scheme="dark" if schema == "dark" else "light")
        vooraan(pagina)
        yield "toetsenbord", f"focus {schema}", keuren.onduidelijke_focus
    pagina.emulate_media(color_scheme="light")


RONDGANG = {BREED: rondgang_breed, SMAL: rondgang_smal}
