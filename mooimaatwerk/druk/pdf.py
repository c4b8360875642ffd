"""Writes an edition as PDF: for the screen, for the printer, and each piece on its own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tqdm import tqdm

from mooimaatwerk.controle.werkers import BALK_NA
from mooimaatwerk.druk.beelden import make_beelden
from mooimaatwerk.druk.boom import Drukker, moment_van, thema_van
from mooimaatwerk.druk.keuring import keur, leg_uit
from mooimaatwerk.druk.passen import Maat, Vulling, make_vullingen, pas_in
from mooimaatwerk.druk.woordbreuk import Knoop
from mooimaatwerk.druk.zetter import Meetpunt, Zetfout, Zetter
from mooimaatwerk.editie.model import Editie, Stuk
from mooimaatwerk.vormgeving.vormgever import Vormgever

TEGEL = 27.0
"""The width of a tile in the art of a piece (mm): eight of them fill the page."""

_OPENING = {"verhaal": 76.0, "artikel": 54.0, "kort": 54.0, "manifest": 54.0}
_HOOGSTE = {"verhaal": 124.0, "artikel": 140.0, "kort": 140.0, "manifest": 140.0}


@dataclass(frozen=True)
class Gezet:
    """An edition that was fitted: its tree, ready to be set, and how full its pages are."""

    zetter: Zetter
    boom: Knoop
    wanneer: datetime
    vullingen: list[Vulling]

    def pdf(self, *, voor_drukker: bool = False) -> bytes:
        """Return the whole edition."""
        return self.zetter.zet(self.boom, self.wanneer, voor_drukker=voor_drukker)

    def los(self, slug: str) -> bytes:
        """Return one piece as a document of its own."""
        stuk = self.boom["stukken"][slug]
        titel = f"{stuk['titel']} ({self.boom['documenttitel']})"
        omschrijving = stuk["intro"] or self.boom["omschrijving"]
        los = {"los": slug, "documenttitel": titel, "omschrijving": omschrijving}
        return self.zetter.zet(self.boom | los, self.wanneer)


def write_pdf(editie: Editie, vormgever: Vormgever, uit: Path) -> list[Vulling]:
    """Write every PDF of an edition into a folder; returns how full its pages are.

    `maatwerk-magazine-<nr>.pdf` is for the screen, `…-drukwerk.pdf` has 3 mm of bleed, and
    `<slug>.pdf` is one piece. A missing picture leaves its place empty (see
    `missing_beelden`). Raises OngeldigeGegevens, in Dutch, for what cannot be printed.
    """
    uit.mkdir(parents=True, exist_ok=True)
    try:
        return _write(editie, vormgever, uit)
    except Zetfout as fout:
        raise leg_uit(fout, editie) from fout


def _write(editie: Editie, vormgever: Vormgever, uit: Path) -> list[Vulling]:
    with tempfile.TemporaryDirectory() as map_:
        gezet = zet_editie(editie, vormgever, Path(map_))
        naam = f"maatwerk-magazine-{editie.nummer}"
        (uit / f"{naam}.pdf").write_bytes(gezet.pdf())
        (uit / f"{naam}-drukwerk.pdf").write_bytes(gezet.pdf(voor_drukker=True))
        los = [stuk for stuk in editie.stukken if not stuk.is_ingetrokken]
        for stuk in tqdm(los, "PDF per stuk", delay=BALK_NA, disable=None, leave=False):
            (uit / f"{stuk.slug}.pdf").write_bytes(gezet.los(stuk.slug))
    return gezet.vullingen


def zet_editie(editie: Editie, vormgever: Vormgever, map_: Path) -> Gezet:
    """Check and fit an edition, working in an empty folder."""
    drukker = Drukker(vormgever)
    zetter = Zetter(map_)
    boom = drukker.make_drukboom(editie) | {
        "los": None,
        "omslagkunst": drukker.omslagkunst(editie),
        "achterkunst": drukker.omslagkunst(editie, "achterkant"),
        "documenttitel": f"{editie.gegevens.titel} {editie.nummer}",
        "omschrijving": editie.gegevens.thema or vormgever.site.instellingen.omschrijving,
    }
    for slug, beeld in make_beelden(editie, map_).items():
        boom["stukken"][slug]["beeld"]["bestand"] = beeld
    keur(editie, boom, zetter.tekens)
    maten = _pas(editie, boom, zetter)
    boom["maten"] = dict(Kunst(drukker, editie).maten(maten))
    vullingen = _leg_open(boom, zetter)
    return Gezet(zetter, boom, moment_van(editie), vullingen)


def _pas(editie: Editie, boom: Knoop, zetter: Zetter) -> Mapping[str, Maat]:
    """Return the sizes with which the pages are full."""
    stukken = {stuk.slug: stuk for stuk in editie.stukken}

    def meet(maten: Mapping[str, Maat]) -> list[Meetpunt]:
        # Only these pieces, and no art: every piece begins on a page of its own, so none
        # has to wait for the others.
        los = {slug: _maat(stukken[slug], maat) for slug, maat in maten.items()}
        return zetter.meet(boom | {"los": [*maten], "maten": los})

    return pas_in({slug: _begin(stuk) for slug, stuk in stukken.items()}, meet)


def _leg_open(boom: Knoop, zetter: Zetter) -> list[Vulling]:
    """Add a page to parts that would begin on the right; returns how full the pages are.

    Then a story of two pages lies open as a whole. Typst could find this out itself, but
    not within its few rounds: every page that comes in moves all parts after it.
    """
    vullingen = make_vullingen(zetter.meet(boom))
    lengte = {vulling.slug: vulling.bladzijden for vulling in vullingen}
    bladzijde = min((vulling.bladzijde for vulling in vullingen), default=1) - 1
    for deel in boom["delen"]:
        deel["dubbel"] = bladzijde % 2 == 0
        bladzijde += 1 + deel["dubbel"] + sum(lengte[slug] for slug in deel["stukken"])
    if any(deel["dubbel"] for deel in boom["delen"]):
        vullingen = make_vullingen(zetter.meet(boom))
    return list(vullingen)


@dataclass(frozen=True)
class Kunst:
    """Draws the art of the pieces in the sizes that fitting asks."""

    drukker: Drukker
    editie: Editie

    def maten(self, maten: Mapping[str, Maat]) -> Iterator[tuple[str, Knoop]]:
        """Yield for each piece its sizes with its art."""
        for stuk in self.editie.stukken:
            maat = maten[stuk.slug]
            kunst = self._kunst(stuk, stuk.slug, maat.opening / TEGEL) if maat.opening else ""
            band = self._band(stuk, maat) if maat.band else ""
            yield stuk.slug, _maat(stuk, maat) | {"kunst": kunst, "bandkunst": band}

    def _band(self, stuk: Stuk, maat: Maat) -> str:
        # Beside a line in large type there is room for half as many tiles.
        kolommen = 4 if stuk.casus else 8
        return self._kunst(stuk, f"{stuk.slug}-slot", maat.band / TEGEL, kolommen)

    def _kunst(self, stuk: Stuk, zaad: str, rijen: float, kolommen: int = 8) -> str:
        tekenaar, thema = self.drukker.tekenaar, thema_van(stuk)
        omslag = tekenaar.omslag(zaad, thema, kolommen, max(2, round(rijen)))
        return tekenaar.kunst(omslag, thema)


def _maat(stuk: Stuk, maat: Maat) -> Knoop:
    return {
        "opener": round(maat.opening, 1),
        "band": round(maat.band, 1),
        # One opening in three begins with colour, so that leafing has a rhythm.
        "donker": stuk.nummer % 3 == 2 or not maat.opening,
        "kunst": "",
        "bandkunst": "",
    }


def _begin(stuk: Stuk) -> Maat:
    return Maat(_OPENING[stuk.soort], _HOOGSTE[stuk.soort])
