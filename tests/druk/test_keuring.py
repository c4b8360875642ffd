"""What cannot be printed is told by file and line, in Dutch, all at once."""

from pathlib import Path

import pytest

from mooimaatwerk.druk.beelden import missing_beelden
from mooimaatwerk.druk.keuring import leg_uit, teksten
from mooimaatwerk.druk.pdf import write_pdf
from mooimaatwerk.druk.zetter import Zetfout
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.melding import Melding
from mooimaatwerk.vormgeving.vormgever import Vormgever

from .conftest import Laad


def keur(map_: Path, laad: Laad, vormgever: Vormgever) -> list[Melding]:
    with pytest.raises(OngeldigeGegevens) as fout:
        write_pdf(laad(map_), vormgever, map_ / "uit")
    return list(fout.value.meldingen)


def vervang(map_: Path, naam: str, oud: str, nieuw: str) -> None:
    bestand = map_ / "docs" / "edities" / "1" / naam
    tekst = bestand.read_text(encoding="utf-8")
    assert oud in tekst
    bestand.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")


def test_characters_that_the_fonts_lack(
    drukproject: Path, laad: Laad, vormgever: Vormgever
) -> None:
    vervang(drukproject, "voorwoord.md", "Dit is een proefnummer.", "Dit is een 😀 proefnummer.")
    vervang(drukproject, "index.md", "thema: Gewoon doen", "thema: Gewoon 漢 doen")
    tekens, thema = sorted(keur(drukproject, laad, vormgever), key=lambda m: -m.regel)
    assert (tekens.pad, tekens.regel, tekens.code) == (
        "docs/edities/1/voorwoord.md",
        10,
        "druk-teken",
    )
    assert tekens.melding == (
        'het teken "😀" (U+1F600) hebben de letters van het magazine niet. '
        "Schrijf het anders, of laat het weg."
    )
    assert (thema.pad, thema.regel) == ("docs/edities/1/index.md", 5)


def test_characters_of_other_languages_are_no_problem(
    drukproject: Path, laad: Laad, vormgever: Vormgever, tmp_path: Path
) -> None:
    vervang(drukproject, "voorwoord.md", "een proefnummer", "een č ő ł → ≥ † e\u2011mail nummer")
    assert write_pdf(laad(drukproject), vormgever, tmp_path / "uit")


def test_a_heading_that_skips_a_level(drukproject: Path, laad: Laad, vormgever: Vormgever) -> None:
    vervang(drukproject, "voorwoord.md", "## Wat je", "#### Wat je")
    (melding,) = keur(drukproject, laad, vormgever)
    assert (melding.pad, melding.regel, melding.veld) == ("docs/edities/1/voorwoord.md", 12, "kop")
    assert melding.melding == "deze kop slaat een niveau over. Gebruik hier ##."


BEELD = "afbeelding: {bestand: straat.jpg, alt: Een straat, rechten: Eigen foto}\n---\nDit is"


def test_a_missing_picture_leaves_its_place_empty(
    drukproject: Path, laad: Laad, vormgever: Vormgever
) -> None:
    vervang(drukproject, "voorwoord.md", "---\nDit is", BEELD)
    (melding,) = missing_beelden(laad(drukproject))
    assert (melding.pad, melding.code) == ("docs/edities/1/voorwoord.md", "druk-zonder-beeld")
    assert write_pdf(laad(drukproject), vormgever, drukproject / "uit")


@pytest.mark.parametrize(
    ("engels", "nederlands"),
    [
        ("PDF/UA-1 error: missing alt text", "een beeld heeft geen beschrijving"),
        ("PDF/UA-1 error: skipped from heading level 1 to 3", "kopniveau overgeslagen"),
        ("PDF/UA-1 error: missing document title", "geen titel"),
        ("the text `x` could not be displayed with any font", "een teken"),
        ("unknown variable: boom", "een fout in het programma"),
    ],
)
def test_what_typst_says_is_told_in_dutch(
    engels: str, nederlands: str, proefeditie: Editie
) -> None:
    (melding,) = leg_uit(Zetfout(RuntimeError(engels)), proefeditie).meldingen
    assert nederlands in melding.melding
    assert melding.melding.startswith("de PDF kan niet worden gemaakt: ")
    assert melding.pad == "docs/edities/1/index.md"


def test_drawings_and_addresses_are_not_read_as_text() -> None:
    boom = {"titel": "A", "svg": "B", "in": [{"t": "tekst", "s": "C"}], "adres": "D"}
    assert "".join(teksten(boom)).replace("tekst", "") == "AC"
