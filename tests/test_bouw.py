"""Tests of building: what stops it and how, what a change leads to, and that it repeats itself."""

import gzip
import re
import shutil
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main
from mooimaatwerk.project import EIGEN_MAP
from tests.conftest import CONTACT, SITE_ADRES, Casustekst, Draai, MaakProject

WAT_VAN_EEN_SITE_IS = {".html", ".css", ".js", ".xml", ".json", ".csv"}


def bestanden(site: Path) -> dict[str, bytes]:
    """Return every file of a built site."""
    return {
        pad.relative_to(site).as_posix(): pad.read_bytes()
        for pad in sorted(site.rglob("*"))
        if pad.is_file()
    }


def leesbaar(site: Path) -> str:
    """Return all text of a built site, what the search index packs away included."""
    stukken = []
    for naam, inhoud in bestanden(site).items():
        if naam.startswith("pagefind/") and inhoud[:2] == b"\x1f\x8b":
            inhoud = gzip.decompress(inhoud)
        stukken.append(f"{naam}\n{inhoud.decode('utf-8', 'replace')}")
    return "\n".join(stukken)


def bouw(draai: Draai, project: Path, *opties: str, echt: bool = False) -> Path:
    """Build a project that is right; nothing is printed then."""
    klaar = draai("mooimaatwerk", "bouw", "--map", project, *opties, echt=echt)
    assert (klaar.returncode, klaar.stdout, klaar.stderr) == (0, "", "")
    return project / "site"


# Twice the same.


def test_two_builds_are_identical_to_the_byte(
    gebouwde_site: Path, draai: Draai, tmp_path: Path
) -> None:
    klaar = draai("mooimaatwerk", "bouw", "--uit", tmp_path / "weer", echt=True, cwd=str(EIGEN_MAP))
    assert klaar.returncode == 0, klaar.stderr
    een, twee = bestanden(gebouwde_site), bestanden(tmp_path / "weer")
    assert set(een) == set(twee)
    assert [naam for naam in een if een[naam] != twee[naam]] == []
    assert any(naam.startswith("pagefind/fragment/") for naam in een)


