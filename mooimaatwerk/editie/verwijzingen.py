"""Checks what an edition refers to: cases, articles, and the lines on its cover."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mooimaatwerk.casus import Casus
from mooimaatwerk.editie.gegevens import Artikelgegevens, Editiegegevens, Stukverwijzing
from mooimaatwerk.editie.lezen import RuweEditie
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.lezen.veiligyaml import Pad, name_veld
from mooimaatwerk.melding import Ernst, Melding

GERESERVEERD = re.compile("alles|balans|manifest|kort(-[0-9]+)?")
"""Addresses that an edition makes itself."""


@dataclass(frozen=True)
class Casusnamen:
    """Which cases there are: the valid ones, and the names of all files, valid or not."""

    geldig: Mapping[str, Casus]
    bestanden: frozenset[str]


@dataclass
class Verwijzingen:
    """The check of one edition; `gebruikt` fills while it goes over the composition."""

    ruw: RuweEditie
    index: RuweCasus
    gegevens: Editiegegevens
    artikelen: Mapping[str, Artikelgegevens]
    casussen: Casusnamen
    gebruikt: dict[str, Pad] = field(default_factory=dict)
    casussen_zijn_geldig: bool = True

    @property
    def is_van_elders(self) -> bool:
        """True when not one of its cases is known here: it came along with other cases."""
        genoemd = {c for deel in self.gegevens.delen for s in deel.stukken for c in s.casussen}
        return bool(genoemd) and not genoemd & self.casussen.bestanden

    def check(self) -> Iterator[Melding]:
        """Yield every problem with what the edition refers to."""
        yield from self._nummer()
        for d, deel in enumerate(self.gegevens.delen):
            for s, stuk in enumerate(deel.stukken):
                yield from self._stuk(("delen", d, "stukken", s), stuk)
        for slug, artikel in self.artikelen.items():
            yield from self._kaders(self.ruw.artikelen[slug], artikel)
        yield from self._omslag()
        yield from self._artikelnamen()

    def _meld(
        self,
        pad: Pad,
        code: str,
        melding: str,
        *,
        suggestie: str | None = None,
        ernst: Ernst = Ernst.FOUT,
        ruw: RuweCasus | None = None,
    ) -> Melding:
        bron = ruw or self.index
        veld = name_veld(pad) or "bestand"
        return Melding(bron.pad, bron.regel_van(pad), veld, code, melding, suggestie, ernst)

    def _nummer(self) -> Iterator[Melding]:
        nummer, map_ = str(self.gegevens.nummer), self.ruw.map.name
        if nummer != map_ and map_.isdecimal():
            melding = f"hier staat nummer {nummer}, maar de map heet {map_}. Maak ze gelijk."
            yield self._meld(("nummer",), "editie-nummer", melding, suggestie=map_)

    def _stuk(self, pad: Pad, stuk: Stukverwijzing) -> Iterator[Melding]:
        keuzes = [bool(k) for k in (stuk.artikel, stuk.casus, stuk.manifest, stuk.rijen)]
        if sum(keuzes) != 1:
            melding = "een stuk is precies een van deze: artikel, casus, manifest of rijen."
            yield self._meld(pad, "stuk-vorm", melding)
            return
        if stuk.als and not stuk.casus:
            melding = "dit hoort alleen bij een casus."
            yield self._meld((*pad, "als"), "stuk-vorm", melding)
        if stuk.artikel:
            yield from self._artikel((*pad, "artikel"), stuk.artikel)
            yield from self._dubbel((*pad, "artikel"), f"artikel {stuk.artikel}")
        if stuk.casus:
            yield from self._casus((*pad, "casus"), stuk.casus)
            yield from self._dubbel((*pad, "casus"), f"casus {stuk.casus}")
        if stuk.manifest:
            yield from self._dubbel((*pad, "manifest"), "manifest")
        for r, slug in enumerate(stuk.rijen):
            yield from self._casus((*pad, "rijen", r), slug)
            yield from self._dubbel((*pad, "rijen", r), f"casus {slug}")

    def _dubbel(self, pad: Pad, wat: str) -> Iterator[Melding]:
        eerder = self.gebruikt.setdefault(wat, pad)
        if eerder is not pad:
            regel = self.index.regel_van(eerder)
            melding = f"dit staat al op regel {regel}. Laat er één staan."
            yield self._meld(pad, "stuk-dubbel", melding)

    def _artikel(self, pad: Pad, slug: str) -> Iterator[Melding]:
        if slug in self.ruw.artikelen:
            return
        bedoel = _dichtbij(slug, self.ruw.artikelen)
        vraag = f' Bedoel je "{bedoel}"?' if bedoel else ""
        melding = f'er is geen artikel "{slug}" in {self.ruw.pad}.{vraag}'
        yield self._meld(pad, "artikel-onbekend", melding, suggestie=bedoel)

    def _casus(self, pad: Pad, slug: str, ruw: RuweCasus | None = None) -> Iterator[Melding]:
        casus = self.casussen.geldig.get(slug)
        if casus is None:
            self.casussen_zijn_geldig = False
            if slug not in self.casussen.bestanden:
                bedoel = _dichtbij(slug, self.casussen.bestanden)
                vraag = f' Bedoel je "{bedoel}"?' if bedoel else ""
                melding = f'er is geen casus "{slug}".{vraag}'
                yield self._meld(pad, "casus-onbekend", melding, suggestie=bedoel, ruw=ruw)
            return
        if casus.is_ingetrokken:
            # A published edition has to survive a withdrawal: it shows a notice instead.
            concept = self.gegevens.publicatie == "concept"
            melding = f'de casus "{slug}" is ingetrokken. Haal hem uit de editie.'
            ernst = Ernst.FOUT if concept else Ernst.HINT
            yield self._meld(pad, "casus-ingetrokken", melding, ernst=ernst, ruw=ruw)
        elif casus.is_voorbeeld:
            melding = f'de casus "{slug}" is een verzonnen voorbeeld. Kies een echte casus.'
            yield self._meld(pad, "casus-voorbeeld", melding, ernst=Ernst.HINT, ruw=ruw)

    def _kaders(self, ruw: RuweCasus, artikel: Artikelgegevens) -> Iterator[Melding]:
        for k, slug in enumerate(artikel.kaders):
            pad = ("kaders", k)
            yield from self._casus(pad, slug, ruw)
            if f"artikel {ruw.naam}" not in self.gebruikt:
                continue
            eerder = self.gebruikt.setdefault(f"casus {slug}", pad)
            if eerder is not pad:
                melding = f'de casus "{slug}" staat ook ergens anders in deze editie.'
                yield self._meld(pad, "kader-dubbel", melding, ernst=Ernst.HINT, ruw=ruw)

    def _omslag(self) -> Iterator[Melding]:
        omslag = self.gegevens.omslag
        yield from self._casus(("omslag", "casus"), omslag.casus)
        for r, regel in enumerate(omslag.regels):
            pad: Pad = ("omslag", "regels", r)
            if bool(regel.artikel) == bool(regel.casus):
                melding = "bij een regel op de omslag hoort een artikel of een casus."
                yield self._meld(pad, "omslag-vorm", melding)
                continue
            wat = f"artikel {regel.artikel}" if regel.artikel else f"casus {regel.casus}"
            if wat not in self.gebruikt:
                melding = (
                    f"{wat} staat niet in deze editie. Een regel op de omslag wijst naar een stuk."
                )
                yield self._meld(pad, "omslag-verwijzing", melding)

    def _artikelnamen(self) -> Iterator[Melding]:
        for slug, ruw in self.ruw.artikelen.items():
            if GERESERVEERD.fullmatch(slug):
                melding = f'de naam "{slug}" is van een pagina die de editie zelf maakt.'
                yield self._meld((), "artikel-naam", melding, ruw=ruw)
            elif slug in self.casussen.bestanden:
                melding = f'"{slug}" is ook de naam van een casus. Kies een andere naam.'
                yield self._meld((), "artikel-naam", melding, ruw=ruw)
            elif f"artikel {slug}" not in self.gebruikt:
                melding = "dit artikel staat niet in de samenstelling van de editie."
                yield self._meld((), "artikel-ongebruikt", melding, ernst=Ernst.HINT, ruw=ruw)


def _dichtbij(slug: str, namen: Mapping[str, object] | frozenset[str]) -> str | None:
    gevonden = difflib.get_close_matches(slug, list(namen), n=1, cutoff=0.6)
    return gevonden[0] if gevonden else None
