"""The balance of an edition: how its cases spread over themes, places, money and voices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.editie.shortlist import has_geld
from mooimaatwerk.verzameling import count_terms
from mooimaatwerk.woorden import NIET_BEKEND


@dataclass(frozen=True)
class Telling:
    """How often each value occurs among the n cases that were counted."""

    titel: str
    rijen: tuple[tuple[str, int], ...]
    n: int
    opmerking: str = ""


@dataclass(frozen=True)
class Balans:
    """The spread of an edition; `n` cases count, invented examples are left out."""

    tellingen: tuple[Telling, ...]
    n: int
    ontbreekt: tuple[str, ...]


def make_balans(editie: Editie, begrippen: Begrippen) -> Balans:
    """Return the balance report; `ontbreekt` are the themes without any case."""
    casussen = [casus for casus in editie.casussen if casus.telt_mee]
    aanwezig = {slug for casus in casussen for slug in casus.gegevens.themas}
    return Balans(
        tuple(_tellingen(casussen, begrippen)),
        len(casussen),
        tuple(term.label for term in begrippen["themas"] if term.slug not in aanwezig),
    )


def _tellingen(casussen: Sequence[Casus], begrippen: Begrippen) -> Iterator[Telling]:
    n = len(casussen)
    meer = "Een casus kan meer dan een keer meetellen."
    for lijst, titel in (("themas", "Thema's"), ("soorten", "Soorten maatwerk")):
        rijen = [(begrippen.label(lijst, slug), k) for slug, k in count_terms(lijst, casussen)]
        yield Telling(titel, tuple(rijen), n, meer)
    gemeenten = (begrippen.label("gemeenten", c.gegevens.gemeente) for c in casussen)
    yield Telling("Gemeenten", _tel(gemeenten), n)
    yield Telling("Geld", _tel(_geld(casus) for casus in casussen), n)
    statussen = (begrippen.label("statussen", casus.gegevens.status) for casus in casussen)
    yield Telling("Open of opgelost", _tel(statussen), n)
    yield Telling(
        "Stem van de inwoner",
        _tel("De wens staat erin" if c.gegevens.wens_inwoner else NIET_BEKEND for c in casussen),
        n,
    )
    stemmen = (begrippen.label("stem-kind", casus.gegevens.stem_kind) for casus in casussen)
    yield Telling("Stem van het kind", _tel(stemmen), n)


def _geld(casus: Casus) -> str:
    met = has_geld(casus)
    if met is None:
        return NIET_BEKEND
    return "Met geld" if met else "Zonder geld"


def _tel(waarden: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return each value with how often it occurs: most first, what is not known last."""
    telling = Counter(waarden)
    return tuple(sorted(telling.items(), key=lambda p: (p[0] == NIET_BEKEND, -p[1], p[0])))
