"""A piece of an edition as the web shows it: what stands beside its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mooimaatwerk import woorden
from mooimaatwerk.casus import Casus
from mooimaatwerk.editie.beelden import measure_webbeeld, web_name
from mooimaatwerk.editie.gegevens import Artikelgegevens, Peiling
from mooimaatwerk.editie.model import Editie, Stuk
from mooimaatwerk.figuren.driehoek import Driehoek, make_driehoek
from mooimaatwerk.figuren.kostenbalk import Kostenbalk, make_kostenbalk
from mooimaatwerk.kennis.manifest import Manifestpunt
from mooimaatwerk.paginas.feiten import Feit, make_feiten
from mooimaatwerk.paginas.kaarten import WOORDEN_PER_MINUUT, Kaart, make_kaart
from mooimaatwerk.patroon.model import Patroon
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import Verzameling

VAST_IN_VERHAAL = 6
"""How many facts a story in an edition shows; the case itself has them all."""


@dataclass(frozen=True)
class Peilingrij:
    """An answer of a poll, its place and share in words, its share in percent if known."""

    label: str
    plaats: str
    aandeel: str
    breedte: int | None


@dataclass(frozen=True)
class Kortblad:
    """A case in brief, with the few facts that fit on a row."""

    kaart: Kaart
    als: str
    feiten: tuple[Feit, ...]


@dataclass(frozen=True)
class Casusblad:
    """What a story shows beside its text."""

    kaart: Kaart
    feiten: tuple[Feit, ...]
    kostenbalk: Kostenbalk | None
    driehoek: Driehoek | None


@dataclass(frozen=True)
class Beeld:
    """The picture of an article, as it is on the site; its size is in pixels."""

    adres: str
    breedte: int
    hoogte: int


@dataclass(frozen=True)
class Blad:
    """A piece with everything its page needs.

    `thema` gives the colour; `soort` is the kicker; `leestijd` is in minutes, None when
    there is nothing to read.
    """

    stuk: Stuk
    adres: str
    soort: str
    thema: str | None
    intro: str | None
    leestijd: int | None
    verhaal: Casusblad | None = None
    kaders: tuple[Kaart, ...] = ()
    punten: tuple[Manifestpunt, ...] = ()
    peiling: tuple[Peilingrij, ...] = ()
    peilingregel: str = ""
    beeld: Beeld | None = None
    korte: tuple[Kortblad, ...] = ()
    patronen: tuple[Patroon, ...] = ()


def make_bladen(editie: Editie, site: Site) -> list[Blad]:
    """Return every piece of an edition in reading order."""
    return [make_blad(stuk, editie, site) for stuk in editie.stukken]


def make_blad(stuk: Stuk, editie: Editie, site: Site) -> Blad:
    """Return one piece with what its page needs."""
    adres = editie.adres_van(stuk)
    if stuk.artikel:
        return _artikel(stuk, adres, editie, site)
    if stuk.casus:
        return _verhaal(stuk, stuk.casus, adres, site.verzameling)
    if stuk.soort == "manifest":
        kop = site.manifest.kop
        return Blad(stuk, adres, "Manifest", editie.thema, kop.ondertitel, None)
    if stuk.korte:
        korte = tuple(_korte(stuk, site.verzameling))
        return Blad(stuk, adres, "Kort", editie.thema, None, None, korte=korte)
    return Blad(stuk, adres, "Verhaal", editie.thema, None, None)


def _verhaal(stuk: Stuk, casus: Casus, adres: str, verzameling: Verzameling) -> Blad:
    kaart = make_kaart(casus, verzameling)
    g, begrippen = casus.gegevens, verzameling.begrippen
    feiten = tuple(make_feiten(casus, begrippen)[:VAST_IN_VERHAAL])
    blad = Casusblad(kaart, feiten, make_kostenbalk(g), make_driehoek(casus, begrippen))
    return Blad(stuk, adres, "Verhaal", kaart.kleur, g.samenvatting, kaart.leestijd, blad)


def _artikel(stuk: Stuk, adres: str, editie: Editie, site: Site) -> Blad:
    artikel = stuk.artikel
    assert artikel is not None  # asked by the caller
    g, begrippen = artikel.gegevens, site.verzameling.begrippen
    return Blad(
        stuk,
        adres,
        begrippen.label("artikelsoorten", g.soort),
        editie.thema,
        g.intro,
        max(1, -(-_woorden(g, artikel.woorden) // WOORDEN_PER_MINUUT)),
        kaders=tuple(make_kaart(casus, site.verzameling) for casus in artikel.kaders),
        punten=tuple(site.manifest.punt(nr) for nr in g.punten),
        patronen=tuple(p for p in site.patronen if p.slug in g.patronen),
        peiling=tuple(_opties(g.peiling)) if g.peiling else (),
        peilingregel=_peilingregel(g.peiling) if g.peiling else "",
        beeld=_beeld(artikel.afbeelding, editie) if artikel.afbeelding else None,
    )


def _beeld(bestand: Path, editie: Editie) -> Beeld:
    return Beeld(f"{editie.adres}{web_name(bestand)}", *measure_webbeeld(bestand))


def _woorden(g: Artikelgegevens, woorden: int) -> int:
    return woorden + sum(len(tip.tekst.split()) for tip in g.tips)


def _opties(peiling: Peiling) -> Iterator[Peilingrij]:
    for optie in peiling.opties:
        yield Peilingrij(
            optie.label,
            str(optie.plaats) if optie.plaats else woorden.NIET_BEKEND,
            woorden.NIET_BEKEND if optie.aandeel is None else f"{optie.aandeel}%",
            optie.aandeel,
        )


def _peilingregel(peiling: Peiling) -> str:
    """Return when, among how many and by which source, as far as known."""
    deel = peiling.deelnemers
    delen = [
        woorden.datum(peiling.datum) if peiling.datum else "Datum niet bekend",
        f"{_aantal(deel.aantal, deel.precisie)} deelnemers" if deel else "aantal niet bekend",
    ]
    if peiling.bron:
        delen.append(f"bron: {peiling.bron}")
    return woorden.hoofdletter(" · ".join(delen))


def _aantal(aantal: int, precisie: str | None) -> str:
    voor = woorden.PRECISIE.get(precisie or "", "")
    return f"{voor}{woorden.getal(aantal)}"


def _korte(stuk: Stuk, verzameling: Verzameling) -> Iterator[Kortblad]:
    for kort in stuk.korte:
        feiten = tuple(make_feiten(kort.casus, verzameling.begrippen)[:3])
        yield Kortblad(make_kaart(kort.casus, verzameling), kort.als, feiten)
