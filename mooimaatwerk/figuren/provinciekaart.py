"""Puts the cases on a map of tiles, one per province, with the municipalities they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mooimaatwerk import woorden
from mooimaatwerk.begrippen import Gemeente
from mooimaatwerk.figuren.schaal import tint
from mooimaatwerk.verzameling import Verzameling, aantal

PLEKKEN = {
    "fryslan": (3, 1),
    "groningen": (4, 1),
    "noord-holland": (2, 2),
    "flevoland": (3, 2),
    "drenthe": (4, 2),
    "zuid-holland": (1, 3),
    "utrecht": (2, 3),
    "gelderland": (3, 3),
    "overijssel": (4, 3),
    "zeeland": (1, 4),
    "noord-brabant": (2, 4),
    "limburg": (3, 4),
}
"""Column and row of each province: north is up, and neighbours on the ground stay close."""


@dataclass(frozen=True)
class Gemeenteregel:
    """A municipality with a case; `n` is 0 when that is only an invented one."""

    label: str
    adres: str
    n: int


@dataclass(frozen=True)
class Provincievak:
    """A tile: its place, its count with a shade, and its municipalities."""

    slug: str
    label: str
    kolom: int
    rij: int
    n: int
    tint: int
    gemeenten: tuple[Gemeenteregel, ...]

    @property
    def anker(self) -> str:
        """Where its municipalities are on the page."""
        return f"provincie-{self.slug}"


@dataclass(frozen=True)
class Provinciekaart:
    """All tiles from north to south, and what the map cannot show."""

    vakken: tuple[Provincievak, ...]
    zonder_gemeente: str

    @property
    def op_naam(self) -> list[Provincievak]:
        """The provinces that have a municipality to list, by name."""
        met_gemeente = [vak for vak in self.vakken if vak.gemeenten]
        return sorted(met_gemeente, key=lambda vak: vak.label)

    @property
    def leeg(self) -> list[str]:
        """The names of the provinces that have none."""
        return sorted(vak.label for vak in self.vakken if not vak.gemeenten)


def make_provinciekaart(verzameling: Verzameling) -> Provinciekaart:
    """Return the map; a case that names no municipality is on no tile."""
    gemeenten: dict[str, list[Gemeenteregel]] = {slug: [] for slug in PLEKKEN}
    for provincie, regel in _regels(verzameling):
        gemeenten[provincie].append(regel)
    tellingen = {slug: sum(regel.n for regel in regels) for slug, regels in gemeenten.items()}
    hoogste = max(tellingen.values())
    vakken = (
        Provincievak(
            slug,
            verzameling.begrippen.label("provincies", slug),
            *plek,
            tellingen[slug],
            tint(tellingen[slug], hoogste),
            tuple(gemeenten[slug]),
        )
        for slug, plek in PLEKKEN.items()
    )
    return Provinciekaart(tuple(vakken), _zonder_gemeente(verzameling))


def _regels(verzameling: Verzameling) -> Iterator[tuple[str, Gemeenteregel]]:
    """Yield each municipality with a visible case, in the order of the vocabulary."""
    for term in verzameling.termen("gemeenten"):
        casussen = verzameling.bij("gemeenten", term.slug)
        if casussen and isinstance(term, Gemeente) and term.provincie:
            regel = Gemeenteregel(term.label, f"gemeenten/{term.slug}/", aantal(casussen))
            yield term.provincie, regel


def _zonder_gemeente(verzameling: Verzameling) -> str:
    alle = len(verzameling.tellend)
    zonder = sum(casus.gegevens.gemeente is None for casus in verzameling.tellend)
    if not alle:
        return "Er is nog geen casus om te tellen."
    if not zonder:
        return "Elke casus noemt een gemeente."
    if zonder == alle:
        return "Nog geen enkele casus noemt een gemeente."
    werkwoord = "noemt" if zonder == 1 else "noemen"
    van = f"{zonder} van de {woorden.hoeveelheid(alle, 'casus', 'casussen')}"
    return f"{van} {werkwoord} geen gemeente. Die staan niet op de kaart."
