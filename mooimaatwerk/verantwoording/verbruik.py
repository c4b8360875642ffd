"""What a national site asks of its host, on paper: requests and bytes, from measurements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Stuk:
    """Something a visitor does: how many requests it takes and how many bytes, headers too."""

    verzoeken: int
    bytes_: int


@dataclass(frozen=True)
class Publicatie:
    """What one new case made `publiceer` place, of all files, on a site with so many cases."""

    casussen: int
    bestanden: int
    bytes_: int
    van_bestanden: int
    van_bytes: int


@dataclass(frozen=True)
class Meting:
    """What was measured in a browser, with nothing in store, from a host that packs (gzip).

    `zoekvraag` comes on top of a page that was open already. Sizes are in bytes; `bestanden`
    and `omvang` are the whole site without packed copies, `html_ingepakt` is all its pages.
    """

    datum: str
    casussen: int
    eerste_pagina: Stuk
    volgende_pagina: Stuk
    zoekvraag: Stuk
    bestanden: int
    omvang: int
    paginas: int
    html_ingepakt: int
    json_ingepakt: int
    erbij: Publicatie


METING = Meting(
    datum="2026-11-22",
    casussen=10_114,
    eerste_pagina=Stuk(6, 111_538),
    volgende_pagina=Stuk(1, 8_015),
    zoekvraag=Stuk(40, 249_905),
    bestanden=61_597,
    omvang=692_067_429,
    paginas=40_871,
    html_ingepakt=163_056_316,
    json_ingepakt=1_211_486,
    erbij=Publicatie(2_000, 196, 8_600_000, 10_791, 133_700_000),
)
"""Of a site of made-up cases, in Chromium. Measure again when pages get much heavier."""


@dataclass(frozen=True)
class Aanname:
    """What nobody knows beforehand, said out loud: how one visit goes, on average."""

    paginas: Decimal = Decimal(4)
    nieuw: Decimal = Decimal("0.5")
    zoekvragen: Decimal = Decimal("0.5")


@dataclass(frozen=True)
class Verbruik:
    """What so many visits a month take."""

    bezoeken: int
    verzoeken: int
    bytes_: int


BEZOEKEN = (10_000, 100_000, 1_000_000)
"""Visits a month for which the page has a row."""


def per_bezoek(meting: Meting, aanname: Aanname) -> tuple[Decimal, Decimal]:
    """Return the requests and the bytes of one visit.

    A visitor who is new fetches style and fonts with the first page; every other page, and
    each page of who came back, is one request.
    """
    delen = (
        (aanname.nieuw, meting.eerste_pagina),
        (aanname.paginas - aanname.nieuw, meting.volgende_pagina),
        (aanname.zoekvragen, meting.zoekvraag),
    )
    verzoeken = sum((keer * stuk.verzoeken for keer, stuk in delen), Decimal(0))
    bytes_ = sum((keer * stuk.bytes_ for keer, stuk in delen), Decimal(0))
    return verzoeken, bytes_


def make_verbruik(
    meting: Meting = METING, aanname: Aanname | None = None, bezoeken: Sequence[int] = BEZOEKEN
) -> list[Verbruik]:
    """Return what each number of visits takes in a month."""
    verzoeken, bytes_ = per_bezoek(meting, aanname or Aanname())
    return [Verbruik(n, int(n * verzoeken), int(n * bytes_)) for n in bezoeken]
