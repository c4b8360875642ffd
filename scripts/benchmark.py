"""Measures how fast the site is built, beside other programs, and fills the page /snelheid/."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from omgeving import OMGEVING, maak_omgeving


def main() -> int:
    """Run the measurement in the project's own environment."""
    python = maak_omgeving(met_tests=True)
    if Path(sys.prefix).resolve() != OMGEVING.resolve():
        return subprocess.run([str(python), __file__, *sys.argv[1:]], check=False).returncode
    # Only here: it needs what maak_omgeving installs first.
    from meten.opdracht import meet_alles

    return meet_alles(sys.argv[1:])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("\nGestopt.")
