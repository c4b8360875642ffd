"""Makes all files of a site: of a case only where it changed, the rest when anything did."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from tqdm import tqdm

from mooimaatwerk.bouw.boek import Bouwboek, Eenheid
from mooimaatwerk.bouw.eenheden import Eenheidmaker
from mooimaatwerk.bouw.hergebruik import Hergebruik
from mooimaatwerk.bouw.oogst import Oogst, Stuk
from mooimaatwerk.bouw.schrijver import Schrijver
from mooimaatwerk.bouw.sitemap import make_sitemap
from mooimaatwerk.bouw.sleutels import (
    make_algemeen,
    make_eigen,
    make_samen,
    make_verdersleutel,
)
from mooimaatwerk.bouw.splitsen import count_werkers, divide
from mooimaatwerk.bouw.uitvoermap import Spoor, Uitvoermap
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.werkers import BALK_NA
from mooimaatwerk.formulier.data import make_casusdata, make_formulierdata
from mooimaatwerk.opendata.bestanden import (
    make_casusbestanden,
    make_catalogus,
)
from mooimaatwerk.opendata.feeds import make_feeds
from mooimaatwerk.opendata.overzicht import DATABESTANDEN
from mooimaatwerk.opruimen import leave_bestaande
from mooimaatwerk.paginas import BOUWERS, NA_DE_DATA
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.paginas.percasus import make_paginas_van
from mooimaatwerk.paginas.verder import Wegwijzer
from mooimaatwerk.site import Site
from mooimaatwerk.vormgeving.vormgever import Vormgever
from mooimaatwerk.zoeken.termen import make_zoektermen

PER_STUK = 25
"""How many cases a worker takes at a time."""

ALGEMEEN = ""
"""In the book, the unit of all files that are not of one case; no case has this name."""

SPLITS_VANAF = 100
"""From so many cases to look at on, dividing the work saves more than it costs."""

ALGEMEEN_PER_CASUS = 10
"""Of how many cases what is not of one case takes about as long as the pages of one case."""


class DubbelAdres(Exception):
    """A hand-written page stands at the address of a generated one."""

    def __init__(self, adres: str) -> None:
        super().__init__(f"docs/: de site maakt zelf al een pagina op {adres}.")


class Sitemaker:
    """Makes the files of one site in one folder; `vorig` is the book of the build before.

    `versie` is a key of what every page is made of, see `make_versie`. Either `make` makes
    everything at once, or `make_stappen` what readers of a case need and `make_rest` all else.
    """

    def __init__(
        self,
        vormgever: Vormgever,
        versie: str,
        uit: Uitvoermap,
        vorig: Bouwboek,
        geschreven: Collection[str],
    ) -> None:
        self.vormgever = vormgever
        self.site = vormgever.site
        self._vorig = vorig
        self._hergebruik = Hergebruik(uit, vorig)
        self._geschreven = geschreven
        self.versie = versie
        self._schrijver = Schrijver(vormgever, uit, vorig.sleutels, versie)
        self._eenheden = Eenheidmaker(vormgever, versie, self._schrijver, self._hergebruik)
        self.samen = make_samen(self.site, self.versie)
        self._algemeen = make_algemeen(self.site, self.samen)
        self._wegwijzer = None if self.samen == vorig.samen else self._make_wegwijzer()
        self._oogst = Oogst(vindbaar=list(geschreven))

    def _make_wegwijzer(self) -> Wegwijzer:
        vorig = self._vorig
        ligging = vorig.ligging if vorig.versie == self.versie else None
        return Wegwijzer(self.site.verzameling, ligging)

    def make(self, werkers: int | None = None) -> Bouwboek:
        """Make everything, with a bar when it takes long; returns the book of this build.

        `werkers` is how many processes share the work, by default as many as can.
        Raises DubbelAdres when a hand-written page has the address of a generated one.
        """
        with leave_bestaande():
            eigen, anders = self._stukken_anders()
            vast, bundels = self._eenheden.vast(self._oogst), self._stukken_bundels()
            algemeen = self._stukken_algemeen()
            if werkers is None:
                werkers = self._count_werkers(anders, alles=bool(algemeen))
            return self._besluit(self._doe([*algemeen, *vast, *bundels, *eigen], anders, werkers))

    def make_stappen(self) -> Iterator[frozenset[str]]:
        """Make what is of cases and of terms, first of all what changed itself, for a server.

        Yields after each step the names of the files that are right by then. No other file of
        the site is, until `make_rest` is done. Raises DubbelAdres.
        """
        yield self._doe_stap(*self._stukken_veranderd())
        # One term at a time: somebody may be waiting for it.
        for stuk in self._stukken_bundels():
            yield self._doe_stap([stuk])
        yield self._doe_stap(*self._stukken_anders())

    def _doe_stap(self, stukken: Sequence[Stuk], casussen: int = 0) -> frozenset[str]:
        self._doe(stukken, casussen, werkers=1)
        self._keur_adressen(self._oogst.sporen)
        return frozenset(self._oogst.sporen)

    def make_rest(self) -> Bouwboek:
        """Make what `make_stappen` left; returns the book of this build. Raises DubbelAdres."""
        return self._besluit(self._doe(self._stukken_algemeen(), 0, werkers=1))

    def _stukken_veranderd(self) -> tuple[list[Stuk], int]:
        """Return the work on what is of no case, and on cases that changed themselves."""
        eenheden = ((casus, self._vorig.eenheden.get(casus.slug)) for casus in self._casussen)
        veranderd = [c for c, e in eenheden if e is None or e.eigen != self._eigen(c)]
        return [*self._eenheden.vast(self._oogst), *self._per_casus(veranderd)], len(veranderd)

    def _stukken_bundels(self) -> list[Stuk]:
        """Return the work on the pages of terms."""
        return list(self._eenheden.per_bundel(self._oogst))

    def _stukken_anders(self) -> tuple[list[Stuk], int]:
        """Return the work on cases of which others may have changed what their pages show."""
        anders = list(self._find_anders())
        return list(self._per_casus(anders)), len(anders)

    def _stukken_algemeen(self) -> list[Stuk]:
        """Return the work on what is not of one case; nothing when all of that is the same."""
        if deel := self._hergebruik.neem(ALGEMEEN, self._algemeen):
            self._oogst.neem(deel)
            return []
        return list(self._makers())

    def _doe(self, stukken: Sequence[Stuk], casussen: int, werkers: int) -> Oogst:
        """Do the work, and return what it gave that is not of one unit."""
        # The bar counts cases: without any it would count to zero.
        los, stil = Oogst(), None if casussen else True
        with tqdm(
            total=casussen, desc="Schrijven", delay=BALK_NA, disable=stil, leave=False
        ) as balk:
            for deel in divide(_doe, stukken, werkers):
                (self._oogst if deel.eenheden else los).neem(deel)
                balk.update(deel.casussen)
        return los

    def _besluit(self, los: Oogst) -> Bouwboek:
        """Make what comes after everything else; returns the book of this build."""
        oogst = self._oogst
        if ALGEMEEN not in oogst.eenheden:
            oogst.neem(self._eenheid_algemeen(los, oogst.sporen | los.sporen))
        self._keur_adressen(oogst.sporen)
        oogst.neem(self._schrijver.schrijf((), make_sitemap(self.vormgever, oogst.vindbaar)))
        ligging = self._wegwijzer.ligging if self._wegwijzer else self._vorig.ligging
        eenheden, sleutels = oogst.eenheden, oogst.sleutels
        return Bouwboek(oogst.sporen, eenheden, sleutels, self.versie, self.samen, ligging)

    def _count_werkers(self, anders: int, *, alles: bool) -> int:
        """Return how many processes there should be; one, where splitting off costs more."""
        te_doen = len(self.site.verzameling.casussen) // ALGEMEEN_PER_CASUS if alles else 0
        return count_werkers() if anders + te_doen >= SPLITS_VANAF else 1

    def _eenheid_algemeen(self, oogst: Oogst, sporen: Mapping[str, Spoor]) -> Oogst:
        """Complete the unit of all files that are not of one case."""
        for deel in self._na_de_data(sporen):
            oogst.neem(deel)
        namen, adressen = tuple(sorted(oogst.sporen)), tuple(sorted(oogst.vindbaar))
        oogst.eenheden[ALGEMEEN] = Eenheid(self._algemeen, "", namen, adressen)
        return oogst

    def _keur_adressen(self, namen: Iterable[str]) -> None:
        for naam in namen:
            adres = naam.removesuffix("index.html")
            if adres != naam and adres in self._geschreven:
                raise DubbelAdres(adres)

    def _find_anders(self) -> Iterator[Casus]:
        """Take over what is surely the same, and yield the cases that must be looked at."""
        geraakt = self._wegwijzer.geraakt if self._wegwijzer else set()
        for casus in self._casussen:
            slug, deel = casus.slug, None
            if slug in self._oogst.eenheden:
                continue
            if geraakt is not None and slug not in geraakt:
                eenheid = self._vorig.eenheden.get(slug)
                verder = eenheid.verder if eenheid else ""
                deel = self._hergebruik.neem(slug, self._eigen(casus), verder)
            if deel is None:
                yield casus
            else:
                self._oogst.neem(deel)

    @property
    def _casussen(self) -> Sequence[Casus]:
        return self.site.verzameling.casussen

    def _eigen(self, casus: Casus) -> str:
        return make_eigen(casus, self.site, self.versie)

    def _per_casus(self, casussen: Sequence[Casus]) -> Iterator[Stuk]:
        if not casussen:
            return
        # Nothing changed, and yet a file is not there any more.
        self._wegwijzer = self._wegwijzer or self._make_wegwijzer()
        rij = iter(casussen)
        while stuk := list(islice(rij, PER_STUK)):
            yield partial(self._maak_casussen, stuk, self._wegwijzer)

    def _maak_casussen(self, casussen: Sequence[Casus], wegwijzer: Wegwijzer) -> Oogst:
        oogst = Oogst(casussen=len(casussen))
        for casus in casussen:
            oogst.neem(self._maak_casus(casus, wegwijzer))
        return oogst

    def _maak_casus(self, casus: Casus, wegwijzer: Wegwijzer) -> Oogst:
        verder = wegwijzer.verder(casus)
        eigen, van_anderen = self._eigen(casus), make_verdersleutel(verder)
        oogst = self._hergebruik.neem(casus.slug, eigen, van_anderen)
        if oogst is None:
            oogst = self._schrijver.maak_eenheid(
                casus.slug,
                eigen,
                van_anderen,
                partial(make_paginas_van, casus, self.site, verder),
                make_casusdata(casus, self.site.verzameling),
            )
        return oogst

    def _makers(self) -> Iterator[Stuk]:
        """Yield what makes the files that are not of one case, the longest work first."""
        site, schrijf = self.site, self._schrijver.schrijf
        yield lambda: schrijf((), make_casusbestanden(site))
        for bouwer in BOUWERS:
            yield partial(self._schrijf_van, bouwer, site)
        yield lambda: schrijf((), make_formulierdata(site))
        yield lambda: schrijf((), make_feeds(self.vormgever))
        yield lambda: schrijf((), make_zoektermen(site.verzameling))

    def _na_de_data(self, sporen: Mapping[str, Spoor]) -> Iterator[Oogst]:
        """Make what tells how large the files of open data are."""
        adressen = sporen.keys() & {bestand.adres for bestand in DATABESTANDEN}
        omvang = {adres: sporen[adres].omvang for adres in adressen}
        site = replace(self.site, omvang=omvang)
        yield self._schrijver.schrijf((), make_catalogus(site))
        yield from (self._schrijf_van(bouwer, site) for bouwer in NA_DE_DATA)

    def _schrijf_van(self, bouwer: Callable[[Site], Iterable[Pagina]], site: Site) -> Oogst:
        return self._schrijver.schrijf(bouwer(site))


def _doe(stuk: Stuk) -> Oogst:
    return stuk()
