"""Tests of withdrawing: what the command leaves, and that a built site holds no word of it."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main
from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus, Deel
from mooimaatwerk.opdrachten.intrekken import TITEL
from mooimaatwerk.project import EIGEN_MAP
from tests.conftest import BouwEenmaal, Casustekst, Check, MaakProject

REACTIE = """---
soort: oplossing
datum: 2026-03-24
rol: kwispelconsulent
---

Bel de kwispelverhuurder.
"""
OVER = f"---\ntitel: {TITEL}\ndatum: 2026-03\npublicatie: ingetrokken\n---\n"

Uitvoer = pytest.CaptureFixture[str]


@pytest.fixture
def project(maak_project: MaakProject, casustekst: Casustekst) -> Path:
    return maak_project(
        {
            "cases/2026/een-jas.md": casustekst(),
            "cases/2026/een-jas/reactie-2026-03-24-1.md": REACTIE,
            "cases/2026/een-muts.md": casustekst(),
            "cases/2026/een-muts/reactie-2026-03-24-1.md": REACTIE,
        }
    )


def trek_in(project: Path, slug: str = "een-jas") -> int:
    return main(["intrekken", slug, "--map", str(project)])


# The command.


def test_only_the_date_is_left(project: Path, capsys: Uitvoer) -> None:
    assert trek_in(project) == 0
    assert (project / "cases/2026/een-jas.md").read_text(encoding="utf-8") == OVER
    assert not (project / "cases/2026/een-jas").exists()
    uit = capsys.readouterr().out
    assert "Ingetrokken: cases/2026/een-jas.md." in uit
    assert "Verwijderd: cases/2026/een-jas/reactie-2026-03-24-1.md." in uit
    assert "docs/redactie/intrekken.md" in uit


def test_what_is_left_passes_the_check(project: Path, capsys: Uitvoer) -> None:
    trek_in(project)
    capsys.readouterr()
    assert main(["controleer", "--map", str(project)]) == 0
    assert capsys.readouterr().out == ""


def test_other_cases_are_left_alone(project: Path, casustekst: Casustekst) -> None:
    trek_in(project)
    assert (project / "cases/2026/een-muts.md").read_text(encoding="utf-8") == casustekst()
    assert (project / "cases/2026/een-muts/reactie-2026-03-24-1.md").exists()


def test_twice_is_as_good_as_once(project: Path) -> None:
    assert [trek_in(project), trek_in(project)] == [0, 0]
    assert (project / "cases/2026/een-jas.md").read_text(encoding="utf-8") == OVER


@pytest.mark.parametrize(
    "inhoud", [b"", b"\xff\xfe", b"---\n- a\n---\nVerhaal", b"---\ndatum: ]\n"]
)
def test_a_file_that_cannot_be_read_is_emptied_too(project: Path, inhoud: bytes) -> None:
    (project / "cases/2026/een-jas.md").write_bytes(inhoud)
    assert trek_in(project) == 0
    tekst = (project / "cases/2026/een-jas.md").read_text(encoding="utf-8")
    assert tekst == OVER.replace("2026-03", "2026")


@pytest.mark.parametrize("datum", ["titel: geheim", "2026-03\nrol: x", "gisteren", "[2026]"])
def test_nothing_but_a_date_gets_through_as_a_date(project: Path, datum: str) -> None:
    jas = project / "cases/2026/een-jas.md"
    jas.write_text(f'---\ndatum: "{datum}"\n---\n', encoding="utf-8")
    assert trek_in(project) == 0
    assert jas.read_text(encoding="utf-8") == OVER.replace("2026-03", "2026")


@pytest.mark.parametrize(
    ("slug", "zin"),
    [
        ("een-jasje", 'er is geen casus "een-jasje". Bedoel je "een-jas"?'),
        ("../../een-jas", 'er is geen casus "../../een-jas".'),
        ("*", 'er is geen casus "*".'),
        ("een-jas.md", 'er is geen casus "een-jas.md". Bedoel je "een-jas"?'),
    ],
)
def test_a_case_that_does_not_exist(
    slug: str, zin: str, project: Path, capsys: Uitvoer, casustekst: Casustekst
) -> None:
    assert trek_in(project, slug) == 2
    assert capsys.readouterr().err.startswith(f"Dat kan niet: {zin}")
    assert (project / "cases/2026/een-jas.md").read_text(encoding="utf-8") == casustekst()


def test_a_link_is_not_written_through(project: Path, tmp_path: Path) -> None:
    doel = tmp_path / "elders.md"
    doel.write_text("Van iemand anders.\n", encoding="utf-8")
    (project / "cases/2026/een-jas.md").unlink()
    (project / "cases/2026/een-jas.md").symlink_to(doel)
    assert trek_in(project) == 0
    assert doel.read_text(encoding="utf-8") == "Van iemand anders.\n"
    assert not (project / "cases/2026/een-jas.md").is_symlink()


def test_a_linked_folder_is_not_emptied(project: Path, tmp_path: Path) -> None:
    elders = tmp_path / "elders"
    (project / "cases/2026/een-jas").rename(elders)
    (project / "cases/2026/een-jas").symlink_to(elders)
    assert trek_in(project) == 0
    assert (elders / "reactie-2026-03-24-1.md").exists()


# What is read of a withdrawn case.


def waarden(deel: object) -> Iterator[object]:
    if isinstance(deel, Deel):
        for naam in type(deel).model_fields:
            yield from waarden(getattr(deel, naam))
    elif deel not in (None, (), ""):
        yield deel


def test_a_withdrawn_case_carries_nothing_along(check: Check, casustekst: Casustekst) -> None:
    casus, _ = check(casustekst(publicatie="ingetrokken"))
    assert isinstance(casus, Casus) and casus.is_ingetrokken
    pad = "cases/2026/een-casus.md"
    assert set(waarden(casus)) == {"een-casus", pad, "2026-03", "ingetrokken"}


@pytest.mark.parametrize(
    "velden",
    [
        {"samenvatting": None},
        {"status": "open"},
        {"status": "open", "hulpvraag": None, "soorten": None},
        {"themas": None, "knelpunten": None, "levensgebieden": None, "status": None},
    ],
    ids=str,
)
def test_less_is_asked_of_a_withdrawn_case(
    velden: dict[str, object], check: Check, casustekst: Casustekst
) -> None:
    casus, meldingen = check(casustekst(publicatie="ingetrokken", **velden))
    assert casus is not None
    assert [melding.code for melding in meldingen] == ["ingetrokken-met-inhoud"]


@pytest.mark.parametrize("veld", ["titel", "datum"])
def test_what_stays_is_still_asked(veld: str, check: Check, casustekst: Casustekst) -> None:
    casus, meldingen = check(casustekst(publicatie="ingetrokken", **{veld: None}))
    assert casus is None
    assert ("veld-ontbreekt", veld) in [(melding.code, melding.veld) for melding in meldingen]


def test_privacy_of_a_withdrawn_file_still_counts(check: Check, casustekst: Casustekst) -> None:
    tekst = casustekst(publicatie="ingetrokken", tekst="Bel Marieke de Vries.\n")
    assert "privacy-naam" in [melding.code for melding in check(tekst)[1]]


def test_which_fields_stay(begrippen: Begrippen) -> None:
    assert [v.sleutel for v in begrippen.velden if v.blijft] == ["titel", "datum", "publicatie"]
    lijst = begrippen.andere_velden["reactievelden"]
    assert [v.sleutel for v in lijst if v.blijft] == ["datum", "publicatie"]


# The site. Every word here exists nowhere else, so that finding one proves a leak.

WOORDEN = (
    *("kwispeltitel", "kwispelsamenvatting", "kwispelvraag", "kwispelwens", "kwispelverhaal"),
    *("kwispelbron", "kwispelgeld", "kwispelpartij", "kwispelstand", "kwispelconsulent"),
    *("kwispelverhuurder", "kwispelslot"),
)


def geheime_casus(casustekst: Casustekst) -> str:
    """Return a whole case with a word of its own in every text."""
    return casustekst(
        titel="Een kwispeltitel die niemand nog mag zien",
        samenvatting="Een kwispelsamenvatting die lang genoeg is om te mogen, en die weg moet.",
        status="open",
        hulpvraag="Wie heeft een kwispelvraag voor ons?",
        wens_inwoner="Een kwispelwens",
        partijen=[{"soort": "gemeente", "naam": "de kwispelpartij"}],
        financiering=[{"bron": "fonds", "bedrag": 98765, "waarvoor": "kwispelgeld"}],
        opvolging=[{"na": "P6M", "stand": "Een kwispelstand"}],
        bron={"titel": "Een kwispelbron"},
        publicatie="ingetrokken",
        tekst="## Situatie\n\nEen kwispelverhaal.\n\n## Waar liep het vast?\n\nEen kwispelslot.\n",
    )


@pytest.fixture(scope="module")
def site(
    bouw_eenmaal: BouwEenmaal, casustekst: Casustekst, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    project = tmp_path_factory.mktemp("ingetrokken") / "project"
    map_ = project / "cases" / "2026"
    (map_ / "geheim-adres").mkdir(parents=True)
    (map_ / "geheim-adres.md").write_text(geheime_casus(casustekst), encoding="utf-8")
    (map_ / "geheim-adres" / "reactie-2026-03-24-1.md").write_text(REACTIE, encoding="utf-8")
    (map_ / "gewone-jas.md").write_text(casustekst(), encoding="utf-8")
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("---\ntitle: Proef\n---\n\nWelkom.\n")
    manifest = (EIGEN_MAP / "docs" / "manifest.yml").read_text(encoding="utf-8")
    (project / "docs" / "manifest.yml").write_text(manifest, encoding="utf-8")
    instellingen = (EIGEN_MAP / "mkdocs.yml").read_text(encoding="utf-8")
    # Own settings, to have an address and with that a sitemap.
    met_adres = instellingen.replace('site_url: ""', "site_url: https://maatwerk.example/")
    zonder_nav = re.sub(r"^nav:\n(  - .*\n)+", "", met_adres, flags=re.MULTILINE)
    eigen = zonder_nav
    for map_naam in ("hooks", "mooimaatwerk"):
        (project / map_naam).symlink_to(EIGEN_MAP / map_naam)
    (project / "mkdocs.yml").write_text(eigen, encoding="utf-8")
    return bouw_eenmaal("ingetrokken-site", project)


def alle_bytes(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a site, unpacked where it is packed."""
    for bestand in sorted(site.rglob("*")):
        if bestand.is_file():
            inhoud = bestand.read_bytes()
            is_gepakt = inhoud[:2] == b"\x1f\x8b"
            naam = bestand.relative_to(site).as_posix()
            yield naam, gzip.decompress(inhoud) if is_gepakt else inhoud


