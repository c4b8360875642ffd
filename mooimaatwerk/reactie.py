"""The model of a reaction to a case: what the rest may rely on once it is valid."""

from __future__ import annotations

from mooimaatwerk.casus import INGETROKKEN, VEROUDERD, Deel, Privacy


class Reactiegegevens(Deel):
    """The front matter of a reaction, key for key; `rol` is a kind of work, never a name."""

    soort: str
    datum: str
    rol: str
    gemeente: str | None = None
    toestemming: str | None = None
    privacy: Privacy | None = None
    voorbeeld: bool | None = None
    publicatie: str | None = None


class Reactie(Deel):
    """A valid reaction: its name, the case it belongs to, its fields, its text in Markdown."""

    naam: str
    casus: str
    gegevens: Reactiegegevens
    tekst: str
    pad: str

    @property
    def is_voorbeeld(self) -> bool:
        """True for an invented reaction: labelled, and left out of the open data."""
        return bool(self.gegevens.voorbeeld)

    @property
    def is_ingetrokken(self) -> bool:
        """True when nothing of the reaction may be shown."""
        return self.gegevens.publicatie == INGETROKKEN

    @property
    def is_verouderd(self) -> bool:
        """True when the editors know that it no longer holds."""
        return self.gegevens.publicatie == VEROUDERD

    @property
    def volgorde(self) -> tuple[str, int]:
        """By what reactions to one case are put in order: day, then number within it."""
        dag, _, nummer = self.naam.removeprefix("reactie-").rpartition("-")
        return dag, int(nummer)
