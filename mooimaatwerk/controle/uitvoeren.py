"""Runs every check over every file: the one road from files to valid cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tqdm import tqdm

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.casusmodel import make_casusmodel
from mooimaatwerk.controle.inhoud import check_inhoud
from mooimaatwerk.controle.plaats import Vindplaats, find_casussen
from mooimaatwerk.controle.tekst import check_tekst
from mooimaatwerk.controle.veiligheid import check_veiligheid
from mooimaatwerk.controle.velden import check_velden
from mooimaatwerk.lezen import RuweCasus, read_casus
from mooimaatwerk.melding import Melding, houdt_iets_tegen, sort_meldingen
from mooimaatwerk.opmaak import make_inspector
from mooimaatwerk.project import Project

BALK_NA = 2.0
"""Seconds after which a progress bar appears."""


@dataclass(frozen=True)
class Uitslag:
    """What a run of the checks gives: the valid cases, and all problems in order."""

    casussen: Sequence[Casus]
    meldingen: Sequence[Melding]
    aantal_bestanden: int

    @property
    def goed(self) -> bool:
        """True when nothing stops a build."""
        return not houdt_iets_tegen(self.meldingen)


class Controleur:
    """The checks with what they need, set up once for a whole run."""

    def __init__(self, begrippen: Begrippen, vandaag: date) -> None:
        self.begrippen = begrippen
        self.model = make_casusmodel(begrippen, vandaag)
        self.inspecteur = make_inspector()

    def check(self, ruw: RuweCasus) -> tuple[Casus | None, list[Melding]]:
        """Return the valid case, or None, and everything there is to say about it."""
        meldingen = list(ruw.meldingen)
        gegevens = None
        if ruw.leesbaar:
            gegevens, van_velden = check_velden(ruw, self.model, self.begrippen)
            meldingen += van_velden
            meldingen += check_veiligheid(ruw)
            meldingen += check_inhoud(ruw, self.begrippen)
        meldingen += check_tekst(ruw, self.begrippen.velden.kopjes, self.inspecteur)
        if gegevens is None or houdt_iets_tegen(meldingen):
            return None, meldingen
        return Casus(slug=ruw.slug, gegevens=gegevens, tekst=ruw.tekst, pad=ruw.pad), meldingen


def check_casussen(
    project: Project, begrippen: Begrippen, paden: Iterable[Path], vandaag: date
) -> Uitslag:
    """Check all cases at the given files and folders, with a bar when it takes long.

    `vandaag` decides what lies in the future. Raises FileNotFoundError for a path that
    does not exist.
    """
    vindplaatsen, meldingen = find_casussen(project, paden)
    controleur = Controleur(begrippen, vandaag)
    casussen = []
    for plek in _met_balk(vindplaatsen):
        casus, gevonden = controleur.check(read_casus(plek.bestand, plek.pad))
        meldingen += gevonden
        if casus is not None:
            casussen.append(casus)
    return Uitslag(casussen, sort_meldingen(meldingen), len(vindplaatsen))


def _met_balk(vindplaatsen: Sequence[Vindplaats]) -> Iterable[Vindplaats]:
    # disable=None: no bar where nobody looks (a pipe, a log).
    return tqdm(
        vindplaatsen, "Controleren", delay=BALK_NA, disable=None, unit=" casus", leave=False
    )
