"""Loads the written patterns of a project: read, checked, tied to their cases."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.redactie import Redactiecontrole
from mooimaatwerk.controle.velden import Veldcontrole
from mooimaatwerk.lezen.casus import RuweCasus, read_casus
from mooimaatwerk.melding import Ernst, Melding, houdt_iets_tegen, sort_meldingen
from mooimaatwerk.opmaak import make_inspector
from mooimaatwerk.patroon.model import Patroon, Patroongegevens
from mooimaatwerk.project import Project

VELDENLIJST = "patroonvelden"
"""The field list that a pattern is checked against."""

LEESMIJ = "LEESMIJ.md"
"""The guide for editors, beside the patterns."""

_SLUG = re.compile(r"[a-z0-9-]{3,60}")


@dataclass(frozen=True)
class Patroonuitslag:
    """What checking patterns gives: the valid ones by title, and all problems in order."""

    patronen: Sequence[Patroon]
    meldingen: Sequence[Melding]
    aantal_bestanden: int


def find_patroonbestanden(project: Project) -> list[Path]:
    """Return the files of the project's patterns, by name; what begins with _ or . is none."""
    if not project.patronen.is_dir():
        return []
    return [
        b for b in sorted(project.patronen.iterdir()) if b.name[0] not in "._" and b.name != LEESMIJ
    ]


def check_patronen(
    project: Project,
    begrippen: Begrippen,
    casussen: Iterable[Casus],
    vandaag: date,
    *,
    met_taal: bool = False,
) -> Patroonuitslag:
    """Check the patterns of a project against the valid cases.

    A case that has mistakes of its own is left out without a message. `met_taal` asks for
    hints about language.
    """
    bestanden = find_patroonbestanden(project)
    if not bestanden:
        return Patroonuitslag((), (), 0)
    if VELDENLIJST not in begrippen.andere_velden:
        pad = project.toon(project.begrippen / f"{VELDENLIJST}.yml")
        ontbreekt = Melding(pad, 1, "bestand", "gegevens-ontbreken", "dit bestand ontbreekt.")
        return Patroonuitslag((), [ontbreekt], 0)
    lader = _Lader(project, begrippen, casussen, vandaag, met_taal=met_taal)
    gevonden = [lader.check(bestand) for bestand in bestanden]
    patronen = [patroon for patroon, _ in gevonden if patroon]
    return Patroonuitslag(
        sorted(patronen, key=lambda patroon: patroon.gegevens.titel.lower()),
        sort_meldingen(melding for _, meldingen in gevonden for melding in meldingen),
        len(bestanden),
    )


class _Lader:
    """Checks one file after another, with what all of them need."""

    def __init__(
        self,
        project: Project,
        begrippen: Begrippen,
        casussen: Iterable[Casus],
        vandaag: date,
        *,
        met_taal: bool,
    ) -> None:
        velden = begrippen.andere_velden[VELDENLIJST]
        self._project = project
        self._velden = begrippen.eenmaal(
            (Patroongegevens, vandaag),
            lambda: Veldcontrole(Patroongegevens, velden, begrippen, vandaag),
        )
        self._bestand = Redactiecontrole(begrippen, make_inspector(), met_taal=met_taal)
        self._casussen = {casus.slug: casus for casus in casussen}
        self._namen = sorted(project.find_casusnamen() | self._casussen.keys())

    def check(self, bestand: Path) -> tuple[Patroon | None, list[Melding]]:
        """Return the pattern in a file, or None, with all that is wrong."""
        pad = self._project.toon(bestand)
        if bestand.suffix != ".md" or not _SLUG.fullmatch(bestand.stem) or bestand.is_symlink():
            melding = (
                "dit is geen patroon. Hier staan tekstbestanden (.md) met een naam van kleine "
                "letters, cijfers en streepjes."
            )
            return None, [Melding(pad, 1, "bestand", "bestand-onbekend", melding)]
        ruw = read_casus(bestand, pad)
        gegevens, meldingen = self._bestand.check(ruw, self._velden.check)
        if gegevens is None or houdt_iets_tegen(meldingen):
            return None, meldingen
        if self._is_van_elders(gegevens):
            melding = "geen enkele casus van dit patroon staat hier. Het wordt overgeslagen."
            hint = Melding(
                pad, ruw.regel_van(("casussen",)), "casussen", "patroon-van-elders", melding,
                ernst=Ernst.HINT,
            )  # fmt: skip
            return None, [*meldingen, hint]
        meldingen += self._check_casussen(ruw, gegevens)
        if houdt_iets_tegen(meldingen):
            return None, meldingen
        bekend = (self._casussen[s] for s in gegevens.casussen if s in self._casussen)
        casussen = tuple(casus for casus in bekend if not casus.is_ingetrokken)
        return Patroon(ruw.naam, gegevens, ruw.tekst, casussen, ruw.pad), meldingen

    def _is_van_elders(self, gegevens: Patroongegevens) -> bool:
        """True when not one of its cases is known here: it came along with other cases."""
        return bool(gegevens.casussen) and not set(gegevens.casussen) & set(self._namen)

    def _check_casussen(self, ruw: RuweCasus, gegevens: Patroongegevens) -> Iterator[Melding]:
        for n, slug in enumerate(gegevens.casussen):
            regel = ruw.regel_van(("casussen", n))
            if slug not in self._namen:
                bedoel = next(iter(difflib.get_close_matches(slug, self._namen, 1)), None)
                vraag = f' Bedoel je "{bedoel}"?' if bedoel else ""
                melding = f'er is geen casus "{slug}".{vraag}'
                yield Melding(ruw.pad, regel, "casussen", "casus-onbekend", melding, bedoel)
            elif (casus := self._casussen.get(slug)) and casus.is_ingetrokken:
                melding = f'de casus "{slug}" is ingetrokken. Hij staat niet meer bij dit patroon.'
                yield Melding(
                    ruw.pad, regel, "casussen", "casus-ingetrokken", melding, ernst=Ernst.HINT
                )
        for n, botsing in enumerate(gegevens.botsen):
            if botsing.een == botsing.ander:
                melding = "een wet botst niet met zichzelf. Noem twee verschillende wetten."
                regel = ruw.regel_van(("botsen", n))
                yield Melding(ruw.pad, regel, "botsen", "patroon-botsing", melding)
