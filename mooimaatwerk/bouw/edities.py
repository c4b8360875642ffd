"""Makes the files of an edition (PDF, EPUB) for the site, or takes them from the cache."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from mooimaatwerk.bouw.sleutels import make_pakketsom
from mooimaatwerk.druk.epub import write_epub
from mooimaatwerk.druk.pdf import write_pdf
from mooimaatwerk.druk.verslag import verslagregels
from mooimaatwerk.editie.bevriezen import make_vingerafdrukken
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.site import Site, Uitgave
from mooimaatwerk.vormgeving.vormgever import Vormgever

Maker = Callable[[Editie, Vormgever, Path], Sequence[str] | None]
"""Writes files of an edition into a folder; returns what an editor wants to know of them.

Raises OngeldigeGegevens for what cannot be printed.
"""


def _make_pdf(editie: Editie, vormgever: Vormgever, folder: Path) -> list[str]:
    return list(verslagregels(write_pdf(editie, vormgever, folder)))


def _make_epub(editie: Editie, vormgever: Vormgever, folder: Path) -> None:
    write_epub(editie, vormgever, folder)


MAKERS: Mapping[str, Maker] = {"pdf": _make_pdf, "epub": _make_epub}
"""How each form of an edition is made, by the name that the command line knows it by."""

NAAM = "maatwerk-magazine-{nummer}"
"""What the file of a whole edition is called, without its ending."""

_SOORTEN = {
    f"{NAAM}.pdf": "PDF",
    f"{NAAM}-drukwerk.pdf": "PDF voor de drukker",
    f"{NAAM}.epub": "EPUB voor een e-reader",
}


def find_klaar(site: Site, cache: Path) -> list[tuple[Editie, Path]]:
    """Return every edition with the folder in `cache` where its files are, once they are made.

    They are kept by a fingerprint of everything they are made of; deleting them is always safe.
    """
    if not MAKERS or not site.edities:
        return []
    pakket = make_pakketsom()
    return [(e, cache / f"{e.nummer}-{_sleutel(e, site, pakket)}") for e in site.edities]


def make_uitgaven(klaar: Iterable[tuple[Editie, Path]], vormgever: Vormgever) -> None:
    """Make the files of every edition that are not in their folder yet.

    Raises OngeldigeGegevens for what cannot be printed.
    """
    for editie, folder in klaar:
        if not folder.is_dir():
            _make(editie, vormgever, folder)


def copy_uitgaven(
    klaar: Iterable[tuple[Editie, Path]], folder: Path
) -> tuple[list[Uitgave], list[Editie]]:
    """Put the files of editions into the site at `folder`.

    Returns what was put there, and the editions of which the files have to be made first.
    """
    uitgaven, nog_niet = [], []
    for editie, bron in klaar:
        try:
            uitgaven += list(_copy(editie, bron, folder / editie.adres))
        except FileNotFoundError:
            # Not made yet; or, while serving, just taken away for newer ones.
            shutil.rmtree(folder / editie.adres, ignore_errors=True)
            nog_niet.append(editie)
    return uitgaven, nog_niet


def _copy(editie: Editie, klaar: Path, doel: Path) -> Iterator[Uitgave]:
    doel.mkdir(parents=True, exist_ok=True)
    for bestand in sorted(klaar.iterdir()):
        shutil.copyfile(bestand, doel / bestand.name)
        yield from _uitgave(editie, bestand)


def _make(editie: Editie, vormgever: Vormgever, klaar: Path) -> None:
    """Make all files in a folder of their own, and give it its name only when all are there."""
    bezig = klaar.with_name(f"{klaar.name}-bezig")
    shutil.rmtree(bezig, ignore_errors=True)
    bezig.mkdir(parents=True)
    for maak in MAKERS.values():
        maak(editie, vormgever, bezig)
    for oud in klaar.parent.glob(f"{editie.nummer}-*"):
        if oud != bezig:
            shutil.rmtree(oud)
    bezig.rename(klaar)


def _uitgave(editie: Editie, bestand: Path) -> Iterator[Uitgave]:
    adres, omvang = f"{editie.adres}{bestand.name}", bestand.stat().st_size
    for naam, soort in _SOORTEN.items():
        if bestand.name == naam.format(nummer=editie.nummer):
            yield Uitgave(editie.nummer, soort, adres, omvang)
    if bestand.suffix == ".pdf" and bestand.stem in editie.per_slug:
        yield Uitgave(editie.nummer, "PDF van dit stuk", adres, omvang, bestand.stem)


def _sleutel(editie: Editie, site: Site, pakket: str) -> str:
    """Return a fingerprint of all that the files are made of."""
    delen = [
        pakket,
        site.verzameling.begrippen.afdruk,
        editie.gegevens.model_dump_json(),
        editie.tekst,
        site.manifest.model_dump_json(),
        repr(site.instellingen),
        repr([(stuk.slug, stuk.is_ingetrokken, stuk.is_gecorrigeerd) for stuk in editie.stukken]),
        *(f"{slug}={afdruk}" for slug, afdruk in make_vingerafdrukken(editie)),
        *(_beeld(stuk.artikel.afbeelding) for stuk in editie.stukken if stuk.artikel),
    ]
    return hashlib.sha256("\n".join(delen).encode()).hexdigest()[:24]


def _beeld(bestand: Path | None) -> str:
    return hashlib.sha256(bestand.read_bytes()).hexdigest() if bestand else ""
