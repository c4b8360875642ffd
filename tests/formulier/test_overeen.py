"""Holds the scripts of the form against the package: same names, same checks, same findings."""
# ruff: noqa: RUF001 - odd characters are what these tests are about.

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from mooimaatwerk.controle.plaats import make_slug
from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.melding import Ernst
from mooimaatwerk.meldingzinnen import ZINNEN
from mooimaatwerk.project import EIGEN_MAP
from tests.formulier.conftest import ALLES, GEWOON, GEWOON_VERHAAL, VERHAAL
from tests.formulier.scripts import Controleren

pytestmark = pytest.mark.browser


def secties(verhaal: dict[str, str]) -> list[list[str]]:
    return [list(sectie) for sectie in verhaal.items()]


# Names and texts.

TITELS = (
    *("Een fiets", "Cliënt & coördinator: één plan!", "ÇA VA? Straße 12", "x", "", "--", "Ĳsland"),
    *("İstanbul ‘s-Hertogenbosch", "漢字", "a" * 80, "een " * 30, "½ euro", "ﬁets", "Œuvre", "K"),
)


def test_a_title_gives_the_same_name(bladzijde: Page) -> None:
    slug = "(titels) => titels.map((titel) => deel.maakSlug(titel, regels.naamloos))"
    assert bladzijde.evaluate(slug, TITELS) == [make_slug(titel) for titel in TITELS]


LASTIG = (
    *("no", "yes", "On", "NULL", "~", "true", "2021", "12:30", "0123", "1_000", "1e3", ".5", "-1"),
    *("Casus #3", "#begin", "a: b", "a:", "- a", "? a", "! a", "&a", "*a", "[a", "{a}", "a, b"),
    *('"a"', "'a'", "a'b", "a\\b", "a\\nb", "%a", "@a", "`a`", "|", ">-", "---", "...", "=", "<<"),
    *("a\nb", "a\n\nb", "a\n# b", "a\n---\nb", "é", "\u00a0a", "😀", "\u0301x", "a\u200bb", "а"),
    *("2026-03-24", "O'Brien", "50%", "a - b", "a  b", "y", "N", "Nee", "\ufffd", "\ue000"),
)


def test_awkward_text_stays_what_was_typed(bladzijde: Page, in_python: Controleren) -> None:
    schrijf = """(teksten) => teksten.map((tekst) => {
      const schoon = deel.schoon(tekst);
      return [schoon, schrijf({titel: schoon, partijen: [{soort: "x", naam: schoon}],
        privacy: {pseudoniemen: [schoon, "b"]}, kosten: {neveneffect: schoon}}, [])];
    })"""
    for schoon, bestand in bladzijde.evaluate(schrijf, LASTIG):
        gegevens = in_python(bestand)[0].gegevens
        assert gegevens == {
            "titel": schoon,
            "partijen": [{"soort": "x", "naam": schoon}],
            "kosten": {"neveneffect": schoon},
            "privacy": {"pseudoniemen": [schoon, "b"]},
        }, bestand
        assert schoon.strip() == schoon


def test_signs_that_nobody_sees_are_taken_out(bladzijde: Page, in_python: Controleren) -> None:
    vuil = (
        "a\x00b\x07c\u202ed\u2066\u200e\u061c\U000e0101e\u2028f\r\ng\th\ufeffi\x9fj\ud800k\ufffel"
    )
    # As source: a half character does not survive the way to the browser otherwise.
    vuil_js = f"deel.schoon({json.dumps(vuil)})"
    bestand = bladzijde.evaluate(f"() => schrijf({{titel: {vuil_js}}}, [['Situatie', {vuil_js}]])")
    ruw, meldingen = in_python(bestand)
    assert ruw.gegevens == {"titel": "abcde\nf\ng hijkl"}
    assert "bestand-teken" not in [melding.code for melding in meldingen]