def test_no_word_of_a_withdrawn_case_is_anywhere(site: Path) -> None:
    bestanden = dict(alle_bytes(site))
    assert len(bestanden) > 100
    lekken = [
        (naam, woord)
        for naam, inhoud in bestanden.items()
        for woord in (*WOORDEN, "98765", "98.765", "kwispel")
        if woord.encode() in inhoud.lower()
    ]
    assert lekken == []
    # The search looks where the words would be: those of the other case are found there.
    gevonden = {
        naam.split("/")[0] for naam, inhoud in bestanden.items() if b"winterkleren" in inhoud
    }
    assert gevonden >= {"casussen", "data", "feed.xml", "pagefind"}


def test_the_address_of_a_withdrawn_case_is_named_nowhere_else(site: Path) -> None:
    met_adres = [naam for naam, inhoud in alle_bytes(site) if b"geheim-adres" in inhoud]
    assert met_adres == ["casussen/geheim-adres/index.html"]
    kaart = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "casussen/gewone-jas/" in kaart


def test_a_notice_is_left(site: Path) -> None:
    pagina = (site / "casussen/geheim-adres/index.html").read_text(encoding="utf-8")
    assert "<h1>Deze casus is ingetrokken</h1>" in pagina
    assert '<meta name="robots" content="noindex">' in pagina
    assert not (site / "casussen/geheim-adres/bewijs").exists()
