"""Makes all files of a site: of a case only where it changed, the rest when anything did."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from tqdm import tqdm

from mooimaatwerk.bouw.boek import Bouwboek, Eenheid
from mooimaatwerk.bouw.oogst import Oogst
from mooimaatwerk.bouw.schrijver import Schrijver
from mooimaatwerk.bouw.sitemap import make_sitemap
from mooimaatwerk.bouw.sleutels import (
    make_algemeen,
    make_bundelsleutel,
    make_eigen,
    make_samen,
    make_verdersleutel,
)
from mooimaatwerk.bouw.splitsen import count_werkers, divide
from mooimaatwerk.bouw.uitvoermap import Spoor, Uitvoermap
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.werkers import BALK_NA
from mooimaatwerk.formulier.data import make_casusdata, make_formulierdata
from mooimaatwerk.gegevensmodel.sjabloontekst import SJABLOON, make_sjabloontekst
from mooimaatwerk.opendata.bestanden import (
    make_begrippenbestanden,
    make_casusbestanden,
    make_catalogus,
)
from mooimaatwerk.opendata.feeds import make_feeds
from mooimaatwerk.opendata.overzicht import DATABESTANDEN
from mooimaatwerk.opruimen import leave_bestaande
from mooimaatwerk.paginas import BOUWERS, BUNDELAARS, NA_DE_DATA
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.paginas.percasus import make_paginas_van
from mooimaatwerk.paginas.verder import Wegwijzer
from mooimaatwerk.publiceren.hosting import make_hostbestanden
from mooimaatwerk.site import Site
from mooimaatwerk.vormgeving.vormgever import Vormgever
from mooimaatwerk.zoeken.termen import make_zoektermen

BEGRIPPEN, VAST = "data/begrippen", "assets/"
"""In the book, the unit of open data that follows from the vocabularies alone, and that of all
files of which no case is a part."""

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


Stuk = Callable[[], Oogst]


class Sitemaker:
    """Makes the files of one site in one folder; `vorig` is the book of the build before.

    `versie` is a key of what every page is made of, see `make_versie`. Either `make` makes
    everything at once, or `make_eerst` what readers of a case need and `make_rest` all else.
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
        self._uit = uit
        self._vorig = vorig
        self._geschreven = geschreven
        self.versie = versie
        self._schrijver = Schrijver(vormgever, uit, vorig.sleutels, versie)
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
            eigen, anders = self._stukken_eigen()
            algemeen = self._stukken_algemeen()
            if werkers is None:
                werkers = self._count_werkers(anders, alles=bool(algemeen))
            return self._besluit(self._doe([*algemeen, *eigen], anders, werkers))

    def make_eerst(self) -> frozenset[str]:
        """Make what is of cases and of terms; returns the names of the files that are right now.

        All other files of the site are not, until `make_rest` is done. Raises DubbelAdres.
        """
        eigen, anders = self._stukken_eigen()
        self._doe(eigen, anders, werkers=1)
        self._keur_adressen(self._oogst.sporen)
        return frozenset(self._oogst.sporen)

    def make_rest(self) -> Bouwboek:
        """Make what `make_eerst` left; returns the book of this build. Raises DubbelAdres."""
        return self._besluit(self._doe(self._stukken_algemeen(), 0, werkers=1))

    def _stukken_eigen(self) -> tuple[list[Stuk], int]:
        """Return the work on cases and terms, and of how many cases; take over what is the same."""
        anders = list(self._hergebruik(self._oogst))
        return [*self._per_bundel(self._oogst), *self._per_casus(anders)], len(anders)

    def _stukken_algemeen(self) -> list[Stuk]:
        """Return the work on what is not of one case; nothing when all of that is the same."""
        if deel := self._ongewijzigd(ALGEMEEN, self._algemeen, ""):
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

    def _hergebruik(self, oogst: Oogst) -> Iterator[Casus]:
        """Take over what is surely the same, and yield the cases that must be looked at."""
        geraakt = self._wegwijzer.geraakt if self._wegwijzer else set()
        for casus in self.site.verzameling.casussen:
            eenheid = self._vorig.eenheden.get(casus.slug)
            if (
                geraakt is None
                or casus.slug in geraakt
                or eenheid is None
                or (deel := self._ongewijzigd(casus.slug, self._eigen(casus), eenheid.verder))
                is None
            ):
                yield casus
            else:
                oogst.neem(deel)

    def _eigen(self, casus: Casus) -> str:
        return make_eigen(casus, self.site, self.versie)

    def _ongewijzigd(self, slug: str, eigen: str, verder: str) -> Oogst | None:
        """Return the files of a case as they are, if they are what they should be."""
        eenheid = self._vorig.eenheden.get(slug)
        if eenheid is None or (eenheid.eigen, eenheid.verder) != (eigen, verder):
            return None
        sporen = {}
        for naam in eenheid.bestanden:
            spoor = self._uit.staat_nog(naam)
            if spoor is None:
                return None
            sporen[naam] = spoor
        bekend = self._vorig.sleutels
        sleutels = {naam: bekend[naam] for naam in eenheid.bestanden if naam in bekend}
        return Oogst(sporen, list(eenheid.vindbaar), {slug: eenheid}, sleutels)

    def _per_bundel(self, oogst: Oogst) -> Iterator[Stuk]:
        """Take over the units that are the same, and yield what makes the others.

        They are the pages of each term, and the files that follow from no case at all.
        """
        maak_eenheid = self._schrijver.maak_eenheid
        for bundelaar in BUNDELAARS:
            for bundel in bundelaar(self.site):
                sleutel = make_bundelsleutel(bundel, self.versie)
                if deel := self._ongewijzigd(bundel.naam, sleutel, ""):
                    oogst.neem(deel)
                else:
                    yield partial(maak_eenheid, bundel.naam, sleutel, "", bundel.maak)
        vast = _make_vast(self.vormgever)
        for naam, bestanden in ((BEGRIPPEN, make_begrippenbestanden(self.site)), (VAST, vast)):
            if deel := self._ongewijzigd(naam, self.versie, ""):
                oogst.neem(deel)
            else:
                yield partial(maak_eenheid, naam, self.versie, "", tuple, bestanden)

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
        oogst = self._ongewijzigd(casus.slug, eigen, van_anderen)
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


def _make_vast(vormgever: Vormgever) -> Iterator[tuple[str, str | bytes]]:
    """Yield the files that are the same whatever the cases are: style, scripts, settings."""
    yield from vormgever.vast.bestanden.items()
    yield from make_hostbestanden()
    yield SJABLOON, make_sjabloontekst(vormgever.site.verzameling.begrippen)


def _doe(stuk: Stuk) -> Oogst:
    return stuk()
