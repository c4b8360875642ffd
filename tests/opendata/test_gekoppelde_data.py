"""Tests of the linked data: a library reads it as a graph, and the graph says what we mean."""

import json
from pathlib import Path
from typing import Any

import pytest
from rdflib import DCAT, DCTERMS, OWL, RDF, SKOS, XSD, Graph, Literal, URIRef

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.opendata.dcat import make_dcat
from mooimaatwerk.opendata.overzicht import DATABESTANDEN, LICENTIE, VERSIE
from mooimaatwerk.opendata.schemaorg import make_schemaorg
from mooimaatwerk.opendata.skos import make_skos
from mooimaatwerk.site import Instellingen
from tests.conftest import Casustekst, Check

# The library uses a class of its own that it will drop.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

SITE = "https://voorbeeld.nl/maatwerk/"
ELDERS = "https://elders.nl/map/"


def als_graaf(gegevens: dict[str, Any], plek: str = "") -> Graph:
    """Return JSON-LD as a graph; `plek` is where the file was found."""
    return Graph().parse(data=json.dumps(gegevens), format="json-ld", publicID=plek or None)


@pytest.fixture(scope="module")
def skos(begrippen: Begrippen) -> Graph:
    return als_graaf(make_skos(begrippen, SITE, LICENTIE))


# The vocabularies.


def test_every_term_is_a_concept_in_the_scheme_of_its_list(
    skos: Graph, begrippen: Begrippen
) -> None:
    basis = f"{SITE}data/begrippen.jsonld#"
    for naam, lijst in begrippen.lijsten.items():
        schema = URIRef(basis + naam)
        assert (schema, RDF.type, SKOS.ConceptScheme) in skos
        concepten = set(skos.subjects(SKOS.inScheme, schema))
        assert concepten == {URIRef(f"{basis}{naam}/{slug}") for slug in lijst.termen}
    aantal = sum(len(lijst.termen) for lijst in begrippen.lijsten.values())
    assert len(set(skos.subjects(RDF.type, SKOS.Concept))) == aantal


def test_a_concept_has_one_label_in_dutch_and_no_label_twice(skos: Graph) -> None:
    for concept in skos.subjects(RDF.type, SKOS.Concept):
        (label,) = skos.objects(concept, SKOS.prefLabel)
        assert isinstance(label, Literal) and label.language == "nl"
        assert label not in set(skos.objects(concept, SKOS.altLabel))
        assert len(set(skos.objects(concept, SKOS.definition))) == 1


def test_what_a_concept_points_at_exists(skos: Graph) -> None:
    concepten = set(skos.subjects(RDF.type, SKOS.Concept))
    assert set(skos.objects(None, SKOS.related)) <= concepten
    assert len(set(skos.objects(None, SKOS.related))) > 20
    vervangen = set(skos.subjects(OWL.deprecated, Literal(True)))
    assert vervangen == set(skos.subjects(DCTERMS.isReplacedBy, None)) != set()
    assert set(skos.objects(None, DCTERMS.isReplacedBy)) <= concepten - vervangen


def test_without_an_address_names_follow_the_file(begrippen: Begrippen) -> None:
    graaf = als_graaf(make_skos(begrippen, "", LICENTIE), f"{ELDERS}begrippen.jsonld")
    wonen = URIRef(f"{ELDERS}begrippen.jsonld#themas/wonen")
    assert (wonen, SKOS.prefLabel, Literal("Wonen", lang="nl")) in graaf


# The description of the data set.


@pytest.fixture
def casus(check: Check, casustekst: Casustekst) -> Casus:
    goed, meldingen = check(casustekst(gemeente="Hengelo"))
    assert goed is not None, meldingen
    return goed


@pytest.mark.parametrize("adres", [SITE, ""])
def test_the_description_names_every_file(adres: str, casus: Casus) -> None:
    graaf = als_graaf(make_dcat(Instellingen(adres=adres), [casus], {}), f"{SITE}data/dcat.jsonld")
    (dataset,) = graaf.subjects(RDF.type, DCAT.Dataset)
    (catalogus,) = graaf.subjects(DCAT.dataset, dataset)
    assert (catalogus, RDF.type, DCAT.Catalog) in graaf
    downloads = set(graaf.objects(None, DCAT.downloadURL))
    assert downloads == {URIRef(f"{SITE}{bestand.adres}") for bestand in DATABESTANDEN}
    for distributie in graaf.objects(dataset, DCAT.distribution):
        assert (distributie, DCTERMS.license, URIRef(LICENTIE)) in graaf
        assert (distributie, DCAT.accessURL, URIRef(f"{SITE}data/")) in graaf


