"""A site with a forge and a mail address, its form in a browser, and answers to every question."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.melding import Melding
from mooimaatwerk.velden import Veld, Veldenlijst
from tests.formulier.scripts import GEREED, Controleren
from tests.webserver import geserveerd

WACHT = 10_000

Antwoorden = dict[str, Any]
Openen = Callable[..., Page]

# An answer to every question; texts that are awkward to write down in YAML among them.
ALLES: Antwoorden = {
    "titel": 'Een fiets: "gewoon" doen # wat nodig is',
    "samenvatting": "Een ouder vindt werk, maar komt er met de bus niet op tijd: te laat.\n"
    "Het wijkteam koopt samen een fiets. Het team van Fladderhof zei, met Zandera: ja.",
    "datum": "2026",
    "status": "doorbraak",
    "hulpvraag": "no",
    "themas": ["werk", "inkomen"],
    "knelpunten": ["kosten-zonder-regeling", "afstand-tot-werk"],
    "levensgebieden": ["mobiliteit", "geld"],
    "soorten": ["in-natura"],
    "gemeente": "zwolle",
    "doelgroepen": ["werkzoekende"],
    "leeftijdsgroep": "27-39",
    "wens_inwoner": "12:30 thuis zijn, elke dag.",
    "stem_kind": "niet-van-toepassing",
    "ruimte": "binnen-de-wet",
    "wetten": [
        {"wet": "participatiewet", "artikel": "35", "herkomst": "afgeleid"},
        {"wet": "wmo-2015"},
    ],
    "overgangen": [{"van": "jeugdwet", "naar": "wmo-2015"}],
    "partijen": [{"soort": "ministerie", "naam": "SZW"}, {"soort": "wijkteam"}],
    "besluitvorming": {"vorm": "app-groep", "akkoorden": "3"},
    "escalatie": {"niveau": "lokaal", "tafel": "- een tafel", "resultaat": "[ja] & {nee}"},
    "waardendriehoek": {
        "legitimiteit": "Het past bij de wet: artikel 35.",
        "betrokkenheid": "De ouder koos zelf.",
        "rendement": "Niets doen kost meer.",
    },
    "manifest": ["10", "2"],
    "financiering": [
        {
            "bron": "maatwerkbudget",
            "bedrag": "180,50",
            "precisie": "ongeveer",
            "vorm": "gift",
            "waarvoor": "2021",
            "deelbijdrage": True,
            "voorwaarden": [
                {
                    "tekst": "De ouder blijft in gesprek.",
                    "termijn": "P6M",
                    "gevolg": "Dan praten we.",
                },
                {"tekst": "De fiets wordt niet verkocht."},
            ],
        },
        {"bron": "bijzondere-bijstand"},
    ],
    "kosten": {
        "ingezet": {"bedrag": "180", "precisie": "exact"},
        "vermeden": {
            "bedrag": "6500",
            "precisie": "ruim",
            "per": "jaar",
            "toelichting": "true",
        },
        "neveneffect": "Er kwam rust ~ in het gezin.",
    },
    "doorlooptijd": {"waarde": "2,5", "eenheid": "dag", "precisie": "maximaal"},
    "opvolging": [{"na": "P1Y", "stand": "Gaat goed.", "bron": "null"}],
    "bewijs": "opgevolgd",
    "bron": {"titel": "Eigen ervaring", "datum": "2026-02", "soort": "0123"},
    "toestemming": "ja",
    "voorbeeld": False,
    "privacy": {
        "status": "gecontroleerd",
        "door": "inbrenger",
        "pseudoniemen": ["Zandera"],
        "akkoord": [{"tekst": "Fladderhof", "soort": "naam", "reden": "Dat is een speeltuin."}],
    },
    "publicatie": "verouderd",
}
VERHAAL = {
    "Situatie": "Een ouder zorgt alleen.\n\n- eerst **dit**\n- dan *dat*\n\n--- ja: nee # niet",
    "Waar liep het vast?": 'De bus kwam te laat & er was geen geld. "Tja," zei men.',
    "Wat is er gedaan?": "Zie [de wet](https://wetten.overheid.nl/).\n\n### Stappen\n\n1. Bellen.",
    "Resultaat": "Het lukte; 100% zelfs.",
    "Wat leren we?": "Vraag hoe iemand er komt.",
}


def namen_van(waarde: Any, pad: str = "") -> Iterator[str]:
    """Go over the dotted names of everything that is answered."""
    if pad:
        yield pad
    for deel in waarde if isinstance(waarde, list) else [waarde]:
        if isinstance(deel, dict):
            for sleutel, onder in deel.items():
                yield from namen_van(onder, f"{pad}.{sleutel}" if pad else sleutel)


@pytest.fixture(scope="module")
def wortel(site_met_adres: Path) -> Iterator[str]:
    with geserveerd(site_met_adres) as adres:
        yield adres


@pytest.fixture
def openen(browser: Browser, wortel: str) -> Iterator[Openen]:
    """Open the form; an error in the page, or a question to another host, fails the test."""
    mis: list[str] = []
    contexten = []

    def doe(adres: str = "meedoen/formulier/", *, breedte: int = 1280, context: Any = None) -> Page:
        if context is None:
            context = browser.new_context(
                locale="nl-NL", viewport={"width": breedte, "height": 800}, accept_downloads=True
            )
            contexten.append(context)
        pagina: Page = context.new_page()
        pagina.set_default_timeout(WACHT)
        pagina.on("pageerror", lambda fout: mis.append(f"fout: {fout}"))
        pagina.on(
            "console",
            lambda r: mis.append(r.text) if r.type in ("error", "warning") else None,
        )
        pagina.on(
            "request",
            lambda v: (
                None if v.url.startswith((wortel, "blob:")) else mis.append(f"vraag: {v.url}")
            ),
        )
        pagina.goto(wortel + adres)
        pagina.wait_for_selector("form[data-klaar]")
        return pagina

    yield doe
    for context in contexten:
        context.close()
    assert mis == []


def houder_van(binnen: Locator, sleutel: str) -> Locator:
    """Return the question with this key that stands directly in a form, group or item."""
    wie = f'[data-veld="{sleutel}"]'
    waar = (":scope >", ":scope > .onder >", ".stap >", ".stap > details >")
    return binnen.locator(", ".join(f"{plek} {wie}" for plek in waar))


def vul_veld(houder: Locator, veld: Veld, waarde: Any) -> None:  # noqa: C901
    """Answer one question, the way a person would."""
    match veld.soort:
        case "groep":
            for onder in veld.velden:
                if onder.sleutel in waarde:
                    vul_veld(houder_van(houder, onder.sleutel), onder, waarde[onder.sleutel])
        case "lijst":
            for item in waarde:
                houder.locator(":scope > .erbij").click()
                vak = houder.locator(":scope > .items > [data-item]").last
                for onder in veld.velden:
                    if onder.sleutel in item:
                        vul_veld(houder_van(vak, onder.sleutel), onder, item[onder.sleutel])
        case "begrippen" | "nummers":
            for slug in waarde:
                houder.locator(f'input[value="{slug}"]').check()
        case "ja-nee":
            houder.locator(f'input[value="{"ja" if waarde else "nee"}"]').check()
        case "duur":
            houder.locator("input").fill(waarde[1:-1])
            houder.locator("select").select_option(waarde[-1])
        case "teksten":
            houder.locator("textarea").fill("\n".join(waarde))
        case "begrip" if houder.locator("select").count():
            houder.locator("select").select_option(waarde)
        case "begrip":
            houder.locator(f'input[value="{waarde}"]').check()
        case _:
            houder.locator("input, textarea").first.fill(str(waarde))


def vul_alles_in(
    pagina: Page,
    velden: Veldenlijst,
    antwoorden: Antwoorden,
    verhaal: dict[str, str],
    *,
    langs_adres: bool = False,
) -> None:
    """Go through all screens with these answers, up to the last one.

    With `langs_adres` by the address of each screen: a mistake stops whoever asks for the next.
    """
    form = pagina.locator("#formulier")
    eerste, *rest = (groep.slug for groep in velden.groepen)
    schermen = [eerste, "tekst", *rest, "nakijken"]

    def verder() -> None:
        if langs_adres:
            nu = pagina.locator(".stap:visible").get_attribute("id") or ""
            volgend = schermen[schermen.index(nu.removeprefix("stap-")) + 1]
            pagina.evaluate(f"location.hash = '#stap-{volgend}'")
            pagina.wait_for_selector(f"#stap-{volgend}:visible")
        else:
            pagina.click(".verder")

    for nr, groep in enumerate(velden.groepen):
        stap = pagina.locator(f"#stap-{groep.slug}")
        if stap.locator("details.voor-redactie").count():
            stap.locator("details.voor-redactie > summary").click()
        for veld in velden:
            if veld.groep == groep.slug and veld.sleutel in antwoorden:
                vul_veld(houder_van(form, veld.sleutel), veld, antwoorden[veld.sleutel])
        verder()
        if nr == 0:
            for kopje, tekst in verhaal.items():
                pagina.locator(f'[data-kopje="{kopje}"] textarea').fill(tekst)
            verder()


GEWOON: Antwoorden = {
    "titel": "Een fiets voor de nieuwe baan",
    "samenvatting": "Een ouder vindt werk, maar komt er met de bus niet op tijd. Het wijkteam "
    "koopt samen met de ouder een fiets.",
    "status": "doorbraak",
    "themas": ["werk"],
    "knelpunten": ["afstand-tot-werk"],
    "levensgebieden": ["geld", "mobiliteit"],
    "soorten": ["in-natura"],
}
GEWOON_VERHAAL = {
    "Situatie": "Een ouder zorgt alleen voor de kinderen.",
    "Waar liep het vast?": "De bus kwam te laat.",
    "Wat is er gedaan?": "Het wijkteam kocht een fiets.",
    "Resultaat": "De ouder kwam op tijd.",
    "Wat leren we?": "Vraag hoe iemand er komt.",
}


@pytest.fixture(scope="module")
def bladzijde(browser: Browser, wortel: str) -> Iterator[Page]:
    with browser.new_context() as context:
        pagina = context.new_page()
        pagina.goto(f"{wortel}meedoen/formulier/")
        pagina.evaluate(GEREED)
        yield pagina


@pytest.fixture
def in_python(controleur: Controleur) -> Controleren:
    """Check a text as the file of a case."""

    def doe(inhoud: str) -> tuple[RuweCasus, list[Melding]]:
        ruw = RuweCasus("cases/2026/een-casus.md", "een-casus", "2026")
        parse_casus(inhoud.encode(), ruw)
        return ruw, controleur.check(ruw)[1]

    return doe
