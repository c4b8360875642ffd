"""The commands of who writes and checks: controleer, nieuw, intrekken."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from mooimaatwerk.controle.geheugen import open_geheugen
from mooimaatwerk.lezen.begrippen import load_begrippen
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.melding import Melding, houdt_iets_tegen
from mooimaatwerk.meldingformaten import FORMATEN
from mooimaatwerk.opdrachten.controleren import check_paden
from mooimaatwerk.opdrachten.intrekken import NietGevonden, withdraw_casus
from mooimaatwerk.opdrachtregel import GOED, PROBLEMEN, Opdrachtregel, verkeerd
from mooimaatwerk.project import Project
from mooimaatwerk.steiger import Uitvoerig, make_casusbestand
from mooimaatwerk.woorden import hoeveelheid


def _controleer_opties(lezer: Opdrachtregel) -> None:
    lezer.description = "Controleert casussen en edities, en zegt per regel wat er mis is."
    lezer.add_argument("paden", nargs="*", type=Path, metavar="PAD", help="bestand of map")
    lezer.add_argument(
        "--formaat", choices=list(FORMATEN), default="tekst", help="vorm van de uitvoer"
    )
    lezer.add_argument(
        "--zonder-cache", action="store_true", help="kijk ook na wat al eerder goed was"
    )
    lezer.set_defaults(uitvoeren=_controleer)


def _nieuw_opties(lezer: Opdrachtregel) -> None:
    lezer.description = "Maakt een bestand waarin je een nieuwe casus schrijft."
    lezer.add_argument(
        "titel",
        nargs="?",
        metavar="TITEL",
        help="de titel van de casus; zonder titel stel ik je vragen, één voor één",
    )
    hoe = lezer.add_mutually_exclusive_group()
    for hoeveel, uitleg in (
        (Uitvoerig.KAAL, "alleen de verplichte velden, zonder uitleg"),
        (Uitvoerig.MET_UITLEG, "alle velden, met uitleg en voorbeelden"),
    ):
        hoe.add_argument(
            f"--{hoeveel}", dest="uitvoerig", action="store_const", const=hoeveel, help=uitleg
        )
    lezer.set_defaults(uitvoeren=_nieuw, uitvoerig=Uitvoerig.GEWOON)


def _intrekken_opties(lezer: Opdrachtregel) -> None:
    lezer.description = (
        "Haalt de inhoud van een casus weg en verwijdert de reacties. De geschiedenis van het "
        "project blijft staan: lees daarover docs/redactie/intrekken.md."
    )
    lezer.add_argument("slug", metavar="SLUG", help="naam van het bestand, zonder .md")
    lezer.set_defaults(uitvoeren=_intrekken)


def _controleer(project: Project, opties: argparse.Namespace) -> int:
    try:
        begrippen = load_begrippen(project.begrippen, project.toon(project.begrippen))
        with open_geheugen(project, begrippen, gebruik=not opties.zonder_cache) as geheugen:
            uitslag = check_paden(project, begrippen, opties.paden, date.today(), geheugen)
    except OngeldigeGegevens as fout:
        return _toon(fout.meldingen, opties.formaat, 0)
    except FileNotFoundError as fout:
        return verkeerd(f"{fout} bestaat niet.")
    return _toon(uitslag.meldingen, opties.formaat, uitslag.aantal_bestanden)


def _toon(meldingen: Sequence[Melding], formaat: str, bestanden: int) -> int:
    """Print the problems; the closing line goes to stderr, so that output stays clean."""
    tekst = FORMATEN[formaat](meldingen)
    if tekst:
        print(tekst)
    tegen = sum(melding.houdt_tegen for melding in meldingen)
    hints = len(meldingen) - tegen
    print(
        f"{hoeveelheid(bestanden, 'bestand', 'bestanden')} gecontroleerd: "
        f"{hoeveelheid(tegen, 'fout', 'fouten')}, {hoeveelheid(hints, 'hint', 'hints')}.",
        file=sys.stderr,
    )
    return PROBLEMEN if houdt_iets_tegen(meldingen) else GOED


def _nieuw(project: Project, opties: argparse.Namespace) -> int:
    if opties.titel is None and not sys.stdin.isatty():
        return verkeerd(
            "zonder titel stel ik je vragen, en daarvoor is een terminal nodig. Geef een titel op: "
            'python -m mooimaatwerk nieuw "Titel van de casus".'
        )
    if opties.titel is None and opties.uitvoerig is not Uitvoerig.GEWOON:
        return verkeerd(f"bij --{opties.uitvoerig} hoort een titel.")
    try:
        begrippen = load_begrippen(project.begrippen, project.toon(project.begrippen))
        if opties.titel is None:
            # The conversation is a program of its own size; the other commands start without.
            from mooimaatwerk.gesprek.opdracht import run_gesprek

            return run_gesprek(project, begrippen, date.today())
        bestand = make_casusbestand(
            project, begrippen, opties.titel, date.today(), opties.uitvoerig
        )
    except OngeldigeGegevens as fout:
        return _toon(fout.meldingen, "tekst", 0)
    except FileExistsError as fout:
        return verkeerd(f"{fout} bestaat al. Kies een andere titel.")
    print(f"Gemaakt: {project.toon(bestand)}. Vul de velden in en schrijf je verhaal.")
    return GOED


def _intrekken(project: Project, opties: argparse.Namespace) -> int:
    try:
        klaar = withdraw_casus(project, opties.slug)
    except NietGevonden as fout:
        bedoel = f' Bedoel je "{fout.bedoel}"?' if fout.bedoel else ""
        return verkeerd(f'er is geen casus "{fout}".{bedoel}')
    except OSError as fout:
        return verkeerd(f"{fout.filename} kan niet worden veranderd ({fout.strerror}).")
    for pad in klaar.leeggemaakt:
        print(f"Ingetrokken: {pad}. Alleen de datum staat er nog in.")
    for pad in klaar.verwijderd:
        print(f"Verwijderd: {pad}.")
    print(
        "De inhoud staat nog in de geschiedenis van het project en op de gebouwde site. "
        "Volg de stappen in docs/redactie/intrekken.md."
    )
    return GOED


OPDRACHTEN = {
    "controleer": _controleer_opties,
    "nieuw": _nieuw_opties,
    "intrekken": _intrekken_opties,
}
"""What fills in the command line of each."""
