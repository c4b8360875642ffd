"""The description of the open data for a register of data sets: DCAT in JSON-LD."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mooimaatwerk.casus import Casus
from mooimaatwerk.opendata.overzicht import DATABESTANDEN, LICENTIE, VERSIE, Databestand
from mooimaatwerk.site import Instellingen

BESTAND = "dcat.jsonld"

_EU = "http://publications.europa.eu/resource/authority"
_NL = {"@language": "nl"}
_ADRES = {"@type": "@id"}

CONTEXT: dict[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "title": {"@id": "dct:title", **_NL},
    "description": {"@id": "dct:description", **_NL},
    "name": {"@id": "foaf:name", **_NL},
    "fn": {"@id": "vcard:fn", **_NL},
    "hasEmail": {"@id": "vcard:hasEmail", **_ADRES},
    "language": {"@id": "dct:language", **_ADRES},
    "license": {"@id": "dct:license", **_ADRES},
    "publisher": "dct:publisher",
    "contactPoint": "dcat:contactPoint",
    "accessRights": {"@id": "dct:accessRights", **_ADRES},
    "accrualPeriodicity": {"@id": "dct:accrualPeriodicity", **_ADRES},
    "modified": {"@id": "dct:modified"},
    "theme": {"@id": "dcat:theme", **_ADRES},
    "keyword": {"@id": "dcat:keyword", **_NL, "@container": "@set"},
    "version": "dcat:version",
    "landingPage": {"@id": "dcat:landingPage", **_ADRES},
    "accessURL": {"@id": "dcat:accessURL", **_ADRES},
    "downloadURL": {"@id": "dcat:downloadURL", **_ADRES},
    "mediaType": {"@id": "dcat:mediaType", **_ADRES},
    "byteSize": {"@id": "dcat:byteSize", "@type": "xsd:nonNegativeInteger"},
    "conformsTo": {"@id": "dct:conformsTo", **_ADRES},
    "dataset": {"@id": "dcat:dataset", "@container": "@set"},
    "distribution": {"@id": "dcat:distribution", "@container": "@set"},
}
"""What the short keys mean; it stands in the file, so that reading it fetches nothing."""


def make_dcat(
    instellingen: Instellingen, casussen: Sequence[Casus], omvang: Mapping[str, int]
) -> dict[str, Any]:
    """Return a catalogue with one data set of these cases.

    `omvang` is how many bytes a file has, by its address, where that is known. Without an
    address of the site every address is relative to the file itself.
    """
    basis = f"{instellingen.adres}data/" if instellingen.adres else ""
    uitgever = {
        "@id": f"{basis}{BESTAND}#uitgever",
        "@type": "foaf:Agent",
        "name": f"Redactie {instellingen.naam}",
    }
    algemeen = {
        "language": f"{_EU}/language/NLD",
        "license": LICENTIE,
        "publisher": uitgever,
        **_gewijzigd(casussen),
    }
    return {
        "@context": CONTEXT,
        "@id": f"{basis}{BESTAND}#catalogus",
        "@type": "dcat:Catalog",
        "title": f"Open data van {instellingen.naam}",
        "description": "Alles wat een computer van deze site kan lezen.",
        **algemeen,
        "dataset": [_dataset(instellingen, basis, omvang) | algemeen],
    }


def _dataset(instellingen: Instellingen, basis: str, omvang: Mapping[str, int]) -> dict[str, Any]:
    contact = {"@type": "vcard:Organization", "fn": f"Redactie {instellingen.naam}"}
    if instellingen.contact:
        contact["hasEmail"] = f"mailto:{instellingen.contact}"
    return {
        "@id": f"{basis}{BESTAND}#casussen",
        "@type": "dcat:Dataset",
        "title": f"Casussen van {instellingen.naam}",
        "description": "Casussen over maatwerk in het sociaal domein: waar liep het vast, wat is "
        "er gedaan, wat kostte het en hoe liep het af. Verzonnen en ingetrokken casussen zitten "
        "er niet in.",
        "contactPoint": contact,
        "accessRights": f"{_EU}/access-right/PUBLIC",
        "accrualPeriodicity": f"{_EU}/frequency/IRREG",
        "theme": f"{_EU}/data-theme/SOCI",
        "keyword": ["maatwerk", "sociaal domein", "gemeenten"],
        "version": VERSIE,
        "landingPage": basis or "./",
        "distribution": [_distributie(bestand, basis, omvang) for bestand in DATABESTANDEN],
    }


def _distributie(bestand: Databestand, basis: str, omvang: Mapping[str, int]) -> dict[str, Any]:
    distributie = {
        "@id": f"{basis}{BESTAND}#{bestand.naam}",
        "@type": "dcat:Distribution",
        "title": bestand.titel,
        "description": bestand.uitleg,
        "license": LICENTIE,
        "accessURL": basis or "./",
        "downloadURL": f"{basis}{bestand.naam}",
        "mediaType": f"http://www.iana.org/assignments/media-types/{bestand.soort}",
    }
    if bestand.norm:
        distributie["conformsTo"] = bestand.norm
    if bestand.adres in omvang:
        distributie["byteSize"] = str(omvang[bestand.adres])
    return distributie


_PRECISIES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def _gewijzigd(casussen: Sequence[Casus]) -> dict[str, Any]:
    """Return when the newest case was shared, as precisely as that is known."""
    datum = max((casus.gegevens.datum for casus in casussen), default=None)
    if datum is None:
        return {}
    return {"modified": {"@value": datum, "@type": _PRECISIES[len(datum)]}}
