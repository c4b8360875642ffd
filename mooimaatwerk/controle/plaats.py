"""Finds the files of a run, and checks that each has a right name in a right place."""

from __future__ import annotations

import difflib
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from mooimaatwerk.melding import Melding
from mooimaatwerk.namen import slugify
from mooimaatwerk.project import Project

SLUG = re.compile(r"[a-z0-9-]{3,60}")
_JAAR = re.compile(r"\d{4}", re.ASCII)
_REACTIE = re.compile(r"reactie-(\d{4}-\d{2}-\d{2})-[1-9]\d{0,2}\.md", re.ASCII)


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """A file that may be a case or a reaction to one, and how messages name it."""

    bestand: Path
    pad: str
    is_reactie: bool = False


def find_bestanden(
    project: Project, paden: Iterable[Path]
) -> tuple[list[Vindplaats], list[Melding]]:
    """Return the cases and reactions at the given files and folders, and what is misplaced.

    A folder is searched in years and the folders of their cases; names that begin with `_`
    or `.` are left alone. Raises FileNotFoundError for a path that does not exist.
    """
    vindplaatsen: dict[Path, Vindplaats] = {}
    meldingen: list[Melding] = []
    for pad in paden:
        if not pad.exists() and not pad.is_symlink():
            raise FileNotFoundError(pad)
        for bestand in _bestanden(pad):
            naam = project.toon(bestand)
            soort = _soort(bestand, project)
            meldingen.extend(_check_plaats(bestand, naam, soort))
            is_reactie = _REACTIE.fullmatch(bestand.name) is not None
            if is_reactie:
                meldingen.extend(_check_reactie(bestand, naam, soort, project))
            if is_reactie or (soort is not _Soort.BIJLAGE and bestand.suffix == ".md"):
                plek = Vindplaats(bestand, naam, is_reactie)
                vindplaatsen.setdefault(bestand.absolute(), plek)
    casussen = [plek for plek in vindplaatsen.values() if not plek.is_reactie]
    meldingen.extend(_dubbele_slugs(project, casussen))
    return sorted(vindplaatsen.values(), key=lambda plek: plek.pad), meldingen


def _bestanden(pad: Path) -> Iterator[Path]:
    """Go over the files of a folder in a fixed order; a link to a folder is not followed."""
    if not pad.is_dir() or pad.is_symlink():
        yield pad
        return
    for onder in sorted(os.scandir(pad), key=lambda item: item.name):
        if onder.name.startswith((".", "_")):
            continue
        if onder.is_dir(follow_symlinks=False):
            yield from _bestanden(Path(onder.path))
        else:
            yield Path(onder.path)


class _Soort(Enum):
    """What a file is by where it lies."""

    LOS = "a file from anywhere: its place has no meaning"
    CASUS = "in a folder of cases"
    BIJLAGE = "in the folder of one case: cases/<jaar>/<slug>/"


def _soort(bestand: Path, project: Project) -> _Soort:
    volledig = bestand.absolute()
    if not volledig.is_relative_to(project.cases) and "cases" not in bestand.parts:
        return _Soort.LOS
    return _Soort.BIJLAGE if _JAAR.fullmatch(volledig.parent.parent.name) else _Soort.CASUS


def _check_plaats(bestand: Path, naam: str, soort: _Soort) -> Iterator[Melding]:
    def melding(code: str, tekst: str) -> Melding:
        return Melding(naam, 1, "bestand", code, tekst)

    if bestand.is_symlink() and bestand.suffix != ".md":
        yield melding("bestand-koppeling", "dit is een koppeling naar iets anders. Dat mag niet.")
    elif soort is _Soort.BIJLAGE:
        if not _REACTIE.fullmatch(bestand.name):
            tekst = "in de map van een casus mogen alleen reacties staan: reactie-2026-03-24-1.md."
            yield melding("bestand-onbekend", tekst)
    elif bestand.suffix != ".md":
        tekst = "hier mogen alleen casussen staan, en die eindigen op .md."
        yield melding("bestand-onbekend", tekst)
    elif not SLUG.fullmatch(bestand.stem):
        tekst = (
            f'de naam "{Path(naam).stem}" kan niet. Gebruik 3 tot en met 60 kleine letters, '
            f'cijfers en streepjes. Bedoel je "{make_slug(bestand.stem)}.md"?'
        )
        yield melding("bestand-naam", tekst)
    elif soort is _Soort.CASUS and not _JAAR.fullmatch(bestand.absolute().parent.name):
        tekst = f"een casus staat in de map van een jaar, zoals cases/2026/{bestand.name}."
        yield melding("bestand-map", tekst)


