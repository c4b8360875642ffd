"""The commands that a forge runs: `nakijken` on a contribution, `reactietekst` for the reply."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from mooimaatwerk.bijdrage.bericht import (
    MAX_NUMMER,
    OngeldigBericht,
    make_bericht,
    read_bericht,
    write_bericht,
)
from mooimaatwerk.bijdrage.nakijken import check_bijdrage
from mooimaatwerk.bijdrage.overzicht import read_overzicht
from mooimaatwerk.bijdrage.samenvatting import make_reactie, make_samenvatting
from mooimaatwerk.melding import houdt_iets_tegen
from mooimaatwerk.meldingformaten import FORMATEN
from mooimaatwerk.opdrachtregel import GOED, PROBLEMEN, Opdrachtregel, verkeerd
from mooimaatwerk.project import Project


def _nakijken_opties(lezer: Opdrachtregel) -> None:
    lezer.description = (
        "Controleert een bijdrage die scripts/haal_bijdrage.py heeft klaargezet. "
        "Herhaalt niets wat over een persoon gaat: de uitvoer is openbaar."
    )
    lezer.add_argument("overzicht", type=Path, metavar="OVERZICHT", help="de lijst, als JSON")
    lezer.add_argument(
        "--formaat", choices=list(FORMATEN), default="tekst", help="vorm van de uitvoer"
    )
    lezer.add_argument(
        "--samenvatting", type=Path, metavar="BESTAND", help="schrijf hier een afvinklijst bij"
    )
    lezer.add_argument("--bericht", type=Path, metavar="BESTAND", help="bewaar hier alles als JSON")
    lezer.add_argument(
        "--nummer", type=_nummer, default=0, metavar="NR", help="nummer van de pull request"
    )
    lezer.set_defaults(uitvoeren=_nakijken)


def _reactie_opties(lezer: Opdrachtregel) -> None:
    lezer.description = "Schrijft de reactie onder een pull request, uit het bericht van nakijken."
    lezer.add_argument("bericht", type=Path, metavar="BERICHT", help="het bericht, als JSON")
    lezer.add_argument("--verslag", default="", metavar="ADRES", help="adres van het hele verslag")
    lezer.set_defaults(uitvoeren=_reactietekst)


def _nummer(tekst: str) -> int:
    nummer = int(tekst)
    if not 0 <= nummer <= MAX_NUMMER:
        raise ValueError(tekst)
    return nummer


def _nakijken(project: Project, opties: argparse.Namespace) -> int:
    try:
        overzicht = read_overzicht(opties.overzicht)
    except (OSError, ValueError):
        return verkeerd(f"{opties.overzicht} is geen lijst van een bijdrage.")
    meldingen = check_bijdrage(project, overzicht, date.today())
    bericht = make_bericht(meldingen, overzicht, opties.nummer)
    if opties.samenvatting:
        # Added at the end: other steps write in the same file.
        with opties.samenvatting.open("a", encoding="utf-8") as stroom:
            stroom.write(make_samenvatting(bericht))
    if opties.bericht:
        write_bericht(bericht, opties.bericht)
    tekst = FORMATEN[opties.formaat](meldingen)
    if tekst:
        print(tekst)
    return PROBLEMEN if houdt_iets_tegen(meldingen) else GOED


def _reactietekst(project: Project, opties: argparse.Namespace) -> int:
    try:
        bericht = read_bericht(opties.bericht)
    except OSError:
        return verkeerd(f"{opties.bericht} kan niet worden gelezen.")
    except OngeldigBericht as fout:
        return verkeerd(f"{fout}.")
    sys.stdout.write(make_reactie(bericht, opties.verslag))
    return GOED


OPDRACHTEN = {"nakijken": _nakijken_opties, "reactietekst": _reactie_opties}
"""What fills in the command line of each."""
