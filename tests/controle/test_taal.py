"""Tests of when a contributor gets hints about language, and at which place."""

from datetime import date

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.melding import Ernst
from tests.conftest import Casustekst, Check

LANG = "Een man " + "die ook " * 12 + "fietst."
BODY = "## Situatie\n\nKort.\n\n## Waar liep het vast?\n\nEen pilot.\n"


def test_a_hint_names_field_line_and_the_other_word(check: Check, casustekst: Casustekst) -> None:
    tekst = casustekst(wens_inwoner="Hij wil derhalve werken.", status="open", tekst=BODY)
    tekst = tekst.replace("status: open", "status: open\nhulpvraag: Wie weet hier iets op?")
    casus, meldingen = check(tekst)
    assert casus is not None
    assert [(m.veld, m.code, m.suggestie, m.ernst) for m in meldingen] == [
        ("wens_inwoner", "taal-vaktaal", "daarom, dus", Ernst.HINT),
        ("tekst", "taal-vaktaal", "proef", Ernst.HINT),
    ]
    regels = tekst.split("\n")
    assert "derhalve" in regels[meldingen[0].regel - 1]
    assert "pilot" in regels[meldingen[1].regel - 1]


def test_a_text_deep_in_a_list_is_looked_at(check: Check, casustekst: Casustekst) -> None:
    opvolging = [{"na": "P6M", "stand": "Goed."}, {"na": "P1Y", "stand": LANG}]
    _, meldingen = check(casustekst(opvolging=opvolging))
    assert [(m.veld, m.code) for m in meldingen] == [("opvolging.stand", "taal-lange-zin")]


def test_names_of_sources_are_left_alone(check: Check, casustekst: Casustekst) -> None:
    bron = {"titel": "Evaluatie van de pilot doelgroep", "soort": "evaluatie"}
    assert check(casustekst(bron=bron))[1] == []


def test_errors_come_first_and_no_hint_can_quote_a_secret(
    check: Check, casustekst: Casustekst
) -> None:
    lang = LANG.replace("fietst", "belt met 06-12345678")
    _, meldingen = check(casustekst(wens_inwoner=lang))
    assert {m.code for m in meldingen} == {"privacy-verboden"}
    assert "12345678" not in " ".join(m.melding for m in meldingen)


def test_a_withdrawn_case_gets_none(check: Check, casustekst: Casustekst) -> None:
    _, meldingen = check(casustekst(wens_inwoner=LANG, publicatie="ingetrokken"))
    assert [m.code for m in meldingen] == ["ingetrokken-met-inhoud"]


def test_a_build_does_not_look_for_hints(begrippen: Begrippen, casustekst: Casustekst) -> None:
    controleur = Controleur(begrippen, date(2026, 11, 21), met_taal=False)
    ruw = RuweCasus("cases/2026/x.md", "x", "2026")
    casus, meldingen = controleur.check(parse_casus(casustekst(wens_inwoner=LANG).encode(), ruw))
    assert casus is not None
    assert meldingen == []


@pytest.mark.parametrize("waarde", [["een", "lijst"], {"een": "groep"}, None, 12, True])
def test_a_field_of_the_wrong_kind_is_no_trouble(
    waarde: object, check: Check, casustekst: Casustekst
) -> None:
    _, meldingen = check(casustekst(samenvatting=waarde, opvolging=waarde))
    assert not [m for m in meldingen if m.code.startswith("taal-")]