def test_the_order_and_the_age_of_files_make_no_difference(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    namen = ["aap", "noot", "mies"]
    project = maak_project({f"cases/2026/{naam}.md": casustekst() for naam in namen})
    # Processes made from nothing: each has its own order of what has no order by itself.
    een = bestanden(bouw(draai, project, echt=True))
    shutil.rmtree(project / "cases")
    maak_project({f"cases/2026/{naam}.md": casustekst() for naam in reversed(namen)})
    assert bestanden(bouw(draai, project, echt=True)) == een


def test_the_command_and_the_engine_give_the_same_site(
    gebouwde_site: Path, draai: Draai, tmp_path: Path
) -> None:
    opdracht = ["mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    klaar = draai(*opdracht, echt=True, cwd=str(EIGEN_MAP))
    assert klaar.returncode == 0, klaar.stderr
    assert "WARNING" not in klaar.stderr
    assert bestanden(tmp_path / "site") == bestanden(gebouwde_site)


def test_nothing_of_this_machine_is_in_the_site(gebouwde_site: Path) -> None:
    tekst = leesbaar(gebouwde_site)
    assert str(EIGEN_MAP) not in tekst
    assert str(Path.home()) + "/" not in tekst
    assert "localhost" not in tekst
    assert "127.0.0.1" not in tekst


# A wrong case.

FOUTE_REGEL = "cases/2026/x-fout.md:7: knelpunten: "


@pytest.fixture
def fout_project(kopie: Path, casustekst: Casustekst) -> Path:
    """A copy of the project with one wrong case: an unknown term, on line 7."""
    tekst = casustekst(knelpunten=["inkomensgaten"])
    (kopie / "cases/2026/x-fout.md").write_text(tekst, encoding="utf-8")
    return kopie


def test_a_wrong_case_stops_everything_with_the_same_line(
    fout_project: Path, draai: Draai, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["controleer", "--map", str(fout_project)]) == 1
    uit = capsys.readouterr()
    (regel,) = uit.out.splitlines()
    assert regel.startswith(
        FOUTE_REGEL + 'onbekend knelpunt "inkomensgaten". Bedoel je "inkomensgat"?'
    )
    assert " gecontroleerd: 1 fout, " in uit.err

    for opdracht in (
        ["mooimaatwerk", "bouw", "--map", str(fout_project)],
        ["mkdocs", "build", "--config-file", str(fout_project / "mkdocs.yml")],
        ["mkdocs", "build", "--strict", "-f", str(fout_project / "mkdocs.yml")],
        ["mkdocs", "build", "--quiet", "-f", str(fout_project / "mkdocs.yml")],
    ):
        klaar = draai(*opdracht)
        assert klaar.returncode == 1
        assert f"ERROR   -  {regel}" in klaar.stderr.splitlines()
        assert "De site is niet gebouwd: 1 fout." in klaar.stderr
        assert "Traceback" not in klaar.stderr
        assert not (fout_project / "site").exists()


def test_an_earlier_site_stays_when_a_build_is_stopped(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project({"cases/2026/goed.md": casustekst()})
    eerst = bestanden(bouw(draai, project, "--zonder-zoekindex"))
    maak_project({"cases/2026/goed.md": casustekst(status="klaar")})
    assert draai("mooimaatwerk", "bouw", "--map", project).returncode == 1
    assert bestanden(project / "site") == eerst


def test_every_problem_is_told_at_once(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project(
        {
            "cases/2026/een.md": casustekst(titel="Hoi", status="klaar"),
            "cases/2026/twee.md": casustekst(datum="2999"),
            "cases/2026/drie.md": casustekst(levensgebieden=["geld"]),
        }
    )
    klaar = draai("mooimaatwerk", "bouw", "--map", project)
    regels = re.findall(r"cases/2026/(\w+)\.md:\d+: (\w+): (Hint)?", klaar.stderr)
    assert regels == [("een", "titel", ""), ("een", "status", ""), ("twee", "datum", "")]
    assert "De site is niet gebouwd: 3 fouten." in klaar.stderr


def test_a_wrong_vocabulary_stops_the_build_with_its_line(kopie: Path, draai: Draai) -> None:
    lijst = kopie / "cases/_begrippen/statussen.yml"
    regels = lijst.read_text(encoding="utf-8").split("\n")
    nummer = next(n for n, regel in enumerate(regels, start=1) if "herkomst:" in regel)
    regels[nummer - 1] = "    herkomst: verzonnen"
    lijst.write_text("\n".join(regels), encoding="utf-8")
    for opdracht in (
        ["mooimaatwerk", "controleer", "--map", str(kopie)],
        ["mooimaatwerk", "bouw", "--map", str(kopie)],
        ["mkdocs", "build", "-f", str(kopie / "mkdocs.yml")],
    ):
        klaar = draai(*opdracht)
        assert klaar.returncode == 1
        regel = f"cases/_begrippen/statussen.yml:{nummer}: termen.herkomst: "
        assert regel in klaar.stdout + klaar.stderr
        assert "Traceback" not in klaar.stderr
    assert not (kopie / "site").exists()


def test_a_wrong_manifest_stops_the_build_with_its_line(kopie: Path, draai: Draai) -> None:
    manifest = kopie / "docs/manifest.yml"
    tekst = manifest.read_text(encoding="utf-8")
    manifest.write_text(tekst.replace("nr: 15", "nr: 16"), encoding="utf-8")
    nummer = tekst[: tekst.index("nr: 15")].count("\n") + 1
    klaar = draai("mooimaatwerk", "bouw", "--map", kopie)
    assert klaar.returncode == 1
    assert f"docs/manifest.yml:{nummer}: " in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_missing_parts_stop_the_build_with_a_message(kopie: Path, draai: Draai) -> None:
    (kopie / "docs/manifest.yml").unlink()
    klaar = draai("mooimaatwerk", "bouw", "--map", kopie)
    assert klaar.returncode == 1
    assert "docs/manifest.yml:1: bestand: dit" in klaar.stderr
    assert "Traceback" not in klaar.stderr


# A right case.


def test_a_new_case_appears_on_every_index_it_belongs_to(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project(
        {
            "cases/2026/nieuw-verhaal.md": casustekst(
                themas=["wonen", "schulden"],
                knelpunten=["wachtlijst"],
                soorten=["urgentie", "overbruggen"],
                gemeente="Súdwest-Fryslân",
                doelgroepen=["ouder"],
                wetten=["wmo-2015", {"wet": "jeugdwet", "artikel": "1.1"}],
                overgangen=[{"van": "jeugdwet", "naar": "wmo-2015"}],
                partijen=["wijkteam", {"soort": "gemeente", "naam": "Súdwest-Fryslân"}],
                manifest=[3],
                status="open",
                hulpvraag="Wie heeft dit eerder gedaan?",
            ),
            "cases/2026/ander-verhaal.md": casustekst(themas=["werk"], soorten=["in-natura"]),
        }
    )
    site = bouw(draai, project)
    met_link = {
        pagina.parent.relative_to(site).as_posix()
        for pagina in site.rglob("index.html")
        if re.search(r'href="[./]*casussen/nieuw-verhaal/"', pagina.read_text(encoding="utf-8"))
        # A case leads on to other cases; which ones, the tests of verwant tell.
        and pagina.parent.parent.name != "casussen"
    }
    assert met_link == {
        *(".", "casussen", "open", "manifest", "zoeken", "casussen/nieuw-verhaal/bewijs"),
        "casussen/nieuw-verhaal/bespreken",
        "edities/shortlist",
        *("themas/wonen", "themas/schulden", "knelpunten/wachtlijst"),
        *("soorten/urgentie", "soorten/overbruggen", "gemeenten/sudwest-fryslan"),
        *("doelgroepen/ouder", "wetten/wmo-2015", "wetten/jeugdwet"),
        *("overgangen/jeugdwet-naar-wmo-2015", "partijen/wijkteam", "partijen/gemeente"),
    }
    for feed in ("feed.xml", "themas/wonen/feed.xml", "themas/schulden/feed.xml"):
        assert "casussen/nieuw-verhaal/" in (site / feed).read_text(encoding="utf-8")
    assert "nieuw-verhaal" not in (site / "themas/werk/feed.xml").read_text(encoding="utf-8")
    for bestand in ("data/casussen.json", "data/casussen.csv"):
        assert "nieuw-verhaal" in (site / bestand).read_text(encoding="utf-8")
    assert len(list((site / "pagefind/fragment").iterdir())) == 2


def test_a_withdrawn_case_leaves_only_a_notice(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    # The cover story of the hand-written home page is this one, so it must go there too.
    slug = "kinderopvang-redt-de-baan"
    geheim = casustekst(
        titel="Zebravink op een geheim adres",
        samenvatting="Een olifant in de kamer: dit verhaal mag niemand meer ergens lezen, nooit.",
        themas=["onderwijs"],
        gemeente="Schiermonnikoog",
        manifest=[7],
        wens_inwoner="Een giraf.",
        publicatie="ingetrokken",
        tekst="## Situatie\n\nEen nijlpaard zwom langs.\n",
    )
    gewoon = casustekst(themas=["werk"])
    project = maak_project({f"cases/2026/{slug}.md": geheim, "cases/2026/gewoon.md": gewoon})
    site = bouw(draai, project)

    tekst = leesbaar(site)
    for spoor in ("ebravink", "lifant", "ijlpaard", "iraf", "geheim adres"):
        assert spoor not in tekst
    # These name every municipality.
    (site / "stand/index.html").unlink()
    data = (
        "begrippen.json",
        "begrippen.jsonld",
        "schema.json",
        "reactieschema.json",
        "privacyregels.json",
    )
    formulieren = [f"meedoen/{soort}" for soort in ("formulier", "reactie")]
    vragen = (f"{map_}/{naam}" for map_ in formulieren for naam in ("index.html", "velden.json"))
    for alle in (*(f"data/{naam}" for naam in data), *vragen):
        (site / alle).unlink()
    assert "chiermonnikoog" not in leesbaar(site)
    pagina = (site / f"casussen/{slug}/index.html").read_text(encoding="utf-8")
    assert "<h1>Deze casus is ingetrokken</h1>" in pagina
    assert 'content="noindex"' in pagina
    (site / f"casussen/{slug}/index.html").unlink()
    assert slug not in leesbaar(site)
    assert len(list((site / "pagefind/fragment").iterdir())) == 1


def test_an_invented_case_counts_nowhere(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    velden = {
        "gemeente": "Hengelo",
        "wetten": ["wmo-2015"],
        "opvolging": [{"na": "P1Y", "stand": "Goed."}],
    }
    project = maak_project({"cases/2026/verzonnen.md": casustekst(voorbeeld=True, **velden)})
    site = bouw(draai, project)

    def lees(naam: str) -> str:
        return (site / naam).read_text(encoding="utf-8")

    # Everything the site counts is zero.
    geteld = re.findall(r">(?:Geteld over )?(\d+) casus", "".join(map(lees, _paginas(site))))
    assert set(geteld) == {"0"}
    assert re.findall(r"<dd>(\d+)</dd>", lees("index.html")) == ["0"] * 4
    assert "0 casussen, wel een verzonnen voorbeeld" in lees("gemeenten/index.html")
    assert "Wat hoort hierbij?" not in lees("wetten/wmo-2015/index.html")
    assert "<entry>" not in lees("feed.xml") + lees("themas/inkomen/feed.xml")
    assert '"aantal": 0' in lees("data/casussen.json")
    assert lees("data/casussen.csv").count("\n") == 1
    # And yet it can be read, with its label.
    assert "Verzonnen voorbeeld" in lees("casussen/verzonnen/index.html")
    assert "Verzonnen voorbeeld" in lees("gemeenten/hengelo/index.html")
    assert "(verzonnen voorbeeld)" in lees("zoeken/index.html")


def _paginas(site: Path) -> list[str]:
    return [pad.relative_to(site).as_posix() for pad in sorted(site.rglob("index.html"))]


def test_an_outdated_case_says_so(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project({"cases/2026/oud.md": casustekst(publicatie="verouderd")})
    site = bouw(draai, project, "--zonder-zoekindex")
    for naam in ("casussen/oud", "casussen", "themas/inkomen"):
        pagina = (site / naam / "index.html").read_text(encoding="utf-8")
        assert "Verouderd" in pagina


def test_hints_do_not_stop_a_build(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project({"cases/2026/kort.md": casustekst(levensgebieden=["geld"])})
    assert (bouw(draai, project, "--zonder-zoekindex") / "casussen/kort/index.html").is_file()


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
    tmp_path: Path, maak_project: MaakProject, capsys: pytest.CaptureFixture[str]
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
