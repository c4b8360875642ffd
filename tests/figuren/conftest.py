"""What the tests of the figures share: cases from a few fields, and templates drawn for real."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.verzameling import Verzameling, make_verzameling
from mooimaatwerk.vormgeving.vormgever import make_naar
from tests.maken import maak_casus, maak_site, maak_vormgever

MaakVerzameling = Callable[..., Verzameling]
Teken = Callable[..., html.HtmlElement]


@pytest.fixture
def verzameling(begrippen: Begrippen) -> MaakVerzameling:
    """Make a collection with a case for each set of fields."""

    def maak(*reeks: dict[str, Any]) -> Verzameling:
        casussen = [maak_casus(f"casus-{nr}", **velden) for nr, velden in enumerate(reeks)]
        return make_verzameling(casussen, begrippen)

    return maak


@pytest.fixture
def teken(begrippen: Begrippen) -> Teken:
    """Draw the template of a figure as the site does, on the page at `adres`."""
    vormgever = maak_vormgever(maak_site(make_verzameling([], begrippen)))

    def doe(sjabloon: str, adres: str = "x/", **gegevens: Any) -> html.HtmlElement:
        tekst = vormgever.render_sjabloon(f"figuren/{sjabloon}", naar=make_naar(adres), **gegevens)
        boom = html.fragment_fromstring(tekst, create_parent="main")
        assert not boom.xpath("//@style"), "a strict policy for content forbids inline style"
        return boom

    return doe
