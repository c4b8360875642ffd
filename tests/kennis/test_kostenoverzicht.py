"""Tests of the cost overview: what is read, what is refused, and what is called old."""

from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.kennis.kostenoverzicht import Kostenregel, load_kostenoverzicht
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.project import EIGEN_MAP

REGEL = "regels:\n  - groep: Wonen\n    voorziening: Opvang\n    per: nacht\n"


def lees(folder: Path, tekst: str) -> tuple[Kostenregel, ...]:
    bestand = folder / "kostenoverzicht.yml"
    bestand.write_text(tekst, encoding="utf-8")
    return load_kostenoverzicht(bestand, "docs/kostenoverzicht.yml")


def test_our_own_overview_is_right() -> None:
    regels = load_kostenoverzicht(EIGEN_MAP / "docs" / "kostenoverzicht.yml", "x")
    assert any(regel.bedrag is None for regel in regels)
    assert all(regel.bron for regel in regels if regel.bedrag is not None)


def test_a_project_without_an_overview_has_none(tmp_path: Path) -> None:
    assert load_kostenoverzicht(tmp_path / "kostenoverzicht.yml", "x") == ()


def test_an_unknown_amount_is_allowed(tmp_path: Path) -> None:
    (regel,) = lees(tmp_path, REGEL)
    assert regel.bedrag is None


@pytest.mark.parametrize(
    ("erbij", "regelnummer", "melding"),
    [
        ("    bedrag: 80\n", 5, 'bij het bedrag van "Opvang" hoort een bron.'),
        ("    bedrag: -1\n    bron: X\n", 5, '"-1" kan hier niet.'),
        ("    peildatum: gisteren\n", 5, '"gisteren" kan hier niet.'),
        ("    prijs: 3\n", 5, 'onbekende sleutel "prijs".'),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, erbij: str, regelnummer: int, melding: str
) -> None:
    with pytest.raises(OngeldigeGegevens) as fout:
        lees(tmp_path, REGEL + erbij)
    (gevonden,) = fout.value.meldingen
    assert (gevonden.regel, gevonden.melding) == (regelnummer, melding)


@pytest.mark.parametrize(
    ("bedrag", "peildatum", "oud"),
    [
        (80, "2024-11-20", True),
        (80, "2024-11", False),
        (80, "2023", True),
        (80, None, False),
        (None, "2020", False),
    ],
)
def test_an_amount_grows_old(
    bedrag: int | None, peildatum: str | None, oud: bool, vandaag: date
) -> None:
    regel = Kostenregel.model_validate(
        {"groep": "G", "voorziening": "V", "per": "P", "bedrag": bedrag, "peildatum": peildatum}
    )
    assert regel.is_oud(vandaag) is oud
