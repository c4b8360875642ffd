"""What follows while a server shows a case that was saved: other pages, index, editions."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from mooimaatwerk.bouw.achteraf import Onvoltooid
from mooimaatwerk.bouw.bewaarplek import open_sjabloonmap
from mooimaatwerk.bouw.boek import Bouwboek
from mooimaatwerk.bouw.edities import find_klaar, make_uitgaven
from mooimaatwerk.bouw.sitemaken import DubbelAdres, Sitemaker
from mooimaatwerk.bouw.werkplaats import Werkplaats
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.meldingformaten import als_tekstregel
from mooimaatwerk.site import Site
from mooimaatwerk.vormgeving.vormgever import Vormgever
from mooimaatwerk.zoeken.index import CASUSPAGINAS, ZOEKMAP, make_zoekindex, make_zoeksleutel
from mooimaatwerk.zoeken.pagefind import ZoekindexMislukt


def find_zoeksleutel(boek: Bouwboek) -> str:
    """Return a key of all that the search index of this build is made of."""
    gelezen = {n: s.som for n, s in boek.sporen.items() if fnmatch(n, CASUSPAGINAS)}
    return make_zoeksleutel(boek.samen, gelezen)


@dataclass(frozen=True)
class Navolger:
    """Makes a site for a server: first what readers of a case need, then all else behind it.

    `cache` is a folder for what takes long to make.
    """

    plaats: Werkplaats
    folder: Path
    site: Site
    cache: Path

    def volg(
        self,
        maker: Sitemaker,
        klaar: Collection[str],
        rond_af: Callable[[Bouwboek], None],
        *,
        zoekindex: bool,
        edities: bool,
    ) -> None:
        """Make the pages of the cases that changed, and ask for the rest.

        `klaar` are the files that are right already; `rond_af` completes the folder and the
        book when everything is made. After that come the search index and the files that
        editions lack, where asked. Raises DubbelAdres.
        """
        stappen = (namen | frozenset(klaar) for namen in maker.make_stappen())
        self.plaats.loket.geef_vrij(next(stappen))

        def rest() -> None:
            try:
                for namen in stappen:
                    self.plaats.loket.geef_vrij(namen)
                boek = maker.make_rest()
                rond_af(boek)
            except DubbelAdres as fout:
                raise Onvoltooid(str(fout)) from None
            except OSError as fout:
                raise Onvoltooid(f"Niet alle pagina's zijn bijgewerkt: {fout}") from None
            finally:
                self.plaats.loket.geef_vrij(None)
            self.plaats.onthoud(self.folder, boek)
            if zoekindex:
                self._zoekindex(boek)
            if edities:
                self._edities()

        self.plaats.rest.vraag("rest", rest)

    def _zoekindex(self, boek: Bouwboek) -> None:
        """Let the search index follow.

        Until then the old index answers, with the old words of a case that changed.
        """
        plaats, sleutel = self.plaats, find_zoeksleutel(boek)

        def maak() -> None:
            try:
                make_zoekindex(self.folder, self.site.verzameling, self.cache)
            except (ZoekindexMislukt, OSError) as fout:
                raise Onvoltooid(f"De zoekindex is niet bijgewerkt: {fout}") from None
            plaats.zoek = sleutel

        # After a build that failed, everything may have been cleaned up.
        if plaats.zoek != sleutel or not (self.folder / ZOEKMAP).is_dir():
            plaats.achteraf.vraag("zoekindex", maak)

    def _edities(self) -> None:
        """Let the PDF and EPUB of editions follow; with them the site is built once more."""

        def maak() -> None:
            try:
                # One of its own: meanwhile the other may be drawing pages of a newer site.
                vormgever = Vormgever(self.site, open_sjabloonmap())
                make_uitgaven(find_klaar(self.site, self.cache), vormgever)
            except OngeldigeGegevens as fout:
                regels = [als_tekstregel(melding) for melding in fout.meldingen]
                wat = "De PDF en EPUB van een editie zijn niet gemaakt:"
                raise Onvoltooid("\n".join([wat, *regels])) from None
            self.plaats.bouw_opnieuw()

        self.plaats.achteraf.vraag("edities", maak)
