"""The vocabularies as linked data: SKOS in JSON-LD, a concept scheme for each list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mooimaatwerk.begrippen import Begrip, Begrippen, Begrippenlijst, Wet

BESTAND = "begrippen.jsonld"

_TAAL = "nl"
_SKOS = "http://www.w3.org/2004/02/skos/core#"

CONTEXT: dict[str, Any] = {
    "skos": _SKOS,
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "notation": "skos:notation",
    "prefLabel": {"@id": "skos:prefLabel", "@language": _TAAL},
    "altLabel": {"@id": "skos:altLabel", "@language": _TAAL, "@container": "@set"},
    "definition": {"@id": "skos:definition", "@language": _TAAL},
    "title": {"@id": "dct:title", "@language": _TAAL},
    "description": {"@id": "dct:description", "@language": _TAAL},
    "license": {"@id": "dct:license", "@type": "@id"},
    "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
    "topConceptOf": {"@id": "skos:topConceptOf", "@type": "@id"},
    "related": {"@id": "skos:related", "@type": "@id", "@container": "@set"},
    "isReplacedBy": {"@id": "dct:isReplacedBy", "@type": "@id"},
    "deprecated": "owl:deprecated",
    "seeAlso": {"@id": "rdfs:seeAlso", "@type": "@id"},
}
"""What the short keys mean; it stands in the file, so that reading it fetches nothing."""


def make_skos(begrippen: Begrippen, wortel: str, licentie: str) -> dict[str, Any]:
    """Return all vocabularies as one JSON-LD document.

    `wortel` is the address of the site, "" when unknown: then every name is relative to the
    file itself, wherever it stands.
    """
    basis = f"{wortel}data/{BESTAND}" if wortel else BESTAND
    graaf: list[dict[str, Any]] = []
    for naam, lijst in begrippen.lijsten.items():
        graaf.append(_schema(naam, lijst, basis, licentie))
        graaf += (_concept(naam, term, begrippen, basis) for term in lijst.termen.values())
    return {"@context": CONTEXT, "@graph": graaf}


def _schema(naam: str, lijst: Begrippenlijst, basis: str, licentie: str) -> dict[str, Any]:
    return {
        "@id": f"{basis}#{naam}",
        "@type": "skos:ConceptScheme",
        "title": lijst.kop.meervoud,
        "description": lijst.kop.uitleg,
        "license": licentie,
    }


def _concept(naam: str, term: Begrip, begrippen: Begrippen, basis: str) -> dict[str, Any]:
    concept: dict[str, Any] = {
        "@id": f"{basis}#{naam}/{term.slug}",
        "@type": "skos:Concept",
        "inScheme": f"{basis}#{naam}",
        "topConceptOf": f"{basis}#{naam}",
        "notation": term.slug,
        "prefLabel": term.label,
        "definition": term.definitie,
        # SKOS allows no label to be both the preferred and another one.
        "altLabel": [ander for ander in dict.fromkeys(term.synoniemen) if ander != term.label],
        "related": [f"{basis}#{ander}" for ander in _zie_ook(naam, term, begrippen)],
    }
    if term.vervangen_door:
        concept |= {"deprecated": True, "isReplacedBy": f"{basis}#{naam}/{term.vervangen_door}"}
    if isinstance(term, Wet) and term.adres:
        concept["seeAlso"] = term.adres
    return {sleutel: waarde for sleutel, waarde in concept.items() if waarde != []}


def _zie_ook(naam: str, term: Begrip, begrippen: Begrippen) -> Iterator[str]:
    """Yield each related term as "lijst/slug"; what stands alone is of the same list."""
    for ander in term.zie_ook:
        lijst, _, slug = ander.rpartition("/")
        if slug in begrippen[lijst or naam].termen:
            yield f"{lijst or naam}/{slug}"
