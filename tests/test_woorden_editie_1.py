"""Tests of the words of edition 1: what they count is what its own cases say."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.lezen.casus import RuweCasus, read_casus
from mooimaatwerk.project import EIGEN_MAP

EDITIE = EIGEN_MAP / "docs" / "edities" / "1"
IN_WOORDEN = {2: "twee", 3: "drie", 6: "zes", 11: "elf", 13: "dertien"}


def _lees(slug: str) -> RuweCasus:
    ruw = read_casus(EDITIE / f"{slug}.md", f"docs/edities/1/{slug}.md")
    assert ruw.leesbaar
    assert not ruw.meldingen
    return ruw


def _artikelen() -> dict[str, RuweCasus]:
    namen = sorted(bestand.stem for bestand in EDITIE.glob("*.md"))
    return {naam: _lees(naam) for naam in namen if naam != "index"}


def _stukken(soort: str) -> list[str]:
    delen: list[dict[str, Any]] = _lees("index").gegevens["delen"]
    return [stuk[soort] for deel in delen for stuk in deel["stukken"] if soort in stuk]


def _slugs() -> list[str]:
    kaders = [
        slug for artikel in _artikelen().values() for slug in artikel.gegevens.get("kaders", ())
    ]
    return _stukken("casus") + kaders


def _tekst(slug: str) -> str:
    return " ".join(_lees(slug).tekst.split())


@pytest.fixture(scope="module")
def casussen(controleur: Controleur) -> list[Casus]:
    """The cases that stand in the edition, as a story or as a box."""
    gevonden = []
    for slug in _slugs():
        (bestand,) = (EIGEN_MAP / "cases").glob(f"*/{slug}.md")
        casus, _ = controleur.check(read_casus(bestand, bestand.name))
        assert casus is not None
        gevonden.append(casus)
    return gevonden


def _telling(waarden: Iterable[Iterable[str]]) -> Counter[str]:
    return Counter(waarde for rij in waarden for waarde in rij)


def test_the_edition_has_thirteen_real_cases_each_once(casussen: list[Casus]) -> None:
    slugs = [casus.slug for casus in casussen]
    assert len(slugs) == len(set(slugs)) == 13
    assert not any(casus.gegevens.voorbeeld for casus in casussen)


def test_every_article_file_stands_in_the_composition_once() -> None:
    assert sorted(_stukken("artikel")) == sorted(_artikelen())


def test_the_themes_in_the_figures_are_those_of_the_cases(
    casussen: list[Casus], begrippen: Begrippen
) -> None:
    telling = _telling(casus.gegevens.themas for casus in casussen)
    for slug, aantal in telling.items():
        label = begrippen.term("themas", slug).label
        assert f"- {label}: {aantal} van de 13" in _lees("cijfers").tekst


def test_every_number_in_the_figures_follows_from_the_cases(casussen: list[Casus]) -> None:
    gegevens = [casus.gegevens for casus in casussen]
    soorten = _telling(g.soorten for g in gegevens)
    knelpunten = _telling(g.knelpunten for g in gegevens)
    duur = {"kosten-zonder-regeling", "te-weinig-inkomen"}
    tekst = _tekst("cijfers")
    for zin, aantal in (
        (
            "{} van de 13 casussen hebben meer dan één thema",
            sum(len(g.themas) > 1 for g in gegevens),
        ),
        ("zijn er {} een doorbraak", sum(g.status == "doorbraak" for g in gegevens)),
        ("In {} van de 13 weten we hoe het later ging", sum(bool(g.opvolging) for g in gegevens)),
        ("In {} van de 13 casussen staat een bedrag", _met_bedrag(casussen)),
        ("In {} van de 13 kwam er geld uit een maatwerkbudget", _met_budget(casussen)),
        ("In {} van de 13 was het een brug", soorten["overbruggen"]),
        ("In {} van de 13 kwam er een uitzondering op een regel", soorten["uitzondering-op-regel"]),
        ("In {} van de 13 moest iemand op landelijk niveau beslissen", soorten["opschalen"]),
        ("In {} van de 13 was het de leeftijdsgrens", knelpunten["leeftijdsgrens-18"]),
        ("in {} van de 13 waren er kosten", sum(bool(duur & set(g.knelpunten)) for g in gegevens)),
        ("In {} van de 13 trok de ene regeling", knelpunten["domino-van-regelingen"]),
        ("Bij {} van de 13 is dat niet bekend", sum(g.ruimte == "onbekend" for g in gegevens)),
        ("Dat staat bij {} van de 13", sum(bool(g.wens_inwoner) for g in gegevens)),
        ("speelde het? Dat staat bij {} van de 13", sum(bool(g.gemeente) for g in gegevens)),
    ):
        assert zin.format(aantal) in tekst


def test_numbers_in_other_articles_follow_from_the_cases(casussen: list[Casus]) -> None:
    gegevens = [casus.gegevens for casus in casussen]
    themas = _telling(g.themas for g in gegevens)
    achttien = sum("leeftijdsgrens-18" in g.knelpunten for g in gegevens)
    onbekend = IN_WOORDEN[sum(not g.opvolging for g in gegevens)]
    gemeenten = {g.gemeente for g in gegevens if g.gemeente}
    assert f"{IN_WOORDEN[themas['inkomen']]} keer, tegenover {IN_WOORDEN[themas['wonen']]}" in (
        _tekst("peiling")
    )
    assert f"Bij {onbekend} van de dertien casussen" in _tekst("drie-vragen")
    assert f"Bij {onbekend} van de dertien casussen" in _tekst("vooruitblik")
    assert f"maar {IN_WOORDEN[len(gemeenten)]} gemeenten bij naam" in _tekst("vooruitblik")
    intro: str = _lees("achttien").gegevens["intro"]
    assert intro.startswith(f"In {IN_WOORDEN[achttien]} van de dertien casussen")


def test_a_place_that_a_case_keeps_silent_is_not_said_in_the_same_breath() -> None:
    for artikel in _artikelen().values():
        for alinea in artikel.tekst.split("\n\n"):
            if "hulphond" in alinea or "halfbroer" in alinea:
                assert not {"Leeuwarden", "Utrecht", "Friesland"} & set(alinea.split())


def _met_bedrag(casussen: Iterable[Casus]) -> int:
    return sum(any(f.bedrag is not None for f in c.gegevens.financiering) for c in casussen)


def _met_budget(casussen: Iterable[Casus]) -> int:
    return sum(any("maatwerkbudget" in f.bron for f in c.gegevens.financiering) for c in casussen)
