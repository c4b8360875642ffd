"""Turns what was measured into the data of the page, and into lines for a terminal."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import psutil

from meten.proces import Verbruik
from meten.rekenen import compare_pairs, fit_exponent, spread
from meten.ronde import Uitkomst
from mooimaatwerk.verantwoording.snelheid import (
    EIGEN,
    MATEN,
    ONDERDELEN,
    Groei,
    Maat,
    Machine,
    Meting,
    Omvang,
    Onderdeel,
    Snelheid,
    Verhouding,
)

CIJFERS = 3
"""How many digits of a number mean anything."""

TEGENOVER: tuple[tuple[Onderdeel, Onderdeel], ...] = (
    ("koud", "koud"),
    ("warm", "koud"),
    ("een", "koud"),
    ("opslaan", "opslaan"),
    ("index", "index"),
)
"""What of ours is held against what of the others."""

KOP = """\
# The one job of this file: what the last measurement of speed found (scripts/benchmark.py).
# Written by that script; the page /snelheid/ shows it.
"""


def maak_machine() -> Machine:
    """Describe this machine, without its name."""
    return Machine(
        kernen=os.cpu_count() or 1,
        geheugen_gb=rond(psutil.virtual_memory().total / 1e9),
        systeem=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
    )


def maak_metingen(uitkomsten: Iterable[Uitkomst]) -> Iterator[Meting]:
    """Yield the middle of the rounds of everything that was measured."""
    for uitkomst in uitkomsten:
        for (wie, onderdeel), rondes in uitkomst.gemeten.items():
            yield Meting(
                wie=wie,
                onderdeel=onderdeel,
                n=uitkomst.n,
                rondes=len(rondes),
                wand=rond(spread([ronde.wand for ronde in rondes]).mediaan),
                cpu=_midden(rondes, "cpu"),
                geheugen=_midden(rondes, "geheugen"),
            )


def maak_verhoudingen(uitkomsten: Iterable[Uitkomst]) -> Iterator[Verhouding]:
    """Yield how many times each other program we took."""
    for uitkomst in uitkomsten:
        anderen = dict.fromkeys(wie for wie, _ in uitkomst.gemeten if wie != EIGEN)
        for tegen in anderen:
            for onderdeel, ander in TEGENOVER:
                yield from _verhouding(uitkomst, tegen, onderdeel, ander)


def _verhouding(
    uitkomst: Uitkomst, tegen: str, onderdeel: Onderdeel, ander: Onderdeel
) -> Iterator[Verhouding]:
    eigen = uitkomst.gemeten.get((EIGEN, onderdeel), [])
    anders = uitkomst.gemeten.get((tegen, ander), [])
    for maat in MATEN:
        uit = compare_pairs(_getallen(eigen, maat), _getallen(anders, maat))
        if uit is not None:
            yield Verhouding(
                tegen=tegen,
                onderdeel=onderdeel,
                ander=ander,
                maat=maat,
                n=uitkomst.n,
                rondes=min(len(eigen), len(anders)),
                mediaan=rond(uit.mediaan),
                laagste=rond(uit.laagste),
                hoogste=rond(uit.hoogste),
            )


def maak_groei(metingen: Sequence[Meting]) -> Iterator[Groei]:
    """Yield how each stage of ours grows with the number of cases."""
    for onderdeel in ONDERDELEN:
        rijen = [m for m in metingen if m.wie == EIGEN and m.onderdeel == onderdeel]
        for maat in MATEN:
            punten = [(m.n, float(w)) for m in rijen if (w := getattr(m, maat)) is not None]
            exponent = fit_exponent(punten)
            if exponent is not None:
                ns = [n for n, _ in punten]
                afgerond = Decimal(f"{exponent:.2f}")
                yield Groei(
                    onderdeel=onderdeel, maat=maat, exponent=afgerond, van=min(ns), tot=max(ns)
                )


def meet_omvang(wie: str, n: int, site: Path) -> Omvang:
    """Add up what a program made of so many cases."""
    totaal = sum(bestand.stat().st_size for bestand in site.rglob("*") if bestand.is_file())
    paginas = [b.stat().st_size for b in site.glob("casussen/*/index.html")]
    gemiddeld = sum(paginas) / max(len(paginas), 1)
    return Omvang(wie=wie, n=n, site_mb=rond(totaal / 1e6), pagina_kb=rond(gemiddeld / 1e3))


def schrijf_snelheid(snelheid: Snelheid, uit: Path) -> None:
    """Write the file that the page reads: a line for each row."""
    uit.parent.mkdir(parents=True, exist_ok=True)
    uit.write_text(KOP + "".join(_regels(snelheid)), encoding="utf-8", newline="\n")


def _regels(snelheid: Snelheid) -> Iterator[str]:
    # Rows in flow style are JSON: short, and a change shows as one line.
    for sleutel, waarde in snelheid.model_dump(mode="python", exclude_none=True).items():
        if isinstance(waarde, tuple):
            yield f"{sleutel}:\n" if waarde else ""
            yield from (f"  - {_json(rij)}\n" for rij in waarde)
        else:
            yield f"{sleutel}: {_json(waarde)}\n"


def _json(waarde: object) -> str:
    return json.dumps(waarde, ensure_ascii=False, default=_getal)


def _getal(waarde: object) -> float | int:
    assert isinstance(waarde, Decimal)
    return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)


def vertel(snelheid: Snelheid) -> Iterator[str]:
    """Yield the lines for a terminal: first what was measured, then the ratios and the growth."""
    for m in snelheid.metingen:
        wie = snelheid.naam_van(m.wie)
        cpu = f"{m.cpu:8.2f} s rekentijd" if m.cpu is not None else ""
        geheugen = f"{m.geheugen:8.0f} MB" if m.geheugen is not None else ""
        yield f"{m.n:>6} {wie[:18]:<18} {m.onderdeel:<15} {m.wand:8.2f} s {cpu}{geheugen}".rstrip()
    for v in snelheid.verhoudingen:
        wat = v.onderdeel if v.onderdeel == v.ander else f"{v.onderdeel} ÷ {v.ander}"
        tegen = f"÷ {snelheid.naam_van(v.tegen)}"
        spreiding = f"{v.mediaan} ({v.laagste}-{v.hoogste}, {v.rondes}x)"
        yield f"{v.n:>6} {tegen:<20} {wat:<14} {MATEN[v.maat]:<9} {spreiding}"
    for g in snelheid.groei:
        yield f"groei {g.onderdeel:<12} {MATEN[g.maat]:<9} n^{g.exponent} ({g.van}-{g.tot})"
    for z in snelheid.zoekvragen:
        yield f"{z.n:>6} {snelheid.naam_van(z.wie):<18} zoekvraag {z.kb} KB"
    for o in snelheid.omvang:
        wie = snelheid.naam_van(o.wie)
        yield f"{o.n:>6} {wie:<18} site {o.site_mb} MB, casuspagina {o.pagina_kb} KB"
    for e in snelheid.edities:
        yield f"editie van {e.bladzijden} bladzijden: {e.wand} s"
    for s in snelheid.overgeslagen:
        yield f"niet gemeten: {snelheid.naam_van(s.wie)} ({s.waarom})"


def rond(getal: float) -> Decimal:
    """Return a number with the digits that mean anything."""
    return Decimal(f"{getal:.{CIJFERS}g}") + 0 if getal < 100 else Decimal(round(getal))


def _midden(rondes: Sequence[Verbruik], maat: Maat) -> Decimal | None:
    getallen = _getallen(rondes, maat)
    return rond(spread(getallen).mediaan) if getallen else None


def _getallen(rondes: Sequence[Verbruik], maat: Maat) -> list[float]:
    haal: Callable[[Verbruik], float | None] = {
        "wand": lambda v: v.wand,
        "cpu": lambda v: v.cpu,
        "geheugen": lambda v: v.geheugen,
    }[maat]
    return [getal for ronde in rondes if (getal := haal(ronde)) is not None]
