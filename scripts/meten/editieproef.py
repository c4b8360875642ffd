"""Sets an edition of about so many pages, as a program of its own that can be measured."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from math import ceil
from pathlib import Path

from mooimaatwerk.bouw.bouwen import prepare_bouw
from mooimaatwerk.druk.pdf import zet_editie
from mooimaatwerk.druk.schaalproef import repeat_editie
from mooimaatwerk.editie.model import Deel, Editie
from mooimaatwerk.opdrachten.editiewerk import read_instellingen
from mooimaatwerk.project import EIGEN_MAP, Project

VAST, PER_STUK = 4, 2.64
"""How many pages the cover and the contents take, and a story with its share of the rest."""


def make_proef(editie: Editie, bladzijden: int) -> Editie:
    """Return an edition of about so many pages, with the stories of this one.

    Its articles are left out: they point to pieces that may not come along.
    """
    verhalen = replace(editie, delen=tuple(_verhalen(editie.delen)), omslagregels=())
    stukken = max(1, round((bladzijden - VAST) / PER_STUK))
    lang = repeat_editie(verhalen, ceil(stukken / len(verhalen.stukken)))
    return replace(lang, delen=tuple(_eerste(lang.delen, stukken)))


def _verhalen(delen: tuple[Deel, ...]) -> Iterator[Deel]:
    for deel in delen:
        if verhalen := tuple(stuk for stuk in deel.stukken if stuk.casus):
            yield replace(deel, stukken=verhalen)


def _eerste(delen: tuple[Deel, ...], aantal: int) -> Iterator[Deel]:
    for deel in delen:
        if aantal <= 0:
            return
        yield replace(deel, stukken=deel.stukken[:aantal])
        aantal -= len(deel.stukken)


def main(bladzijden: int, uit: Path) -> None:
    """Set the edition and write it."""
    project = Project(EIGEN_MAP)
    bouw = prepare_bouw(project, read_instellingen(project), date.today(), concept=1)
    editie = make_proef(bouw.site.edities[0], bladzijden)
    with tempfile.TemporaryDirectory() as map_:
        gezet = zet_editie(editie, bouw.vormgever, Path(map_))
        uit.write_bytes(gezet.pdf())


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
