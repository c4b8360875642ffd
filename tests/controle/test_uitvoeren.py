"""Tests of the whole road from a file to its messages, with one bad file for every message.

`gegevens/fout/<code>[-variant].md` is a bad file, the `.txt` beside it everything that the
check says about it. A new message needs a new bad file; this file fails until it is there.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.uitvoeren import Uitslag, check_casussen
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.lezen.veiligyaml import name_veld
from mooimaatwerk.meldingformaten import als_tekst
from mooimaatwerk.project import EIGEN_MAP, Project
from tests.conftest import Check, CheckBestanden
from tests.controle.meldingen import FOUT, GEGEVENS, codes, ontleed

GOED = sorted((GEGEVENS / "goed").glob("*.md"))


# What is said about each file.


@pytest.fixture(scope="module")
def verwacht(begrippen: Begrippen) -> Callable[[Path], list[str]]:
    """The lines of an expected text; {velden} in it stands for the fields to choose from."""
    velden = ", ".join(veld.sleutel for veld in begrippen.velden.velden)

    def lees(bestand: Path) -> list[str]:
        tekst = bestand.with_suffix(".txt").read_text(encoding="utf-8")
        return tekst.replace("{velden}", velden).rstrip("\n").split("\n")

    return lees


@pytest.mark.parametrize("bestand", FOUT, ids=lambda bestand: bestand.stem)
def test_bad_file(
    bestand: Path,
    alle_codes: set[str],
    check_bestanden: CheckBestanden,
    verwacht: Callable[[Path], list[str]],
) -> None:
    uitslag = check_bestanden({f"cases/2026/{bestand.name}": bestand.read_bytes()})
    assert als_tekst(uitslag.meldingen).split("\n") == verwacht(bestand)
    assert ontleed(bestand.stem, alle_codes) in codes(uitslag.meldingen)
    assert uitslag.aantal_bestanden == 1
    assert len(uitslag.casussen) == (1 if uitslag.goed else 0)


def test_everything_wrong_at_once(
    check_bestanden: CheckBestanden, verwacht: Callable[[Path], list[str]]
) -> None:
    bestand = GEGEVENS / "alles-fout.md"
    uitslag = check_bestanden({"cases/2026/alles-fout.md": bestand.read_bytes()})
    assert als_tekst(uitslag.meldingen).split("\n") == verwacht(bestand)
    assert not uitslag.goed


@pytest.mark.parametrize("bestand", GOED, ids=lambda bestand: bestand.stem)
def test_good_file(bestand: Path, check_bestanden: CheckBestanden) -> None:
    uitslag = check_bestanden({f"cases/2026/{bestand.name}": bestand.read_bytes()})
    assert als_tekst(uitslag.meldingen) == ""
    assert uitslag.goed
    (casus,) = uitslag.casussen
    assert (casus.slug, casus.pad) == (bestand.stem, f"cases/2026/{bestand.name}")


@pytest.mark.parametrize("bestand", GOED, ids=lambda bestand: bestand.stem)
def test_a_bom_and_windows_line_ends_give_the_same_case(bestand: Path, check: Check) -> None:
    gewoon = bestand.read_text(encoding="utf-8")
    vanaf_windows = b"\xef\xbb\xbf" + gewoon.replace("\n", "\r\n").encode()
    assert check(vanaf_windows) == check(gewoon)
    assert check(gewoon)[0] is not None


def test_the_full_file_uses_every_key_of_the_field_list(begrippen: Begrippen) -> None:
    inhoud = (GEGEVENS / "goed" / "volledig.md").read_bytes()
    ruw = parse_casus(inhoud, RuweCasus("volledig.md", "volledig", None))
    gebruikt = {name_veld(pad) for pad in ruw.regels}
    # A law and a party may be written on their own; the file shows both ways.
    alle = {naam for naam, _ in begrippen.velden.alle()}
    assert alle == gebruikt - {""}, f"zet ook in volledig.md: {sorted(alle - gebruikt)}"


def test_bare_numbers_keep_their_written_form(check: Check) -> None:
    casus, _ = check((GEGEVENS / "goed" / "kale-getallen.md").read_bytes())
    assert casus is not None
    gegevens = casus.gegevens
    assert (gegevens.titel, gegevens.datum, gegevens.wens_inwoner) == ("202600", "2026", "1.10e1")
    assert [wet.artikel for wet in gegevens.wetten] == ["35", "1.10", "0123"]
    assert gegevens.bron is not None
    assert (gegevens.bron.titel, gegevens.bron.datum) == ("007", "2021")


def test_what_kind_of_case_it_is(check: Check) -> None:
    def lees(naam: str) -> Casus:
        casus, _ = check((GEGEVENS / "goed" / f"{naam}.md").read_bytes())
        assert casus is not None
        return casus

    assert lees("open").is_open and not lees("minimaal").is_open
    assert lees("ingetrokken").is_ingetrokken and not lees("ingetrokken").telt_mee
    assert lees("volledig").is_voorbeeld and not lees("volledig").telt_mee
    assert lees("minimaal").telt_mee


def test_the_cases_of_the_project_are_good(begrippen: Begrippen, vandaag: date) -> None:
    uitslag = check_casussen(Project(EIGEN_MAP), begrippen, [EIGEN_MAP / "cases"], vandaag)
    assert als_tekst(melding for melding in uitslag.meldingen if melding.houdt_tegen) == ""
    assert len(uitslag.casussen) >= 15
    assert uitslag.aantal_bestanden == len(uitslag.casussen) + len(uitslag.reacties)


# The run as a whole.


def test_one_bad_file_does_not_hide_the_others(
    check_bestanden: CheckBestanden, minimaal: str
) -> None:
    uitslag = check_bestanden(
        {
            "cases/2026/goed.md": minimaal,
            "cases/2026/fout.md": minimaal.replace("doorbraak", "opgelost"),
            "cases/2026/leeg.md": b"",
        }
    )
    assert [casus.slug for casus in uitslag.casussen] == ["goed"]
    assert [melding.pad for melding in uitslag.meldingen] == [
        "cases/2026/fout.md",
        "cases/2026/leeg.md",
    ]
    assert not uitslag.goed
    assert uitslag.aantal_bestanden == 3


def test_a_hint_does_not_stop_a_case(check_bestanden: CheckBestanden, minimaal: str) -> None:
    uitslag = check_bestanden(
        {"cases/2026/hint.md": minimaal.replace("datum: 2026-03", "datum: 2025-03")}
    )
    assert codes(uitslag.meldingen) == ["datum-andere-map"]
    assert uitslag.goed
    assert len(uitslag.casussen) == 1


def test_an_empty_project(tmp_path: Path, check_bestanden: CheckBestanden) -> None:
    (tmp_path / "cases").mkdir()
    uitslag = check_bestanden({})
    assert uitslag == Uitslag([], [], 0)
    assert uitslag.goed


def test_a_path_that_does_not_exist(tmp_path: Path, begrippen: Begrippen, vandaag: date) -> None:
    with pytest.raises(FileNotFoundError):
        check_casussen(Project(tmp_path), begrippen, [tmp_path / "weg.md"], vandaag)
