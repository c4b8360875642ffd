"""Runs every check over every file: the one road from files to valid cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.controleur import Bevinding, Controleur
from mooimaatwerk.controle.geheugen import Geheugen
from mooimaatwerk.controle.oordeel import Oordeel, recall_oordeel
from mooimaatwerk.controle.opruimen import pause_opruimen
from mooimaatwerk.controle.plaats import Vindplaats, find_bestanden
from mooimaatwerk.controle.reacties import check_samen
from mooimaatwerk.controle.werkers import beoordeel_alle
from mooimaatwerk.melding import Melding, houdt_iets_tegen, sort_meldingen
from mooimaatwerk.project import Project
from mooimaatwerk.reactie import Reactie

__all__ = ["Bevinding", "Controleur", "Uitslag", "check_casussen"]


@dataclass(frozen=True)
class Uitslag:
    """What a run of the checks gives: what is valid, and all problems in order."""

    casussen: Sequence[Casus]
    meldingen: Sequence[Melding]
    aantal_bestanden: int
    reacties: Sequence[Reactie] = ()

    @property
    def goed(self) -> bool:
        """True when nothing stops a build."""
        return not houdt_iets_tegen(self.meldingen)


def check_casussen(
    project: Project,
    begrippen: Begrippen,
    paden: Iterable[Path],
    vandaag: date,
    *,
    met_taal: bool = True,
    geheugen: Geheugen | None = None,
) -> Uitslag:
    """Check all cases and reactions at the given files and folders, with a bar when it takes long.

    `vandaag` decides what lies in the future; `met_taal` asks for hints about language too.
    What `geheugen` knows of a file is not looked for again; the outcome is the same without.
    Raises FileNotFoundError for a path that does not exist.
    """
    with pause_opruimen():
        return _check(project, begrippen, list(paden), vandaag, met_taal, geheugen)


def _check(
    project: Project,
    begrippen: Begrippen,
    paden: list[Path],
    vandaag: date,
    met_taal: bool,
    geheugen: Geheugen | None,
) -> Uitslag:
    vindplaatsen, meldingen = find_bestanden(project, paden)
    casussen: list[Casus] = []
    reacties: list[Reactie] = []
    oordelen = _oordelen(vindplaatsen, begrippen, vandaag, met_taal, geheugen)
    for plek, oordeel in zip(vindplaatsen, oordelen, strict=True):
        meldingen += oordeel.meldingen
        goed = oordeel.maak(plek)
        if isinstance(goed, Casus):
            casussen.append(goed)
        elif goed is not None:
            reacties.append(goed)
    if geheugen is not None and paden == [project.cases]:
        geheugen.vergeet_andere(oordeel.sleutel for oordeel in oordelen)
    meldingen += check_samen(casussen, reacties)
    return Uitslag(casussen, sort_meldingen(meldingen), len(vindplaatsen), tuple(reacties))


def _oordelen(
    vindplaatsen: Sequence[Vindplaats],
    begrippen: Begrippen,
    vandaag: date,
    met_taal: bool,
    geheugen: Geheugen | None,
) -> list[Oordeel]:
    """Return a judgement on each file, in the order given: remembered, or else made now."""
    oordelen: list[Oordeel | None] = [None] * len(vindplaatsen)
    if geheugen is not None and not geheugen.is_leeg():
        oordelen = [
            recall_oordeel(plek, geheugen, vandaag, met_taal=met_taal) for plek in vindplaatsen
        ]
    open_ = [plek for plek, bekend in zip(vindplaatsen, oordelen, strict=True) if bekend is None]
    zegel = geheugen.zegel if geheugen else None
    nieuw = list(beoordeel_alle(open_, begrippen, vandaag, met_taal, zegel))
    if geheugen is not None:
        geheugen.onthoud(
            (oordeel.sleutel, oordeel.rij(vandaag, met_taal=met_taal))
            for oordeel in nieuw
            if oordeel.sleutel
        )
    volgende = iter(nieuw)
    return [next(volgende) if bekend is None else bekend for bekend in oordelen]
