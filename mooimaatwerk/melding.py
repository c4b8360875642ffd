"""A Melding: one problem in one file, and how a list of them is sorted and weighed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Ernst(StrEnum):
    """How serious a problem is: only `fout` and an unticked `controleer` stop a build."""

    FOUT = "fout"
    CONTROLEER = "controleer"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Melding:
    """One problem, in words a contributor understands.

    `pad` is the file as the reader knows it (with forward slashes), `regel` the line
    in that file (from 1), `veld` the key without list positions (`financiering.bedrag`),
    or `bestand`, `kop` or `tekst` when no key is to blame. `suggestie` is the likely
    meaning on its own, for tools; `melding` says it in the sentence too.
    """

    pad: str
    regel: int
    veld: str
    code: str
    melding: str
    suggestie: str | None = None
    ernst: Ernst = Ernst.FOUT

    @property
    def houdt_tegen(self) -> bool:
        """True when this problem stops a build and gives exit code 1."""
        return self.ernst is not Ernst.HINT


def sort_meldingen(meldingen: Iterable[Melding]) -> list[Melding]:
    """Return the problems by file and line, each once; within a line in the order found."""
    return sorted(dict.fromkeys(meldingen), key=lambda m: (m.pad, m.regel))


def houdt_iets_tegen(meldingen: Iterable[Melding]) -> bool:
    """True when at least one of the problems stops a build."""
    return any(melding.houdt_tegen for melding in meldingen)
