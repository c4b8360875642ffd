"""Tests that mistakes in the vocabularies are found, all at once and with their line."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Wet
from mooimaatwerk.lezen.begrippen import load_begrippen
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.project import EIGEN_MAP

KOP = """lijst: kleuren
enkelvoud: kleur
lidwoord: de
meervoud: kleuren
uitleg: Een kleur van een jas.
termen:
"""
ROOD = """  - slug: rood
    label: Rood
    definitie: De kleur van een rode jas.
    herkomst: voorstel
"""
BLAUW = ROOD.replace("rood", "blauw").replace("Rood", "Blauw")

VELDEN = """groepen:
  - {slug: een, label: Een, uitleg: De eerste groep.}
kopjes:
  - {label: Situatie, uitleg: Wat was er?}
velden:
  - sleutel: kleur
    label: Kleur
    uitleg: De kleur van de jas.
    soort: begrip
    begrip: kleuren
    groep: een
"""

REACTIEVELDEN = """groepen:
  - {slug: een, label: Een, uitleg: De eerste groep.}
tekst: {label: Reactie, uitleg: Schrijf iets., woorden: {min: 1, max: 9}}
velden:
  - {sleutel: kleur, als_bij_casus: true, uitleg: Welke kleur vind jij mooi?}
"""

Fouten = Callable[[dict[str, str]], list[str]]


@pytest.fixture
def fouten(tmp_path: Path) -> Fouten:
    """What is wrong with a folder that holds these files; empty when nothing is."""

    def doe(bestanden: dict[str, str]) -> list[str]:
        nodig = {"velden.yml": VELDEN, "reactievelden.yml": REACTIEVELDEN}
        for naam, tekst in {**nodig, "kleuren.yml": KOP + ROOD, **bestanden}.items():
            (tmp_path / naam).write_text(tekst, encoding="utf-8")
        try:
            load_begrippen(tmp_path, "b")
        except OngeldigeGegevens as ongeldig:
            return [f"{m.pad}:{m.regel} {m.veld} {m.code}" for m in ongeldig.meldingen]
        return []

    return doe


def test_a_good_folder(fouten: Fouten) -> None:
    assert fouten({}) == []


def test_a_duplicate_slug(fouten: Fouten) -> None:
    # The second one also claims the names of the first, but that is no news.
    assert fouten({"kleuren.yml": KOP + ROOD + BLAUW + ROOD}) == [
        "b/kleuren.yml:15 termen.slug begrippen-dubbel"
    ]


@pytest.mark.parametrize("verwijzing", ["paars", "kleuren/paars", "bestaat-niet/rood", "/rood"])
def test_a_dead_reference(fouten: Fouten, verwijzing: str) -> None:
    tekst = KOP + ROOD + BLAUW + f"    zie_ook: [rood, kleuren/rood, {verwijzing}]\n"
    verwacht = [] if verwijzing == "/rood" else ["b/kleuren.yml:11 termen begrippen-verwijzing"]
    assert fouten({"kleuren.yml": tekst}) == verwacht


def test_a_missing_definition(fouten: Fouten) -> None:
    tekst = KOP + ROOD + BLAUW.replace("    definitie: De kleur van een rode jas.\n", "")
    assert fouten({"kleuren.yml": tekst}) == ["b/kleuren.yml:11 termen.definitie gegevens-vorm"]


def test_an_empty_definition(fouten: Fouten) -> None:
    tekst = KOP + ROOD.replace("De kleur van een rode jas.", "")
    assert fouten({"kleuren.yml": tekst}) == ["b/kleuren.yml:9 termen.definitie gegevens-vorm"]


@pytest.mark.parametrize("synoniem", ["rood", "ROOD", "Róód"])
def test_a_name_with_two_owners(fouten: Fouten, synoniem: str) -> None:
    tekst = KOP + ROOD + BLAUW + f"    synoniemen: [marine, {synoniem}]\n"
    assert fouten({"kleuren.yml": tekst}) == [
        "b/kleuren.yml:15 termen.synoniemen begrippen-synoniem"
    ]


def test_a_term_may_repeat_its_own_name(fouten: Fouten) -> None:
    assert fouten({"kleuren.yml": KOP + ROOD + "    synoniemen: [rood, Rood, rood]\n"}) == []


def test_a_wrong_name_of_the_list(fouten: Fouten) -> None:
    tekst = KOP.replace("lijst: kleuren", "lijst: kleur") + ROOD
    assert fouten({"kleuren.yml": tekst}) == ["b/kleuren.yml:1 lijst begrippen-naam"]


def test_unknown_keys_at_the_top_and_in_a_term(fouten: Fouten) -> None:
    tekst = KOP.replace("termen:", "soort: mooi\ntermen:") + ROOD + "    uitleg: Mooi.\n"
    assert fouten({"kleuren.yml": tekst}) == [
        "b/kleuren.yml:6 soort gegevens-vorm",
        "b/kleuren.yml:12 termen.uitleg gegevens-vorm",
    ]


@pytest.mark.parametrize("slug", ["Rood", "rood!", "rood en blauw", "a" * 61, ""])
def test_a_bad_slug(fouten: Fouten, slug: str) -> None:
    tekst = KOP + ROOD.replace("slug: rood", f'slug: "{slug}"')
    assert fouten({"kleuren.yml": tekst}) == ["b/kleuren.yml:7 termen.slug gegevens-vorm"]


def test_a_bad_origin(fouten: Fouten) -> None:
    tekst = KOP + ROOD.replace("voorstel", "verzonnen")
    assert fouten({"kleuren.yml": tekst}) == ["b/kleuren.yml:10 termen.herkomst gegevens-vorm"]


def test_a_list_without_terms(fouten: Fouten) -> None:
    for leeg in (KOP, KOP.replace("termen:\n", ""), KOP + "  rood\n", KOP.strip() + " []\n"):
        assert [regel.split(" ", 1)[1] for regel in fouten({"kleuren.yml": leeg})] == [
            "termen gegevens-vorm"
        ]


def test_a_retired_term_needs_a_living_successor(fouten: Fouten) -> None:
    weg = "    vervangen_door: blauw\n"
    assert fouten({"kleuren.yml": KOP + ROOD + weg + BLAUW}) == []
    assert fouten({"kleuren.yml": KOP + ROOD + weg}) == [
        "b/kleuren.yml:7 termen begrippen-verwijzing"
    ]
    kring = KOP + ROOD + weg + BLAUW + "    vervangen_door: rood\n"
    assert fouten({"kleuren.yml": kring}) == [
        "b/kleuren.yml:7 termen begrippen-verwijzing",
        "b/kleuren.yml:12 termen begrippen-verwijzing",
    ]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("a: [", "b/kleuren.yml:1 bestand yaml-opmaak"),
        ("- a", "b/kleuren.yml:1 enkelvoud gegevens-vorm"),
        ("a: &a 1", "b/kleuren.yml:1 a gegevens-vorm"),
        ("a: [b]\na: [c]", "b/kleuren.yml:2 bestand yaml-dubbel"),
    ],
)
def test_yaml_that_cannot_be_used(fouten: Fouten, tekst: str, verwacht: str) -> None:
    assert verwacht in fouten({"kleuren.yml": tekst})


def test_broken_yaml_gives_one_message_and_no_guesses(fouten: Fouten) -> None:
    assert fouten({"kleuren.yml": KOP + "  - slug: [rood\n"}) == [
        "b/kleuren.yml:7 bestand yaml-opmaak"
    ]


def test_all_problems_of_all_files_come_at_once(fouten: Fouten) -> None:
    assert fouten({"kleuren.yml": KOP + "  - slug: rood\n", "maten.yml": "lijst: maten\n"}) == [
        "b/kleuren.yml:7 termen.label gegevens-vorm",
        "b/kleuren.yml:7 termen.definitie gegevens-vorm",
        "b/kleuren.yml:7 termen.herkomst gegevens-vorm",
        "b/maten.yml:1 enkelvoud gegevens-vorm",
        "b/maten.yml:1 meervoud gegevens-vorm",
        "b/maten.yml:1 lidwoord gegevens-vorm",
        "b/maten.yml:1 uitleg gegevens-vorm",
        "b/maten.yml:1 termen gegevens-vorm",
    ]


def test_a_missing_field_list(tmp_path: Path) -> None:
    with pytest.raises(OngeldigeGegevens) as ongeldig:
        load_begrippen(tmp_path)
    assert [(m.pad, m.regel, m.code) for m in ongeldig.value.meldingen] == [
        ("cases/_begrippen/reactievelden.yml", 1, "gegevens-ontbreken"),
        ("cases/_begrippen/velden.yml", 1, "gegevens-ontbreken"),
    ]


def test_a_file_that_is_not_utf_8(tmp_path: Path, fouten: Fouten) -> None:
    (tmp_path / "maten.yml").write_bytes("uitleg: één".encode("latin-1"))
    assert fouten({}) == ["b/maten.yml:1 bestand gegevens-codering"]


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        ("begrip: kleuren", "begrip: geuren", "b/velden.yml:6 velden begrippen-verwijzing"),
        ("    begrip: kleuren\n", "", "b/velden.yml:6 velden begrippen-vorm"),
        ("groep: een", "groep: twee", "b/velden.yml:6 velden begrippen-verwijzing"),
        ("soort: begrip", "soort: kleur", "b/velden.yml:9 velden.soort gegevens-vorm"),
        ("sleutel: kleur", "sleutel: Kleur", "b/velden.yml:6 velden.sleutel gegevens-vorm"),
        ("    label: Kleur\n", "", "b/velden.yml:6 velden.label gegevens-vorm"),
        ("    groep: een", "    groepje: een", "b/velden.yml:11 velden.groepje gegevens-vorm"),
        ("uitleg: Wat was er?", "open: ja", "b/velden.yml:4 kopjes.open gegevens-vorm"),
        ("kopjes:", "koppen:", "b/velden.yml:1 kopjes gegevens-vorm"),
    ],
)
def test_mistakes_in_the_field_list(fouten: Fouten, oud: str, nieuw: str, verwacht: str) -> None:
    assert VELDEN.count(oud) == 1
    assert verwacht in fouten({"velden.yml": VELDEN.replace(oud, nieuw)})


def test_a_field_of_another_list_may_be_that_of_a_case(tmp_path: Path, fouten: Fouten) -> None:
    assert fouten({}) == []
    lijst = load_begrippen(tmp_path).andere_velden["reactievelden"]
    veld, van_casus = lijst.per_sleutel["kleur"], load_begrippen(tmp_path).velden.velden[0]
    assert veld == van_casus.model_copy(update={"uitleg": "Welke kleur vind jij mooi?"})
    assert lijst.tekst is not None and lijst.tekst.woorden.max == 9
    assert lijst.kopjes == ()


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        ("sleutel: kleur", "sleutel: geur", "b/reactievelden.yml:5 velden begrippen-verwijzing"),
        ("max: 9", "max: veel", "b/reactievelden.yml:3 tekst.woorden.max gegevens-vorm"),
        ("een,", "twee,", "b/reactievelden.yml:5 velden begrippen-verwijzing"),
        ("velden:", "veldjes:", "b/reactievelden.yml:1 velden gegevens-vorm"),
    ],
)
def test_mistakes_in_another_list(fouten: Fouten, oud: str, nieuw: str, verwacht: str) -> None:
    assert REACTIEVELDEN.count(oud) == 1
    assert verwacht in fouten({"reactievelden.yml": REACTIEVELDEN.replace(oud, nieuw)})


def test_a_nested_field_with_a_dead_list(fouten: Fouten) -> None:
    onder = "    velden:\n      - {sleutel: b, label: B, uitleg: C., soort: begrip, begrip: weg}\n"
    # The other list takes the field over, and its mistake with it.
    assert fouten({"velden.yml": VELDEN + onder}) == [
        "b/reactievelden.yml:5 velden begrippen-verwijzing",
        "b/velden.yml:6 velden begrippen-verwijzing",
    ]


GEMEENTE = """lijst: gemeenten
enkelvoud: gemeente
lidwoord: de
meervoud: gemeenten
uitleg: De gemeenten.
termen:
  - slug: ons-dorp
    label: Ons dorp
    definitie: Een gemeente.
    herkomst: bron
