"""Makes the colour tokens of the site and of each theme, for day and night."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from mooimaatwerk.begrippen import Begrippen, Thema

AA = 4.5
"""The contrast WCAG 2 asks of text (success criterion 1.4.3)."""

MARGE = 0.1
"""How much more than AA we make, so that rounding elsewhere never costs the pass."""

HUISTINT = 28
"""The hue of pages that belong to no theme."""

# Linear light from LMS and LMS from OKLab: Björn Ottosson, "A perceptual color space for image
# processing" (2020), https://bottosson.github.io/posts/oklab/, public domain.
_LMS_UIT_LAB = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_RGB_UIT_LMS = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)

Drietal = tuple[float, float, float]


@dataclass(frozen=True)
class Kleur:
    """One token: its hex colour in the light and in the dark scheme."""

    dag: str
    nacht: str


@dataclass(frozen=True)
class ThemaPalet:
    """The tokens of a theme; `kunst` is light, middle, deep and accent, for cover art."""

    thema: Kleur
    vlak: Kleur
    zacht: Kleur
    kunst: tuple[Kleur, Kleur, Kleur, Kleur]


@dataclass(frozen=True)
class PaletGegevens:
    """Everything the template `palet.css` needs."""

    neutraal: Mapping[str, Kleur]
    huis: ThemaPalet
    themas: Mapping[str, ThemaPalet]


def palet_gegevens(begrippen: Begrippen) -> PaletGegevens:
    """Return the tokens of the whole site, with one palette per theme in use."""
    themas = {t.slug: thema_palet(t.tint) for t in begrippen["themas"] if isinstance(t, Thema)}
    return PaletGegevens(NEUTRAAL, thema_palet(HUISTINT), themas)


def thema_palet(tint: int) -> ThemaPalet:
    """Return the tokens of a theme with this hue; text colours meet AA wherever they stand."""
    zacht = Kleur(oklch(0.945, 0.03, tint), oklch(0.285, 0.045, tint))
    return ThemaPalet(
        thema=Kleur(
            _leesbaar(0.56, -0.004, 0.155, tint, _gronden("dag", zacht)),
            _leesbaar(0.74, 0.004, 0.13, tint, _gronden("nacht", zacht)),
        ),
        vlak=Kleur(
            _leesbaar(0.55, -0.004, 0.155, tint, [NEUTRAAL["op-vlak"].dag]),
            _leesbaar(0.49, -0.004, 0.14, tint, [NEUTRAAL["op-vlak"].nacht]),
        ),
        zacht=zacht,
        kunst=_kunst(tint),
    )


def contrast(a: str, b: str) -> float:
    """Return the contrast ratio of two hex colours as WCAG 2 defines it, from 1 to 21."""
    laag, hoog = sorted((_luminantie(a), _luminantie(b)))
    return (hoog + 0.05) / (laag + 0.05)


def oklch(licht: float, chroma: float, tint: float) -> str:
    """Return the hex colour; a chroma that sRGB cannot show is lowered until it can."""
    if not _toonbaar(_lineair(licht, chroma, tint)):
        chroma = _hoogste_chroma(licht, chroma, tint)
    return "#" + "".join(f"{_byte(kanaal):02x}" for kanaal in _lineair(licht, chroma, tint))


def _hoogste_chroma(licht: float, chroma: float, tint: float) -> float:
    laag, hoog = 0.0, chroma
    for _ in range(24):
        midden = (laag + hoog) / 2
        if _toonbaar(_lineair(licht, midden, tint)):
            laag = midden
        else:
            hoog = midden
    return laag


def _lineair(licht: float, chroma: float, tint: float) -> Drietal:
    hoek = math.radians(tint)
    lab = (licht, chroma * math.cos(hoek), chroma * math.sin(hoek))
    l, m, s = _maal(_LMS_UIT_LAB, lab)  # noqa: E741 - the names of the three cone responses
    return _maal(_RGB_UIT_LMS, (l**3, m**3, s**3))


def _maal(matrix: Sequence[Drietal], v: Drietal) -> Drietal:
    a, b, c = (rij[0] * v[0] + rij[1] * v[1] + rij[2] * v[2] for rij in matrix)
    return (a, b, c)


def _toonbaar(rgb: Drietal) -> bool:
    return all(-1e-4 <= kanaal <= 1 + 1e-4 for kanaal in rgb)


def _byte(lineair: float) -> int:
    """Return the sRGB byte of a channel in linear light."""
    x = min(max(lineair, 0.0), 1.0)
    return round(255 * (12.92 * x if x <= 0.0031308 else 1.055 * x ** (1 / 2.4) - 0.055))


def _luminantie(hexkleur: str) -> float:
    rood, groen, blauw = (_uit_byte(int(hexkleur[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def _uit_byte(byte: int) -> float:
    x = byte / 255
    return x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4


def _leesbaar(licht: float, stap: float, chroma: float, tint: int, gronden: Sequence[str]) -> str:
    """Return the first colour from this lightness on that can be read on all the grounds."""
    for n in count():
        kleur = oklch(licht + n * stap, chroma, tint)
        if min(contrast(kleur, grond) for grond in gronden) >= AA + MARGE:
            return kleur
    raise AssertionError("count() has no end")


def _gronden(schema: str, zacht: Kleur) -> list[str]:
    """Return what text in the theme colour may stand on."""
    return [getattr(k, schema) for k in (NEUTRAAL["papier"], NEUTRAAL["kaart"], zacht)]


# Up to this hue the accent has this hue and chroma: warm beside cool, yellow beside red.
_ACCENTEN = (
    (20, 168, 0.095),
    (60, 86, 0.14),
    (110, 232, 0.11),
    (180, 28, 0.12),
    (270, 78, 0.14),
    (305, 52, 0.13),
    (360, 88, 0.14),
)


def _kunst(tint: int) -> tuple[Kleur, Kleur, Kleur, Kleur]:
    a, chroma = next((a, c) for grens, a, c in _ACCENTEN if tint < grens)
    # Yellow still looks grey at a chroma where other hues are vivid.
    kracht = 1 + 0.8 * max(0.0, math.cos(math.radians(tint - 90))) ** 4
    return (
        Kleur(oklch(0.875, 0.075 * kracht, tint), oklch(0.82, 0.075 * kracht, tint)),
        Kleur(oklch(0.735, 0.125 * kracht, tint), oklch(0.68, 0.105 * kracht, tint)),
        Kleur(oklch(0.29, 0.085, tint), oklch(0.27, 0.08, tint)),
        Kleur(oklch(0.82, chroma, a), oklch(0.77, chroma, a)),
    )


NEUTRAAL: Mapping[str, Kleur] = {
    "papier": Kleur(oklch(0.985, 0.009, 90), oklch(0.19, 0.012, 290)),
    "kaart": Kleur("#ffffff", oklch(0.235, 0.015, 290)),
    "inkt": Kleur(oklch(0.22, 0.02, 290), oklch(0.945, 0.01, 90)),
    "inkt-zacht": Kleur(oklch(0.45, 0.02, 290), oklch(0.78, 0.012, 90)),
    "lijn": Kleur(oklch(0.885, 0.012, 90), oklch(0.37, 0.015, 290)),
    "op-vlak": Kleur(oklch(0.99, 0.005, 90), oklch(0.985, 0.005, 90)),
    "kunst-wit": Kleur(oklch(0.975, 0.018, 90), oklch(0.925, 0.02, 90)),
}
"""The tokens that no theme changes; `op-vlak` is text on `vlak`, `kunst-wit` is for cover art."""
