"""Takes the content of a withdrawn case out of its file, and its reactions out of the project."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mooimaatwerk.casus import INGETROKKEN
from mooimaatwerk.controle.plaats import SLUG
from mooimaatwerk.lezen.casus import read_casus
from mooimaatwerk.project import Project

TITEL = "Deze casus is ingetrokken"
"""Instead of the title, which may tell too much."""

_DATUM = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)


class NietGevonden(Exception):
    """There is no such case; `bedoel` is the name that was likely meant."""

    def __init__(self, slug: str, bedoel: str | None) -> None:
        super().__init__(slug)
        self.bedoel = bedoel


@dataclass(frozen=True)
class Ingetrokken:
    """What was done, by files as messages name them."""

    leeggemaakt: Sequence[str]
    verwijderd: Sequence[str]


def withdraw_casus(project: Project, slug: str) -> Ingetrokken:
    """Leave of a case only its date and the word that it is withdrawn; delete its reactions.

    Works on a file that is wrong in any way too, and twice on the same one. What the
    history of the project holds stays there. Raises NietGevonden, and OSError when a file
    cannot be changed.
    """
    casussen = _vind(project, slug)
    reacties = [pad for casus in casussen for pad in _reacties(casus)]
    for casus in casussen:
        tekst = _stripped(casus)
        # Never write through a link: what it points at is no file of this project.
        casus.unlink()
        casus.write_text(tekst, encoding="utf-8", newline="\n")
    for pad in reacties:
        pad.unlink()
    for casus in casussen:
        _verwijder_lege_map(casus.with_suffix(""))
    return Ingetrokken(
        [project.toon(casus) for casus in casussen], [project.toon(pad) for pad in reacties]
    )


def _vind(project: Project, slug: str) -> list[Path]:
    bekend = sorted(map(Path, project.find_casuspaden()))
    gevonden = [pad for pad in bekend if pad.stem == slug and SLUG.fullmatch(slug)]
    if not gevonden:
        dichtbij = difflib.get_close_matches(slug, [pad.stem for pad in bekend], n=1)
        raise NietGevonden(slug, dichtbij[0] if dichtbij else None)
    return gevonden


def _reacties(casus: Path) -> list[Path]:
    map_ = casus.with_suffix("")
    return [] if map_.is_symlink() else sorted(map_.glob("*.md"))


def _stripped(casus: Path) -> str:
    datum = read_casus(casus, casus.name).gegevens.get("datum")
    getypt = str(getattr(datum, "geschreven", datum))
    # A date that cannot be read is no reason to leave the content where it is.
    datum = getypt if _DATUM.fullmatch(getypt) else casus.parent.name
    return f"---\ntitel: {TITEL}\ndatum: {datum}\npublicatie: {INGETROKKEN}\n---\n"


def _verwijder_lege_map(map_: Path) -> None:
    if map_.is_dir() and not map_.is_symlink() and not any(map_.iterdir()):
        map_.rmdir()
