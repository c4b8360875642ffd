"""Keys of everything that the pages of a case are made of: the same key, the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import fields
from importlib.metadata import version
from pathlib import Path

from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.vervolg import find_afspraken, find_moment
from mooimaatwerk.paginas.pagina import Bundel, Pagina
from mooimaatwerk.paginas.verder import Verder
from mooimaatwerk.site import Site

_PAKKET = Path(__file__).parents[1]

_PER_CASUS = frozenset(
    (
        *("verzameling", "edities", "uitgaven", "patronen", "vandaag"),
        *("geschiedenis", "controleverslag", "omvang", "snelheid"),
    )
)
"""What a case page uses only in part, or not at all; `make_eigen` says which part."""

_TEKENAARS = ("jinja2", "markupsafe", "markdown-it-py", "mdit-py-plugins", "pagefind-bin")
"""What turns data into pages; another version may draw another page."""


def make_versie(site: Site) -> str:
    """Return a key of all that every page is made of: program, vocabularies, settings.

    All fields of a site are in it but those that are followed case by case. So a new field
    is in it by itself: too many pages are made anew rather than too few.
    """
    gedeeld = [deel.name for deel in fields(site) if deel.name not in _PER_CASUS]
    return _som(
        (
            make_pakketsom(),
            *(version(tekenaar) for tekenaar in _TEKENAARS),
            site.verzameling.begrippen.afdruk,
            *(repr(getattr(site, naam)) for naam in gedeeld),
            repr(site.nieuwste and site.nieuwste.gegevens),
        )
    )


def make_pakketsom() -> str:
    """Return a fingerprint of the program itself, its templates and its style."""
    som = hashlib.sha256()
    for bestand in sorted(_PAKKET.rglob("*")):
        if "__pycache__" not in bestand.parts and bestand.is_file():
            rauw = bestand.read_bytes()
            som.update(f"{bestand.relative_to(_PAKKET)}\0{len(rauw)}\0".encode() + rauw)
    return som.hexdigest()


def make_eigen(casus: Casus, site: Site, versie: str) -> str:
    """Return a key of all that the pages of a case are made of, other cases left out."""
    slug = casus.slug
    erbij = [
        *(repr(reactie) for reactie in site.verzameling.reacties_op(casus)),
        *(e.adres + repr(e.gegevens) for e in site.edities_per_casus.get(slug, ())),
        *(p.adres + repr(p.gegevens) for p in site.patronen_per_casus.get(slug, ())),
    ]
    alleen = _van_casus_alleen(casus, site, versie)
    return _som((alleen, *erbij)) if erbij else alleen


def _van_casus_alleen(casus: Casus, site: Site, versie: str) -> str:
    """Return what `make_eigen` does, for a case of which nobody else tells anything.

    Nearly every case is one. A server that goes over all of them for one that was saved finds
    what it found before.
    """
    bekend, waarvoor = site.verzameling.kladblok["eigen"], (versie, site.vandaag)
    sleutel: str
    toen, sleutel = bekend.get(casus.slug, (None, ""))
    if toen != waarvoor:
        sleutel = _som((versie, casus.afdruk, _vervolg(casus, site)))
        bekend[casus.slug] = (waarvoor, sleutel)
    return sleutel


def _vervolg(casus: Casus, site: Site) -> str:
    """Return the only part of a page that depends on the day."""
    moment = find_moment(casus, site.vandaag)
    afspraken = [afspraak.is_voorbij for afspraak in find_afspraken(casus, site.vandaag)]
    return f"{moment and (moment.na, moment.is_nu)} {afspraken}"


def make_verdersleutel(verder: Verder | None) -> str:
    """Return a key of what the page of a case shows of others."""
    return _som((repr(verder),))


def make_samen(site: Site, versie: str) -> str:
    """Return a key of all cases together: what a case shows of others follows from it."""
    return _som((versie, _afdrukken(site.verzameling.casussen)))


def make_bundelsleutel(bundel: Bundel, versie: str) -> str:
    """Return a key of all that the pages of a bundle are made of."""
    return _som((versie, bundel.verder, _afdrukken(bundel.casussen)))


def _afdrukken(casussen: Iterable[Casus]) -> str:
    """Return what tells these cases, in this order, from all others; thousands at a time."""
    return "\0".join([casus.afdruk for casus in casussen])


def make_paginasleutel(pagina: Pagina, versie: str) -> str:
    """Return a key of all that a page is made of; "" when it cannot be told without drawing."""
    if not pagina.sleutel:
        return ""
    delen = (getattr(pagina, deel.name) for deel in fields(pagina) if deel.name != "gegevens")
    return _som((versie, *map(repr, delen)))


def make_algemeen(site: Site, samen: str) -> str:
    """Return a key of all that the pages which are not of one case are made of: everything."""
    apart = sorted(_PER_CASUS - {"verzameling"})
    return _som(
        (
            samen,
            repr(site.verzameling.reacties),
            *(f"{naam}={getattr(site, naam)!r}" for naam in apart),
        )
    )


def _som(delen: Iterable[str]) -> str:
    """Return the SHA-256 of texts; where one ends and the next begins is part of it."""
    som = hashlib.sha256()
    for deel in delen:
        rauw = deel.encode()
        som.update(f"{len(rauw)}:".encode() + rauw)
    return som.hexdigest()
