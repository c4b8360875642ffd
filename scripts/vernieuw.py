"""Renews what documents take from data: the field table in CONTRIBUTING.md."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from omgeving import OMGEVING, WORTEL, maak_omgeving

DOEL = WORTEL / "CONTRIBUTING.md"


def main() -> int:
    """Renew the document, in the project's own environment."""
    python = maak_omgeving(met_tests=False)
    if Path(sys.prefix).resolve() != OMGEVING.resolve():
        return subprocess.run([str(python), __file__], check=False).returncode
    stand = "vernieuwd" if vernieuw(DOEL) else "al bij"
    print(f"{DOEL.name} is {stand}.")
    return 0


def vernieuw(doel: Path) -> bool:
    """Write the document anew where it lags behind the data; True when it did."""
    # Only here: the package needs what maak_omgeving installs first.
    from mooimaatwerk.begrippenlezen import load_begrippen
    from mooimaatwerk.veldtabel import replace_veldtabel

    oud = doel.read_text(encoding="utf-8")
    nieuw = replace_veldtabel(oud, load_begrippen(WORTEL / "cases" / "_begrippen"))
    if nieuw != oud:
        doel.write_text(nieuw, encoding="utf-8", newline="\n")
    return nieuw != oud


if __name__ == "__main__":
    sys.exit(main())