def _check_reactie(bestand: Path, naam: str, soort: _Soort, project: Project) -> Iterator[Melding]:
    """Yield what is wrong with the name of a reaction, or with the folder it lies in."""
    dag = _REACTIE.sub(r"\1", bestand.name)
    try:
        date.fromisoformat(dag)
    except ValueError:
        tekst = f"de datum {dag} in de naam bestaat niet. Noem het bestand naar een echte dag."
        yield Melding(naam, 1, "bestand", "reactie-naam", tekst)
    if soort is _Soort.CASUS:
        tekst = f"een reactie staat in de map van de casus: cases/<jaar>/<casus>/{bestand.name}."
        yield Melding(naam, 1, "bestand", "reactie-map", tekst)
    elif soort is _Soort.BIJLAGE and not casus_van(bestand).is_file():
        yield _zonder_casus(casus_van(bestand), naam, project)


def casus_van(reactie: Path) -> Path:
    """Return the file of the case that a reaction is about, whether or not it is there."""
    map_ = reactie.absolute().parent
    return map_.with_name(f"{map_.name}.md")


def _zonder_casus(casus: Path, naam: str, project: Project) -> Melding:
    bekend = {pad.stem: pad for pad in sorted(project.cases.glob("[0-9]*/*.md"))}
    dichtbij = difflib.get_close_matches(casus.stem, bekend, n=1, cutoff=0.7)
    bedoel = project.toon(bekend[dichtbij[0]].with_suffix("")) if dichtbij else None
    vraag = f" Hoort de reactie in de map {bedoel}?" if bedoel else ""
    tekst = f"bij deze reactie is geen casus: {project.toon(casus)} bestaat niet.{vraag}"
    return Melding(naam, 1, "bestand", "reactie-zonder-casus", tekst, bedoel)


def make_slug(tekst: str) -> str:
    """Return a file name for a title, at most 60 characters long."""
    slug = slugify(tekst)[:60].strip("-")
    return slug if len(slug) >= 3 else "mijn-casus"


def _dubbele_slugs(project: Project, vindplaatsen: list[Vindplaats]) -> Iterator[Melding]:
    alle = {plek.bestand.absolute() for plek in vindplaatsen}
    if project.cases.is_dir():
        alle |= {bestand.absolute() for bestand in project.cases.glob("[0-9]*/*.md")}
    telling = Counter(bestand.stem for bestand in alle)
    per_slug: dict[str, dict[Path, str]] = {}
    for bestand in sorted(alle):
        if telling[bestand.stem] > 1:
            per_slug.setdefault(bestand.stem, {})[_echt(bestand)] = project.toon(bestand)
    for plek in vindplaatsen:
        zelfde = per_slug.get(plek.bestand.stem, {})
        anderen = [naam for echt, naam in zelfde.items() if echt != _echt(plek.bestand)]
        if anderen:
            tekst = (
                f'de naam "{Path(plek.pad).stem}" is al van {", ".join(anderen)}. '
                "Kies een naam die nog niemand heeft."
            )
            yield Melding(plek.pad, 1, "bestand", "slug-dubbel", tekst)


def _echt(bestand: Path) -> Path:
    # One file may be given in two ways (`../map/cases/x.md`); a link is a file of its own.
    return bestand.parent.resolve() / bestand.name
