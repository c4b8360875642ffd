"""Tests of what is remembered between two runs: it saves time, and never changes an outcome."""

import os
import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main
from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle import geheugen as module
from mooimaatwerk.controle import zegel
from mooimaatwerk.controle.geheugen import Geheugen
from mooimaatwerk.controle.zegel import PAKKET, bestanden_van_controle, make_zegel
from mooimaatwerk.project import Project
from tests.controle.geheugen.conftest import Draai, bestand_van, een_goede
from tests.test_architectuur import PAKKET as PAKKETMAP
from tests.test_architectuur import eigen_imports


@pytest.mark.parametrize("met_taal", [True, False])
def test_with_and_without_memory_all_is_the_same(draai: Draai, met_taal: bool) -> None:
    zonder = draai(met_taal=met_taal, gebruik=False)
    assert zonder.casussen and zonder.meldingen
    assert draai(met_taal=met_taal) == zonder
    assert draai(met_taal=met_taal) == zonder
    assert draai(met_taal=not met_taal) == draai(met_taal=not met_taal, gebruik=False)
    assert draai(met_taal=met_taal) == zonder


def test_only_what_is_not_good_is_looked_at_again(draai: Draai, gecontroleerd: list[str]) -> None:
    goed = {Path(casus.pad).name for casus in draai().casussen}
    gecontroleerd.clear()
    draai()
    assert goed and goed.isdisjoint(gecontroleerd)
    assert any(naam.startswith("fout-") for naam in gecontroleerd)


def test_a_changed_file_is_looked_at_again(
    draai: Draai, gecontroleerd: list[str], project: Project
) -> None:
    draai()
    bestand = een_goede(project)
    bestand.write_text(bestand.read_text("utf-8") + "\nEen zin erbij.\n", "utf-8")
    gecontroleerd.clear()
    uitslag = draai()
    assert bestand.name in gecontroleerd
    assert any(casus.tekst.endswith("Een zin erbij.\n") for casus in uitslag.casussen)
    assert uitslag == draai(gebruik=False)


def test_a_file_that_moves_is_looked_at_again(
    draai: Draai, gecontroleerd: list[str], project: Project
) -> None:
    draai()
    bestand = een_goede(project)
    nieuw = bestand.rename(bestand.with_name("een-andere-naam.md"))
    elders = nieuw.parent.parent / "2019" / "een-andere-plek.md"
    elders.parent.mkdir(exist_ok=True)
    elders.write_bytes(nieuw.read_bytes())
    gecontroleerd.clear()
    assert draai() == draai(gebruik=False)
    assert {nieuw.name, elders.name} <= set(gecontroleerd)


def test_a_reaction_is_looked_at_again_when_its_case_changes(
    draai: Draai, gecontroleerd: list[str], project: Project
) -> None:
    draai()
    reactie = next(project.cases.glob("[0-9]*/*/reactie-*.md"))
    casus = reactie.parent.with_name(f"{reactie.parent.name}.md")
    casus.write_text(casus.read_text("utf-8") + "\nNog iets.\n", "utf-8")
    gecontroleerd.clear()
    draai()
    assert {reactie.name, casus.name} <= set(gecontroleerd)


def test_other_vocabularies_or_rules_are_another_memory(
    begrippen: Begrippen, monkeypatch: pytest.MonkeyPatch
) -> None:
    eigen = make_zegel(begrippen)
    assert eigen is not None and eigen == make_zegel(begrippen)
    minder = Begrippen(dict(list(begrippen.lijsten.items())[1:]), begrippen.velden)
    assert make_zegel(minder) != eigen
    echt = list(zegel._versies())
    monkeypatch.setattr(zegel, "_versies", lambda: [*echt[:-1], echt[-1] + b"#"])
    assert make_zegel(begrippen) != eigen


def test_parts_are_not_mixed_up() -> None:
    eigen = zegel.Zegel(b"x" * 32)
    assert eigen.van(b"ab", b"c") != eigen.van(b"a", b"bc")
    assert eigen.van(b"ab") != zegel.Zegel(b"y" * 32).van(b"ab")


