"""Tests of the open data: it holds what the files say, and fits its own schema."""

import csv
import io
import json
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.kennis.manifest import load_manifest
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.opendata.bestanden import make_opendata
from mooimaatwerk.opendata.tabel import KOLOMMEN, make_csv
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.reactie import Reactie
from mooimaatwerk.site import Instellingen, Site
from mooimaatwerk.verzameling import make_verzameling
from tests.conftest import Casustekst, Check

LIJSTKOLOMMEN = ("themas", "knelpunten", "levensgebieden", "soorten", "doelgroepen")


class _Lader(yaml.SafeLoader):
    """YAML as plain data, dates as text."""


_Lader.yaml_implicit_resolvers = {
    begin: [(tag, patroon) for tag, patroon in paren if not tag.endswith(("timestamp", ":bool"))]
    for begin, paren in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Lader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def kop_van(tekst: str) -> dict[str, Any]:
    """Return the front matter of a case file as JSON would have it."""
    gelezen: dict[str, Any] = yaml.load(tekst.split("\n---")[0], _Lader)  # noqa: S506
    return gelezen


KOPPEN = {
    pad.stem: kop_van(pad.read_text(encoding="utf-8"))
    for pad in sorted(EIGEN_MAP.glob("cases/[0-9]*/*.md"))
}
GELDIG = sorted((EIGEN_MAP / "tests/gegevens/goed").glob("*.md"))


@pytest.fixture(scope="module")
def data(gebouwde_site: Path) -> dict[str, Any]:
    return {
        pad.stem: json.loads(pad.read_text(encoding="utf-8"))
        for pad in (gebouwde_site / "data").glob("*.json")
    }


@pytest.fixture(scope="module")
def rijen(gebouwde_site: Path) -> list[dict[str, str]]:
    with (gebouwde_site / "data/casussen.csv").open(encoding="utf-8", newline="") as stroom:
        return list(csv.DictReader(stroom))


@pytest.fixture(scope="module")
def schema(data: dict[str, Any]) -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(data["schema"])
    return jsonschema.Draft202012Validator(data["schema"])


# The schema.


@pytest.mark.parametrize("slug", KOPPEN)
def test_the_front_matter_of_each_case_fits_the_schema(
    slug: str, schema: jsonschema.Draft202012Validator
) -> None:
    assert [fout.message for fout in schema.iter_errors(KOPPEN[slug])] == []


@pytest.mark.parametrize("bestand", GELDIG, ids=lambda pad: pad.stem)
def test_every_valid_example_fits_the_schema(
    bestand: Path, schema: jsonschema.Draft202012Validator
) -> None:
    kop = kop_van(bestand.read_text(encoding="utf-8"))
    assert [fout.message for fout in schema.iter_errors(kop)] == []


@pytest.mark.parametrize(
    "velden",
    [
        {"titel": "Hoi"},
        {"titel": None},
        {"samenvatting": "Te kort."},
        {"status": "klaar"},
        {"themas": []},
        {"themas": ["inkomen", "werk", "wonen", "schulden"]},
        {"themas": "inkomen"},
        {"knelpunten": ["bestaat-niet"]},
        {"gemeente": "Nergenshuizen"},
        {"manifest": [16]},
        {"kosten": {"ingezet": {"bedrag": -1}}},
        {"kosten": {"ingezet": {"bedrag": "veel"}}},
        {"financiering": [{"bedrag": 5}]},
        {"doorlooptijd": {"waarde": 0, "eenheid": "uur"}},
        {"opvolging": [{"na": "een half jaar", "stand": "Goed zo."}]},
        {"datum": "gisteren"},
        {"voorbeeld": "ja"},
        {"render_macros": True},
        {"kosten": {"onbekend": 1}},
    ],
    ids=str,
)
def test_what_the_checks_refuse_does_not_fit_the_schema(
    velden: dict[str, Any],
    schema: jsonschema.Draft202012Validator,
    check: Check,
    casustekst: Casustekst,
) -> None:
    tekst = casustekst(**velden)
    assert check(tekst)[0] is None
    assert not schema.is_valid(kop_van(tekst))


def test_the_schema_explains_every_field_in_dutch(
    data: dict[str, Any], begrippen: Begrippen
) -> None:
    eigenschappen = data["schema"]["properties"]
    assert list(eigenschappen) == [veld.sleutel for veld in begrippen.velden]
    for veld in begrippen.velden:
        assert eigenschappen[veld.sleutel]["title"] == veld.label
        assert eigenschappen[veld.sleutel]["description"] == veld.uitleg
    verplicht = {veld.sleutel for veld in begrippen.velden if veld.verplicht}
    altijd, verder = data["schema"]["required"], data["schema"]["else"]["required"]
    assert {*altijd, *verder} == verplicht
    assert altijd == ["titel", "datum"]


# The cases.


def test_the_data_holds_every_case_that_counts(data: dict[str, Any]) -> None:
    tellend = {slug for slug, kop in KOPPEN.items() if not kop.get("voorbeeld")}
    casussen = data["casussen"]
    assert {casus["slug"] for casus in casussen["casussen"]} == tellend
    assert casussen["aantal"] == len(casussen["casussen"]) == len(tellend)
    assert casussen["licentie"] == "https://creativecommons.org/licenses/by/4.0/"


def test_a_record_says_what_the_file_says(data: dict[str, Any], begrippen: Begrippen) -> None:
    for record in data["casussen"]["casussen"]:
        casus = dict(record)
        verwacht = dict(KOPPEN[casus["slug"]])
        verwacht.pop("privacy", None)
        for sleutel, kort in (("wetten", "wet"), ("partijen", "soort")):
            if sleutel in verwacht:
                verwacht[sleutel] = [
                    item if isinstance(item, dict) else {kort: item} for item in verwacht[sleutel]
                ]
        # What leaving a field out means is said in the data.
        verwacht["publicatie"] = "gepubliceerd"
        if "wetten" in verwacht:
            verwacht["wetten"] = [{"herkomst": "genoemd", **wet} for wet in verwacht["wetten"]]
        if "gemeente" in verwacht:
            gemeente = begrippen["gemeenten"].find_by_name(verwacht["gemeente"])
            assert gemeente is not None
            verwacht["gemeente"] = gemeente.slug
        for sleutel in ("samenvatting", "hulpvraag"):
            if sleutel in verwacht:
                verwacht[sleutel] = verwacht[sleutel].strip()
        assert casus.pop("slug") in casus["adres"]
        del casus["adres"]
        assert casus == {s: w for s, w in verwacht.items() if w not in (None, [])}


def test_amounts_are_numbers_and_unknown_is_left_out(data: dict[str, Any]) -> None:
    per_slug = {casus["slug"]: casus for casus in data["casussen"]["casussen"]}
    kosten = per_slug["kinderopvang-redt-de-baan"]["kosten"]
    assert kosten["ingezet"] == {"bedrag": 6500, "precisie": "exact"}
    assert kosten["vermeden"]["bedrag"] == 12000
    assert per_slug["rijlessen-als-stap-naar-beter-werk"]["financiering"][0]["bedrag"] == 500
    tekst = json.dumps(data["casussen"])
    for leeg in ("null", "[]", "{}", '""', ": 0,", ": 0}"):
        assert leeg not in tekst


def test_a_fraction_stays_exact(check: Check, casustekst: Casustekst, begrippen: Begrippen) -> None:
    casus, _ = check(casustekst(kosten={"ingezet": {"bedrag": 12.5}}))
    assert casus is not None
    (record,) = json.loads(maak_data(begrippen, casus)["data/casussen.json"])["casussen"]
    assert record["kosten"]["ingezet"]["bedrag"] == 12.5
    rij = lees_csv(make_csv([casus]))[0]
    assert Decimal(rij["ingezet_euro"]) == Decimal("12.5")


def maak_data(
    begrippen: Begrippen, *casussen: Casus, reacties: Sequence[Reactie] = ()
) -> dict[str, str]:
    """Return the open data of a site of these cases and reactions."""
    manifest = load_manifest(EIGEN_MAP / "docs/manifest.yml", "docs/manifest.yml")
    site = Site(make_verzameling(casussen, begrippen, reacties), manifest, {}, Instellingen())
    return dict(make_opendata(site))


def lees_csv(tekst: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(tekst, newline="")))


