"""A case as schema.org describes it, for search engines and other readers of JSON-LD."""

from __future__ import annotations

from typing import Any

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.opendata.overzicht import LICENTIE
from mooimaatwerk.site import Instellingen


def make_schemaorg(
    casus: Casus, begrippen: Begrippen, instellingen: Instellingen
) -> dict[str, Any] | None:
    """Return an article; None for an invented or withdrawn case, which is no news of anything."""
    if not casus.telt_mee:
        return None
    g = casus.gegevens
    redactie = {"@type": "Organization", "name": f"Redactie {instellingen.naam}"}
    artikel: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": g.titel,
        "abstract": g.samenvatting,
        "datePublished": g.datum,
        "inLanguage": "nl",
        "isAccessibleForFree": True,
        "license": LICENTIE,
        "author": redactie,
        "publisher": redactie,
        "articleSection": [begrippen.label("themas", slug) for slug in g.themas],
        "keywords": [begrippen.label("knelpunten", slug) for slug in g.knelpunten],
    }
    if g.gemeente:
        plaats = begrippen.label("gemeenten", g.gemeente)
        artikel["contentLocation"] = {"@type": "AdministrativeArea", "name": plaats}
    if instellingen.adres:
        artikel["url"] = artikel["mainEntityOfPage"] = f"{instellingen.adres}casussen/{casus.slug}/"
    return artikel
