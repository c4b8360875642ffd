"""A case as lists show it: the card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mooimaatwerk.casus import Casus
from mooimaatwerk.paginas.pagina import Schakel
from mooimaatwerk.verzameling import Verzameling

WOORDEN_PER_MINUUT = 200
"""Reading speed for a text at level B1; rounded up to whole minutes."""


@dataclass(frozen=True)
class Kaart:
    """A case as it is shown in a list."""

    slug: str
    titel: str
    samenvatting: str
    thema: Schakel
    kleur: str
    gemeente: str | None
    status: str
    statuslabel: str
    datum: str
    leestijd: int
    is_voorbeeld: bool
    is_verouderd: bool

    def __hash__(self) -> int:
        # Cards are looked up by the hundred thousand; the name tells them apart.
        return hash(self.slug)

    @property
    def adres(self) -> str:
        """Where the case itself is."""
        return f"casussen/{self.slug}/"


def make_kaart(casus: Casus, verzameling: Verzameling) -> Kaart:
    """Return what a list shows of a case; most cases are in dozens of lists."""
    return verzameling.eenmaal("kaart", casus, lambda: _make_kaart(casus, verzameling))


def _make_kaart(casus: Casus, verzameling: Verzameling) -> Kaart:
    g, begrippen = casus.gegevens, verzameling.begrippen
    return Kaart(
        slug=casus.slug,
        titel=g.titel,
        samenvatting=g.samenvatting,
        thema=Schakel(begrippen.label("themas", g.themas[0]), f"themas/{g.themas[0]}/"),
        kleur=g.themas[0],
        gemeente=begrippen.label("gemeenten", g.gemeente) if g.gemeente else None,
        status=g.status,
        statuslabel=begrippen.label("statussen", g.status),
        datum=g.datum,
        leestijd=reading_minutes(casus),
        is_voorbeeld=casus.is_voorbeeld,
        is_verouderd=casus.is_verouderd,
    )


def make_kaarten(casussen: Sequence[Casus], verzameling: Verzameling) -> list[Kaart]:
    """Return a card for each case, in the order given."""
    return [make_kaart(casus, verzameling) for casus in casussen]


def reading_minutes(casus: Casus) -> int:
    """Return how many minutes the story takes, at least one."""
    aantal_woorden = len(casus.tekst.split()) + len(casus.gegevens.samenvatting.split())
    return max(1, -(-aantal_woorden // WOORDEN_PER_MINUUT))
