"""Two sites to search: the real one, and one with forty invented stories to count."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from tests.conftest import BouwEenmaal, Casustekst
from tests.webserver import geserveerd

WACHT = 10_000

Openen = Callable[..., Page]
Velden = dict[str, dict[str, Any]]


@pytest.fixture
def adres(gebouwde_site: Path) -> Iterator[str]:
    """The real site, where nobody came before: nothing of it is in store."""
    with geserveerd(gebouwde_site) as wortel:
        yield wortel


GEMEENTEN = (
    *("Almere", "Alkmaar", "Amersfoort", "Assen", "Breda", "Delft", "Deventer", "Ede"),
    *("Enschede", "Gouda", "Haarlem", "Hengelo", "Leiden", "Zwolle"),
)
THEMAS = ("wonen", "schulden", "werk", "inkomen")
STATUSSEN = ("doorbraak", "open", "deels-opgelost")


@pytest.fixture(scope="session")
def veertig() -> Velden:
    """Forty cases that differ in a regular way; each tenth is invented."""
    return {f"verhaal-{nr:02}": _velden(nr) for nr in range(40)}


def _velden(nr: int) -> dict[str, Any]:
    status = STATUSSEN[nr % 3]
    themas = [THEMAS[nr % 4], *([THEMAS[(nr + 1) % 4]] if nr % 3 == 0 else [])]
    return {
        "titel": f"Verhaal nummer {nr}",
        "datum": f"2025-{nr % 12 + 1:02}-{nr % 28 + 1:02}",
        "status": status,
        "hulpvraag": "Wie heeft dit eerder gedaan?" if status == "open" else None,
        "themas": themas,
        "knelpunten": ["wachtlijst"] if nr % 2 else ["regiobinding", "wachtlijst"],
        "gemeente": GEMEENTEN[nr % 14] if nr % 5 else None,
        "wetten": [{"wet": "wmo-2015", "artikel": "2.3.5"}] if nr % 4 == 1 else None,
        "kosten": {"ingezet": {"bedrag": nr * 100}} if nr % 3 == 1 else None,
        "voorbeeld": True if nr % 10 == 9 else None,
        "tekst": f"## Situatie\n\nHet begon met een {'fiets' if nr % 4 else 'boot'}.\n\n"
        "## Waar liep het vast?\n\nNiemand mocht iets.\n\n"
        "## Wat is er gedaan?\n\nHet team hielp.\n\n"
        "## Resultaat\n\nHet werd beter.\n\n## Wat leren we?\n\nVraag het.\n",
    }


@pytest.fixture(scope="session")
def site_van_veertig(
    bouw_eenmaal: BouwEenmaal,
    veertig: Velden,
    casustekst: Casustekst,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    project = tmp_path_factory.mktemp("veertig")
    for slug, velden in veertig.items():
        bestand = project / "cases" / "2025" / f"{slug}.md"
        bestand.parent.mkdir(parents=True, exist_ok=True)
        bestand.write_text(casustekst(**velden), encoding="utf-8")
    return bouw_eenmaal("site-van-veertig", project)


@pytest.fixture
def adres_van_veertig(site_van_veertig: Path) -> Iterator[str]:
    """The site of forty, where nobody came before."""
    with geserveerd(site_van_veertig) as wortel:
        yield wortel


def nieuwe_tab(browser: Browser, *, javascript: bool = True) -> Page:
    """Return a tab in a context of its own."""
    context = browser.new_context(java_script_enabled=javascript, locale="nl-NL")
    context.set_default_timeout(WACHT)
    return context.new_page()


@pytest.fixture(scope="session")
def gedeelde_tab(browser: Browser) -> Iterator[Page]:
    """A tab for test after test: a new one costs as much as what is then done in it."""
    tab = nieuwe_tab(browser)
    yield tab
    tab.context.close()


@pytest.fixture
def openen(browser: Browser, gedeelde_tab: Page) -> Iterator[Openen]:
    """Open a page, and see to it that nothing outside is asked for and nothing goes wrong.

    A second page, one with `javascript=False` and one with `eigen=True` get a tab of their own.
    """
    mis: list[str] = []
    tabs: list[Page] = []
    luisteraars = ExitStack()

    def doe(
        adres: str, *, javascript: bool = True, eigen: bool = False, breedte: int = 1280
    ) -> Page:
        deelt = javascript and not eigen and gedeelde_tab not in tabs
        pagina = gedeelde_tab if deelt else nieuwe_tab(browser, javascript=javascript)
        pagina.set_viewport_size({"width": breedte, "height": 900})
        tabs.append(pagina)
        luisteraars.enter_context(luister(pagina, mis))
        pagina.goto(adres)
        return pagina

    yield doe
    for tab in tabs:
        if tab is gedeelde_tab:
            tab.unroute_all()
            tab.goto("about:blank")
    luisteraars.close()
    for tab in tabs:
        if tab is not gedeelde_tab:
            tab.context.close()
    assert mis == []


@contextmanager
def luister(pagina: Page, mis: list[str]) -> Iterator[None]:
    """Write down every request to another origin, failed answer, error and warning."""

    def vraag(verzoek: Request) -> None:
        if not is_hier(verzoek.url):
            mis.append(f"vraag naar {verzoek.url}")

    def antwoord(van: Response) -> None:
        if not van.ok and van.status != 304:
            mis.append(f"{van.status} bij {van.url}")

    def regel(bericht: ConsoleMessage) -> None:
        if bericht.type in ("error", "warning"):
            mis.append(f"console: {bericht.text}")

    luisteraars = {
        "request": vraag,
        "response": antwoord,
        "console": regel,
        "pageerror": lambda fout: mis.append(f"fout: {fout}"),
    }
    for naam, doe in luisteraars.items():
        pagina.on(naam, doe)  # type: ignore[call-overload]
    yield
    for naam, doe in luisteraars.items():
        pagina.remove_listener(naam, doe)


def is_hier(adres: str) -> bool:
    return urlsplit(adres).hostname == "127.0.0.1" or adres.startswith(("data:", "blob:"))
