"""Tests of the reactions in the open data."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.reactie import Reactie
from tests.conftest import Casustekst, Check
from tests.opendata.lezen import kop_van, maak_data

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
