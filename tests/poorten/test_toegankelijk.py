"""Gate: axe finds no barrier, in any kind of page, wide and light or narrow and dark."""

from collections.abc import Callable

import pytest

from tests.poorten.keuren import AXE_SCRIPT, barrieres
from tests.poorten.openen import Openen
from tests.poorten.ronde import Rondes
from tests.poorten.standen import Stand, elke_breedte, elke_stand, stand

pytestmark = pytest.mark.browser


# Wide in light, narrow in dark: only contrast depends on the scheme, and test_kleur.py looks at
# that in both of them.
@elke_breedte
@elke_stand
def test_axe_finds_nothing(ronde: Rondes, stand: Stand, breedte: int) -> None:
    ronde.eis(stand, breedte, "toegankelijk")


# Defects.


@pytest.mark.parametrize(
    ("regel", "naam", "html"),
    [
        ("label", "zoeken", lambda tekst: tekst.replace("<label ", "<span ")),
        ("html-has-lang", "casus", lambda tekst: tekst.replace('<html lang="nl"', "<html")),
        ("image-alt", "casus", lambda tekst: tekst.replace("<h1", '<img src="a.png"><h1')),
        ("heading-order", "casus", lambda tekst: tekst.replace("<h2", "<h5")),
        ("region", "home", lambda tekst: tekst.replace("<footer", "<p>Los</p><footer")),
    ],
)
def test_axe_reports_a_defect(
    openen: Openen, regel: str, naam: str, html: Callable[[str], str]
) -> None:
    gevonden = barrieres(openen(stand(naam), html=html))
    assert any(fout.startswith(f"{regel}: ") for fout in gevonden), gevonden


@pytest.mark.parametrize("schema", ["light", "dark"])
def test_axe_reports_weak_grey(openen: Openen, schema: str) -> None:
    gevonden = barrieres(openen(stand("casus"), schema=schema, css=".intro{color:#8a8a8a}"))
    assert any(fout.startswith("color-contrast: ") for fout in gevonden), gevonden


def test_axe_finds_the_same_without_what_makes_it_faster(openen: Openen) -> None:
    def bederf(tekst: str) -> str:
        return tekst.replace("<h2", "<h5").replace("<h1", '<img src="a.png"><h1')

    css = ".intro,.voet{color:#8a8a8a;opacity:.8}"
    snel = barrieres(openen(stand("casus"), html=bederf, css=css))
    pagina = openen(stand("casus"), html=bederf, css=css)
    pagina.evaluate(AXE_SCRIPT)
    assert barrieres(pagina) == snel
    regels = {fout.split(": ")[0] for fout in snel}
    assert {"color-contrast", "image-alt", "heading-order"} <= regels
