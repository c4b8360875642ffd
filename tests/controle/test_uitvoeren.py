"""Tests of the whole road from a file to its messages, with one bad file for every message.

`gegevens/fout/<code>[-variant].md` is a bad file, the `.txt` beside it everything that the
check says about it. A new message needs a new bad file; this file fails until it is there.
"""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrip, Begrippen, Begrippenlijst
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.uitvoeren import Controleur, Uitslag, check_casussen
from mooimaatwerk.lezen.casus import MAX_BESTAND, MAX_KOP, RuweCasus, parse_casus
from mooimaatwerk.melding import Melding
from mooimaatwerk.meldingformaten import als_tekst
from mooimaatwerk.project import EIGEN_MAP, Project
from mooimaatwerk.taal.regels import make_taalregels

Check = Callable[[bytes | str], tuple[Casus | None, list[Melding]]]
CheckBestanden = Callable[[Mapping[str, bytes | str]], Uitslag]

GEGEVENS = Path(__file__).parents[1] / "gegevens"
FOUT = sorted((GEGEVENS / "fout").glob("*.md"))
GOED = sorted((GEGEVENS / "goed").glob("*.md"))
REACTIEFOUT = sorted((GEGEVENS / "reactie-fout").glob("*.md"))
"""Bad reactions; test_reacties.py holds them against their messages."""

PAKKET = EIGEN_MAP / "mooimaatwerk"
BRONNEN = [
    PAKKET / "lezen" / "casus.py",
    PAKKET / "lezen" / "veiligyaml.py",
    PAKKET / "gegevensmodel" / "foutteksten.py",
    *sorted((PAKKET / "controle").glob("*.py")),
]

# Codes that no text file in `fout/` can show: they need a link, a folder, odd bytes, a
# large file or another vocabulary. Each has a test of its own, named here.
ZONDER_BESTAND = {
    "bestand-codering": "test_latin_1",
    "bestand-koppeling": "test_links",
    "bestand-map": "test_wrong_places",
    "bestand-naam": "test_wrong_places",
    "bestand-onbekend": "test_wrong_places",
    "bestand-onleesbaar": "test_a_file_that_cannot_be_opened",
    "bestand-te-groot": "test_too_large",
    "bestand-teken": "test_characters_that_are_not_seen",
    "begrip-vervangen": "test_a_retired_term",
    "kop-te-groot": "test_too_large",
    "reactie-bij-ingetrokken": "test_reactions_that_lie_wrong",
    "reactie-map": "test_reactions_that_lie_wrong",
    "reactie-naam": "test_reactions_that_lie_wrong",
    "reactie-zonder-casus": "test_reactions_that_lie_wrong",
    "slug-dubbel": "test_a_name_that_is_taken",
    "yaml-teken": "test_a_character_that_yaml_refuses",
}


def codes(meldingen: object) -> list[str]:
    assert isinstance(meldingen, list | tuple)
    return [melding.code for melding in meldingen]


def ontleed(naam: str, mogelijk: set[str]) -> str:
    """The code in the name of a bad file: the longest one that the name begins with."""
    passend = [code for code in mogelijk if naam == code or naam.startswith(f"{code}-")]
    assert passend, f"fout/{naam}.md begins with no code"
    return max(passend, key=len)


# Which codes exist: read from the source.


def plek_van_code(functie: ast.AST) -> int | None:
    """At which place a function or a dataclass takes its `code`, without `self`."""
    if isinstance(functie, ast.FunctionDef):
        namen = [argument.arg for argument in functie.args.args]
        namen = namen[1:] if namen[:1] == ["self"] else namen
    elif isinstance(functie, ast.ClassDef):
        velden = [regel.target for regel in functie.body if isinstance(regel, ast.AnnAssign)]
        namen = [veld.id for veld in velden if isinstance(veld, ast.Name)]
    else:
        return None
    return namen.index("code") if "code" in namen else None


def plekken(boom: ast.Module) -> dict[str, int]:
    """Every function and class of a module that takes a `code`, and where."""
    gevonden: dict[str, int] = {}
    for functie in ast.walk(boom):
        plek = plek_van_code(functie)
        if plek is not None and isinstance(functie, ast.FunctionDef | ast.ClassDef):
            gevonden[functie.name] = plek
    return gevonden


def codes_in(bron: Path, elders: dict[str, int]) -> Iterator[str]:
    boom = ast.parse(bron.read_text(encoding="utf-8"))
    bekend = {**elders, **plekken(boom)}
    for aanroep in ast.walk(boom):
        if not isinstance(aanroep, ast.Call):
            continue
        naam = getattr(aanroep.func, "id", getattr(aanroep.func, "attr", ""))
        if naam not in bekend:
            continue
        benoemd = [sleutel.value for sleutel in aanroep.keywords if sleutel.arg == "code"]
        (code,) = benoemd or aanroep.args[bekend[naam] : bekend[naam] + 1]
        if isinstance(code, ast.Constant):
            assert isinstance(code.value, str)
            yield code.value
        else:
            # Handed on from a place where it is written out.
            waar = f"{bron.name}:{aanroep.lineno}"
            handed_on = getattr(code, "id", getattr(code, "attr", None)) == "code"
            assert handed_on, f"{waar}: write the code of a message out, so that it can be found"


