"""Reads from the page of searching what was found."""

from collections.abc import Callable
from typing import Any

from tests.zoeken.conftest import Velden

Past = Callable[[dict[str, Any]], bool]


def slugs(veertig: Velden, past: Past, *, verzonnen: bool | None = None) -> set[str]:
    """Return the names of the cases that fit, worked out apart from the package."""
    return {
        slug
        for slug, velden in veertig.items()
        if past(velden) and verzonnen in (None, bool(velden["voorbeeld"]))
    }


def tel(veertig: Velden, past: Past) -> int:
    return len(slugs(veertig, past, verzonnen=False))
