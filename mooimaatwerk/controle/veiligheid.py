"""Checks that no text of the front matter can act as HTML or as a template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mooimaatwerk.lezen import RuweCasus
from mooimaatwerk.melding import Melding
from mooimaatwerk.opmaak import MACROTEKENS
from mooimaatwerk.veiligyaml import Pad


def check_veiligheid(ruw: RuweCasus) -> Iterator[Melding]:
    """Yield a Melding for every front-matter text with angle brackets or template signs.

    Titles and labels end up in places (search index, feeds, data) where one forgotten
    escape would be enough; so the signs never come in.
    """
    for pad, tekst in _teksten(ruw.gegevens, ()):
        veld = ".".join(deel for deel in pad if isinstance(deel, str))
        regel = ruw.regel_van(pad)
        if "<" in tekst or ">" in tekst:
            melding = 'de tekens < en > mogen hier niet. Schrijf bijvoorbeeld "meer dan".'
            yield Melding(ruw.pad, regel, veld, "teken-verboden", melding)
        if gevonden := MACROTEKENS.search(tekst):
            melding = f'"{gevonden.group()}" mag hier niet. Haal het weg.'
            yield Melding(ruw.pad, regel, veld, "sjabloonteken", melding)


def _teksten(waarde: Any, pad: Pad) -> Iterator[tuple[Pad, str]]:
    if isinstance(waarde, str):
        yield pad, waarde
    elif isinstance(waarde, dict):
        for sleutel, onder in waarde.items():
            yield from _teksten(onder, (*pad, sleutel))
    elif isinstance(waarde, list):
        for plek, onder in enumerate(waarde):
            yield from _teksten(onder, (*pad, plek))
