"""All that was measured so far, written after every step so that nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from meten.ronde import Uitkomst
from meten.verslag import (
    maak_groei,
    maak_machine,
    maak_metingen,
    maak_verhoudingen,
    schrijf_snelheid,
)
from mooimaatwerk.verantwoording.snelheid import (
    Editiemeting,
    Omvang,
    Overgeslagen,
    Programma,
    Snelheid,
    Zoekvraag,
)


@dataclass
class Stand:
    """The results of a run, and the file they go to."""

    zaad: int
    uit: Path
    programmas: list[Programma] = field(default_factory=list)
    uitkomsten: list[Uitkomst] = field(default_factory=list)
    omvang: list[Omvang] = field(default_factory=list)
    zoekvragen: list[Zoekvraag] = field(default_factory=list)
    edities: list[Editiemeting] = field(default_factory=list)
    overgeslagen: list[Overgeslagen] = field(default_factory=list)

    def sla_over(self, wie: str, waarom: str) -> None:
        """Note what was not measured."""
        self.overgeslagen.append(Overgeslagen(wie=wie, waarom=waarom))

    def snelheid(self) -> Snelheid:
        """Return it as the data of the page."""
        metingen = tuple(maak_metingen(self.uitkomsten))
        return Snelheid(
            datum=date.today().isoformat(),
            zaad=self.zaad,
            machine=maak_machine(),
            programmas=tuple(self.programmas),
            metingen=metingen,
            verhoudingen=tuple(maak_verhoudingen(self.uitkomsten)),
            groei=tuple(maak_groei(metingen)),
            omvang=tuple(self.omvang),
            zoekvragen=tuple(self.zoekvragen),
            edities=tuple(self.edities),
            overgeslagen=tuple(self.overgeslagen),
        )

    def bewaar(self) -> Snelheid:
        """Write what there is, and return it."""
        snelheid = self.snelheid()
        schrijf_snelheid(snelheid, self.uit)
        return snelheid
