"""Tests of the JSON Schema: it accepts what the check accepts, and refuses what it refuses."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.gegevensmodel.schema import make_schema
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.project import EIGEN_MAP

GOED = [
    *sorted((EIGEN_MAP / "cases").glob("20*/*.md")),
    *sorted((EIGEN_MAP / "tests/gegevens/goed").glob("*.md")),
]


@pytest.fixture(scope="module")
def schema(begrippen: Begrippen) -> dict[str, Any]:
    return make_schema(begrippen, "https://voorbeeld.nl/data/schema.json")


def kop(bestand: Path) -> dict[str, Any]:
    ruw = parse_casus(bestand.read_bytes(), RuweCasus(bestand.name, bestand.stem, None))
    # As another program would see the same front matter: plain numbers.
    plat = json.loads(json.dumps(ruw.gegevens, default=float))
    assert isinstance(plat, dict)
    return plat


def test_the_schema_is_a_schema(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("bestand", GOED, ids=lambda bestand: bestand.stem)
def test_it_accepts_every_good_case(bestand: Path, schema: dict[str, Any]) -> None:
    assert [f.message for f in Draft202012Validator(schema).iter_errors(kop(bestand))] == []


@pytest.mark.parametrize(
    ("wijziging", "waar"),
    [
        ({"titel": "Hoi"}, "titel"),
        ({"themas": ["woning"]}, "themas"),
        ({"themas": []}, "themas"),
        ({"status": "klaar"}, "status"),
        ({"datum": "maart 2020"}, "datum"),
        ({"manifest": [16]}, "manifest"),
        ({"voorbeeld": "ja"}, "voorbeeld"),
        ({"financiering": [{"bron": "fonds", "bedrag": -1}]}, "financiering"),
        ({"doorlooptijd": {"waarde": 0, "eenheid": "dag"}}, "doorlooptijd"),
        ({"opvolging": [{"na": "half jaar", "stand": "Goed"}]}, "opvolging"),
        ({"gemeente": "Bommelskous"}, "gemeente"),
        ({"thema": "wonen"}, ""),
        ({"soorten": None}, "soorten"),
        ({"wetten": ["wet-die-niet-bestaat"]}, "wetten"),
    ],
)
def test_it_refuses_what_the_check_refuses(
    wijziging: dict[str, Any], waar: str, schema: dict[str, Any]
) -> None:
    gegevens = kop(EIGEN_MAP / "tests/gegevens/goed/volledig.md") | wijziging
    fouten = list(Draft202012Validator(schema).iter_errors(gegevens))
    if wijziging == {"soorten": None}:
        # An empty key is fine for the schema; that a solution has kinds, only the check sees.
        assert fouten == []
        return
    assert [str(fout.path[0]) if fout.path else "" for fout in fouten] == [waar]


@pytest.mark.parametrize(("status", "veld"), [("open", "hulpvraag"), ("doorbraak", "soorten")])
def test_what_a_status_asks_is_required(status: str, veld: str, schema: dict[str, Any]) -> None:
    gegevens = kop(EIGEN_MAP / "tests/gegevens/goed/volledig.md") | {"status": status}
    gegevens.pop(veld, None)
    (fout,) = Draft202012Validator(schema).iter_errors(gegevens)
    assert veld in fout.message
