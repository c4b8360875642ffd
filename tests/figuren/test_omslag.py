"""Tests the cover art: always the same, well composed, small, and complete in the template."""

import hashlib
from collections import Counter
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import etree
from markupsafe import Markup

from mooimaatwerk.begrippen import Thema
from mooimaatwerk.figuren.omslag import (
    FORMATEN,
    MOTIEVEN,
    ONDER,
    OP,
    Motief,
    Omslag,
    Worp,
    make_omslag,
)
from mooimaatwerk.lezen.begrippen import load_begrippen

WORTEL = Path(__file__).parents[2]
SLUGS = [f"casus-{n}" for n in range(25)]
KLEUREN = {"wit", "licht", "midden", "sterk", "diep", "accent"}
OMGEVING = Environment(
    loader=FileSystemLoader(WORTEL / "mooimaatwerk" / "sjablonen"),
    autoescape=True,
    undefined=StrictUndefined,
)


def _svg(omslag: Omslag) -> str:
    def motief(m: Motief) -> Markup:
        return Markup(OMGEVING.get_template("figuren/motief.svg").render(m=m))

    return OMGEVING.get_template("figuren/omslag.svg").render(omslag=omslag, motief=motief)


def test_dice_fall_the_same_on_every_version_of_python() -> None:
    worp = Worp("voorbeeld")
    assert [worp.getal(100) for _ in range(8)] == [25, 35, 45, 14, 89, 94, 30, 51]
    assert sorted(Worp("x").schud(range(50))) == list(range(50))


def test_cover_of_a_slug_never_changes() -> None:
    omslag = make_omslag("voorbeeld", "deur", "liggend")
    assert omslag == make_omslag("voorbeeld", "deur", "liggend")
    assert hashlib.sha256(repr(omslag).encode()).hexdigest()[:16] == "f1333160c4075eb4"


def test_slugs_give_different_covers() -> None:
    assert len({make_omslag(slug, "trap").vormen for slug in SLUGS}) == len(SLUGS)


def test_formats_of_a_story_share_the_colours_of_the_motif() -> None:
    for slug in SLUGS:
        motieven = [make_omslag(slug, "hart", formaat).motief for formaat in FORMATEN]
        assert len({motief.kleuren for motief in motieven}) == 1


@pytest.mark.parametrize("formaat", FORMATEN)
@pytest.mark.parametrize("slug", SLUGS)
def test_every_tile_is_covered_once(slug: str, formaat: str) -> None:
    omslag = make_omslag(slug, "munten", formaat)
    kolommen, rijen = FORMATEN[formaat]
    gronden = Counter((v.x, v.y) for v in omslag.vormen if v.laag == ONDER)
    assert gronden == {(x, y): 1 for x in range(kolommen) for y in range(rijen)}


@pytest.mark.parametrize("formaat", FORMATEN)
@pytest.mark.parametrize("slug", SLUGS)
def test_motif_stays_in_sight_and_free(slug: str, formaat: str) -> None:
    omslag = make_omslag(slug, "munten", formaat)
    motief = omslag.motief
    # Cropped to a square, at most half a tile of it is lost.
    over = (omslag.kolommen - omslag.rijen) / 2
    assert over - 0.5 <= motief.x <= omslag.kolommen - over - 1.5
    assert 0 <= motief.y <= omslag.rijen - 2
    vak = {(motief.x + dx, motief.y + dy) for dx in (0, 1) for dy in (0, 1)}
    assert not vak & {(v.x, v.y) for v in omslag.vormen if v.laag != ONDER}


@pytest.mark.parametrize("formaat", FORMATEN)
@pytest.mark.parametrize("slug", SLUGS)
def test_shapes_stand_out_from_their_ground_and_all_colours_are_used(
    slug: str, formaat: str
) -> None:
    omslag = make_omslag(slug, "boek", formaat)
    gronden = {(v.x, v.y): v.kleur for v in omslag.vormen if v.laag == ONDER}
    for vorm in omslag.vormen:
        if vorm.laag == OP:
            assert {vorm.kleur, gronden[vorm.x, vorm.y]} not in ({"licht", "accent"}, {vorm.kleur})
    assert {v.kleur for v in omslag.vormen} == KLEUREN


def test_lagen_paint_grounds_before_shapes() -> None:
    omslag = make_omslag("voorbeeld", "wiel", "breed")
    assert [laag.laag for laag in omslag.lagen] == sorted(laag.laag for laag in omslag.lagen)
    assert sum(len(laag.vormen) for laag in omslag.lagen) == len(omslag.vormen)


@pytest.mark.parametrize("formaat", FORMATEN)
@pytest.mark.parametrize("motief", MOTIEVEN)
def test_svg_is_small_decorative_and_without_fixed_colours(motief: str, formaat: str) -> None:
    for slug in SLUGS:
        svg = _svg(make_omslag(slug, motief, formaat))
        assert len(svg.encode()) <= 3500
        wortel = etree.fromstring(svg)
        assert wortel.attrib["aria-hidden"] == "true"
        assert wortel.attrib["focusable"] == "false"
        assert wortel.attrib["preserveAspectRatio"] == "xMidYMid slice"
        kleuren = {
            waarde
            for element in wortel.iter()
            for naam, waarde in element.attrib.items()
            if naam in ("fill", "stroke") and waarde != "none"
        }
        assert kleuren and all(kleur.startswith("var(--") for kleur in kleuren)
        # No ids: a page has many covers.
        assert not wortel.xpath("//@id") and not wortel.xpath("//@style")


def test_unknown_motif_or_format_is_refused() -> None:
    with pytest.raises(ValueError, match='motief "zon" bestaat niet; kies uit: boek, deur'):
        make_omslag("voorbeeld", "zon")
    with pytest.raises(KeyError):
        make_omslag("voorbeeld", "deur", "rond")


def test_every_theme_has_a_motif_of_its_own_that_exists() -> None:
    begrippen = load_begrippen(WORTEL / "cases" / "_begrippen")
    motieven = [t.motief for t in begrippen["themas"] if isinstance(t, Thema)]
    assert set(motieven) <= set(MOTIEVEN)
    assert len(set(motieven)) == len(motieven)
