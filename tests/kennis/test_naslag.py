"""Tests of polls, wishes, the timeline and the bibliography: ours, and each mistake."""

from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.editie.lezen import read_casus
from mooimaatwerk.kennis.naslag import Naslag, load_naslag
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.project import EIGEN_MAP

BRON = "bronnen:\n  x: {titel: Een echte bron}\n"
WENS = "wensen:\n  - {wens: Geef meer ruimte aan teams, wie: Een teamleider, bron: x}\n"


def test_our_own_files_are_good(begrippen: Begrippen) -> None:
    naslag = load_naslag(EIGEN_MAP / "docs", "docs", begrippen)
    assert (len(naslag.peilingen), len(naslag.wensen)) == (1, 5)
    assert any(moment.datum is None for moment, _ in naslag.momenten)


def test_the_poll_says_the_same_as_the_article_about_it(begrippen: Begrippen) -> None:
    ((peiling, _),) = load_naslag(EIGEN_MAP / "docs", "docs", begrippen).peilingen
    artikel = read_casus(EIGEN_MAP / "docs/edities/1/peiling.md", "x").gegevens["peiling"]
    assert peiling.vraag == artikel["vraag"]
    assert [o.model_dump(exclude_none=True) for o in peiling.opties] == artikel["opties"]
    assert peiling.deelnemers is not None
    assert peiling.deelnemers.model_dump() == artikel["deelnemers"]


def test_every_source_of_a_case_stands_in_the_bibliography(begrippen: Begrippen) -> None:
    titels = {boek.titel for boek in load_naslag(EIGEN_MAP / "docs", "docs", begrippen).boeken}
    for bestand in sorted((EIGEN_MAP / "cases").glob("[0-9]*/*.md")):
        gegevens = read_casus(bestand, "x").gegevens
        if not gegevens.get("voorbeeld"):
            assert gegevens["bron"]["titel"] in titels, bestand.name


def test_a_project_without_them_has_none(tmp_path: Path, begrippen: Begrippen) -> None:
    assert load_naslag(tmp_path, "docs", begrippen) == Naslag()


@pytest.mark.parametrize(
    ("naam", "tekst", "melding"),
    [
        ("wensen.yml", WENS, '1: hier horen "bronnen".'),
        ("wensen.yml", WENS.replace("bron: x", "bron: y") + BRON, '2: "y" staat niet bij bronnen.'),
        ("wensen.yml", WENS.replace("}", ", thema: weg}") + BRON, '2: "weg" bestaat niet.'),
        ("wensen.yml", WENS + BRON + "iets: 1\n", '5: onbekende sleutel "iets".'),
        ("wensen.yml", "wensen: []\n" + BRON, '1: hier hoort een lijst "wensen".'),
        (
            "peilingen.yml",
            "peilingen:\n  - vraag: Wat kies je?\n    wie: Wij allen\n    bron: x\n"
            "    opties: [{label: Dit, aandeel: 120}]\n" + BRON,
            '5: "120" kan hier niet.',
        ),
        (
            "peilingen.yml",
            "peilingen:\n  - vraag: Wat kies je?\n    wie: Wij allen\n    bron: x\n"
            "    deelnemers: {aantal: 9, precisie: gokje}\n    opties: [{label: Dit}]\n" + BRON,
            '5: "gokje" bestaat niet.',
        ),
        (
            "programmas.yml",
            "momenten:\n  - {titel: Een begin, soort: feest, wat: Er begon iets, wie: [wij],"
            " bron: x}\n" + BRON,
            '2: "feest" kan hier niet.',
        ),
        ("bronnen.yml", "bronnen:\n  - {titel: Een boek}\n", '2: "wat" ontbreekt.'),
    ],
)
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, begrippen: Begrippen, naam: str, tekst: str, melding: str
) -> None:
    (tmp_path / naam).write_text(tekst, encoding="utf-8")
    with pytest.raises(OngeldigeGegevens) as fout:
        load_naslag(tmp_path, "docs", begrippen)
    gevonden = [f"{m.regel}: {m.melding}" for m in fout.value.meldingen]
    assert gevonden == [melding]
    assert {m.pad for m in fout.value.meldingen} == {f"docs/{naam}"}
