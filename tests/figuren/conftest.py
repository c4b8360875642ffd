"""What the tests of the figures share: cases from a few fields, and templates drawn for real."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus, Gegevens
from mooimaatwerk.manifest import load_manifest
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.site import Instellingen, Site
from mooimaatwerk.verzameling import Verzameling, make_verzameling
from mooimaatwerk.vormgeving import Vormgever, make_naar
from tests.conftest import SJABLONEN

MaakCasus = Callable[..., Casus]
MaakVerzameling = Callable[..., Verzameling]
Teken = Callable[..., html.HtmlElement]


@pytest.fixture
def casus() -> MaakCasus:
    """Make a case from the fields that matter to a test."""

    def maak(slug: str = "een-casus", **velden: Any) -> Casus:
        gegevens: dict[str, Any] = {
            "titel": "Een warme jas",
            "samenvatting": "Kort.",
            "datum": "2026",
            "status": "doorbraak",
            "themas": ("inkomen",),
            "knelpunten": ("te-weinig-inkomen",),
            "levensgebieden": ("geld",),
        }
        return Casus(
            slug=slug,
            gegevens=Gegevens.model_validate({**gegevens, **velden}),
            tekst="",
            pad=f"cases/2026/{slug}.md",
        )

    return maak


@pytest.fixture
def verzameling(casus: MaakCasus, begrippen: Begrippen) -> MaakVerzameling:
    """Make a collection with a case for each set of fields."""

    def maak(*reeks: dict[str, Any]) -> Verzameling:
        casussen = [casus(f"casus-{nr}", **velden) for nr, velden in enumerate(reeks)]
        return make_verzameling(casussen, begrippen)

    return maak


@pytest.fixture
def teken(begrippen: Begrippen) -> Teken:
    """Draw the template of a figure as the site does, on the page at `adres`."""
    bestand = EIGEN_MAP / "docs" / "manifest.yml"
    site = Site(
        make_verzameling([], begrippen),
        load_manifest(bestand, "docs/manifest.yml"),
        {},
        Instellingen(),
    )
    vormgever = Vormgever(site, SJABLONEN)

    def doe(sjabloon: str, adres: str = "x/", **gegevens: Any) -> html.HtmlElement:
        tekst = vormgever.render_sjabloon(f"figuren/{sjabloon}", naar=make_naar(adres), **gegevens)
        boom = html.fragment_fromstring(tekst, create_parent="main")
        assert not boom.xpath("//@style"), "a strict policy for content forbids inline style"
        return boom

    return doe
