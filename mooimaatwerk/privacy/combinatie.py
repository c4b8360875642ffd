"""Counts how easily a person could be recognised by details that are harmless on their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mooimaatwerk.privacy.naamwoorden import Woordkennis, eind_van, per_eerste_woord
from mooimaatwerk.privacy.namen import begint_zin
from mooimaatwerk.privacy.regels import Privacydata
from mooimaatwerk.privacy.stukken import Stukken
from mooimaatwerk.privacy.vinden import Vondst

_VREEMD = re.compile("[^\\x00-\\u024f]")


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """A detail that counts: what it is called in a message, its points, how to coarsen it."""

    naam: str
    punten: int
    advies: str


@dataclass(frozen=True, slots=True)
class Combinatie:
    """All details of a case together; `niveau` is fout, controleer or empty."""

    niveau: str
    punten: int
    kenmerken: Sequence[Kenmerk]
    kind_en_ziekte: bool

    @property
    def tekst(self) -> str:
        """What a tick must say to be about exactly these details."""
        return ", ".join(kenmerk.naam for kenmerk in self.kenmerken)


class Combinatieteller:
    """The list of details, ready to be counted in one case after another."""

    def __init__(self, data: Privacydata, kennis: Woordkennis) -> None:
        self._kennis = kennis
        letters = data["letters"]
        self._punten: dict[str, int] = data["punten"]
        self._grenzen: dict[str, int] = data["grenzen"]
        self._via_vondst: dict[str, tuple[str, str]] = data["via_vondst"]
        self._advies_gemeente: str = data["advies_gemeente"]
        self._kenmerken: list[dict[str, Any]] = data["kenmerken"]
        self._gemeenten: dict[str, Any] = data["gemeenten"]
        self._per_woord = per_eerste_woord(list(self._gemeenten))
        self._woord = re.compile(f"[{letters}0-9]+(?:-[{letters}0-9]+)*")
        # By word, and by field and slug: which details these are.
        self._per_kenmerkwoord: dict[str, list[int]] = {}
        self._per_bron: dict[str, dict[str, list[int]]] = {}
        for plek, kenmerk in enumerate(self._kenmerken):
            _zet_bij(self._per_kenmerkwoord, kenmerk["woorden"], plek)
            for veld, slugs in kenmerk["bron"].items():
                _zet_bij(self._per_bron.setdefault(veld, {}), slugs, plek)
        alle = self._per_kenmerkwoord.keys()
        # A word is not one when it is a part of another, with or without a hyphen.
        self._rand = (
            f"(?<![{letters}0-9])(?<![{letters}0-9]-)",
            f"(?![{letters}0-9])(?!-[{letters}0-9])",
        )
        self._los: dict[str, re.Pattern[str]] = {}
        met_hoofdletter = {woord for woord in alle if " " not in woord and woord != woord.lower()}
        kleine = {woord for woord in alle if self._woord.fullmatch(woord)} - met_hoofdletter
        self._in_klein = Stukken({woord for woord in alle if " " in woord} | kleine)
        self._met_hoofdletter = Stukken(met_hoofdletter)
        self._namen = Stukken(self._gemeenten)
        self._woordteken = re.compile(f"[{letters}0-9]")
        hoofd = f"[{data['hoofdletters']}]"
        self._eerste_woord = re.compile(
            f"(?:{hoofd}(?<![{letters}0-9].)|'{hoofd}(?<![{letters}0-9].{{2}}))[{letters}0-9]*",
            re.DOTALL,
        )

    def tel(
        self, velden: Mapping[str, Any], teksten: Iterable[str], vondsten: Iterable[Vondst]
    ) -> Combinatie:
        """Count over the fields, the plain texts, and what was found in those."""
        tekst = "\n\n".join(teksten)
        aanwezig = self._aanwezig(velden, tekst)
        gemeente = self._gemeente(velden, tekst)
        kenmerken = [
            *gemeente,
            *self._via_vondsten(vondsten),
            *(
                Kenmerk(kenmerk["kenmerk"], self._punten[kenmerk["groep"]], kenmerk["advies"])
                for kenmerk in aanwezig
                if kenmerk["groep"]
            ),
        ]
        kind_en_ziekte = (
            bool(gemeente)
            and any(kenmerk["gezondheid"] for kenmerk in aanwezig)
            and any(kenmerk["minderjarig"] for kenmerk in aanwezig)
        )
        punten = sum(kenmerk.punten for kenmerk in kenmerken)
        return Combinatie(self._niveau(punten, kind_en_ziekte), punten, kenmerken, kind_en_ziekte)

    def _niveau(self, punten: int, kind_en_ziekte: bool) -> str:
        if kind_en_ziekte or punten >= self._grenzen["fout"]:
            return "fout"
        return "controleer" if punten >= self._grenzen["controleer"] else ""

    def _aanwezig(self, velden: Mapping[str, Any], tekst: str) -> list[dict[str, Any]]:
        klein = tekst.lower().replace("\n", " ")
        woorden = set(self._gevonden(self._in_klein, klein))
        woorden.update(self._gevonden(self._met_hoofdletter, tekst))
        if not klein.isascii() and _VREEMD.search(tekst):
            # A strange capital may be a part of a word only once it is small.
            woorden.update(self._woord.findall(tekst))
        plekken = {plek for woord in woorden for plek in self._per_kenmerkwoord.get(woord, ())}
        for veld, per_slug in self._per_bron.items():
            waarde = velden.get(veld)
            for slug in waarde if isinstance(waarde, list) else (waarde,):
                if isinstance(slug, str):
                    plekken.update(per_slug.get(slug, ()))
        return [self._kenmerken[plek] for plek in sorted(plekken)]

    def _gevonden(self, lijst: Stukken, tekst: str) -> Iterator[str]:
        """Yield the words of a list that stand in a text; a few words together may be anywhere."""
        for woord in lijst.in_tekst(tekst):
            if " " in woord or self._staat_los(woord, tekst):
                yield woord

    def _staat_los(self, woord: str, tekst: str) -> bool:
        los = self._los.get(woord)
        if los is None:
            voor, na = self._rand
            los = self._los[woord] = re.compile(f"{voor}{re.escape(woord)}{na}")
        return los.search(tekst) is not None

    def _gemeente(self, velden: Mapping[str, Any], tekst: str) -> list[Kenmerk]:
        """Return the municipality that gives most: the first of those that give as much."""
        genoemd = []
        if isinstance(veld := velden.get("gemeente"), str) and veld in self._gemeenten:
            genoemd.append(self._gemeenten[veld])
        plat = tekst.replace("\n", " ")
        for eerste in self._eerste_woord.finditer(plat) if self._kan_gemeente(plat) else ():
            begin, namen = eerste.start(), self._per_woord.get(eerste.group())
            if not namen or not plat.startswith(tuple(namen), begin):
                continue
            eind = eind_van(self._per_woord, plat, begin)
            # "Best lastig" and "Houten kozijnen" are no places.
            if eind and not (begint_zin(tekst, begin) and self._kennis.is_woord(plat[begin:eind])):
                genoemd.append(self._gemeenten[plat[begin:eind]])
        if not genoemd:
            return []
        label, punten = max(genoemd, key=lambda gemeente: gemeente[1])
        punten = punten or self._punten["gemeente_anders"]
        return [Kenmerk(label, punten, self._advies_gemeente)]

    def _kan_gemeente(self, plat: str) -> bool:
        """Return False when a quick look shows that no name stands there as a word."""
        return any(
            not (begin and self._woordteken.match(plat, begin - 1))
            and not self._woordteken.match(plat, eind)
            for begin, eind in self._namen.plekken(plat)
        )

    def _via_vondsten(self, vondsten: Iterable[Vondst]) -> list[Kenmerk]:
        """Return one detail for each kind of finding that counts."""
        eerste: dict[str, Kenmerk] = {}
        for vondst in vondsten:
            if vondst.soort in self._via_vondst and vondst.soort not in eerste:
                groep, advies = self._via_vondst[vondst.soort]
                eerste[vondst.soort] = Kenmerk(vondst.tekst, self._punten[groep], advies)
        return list(eerste.values())


def _zet_bij(per: dict[str, list[int]], sleutels: Iterable[str], plek: int) -> None:
    for sleutel in sleutels:
        per.setdefault(sleutel, []).append(plek)
