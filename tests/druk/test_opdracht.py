"""The command `editie NR --formaat pdf|epub`, and a build that meets an edition it cannot print."""

from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main

ZONDER_BEELD = "afbeelding: {bestand: straat.jpg, alt: Een straat, rechten: Eigen foto}\n---\nDit"


def vervang(map_: Path, oud: str, nieuw: str) -> None:
    bestand = map_ / "docs" / "edities" / "1" / "voorwoord.md"
    bestand.write_text(bestand.read_text(encoding="utf-8").replace(oud, nieuw, 1), "utf-8")


def test_the_pdf_comes_with_a_report(drukproject: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["editie", "1", "--formaat", "pdf", "--map", str(drukproject)]) == 0
    uit = drukproject / "site" / "edities" / "1"
    regels = capsys.readouterr().out.splitlines()
    assert regels[0] == f"Gemaakt: {uit / 'maatwerk-magazine-1.pdf'}"
    assert regels[1].startswith("6 stukken, tot en met bladzijde ")
    assert (uit / "maatwerk-magazine-1-drukwerk.pdf").is_file()
    assert (uit / "hulphond-bij-eetstoornis.pdf").is_file()


def test_the_epub(drukproject: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uit = drukproject / "uit"
    opdracht = ["editie", "1", "--formaat", "epub", "--map", str(drukproject), "--uit", str(uit)]
    assert main(opdracht) == 0
    assert capsys.readouterr().out == f"Gemaakt: {uit / 'maatwerk-magazine-1.epub'}\n"
    assert [bestand.name for bestand in uit.iterdir()] == ["maatwerk-magazine-1.epub"]


def test_strict_stops_at_a_missing_picture(
    drukproject: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vervang(drukproject, "---\nDit", ZONDER_BEELD)
    opdracht = ["editie", "1", "--formaat", "pdf", "--streng", "--map", str(drukproject)]
    assert main(opdracht) == 1
    assert capsys.readouterr().out == (
        "docs/edities/1/voorwoord.md:1: afbeelding.bestand: het beeld ontbreekt. "
        "Zet het naast het artikel, of haal afbeelding weg.\n"
    )


@pytest.mark.parametrize("opdracht", [["editie", "1", "--formaat", "pdf"], ["bouw"]])
def test_what_cannot_be_printed_is_told_without_a_traceback(
    opdracht: list[str], drukproject: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    vervang(drukproject, "Dit is een", "Dit is 😀 een")
    uit = drukproject / "uit"
    assert main([*opdracht, "--map", str(drukproject), "--uit", str(uit)]) == 1
    gezegd = "".join(capfd.readouterr())
    assert "docs/edities/1/voorwoord.md:10: tekst: het teken" in gezegd
    assert "Traceback" not in gezegd
