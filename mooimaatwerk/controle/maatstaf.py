"""By what the files of one run are judged: the same for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.controleur import Controleur


@dataclass(frozen=True)
class Maatstaf:
    """The vocabularies, the day that decides what lies in the future, and whether to advise.

    `met_taal` asks for hints about language too.
    """

    begrippen: Begrippen
    vandaag: date
    met_taal: bool = True

    def find_controleur(self) -> Controleur:
        """Return the checks, ready for use; making them takes longer than checking a file."""
        return self.begrippen.eenmaal(
            (Controleur, self.vandaag, self.met_taal),
            lambda: Controleur(self.begrippen, self.vandaag, met_taal=self.met_taal),
        )
