"""Tests of building again: whatever changed, the site is what a fresh build would make."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.bouw import sitemaken
from mooimaatwerk.bouw.bewaarplek import find_boek
from mooimaatwerk.bouw.bouwen import Bouw, prepare_bouw
from mooimaatwerk.bouw.sitemaken import DubbelAdres
from mooimaatwerk.bouw.werkplaats import Werkplaats
from mooimaatwerk.controle import gelezen
from mooimaatwerk.paginas import bladeren
from mooimaatwerk.paginas.casussen import make_casuslijsten
from mooimaatwerk.project import EIGEN_MAP, Project
from mooimaatwerk.site import Instellingen
from tests.bouw.bouwen import bestanden
from tests.conftest import Casustekst

DAG = date(2026, 11, 21)
REACTIE = """---
soort: vraag
datum: 2026-05-01
rol: woonconsulent
toestemming: niet-nodig
voorbeeld: true
---

Dit is een verzonnen reactie. Heeft iemand om de bonnen gevraagd?
"""


INGETROKKEN = """---
titel: Deze casus is ingetrokken
datum: 2026-05
publicatie: ingetrokken
---
"""


def maak_bouw(
    project: Path,
    vandaag: date = DAG,
    werkplaats: Werkplaats | None = None,
    **instellingen: str,
) -> Bouw:
    """Check a project; what is not of one case is made only in part, to be quick."""
    instelling = Instellingen(**instellingen)
    bouw = prepare_bouw(Project(project), instelling, vandaag, werkplaats=werkplaats)
    return replace(bouw, cache=project / "cache")


def momenten(folder: Path) -> dict[str, int]:
    return {n: (folder / n).stat().st_mtime_ns for n in bestanden(folder)}


@pytest.fixture(autouse=True)
def alleen_lijsten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the pages that are not of one case, only the lists: the others take seconds.

    A page of a list holds few cases, so that there are pages after the first.
    """
    monkeypatch.setattr(sitemaken, "BOUWERS", (make_casuslijsten,))
    monkeypatch.setattr(bladeren, "KAARTEN", 1)
    monkeypatch.setattr(bladeren, "RIJEN", 1)


@pytest.fixture
def project(tmp_path: Path, casustekst: Casustekst) -> Path:
    """A project of five cases: two related ones, an open one, an invented one, a withdrawn one."""
    wortel = tmp_path / "project"
    (wortel / "cases/2026").mkdir(parents=True)
    schrijf = schrijver(wortel)
    schrijf("aap", casustekst(wetten=[{"wet": "jeugdwet", "artikel": "2.3"}]))
    schrijf("noot", casustekst(titel="Een fiets voor school", datum="2026-01"))
    schrijf("mies", casustekst(titel="Een bed voor een kind", soorten=["overbruggen"]))
    schrijf("wim", casustekst(titel="Verzonnen verhaal", voorbeeld=True))
    (wortel / "cases/_begrippen").mkdir()
    for lijst in (EIGEN_MAP / "cases/_begrippen").iterdir():
        (wortel / "cases/_begrippen" / lijst.name).write_bytes(lijst.read_bytes())
    return wortel


def schrijver(project: Path) -> Callable[[str, str], None]:
    def schrijf(slug: str, tekst: str) -> None:
        (project / f"cases/2026/{slug}.md").write_text(tekst, encoding="utf-8")

    return schrijf


def vers(
    project: Path, tmp_path: Path, vandaag: date = DAG, **instellingen: str
) -> dict[str, bytes]:
    """Build without anything of an earlier build, by one process."""
    folder = tmp_path / "vers"
    bouw = replace(maak_bouw(project, vandaag, **instellingen), cache=tmp_path / "verse-cache")
    bouw.write(folder, [], edities=False, werkers=1)
    inhoud = bestanden(folder)
    for naam in inhoud:
        (folder / naam).unlink()
    find_boek(bouw.cache, folder).unlink()
    return inhoud


