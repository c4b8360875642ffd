"""The proof that a case was published, for the register of a professional."""

from __future__ import annotations

from mooimaatwerk.casus import Casus
from mooimaatwerk.paginas.pagina import Pagina


def heeft_bewijs(casus: Casus) -> bool:
    """True for a real case that is published; nobody can claim an invented one."""
    return casus.telt_mee


def bewijsadres(casus: Casus) -> str:
    """Return where the proof of a case is."""
    return f"casussen/{casus.slug}/bewijs/"


def make_bewijs(casus: Casus) -> Pagina:
    """Return the page to print; who shared the case fills in the name, on paper only."""
    return Pagina(
        bewijsadres(casus),
        f"Bewijs van plaatsing: {casus.gegevens.titel}",
        "Een bewijs om te printen, voor wie deze casus deelde.",
        "bewijs.html",
        {"casus": casus},
        thema=casus.gegevens.themas[0],
        vindbaar=False,
    )
