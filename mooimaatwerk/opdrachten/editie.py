"""The commands of the editors: editie, bevries, nieuwsbrief, shortlist, balans."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import wraps
from pathlib import Path

from mooimaatwerk.bouw.bouwen import prepare_bouw
from mooimaatwerk.bouw.edities import MAKERS, NAAM
from mooimaatwerk.bouw.laden import Afgekeurd
from mooimaatwerk.bouw.motor import Bouwwens, run_bouw, would_lose_sources
from mooimaatwerk.druk.beelden import missing_beelden
from mooimaatwerk.editie.balans import Balans, make_balans
from mooimaatwerk.editie.bevriezen import AlBevroren, freeze_editie
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.editie.nieuwsbrief import make_nieuwsbrief
from mooimaatwerk.editie.shortlist import Kandidaat, Oordeel, make_shortlist
from mooimaatwerk.editie.steiger import GeenCasus, make_editiemap
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.meldingformaten import als_tekstregel
from mooimaatwerk.opdrachten.editiewerk import (
    VerkeerdGebruik,
    find_editie,
    make_zeef,
    open_bronnen,
    read_instellingen,
)
from mooimaatwerk.opdrachtregel import Opdrachtregel
from mooimaatwerk.project import Project
from mooimaatwerk.woorden import datum, hoeveelheid, hoofdletter, opsomming
from mooimaatwerk.zoeken.facetten import FACETTEN

FORMATEN = ("web", "pdf", "epub")
NIEUW = "nieuw"

Opdracht = Callable[[Project, argparse.Namespace], int]


def _nummer_opties(lezer: Opdrachtregel, uitleg: str, opdracht: Opdracht) -> None:
    lezer.description = uitleg
    lezer.add_argument("nummer", metavar="NR", help="het nummer van de editie")
    lezer.set_defaults(uitvoeren=opdracht)


def _editie_opties(lezer: Opdrachtregel) -> None:
    _nummer_opties(lezer, "Maakt een nummer van het magazine, ook een concept.", _editie)
    lezer.add_argument("titel", nargs="?", default="", metavar="TITEL", help="na: editie nieuw")
    lezer.add_argument("--formaat", choices=FORMATEN, default="web", help="in welke vorm (nu: web)")
    lezer.add_argument("--uit", type=Path, metavar="DIR", help="waar het komt (nu: site/)")
    lezer.add_argument("--streng", action="store_true", help="een ontbrekend beeld is een fout")


def _bevries_opties(lezer: Opdrachtregel) -> None:
    uitleg = "Legt vast wat er in een nummer staat. Daarna valt elke wijziging op."
    _nummer_opties(lezer, uitleg, _bevries)
    lezer.add_argument("--opnieuw", action="store_true", help="vervang wat eerder is vastgelegd")


def _nieuwsbrief_opties(lezer: Opdrachtregel) -> None:
    uitleg = "Schrijft een mail in gewone tekst, hoogstens 72 tekens breed."
    _nummer_opties(lezer, uitleg, _nieuwsbrief)


def _balans_opties(lezer: Opdrachtregel) -> None:
    _nummer_opties(lezer, "Telt hoe de casussen in een nummer zijn verdeeld.", _balans)


def _shortlist_opties(lezer: Opdrachtregel) -> None:
    lezer.description = "Zegt welke casussen je kunt drukken, en waarom andere niet."
    for facet in FACETTEN:
        if facet.lijst:
            hulp = f"alleen casussen met dit: {facet.titel.lower()}"
            lezer.add_argument(f"--{facet.naam}", metavar="NAAM", help=hulp)
    for naam, waarde in (("met", True), ("zonder", False)):
        hulp = f"alleen casussen {naam} geld"
        lezer.add_argument(
            f"--{naam}-geld", dest="geld", action="store_const", const=waarde, help=hulp
        )
    lezer.set_defaults(uitvoeren=_shortlist)


def _veilig(opdracht: Opdracht) -> Opdracht:
    """Let a command tell in Dutch what went wrong, and return the exit code for it."""

    @wraps(opdracht)
    def doe(project: Project, opties: argparse.Namespace) -> int:
        try:
            return opdracht(project, opties)
        except Afgekeurd as fout:
            print("\n".join(als_tekstregel(melding) for melding in fout.meldingen))
            return 1
        except VerkeerdGebruik as fout:
            print(f"Dat kan niet: {fout}", file=sys.stderr)
            return 2

    return doe


@_veilig
def _editie(project: Project, opties: argparse.Namespace) -> int:
    if opties.nummer == NIEUW:
        return _nieuwe_editie(project, opties.titel)
    if opties.titel:
        raise VerkeerdGebruik("een titel hoort alleen bij: editie nieuw.")
    editie = find_editie(open_bronnen(project, date.today()), opties.nummer)
    if opties.streng and (zonder := missing_beelden(editie)):
        raise Afgekeurd(zonder)
    if opties.formaat == "web":
        return _maak_web(project, editie, opties.uit or project.map / "site")
    uit = opties.uit or project.map / "site" / editie.adres
    return _maak_bestand(project, editie, opties.formaat, uit)


def _maak_web(project: Project, editie: Editie, uit: Path) -> int:
    """Build the whole site, this edition in it even while it is a draft."""
    if uit.exists() and not uit.is_dir():
        raise VerkeerdGebruik(f"{uit} is geen map.")
    if would_lose_sources(project, uit):
        raise VerkeerdGebruik(f"in {uit} staan bronnen. Kies een andere map.")
    code = run_bouw(project, uit, Bouwwens(project.map, concept=editie.nummer))
    if code == 0:
        print(f"Gemaakt: {uit / editie.adres / 'index.html'}")
    return code


def _maak_bestand(project: Project, editie: Editie, formaat: str, uit: Path) -> int:
    if formaat not in MAKERS:
        raise VerkeerdGebruik(f"de vorm {formaat} kan hier nog niet worden gemaakt.")
    if uit.exists() and not uit.is_dir():
        raise VerkeerdGebruik(f"{uit} is geen map.")
    bouw = prepare_bouw(project, read_instellingen(project), date.today(), editie.nummer)
    uit.mkdir(parents=True, exist_ok=True)
    try:
        regels = MAKERS[formaat](editie, bouw.vormgever, uit)
    except OngeldigeGegevens as fout:
        raise Afgekeurd(fout.meldingen) from None
    print(f"Gemaakt: {uit / f'{NAAM.format(nummer=editie.nummer)}.{formaat}'}")
    print("".join(f"{regel}\n" for regel in regels or ()), end="")
    return 0


def _nieuwe_editie(project: Project, titel: str) -> int:
    bronnen = open_bronnen(project, date.today())
    kandidaten = make_shortlist(bronnen.verzameling, bronnen.edities)
    casus = kandidaten[0].casus if kandidaten else None
    try:
        map_ = make_editiemap(project, bronnen.verzameling.begrippen, casus, titel, date.today())
    except GeenCasus:
        raise VerkeerdGebruik("er is nog geen casus voor de omslag.") from None
    print(f"Gemaakt: {project.toon(map_)}. Vul index.md in en schrijf het voorwoord.")
    return 0


@_veilig
def _bevries(project: Project, opties: argparse.Namespace) -> int:
    editie = find_editie(open_bronnen(project, date.today()), opties.nummer)
    if editie.is_concept:
        raise VerkeerdGebruik("dit nummer is nog een concept. Zet publicatie op gepubliceerd.")
    try:
        aantal = freeze_editie(editie, date.today(), opnieuw=opties.opnieuw)
    except AlBevroren as fout:
        raise VerkeerdGebruik(
            f"dit nummer is al vastgelegd op {datum(str(fout))}. Vervangen kan met --opnieuw."
        ) from None
    print(f"Vastgelegd: {hoeveelheid(aantal, 'stuk', 'stukken')} in {editie.pad}.")
    return 0


@_veilig
def _nieuwsbrief(project: Project, opties: argparse.Namespace) -> int:
    editie = find_editie(open_bronnen(project, date.today()), opties.nummer)
    print(make_nieuwsbrief(editie, read_instellingen(project).adres), end="")
    return 0


@_veilig
def _shortlist(project: Project, opties: argparse.Namespace) -> int:
    bronnen = open_bronnen(project, date.today())
    gevraagd = {f.naam: getattr(opties, f.naam, None) for f in FACETTEN}
    zeef = make_zeef(bronnen, {n: w for n, w in gevraagd.items() if w}, opties.geld)
    kandidaten = make_shortlist(bronnen.verzameling, bronnen.edities, zeef)
    print("\n".join(_lijstregels(kandidaten)))
    return 0


def _lijstregels(kandidaten: list[Kandidaat]) -> Iterator[str]:
    geschikt = sum(k.oordeel is Oordeel.GESCHIKT for k in kandidaten)
    yield f"{hoeveelheid(len(kandidaten), 'casus', 'casussen')} bekeken, {geschikt} geschikt."
    for kandidaat in kandidaten:
        redenen = opsomming([bezwaar.tekst for bezwaar in kandidaat.bezwaren])
        yield f"{kandidaat.oordeel:9} {kandidaat.casus.slug}{': ' if redenen else ''}{redenen}"


@_veilig
def _balans(project: Project, opties: argparse.Namespace) -> int:
    bronnen = open_bronnen(project, date.today())
    editie = find_editie(bronnen, opties.nummer)
    print("\n".join(_balansregels(make_balans(editie, bronnen.verzameling.begrippen))))
    return 0


def _balansregels(balans: Balans) -> Iterator[str]:
    yield f"Geteld over {hoeveelheid(balans.n, 'casus', 'casussen')}, zonder voorbeelden."
    for telling in balans.tellingen:
        yield f"\n{telling.titel} (n = {telling.n})"
        for naam, keer in telling.rijen:
            yield f"  {keer:3}  {hoofdletter(naam)}"
    if balans.ontbreekt:
        yield f"\nNog zonder casus: {opsomming(balans.ontbreekt)}."


OPDRACHTEN = {
    "editie": _editie_opties,
    "bevries": _bevries_opties,
    "nieuwsbrief": _nieuwsbrief_opties,
    "shortlist": _shortlist_opties,
    "balans": _balans_opties,
}
"""What fills in the command line of each."""
