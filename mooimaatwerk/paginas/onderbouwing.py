"""The justification note: an empty one to fill in on the page, and one for each solved case."""

from __future__ import annotations

from collections.abc import Iterator

from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.lijsten import OPGELOST
from mooimaatwerk.inzicht.onderbouwing import make_antwoorden, make_vragen
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site


def has_onderbouwing(casus: Casus) -> bool:
    """True for a real case in which something worked: there is something to justify."""
    return casus.telt_mee and casus.gegevens.status in OPGELOST


def make_lege_onderbouwing(site: Site) -> Iterator[Pagina]:
    """Yield the note to fill in."""
    yield Pagina(
        "onderbouwing/",
        "Schrijf een onderbouwing",
        "Leg uit waarom maatwerk hier klopt, op hoogstens twee vellen.",
        "onderbouwing/formulier.html",
        {"vragen": make_vragen(site.verzameling.begrippen)},
    )


def make_onderbouwing(casus: Casus, site: Site) -> Pagina:
    """Return the note of a solved case, to print."""
    return Pagina(
        f"casussen/{casus.slug}/onderbouwing/",
        f"Onderbouwing: {casus.gegevens.titel}",
        "De feiten van deze casus als onderbouwing, om te printen en aan te vullen.",
        "onderbouwing/casus.html",
        {"casus": casus, "antwoorden": make_antwoorden(casus, site.verzameling.begrippen)},
        bron=casus.pad,
        thema=casus.gegevens.themas[0],
        vindbaar=False,
    )
