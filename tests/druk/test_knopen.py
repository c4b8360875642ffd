"""From Markdown tokens to a tree of data: every kind of node, and nothing read as markup."""

import json

import pytest

from mooimaatwerk.druk.knopen import Knopen, make_knopen, platte_tekst
from mooimaatwerk.druk.woordbreuk import load_woordbreker
from mooimaatwerk.opmaak import make_artikelrenderer


def lees(tekst: str) -> Knopen:
    return make_knopen(make_artikelrenderer().parse(tekst), load_woordbreker())


def tekst(woorden: str) -> dict[str, str]:
    return {"t": "tekst", "s": woorden}


def test_paragraphs_with_all_that_can_stand_in_a_line() -> None:
    (alinea,) = lees("Een **vet** en *schuin* [woord](https://a.example) met `code`.  \nEinde")
    assert alinea == {
        "t": "alinea",
        "in": [
            tekst("Een "),
            {"t": "vet", "in": [tekst("vet")]},
            tekst(" en "),
            {"t": "cursief", "in": [tekst("schuin")]},
            tekst(" "),
            {"t": "link", "adres": "https://a.example", "in": [tekst("woord")]},
            tekst(" met "),
            {"t": "code", "s": "code"},
            tekst("."),
            {"t": "regel"},
            tekst("Einde"),
        ],
    }


def test_blocks() -> None:
    kop, lijst, genummerd, citaat, tabel, code, lijn = lees(
        "### Kop\n\n- een\n- twee\n\n3. drie\n\n> woord\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n```\n\n---\n"
    )
    assert kop == {"t": "kop", "niveau": 2, "in": [tekst("Kop")]}
    assert [platte_tekst(item[0]["in"]) for item in lijst["in"]] == ["een", "twee"]
    assert (lijst["cijfers"], genummerd["cijfers"], genummerd["begin"]) == (False, True, 3)
    assert citaat["in"][0]["in"] == [tekst("woord")]
    assert (tabel["kop"], tabel["in"]) == (
        [[tekst("a")], [tekst("b")]],
        [[[tekst("1")], [tekst("2")]]],
    )
    assert code == {"t": "code", "s": "x"}
    assert lijn == {"t": "lijn"}


def test_a_footnote_stands_where_it_is_referred_to() -> None:
    (alinea,) = lees("Zo is het.[^1]\n\n[^1]: Uit het *verslag*.\n")
    assert alinea["in"][1] == {
        "t": "noot",
        "in": [tekst("Uit het "), {"t": "cursief", "in": [tekst("verslag")]}, tekst(".")],
    }
    assert platte_tekst(alinea["in"]) == "Zo is het."


@pytest.mark.parametrize(
    "vijandig",
    ['#read("/etc/passwd")', "$x$ @label <label>", "C:\\Temp\\map", "<details>dicht</details>"],
)
def test_what_typst_or_a_browser_would_act_on_is_only_text(vijandig: str) -> None:
    (alinea,) = lees(f"A {vijandig} Z")
    assert {knoop["t"] for knoop in alinea["in"]} == {"tekst"}
    assert platte_tekst(alinea["in"]).replace("”", '"').replace("“", '"') == f"A {vijandig} Z"


def test_the_tree_is_plain_data() -> None:
    knopen = lees("## A\n\n- b[^1]\n\n[^1]: c\n")
    assert json.loads(json.dumps(knopen)) == knopen
