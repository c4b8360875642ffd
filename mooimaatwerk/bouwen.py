"""Builds the site: everything checked first, then page after page written to a folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tqdm import tqdm

from mooimaatwerk.begrippenlezen import load_begrippen
from mooimaatwerk.controle.geheugen import open_geheugen
from mooimaatwerk.controle.uitvoeren import check_casussen
from mooimaatwerk.controle.werkers import BALK_NA
from mooimaatwerk.databestand import OngeldigeGegevens
from mooimaatwerk.editie.beelden import make_webbeeld, web_name
from mooimaatwerk.editie.laden import check_edities
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.feeds import make_feeds
from mooimaatwerk.formulierdata import make_formulierdata
from mooimaatwerk.geschiedenis import read_geschiedenis
from mooimaatwerk.hosting import make_hostbestanden
from mooimaatwerk.instrumenten import Instrumenten, load_instrumenten
from mooimaatwerk.kostenoverzicht import Kostenregel, load_kostenoverzicht
from mooimaatwerk.leesroutes import Leesroute, load_leesroutes
from mooimaatwerk.manifest import Manifest, load_manifest
from mooimaatwerk.melding import Ernst, Melding, houdt_iets_tegen
from mooimaatwerk.naslag import Naslag, load_naslag
from mooimaatwerk.opendata import make_opendata
from mooimaatwerk.opschaling import Opschaling, load_opschaling
from mooimaatwerk.paginas import make_paginas
from mooimaatwerk.patroon.laden import check_patronen
from mooimaatwerk.patroon.model import Patroon
from mooimaatwerk.project import CACHE, Project
from mooimaatwerk.site import Instellingen, Site, Uitgave, read_inleidingen
from mooimaatwerk.sitemap import make_sitemap
from mooimaatwerk.sjabloontekst import SJABLOON, make_sjabloontekst
from mooimaatwerk.snelheid import Snelheid, load_snelheid
from mooimaatwerk.toegankelijkheid import read_controleverslag
from mooimaatwerk.uitgeven import write_uitgaven
from mooimaatwerk.verzameling import Verzameling, make_verzameling
from mooimaatwerk.vormgeving import Vormgever
from mooimaatwerk.woorden import hoeveelheid
from mooimaatwerk.zoektermen import make_zoektermen


class Afgekeurd(Exception):
    """The site cannot be built; `meldingen` holds every problem, hints included."""

    def __init__(self, meldingen: list[Melding]) -> None:
        super().__init__("de site kan niet worden gebouwd")
        self.meldingen = meldingen

    @property
    def in_woorden(self) -> str:
        """How many problems stop the build: "1 fout" or "3 fouten"."""
        return hoeveelheid(sum(melding.houdt_tegen for melding in self.meldingen), "fout", "fouten")


class DubbelAdres(Exception):
    """A hand-written page stands at the address of a generated one."""


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

    def write(self, folder: Path, geschreven: Collection[str], *, edities: bool = True) -> None:
        """Write all that is generated, with a bar when it takes long.

        `geschreven` are the addresses of hand-written pages; without `edities` no PDF and
        EPUB is made. Raises DubbelAdres when a hand-written page has the address of a
        generated one, and Afgekeurd when an edition cannot be printed.
        """
        uitgaven = self._uitgaven(folder) if edities else ()
        self._write_beelden(folder)
        for naam, inhoud in self._bestanden(replace(self.site, uitgaven=uitgaven), geschreven):
            doel = folder / naam
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)

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

    def _bestanden(
        self, site: Site, geschreven: Collection[str]
    ) -> Iterator[tuple[str, str | bytes]]:
        adressen = list(geschreven)
        omvang: dict[str, int] = {}
        for naam, inhoud in make_opendata(self.site):
            omvang[naam] = len(inhoud.encode())
            yield naam, inhoud
        paginas = make_paginas(replace(site, omvang=omvang))
        for pagina in tqdm(paginas, "Schrijven", delay=BALK_NA, disable=None, leave=False):
            if pagina.adres in geschreven:
                raise DubbelAdres(pagina.adres)
            if pagina.vindbaar:
                adressen.append(pagina.adres)
            yield pagina.bestand, self.vormgever.render(pagina)
        yield from self.vormgever.vast.bestanden.items()
        yield from make_zoektermen(self.site.verzameling)
        yield from make_feeds(self.vormgever)
        yield from make_hostbestanden()
        yield SJABLOON, make_sjabloontekst(self.site.verzameling.begrippen)
        yield from make_formulierdata(self.site)
        yield from make_sitemap(self.vormgever, adressen)


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
    return Bouw(Vormgever(site), hints, project.map / CACHE)


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
