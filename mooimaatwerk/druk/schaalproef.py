"""Makes an edition longer for a benchmark: the same pieces again under other names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mooimaatwerk.editie.model import Artikel, Deel, Editie, Stuk


def repeat_editie(editie: Editie, keer: int) -> Editie:
    """Return an edition with all pieces of this one `keer` times over.

    Every copy gets a name of its own, and so art of its own: it costs as much to make as
    a real edition of that length.
    """
    delen = tuple(deel for n in range(keer) for deel in _delen(editie, n))
    return replace(editie, delen=_genummerd(delen))


def _delen(editie: Editie, n: int) -> Iterator[Deel]:
    for deel in editie.delen:
        yield deel if n == 0 else replace(deel, stukken=tuple(_kopie(s, n) for s in deel.stukken))


def _kopie(stuk: Stuk, n: int) -> Stuk:
    artikel: Artikel | None = stuk.artikel
    slug = f"{stuk.slug}-{n}"
    return replace(stuk, slug=slug, artikel=replace(artikel, slug=slug) if artikel else None)


def _genummerd(delen: tuple[Deel, ...]) -> tuple[Deel, ...]:
    nummer = 0
    uit = []
    for deel in delen:
        stukken = []
        for stuk in deel.stukken:
            nummer += 1
            stukken.append(replace(stuk, nummer=nummer))
        uit.append(replace(deel, stukken=tuple(stukken)))
    return tuple(uit)
