"""Runs the language hints in a real browser: JavaScript must find exactly what Python finds."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.taal.regels import Taalregels
from mooimaatwerk.taal.vinden import Taalspeurder

pytestmark = pytest.mark.browser

SCRIPT = EIGEN_MAP / "mooimaatwerk" / "theme" / "assets" / "taal.js"
ADRES = "http://taal.test/"

# What a text may be mixed with to make the two readers disagree.
STUKJES = (
    *(". De ", "! ", "…", "\n", "\n\n", "\n- ", "\n12) ", "\n## Kop\n", " # ", "*", "_", "`", ">"),
    *("“", "’", "'s ", '"', "(", ") ", "/", "-", " door ", " werd gekocht", " wordt", " ge", "en "),
    *(
        "GGQ",
        " KPZ ",
        "KPZ (x)",
        "(KPZ)",
        "XIV",
        "Wlq",
        "NIET",
        "é",
        "İ",
        "ß",
        "Ǆ",
        "😀",
        "漢",
        "٣",
    ),
    *(
        "\u00a0",
        "\u2028",
        "\u0085",
        "\ufeff",
        "\u200b",
        "\t",
        "\x1c",
        "\u3000",
        "e\u0301",
        "0",
        "€",
    ),
)

ZOEK = """async ({regels, casussen}) => {
  const {Taalspeurder} = await import("/taal.js");
  const speurder = new Taalspeurder(regels);
  return casussen.map((teksten) =>
    speurder.vind(teksten).map((v) => [v.plek, v.regel, v.soort, v.zin, v.liever]));
}"""


def lever(route: Route) -> None:
    if route.request.url == ADRES:
        route.fulfill(body="<!doctype html>", content_type="text/html")
    else:
        route.fulfill(body=SCRIPT.read_bytes(), content_type="text/javascript")


@pytest.fixture
def pagina(browser: Browser) -> Page:
    bladzijde = browser.new_context().new_page()
    bladzijde.route("**/*", lever)
    bladzijde.goto(ADRES)
    return bladzijde


def verhaspel(bronnen: list[str], woorden: list[str], aantal: int) -> list[list[str]]:
    gok = random.Random(20261121)
    uit = []
    for _ in range(aantal):
        teksten = []
        for _ in range(gok.randint(1, 3)):
            bron = gok.choice(bronnen)
            begin = gok.randrange(max(1, len(bron) - 600))
            delen = list(bron[begin : begin + 600])
            for _ in range(gok.randint(2, 25)):
                stukje = gok.choice(woorden) if gok.random() < 0.4 else gok.choice(STUKJES)
                delen.insert(gok.randrange(len(delen) + 1), stukje)
            teksten.append("".join(delen))
        uit.append(teksten)
    return uit


def test_javascript_finds_what_python_finds(
    pagina: Page, taalregels: Taalregels, taalspeurder: Taalspeurder
) -> None:
    bestanden = [
        *sorted((EIGEN_MAP / "cases").glob("[0-9]*/*.md")),
        *sorted((Path(__file__).parents[1] / "gegevens" / "fout").glob("taal-*.md")),
    ]
    bronnen = [bestand.read_text(encoding="utf-8") for bestand in bestanden]
    woorden = [f" {regel['woord']} " for regel in taalregels["woorden"]]
    woorden += [woord.title() for woord in woorden]
    casussen = [[bron] for bron in bronnen] + verhaspel(bronnen, woorden, 1500)
    gegevens = {"regels": json.loads(json.dumps(taalregels)), "casussen": casussen}
    in_browser: list[Any] = pagina.evaluate(ZOEK, gegevens)
    gezien: set[str] = set()
    for teksten, browser_vond in zip(casussen, in_browser, strict=True):
        vondsten = taalspeurder.vind(teksten)
        gezien |= {vondst.soort for vondst in vondsten}
        gevonden = [[v.plek, v.regel, v.soort, v.zin, v.liever] for v in vondsten]
        assert browser_vond == gevonden, teksten
    assert gezien == {"zin", "lijdend", "vaktaal", "afkorting", "bejegening"}


def test_the_browser_needs_less_than_20_kb(taalregels: Taalregels) -> None:
    regels = json.dumps(taalregels, ensure_ascii=False).encode()
    assert sum(len(gzip.compress(deel)) for deel in (regels, SCRIPT.read_bytes())) < 20_000
