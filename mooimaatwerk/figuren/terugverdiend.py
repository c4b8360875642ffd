"""Says in modest words when money came back, or how cost and avoided cost compare."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from mooimaatwerk import woorden
from mooimaatwerk.casus import Ingezet, Vermeden

_ONGEVEER, _TEN_MINSTE = "ongeveer", "ten minste"

_MAANDEN_PER = {"maand": 1, "jaar": 12}

_HOOGUIT_IN_MAANDEN = 24
"""Above this number a reader wants years."""

# Which way the real amount can differ from the one that is written down.
_RICHTING = {"maximaal": -1, "ruim": 1, "tenminste": 1}


def make_slotsom(ingezet: Ingezet, vermeden: Vermeden) -> str | None:
    """Return the conclusion from two amounts above zero, or None when the period is unknown."""
    assert vermeden.bedrag  # the caller has looked
    if vermeden.per == "eenmalig":
        return _verhouding(vermeden.bedrag / ingezet.bedrag)
    if vermeden.per not in _MAANDEN_PER:
        return None
    maanden = ingezet.bedrag * _MAANDEN_PER[vermeden.per] / vermeden.bedrag
    voor = _grens(ingezet.precisie, vermeden.precisie) if maanden >= 1 else _ONGEVEER
    tijd = _tijd(maanden, ROUND_FLOOR if voor == _TEN_MINSTE else ROUND_CEILING)
    return f"Volgens deze schatting is het geld na {voor} {tijd} terugverdiend."


def _grens(ingezet: str | None, vermeden: str | None) -> str:
    """Return a limit when both amounts point to it, and else that it is about so.

    More money spent takes longer to come back, more money avoided shorter.
    """
    richtingen = {_RICHTING.get(ingezet or "", 0), -_RICHTING.get(vermeden or "", 0)}
    if "ongeveer" in (ingezet, vermeden) or richtingen >= {-1, 1}:
        return _ONGEVEER
    return {-1: "hoogstens", 0: _ONGEVEER, 1: _TEN_MINSTE}[sum(richtingen)]


def _tijd(maanden: Decimal, afronding: str) -> str:
    """Return whole months, or whole years when there are many months."""
    if maanden <= _HOOGUIT_IN_MAANDEN:
        heel = maanden.quantize(Decimal(1), afronding)
        return woorden.hoeveelheid(heel, "maand", "maanden")
    heel = (maanden / 12).quantize(Decimal(1), afronding)
    return woorden.hoeveelheid(heel, "jaar", "jaar")


def _verhouding(keer: Decimal) -> str:
    afgerond = keer.quantize(Decimal("0.1"), ROUND_HALF_UP)
    if afgerond < 1:
        return "Volgens deze schatting is er meer geld ingezet dan er is voorkomen."
    if afgerond == 1:
        return "Volgens deze schatting is er ongeveer evenveel geld ingezet als voorkomen."
    getal = woorden.getal(afgerond)
    return f"Volgens deze schatting is er ongeveer {getal} keer zoveel voorkomen als ingezet."
