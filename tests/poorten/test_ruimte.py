"""Gate: nothing sticks out of a narrow window, and text stays whole when a reader spaces it."""

import pytest

from tests.poorten.keuren import past_niet, past_niet_met_ruimte
from tests.poorten.openen import Openen
from tests.poorten.ronde import BREED, SMAL, SMALST, Rondes
from tests.poorten.standen import Stand, elke_stand, stand

pytestmark = pytest.mark.browser


# The narrow round narrows its window further.
@pytest.mark.parametrize("breedte", [BREED, SMAL], ids=[str(BREED), str(SMALST)])
@elke_stand
def test_every_page_fits(ronde: Rondes, stand: Stand, breedte: int) -> None:
    ronde.eis(stand, breedte, "ruimte", "ruimte met meer wit")


# Defects.


@pytest.mark.parametrize(
    ("woord", "css"),
    [
        ("steekt uit tot 2", "main>*{width:2000px!important}"),
        ("de pagina is 2", "html,body{overflow-x:visible!important}main{width:2000px}"),
        ("tekst steekt uit", "h1{white-space:nowrap;text-wrap:nowrap}"),
        ("schuift zonder", "h1{white-space:nowrap;text-wrap:nowrap;overflow-x:auto}"),
        ("afgesneden", ".intro{height:1em;overflow:hidden}"),
        ("afgesneden", ".intro{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}"),
    ],
)
def test_what_does_not_fit_is_reported(openen: Openen, woord: str, css: str) -> None:
    gevonden = past_niet(openen(stand("casus"), breedte=320, css=css))
    assert any(fout.startswith(woord) for fout in gevonden), gevonden


def test_what_fits_only_without_space_is_reported(openen: Openen) -> None:
    pagina = openen(stand("casus"), css=".intro{overflow:hidden}")
    # Just high enough for the text as it is.
    pagina.evaluate(
        "for (const el of document.querySelectorAll('.intro'))"
        " el.style.height = `${el.clientHeight}px`"
    )
    assert past_niet(pagina) == []
    assert past_niet_met_ruimte(pagina) != []
