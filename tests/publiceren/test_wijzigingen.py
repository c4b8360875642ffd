"""Tests of publishing: only changes, in a safe order, and never a file that is not ours."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.publiceren.doel import make_opdrachten, place_in_folder, read_doel, write_lijsten
from mooimaatwerk.publiceren.wijzigingen import (
    BEWAARDAGEN,
    MANIFEST,
    STAPPEN,
    OngeldigManifest,
    Plan,
    Staat,
    find_stap,
    hash_site,
    make_plan,
    read_staat,
)
from tests.conftest import Draai

DAG = date(2026, 11, 22)
SITE = {
    "index.html": "home",
    "404.html": "weg",
    "casussen/a/index.html": "a",
    "casussen/a/casus.json": "{}",
    "casussen/index.html": "alle",
    "casussen/pagina/2/index.html": "meer",
    "feed.xml": "feed",
    "pagefind/fragment/nl_1.pf_fragment": "f",
    "pagefind/pagefind-entry.json": "e",
    "vast/0123/site.css": "stijl",
}


def schrijf(map_: Path, bestanden: dict[str, str]) -> Path:
    for naam, tekst in bestanden.items():
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_text(tekst, encoding="utf-8")
    return map_


def inhoud(map_: Path) -> dict[str, str]:
    return {
        pad.relative_to(map_).as_posix(): pad.read_text(encoding="utf-8")
        for pad in sorted(map_.rglob("*"))
        if pad.is_file() and pad.name != MANIFEST
    }


def publiceer(site: Path, doel: Path, dag: date = DAG) -> Plan:
    plan = make_plan(hash_site(site), read_doel(doel), dag)
    place_in_folder(site, doel, plan)
    return plan


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return schrijf(tmp_path / "site", SITE)


@pytest.fixture
def doel(tmp_path: Path) -> Path:
    return tmp_path / "doel"


def test_the_first_time_everything_is_placed_and_the_second_time_nothing(
    site: Path, doel: Path
) -> None:
    assert len(publiceer(site, doel).alle) == len(SITE)
    assert inhoud(doel) == SITE
    voor = {pad: pad.stat().st_mtime_ns for pad in doel.rglob("*.html")}
    opnieuw = publiceer(site, doel)
    assert (opnieuw.alle, opnieuw.weg, opnieuw.gelijk) == ([], (), len(SITE))
    assert {pad: pad.stat().st_mtime_ns for pad in doel.rglob("*.html")} == voor


def test_only_what_changed_is_placed_and_what_went_is_removed(site: Path, doel: Path) -> None:
    publiceer(site, doel)
    (site / "casussen/a/index.html").unlink()
    (site / "casussen/a/casus.json").unlink()
    schrijf(site, {"index.html": "nieuw", "casussen/b/index.html": "b"})
    plan = publiceer(site, doel)
    assert plan.alle == ["casussen/b/index.html", "index.html"]
    assert plan.weg == ("casussen/a/casus.json", "casussen/a/index.html")
    assert inhoud(doel) == inhoud(site)
    assert not (doel / "casussen/a").exists()


def test_nothing_is_shown_before_what_it_leads_to_is_there(site: Path) -> None:
    plan = make_plan(hash_site(site), Staat(), DAG)
    assert [find_stap(pad) for pad in plan.alle] == sorted(
        (find_stap(pad) for pad in plan.alle), key=STAPPEN.index
    )
    assert plan.alle[0] == "vast/0123/site.css"
    assert plan.plaatsen["casussen"] == ("casussen/a/casus.json", "casussen/a/index.html")
    assert "casussen/pagina/2/index.html" in plan.plaatsen["paginas"]
    assert plan.plaatsen["overig"] == ("feed.xml", "pagefind/pagefind-entry.json")


def test_an_old_style_sheet_stays_for_a_month_and_an_old_story_does_not(
    site: Path, doel: Path
) -> None:
    publiceer(site, doel)
    for weg in ("vast/0123/site.css", "pagefind/fragment/nl_1.pf_fragment"):
        (site / weg).unlink()
    schrijf(site, {"vast/4567/site.css": "nieuw"})
    assert publiceer(site, doel).weg == ("pagefind/fragment/nl_1.pf_fragment",)
    assert (doel / "vast/0123/site.css").exists()
    bijna = DAG + timedelta(days=BEWAARDAGEN - 1)
    assert publiceer(site, doel, bijna).weg == ()
    assert publiceer(site, doel, bijna + timedelta(days=1)).weg == ("vast/0123/site.css",)
    assert inhoud(doel) == inhoud(site)
    assert read_doel(doel).vervallen == {}


def test_what_was_not_published_stays(site: Path, doel: Path) -> None:
    schrijf(doel, {"van-een-ander/index.html": "x", "robots.txt": "y"})
    publiceer(site, doel)
    (site / "feed.xml").unlink()
    publiceer(site, doel)
    assert inhoud(doel) == inhoud(site) | {"van-een-ander/index.html": "x", "robots.txt": "y"}


def test_a_publication_that_broke_off_is_done_again(site: Path, doel: Path) -> None:
    plan = make_plan(hash_site(site), Staat(), DAG)
    schrijf(doel, {MANIFEST: plan.bezig.als_json(), "index.html": "half"})
    opnieuw = publiceer(site, doel)
    assert len(opnieuw.alle) == len(SITE)
    assert inhoud(doel) == SITE


def test_a_name_that_leads_out_of_the_target_is_refused() -> None:
    for naam in ("../x", "/etc/x", "a/../../x", "a//b", "a\\b", "", "c:x", "a\nb", "./a"):
        tekst = json.dumps({"versie": 1, "bestanden": {naam: "0"}, "vervallen": {}})
        with pytest.raises(OngeldigManifest):
            read_staat(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "[]",
        "{}",
        '{"versie": 2, "bestanden": {}, "vervallen": {}}',
        '{"versie": 1, "bestanden": [], "vervallen": {}}',
    ],
)
def test_a_manifest_that_is_none_is_refused(tekst: str) -> None:
    with pytest.raises(OngeldigManifest):
        read_staat(tekst)


def test_a_link_in_the_target_leads_to_no_removal_elsewhere(
    site: Path, doel: Path, tmp_path: Path
) -> None:
    publiceer(site, doel)
    elders = schrijf(tmp_path / "elders", {"index.html": "van een ander"})
    for bestand in (doel / "casussen/a").iterdir():
        bestand.unlink()
    (doel / "casussen/a").rmdir()
    (doel / "casussen/a").symlink_to(elders)
    for bestand in (site / "casussen/a").iterdir():
        bestand.unlink()
    publiceer(site, doel)
    assert inhoud(elders) == {"index.html": "van een ander"}


def test_the_lists_hold_the_plan_and_the_commands_are_in_order(site: Path, tmp_path: Path) -> None:
    oud = Staat({"oud/index.html": "0", "index.html": "0"})
    plan = make_plan(hash_site(site), oud, DAG)
    write_lijsten(plan, tmp_path / "lijst")
    lijsten = {pad.name: pad.read_text().split() for pad in (tmp_path / "lijst").glob("*.txt")}
    assert lijsten["weg.txt"] == ["oud/index.html"]
    assert sum(map(len, lijsten.values())) == len(SITE) + 1
    assert read_staat((tmp_path / "lijst/klaar.json").read_text()) == plan.straks
    opdrachten = make_opdrachten(plan, site, tmp_path / "lijst", "opslag:maatwerk")
    assert "bezig.json" in opdrachten[0] and "klaar.json" in opdrachten[-1]
    assert "rclone delete" in opdrachten[-2]
    assert [o.split("/lijst/")[1][0] for o in opdrachten[1:-2]] == ["1", "2", "3", "4", "5"]
    assert "immutable" in opdrachten[1] and "must-revalidate" in opdrachten[3]


# The command.


def test_the_command_publishes_and_tells_what_it_did(draai: Draai, site: Path, doel: Path) -> None:
    klaar = draai("mooimaatwerk", "publiceer", site, doel)
    assert (klaar.returncode, klaar.stderr) == (0, "")
    assert "Geplaatst: 10 bestanden" in klaar.stdout
    assert inhoud(doel) == SITE


def test_a_trial_changes_nothing(draai: Draai, site: Path, doel: Path) -> None:
    klaar = draai("mooimaatwerk", "publiceer", site, doel, "--proef")
    assert "Te plaatsen: 10 bestanden" in klaar.stdout and not doel.exists()


def test_files_of_somebody_else_are_not_replaced_unasked(
    draai: Draai, site: Path, doel: Path
) -> None:
    schrijf(doel, {"index.html": "van een ander"})
    klaar = draai("mooimaatwerk", "publiceer", site, doel)
    assert klaar.returncode == 1 and "--neem-over" in klaar.stdout
    assert inhoud(doel) == {"index.html": "van een ander"}
    assert draai("mooimaatwerk", "publiceer", site, doel, "--neem-over").returncode == 0
    assert inhoud(doel) == SITE


def test_lists_are_made_and_the_commands_are_printed(
    draai: Draai, site: Path, tmp_path: Path
) -> None:
    klaar = draai("mooimaatwerk", "publiceer", site, "opslag:x/", "--lijsten", tmp_path / "l")
    assert klaar.returncode == 0
    opdrachten = [regel for regel in klaar.stdout.splitlines() if not regel.startswith("#")]
    assert all(regel.startswith("rclone ") for regel in opdrachten)
    assert opdrachten[-1].endswith(f"opslag:x/{MANIFEST}")
    assert (tmp_path / "l/bezig.json").is_file()


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        (["{leeg}", "{doel}"], "is geen gebouwde site"),
        (["{site}", "{site}/binnen"], "mogen niet in elkaar liggen"),
        (["{site}", "{site}/index.html"], "mogen niet in elkaar liggen"),
        (["{site}", "{doel}", "--vorige", "x"], "--vorige hoort bij --lijsten"),
        (["{site}", "{doel}", "--lijsten", "{leeg}", "--vorige", "x"], "x bestaat niet"),
    ],
)
def test_wrong_use_is_explained(
    draai: Draai, site: Path, doel: Path, tmp_path: Path, opties: list[str], zin: str
) -> None:
    plekken = {"site": site, "doel": doel, "leeg": tmp_path / "leeg"}
    klaar = draai("mooimaatwerk", "publiceer", *(optie.format(**plekken) for optie in opties))
    assert klaar.returncode == 2 and zin in klaar.stderr
    assert not doel.exists()


def test_a_spoiled_manifest_stops_the_command(draai: Draai, site: Path, doel: Path) -> None:
    schrijf(doel, {MANIFEST: "weg"})
    klaar = draai("mooimaatwerk", "publiceer", site, doel)
    assert klaar.returncode == 2 and "kan ik niet vertrouwen" in klaar.stderr


def test_the_package_itself_is_no_built_site(draai: Draai, doel: Path) -> None:
    assert draai("mooimaatwerk", "publiceer", EIGEN_MAP, doel).returncode == 2
