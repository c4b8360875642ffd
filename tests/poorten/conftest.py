"""What the gates share: two sites, a browser that measures, and pages with a defect put in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from mooimaatwerk.project import EIGEN_MAP
from tests.conftest import GEGEVENS, BouwEenmaal, Casustekst
from tests.poorten.bekend import find_bekend
from tests.poorten.openen import METEN, Adressen, Meetpagina, Openen
from tests.poorten.ronde import Rondes
from tests.poorten.standen import Welke
from tests.webserver import geserveerd

POORTEN = {"toetsenbord", "ruimte", "kleur", "toegankelijk", "taal"}
SITE_ADRES = "https://maatwerk.example/"


@pytest.fixture(scope="session")
def eigen_site(
    bouw_eenmaal: BouwEenmaal, casustekst: Casustekst, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A site with an address and a mail address, and cases that the real one does not have."""
    project = tmp_path_factory.mktemp("eigen") / "project"
    weg = shutil.ignore_patterns(".*", "__pycache__", "tests", "site", "requirements*", "20*")
    shutil.copytree(EIGEN_MAP, project, ignore=weg)
    vervang(project / "mkdocs.yml", 'site_url: ""', f"site_url: {SITE_ADRES}")
    vervang(project / "mkdocs.yml", 'contact: ""', "contact: redactie@maatwerk.example")
    forge = "forge: {soort: github, adres: https://github.com/voorbeeldstad/maatwerk, tak: main}"
    vervang(project / "mkdocs.yml", 'forge: {soort: "", adres: "", tak: main}', forge)
    leeg = 'toegankelijkheid: {verklaring: "", status: "", datum: "", onderzoek: ""}'
    oud = "verklaring: https://verklaring.example/1, status: B, datum: 2024-01-02"
    vervang(project / "mkdocs.yml", leeg, f"toegankelijkheid: {{{oud}}}")
    # The front page of the real site names cases that are not here.
    voorkant = "---\ntitle: Proef\ndescription: Een proef.\n---\n\nWelkom.\n"
    (project / "docs" / "index.md").write_text(voorkant, encoding="utf-8")
    for slug, tekst in {
        "alles-tegelijk": casustekst(**VOL, tekst=VOL_TEKST),
        "verouderd": casustekst(publicatie="verouderd"),
        "alles-anders": casustekst(titel="Een ander verhaal", themas=["wonen"]),
        "weg": casustekst(publicatie="ingetrokken"),
        "gewoon": casustekst(),
        "gewoon/reactie-2026-03-24-1": REACTIE,
        "gewoon/reactie-2026-03-24-2": REACTIE.replace("vraag", "oplossing", 1),
        # More than the first page of a list shows.
        **{f"nog-een-{nr}": casustekst(titel=f"Nog een verhaal, nummer {nr}") for nr in range(34)},
    }.items():
        casus = project / "cases" / "2026" / f"{slug}.md"
        casus.parent.mkdir(parents=True, exist_ok=True)
        casus.write_text(tekst, encoding="utf-8")
    # The real edition is about cases that are not here.
    shutil.rmtree(project / "docs" / "edities", ignore_errors=True)
    shutil.copytree(GEGEVENS / "proefeditie", project / "docs" / "edities" / "7")
    shutil.copy(GEGEVENS / "snelheid.yml", project / "docs" / "snelheid.yml")
    return bouw_eenmaal("eigen-site", project)


def vervang(bestand: Path, oud: str, nieuw: str) -> None:
    """Change a file that certainly holds what is changed."""
    tekst = bestand.read_text(encoding="utf-8")
    assert oud in tekst
    bestand.write_text(tekst.replace(oud, nieuw), encoding="utf-8")


