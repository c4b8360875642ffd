"""Writes an edition as an e-book: EPUB 3, from the same tree of data as the PDF."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from mooimaatwerk.druk.beelden import make_beelden
from mooimaatwerk.druk.boom import Drukker, moment_van, thema_van
from mooimaatwerk.druk.lettertypen import VAN_DE_SITE
from mooimaatwerk.druk.woordbreuk import Knoop
from mooimaatwerk.druk.zetter import Zetter
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.vormgeving.vormgever import Vormgever

MIMETYPE = b"application/epub+zip"

_SOORTEN = {
    ".xhtml": "application/xhtml+xml",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".css": "text/css",
    ".woff2": "font/woff2",
    ".txt": "text/plain",
}

_KUNSTTEGELS = (8, 3)


@dataclass(frozen=True)
class Boekbestand:
    """A file of the e-book, in the order of reading."""

    naam: str
    inhoud: bytes
    eigenschap: str | None = None

    @property
    def id(self) -> str:
        """Its name inside the package document."""
        return "b-" + self.naam.replace("/", "-").replace(".", "-")

    @property
    def soort(self) -> str:
        """Its media type."""
        return _SOORTEN[Path(self.naam).suffix]

    @property
    def leesbaar(self) -> bool:
        """True for a page that readers leaf through."""
        return self.naam.endswith(".xhtml")


def write_epub(editie: Editie, vormgever: Vormgever, uit: Path) -> Path:
    """Write `maatwerk-magazine-<nr>.epub` into a folder; the same edition gives the same bytes."""
    uit.mkdir(parents=True, exist_ok=True)
    doel = uit / f"maatwerk-magazine-{editie.nummer}.epub"
    _pak_in(doel, Boek(editie, vormgever).inhoud(), moment_van(editie))
    return doel


class Boek:
    """The e-book in the making."""

    def __init__(self, editie: Editie, vormgever: Vormgever) -> None:
        self._editie = editie
        self._vormgever = vormgever
        self._drukker = Drukker(vormgever)
        self._boom = self._drukker.make_drukboom(editie)

    def inhoud(self) -> Iterator[tuple[str, bytes]]:
        """Yield the name and the bytes of every file in the archive."""
        beelden = list(self._beelden())
        bestanden = [*self._paginas(), *beelden, *self._kunst(), *_letters(), self._stijl()]
        yield "META-INF/container.xml", self._render("container.xml")
        yield "EPUB/inhoud.opf", self._pakketdocument(bestanden)
        for bestand in bestanden:
            yield f"EPUB/{bestand.naam}", bestand.inhoud

    def _pakketdocument(self, bestanden: Sequence[Boekbestand]) -> bytes:
        editie = self._editie
        naam = self._boom["adres"] or f"{editie.gegevens.titel}/{editie.nummer}"
        gegevens = {
            "uuid": uuid5(NAMESPACE_URL, naam),
            "datum": editie.gegevens.datum,
            "gewijzigd": moment_van(editie).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "bestanden": bestanden,
        }
        return self._render("inhoud.opf", **gegevens)

    def _paginas(self) -> Iterator[Boekbestand]:
        yield self._pagina("omslag.xhtml", "omslag.xhtml")
        yield self._pagina("nav.xhtml", "nav.xhtml", eigenschap="nav")
        for deel in self._boom["delen"]:
            yield self._pagina(f"deel-{deel['nr']}.xhtml", "deel.xhtml", deel=deel)
            for slug in deel["stukken"]:
                stuk = self._boom["stukken"][slug]
                thema = thema_van(self._editie.per_slug[slug])
                gegevens = {"stuk": stuk, "kleur": thema or "huis", "kunst": _heeft_kunst(stuk)}
                yield self._pagina(f"{slug}.xhtml", "stuk.xhtml", **gegevens)
        yield self._pagina("colofon.xhtml", "colofon.xhtml")

    def _pagina(
        self, naam: str, sjabloon: str, eigenschap: str | None = None, **gegevens: Any
    ) -> Boekbestand:
        return Boekbestand(naam, self._render(sjabloon, **gegevens), eigenschap)

    def _kunst(self) -> Iterator[Boekbestand]:
        yield Boekbestand("omslag.png", self._omslag(), "cover-image")
        for deel in self._boom["delen"]:
            yield Boekbestand(f"kunst/deel-{deel['nr']}.svg", deel["kunst"].encode())
        for slug, stuk in self._boom["stukken"].items():
            if _heeft_kunst(stuk):
                yield Boekbestand(f"kunst/{slug}.svg", self._stukkunst(slug).encode())
            if stuk.get("driehoek"):
                svg = stuk["driehoek"]["svg"]
                yield Boekbestand(f"kunst/{slug}-driehoek.svg", svg.encode())

    def _beelden(self) -> Iterator[Boekbestand]:
        """Yield the pictures of articles, and name them in the tree."""
        with tempfile.TemporaryDirectory() as map_:
            for slug, naam in make_beelden(self._editie, Path(map_)).items():
                self._boom["stukken"][slug]["beeld"]["bestand"] = naam
                yield Boekbestand(f"kunst/{naam}", (Path(map_) / naam).read_bytes())

    def _stukkunst(self, slug: str) -> str:
        thema = thema_van(self._editie.per_slug[slug])
        tekenaar = self._drukker.tekenaar
        return tekenaar.kunst(tekenaar.omslag(slug, thema, *_KUNSTTEGELS), thema)

    def _omslag(self) -> bytes:
        kunst = {"omslagkunst": self._drukker.omslagkunst(self._editie)}
        with tempfile.TemporaryDirectory() as map_:
            return Zetter(Path(map_)).teken_omslag(self._boom | kunst)

    def _stijl(self) -> Boekbestand:
        themas = {"huis": self._drukker.tekenaar.kleuren(None)}
        themas |= {
            thema: self._drukker.tekenaar.kleuren(thema)
            for thema in sorted(filter(None, map(thema_van, self._editie.stukken)))
        }
        return Boekbestand("stijl.css", self._render("stijl.css", themas=themas))

    def _render(self, sjabloon: str, **gegevens: Any) -> bytes:
        alles = {"boom": self._boom, "kleur": None} | gegevens
        return self._vormgever.render_sjabloon(f"epub/{sjabloon}", **alles).encode()


def _heeft_kunst(stuk: Knoop) -> bool:
    return stuk["vorm"] in ("verhaal", "artikel")


def _letters() -> Iterator[Boekbestand]:
    for bestand in sorted(VAN_DE_SITE.iterdir()):
        if bestand.suffix in (".woff2", ".txt"):
            yield Boekbestand(f"lettertypen/{bestand.name}", bestand.read_bytes())


def _pak_in(doel: Path, bestanden: Iterable[tuple[str, bytes]], wanneer: datetime) -> None:
    """Write the archive; its first file says what it is, and every date is the edition's."""
    with zipfile.ZipFile(doel, "w") as archief:
        _voeg_toe(archief, "mimetype", MIMETYPE, wanneer, zipfile.ZIP_STORED)
        for naam, inhoud in bestanden:
            _voeg_toe(archief, naam, inhoud, wanneer, zipfile.ZIP_DEFLATED)


def _voeg_toe(
    archief: zipfile.ZipFile, naam: str, inhoud: bytes, wanneer: datetime, hoe: int
) -> None:
    info = zipfile.ZipInfo(naam, wanneer.timetuple()[:6])
    info.compress_type = hoe
    info.create_system = 3  # the same on Windows
    info.external_attr = 0o644 << 16
    archief.writestr(info, inhoud)
