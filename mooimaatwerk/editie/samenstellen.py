"""Puts a checked edition together: each reference becomes the case or article itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from mooimaatwerk.casus import Casus
from mooimaatwerk.editie.gegevens import Artikelgegevens, Editiegegevens, Stukverwijzing
from mooimaatwerk.editie.lezen import RuweEditie
from mooimaatwerk.editie.model import Artikel, Deel, Editie, Kort, Omslagregel, Stuk
from mooimaatwerk.editie.vingerafdruk import vingerafdruk
from mooimaatwerk.lezen.casus import RuweCasus

INGETROKKEN = "Ingetrokken casus"
"""What stands in the contents instead of the title of a withdrawn case."""


def make_editie(
    ruw: RuweEditie,
    gegevens: Editiegegevens,
    artikelen: Mapping[str, Artikelgegevens],
    casussen: Mapping[str, Casus],
) -> Editie:
    """Return the edition; everything that it refers to must exist."""
    assert ruw.index is not None  # without it there are no gegevens
    delen = tuple(_Samensteller(ruw, gegevens, artikelen, casussen).delen())
    stukken = [stuk for deel in delen for stuk in deel.stukken]
    return Editie(
        gegevens=gegevens,
        delen=delen,
        omslagregels=tuple(_omslagregels(gegevens, stukken)),
        omslagcasus=_zichtbaar(casussen[gegevens.omslag.casus]),
        tekst=ruw.index.tekst,
        pad=ruw.index.pad,
        map=ruw.map,
        tekst_regel=ruw.index.tekst_regel,
    )


def _zichtbaar(casus: Casus) -> Casus | None:
    return None if casus.is_ingetrokken else casus


def _is_kort(verwijzing: Stukverwijzing) -> bool:
    return bool(verwijzing.rijen) or verwijzing.als in ("kader", "rij")


@dataclass
class _Samensteller:
    """Goes over the composition once, counting pieces."""

    ruw: RuweEditie
    gegevens: Editiegegevens
    artikelen: Mapping[str, Artikelgegevens]
    casussen: Mapping[str, Casus]
    nummer: int = 0
    korte: int = 0

    def delen(self) -> Iterator[Deel]:
        for deel in self.gegevens.delen:
            stukken = tuple(replace(s, deel=deel.titel) for s in self.stukken(deel.stukken))
            yield Deel(deel.titel, deel.intro, stukken)

    def stukken(self, verwijzingen: tuple[Stukverwijzing, ...]) -> Iterator[Stuk]:
        # Boxes and rows that follow each other share one page.
        for kort, groep in groupby(verwijzingen, _is_kort):
            if kort:
                stuk = self.kort(list(groep))
                if stuk is not None:
                    yield self.genummerd(stuk)
            else:
                for verwijzing in groep:
                    yield self.genummerd(self.stuk(verwijzing))

    def genummerd(self, stuk: Stuk) -> Stuk:
        self.nummer += 1
        return replace(stuk, nummer=self.nummer)

    def stuk(self, verwijzing: Stukverwijzing) -> Stuk:
        if verwijzing.artikel:
            return self.artikel(verwijzing.artikel)
        if verwijzing.casus:
            return self.verhaal(self.casussen[verwijzing.casus])
        return Stuk("manifest", "manifest", "Het manifest", "", 0)

    def artikel(self, slug: str) -> Stuk:
        gegevens = self.artikelen[slug]
        ruw: RuweCasus = self.ruw.artikelen[slug]
        beeld = gegevens.afbeelding.bestand if gegevens.afbeelding else ""
        artikel = Artikel(
            slug=slug,
            gegevens=gegevens,
            tekst=ruw.tekst,
            pad=ruw.pad,
            tekst_regel=ruw.tekst_regel,
            kaders=tuple(filter(None, (_zichtbaar(self.casussen[k]) for k in gegevens.kaders))),
            afbeelding=self.ruw.beelden.get(beeld),
        )
        gecorrigeerd = self.is_gecorrigeerd(artikel, *artikel.kaders)
        return Stuk(
            "artikel", slug, gegevens.titel, "", 0, artikel=artikel, is_gecorrigeerd=gecorrigeerd
        )

    def verhaal(self, casus: Casus) -> Stuk:
        if casus.is_ingetrokken:
            return Stuk("verhaal", casus.slug, INGETROKKEN, "", 0, is_ingetrokken=True)
        return Stuk(
            "verhaal",
            casus.slug,
            casus.gegevens.titel,
            "",
            0,
            casus=casus,
            is_gecorrigeerd=self.is_gecorrigeerd(casus),
        )

    def kort(self, verwijzingen: list[Stukverwijzing]) -> Stuk | None:
        """Return the page of what is shown in brief; None when all of it was withdrawn."""
        korte = tuple(
            Kort(self.casussen[slug], _vorm(verwijzing))
            for verwijzing in verwijzingen
            for slug in verwijzing.casussen
            if not self.casussen[slug].is_ingetrokken
        )
        if not korte:
            return None
        self.korte += 1
        slug = "kort" if self.korte == 1 else f"kort-{self.korte}"
        gecorrigeerd = self.is_gecorrigeerd(*(kort.casus for kort in korte))
        return Stuk("kort", slug, "Kort", "", 0, korte=korte, is_gecorrigeerd=gecorrigeerd)

    def is_gecorrigeerd(self, *stukken: Casus | Artikel) -> bool:
        """True when one of them differs from what it was when the edition came out."""
        toen = self.gegevens.bevroren or {}
        return any(stuk.slug in toen and toen[stuk.slug] != vingerafdruk(stuk) for stuk in stukken)


def _vorm(verwijzing: Stukverwijzing) -> Literal["kader", "rij"]:
    return "kader" if verwijzing.als == "kader" else "rij"


def _omslagregels(gegevens: Editiegegevens, stukken: list[Stuk]) -> Iterator[Omslagregel]:
    for regel in gegevens.omslag.regels:
        for stuk in stukken:
            genoemd = {casus.slug for casus in stuk.casussen}
            if stuk.slug == regel.artikel or (regel.casus in genoemd and not stuk.is_ingetrokken):
                yield Omslagregel(regel.tekst, stuk)
                break
