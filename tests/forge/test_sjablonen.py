"""Tests that the forms of both forges warn first, ask what the field list asks, and do not lag."""

import re
from pathlib import Path
from typing import Any

import pytest
import vernieuw
import yaml

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.bijdrage.formulieren import VAN_DE_REDACTIE
from mooimaatwerk.namen import slugify
from mooimaatwerk.project import EIGEN_MAP

GITHUB = EIGEN_MAP / ".github"
GITLAB = EIGEN_MAP / ".gitlab"
VORMEN = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml"))
FORMULIEREN = [bestand for bestand in VORMEN if bestand.stem != "config"]
SJABLONEN = sorted((GITLAB / "issue_templates").glob("*.md"))


@pytest.fixture(scope="module")
def casus() -> list[dict[str, Any]]:
    body: list[dict[str, Any]] = lees(GITHUB / "ISSUE_TEMPLATE" / "casus.yml")["body"]
    return body


def lees(bestand: Path) -> dict[str, Any]:
    inhoud: dict[str, Any] = yaml.safe_load(bestand.read_text(encoding="utf-8"))
    return inhoud


def test_nothing_lags_behind_the_field_list() -> None:
    for naam, nieuw in vernieuw.documenten().items():
        oud = (EIGEN_MAP / naam).read_text(encoding="utf-8")
        assert oud == nieuw, f"{naam}: run python3 scripts/vernieuw.py"


def test_a_document_is_written_only_when_it_lags(tmp_path: Path) -> None:
    doel = tmp_path / "x.md"
    assert vernieuw.schrijf(doel, "a\n") is True
    assert vernieuw.schrijf(doel, "a\n") is False
    assert doel.read_bytes() == b"a\n"


@pytest.mark.parametrize("bestand", FORMULIEREN, ids=lambda pad: pad.stem)
def test_every_form_begins_with_the_warning_and_asks_for_a_promise(bestand: Path) -> None:
    eerste, *rest = lees(bestand)["body"]
    assert eerste["type"] == "markdown"
    assert "meteen openbaar" in eerste["attributes"]["value"]
    beloften = [blok for blok in rest if blok["type"] == "checkboxes"]
    assert all(keuze["required"] for blok in beloften for keuze in blok["attributes"]["options"])
    assert beloften


@pytest.mark.parametrize("bestand", SJABLONEN, ids=lambda pad: pad.stem)
def test_every_template_of_the_other_forge_warns_too(bestand: Path) -> None:
    tekst = bestand.read_text(encoding="utf-8")
    assert "meteen openbaar" in tekst.partition("###")[0]
    assert "- [ ] " in tekst.partition("###")[0]


def test_there_are_the_same_forms_on_both() -> None:
    assert {pad.stem for pad in FORMULIEREN} == {pad.stem.lower() for pad in SJABLONEN}


def test_the_form_asks_every_field_and_heading_once(
    casus: list[dict[str, Any]], begrippen: Begrippen
) -> None:
    gevraagd = [blok["id"] for blok in casus if blok["type"] not in ("markdown", "checkboxes")]
    velden = [veld.sleutel.replace("_", "-") for veld in begrippen.velden]
    kopjes = [f"tekst-{slugify(kopje.label)}" for kopje in begrippen.velden.kopjes]
    weg = [naam.replace("_", "-") for naam in VAN_DE_REDACTIE]
    assert sorted(gevraagd) == sorted({*velden, *kopjes} - {*weg})
    assert set(weg) <= set(velden)


def test_the_form_requires_what_a_case_requires(
    casus: list[dict[str, Any]], begrippen: Begrippen
) -> None:
    verplicht = {blok["id"] for blok in casus if blok.get("validations", {}).get("required")}
    assert verplicht == {veld.sleutel for veld in begrippen.velden if veld.verplicht} | {
        f"tekst-{slugify(kopje.label)}" for kopje in begrippen.velden.kopjes if kopje.bij_open
    }


def test_choices_are_the_terms_of_the_vocabulary(
    casus: list[dict[str, Any]], begrippen: Begrippen
) -> None:
    per_id = {blok.get("id"): blok for blok in casus}
    assert per_id["themas"]["attributes"]["options"] == [t.label for t in begrippen["themas"]]
    assert per_id["themas"]["attributes"]["multiple"] is True
    assert per_id["status"]["attributes"]["multiple"] is False


def test_the_forge_accepts_the_form(casus: list[dict[str, Any]]) -> None:
    # Rules of GitHub that its schema does not tell.
    namen = [blok["id"] for blok in casus if "id" in blok]
    labels = [blok["attributes"]["label"] for blok in casus if "label" in blok["attributes"]]
    assert len(namen) == len(set(namen))
    assert len(labels) == len(set(labels))
    assert all(re.fullmatch(r"[a-z0-9-]+", naam) for naam in namen)
    for blok in casus:
        keuzes = blok["attributes"].get("options", [])
        if blok["type"] == "dropdown":
            assert len(keuzes) == len(set(keuzes)) > 0
            assert all(isinstance(keuze, str) and keuze != "None" for keuze in keuzes)


def test_examples_read_the_way_people_write(casus: list[dict[str, Any]]) -> None:
    per_id = {blok.get("id"): blok["attributes"] for blok in casus}
    assert per_id["partijen"]["placeholder"] == (
        "Soort partij: Gemeente\nSoort partij: Ministerie\nNaam: SZW"
    )
    assert per_id["opvolging"]["placeholder"].startswith("Na hoe lang: een half jaar\n")
    assert per_id["kosten"]["placeholder"] == "Ingezet: 250, Ongeveer"
    assert not any("{" in eigen.get("placeholder", "") for eigen in per_id.values())


def test_the_review_list_is_one_list_for_both() -> None:
    hier = (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")
    daar = (GITLAB / "merge_request_templates" / "Default.md").read_text(encoding="utf-8")
    assert daar == hier.replace("pull request", "merge request")
    assert hier.count("- [ ] ") >= 12
    assert "**Niemand is herkenbaar**" in hier


def test_no_account_of_a_stranger_is_asked_to_review() -> None:
    regels = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert all(regel.startswith("#") for regel in regels)
    for pad in re.findall(r"^# (/\S+)", "\n".join(regels), re.MULTILINE):
        assert (EIGEN_MAP / pad.strip("/")).is_dir(), pad
