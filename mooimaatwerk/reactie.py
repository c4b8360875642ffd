"""The model of a reaction to a case: what the rest may rely on once it is valid."""

from __future__ import annotations

from mooimaatwerk.casus import Bijdrage, Deel, Privacy


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


class Reactie(Bijdrage):
    """A valid reaction: its name, the case it belongs to, its fields, its text in Markdown."""

    naam: str
    casus: str
    gegevens: Reactiegegevens

    @property
    def volgorde(self) -> tuple[str, int]:
        """By what reactions to one case are put in order: day, then number within it."""
        dag, _, nummer = self.naam.removeprefix("reactie-").rpartition("-")
        return dag, int(nummer)
