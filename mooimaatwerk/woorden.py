"""Writes amounts, dates, durations and counts the way a Dutch reader expects them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from mooimaatwerk.looptijd import DUUR

NIET_BEKEND = "niet bekend"

_MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

PRECISIE = {
    "ongeveer": "ongeveer ",
    "ruim": "ruim ",
    "maximaal": "hoogstens ",
    "tenminste": "ten minste ",
}
"""What stands before a number that is not exact."""

DUUREENHEDEN = (
    ("jaar", "jaar"),
    ("maand", "maanden"),
    ("week", "weken"),
    ("dag", "dagen"),
)

_MEERVOUD = {"uur": "uur", **dict(DUUREENHEDEN)}


def bedrag(euros: Decimal | None, precisie: str | None = None) -> str:
    """Return "€ 6.500", "ongeveer € 500" or "niet bekend"; the space does not break."""
    if euros is None:
        return NIET_BEKEND
    return f"{PRECISIE.get(precisie or '', '')}€\u00a0{getal(euros, centen=True)}"


def getal(waarde: Decimal | int, *, centen: bool = False) -> str:
    """Return 1234567.5 as "1.234.567,5"; with `centen` a fraction gets two digits."""
    exact = Decimal(waarde)
    if exact == exact.to_integral_value():
        tekst = f"{int(exact):,}"
    else:
        tekst = f"{exact:,.2f}" if centen else f"{exact.normalize():,f}"
    return tekst.replace(",", "\0").replace(".", ",").replace("\0", ".")


def omvang(bytes_: int) -> str:
    """Return the size of a file as a reader expects it: "640 kB", "2,3 MB" or "20,9 GB"."""
    if bytes_ < 1_000_000:
        return f"{max(1, round(bytes_ / 1000))} kB"
    deler, maat = (1_000_000, "MB") if bytes_ < 1_000_000_000 else (1_000_000_000, "GB")
    return f"{bytes_ / deler:.1f} {maat}".replace(".", ",")


def datum(tekst: str) -> str:
    """Return "2020-06-24" as "24 juni 2020", "2020-07" as "juli 2020", "2020" as it is."""
    delen = tekst.split("-")
    woorden = [delen[0]]
    if len(delen) > 1:
        woorden.insert(0, _MAANDEN[int(delen[1]) - 1])
    if len(delen) > 2:
        woorden.insert(0, str(int(delen[2])))
    return " ".join(woorden)


def duur(iso: str) -> str:
    """Return an ISO 8601 duration in words: "P6M" becomes "een half jaar"."""
    if iso == "P6M":
        return "een half jaar"
    gevonden = DUUR.fullmatch(iso)
    if gevonden is None:
        return iso
    stukken = [
        hoeveelheid(Decimal(aantal), enkelvoud, meervoud)
        for aantal, (enkelvoud, meervoud) in zip(gevonden.groups(), DUUREENHEDEN, strict=True)
        if aantal
    ]
    return opsomming(stukken)


def tijd(waarde: Decimal, eenheid: str, precisie: str | None = None) -> str:
    """Return "hoogstens 24 uur" or "2 weken"."""
    voor = PRECISIE.get(precisie or "", "")
    return voor + hoeveelheid(waarde, eenheid, _MEERVOUD[eenheid])


def hoeveelheid(aantal: Decimal | int, enkelvoud: str, meervoud: str) -> str:
    """Return "1 wet" or "3 wetten"."""
    return f"{getal(aantal)} {enkelvoud if aantal == 1 else meervoud}"


def casussen(aantal: int) -> str:
    """Return "1 casus" or "3 casussen"."""
    return hoeveelheid(aantal, "casus", "casussen")


def opsomming(delen: Sequence[str]) -> str:
    """Return "a, b en c"."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} en {delen[-1]}"


def hoofdletter(tekst: str) -> str:
    """Return the text with a capital at its start; the rest stays as it is."""
    return tekst[:1].upper() + tekst[1:]