@pytest.mark.parametrize(
    "pad", sorted((EIGEN_MAP / "cases").glob("[0-9]*/*.md")), ids=lambda p: p.stem
)
def test_every_case_comes_back_the_same(
    bladzijde: Page, site_met_adres: Path, in_python: Controleren, controleur: Controleur, pad: Path
) -> None:
    casus = json.loads((site_met_adres / f"casussen/{pad.stem}/casus.json").read_text("utf-8"))
    assert casus["bestand"] == f"cases/{pad.parent.name}/{pad.name}"
    schrijf = "([g, s]) => schrijf(g, Object.entries(s))"
    bestand = bladzijde.evaluate(schrijf, [casus["gegevens"], casus["secties"]])
    oud = controleur.check(in_python(pad.read_text("utf-8"))[0])[0]
    nieuw = controleur.check(in_python(bestand)[0])[0]
    assert oud is not None and nieuw is not None
    assert nieuw.gegevens == oud.gegevens
    assert nieuw.tekst.strip() == oud.tekst.strip()


# Checks of fields. What the form asks by other means (a list to choose from) is left out.

ANDERS = {"een-levensgebied", "datum-andere-map", "kopje-leeg", "kopje-ontbreekt"}


def zet(pad: str, waarde: Any) -> dict[str, Any]:
    """Return the answers to every question, with one of them changed (None: left open)."""
    antwoorden = copy.deepcopy(ALLES)
    plek: Any = antwoorden
    *naar, laatste = [int(deel) if deel.isdigit() else deel for deel in pad.split(".")]
    for stap in naar:
        plek = plek[stap]
    if waarde is None:
        del plek[laatste]
    else:
        plek[laatste] = waarde
    return antwoorden


WIJZIGINGEN: list[tuple[str, Any]] = [
    *((pad, None) for pad in ("titel", "status", "themas", "soorten", "besluitvorming.vorm")),
    *((pad, None) for pad in ("wetten.0.wet", "financiering.0.voorwaarden.0.tekst", "hulpvraag")),
    *((pad, None) for pad in ("kosten.vermeden.per", "opvolging", "kosten.ingezet.bedrag")),
    *(("titel", waarde) for waarde in ("Kort", "x" * 91, "😀" * 5, "😀" * 4, "Een < b", "{{ a }}")),
    *(("samenvatting", waarde) for waarde in ("x " * 300, "a " * 121, "te kort", "é" * 600)),
    *(("datum", waarde) for waarde in ("2026-13", "2026-02-30", "2027", "gisteren", "2026-11-22")),
    *(("datum", waarde) for waarde in ("2026-11-21", "0000", "2024-02-29", "2026-1-1")),
    *(("financiering.0.bedrag", waarde) for waarde in ("-1", "0", "veel", "12.50", "1e3", "")),
    *(("besluitvorming.akkoorden", waarde) for waarde in ("1001", "1.5", "-1", "0", "drie")),
    *(("doorlooptijd.waarde", waarde) for waarde in ("0", "-2", "0.5", "x")),
    *(("opvolging.0.na", waarde) for waarde in ("P", "P6", "6M", "P1Y6M", "P2W", "PT1H")),
    ("themas", ["werk", "inkomen", "wonen", "schulden"]),
    ("levensgebieden", ["geld"]),
    ("overgangen.0.naar", "jeugdwet"),
    ("partijen", [{"soort": "wijkteam"}, {"soort": "wijkteam"}]),
    ("privacy.pseudoniemen", [f"Naam{nr}" for nr in range(11)]),
    *(("gemeente", waarde) for waarde in ("Nergenshuizen", "ZWOLLE", "den haag", "Haren", "")),
    ("bron.titel", "ab"),
    ("escalatie.resultaat", "a > b"),
]


