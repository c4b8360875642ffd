"""Makes a text plain before anything is looked for, and knows where each character stood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_ASTRAAL = "\U00010000-\U0010ffff"
_VREEMD = "\ufffd"

# Whatever Python or JavaScript takes for a space becomes one; a line end stays.
_SPATIES = "\t\v\f\r\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Vlak:
    """A plain text; `van` and `tot` give for each character its piece of the original.

    Both are None when the original has the same length, character for character.
    """

    tekst: str
    van: Sequence[int] | None = None
    tot: Sequence[int] | None = None

    def stuk(self, begin: int, eind: int) -> tuple[int, int]:
        """Return where a part of the plain text stands in the original."""
        if self.van is None or self.tot is None:
            return begin, eind
        return self.van[begin], self.tot[eind - 1]


class Normaliseerder:
    """Undoes what hides a name or a number: odd spaces, digits, look-alikes, entities."""

    def __init__(self, tekens: Mapping[str, Any]) -> None:
        self._weg = re.compile(f"[{tekens['weg']}]")
        van = tekens["van"] + _SPATIES
        self._tabel = str.maketrans(van, tekens["naar"] + " " * len(_SPATIES))
        self._ander = re.compile(f"[{van}]")
        self._entiteiten: dict[str, str] = tekens["entiteiten"]
        self._entiteit = re.compile(r"&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,31}));")
        # A piece is what may change as a whole: an entity, or a letter with its accents.
        self._stukken = re.compile(
            f"{self._entiteit.pattern}|[{tekens['weg']}]"
            f"|[{_ASTRAAL}]|[^\\x00-\\x7f][\u0300-\u036f]*|[\\x00-\\x7f][\u0300-\u036f]+"
        )
        # Hardly any text of Western letters holds one of these, and then nothing has to change.
        # To look for a sign is so quick that a dozen of them cost less than one pattern.
        anders = re.compile(f"[&{tekens['weg']}{van}]")
        wijzigt = [
            teken
            for teken in map(chr, range(256))
            if anders.match(teken) or not unicodedata.is_normalized("NFKC", teken)
        ]
        self._ascii = [teken for teken in wijzigt if teken.isascii()]
        self._latijn = wijzigt
        self._bijzonder = re.compile(f"[{tekens['weg']}{_ASTRAAL}]|{self._entiteit.pattern}")

    def maak_vlak(self, tekst: str) -> Vlak:
        """Return the plain form of a text."""
        if self._blijft(tekst):
            return Vlak(tekst)
        if unicodedata.is_normalized("NFKC", tekst) and not self._bijzonder.search(tekst):
            return Vlak(tekst.translate(self._tabel) if self._ander.search(tekst) else tekst)
        uit: list[str] = []
        van: list[int] = []
        tot: list[int] = []
        plek = 0
        for stuk in self._stukken.finditer(tekst):
            begin, eind = stuk.span()
            uit.append(tekst[plek:begin])
            van.extend(range(plek, begin))
            tot.extend(range(plek + 1, begin + 1))
            nieuw = self._vervang(stuk)
            uit.append(nieuw)
            van.extend([begin] * len(nieuw))
            tot.extend([eind] * len(nieuw))
            plek = eind
        uit.append(tekst[plek:])
        van.extend(range(plek, len(tekst)))
        tot.extend(range(plek + 1, len(tekst) + 1))
        return Vlak("".join(uit), van, tot)

    def _blijft(self, tekst: str) -> bool:
        """True when a quick look shows that nothing has to change."""
        if tekst.isascii():
            return not any(map(tekst.__contains__, self._ascii))
        try:
            # Only these letters can be judged one by one: none of them joins another.
            tekst.encode("latin-1")
        except UnicodeEncodeError:
            return False
        return not any(map(tekst.__contains__, self._latijn))

    def _vervang(self, stuk: re.Match[str]) -> str:
        tekst = stuk.group()
        tientallig, zestientallig, naam = stuk.groups()
        if tientallig or zestientallig:
            nummer = int(tientallig) if tientallig else int(zestientallig, 16)
            is_teken = 0 < nummer < 0x110000 and not 0xD800 <= nummer < 0xE000
            tekst = chr(nummer) if is_teken else _VREEMD
        elif naam:
            tekst = self._entiteiten.get(naam, tekst)
        tekst = self._weg.sub("", unicodedata.normalize("NFKC", tekst)).translate(self._tabel)
        return re.sub(f"[{_ASTRAAL}]", _VREEMD, tekst)
