"""Lets someone choose terms: by number, by name or synonym, or by a part of it."""

from __future__ import annotations

from collections.abc import Sequence

from mooimaatwerk.begrippen import Begrip, Begrippenlijst
from mooimaatwerk.gesprek.scherm import Scherm
from mooimaatwerk.namen import normalize

MAX_OP_SCHERM = 20
"""A list up to this number of terms is shown at once; a longer one is searched."""

MAX_UITLEG = 60
"""Up to this number all terms are explained when someone asks."""


class Keuzelijst:
    """One vocabulary on the screen; the numbers are those of what was shown last."""

    def __init__(self, lijst: Begrippenlijst, scherm: Scherm) -> None:
        self.termen = list(lijst)
        self.lijst = lijst
        self.scherm = scherm
        self.getoond: Sequence[Begrip] = ()

    @property
    def is_kort(self) -> bool:
        """True when all terms fit on the screen."""
        return len(self.termen) <= MAX_OP_SCHERM

    def begin(self) -> None:
        """Show the terms, or how to search in them."""
        if self.is_kort:
            self.toon(self.termen)
        else:
            meervoud, aantal = self.lijst.kop.meervoud, len(self.termen)
            self.scherm.zeg(
                f"Er zijn {aantal} {meervoud}. Typ een deel van het woord om te zoeken, "
                "of ? voor uitleg."
            )

    def toon(self, termen: Sequence[Begrip], *, met_uitleg: bool = False) -> None:
        """Show terms with a number in front, and what they mean when asked."""
        self.getoond = termen
        for nummer, term in enumerate(termen, start=1):
            uitleg = f": {term.definitie}" if met_uitleg else ""
            self.scherm.zeg(f"{term.label}{uitleg}", inspringing=f"{nummer:>4}. ")

    def leg_uit(self) -> None:
        """Explain the terms, or how to search in a list that is too long for that."""
        if len(self.termen) <= MAX_UITLEG or self.getoond:
            self.toon(self.getoond or self.termen, met_uitleg=True)
        else:
            self.scherm.zeg(self.lijst.kop.uitleg)
            self.begin()

    def zoek(self, antwoord: str) -> Begrip | None:
        """Return the one term that is meant; None after showing what it could be, or nothing."""
        if antwoord.isascii() and antwoord.isdigit() and 1 <= int(antwoord) <= len(self.getoond):
            return self.getoond[int(antwoord) - 1]
        exact = self.lijst.find_by_name(antwoord)
        if exact is not None:
            return self.lijst.find(exact.slug)
        gevonden = self._met_deel(normalize(antwoord))
        if len(gevonden) == 1:
            return gevonden[0]
        if gevonden:
            self._toon_mogelijk(gevonden)
        return None

    def past_op_meer(self, antwoord: str) -> bool:
        """True when an answer is a part of the names of several terms."""
        return len(self._met_deel(normalize(antwoord))) > 1

    def _met_deel(self, deel: str) -> list[Begrip]:
        return [term for term in self.termen if any(deel in normalize(naam) for naam in term.namen)]

    def _toon_mogelijk(self, gevonden: Sequence[Begrip]) -> None:
        if len(gevonden) > MAX_OP_SCHERM:
            self.scherm.zeg(f"Dat past op {len(gevonden)} woorden. Typ iets meer letters.")
            return
        self.scherm.zeg("Welke bedoel je? Typ het nummer.")
        self.toon(gevonden)
