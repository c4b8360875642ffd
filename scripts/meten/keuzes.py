"""The command line of the benchmark: what to measure, with whom, and where the result goes."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from meten.installeren import CONCURRENTEN
from mooimaatwerk.opdrachtregel import Opdrachtregel
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.verantwoording.snelheid import NAAM, ONDERDELEN

BESTAND = EIGEN_MAP / "docs" / NAAM
WERKMAP = EIGEN_MAP / ".cache" / "benchmark"

LOSSE_ONDERDELEN = ("omvang", "zoekvraag", "editie")
"""What is measured besides the stages of a build."""

ALLE_ONDERDELEN = (*ONDERDELEN, *LOSSE_ONDERDELEN)

GEEN = "geen"

UITLEG = """\
Zonder opties duurt dit op twee kernen ongeveer tien minuten, en vult het de pagina Snelheid.
Doe intussen niets anders op deze computer. Andere programma's worden de eerste keer opgehaald
en staan dan in .cache/benchmark, net als de verzonnen casussen."""


@dataclass(frozen=True)
class Keuzes:
    """What was asked; `concurrenten` holds for each program the most cases it gets."""

    aantallen: tuple[int, ...]
    zaad: int
    rondes: int
    onderdelen: frozenset[str]
    concurrenten: dict[str, int | None]
    uit: Path
    werkmap: Path


def lees_keuzes(argumenten: Sequence[str]) -> Keuzes:
    """Read the options of the command line."""
    lezer = Opdrachtregel(
        prog="scripts/benchmark.py",
        description="Meet hoe snel de site wordt gebouwd, naast andere programma's.",
        epilog=UITLEG,
        allow_abbrev=False,
    )
    lezer.add_argument(
        "--n",
        type=_aantallen,
        default="1000,3000,10000",
        help="aantallen casussen, met komma's ertussen (standaard: %(default)s)",
    )
    lezer.add_argument("--zaad", type=int, default=1, help="begin van het toeval (nu: %(default)s)")
    lezer.add_argument(
        "--ronden", type=_vanaf_1, default=3, help="hoe vaak elke meting (standaard: %(default)s)"
    )
    lezer.add_argument(
        "--onderdelen",
        type=_onderdelen,
        default=",".join(ALLE_ONDERDELEN),
        help=f"wat er wordt gemeten, uit: {', '.join(ALLE_ONDERDELEN)} (standaard: alles)",
    )
    lezer.add_argument(
        "--concurrenten",
        type=_concurrenten,
        default="hugo,eleventy:1000,material:1000",
        help=f"uit: {', '.join(CONCURRENTEN)}; met :1000 tot zoveel casussen; "
        f'"{GEEN}" voor geen (standaard: %(default)s)',
    )
    lezer.add_argument("--uit", type=Path, default=BESTAND, help="bestand voor de uitkomst")
    lezer.add_argument(
        "--werkmap", type=Path, default=WERKMAP, help="map voor alles wat tijdelijk is"
    )
    gelezen = lezer.parse_args(argumenten)
    return Keuzes(
        gelezen.n,
        gelezen.zaad,
        gelezen.ronden,
        gelezen.onderdelen,
        gelezen.concurrenten,
        gelezen.uit.absolute(),
        gelezen.werkmap.absolute(),
    )


def _vanaf_1(tekst: str) -> int:
    if not (tekst.isdecimal() and int(tekst) >= 1):
        raise argparse.ArgumentTypeError(f'"{tekst}" is geen heel getal vanaf 1')
    return int(tekst)


def _aantallen(tekst: str) -> tuple[int, ...]:
    return tuple(sorted({_vanaf_1(deel) for deel in tekst.split(",")}))


def _onderdelen(tekst: str) -> frozenset[str]:
    gevraagd = frozenset(tekst.split(","))
    if onbekend := sorted(gevraagd - set(ALLE_ONDERDELEN)):
        kies = ", ".join(ALLE_ONDERDELEN)
        raise argparse.ArgumentTypeError(f'"{onbekend[0]}" bestaat niet. Kies uit: {kies}')
    return gevraagd


def _concurrenten(tekst: str) -> dict[str, int | None]:
    if tekst == GEEN:
        return {}
    gekozen: dict[str, int | None] = {}
    for deel in tekst.split(","):
        naam, _, hoogstens = deel.partition(":")
        if naam not in CONCURRENTEN:
            kies = ", ".join(CONCURRENTEN)
            raise argparse.ArgumentTypeError(f'"{naam}" bestaat niet. Kies uit: {kies}')
        gekozen[naam] = _vanaf_1(hoogstens) if hoogstens else CONCURRENTEN[naam].hoogstens
    return gekozen
