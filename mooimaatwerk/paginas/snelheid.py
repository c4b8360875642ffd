"""The page that tells how fast the site is made: beside other programs, and as it grows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mooimaatwerk import woorden
from mooimaatwerk.figuren.groeilijn import Groeilijnen, make_groeilijnen
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site
from mooimaatwerk.verantwoording.snelheid import (
    EIGEN,
    ONDERDELEN,
    Groei,
    Maat,
    Meting,
    Onderdeel,
    Snelheid,
    Verhouding,
)

KORT: dict[Onderdeel, str] = {
    "koud": "eerste keer",
    "een": "één casus anders",
    "warm": "niets anders",
    "controleer": "controleren",
    "index": "na opslaan",
}
"""What is drawn, under a name that fits beside its line."""


_Sleutel = tuple[str, Onderdeel, Onderdeel, int]


@dataclass(frozen=True)
class Vergelijkregel:
    """One stage beside another program; None is what was not measured."""

    wat: str
    n: int
    tijd: Verhouding | None
    rekentijd: Verhouding | None
    geheugen: Verhouding | None
    wij: Meting | None
    zij: Meting | None


@dataclass(frozen=True)
class Groeiregel:
    """One stage of ours at each number of cases; `keer` is what ten times as many cases cost."""

    wat: str
    metingen: Sequence[Meting]
    groei: Groei | None
    groei_geheugen: Groei | None

    @property
    def keer(self) -> str | None:
        """How many times the time goes up when there are ten times as many cases."""
        return tien_keer(self.groei)

    @property
    def keer_geheugen(self) -> str | None:
        """The same for memory."""
        return tien_keer(self.groei_geheugen)


def tien_keer(groei: Groei | None) -> str | None:
    """Return 10 to the power of a growth as a reader says it: "10" or "9,5"."""
    if groei is None:
        return None
    keer = Decimal(10) ** groei.exponent
    return woorden.getal(keer.quantize(Decimal("0.1") if keer < 100 else Decimal(1)))


def make_snelheidpagina(site: Site) -> Pagina:
    """Return the page at /snelheid/; without a measurement it says that there is none."""
    snelheid = site.snelheid
    return Pagina(
        "snelheid/",
        "Snelheid",
        "Hoe snel deze site wordt gemaakt, ook als er veel meer casussen zijn.",
        "snelheid.html",
        {
            "snelheid": snelheid,
            "eigen": EIGEN,
            "vergelijkingen": _vergelijkingen(snelheid) if snelheid else {},
            "groei": list(_groeiregels(snelheid)) if snelheid else [],
            "lijnen": _lijnen(snelheid) if snelheid else None,
        },
    )


def _vergelijkingen(snelheid: Snelheid) -> dict[str, list[Vergelijkregel]]:
    """Return by the name of each other program how we compare."""
    per_regel: dict[_Sleutel, dict[Maat, Verhouding]] = {}
    for v in snelheid.verhoudingen:
        per_regel.setdefault((v.tegen, v.onderdeel, v.ander, v.n), {})[v.maat] = v
    per_naam: dict[str, list[Vergelijkregel]] = {}
    for sleutel, per_maat in per_regel.items():
        regel = _vergelijkregel(snelheid, sleutel, per_maat)
        per_naam.setdefault(snelheid.naam_van(sleutel[0]), []).append(regel)
    return per_naam


def _vergelijkregel(
    snelheid: Snelheid, sleutel: _Sleutel, per_maat: dict[Maat, Verhouding]
) -> Vergelijkregel:
    tegen, onderdeel, ander, n = sleutel
    wat = ONDERDELEN[onderdeel]
    if ander != onderdeel:
        wat += f", naast de eerste keer van {snelheid.naam_van(tegen)}"
    return Vergelijkregel(
        wat,
        n,
        per_maat.get("wand"),
        per_maat.get("cpu"),
        per_maat.get("geheugen"),
        snelheid.find(EIGEN, onderdeel, n),
        snelheid.find(tegen, ander, n),
    )


def _groeiregels(snelheid: Snelheid) -> Iterator[Groeiregel]:
    for onderdeel, wat in ONDERDELEN.items():
        metingen = _eigen(snelheid, onderdeel)
        if metingen:
            groei = {g.maat: g for g in snelheid.groei if g.onderdeel == onderdeel}
            yield Groeiregel(wat, metingen, groei.get("wand"), groei.get("geheugen"))


def _lijnen(snelheid: Snelheid) -> Groeilijnen | None:
    return make_groeilijnen(
        {
            naam: [(m.n, m.wand) for m in _eigen(snelheid, onderdeel)]
            for onderdeel, naam in KORT.items()
        }
    )


def _eigen(snelheid: Snelheid, onderdeel: Onderdeel) -> list[Meting]:
    metingen = (snelheid.find(EIGEN, onderdeel, n) for n in snelheid.aantallen)
    return [meting for meting in metingen if meting is not None]
