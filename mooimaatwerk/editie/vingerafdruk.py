"""A fingerprint of what a reader gets to see of a case or an article."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from pydantic import BaseModel

from mooimaatwerk.casus import Casus
from mooimaatwerk.editie.model import Artikel

OP = "op"
"""The key of the day among the fingerprints; too short to be a slug."""

# What an editor ticks off changes nothing for a reader.
_NIET_ZICHTBAAR = {"privacy", "toestemming", "publicatie"}


def vingerafdruk(stuk: Casus | Artikel) -> str:
    """Return a sha256 (hexadecimal) of the fields and the text, as far as readers see them.

    The layout of the file does not count, nor does a field that was left out, so that a
    new field in the list changes no fingerprint.
    """
    inhoud = {"tekst": stuk.tekst.strip(), **_plat(stuk.gegevens)}
    tekst = json.dumps(inhoud, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(tekst.encode()).hexdigest()


def _plat(gegevens: BaseModel) -> dict[str, Any]:
    return gegevens.model_dump(mode="json", exclude=_NIET_ZICHTBAAR, exclude_defaults=True)
