"""The list of pages for search engines, in as many files as its norm asks (sitemaps.org)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mooimaatwerk.vormgeving.vormgever import Vormgever

HOOGSTENS = 50_000
"""How many addresses a file may hold by the norm; such a file stays far below its 50 MB."""


def make_sitemap(
    vormgever: Vormgever, adressen: Iterable[str], hoogstens: int = HOOGSTENS
) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each file; none when nobody said where the site is.

    A site that fits has one file; a larger one has an index of numbered files in its place.
    """
    if not vormgever.site.instellingen.adres:
        return
    gesorteerd = sorted(adressen)
    delen = [gesorteerd[plek : plek + hoogstens] for plek in range(0, len(gesorteerd), hoogstens)]
    if len(delen) <= 1:
        yield "sitemap.xml", vormgever.render_sjabloon("sitemap.xml", adressen=gesorteerd)
        return
    namen = [f"sitemap-{nummer}.xml" for nummer in range(1, len(delen) + 1)]
    yield "sitemap.xml", vormgever.render_sjabloon("sitemapindex.xml", namen=namen)
    for naam, deel in zip(namen, delen, strict=True):
        yield naam, vormgever.render_sjabloon("sitemap.xml", adressen=deel)
