"""Measures the rules on labelled texts: what they find, what they miss, what they cry wolf over.

The part `toets` was written before the rules and is not looked at while tuning; a text that
turns out to be wrong may be added to `oefen`, never moved out of `toets`.
"""

from dataclasses import dataclass
from typing import Any

import pytest

from mooimaatwerk.privacy.vinden import Speurder, Vondst

Tekst = dict[str, Any]

# Kinds with a form of their own: none of them may be missed.
VAST = {
    *("email", "bsn", "iban", "telefoon", "postcode", "adres", "kenteken"),
    *("geboortedatum", "dossiernummer", "kvk", "handle", "url"),
}


@dataclass
class Stand:
    gevonden: int = 0
    gemist: int = 0
    terecht: int = 0
    vals: int = 0
    schoon: int = 0
    schoon_gemeld: int = 0


def raakt(vondst: Vondst, plek: dict[str, Any]) -> bool:
    return bool(vondst.begin < plek["end"] and plek["start"] < vondst.eind)


def vind(speurder: Speurder, tekst: Tekst) -> list[Vondst]:
    return [v for v in speurder.vind(tekst["text"]) if v.tekst not in tekst["pseudoniemen"]]


def meet(speurder: Speurder, teksten: list[Tekst]) -> Stand:
    stand = Stand()
    for tekst in teksten:
        vondsten = vind(speurder, tekst)
        for plek in tekst["spans"]:
            raak = any(raakt(vondst, plek) for vondst in vondsten)
            stand.gevonden += raak
            stand.gemist += not raak
        for vondst in vondsten:
            raak = any(raakt(vondst, plek) for plek in tekst["spans"])
            stand.terecht += raak
            stand.vals += not raak
        if not tekst["spans"]:
            stand.schoon += 1
            stand.schoon_gemeld += bool(vondsten)
    return stand


@pytest.mark.parametrize("deel", ["oefen", "toets"])
def test_finds_most_and_cries_wolf_seldom(
    deel: str, speurder: Speurder, teksten: list[Tekst]
) -> None:
    stand = meet(speurder, [tekst for tekst in teksten if tekst["deel"] == deel])
    assert stand.gevonden / (stand.gevonden + stand.gemist) >= 0.92, stand
    assert stand.terecht / (stand.terecht + stand.vals) >= 0.85, stand
    assert stand.schoon_gemeld / stand.schoon <= 0.10, stand


def test_does_as_well_on_texts_that_came_later(speurder: Speurder, apart: list[Tekst]) -> None:
    """On the first run: recall 0.91, precision 0.91, one clean text in ten reported.

    What was general about that was mended then (a helper's name after "juf" or "wijkagent",
    a language that is a last name too); the rest is left as it is.
    """
    stand = meet(speurder, apart)
    assert stand.gevonden / (stand.gevonden + stand.gemist) >= 0.92, stand
    assert stand.terecht / (stand.terecht + stand.vals) >= 0.90, stand
    assert stand.schoon_gemeld / stand.schoon <= 0.05, stand
    assert len(apart) >= 40
    for tekst in apart:
        assert bool(tekst["spans"]) == (tekst["label"] == "persoonsgegevens")
        for plek in tekst["spans"]:
            assert tekst["text"][plek["start"] : plek["end"]] == plek["text"]


def test_never_misses_what_has_a_fixed_form(speurder: Speurder, teksten: list[Tekst]) -> None:
    gemist = [
        (tekst["id"], plek)
        for tekst in teksten
        for plek in tekst["spans"]
        if plek["kind"] in VAST
        and not any(
            raakt(vondst, plek) and vondst.soort == plek["kind"] for vondst in vind(speurder, tekst)
        )
    ]
    assert gemist == []


def test_the_set_is_large_and_half_of_it_is_clean(teksten: list[Tekst]) -> None:
    schoon = [tekst for tekst in teksten if tekst["label"] == "schoon"]
    apart = [tekst for tekst in teksten if tekst["deel"] == "toets"]
    assert len(teksten) >= 150
    assert len(schoon) >= 0.4 * len(teksten)
    assert len(apart) >= 0.3 * len(teksten)
    assert len({tekst["id"] for tekst in teksten}) == len(teksten)
    for tekst in teksten:
        assert bool(tekst["spans"]) == (tekst["label"] == "persoonsgegevens")
        for plek in tekst["spans"]:
            assert tekst["text"][plek["start"] : plek["end"]] == plek["text"]