@pytest.mark.parametrize(("pad", "waarde"), WIJZIGINGEN, ids=lambda w: str(w)[:24])
def test_fields_are_checked_the_same(
    bladzijde: Page, in_python: Controleren, pad: str, waarde: Any
) -> None:
    antwoorden = zet(pad, waarde if waarde != "" else None)
    antwoorden["financiering"][0].pop("bedrag", None) if pad != "financiering.0.bedrag" else None
    if pad != "doorlooptijd.waarde":
        antwoorden["doorlooptijd"]["waarde"] = "2.5"
    schrijf = "([g, s]) => [keurder.keur(g), schrijf(g, s)]"
    gevonden, bestand = bladzijde.evaluate(schrijf, [antwoorden, secties(VERHAAL)])
    in_browser = {
        (
            ".".join(d for d in m["pad"] if isinstance(d, str)),
            m["melding"].split(". ")[0],
            m["ernst"],
        )
        for m in gevonden
    }
    _, meldingen = in_python(bestand)
    verwacht = {
        (m.veld, m.melding.split(". ")[0], str(m.ernst))
        for m in meldingen
        if m.veld != "tekst"
        and not m.code.startswith(("privacy", "akkoord", "pseudo", "taal"))
        and m.code in {*ZINNEN, "begrip-onbekend", "getal-ongeldig", "datum-ongeldig"}
    }

    def zonder(wat: set[tuple[str, str, str]]) -> set[tuple[str, str, str]]:
        return {(veld, kaal(zin), ernst) for veld, zin, ernst in wat}

    assert zonder(in_browser) == zonder(verwacht)


def kaal(zin: str) -> str:
    """Return a sentence without what differs: the form asks a duration as a number."""
    zin = re.sub(r"\bBedoel je .*", "", zin).strip().rstrip(".")
    return re.sub(r"^.* is geen (?:duur|heel getal)$", "is geen getal", zin)


# The story: the form may refuse more than the check, never less.

VERHALEN = (
    *("<script>", "a <b> c", "1 < 2 en 3 > 2", "<!-- weg", "</div>", "<https://a.nl>", "&lt;b&gt;"),
    *("# Kop", "## Kop", "### Kop", "Kop\n===", "Kop\n---", "a\n\n---\n\nb", "#geen kop", " # ja"),
    *("- # in lijst", "> ## in citaat", "1. # een", "```\na", "~~~", "    code", "`a`", "* * *"),
    *(
        "[a](javascript:x)",
        "[a](https://b.nl)",
        "[a](<javascript:x>)",
        "[a][b]\n\n[b]: javascript:x",
    ),
    *("![a](b.png)", "[a](/b)", "[a](mailto:)", "[a](mailto:info@b.nl)", "[a](HTTPS://b.nl)"),
    *(
        "[a]\n\n[a]: data:x",
        "{{ a }}",
        "{% a %}",
        "{: onclick=x }",
        "{ gewoon }",
        "a\n    ---",
        "===",
    ),
    *("[![a](b)](c)", "[a](java\nscript:x)", "\\<b>", "a\\\n# b", "*\n# b", "+ ## c", "-\n==="),
    *("Kop\n  ===  ", "> a\n===", "- a\n  ---", "1) ## x", "<a", "<?php", "a <3", "<3 <b>x</b>"),
)


@pytest.mark.parametrize("tekst", VERHALEN, ids=lambda t: t[:14])
def test_a_story_that_the_form_takes_passes(
    bladzijde: Page, in_python: Controleren, tekst: str
) -> None:
    antwoorden = {**GEWOON, "datum": "2026-11"}
    delen = {**GEWOON_VERHAAL, "Waar liep het vast?": tekst}
    schrijf = "([g, s, t]) => [deel.keurTekst(deel.schoon(t), regels), schrijf(g, s)]"
    mis, bestand = bladzijde.evaluate(schrijf, [antwoorden, secties(delen), tekst])
    _, meldingen = in_python(bestand)
    tegen = [m for m in meldingen if m.ernst is Ernst.FOUT and m.veld == "tekst"]
    assert mis or not tegen, tegen


def test_ordinary_stories_are_not_refused(bladzijde: Page) -> None:
    gewoon = [
        *VERHAAL.values(),
        *GEWOON_VERHAAL.values(),
        *("a < b", "1 > 0", "### Kop", "- lijst\n- nog een", "`code`", "> citaat", "C# en F#"),
        *("<https://a.nl>", "[a](https://b.nl/c_d)", "Nummer 10, nummer 11", "a * b * c", "&amp;"),
    ]
    mis = bladzijde.evaluate("(t) => t.map((tekst) => deel.keurTekst(tekst, regels))", gewoon)
    assert mis == [[] for _ in gewoon]
