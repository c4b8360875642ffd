"""Tests that the schemas take what the checks take, and explain it in Dutch."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.project import EIGEN_MAP
from tests.conftest import Casustekst, Check
from tests.opendata.lezen import KOPPEN, kop_van

GELDIG = sorted((EIGEN_MAP / "tests/gegevens/goed").glob("*.md"))


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
