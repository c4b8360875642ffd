"""What many tests need: the real vocabularies, a fixed day, project folders, the built site."""

import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, sync_playwright

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.maatstaf import Maatstaf
from mooimaatwerk.controle.uitvoeren import Controleur, Uitslag, check_casussen
from mooimaatwerk.lezen.begrippen import load_begrippen
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.melding import Melding
from mooimaatwerk.project import EIGEN_MAP, Project
from tests.proces import KAN_KOPIEREN, Klaar, draai_echt, draai_kopie
from tests.uitgaven import bewaarde_edities
from tests.verdeling import pytest_collection_modifyitems, pytest_xdist_make_scheduler  # noqa: F401
from tests.verslag import pytest_terminal_summary  # noqa: F401

GEGEVENS = Path(__file__).parent / "gegevens"

Check = Callable[[bytes | str], tuple[Casus | None, list[Melding]]]
CheckBestanden = Callable[[Mapping[str, bytes | str]], Uitslag]


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
def check_bestanden(
    tmp_path: Path, controleur: Controleur, vandaag: date, monkeypatch: pytest.MonkeyPatch
) -> CheckBestanden:
    """Check a whole project folder that holds these files (name to content)."""
    # One that is ready: making it takes longer than checking a file.
    monkeypatch.setattr(Maatstaf, "find_controleur", lambda _: controleur)

    def doe(bestanden: Mapping[str, bytes | str]) -> Uitslag:
        for naam, inhoud in bestanden.items():
            pad = tmp_path / naam
            pad.parent.mkdir(parents=True, exist_ok=True)
            pad.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
        project, begrippen = Project(tmp_path), controleur.begrippen
        return check_casussen(project, begrippen, [project.cases], vandaag)

    return doe


# What the tests of the built site and of the commands need.

Draai = Callable[..., Klaar]
MaakProject = Callable[[dict[str, bytes | str]], Path]
Casustekst = Callable[..., str]

KOPJES = (
    ("Situatie", "Een ouder leeft van weinig geld."),
    ("Waar liep het vast?", "Voor kleren is er geen regeling."),
    ("Wat is er gedaan?", "Het wijkteam kocht winterkleren."),
    ("Resultaat", "Het gezin komt warm de winter door."),
    ("Wat leren we?", "Met een klein bedrag kan het al lukken."),
)


@pytest.fixture(scope="session")
def draai() -> Draai:
    """Run a module of this Python in a process of its own; with `echt` one made from nothing."""

    def doe(*argumenten: str | Path, echt: bool = False, **omgeving: str) -> Klaar:
        cwd = omgeving.pop("cwd", None)
        met = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | omgeving
        start = draai_kopie if KAN_KOPIEREN and not echt else draai_echt
        return start([str(argument) for argument in argumenten], met, cwd)

    return doe


@pytest.fixture
def maak_project(tmp_path: Path) -> MaakProject:
    """Make a project folder of these files (name to content); what lacks comes from here."""

    def doe(bestanden: Mapping[str, bytes | str]) -> Path:
        wortel = tmp_path / "project"
        (wortel / "cases").mkdir(parents=True, exist_ok=True)
        for naam, inhoud in bestanden.items():
            bestand = wortel / naam
            bestand.parent.mkdir(parents=True, exist_ok=True)
            bestand.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
        return wortel

    return doe


@pytest.fixture
def kopie(tmp_path: Path) -> Path:
    """A copy of the whole project, to change and to build with the site engine itself."""
    weg = shutil.ignore_patterns(".*", "__pycache__", "tests", "site", "requirements*")
    kopie = shutil.copytree(EIGEN_MAP, tmp_path / "kopie", ignore=weg)
    # The PDF and EPUB of editions take seconds. Another test may just be making them: then
    # this one makes its own.
    with suppress(shutil.Error, FileNotFoundError):
        klaar = shutil.ignore_patterns("*-bezig")
        shutil.copytree(Project(EIGEN_MAP).cache, Project(kopie).cache, ignore=klaar)
    return kopie


@pytest.fixture(scope="session")
def casustekst() -> Casustekst:
    """Write a valid case; keywords replace fields (None leaves one out), `tekst` the body."""

    def doe(*, tekst: str | None = None, **velden: Any) -> str:
        kop = {
            "titel": "Een warme jas voor de winter",
            "samenvatting": "Een ouder heeft geen geld voor winterkleren. Het wijkteam koopt ze "
            "samen met de ouder.",
            "datum": "2026-03",
            "status": "doorbraak",
            "themas": ["inkomen"],
            "knelpunten": ["te-weinig-inkomen"],
            "levensgebieden": ["geld", "gezin-en-opvoeding"],
            "soorten": ["budget-inzetten"],
        }
        kop = {sleutel: w for sleutel, w in (kop | velden).items() if w is not None}
        if tekst is None:
            tekst = "\n".join(f"## {kopje}\n\n{zin}\n" for kopje, zin in KOPJES)
        # One line for each field, in the order of the contract.
        yml = yaml.safe_dump(
            kop, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None
        )
        return f"---\n{yml}---\n\n{tekst}"

    return doe


