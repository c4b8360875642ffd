"""Reads and checks everything that a site is made of, or tells all that is wrong with it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.bouw.werkplaats import Werkplaats
from mooimaatwerk.controle.geheugen import open_geheugen
from mooimaatwerk.controle.uitvoeren import Uitslag, check_casussen
from mooimaatwerk.editie.laden import check_edities
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.kennis.instrumenten import Instrumenten, load_instrumenten
from mooimaatwerk.kennis.kostenoverzicht import Kostenregel, load_kostenoverzicht
from mooimaatwerk.kennis.leesroutes import Leesroute, load_leesroutes
from mooimaatwerk.kennis.manifest import Manifest, load_manifest
from mooimaatwerk.kennis.naslag import Naslag, load_naslag
from mooimaatwerk.kennis.opschaling import Opschaling, load_opschaling
from mooimaatwerk.lezen.begrippen import load_begrippen
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.melding import Melding, houdt_iets_tegen
from mooimaatwerk.patroon.laden import check_patronen
from mooimaatwerk.patroon.model import Patroon
from mooimaatwerk.project import Project
from mooimaatwerk.verzameling import Verzameling, make_verzameling
from mooimaatwerk.woorden import hoeveelheid


class Afgekeurd(Exception):
    """The site cannot be built; `meldingen` holds every problem, hints included."""

    def __init__(self, meldingen: list[Melding]) -> None:
        super().__init__("de site kan niet worden gebouwd")
        self.meldingen = meldingen

    @property
    def in_woorden(self) -> str:
        """How many problems stop the build: "1 fout" or "3 fouten"."""
        return hoeveelheid(sum(melding.houdt_tegen for melding in self.meldingen), "fout", "fouten")


@dataclass(frozen=True)
class Bronnen:
    """Everything that was read and checked: `edities` with the drafts, `meldingen` all hints."""

    verzameling: Verzameling
    manifest: Manifest
    edities: tuple[Editie, ...]
    meldingen: tuple[Melding, ...]
    instrumenten: Instrumenten
    opschaling: Opschaling | None
    kostenoverzicht: tuple[Kostenregel, ...]
    leesroutes: tuple[Leesroute, ...]
    patronen: tuple[Patroon, ...]
    naslag: Naslag


def load_bronnen(project: Project, vandaag: date, werkplaats: Werkplaats | None = None) -> Bronnen:
    """Read and check everything; raises Afgekeurd with all problems."""
    try:
        begrippen = _load_begrippen(project, werkplaats)
        bestand = project.docs / "manifest.yml"
        manifest = load_manifest(bestand, project.toon(bestand))
        instrumenten = load_instrumenten(
            project.instrumenten, project.toon(project.instrumenten), begrippen
        )
        gids = project.opschalen
        opschaling = load_opschaling(gids, project.toon(gids), begrippen, instrumenten)
        bestand = project.docs / "kostenoverzicht.yml"
        kostenoverzicht = load_kostenoverzicht(bestand, project.toon(bestand))
        naslag = load_naslag(project.docs, project.toon(project.docs), begrippen)
        uitslag = _check_casussen(project, begrippen, vandaag, werkplaats)
    except OngeldigeGegevens as fout:
        raise Afgekeurd(fout.meldingen) from None
    except FileNotFoundError as fout:
        raise Afgekeurd([_ontbreekt(project, Path(fout.filename or fout.args[0]))]) from None
    edities = check_edities(project, begrippen, uitslag.casussen, vandaag)
    patronen = check_patronen(project, begrippen, uitslag.casussen, vandaag)
    meldingen = (*uitslag.meldingen, *edities.meldingen, *patronen.meldingen)
    if houdt_iets_tegen(meldingen):
        raise Afgekeurd(list(meldingen))
    verzameling = make_verzameling(uitslag.casussen, begrippen, uitslag.reacties)
    if werkplaats:
        werkplaats.neem_over(verzameling)
    return Bronnen(
        verzameling,
        manifest,
        tuple(edities.edities),
        meldingen,
        instrumenten,
        opschaling,
        kostenoverzicht,
        _load_routes(project, [casus.slug for casus in uitslag.casussen]),
        tuple(patronen.patronen),
        naslag,
    )


def _load_begrippen(project: Project, werkplaats: Werkplaats | None) -> Begrippen:
    lees = werkplaats.begrippen.lees if werkplaats else load_begrippen
    return lees(project.begrippen, project.toon(project.begrippen))


def _check_casussen(
    project: Project, begrippen: Begrippen, vandaag: date, werkplaats: Werkplaats | None
) -> Uitslag:
    """Check all cases; without advice on language, which `controleer` and the form give."""
    with open_geheugen(project, begrippen) as geheugen:
        return check_casussen(
            project,
            begrippen,
            [project.cases],
            vandaag,
            met_taal=False,
            geheugen=geheugen,
            gelezen=werkplaats.gelezen if werkplaats else None,
        )


def _load_routes(project: Project, slugs: Collection[str]) -> tuple[Leesroute, ...]:
    bestand = project.docs / "leesroutes.yml"
    # Routes that come with this installation were written for other cases than a project's own.
    eigen = slugs if bestand.is_relative_to(project.map) else ()
    try:
        return load_leesroutes(bestand, project.toon(bestand), eigen)
    except OngeldigeGegevens as fout:
        raise Afgekeurd(fout.meldingen) from None


def _ontbreekt(project: Project, pad: Path) -> Melding:
    melding = "dit ontbreekt, en zonder kan de site niet worden gemaakt."
    return Melding(project.toon(pad), 1, "bestand", "bestand-ontbreekt", melding)
