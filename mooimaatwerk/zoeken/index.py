"""The search index of a built site: full text by Pagefind, and the values of its facets."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.geld import read_inzet
from mooimaatwerk.opruimen import pause_opruimen
from mooimaatwerk.verzameling import Verzameling
from mooimaatwerk.zoeken.delen import get_delen
from mooimaatwerk.zoeken.facetten import FACETTEN, Facet, make_waarden
from mooimaatwerk.zoeken.pagefind import make_motor
from mooimaatwerk.zoeken.tekst import read_tekst
from mooimaatwerk.zoeken.wegschrijven import write_index

CASUSPAGINAS = "casussen/*/index.html"
"""The pages that are searched, so that a search gives cases and no page that mentions one."""

ZOEKMAP = "pagefind"
"""The folder of the index in the site; the search page fetches it by this name."""

_CIJFERS = "0123456789abcdefghijklmnopqrstuvwxyz"

T = TypeVar("T")


def make_zoekindex(folder: Path, verzameling: Verzameling, cache: Path, werkers: int = 1) -> None:
    """Index the case pages of a built site into `pagefind/`; raises ZoekindexMislukt.

    What is in the folder already and is right stays as it is. `cache` is a folder for parts
    of the index; deleting it is always safe. `werkers` is how many processes share the work.
    """
    # New cases come last: then the numbers of the others stay the same.
    rijen = sorted(verzameling.zichtbaar, key=lambda casus: (casus.gegevens.datum, casus.slug))

    def lees(slug: str) -> str:
        return (folder / CASUSPAGINAS.replace("*", slug)).read_text(encoding="utf-8")

    if not rijen:
        shutil.rmtree(folder / ZOEKMAP, ignore_errors=True)
        return
    with pause_opruimen():
        delen = get_delen([casus.slug for casus in rijen], lees, cache, werkers)
        motor = make_motor(read_tekst(lees(rijen[0].slug)))
        write_index(folder / ZOEKMAP, delen, dict(make_facetindex(rijen, verzameling)), motor)


def make_zoeksleutel(samen: str, gelezen: Mapping[str, str]) -> str:
    """Return a key of all that the index is made of.

    `samen` is a key of all cases and of the program; `gelezen` gives the SHA-256 of each
    page that is searched. With the same key the index would be the same.
    """
    regels = [samen, *(f"{naam} {som}" for naam, som in sorted(gelezen.items()))]
    return hashlib.sha256("\n".join(regels).encode()).hexdigest()


def make_facetindex(
    rijen: Sequence[Casus], verzameling: Verzameling
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and content of each file of the facets; a case is known by its row.

    Each facet is a file of its own, so that a reader fetches only what is opened.
    """
    voorbeelden = [nr for nr, casus in enumerate(rijen) if casus.is_voorbeeld]
    yield "rijen", {"aantal": len(rijen), "voorbeelden": voorbeelden}
    for facet in FACETTEN:
        yield facet.naam, _facet(facet, rijen, verzameling)
    yield "volgorde-datum", {"rijen": _rangen([casus.gegevens.datum for casus in rijen])}
    bedragen = [read_inzet(casus.gegevens).enige for casus in rijen]
    yield "volgorde-bedrag", {"rijen": _rangen([b and b.euros for b in bedragen])}


def _facet(facet: Facet, rijen: Sequence[Casus], verzameling: Verzameling) -> dict[str, Any]:
    waarden = make_waarden(facet, verzameling)
    nummers = {waarde.slug: nr for nr, waarde in enumerate(waarden)}
    return {
        "waarden": [[waarde.slug, waarde.label] for waarde in waarden],
        "rijen": ",".join(
            _nummers(sorted({nummers[slug] for slug in facet.waarden(casus)})) for casus in rijen
        ),
    }


def _nummers(nummers: Iterable[int]) -> str:
    return " ".join(map(_kort_getal, nummers))


def _kort_getal(getal: int) -> str:
    """Return a number in base 36, as a browser reads it with parseInt."""
    rest, cijfer = divmod(getal, 36)
    return (_kort_getal(rest) if rest else "") + _CIJFERS[cijfer]


def _rangen(waarden: Sequence[T | None]) -> str:
    """Return the place of each row when the values are put in order; empty when not known."""
    bekend = sorted({waarde for waarde in waarden if waarde is not None})  # type: ignore[type-var]
    rang = {waarde: _kort_getal(nr) for nr, waarde in enumerate(bekend)}
    return ",".join("" if waarde is None else rang[waarde] for waarde in waarden)