@pytest.fixture(scope="module")
def alle_codes(begrippen: Begrippen) -> set[str]:
    elders = plekken(ast.parse((PAKKET / "melding.py").read_text(encoding="utf-8")))
    assert elders == {"Melding": 3}
    gevonden = {code for bron in BRONNEN for code in codes_in(bron, elders)}
    assert len(gevonden) > 50
    soorten = make_taalregels(begrippen)["soorten"].values()
    return gevonden | {soort["code"] for soort in soorten}


def test_codes_are_short_dutch_words(alle_codes: set[str]) -> None:
    assert [code for code in alle_codes if not re.fullmatch(r"[a-z]+(-[a-z]+)*", code)] == []


def test_every_code_has_a_bad_file(alle_codes: set[str]) -> None:
    met_bestand = {ontleed(bestand.stem, alle_codes) for bestand in [*FOUT, *REACTIEFOUT]}
    ontbreekt = alle_codes - met_bestand - set(ZONDER_BESTAND)
    assert not ontbreekt, f"write tests/gegevens/fout/<code>.md and .txt for: {sorted(ontbreekt)}"
    overbodig = set(ZONDER_BESTAND) & met_bestand | set(ZONDER_BESTAND) - alle_codes
    assert not overbodig, f"take out of ZONDER_BESTAND: {sorted(overbodig)}"


def test_codes_without_a_file_have_a_test() -> None:
    assert {naam for naam in ZONDER_BESTAND.values() if naam not in globals()} == set()


def test_every_bad_file_has_its_messages_beside_it() -> None:
    teksten = sorted((GEGEVENS / "fout").glob("*.txt"))
    assert [bestand.stem for bestand in teksten] == [bestand.stem for bestand in FOUT]


# What is said about each file.


@pytest.fixture(scope="module")
def verwacht(begrippen: Begrippen) -> Callable[[Path], list[str]]:
    """The lines of an expected text; {velden} in it stands for the fields to choose from."""
    velden = ", ".join(veld.sleutel for veld in begrippen.velden.velden)

    def lees(bestand: Path) -> list[str]:
        tekst = bestand.with_suffix(".txt").read_text(encoding="utf-8")
        return tekst.replace("{velden}", velden).rstrip("\n").split("\n")

    return lees


@pytest.mark.parametrize("bestand", FOUT, ids=lambda bestand: bestand.stem)
def test_bad_file(
    bestand: Path,
    alle_codes: set[str],
    check_bestanden: CheckBestanden,
    verwacht: Callable[[Path], list[str]],
) -> None:
    uitslag = check_bestanden({f"cases/2026/{bestand.name}": bestand.read_bytes()})
    assert als_tekst(uitslag.meldingen).split("\n") == verwacht(bestand)
    assert ontleed(bestand.stem, alle_codes) in codes(uitslag.meldingen)
    assert uitslag.aantal_bestanden == 1
    assert len(uitslag.casussen) == (1 if uitslag.goed else 0)


def test_everything_wrong_at_once(
    check_bestanden: CheckBestanden, verwacht: Callable[[Path], list[str]]
) -> None:
    bestand = GEGEVENS / "alles-fout.md"
    uitslag = check_bestanden({"cases/2026/alles-fout.md": bestand.read_bytes()})
    assert als_tekst(uitslag.meldingen).split("\n") == verwacht(bestand)
    assert not uitslag.goed


@pytest.mark.parametrize("bestand", GOED, ids=lambda bestand: bestand.stem)
def test_good_file(bestand: Path, check_bestanden: CheckBestanden) -> None:
    uitslag = check_bestanden({f"cases/2026/{bestand.name}": bestand.read_bytes()})
    assert als_tekst(uitslag.meldingen) == ""
    assert uitslag.goed
    (casus,) = uitslag.casussen
    assert (casus.slug, casus.pad) == (bestand.stem, f"cases/2026/{bestand.name}")


@pytest.mark.parametrize("bestand", GOED, ids=lambda bestand: bestand.stem)
def test_a_bom_and_windows_line_ends_give_the_same_case(bestand: Path, check: Check) -> None:
    gewoon = bestand.read_text(encoding="utf-8")
    vanaf_windows = b"\xef\xbb\xbf" + gewoon.replace("\n", "\r\n").encode()
    assert check(vanaf_windows) == check(gewoon)
    assert check(gewoon)[0] is not None


def test_the_full_file_uses_every_key_of_the_field_list(begrippen: Begrippen) -> None:
    inhoud = (GEGEVENS / "goed" / "volledig.md").read_bytes()
    ruw = parse_casus(inhoud, RuweCasus("volledig.md", "volledig", None))
    gebruikt = {".".join(deel for deel in pad if isinstance(deel, str)) for pad in ruw.regels}
    # A law and a party may be written on their own; the file shows both ways.
    alle = {naam for naam, _ in begrippen.velden.alle()}
    assert alle == gebruikt - {""}, f"zet ook in volledig.md: {sorted(alle - gebruikt)}"


