"""Tests of the sources that the other programs get: the same cases, in their own format."""

import json
from pathlib import Path

import pytest
import yaml
from meten.anderen import Eleventy, Hugo, Material
from meten.corpus import Casusbestand, Verteller
from meten.deelnemer import Deelnemer
from meten.zoekvraag import lunr_bytes


@pytest.fixture(scope="module")
def casussen() -> list[Casusbestand]:
    verteller = Verteller(3)
    return [verteller.vertel(nummer) for nummer in range(4)]


@pytest.mark.parametrize(
    ("maak", "bron"),
    [(Hugo, "content/casussen"), (Eleventy, "content/casussen"), (Material, "docs/casussen")],
)
def test_every_case_is_there_with_its_title_and_story(
    maak: type[Deelnemer], bron: str, casussen: list[Casusbestand], tmp_path: Path
) -> None:
    maak(tmp_path / "p").zet_klaar(casussen)
    for casus in casussen:
        tekst = (tmp_path / "p" / bron / f"{casus.slug}.md").read_text(encoding="utf-8")
        kop = yaml.safe_load(tekst.split("---\n")[1])
        assert casus.velden["titel"] in (kop.get("title"), kop.get("titel"))
        assert tekst.endswith(casus.verhaal)


def test_material_gets_index_pages_and_no_navigation(
    casussen: list[Casusbestand], tmp_path: Path
) -> None:
    Material(tmp_path / "p").zet_klaar(casussen)
    instellingen = json.loads((tmp_path / "p" / "mkdocs.yml").read_text(encoding="utf-8"))
    assert instellingen["nav"] == ["index.md"]
    assert instellingen["plugins"] == []
    thema = casussen[0].velden["themas"][0]
    lijst = (tmp_path / "p" / "docs" / "themas" / f"{thema}.md").read_text(encoding="utf-8")
    assert f"../casussen/{casussen[0].slug}.md" in lijst


def test_as_one_would_start_it_material_lists_every_case(tmp_path: Path) -> None:
    Material(tmp_path / "p", in_navigatie=True).zet_klaar([])
    instellingen = json.loads((tmp_path / "p" / "mkdocs.yml").read_text(encoding="utf-8"))
    assert "nav" not in instellingen
    assert "not_in_nav" not in instellingen


def test_a_first_build_finds_nothing_of_an_earlier_one(tmp_path: Path) -> None:
    hugo = Hugo(tmp_path / "p")
    hugo.zet_klaar([])
    for naam in ("site", ".cache", "resources"):
        (hugo.map / naam).mkdir()
    hugo.wis()
    assert {pad.name for pad in hugo.map.iterdir()} == {"hugo.yaml", "layouts"}


def test_the_bytes_of_a_question_to_material(tmp_path: Path) -> None:
    assert lunr_bytes(tmp_path) == 0
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "search_index.json").write_text("{}" * 5000, encoding="utf-8")
    assert 0 < lunr_bytes(tmp_path) < 500
