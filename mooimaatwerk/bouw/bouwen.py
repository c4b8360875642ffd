"""Builds the site: everything checked first, then page after page written to a folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from tempfile import TemporaryDirectory

from mooimaatwerk.bouw.boek import Bouwboek, find_boek, read_boek, write_boek
from mooimaatwerk.bouw.edities import write_uitgaven
from mooimaatwerk.bouw.sitemaken import Sitemaker, copy_tree
from mooimaatwerk.bouw.splitsen import count_werkers
from mooimaatwerk.bouw.uitvoermap import Uitvoermap
from mooimaatwerk.controle.geheugen import open_geheugen
from mooimaatwerk.controle.uitvoeren import check_casussen
from mooimaatwerk.editie.beelden import make_webbeeld, web_name
from mooimaatwerk.editie.laden import check_edities
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.inzicht.geschiedenis import read_geschiedenis
from mooimaatwerk.kennis.instrumenten import Instrumenten, load_instrumenten
from mooimaatwerk.kennis.kostenoverzicht import Kostenregel, load_kostenoverzicht
from mooimaatwerk.kennis.leesroutes import Leesroute, load_leesroutes
from mooimaatwerk.kennis.manifest import Manifest, load_manifest
from mooimaatwerk.kennis.naslag import Naslag, load_naslag
from mooimaatwerk.kennis.opschaling import Opschaling, load_opschaling
from mooimaatwerk.lezen.begrippen import load_begrippen
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.melding import Ernst, Melding, houdt_iets_tegen
from mooimaatwerk.patroon.laden import check_patronen
from mooimaatwerk.patroon.model import Patroon
from mooimaatwerk.project import CACHE, EIGEN_MAP, Project
from mooimaatwerk.site import Instellingen, Site, Uitgave, read_inleidingen
from mooimaatwerk.verantwoording.snelheid import Snelheid, load_snelheid
from mooimaatwerk.verantwoording.toegankelijkheid import read_controleverslag
from mooimaatwerk.verzameling import Verzameling, make_verzameling
from mooimaatwerk.vormgeving.vormgever import Vormgever
from mooimaatwerk.woorden import hoeveelheid
from mooimaatwerk.zoeken.index import CASUSPAGINAS, ZOEKMAP, make_zoekindex, make_zoeksleutel


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
class Bouw:
    """A checked site, ready to be written; `hints` are worth telling but stop nothing.

    `cache` is a folder for what takes long to make; deleting it is always safe.
    """

    vormgever: Vormgever
    hints: tuple[Melding, ...]
    cache: Path

    @property
    def site(self) -> Site:
        """What the pages are made from."""
        return self.vormgever.site

    def write(
        self,
        folder: Path,
        geschreven: Collection[str],
        *,
        klaar: Path | None = None,
        edities: bool = True,
        zoekindex: bool = False,
        werkers: int | None = None,
    ) -> None:
        """Make the folder hold the site and nothing else; what is there already stays as it is.

        `geschreven` are the addresses of hand-written pages, which stand in the folder
        `klaar` with all else that comes from elsewhere. Without `edities` no PDF and EPUB is
        made. `werkers` is how many processes share the work, by default as many as can.
        Raises DubbelAdres when a hand-written page has the address of a generated one,
        Afgekeurd when an edition cannot be printed, and ZoekindexMislukt.
        """
        boekpad = find_boek(self.cache, folder)
        vorig = read_boek(boekpad)
        uit = Uitvoermap(folder, vorig.sporen)
        with TemporaryDirectory(prefix="mooimaatwerk-") as tijdelijk:
            los = Path(tijdelijk)
            uitgaven = self._uitgaven(los) if edities else ()
            self._write_beelden(los)
            sporen = copy_tree(los, uit)
        if klaar is not None:
            sporen |= copy_tree(klaar, uit)
        maker = Sitemaker(self._met(uitgaven), uit, vorig, geschreven)
        boek = maker.make(werkers)
        boek.sporen = sporen | boek.sporen
        # First of all else: the index reads every case page that it finds.
        uit.clean(boek.sporen.keys() | (vorig.zoekbestanden.keys() if zoekindex else set()))
        if zoekindex:
            self._zoekindex(folder, uit, vorig, boek, werkers or count_werkers())
        write_boek(boekpad, boek)

    def _met(self, uitgaven: tuple[Uitgave, ...]) -> Vormgever:
        if not uitgaven:
            return self.vormgever
        return Vormgever(replace(self.site, uitgaven=uitgaven), _sjabloongeheugen())

    def _zoekindex(
        self, folder: Path, uit: Uitvoermap, vorig: Bouwboek, boek: Bouwboek, werkers: int
    ) -> None:
        """Index the site for searching, unless nothing that is searched has changed."""
        gelezen = {n: s.som for n, s in boek.sporen.items() if fnmatch(n, CASUSPAGINAS)}
        boek.zoek = make_zoeksleutel(boek.samen, gelezen)
        if (
            boek.zoek == vorig.zoek
            and vorig.zoekbestanden
            and all(uit.is_unchanged(naam, spoor) for naam, spoor in vorig.zoekbestanden.items())
        ):
            boek.zoekbestanden = vorig.zoekbestanden
            return
        make_zoekindex(folder, self.site.verzameling, self.cache, werkers)
        for bestand in (folder / ZOEKMAP).rglob("*"):
            if bestand.is_file():
                naam = bestand.relative_to(folder).as_posix()
                boek.zoekbestanden[naam] = uit.look(naam)

    def _write_beelden(self, folder: Path) -> None:
        for editie in self.site.edities:
            for bestand in editie.beelden:
                doel = folder / editie.adres / web_name(bestand)
                doel.parent.mkdir(parents=True, exist_ok=True)
                doel.write_bytes(make_webbeeld(bestand))

    def _uitgaven(self, folder: Path) -> tuple[Uitgave, ...]:
        try:
            return tuple(write_uitgaven(self.vormgever, folder, self.cache))
        except OngeldigeGegevens as fout:
            raise Afgekeurd(fout.meldingen) from None


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


def load_bronnen(project: Project, vandaag: date) -> Bronnen:
    """Read and check everything; raises Afgekeurd with all problems."""
    try:
        begrippen = load_begrippen(project.begrippen, project.toon(project.begrippen))
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
        # A build shows no advice on language: `controleer` does, and so does the form.
        with open_geheugen(project, begrippen) as geheugen:
            uitslag = check_casussen(
                project, begrippen, [project.cases], vandaag, met_taal=False, geheugen=geheugen
            )
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


def prepare_bouw(
    project: Project, instellingen: Instellingen, vandaag: date, concept: int = 0
) -> Bouw:
    """Read and check everything a site is made of; raises Afgekeurd with all problems.

    `concept` is the number of an edition that is shown although it is a draft.
    """
    bronnen = load_bronnen(project, vandaag)
    getoond = tuple(e for e in bronnen.edities if not e.is_concept or e.nummer == concept)
    site = Site(
        bronnen.verzameling,
        bronnen.manifest,
        read_inleidingen(project.docs),
        instellingen,
        bronnen.instrumenten,
        bronnen.opschaling,
        getoond,
        vandaag=vandaag,
        kostenoverzicht=bronnen.kostenoverzicht,
        leesroutes=bronnen.leesroutes,
        patronen=bronnen.patronen,
        naslag=bronnen.naslag,
        geschiedenis=read_geschiedenis(project, vandaag),
        controleverslag=read_controleverslag(project.map / CACHE),
        snelheid=_load_snelheid(project),
    )
    hints = (*bronnen.meldingen, *_oude_verklaring(project, instellingen, vandaag))
    return Bouw(Vormgever(site, _sjabloongeheugen()), hints, project.map / CACHE)


def _sjabloongeheugen() -> Path | None:
    """Return where templates are kept that were made ready, None where nothing can be kept.

    It is a folder of this program and never one of the project: what is in it is run.
    """
    folder = EIGEN_MAP / CACHE / "sjablonen"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder


def _oude_verklaring(
    project: Project, instellingen: Instellingen, vandaag: date
) -> Iterator[Melding]:
    verklaring = instellingen.verklaring
    if verklaring and verklaring.is_oud(vandaag):
        pad = project.toon(project.mkdocs_yml)
        tekst = "de toegankelijkheidsverklaring is ouder dan twaalf maanden. Werk haar bij."
        veld, code = "extra.toegankelijkheid.datum", "verklaring-oud"
        yield Melding(pad, 1, veld, code, tekst, ernst=Ernst.HINT)


def _load_routes(project: Project, slugs: Collection[str]) -> tuple[Leesroute, ...]:
    bestand = project.docs / "leesroutes.yml"
    # Routes that come with this installation were written for other cases than a project's own.
    eigen = slugs if bestand.is_relative_to(project.map) else ()
    try:
        return load_leesroutes(bestand, project.toon(bestand), eigen)
    except OngeldigeGegevens as fout:
        raise Afgekeurd(fout.meldingen) from None


def _load_snelheid(project: Project) -> Snelheid | None:
    try:
        return load_snelheid(project.docs, project.toon(project.docs))
    except OngeldigeGegevens as fout:
        raise Afgekeurd(fout.meldingen) from None


def _ontbreekt(project: Project, pad: Path) -> Melding:
    melding = "dit ontbreekt, en zonder kan de site niet worden gemaakt."
    return Melding(project.toon(pad), 1, "bestand", "bestand-ontbreekt", melding)
