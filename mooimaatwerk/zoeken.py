"""The search index of a built site, made by Pagefind in Dutch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ONGEBRUIKT = (
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
)
"""Ready-made interfaces: this site does not use them, and they speak English."""


class ZoekindexMislukt(Exception):
    """Pagefind could not index the site; the text is what it said."""


def make_zoekindex(folder: Path) -> None:
    """Index the case pages of a built site into `pagefind/`; raises ZoekindexMislukt.

    Only what stands inside `data-pagefind-body` is found, so that a search gives cases
    and not every page that mentions one.
    """
    opdracht = [sys.executable, "-m", "pagefind", "--site", str(folder)]
    opdracht += ["--force-language", "nl", "--quiet"]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    if klaar.returncode:
        raise ZoekindexMislukt(klaar.stderr.strip() or klaar.stdout.strip())
    for bestand in ONGEBRUIKT:
        (folder / "pagefind" / bestand).unlink(missing_ok=True)
