"""Two sites to search: the real one, and one with forty invented stories to count."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import BouwEenmaal, Casustekst
from tests.webserver import geserveerd

WACHT = 10_000

Openen = Callable[..., Page]
Velden = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def adres(gebouwde_site: Path) -> Iterator[str]:
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


@pytest.fixture(scope="module")
def adres_van_veertig(site_van_veertig: Path) -> Iterator[str]:
    with geserveerd(site_van_veertig) as wortel:
        yield wortel


@pytest.fixture
def openen(browser: Browser) -> Iterator[Openen]:
    """Open a page, and see to it that nothing outside is asked for and nothing goes wrong."""
    mis: list[str] = []
    paginas: list[Page] = []

    def doe(adres: str, *, javascript: bool = True, breedte: int = 1280) -> Page:
        context = browser.new_context(
            java_script_enabled=javascript,
            locale="nl-NL",
            base_url=adres,
            viewport={"width": breedte, "height": 900},
        )
        context.set_default_timeout(WACHT)
        pagina = context.new_page()
        paginas.append(pagina)
        luister(pagina, mis)
        pagina.goto(adres)
        return pagina

    yield doe
    for pagina in paginas:
        pagina.context.close()
    assert mis == []


def luister(pagina: Page, mis: list[str]) -> None:
    """Write down every request to another origin, failed answer, error and warning."""
    pagina.on(
        "request",
        lambda vraag: None if is_hier(vraag.url) else mis.append(f"vraag naar {vraag.url}"),
    )
    pagina.on(
        "response",
        lambda antwoord: (
            None
            if antwoord.ok or antwoord.status == 304
            else mis.append(f"{antwoord.status} bij {antwoord.url}")
        ),
    )
    pagina.on("pageerror", lambda fout: mis.append(f"fout: {fout}"))
    pagina.on(
        "console",
        lambda regel: (
            mis.append(f"console: {regel.text}") if regel.type in ("error", "warning") else None
        ),
    )


def is_hier(adres: str) -> bool:
    return urlsplit(adres).hostname == "127.0.0.1" or adres.startswith(("data:", "blob:"))
