"""Tests of what no text file can show: odd bytes, links, folders, retired terms."""

import builtins
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen, Begrippenlijst
from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.lezen.casus import MAX_BESTAND, MAX_KOP, RuweCasus, parse_casus
from mooimaatwerk.meldingformaten import als_tekst
from tests.conftest import Check, CheckBestanden
from tests.controle.meldingen import GEGEVENS, codes
from tests.maken import met_oud_thema

# Codes that need another kind of input than a text file.


def test_latin_1(check: Check, minimaal: str) -> None:
    inhoud = minimaal.replace("Een warme jas", "Één warme jas").encode("latin-1")
    assert codes(check(inhoud)[1]) == ["bestand-codering"]


@pytest.mark.parametrize("teken", ["\x00", "\x1b", "\u202e", "\u2066", "\u2028"])
def test_characters_that_are_not_seen(check: Check, minimaal: str, teken: str) -> None:
    casus, meldingen = check(minimaal.replace("weinig geld", f"weinig{teken} geld"))
    assert casus is None
    assert [(melding.regel, melding.code) for melding in meldingen] == [(12, "bestand-teken")]


def test_a_character_that_yaml_refuses(check: Check, minimaal: str) -> None:
    casus, meldingen = check(minimaal.replace("Een warme", "Een\ufffe warme"))
    assert casus is None
    assert codes(meldingen) == ["yaml-teken"]


def test_too_large(check: Check, minimaal: str) -> None:
    assert codes(check(minimaal + "a" * MAX_BESTAND)[1]) == ["bestand-te-groot"]
    vol = minimaal.replace("titel:", f"#{'a' * MAX_KOP}\ntitel:")
    assert codes(check(vol)[1]) == ["kop-te-groot"]


def test_wrong_places(check_bestanden: CheckBestanden, minimaal: str) -> None:
    goed = minimaal.encode()
    uitslag = check_bestanden(
        {
            "cases/2026/Een Jas.md": goed,
            "cases/2026/jas.txt": b"",
            "cases/2026/een-jas/foto.jpg": b"",
            "cases/losse-jas.md": goed,
            "cases/van-vroeger/jas-van-toen.md": goed,
        }
    )
    assert als_tekst(uitslag.meldingen).split("\n") == [
        'cases/2026/Een Jas.md:1: bestand: de naam "Een Jas" kan niet. Gebruik 3 tot en met 60 '
        'kleine letters, cijfers en streepjes. Bedoel je "een-jas.md"?',
        "cases/2026/een-jas/foto.jpg:1: bestand: in de map van een casus mogen alleen reacties "
        "staan: reactie-2026-03-24-1.md.",
        "cases/2026/jas.txt:1: bestand: hier mogen alleen casussen staan, en die eindigen op .md.",
        "cases/losse-jas.md:1: bestand: een casus staat in de map van een jaar, zoals "
        "cases/2026/losse-jas.md.",
        "cases/van-vroeger/jas-van-toen.md:1: bestand: een casus staat in de map van een jaar, "
        "zoals cases/2026/jas-van-toen.md.",
    ]


def test_reactions_that_lie_wrong(check_bestanden: CheckBestanden, minimaal: str) -> None:
    reactie = (GEGEVENS / "reactie-goed" / "minimaal.md").read_bytes()
    weg = (GEGEVENS / "goed" / "ingetrokken.md").read_bytes()
    naam = "reactie-2026-03-24-1.md"
    uitslag = check_bestanden(
        {
            "cases/2026/jas.md": minimaal,
            "cases/2026/jas/reactie-2026-13-24-1.md": reactie,
            "cases/2026/muts.md": weg,
            f"cases/2026/muts/{naam}": reactie,
            f"cases/2026/jurk/{naam}": reactie,
            f"cases/2026/{naam}": reactie,
        }
    )
    assert als_tekst(melding for melding in uitslag.meldingen if melding.veld != "datum").split(
        "\n"
    ) == [
        "cases/2026/jas/reactie-2026-13-24-1.md:1: bestand: de datum 2026-13-24 in de naam bestaat "
        "niet. Noem het bestand naar een echte dag.",
        f"cases/2026/jurk/{naam}:1: bestand: bij deze reactie is geen casus: cases/2026/jurk.md "
        "bestaat niet.",
        f"cases/2026/muts/{naam}:1: bestand: Hint: de casus is ingetrokken, dus deze reactie is "
        "niet meer te zien. Haal haar ook weg met: python -m mooimaatwerk intrekken muts",
        f"cases/2026/{naam}:1: bestand: een reactie staat in de map van de casus: "
        f"cases/<jaar>/<casus>/{naam}.",
    ]
    assert not uitslag.goed


