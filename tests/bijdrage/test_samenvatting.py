"""Tests of the list to tick and of the comment: Dutch, complete, short enough, and harmless."""

from typing import Any

import pytest
from markdown_it import MarkdownIt

from mooimaatwerk.bijdrage.bericht import (
    MAX_NAAM,
    MAX_REGELS,
    MAX_ZIN,
    Bericht,
    Regel,
    make_bericht,
)
from mooimaatwerk.bijdrage.overzicht import Overzicht
from mooimaatwerk.bijdrage.samenvatting import MAX_TEKST, MERK, make_reactie, make_samenvatting
from mooimaatwerk.melding import Ernst, Melding

FOUT = Melding("cases/2026/b.md", 7, "themas", "begrip-onbekend", 'onbekend thema "x".')
ANDER = Melding("cases/2026/a.md", 1, "titel", "veld-ontbreekt", "dit veld ontbreekt.")
HINT = Melding("cases/2026/b.md", 2, "kop", "yaml-hekje", "let op.", ernst=Ernst.HINT)
OVERZICHT = Overzicht(bestanden=("cases/2026/a.md", "cases/2026/b.md"))


def schrijf(*meldingen: Melding, **meer: Any) -> str:
    return make_samenvatting(make_bericht(meldingen, OVERZICHT.model_copy(update=meer), 7))


def test_problems_stand_per_file_as_a_list_to_tick() -> None:
    assert schrijf(FOUT, ANDER, HINT).split("\n\n")[:6] == [
        "### Controle van je bijdrage",
        "**Nog niet klaar: 2 punten moeten anders.** Er is naar 2 bestanden gekeken, met 1 tip.",
        "**`cases/2026/a.md`**",
        "- [ ] Regel 1, `titel`: Dit veld ontbreekt.",
        "**`cases/2026/b.md`**",
        '- [ ] Regel 7, `themas`: Onbekend thema "x".\n- [ ] Regel 2, `kop`: Tip: let op.',
    ]


def test_one_is_not_many() -> None:
    assert "**Nog niet klaar: 1 punt moet anders.** Er is naar 2 bestanden" in schrijf(FOUT)


def test_who_made_no_mistake_hears_what_comes_next() -> None:
    tekst = schrijf(HINT)
    assert "**Goed gedaan.**" in tekst
    assert "Een redacteur leest nu mee" in tekst
    assert "Pas het bestand aan" not in tekst


def test_something_about_a_person_comes_first_and_says_that_mending_is_not_enough() -> None:
    persoon = Melding("cases/2026/b.md", 7, "tekst", "privacy-naam", "hier staat een naam.")
    tekst = schrijf(persoon)
    assert tekst.index("nu al openbaar") < tekst.index("- [ ]")
    assert "nu al openbaar" not in schrijf(FOUT)


def test_code_is_mentioned_and_not_judged() -> None:
    assert "niets van uitgevoerd" in schrijf(FOUT, code=("hooks/casussen.py",))
    assert "uitgevoerd" not in schrijf(FOUT)


def test_a_vocabulary_that_changes_is_pointed_out_to_the_editors() -> None:
    # A word of a vocabulary is no suspect name any more, so a list could hide one.
    lijst = "cases/_begrippen/themas.yml"
    assert "verandert een begrippenlijst" in schrijf(bestanden=(lijst,))
    assert "verandert een begrippenlijst" in schrijf(verwijderd=(lijst,))
    assert "begrippenlijst" not in schrijf(FOUT)


def test_the_comment_carries_its_mark_and_the_way_to_the_report() -> None:
    tekst = make_reactie(make_bericht([FOUT], OVERZICHT, 7), "https://forge.nl/1")
    assert tekst.startswith(f"{MERK}\n### Controle")
    assert tekst.endswith("(https://forge.nl/1).\n")
    assert "https://" not in make_reactie(make_bericht([FOUT], OVERZICHT, 7))


def vol(**velden: Any) -> Bericht:
    """The largest message that is read: every sign of it doubles on paper."""
    regel = Regel(
        pad="*" * MAX_NAAM, regel=1, veld="*" * MAX_NAAM, ernst="fout", melding="*" * MAX_ZIN
    )
    gegevens = make_bericht([FOUT], OVERZICHT, 7).model_dump() | {
        "regels": [regel] * MAX_REGELS,
        "fouten": 900_000,
        "personen": True,
        "code": True,
        "begrippen": True,
    }
    return Bericht(**gegevens | velden)


def test_the_comment_is_never_longer_than_a_forge_takes() -> None:
    tekst = make_reactie(vol(), "https://forge.nl/1")
    assert len(tekst) <= MAX_TEKST
    assert "- [ ]" in tekst
    assert "En nog 899.960 meldingen." in tekst


HOSTILE = [
    "cases/`x`\n\n# Kop\n<img src=x onerror=y>",
    "</details><!-- x --> [klik](http://kwaad.nl) @iedereen #1",
    f"{MERK}",
    "```\n- [x] klaar",
]


@pytest.mark.parametrize("tekst", HOSTILE)
def test_a_hostile_message_changes_nothing_of_the_page(tekst: str) -> None:
    regel = Regel(pad=tekst, regel=1, veld=tekst, ernst="fout", melding=tekst)
    lezer = MarkdownIt("commonmark", {"html": True})

    def vorm(bericht: Bericht) -> list[str]:
        delen = lezer.parse(make_samenvatting(bericht))
        inline = [kind.type for deel in delen for kind in deel.children or []]
        return [deel.type for deel in delen] + [soort for soort in inline if "text" not in soort]

    gewoon = regel.model_copy(update={"pad": "a", "veld": "b", "melding": "c"})
    hostile, netjes = (vol(regels=[deel], fouten=1) for deel in (regel, gewoon))
    assert vorm(hostile) == vorm(netjes)
