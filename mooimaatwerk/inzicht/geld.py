"""Says what a case cost as far as one may say it, and adds amounts up without hiding doubt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from mooimaatwerk.casus import Gegevens

GEEN_GELD = "zonder-geld-opgelost"
"""The kind of maatwerk that took no money."""

# Which way a real amount can differ from the one that is written down.
HOGER, _LAGER = ("ruim", "tenminste"), ("maximaal",)


@dataclass(frozen=True)
class Bedrag:
    """An amount in euros, with the word that says how exact it is."""

    euros: Decimal
    precisie: str | None = None


@dataclass(frozen=True)
class Inzet:
    """What is known of the money in a case.

    `totaal` is what the whole cost, or None when nobody says so; zero means that it took no
    money. `delen` are the amounts that are known, `compleet` says that these are all of them.
    """

    totaal: Bedrag | None = None
    delen: tuple[Bedrag, ...] = ()
    compleet: bool = False

    @property
    def enige(self) -> Bedrag | None:
        """The amount when there is just one, be it the whole or the only part that is known."""
        return self.totaal or (self.delen[0] if len(self.delen) == 1 else None)


def read_inzet(gegevens: Gegevens) -> Inzet:
    """Return what is known of the money in a case.

    Amounts of several sources are no total: a loan and a gift may be the same money.
    """
    if gegevens.kosten and gegevens.kosten.ingezet:
        totaal = Bedrag(gegevens.kosten.ingezet.bedrag, gegevens.kosten.ingezet.precisie)
        return Inzet(totaal, (totaal,), compleet=True)
    bronnen = {deel.bron for deel in gegevens.financiering}
    if bronnen == {"geen"} or (not bronnen and GEEN_GELD in gegevens.soorten):
        return Inzet(Bedrag(Decimal(0)), compleet=True)
    delen = tuple(
        Bedrag(deel.bedrag, deel.precisie)
        for deel in gegevens.financiering
        if deel.bedrag is not None
    )
    heel = not any(deel.deelbijdrage for deel in gegevens.financiering)
    compleet = heel and bool(delen) and len(delen) == len(gegevens.financiering)
    return Inzet(delen[0] if compleet and len(delen) == 1 else None, delen, compleet)


def tel_op(bedragen: Iterable[Bedrag]) -> Bedrag | None:
    """Return the sum, as exact as its least exact amount; None when there is nothing to add."""
    alle = list(bedragen)
    if not alle:
        return None
    return Bedrag(sum((b.euros for b in alle), Decimal(0)), _samen([b.precisie for b in alle]))


def _samen(woorden: list[str | None]) -> str | None:
    vaag = {woord for woord in woorden if woord not in (None, "exact")}
    if len(vaag) > 1:
        # Two words that point the same way keep their weakest; else nobody can say which way.
        return "tenminste" if vaag == set(HOGER) else "ongeveer"
    if vaag:
        return vaag.pop()
    return "exact" if all(woorden) else None


def fits(bedrag: Bedrag, grens: Decimal | int) -> bool | None:
    """Tell whether an amount is at most a limit in euros; None when its word leaves that open."""
    if bedrag.euros > grens:
        return None if bedrag.precisie in _LAGER else False
    if bedrag.precisie == "ruim":
        return bedrag.euros < grens
    return None if bedrag.precisie == "tenminste" else True
