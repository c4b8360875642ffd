"""Tests that what was measured becomes the data of the page, and the other way round."""

from pathlib import Path

import pytest
from meten.proces import Verbruik
from meten.ronde import Uitkomst
from meten.stand import Stand
from meten.verslag import rond, vertel

from mooimaatwerk.verantwoording.snelheid import NAAM, Programma, Snelheid, load_snelheid


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    stand = Stand(1, tmp_path / NAAM)
    stand.programmas = [
        Programma(slug="mooimaatwerk", naam="Mooi Maatwerk"),
        Programma(slug="hugo", naam="Hugo", versie="0.168.0"),
    ]
    for n in (1000, 10_000):
        uitkomst = Uitkomst(n)
        for ronde in (1.0, 1.5, 1.1):
            uitkomst.add("mooimaatwerk", "koud", Verbruik(n / 500 * ronde, n / 400, 100.0))
            uitkomst.add("hugo", "koud", Verbruik(n / 1000 * ronde, n / 800, 400.0))
        uitkomst.add("mooimaatwerk", "opslaan", Verbruik(0.5))
        stand.uitkomsten.append(uitkomst)
    stand.sla_over("zensical", "dit kon niet worden opgehaald")
    return stand


def test_what_is_written_is_read_back(stand: Stand) -> None:
    geschreven = stand.bewaar()
    assert load_snelheid(stand.uit.parent, "docs") == geschreven


def test_medians_ratios_and_growth(stand: Stand) -> None:
    snelheid = stand.snelheid()
    koud = snelheid.find("mooimaatwerk", "koud", 1000)
    assert koud is not None
    assert (float(koud.wand), koud.rondes) == (2.2, 3)
    tijd = [v for v in snelheid.verhoudingen if (v.maat, v.n) == ("wand", 1000)]
    assert [(v.tegen, v.ander, float(v.mediaan)) for v in tijd] == [("hugo", "koud", 2.0)]
    groei = {(g.onderdeel, g.maat): float(g.exponent) for g in snelheid.groei}
    assert groei["koud", "wand"] == 1.0
    assert groei["koud", "geheugen"] == 0.0
    assert groei["opslaan", "wand"] == 0.0
    assert ("opslaan", "cpu") not in groei


def test_a_run_without_anything_still_makes_a_file(tmp_path: Path) -> None:
    leeg = Stand(1, tmp_path / NAAM).bewaar()
    assert isinstance(load_snelheid(tmp_path, "docs"), Snelheid)
    assert list(vertel(leeg)) == []


def test_a_terminal_reads_all_of_it(stand: Stand) -> None:
    tekst = "\n".join(vertel(stand.snelheid()))
    assert "÷ Hugo" in tekst
    assert "niet gemeten: zensical (dit kon niet worden opgehaald)" in tekst


@pytest.mark.parametrize(
    ("getal", "tekst"), [(0.123456, "0.123"), (12.345, "12.3"), (1234.5, "1234"), (0.0, "0")]
)
def test_only_digits_that_mean_something(getal: float, tekst: str) -> None:
    assert str(rond(getal)) == tekst
