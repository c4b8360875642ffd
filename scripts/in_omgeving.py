"""Runs the Python of the project's own environment, for whoever does not know where it is."""

from __future__ import annotations

import subprocess
import sys

from omgeving import WORTEL, maak_omgeving


def main(argumenten: list[str]) -> int:
    """Run Python with these arguments in the root of the project; returns its exit code."""
    python = maak_omgeving(met_tests=True)
    return subprocess.run([str(python), *argumenten], cwd=WORTEL, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
