"""Makes cases, and sites of them, from only what matters to a test."""

from collections.abc import Container, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from mooimaatwerk.begrippen import Begrip, Begrippen, Begrippenlijst
from mooimaatwerk.casus import Casus, Financiering, Gegevens
from mooimaatwerk.kennis.manifest import load_manifest
from mooimaatwerk.project import EIGEN_MAP, Project
from mooimaatwerk.site import Instellingen, Site
from mooimaatwerk.velden import Veld
from mooimaatwerk.verzameling import Verzameling
from mooimaatwerk.vormgeving.vormgever import Vormgever

# Making a template ready takes longer than drawing a page with it.
SJABLONEN = Project(EIGEN_MAP).cache / "sjablonen"

# The fields that every case needs, as they stand in a file.
VERPLICHT: dict[str, Any] = {
    "titel": "Een warme jas",
    "samenvatting": "Een ouder heeft geen geld voor winterkleren. Het wijkteam koopt ze samen.",
    "datum": "2026-03",
    "status": "doorbraak",
    "themas": ["inkomen"],
    "knelpunten": ["te-weinig-inkomen"],
    "levensgebieden": ["geld", "wonen"],
}


def maak_gegevens(**velden: Any) -> Gegevens:
    """The fields of a case; what a test does not say is filled in with something plain."""
    return Gegevens.model_validate(
        VERPLICHT | {"datum": "2026", "levensgebieden": ["geld"]} | velden
    )


def voorbeelden_van(velden: Iterable[Veld], bekend: Container[str]) -> dict[str, str]:
    """The example of each text that a test has no answer to yet: a field that was just added."""
    nieuw = [veld for veld in velden if veld.sleutel not in bekend]
    anders = [veld.sleutel for veld in nieuw if veld.soort != "tekst"]
    assert anders == [], "these are no texts: put into the answers of this test what someone says"
    return {veld.sleutel: str(veld.voorbeeld) for veld in nieuw}


def maak_casus(slug: str = "een-casus", tekst: str = "", **velden: Any) -> Casus:
    """A case with these fields."""
    pad = f"cases/2026/{slug}.md"
    return Casus(slug=slug, gegevens=maak_gegevens(**velden), tekst=tekst, pad=pad)


def maak_bron(euros: int | None = None, precisie: str | None = None, **velden: Any) -> Financiering:
    """A source of money, with its amount in euros as far as it is known."""
    bedrag = None if euros is None else Decimal(euros)
    velden = {"bron": "maatwerkbudget", "bedrag": bedrag, "precisie": precisie} | velden
    return Financiering.model_validate(velden)


def maak_site(
    verzameling: Verzameling, instellingen: Instellingen | None = None, **delen: Any
) -> Site:
    """A site of these cases with the real manifesto, and without what a test does not name."""
    manifest = load_manifest(EIGEN_MAP / "docs" / "manifest.yml", "docs/manifest.yml")
    return Site(verzameling, manifest, {}, instellingen or Instellingen(), **delen)


def maak_vormgever(site: Site) -> Vormgever:
    """What draws the pages of a site, from templates that were made ready earlier."""
    SJABLONEN.mkdir(parents=True, exist_ok=True)
    return Vormgever(site, SJABLONEN)


def met_oud_thema(begrippen: Begrippen) -> Begrippen:
    """The vocabularies with a theme more, `armoede-oud`, that is now called `inkomen`."""
    oud = Begrip(
        slug="armoede-oud",
        label="Armoede (oud)",
        definitie="Zo heette het vroeger.",
        herkomst="voorstel",
        vervangen_door="inkomen",
    )
    themas = begrippen["themas"]
    lijst = Begrippenlijst(themas.kop, {**themas.termen, oud.slug: oud})
    return replace(begrippen, lijsten={**begrippen.lijsten, "themas": lijst})
