"""Where things are: the folders of one project, with this installation's own as fallback."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mooimaatwerk.geheim import name_kamer

EIGEN_MAP = Path(__file__).resolve().parent.parent
"""The repository this package stands in: its vocabularies and pages serve any project
folder that does not bring its own."""

CACHE = Path(".cache") / "mooimaatwerk"
"""Where, in a project folder, is kept what programs leave; deleting it is always safe."""


@dataclass(frozen=True)
class Project:
    """The folders one command works on."""

    map: Path

    @property
    def cases(self) -> Path:
        """The folder of the cases; always the project's own."""
        return self.map / "cases"

    @cached_property
    def cache(self) -> Path:
        """The folder for what takes long to make; deleting it is always safe.

        It has a name that nobody else can think of. So nothing in it was contributed: what is
        believed here (pages, parts of an index, templates made ready) only we have put here.
        """
        return self.map / CACHE / name_kamer()

    @property
    def controleverslag(self) -> Path:
        """The report of the last check of accessibility, where there was one."""
        return self.map / CACHE / "toegankelijkheid.json"

    @property
    def edities(self) -> Path:
        """The folder of the editions; always the project's own, like the cases in them."""
        return self.map / "docs" / "edities"

    @property
    def patronen(self) -> Path:
        """The folder of the written patterns; always the project's own, like their cases."""
        return self.map / "docs" / "patronen"

    @property
    def begrippen(self) -> Path:
        """The folder of the vocabularies."""
        return self._eigen_of_standaard("cases/_begrippen")

    @property
    def docs(self) -> Path:
        """The folder of the hand-written pages."""
        return self._eigen_of_standaard("docs")

    @property
    def instrumenten(self) -> Path:
        """The folder with the instruments of maatwerk."""
        return self._eigen_of_standaard("docs/instrumenten")

    @property
    def opschalen(self) -> Path:
        """The guide for a case that is stuck."""
        return self._eigen_of_standaard("docs/opschalen.yml")

    @property
    def mkdocs_yml(self) -> Path:
        """The site's settings."""
        return self._eigen_of_standaard("mkdocs.yml")

    def find_casuspaden(self) -> Iterator[str]:
        """Yield the whole path of every case, good or bad, in no order.

        There can be tens of thousands, so they are not made into more than text.
        """
        return (item.path for item in self._casusbestanden())

    def find_casusnamen(self) -> frozenset[str]:
        """Return the name of every case, good or bad."""
        return frozenset(item.name.removesuffix(".md") for item in self._casusbestanden())

    def _casusbestanden(self) -> Iterator[os.DirEntry[str]]:
        for jaar in self.cases.glob("[0-9]*"):
            if jaar.is_dir():
                with suppress(PermissionError), os.scandir(jaar.absolute()) as items:
                    yield from (item for item in items if item.name.endswith(".md"))

    def toon(self, bestand: Path) -> str:
        """Return how a message names a file: relative to the project where it lies in it."""
        absoluut = bestand.absolute()
        eigen = absoluut.is_relative_to(self.map)
        naam = (absoluut.relative_to(self.map) if eigen else bestand).as_posix()
        # A name that is not UTF-8 could not be printed.
        return naam.encode("utf-8", "replace").decode()

    def _eigen_of_standaard(self, deel: str) -> Path:
        eigen = self.map / deel
        return eigen if eigen.exists() else EIGEN_MAP / deel


def find_project(folder: Path) -> Project:
    """Return the project in a folder (made absolute, links in its own path kept)."""
    return Project(folder.absolute())
