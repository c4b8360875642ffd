"""Tests of the open data: it holds what the files say, and fits its own schema."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.opendata.tabel import KOLOMMEN, make_csv
from mooimaatwerk.verzameling import make_verzameling
from tests.conftest import Casustekst, Check
from tests.opendata.lezen import KOPPEN, maak_data

LIJSTKOLOMMEN = ("themas", "knelpunten", "levensgebieden", "soorten", "doelgroepen")


@pytest.fixture(scope="module")
def rijen(gebouwde_site: Path) -> list[dict[str, str]]:
    with (gebouwde_site / "data/casussen.csv").open(encoding="utf-8", newline="") as stroom:
        return list(csv.DictReader(stroom))


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
    rij = lees_csv(make_csv(make_verzameling([casus], begrippen)))[0]
    assert Decimal(rij["ingezet_euro"]) == Decimal("12.5")


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
    check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    titel = 'Een "jas", of twee; en ’s winters een muts'
    casus, _ = check(casustekst(titel=titel))
    assert casus is not None
    tekst = make_csv(make_verzameling([casus], begrippen))
    assert tekst.endswith("\r\n")
    assert lees_csv(tekst)[0]["titel"] == titel


@pytest.mark.parametrize("begin", ["=1+1", "+31", "-2 graden", "@(A1)"])
def test_no_cell_runs_as_a_formula(
    begin: str, check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    casus, meldingen = check(casustekst(titel=f"{begin} en een jas", gemeente="Hengelo"))
    assert casus is not None, meldingen
    rij = lees_csv(make_csv(make_verzameling([casus], begrippen)))[0]
    assert rij["titel"] == f"'{begin} en een jas"
    assert not any(waarde.startswith(("=", "+", "-", "@")) for waarde in rij.values())


# The vocabularies.


def test_the_vocabularies_are_all_there(data: dict[str, Any], begrippen: Begrippen) -> None:
    assert set(data["begrippen"]) == set(begrippen.lijsten)
    for naam, lijst in begrippen.lijsten.items():
        termen = data["begrippen"][naam]["termen"]
        assert [term["slug"] for term in termen] == list(lijst.termen)
        assert all(term["label"] and term["definitie"] for term in termen)
