"""Tests that the parts of a story look the same whether it was parsed whole or in parts."""

from collections.abc import Iterator

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.inzicht.bespreken import split_verhaal
from mooimaatwerk.vormgeving.verhalen import Verhalen

KOP = "## Resultaat"
STUKKEN = {
    "gewoon": "## Situatie\n\nDe **SVB** belt.\n\n",
    "aangesloten": "Een regel\n",
    "lijst": "- een\n- twee\n\n  nog wat\n\n",
    "dichte-lijst": "1. een\n2. twee\n",
    "citaat": "> een citaat\nloopt door\n",
    "code": "```\ncode\n```\n",
    "open-code": "```\ncode\n",
    "ingesprongen": "    code\n\n",
    "verwijzing": "[a]: https://a.example\n\n",
    "los-regeleinde": "een\rtwee\n\n## Drie\n\n",
    "kop-in-lijst": "- ## Resultaat\n\n",
    "niets": "",
}


def _verhalen() -> Iterator[tuple[str, str]]:
    for voor in STUKKEN.values():
        for na in STUKKEN.values():
            yield voor, f"{KOP}\n\n{na}[a] en **b**\n"
            yield voor, f"Resultaat\n---\n{na}"
            yield f"{voor}{na}[a]\n", ""


def test_the_parts_of_a_story_are_as_if_they_stood_alone(begrippen: Begrippen) -> None:
    verhalen = Verhalen(begrippen)

    def is_gelijk(voor: str, na: str) -> bool:
        delen = split_verhaal(voor + na, ["Resultaat"])
        return verhalen.verhaaldelen(voor + na, *delen) == tuple(map(verhalen.opmaak, delen))

    assert [verhaal for verhaal in _verhalen() if not is_gelijk(*verhaal)] == []


def test_a_story_is_the_same_after_another_page_showed_it(begrippen: Begrippen) -> None:
    verhalen, tekst = Verhalen(begrippen), f"De SVB belt.\n\n{KOP}\n\nDe Wmo.\n"
    eerst = verhalen.verhaal(tekst, str)
    assert [woord.tekst for woord in eerst.woorden] == ["SVB", "Wmo"]
    vooraf, daarna = verhalen.verhaaldelen(tekst, *split_verhaal(tekst, ["Resultaat"]))
    assert vooraf == "<p>De SVB belt.</p>\n"
    assert "<a " not in daarna
    assert verhalen.verhaal(tekst, str) == eerst
    assert verhalen.verhaal("Iets anders.", str).html == "<p>Iets anders.</p>\n"
