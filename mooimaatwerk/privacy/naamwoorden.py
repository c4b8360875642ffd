"""Knows words: which ones Dutch writes with a small letter, and which names are no person's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from typing import Any

from mooimaatwerk.privacy.regels import Privacydata

_KOP_VAN_NAAM = re.compile(r"^(?:Mc|Mac|De|Van|La|Le)[A-Z]")
_CIJFER = re.compile("[0-9]")
_ACHTERVOEGSEL = re.compile("'?s$")


class Woordkennis:
    """The word list, our own vocabularies and the listed exceptions, asked as one."""

    def __init__(self, data: Privacydata, woorden: Container[str]) -> None:
        lijst: dict[str, Any] = data["woorden"]
        self._woorden = woorden
        self._kleine = set(lijst["kleine"])
        self._bekend = {*lijst["bekend"], *(naam for naam in lijst["frasen"] if " " not in naam)}
        # "Dhr." is a title, not a name.
        self._kleine.update(lijst["titels"], lijst["verwanten"])
        self._frasen = per_eerste_woord(lijst["frasen"])
        self._dorpen = per_eerste_woord(lijst["dorpen"])
        self._onthouden: dict[str, bool] = {}

    def is_eigennaam(self, woord: str) -> bool:
        """True for a listed name of something that is no person: a country, an agency."""
        return woord in self._bekend or _ACHTERVOEGSEL.sub("", woord) in self._bekend

    def is_woord(self, woord: str) -> bool:
        """True when this word exists without a capital."""
        klein = woord.lower()
        return klein in self._kleine or klein in self._woorden or _zonder(klein) in self._woorden

    def is_bekend(self, woord: str) -> bool:
        """True for a word, a listed name or an abbreviation."""
        bekend = self._onthouden.get(woord)
        if bekend is None:
            bekend = self._onthouden[woord] = self._zoek_op(woord)
        return bekend

    def _zoek_op(self, woord: str) -> bool:
        if len(woord) == 1 or self.is_eigennaam(woord) or self.is_woord(woord):
            return True
        if "-" in woord:
            return all(deel.isdigit() or self.is_bekend(deel) for deel in woord.split("-") if deel)
        if is_afkorting(woord) or _CIJFER.search(woord):
            return True
        if not woord.isupper() and woord[1:] != woord[1:].lower():
            return not _KOP_VAN_NAAM.search(woord)
        kaal = _ACHTERVOEGSEL.sub("", woord)
        return kaal != woord and "'" in woord and self.is_bekend(kaal)

    def is_samenstelling(self, woord: str) -> bool:
        """True when the word is made of two known words, as Dutch likes to do."""
        klein = woord.lower()
        if len(klein) > _LANGSTE:
            return False
        for plek in range(4, len(klein) - 2):
            begin, rest = klein[:plek], klein[plek:]
            if self.is_woord(rest) and (
                self.is_woord(begin) or (begin[-1] == "s" and self.is_woord(begin[:-1]))
            ):
                return True
        return False

    def namen_vanaf(self, woord: str) -> tuple[str, ...]:
        """Return the listed names, small places included, that begin with this word."""
        eerste = _EERSTE.match(woord)
        begin = eerste.group() if eerste else ""
        return (*self._frasen.get(begin, ()), *self._dorpen.get(begin, ()), _NOOIT)

    def eind_van_frase(self, tekst: str, begin: int) -> int:
        """Return where a listed name that starts here ends, or 0."""
        return eind_van(self._frasen, tekst, begin)

    def eind_van_dorp(self, tekst: str, begin: int) -> int:
        """Return where the name of a small place that starts here ends, or 0."""
        return eind_van(self._dorpen, tekst, begin)


def is_afkorting(woord: str) -> bool:
    """True for capitals (and digits) only, at most six of them."""
    return 2 <= len(woord) <= 6 and woord.isupper()


_LANGSTE = 64
"""Longer than any Dutch word; looking at every way to cut a longer one would take for ever."""

_NOOIT = "\0"
"""Stands in no plain text, so that a set of names is never empty."""

_EERSTE = re.compile("'?[A-Za-zÀ-ÖØ-öø-ɏ0-9]+")
_WOORDTEKEN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ0-9-]")


def per_eerste_woord(namen: list[str]) -> dict[str, list[str]]:
    """Sort names by their first word, the longest first."""
    per: dict[str, list[str]] = {}
    for naam in sorted(namen, key=lambda naam: (-len(naam), naam)):
        eerste = _EERSTE.match(naam)
        if eerste:
            per.setdefault(eerste.group(), []).append(naam)
    return per


def eind_van(namen: dict[str, list[str]], tekst: str, begin: int) -> int:
    """Return where the longest of these names that starts here ends, or 0."""
    eerste = _EERSTE.match(tekst, begin)
    if eerste is None:
        return 0
    for naam in namen.get(eerste.group(), ()):
        eind = begin + len(naam)
        if tekst.startswith(naam, begin) and not _WOORDTEKEN.match(tekst, eind):
            return eind
    return 0


def _zonder(woord: str) -> str:
    """Take the accents away that only stress a word: "nóg", "vóór"."""
    if woord.isascii():
        return woord
    plat = unicodedata.normalize("NFD", woord)
    return "".join(teken for teken in plat if not "\u0300" <= teken <= "\u036f")
