"""Tests that every text of the form exists and is used, and that every forge has its addresses."""

import re

import pytest
from playwright.sync_api import Page

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.meldingzinnen import ZINNEN
from mooimaatwerk.project import EIGEN_MAP

pytestmark = pytest.mark.browser

SCRIPTS = EIGEN_MAP / "mooimaatwerk" / "theme" / "assets" / "formulier"


# Words and addresses.


def test_every_sentence_that_a_script_asks_for_exists() -> None:
    code = "".join(pad.read_text("utf-8") for pad in sorted(SCRIPTS.glob("*.js")))
    gevraagd = set(re.findall(r"this\.meld\([^;]*?, \"([a-z-]+)\"[,)]", code))
    gevraagd |= set(re.findall(r"zinnen(?:\[\"|\.)([a-z-]+)", code))
    gevraagd |= set(re.findall(r"maak\(\"(privacy-[a-z-]+)\"", code))
    gevraagd -= {"hint", "vermeden"}  # not a sentence: a severity and a key
    assert len(gevraagd) > 20
    assert gevraagd - set(ZINNEN) == set()


def test_every_text_is_used_and_exists(begrippen: Begrippen) -> None:
    from mooimaatwerk.formulier.regels import make_regels

    teksten = set(make_regels(begrippen.velden, begrippen)["teksten"])
    paden = [*SCRIPTS.glob("*.js"), SCRIPTS.with_suffix(".js")]
    code = "".join(pad.read_text("utf-8") for pad in paden)
    assert {naam for naam in teksten if not re.search(rf"\b{naam}\b", code)} == set()
    assert set(re.findall(r"teksten\.([a-z_]+)", code)) - teksten == set()


@pytest.mark.parametrize(
    ("soort", "nieuw", "bestaand"),
    [
        ("github", "/new/main?filename=cases%2F2026%2Fa.md&value=tekst%20%23", "/edit/main/"),
        ("gitea", "/_new/main/?filename=cases%2F2026%2Fa.md&value=tekst%20%23", "/_edit/main/"),
        ("forgejo", "/_new/main/?filename=cases%2F2026%2Fa.md&value=tekst%20%23", "/_edit/main/"),
        ("gitlab", "/-/new/main?file_name=cases%2F2026%2Fa.md", "/-/edit/main/"),
    ],
)
def test_every_forge_has_its_own_addresses(
    bladzijde: Page, soort: str, nieuw: str, bestaand: str
) -> None:
    maak = "([f, t, b]) => deel.forgeAdres(f, 'cases/2026/a.md', t, b, 5000)"
    forge = {"soort": soort, "adres": "https://forge.example/x/y", "tak": "main"}
    kort = bladzijde.evaluate(maak, [forge, "tekst #", False])
    assert kort == {"adres": forge["adres"] + nieuw, "metTekst": soort != "gitlab"}
    lang = bladzijde.evaluate(maak, [forge, "é" * 900, False])
    assert not lang["metTekst"] and len(lang["adres"].encode()) < 200
    oud = bladzijde.evaluate(maak, [forge, "tekst", True])
    assert oud["adres"] == f"{forge['adres']}{bestaand}cases/2026/a.md" and not oud["metTekst"]