def test_nothing_of_the_privacy_check_goes_out(
    check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    privacy = {"status": "gecontroleerd", "door": "zebravink"}
    casus, _ = check(casustekst(privacy=privacy))
    assert casus is not None
    data = maak_data(begrippen, casus)
    assert "zebravink" not in data["data/casussen.json"] + data["data/casussen.csv"]


@pytest.mark.parametrize("velden", [{"voorbeeld": True}, {"publicatie": "ingetrokken"}], ids=str)
def test_invented_and_withdrawn_cases_stay_out(
    velden: dict[str, Any], check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    casus, _ = check(casustekst(titel="Zebravink koopt een jas", **velden))
    assert casus is not None
    data = maak_data(begrippen, casus)
    assert "Zebravink" not in "".join(data.values())
    assert json.loads(data["data/casussen.json"])["aantal"] == 0
    assert lees_csv(data["data/casussen.csv"]) == []


# The reactions.

REACTIE = """---
soort: {soort}
datum: 2026-03
rol: wijkteammedewerker
gemeente: Enschede
privacy: {{status: gecontroleerd, door: zebravink}}
{extra}---

Bel eerst de **verhuurder**.
"""


def reactie(
    controleur: Controleur, nummer: int = 1, soort: str = "oplossing", extra: str = ""
) -> Reactie:
    """Return a checked reaction to the case of `check`."""
    ruw = RuweCasus("r.md", f"reactie-2026-03-24-{nummer}", "een-casus")
    inhoud = REACTIE.format(soort=soort, extra=extra).encode()
    goed, meldingen = controleur.check_reactie(parse_casus(inhoud, ruw))
    assert isinstance(goed, Reactie), meldingen
    return goed


def test_a_record_holds_the_reactions_to_its_case(
    check: Check, casustekst: Casustekst, controleur: Controleur, begrippen: Begrippen
) -> None:
    casus, _ = check(casustekst())
    assert casus is not None
    twee, een = reactie(controleur, 2, "vraag"), reactie(controleur)
    data = maak_data(begrippen, casus, reacties=[twee, een])
    (record,) = json.loads(data["data/casussen.json"])["casussen"]
    assert record["reacties"][0] == {
        "adres": "casussen/een-casus/#reactie-2026-03-24-1",
        "soort": "oplossing",
        "datum": "2026-03",
        "rol": "wijkteammedewerker",
        "gemeente": "enschede",
        "publicatie": "gepubliceerd",
        "tekst": "Bel eerst de **verhuurder**.",
    }
    assert [item["soort"] for item in record["reacties"]] == ["oplossing", "vraag"]
    assert "zebravink" not in "".join(data.values())


def test_a_reaction_fits_its_schema(
    check: Check, casustekst: Casustekst, controleur: Controleur, begrippen: Begrippen
) -> None:
    casus, _ = check(casustekst())
    assert casus is not None
    data = maak_data(begrippen, casus, reacties=[reactie(controleur)])
    schema = json.loads(data["data/reactieschema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    toets = jsonschema.Draft202012Validator(schema)
    (record,) = json.loads(data["data/casussen.json"])["casussen"]
    (van_data,) = record["reacties"]
    velden = {naam: w for naam, w in van_data.items() if naam not in ("adres", "tekst")}
    van_bestand = kop_van(REACTIE.format(soort="vraag", extra=""))
    for goed in (velden, van_bestand, {"datum": "2026", "publicatie": "ingetrokken"}):
        assert [fout.message for fout in toets.iter_errors(goed)] == []
    for fout in ({"soort": "idee"}, {"rol": "x"}, {"datum": "ooit"}, {"naam": "Jansen"}):
        assert not toets.is_valid(velden | fout)


@pytest.mark.parametrize("bestand", sorted(EIGEN_MAP.glob("cases/*/*/*.md")), ids=lambda p: p.stem)
def test_every_reaction_of_the_project_fits_the_schema(bestand: Path, data: dict[str, Any]) -> None:
    toets = jsonschema.Draft202012Validator(data["reactieschema"])
    kop = kop_van(bestand.read_text(encoding="utf-8"))
    assert [fout.message for fout in toets.iter_errors(kop)] == []


@pytest.mark.parametrize(
    ("velden", "extra"),
    [({}, "voorbeeld: true\n"), ({"publicatie": "ingetrokken"}, ""), ({"voorbeeld": True}, "")],
    ids=str,
)
def test_no_reaction_that_is_invented_or_whose_case_is_gone(
    velden: dict[str, Any],
    extra: str,
    check: Check,
    casustekst: Casustekst,
    controleur: Controleur,
    begrippen: Begrippen,
) -> None:
    casus, _ = check(casustekst(**velden))
    assert casus is not None
    data = maak_data(begrippen, casus, reacties=[reactie(controleur, extra=extra)])
    assert "verhuurder**" not in "".join(data.values())


# The table.


def test_the_table_holds_the_same_as_the_json(
    data: dict[str, Any], rijen: list[dict[str, str]]
) -> None:
    records = data["casussen"]["casussen"]
    assert [rij["slug"] for rij in rijen] == [casus["slug"] for casus in records]
    for rij, casus in zip(rijen, records, strict=True):
        assert tuple(rij) == KOLOMMEN
        for kolom in ("titel", "samenvatting", "datum", "status", "gemeente", "bewijs", "ruimte"):
            assert rij[kolom] == casus.get(kolom, "")
        for kolom in LIJSTKOLOMMEN:
            assert rij[kolom].split("|") == (casus.get(kolom) or [""])
        assert rij["partijen"] == "|".join(p["soort"] for p in casus.get("partijen", []))
        assert rij["wetten"] == "|".join(w["wet"] for w in casus.get("wetten", []))
        kosten = casus.get("kosten", {})
        for kolom in ("ingezet", "vermeden"):
            bedrag = kosten.get(kolom, {}).get("bedrag", "")
            assert rij[f"{kolom}_euro"] == str(bedrag)
        assert rij["aantal_opvolgingen"] == str(len(casus.get("opvolging", [])) or "")


def test_commas_quotes_and_line_ends_survive_the_table(
    check: Check, casustekst: Casustekst
) -> None:
    titel = 'Een "jas", of twee; en ’s winters een muts'
    casus, _ = check(casustekst(titel=titel))
    assert casus is not None
    tekst = make_csv([casus])
    assert tekst.endswith("\r\n")
    assert lees_csv(tekst)[0]["titel"] == titel


@pytest.mark.parametrize("begin", ["=1+1", "+31", "-2 graden", "@(A1)"])
def test_no_cell_runs_as_a_formula(begin: str, check: Check, casustekst: Casustekst) -> None:
    casus, meldingen = check(casustekst(titel=f"{begin} en een jas", gemeente="Hengelo"))
    assert casus is not None, meldingen
    rij = lees_csv(make_csv([casus]))[0]
    assert rij["titel"] == f"'{begin} en een jas"
    assert not any(waarde.startswith(("=", "+", "-", "@")) for waarde in rij.values())


# The vocabularies.


def test_the_vocabularies_are_all_there(data: dict[str, Any], begrippen: Begrippen) -> None:
    assert set(data["begrippen"]) == set(begrippen.lijsten)
    for naam, lijst in begrippen.lijsten.items():
        termen = data["begrippen"][naam]["termen"]
        assert [term["slug"] for term in termen] == list(lijst.termen)
        assert all(term["label"] and term["definitie"] for term in termen)