def test_all_that_the_checks_import_is_part_of_the_key() -> None:
    gezien = {"controle.uitvoeren", "controle.controleur"}
    open_ = list(gezien)
    bestanden = {bestand.relative_to(PAKKET) for bestand in bestanden_van_controle()}
    while open_:
        naam = open_.pop()
        deel = Path(*naam.split("."))
        bestand = next(
            p for p in (deel.with_suffix(".py"), deel / "__init__.py") if (PAKKETMAP / p).is_file()
        )
        assert bestand in bestanden, f"add the folder of {naam} to ONDERDELEN of zegel.py"
        nieuw = eigen_imports(PAKKETMAP / bestand) - gezien
        gezien |= nieuw
        open_ += nieuw
    assert {Path("privacy/regels.yml"), Path("privacy/lijsten/voornamen.txt")} <= bestanden
    assert Path("taal/regels.yml") in bestanden


def test_what_was_good_stays_good_later_but_not_earlier(
    draai: Draai, gecontroleerd: list[str], vandaag: date, project: Project
) -> None:
    goed = een_goede(project).name
    draai()
    gecontroleerd.clear()
    later = vandaag + timedelta(days=40)
    assert draai(dag=later).casussen
    assert goed not in gecontroleerd
    eerder = date(2020, 1, 1)
    assert draai(dag=eerder) == draai(dag=eerder, gebruik=False)
    assert goed in gecontroleerd


def test_what_is_gone_is_forgotten_at_the_next_whole_run(draai: Draai, project: Project) -> None:
    draai()
    bestand = een_goede(project)
    naam = "Alleen deze naam"
    tekst = bestand.read_text("utf-8").splitlines()
    tekst[1] = f"titel: {naam}"
    bestand.write_text("\n".join(tekst), "utf-8")
    draai()
    assert naam.encode() in bestand_van(project).read_bytes()
    bestand.unlink()
    draai(paden=next(project.cases.glob("[0-9]*/*.md")))
    assert naam.encode() in bestand_van(project).read_bytes()
    draai()
    assert naam.encode() not in bestand_van(project).read_bytes()


def test_it_does_not_grow_with_every_change(draai: Draai, project: Project) -> None:
    draai()

    def rijen() -> int:
        db = sqlite3.connect(bestand_van(project))
        (aantal,) = db.execute("SELECT count(*) FROM bevinding").fetchone()
        db.close()
        return int(aantal)

    eerst, bestand = rijen(), een_goede(project)
    for keer in range(5):
        bestand.write_text(bestand.read_text("utf-8") + f"\nZin {keer}.\n", "utf-8")
        draai()
    assert rijen() == eerst


def test_it_can_be_switched_off(
    draai: Draai, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOOIMAATWERK_CACHE", "nee")
    draai()
    assert not project.cache.exists()


def test_the_command_remembers_unless_told_not_to(project: Project) -> None:
    argumenten = ["controleer", str(een_goede(project)), "--map", str(project.map)]
    assert main([*argumenten, "--zonder-cache"]) == 0
    assert not project.cache.exists()
    assert main(argumenten) == 0
    assert bestand_van(project).exists()


def test_two_at_once_do_no_harm(
    draai: Draai, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_WACHT", 0.05)
    eerst = draai()
    bezig = sqlite3.connect(bestand_van(project), isolation_level=None)
    bezig.execute("BEGIN EXCLUSIVE")
    try:
        assert draai() == eerst
    finally:
        bezig.execute("ROLLBACK")
        bezig.close()
    assert draai() == eerst


def test_many_files_go_through_workers_with_the_same_outcome(
    draai: Draai, monkeypatch: pytest.MonkeyPatch
) -> None:
    alleen = draai(gebruik=False)
    monkeypatch.setattr("mooimaatwerk.controle.werkers.PARALLEL_VANAF", 10)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert draai(gebruik=False) == alleen
    assert draai() == alleen
    assert draai() == alleen


def test_a_memory_can_be_asked_without_a_file(tmp_path: Path, begrippen: Begrippen) -> None:
    eigen = make_zegel(begrippen)
    assert eigen is not None
    (tmp_path / "bestand").touch()
    geheugen = Geheugen(tmp_path / "bestand", eigen)
    assert geheugen.is_leeg()
    geheugen.onthoud([])
    geheugen.vergeet_andere([])
    assert geheugen.find(b"x", date(2026, 1, 1), met_taal=False) is None
