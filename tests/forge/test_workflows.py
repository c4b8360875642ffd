"""Guards of the workflows: few rights, pinned actions, no contributed code, commands that exist."""

import re
import subprocess
from pathlib import Path
from typing import Any

import haal_bijdrage
import plaats_reactie
import pytest

from mooimaatwerk.__main__ import _lezer
from mooimaatwerk.project import EIGEN_MAP
from tests.forge.bestanden import (
    GITLAB,
    WORKFLOWS,
    alle_opdrachten,
    eigen_aanroepen,
    lees,
    programma,
    scripts_van_gitlab,
    stappen,
    workflow,
)

PER_BESTAND = pytest.mark.parametrize("bestand", WORKFLOWS, ids=lambda pad: pad.stem)


def test_there_are_three() -> None:
    assert [bestand.stem for bestand in WORKFLOWS] == ["controle", "publiceer", "reactie"]


@PER_BESTAND
def test_every_job_has_a_time_limit_and_says_what_it_may(bestand: Path) -> None:
    inhoud = lees(bestand)
    assert inhoud["permissions"] == {}
    for job in inhoud["jobs"].values():
        assert 0 < job["timeout-minutes"] <= 90
        assert job["permissions"]
    assert inhoud["concurrency"]["group"]


def test_only_two_jobs_may_write_and_neither_meets_contributed_text_as_code() -> None:
    schrijvend = {
        (bestand.stem, naam, wat)
        for bestand in WORKFLOWS
        for naam, job in lees(bestand)["jobs"].items()
        for wat, recht in job["permissions"].items()
        if recht != "read"
    }
    assert schrijvend == {
        ("reactie", "reactie", "pull-requests"),
        ("publiceer", "plaats", "pages"),
        ("publiceer", "plaats", "id-token"),
    }


@PER_BESTAND
def test_no_workflow_is_a_way_in(bestand: Path) -> None:
    tekst = bestand.read_text(encoding="utf-8")
    assert "pull_request_target" not in tekst
    assert "secrets." not in tekst
    assert "issue_comment" not in tekst
    for verboden in ("head_ref", "pull_request.head.sha", "pull_request.head.ref", "refs/pull"):
        assert verboden not in tekst


@PER_BESTAND
def test_no_value_of_a_stranger_is_pasted_into_shell(bestand: Path) -> None:
    for stap in stappen(bestand):
        assert "${{" not in stap.get("run", "")


@PER_BESTAND
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(bestand: Path) -> None:
    regels = re.findall(r"uses: (.+)", bestand.read_text(encoding="utf-8"))
    assert regels
    for regel in regels:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", regel), regel


def test_one_action_has_one_version() -> None:
    regels = {
        regel
        for bestand in WORKFLOWS
        for regel in re.findall(r"uses: (.+)", bestand.read_text(encoding="utf-8"))
    }
    acties = [regel.partition("@")[0] for regel in regels]
    assert len(acties) == len(set(acties))


@PER_BESTAND
def test_no_credentials_stay_behind_after_a_checkout(bestand: Path) -> None:
    for stap in stappen(bestand):
        if stap.get("uses", "").startswith("actions/checkout@"):
            assert stap["with"]["persist-credentials"] is False


def test_content_is_checked_by_the_code_of_the_base_branch() -> None:
    job = workflow("controle")["jobs"]["inhoud"]
    kassa = [stap for stap in job["steps"] if "checkout" in stap.get("uses", "")]
    assert [stap["with"]["ref"] for stap in kassa] == ["${{ github.base_ref }}"]
    # What is run, is run from that checkout: no step moves to another folder.
    assert not any("working-directory" in stap or "shell" in stap for stap in job["steps"])
    tekst = "\n".join(stap.get("run", "") for stap in job["steps"])
    assert not re.search(r"git\b.*\b(checkout|switch|restore|merge|pull|worktree)\b|\bcd\b", tekst)


def test_code_of_a_fork_is_not_run() -> None:
    wanneer = workflow("controle")["jobs"]["code"]["if"]
    assert wanneer.split(" || ") == [
        "github.event_name == 'push'",
        "github.event.pull_request.head.repo.full_name == github.repository",
    ]
    assert workflow("controle")[True]["push"] == {"branches": ["main", "proef/**"]}


def test_the_reply_runs_our_own_main_branch_only() -> None:
    inhoud = workflow("reactie")
    assert list(inhoud[True]) == ["workflow_run"]
    assert inhoud[True]["workflow_run"]["workflows"] == [workflow("controle")["name"]]
    stap = inhoud["jobs"]["reactie"]["steps"][0]
    assert stap["with"]["ref"] == "${{ github.event.repository.default_branch }}"


