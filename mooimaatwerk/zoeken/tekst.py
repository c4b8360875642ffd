"""What the search engine reads of a page: the parts that its template marks, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MERK = "data-pagefind-"

_TAG = re.compile(r"<([a-z][a-z0-9]*)[^>]*>")

_ZONDER_EINDE = frozenset({"meta"})


def read_tekst(pagina: str) -> str:
    """Return a page of what is marked in this one: a tenth of it, with the same meaning.

    `pagina` is made by this package: tags in small letters, each closed, and no `<` or `>`
    anywhere else, since everything contributed is escaped.
    """
    buitenste = _TAG.search(pagina)
    return "\n".join((buitenste[0] if buitenste else "", *_gemerkt(pagina)))


def _gemerkt(pagina: str) -> Iterator[str]:
    plek = 0
    while (merk := pagina.find(_MERK, plek)) >= 0:
        begin, plek = pagina.rfind("<", plek, merk), merk + len(_MERK)
        tag = _TAG.match(pagina, begin) if begin >= 0 else None
        if tag is None or tag.end() <= merk:
            # The word stands in a text: nobody marked anything with it.
            continue
        plek = _einde(pagina, tag[1], tag.end())
        yield pagina[begin:plek]


def _einde(pagina: str, naam: str, plek: int) -> int:
    """Return where an element ends of which the first tag ends at `plek`."""
    diepte = 0 if naam in _ZONDER_EINDE else 1
    tags = re.compile(rf"<(/?){naam}\b[^>]*>")
    while diepte:
        tag = tags.search(pagina, plek)
        if tag is None:
            return len(pagina)
        diepte += -1 if tag[1] else 1
        plek = tag.end()
    return plek
