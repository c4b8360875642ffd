"""Tests that the pages for maintainers are true: their paths, names, commands and steps."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import _lezer
from mooimaatwerk.figuren.palet import thema_palet
from mooimaatwerk.project import EIGEN_MAP

PAGINAS = sorted((EIGEN_MAP / "docs" / "beheer").glob("*.md"))
MET_STAPPEN = ("veld", "begrip", "pagina", "controle", "kleur")
BLOK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PAD = re.compile(r"(?:cases|docs|hooks|mooimaatwerk|scripts|tests|\.github|requirements)[\w./-]*")


def lees(naam: str) -> str:
    return (EIGEN_MAP / "docs" / "beheer" / f"{naam}.md").read_text(encoding="utf-8")


def termen(tekst: str) -> Iterator[str]:
    """Yield what stands between backticks, outside the blocks."""
    yield from re.findall(r"`([^`\n]+)`", BLOK.sub("", tekst))


def opdrachten(tekst: str) -> Iterator[str]:
    """Yield the commands on a page, in a sentence or in a block."""
    for regel in [
        *termen(tekst),
        *(r for _, blok in BLOK.findall(tekst) for r in blok.split("\n")),
    ]:
        if regel.startswith(("python -m ", "python3 scripts/")):
            yield regel


@pytest.mark.parametrize("pagina", PAGINAS, ids=lambda pagina: pagina.stem)
def test_every_path_on_a_page_is_there(pagina: Path) -> None:
    genoemd = {term for term in termen(pagina.read_text(encoding="utf-8")) if PAD.fullmatch(term)}
    assert {pad for pad in genoemd if not (EIGEN_MAP / pad).exists()} == set()


@pytest.mark.parametrize("pagina", PAGINAS, ids=lambda pagina: pagina.stem)
def test_every_command_on_a_page_can_be_given(pagina: Path) -> None:
    for opdracht in opdrachten(pagina.read_text(encoding="utf-8")):
        _, *woorden = opdracht.replace('"Lente"', "Lente").split()
        if woorden[0] == "-m":
            assert callable(_lezer().parse_args(woorden[2:]).uitvoeren), opdracht
        else:
            assert (EIGEN_MAP / woorden[0]).is_file(), opdracht


def test_every_name_in_the_architecture_exists() -> None:
    bronnen = (EIGEN_MAP / "mooimaatwerk").rglob("*.py")
    code = "\n".join(bron.read_text(encoding="utf-8") for bron in bronnen)
    namen = {t for t in termen(lees("architectuur")) if re.fullmatch(r"[A-Z][a-z]+|[a-z]+_\w+", t)}
    assert namen >= {"Casus", "Verzameling", "parse_casus", "check_casussen"}
    assert {naam for naam in namen if not re.search(rf"^(class|def) {naam}\b", code, re.M)} == set()


def test_every_room_of_the_package_is_told() -> None:
    mappen = {m.parent.name for m in (EIGEN_MAP / "mooimaatwerk").glob("*/__init__.py")}
    genoemd = set(re.findall(r"`mooimaatwerk/(\w+)/`", lees("architectuur")))
    assert mappen - genoemd == set()


def test_what_leaving_the_engine_costs_is_told_as_it_is() -> None:
    rijen = re.findall(r"^- (`.*`) \((\d+) regels\)", lees("bijwerken"), re.MULTILINE)
    assert len(rijen) == 7
    for paden, aantal in rijen:
        bestanden = [EIGEN_MAP / pad for pad in re.findall("`(.*?)`", paden)]
        echt = sum(len(b.read_text(encoding="utf-8").splitlines()) for b in bestanden)
        assert abs(echt - int(aantal)) <= max(2, echt * 0.1), f"{paden}: nu {echt} regels"


@pytest.mark.parametrize("verwijzing", ["cases/bestaat-niet.yml", "mooimaatwerk/weg.py"])
def test_a_path_that_is_gone_is_found(verwijzing: str) -> None:
    assert PAD.fullmatch(verwijzing)
    assert not (EIGEN_MAP / verwijzing).exists()


# The steps, taken one after the other in a copy.


@pytest.fixture(scope="module")
def nagelopen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which every step of every page was taken, and its site built."""
    kopie = tmp_path_factory.mktemp("beheer") / "kopie"
    weg = shutil.ignore_patterns(".venv", ".git", ".cache", "site", "__pycache__")
    shutil.copytree(EIGEN_MAP, kopie, ignore=weg)
    for naam in MET_STAPPEN:
        (verschil,) = [blok for taal, blok in BLOK.findall(lees(naam)) if taal == "diff"]
        # Who takes the steps in the project itself, as the page asks, has them here already.
        if git_apply(kopie, verschil, "--reverse", "--check"):
            fout = git_apply(kopie, verschil)
            assert fout == "", f"docs/beheer/{naam}.md past niet meer: {fout}"
    casus = kopie / "cases" / "2026" / "leefgeld-binnen-24-uur.md"
    tekst = casus.read_text(encoding="utf-8")
    tip = "tip: Bel eerst zelf met de klantmanager.\nknelpunten: [geen-bankrekening, "
    casus.write_text(tekst.replace("knelpunten: [", tip, 1), encoding="utf-8")
    bouw = draai(kopie, "bouw", "--zonder-zoekindex", "--zonder-edities")
    assert bouw.returncode == 0, bouw.stderr
    return kopie


