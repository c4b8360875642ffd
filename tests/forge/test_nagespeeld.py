"""Plays the steps of both forges with real repositories: a fork that attacks gets nothing run."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import Casustekst
from tests.forge.bestanden import scripts_van_gitlab, workflow

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the forges run Linux")

PRAAT = ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL")
VERHAAL = "cases/2026/mijn-eigen-verhaal.md"

# Every file that Python, git, or the site engine would pick up by itself.
CODE = (
    *(
        "hooks/casussen.py",
        "hooks/macros.py",
        "mooimaatwerk/__init__.py",
        "mooimaatwerk/__main__.py",
    ),
    *("scripts/haal_bijdrage.py", "scripts/omgeving.py", "sitecustomize.py", "conftest.py"),
    *("yaml.py", "cases/yaml.py", "cases/2026/sitecustomize.py", ".ci/run", "tests/conftest.py"),
)


@dataclass
class Forge:
    """A forge with a base branch and a pull request, and a machine that checks it."""

    map: Path
    kop: str

    @property
    def merk(self) -> Path:
        """What contributed code would leave behind."""
        return self.map / "GEDRAAID"

    @property
    def temp(self) -> Path:
        return self.map / "temp"

    @property
    def samenvatting(self) -> str:
        bestand = self.map / "samenvatting.md"
        return bestand.read_text(encoding="utf-8") if bestand.exists() else ""

    def git(self, *vraag: str) -> str:
        opdracht = ["git", "-C", str(self.map / "herkomst"), *vraag]
        wie = dict.fromkeys(PRAAT, "proef")
        klaar = subprocess.run(
            opdracht, capture_output=True, text=True, check=True, env=os.environ | wie
        )
        return klaar.stdout.strip()

    def draai(self, regels: list[str], **omgeving: str) -> subprocess.CompletedProcess[str]:
        """Run lines of shell the way a forge does: the first that fails is the last."""
        paden = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
        vast = {"HOME": str(self.map), "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"}
        return subprocess.run(
            [
                "bash",
                "-e",
                "-o",
                "pipefail",
                "-c",
                "\n".join(map(self._zonder_installatie, regels)),
            ],
            cwd=self.map / "werk",
            env=paden | vast | omgeving,
            capture_output=True,
            text=True,
            check=False,
        )

    def _zonder_installatie(self, regel: str) -> str:
        # The packages are here already; so the environment is this one.
        eigen = f'mkdir -p .venv/bin && cp "{self.map}/python" .venv/bin/python'
        return eigen if regel == "python3 scripts/omgeving.py" else regel


Draag = Callable[[dict[str, str]], Forge]


@pytest.fixture
def draag(kopie: Path, tmp_path: Path) -> Draag:
    """Put the project on a forge, with a pull request of these files on top of an attack."""

    def doe(bestanden: dict[str, str]) -> Forge:
        forge = Forge(tmp_path, "")
        # The files of an edition would take longer than the rest of the site.
        shutil.rmtree(kopie / "docs" / "edities")
        kopie.rename(tmp_path / "herkomst")
        forge.git("init", "-q", "-b", "main")
        forge.git("config", "uploadpack.allowAnySHA1InWant", "true")
        forge.git("add", "-A")
        forge.git("commit", "-qm", "basis")
        forge.git("switch", "-q", "-c", "fork")
        for naam, inhoud in (aanval(forge) | bestanden).items():
            bestand = tmp_path / "herkomst" / naam
            bestand.parent.mkdir(parents=True, exist_ok=True)
            bestand.write_text(inhoud, encoding="utf-8")
        (tmp_path / "herkomst" / "cases" / "2026" / "koppeling").symlink_to("/etc")
        forge.git("add", "-A", "-f")
        forge.git("commit", "-qm", "bijdrage")
        forge.git("switch", "-q", "main")
        forge.git("merge", "-q", "--no-ff", "-m", "samen", "fork")
        forge.kop = forge.git("rev-parse", "HEAD")
        forge.git("update-ref", "refs/pull/7/merge", "HEAD")
        forge.git("reset", "-q", "--hard", "HEAD^1")
        (tmp_path / "temp").mkdir()
        python = tmp_path / "python"
        python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
        python.chmod(0o755)
        return forge

    return doe


def aanval(forge: Forge) -> dict[str, str]:
    """Code in every place where it might be run."""
    python = f"import pathlib\npathlib.Path({str(forge.merk)!r}).touch()\n"
    return dict.fromkeys(CODE, python) | {".gitattributes": "*.md filter=kwaad\n"}


def werk(forge: Forge, *opties: str, tak: str = "main") -> None:
    herkomst = (forge.map / "herkomst").as_uri()
    opdracht = [
        "git",
        "clone",
        "-q",
        *opties,
        "--branch",
        tak,
        herkomst,
        str(forge.map / "werk"),
    ]
    subprocess.run(opdracht, check=True, capture_output=True)


def stappen() -> Iterator[list[str]]:
    """The lines of shell of the job that checks content, step after step."""
    for stap in workflow("controle")["jobs"]["inhoud"]["steps"]:
        if "run" in stap:
            yield [stap["run"].strip()]


def op_github(forge: Forge) -> list[subprocess.CompletedProcess[str]]:
    """Run the steps of the workflow; a forge stops after the first that fails."""
    werk(forge, "--depth", "1")
    gedaan = []
    for regels in stappen():
        klaar = forge.draai(
            regels,
            KOP=forge.kop,
            NUMMER="7",
            ADRES="https://forge.nl/voorbeeld",
            RUNNER_TEMP=str(forge.temp),
            GITHUB_STEP_SUMMARY=str(forge.map / "samenvatting.md"),
        )
        gedaan.append(klaar)
        if klaar.returncode:
            break
    return gedaan


def op_gitlab(forge: Forge) -> subprocess.CompletedProcess[str]:
    werk(forge, "--no-checkout")
    forge.draai([f"git fetch -q origin {forge.kop}"])
    basis = forge.git("rev-parse", f"{forge.kop}^1")
    klaar = forge.draai(
        [re.sub(r"/tmp/", f"{forge.temp}/", regel) for regel in scripts_van_gitlab()["inhoud"]],
        BASIS=str(forge.temp / "basis"),
        CI_PROJECT_DIR=str(forge.map / "werk"),
        CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main",
        CI_MERGE_REQUEST_DIFF_BASE_SHA=basis,
        CI_COMMIT_SHA=forge.git("rev-parse", "fork"),
    )
    shutil.copy(forge.map / "werk" / "verslag.md", forge.map / "samenvatting.md")
    return klaar


def test_the_attack_is_a_real_one(draag: Draag) -> None:
    forge = draag({})
    werk(forge, tak="fork")
    forge.draai(["python3 -m mooimaatwerk --help"])
    assert forge.merk.exists()


def test_a_fork_that_attacks_gets_its_story_checked_and_shown_and_nothing_run(
    draag: Draag, casustekst: Casustekst
) -> None:
    forge = draag({VERHAAL: casustekst(titel="Een verhaal uit een fork")})
    # The link in cases/ is refused, so the check is red; the rest is looked at all the same.
    *goed, laatste = op_github(forge)
    assert [klaar.returncode for klaar in goed] == [0] * len(goed), goed[-1].stderr
    assert laatste.returncode == 1, laatste.stderr
    assert "::error file=cases/2026/koppeling," in laatste.stdout
    assert VERHAAL not in laatste.stdout
    assert "verandert ook andere bestanden" in forge.samenvatting
    assert not forge.merk.exists()
    assert not list(forge.temp.rglob("*.py"))
    assert (forge.temp / "bericht" / "bericht.json").is_file()


def test_a_good_story_is_built_into_an_example_site(draag: Draag, casustekst: Casustekst) -> None:
    forge = draag({VERHAAL: casustekst(titel="Een verhaal uit een fork")})
    zonder_geweigerd(forge)
    gedaan = op_github(forge)
    assert [klaar.returncode for klaar in gedaan] == [0] * len(list(stappen())), gedaan[-1].stderr
    pagina = forge.temp / "voorbeeld" / "casussen" / "mijn-eigen-verhaal" / "index.html"
    assert "Een verhaal uit een fork" in pagina.read_text(encoding="utf-8")
    assert "(https://forge.nl/voorbeeld)" in forge.samenvatting
    assert "**Goed gedaan.**" in forge.samenvatting
    assert not forge.merk.exists()


def zonder_geweigerd(forge: Forge) -> None:
    """Take what is refused out of the pull request again; the attack on the code stays."""
    forge.git("switch", "-q", "--detach", forge.kop)
    forge.git("rm", "-q", "cases/2026/koppeling", "cases/yaml.py", "cases/2026/sitecustomize.py")
    forge.git("commit", "-q", "--amend", "-m", "samen")
    forge.kop = forge.git("rev-parse", "HEAD")
    forge.git("update-ref", "refs/pull/7/merge", "HEAD")
    forge.git("switch", "-q", "main")


def test_gitlab_does_the_same(draag: Draag, casustekst: Casustekst) -> None:
    forge = draag({VERHAAL: casustekst(titel="Hoi")})
    klaar = op_gitlab(forge)
    assert klaar.returncode == 1, klaar.stderr
    kwaliteit = (forge.map / "werk" / "kwaliteit.json").read_text(encoding="utf-8")
    assert VERHAAL in kwaliteit
    assert '"check_name": "bijdrage-geweigerd"' in kwaliteit
    assert "**Nog niet klaar:" in forge.samenvatting
    assert not forge.merk.exists()
