"""Makes the keys under which findings are remembered: nobody else can make the same ones."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.plaats import Vindplaats, casus_van
from mooimaatwerk.geheim import LENGTE, read_geheim
from mooimaatwerk.lezen.casus import read_inhoud

PAKKET = Path(__file__).parent.parent

ONDERDELEN = (".", "controle", "gegevensmodel", "lezen", "privacy", "taal")
"""The folders of the package in which the checks, and all they import, stand."""

_BIBLIOTHEKEN = (
    "ahocorasick-rs",
    "markdown-it-py",
    "mdit-py-plugins",
    "pydantic",
    "pydantic-core",
    "pyphen",
    "python-frontmatter",
    "pyyaml",
)


@dataclass(frozen=True, slots=True)
class Zegel:
    """A secret of this user of this computer, mixed with all that the findings depend on.

    The secret does not lie in the project. So whatever somebody contributes, even a whole
    cache, holds no key that is ever looked up.
    """

    geheim: bytes

    def van(self, *delen: bytes) -> bytes:
        """Return a seal of 32 bytes on these parts, in this order."""
        som = blake2b(key=self.geheim, digest_size=LENGTE)
        for deel in delen:
            som.update(b"%d:" % len(deel) + deel)
        return som.digest()

    def van_bestand(self, plek: Vindplaats, inhoud: bytes) -> bytes:
        """Return the key of a file: of what it holds, where it lies, and the case it is about."""
        delen = [plek.pad.encode(), plek.naam.encode("utf-8", "surrogateescape"), inhoud]
        delen.append(plek.map.encode("utf-8", "surrogateescape"))
        if plek.is_reactie:
            casus = read_inhoud(casus_van(plek.bestand))
            delen += [casus] if isinstance(casus, bytes) else [b"", casus.name.encode()]
        return self.van(*delen)


def make_zegel(begrippen: Begrippen) -> Zegel | None:
    """Return a seal for these vocabularies and this version of the rules.

    None when this user has nowhere to keep a secret: then nothing can be remembered.
    """
    geheim = read_geheim()
    if geheim is None:
        return None
    return Zegel(Zegel(geheim).van(begrippen.afdruk.encode(), *_versies()))


def _versies() -> Iterator[bytes]:
    """Yield all that decides what the checks find: rather too much than too little."""
    yield platform.python_version().encode()
    yield from (version(naam).encode() for naam in _BIBLIOTHEKEN)
    for bestand in bestanden_van_controle():
        yield bestand.relative_to(PAKKET).as_posix().encode()
        yield bestand.read_bytes()


def bestanden_van_controle() -> Iterator[Path]:
    """Go over the files of the package that the checks consist of, rules and lists included."""
    for onderdeel in ONDERDELEN:
        map_ = PAKKET / onderdeel
        bestanden = map_.glob("*.py") if onderdeel == "." else map_.rglob("*")
        for bestand in sorted(bestanden):
            if bestand.is_file() and "__pycache__" not in bestand.parts:
                yield bestand
