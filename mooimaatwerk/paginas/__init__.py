"""The generated pages: each module builds one kind; `make_paginas` yields them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mooimaatwerk.paginas.beheer import make_hostingpagina
from mooimaatwerk.paginas.casussen import make_casuslijsten
from mooimaatwerk.paginas.datapagina import make_datapagina
from mooimaatwerk.paginas.edities import make_editiepaginas
from mooimaatwerk.paginas.hulpmiddelen import make_hulpmiddelen
from mooimaatwerk.paginas.ingangen import make_ingangindexen, make_termbundels
from mooimaatwerk.paginas.instrumenten import make_instrumentpaginas
from mooimaatwerk.paginas.kosten import make_kostenpaginas
from mooimaatwerk.paginas.leren import make_leerpaginas
from mooimaatwerk.paginas.lijsten import make_lijstpaginas
from mooimaatwerk.paginas.naslag import make_naslagpaginas
from mooimaatwerk.paginas.onderbouwing import make_lege_onderbouwing
from mooimaatwerk.paginas.overig import make_overige_paginas
from mooimaatwerk.paginas.pagina import Bundel, Pagina
from mooimaatwerk.paginas.patronen import make_patroonpaginas
from mooimaatwerk.paginas.percasus import make_paginas_van
from mooimaatwerk.paginas.plichten import make_plichtpaginas
from mooimaatwerk.paginas.redactie import make_redactiepaginas
from mooimaatwerk.paginas.snelheid import make_snelheidpagina
from mooimaatwerk.paginas.stand import make_stand
from mooimaatwerk.paginas.vastgelopen import make_vastgelopen
from mooimaatwerk.paginas.verder import Wegwijzer
from mooimaatwerk.paginas.vervolg import make_vervolgpagina
from mooimaatwerk.site import Site

BOUWERS: Sequence[Callable[[Site], Iterable[Pagina]]] = (
    make_casuslijsten,
    make_ingangindexen,
    make_instrumentpaginas,
    make_vastgelopen,
    make_overige_paginas,
    make_lijstpaginas,
    make_patroonpaginas,
    make_naslagpaginas,
    make_kostenpaginas,
    make_lege_onderbouwing,
    make_leerpaginas,
    lambda site: (make_vervolgpagina(site), make_hulpmiddelen(site)),
    lambda site: (make_stand(site), make_snelheidpagina(site), make_hostingpagina()),
    make_plichtpaginas,
    make_editiepaginas,
    make_redactiepaginas,
)
"""What makes the pages that are not of one case; each can work apart from the others."""

NA_DE_DATA: Sequence[Callable[[Site], Iterable[Pagina]]] = (lambda site: (make_datapagina(site),),)
"""What tells how large the files of open data are, and so comes after them."""


BUNDELAARS: Sequence[Callable[[Site], Iterable[Bundel]]] = (make_termbundels,)
"""What makes pages that follow from some of the cases only; those are the most by far."""


def make_paginas(site: Site) -> Iterator[Pagina]:
    """Yield every generated page of the site, always in the same order."""
    for maak in (*BOUWERS, *NA_DE_DATA):
        yield from maak(site)
    for bundel_op in BUNDELAARS:
        for bundel in bundel_op(site):
            yield from bundel.maak()
    wegwijzer = Wegwijzer(site.verzameling)
    for casus in site.verzameling.casussen:
        yield from make_paginas_van(casus, site, wegwijzer.verder(casus))
