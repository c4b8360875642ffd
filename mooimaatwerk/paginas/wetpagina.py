"""What the page of a law says beyond other terms: cases within the law first, and chains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mooimaatwerk.begrippen import Begrippen, Wet
from mooimaatwerk.casus import Casus
from mooimaatwerk.paginas.bladeren import Regel
from mooimaatwerk.paginas.kaarten import Kaart
from mooimaatwerk.paginas.pagina import Schakel
from mooimaatwerk.verzameling import aantal

BINNEN = "binnen-de-wet"


@dataclass(frozen=True)
class Wetcasussen:
    """The cases of a law, those that were solved within the law apart.

    The numbers count real cases only: solved within the law, of which nobody knows what
    room was used, and to which the editors added the law.
    """

    binnen: Sequence[Kaart]
    overige: Sequence[Kaart]
    n: int
    n_binnen: int
    n_onbekend: int
    n_afgeleid: int


def make_wetregels(casussen: Sequence[Casus]) -> list[Regel]:
    """Return the cases of a law as a list: those that were solved within the law first."""
    binnen = [casus for casus in casussen if casus.gegevens.ruimte == BINNEN]
    overige = [casus for casus in casussen if casus.gegevens.ruimte != BINNEN]
    koppen = ("Binnen de wet gevonden", "Andere casussen") if binnen else ("", "")
    return [Regel(c, kop=koppen[0]) for c in binnen] + [Regel(c, kop=koppen[1]) for c in overige]


def make_wetcasussen(
    wet: str, casussen: Sequence[Casus], vooraan: Sequence[Casus], kaarten: Sequence[Kaart]
) -> Wetcasussen:
    """Count the cases of a law by the room they used, and divide the cards of the first ones."""
    paren = list(zip(vooraan, kaarten, strict=True))
    return Wetcasussen(
        binnen=[kaart for casus, kaart in paren if casus.gegevens.ruimte == BINNEN],
        overige=[kaart for casus, kaart in paren if casus.gegevens.ruimte != BINNEN],
        n=aantal(casussen),
        n_binnen=aantal(casus for casus in casussen if casus.gegevens.ruimte == BINNEN),
        n_onbekend=aantal(c for c in casussen if c.gegevens.ruimte in (None, "onbekend")),
        n_afgeleid=aantal(c for c in casussen if _is_afgeleid(wet, c)),
    )


def _is_afgeleid(wet: str, casus: Casus) -> bool:
    """True when a case has the law only because the editors read it into the source."""
    return all(
        verwijzing.is_afgeleid for verwijzing in casus.gegevens.wetten if verwijzing.wet == wet
    )


@dataclass(frozen=True)
class Keten:
    """Which schemes stop along with this one, and on which it depends itself."""

    trekt_mee: list[Schakel]
    hangt_af_van: list[Schakel]


def make_keten(wet: Wet, begrippen: Begrippen) -> Keten:
    """Return the schemes that are linked with a law through its money."""
    wetten = [term for term in begrippen["wetten"] if isinstance(term, Wet)]
    return Keten(
        trekt_mee=[_schakel(term) for term in wetten if term.slug in wet.trekt_mee],
        hangt_af_van=[_schakel(term) for term in wetten if wet.slug in term.trekt_mee],
    )


def _schakel(wet: Wet) -> Schakel:
    return Schakel(wet.label, f"wetten/{wet.slug}/")