def test_the_message_of_the_check_is_the_one_the_reply_reads() -> None:
    def met(naam: str, actie: str) -> list[dict[str, Any]]:
        (job,) = (job for naam_, job in workflow(naam)["jobs"].items() if naam_ != "code")
        return [stap["with"] for stap in job["steps"] if actie in stap.get("uses", "")]

    (haal,) = met("reactie", "download-artifact")
    geplaatst = {stap["name"]: stap for stap in met("controle", "upload-artifact")}
    assert Path(geplaatst[haal["name"]]["path"]).name == "bericht.json"
    # Fetched to a folder beside our code, never into it.
    assert haal["path"].startswith("${{ runner.temp }}/")


def test_every_command_of_ours_exists_with_these_options() -> None:
    aanroepen = list(eigen_aanroepen("-m mooimaatwerk"))
    assert {woorden[0] for woorden in aanroepen} == {"nakijken", "bouw"}
    for woorden in aanroepen:
        assert callable(_lezer().parse_args(woorden).uitvoeren)
    with pytest.raises(SystemExit):
        _lezer().parse_args([*aanroepen[0], "--onzin"])


def test_every_script_of_ours_exists_with_these_options() -> None:
    namen = set(re.findall(r"scripts/(\w+)\.py", "\n".join(alle_opdrachten())))
    assert namen == {"haal_bijdrage", "omgeving", "plaats_reactie", "test"}
    (gemeten,) = {woorden[-1] for woorden in eigen_aanroepen("scripts/test.py")}
    assert (EIGEN_MAP / gemeten).is_file()
    haal = [haal_bijdrage.lees_keuzes(w) for w in eigen_aanroepen("scripts/haal_bijdrage.py")]
    assert len(haal) == 2
    for woorden in eigen_aanroepen("scripts/plaats_reactie.py"):
        echt = {"--opslag": "o/n", "--kop": "a" * 40}
        vol = [echt.get(vorige, w) for vorige, w in zip(["", *woorden], woorden, strict=False)]
        assert plaats_reactie.lees_keuzes(vol).opslag == "o/n"


def test_gitlab_limits_time_and_runs_no_code_of_a_fork() -> None:
    inhoud = lees(GITLAB)
    assert all("timeout" in inhoud[naam] for naam in scripts_van_gitlab())
    assert inhoud["inhoud"]["variables"]["GIT_CHECKOUT"] == "false"
    eerste, tweede = inhoud["code"]["rules"]
    assert "SOURCE_PROJECT_ID != $CI_MERGE_REQUEST_PROJECT_ID" in eerste["if"]
    assert (eerste["when"], tweede) == ("never", {"when": "on_success"})
    voor_basis, _, _ = "\n".join(scripts_van_gitlab()["inhoud"]).partition('cd "$BASIS"')
    assert "python" not in voor_basis


# What others say of the files. Both programs stay away from the network.

SCHEMAS = [
    *(("vendor.github-workflows", bestand) for bestand in WORKFLOWS),
    *(
        ("vendor.github-issue-forms", bestand)
        for bestand in sorted((EIGEN_MAP / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
        if bestand.stem != "config"
    ),
    ("vendor.github-issue-config", EIGEN_MAP / ".github" / "ISSUE_TEMPLATE" / "config.yml"),
    ("vendor.dependabot", EIGEN_MAP / ".github" / "dependabot.yml"),
    ("vendor.gitlab-ci", GITLAB),
]


@pytest.mark.parametrize(("schema", "bestand"), SCHEMAS, ids=lambda deel: str(deel).split("/")[-1])
def test_a_file_has_the_shape_that_the_forge_expects(schema: str, bestand: Path) -> None:
    opdracht = [programma("check-jsonschema"), "--builtin-schema", schema, str(bestand)]
    if bestand == GITLAB:
        opdracht += ["--data-transform", "gitlab-ci"]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr


def test_zizmor_finds_no_weak_spot() -> None:
    opdracht = [programma("zizmor"), "--offline", "--persona=pedantic", "--no-progress", "."]
    klaar = subprocess.run(opdracht, cwd=EIGEN_MAP, capture_output=True, text=True, check=False)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert "No findings to report" in klaar.stdout + klaar.stderr


def test_zizmor_would_find_one(tmp_path: Path) -> None:
    map_ = tmp_path / ".github" / "workflows"
    map_.mkdir(parents=True)
    slecht = (
        WORKFLOWS[0].read_text(encoding="utf-8").replace("pull_request:", "pull_request_target:")
    )
    (map_ / "controle.yml").write_text(slecht, encoding="utf-8")
    opdracht = [programma("zizmor"), "--offline", "--no-progress", str(tmp_path)]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    assert klaar.returncode != 0
    assert "dangerous-triggers" in klaar.stdout
