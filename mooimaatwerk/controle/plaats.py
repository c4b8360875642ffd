"""Finds the files of a run, and checks that each has a right name in a right place."""

from __future__ import annotations

import difflib
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from mooimaatwerk.melding import Melding
from mooimaatwerk.namen import slugify
from mooimaatwerk.project import Project

SLUG = re.compile(r"[a-z0-9-]{3,60}")
_CASUS = re.compile(SLUG.pattern + r"\.md")
_JAAR = re.compile(r"\d{4}", re.ASCII)
_REACTIE = re.compile(r"reactie-(\d{4}-\d{2}-\d{2})-[1-9]\d{0,2}\.md", re.ASCII)


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """A file that may be a case or a reaction to one: where it is, and how messages name it.

    There are tens of thousands, each looked at again and again: its `adres` is plain text.
    """

    adres: str
    pad: str
    is_reactie: bool = False

    @property
    def bestand(self) -> Path:
        """The file."""
        return Path(self.adres)

    @property
    def naam(self) -> str:
        """The name of the file, with what comes behind the dot."""
        return self.adres.rpartition(os.sep)[2]

    @property
    def map(self) -> str:
        """The name of the folder it lies in; "" where that has none."""
        return self.adres.rpartition(os.sep)[0].rpartition(os.sep)[2]


def find_bestanden(
    project: Project, paden: Iterable[Path]
) -> tuple[list[Vindplaats], list[Melding]]:
    """Return the cases and reactions at the given files and folders, and what is misplaced.

    A folder is searched in years and the folders of their cases; names that begin with `_`
    or `.` are left alone. Raises FileNotFoundError for a path that does not exist.
    """
    vindplaatsen: dict[str, Vindplaats] = {}
    meldingen: list[Melding] = []
    for pad in paden:
        if not pad.exists() and not pad.is_symlink():
            raise FileNotFoundError(pad)
        for map_, naam in _bestanden(pad, project):
            plek, mis = map_.bekijk(naam, project)
            meldingen += mis
            if plek is not None:
                vindplaatsen.setdefault(map_.volledig + naam, plek)
    casussen = {volledig: plek for volledig, plek in vindplaatsen.items() if not plek.is_reactie}
    meldingen.extend(_dubbele_slugs(project, casussen))
    return sorted(vindplaatsen.values(), key=lambda plek: plek.pad), meldingen


class _Soort(Enum):
    """What a file is by where it lies."""

    LOS = "a file from anywhere: its place has no meaning"
    CASUS = "in a folder of cases"
    BIJLAGE = "in the folder of one case: cases/<jaar>/<slug>/"


class _Map:
    """A folder: what is true of every file in it, so that it is found out once."""

    def __init__(self, map_: Path, project: Project) -> None:
        absoluut = map_.absolute()
        # How a path begins and how messages name it; a name is put behind.
        self.volledig = f"{absoluut / '_'}"[:-1]
        self.begin = f"{map_ / '_'}"[:-1]
        self.toon = project.toon(map_ / "_")[:-1]
        self.is_jaar = _JAAR.fullmatch(absoluut.name) is not None
        self.soort = _Soort.CASUS
        if not absoluut.is_relative_to(project.cases) and "cases" not in map_.parts:
            self.soort = _Soort.LOS
        elif _JAAR.fullmatch(absoluut.parent.name):
            self.soort = _Soort.BIJLAGE

    def bekijk(self, naam: str, project: Project) -> tuple[Vindplaats | None, Sequence[Melding]]:
        """Return the case or reaction with this file name, if it is one, and what is misplaced."""
        adres, is_reactie = self.begin + naam, _REACTIE.fullmatch(naam) is not None
        is_gewoon = self.soort is _Soort.CASUS and self.is_jaar and _CASUS.fullmatch(naam)
        if is_gewoon and not is_reactie:
            # Nearly every file is a case where it should be.
            return Vindplaats(adres, self.toon + naam), ()
        bestand = Path(adres)
        # A name that is not UTF-8 could not be printed.
        pad = self.toon + naam.encode("utf-8", "replace").decode()
        mis = [*_check_plaats(bestand, pad, self)]
        if is_reactie:
            mis += _check_reactie(bestand, pad, self.soort, project)
        telt = is_reactie or (self.soort is not _Soort.BIJLAGE and bestand.suffix == ".md")
        return (Vindplaats(adres, pad, is_reactie) if telt else None), mis


def _bestanden(pad: Path, project: Project) -> Iterator[tuple[_Map, str]]:
    """Go over the files of a folder in a fixed order; a link to a folder is not followed."""
    if not pad.is_dir() or pad.is_symlink():
        yield _Map(pad.parent, project), pad.name
        return
    map_ = _Map(pad, project)
    for onder in sorted(os.scandir(pad), key=lambda item: item.name):
        if onder.name.startswith((".", "_")):
            continue
        if onder.is_dir(follow_symlinks=False):
            yield from _bestanden(Path(onder.path), project)
        else:
            yield map_, onder.name


def _check_plaats(bestand: Path, naam: str, map_: _Map) -> Iterator[Melding]:
    def melding(code: str, tekst: str) -> Melding:
        return Melding(naam, 1, "bestand", code, tekst)

    if bestand.is_symlink() and bestand.suffix != ".md":
        yield melding("bestand-koppeling", "dit is een koppeling naar iets anders. Dat mag niet.")
    elif map_.soort is _Soort.BIJLAGE:
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
    elif map_.soort is _Soort.CASUS and not map_.is_jaar:
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
    bekend = {pad.stem: pad for pad in map(Path, sorted(project.find_casuspaden()))}
    dichtbij = difflib.get_close_matches(casus.stem, bekend, n=1, cutoff=0.7)
    bedoel = project.toon(bekend[dichtbij[0]].with_suffix("")) if dichtbij else None
    vraag = f" Hoort de reactie in de map {bedoel}?" if bedoel else ""
    tekst = f"bij deze reactie is geen casus: {project.toon(casus)} bestaat niet.{vraag}"
    return Melding(naam, 1, "bestand", "reactie-zonder-casus", tekst, bedoel)


def make_slug(tekst: str) -> str:
    """Return a file name for a title, at most 60 characters long."""
    slug = slugify(tekst)[:60].strip("-")
    return slug if len(slug) >= 3 else "mijn-casus"


def _dubbele_slugs(project: Project, vindplaatsen: Mapping[str, Vindplaats]) -> Iterator[Melding]:
    """Yield each case of which another has the name; `vindplaatsen` are by their whole path."""
    alle = {*vindplaatsen, *project.find_casuspaden()}
    namen = [pad.rpartition(os.sep)[2] for pad in alle]
    if len(set(namen)) == len(namen):
        return
    dubbel = {naam for naam, keer in Counter(namen).items() if keer > 1}
    per_naam: dict[str, dict[Path, str]] = {}
    for bestand in sorted(Path(pad) for pad in alle if pad.rpartition(os.sep)[2] in dubbel):
        per_naam.setdefault(bestand.name, {})[_echt(bestand)] = project.toon(bestand)
    for plek in vindplaatsen.values():
        zelfde = per_naam.get(plek.naam, {})
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
