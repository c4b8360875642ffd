"""Runs the conversation in a terminal, and says at the end what to do next."""

from __future__ import annotations

import contextlib
import importlib
from datetime import date

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.controleur import Controleur
from mooimaatwerk.gesprek.scherm import Gestopt, Scherm
from mooimaatwerk.gesprek.verloop import Gesprek, Resultaat
from mooimaatwerk.melding import houdt_iets_tegen
from mooimaatwerk.meldingformaten import als_tekstregel
from mooimaatwerk.opdrachtregel import GOED, PROBLEMEN
from mooimaatwerk.project import Project

_STAPPEN = (
    "Open het bestand en lees je verhaal nog eens na. Is er niemand herkenbaar?",
    "Heb je iets veranderd? Controleer het bestand dan nog een keer.",
    "Lever het in. Hoe dat gaat, staat in CONTRIBUTING.md.",
)


def run_gesprek(project: Project, begrippen: Begrippen, vandaag: date) -> int:
    """Ask, write, and report; returns 0, or 1 when the case still needs mending or was left."""
    # With it, the arrow keys bring a former answer back; Windows does without.
    with contextlib.suppress(ImportError):
        importlib.import_module("readline")
    scherm = Scherm()
    try:
        resultaat = Gesprek(project, Controleur(begrippen, vandaag), scherm, vandaag).voer()
    except Gestopt:
        scherm.zeg()
        scherm.zeg("Gestopt. Er is niets bewaard. Tot een andere keer!")
        return PROBLEMEN
    _sluit_af(scherm, project, resultaat)
    return PROBLEMEN if houdt_iets_tegen(resultaat.meldingen) else GOED


def _sluit_af(scherm: Scherm, project: Project, resultaat: Resultaat) -> None:
    naam = project.toon(resultaat.bestand)
    scherm.kop("Klaar")
    scherm.zeg(f"Gemaakt: {naam}.")
    if resultaat.meldingen:
        scherm.zeg("Kijk hier nog naar:")
        for melding in resultaat.meldingen:
            scherm.zeg(als_tekstregel(melding), inspringing="- ")
    scherm.zeg("Zo ga je verder:")
    for nummer, stap in enumerate(_STAPPEN, start=1):
        scherm.zeg(stap, inspringing=f"{nummer}. ")
    scherm.zeg("De opdracht voor stap 2 is:")
    scherm.opdracht(f"python -m mooimaatwerk controleer {naam}")
