"""Hints for plainer language: they never stop anything, and never flood a contributor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.lezen.veiligyaml import Pad, name_veld
from mooimaatwerk.melding import Ernst, Melding
from mooimaatwerk.taal.leesbaarheid import Leesbaarheid
from mooimaatwerk.taal.regels import make_taalregels
from mooimaatwerk.taal.vinden import Taalspeurder

_Plek = tuple[Pad, str]


class Taalcontrole:
    """The rules, loaded once for a whole run."""

    def __init__(self, begrippen: Begrippen) -> None:
        regels = make_taalregels(begrippen)
        self.speurder = Taalspeurder(regels)
        self.leesbaarheid = Leesbaarheid(regels["leesbaarheid"]["doel"])
        self.samenvatting: str = regels["leesbaarheid"]["veld"]
        self.velden = [tuple(naam.split(".")) for naam in regels["velden"]]


def check_taal(ruw: RuweCasus, controle: Taalcontrole) -> Iterator[Melding]:
    """Yield a hint for what could be said more plainly, or more kindly."""
    if ruw.gegevens.get("publicatie") == "ingetrokken":
        return
    plekken = [plek for veld in controle.velden for plek in _teksten(ruw.gegevens, veld, ())]
    plekken.append((("tekst",), ruw.tekst))
    for vondst in controle.speurder.vind([tekst for _, tekst in plekken]):
        pad, _ = plekken[vondst.plek]
        # Only of the story it is known on which line each word stands.
        regel = ruw.tekst_regel + vondst.regel if pad == ("tekst",) else ruw.regel_van(pad)
        code = controle.speurder.soorten[vondst.soort]["code"]
        yield Melding(
            ruw.pad, regel, name_veld(pad), code, vondst.zin, vondst.liever or None, Ernst.HINT
        )
    yield from _leesbaarheid(ruw, controle)


def _leesbaarheid(ruw: RuweCasus, controle: Taalcontrole) -> Iterator[Melding]:
    tekst = ruw.gegevens.get(controle.samenvatting)
    score = controle.leesbaarheid.te_moeilijk(tekst) if isinstance(tekst, str) else None
    if score is not None:
        pad: Pad = (controle.samenvatting,)
        doel = controle.leesbaarheid.doel
        zin = controle.speurder.zin("leesbaarheid", aantal=score, max=doel)
        code = controle.speurder.soorten["leesbaarheid"]["code"]
        yield Melding(ruw.pad, ruw.regel_van(pad), name_veld(pad), code, zin, ernst=Ernst.HINT)


def _teksten(waarde: Any, veld: tuple[str, ...], pad: Pad) -> Iterator[_Plek]:
    """Go over the texts of a field, wherever lists repeat it."""
    if isinstance(waarde, list):
        for plek, onder in enumerate(waarde):
            yield from _teksten(onder, veld, (*pad, plek))
    elif veld and isinstance(waarde, dict):
        yield from _teksten(waarde.get(veld[0]), veld[1:], (*pad, veld[0]))
    elif not veld and isinstance(waarde, str):
        yield pad, waarde
