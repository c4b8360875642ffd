"""The command that makes a report for editors: `verouderd`."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from mooimaatwerk.controle.geheugen import open_geheugen
from mooimaatwerk.controle.uitvoeren import check_casussen
from mooimaatwerk.inzicht.verouderd import find_verouderd, in_het_kort
from mooimaatwerk.kennis.instrumenten import load_instrumenten
from mooimaatwerk.lezen.begrippen import load_begrippen
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.meldingformaten import FORMATEN
from mooimaatwerk.opdrachtregel import GOED, PROBLEMEN, Opdrachtregel, verkeerd
from mooimaatwerk.project import Project


def _verouderd_opties(lezer: Opdrachtregel) -> None:
    lezer.description = (
        "Een overzicht voor de redactie: routes die veranderden, oude namen, voorwaarden die "
        "voorbij zijn en bronnen die ouder zijn dan twee jaar."
    )
    lezer.add_argument(
        "--formaat", choices=["tekst", "json"], default="tekst", help="vorm van de uitvoer"
    )
    lezer.set_defaults(uitvoeren=_verouderd)


def _verouderd(project: Project, opties: argparse.Namespace) -> int:
    """Print the report; what it finds are hints, so it ends well whatever there is to tell."""
    if not project.cases.is_dir():
        return verkeerd(f"in {opties.map} is geen map cases.")
    als_tekst, vandaag = FORMATEN[opties.formaat], date.today()
    try:
        begrippen = load_begrippen(project.begrippen, project.toon(project.begrippen))
        naam = project.toon(project.instrumenten)
        instrumenten = load_instrumenten(project.instrumenten, naam, begrippen)
    except OngeldigeGegevens as fout:
        print(als_tekst(fout.meldingen))
        return PROBLEMEN
    with open_geheugen(project, begrippen) as geheugen:
        uitslag = check_casussen(
            project, begrippen, [project.cases], vandaag, met_taal=False, geheugen=geheugen
        )
    meldingen = find_verouderd(project, begrippen, instrumenten, uitslag, vandaag)
    if tekst := als_tekst(meldingen):
        print(tekst)
    print(in_het_kort(meldingen), file=sys.stderr)
    return GOED


OPDRACHTEN = {"verouderd": _verouderd_opties}
"""What fills in the command line of each."""
