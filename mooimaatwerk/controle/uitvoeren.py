"""Runs every check over every file: the one road from files to valid cases."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from tqdm import tqdm

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus, Gegevens, make_ingetrokken
from mooimaatwerk.controle.inhoud import check_inhoud, check_termen
from mooimaatwerk.controle.plaats import Vindplaats, casus_van, find_bestanden
from mooimaatwerk.controle.privacy import Privacycontrole, check_privacy
from mooimaatwerk.controle.reacties import check_datum, check_samen
from mooimaatwerk.controle.taal import Taalcontrole, check_taal
from mooimaatwerk.controle.tekst import check_lopende_tekst, check_tekst
from mooimaatwerk.controle.veiligheid import check_veiligheid
from mooimaatwerk.controle.velden import Veldcontrole
from mooimaatwerk.lezen import RuweCasus, read_casus
from mooimaatwerk.melding import Melding, houdt_iets_tegen, sort_meldingen
from mooimaatwerk.opmaak import make_inspector
from mooimaatwerk.project import Project
from mooimaatwerk.reactie import Reactie, Reactiegegevens

BALK_NA = 2.0
"""Seconds after which a progress bar appears."""

PARALLEL_VANAF = 1500
"""From this number of files on, starting workers costs less than it saves."""

MAX_WERKERS = 8
"""Reading files does not get faster with more."""


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


class Controleur:
    """The checks with what they need, set up once for a whole run.

    `met_taal` is False where nobody reads hints about language: in a build.
    """

    def __init__(self, begrippen: Begrippen, vandaag: date, *, met_taal: bool = True) -> None:
        self.begrippen = begrippen
        self.inspecteur = make_inspector()
        self.privacy = Privacycontrole(begrippen)
        self.taal = Taalcontrole(begrippen) if met_taal else None
        self.casusvelden = Veldcontrole(Gegevens, begrippen.velden, begrippen, vandaag)
        velden = begrippen.andere_velden["reactievelden"]
        self._reactie = Veldcontrole(Reactiegegevens, velden, begrippen, vandaag)

    def check_bestand(self, plek: Vindplaats) -> Bevinding:
        """Read and check one file."""
        ruw = read_casus(plek.bestand, plek.pad)
        if not plek.is_reactie:
            return self.check(ruw)
        casus = casus_van(plek.bestand)
        return self.check_reactie(ruw, read_casus(casus, casus.name) if casus.is_file() else None)

    def check(self, ruw: RuweCasus) -> Bevinding:
        """Return the valid case, or None, and everything there is to say about it."""
        meldingen = list(ruw.meldingen)
        gegevens = None
        if ruw.leesbaar:
            gegevens, van_velden = self.casusvelden.check(ruw)
            meldingen += van_velden
            meldingen += check_veiligheid(ruw)
            meldingen += check_inhoud(ruw, self.begrippen)
        meldingen += check_tekst(ruw, self.begrippen.velden.kopjes, self.inspecteur)
        meldingen += check_privacy(ruw, self.privacy)
        if gegevens is None or houdt_iets_tegen(meldingen):
            # No advice on language yet: it quotes the text, and that could hold a name.
            return None, meldingen
        if self.taal is not None:
            meldingen += check_taal(ruw, self.taal)
        return _maak_casus(ruw, gegevens), meldingen

    def check_reactie(self, ruw: RuweCasus, casus: RuweCasus | None = None) -> Bevinding:
        """Return the valid reaction, or None when it is wrong or withdrawn, and all messages.

        `casus` is what it reacts to, when that is known.
        """
        ruw.is_reactie = True
        meldingen = list(ruw.meldingen)
        gegevens = None
        if ruw.leesbaar:
            gegevens, van_velden = self._reactie.check(ruw)
            meldingen += van_velden
            meldingen += check_veiligheid(ruw)
            meldingen += check_datum(ruw)
            meldingen += check_termen(ruw, self._reactie.lijst, self.begrippen)
        meldingen += check_lopende_tekst(ruw, self._reactie.lijst, self.inspecteur)
        meldingen += check_privacy(ruw, self.privacy, casus)
        if gegevens is None or ruw.is_ingetrokken or houdt_iets_tegen(meldingen):
            return None, meldingen
        if self.taal is not None:
            meldingen += check_taal(ruw, self.taal)
        return _maak_reactie(ruw, gegevens), meldingen


def _maak_casus(ruw: RuweCasus, gegevens: Gegevens) -> Casus:
    if ruw.is_ingetrokken:
        return make_ingetrokken(ruw.slug, gegevens.datum, ruw.pad)
    return Casus(
        slug=ruw.slug,
        gegevens=gegevens,
        tekst=ruw.tekst,
        pad=ruw.pad,
        vingerafdruk=ruw.vingerafdruk,
    )


def _maak_reactie(ruw: RuweCasus, gegevens: Reactiegegevens) -> Reactie:
    return Reactie(
        naam=ruw.slug, casus=ruw.jaar or "", gegevens=gegevens, tekst=ruw.tekst, pad=ruw.pad
    )


Bevinding = tuple[Casus | Reactie | None, list[Melding]]
"""What checking one file gives."""


def check_casussen(
    project: Project,
    begrippen: Begrippen,
    paden: Iterable[Path],
    vandaag: date,
    *,
    met_taal: bool = True,
) -> Uitslag:
    """Check all cases and reactions at the given files and folders, with a bar when it takes long.

    `vandaag` decides what lies in the future; `met_taal` asks for hints about language
    too. Raises FileNotFoundError for a path that
    does not exist.
    """
    vindplaatsen, meldingen = find_bestanden(project, paden)
    casussen: list[Casus] = []
    reacties: list[Reactie] = []
    bevindingen = _bevindingen(vindplaatsen, begrippen, vandaag, met_taal)
    for goed, gevonden in _met_balk(bevindingen, vindplaatsen):
        meldingen += gevonden
        if isinstance(goed, Casus):
            casussen.append(goed)
        elif goed is not None:
            reacties.append(goed)
    meldingen += check_samen(casussen, reacties)
    return Uitslag(casussen, sort_meldingen(meldingen), len(vindplaatsen), tuple(reacties))


def _bevindingen(
    vindplaatsen: Sequence[Vindplaats], begrippen: Begrippen, vandaag: date, met_taal: bool
) -> Iterator[Bevinding]:
    """Check file after file, in the order given; on all cores when there are many."""
    werkers = min(os.cpu_count() or 1, MAX_WERKERS)
    if werkers == 1 or len(vindplaatsen) < PARALLEL_VANAF:
        controleur = Controleur(begrippen, vandaag, met_taal=met_taal)
        yield from (controleur.check_bestand(plek) for plek in vindplaatsen)
        return
    # "spawn" is what every system has, and safe where the caller runs threads (serving).
    with ProcessPoolExecutor(
        werkers, get_context("spawn"), _begin_werker, (begrippen, vandaag, met_taal)
    ) as pool:
        yield from pool.map(_check_in_werker, vindplaatsen, chunksize=100)


def _begin_werker(begrippen: Begrippen, vandaag: date, met_taal: bool) -> None:
    # A worker lives as long as one run; this is the one place where it keeps something.
    controleur = Controleur(begrippen, vandaag, met_taal=met_taal)
    _check_in_werker.controleur = controleur  # type: ignore[attr-defined]


def _check_in_werker(plek: Vindplaats) -> Bevinding:
    controleur: Controleur = _check_in_werker.controleur  # type: ignore[attr-defined]
    return controleur.check_bestand(plek)


def _met_balk(
    bevindingen: Iterable[Bevinding], vindplaatsen: Sequence[Vindplaats]
) -> Iterable[Bevinding]:
    # disable=None: no bar where nobody looks (a pipe, a log).
    return tqdm(
        bevindingen,
        "Controleren",
        total=len(vindplaatsen),
        delay=BALK_NA,
        disable=None,
        unit=" casus",
        leave=False,
    )
