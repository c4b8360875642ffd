"""Names made comparable: without case and accents for looking up, as slug for addresses."""

from __future__ import annotations

import re
import unicodedata


def normalize(naam: str) -> str:
    """Fold case, accents, apostrophes and spaces, so that "Súdwest-Fryslân" is found."""
    plat = unicodedata.normalize("NFKD", naam.casefold())
    # Looked up once per different character: texts are long, alphabets short.
    plat = plat.translate({ord(t): None for t in set(plat) if unicodedata.combining(t)})
    return " ".join(plat.replace("\u2019", "'").replace("\u2018", "'").split())


def slugify(tekst: str) -> str:
    """Return small letters, digits and single dashes: "Wat leren we?" → wat-leren-we."""
    return re.sub(r"[^a-z0-9]+", "-", normalize(tekst)).strip("-")
