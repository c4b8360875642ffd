"""Compares what a case cost with what it avoided, as far as both are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mooimaatwerk import woorden
from mooimaatwerk.casus import Gegevens, Ingezet, Vermeden
from mooimaatwerk.figuren.schaal import lengte
from mooimaatwerk.figuren.terugverdiend import make_slotsom
from mooimaatwerk.inzicht.geld import Bedrag, Inzet, read_inzet

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


def make_kostenbalk(gegevens: Gegevens) -> Kostenbalk | None:
    """Return the comparison of a case, or None when there is no amount to draw."""
    inzet = read_inzet(gegevens)
    vermeden = (gegevens.kosten and gegevens.kosten.vermeden) or Vermeden()
    hoogste = max(inzet.enige.euros if inzet.enige else 0, vermeden.bedrag or 0)
    if not hoogste:
        return None
    return Kostenbalk(
        _ingezet(inzet, hoogste),
        Balk(
            "Voorkomen",
            _bedrag(vermeden.bedrag, vermeden.precisie) + _per(vermeden),
            tuple(_noten_vermeden(vermeden)),
            _lengte(vermeden.bedrag, hoogste),
        ),
        _slotsom(inzet.totaal, vermeden),
    )


def _ingezet(inzet: Inzet, hoogste: Decimal | int) -> Balk:
    if inzet.enige is None:
        # Amounts of several sources are not added up: a loan and a gift may be the same money.
        noten = ("De bedragen staan hierboven, per geldbron.",) if inzet.delen else ()
        return Balk("Ingezet", "Geen totaal bekend" if noten else _bedrag(None, None), noten, None)
    euros, precisie = inzet.enige.euros, inzet.enige.precisie
    naam = "Ingezet" if inzet.totaal else "Ingezet (bekend deel)"
    return Balk(naam, _bedrag(euros, precisie), (), _lengte(euros, hoogste))


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


def _slotsom(inzet: Bedrag | None, vermeden: Vermeden) -> str | None:
    # Against a part of the costs, any conclusion would be too rosy.
    if inzet is None or not inzet.euros or not vermeden.bedrag:
        return None
    return make_slotsom(Ingezet(bedrag=inzet.euros, precisie=inzet.precisie), vermeden)