def veranderingen(project: Path, casustekst: Casustekst) -> Iterator[str]:
    """Change one thing after another; yields what was changed."""
    schrijf, cases = schrijver(project), project / "cases/2026"
    schrijf("aap", casustekst(titel="Twee warme jassen"))
    yield "a title, which the pages of related cases show too"
    schrijf("zus", casustekst(titel="Een nieuwe casus", datum="2026-05"))
    yield "a case more"
    (cases / "noot.md").rename(cases / "note.md")
    yield "another name"
    (cases / "mies.md").unlink()
    yield "a case less"
    (cases / "aap").mkdir()
    (cases / "aap/reactie-2026-05-01-1.md").write_text(REACTIE, encoding="utf-8")
    yield "a reaction"
    schrijf("zus", INGETROKKEN)
    yield "a case withdrawn"
    lijst = project / "cases/_begrippen/knelpunten.yml"
    tekst = lijst.read_text(encoding="utf-8")
    lijst.write_text(tekst.replace("label: Te weinig", "label: Veel te weinig"), encoding="utf-8")
    yield "a word of the vocabularies"


@pytest.fixture
def blijvend(monkeypatch: pytest.MonkeyPatch) -> Werkplaats:
    """What a process keeps that builds again and again."""
    # The files of a test were written a moment ago; believe all the same that they are at rest.
    monkeypatch.setattr(gelezen, "NET_GESCHREVEN", 0)
    return Werkplaats()


def test_after_every_change_the_site_is_as_if_made_anew(
    project: Path, tmp_path: Path, casustekst: Casustekst, blijvend: Werkplaats
) -> None:
    site, andere = tmp_path / "site", tmp_path / "andere"

    def bouw(vandaag: date = DAG, **instellingen: str) -> None:
        maak_bouw(project, vandaag, **instellingen).write(site, [], edities=False, werkers=1)
        doorlopend = maak_bouw(project, vandaag, blijvend, **instellingen)
        doorlopend.write(andere, [], edities=False, werkers=1)
        blijvend.wacht()

    bouw()
    for wat in veranderingen(project, casustekst):
        bouw()
        verwacht = vers(project, tmp_path)
        assert bestanden(site) == verwacht, wat
        assert bestanden(andere) == verwacht, f"{wat}, in a process that goes on"
    later, anders = date(2027, 6, 1), {"naam": "Onze kopie", "adres": "https://maatwerk.example/"}
    bouw(later, **anders)
    verwacht = vers(project, tmp_path, later, **anders)
    assert (bestanden(site), bestanden(andere)) == (verwacht, verwacht)


def test_a_build_that_fails_leaves_the_next_one_right(
    project: Path, tmp_path: Path, casustekst: Casustekst, blijvend: Werkplaats
) -> None:
    site = tmp_path / "site"
    maak_bouw(project, werkplaats=blijvend).write(site, [], edities=False, werkers=1)
    schrijver(project)("aap", casustekst(titel="Twee warme jassen"))
    with pytest.raises(DubbelAdres):
        bouw = maak_bouw(project, werkplaats=blijvend)
        bouw.write(site, ["casussen/aap/"], edities=False, werkers=1)
    maak_bouw(project, werkplaats=blijvend).write(site, [], edities=False, werkers=1)
    blijvend.wacht()
    assert bestanden(site) == vers(project, tmp_path)


def test_a_file_that_stays_is_read_once(
    project: Path, casustekst: Casustekst, blijvend: Werkplaats
) -> None:
    eerst = maak_bouw(project, werkplaats=blijvend).site.verzameling.per_slug
    schrijver(project)("aap", casustekst(titel="Twee warme jassen"))
    dan = maak_bouw(project, werkplaats=blijvend).site.verzameling.per_slug
    assert dan["mies"] is eerst["mies"]
    assert dan["aap"] is not eerst["aap"]


