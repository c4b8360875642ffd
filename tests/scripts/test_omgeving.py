"""Tests the making of the environment, and that lock files and pins agree."""

import ast
import json
import re
import sys
import tomllib
from pathlib import Path

import omgeving
import pytest

WORTEL = omgeving.WORTEL
SLOTEN = [omgeving.SLOT, omgeving.SLOT_TESTS]
VERSIE = sys.version_info[:2]

PIN = re.compile(r"([a-z0-9-]+)==([a-z0-9.]+)( ; [^\\]+)? \\")
SLOTREGEL = re.compile(rf"#.*|{PIN.pattern}|    --hash=sha256:[0-9a-f]{{64}}( \\)?")


@pytest.fixture
def werkplek(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with two small lock files and an environment that is only pretended."""
    for naam in ("requirements.lock", "requirements-test.lock"):
        (tmp_path / naam).write_text(naam, encoding="utf-8")
    monkeypatch.setattr(omgeving, "WORTEL", tmp_path)
    monkeypatch.setattr(omgeving, "OMGEVING", tmp_path / ".venv")
    monkeypatch.setattr(omgeving, "SLOT", tmp_path / "requirements.lock")
    monkeypatch.setattr(omgeving, "SLOT_TESTS", tmp_path / "requirements-test.lock")
    monkeypatch.setattr(omgeving.shutil, "which", lambda naam: None)
    return tmp_path


@pytest.fixture
def opdrachten(werkplek: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps that were taken: "venv" makes the environment, a lock file is installed."""
    genomen: list[str] = []
    pakketten = werkplek / ".venv" / "pakketten"

    def voer_uit(opdracht: list[str], uitleg: str) -> None:
        genomen.append("venv" if "venv" in opdracht else Path(opdracht[-1]).name)
        (pakketten / "pip").mkdir(parents=True, exist_ok=True)

    def bekijk(python: Path) -> omgeving.Aanwezig | None:
        return omgeving.Aanwezig(VERSIE, pakketten) if pakketten.is_dir() else None

    monkeypatch.setattr(omgeving, "voer_uit", voer_uit)
    monkeypatch.setattr(omgeving, "bekijk", bekijk)
    return genomen


def lees_pins(slot: Path) -> dict[str, set[str]]:
    """Return the versions per package; a package may have one version per Python."""
    pins: dict[str, set[str]] = {}
    for regel in slot.read_text(encoding="utf-8").splitlines():
        if gevonden := PIN.fullmatch(regel):
            pins.setdefault(gevonden[1], set()).add(gevonden[2])
    return pins


def lees_project() -> dict[str, list[str]]:
    project = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"gewoon": project["dependencies"], **project["optional-dependencies"]}


@pytest.mark.parametrize("slot", SLOTEN, ids=lambda slot: slot.name)
def test_slot_heeft_alleen_versies_en_hashes(slot: Path) -> None:
    regels = slot.read_text(encoding="utf-8").splitlines()
    assert [regel for regel in regels if not SLOTREGEL.fullmatch(regel)] == []


@pytest.mark.parametrize("slot", SLOTEN, ids=lambda slot: slot.name)
def test_slot_noemt_geen_adres_of_map(slot: Path) -> None:
    tekst = slot.read_text(encoding="utf-8")
    assert not re.search(r"/|--index|--extra-index|--find-links|--trusted", tekst)


def test_slot_voor_tests_bevat_het_gewone_slot() -> None:
    gewoon, tests = map(lees_pins, SLOTEN)
    assert gewoon.items() <= tests.items()


@pytest.mark.parametrize(
    ("soort", "slot"), [("gewoon", omgeving.SLOT), ("test", omgeving.SLOT_TESTS)]
)
def test_pins_van_het_project_staan_in_het_slot(soort: str, slot: Path) -> None:
    vergrendeld = lees_pins(slot)
    for pin in lees_project()[soort]:
        naam, versie = pin.partition(";")[0].split("==")
        assert vergrendeld.get(naam) == {versie}, pin


def test_elke_pin_zegt_waarom_hij_er_is() -> None:
    tekst = (WORTEL / "pyproject.toml").read_text(encoding="utf-8")
    pins = [regel for regel in tekst.splitlines() if re.match(r'  "[a-z0-9-]+==', regel)]
    assert len(pins) == sum(map(len, lees_project().values()))
    assert [regel for regel in pins if not re.search(r"# \w.{8,}", regel)] == []


def test_scripts_gebruiken_alleen_wat_bij_python_hoort() -> None:
    eigen = {"omgeving", "browser", "mooimaatwerk.opdrachtregel"}
    bestanden = [WORTEL / "scripts" / f"{n}.py" for n in ("omgeving", "browser", "serve", "test")]
    for bestand in [*bestanden, WORTEL / "mooimaatwerk" / "opdrachtregel.py"]:
        boom = ast.parse(bestand.read_text(encoding="utf-8"))
        namen = {n.name for k in ast.walk(boom) if isinstance(k, ast.Import) for n in k.names}
        namen |= {str(k.module) for k in ast.walk(boom) if isinstance(k, ast.ImportFrom)}
        vreemd = {n.split(".")[0] for n in namen - eigen} - set(sys.stdlib_module_names)
        assert vreemd == set(), bestand.name


def test_eerste_keer_maakt_en_installeert(opdrachten: list[str], werkplek: Path) -> None:
    python = omgeving.maak_omgeving(met_tests=True)
    assert python == omgeving.python_van(werkplek / ".venv")
    assert opdrachten == ["venv", "requirements-test.lock"]
    padbestand = werkplek / ".venv" / "pakketten" / omgeving.PADBESTAND
    assert padbestand.read_text(encoding="utf-8") == f"{werkplek}\n"


