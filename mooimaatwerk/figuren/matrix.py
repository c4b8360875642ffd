"""Counts which terms meet in one case: knelpunten with laws, and transitions between laws."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from mooimaatwerk import woorden
from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.figuren.schaal import tint
from mooimaatwerk.verzameling import OVERGANG_TUSSEN, Verzameling

MAX_RIJEN, MAX_KOLOMMEN = 15, 10
"""The most that a reader can take in; the table says what it leaves out."""

Paar = tuple[str, str]


@dataclass(frozen=True)
class Kop:
    """The term of a row or a column, and its page."""

    label: str
    adres: str


@dataclass(frozen=True)
class Cel:
    """A count above zero, its shade, where it leads, and the whole of it in words."""

    n: int
    tint: int
    adres: str
    omschrijving: str


@dataclass(frozen=True)
class Rij:
    """A row: its term, and for each column a count or nothing."""

    kop: Kop
    cellen: tuple[Cel | None, ...]


@dataclass(frozen=True)
class Matrix:
    """A table of counts; `hoek` heads the rows, `noten` say what was left out."""

    titel: str
    onderschrift: str
    hoek: str
    kolommen: tuple[Kop, ...]
    rijen: tuple[Rij, ...]
    noten: tuple[str, ...]

    @property
    def heeft_leeg(self) -> bool:
        """True when two terms do not meet in any case."""
        return any(cel is None for rij in self.rijen for cel in rij.cellen)


@dataclass(frozen=True)
class _As:
    """One side of a table: its list of terms, and how its terms are called together."""

    lijst: str
    meervoud: str


@dataclass(frozen=True)
class _Soort:
    """A kind of table; {rij} and {kolom} are slugs in `adres` and labels in `samen`."""

    titel: str
    uitleg: str
    hoek: str
    rij: _As
    kolom: _As
    adres: str
    samen: str


_KNELPUNT_WET = _Soort(
    "Welk knelpunt speelt bij welke wet?",
    "Aantal casussen per knelpunt en per wet of regeling.",
    "Knelpunt",
    _As("knelpunten", "knelpunten"),
    _As("wetten", "wetten en regelingen"),
    "knelpunten/{rij}/",
    "{rij} en {kolom}",
)
_OVERGANGEN = _Soort(
    "Van welke wet naar welke wet?",
    "Aantal casussen per overgang: van de wet links naar de wet bovenaan.",
    "Van",
    _As("wetten", "wetten waar hulp vandaan komt"),
    _As("wetten", "wetten waar hulp naartoe gaat"),
    f"overgangen/{{rij}}{OVERGANG_TUSSEN}{{kolom}}/",
    "van {rij} naar {kolom}",
)


def make_knelpunt_wet(verzameling: Verzameling) -> Matrix | None:
    """Return how often each knelpunt and each law meet in a case; None when none do."""
    telling = _Telling(_KNELPUNT_WET, verzameling.begrippen)
    for casus in verzameling.tellend:
        wetten = {verwijzing.wet for verwijzing in casus.gegevens.wetten}
        telling.add(set(product(casus.gegevens.knelpunten, wetten)))
    zonder = len(verzameling.tellend) - telling.n
    noot = f"Geteld over {woorden.casussen(telling.n)} met een wet of regeling."
    if zonder:
        noot += f" {woorden.casussen(zonder)} {'noemt' if zonder == 1 else 'noemen'} er geen."
    return telling.matrix(noot, "Ook een wet die de redactie zelf heeft afgeleid telt mee.")


def make_overgangen(verzameling: Verzameling) -> Matrix | None:
    """Return how often help or money goes from one law to another; None when it never does."""
    telling = _Telling(_OVERGANGEN, verzameling.begrippen)
    for casus in verzameling.tellend:
        telling.add({(overgang.van, overgang.naar) for overgang in casus.gegevens.overgangen})
    return telling.matrix(f"Geteld over {woorden.casussen(telling.n)} met een overgang.")


@dataclass
class _Telling:
    """Counts of cases, on their way to a table: per pair, per row and per column."""

    soort: _Soort
    begrippen: Begrippen
    n: int = 0
    paren: Counter[Paar] = field(default_factory=Counter)
    per_rij: Counter[str] = field(default_factory=Counter)
    per_kolom: Counter[str] = field(default_factory=Counter)

    def add(self, paren: set[Paar]) -> None:
        """Count one case, that has each of these pairs."""
        self.n += bool(paren)
        self.paren.update(paren)
        self.per_rij.update({rij for rij, _ in paren})
        self.per_kolom.update({kolom for _, kolom in paren})

    def matrix(self, geteld: str, *noten: str) -> Matrix | None:
        """Return the table, or None when no case was counted."""
        if not self.n:
            return None
        rijen, kolommen = self._kies()
        hoogste = max(self.paren[paar] for paar in product(rijen, kolommen))
        return Matrix(
            self.soort.titel,
            f"{self.soort.uitleg} {geteld}",
            self.soort.hoek,
            tuple(self._kop(self.soort.kolom, slug) for slug in kolommen),
            tuple(self._rij(rij, kolommen, hoogste) for rij in rijen),
            (*noten, *self._weggelaten(rijen, kolommen)),
        )

    def _kies(self) -> tuple[list[str], list[str]]:
        """Return the rows and columns with the most cases, of which none is empty."""
        kolommen = _meeste(self.per_kolom)[:MAX_KOLOMMEN]
        gevuld = {rij for rij, kolom in self.paren if kolom in set(kolommen)}
        rijen = [rij for rij in _meeste(self.per_rij) if rij in gevuld][:MAX_RIJEN]
        over = {kolom for rij, kolom in self.paren if rij in set(rijen)}
        return rijen, [kolom for kolom in kolommen if kolom in over]

    def _weggelaten(self, rijen: list[str], kolommen: list[str]) -> Iterator[str]:
        delen = []
        for gekozen, alle, as_ in (
            (rijen, self.per_rij, self.soort.rij),
            (kolommen, self.per_kolom, self.soort.kolom),
        ):
            if len(alle) > len(gekozen):
                delen.append(f"{len(gekozen)} van de {len(alle)} {as_.meervoud}")
        if delen:
            yield f"Je ziet {woorden.opsomming(delen)}: die komen het vaakst voor."

    def _kop(self, as_: _As, slug: str) -> Kop:
        return Kop(self.begrippen.label(as_.lijst, slug), f"{as_.lijst}/{slug}/")

    def _rij(self, rij: str, kolommen: list[str], hoogste: int) -> Rij:
        kop = self._kop(self.soort.rij, rij)
        return Rij(kop, tuple(self._cel((rij, kolom), hoogste) for kolom in kolommen))

    def _cel(self, paar: Paar, hoogste: int) -> Cel | None:
        n = self.paren[paar]
        if not n:
            return None
        rij, kolom = paar
        samen = self.soort.samen.format(
            rij=self._kop(self.soort.rij, rij).label, kolom=self._kop(self.soort.kolom, kolom).label
        )
        adres = self.soort.adres.format(rij=rij, kolom=kolom)
        return Cel(n, tint(n, hoogste), adres, f"{woorden.casussen(n)}: {samen}")


def _meeste(telling: Counter[str]) -> list[str]:
    """Return the terms, the most frequent first and by name where they are equal."""
    return sorted(telling, key=lambda term: (-telling[term], term))
