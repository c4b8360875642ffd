"""Names made comparable: without case and accents for looking up, as slug for addresses."""

from __future__ import annotations

import re
import unicodedata


def normalize(naam: str) -> str:
    """Fold case, accents, apostrophes and spaces, so that "Súdwest-Fryslân" is found."""
    plat = unicodedata.normalize("NFKD", naam.casefold())
    plat = "".join(teken for teken in plat if not unicodedata.combining(teken))
    return " ".join(plat.replace("\u2019", "'").replace("\u2018", "'").split())


def slugify(tekst: str) -> str:
    """Return small letters, digits and single dashes: "Wat leren we?" → wat-leren-we."""
    return re.sub(r"[^a-z0-9]+", "-", normalize(tekst)).strip("-")
