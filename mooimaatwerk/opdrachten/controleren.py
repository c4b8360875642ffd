"""Checks cases, editions and patterns together: what the command `controleer` looks at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.geheugen import Geheugen
from mooimaatwerk.controle.uitvoeren import Uitslag, check_casussen
from mooimaatwerk.melding import Melding, sort_meldingen
from mooimaatwerk.project import Project


def check_paden(
    project: Project,
    begrippen: Begrippen,
    paden: Sequence[Path],
    vandaag: date,
    geheugen: Geheugen | None = None,
) -> Uitslag:
    """Check the files and folders that are given; without any, everything.

    A path inside the folder of the editions stands for the edition it is in; of one file
    of an edition, or of one pattern, only its own problems are told. `geheugen` saves
    looking again at cases that did not change. Raises FileNotFoundError for a path that
    does not exist.
    """
    van_editie = [pad for pad in paden if _ligt_in_edities(pad, project)]
    van_patroon = [pad for pad in paden if pad.absolute().is_relative_to(project.patronen)]
    van_casus = [pad for pad in paden if pad not in van_editie and pad not in van_patroon]
    if not paden:
        van_casus, van_editie = [project.cases], [project.edities]
        van_patroon = [project.patronen]
    elif ontbreekt := [pad for pad in (*van_editie, *van_patroon) if not pad.exists()]:
        raise FileNotFoundError(ontbreekt[0])
    uitslag = check_casussen(project, begrippen, van_casus, vandaag, geheugen=geheugen)
    mappen = list(dict.fromkeys(map_ for pad in van_editie for map_ in _mappen(pad, project)))
    if not mappen and not van_patroon:
        return uitslag
    # One case alone is checked without waiting for these.
    from mooimaatwerk.editie.laden import check_edities
    from mooimaatwerk.patroon.laden import check_patronen

    # What an edition or a pattern refers to can be any case, also one that was not asked for.
    alle = uitslag
    if paden:
        alle = check_casussen(
            project, begrippen, [project.cases], vandaag, met_taal=False, geheugen=geheugen
        )
    edities = check_edities(project, begrippen, alle.casussen, vandaag, mappen, met_taal=True)
    meldingen = [*uitslag.meldingen, *_gevraagd(edities.meldingen, van_editie, project)]
    aantal = uitslag.aantal_bestanden + edities.aantal_bestanden
    if van_patroon:
        patronen = check_patronen(project, begrippen, alle.casussen, vandaag, met_taal=True)
        meldingen += _gevraagd(patronen.meldingen, van_patroon, project)
        aantal += patronen.aantal_bestanden
    return replace(uitslag, meldingen=sort_meldingen(meldingen), aantal_bestanden=aantal)


def _ligt_in_edities(pad: Path, project: Project) -> bool:
    return pad.absolute().is_relative_to(project.edities)


def _mappen(pad: Path, project: Project) -> Iterable[Path]:
    """Yield the folders of the editions that a path stands for."""
    if pad.absolute() == project.edities:
        if pad.is_dir():
            yield from (m for m in sorted(pad.iterdir()) if m.is_dir() and m.name[0] not in "._")
        return
    map_ = project.edities / pad.absolute().relative_to(project.edities).parts[0]
    if map_.is_dir():
        # A file beside the folders, such as the guide for editors, belongs to no edition.
        yield map_


def _gevraagd(
    meldingen: Iterable[Melding], paden: Iterable[Path], project: Project
) -> Iterable[Melding]:
    gevraagd = [project.toon(pad) for pad in paden]
    return (
        melding
        for melding in meldingen
        if any(melding.pad == pad or melding.pad.startswith(f"{pad}/") for pad in gevraagd)
    )
