"""Makes all files of a site: of a case only where it changed, the rest when anything did."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from tqdm import tqdm

from mooimaatwerk.bouw.boek import Bouwboek, Eenheid
from mooimaatwerk.bouw.oogst import Oogst
from mooimaatwerk.bouw.sitemap import make_sitemap
from mooimaatwerk.bouw.sleutels import (
    make_algemeen,
    make_bundelsleutel,
    make_eigen,
    make_paginasleutel,
    make_samen,
    make_verdersleutel,
)
from mooimaatwerk.bouw.splitsen import count_werkers, divide
from mooimaatwerk.bouw.uitvoermap import Spoor, Uitvoermap
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.opruimen import leave_bestaande
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
from mooimaatwerk.paginas import BOUWERS, BUNDELAARS, NA_DE_DATA
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.paginas.percasus import make_paginas_van
from mooimaatwerk.paginas.verder import Wegwijzer
from mooimaatwerk.publiceren.hosting import make_hostbestanden
from mooimaatwerk.site import Site
from mooimaatwerk.vormgeving.vormgever import Vormgever
from mooimaatwerk.zoeken.termen import make_zoektermen

BEGRIPPEN = "data/begrippen"
"""In the book, the unit of the files of open data that follow from the vocabularies alone."""

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


Stuk = Callable[[], Oogst]


class Sitemaker:
    """Makes the files of one site in one folder; `vorig` is the book of the build before.

    `versie` is a key of what every page is made of, see `make_versie`.
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
        self.samen = make_samen(self.site, self.versie)
        self._algemeen = make_algemeen(self.site, self.samen)
        self._wegwijzer = None if self.samen == vorig.samen else self._make_wegwijzer()

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
            return self._make(werkers)

    def _make(self, werkers: int | None) -> Bouwboek:
        oogst = Oogst(vindbaar=list(self._geschreven))
        anders = list(self._hergebruik(oogst))
        algemeen = self._ongewijzigd(ALGEMEEN, self._algemeen, "")
        stukken = [*self._per_bundel(oogst), *self._per_casus(anders)]
        if algemeen is None:
            stukken = [*self._makers(), *stukken]
        if werkers is None:
            werkers = self._count_werkers(len(anders), alles=algemeen is None)
        gemaakt = Oogst()
        balk = tqdm(total=len(anders), desc="Schrijven", delay=BALK_NA, disable=None, leave=False)
        with balk:
            for deel in divide(_doe, stukken, werkers):
                (oogst if deel.eenheden else gemaakt).neem(deel)
                balk.update(deel.casussen)
        oogst.neem(algemeen or self._eenheid_algemeen(gemaakt, oogst.sporen | gemaakt.sporen))
        self._keur_adressen(oogst.sporen)
        oogst.neem(self._kaart(oogst.vindbaar))
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
        """Take over the bundles that are the same, and yield what makes the others."""
        for bundelaar in BUNDELAARS:
            for bundel in bundelaar(self.site):
                sleutel = make_bundelsleutel(bundel, self.versie)
                if deel := self._ongewijzigd(bundel.naam, sleutel, ""):
                    oogst.neem(deel)
                else:
                    yield partial(self._maak_eenheid, bundel.naam, sleutel, "", bundel.maak, ())

        if deel := self._ongewijzigd(BEGRIPPEN, self.versie, ""):
            oogst.neem(deel)
        else:
            bestanden = make_begrippenbestanden(self.site)
            yield partial(self._maak_eenheid, BEGRIPPEN, self.versie, "", lambda: (), bestanden)

    def _maak_eenheid(
        self,
        naam: str,
        eigen: str,
        verder: str,
        maak: Callable[[], Iterable[Pagina]],
        bestanden: Iterable[tuple[str, str | bytes]],
    ) -> Oogst:
        oogst = self._schrijf(maak(), bestanden)
        sporen, vindbaar = tuple(oogst.sporen), tuple(oogst.vindbaar)
        oogst.eenheden[naam] = Eenheid(eigen, verder, sporen, vindbaar)
        return oogst

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
            oogst = self._maak_eenheid(
                casus.slug,
                eigen,
                van_anderen,
                partial(make_paginas_van, casus, self.site, verder),
                make_casusdata(casus, self.site.verzameling),
            )
        return oogst

    def _makers(self) -> Iterator[Stuk]:
        """Yield what makes the files that are not of one case, the longest work first."""
        site = self.site
        yield lambda: self._schrijf((), make_casusbestanden(site))
        for bouwer in BOUWERS:
            yield partial(self._schrijf_van, bouwer, site)
        yield lambda: self._schrijf((), make_formulierdata(site))
        yield lambda: self._schrijf((), make_feeds(self.vormgever))
        yield lambda: self._schrijf((), make_zoektermen(site.verzameling))
        yield lambda: self._schrijf((), self._vast())

    def _na_de_data(self, sporen: Mapping[str, Spoor]) -> Iterator[Oogst]:
        """Make what tells how large the files of open data are."""
        adressen = sporen.keys() & {bestand.adres for bestand in DATABESTANDEN}
        omvang = {adres: sporen[adres].omvang for adres in adressen}
        site = replace(self.site, omvang=omvang)
        yield self._schrijf((), make_catalogus(site))
        yield from (self._schrijf_van(bouwer, site) for bouwer in NA_DE_DATA)

    def _schrijf_van(self, bouwer: Callable[[Site], Iterable[Pagina]], site: Site) -> Oogst:
        return self._schrijf(bouwer(site), ())

    def _vast(self) -> Iterator[tuple[str, str | bytes]]:
        yield from self.vormgever.vast.bestanden.items()
        yield from make_hostbestanden()
        yield SJABLOON, make_sjabloontekst(self.site.verzameling.begrippen)

    def _kaart(self, adressen: Sequence[str]) -> Oogst:
        return self._schrijf((), make_sitemap(self.vormgever, adressen))

    def _schrijf(
        self, paginas: Iterable[Pagina], bestanden: Iterable[tuple[str, str | bytes]]
    ) -> Oogst:
        oogst = Oogst()
        for pagina in paginas:
            oogst.sporen[pagina.bestand] = self._teken(pagina, oogst.sleutels)
            if pagina.vindbaar:
                oogst.vindbaar.append(pagina.adres)
        for naam, inhoud in bestanden:
            oogst.sporen[naam] = self._uit.write(naam, inhoud)
        return oogst

    def _teken(self, pagina: Pagina, sleutels: dict[str, str]) -> Spoor:
        """Draw a page, unless its key says that it would be the same as the one that is there."""
        naam, sleutel = pagina.bestand, make_paginasleutel(pagina, self.versie)
        if sleutel:
            sleutels[naam] = sleutel
            is_gelijk = self._vorig.sleutels.get(naam) == sleutel
            if is_gelijk and (spoor := self._uit.staat_nog(naam)):
                return spoor
        return self._uit.write(naam, self.vormgever.render(pagina))


def _doe(stuk: Stuk) -> Oogst:
    return stuk()
