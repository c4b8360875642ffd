"""Composes the cover art of a case: a quilt of tiles with one large motif, seeded by the slug."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
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

_GETALLEN = struct.Struct(">16H")
"""How a block of chance is read: as throws below 65,536."""

_LEEG = ""
"""What lies at a place where nothing lies yet."""

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


class Laag(NamedTuple):
    """Shapes of one layer and one colour, drawn together as one path."""

    laag: int
    kleur: str
    stippen: bool
    vormen: list[Vorm]

    @property
    def pad(self) -> str:
        """All shapes as one path of SVG."""
        delen = [
            f"M{x * TEGEL} {y * TEGEL}{PADEN[soort][draai]}"
            for soort, x, y, draai, _, _ in self.vormen
        ]
        return "".join(delen)


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
        return tuple(Laag(*groep, groepen[groep]) for groep in sorted(groepen))


class Worp:
    """Dice that fall the same way for the same seed, on every version of Python."""

    def __init__(self, zaad: str) -> None:
        self._worpen = chain.from_iterable(self._handen_vol(zaad))

    @staticmethod
    def _handen_vol(zaad: str) -> Iterator[tuple[int, ...]]:
        blok = zaad.encode()
        while True:
            blok = hashlib.sha256(blok).digest()
            yield _GETALLEN.unpack(blok)

    def getal(self, grens: int) -> int:
        """Return a number below `grens`."""
        return next(self._worpen) % grens

    def kies(self, keuzes: Sequence[T]) -> T:
        """Return one of the choices."""
        return keuzes[self.getal(len(keuzes))]

    def schud(self, keuzes: Sequence[T]) -> list[T]:
        """Return the choices in another order (Fisher and Yates)."""
        kaarten = list(keuzes)
        for n, worp in zip(range(len(kaarten) - 1, 0, -1), self._worpen, strict=False):
            m = worp % (n + 1)
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


class _Quilt:
    """A cover in the making: which places are taken, with which ground and which shape.

    Places are counted row by row. A row has two places more than can be seen (a motif may
    stand a little over an edge), and there is one more row: so each place has four neighbours.
    """

    def __init__(self, kolommen: int, rijen: int, motief: Motief, worp: Worp) -> None:
        self.kolommen = kolommen
        self.worp = worp
        self.vormen: list[Vorm] = []
        self._rij = kolommen + 2
        self._gronden = [_LEEG] * (self._rij * (rijen + 1))
        self._soorten = self._gronden.copy()
        self._alle = [y * self._rij + x for y in range(rijen) for x in range(kolommen)]
        for x, y in _vak(motief.x, motief.y, 2, 2):
            self._gronden[y * self._rij + x] = motief.kleuren[0]
            self.vormen.append(Vorm("vlak", x, y, 0, motief.kleuren[0]))

    def leg_alles(self) -> None:
        """Lay the half circles and then the tiles: first all grounds, then the shapes on them.

        That order lets a shape stand out from every tile around it.
        """
        heuvels = list(self._kies_heuvels(self.kolommen // 3))
        plekken = self._vrije()
        gronden = self._spel(_GRONDDECK, len(plekken) + 4)
        for plek in plekken:
            self._gronden[plek] = grond = _eerste(gronden, self._naast(plek, self._gronden))
            gronden.remove(grond)
        for vak, draai in heuvels:
            buren = self._naast(vak[0], self._gronden) | self._naast(vak[1], self._gronden)
            for plek in vak:
                self._leg_grond(plek)
            self._leg_op("heuvel", vak[0], draai, buren)
        soorten = self._spel(_SOORTDECK, len(plekken))
        for plek in plekken:
            soort = _eerste(soorten, self._naast(plek, self._soorten))
            soorten.remove(soort)
            # Quarter circles go well together: they are no neighbour to mind.
            self._soorten[plek] = _LEEG if soort == "kwart" else soort
            draai = self.worp.getal(4)
            self._leg_grond(plek)
            if soort != "vlak":
                self._leg_op(soort, plek, draai, self._naast(plek, self._gronden))

    def _kies_heuvels(self, aantal: int) -> Iterator[tuple[tuple[int, int], int]]:
        """Yield places of half circles two tiles wide or high: a second size gives rhythm."""
        vrij = set(self._vrije())
        kansen = [(plek, draai) for plek in self._vrije() for draai in range(4)]
        for plek, draai in self.worp.schud(kansen):
            if not aantal:
                return
            vak = (plek, plek + (self._rij if draai % 2 else 1))
            if vrij.issuperset(vak):
                aantal -= 1
                spel = self._spel(_GRONDDECK, 9)
                buren = self._naast(vak[0], self._gronden) | self._naast(vak[1], self._gronden)
                self._gronden[vak[0]] = self._gronden[vak[1]] = _eerste(spel, buren)
                vrij.difference_update(vak)
                yield vak, draai

    def _spel(self, deck: Sequence[str], aantal: int) -> list[str]:
        """Return this many cards of one or more shuffled decks."""
        spel: list[str] = []
        while len(spel) < aantal:
            spel += self.worp.schud(deck)
        return spel[:aantal]

    def _leg_grond(self, plek: int) -> None:
        self._leg("vlak", plek, 0, self._gronden[plek], ONDER)

    def _leg_op(self, soort: str, plek: int, draai: int, buren: set[str]) -> None:
        """Lay a shape in a colour that stands out, also from its neighbours where that can be."""
        grond = self._gronden[plek]
        eigen = [kleur for kleur in _OP_GROND[grond] if kleur not in buren]
        kleur = self.worp.kies(eigen or _OP_GROND[grond])
        self._leg(soort, plek, draai, kleur, OP)
        if soort in _KERNEN:
            kern = self.worp.kies([k for k in _OP_GROND[kleur] if k != grond])
            self._leg(_KERNEN[soort], plek, draai, kern, BOVEN)

    def _naast(self, plek: int, wat: Sequence[str]) -> set[str]:
        rij = self._rij
        return {wat[plek - 1], wat[plek + 1], wat[plek - rij], wat[plek + rij]}

    def _vrije(self) -> list[int]:
        return [plek for plek in self._alle if not self._gronden[plek]]

    def _leg(self, soort: str, plek: int, draai: int, kleur: str, laag: int) -> None:
        self.vormen.append(Vorm(soort, plek % self._rij, plek // self._rij, draai, kleur, laag))


def _eerste(kaarten: Sequence[str], buren: set[str]) -> str:
    """Return the first card that no neighbour has."""
    for kaart in kaarten:
        if kaart not in buren:
            return kaart
    return kaarten[0]


def _vak(x: int, y: int, breed: int, hoog: int) -> list[Plek]:
    return [(x + dx, y + dy) for dy in range(hoog) for dx in range(breed)]
