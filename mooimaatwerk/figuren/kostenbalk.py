"""Compares what a case cost with what it avoided, as far as both are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mooimaatwerk import woorden
from mooimaatwerk.casus import Gegevens, Ingezet, Vermeden
from mooimaatwerk.figuren.schaal import lengte
from mooimaatwerk.figuren.terugverdiend import make_slotsom

_PER = {"maand": " per maand", "jaar": " per jaar", "eenmalig": " (eenmalig)"}


@dataclass(frozen=True)
class Balk:
    """One row: its name, the amount in words, what to know about it, and its bar.

    `lengte` is a percentage of the longest bar; None means that there is nothing to draw.
    """

    naam: str
    bedrag: str
    noten: tuple[str, ...]
    lengte: Decimal | None


@dataclass(frozen=True)
class Kostenbalk:
    """Both rows on one scale, and what follows from them when that can be said."""

    ingezet: Balk
    vermeden: Balk
    slotsom: str | None


@dataclass(frozen=True)
class _Inzet:
    """What was spent: the amount when there is one, and why it may not be the whole."""

    bedrag: Decimal | None = None
    precisie: str | None = None
    deel: bool = False
    los: bool = False


def make_kostenbalk(gegevens: Gegevens) -> Kostenbalk | None:
    """Return the comparison of a case, or None when there is no amount to draw."""
    inzet = _inzet(gegevens)
    vermeden = (gegevens.kosten and gegevens.kosten.vermeden) or Vermeden()
    hoogste = max(inzet.bedrag or 0, vermeden.bedrag or 0)
    if not hoogste:
        return None
    return Kostenbalk(
        Balk(
            "Ingezet (bekend deel)" if inzet.deel else "Ingezet",
            "Geen totaal bekend" if inzet.los else _bedrag(inzet.bedrag, inzet.precisie),
            ("De bedragen staan hierboven, per geldbron.",) if inzet.los else (),
            _lengte(inzet.bedrag, hoogste),
        ),
        Balk(
            "Voorkomen",
            _bedrag(vermeden.bedrag, vermeden.precisie) + _per(vermeden),
            tuple(_noten_vermeden(vermeden)),
            _lengte(vermeden.bedrag, hoogste),
        ),
        _slotsom(inzet, vermeden),
    )


def _inzet(gegevens: Gegevens) -> _Inzet:
    if gegevens.kosten and gegevens.kosten.ingezet:
        ingezet: Ingezet = gegevens.kosten.ingezet
        return _Inzet(ingezet.bedrag, ingezet.precisie)
    bekend = [deel for deel in gegevens.financiering if deel.bedrag is not None]
    # Amounts of several sources are not added up: a loan and a gift may be the same money.
    if len(bekend) != 1:
        return _Inzet(los=len(bekend) > 1)
    (enige,) = bekend
    deel = bool(enige.deelbijdrage) or len(gegevens.financiering) > 1
    return _Inzet(enige.bedrag, enige.precisie, deel)


def _bedrag(bedrag: Decimal | None, precisie: str | None) -> str:
    if bedrag is not None and not bedrag:
        return "Geen geld"
    return woorden.hoofdletter(woorden.bedrag(bedrag, precisie))


def _per(vermeden: Vermeden) -> str:
    return _PER.get(vermeden.per or "", "") if vermeden.bedrag else ""


def _lengte(bedrag: Decimal | None, hoogste: Decimal | int) -> Decimal | None:
    return lengte(bedrag, hoogste) if bedrag else None


def _noten_vermeden(vermeden: Vermeden) -> Iterator[str]:
    if vermeden.bedrag is not None:
        yield "Volgens de inbrenger."
        if vermeden.per is None:
            yield "Niet bekend is of dit per maand, per jaar of eenmalig is."
    if vermeden.toelichting:
        yield vermeden.toelichting


def _slotsom(inzet: _Inzet, vermeden: Vermeden) -> str | None:
    # Against a part of the costs, any conclusion would be too rosy.
    if inzet.deel or not inzet.bedrag or not vermeden.bedrag:
        return None
    ingezet = Ingezet(bedrag=inzet.bedrag, precisie=inzet.precisie)
    return make_slotsom(ingezet, vermeden)