"""


def test_a_municipality_lies_in_a_province(fouten: Fouten) -> None:
    assert fouten({"gemeenten.yml": GEMEENTE}) == ["b/gemeenten.yml:7 termen begrippen-verwijzing"]


def test_a_law_id_has_a_fixed_form(tmp_path: Path, fouten: Fouten) -> None:
    kop = KOP.replace("lijst: kleuren", "lijst: wetten")
    wet = ROOD + "    citeertitel: Rode wet\n    soort: wet\n    bwb: BWBR001\n"
    assert fouten({"wetten.yml": kop + wet}) == ["b/wetten.yml:13 termen.bwb gegevens-vorm"]
    assert fouten({"wetten.yml": kop + wet.replace("001", "0012345")}) == []
    geladen = load_begrippen(tmp_path)["wetten"].termen["rood"]
    assert isinstance(geladen, Wet)
    assert geladen.adres == "https://wetten.overheid.nl/BWBR0012345"


def test_the_real_vocabularies_load_from_a_copy(tmp_path: Path) -> None:
    kopie = tmp_path / "begrippen"
    shutil.copytree(EIGEN_MAP / "cases" / "_begrippen", kopie)
    begrippen = load_begrippen(kopie)
    bestanden = [bestand.stem for bestand in kopie.glob("*.yml")]
    veldenlijsten = {naam for naam in bestanden if naam.endswith("velden")}
    assert set(begrippen.andere_velden) == veldenlijsten - {"velden"}
    assert set(begrippen.lijsten) == set(bestanden) - veldenlijsten


def test_nothing_is_kept_between_two_loads(tmp_path: Path, fouten: Fouten) -> None:
    assert fouten({"kleuren.yml": KOP + ROOD}) == []
    eerst = load_begrippen(tmp_path)
    assert fouten({"kleuren.yml": KOP + BLAUW}) == []
    assert list(load_begrippen(tmp_path)["kleuren"].termen) == ["blauw"]
    assert list(eerst["kleuren"].termen) == ["rood"]
