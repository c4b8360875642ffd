"""Tests that a wrong field gives one clear message, whatever was filled in."""

from datetime import date
from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Gegevens
from mooimaatwerk.controle.velden import check_velden
from mooimaatwerk.gegevensmodel.foutteksten import in_yaml
from mooimaatwerk.gegevensmodel.regels import make_model
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.lezen.getallen import GeheelGetal, Kommagetal
from mooimaatwerk.melding import Melding
from mooimaatwerk.velden import Veld
from tests.maken import VERPLICHT


@pytest.fixture(scope="module")
def model(begrippen: Begrippen, vandaag: date) -> type[Gegevens]:
    return make_model(Gegevens, begrippen.velden, begrippen, vandaag)


def controleer(model: type[Gegevens], begrippen: Begrippen, **velden: Any) -> list[Melding]:
    ruw = RuweCasus("x.md", "x", "2026", {**VERPLICHT, **velden}, leesbaar=True)
    gegevens, meldingen = check_velden(ruw, model, begrippen, begrippen.velden)
    assert (gegevens is None) == bool(meldingen)
    return meldingen


def velden_met_pad(velden: tuple[Veld, ...], pad: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    paden = []
    for veld in velden:
        paden.append((*pad, veld.sleutel))
        paden += velden_met_pad(veld.velden, (*pad, veld.sleutel))
    return paden


VREEMD = [
    True,
    "tekst",
    "",
    " ",
    "a" * 700,
    GeheelGetal("7"),
    GeheelGetal("-7"),
    Kommagetal("1.5"),
    Kommagetal("1e999"),
    [],
    [[]],
    [None],
    [True],
    ["a", "a"],
    [{"a": GeheelGetal("1")}],
    {},
    {"": None},
    {"vorm": [Kommagetal("1.5")]},
]


@pytest.mark.parametrize("waarde", VREEMD, ids=in_yaml)
def test_any_value_in_any_field_gives_words_and_no_crash(
    model: type[Gegevens], begrippen: Begrippen, waarde: object
) -> None:
    for pad in velden_met_pad(begrippen.velden.velden):
        binnen: Any = waarde
        for sleutel in reversed(pad[1:]):
            binnen = {sleutel: binnen}
        for vorm in (binnen, [binnen]):
            for melding in controleer(model, begrippen, **{pad[0]: vorm}):
                assert "  " not in melding.melding
                assert "Kies er ." not in melding.melding
                # No Python shines through.
                for vreemd in ("None", "Decimal", "True", "False", "()", "Getal"):
                    assert vreemd not in melding.melding


@pytest.mark.parametrize(
    ("velden", "veld", "suggestie"),
    [
        ({"themas": ["woonen"]}, "themas", "wonen"),
        ({"themas": ["geld"]}, "themas", "inkomen"),
        ({"themas": "inkomen, wonen"}, "themas", "[inkomen, wonen]"),
        ({"gemeente": "Hengeloo"}, "gemeente", "Hengelo"),
        ({"titels": "a"}, "titels", "titel"),
        ({"Gemeente": "Hengelo"}, "Gemeente", "gemeente"),
        ({"kosten": {"ingezette": {}}}, "kosten.ingezette", "ingezet"),
        ({"voorbeeld": "Ja"}, "voorbeeld", "true"),
        ({"voorbeeld": "nee"}, "voorbeeld", "false"),
        ({"status": "xyzzy"}, "status", None),
        ({"wetten": [{"wet": "Participatie wet"}]}, "wetten.wet", "participatiewet"),
    ],
)
def test_suggestions_for_tools(
    model: type[Gegevens],
    begrippen: Begrippen,
    velden: dict[str, Any],
    veld: str,
    suggestie: str | None,
) -> None:
    (melding,) = controleer(model, begrippen, **velden)
    assert (melding.veld, melding.suggestie) == (veld, suggestie)


def test_an_unknown_term_does_not_make_a_list_too_short(
    model: type[Gegevens], begrippen: Begrippen
) -> None:
    (melding,) = controleer(model, begrippen, themas=["xyzzy"])
    assert melding.code == "begrip-onbekend"
    (melding,) = controleer(model, begrippen, themas=[])
    assert melding.code == "aantal-te-klein"


def test_every_wrong_field_is_named(model: type[Gegevens], begrippen: Begrippen) -> None:
    meldingen = controleer(model, begrippen, titel=True, themas=["x"], kosten={"a": "b"})
    assert [melding.veld for melding in meldingen] == ["titel", "themas", "kosten.a"]


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        (True, "true"),
        (False, "false"),
        (None, ""),
        ("tekst", "tekst"),
        (GeheelGetal("007"), "007"),
        (Kommagetal("1.10"), "1.10"),
        (["a", GeheelGetal("1")], "[a, 1]"),
        ({"a": ["b", {"c": Kommagetal("1.5")}]}, "{a: [b, {c: 1.5}]}"),
    ],
)
def test_an_example_is_shown_as_one_would_type_it(waarde: object, verwacht: str) -> None:
    assert in_yaml(waarde) == verwacht
