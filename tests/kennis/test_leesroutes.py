"""Tests of the reading routes: what is read, and every step that cannot be."""

from pathlib import Path

import pytest

from mooimaatwerk.kennis.leesroutes import Leesroute, load_leesroutes
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.project import EIGEN_MAP

BEGIN = "routes:\n  - slug: beleid\n    titel: Beleid\n    inleiding: Voor jou.\n    stappen:\n"


def lees(folder: Path, tekst: str, casussen: set[str]) -> tuple[Leesroute, ...]:
    bestand = folder / "leesroutes.yml"
    bestand.write_text(tekst, encoding="utf-8")
    return load_leesroutes(bestand, "docs/leesroutes.yml", casussen)


def test_our_own_routes_name_cases_that_exist_and_count() -> None:
    casussen = {pad.stem for pad in (EIGEN_MAP / "cases").glob("[0-9]*/*.md")}
    routes = load_leesroutes(EIGEN_MAP / "docs" / "leesroutes.yml", "x", casussen)
    assert [route.slug for route in routes] == [
        "professional",
        "teamleider",
        "bestuurder",
        "beleid",
    ]
    assert all(any(stap.casus for stap in route.stappen) for route in routes)


def test_a_project_without_routes_has_none(tmp_path: Path) -> None:
    assert load_leesroutes(tmp_path / "leesroutes.yml", "x", set()) == ()


def test_routes_of_another_collection_are_not_held_to_our_cases(tmp_path: Path) -> None:
    stap = "      - {casus: elders, waarom: Mooi verhaal.}\n"
    assert lees(tmp_path, BEGIN + stap, {"hier"})


@pytest.mark.parametrize(
    ("stap", "melding"),
    [
        ("{casus: weg, waarom: Mooi verhaal.}", 'er is geen casus "weg".'),
        ("{waarom: Mooi verhaal.}", "hier hoort een casus of een pagina, een van de twee."),
        (
            "{casus: a, pagina: b/, waarom: Mooi verhaal.}",
            "hier hoort een casus of een pagina, een van de twee.",
        ),
        ("{pagina: b/, waarom: Mooi verhaal.}", "bij een pagina hoort een titel."),
        (
            "{pagina: 'https://elders.nl/', titel: T, waarom: Mooi verhaal.}",
            '"https://elders.nl/" kan hier niet.',
        ),
        ("{casus: a}", '"waarom" ontbreekt.'),
    ],
)
def test_a_wrong_step_is_told_with_its_line(tmp_path: Path, stap: str, melding: str) -> None:
    goed = "      - {casus: a, waarom: Dit is een goede stap.}\n"
    with pytest.raises(OngeldigeGegevens) as fout:
        lees(tmp_path, f"{BEGIN}      - {stap}\n{goed}", {"a"})
    (gevonden,) = fout.value.meldingen
    assert (gevonden.regel, gevonden.melding) == (6, melding)
