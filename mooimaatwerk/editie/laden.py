"""Loads the editions of a project: read, checked, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.editie.aanwijzingen import check_artikelinhoud
from mooimaatwerk.editie.controleur import VELDENLIJSTEN, Editiecontroleur
from mooimaatwerk.editie.gegevens import Artikelgegevens
from mooimaatwerk.editie.lezen import RuweEditie, find_mappen, read_edities
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.editie.samenstellen import make_editie
from mooimaatwerk.editie.verwijzingen import Casusnamen, Verwijzingen
from mooimaatwerk.melding import Ernst, Melding, houdt_iets_tegen, sort_meldingen
from mooimaatwerk.patroon.laden import find_patroonbestanden
from mooimaatwerk.project import Project


@dataclass(frozen=True)
class Editieuitslag:
    """What checking editions gives: the valid ones by number, and all problems in order."""

    edities: Sequence[Editie]
    meldingen: Sequence[Melding]
    aantal_bestanden: int


def check_edities(
    project: Project,
    begrippen: Begrippen,
    casussen: Iterable[Casus],
    vandaag: date,
    mappen: Iterable[Path] | None = None,
    *,
    met_taal: bool = False,
) -> Editieuitslag:
    """Check the editions in these folders (all of the project's when None).

    `casussen` are the valid cases. An edition that refers to a case with mistakes is left
    out without a message: the case has its own. `met_taal` asks for hints about language.
    """
    mappen = find_mappen(project) if mappen is None else list(mappen)
    if not mappen:
        return Editieuitslag((), (), 0)
    if ontbreekt := sorted(VELDENLIJSTEN - begrippen.andere_velden.keys()):
        return Editieuitslag((), [_zonder_velden(project, naam) for naam in ontbreekt], 0)
    geldig = {casus.slug: casus for casus in casussen}
    namen = Casusnamen(geldig, frozenset(geldig) | project.find_casusnamen())
    patronen = frozenset(bestand.stem for bestand in find_patroonbestanden(project))
    controleur = begrippen.eenmaal(
        (Editiecontroleur, vandaag, met_taal),
        lambda: Editiecontroleur(begrippen, vandaag, met_taal=met_taal),
    )
    lader = _Lader(controleur, namen, patronen)
    meldingen: list[Melding] = []
    edities: list[Editie] = []
    bestanden = 0
    for ruw in read_edities(project, mappen):
        gevonden = list(lader.check(ruw))
        meldingen += gevonden
        bestanden += ruw.aantal_bestanden
        if not houdt_iets_tegen(gevonden) and (editie := lader.editie(ruw)) is not None:
            edities.append(editie)
    edities.sort(key=lambda editie: editie.nummer)
    return Editieuitslag(edities, sort_meldingen(meldingen), bestanden)


def _zonder_velden(project: Project, naam: str) -> Melding:
    pad = project.toon(project.begrippen / f"{naam}.yml")
    return Melding(pad, 1, "bestand", "gegevens-ontbreken", "dit bestand ontbreekt.")


class _Lader:
    """Checks one edition after another, and puts the good ones together."""

    def __init__(
        self, controleur: Editiecontroleur, namen: Casusnamen, patronen: frozenset[str]
    ) -> None:
        self._controleur = controleur
        self._namen = namen
        self._patronen = patronen
        self._klaar: dict[Path, Editie] = {}

    def check(self, ruw: RuweEditie) -> Iterator[Melding]:
        """Yield every problem of an edition."""
        yield from ruw.meldingen
        artikelen: dict[str, Artikelgegevens] = {}
        for slug, artikel in ruw.artikelen.items():
            gegevens, meldingen = self._controleur.check_artikel(artikel)
            yield from meldingen
            if gegevens is not None:
                artikelen[slug] = gegevens
                begrippen = self._controleur.begrippen
                yield from check_artikelinhoud(artikel, gegevens, ruw, begrippen, self._patronen)
        yield from self._check_index(ruw, artikelen)

    def _check_index(
        self, ruw: RuweEditie, artikelen: dict[str, Artikelgegevens]
    ) -> Iterator[Melding]:
        if ruw.index is None:
            return
        gegevens, meldingen = self._controleur.check_index(ruw.index)
        yield from meldingen
        if gegevens is None:
            return
        verwijzingen = Verwijzingen(ruw, ruw.index, gegevens, artikelen, self._namen)
        if verwijzingen.is_van_elders:
            melding = "geen enkele casus van deze editie staat hier. Ze wordt overgeslagen."
            yield Melding(ruw.index.pad, 1, "delen", "editie-van-elders", melding, ernst=Ernst.HINT)
            return
        gevonden = list(verwijzingen.check())
        yield from gevonden
        compleet = len(artikelen) == len(ruw.artikelen) and verwijzingen.casussen_zijn_geldig
        if compleet and not houdt_iets_tegen(gevonden):
            self._klaar[ruw.map] = make_editie(ruw, gegevens, artikelen, self._namen.geldig)

    def editie(self, ruw: RuweEditie) -> Editie | None:
        """Return an edition that was checked and found whole."""
        return self._klaar.get(ruw.map)
