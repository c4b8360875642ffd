"""The command that builds the whole site: bouw."""

from __future__ import annotations

import argparse
from pathlib import Path

from mooimaatwerk.bouw.motor import Bouwwens, run_bouw, would_lose_sources
from mooimaatwerk.opdrachtregel import GOED, Opdrachtregel, verkeerd
from mooimaatwerk.project import Project
from mooimaatwerk.publiceren.inpakken import pack_site
from mooimaatwerk.woorden import getal, hoeveelheid, omvang


def _bouw_opties(lezer: Opdrachtregel) -> None:
    lezer.description = "Controleert alles en bouwt dan de hele site."
    lezer.add_argument("--uit", type=Path, metavar="DIR", help="waar de site komt (nu: site/)")
    lezer.add_argument("--zonder-zoekindex", action="store_true", help="sla de zoekindex over")
    lezer.add_argument("--zonder-edities", action="store_true", help="maak geen PDF en EPUB")
    lezer.add_argument(
        "--inpakken", action="store_true", help="zet naast elk bestand een ingepakte kopie (.gz)"
    )
    lezer.set_defaults(uitvoeren=_bouw)


def _bouw(project: Project, opties: argparse.Namespace) -> int:
    uit = opties.uit or project.map / "site"
    if not project.cases.is_dir():
        return verkeerd(f"in {opties.map} is geen map cases.")
    if uit.exists() and not uit.is_dir():
        return verkeerd(f"{uit} is geen map.")
    if would_lose_sources(project, uit):
        return verkeerd(f"in {uit} staan bronnen, en die zouden verdwijnen. Kies een andere map.")
    wens = Bouwwens(project.map, not opties.zonder_zoekindex, not opties.zonder_edities)
    code = run_bouw(project, uit, wens)
    if opties.inpakken and code == GOED:
        klaar = pack_site(uit)
        print(
            f"Ingepakt: {hoeveelheid(klaar.aantal, 'bestand', 'bestanden')}, "
            f"van {omvang(klaar.voor)} naar {omvang(klaar.na)}. Nieuw: {getal(klaar.nieuw)}."
        )
    return code


OPDRACHTEN = {"bouw": _bouw_opties}
"""What fills in the command line of each."""