def test_a_name_that_is_taken(check_bestanden: CheckBestanden, minimaal: str) -> None:
    eerder = minimaal.replace("datum: 2026-03", "datum: 2025")
    uitslag = check_bestanden({"cases/2026/jas.md": minimaal, "cases/2025/jas.md": eerder})
    assert [(melding.pad, melding.code) for melding in uitslag.meldingen] == [
        ("cases/2025/jas.md", "slug-dubbel"),
        ("cases/2026/jas.md", "slug-dubbel"),
    ]


def test_links(tmp_path: Path, check_bestanden: CheckBestanden, minimaal: str) -> None:
    (tmp_path / "cases" / "2026").mkdir(parents=True)
    (tmp_path / "cases" / "2026" / "link.md").symlink_to("/etc/passwd")
    (tmp_path / "cases" / "2025").symlink_to(tmp_path / "cases" / "2026")
    uitslag = check_bestanden({"cases/2026/jas.md": minimaal})
    assert [(melding.pad, melding.code) for melding in uitslag.meldingen] == [
        ("cases/2025", "bestand-koppeling"),
        ("cases/2026/link.md", "bestand-koppeling"),
    ]
    assert [casus.slug for casus in uitslag.casussen] == ["jas"]


def test_a_file_that_cannot_be_opened(
    check_bestanden: CheckBestanden, minimaal: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt_open = builtins.open

    def weiger(bestand: Any, *args: Any, **kwargs: Any) -> Any:
        if "cases" not in Path(bestand).parts:
            return echt_open(bestand, *args, **kwargs)
        raise PermissionError(13, "Permission denied")

    # A file without rights would still open for root.
    with monkeypatch.context() as even:
        bestand = {"cases/2026/jas.md": minimaal}
        check_bestanden(bestand)
        even.setattr(Path, "write_bytes", lambda *_: None)
        even.setattr(builtins, "open", weiger)
        uitslag = check_bestanden(bestand)
    assert codes(uitslag.meldingen) == ["bestand-onleesbaar"]


def test_a_retired_term(begrippen: Begrippen, vandaag: date, minimaal: str) -> None:
    inhoud = minimaal.replace("[inkomen]", "[wonen, armoede-oud]").encode()
    ruw = RuweCasus("cases/2026/jas.md", "jas", "2026")
    casus, meldingen = Controleur(met_oud_thema(begrippen), vandaag).check(parse_casus(inhoud, ruw))
    assert als_tekst(meldingen) == (
        'cases/2026/jas.md:6: themas: Hint: "armoede-oud" heet nu "inkomen".'
    )
    assert meldingen[0].suggestie == "inkomen"
    assert casus is not None and casus.gegevens.themas == ("wonen", "inkomen")


def test_a_retired_term_inside_a_list_of_groups(
    begrippen: Begrippen, vandaag: date, minimaal: str
) -> None:
    oud = (
        begrippen["wetten"]
        .termen["jeugdwet"]
        .model_copy(update={"slug": "wjz", "vervangen_door": "jeugdwet"})
    )
    lijst = Begrippenlijst(begrippen["wetten"].kop, {**begrippen["wetten"].termen, "wjz": oud})
    anders = replace(begrippen, lijsten={**begrippen.lijsten, "wetten": lijst})
    velden = (
        "wetten: [wjz, {wet: wjz, artikel: 3}]\novergangen:\n  - van: wjz\n    naar: wmo-2015\n"
    )
    inhoud = minimaal.replace("---\n", f"---\n{velden}", 1).encode()
    ruw = RuweCasus("cases/2026/jas.md", "jas", "2026")
    _, meldingen = Controleur(anders, vandaag).check(parse_casus(inhoud, ruw))
    assert [(m.regel, m.veld, m.code) for m in meldingen] == [
        (2, "wetten", "begrip-vervangen"),
        (2, "wetten.wet", "begrip-vervangen"),
        (4, "overgangen.van", "begrip-vervangen"),
    ]
