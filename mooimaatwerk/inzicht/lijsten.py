"""Judges cases for the computed lists: was it possible all along, for little, without money."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mooimaatwerk.casus import Casus, Gegevens
from mooimaatwerk.inzicht.geld import GEEN_GELD, fits, read_inzet, tel_op

OPGELOST = ("doorbraak", "deels-opgelost")
"""The statuses of the cases that a list is about: something worked."""

GEWOON_RUIMTE = "binnen-de-wet"
GEWOON_SOORTEN = ("andere-werkwijze", "ruimte-in-de-regels")
"""What says that the ordinary way turned out to be open."""

GELDSOORTEN = ("budget-inzetten", "schuld-aflossen", "krediet-of-lening", "in-natura")
"""The kinds of maatwerk that take money, whoever pays."""

Oordeel = Callable[[Gegevens], bool | None]
"""Whether a case belongs on a list; None when the source does not tell."""


@dataclass(frozen=True)
class Uitkomst:
    """A list: the solved cases that belong on it, those of which nobody knows, and of how many.

    `n` counts all solved cases that count, invented ones left out.
    """

    wel: Sequence[Casus]
    onbekend: Sequence[Casus]
    n: int


def make_uitkomst(casussen: Iterable[Casus], oordeel: Oordeel) -> Uitkomst:
    """Judge the solved cases among these; invented and withdrawn ones are left out."""
    opgelost = [c for c in casussen if c.telt_mee and c.gegevens.status in OPGELOST]
    geoordeeld = [(casus, oordeel(casus.gegevens)) for casus in opgelost]
    return Uitkomst(
        wel=[casus for casus, uitspraak in geoordeeld if uitspraak],
        onbekend=[casus for casus, uitspraak in geoordeeld if uitspraak is None],
        n=len(opgelost),
    )


def kon_gewoon(gegevens: Gegevens) -> bool | None:
    """True when the law already allowed it, or another way of working opened a regular route."""
    if gegevens.ruimte == GEWOON_RUIMTE or set(GEWOON_SOORTEN) & set(gegevens.soorten):
        return True
    return None if gegevens.ruimte in (None, "onbekend") else False


def klein_bedrag(gegevens: Gegevens, grens: Decimal | int) -> bool | None:
    """True when all the money of a case is known, and it is at most `grens` euros."""
    inzet = read_inzet(gegevens)
    if inzet.totaal is not None:
        return fits(inzet.totaal, grens) if inzet.totaal.euros else False
    if any(fits(deel, grens) is False for deel in inzet.delen):
        return False
    som = tel_op(inzet.delen)
    # Together the sources are the most that it can have cost.
    return True if som and inzet.compleet and fits(som, grens) else None


def zonder_geld(gegevens: Gegevens) -> bool | None:
    """True when a case says that it took no money; silence about money says nothing."""
    inzet = read_inzet(gegevens)
    if inzet.totaal is not None:
        return inzet.totaal.euros == 0
    if GEEN_GELD in gegevens.soorten and not inzet.delen:
        return None
    heeft_geld = gegevens.financiering or set(GELDSOORTEN) & set(gegevens.soorten)
    return False if heeft_geld else None