VOL = {
    "titel": "Een arbeidsongeschiktheidsverzekeringspremieachterstand en hulpmiddelenvergoedingen",
    "samenvatting": "Een verhaal waarin elk veld is ingevuld, met namen die niet korter kunnen. "
    * 7,
    "status": "deels-opgelost",
    "themas": ["wonen", "schulden", "gezondheid"],
    "knelpunten": ["te-weinig-inkomen", "wachtlijst", "regiobinding", "geen-urgentie"],
    "levensgebieden": ["geld", "gezin-en-opvoeding", "wonen"],
    "gemeente": "Súdwest-Fryslân",
    "doelgroepen": ["ouder", "mantelzorger", "huiseigenaar"],
    "leeftijdsgroep": "27-39",
    "ruimte": "hardheidsclausule",
    "wetten": [
        {"wet": "participatiewet", "artikel": "35"},
        {"wet": "jeugdwet", "herkomst": "afgeleid"},
    ],
    "overgangen": [{"van": "jeugdwet", "naar": "participatiewet"}],
    "partijen": [
        "wijkteam",
        {"soort": "woningcorporatie", "naam": "Stichting Samenwerkingsverband Wonen"},
    ],
    "financiering": [
        {
            "bron": "maatwerkbudget",
            "bedrag": 1234567.89,
            "precisie": "tenminste",
            "vorm": "gift",
            "waarvoor": "huur",
            "voorwaarden": [{"tekst": "Het gezin blijft in gesprek met het wijkteam."}],
        }
    ],
    "kosten": {
        "ingezet": {"bedrag": 1234567.89, "precisie": "ongeveer"},
        "vermeden": {"bedrag": 9876543, "precisie": "ruim", "per": "jaar", "toelichting": "Proef."},
        "neveneffect": "Er kwam rust in het gezin.",
    },
    "waardendriehoek": {
        "legitimiteit": "De regels geven hier ruimte.",
        "betrokkenheid": "De ouder koos zelf.",
        "rendement": "Het kost minder dan niets doen.",
    },
    "wens_inwoner": "Een veilig huis, dicht bij de school van de kinderen.",
    "stem_kind": "ja",
    "besluitvorming": {"vorm": "multidisciplinair-team", "akkoorden": 4},
    "doorlooptijd": {"waarde": 3, "eenheid": "maand", "precisie": "ongeveer"},
    "escalatie": {"niveau": "landelijk", "tafel": "Een tafel", "resultaat": "Er kwam een brief"},
    "opvolging": [{"na": "P6M", "stand": "Het gezin woont er nog."}],
    "bewijs": "opgevolgd",
    "manifest": [1, 5, 11],
    "bron": {"titel": "Een verslag", "datum": "2026-02", "soort": "verslag"},
    "toestemming": "ja",
}
VOL_TEKST = """\
## Situatie

Een ouder zorgt voor twee kinderen. *Soms* staat er **nadruk** in de tekst, en een
[lange verwijzing naar een wet](https://wetten.overheid.nl/BWBR0015703/).

> Aansprakelijkheidswaardevaststellingsveranderingen houden niemand tegen.

## Waar liep het vast?

1. Eerst was er geen urgentie.
2. Daarna was er geen huis.

## Wat is er gedaan?

- Het wijkteam belde.
- De corporatie zocht mee.

## Resultaat

Er kwam een huis.

## Wat leren we?

Bel elkaar.
"""
REACTIE = """\
---
soort: vraag
datum: 2026-03-24
rol: beleidsmedewerker Wmo en arbeidsongeschiktheidsregelingen
gemeente: Súdwest-Fryslân
publicatie: verouderd
---

Bel *eerst* de **verhuurder** en lees [de wet](https://wetten.overheid.nl/).

1. Vraag naar Aansprakelijkheidswaardevaststellingsveranderingen.
2. Vraag door.

> Zo deden wij het.

- Schrijf het op.
"""


# The sites, served.


@pytest.fixture(scope="session")
def adressen(gebouwde_site: Path, eigen_site: Path) -> Iterator[Adressen]:
    with geserveerd(gebouwde_site) as echt, geserveerd(eigen_site) as eigen:
        yield {Welke.ECHT: echt, Welke.EIGEN: eigen}


@pytest.fixture(scope="session")
def openen(browser: Browser, adressen: Adressen) -> Iterator[Openen]:
    """Open a page in a state, ready to be measured."""
    context = browser.new_context(locale="nl-NL")
    context.add_init_script(METEN)
    yield Meetpagina(context, adressen)
    context.close()


@pytest.fixture(scope="session")
def ronde(
    browser: Browser, gebouwde_site: Path, eigen_site: Path, request: pytest.FixtureRequest
) -> Iterator[Rondes]:
    """What the gates found in one visit to a page."""
    bestanden = {item.path.stem.removeprefix("test_") for item in request.session.items}
    if "ronde" in bestanden:
        bestanden = POORTEN
    sites = {Welke.ECHT: gebouwde_site, Welke.EIGEN: eigen_site}
    rondes = Rondes(browser, sites, bestanden, find_bekend(browser.version, bestanden))
    yield rondes
    rondes.sluit()
