"""The command that puts a built site where it is served: `publiceer`."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from mooimaatwerk.opdrachtregel import GOED, PROBLEMEN, Opdrachtregel, verkeerd
from mooimaatwerk.project import Project
from mooimaatwerk.publiceren.doel import (
    NietVanOns,
    make_opdrachten,
    place_in_folder,
    read_doel,
    refuse_strangers,
    write_lijsten,
)
from mooimaatwerk.publiceren.wijzigingen import (
    MANIFEST,
    STAPPEN,
    OngeldigManifest,
    Plan,
    Staat,
    hash_site,
    make_plan,
    read_staat,
)
from mooimaatwerk.woorden import getal, hoeveelheid, omvang

KENMERKEN = ("index.html", "404.html")
"""What every built site has: a folder without these is something else."""


def _publiceer_opties(lezer: Opdrachtregel) -> None:
    lezer.description = (
        "Zet een gebouwde site in een map, of maakt lijsten voor rclone als de site naar een "
        "objectopslag gaat. Alleen wat veranderde, wordt geplaatst. Wat deze opdracht niet zelf "
        "heeft geplaatst, blijft staan."
    )
    lezer.add_argument("site", type=Path, metavar="SITE", help="de map met de gebouwde site")
    lezer.add_argument("doel", metavar="DOEL", help="een map, of met --lijsten een plek in rclone")
    lezer.add_argument("--proef", action="store_true", help="zeg alleen wat er zou gebeuren")
    lezer.add_argument(
        "--neem-over", action="store_true", help="vervang ook bestanden die er al stonden"
    )
    lezer.add_argument(
        "--lijsten", type=Path, metavar="DIR", help="maak hier lijsten en zeg welke opdrachten"
    )
    lezer.add_argument(
        "--vorige", type=Path, metavar="BESTAND", help=f"het {MANIFEST} dat nu op DOEL staat"
    )
    lezer.set_defaults(uitvoeren=_publiceer)


def _publiceer(project: Project, opties: argparse.Namespace) -> int:
    site: Path = opties.site
    if not all((site / naam).is_file() for naam in KENMERKEN):
        return verkeerd(f"{site} is geen gebouwde site. Maak die met bouw.")
    if opties.vorige and not opties.lijsten:
        return verkeerd("--vorige hoort bij --lijsten.")
    if opties.vorige and not opties.vorige.is_file():
        return verkeerd(f"{opties.vorige} bestaat niet.")
    try:
        if opties.lijsten:
            return _in_lijsten(site, opties)
        return _in_map(site, Path(opties.doel), opties)
    except OngeldigManifest as fout:
        return verkeerd(f"{MANIFEST} kan ik niet vertrouwen: {fout}.")


def _in_map(site: Path, doel: Path, opties: argparse.Namespace) -> int:
    van, naar = site.resolve(), doel.resolve()
    if van.is_relative_to(naar) or naar.is_relative_to(van):
        return verkeerd("de site en het doel mogen niet in elkaar liggen.")
    if doel.exists() and not doel.is_dir():
        return verkeerd(f"{doel} is geen map.")
    oud = read_doel(doel)
    plan = make_plan(hash_site(site), oud, date.today())
    try:
        if not opties.neem_over:
            refuse_strangers(doel, plan, oud)
    except NietVanOns as fout:
        print(
            f"In {doel} staan al bestanden die hier niet vandaan komen: {fout}. "
            "Er is niets veranderd. Mogen ze worden vervangen? Geef dan --neem-over mee."
        )
        return PROBLEMEN
    if not opties.proef:
        place_in_folder(site, doel, plan)
    _vertel(plan, site, proef=opties.proef)
    return GOED


def _in_lijsten(site: Path, opties: argparse.Namespace) -> int:
    oud = read_staat(opties.vorige.read_text(encoding="utf-8")) if opties.vorige else Staat()
    plan = make_plan(hash_site(site), oud, date.today())
    if not opties.proef:
        write_lijsten(plan, opties.lijsten)
        for opdracht in make_opdrachten(plan, site, opties.lijsten, opties.doel.rstrip("/")):
            print(opdracht)
    _vertel(plan, site, proef=True)
    return GOED


def _vertel(plan: Plan, site: Path, *, proef: bool) -> None:
    """Say what was done, or what would be; on the lines of a script that is a remark."""
    voor = "# " if proef else ""
    grootte = sum((site / pad).stat().st_size for pad in plan.alle)
    te_plaatsen, weg = len(plan.alle), len(plan.weg)
    print(
        f"{voor}{'Te plaatsen' if proef else 'Geplaatst'}: "
        f"{hoeveelheid(te_plaatsen, 'bestand', 'bestanden')}"
        f"{f' ({omvang(grootte)})' if te_plaatsen else ''}. "
        f"{'Weg te halen' if proef else 'Weggehaald'}: {getal(weg)}. "
        f"Gelijk gebleven: {getal(plan.gelijk)}."
    )
    for stap in STAPPEN:
        if proef and plan.plaatsen[stap]:
            print(f"{voor}{stap}: {getal(len(plan.plaatsen[stap]))}")


OPDRACHTEN = {"publiceer": _publiceer_opties}
"""What each command takes, by its name."""
