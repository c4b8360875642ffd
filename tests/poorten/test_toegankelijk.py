"""Gate: axe finds no barrier, in any kind of page, wide and light or narrow and dark."""

from collections.abc import Callable

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.poorten.conftest import Openen
from tests.poorten.standen import Stand, elke_stand, stand

pytestmark = pytest.mark.browser

# Every rule, also those that are off by themselves; not the strictest level (AAA), that no law
# asks for, and not what is marked as out of date.
ZOEK_BARRIERES = """async () => {
  const rules = {};
  for (const { ruleId, tags } of axe.getRules()) {
    rules[ruleId] = { enabled: !tags.some((t) => /aaa$|deprecated/.test(t)) };
  }
  const uitslag = await axe.run(document, { rules, preload: false, resultTypes: ["violations"] });
  return uitslag.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html.slice(0, 120)}`));
}"""


def barrieres(pagina: Page) -> list[str]:
    """Return what axe finds on a page, with everything that can be unfolded open."""
    if not pagina.evaluate("'axe' in globalThis"):
        pagina.evaluate(AXE_SCRIPT)
    pagina.evaluate("poort.klapOpen()")
    gevonden: list[str] = pagina.evaluate(ZOEK_BARRIERES)
    return gevonden


# Only contrast depends on the scheme, and test_kleur.py looks at that in both of them.
@pytest.mark.parametrize(("breedte", "schema"), [(1280, "light"), (360, "dark")])
@elke_stand
def test_axe_finds_nothing(openen: Openen, stand: Stand, breedte: int, schema: str) -> None:
    assert barrieres(openen(stand, breedte=breedte, schema=schema)) == []


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
