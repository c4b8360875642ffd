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
    for naam, (uitleg, laad) in _OPDRACHTEN.items():
        opdrachten.add_parser(naam, help=uitleg, vul=_vul(naam, laad))
    return lezer


Vul = Callable[[Opdrachtregel], None]
"""Adds to a command what it can be given, and what runs it."""

Opdrachten = Mapping[str, Vul]


def _vul(naam: str, laad: Callable[[], Opdrachten]) -> Vul:
    def vul(lezer: Opdrachtregel) -> None:
        laad()[naam](lezer)
        lezer.add_argument(
            "--map", type=Path, default=Path(), metavar="DIR", help="map van het project (nu: hier)"
        )

    return vul


# What a command needs is imported when that command is asked for: checking one file would
# otherwise wait for all that prints a magazine.


def _casus() -> Opdrachten:
    from mooimaatwerk.opdrachten.casus import OPDRACHTEN

    return OPDRACHTEN


def _bouw() -> Opdrachten:
    from mooimaatwerk.opdrachten.bouw import OPDRACHTEN

    return OPDRACHTEN


def _verouderd() -> Opdrachten:
    from mooimaatwerk.opdrachten.verouderd import OPDRACHTEN

    return OPDRACHTEN


def _bijdrage() -> Opdrachten:
    from mooimaatwerk.bijdrage.opdrachten import OPDRACHTEN

    return OPDRACHTEN


def _editie() -> Opdrachten:
    from mooimaatwerk.opdrachten.editie import OPDRACHTEN

    return OPDRACHTEN


def _publiceren() -> Opdrachten:
    from mooimaatwerk.opdrachten.publiceren import OPDRACHTEN

    return OPDRACHTEN


_OPDRACHTEN: Mapping[str, tuple[str, Callable[[], Opdrachten]]] = {
    "controleer": ("controleer casussen en edities", _casus),
    "bouw": ("controleer alles en bouw de hele site", _bouw),
    "nieuw": ("maak een bestand voor een nieuwe casus", _casus),
    "intrekken": ("haal de inhoud van een casus weg", _casus),
    "publiceer": ("zet een gebouwde site op zijn plek, alleen wat veranderde", _publiceren),
    "verouderd": ("zoek wat niet meer klopt", _verouderd),
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
