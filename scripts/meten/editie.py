"""Measures how long it takes to set a short and a long edition of the magazine."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader

from meten.proces import Opdracht, meet
from meten.rekenen import spread
from meten.verslag import rond
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.verantwoording.snelheid import Editiemeting

BLADZIJDEN = (24, 210)


def meet_edities(werkmap: Path, rondes: int) -> Iterator[Editiemeting]:
    """Yield what each edition took, the start of Python and the checks included."""
    doel = werkmap / "editie.pdf"
    for bladzijden in BLADZIJDEN:
        woorden = [sys.executable, "-m", "meten.editieproef", str(bladzijden), str(doel)]
        omgeving = {"PYTHONPATH": str(EIGEN_MAP)}
        opdracht = Opdracht(woorden, EIGEN_MAP / "scripts", omgeving)
        gemeten = [meet(opdracht) for _ in range(rondes)]
        yield Editiemeting(
            bladzijden=len(PdfReader(doel).pages),
            wand=rond(spread([v.wand for v in gemeten]).mediaan),
            geheugen=rond(spread([v.geheugen or 0.0 for v in gemeten]).mediaan),
        )
