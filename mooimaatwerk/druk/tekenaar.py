"""Draws for paper: the site's own figures with the colours of the day filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from mooimaatwerk.begrippen import Thema
from mooimaatwerk.figuren.driehoek import Driehoek
from mooimaatwerk.figuren.omslag import MOTIEVEN, Omslag, Worp, make_omslag
from mooimaatwerk.figuren.palet import NEUTRAAL, PaletGegevens, ThemaPalet, palet_gegevens
from mooimaatwerk.vormgeving.vormgever import Vormgever

Kleuren = Mapping[str, str]

_VAR = re.compile(r"var\(--([a-z0-9-]+)\)")


class Tekenaar:
    """Makes SVG without CSS variables, which neither Typst nor an e-reader knows."""

    def __init__(self, vormgever: Vormgever) -> None:
        self._vormgever = vormgever
        self._begrippen = vormgever.site.verzameling.begrippen

    def kleuren(self, thema: str | None) -> Kleuren:
        """Return the colour tokens of a theme, or of the house, as hex."""
        palet = self._palet.themas[thema] if thema else self._palet.huis
        return {naam: kleur.dag for naam, kleur in NEUTRAAL.items()} | _eigen(palet)

    def motief(self, slug: str, thema: str | None) -> str:
        """Return the motif of a theme; what has no theme draws one by its name."""
        if thema is None:
            return Worp(slug).kies(MOTIEVEN)
        term = self._begrippen.term("themas", thema)
        assert isinstance(term, Thema)  # every term of this list is one
        return term.motief

    def omslag(self, slug: str, thema: str | None, kolommen: int, rijen: int) -> Omslag:
        """Return the quilt of a piece in this many tiles."""
        return make_omslag(slug, self.motief(slug, thema), (kolommen, rijen))

    def kunst(self, omslag: Omslag, thema: str | None) -> str:
        """Return a quilt as SVG."""
        svg = self._vormgever.render_sjabloon("figuren/omslag.svg", omslag=omslag)
        return self._met_kleuren(svg, thema)

    def driehoek(self, driehoek: Driehoek, thema: str | None) -> str:
        """Return the waardendriehoek as SVG, without words: those stand beside it."""
        svg = self._vormgever.render_sjabloon("druk/driehoek.svg", driehoek=driehoek)
        return self._met_kleuren(svg, thema)

    def _met_kleuren(self, svg: str, thema: str | None) -> str:
        kleuren = self.kleuren(thema)
        return _VAR.sub(lambda naam: kleuren[naam[1]], svg)

    @cached_property
    def _palet(self) -> PaletGegevens:
        return palet_gegevens(self._begrippen)


def _eigen(palet: ThemaPalet) -> dict[str, str]:
    kunst = {f"kunst-{n}": kleur.dag for n, kleur in enumerate(palet.kunst, start=1)}
    return {"thema": palet.thema.dag, "thema-vlak": palet.vlak.dag} | {
        "thema-zacht": palet.zacht.dag,
        **kunst,
    }