def test_bare_numbers_keep_their_written_form(check: Check) -> None:
    casus, _ = check((GEGEVENS / "goed" / "kale-getallen.md").read_bytes())
    assert casus is not None
    gegevens = casus.gegevens
    assert (gegevens.titel, gegevens.datum, gegevens.wens_inwoner) == ("202600", "2026", "1.10e1")
    assert [wet.artikel for wet in gegevens.wetten] == ["35", "1.10", "0123"]
    assert gegevens.bron is not None
    assert (gegevens.bron.titel, gegevens.bron.datum) == ("007", "2021")


def test_what_kind_of_case_it_is(check: Check) -> None:
    def lees(naam: str) -> Casus:
        casus, _ = check((GEGEVENS / "goed" / f"{naam}.md").read_bytes())
        assert casus is not None
        return casus

    assert lees("open").is_open and not lees("minimaal").is_open
    assert lees("ingetrokken").is_ingetrokken and not lees("ingetrokken").telt_mee
    assert lees("volledig").is_voorbeeld and not lees("volledig").telt_mee
    assert lees("minimaal").telt_mee


def test_the_cases_of_the_project_are_good(begrippen: Begrippen, vandaag: date) -> None:
    uitslag = check_casussen(Project(EIGEN_MAP), begrippen, [EIGEN_MAP / "cases"], vandaag)
    assert als_tekst(melding for melding in uitslag.meldingen if melding.houdt_tegen) == ""
    assert len(uitslag.casussen) >= 15
    assert uitslag.aantal_bestanden == len(uitslag.casussen) + len(uitslag.reacties)


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
    echt_open = Path.open

    def weiger(self: Path, *args: Any, **kwargs: Any) -> Any:
        if "cases" not in self.parts:
            return echt_open(self, *args, **kwargs)
        raise PermissionError(13, "Permission denied")

    # A file without rights would still open for root.
    with monkeypatch.context() as even:
        bestand = {"cases/2026/jas.md": minimaal}
        check_bestanden(bestand)
        even.setattr(Path, "write_bytes", lambda *_: None)
        even.setattr(Path, "open", weiger)
        uitslag = check_bestanden(bestand)
    assert codes(uitslag.meldingen) == ["bestand-onleesbaar"]


def test_a_retired_term(begrippen: Begrippen, vandaag: date, minimaal: str) -> None:
    oud = Begrip(
        slug="armoede-oud",
        label="Armoede (oud)",
        definitie="Zo heette het vroeger.",
        herkomst="voorstel",
        vervangen_door="inkomen",
    )
    themas = begrippen["themas"]
    lijst = Begrippenlijst(themas.kop, {**themas.termen, oud.slug: oud})
    anders = replace(begrippen, lijsten={**begrippen.lijsten, "themas": lijst})
    inhoud = minimaal.replace("[inkomen]", "[wonen, armoede-oud]").encode()
    ruw = RuweCasus("cases/2026/jas.md", "jas", "2026")
    casus, meldingen = Controleur(anders, vandaag).check(parse_casus(inhoud, ruw))
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


# The run as a whole.


def test_one_bad_file_does_not_hide_the_others(
    check_bestanden: CheckBestanden, minimaal: str
) -> None:
    uitslag = check_bestanden(
        {
            "cases/2026/goed.md": minimaal,
            "cases/2026/fout.md": minimaal.replace("doorbraak", "opgelost"),
            "cases/2026/leeg.md": b"",
        }
    )
    assert [casus.slug for casus in uitslag.casussen] == ["goed"]
    assert [melding.pad for melding in uitslag.meldingen] == [
        "cases/2026/fout.md",
        "cases/2026/leeg.md",
    ]
    assert not uitslag.goed
    assert uitslag.aantal_bestanden == 3


def test_a_hint_does_not_stop_a_case(check_bestanden: CheckBestanden, minimaal: str) -> None:
    uitslag = check_bestanden(
        {"cases/2026/hint.md": minimaal.replace("datum: 2026-03", "datum: 2025-03")}
    )
    assert codes(uitslag.meldingen) == ["datum-andere-map"]
    assert uitslag.goed
    assert len(uitslag.casussen) == 1


def test_an_empty_project(tmp_path: Path, check_bestanden: CheckBestanden) -> None:
    (tmp_path / "cases").mkdir()
    uitslag = check_bestanden({})
    assert uitslag == Uitslag([], [], 0)
    assert uitslag.goed


def test_a_path_that_does_not_exist(tmp_path: Path, begrippen: Begrippen, vandaag: date) -> None:
    with pytest.raises(FileNotFoundError):
        check_casussen(Project(tmp_path), begrippen, [tmp_path / "weg.md"], vandaag)