def test_tweede_keer_doet_niets(opdrachten: list[str]) -> None:
    omgeving.maak_omgeving(met_tests=True)
    opdrachten.clear()
    omgeving.maak_omgeving(met_tests=True)
    omgeving.maak_omgeving(met_tests=False)  # the one for tests serves both
    assert opdrachten == []


def test_tests_na_de_site_installeert_erbij(opdrachten: list[str]) -> None:
    omgeving.maak_omgeving(met_tests=False)
    omgeving.maak_omgeving(met_tests=True)
    assert opdrachten == ["venv", "requirements.lock", "requirements-test.lock"]


def test_ander_slot_installeert_opnieuw(opdrachten: list[str], werkplek: Path) -> None:
    omgeving.maak_omgeving(met_tests=False)
    (werkplek / "requirements.lock").write_text("nieuw", encoding="utf-8")
    omgeving.maak_omgeving(met_tests=False)
    assert opdrachten == ["venv", "requirements.lock", "requirements.lock"]


def test_verhuisde_omgeving_wordt_nieuw(opdrachten: list[str], werkplek: Path) -> None:
    omgeving.maak_omgeving(met_tests=False)
    stempelbestand = werkplek / ".venv" / omgeving.STEMPELBESTAND
    stempel = json.loads(stempelbestand.read_text(encoding="utf-8"))
    stempelbestand.write_text(json.dumps(stempel | {"plek": "elders"}), encoding="utf-8")
    opdrachten.clear()
    omgeving.maak_omgeving(met_tests=False)
    assert opdrachten == ["venv", "requirements.lock"]


def test_afgebroken_installatie_krijgt_geen_stempel(
    opdrachten: list[str], werkplek: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    omgeving.maak_omgeving(met_tests=False)
    (werkplek / "requirements.lock").write_text("nieuw", encoding="utf-8")

    def mislukt(opdracht: list[str], uitleg: str) -> None:
        omgeving.stop(uitleg)

    monkeypatch.setattr(omgeving, "voer_uit", mislukt)
    with pytest.raises(SystemExit, match="Kijk of je internet hebt"):
        omgeving.maak_omgeving(met_tests=False)
    assert omgeving.lees_stempel(werkplek / ".venv") == {}


@pytest.mark.parametrize("inhoud", ["", "geen json", "[]"])
def test_onleesbaar_stempel_telt_niet(inhoud: str, tmp_path: Path) -> None:
    (tmp_path / omgeving.STEMPELBESTAND).write_text(inhoud, encoding="utf-8")
    assert omgeving.lees_stempel(tmp_path) == {}


def test_zonder_uv_en_zonder_pip_moet_het_opnieuw(tmp_path: Path) -> None:
    aanwezig = omgeving.Aanwezig(VERSIE, tmp_path)
    assert omgeving.moet_nieuw({}, aanwezig, uv=None)
    assert not omgeving.moet_nieuw({}, aanwezig, uv="uv")


def test_omgeving_met_oude_python_moet_opnieuw(tmp_path: Path) -> None:
    assert omgeving.moet_nieuw({}, omgeving.Aanwezig((3, 10), tmp_path), uv="uv")


def test_opdrachten_met_uv() -> None:
    plek, python, slot = Path("plek"), Path("python"), Path("slot")
    assert omgeving.opdracht_omgeving("uv", plek)[:3] == ["uv", "venv", "--quiet"]
    assert omgeving.opdracht_pakketten("uv", python, slot) == (
        ["uv", "pip", "install", "--python", "python", "--require-hashes", "-r", "slot"]
    )


def test_opdrachten_zonder_uv() -> None:
    plek, python, slot = Path("plek"), Path("python"), Path("slot")
    assert omgeving.opdracht_omgeving(None, plek)[1:] == ["-m", "venv", "plek"]
    opdracht = omgeving.opdracht_pakketten(None, python, slot)
    assert opdracht[:4] == ["python", "-m", "pip", "install"]
    assert opdracht[-3:] == ["--require-hashes", "-r", "slot"]


def test_te_oude_python_krijgt_uitleg() -> None:
    with pytest.raises(SystemExit, match=r"Je Python is versie 3\.10\. .* versie 3\.11 of nieuwer"):
        omgeving.controleer_python((3, 10))
    omgeving.controleer_python((3, 11))


def test_zonder_ensurepip_komt_er_een_hint(werkplek: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(omgeving.importlib.util, "find_spec", lambda naam: None)
    with pytest.raises(SystemExit, match="sudo apt install python3-venv"):
        omgeving.maak_nieuw(uv=None)


def test_bekijk_een_omgeving_die_werkt_en_een_die_er_niet_is(tmp_path: Path) -> None:
    aanwezig = omgeving.bekijk(Path(sys.executable))
    assert aanwezig is not None
    assert aanwezig.versie == VERSIE
    assert omgeving.bekijk(tmp_path / "python") is None


def test_mislukte_opdracht_toont_uitvoer_en_wat_te_doen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit, match="Probeer het opnieuw") as einde:
        omgeving.voer_uit([sys.executable, "-c", "print('stuk'); exit(3)"], "Probeer het opnieuw.")
    assert capsys.readouterr().out == "stuk\n"
    assert isinstance(einde.value.code, str)  # text: Python prints it and ends with 1


def test_gelukte_opdracht_is_stil(capfd: pytest.CaptureFixture[str]) -> None:
    omgeving.voer_uit([sys.executable, "-c", "print('goed')"], "")
    assert capfd.readouterr() == ("", "")


def test_opdracht_die_niet_bestaat_geeft_uitleg(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="start niet"):
        omgeving.voer_uit([str(tmp_path / "weg")], "Probeer het opnieuw.")