def test_two_processes_make_the_same_site_as_one(project: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    maak_bouw(project).write(site, [], edities=False, werkers=2)
    assert bestanden(site) == vers(project, tmp_path)


def test_what_is_the_same_is_not_written_again(
    project: Path, tmp_path: Path, casustekst: Casustekst
) -> None:
    site = tmp_path / "site"
    maak_bouw(project).write(site, [], edities=False)
    toen = momenten(site)
    maak_bouw(project).write(site, [], edities=False)
    assert momenten(site) == toen
    schrijver(project)("noot", casustekst(titel="Een fiets voor de brugklas", datum="2026-01"))
    maak_bouw(project).write(site, [], edities=False)
    nu = momenten(site)
    anders = {naam for naam in nu if nu[naam] != toen.get(naam)}
    assert "casussen/noot/index.html" in anders
    assert "casussen/wim/bespreken/index.html" not in anders
    assert "casussen/aap/casus.json" not in anders


def test_a_page_that_is_the_same_is_not_even_drawn(
    project: Path, tmp_path: Path, casustekst: Casustekst, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    maak_bouw(project).write(site, [], edities=False)
    bouw, getekend = maak_bouw(project), []
    tekenen = bouw.vormgever.render
    monkeypatch.setattr(
        bouw.vormgever, "render", lambda pagina: getekend.append(pagina.adres) or tekenen(pagina)
    )
    bouw.write(site, [], edities=False, werkers=1)
    assert getekend == []
    schrijver(project)("noot", casustekst(titel="Een fiets", datum="2026-01"))
    bouw = maak_bouw(project)
    tekenen = bouw.vormgever.render
    monkeypatch.setattr(
        bouw.vormgever, "render", lambda pagina: getekend.append(pagina.adres) or tekenen(pagina)
    )
    bouw.write(site, [], edities=False, werkers=1)
    assert {"casussen/", "casussen/noot/", "casussen/noot/bespreken/"} <= set(getekend)


@pytest.mark.parametrize(
    "kapot", ["", "{", "[]", '{"vorm": 1}', '{"vorm": 1, "sporen": {"a": 3}}', "\x00"]
)
def test_a_damaged_book_is_made_anew(kapot: str, project: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    bouw = maak_bouw(project)
    bouw.write(site, [], edities=False)
    eerst = bestanden(site)
    find_boek(bouw.cache, site).write_text(kapot, encoding="utf-8")
    maak_bouw(project).write(site, [], edities=False)
    assert bestanden(site) == eerst


def test_what_someone_changed_in_the_site_is_mended(project: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    maak_bouw(project).write(site, [], edities=False)
    eerst = bestanden(site)
    pagina = site / "casussen/aap/index.html"
    pagina.write_bytes(b"x" * pagina.stat().st_size)
    (site / "casussen/noot/bewijs/index.html").unlink()
    (site / "casussen/vreemd").mkdir()
    (site / "casussen/vreemd/index.html").write_text("van een ander")
    (site / "los.html").write_text("van een ander")
    maak_bouw(project).write(site, [], edities=False)
    assert bestanden(site) == eerst
    assert not (site / "casussen/vreemd").exists()


def test_nothing_is_written_through_a_link(project: Path, tmp_path: Path) -> None:
    site, buiten = tmp_path / "site", tmp_path / "buiten"
    buiten.mkdir()
    site.mkdir()
    (buiten / "index.html").write_text("blijft")
    (site / "casussen").symlink_to(buiten)
    maak_bouw(project).write(site, [], edities=False)
    assert bestanden(buiten) == {"index.html": b"blijft"}
    assert (site / "casussen/aap/index.html").is_file()


def test_a_page_never_takes_the_place_of_a_hand_written_one(project: Path, tmp_path: Path) -> None:
    with pytest.raises(DubbelAdres, match="casussen/aap/"):
        maak_bouw(project).write(tmp_path / "site", ["casussen/aap/"], edities=False, werkers=1)


def test_a_packed_copy_stays_only_beside_a_file_that_stays(
    project: Path, tmp_path: Path, casustekst: Casustekst
) -> None:
    site = tmp_path / "site"
    maak_bouw(project).write(site, [], edities=False, werkers=1)
    kopieen = [site / f"casussen/{naam}/index.html.gz" for naam in ("aap", "noot")]
    for kopie in (*kopieen, site / "weg.html.gz"):
        kopie.write_bytes(b"ingepakt")
    wet = {"wet": "jeugdwet", "artikel": "2.3"}
    schrijver(project)("aap", casustekst(wetten=[wet], wens_inwoner="Een warme jas."))
    maak_bouw(project).write(site, [], edities=False, werkers=1)
    assert [kopie.exists() for kopie in kopieen] == [False, True]
    assert not (site / "weg.html.gz").exists()
    # What else is there goes, as before.
    (site / "casussen/noot/x.gz").write_bytes(b"")
    kopieen[1].unlink()
    maak_bouw(project).write(site, [], edities=False, werkers=1)
    assert bestanden(site) == vers(project, tmp_path)
