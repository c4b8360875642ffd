"""Tells which corners of the waardendriehoek a case speaks about: no scores, only words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mooimaatwerk import woorden
from mooimaatwerk.begrippen import Begrippen, Waarde
from mooimaatwerk.casus import Casus


@dataclass(frozen=True)
class Hoek:
    """A corner: its name, the question that goes with it, and what the case tells."""

    slug: str
    label: str
    hulpvraag: str
    tekst: str | None


@dataclass(frozen=True)
class Driehoek:
    """The three corners, in the order of the vocabulary."""

    hoeken: tuple[Hoek, ...]

    @property
    def omschrijving(self) -> str:
        """What the drawing shows, in words."""
        bekend = [hoek.label.lower() for hoek in self.hoeken if hoek.tekst]
        leeg = [hoek.label.lower() for hoek in self.hoeken if not hoek.tekst]
        if not leeg:
            return "Waardendriehoek. Alle drie de hoeken zijn gevuld."
        gevuld = f"Gevuld: {woorden.opsomming(bekend)}. " if bekend else ""
        return f"Waardendriehoek. {gevuld}Leeg, want niet bekend: {woorden.opsomming(leeg)}."


def make_driehoek(casus: Casus, begrippen: Begrippen) -> Driehoek | None:
    """Return the triangle of a case, or None when the case does not use it."""
    if casus.gegevens.waardendriehoek is None:
        return None
    teksten = casus.gegevens.waardendriehoek.model_dump()
    return _driehoek(begrippen, lambda waarde: teksten.get(waarde.slug))


def explain_driehoek(begrippen: Begrippen) -> Driehoek:
    """Return the triangle with what each corner means, and whose value it is."""
    return _driehoek(begrippen, lambda waarde: f"{waarde.definitie} {waarde.wiens_waarde}")


def _driehoek(begrippen: Begrippen, tekst: Callable[[Waarde], str | None]) -> Driehoek:
    return Driehoek(
        tuple(
            Hoek(waarde.slug, waarde.label, waarde.hulpvraag, tekst(waarde))
            for waarde in begrippen["waarden"]
            if isinstance(waarde, Waarde)
        )
    )
