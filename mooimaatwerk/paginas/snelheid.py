"""The page that tells how fast the site is made: beside other programs, and as it grows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mooimaatwerk import woorden
from mooimaatwerk.figuren.groeilijn import Groeilijnen, make_groeilijnen
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site
from mooimaatwerk.snelheid import (
    EIGEN,
    MATEN,
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


@dataclass(frozen=True)
class Vergelijkregel:
    """One stage beside another program; a ratio is None when it was not measured."""

    wat: str
    n: int
    tijd: Verhouding | None
    rekentijd: Verhouding | None
    geheugen: Verhouding | None


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
    per_naam: dict[str, list[Vergelijkregel]] = {}
    for sleutel in dict.fromkeys(
        (v.tegen, v.onderdeel, v.ander, v.n) for v in snelheid.verhoudingen
    ):
        tegen, onderdeel, ander, n = sleutel
        per_maat: dict[Maat, Verhouding] = {
            v.maat: v
            for v in snelheid.verhoudingen
            if (v.tegen, v.onderdeel, v.ander, v.n) == sleutel
        }
        naam = snelheid.naam_van(tegen)
        wat = ONDERDELEN[onderdeel]
        if ander != onderdeel:
            wat += f", naast de eerste keer van {naam}"
        regel = Vergelijkregel(wat, n, *(per_maat.get(maat) for maat in MATEN))
        per_naam.setdefault(naam, []).append(regel)
    return per_naam


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
