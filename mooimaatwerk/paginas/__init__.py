"""The generated pages: each module builds one kind; `make_paginas` yields them all."""

from __future__ import annotations

from collections.abc import Iterator

from mooimaatwerk.paginas.beheer import make_hostingpagina
from mooimaatwerk.paginas.casussen import make_casuspaginas
from mooimaatwerk.paginas.datapagina import make_datapagina
from mooimaatwerk.paginas.edities import make_editiepaginas
from mooimaatwerk.paginas.hulpmiddelen import make_hulpmiddelen
from mooimaatwerk.paginas.ingangen import make_ingangpaginas
from mooimaatwerk.paginas.instrumenten import make_instrumentpaginas
from mooimaatwerk.paginas.kosten import make_kostenpaginas
from mooimaatwerk.paginas.leren import make_leerpaginas
from mooimaatwerk.paginas.lijsten import make_lijstpaginas
from mooimaatwerk.paginas.naslag import make_naslagpaginas
from mooimaatwerk.paginas.onderbouwing import make_onderbouwingen
from mooimaatwerk.paginas.overig import make_overige_paginas
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.paginas.patronen import make_patroonpaginas
from mooimaatwerk.paginas.plichten import make_plichtpaginas
from mooimaatwerk.paginas.redactie import make_redactiepaginas
from mooimaatwerk.paginas.snelheid import make_snelheidpagina
from mooimaatwerk.paginas.stand import make_stand
from mooimaatwerk.paginas.vastgelopen import make_vastgelopen
from mooimaatwerk.paginas.vervolg import make_vervolgpagina
from mooimaatwerk.site import Site


def make_paginas(site: Site) -> Iterator[Pagina]:
    """Yield every generated page of the site, always in the same order."""
    yield from make_casuspaginas(site)
    yield from make_ingangpaginas(site)
    yield from make_instrumentpaginas(site)
    yield from make_vastgelopen(site)
    yield from make_overige_paginas(site)
    yield from make_lijstpaginas(site)
    yield from make_patroonpaginas(site)
    yield from make_naslagpaginas(site)
    yield from make_kostenpaginas(site)
    yield from make_onderbouwingen(site)
    yield from make_leerpaginas(site)
    yield make_vervolgpagina(site)
    yield make_hulpmiddelen(site)
    yield make_datapagina(site)
    yield make_stand(site)
    yield make_snelheidpagina(site)
    yield from make_plichtpaginas(site)
    yield make_hostingpagina()
    yield from make_editiepaginas(site)
    yield from make_redactiepaginas(site)
