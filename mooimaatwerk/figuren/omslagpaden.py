"""The outlines of the shapes on a cover, as paths of SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

TEGEL = 8
"""How wide and high a tile is drawn."""

_KWART = [
    "h8a8 8 0 0 1-8 8z",
    "h8v8a8 8 0 0 1-8-8z",
    "m8 0v8h-8a8 8 0 0 1 8-8z",
    "v8h8a8 8 0 0 0-8-8z",
]
_BLAD = ["a8 8 0 0 1 8 8a8 8 0 0 1-8-8z", "m8 0a8 8 0 0 1-8 8a8 8 0 0 1 8-8z"]

PADEN: Mapping[str, Sequence[str]] = {
    "vlak": ["h8v8h-8z"] * 4,
    "kwart": _KWART,
    "boog": _KWART,
    "boogje": [
        "h4a4 4 0 0 1-4 4z",
        "m4 0h4v4a4 4 0 0 1-4-4z",
        "m8 4v4h-4a4 4 0 0 1 4-4z",
        "m0 4v4h4a4 4 0 0 0-4-4z",
    ],
    "halfrond": [
        "h8a4 4 0 0 1-8 0z",
        "m8 0v8a4 4 0 0 1 0-8z",
        "m0 8h8a4 4 0 0 0-8 0z",
        "v8a4 4 0 0 0 0-8z",
    ],
    "driehoek": ["h8l-8 8z", "h8v8z", "m8 0v8h-8z", "v8h8z"],
    "blad": _BLAD * 2,
    "ring": ["m1 4a3 3 0 0 1 6 0a3 3 0 0 1-6 0z"] * 4,
    "kern": ["m2.6 4a1.4 1.4 0 0 1 2.8 0a1.4 1.4 0 0 1-2.8 0z"] * 4,
    "strepen": [
        "h1.6v8h-1.6zm3.2 0h1.6v8h-1.6zm3.2 0h1.6v8h-1.6z",
        "h8v1.6h-8zm0 3.2h8v1.6h-8zm0 3.2h8v1.6h-8z",
    ]
    * 2,
    "stippen": ["m1.6 1.6h0m2.4 0h0m2.4 0h0m-4.8 2.4h0m2.4 0h0m2.4 0h0m-4.8 2.4h0m2.4 0h0m2.4 0h0"]
    * 4,
    "heuvel": [
        "m0 8h16a8 8 0 0 0-16 0z",
        "v16a8 8 0 0 0 0-16z",
        "h16a8 8 0 0 1-16 0z",
        "m8 0v16a8 8 0 0 1 0-16z",
    ],
    "heuveltje": [
        "m4 8h8a4 4 0 0 0-8 0z",
        "m0 4v8a4 4 0 0 0 0-8z",
        "m4 0h8a4 4 0 0 1-8 0z",
        "m8 4v8a4 4 0 0 1 0-8z",
    ],
}
"""Four paths per shape, one per quarter turn, each from the top left corner of its tile."""
