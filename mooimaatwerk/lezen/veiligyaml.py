"""Reads a small, safe part of YAML into plain data, with the line of every field.

Why not `yaml.safe_load`: thirty thousand opening brackets crash its C parser, aliases
multiply, duplicate keys win silently, and YAML 1.1 turns `no`, `12:30` and `1_000` into
something else. Here the parser's events are walked with a guard on depth; anchors,
aliases, tags and duplicate keys are refused; only the scalars of the YAML 1.2 core
schema are resolved, and dates stay text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from mooimaatwerk.lezen.getallen import GeheelGetal, Kommagetal
from mooimaatwerk.melding import Ernst

Pad = tuple[str | int, ...]
"""The way to a field: ("financiering", 0, "bedrag")."""

MAX_DIEPTE = 12

# The C parser is many times faster; PyYAML can be installed without it. Only its events are
# asked for: what else a loader can do is not even set up.
_LADER: Any = getattr(yaml.cyaml, "CParser", None) if yaml.__with_libyaml__ else yaml.SafeLoader

_WOORDEN = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_BEGIN_VAN_GETAL = tuple("-+.0123456789")
_GEHEEL = re.compile(r"[-+]?[0-9]{1,18}")
_KOMMA = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class YamlProbleem:
    """What is wrong at one line, with the code of the message it becomes."""

    regel: int
    code: str
    melding: str
    ernst: Ernst = Ernst.FOUT


@dataclass(slots=True)
class YamlUitkomst:
    """The data (None when it could not be read), the line of each field, the problems."""

    data: Any = None
    regels: dict[Pad, int] = field(default_factory=dict)
    problemen: list[YamlProbleem] = field(default_factory=list)


def name_veld(pad: Pad) -> str:
    """Return the name of the field that a way leads to: "financiering.bedrag"."""
    return ".".join(deel for deel in pad if isinstance(deel, str))


_TAKKEN = (dict, list)


def find_bladen(waarde: Any, pad: Pad = ()) -> list[tuple[Pad, Any]]:
    """Return every value that is no list or group, however deep, with the way to it."""
    bladen: list[tuple[Pad, Any]] = []
    if not isinstance(waarde, _TAKKEN):
        return [(pad, waarde)]
    _verzamel(waarde, pad, bladen)
    return bladen


def _verzamel(waarde: Any, pad: Pad, bladen: list[tuple[Pad, Any]]) -> None:
    paren = waarde.items() if isinstance(waarde, dict) else enumerate(waarde)
    for deel, onder in paren:
        plek = (*pad, deel)
        if isinstance(onder, _TAKKEN):
            _verzamel(onder, plek, bladen)
        else:
            # Most values are leaves: none of those costs a call.
            bladen.append((plek, onder))


class _Stop(Exception):
    """Reading on makes no sense: too deep."""


def read_yaml(tekst: str, eerste_regel: int = 1) -> YamlUitkomst:
    """Read one YAML document; never raises for bad input.

    `eerste_regel` is the line in the file at which `tekst` begins, so that every line
    number in the result is that of the file.
    """
    lezer = _Lezer(tekst, eerste_regel)
    try:
        lezer.lees()
    except _Stop:
        pass
    except yaml.MarkedYAMLError as fout:
        lezer.meld_opmaakfout(fout)
    except (yaml.YAMLError, UnicodeEncodeError):
        # A ReaderError: characters that YAML does not allow, without a line number. Half a
        # character (a surrogate) does not even get that far.
        lezer.meld(0, "yaml-teken", "er staat een teken in dat hier niet mag.")
    return lezer.uitkomst


class _Lezer:
    """Walks the events once and builds the data on the way."""

    def __init__(self, tekst: str, eerste_regel: int) -> None:
        self.eerste_regel = eerste_regel
        self.uitkomst = YamlUitkomst()
        self.regels = self.uitkomst.regels
        self.tekstregels = tekst.split("\n")
        self.heeft_hekje = "#" in tekst
        self.tekst = tekst

    def meld(self, regel: int, code: str, melding: str) -> None:
        self.uitkomst.problemen.append(YamlProbleem(self.eerste_regel + regel, code, melding))

    def meld_opmaakfout(self, fout: yaml.MarkedYAMLError) -> None:
        tekens, melding = _vertaal_opmaakfout(fout)
        # What was never closed is noticed far below; it went wrong where it was opened.
        marks = (fout.problem_mark, fout.context_mark)
        plek = next(filter(None, reversed(marks) if tekens in _OPEN_GEBLEVEN else marks), None)
        # At the very end the mark lies on the line after the last.
        regel = min(plek.line, len(self.tekstregels) - 1) if plek else 0
        self.meld(regel, "yaml-opmaak", melding)
        self.uitkomst.data = None

    def lees(self) -> None:
        # Any: the type stubs allow an event without a mark, which parsing never gives.
        self.volgende: Callable[[], Any] = _LADER(self.tekst).get_event
        while (gebeurtenis := self.volgende()) is not None:
            regel = gebeurtenis.start_mark.line
            if isinstance(gebeurtenis, yaml.DocumentStartEvent):
                if self.uitkomst.regels:
                    self.meld(regel, "yaml-document", _TWEEDE_BLOK)
                    self.uitkomst.data = None
                    raise _Stop
                self.uitkomst.data = self.knoop(self.volgende(), (), 0)

    def knoop(self, gebeurtenis: Any, pad: Pad, diepte: int) -> Any:
        regel = gebeurtenis.start_mark.line
        self.regels.setdefault(pad, self.eerste_regel + regel)
        if diepte > MAX_DIEPTE:
            self.meld(regel, "yaml-diepte", "dit zit te diep genest.")
            self.uitkomst.data = None
            raise _Stop
        soort = type(gebeurtenis)
        if soort is yaml.AliasEvent:
            self.meld(regel, "yaml-verwijzing", _GEEN_VERWIJZING)
            return None
        if gebeurtenis.anchor is not None or gebeurtenis.tag is not None:
            self.weiger_versiering(gebeurtenis, regel)
        if soort is yaml.ScalarEvent:
            if self.heeft_hekje:
                self.waarschuw_voor_hekje(gebeurtenis)
            # What stands in quotes is a text.
            return _scalar(gebeurtenis.value) if gebeurtenis.implicit[0] else gebeurtenis.value
        if soort is yaml.SequenceStartEvent:
            return self.lijst(pad, diepte)
        return self.blok(pad, diepte)

    def weiger_versiering(self, gebeurtenis: Any, regel: int) -> None:
        if gebeurtenis.anchor is not None:
            self.meld(regel, "yaml-verwijzing", _GEEN_VERWIJZING)
        if gebeurtenis.tag is not None:
            melding = "een woord dat met ! begint, mag hier niet. Zet de tekst in aanhalingstekens."
            self.meld(regel, "yaml-tag", melding)

    def waarschuw_voor_hekje(self, gebeurtenis: Any) -> None:
        # `titel: Casus #3` is read as "Casus": the rest is a comment, and nobody notices.
        einde = gebeurtenis.end_mark
        if not gebeurtenis.implicit[0] or einde.line >= len(self.tekstregels):
            return
        if self.tekstregels[einde.line][einde.column :].lstrip().startswith("#"):
            melding = (
                "na een spatie en een # leest de computer niet verder. "
                "Hoort dat bij je tekst? Zet de hele tekst tussen aanhalingstekens."
            )
            plek = self.eerste_regel + einde.line
            self.uitkomst.problemen.append(YamlProbleem(plek, "yaml-hekje", melding, Ernst.HINT))

    def lijst(self, pad: Pad, diepte: int) -> list[Any]:
        items: list[Any] = []
        volgende, knoop = self.volgende, self.knoop
        while type(gebeurtenis := volgende()) is not yaml.SequenceEndEvent:
            items.append(knoop(gebeurtenis, (*pad, len(items)), diepte + 1))
        return items

    def blok(self, pad: Pad, diepte: int) -> dict[str, Any]:
        waarden: dict[str, Any] = {}
        volgende, regels = self.volgende, self.regels
        while type(gebeurtenis := volgende()) is not yaml.MappingEndEvent:
            regel = gebeurtenis.start_mark.line
            sleutel = self.sleutel(gebeurtenis, regel, diepte)
            if sleutel in waarden:
                melding = f'"{sleutel}" staat er twee keer. Laat er één staan.'
                self.meld(regel, "yaml-dubbel", melding)
            plek = (*pad, sleutel)
            regels[plek] = self.eerste_regel + regel
            waarde = self.knoop(volgende(), plek, diepte + 1)
            if sleutel:
                waarden[sleutel] = waarde
        return waarden

    def sleutel(self, gebeurtenis: Any, regel: int, diepte: int) -> str:
        """Return the name of a field, or "" after a message that it has none."""
        if type(gebeurtenis) is yaml.ScalarEvent and gebeurtenis.value:
            if gebeurtenis.anchor is not None or gebeurtenis.tag is not None:
                self.weiger_versiering(gebeurtenis, regel)
            naam: str = gebeurtenis.value
            return naam
        self.meld(regel, "yaml-sleutel", "de naam van een veld is hier geen gewoon woord.")
        self.knoop(gebeurtenis, ("",), diepte + 1)
        return ""


_GEEN_VERWIJZING = (
    "verwijzingen met & en * mogen hier niet. Begint je tekst met & of *? "
    "Zet de tekst dan tussen aanhalingstekens."
)


def _scalar(tekst: str) -> Any:
    """Resolve a scalar without quotes by the YAML 1.2 core schema; a number keeps its form."""
    if tekst in _WOORDEN:
        return _WOORDEN[tekst]
    if not tekst.startswith(_BEGIN_VAN_GETAL):
        return tekst
    if _GEHEEL.fullmatch(tekst):
        return GeheelGetal(tekst)
    if _KOMMA.fullmatch(tekst):
        return Kommagetal(tekst)
    return tekst


_PAST_NIET = "deze regel past niet bij de regels erboven. Kijk of elke regel even ver inspringt."

_BACKSLASH = (
    "een \\ kan niet tussen dubbele aanhalingstekens. Laat hem weg, of gebruik enkele "
    "aanhalingstekens."
)
_TWEEDE_BLOK = (
    "hier begint een tweede blok, en er mag er maar één zijn. Haal de regel met ... of --- weg."
)

# What libyaml and PyYAML say, and what it most likely means to a contributor.
_OPMAAKFOUTEN = (
    (
        "mapping values are not allowed",
        "hier staat een dubbele punt te veel. Staat er een dubbele punt in je tekst? "
        "Zet de hele tekst dan tussen aanhalingstekens.",
    ),
    (
        "cannot start any token",
        "dit teken mag niet aan het begin staan. Zet de tekst tussen aanhalingstekens, "
        "en spring in met spaties in plaats van tabs.",
    ),
    ("escape", _BACKSLASH),
    ("hexdecimal", _BACKSLASH),
    ("<document start>", _TWEEDE_BLOK),
    ("quoted scalar", "een aanhalingsteken is niet gesloten."),
    ("could not find expected ':'", "hier ontbreekt een dubbele punt na de naam van het veld."),
    ("flow sequence", "een vierkante haak is niet gesloten, of er ontbreekt een komma."),
    ("flow mapping", "een accolade is niet gesloten, of er ontbreekt een komma."),
    ("expected '-' indicator", _PAST_NIET),
    ("expected key", _PAST_NIET),
    ("block end", _PAST_NIET),
)


_OPEN_GEBLEVEN = {"quoted scalar", "could not find expected ':'", "flow sequence", "flow mapping"}


def _vertaal_opmaakfout(fout: yaml.MarkedYAMLError) -> tuple[str, str]:
    """Return by which words the error was known, and the sentence for it."""
    origineel = f"{fout.context or ''} {fout.problem or ''}"
    for teken, uitleg in _OPMAAKFOUTEN:
        if teken in origineel:
            return teken, uitleg
    return (
        "",
        "de opmaak klopt hier niet. Kijk naar inspringen, dubbele punten en aanhalingstekens.",
    )