def git_apply(kopie: Path, verschil: str, *opties: str) -> str:
    """Return what is wrong with a change in the copy; empty when it could be made."""
    opdracht = ["git", "apply", *opties, "-"]
    klaar = subprocess.run(opdracht, cwd=kopie, input=verschil, text=True, capture_output=True)
    return klaar.stderr if klaar.returncode else ""


def draai(kopie: Path, *woorden: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the copy's own package."""
    opdracht = [sys.executable, "-m", "mooimaatwerk", *woorden]
    return subprocess.run(opdracht, cwd=kopie, text=True, capture_output=True)


def test_a_new_field_is_everywhere(nagelopen: Path) -> None:
    site = nagelopen / "site"
    casus = (site / "casussen" / "leefgeld-binnen-24-uur" / "index.html").read_text("utf-8")
    assert "Bel eerst zelf met de klantmanager." in casus
    for naam in ("meedoen/formulier/index.html", "meedoen/sjabloon.md", "data/index.html"):
        assert "Tip voor een collega" in (site / naam).read_text("utf-8"), naam
    schema = json.loads((site / "data" / "schema.json").read_text("utf-8"))
    assert "tip" in schema["properties"]
    records = json.loads((site / "data" / "casussen.json").read_text("utf-8"))["casussen"]
    assert [r["slug"] for r in records if "tip" in r] == ["leefgeld-binnen-24-uur"]


def test_a_wrong_new_field_gets_its_message(nagelopen: Path) -> None:
    casus = nagelopen / "cases" / "2026" / "leefgeld-binnen-24-uur.md"
    goed = casus.read_text("utf-8")
    casus.write_text(goed.replace("tip: Bel", "tipp: Bel"), "utf-8")
    try:
        uit = draai(nagelopen, "controleer", str(casus))
    finally:
        casus.write_text(goed, "utf-8")
    assert uit.returncode == 1
    assert 'tipp: onbekend veld "tipp". Bedoel je "tip"?' in uit.stdout


def test_the_documents_follow_a_new_field(nagelopen: Path) -> None:
    code = "import vernieuw; print('\\n'.join(vernieuw.documenten().values()))"
    omgeving = {"PYTHONPATH": f"{nagelopen / 'scripts'}:{nagelopen}", "PYTHONIOENCODING": "utf-8"}
    uit = subprocess.run(
        [sys.executable, "-c", code], cwd=nagelopen, text=True, capture_output=True, env=omgeving
    )
    assert uit.stdout.count("Wat raad je een collega aan") >= 3, uit.stderr


def test_a_new_term_has_a_page_and_a_place_in_the_form(nagelopen: Path) -> None:
    term = nagelopen / "site" / "knelpunten" / "geen-bankrekening" / "index.html"
    assert "casussen/leefgeld-binnen-24-uur/" in term.read_text("utf-8")
    formulier = (nagelopen / "site" / "meedoen" / "formulier" / "index.html").read_text("utf-8")
    assert "Geen bankrekening" in formulier


def test_a_new_colour_is_in_the_style(nagelopen: Path) -> None:
    (stijl,) = (nagelopen / "site" / "vast").rglob("site.css")
    assert thema_palet(120).thema.dag in stijl.read_text("utf-8")
    assert thema_palet(38).thema.dag not in stijl.read_text("utf-8")


def test_a_new_kind_of_page_is_built(nagelopen: Path) -> None:
    pagina = (nagelopen / "site" / "stem-van-het-kind" / "index.html").read_text("utf-8")
    assert re.search(r"Van \d+ weten we het niet\.", pagina)


def test_a_new_check_speaks(nagelopen: Path) -> None:
    fout = nagelopen / "tests" / "gegevens" / "fout" / "titel-met-punt.md"
    casus = nagelopen / "cases" / "2026" / fout.name
    shutil.copy(fout, casus)
    try:
        uit = draai(nagelopen, "controleer", str(casus))
    finally:
        casus.unlink()
    assert uit.stdout.strip() == fout.with_suffix(".txt").read_text("utf-8").strip()
