"""Thinking along: which open case needs it most, and whom a solved one has to thank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mooimaatwerk.casus import Casus
from mooimaatwerk.reactie import Reactie
from mooimaatwerk.verzameling import Verzameling

OPLOSSING = "oplossing"
"""The kind of reaction that brings a way out."""

VERDER_GEKOMEN = ("doorbraak", "deels-opgelost")


@dataclass(frozen=True)
class Openstaand:
    """An open case with how many reactions it has, and how many of those bring a way out."""

    casus: Casus
    reacties: int
    oplossingen: int


def sort_by_need(verzameling: Verzameling) -> list[Openstaand]:
    """Return the open cases, those that need help most first.

    Real ones before invented ones. Then who has no idea for a solution yet, who has the
    fewest reactions, and who has waited longest.
    """
    openstaand = [
        _openstaand(casus, verzameling.reacties_op(casus)) for casus in verzameling.openstaand
    ]
    return sorted(
        openstaand,
        key=lambda o: (
            o.casus.is_voorbeeld,
            o.oplossingen > 0,
            o.reacties,
            o.casus.gegevens.datum,
            o.casus.slug,
        ),
    )


def find_helpers(casus: Casus, reacties: Sequence[Reactie]) -> list[Reactie]:
    """Return the reactions that a solved case owes its way out to, oldest first.

    A case that still carries its question was open before. What colleagues then suggested
    as a solution is thanked for; whether it was the one that worked, the story tells. An
    invented reaction helped nobody but an invented case.
    """
    g = casus.gegevens
    if g.status not in VERDER_GEKOMEN or not g.hulpvraag:
        return []
    return [
        reactie
        for reactie in reacties
        if reactie.gegevens.soort == OPLOSSING
        and (casus.is_voorbeeld or not reactie.is_voorbeeld)
        and not reactie.is_ingetrokken
    ]


def find_solved_together(verzameling: Verzameling) -> list[Casus]:
    """Return the cases that were solved with help of colleagues, newest first."""
    return [
        casus
        for casus in verzameling.zichtbaar
        if find_helpers(casus, verzameling.reacties_op(casus))
    ]


def _openstaand(casus: Casus, reacties: Sequence[Reactie]) -> Openstaand:
    # What is invented under a real case is shown, but helps nobody.
    echt = [r for r in reacties if casus.is_voorbeeld or not r.is_voorbeeld]
    oplossingen = sum(reactie.gegevens.soort == OPLOSSING for reactie in echt)
    return Openstaand(casus, len(echt), oplossingen)
