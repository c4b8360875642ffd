"""The other programs: the same cases in the format of each, with a plain layout of our own."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from meten.corpus import Casusbestand
from meten.deelnemer import HOST, Deelnemer, schrijf_tekst
from meten.proces import Opdracht

SJABLONEN = Path(__file__).with_name("peers")

GEEN_BANNER = {"NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True)
class Hugo(Deelnemer):
    """Hugo, with its themes as a taxonomy."""

    programma: Path = Path()
    slug: str = "hugo"
    naam: str = "Hugo"

    def schrijf(self, casus: Casusbestand) -> None:
        """Write a case with its facts as parameters."""
        velden = {"title": casus.velden["titel"], "themas": casus.velden["themas"]}
        velden |= {"params": feiten(casus), "date": hele_datum(casus)}
        schrijf_tekst(self.map / f"content/casussen/{casus.slug}.md", met_kop(velden, casus))

    def zet_rest_klaar(self, casussen: list[Casusbestand]) -> None:
        """Copy the layout."""
        shutil.copytree(SJABLONEN / "hugo", self.map, dirs_exist_ok=True)

    def bouw(self) -> Opdracht:
        """Return a whole build."""
        return Opdracht([str(self.programma), "--quiet", "--destination", "site"], self.map)

    def serveer(self, poort: int) -> Opdracht:
        """Return its server, that builds in memory."""
        woorden = [str(self.programma), "server", "--bind", HOST, "--port", str(poort)]
        return Opdracht([*woorden, "--baseURL", f"http://{HOST}:{poort}/"], self.map)


@dataclass(frozen=True)
class Eleventy(Deelnemer):
    """Eleventy, with its themes as pages over a collection."""

    programma: Path = Path()
    slug: str = "eleventy"
    naam: str = "Eleventy"

    def schrijf(self, casus: Casusbestand) -> None:
        """Write a case with its facts as data."""
        velden = {"titel": casus.velden["titel"], "themas": casus.velden["themas"]}
        velden |= {"feiten": feiten(casus), "layout": "casus.njk"}
        schrijf_tekst(self.map / f"content/casussen/{casus.slug}.md", met_kop(velden, casus))

    def zet_rest_klaar(self, casussen: list[Casusbestand]) -> None:
        """Copy the layout."""
        shutil.copytree(SJABLONEN / "eleventy", self.map, dirs_exist_ok=True)

    def bouw(self) -> Opdracht:
        """Return a whole build."""
        return Opdracht([str(self.programma), "--quiet"], self.map)

    def serveer(self, poort: int) -> Opdracht:
        """Return its server."""
        return Opdracht([str(self.programma), "--quiet", "--serve", f"--port={poort}"], self.map)


@dataclass(frozen=True)
class Material(Deelnemer):
    """MkDocs with Material, as plain as it comes; its index pages are written beforehand."""

    programma: tuple[str, ...] = (sys.executable, "-m", "mkdocs")
    slug: str = "material"
    naam: str = "MkDocs Material"
    index_volgt: bool = False
    met_zoeken: bool = False
    in_navigatie: bool = False

    def schrijf(self, casus: Casusbestand) -> None:
        """Write a case as a page."""
        velden = {"title": casus.velden["titel"], "description": casus.velden["samenvatting"]}
        regels = "\n".join(f"- {naam}: {waarde}" for naam, waarde in feiten(casus).items())
        kop = f"# {casus.velden['titel']}\n\n{casus.velden['samenvatting']}\n\n{regels}\n\n"
        schrijf_tekst(self.map / f"docs/casussen/{casus.slug}.md", met_kop(velden, casus, kop))

    def zet_rest_klaar(self, casussen: list[Casusbestand]) -> None:
        """Write a page for each theme, and the settings."""
        for naam, tekst in indexen(casussen):
            schrijf_tekst(self.map / "docs" / naam, tekst)
        self.stel_in()

    def stel_in(self) -> None:
        """Write the settings."""
        schrijf_tekst(self.map / "mkdocs.yml", json.dumps(self._instellingen(), indent=1))

    def bouw(self) -> Opdracht:
        """Return a whole build."""
        return Opdracht([*self.programma, "build", "-q"], self.map, GEEN_BANNER)

    def serveer(self, poort: int) -> Opdracht:
        """Return its server, that builds everything anew at each change."""
        woorden = [*self.programma, "serve", "-a", f"{HOST}:{poort}"]
        return Opdracht(woorden, self.map, GEEN_BANNER)

    def _instellingen(self) -> dict[str, object]:
        los = {} if self.in_navigatie else {"not_in_nav": "casussen/*\nthemas/*\n"}
        return {
            "site_name": "Casussen",
            "site_url": "",
            "theme": {"name": "material", "language": "nl", "font": False},
            "plugins": ["search"] if self.met_zoeken else [],
            **({} if self.in_navigatie else {"nav": ["index.md"]}),
            **los,
        }


@dataclass(frozen=True)
class Zensical(Material):
    """Zensical, which reads the settings of MkDocs Material."""

    slug: str = "zensical"
    naam: str = "Zensical"

    def bouw(self) -> Opdracht:
        """Return a whole build, without what an earlier one kept."""
        return Opdracht([*self.programma, "build"], self.map)

    def serveer(self, poort: int) -> Opdracht:
        """Return its server."""
        return Opdracht([*self.programma, "serve", "-a", f"{HOST}:{poort}"], self.map)


def feiten(casus: Casusbestand) -> dict[str, str]:
    """Return what every layout shows beside the story, as plain text."""
    velden = casus.velden
    gekozen = {
        naam: ", ".join(velden[naam])
        for naam in ("knelpunten", "levensgebieden", "soorten", "partijen", "doelgroepen")
        if velden.get(naam)
    }
    wetten = ", ".join(f"{wet['wet']} {wet['artikel']}" for wet in velden.get("wetten", []))
    los = {
        naam: velden[naam]
        for naam in ("samenvatting", "status", "datum", "gemeente", "ruimte")
        if velden.get(naam)
    }
    return los | gekozen | ({"wetten": wetten} if wetten else {})


def hele_datum(casus: Casusbestand) -> str:
    """Return a date with a day: the others know no month."""
    datum: str = casus.velden["datum"]
    return datum if len(datum) == len("2020-01-01") else f"{datum}-01"


def met_kop(velden: dict[str, object], casus: Casusbestand, ervoor: str = "") -> str:
    """Return a file with front matter and the story."""
    kop = yaml.dump(velden, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
    return f"---\n{kop}---\n\n{ervoor}{casus.verhaal}"


def indexen(casussen: list[Casusbestand]) -> Iterator[tuple[str, str]]:
    """Yield the name and the Markdown of the index pages, for who does not make them."""
    per_thema: dict[str, list[Casusbestand]] = {}
    for casus in casussen:
        for thema in casus.velden["themas"]:
            per_thema.setdefault(thema, []).append(casus)
    for thema, lijst in per_thema.items():
        regels = (f"- [{c.velden['titel']}](../casussen/{c.slug}.md)" for c in lijst)
        yield f"themas/{thema}.md", f"# {thema}\n\n" + "\n".join(regels) + "\n"
    links = "\n".join(f"- [{thema}](themas/{thema}.md)" for thema in sorted(per_thema))
    yield "index.md", f"# Casussen\n\n{links}\n"
