"""The files of the project, read apart from the package: what built pages are held against."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urljoin

import yaml
from lxml import html

from mooimaatwerk.project import EIGEN_MAP

BEGRIPPEN = EIGEN_MAP / "cases" / "_begrippen"


MET_PAGINA_PER_TERM = ("themas", "knelpunten", "soorten", "wetten", "doelgroepen", "partijen")
BRONBESTANDEN = [
    *sorted((EIGEN_MAP / "docs" / "instrumenten").glob("*.yml")),
    EIGEN_MAP / "docs" / "opschalen.yml",
]
INSTRUMENTEN = [bestand.stem for bestand in BRONBESTANDEN[:-1]]


# The files, read apart from the package: what the pages are held against.


def lees_yaml(tekst: str) -> Any:
    """Read YAML with every scalar as text, so that nothing changes meaning."""
    # The base loader makes text, lists and mappings only.
    return yaml.load(tekst, yaml.BaseLoader)  # noqa: S506


@dataclass(frozen=True)
class Bron:
    """A case as its file has it."""

    slug: str
    velden: dict[str, Any]

    @property
    def is_voorbeeld(self) -> bool:
        return bool(self.velden.get("voorbeeld") == "true")

    def termen(self, ingang: str) -> set[str]:
        """Return the terms of an entrance, as they stand in an address."""
        match ingang:
            case "gemeenten":
                return {SLUG_VAN_GEMEENTE[n] for n in [self.velden.get("gemeente")] if n}
            case "wetten":
                return {w if isinstance(w, str) else w["wet"] for w in self.lijst("wetten")}
            case "partijen":
                return {p if isinstance(p, str) else p["soort"] for p in self.lijst("partijen")}
            case "overgangen":
                return {f"{o['van']}-naar-{o['naar']}" for o in self.lijst("overgangen")}
            case _:
                return set(self.lijst(ingang))

    def lijst(self, sleutel: str) -> list[Any]:
        return self.velden.get(sleutel) or []


def lees_begrippen(lijst: str) -> dict[str, Any]:
    termen = lees_yaml((BEGRIPPEN / f"{lijst}.yml").read_text(encoding="utf-8"))["termen"]
    return {term["slug"]: term for term in termen}


SLUG_VAN_GEMEENTE = {term["label"]: slug for slug, term in lees_begrippen("gemeenten").items()}
BRONNEN = [
    Bron(pad.stem, lees_yaml(pad.read_text(encoding="utf-8").split("\n---\n")[0]))
    for pad in sorted((EIGEN_MAP / "cases").glob("[0-9]*/*.md"))
]
ECHT = [bron for bron in BRONNEN if not bron.is_voorbeeld]
OPGELOST = [b for b in ECHT if b.velden["status"] in ("doorbraak", "deels-opgelost")]


INGANGEN = (*MET_PAGINA_PER_TERM, "gemeenten", "overgangen")


# The pages.


@dataclass(frozen=True)
class Blad:
    """One page of the built site; `adres` is relative to the root, "" is home."""

    adres: str
    boom: html.HtmlElement

    @cached_property
    def main(self) -> html.HtmlElement:
        (main,) = self.boom.iter("main")
        return main

    def links(self, vanaf: html.HtmlElement | None = None) -> Iterator[tuple[Any, str]]:
        """Go over the links below an element, with where they lead from the root."""
        for element in (self.boom if vanaf is None else vanaf).iter("a"):
            yield element, urljoin(f"/{self.adres}", element.get("href"))

    def casussen(self, vanaf: html.HtmlElement | None = None) -> set[str]:
        """Return the names of the cases that the main part links to."""
        doelen = (doel for _, doel in self.links(self.main if vanaf is None else vanaf))
        return {m[1] for doel in doelen if (m := re.fullmatch(r"/casussen/([^/]+)/", doel))}


def tekst_van(element: html.HtmlElement) -> str:
    """Return the words of an element, spaces as a browser shows them."""
    return re.sub(r"[ \n\t]+", " ", element.text_content()).strip()


def elk(bladen: dict[str, Blad], test: Callable[[Blad], object]) -> dict[str, object]:
    """Return what a test finds wrong on each page; an empty result is what we want."""
    return {adres: fout for adres, blad in bladen.items() if (fout := test(blad))}
