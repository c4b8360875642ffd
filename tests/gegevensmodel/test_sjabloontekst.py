"""Tests of the commented template: complete, checked, and valid once the examples are used."""

import re

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.gegevensmodel.foutteksten import in_yaml
from mooimaatwerk.gegevensmodel.sjabloontekst import BREED, make_kale_tekst, make_sjabloontekst
from mooimaatwerk.lezen.casus import MAX_KOP
from tests.conftest import Check

VOORBEELD = re.compile(r"^# ([a-z_]+): ", re.MULTILINE)
"""An optional field behind a #: a line of explanation begins with a capital or with spaces."""


@pytest.fixture(scope="module")
def sjabloon(begrippen: Begrippen) -> str:
    return make_sjabloontekst(begrippen)


def test_only_the_required_fields_are_wrong(
    sjabloon: str, begrippen: Begrippen, check: Check
) -> None:
    _, meldingen = check(sjabloon)
    verplicht = [veld.sleutel for veld in begrippen.velden if veld.verplicht]
    assert [(m.code, m.veld) for m in meldingen] == [("veld-leeg", naam) for naam in verplicht]
    regels = sjabloon.split("\n")
    assert [regels[m.regel - 1] for m in meldingen] == [f"{naam}:" for naam in verplicht]


def test_with_every_example_it_is_a_valid_case(
    sjabloon: str, begrippen: Begrippen, check: Check
) -> None:
    tekst = VOORBEELD.sub(r"\1: ", sjabloon)
    for veld in begrippen.velden:
        tekst = tekst.replace(
            f"\n{veld.sleutel}:\n", f"\n{veld.sleutel}: {in_yaml(veld.voorbeeld)}\n"
        )
    casus, meldingen = check(tekst)
    assert [m for m in meldingen if m.houdt_tegen] == []
    assert casus is not None
    assert casus.gegevens.model_fields_set == {veld.sleutel for veld in begrippen.velden}


def test_every_field_and_group_is_explained(sjabloon: str, begrippen: Begrippen) -> None:
    plat = " ".join(sjabloon.replace("\n#", " ").split())
    for groep in begrippen.velden.groepen:
        assert f"== {groep.label} == {groep.uitleg}" in plat
    for _, veld in begrippen.velden.alle():
        assert veld.uitleg in plat
    assert set(VOORBEELD.findall(sjabloon)) == {
        veld.sleutel for veld in begrippen.velden if not veld.verplicht
    }


def test_a_short_list_is_given_once_and_a_long_one_pointed_at(sjabloon: str) -> None:
    assert sjabloon.count("huisvestingsverordening") == 1
    assert "dezelfde lijst als bij wetten.wet" in " ".join(sjabloon.replace("\n#", "").split())
    assert "cases/_begrippen/gemeenten.yml" in sjabloon
    assert "aa-en-hunze" not in sjabloon


def test_there_is_room_left_for_answers(sjabloon: str) -> None:
    kop = sjabloon.split("\n---\n")[0]
    assert len(kop.encode()) < MAX_KOP - 3_000


def test_explanations_fit_on_a_line(sjabloon: str) -> None:
    uitleg = [r for r in sjabloon.split("\n") if r.startswith("#") and not VOORBEELD.match(r)]
    assert [regel for regel in uitleg if len(regel) > BREED] == []


def test_a_title_and_a_date_are_put_in(begrippen: Begrippen, check: Check) -> None:
    for maak in (make_sjabloontekst, make_kale_tekst):
        tekst = maak(begrippen, 'De "eerste" \\ fiets: rood #1', "2026-03")
        _, meldingen = check(tekst)
        assert {m.veld for m in meldingen} >= {"samenvatting", "status"}
        assert {m.veld for m in meldingen} & {"titel", "datum"} == set()


def test_the_bare_one_explains_nothing(begrippen: Begrippen) -> None:
    tekst = make_kale_tekst(begrippen, "Een fiets", "2026-03")
    assert tekst.startswith('---\ntitel: "Een fiets"\nsamenvatting:\ndatum: 2026-03\n')
    kop, body = tekst.split("\n---\n")
    assert "#" not in kop
    assert [regel for regel in body.split("\n") if regel and not regel.startswith("## ")] == []
