"""What takes part in a measurement: a program that makes a site of the cases in its own format."""

from __future__ import annotations

import shutil
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from meten.corpus import Casusbestand
from meten.proces import Opdracht
from mooimaatwerk.bouw.motor import Bouwwens
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.verantwoording.snelheid import EIGEN

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Deelnemer(ABC):
    """One program, and the folder with its sources, site and caches.

    `index_volgt` says whether its index pages follow from the cases: then a change of a title
    has to show there too.
    """

    map: Path
    slug: str = ""
    naam: str = ""
    versie: str = ""
    index_volgt: bool = True

    @property
    def site(self) -> Path:
        """Where it puts what it makes."""
        return self.map / "site"

    def zet_klaar(self, casussen: Iterable[Casusbestand]) -> None:
        """Write all sources, in the place of earlier ones."""
        shutil.rmtree(self.map, ignore_errors=True)
        self.map.mkdir(parents=True)
        casussen = list(casussen)
        for casus in casussen:
            self.schrijf(casus)
        self.zet_rest_klaar(casussen)

    def wis(self) -> None:
        """Remove what earlier builds left, so that the next one is a first one."""
        for naam in ("site", ".cache", "public", "resources"):
            shutil.rmtree(self.map / naam, ignore_errors=True)

    @abstractmethod
    def zet_rest_klaar(self, casussen: list[Casusbestand]) -> None:
        """Write what it needs besides the cases."""

    @abstractmethod
    def schrijf(self, casus: Casusbestand) -> None:
        """Write one case."""

    @abstractmethod
    def bouw(self) -> Opdracht:
        """Return the command that makes the site."""

    @abstractmethod
    def serveer(self, poort: int) -> Opdracht:
        """Return the command that serves the site and follows changes."""

    def index_van(self, casus: Casusbestand) -> str:
        """Return the address of an index page that names a case."""
        return f"themas/{quote(casus.velden['themas'][0])}/"


@dataclass(frozen=True)
class Eigen(Deelnemer):
    """This project: the commands that its users run."""

    slug: str = EIGEN
    naam: str = "Mooi Maatwerk"

    def schrijf(self, casus: Casusbestand) -> None:
        """Write one case the way a contributor hands it in."""
        schrijf_tekst(self.map / casus.pad, casus.tekst())

    def zet_rest_klaar(self, casussen: list[Casusbestand]) -> None:
        """Do nothing: what a project folder lacks comes from this installation."""

    def bouw(self) -> Opdracht:
        """Return the build with all but the search index: the others make none either."""
        return self._opdracht("bouw", "--uit", str(self.site), "--zonder-zoekindex")

    def bouw_alles(self) -> Opdracht:
        """Return the build with the search index."""
        return self._opdracht("bouw", "--uit", str(self.site))

    def controleer(self, *, opnieuw: bool) -> Opdracht:
        """Return the check of all cases; `opnieuw` looks at those that were good before too."""
        return self._opdracht("controleer", *(["--zonder-cache"] if opnieuw else []))

    def controleer_een(self, casus: Casusbestand) -> Opdracht:
        """Return the check of one case, that nothing was remembered of."""
        return self._opdracht("controleer", str(self.map / casus.pad), "--zonder-cache")

    def serveer(self, poort: int) -> Opdracht:
        """Return what scripts/serve.py starts, for another project folder."""
        woorden = [sys.executable, "-m", "mkdocs", "serve", "-a", f"{HOST}:{poort}"]
        woorden += ["--config-file", "mkdocs.yml", "--watch", str(self.map / "cases")]
        wens = Bouwwens(self.map, zoekindex=False)
        return Opdracht(woorden, EIGEN_MAP, wens.als_omgeving())

    def _opdracht(self, *woorden: str) -> Opdracht:
        opdracht = [sys.executable, "-m", "mooimaatwerk", *woorden, "--map", str(self.map)]
        return Opdracht(opdracht, EIGEN_MAP)


def verander(casus: Casusbestand, kenmerk: str) -> Casusbestand:
    """Return a case with a new title and a new sentence, in which a word stands to look for."""
    (kop, tekst), *rest = casus.kopjes
    velden = casus.velden | {"titel": f"Een nieuwe titel met {kenmerk}"}
    kopjes = ((kop, f"{tekst} Nu staat hier ook {kenmerk}."), *rest)
    return replace(casus, velden=velden, kopjes=kopjes)


def schrijf_tekst(doel: Path, tekst: str) -> None:
    """Write a text, and the folder around it."""
    doel.parent.mkdir(parents=True, exist_ok=True)
    doel.write_text(tekst, encoding="utf-8", newline="\n")
