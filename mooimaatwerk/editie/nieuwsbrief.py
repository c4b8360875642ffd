"""The newsletter of an edition: plain text for a mail, at most 72 columns wide."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from mooimaatwerk.editie.model import Editie, Stuk
from mooimaatwerk.woorden import datum

BREEDTE = 72
"""The width that every mail program shows without breaking lines itself."""


def make_nieuwsbrief(editie: Editie, adres: str) -> str:
    """Return the letter; `adres` is the address of the site, "" when it is not known."""
    return "\n".join(_regels(editie, adres)).rstrip() + "\n"


def _regels(editie: Editie, adres: str) -> Iterator[str]:
    g = editie.gegevens
    kop = f"{g.titel} {g.nummer}"
    yield from _alinea(kop.upper())
    yield from _alinea(" · ".join(filter(None, [g.thema, datum(g.datum)])))
    yield ""
    if editie.tekst.strip():
        for alinea in editie.tekst.strip().split("\n\n"):
            yield from _alinea(alinea)
            yield ""
    yield "Lees het nummer:"
    yield f"{adres}{editie.adres}"
    for deel in editie.delen:
        yield ""
        yield from _alinea(deel.titel)
        yield "-" * min(len(deel.titel), BREEDTE)
        for stuk in deel.stukken:
            if not stuk.is_ingetrokken:
                yield ""
                yield from _stuk(stuk, f"{adres}{editie.adres_van(stuk)}")
    yield ""
    yield "-- "
    yield from _alinea(f"Uitgave: {', '.join(g.uitgevers)}")
    if g.colofon.contact:
        yield from _alinea(f"Contact: {g.colofon.contact}")
    yield from _alinea("De inhoud mag je delen met bronvermelding (CC BY 4.0).")


def _stuk(stuk: Stuk, adres: str) -> Iterator[str]:
    if stuk.soort == "kort":
        for kort in stuk.korte:
            yield from _alinea(f"* {kort.casus.gegevens.titel}")
    else:
        yield from _alinea(f"* {stuk.titel}")
    intro = _intro(stuk)
    if intro:
        yield from _alinea(intro, "  ")
    # An address is never broken, however long it is: then it would not work.
    yield f"  {adres}"


def _intro(stuk: Stuk) -> str:
    if stuk.artikel:
        return stuk.artikel.gegevens.intro or ""
    return stuk.casus.gegevens.samenvatting if stuk.casus else ""


def _alinea(tekst: str, inspringing: str = "") -> list[str]:
    return textwrap.wrap(
        " ".join(tekst.split()),
        BREEDTE,
        initial_indent=inspringing,
        subsequent_indent=inspringing or ("  " if tekst.startswith("* ") else ""),
        break_long_words=False,
        break_on_hyphens=False,
    )
