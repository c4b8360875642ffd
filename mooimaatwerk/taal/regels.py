"""Reads the language rules, and joins them with the vocabularies into one set of plain data.

The same data serve the check in Python and, as JSON, the one in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.lezen.databestand import read_databestand, stop_at_meldingen

_BESTAND = Path(__file__).with_name("regels.yml")

Taalregels = dict[str, Any]
"""What both readers of the rules get; only texts, numbers, lists and groups of them."""

TAALCODE = "taal-"
"""How the code of every hint about language begins, and of no other message."""

_DEEL_VAN_NAAM = re.compile(r"[A-Za-z]{2,8}")


class _Regels(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Soort(_Regels):
    soort: str
    code: str = Field(pattern=rf"^{TAALCODE}[a-z-]+$")
    melding: str


class _Woord(_Regels):
    woorden: tuple[str, ...] = Field(min_length=1)
    liever: str


class _Zin(_Regels):
    max: int = Field(gt=0)


class _Lijdend(_Regels):
    vanaf: int = Field(gt=0)
    deel: float = Field(gt=0, le=1)
    worden: str
    zijn: str
    geen_deelwoord: str


class _Leesbaarheid(_Regels):
    veld: str
    doel: int


class _Bestand(_Regels):
    soorten: tuple[_Soort, ...]
    hoogstens: int = Field(gt=0)
    nog: str
    velden: tuple[str, ...]
    zin: _Zin
    lijdend: _Lijdend
    leesbaarheid: _Leesbaarheid
    bekende_afkortingen: str
    vaktaal: tuple[_Woord, ...]
    bejegening: tuple[_Woord, ...]


def make_taalregels(begrippen: Begrippen) -> Taalregels:
    """Return the rules as plain data. Raises OngeldigeGegevens when the file is wrong."""
    bestand = read_databestand(_BESTAND, "mooimaatwerk/taal/regels.yml")
    regels = bestand.lees(_Bestand, bestand.data, ())
    stop_at_meldingen(bestand)
    assert regels is not None  # otherwise there was a message
    lijdend = regels.lijdend
    return {
        "soorten": {soort.soort: soort.model_dump() for soort in regels.soorten},
        "hoogstens": regels.hoogstens,
        "nog": regels.nog,
        "velden": list(regels.velden),
        "zin": regels.zin.model_dump(),
        "lijdend": {
            "vanaf": lijdend.vanaf,
            "deel": lijdend.deel,
            "worden": lijdend.worden.split(),
            "zijn": lijdend.zijn.split(),
            "geen_deelwoord": lijdend.geen_deelwoord.split(),
        },
        "leesbaarheid": regels.leesbaarheid.model_dump(),
        "bekende_afkortingen": sorted(
            {*regels.bekende_afkortingen.split(), *_bekend_van_begrippen(begrippen)}
        ),
        "woorden": [
            {"soort": soort, "woord": woord, "liever": regel.liever}
            for soort in ("vaktaal", "bejegening")
            for regel in getattr(regels, soort)
            for woord in regel.woorden
        ],
    }


def _bekend_van_begrippen(begrippen: Begrippen) -> Iterator[str]:
    """Go over the short names of terms: the site explains those itself."""
    for lijst in begrippen.lijsten.values():
        for term in lijst.termen.values():
            for naam in term.namen:
                yield from (deel for deel in _DEEL_VAN_NAAM.findall(naam) if is_afkorting(deel))


_AFKORTING = re.compile(
    "[A-Z][A-Za-z]{0,6}[A-Z][a-z]{0,2}|[BCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{2,5}"
)
_ROMEINS = re.compile("[IVX]+")


def is_afkorting(woord: str) -> bool:
    """True for a word that looks shortened: GGZ, CRvB, Wlz; not for a Roman number."""
    return bool(_AFKORTING.fullmatch(woord)) and not _ROMEINS.fullmatch(woord)
