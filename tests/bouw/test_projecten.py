"""Tests of building with options, for other project folders, and with their own pages."""

import re
import shutil
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main
from mooimaatwerk.project import EIGEN_MAP
from tests.bouw.bouwen import _paginas, bestanden, bouw, leesbaar
from tests.conftest import CONTACT, SITE_ADRES, Casustekst, Draai, MaakProject

# Options, and other project folders.


def test_a_project_with_cases_only_gives_a_whole_site(
    gebouwde_site: Path, draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    site = bouw(draai, maak_project({"cases/2026/enige.md": casustekst()}))
    for naam in ("index.html", "over/index.html", "casussen/enige/index.html", "404.html"):
        assert (site / naam).is_file()
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "casussen/enige/" in home
    assert "kinderopvang-redt-de-baan" not in leesbaar(site)
    alle_vaste = {
        naam for naam in bestanden(gebouwde_site) if naam.startswith(("assets/", "vast/"))
    }
    assert alle_vaste <= set(bestanden(site))


def test_a_project_without_any_case_gives_a_whole_site(
    draai: Draai, maak_project: MaakProject
) -> None:
    site = bouw(draai, maak_project({}))
    assert "0 casussen" in (site / "casussen/index.html").read_text(encoding="utf-8")
    assert (site / "themas/inkomen/index.html").is_file()


def test_a_project_with_its_own_pages_shows_those(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project({"cases/2026/enige.md": casustekst()})
    shutil.copytree(EIGEN_MAP / "docs", project / "docs")
    (project / "docs/over.md").write_text("---\ntitle: Van ons\n---\n\nEigen tekst.\n")
    site = bouw(draai, project, "--zonder-zoekindex")
    assert "Eigen tekst." in (site / "over/index.html").read_text(encoding="utf-8")


def test_without_search_index(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project({"cases/2026/enige.md": casustekst()})
    met = set(bestanden(bouw(draai, project)))
    zonder = set(bestanden(bouw(draai, project, "--zonder-zoekindex")))
    assert {naam for naam in met if not naam.startswith("pagefind/")} == zonder
    assert "pagefind/pagefind.js" in met


def test_nothing_of_an_earlier_build_stays_behind(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project({f"cases/2026/{n}.md": casustekst() for n in ("een", "twee", "drie")})
    bouw(draai, project)
    (project / "cases/2026/twee.md").unlink()
    site = bouw(draai, project)
    assert not (site / "casussen/twee").exists()
    assert "casussen/twee/" not in leesbaar(site)


@pytest.mark.parametrize("uit", [".", "..", "cases", "cases/2026/site", "docs"])
def test_a_site_is_never_built_over_the_sources(
    uit: str,
    maak_project: MaakProject,
    casustekst: Casustekst,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project = maak_project({"cases/2026/enige.md": casustekst(), "docs/index.md": "Hallo"})
    assert main(["bouw", "--map", str(project), "--uit", str(project / uit)]) == 2
    assert "Kies een andere map." in capsys.readouterr().err
    assert (project / "cases/2026/enige.md").is_file()
    assert (project / "docs/index.md").is_file()


def test_a_site_is_not_built_into_a_file_or_without_cases(
    maak_project: MaakProject, capsys: pytest.CaptureFixture[str]
) -> None:
    project = maak_project({"bestand": ""})
    assert main(["bouw", "--map", str(project), "--uit", str(project / "bestand")]) == 2
    assert "is geen map." in capsys.readouterr().err
    (project / "cases").rmdir()
    assert main(["bouw", "--map", str(project)]) == 2
    assert "geen map cases" in capsys.readouterr().err


def test_with_an_address_the_site_names_itself(site_met_adres: Path) -> None:
    site = site_met_adres
    kaart = (site / "sitemap.xml").read_text(encoding="utf-8")
    adressen = re.findall(r"<loc>(.*?)</loc>", kaart)
    onvindbaar = re.compile(
        r"^casussen/[^/]+/\w+/|^edities/(shortlist|[0-9]+/(alles|balans))/|^patronen/.+/signaal/"
    )
    vindbaar = [naam for naam in _paginas(site) if not onvindbaar.search(naam)]
    assert len(adressen) == len(set(adressen)) == len(vindbaar)
    for adres in adressen:
        pagina = (site / adres.removeprefix(SITE_ADRES) / "index.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{adres}">' in pagina
    niet_gevonden = (site / "404.html").read_text(encoding="utf-8")
    assert re.search(r'href="/maatwerk/vast/[0-9a-f]{12}/site.css"', niet_gevonden)
    contact = (site / "contact/index.html").read_text(encoding="utf-8")
    assert f"mailto:{CONTACT}" in contact
    feed = (site / "themas/wonen/feed.xml").read_text(encoding="utf-8")
    assert (
        f'rel="self" type="application/atom+xml" href="{SITE_ADRES}themas/wonen/feed.xml"' in feed
    )


# Hand-written pages.


@pytest.mark.parametrize(
    "adres", ["casussen.md", "casussen/kinderopvang-redt-de-baan.md", "themas/index.md"]
)
def test_a_hand_written_page_at_a_generated_address_is_refused(
    adres: str, kopie: Path, draai: Draai
) -> None:
    pagina = kopie / "docs" / adres
    pagina.parent.mkdir(exist_ok=True)
    pagina.write_text("# Van mij\n", encoding="utf-8")
    klaar = draai("mooimaatwerk", "bouw", "--map", kopie)
    assert klaar.returncode == 1
    plek = adres.removesuffix(".md").removesuffix("index").rstrip("/")
    assert f"docs/: de site maakt zelf al een pagina op {plek}/." in klaar.stderr
    assert "Traceback" not in klaar.stderr


@pytest.mark.parametrize(
    ("blok", "reden"),
    [
        ('{{ casusblok("bestaat-niet") }}', 'er is geen casus "bestaat-niet".'),
        ("{{ kerncijfer() }}", "'kerncijfer' is undefined"),
        ("{{ citaat() }}", "citaat() missing 2 required"),
        ("{% if %}", "Expected an expression"),
    ],
)
def test_a_block_that_fails_stops_the_build_with_the_page_and_the_reason(
    blok: str, reden: str, kopie: Path, draai: Draai
) -> None:
    (kopie / "docs/over.md").write_text(f"---\nrender_macros: true\n---\n\n{blok}\n")
    klaar = draai("mooimaatwerk", "bouw", "--map", kopie)
    assert klaar.returncode == 1
    assert "docs/over.md: een blok lukt niet: " in klaar.stderr
    assert reden in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_every_block_can_be_used_on_any_page(kopie: Path, draai: Draai) -> None:
    slug = "hulphond-bij-eetstoornis"
    blokken = [
        f'{{{{ omslagverhaal("{slug}") }}}}',
        "{{ kerncijfers() }}",
        '{{ casuskaarten("Verhalen", 2) }}',
        '{{ open_casussen("Nog open") }}',
        "{{ themas() }}",
        '{{ citaat("Vraag <het> gewoon", "Iemand & co") }}',
        f'{{{{ casusblok("{slug}") }}}}',
    ]
    pagina = kopie / "docs/diep/pagina.md"
    pagina.parent.mkdir()
    pagina.write_text("---\ntitle: Alles\nrender_macros: true\n---\n\n" + "\n\n".join(blokken))
    site = bouw(draai, kopie, "--zonder-zoekindex")
    html = (site / "diep/pagina/index.html").read_text(encoding="utf-8")
    assert html.count(f'href="../../casussen/{slug}/"') == 2
    assert "Vraag &lt;het&gt; gewoon" in html
    assert "Iemand &amp; co" in html
    assert "{{" not in html
    # Markdown must leave the blocks as they are: no paragraph around or inside them.
    assert "<p><section" not in html
    assert "&lt;section" not in html
    assert re.search(r'<section class="omslagverhaal".*?<svg.*?</svg>', html, re.DOTALL)