BouwEenmaal = Callable[[str, Path], Path]


@pytest.fixture(scope="session")
def bouw_eenmaal(tmp_path_factory: pytest.TempPathFactory, draai: Draai) -> BouwEenmaal:
    """Build a project once with the real command, however many workers ask for it."""
    basis = tmp_path_factory.getbasetemp()
    gedeeld = basis.parent if os.environ.get("PYTEST_XDIST_WORKER") else basis

    def doe(naam: str, project: Path) -> Path:
        klaar, mislukt = gedeeld / naam, gedeeld / f"{naam}-mislukt"
        try:
            (gedeeld / f"{naam}-bezig").mkdir()
        except FileExistsError:
            return _wacht_op(klaar, mislukt)
        uit = gedeeld / f"{naam}-in-aanbouw"
        with bewaarde_edities(project, naam):
            bouw = draai("mooimaatwerk", "bouw", "--map", project, "--uit", uit)
        if bouw.returncode or bouw.stdout or bouw.stderr:
            mislukt.write_text(bouw.stdout + bouw.stderr, encoding="utf-8")
            return _wacht_op(klaar, mislukt)
        return uit.rename(klaar)

    return doe


@pytest.fixture(scope="session")
def gebouwde_site(bouw_eenmaal: BouwEenmaal) -> Path:
    """The real site."""
    return bouw_eenmaal("site", EIGEN_MAP)


FORGE = "https://github.com/voorbeeldstad/maatwerk"
CONTACT = "redactie@maatwerk.example"
SITE_ADRES = "https://voorbeeld.nl/maatwerk/"


@pytest.fixture(scope="session")
def site_met_adres(bouw_eenmaal: BouwEenmaal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, as it is with an address, a mail address and a forge."""
    project = tmp_path_factory.mktemp("adres") / "project"
    weg = shutil.ignore_patterns(".*", "__pycache__", "tests", "site", "requirements*")
    shutil.copytree(EIGEN_MAP, project, ignore=weg)
    tekst = (project / "mkdocs.yml").read_text(encoding="utf-8")
    for leeg, gevuld in (
        ('site_url: ""', f"site_url: {SITE_ADRES}"),
        ('contact: ""', f"contact: {CONTACT}"),
        (
            'forge: {soort: "", adres: "", tak: main}',
            f"forge: {{soort: github, adres: {FORGE}, tak: main}}",
        ),
    ):
        assert leeg in tekst
        tekst = tekst.replace(leeg, gevuld)
    (project / "mkdocs.yml").write_text(tekst, encoding="utf-8")
    return bouw_eenmaal("site-met-adres", project)


def _wacht_op(klaar: Path, mislukt: Path) -> Path:
    eind = time.monotonic() + 120
    while time.monotonic() < eind:
        if mislukt.exists():
            gezegd = mislukt.read_text(encoding="utf-8")
            wat = "De site die deze test bekijkt, kan niet gebouwd worden. Los eerst dit op:"
            pytest.fail(f"{wat}\n{gezegd}", pytrace=False)
        if klaar.exists():
            return klaar
        time.sleep(0.1)
    pytest.fail("De site is na twee minuten nog niet gebouwd.", pytrace=False)


# A real browser. Names of other hosts do not exist in it, so nothing can be fetched from there.

VLAGGEN = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    # Letters as wide as a reader sees them; without it those of a headless shell are rounded.
    "--font-render-hinting=none",
    # A page is open for a second or two: threads that make its scripts faster come too late.
    "--js-flags=--single-threaded",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a worker; each of them takes a context of its own."""
    programma = os.environ.get("MOOIMAATWERK_BROWSER")
    if not programma:
        mis = "Deze test heeft een browser nodig: zet het pad ervan in MOOIMAATWERK_BROWSER,"
        pytest.fail(f"{mis} of laat zulke tests weg met: -m 'not browser'", pytrace=False)
    with sync_playwright() as playwright:
        gestart = playwright.chromium.launch(executable_path=programma, args=[*VLAGGEN])
        yield gestart
        gestart.close()
