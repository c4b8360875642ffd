"""Tests of the instruments as data: what is read, what is wrong with its line, who used it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus, Financiering
from mooimaatwerk.kennis.instrumenten import Instrument, Instrumenten, load_instrumenten
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.project import EIGEN_MAP
from tests.maken import maak_casus

GOED = """label: Noodpot
soort: geld
kern: Geld voor nood.
uitleg: Zo werkt het.
casussen:
  - financieringsbronnen: [fonds]
regels:
  - {kop: Hoeveel, tekst: Een beetje., bron: krant}
gebruik:
  - {gemeente: utrecht, sinds: 2019-05, bron: krant}
bronnen:
  krant: {titel: De krant van toen, datum: 2020}
"""

Laad = Callable[[dict[str, str]], Instrumenten]


@pytest.fixture
def laad(tmp_path: Path, begrippen: Begrippen) -> Laad:
    def doe(bestanden: dict[str, str]) -> Instrumenten:
        for naam, tekst in bestanden.items():
            (tmp_path / naam).write_text(tekst, encoding="utf-8")
        return load_instrumenten(tmp_path, "i", begrippen)

    return doe


@pytest.fixture(scope="session")
def echte(begrippen: Begrippen) -> Instrumenten:
    return load_instrumenten(EIGEN_MAP / "docs" / "instrumenten", "i", begrippen)


def casus(bron: str, gemeente: str | None = None) -> Casus:
    return maak_casus(gemeente=gemeente, financiering=(Financiering(bron=bron),))


def test_an_instrument_is_read_with_its_dates_and_sources(laad: Laad) -> None:
    instrument = laad({"noodpot.yml": GOED})["noodpot"]
    assert (instrument.adres, instrument.soortlabel) == ("instrumenten/noodpot/", "Geld")
    assert (instrument.gebruik[0].sinds, instrument.peildatum) == ("2019-05", "2020")
    assert instrument.gemeenten == ["utrecht"]


@pytest.mark.parametrize(
    ("oud", "nieuw", "fout"),
    [
        ("soort: geld", "soort: goud", 'i/noodpot.yml:2 soort: "goud" kan hier niet.'),
        ("kern: Geld voor nood.\n", "", 'i/noodpot.yml:1 kern: "kern" ontbreekt.'),
        ("soort:", "kleur: rood\nsoort:", 'i/noodpot.yml:2 kleur: onbekende sleutel "kleur".'),
        (
            "[fonds]",
            "[fondsje]",
            'i/noodpot.yml:6 casussen: "financieringsbronnen/fondsje" bestaat',
        ),
        ("bron: krant}\ngeb", "bron: blad}\ngeb", 'i/noodpot.yml:8 regels.bron: "blad" staat niet'),
        ("utrecht", "utrech", 'i/noodpot.yml:10 gebruik.gemeente: "utrech" bestaat niet.'),
        ("gemeente: utrecht, ", "", "i/noodpot.yml:10 gebruik: noem een gemeente of vul wie in"),
        (
            "utrecht,",
            "utrecht, wie: Wij,",
            "i/noodpot.yml:10 gebruik: noem een gemeente of vul wie",
        ),
        ("2019-05", "mei 2019", 'i/noodpot.yml:10 gebruik.sinds: "mei 2019" kan hier niet.'),
        ("label: N", "slug: x\nlabel: N", "i/noodpot.yml:1 slug: de slug is de naam van het best"),
        (
            "\nbronnen:",
            "\nzie_ook: [weg]\nbronnen:",
            'i/noodpot.yml:11 zie_ook: "weg" bestaat niet.',
        ),
        (
            "\nbronnen:",
            "\nopvolger: weg\nbronnen:",
            'i/noodpot.yml:11 opvolger: "weg" bestaat niet.',
        ),
        ("datum: 2020", "adres: http://x", 'i/noodpot.yml:12 bronnen.krant.adres: "http://x" kan'),
    ],
)
def test_a_mistake_is_told_with_file_line_and_field(
    oud: str, nieuw: str, fout: str, laad: Laad
) -> None:
    assert GOED.count(oud) == 1
    with pytest.raises(OngeldigeGegevens) as gevangen:
        laad({"noodpot.yml": GOED.replace(oud, nieuw)})
    (melding,) = gevangen.value.meldingen
    assert f"{melding.pad}:{melding.regel} {melding.veld}: {melding.melding}".startswith(fout)


def test_all_files_are_reported_at_once(laad: Laad) -> None:
    slecht = GOED.replace("soort: geld", "soort: goud")
    with pytest.raises(OngeldigeGegevens) as gevangen:
        laad({"a.yml": slecht, "b.yml": slecht, "c.yml": "- geen\n- sleutels\n"})
    assert {melding.pad for melding in gevangen.value.meldingen} == {
        "i/a.yml",
        "i/b.yml",
        "i/c.yml",
    }


def test_a_case_used_an_instrument_when_its_fields_say_so(laad: Laad) -> None:
    instrument = laad({"noodpot.yml": GOED})["noodpot"]
    wel, niet = casus("fonds"), casus("werkgever")
    assert instrument.uses([niet, wel]) == [wel]


def test_an_instrument_of_one_municipality_does_not_give_away_a_place(laad: Laad) -> None:
    twee = GOED.replace("\nbronnen:", "\n  - {gemeente: leiden, bron: krant}\nbronnen:")
    een_plek, twee_plekken = laad({"a.yml": GOED, "b.yml": twee}).values()
    zonder, met = casus("fonds"), casus("fonds", "utrecht")
    assert (een_plek.may_show(zonder), een_plek.may_show(met)) == (False, True)
    assert twee_plekken.may_show(zonder)


def test_every_instrument_the_project_promises_is_there(echte: Instrumenten) -> None:
    assert {*echte} == {
        "maatwerkbudget",
        "maatwerkondersteuning",
        "gedeeld-maatwerkbudget",
        "mini-maatwerkbudget",
        "escalatietafel",
        "landelijk-maatwerkloket",
        "topklas",
        "multidisciplinair-team",
        "maatwerkspecialist",
    }
    assert echte["escalatietafel"].opvolger == "landelijk-maatwerkloket"


def test_every_source_of_an_instrument_is_used(echte: Instrumenten) -> None:
    def ongebruikt(instrument: Instrument) -> set[str]:
        gebruikt = {deel.bron for deel in (*instrument.regels, *instrument.gebruik)}
        aanpak = {instrument.aanpak.bron} if instrument.aanpak else set()
        return {*instrument.bronnen} - gebruikt - aanpak

    assert {slug: ongebruikt(i) for slug, i in echte.items() if ongebruikt(i)} == {}
