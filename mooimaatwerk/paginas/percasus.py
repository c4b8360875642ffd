"""Everything that a case has of its own: its page, its proof, and the sheets to print."""

from __future__ import annotations

from collections.abc import Iterator

from mooimaatwerk.casus import Casus
from mooimaatwerk.paginas.bewijs import heeft_bewijs, make_bewijs
from mooimaatwerk.paginas.casussen import make_casuspagina, make_ingetrokkenpagina
from mooimaatwerk.paginas.leren import make_bespreekblad
from mooimaatwerk.paginas.onderbouwing import has_onderbouwing, make_onderbouwing
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.paginas.verder import Verder
from mooimaatwerk.site import Site


def make_paginas_van(casus: Casus, site: Site, verder: Verder | None) -> Iterator[Pagina]:
    """Yield the pages of one case; of a withdrawn one (without `verder`) only a notice."""
    if verder is None:
        yield make_ingetrokkenpagina(casus)
        return
    yield make_casuspagina(casus, site, verder)
    if heeft_bewijs(casus):
        yield make_bewijs(casus)
    if has_onderbouwing(casus):
        yield make_onderbouwing(casus, site)
    yield make_bespreekblad(casus, site)
