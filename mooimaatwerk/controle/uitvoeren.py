"""Runs every check over every file: the one road from files to valid cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.controleur import Bevinding, Controleur
from mooimaatwerk.controle.geheugen import Geheugen, Rij
from mooimaatwerk.controle.gelezen import Gelezen, look
from mooimaatwerk.controle.later import Later, Maker
from mooimaatwerk.controle.maatstaf import Maatstaf
from mooimaatwerk.controle.oordeel import Oordeel, recall_oordeel
from mooimaatwerk.controle.plaats import Vindplaats, find_bestanden
from mooimaatwerk.controle.reacties import check_samen
from mooimaatwerk.controle.werkers import beoordeel_alle
from mooimaatwerk.melding import Melding, houdt_iets_tegen, sort_meldingen
from mooimaatwerk.opruimen import pause_opruimen
from mooimaatwerk.project import Project
from mooimaatwerk.reactie import Reactie
from mooimaatwerk.verlichten import Gelijken

__all__ = ["Bevinding", "Controleur", "Uitslag", "check_casussen"]


@dataclass(frozen=True)
class Uitslag:
    """What a run of the checks gives: what is valid, and all problems in order."""

    casussen: Sequence[Casus]
    meldingen: Sequence[Melding]
    aantal_bestanden: int
    reacties: Sequence[Reactie] = ()

    @property
    def goed(self) -> bool:
        """True when nothing stops a build."""
        return not houdt_iets_tegen(self.meldingen)


def check_casussen(
    project: Project,
    begrippen: Begrippen,
    paden: Iterable[Path],
    vandaag: date,
    *,
    met_taal: bool = True,
    geheugen: Geheugen | None = None,
    gelezen: Gelezen | None = None,
) -> Uitslag:
    """Check all cases and reactions at the given files and folders, with a bar when it takes long.

    `vandaag` decides what lies in the future; `met_taal` asks for hints about language too.
    What `geheugen` knows of a file is not looked for again; the outcome is the same without.
    Of what `gelezen` knows the file is not even opened; it is used only beside `geheugen`.
    Raises FileNotFoundError for a path that does not exist.
    """
    with pause_opruimen():
        maatstaf = Maatstaf(begrippen, vandaag, met_taal)
        ronde = _Ronde(maatstaf, geheugen, gelezen if geheugen else None)
        return _check(project, list(paden), ronde)


class _Ronde:
    """One run over many files: what it knows of them already, and what it finds."""

    def __init__(
        self, maatstaf: Maatstaf, geheugen: Geheugen | None, gelezen: Gelezen | None
    ) -> None:
        self._maatstaf, self.geheugen, self._gelezen = maatstaf, geheugen, gelezen
        self._gelijken: Gelijken = {}
        if geheugen and gelezen is not None:
            # The seal is of the vocabularies and the rules.
            voor = f"{maatstaf.vandaag} {maatstaf.met_taal}".encode()
            gelezen.begin(geheugen.zegel.van(voor))

    def bekijk(self, vindplaatsen: Sequence[Vindplaats]) -> Iterator[tuple[Oordeel, Maker]]:
        """Yield the judgement on each file, and how to get the case or reaction it holds."""
        bekend = {
            plek.pad: gelezene
            for plek in vindplaatsen
            if self._gelezen is not None and (gelezene := self._gelezen.find(plek))
        }
        nieuw = [plek for plek in vindplaatsen if plek.pad not in bekend]
        standen = [look(plek.adres) if self._gelezen is not None else None for plek in nieuw]
        oordelen = zip(standen, self._oordelen(nieuw), strict=True)
        for plek in vindplaatsen:
            if gelezene := bekend.get(plek.pad):
                yield gelezene.oordeel, partial(_geef, gelezene.casus)
                continue
            stand, oordeel = next(oordelen)
            maak: Maker = partial(oordeel.maak, plek, self._gelijken)
            if self._gelezen is not None:
                goed = maak()
                self._gelezen.onthoud(plek, stand, oordeel, goed)
                maak = partial(_geef, goed)
            yield oordeel, maak

    def _oordelen(self, vindplaatsen: Sequence[Vindplaats]) -> list[Oordeel]:
        """Return a judgement on each file, in the order given: remembered, or else made now."""
        geheugen, maatstaf = self.geheugen, self._maatstaf
        oordelen: list[Oordeel | None] = [None] * len(vindplaatsen)
        if geheugen is not None and not geheugen.is_leeg():
            oordelen = [recall_oordeel(plek, geheugen, maatstaf) for plek in vindplaatsen]
        paren = zip(vindplaatsen, oordelen, strict=True)
        open_ = [plek for plek, bekend in paren if bekend is None]
        zegel = geheugen.zegel if geheugen else None
        nieuw: list[Oordeel] = []
        rijen: list[tuple[bytes, Rij]] = []
        for oordeel in beoordeel_alle(open_, maatstaf, zegel):
            nieuw.append(oordeel)
            if oordeel.sleutel:
                # Done here, while others still judge: all that is left then is to write.
                rijen.append((oordeel.sleutel, oordeel.rij(maatstaf)))
        if geheugen is not None:
            geheugen.onthoud(rijen)
        volgende = iter(nieuw)
        return [next(volgende) if bekend is None else bekend for bekend in oordelen]


def _check(project: Project, paden: list[Path], ronde: _Ronde) -> Uitslag:
    vindplaatsen, meldingen = find_bestanden(project, paden)
    makers: list[Maker] = []
    reacties: list[Reactie] = []
    sleutels = []
    for plek, (oordeel, maak) in zip(vindplaatsen, ronde.bekijk(vindplaatsen), strict=True):
        meldingen += oordeel.meldingen
        sleutels.append(oordeel.sleutel)
        if not plek.is_reactie:
            if oordeel.gegevens:
                makers.append(maak)
        elif isinstance(reactie := maak(), Reactie):
            reacties.append(reactie)
    if ronde.geheugen is not None and paden == [project.cases]:
        ronde.geheugen.vergeet_andere(sleutels)
    casussen = Later(makers)
    meldingen += check_samen(casussen, reacties) if reacties else ()
    return Uitslag(casussen, sort_meldingen(meldingen), len(vindplaatsen), tuple(reacties))


def _geef(goed: object) -> object:
    return goed
