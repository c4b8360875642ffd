"""Reads the rules and the lists, and joins them with the vocabularies into one set of data.

The same data serve the check in Python and, as JSON, the one in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from mooimaatwerk.begrippen import Begrip, Begrippen, Gemeente
from mooimaatwerk.lezen.databestand import read_databestand, stop_at_meldingen
from mooimaatwerk.privacy.woordfilter import Woordfilter, load_woordfilter

_MAP = Path(__file__).parent
LIJSTEN = _MAP / "lijsten"
WOORDEN = LIJSTEN / "woorden.bloom"

Privacydata = dict[str, Any]
"""What both readers of the rules get; only texts, numbers, lists and groups of them."""

_HOOFDLETTERS = "A-ZÀ-ÖØ-Þ" + "".join(
    teken for teken in map(chr, range(0x100, 0x250)) if teken.isupper()
)
_KLEINE_LETTERS = "a-zß-öø-ÿ" + "".join(
    teken for teken in map(chr, range(0x100, 0x250)) if teken.islower()
)
_LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ"
_WOORD = re.compile(f"[{_LETTERS}0-9]+(?:['\\-][{_LETTERS}0-9]+)*")


class _Regels(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Soort(_Regels):
    soort: str
    niveau: Literal["fout", "reden", "controleer"]
    masker: Literal["", "cijfers", "tekst"] = ""
    melding: str


class _Regel(_Regels):
    soort: str
    patroon: str
    niveau: str = ""
    voor: str = ""
    na: str = ""
    niet_voor: str = ""
    niet_na: str = ""
    behalve: str = ""
    toets: Literal["", "elfproef", "iban"] = ""
    nodig: str = ""
    onbekend: bool = False


class _Kenmerk(_Regels):
    kenmerk: str
    groep: str = ""
    gezondheid: bool = False
    minderjarig: bool = False
    woorden: tuple[str, ...]
    bron: dict[str, tuple[str, ...]] = {}
    advies: str = ""


class _Bestand(_Regels):
    soorten: tuple[_Soort, ...]
    melding_naam: str
    tekens: dict[str, Any]
    delen: dict[str, str]
    regels: tuple[_Regel, ...]
    woorden: dict[str, str]
    punten: dict[str, Any]
    advies_gemeente: str
    via_vondst: dict[str, tuple[str, str]]
    grenzen: dict[str, int]
    kenmerken: tuple[_Kenmerk, ...]


def make_privacydata(begrippen: Begrippen) -> Privacydata:
    """Return the rules and lists as plain data. Raises OngeldigeGegevens."""
    bestand = read_databestand(_MAP / "regels.yml", "mooimaatwerk/privacy/regels.yml")
    regels = bestand.lees(_Bestand, bestand.data, ())
    stop_at_meldingen(bestand)
    assert regels is not None  # otherwise there was a message
    delen = _delen(regels.delen)
    return {
        "letters": _LETTERS,
        "hoofdletters": _HOOFDLETTERS,
        "soorten": {soort.soort: soort.model_dump() for soort in regels.soorten},
        "melding_naam": regels.melding_naam,
        "tekens": regels.tekens,
        "regels": [_vul_in(regel, delen) for regel in regels.regels],
        "woorden": _woorden(regels.woorden, begrippen),
        "namen": {
            "voornamen": _lijst("voornamen"),
            "achternamen": _zonder(_lijst("achternamen"), regels.woorden["bekend"].split()),
        },
        "gemeenten": _gemeenten(begrippen, regels.punten["gemeente"]),
        "punten": regels.punten,
        "advies_gemeente": regels.advies_gemeente,
        "via_vondst": {soort: list(via) for soort, via in regels.via_vondst.items()},
        "grenzen": regels.grenzen,
        "kenmerken": [kenmerk.model_dump(mode="json") for kenmerk in regels.kenmerken],
    }


def load_woorden() -> Woordfilter:
    """Return the list of Dutch words."""
    return load_woordfilter(WOORDEN)


def _delen(eigen: dict[str, str]) -> dict[str, str]:
    return {
        "{H}": f"[{_HOOFDLETTERS}]",
        "{k}": f"[{_KLEINE_LETTERS}]",
        "{L}": _LETTERS,
        "{A}": f"(?<![{_LETTERS}0-9])",
        "{Z}": f"(?![{_LETTERS}0-9])",
        **{f"{{{naam}}}": patroon for naam, patroon in eigen.items()},
    }


def _vul_in(regel: _Regel, delen: dict[str, str]) -> dict[str, Any]:
    def vul(waarde: Any) -> Any:
        if isinstance(waarde, str):
            for naam, patroon in delen.items():
                waarde = waarde.replace(naam, patroon)
        return waarde

    return {sleutel: vul(waarde) for sleutel, waarde in regel.model_dump().items() if waarde}


def _lijst(naam: str) -> list[str]:
    return (LIJSTEN / f"{naam}.txt").read_text(encoding="utf-8").splitlines()


def _zonder(namen: list[str], bekend: list[str]) -> list[str]:
    """Leave out what is first of all something else: "Engels" is a language."""
    ander = set(bekend)
    return [naam for naam in namen if naam not in ander]


def _woorden(eigen: dict[str, str], begrippen: Begrippen) -> dict[str, list[str]]:
    woorden = {
        naam: tekst.splitlines() if naam in ("frasen", "plaatsen") else tekst.split()
        for naam, tekst in eigen.items()
    }
    namen = list(dict.fromkeys(_namen(begrippen)))
    plaatsnamen = [naam for naam in namen if naam[:1].isupper() or naam.startswith("'")]
    frasen = {*woorden.pop("frasen"), *woorden.pop("plaatsen"), *_lijst("landen"), *plaatsnamen}
    woorden["frasen"] = sorted(naam for naam in frasen if len(naam) > 1)
    woorden["dorpen"] = sorted(set(_lijst("plaatsen")) - frasen)
    kleine = {deel.lower() for naam in namen for deel in _WOORD.findall(naam)}
    woorden["kleine"] = sorted(deel for deel in kleine if len(deel) > 1)
    return woorden


def _namen(begrippen: Begrippen) -> Iterator[str]:
    """Go over all names of terms that a story may hold."""
    for lijst in begrippen.lijsten.values():
        for term in lijst.termen.values():
            yield from (naam for naam in term.namen if naam != term.slug)


def _gemeenten(begrippen: Begrippen, grenzen: Iterable[list[int]]) -> dict[str, list[Any]]:
    """Return for each name of a municipality its label and how many points it gives."""
    gemeenten: dict[str, list[Any]] = {}
    for term in begrippen["gemeenten"].termen.values():
        label = term.label if term.vervangen_door is None else _opvolger(term, begrippen)
        punten = _punten(term, grenzen)
        for naam in (*term.namen[1:], term.label):
            gemeenten[naam] = [label, punten]
    return gemeenten


def _opvolger(term: Begrip, begrippen: Begrippen) -> str:
    return begrippen["gemeenten"].termen[str(term.vervangen_door)].label


def _punten(term: Begrip, grenzen: Iterable[list[int]]) -> int:
    inwoners = term.inwoners if isinstance(term, Gemeente) else None
    for grens, punten in grenzen:
        # A former municipality is small: a village or a few of them.
        if inwoners is None or inwoners < grens:
            return punten
    return 0
