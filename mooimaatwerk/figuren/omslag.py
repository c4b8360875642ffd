"""Composes the cover art of a case: a quilt of tiles with one large motif, seeded by the slug."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from mooimaatwerk.figuren.omslagpaden import PADEN, TEGEL

FORMATEN = {"liggend": (6, 3), "breed": (8, 4), "staand": (5, 6)}
"""Columns and rows of tiles per format."""

MOTIEVEN = ("boek", "deur", "hart", "munten", "schakels", "stempel", "trap", "wiel")
"""The motifs that the template can draw; a motif covers two by two tiles."""

ONDER, OP, BOVEN = 0, 1, 2
"""The layers of a tile: its ground, the shape on it, the shape on that."""

# What can be seen on a ground. Neighbours in lightness are left out.
_OP_GROND = {
    "wit": ("sterk", "diep", "midden", "accent"),
    "licht": ("sterk", "diep", "midden"),
    "midden": ("diep", "wit", "licht", "sterk"),
    "sterk": ("licht", "wit", "accent", "diep"),
    "diep": ("licht", "midden", "accent", "wit"),
    "accent": ("diep", "sterk", "wit"),
}

# Decks of cards, not dice: dealt without putting back, so that a cover is never all dots.
_SOORTEN = {
    "kwart": 4,
    "driehoek": 2,
    "halfrond": 2,
    "ring": 2,
    "boog": 2,
    "blad": 1,
    "strepen": 1,
    "stippen": 1,
    "vlak": 1,
}
_GRONDEN = {"licht": 3, "sterk": 3, "diep": 3, "midden": 2, "wit": 2, "accent": 2}
_SOORTDECK = tuple(kaart for kaart, keer in _SOORTEN.items() for _ in range(keer))
_GRONDDECK = tuple(kaart for kaart, keer in _GRONDEN.items() for _ in range(keer))

# The small shape on top of a large one.
_KERNEN = {"ring": "kern", "boog": "boogje", "heuvel": "heuveltje"}

# The colours of a motif: its ground, main shape, second shape, spot and gloss.
_MOTIEFKLEUREN = (
    ("licht", "sterk", "diep", "accent", "wit"),
    ("diep", "midden", "sterk", "accent", "wit"),
    ("accent", "sterk", "diep", "midden", "wit"),
    ("wit", "sterk", "diep", "accent", "licht"),
    ("sterk", "licht", "diep", "accent", "wit"),
)

T = TypeVar("T")
Plek = tuple[int, int]


class Vorm(NamedTuple):
    """A shape at a tile; `draai` counts quarter turns clockwise."""

    soort: str
    x: int
    y: int
    draai: int
    kleur: str
    laag: int = ONDER


@dataclass(frozen=True)
class Laag:
    """Shapes of one layer and one colour, drawn together as one path."""

    laag: int
    kleur: str
    stippen: bool
    vormen: tuple[Vorm, ...]

    @property
    def pad(self) -> str:
        """All shapes as one path of SVG."""
        return "".join(
            f"M{v.x * TEGEL} {v.y * TEGEL}{PADEN[v.soort][v.draai]}" for v in self.vormen
        )


@dataclass(frozen=True)
class Motief:
    """The large figure: its name, its top left tile and its five colours."""

    naam: str
    x: int
    y: int
    kleuren: tuple[str, ...]


@dataclass(frozen=True)
class Omslag:
    """A cover: a grid of tiles, its shapes in the order they are painted, and its motif."""

    kolommen: int
    rijen: int
    vormen: tuple[Vorm, ...]
    motief: Motief

    @property
    def lagen(self) -> tuple[Laag, ...]:
        """The shapes by layer and colour; dots apart, since they are drawn as a line."""
        groepen: dict[tuple[int, str, bool], list[Vorm]] = {}
        for vorm in self.vormen:
            groepen.setdefault((vorm.laag, vorm.kleur, vorm.soort == "stippen"), []).append(vorm)
        return tuple(
            Laag(laag, kleur, stippen, tuple(groepen[laag, kleur, stippen]))
            for laag, kleur, stippen in sorted(groepen)
        )


class Worp:
    """Dice that fall the same way for the same seed, on every version of Python."""

    def __init__(self, zaad: str) -> None:
        self._worpen = self._stroom(zaad)

    @staticmethod
    def _stroom(zaad: str) -> Iterator[int]:
        blok = zaad.encode()
        while True:
            blok = hashlib.sha256(blok).digest()
            yield from struct.unpack(">16H", blok)

    def getal(self, grens: int) -> int:
        """Return a number below `grens`."""
        return next(self._worpen) % grens

    def kies(self, keuzes: Sequence[T]) -> T:
        """Return one of the choices."""
        return keuzes[self.getal(len(keuzes))]

    def schud(self, keuzes: Sequence[T]) -> list[T]:
        """Return the choices in another order (Fisher and Yates)."""
        kaarten, worpen = list(keuzes), self._worpen
        for n in range(len(kaarten) - 1, 0, -1):
            m = next(worpen) % (n + 1)
            kaarten[n], kaarten[m] = kaarten[m], kaarten[n]
        return kaarten


def make_omslag(slug: str, motief: str, formaat: str | Plek = "liggend") -> Omslag:
    """Return the cover of a case; the same arguments always give the same cover.

    `formaat` is a name, or columns and rows for paper: at least two of each.
    """
    if motief not in MOTIEVEN:
        raise ValueError(f'motief "{motief}" bestaat niet; kies uit: {", ".join(MOTIEVEN)}')
    kolommen, rijen = FORMATEN[formaat] if isinstance(formaat, str) else formaat
    worp = Worp(slug)
    # The first throw is the same for every format: a story keeps the colours of its motif.
    kleuren = worp.kies(_MOTIEFKLEUREN)
    # Near the middle, because a cover is often cropped to a square.
    x = worp.kies(range(kolommen // 2 - 2, kolommen // 2 + 1))
    y = worp.kies(range(rijen - 1))
    figuur = Motief(motief, x, y, kleuren)
    quilt = _Quilt(kolommen, rijen, figuur, worp)
    quilt.leg_alles()
    return Omslag(kolommen, rijen, tuple(quilt.vormen), figuur)


def make_embleem(motief: str) -> Omslag:
    """Return the motif alone, always in the same colours: the emblem of a theme."""
    kleuren = _MOTIEFKLEUREN[0]
    grond = tuple(Vorm("vlak", *plek, 0, kleuren[0]) for plek in _vak(0, 0, 2, 2))
    return Omslag(2, 2, grond, Motief(motief, 0, 0, kleuren))


@dataclass
class _Quilt:
    """A cover in the making: which places are taken, and with which ground."""

    kolommen: int
    rijen: int
    motief: Motief
    worp: Worp
    vormen: list[Vorm] = field(default_factory=list)
    gronden: dict[Plek, str] = field(default_factory=dict)
    soorten: dict[Plek, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        grond = self.motief.kleuren[0]
        for plek in _vak(self.motief.x, self.motief.y, 2, 2):
            self.gronden[plek] = grond
            self._leg("vlak", plek, 0, grond, ONDER)

    def leg_alles(self) -> None:
        """Lay the half circles and then the tiles: first all grounds, then the shapes on them.

        That order lets a shape stand out from every tile around it.
        """
        heuvels = list(self._kies_heuvels(self.kolommen // 3))
        plekken = self._plekken()
        gronden = self._spel(_GRONDDECK, len(plekken) + 4)
        for plek in plekken:
            self.gronden[plek] = self._grond([plek], gronden)
            gronden.remove(self.gronden[plek])
        for vak, draai in heuvels:
            self._leg_vorm("heuvel", vak, draai)
        soorten = self._spel(_SOORTDECK, len(plekken))
        for plek in plekken:
            self.soorten[plek] = self._soort(plek, soorten)
            soorten.remove(self.soorten[plek])
            self._leg_vorm(self.soorten[plek], [plek], self.worp.getal(4))

    def _kies_heuvels(self, aantal: int) -> Iterator[tuple[list[Plek], int]]:
        """Yield places of half circles two tiles wide or high: a second size gives rhythm."""
        vrij = set(self._plekken())
        kansen = [(x, y, draai) for x, y in self._plekken() for draai in range(4)]
        for x, y, draai in self.worp.schud(kansen):
            if not aantal:
                return
            vak = [(x, y), (x, y + 1) if draai % 2 else (x + 1, y)]
            if vrij.issuperset(vak):
                aantal -= 1
                grond = self._grond(vak, self._spel(_GRONDDECK, 9))
                self.gronden |= dict.fromkeys(vak, grond)
                vrij.difference_update(vak)
                yield vak, draai

    def _leg_vorm(self, soort: str, vak: list[Plek], draai: int) -> None:
        grond = self.gronden[vak[0]]
        for plek in vak:
            self._leg("vlak", plek, 0, grond, ONDER)
        if soort == "vlak":
            return
        kleur = self._kleur(vak, grond)
        self._leg(soort, vak[0], draai, kleur, OP)
        if soort in _KERNEN:
            kern = self.worp.kies([k for k in _OP_GROND[kleur] if k != grond])
            self._leg(_KERNEN[soort], vak[0], draai, kern, BOVEN)

    def _spel(self, deck: Sequence[str], aantal: int) -> list[str]:
        """Return this many cards of one or more shuffled decks."""
        spel: list[str] = []
        while len(spel) < aantal:
            spel += self.worp.schud(deck)
        return spel[:aantal]

    def _kleur(self, vak: list[Plek], grond: str) -> str:
        """Return a colour that stands out, also from the tiles around it where that can be."""
        buren = {self.gronden.get(buur) for plek in vak for buur in _buren(plek)}
        eigen = [kleur for kleur in _OP_GROND[grond] if kleur not in buren]
        return self.worp.kies(eigen or _OP_GROND[grond])

    def _grond(self, vak: list[Plek], gronden: list[str]) -> str:
        """Return the first ground that no neighbour has."""
        buren = {self.gronden.get(buur) for plek in vak for buur in _buren(plek)}
        return next((grond for grond in gronden if grond not in buren), gronden[0])

    def _soort(self, plek: Plek, soorten: list[str]) -> str:
        """Return the first kind that no neighbour has; quarter circles go well together."""
        buren = {self.soorten.get(buur) for buur in _buren(plek)} - {"kwart"}
        return next((soort for soort in soorten if soort not in buren), soorten[0])

    def _plekken(self) -> list[Plek]:
        vrij = [(x, y) for y in range(self.rijen) for x in range(self.kolommen)]
        return [plek for plek in vrij if plek not in self.gronden]

    def _leg(self, soort: str, plek: Plek, draai: int, kleur: str, laag: int) -> None:
        self.vormen.append(Vorm(soort, *plek, draai, kleur, laag))


def _vak(x: int, y: int, breed: int, hoog: int) -> list[Plek]:
    return [(x + dx, y + dy) for dy in range(hoog) for dx in range(breed)]


def _buren(plek: Plek) -> list[Plek]:
    x, y = plek
    return [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]
