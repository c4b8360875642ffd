"""Looks at a contribution for a forge, where everyone can read the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from mooimaatwerk.bijdrage.overzicht import Overzicht
from mooimaatwerk.controle.uitvoeren import check_casussen
from mooimaatwerk.lezen.begrippen import load_begrippen
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.melding import Ernst, Melding, sort_meldingen
from mooimaatwerk.project import EIGEN_MAP, Project

_SAMEN = (
    "de details van deze casus maken iemand samen misschien herkenbaar. Maak ze vager: laat "
    "bijvoorbeeld de gemeente weg, of noem geen precieze leeftijd."
)
_HERKENBAAR = (
    "hier staat misschien iets waaraan je een persoon herkent, zoals een plaats, een school of "
    "een datum. Maak het vager, of zet er een akkoord bij."
)
_AKKOORD = (
    "een akkoord of een gefingeerde naam past niet bij de tekst. Controleer het bestand op je "
    "eigen computer, daar lees je welke."
)

_VERBORGEN = (
    "voor de redactie: met de oude begrippenlijsten kwam hier een melding over een persoon. Kijk "
    "of er met de nieuwe lijst geen naam onopgemerkt blijft."
)

# A forge keeps its logs and comments, and everyone can read them. So they say where to look
# and what for, and never repeat the words about a person.
_ZONDER_WOORDEN = {
    "privacy-verboden": (
        "hier staat iets wat nooit in een casus mag, zoals een adres, een telefoonnummer of een "
        "ander nummer. Haal het weg."
    ),
    "privacy-naam": "hier staat misschien de naam van een persoon. Haal de naam weg.",
    "privacy-controleer": _HERKENBAAR,
    "privacy-kind-en-ziekte": _SAMEN,
    "privacy-combinatie": _SAMEN,
    "privacy-combinatie-vraag": _SAMEN,
}
_SOORTEN = {"privacy": _HERKENBAAR, "akkoord": _AKKOORD, "pseudoniem": _AKKOORD}


def check_bijdrage(project: Project, overzicht: Overzicht, vandaag: date) -> list[Melding]:
    """Return what there is to say about a contribution that was laid over our own files.

    Everything is checked, since a new file can be in the way of an old one; but a hint
    about a file that nobody touched is left out.
    """
    eigen = set(overzicht.bestanden)
    gevonden = [*overzicht.meldingen(), *_check_alles(project, vandaag)]
    if overzicht.raakt_begrippen:
        gevonden += _verborgen(project, overzicht, vandaag, gevonden)
    return sort_meldingen(
        zonder_woorden(melding)
        for melding in gevonden
        if melding.houdt_tegen or melding.pad in eigen
    )


def _check_alles(project: Project, vandaag: date) -> Iterable[Melding]:
    try:
        begrippen = load_begrippen(project.begrippen, project.toon(project.begrippen))
    except OngeldigeGegevens as fout:
        return fout.meldingen
    return check_casussen(project, begrippen, [project.cases], vandaag).meldingen


def _verborgen(
    project: Project, overzicht: Overzicht, vandaag: date, gevonden: Iterable[Melding]
) -> Iterator[Melding]:
    """Yield where our own vocabularies find a person and the contributed ones do not.

    A word of a vocabulary is no suspect, so a changed list can hide a name in a story. It
    can also simply have a new word; so an editor decides, and nothing is stopped.
    """
    begrippen = load_begrippen(EIGEN_MAP / "cases" / "_begrippen")
    paden = [project.map / pad for pad in overzicht.bestanden if Path(pad).match("cases/*/*.md")]
    bekend = {(melding.pad, melding.regel) for melding in gevonden if _is_privacy(melding)}
    for melding in check_casussen(project, begrippen, paden, vandaag).meldingen:
        if _is_privacy(melding) and (melding.pad, melding.regel) not in bekend:
            yield replace(melding, code="begrip-verbergt", melding=_VERBORGEN, ernst=Ernst.HINT)


def _is_privacy(melding: Melding) -> bool:
    return melding.code.startswith("privacy-")


def zonder_woorden(melding: Melding) -> Melding:
    """Return the problem as it may be shown to everyone: of privacy only what kind it is."""
    soort = melding.code.partition("-")[0]
    zin = _ZONDER_WOORDEN.get(melding.code) or _SOORTEN.get(soort)
    return replace(melding, melding=zin, suggestie=None) if zin else melding


def gaat_over_personen(meldingen: Iterable[Melding]) -> bool:
    """True when something must leave the history too, and not just the file."""
    return any(_is_privacy(melding) and melding.ernst is Ernst.FOUT for melding in meldingen)