@pytest.mark.parametrize("wat", ["title", "description", "publisher", "license", "language"])
def test_the_description_says_what_a_register_asks(wat: str, casus: Casus) -> None:
    instellingen = Instellingen(adres=SITE, contact="redactie@voorbeeld.nl")
    graaf = als_graaf(make_dcat(instellingen, [casus], {}))
    for soort in (DCAT.Dataset, DCAT.Catalog):
        (ding,) = graaf.subjects(RDF.type, soort)
        assert len(set(graaf.objects(ding, DCTERMS[wat]))) == 1
        (gewijzigd,) = graaf.objects(ding, DCTERMS.modified)
        assert str(gewijzigd) == "2026-03"
    (dataset,) = graaf.subjects(RDF.type, DCAT.Dataset)
    assert (dataset, URIRef(f"{DCAT}version"), Literal(VERSIE)) in graaf
    (contact,) = graaf.objects(dataset, DCAT.contactPoint)
    assert URIRef("mailto:redactie@voorbeeld.nl") in set(graaf.objects(contact))


def test_the_description_tells_how_large_a_file_is_where_that_is_known(casus: Casus) -> None:
    omvang = {"data/casussen.csv": 5_879_732}
    graaf = als_graaf(make_dcat(Instellingen(adres=SITE), [casus], omvang))
    (tabel,) = graaf.subjects(DCAT.downloadURL, URIRef(f"{SITE}data/casussen.csv"))
    assert list(graaf.subject_objects(DCAT.byteSize)) == [
        (tabel, Literal("5879732", datatype=XSD.nonNegativeInteger))
    ]


def test_the_site_tells_the_size_of_each_file(gebouwde_site: Path) -> None:
    beschrijving = json.loads((gebouwde_site / "data/dcat.jsonld").read_text(encoding="utf-8"))
    for bestand in beschrijving["dataset"][0]["distribution"]:
        naam = bestand["downloadURL"].rsplit("/", 1)[-1]
        assert int(bestand["byteSize"]) == (gebouwde_site / "data" / naam).stat().st_size


def test_a_site_without_cases_does_not_say_when_it_changed() -> None:
    graaf = als_graaf(make_dcat(Instellingen(), [], {}), ELDERS)
    assert set(graaf.objects(None, DCTERMS.modified)) == set()


# A case.

SCHEMA = "https://schema.org/"


def test_a_case_is_an_article(casus: Casus, begrippen: Begrippen) -> None:
    gegevens = make_schemaorg(casus, begrippen, Instellingen(adres=SITE))
    assert gegevens is not None and gegevens["@context"] == "https://schema.org"
    # The library would fetch the vocabulary of schema.org; these words all stand in it.
    graaf = als_graaf(gegevens | {"@context": {"@vocab": SCHEMA}})
    (artikel,) = graaf.subjects(RDF.type, URIRef(f"{SCHEMA}Article"))
    (titel,) = graaf.objects(artikel, URIRef(f"{SCHEMA}headline"))
    assert str(titel) == casus.gegevens.titel
    assert str(*graaf.objects(artikel, URIRef(f"{SCHEMA}url"))) == f"{SITE}casussen/een-casus/"
    (plaats,) = graaf.objects(artikel, URIRef(f"{SCHEMA}contentLocation"))
    assert Literal("Hengelo") in set(graaf.objects(plaats))


@pytest.mark.parametrize("velden", [{"voorbeeld": True}, {"publicatie": "ingetrokken"}], ids=str)
def test_an_invented_or_withdrawn_case_is_no_article(
    velden: dict[str, Any], check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    casus, _ = check(casustekst(**velden))
    assert casus is not None
    assert make_schemaorg(casus, begrippen, Instellingen()) is None
