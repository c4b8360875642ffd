"""What the tests of the checks share: every code that a message can have."""

import ast

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.taal.regels import make_taalregels
from tests.controle.meldingen import BRONNEN, PAKKET, codes_in, plekken


@pytest.fixture(scope="module")
def alle_codes(begrippen: Begrippen) -> set[str]:
    elders = plekken(ast.parse((PAKKET / "melding.py").read_text(encoding="utf-8")))
    assert elders == {"Melding": 3}
    gevonden = {code for bron in BRONNEN for code in codes_in(bron, elders)}
    assert len(gevonden) > 50
    soorten = make_taalregels(begrippen)["soorten"].values()
    return gevonden | {soort["code"] for soort in soorten}
