"""The commands: `python -m mooimaatwerk controleer · bouw · nieuw · editie · …`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from mooimaatwerk.opdrachtregel import Opdrachtregel, verkeerd
from mooimaatwerk.project import find_project


def main(argumenten: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    opties = _lezer().parse_args(argumenten)
    project = find_project(opties.map)
    if not project.map.is_dir():
        return verkeerd(f"de map {opties.map} bestaat niet.")
    code: int = opties.uitvoeren(project, opties)
    return code


def _lezer() -> Opdrachtregel:
    lezer = Opdrachtregel(
        prog="python -m mooimaatwerk",
        description="Mooi Maatwerk: controleer casussen, bouw de site.",
    )
    opdrachten = lezer.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True)
    for naam, (uitleg, opties) in _OPDRACHTEN.items():
        opdrachten.add_parser(naam, help=uitleg, vul=_met_map(opties(naam)))
    return lezer


Vul = Callable[[Opdrachtregel], None]
"""Adds to a command what it can be given, and what runs it."""


def _met_map(vul: Vul) -> Vul:
    def doe(lezer: Opdrachtregel) -> None:
        vul(lezer)
        lezer.add_argument(
            "--map", type=Path, default=Path(), metavar="DIR", help="map van het project (nu: hier)"
        )

    return doe


# What a command needs is imported when that command is asked for: checking one file would
# otherwise wait for all that prints a magazine.


def _casus(naam: str) -> Vul:
    def vul(lezer: Opdrachtregel) -> None:
        from mooimaatwerk.opdrachten.casus import OPDRACHTEN

        OPDRACHTEN[naam](lezer)

    return vul


def _overzicht(naam: str) -> Vul:
    def vul(lezer: Opdrachtregel) -> None:
        from mooimaatwerk.opdrachten.verouderd import OPDRACHTEN

        OPDRACHTEN[naam](lezer)

    return vul


def _bijdrage(naam: str) -> Vul:
    def vul(lezer: Opdrachtregel) -> None:
        from mooimaatwerk.bijdrage.opdrachten import OPDRACHTEN

        OPDRACHTEN[naam](lezer)

    return vul


def _editie(naam: str) -> Vul:
    def vul(lezer: Opdrachtregel) -> None:
        from mooimaatwerk.opdrachten.editie import OPDRACHTEN

        OPDRACHTEN[naam](lezer)

    return vul


def _publicatie(naam: str) -> Vul:
    def vul(lezer: Opdrachtregel) -> None:
        from mooimaatwerk.opdrachten.publiceren import OPDRACHTEN

        OPDRACHTEN[naam](lezer)

    return vul


_OPDRACHTEN: Mapping[str, tuple[str, Callable[[str], Vul]]] = {
    "controleer": ("controleer casussen en edities", _casus),
    "bouw": ("controleer alles en bouw de hele site", _casus),
    "nieuw": ("maak een bestand voor een nieuwe casus", _casus),
    "intrekken": ("haal de inhoud van een casus weg", _casus),
    "publiceer": ("zet een gebouwde site op zijn plek, alleen wat veranderde", _publicatie),
    "verouderd": ("zoek wat niet meer klopt", _overzicht),
    "nakijken": ("kijk een pull request na (voor CI)", _bijdrage),
    "reactietekst": ("schrijf de reactie daarop (voor CI)", _bijdrage),
    "editie": ("maak een nummer van het magazine", _editie),
    "bevries": ("leg vast wat er in een nummer staat", _editie),
    "nieuwsbrief": ("maak een mail bij een nummer", _editie),
    "shortlist": ("welke casussen kun je drukken?", _editie),
    "balans": ("hoe is een nummer verdeeld?", _editie),
}


if __name__ == "__main__":
    sys.exit(main())
