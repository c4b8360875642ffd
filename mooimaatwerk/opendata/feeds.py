"""Atom feeds (RFC 4287): all cases, the open ones, reactions, patterns, and one for each theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.opendata.volgen import MAX_ITEMS, Volgbaar, make_volglijst
from mooimaatwerk.patroon.model import Patroon
from mooimaatwerk.reactie import Reactie
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import Verzameling
from mooimaatwerk.vormgeving.vormgever import Vormgever


@dataclass(frozen=True)
class Item:
    """An entry of a feed: `adres` is relative to the root of the site, `moment` RFC 3339.

    `onderwerpen` are what it is about, each as slug and label.
    """

    adres: str
    titel: str
    tekst: str
    moment: str
    onderwerpen: tuple[tuple[str, str], ...]


def make_feeds(vormgever: Vormgever) -> Iterator[tuple[str, str]]:
    """Yield the file name and text of every feed."""
    site = vormgever.site
    for feed in make_volglijst(site.verzameling):
        yield feed.adres, _feed(vormgever, feed, _items(feed, site))


def _items(feed: Volgbaar, site: Site) -> list[Item]:
    """Return what is in a feed, the newest first; invented cases and reactions never are."""
    verzameling, begrippen = site.verzameling, site.verzameling.begrippen
    match feed.wat:
        case "reacties":
            return _reacties(verzameling)
        case "patronen":
            return _nieuwste_eerst(_van_patroon(patroon, begrippen) for patroon in site.patronen)
        case "open":
            casussen = [c for c in verzameling.openstaand if c.telt_mee]
        case "thema":
            casussen = [c for c in verzameling.bij("themas", feed.thema) if c.telt_mee]
        case _:
            casussen = list(verzameling.tellend)
    # The newest come first: no other decides what is in a feed, or how new it is.
    return [_van_casus(casus, begrippen) for casus in casussen[:MAX_ITEMS]]


def _van_casus(casus: Casus, begrippen: Begrippen) -> Item:
    g = casus.gegevens
    adres, moment = f"casussen/{casus.slug}/", to_timestamp(g.datum)
    return Item(adres, g.titel, g.samenvatting, moment, _termen("themas", g.themas, begrippen))


def _termen(lijst: str, slugs: Iterable[str], begrippen: Begrippen) -> tuple[tuple[str, str], ...]:
    return tuple((slug, begrippen.label(lijst, slug)) for slug in slugs)


def _van_patroon(patroon: Patroon, begrippen: Begrippen) -> Item:
    """Return a pattern as it was last looked at: a changed status is news to who makes policy."""
    g = patroon.gegevens
    tekst = f"{g.kern} Voorstel: {g.voorstel}"
    knelpunten = _termen("knelpunten", g.knelpunten, begrippen)
    return Item(patroon.adres, g.titel, tekst, to_timestamp(g.peildatum), knelpunten)


def _reacties(verzameling: Verzameling) -> list[Item]:
    return _nieuwste_eerst(
        _van_reactie(reactie, casus, verzameling.begrippen)
        for casus in verzameling.tellend
        for reactie in verzameling.reacties_op(casus)
        if not reactie.is_voorbeeld
    )


def _nieuwste_eerst(items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (item.moment, item.adres), reverse=True)


def _van_reactie(reactie: Reactie, casus: Casus, begrippen: Begrippen) -> Item:
    soort = begrippen.label("reactiesoorten", reactie.gegevens.soort)
    return Item(
        f"casussen/{casus.slug}/#{reactie.naam}",
        f"{soort} bij: {casus.gegevens.titel}",
        reactie.tekst.strip(),
        to_timestamp(reactie.gegevens.datum),
        _termen("themas", casus.gegevens.themas, begrippen),
    )


def _feed(vormgever: Vormgever, feed: Volgbaar, items: Sequence[Item]) -> str:
    return vormgever.render_sjabloon(
        "feed.xml",
        feed=feed,
        items=items[:MAX_ITEMS],
        bijgewerkt=max((item.moment for item in items), default=OUDSTE),
    )


OUDSTE = "2019-10-15T00:00:00Z"
"""The launch of the platform: the date of a feed in which nothing stands yet."""


def to_timestamp(datum: str) -> str:
    """Return a date of a case as RFC 3339 asks; a month or year counts from its first day."""
    jaar, maand, dag = [*datum.split("-"), "01", "01"][:3]
    return f"{jaar}-{maand}-{dag}T00:00:00Z"
