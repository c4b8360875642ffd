"""Opens a page in a state, in a tab, if asked with a defect put in."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, Route

from tests.poorten.standen import Stand, Welke

# One script: of two that a tab gets, any could come first.
METEN = "".join(
    Path(__file__).with_name(naam).read_text(encoding="utf-8") for naam in ("meten.js", "focus.js")
)
WACHT = 10_000

Wijzig = Callable[[str], str]
Openen = Callable[..., Page]
Adressen = dict[Welke, str]


class Meetpagina:
    """Opens pages in one tab of one context, as often as asked."""

    def __init__(self, context: BrowserContext, adressen: Adressen) -> None:
        self.tab = context.new_page()
        self.tab.set_default_timeout(WACHT)
        self.adressen = adressen

    def __call__(
        self,
        stand: Stand,
        *,
        breedte: int = 1280,
        schema: str = "light",
        html: Wijzig | None = None,
        css: str = "",
    ) -> Page:
        """Open a page; `html` changes its source and `css` is added to its style: a defect."""
        self.tab.unroute_all()
        verander(self.tab, html, css)
        self.tab.set_viewport_size({"width": breedte, "height": 800})
        self.tab.emulate_media(color_scheme="dark" if schema == "dark" else "light")
        openen_in(self.tab, stand, self.adressen)
        return self.tab


def openen_in(pagina: Page, stand: Stand, adressen: Adressen) -> None:
    """Open a page in a tab and wait until it is all there."""
    if stand.is_formulier and pagina.url != "about:blank":
        # What an earlier state filled in is kept, and another screen is no other page.
        pagina.goto(f"{adressen[stand.welke]}over/")
        pagina.evaluate("localStorage.clear()")
    kom_binnen(pagina, stand, adressen)
    doe_wat_een_lezer_doet(pagina, stand)


def kom_binnen(pagina: Page, stand: Stand, adressen: Adressen) -> None:
    """Open a page and wait until its scripts are done; nobody did anything yet."""
    pagina.goto(adressen[stand.welke] + stand.adres)
    if stand.wacht_op:
        pagina.wait_for_selector(stand.wacht_op, state="attached")


def doe_wat_een_lezer_doet(pagina: Page, stand: Stand) -> None:
    """Bring an open page in its state."""
    if stand.doe:
        pagina.evaluate(stand.doe)
    if stand.is_formulier:
        # A screen is opened by its own address, and the Tab key would go on from there.
        vooraan(pagina)


def vooraan(pagina: Page) -> None:
    """See to it that the next Tab goes to the first stop, and that the page is at its top."""
    pagina.evaluate(
        "() => { document.body.tabIndex = -1; document.body.focus();"
        "document.body.removeAttribute('tabindex'); scrollTo(0, 0); }"
    )


def verander(pagina: Page, html: Wijzig | None = None, css: str = "") -> None:
    """Change what comes into a tab: the source of pages, or what is added to their style."""
    if html or css:
        pagina.route("**/*", lambda route: _verander(route, html, css))


def _verander(route: Route, html: Wijzig | None, css: str) -> None:
    if urlsplit(route.request.url).hostname != "127.0.0.1":
        route.continue_()
    elif html and route.request.resource_type == "document":
        antwoord = route.fetch()
        route.fulfill(response=antwoord, body=wijzig_zeker(antwoord.text(), html))
    elif css and route.request.resource_type == "stylesheet":
        antwoord = route.fetch()
        route.fulfill(response=antwoord, body=antwoord.text() + css)
    else:
        route.continue_()


def wijzig_zeker(tekst: str, wijzig: Wijzig) -> str:
    """Put a defect in and see to it that it is really there."""
    anders = wijzig(tekst)
    assert anders != tekst, "het gebrek staat niet in de pagina"
    return anders
