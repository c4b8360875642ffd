"""What many tests need: the real vocabularies, a fixed day, and a project of one case."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.begrippenlezen import load_begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.uitvoeren import Controleur, Uitslag, check_casussen
from mooimaatwerk.lezen import RuweCasus, parse_casus
from mooimaatwerk.melding import Melding
from mooimaatwerk.project import EIGEN_MAP, Project

GEGEVENS = Path(__file__).parent / "gegevens"

Check = Callable[[bytes | str], tuple[Casus | None, list[Melding]]]
CheckBestanden = Callable[[dict[str, bytes | str]], Uitslag]


@pytest.fixture(scope="session")
def vandaag() -> date:
    return date(2026, 11, 21)


@pytest.fixture(scope="session")
def begrippen() -> Begrippen:
    return load_begrippen(EIGEN_MAP / "cases" / "_begrippen")


@pytest.fixture(scope="session")
def controleur(begrippen: Begrippen, vandaag: date) -> Controleur:
    return Controleur(begrippen, vandaag)


@pytest.fixture(scope="session")
def minimaal() -> str:
    """A valid case with only what is required; it begins with `---` and `titel`."""
    return (GEGEVENS / "goed" / "minimaal.md").read_text(encoding="utf-8")


@pytest.fixture
def check(controleur: Controleur) -> Check:
    """Check the content of one file, as if it stood in cases/2026/."""

    def doe(inhoud: bytes | str) -> tuple[Casus | None, list[Melding]]:
        ruw = RuweCasus("cases/2026/een-casus.md", "een-casus", "2026")
        rauw = inhoud.encode() if isinstance(inhoud, str) else inhoud
        return controleur.check(parse_casus(rauw, ruw))

    return doe


@pytest.fixture
def check_bestanden(tmp_path: Path, begrippen: Begrippen, vandaag: date) -> CheckBestanden:
    """Check a whole project folder that holds these files (name to content)."""

    def doe(bestanden: dict[str, bytes | str]) -> Uitslag:
        for naam, inhoud in bestanden.items():
            pad = tmp_path / naam
            pad.parent.mkdir(parents=True, exist_ok=True)
            pad.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
        return check_casussen(Project(tmp_path), begrippen, [tmp_path / "cases"], vandaag)

    return doe
