"""The pages that law and good manners ask for: privacy, accessibility, reuse and contact."""

from __future__ import annotations

from collections.abc import Iterator

from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site


def make_plichtpaginas(site: Site) -> Iterator[Pagina]:
    """Yield each of them; what the settings leave open is said to be open."""
    yield Pagina(
        "privacy/",
        "Privacy",
        "Wat we bewaren, wat niet, en wat je kunt doen als het misgaat.",
        "plichten/privacy.html",
    )
    yield _toegankelijkheid(site)
    yield Pagina(
        "gebruiken/",
        "Gebruiken en delen",
        "Wat je met de verhalen, de cijfers en de code mag doen.",
        "plichten/gebruiken.html",
    )
    yield Pagina(
        "contact/",
        "Contact",
        "Bij wie je terechtkunt, en waarvoor.",
        "plichten/contact.html",
    )


def _toegankelijkheid(site: Site) -> Pagina:
    verklaring = site.instellingen.verklaring
    return Pagina(
        "toegankelijkheid/",
        "Toegankelijkheid",
        "Iedereen moet deze site kunnen gebruiken.",
        "plichten/toegankelijkheid.html",
        {
            "verklaring": verklaring,
            "is_oud": verklaring is not None and verklaring.is_oud(site.vandaag),
            "verslag": site.controleverslag,
        },
    )
