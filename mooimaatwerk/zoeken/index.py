"""The search index of a built site: full text by Pagefind, and the values of its facets."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.geld import read_inzet
from mooimaatwerk.verzameling import Verzameling
from mooimaatwerk.zoeken.bestanden import find_namenlijst, read_verhalen, shorten_names, slim_down
from mooimaatwerk.zoeken.facetten import FACETTEN, Facet, make_waarden

CASUSPAGINAS = "casussen/*/index.html"
"""The pages that are searched, so that a search gives cases and no page that mentions one."""

ZOEKMAP = "pagefind"
"""The folder of the index in the site; the search page fetches it by this name."""

TUSSENKOPPEN = ".verhaal h2"
"""Left out of the text: every story has the same headings."""

ONGEBRUIKT = (
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
    # The page has a worker of its own, which saves a second copy of the engine.
    "pagefind-worker.js",
    "wasm.unknown.pagefind",
)
"""Ready-made interfaces, which speak English, and what this site's own does not need."""

ZOEKWOORDEN = "woorden"
"""The fact of a page that is searched and never shown."""

_CIJFERS = "0123456789abcdefghijklmnopqrstuvwxyz"

T = TypeVar("T")


class ZoekindexMislukt(Exception):
    """Pagefind could not index the site; the text is what it said."""


def make_zoekindex(folder: Path, verzameling: Verzameling) -> None:
    """Index the case pages of a built site into `pagefind/`; raises ZoekindexMislukt."""
    if not verzameling.zichtbaar:
        # Without any text to index, Pagefind would take all pages it finds.
        return
    _draai_pagefind(folder)
    index = folder / ZOEKMAP
    slim_down(index, [ZOEKWOORDEN])
    shorten_names(index)
    rijen = _lees_rijen(index, verzameling)
    # Every file says to which list of names its rows belong: after a new build none is mixed up.
    lijst = {"namen": find_namenlijst(index).name}
    for naam, gegevens in make_facetindex(rijen, verzameling):
        doel = index / "facetten" / f"{naam}.json"
        doel.parent.mkdir(exist_ok=True)
        inhoud = json.dumps(lijst | gegevens, ensure_ascii=False, separators=(",", ":"))
        doel.write_text(inhoud, encoding="utf-8", newline="\n")


def make_zoeksleutel(samen: str, gelezen: Mapping[str, str]) -> str:
    """Return a key of all that the index is made of.

    `samen` is a key of all cases and of the program; `gelezen` gives the SHA-256 of each
    page that is searched. With the same key the index would be the same.
    """
    regels = [samen, *(f"{naam} {som}" for naam, som in sorted(gelezen.items()))]
    return hashlib.sha256("\n".join(regels).encode()).hexdigest()


def _draai_pagefind(folder: Path) -> None:
    opdracht = [sys.executable, "-m", "pagefind", "--site", str(folder)]
    opdracht += ["--glob", CASUSPAGINAS, "--exclude-selectors", TUSSENKOPPEN]
    opdracht += ["--force-language", "nl", "--quiet"]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    if klaar.returncode:
        raise ZoekindexMislukt(klaar.stderr.strip() or klaar.stdout.strip())
    for bestand in ONGEBRUIKT:
        (folder / ZOEKMAP / bestand).unlink(missing_ok=True)


def _lees_rijen(index: Path, verzameling: Verzameling) -> list[Casus]:
    """Return the cases in the order of the names that they have in the index.

    The browser knows those names too. So the facets need no list of names: a case is a
    row, and its row follows from its place.
    """
    verhalen = sorted(read_verhalen(index).items())
    slugs = [gegevens["url"].strip("/").rsplit("/", 1)[-1] for _, gegevens in verhalen]
    if sorted(slugs) != sorted(casus.slug for casus in verzameling.zichtbaar):
        raise ZoekindexMislukt("de zoekindex heeft andere casussen dan de site.")
    return [verzameling.per_slug[slug] for slug in slugs]


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
