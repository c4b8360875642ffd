"""What the tests of the conversation share: a project, and answers that were thought of before."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.gesprek.scherm import Scherm
from mooimaatwerk.gesprek.verloop import Gesprek, Resultaat
from mooimaatwerk.project import Project


@dataclass
class Opname:
    """Gives the answers one by one, and keeps what was on the screen."""

    antwoorden: list[str]
    regels: list[str] = field(default_factory=list)

    def lees(self, prompt: str) -> str:
        if not self.antwoorden:
            print(*self.regels[-12:], prompt, sep="\n")
            raise EOFError
        self.regels.append(prompt + self.antwoorden[0])
        return self.antwoorden.pop(0)

    @property
    def scherm(self) -> Scherm:
        return Scherm(self.lees, self.regels.append)

    @property
    def tekst(self) -> str:
        """Everything on the screen, as one line: where it wraps does not matter."""
        return " ".join(" ".join(self.regels).split())


Voer = Callable[[Iterable[str]], tuple[Resultaat, Opname]]


@pytest.fixture
def voer(tmp_path: Path, controleur: Controleur, vandaag: date) -> Voer:
    """Have a whole conversation; the file comes in `tmp_path`."""

    def doe(antwoorden: Iterable[str]) -> tuple[Resultaat, Opname]:
        opname = Opname(list(antwoorden))
        gesprek = Gesprek(Project(tmp_path), controleur, opname.scherm, vandaag)
        return gesprek.voer(), opname

    return doe
