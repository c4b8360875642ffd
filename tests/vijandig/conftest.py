"""What the tests of hostile input share: how odd files are made up, and how often."""

import os
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Partij, Wetverwijzing
from mooimaatwerk.opendata.feeds import make_feeds
from mooimaatwerk.paginas import make_paginas
from mooimaatwerk.verzameling import make_verzameling
from tests.maken import maak_site, maak_vormgever
from tests.vijandig.gevuld import vul_casus

# The same examples every time, so that a run never fails by luck. Whoever wants to look for
# more sets MOOIMAATWERK_ZOEK to a number: so many new examples for each test.
settings.register_profile(
    "vast",
    derandomize=True,
    database=None,
    max_examples=300,
    deadline=timedelta(seconds=10),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile(
    "zoek",
    settings.get_profile("vast"),
    derandomize=False,
    max_examples=int(os.environ.get("MOOIMAATWERK_ZOEK") or 1),
)
settings.load_profile("zoek" if os.environ.get("MOOIMAATWERK_ZOEK") else "vast")


TOONT = {
    *("casussen/", "casussen/aanval/", "open/", "zoeken/", "manifest/", "themas/inkomen/"),
    *("gemeenten/hengelo/", "wetten/wmo-2015/", "partijen/gemeente/"),
}
"""Where the case of an attack shows, by kind of page."""

Tekenaar = Callable[[str], dict[str, str]]


@pytest.fixture
def teken(begrippen: Begrippen) -> Tekenaar:
    """Draw each kind of page on which a case shows, for a case that nobody checked.

    The text stands in every field that takes one.
    """

    def doe(tekst: str) -> dict[str, str]:
        casus = vul_casus(
            "aanval",
            tekst,
            begrippen,
            status="open",
            themas=("inkomen",),
            wetten=(Wetverwijzing(wet="wmo-2015", artikel=tekst),),
            partijen=(Partij(soort="gemeente", naam=tekst),),
        )
        site = maak_site(make_verzameling([casus], begrippen))
        vormgever = maak_vormgever(site)
        paginas = {p.adres: vormgever.render(p) for p in make_paginas(site) if p.adres in TOONT}
        assert set(paginas) == TOONT
        return paginas | dict(make_feeds(vormgever))

    return doe
