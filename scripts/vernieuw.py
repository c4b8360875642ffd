"""Renews what is made from the field lists: tables in CONTRIBUTING.md and the forms of a forge."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from omgeving import OMGEVING, WORTEL, maak_omgeving

LEESMIJ = "docs/edities/LEESMIJ.md"
PATRONEN = "docs/patronen/LEESMIJ.md"


def main() -> int:
    """Renew the documents, in the project's own environment."""
    python = maak_omgeving(met_tests=False)
    if Path(sys.prefix).resolve() != OMGEVING.resolve():
        return subprocess.run([str(python), __file__], check=False).returncode
    for naam, nieuw in documenten().items():
        stand = "vernieuwd" if schrijf(WORTEL / naam, nieuw) else "al bij"
        print(f"{naam} is {stand}.")
    return 0


def documenten() -> dict[str, str]:
    """Return what each document should hold, by its path."""
    # Only here: the package needs what maak_omgeving installs first.
    from mooimaatwerk.bijdrage.formulieren import make_casusformulier, make_casussjabloon
    from mooimaatwerk.gegevensmodel.veldtabel import (
        MERKEN_EDITIE,
        MERKEN_PATROON,
        replace_veldtabel,
    )
    from mooimaatwerk.lezen.begrippen import load_begrippen

    begrippen = load_begrippen(WORTEL / "cases" / "_begrippen")
    oud = (WORTEL / "CONTRIBUTING.md").read_text(encoding="utf-8")
    uitleg = (WORTEL / LEESMIJ).read_text(encoding="utf-8")
    patronen = (WORTEL / PATRONEN).read_text(encoding="utf-8")
    return {
        "CONTRIBUTING.md": replace_veldtabel(oud, begrippen),
        LEESMIJ: replace_veldtabel(uitleg, begrippen, MERKEN_EDITIE, "../../"),
        PATRONEN: replace_veldtabel(patronen, begrippen, MERKEN_PATROON, "../../"),
        ".github/ISSUE_TEMPLATE/casus.yml": make_casusformulier(begrippen),
        ".gitlab/issue_templates/Casus.md": make_casussjabloon(begrippen),
    }


def schrijf(doel: Path, nieuw: str) -> bool:
    """Write a document anew where it lags behind the data; True when it did."""
    oud = doel.read_text(encoding="utf-8") if doel.is_file() else None
    if nieuw != oud:
        doel.write_text(nieuw, encoding="utf-8", newline="\n")
    return nieuw != oud


if __name__ == "__main__":
    sys.exit(main())
