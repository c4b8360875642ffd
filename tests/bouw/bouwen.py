"""Builds a project with the real command, and reads what came of it."""

import gzip
from pathlib import Path

from tests.conftest import Draai


def bestanden(site: Path) -> dict[str, bytes]:
    """Return every file of a built site."""
    return {
        pad.relative_to(site).as_posix(): pad.read_bytes()
        for pad in sorted(site.rglob("*"))
        if pad.is_file()
    }


def leesbaar(site: Path) -> str:
    """Return all text of a built site, what the search index packs away included."""
    stukken = []
    for naam, inhoud in bestanden(site).items():
        if naam.startswith("pagefind/") and inhoud[:2] == b"\x1f\x8b":
            inhoud = gzip.decompress(inhoud)
        stukken.append(f"{naam}\n{inhoud.decode('utf-8', 'replace')}")
    return "\n".join(stukken)


def bouw(draai: Draai, project: Path, *opties: str, echt: bool = False) -> Path:
    """Build a project that is right; nothing is printed then."""
    klaar = draai("mooimaatwerk", "bouw", "--map", project, *opties, echt=echt)
    assert (klaar.returncode, klaar.stdout, klaar.stderr) == (0, "", "")
    return project / "site"


def _paginas(site: Path) -> list[str]:
    return [pad.relative_to(site).as_posix() for pad in sorted(site.rglob("index.html"))]
