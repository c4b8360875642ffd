"""Runs the rules in a real browser: JavaScript must find exactly what Python finds."""
# ruff: noqa: RUF001 - look-alikes are what these tests are about.

import json
import random
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from mooimaatwerk.privacy.combinatie import Combinatieteller
from mooimaatwerk.privacy.regels import WOORDEN, Privacydata
from mooimaatwerk.privacy.vinden import Speurder
from mooimaatwerk.project import EIGEN_MAP

pytestmark = pytest.mark.browser

ASSETS = EIGEN_MAP / "mooimaatwerk" / "theme" / "assets"
ADRES = "http://privacy.test/"
SOORTEN = {".js": "text/javascript", ".bloom": "application/octet-stream"}
VELDEN = {"gemeente": "Hengelo", "doelgroepen": ["ernstig-ziek"]}

# What a text may be mixed with to make the two readers disagree.
STUKJES = (
    *("\u200b", "\u00ad", "\u00a0", "\n", "\n\n", "*", "\\", "`", "&#48;", "&nbsp;", "&#x1F600;"),
    *("&commat;", "&onbekend;", "０", "𝐖", "é", "e\u0301", "İ", "ı", "ſ", "\u212a", "А", "і", "Ÿ"),
    *("ß", "😀", "’", "„", "–", "٣", "'s", "-", " ", "/", "(", ")", "@", "#", "\t", "\u2028"),
    *(
        "\ufeff",
        "Ǆ",
        "ﬁ",
        "½",
        "…",
        "van ",
        "De ",
        "BSN ",
        "06-",
        "Ω",
        "ﾊ",
        "漢字",
        "\u0301",
        "\x85",
    ),
)

ZOEK = """async ({data, teksten, velden}) => {
  const {Speurder, Combinatieteller} = await import("/privacy.js");
  const bits = new Uint8Array(await (await fetch("/woorden.bloom")).arrayBuffer());
  const speurder = new Speurder(data, bits);
  const teller = new Combinatieteller(data, speurder.kennis);
  return teksten.map((tekst) => {
    const vondsten = speurder.vind(tekst);
    const vlak = speurder.normaliseerder.maakVlak(tekst).tekst;
    const geteld = teller.tel(velden, [vlak], vondsten);
    return [
      vondsten.map((v) => [v.soort, v.niveau, v.tekst, v.begin, v.eind, speurder.zin(v)]),
      [geteld.niveau, geteld.punten, geteld.tekst, geteld.kindEnZiekte],
    ];
  });
}"""


def lever(route: Route) -> None:
    naam = route.request.url.removeprefix(ADRES)
    bestand = WOORDEN if naam == WOORDEN.name else ASSETS / naam
    if naam == "":
        route.fulfill(body="<!doctype html>", content_type="text/html")
    else:
        route.fulfill(body=bestand.read_bytes(), content_type=SOORTEN[bestand.suffix])


@pytest.fixture
def pagina(browser: Browser) -> Page:
    context = browser.new_context()
    bladzijde = context.new_page()
    bladzijde.route("**/*", lever)
    bladzijde.goto(ADRES)
    return bladzijde


def verhaspel(teksten: list[str], aantal: int) -> list[str]:
    gok = random.Random(20261121)
    uit = []
    for _ in range(aantal):
        tekens = list(gok.choice(teksten)[:400])
        for _ in range(gok.randint(1, 12)):
            plek = gok.randrange(len(tekens) + 1)
            if gok.random() < 0.6:
                tekens.insert(plek, gok.choice(STUKJES))
            elif plek < len(tekens):
                del tekens[plek]
        uit.append("".join(tekens))
    return uit


def in_python(speurder: Speurder, teller: Combinatieteller, melding: str, tekst: str) -> list[Any]:
    from mooimaatwerk.privacy.maskeren import masker

    vondsten = speurder.vind(tekst)
    geteld = teller.tel(VELDEN, [speurder.maak_vlak(tekst).tekst], vondsten)

    def zin(soort: str, niveau: str, stuk: str) -> str:
        is_naam = soort == "naam" and niveau == "reden"
        patroon: str = melding if is_naam else speurder.soorten[soort]["melding"]
        return patroon.replace("{tekst}", masker(stuk, speurder.soorten[soort]["masker"]))

    return [
        [
            [v.soort, v.niveau, v.tekst, v.begin, v.eind, zin(v.soort, v.niveau, v.tekst)]
            for v in vondsten
        ],
        [geteld.niveau, geteld.punten, geteld.tekst, geteld.kind_en_ziekte],
    ]


def test_javascript_finds_what_python_finds(
    pagina: Page,
    privacydata: Privacydata,
    speurder: Speurder,
    teller: Combinatieteller,
    teksten: list[dict[str, Any]],
    apart: list[dict[str, Any]],
) -> None:
    gewoon = [tekst["text"] for tekst in (*teksten, *apart)]
    gewoon += ["moeder K is weg", "vader J. belde", "een \u1e9eziek kind", "A" * 500, "A. " * 99]
    gewoon += [pad.read_text(encoding="utf-8") for pad in cases()]
    alle = gewoon + verhaspel(gewoon, 1200)
    gegevens = {"data": json.loads(json.dumps(privacydata)), "teksten": alle, "velden": VELDEN}
    in_browser = pagina.evaluate(ZOEK, gegevens)
    melding = privacydata["melding_naam"]
    for tekst, browser_vond in zip(alle, in_browser, strict=True):
        assert browser_vond == in_python(speurder, teller, melding, tekst), tekst


def cases() -> list[Path]:
    return sorted((EIGEN_MAP / "cases").glob("[0-9]*/*.md"))


def test_the_browser_needs_less_than_700_kb(privacydata: Privacydata) -> None:
    import gzip

    regels = json.dumps(privacydata, ensure_ascii=False).encode()
    code = [ASSETS / "privacy.js", *sorted((ASSETS / "privacy").glob("*.js"))]
    inhoud = [regels, WOORDEN.read_bytes(), *(pad.read_bytes() for pad in code)]
    assert sum(len(gzip.compress(deel)) for deel in inhoud) < 700 * 1024
