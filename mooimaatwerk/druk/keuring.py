"""Looks for what cannot be printed, and says so by file and line before Typst would stop."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mooimaatwerk.casus import Casus
from mooimaatwerk.druk.woordbreuk import Knoop
from mooimaatwerk.druk.zetter import Zetfout
from mooimaatwerk.editie.model import Artikel, Editie
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.melding import Melding

# What the fonts need not have: spaces, marks that are never drawn, and what joins emoji.
_ONZICHTBAAR = frozenset("\n\u200b\u00ad\u200d\ufe0f\ufe0e")

_KOP = re.compile(r"^(#{2,6})\s")
_HEK = re.compile(r"^\s{0,3}(?:```|~~~)")

# What Typst says, and what an editor can do about it.
_UITLEG = (
    (r"could not be displayed|missing glyph", "er staat een teken in dat de letters niet hebben."),
    (r"alt(?:ernative)? text|alternate description", "een beeld heeft geen beschrijving (alt)."),
    (r"heading level", "er wordt een kopniveau overgeslagen. Gebruik ## en daarna ###."),
    (r"document title", "de editie heeft geen titel."),
    (r"image|decode", "een beeld kan niet worden gelezen."),
)


def keur(editie: Editie, boom: Knoop, tekens: frozenset[str]) -> None:
    """Raise OngeldigeGegevens when something in the edition cannot be printed.

    `tekens` are the characters that the fonts have.
    """
    meldingen = [*_ontbrekende_tekens(editie, boom, tekens), *_koppen(editie), *_beelden(editie)]
    if meldingen:
        raise OngeldigeGegevens(meldingen)


def leg_uit(fout: Zetfout, editie: Editie) -> OngeldigeGegevens:
    """Return the error of Typst as a message about the edition, for who wrote it."""
    for patroon, uitleg in _UITLEG:
        if re.search(patroon, fout.melding):
            wat = uitleg
            break
    else:
        wat = "het zetten is gestopt. Dit is een fout in het programma, niet in jouw tekst."
    melding = f"de PDF kan niet worden gemaakt: {wat} (Typst: {fout.melding.splitlines()[0]})"
    return OngeldigeGegevens([Melding(editie.pad, 1, "bestand", "druk-gestopt", melding)])


def _ontbrekende_tekens(editie: Editie, boom: Knoop, tekens: frozenset[str]) -> Iterator[Melding]:
    gebruikt = {teken for tekst in teksten(boom) for teken in tekst}
    for teken in sorted(gebruikt - tekens - _ONZICHTBAAR):
        melding = (
            f'het teken "{teken}" (U+{ord(teken):04X}) hebben de letters van het magazine niet. '
            "Schrijf het anders, of laat het weg."
        )
        vindplaatsen = list(_vind(teken, editie)) or [(editie.pad, 1)]
        for pad, regel in vindplaatsen:
            yield Melding(pad, regel, "tekst", "druk-teken", melding)


# What is not drawn as text: drawings, colours, addresses and names of pieces.
_ONGEZET = {"svg", "kunst", "prent", "kleuren", "adres", "slug", "omslagkunst", "achterkunst"}


def teksten(knoop: Any) -> Iterator[str]:
    """Yield every text of a tree of data that comes on paper."""
    if isinstance(knoop, str):
        yield knoop
    elif isinstance(knoop, list):
        for deel in knoop:
            yield from teksten(deel)
    elif isinstance(knoop, dict):
        for sleutel, waarde in knoop.items():
            if sleutel not in _ONGEZET:
                yield from teksten(waarde)


def _vind(teken: str, editie: Editie) -> Iterator[tuple[str, int]]:
    """Yield the first line with a character in each file of the edition."""
    for pad, bestand in _bronnen(editie):
        for nr, regel in enumerate(bestand.read_text(encoding="utf-8").splitlines(), start=1):
            if teken in regel:
                yield pad, nr
                break


def _bronnen(editie: Editie) -> Iterator[tuple[str, Path]]:
    artikelen = [stuk.artikel for stuk in editie.stukken if stuk.artikel]
    yield editie.pad, editie.map / "index.md"
    for artikel in artikelen:
        yield artikel.pad, editie.map / f"{artikel.slug}.md"
    wortel = editie.map.parents[2]
    casussen: Iterable[Casus] = editie.casussen
    for casus in casussen:
        if (wortel / casus.pad).is_file():
            yield casus.pad, wortel / casus.pad


def _koppen(editie: Editie) -> Iterator[Melding]:
    for stuk in editie.stukken:
        if stuk.artikel:
            yield from _artikelkoppen(stuk.artikel)


def _artikelkoppen(artikel: Artikel) -> Iterator[Melding]:
    vorige, in_code = 1, False
    for nr, regel in enumerate(artikel.tekst.splitlines(), start=artikel.tekst_regel):
        in_code ^= bool(_HEK.match(regel))
        kop = _KOP.match(regel)
        if kop is None or in_code:
            continue
        niveau = len(kop[1])
        if niveau > vorige + 1:
            melding = f"deze kop slaat een niveau over. Gebruik hier {'#' * (vorige + 1)}."
            yield Melding(artikel.pad, nr, "kop", "druk-kopniveau", melding)
        vorige = niveau


def _beelden(editie: Editie) -> Iterator[Melding]:
    for stuk in editie.stukken:
        beeld = stuk.artikel.gegevens.afbeelding if stuk.artikel else None
        if stuk.artikel and beeld and not beeld.alt.strip():
            melding = "beschrijf in een zin wat er op het beeld te zien is."
            yield Melding(stuk.artikel.pad, 1, "afbeelding.alt", "druk-alt", melding)
