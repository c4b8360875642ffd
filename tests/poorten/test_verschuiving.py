"""Gate: nothing moves while a page comes in, not even when the fonts are late."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.poorten.conftest import Adressen, openen_in
from tests.poorten.standen import Stand, Welke, elke_breedte, elke_stand, stand
from tests.webserver import geserveerd

pytestmark = pytest.mark.browser

HOOGSTENS = 0.05
SECONDEN_TE_LAAT = 0.3

# Whatever shifts, apart from what a reader asked for.
LUISTER = """
globalThis.verschoven = [];
new PerformanceObserver((lijst) => {
  for (const { value, hadRecentInput, sources } of lijst.getEntries()) {
    const wat = sources.map(({ node }) => (node?.parentElement ?? node)?.outerHTML?.slice(0, 80));
    if (!hadRecentInput) globalThis.verschoven.push([value, wat.join(" en ")]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
RUST = "new Promise((klaar) => requestAnimationFrame(() => requestAnimationFrame(klaar)))"


def verschoven(pagina: Page) -> list[str]:
    """Return what moved on an open page, if that is more than may be."""
    pagina.evaluate("document.fonts.ready")
    pagina.evaluate(RUST)
    stappen: list[tuple[float, str]] = pagina.evaluate("verschoven")
    if sum(hoeveel for hoeveel, _ in stappen) <= HOOGSTENS:
        return []
    return [f"{hoeveel:.3f}: {wat}" for hoeveel, wat in stappen]


@pytest.fixture(scope="module")
def trage_adressen(gebouwde_site: Path, eigen_site: Path) -> Iterator[Adressen]:
    """The two sites on hosts that take their time for a font."""
    with (
        geserveerd(gebouwde_site, traag=SECONDEN_TE_LAAT) as echt,
        geserveerd(eigen_site, traag=SECONDEN_TE_LAAT) as eigen,
    ):
        yield {Welke.ECHT: echt, Welke.EIGEN: eigen}


def meet(
    browser: Browser, adressen: Adressen, stand: Stand, breedte: int = 1280, gebrek: str = ""
) -> list[str]:
    """Open a page with nothing in store, and tell what moved."""
    with browser.new_context(viewport={"width": breedte, "height": 800}) as context:
        context.add_init_script(LUISTER)
        pagina = context.new_page()
        # What moves because a reader does something is another matter.
        openen_in(pagina, replace(stand, doe=""), adressen)
        if gebrek:
            pagina.evaluate(gebrek)
        return verschoven(pagina)


@elke_breedte
@elke_stand
def test_nothing_moves(
    browser: Browser, trage_adressen: Adressen, stand: Stand, breedte: int
) -> None:
    assert meet(browser, trage_adressen, stand, breedte) == []


# Defects.


@pytest.mark.parametrize(
    "gebrek",
    [
        # A picture that takes its place late.
        "() => { const laat = new Image(600, 400); laat.style.display = 'block';"
        "document.querySelector('main').prepend(laat); }",
        # Letters that take far more room than those they stand in for.
        "document.documentElement.style.setProperty('--l', '40px')",
    ],
)
def test_what_moves_is_reported(browser: Browser, trage_adressen: Adressen, gebrek: str) -> None:
    assert meet(browser, trage_adressen, stand("casus"), gebrek=gebrek) != []
