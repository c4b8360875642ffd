"""Atom feeds (RFC 4287) of the cases: all of them, and one for each theme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mooimaatwerk.casus import Casus
from mooimaatwerk.vormgeving import Vormgever

MAX_ITEMS = 50
"""How many cases a feed holds; who wants them all takes the open data."""


def make_feeds(vormgever: Vormgever) -> Iterator[tuple[str, str]]:
    """Yield the file name and text of every feed."""
    verzameling = vormgever.site.verzameling
    naam = vormgever.site.instellingen.naam
    yield "feed.xml", _feed(vormgever, "", f"{naam}: nieuwe casussen", verzameling.tellend)
    for thema in verzameling.termen("themas"):
        map_ = f"themas/{thema.slug}/"
        casussen = [c for c in verzameling.bij("themas", thema.slug) if c.telt_mee]
        yield f"{map_}feed.xml", _feed(vormgever, map_, f"{naam}: {thema.label}", casussen)


def _feed(vormgever: Vormgever, map_: str, titel: str, casussen: Sequence[Casus]) -> str:
    return vormgever.render_sjabloon(
        "feed.xml",
        map=map_,
        titel=titel,
        items=[(casus, to_timestamp(casus.gegevens.datum)) for casus in casussen[:MAX_ITEMS]],
        bijgewerkt=max((to_timestamp(c.gegevens.datum) for c in casussen), default=OUDSTE),
    )


OUDSTE = "2019-10-15T00:00:00Z"
"""The launch of the platform: the date of a feed in which nothing stands yet."""


def to_timestamp(datum: str) -> str:
    """Return a date of a case as RFC 3339 asks; a month or year counts from its first day."""
    jaar, maand, dag = [*datum.split("-"), "01", "01"][:3]
    return f"{jaar}-{maand}-{dag}T00:00:00Z"
