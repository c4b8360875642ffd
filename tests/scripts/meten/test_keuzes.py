"""Tests of the command line of the benchmark."""

import pytest
from meten.installeren import CONCURRENTEN
from meten.keuzes import ALLE_ONDERDELEN, lees_keuzes


def test_without_options_it_fills_the_page() -> None:
    keuzes = lees_keuzes([])
    assert keuzes.aantallen == (1000, 3000, 10_000)
    assert keuzes.onderdelen == frozenset(ALLE_ONDERDELEN)
    assert keuzes.concurrenten == {"hugo": None, "eleventy": 1000, "material": 1000}
    assert keuzes.uit.name == "snelheid.yml"


def test_a_program_has_a_limit_of_its_own_or_the_one_that_is_given() -> None:
    keuzes = lees_keuzes(["--concurrenten", "zensical,hugo:500"])
    assert keuzes.concurrenten == {"zensical": CONCURRENTEN["zensical"].hoogstens, "hugo": 500}


def test_numbers_come_in_order_and_once() -> None:
    assert lees_keuzes(["--n", "300,20,300"]).aantallen == (20, 300)


def test_no_other_programs() -> None:
    assert lees_keuzes(["--concurrenten", "geen"]).concurrenten == {}


@pytest.mark.parametrize(
    ("optie", "waarde", "melding"),
    [
        ("--n", "veel", '"veel" is geen heel getal vanaf 1'),
        ("--n", "0", '"0" is geen heel getal vanaf 1'),
        ("--ronden", "0", '"0" is geen heel getal vanaf 1'),
        ("--onderdelen", "koud,lauw", '"lauw" bestaat niet. Kies uit: controleer'),
        ("--concurrenten", "jekyll", '"jekyll" bestaat niet. Kies uit: hugo'),
    ],
)
def test_wrong_use(
    optie: str, waarde: str, melding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as einde:
        lees_keuzes([optie, waarde])
    assert einde.value.code == 2
    assert melding in capsys.readouterr().err


def test_a_limit_always_has_a_reason_or_none_is_needed() -> None:
    for concurrent in CONCURRENTEN.values():
        assert concurrent.versie or not concurrent.pakket, "pin what is fetched"
