"""Tests the colours: the conversion, the contrast of every token, and the style sheet."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from mooimaatwerk.begrippen import Begrippen, Thema
from mooimaatwerk.figuren.palet import (
    AA,
    HUISTINT,
    NEUTRAAL,
    Kleur,
    ThemaPalet,
    contrast,
    oklch,
    palet_gegevens,
    thema_palet,
)
from mooimaatwerk.lezen.begrippen import load_begrippen

WORTEL = Path(__file__).parents[2]
SCHEMAS = ["dag", "nacht"]
# Every tenth hue, so that a new theme can choose any; and the hue of the house.
TINTEN = [*range(0, 360, 10), HUISTINT]


@pytest.fixture(scope="module")
def begrippen() -> Begrippen:
    return load_begrippen(WORTEL / "cases" / "_begrippen")


@pytest.mark.parametrize(
    ("licht", "chroma", "tint", "verwacht"),
    [
        # The corners of sRGB in OKLCH, as CSS Color 4 and the library coloraide give them.
        (1.0, 0.0, 0, "#ffffff"),
        (0.0, 0.0, 0, "#000000"),
        (0.62796, 0.25768, 29.234, "#ff0000"),
        (0.86644, 0.29483, 142.495, "#00ff00"),
        (0.45201, 0.31321, 264.052, "#0000ff"),
        (0.59987, 0.0, 0, "#808080"),
    ],
)
def test_oklch_agrees_with_known_colours(
    licht: float, chroma: float, tint: float, verwacht: str
) -> None:
    assert oklch(licht, chroma, tint) == verwacht


def test_oklch_lowers_a_chroma_that_no_screen_shows() -> None:
    for tint in range(0, 360, 5):
        assert oklch(0.7, 0.4, tint) == oklch(0.7, 0.9, tint)
        # The lightness stays: a clipped colour would be much lighter or darker.
        assert contrast(oklch(0.7, 0.4, tint), oklch(0.7, 0, tint)) < 1.25


@pytest.mark.parametrize(
    ("a", "b", "verhouding"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ff0000", 1.0)],
)
def test_contrast_follows_wcag(a: str, b: str, verhouding: float) -> None:
    assert contrast(a, b) == pytest.approx(verhouding, abs=0.005)
    assert contrast(a, b) == contrast(b, a)


@pytest.mark.parametrize("schema", SCHEMAS)
@pytest.mark.parametrize("tint", TINTEN)
def test_text_of_every_hue_is_readable(tint: int, schema: str) -> None:
    palet = thema_palet(tint)
    thema, vlak, zacht = (getattr(k, schema) for k in (palet.thema, palet.vlak, palet.zacht))
    neutraal = {naam: getattr(kleur, schema) for naam, kleur in NEUTRAAL.items()}

    for grond in (neutraal["papier"], neutraal["kaart"], zacht):
        assert contrast(thema, grond) >= AA
        assert contrast(neutraal["inkt"], grond) >= 7
        assert contrast(neutraal["inkt-zacht"], grond) >= AA
    assert contrast(neutraal["op-vlak"], vlak) >= AA
    # A strong surface also has to stand out from the page: WCAG 1.4.11 asks 3, at night 2.
    assert contrast(vlak, neutraal["papier"]) >= (3 if schema == "dag" else 2)


@pytest.mark.parametrize("schema", SCHEMAS)
@pytest.mark.parametrize("tint", TINTEN)
def test_art_colours_differ_in_lightness(tint: int, schema: str) -> None:
    licht, midden, diep, _ = (getattr(k, schema) for k in thema_palet(tint).kunst)
    assert contrast(licht, midden) >= 1.3
    assert contrast(midden, diep) >= 3
    assert contrast(licht, getattr(thema_palet(tint).vlak, schema)) >= 2.5


def test_every_theme_has_its_own_hue(begrippen: Begrippen) -> None:
    tinten = sorted(t.tint for t in begrippen["themas"] if isinstance(t, Thema))
    assert len(tinten) == len(begrippen["themas"].termen)
    rond = [*tinten[1:], tinten[0] + 360]
    assert min(b - a for a, b in zip(tinten, rond, strict=True)) >= 30


def test_gegevens_hold_a_palette_per_theme(begrippen: Begrippen) -> None:
    gegevens = palet_gegevens(begrippen)
    assert list(gegevens.themas) == [thema.slug for thema in begrippen["themas"]]
    assert gegevens.huis == thema_palet(HUISTINT)
    for palet in gegevens.themas.values():
        for kleur in _kleuren(palet):
            assert re.fullmatch(r"#[0-9a-f]{6}", kleur.dag)
            assert re.fullmatch(r"#[0-9a-f]{6}", kleur.nacht)


def test_style_sheet_has_every_token_of_every_theme(begrippen: Begrippen) -> None:
    omgeving = Environment(
        loader=FileSystemLoader(WORTEL / "mooimaatwerk" / "sjablonen"),
        autoescape=True,
        undefined=StrictUndefined,
    )
    css = omgeving.get_template("palet.css").render(palet=palet_gegevens(begrippen))
    regels = dict(re.findall(r"([^{}\n]+)\{\s*([^{}]*)\}", css))
    namen = {"--thema", "--thema-vlak", "--thema-zacht", *(f"--kunst-{n}" for n in range(1, 5))}
    for thema in begrippen["themas"]:
        inhoud = regels[f'[data-thema="{thema.slug}"]']
        assert set(re.findall(r"(--[a-z0-9-]+):light-dark\(#\w{6},#\w{6}\)", inhoud)) == namen
    assert namen | {f"--{naam}" for naam in NEUTRAAL} == set(
        re.findall(r"(--[a-z0-9-]+):", regels[":root"])
    )
    assert regels[":root"].startswith("color-scheme:light dark;")


def _kleuren(palet: ThemaPalet) -> list[Kleur]:
    return [palet.thema, palet.vlak, palet.zacht, *palet.kunst]
