"""Builds the site: everything checked first, then page after page written to a folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from mooimaatwerk.bouw.bewaarplek import find_boek, open_sjabloonmap
from mooimaatwerk.bouw.boek import Bouwboek, read_boek, write_boek
from mooimaatwerk.bouw.edities import copy_uitgaven, find_klaar, make_uitgaven
from mooimaatwerk.bouw.laden import Afgekeurd, load_bronnen
from mooimaatwerk.bouw.navolgen import Navolger, find_zoeksleutel
from mooimaatwerk.bouw.sitemaken import Sitemaker
from mooimaatwerk.bouw.sleutels import make_versie
from mooimaatwerk.bouw.splitsen import count_werkers
from mooimaatwerk.bouw.uitvoermap import Uitvoermap, copy_tree
from mooimaatwerk.bouw.werkplaats import Werkplaats
from mooimaatwerk.editie.beelden import make_webbeeld, web_name
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.inzicht.geschiedenis import read_geschiedenis
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.melding import Ernst, Melding
from mooimaatwerk.opruimen import pause_opruimen
from mooimaatwerk.project import Project
from mooimaatwerk.site import Instellingen, Site, Uitgave, read_inleidingen
from mooimaatwerk.verantwoording.snelheid import Snelheid, load_snelheid
from mooimaatwerk.verantwoording.toegankelijkheid import read_controleverslag
from mooimaatwerk.vormgeving.vormgever import Vormgever
from mooimaatwerk.zoeken.index import ZOEKMAP, make_zoekindex


# Without a text of itself: the engine asks for one, and it would hold every case.
@dataclass(frozen=True, repr=False)
class Bouw:
    """A checked site, ready to be written; `hints` are worth telling but stop nothing.

    `versie` is a key of what every page is made of: finding it means reading the whole program.
    `cache` is a folder for what takes long to make; deleting it is always safe. `werkplaats`
    is what this process keeps from build to build, if it builds more than once.
    """

    vormgever: Vormgever
    versie: str
    hints: tuple[Melding, ...]
    cache: Path
    werkplaats: Werkplaats | None = None

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
        made. `werkers` is how many processes share the work, by default as many as can. With
        a `werkplaats` the pages of what changed are there when this returns; the rest follows.
        Raises DubbelAdres when a hand-written page has the address of a generated one,
        Afgekeurd when an edition cannot be printed, and ZoekindexMislukt.
        """
        vorig, uit = self._open(folder)
        with TemporaryDirectory(prefix="mooimaatwerk-") as tijdelijk:
            los = Path(tijdelijk)
            uitgaven, nog_niet = self._uitgaven(los) if edities else ([], [])
            self._write_beelden(los)
            sporen = copy_tree(los, uit)
        if klaar is not None:
            sporen |= copy_tree(klaar, uit)
        maker = Sitemaker(self._met(uitgaven), self.versie, uit, vorig, geschreven)

        def rond_af(boek: Bouwboek) -> None:
            boek.sporen = sporen | boek.sporen
            # First of all else: the index reads every case page that it finds.
            uit.clean(boek.sporen.keys() | (vorig.zoekbestanden.keys() if zoekindex else set()))

        if self.werkplaats:
            volger = Navolger(self.werkplaats, folder, self.site, self.cache)
            volger.volg(maker, sporen.keys(), rond_af, zoekindex=zoekindex, edities=bool(nog_niet))
            return
        boek = maker.make(werkers)
        rond_af(boek)
        if zoekindex:
            self._zoekindex(folder, uit, vorig, boek, werkers or count_werkers())
        write_boek(find_boek(self.cache, folder), boek)

    def _open(self, folder: Path) -> tuple[Bouwboek, Uitvoermap]:
        """Return what the last build left in a folder, by its book or by what is remembered."""
        if self.werkplaats:
            vorige = self.werkplaats.take_vorige(folder)
            if vorige is None:
                return Bouwboek(), Uitvoermap(folder, {})
            return vorige.boek, Uitvoermap(folder, vorige.boek.sporen, vorige.bestaand)
        boek = read_boek(find_boek(self.cache, folder), self.versie)
        return boek, Uitvoermap(folder, boek.sporen)

    def _met(self, uitgaven: Sequence[Uitgave]) -> Vormgever:
        if not uitgaven:
            return self.vormgever
        # The files of editions are no part of what every page is made of.
        site = replace(self.site, uitgaven=tuple(uitgaven))
        return _make_vormgever(site, self.versie, self.werkplaats)

    def _zoekindex(
        self, folder: Path, uit: Uitvoermap, vorig: Bouwboek, boek: Bouwboek, werkers: int
    ) -> None:
        """Index the site for searching, unless nothing that is searched has changed."""
        boek.zoek = find_zoeksleutel(boek)
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

    def _uitgaven(self, folder: Path) -> tuple[list[Uitgave], list[Editie]]:
        """Put the files of editions in place; returns them, and which editions have none yet."""
        klaar = find_klaar(self.site, self.cache)
        try:
            if not self.werkplaats:
                make_uitgaven(klaar, self.vormgever)
            return copy_uitgaven(klaar, folder)
        except OngeldigeGegevens as fout:
            raise Afgekeurd(fout.meldingen) from None


@pause_opruimen()
def prepare_bouw(
    project: Project,
    instellingen: Instellingen,
    vandaag: date,
    concept: int = 0,
    werkplaats: Werkplaats | None = None,
) -> Bouw:
    """Read and check everything a site is made of; raises Afgekeurd with all problems.

    `concept` is the number of an edition that is shown although it is a draft; `werkplaats`
    what this process keeps, when it builds more than once.
    """
    if werkplaats:
        # What still follows the last build uses the same things.
        werkplaats.rest.wacht()
    bronnen = load_bronnen(project, vandaag, werkplaats)
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
        controleverslag=read_controleverslag(project.controleverslag),
        snelheid=_load_snelheid(project),
    )
    hints = (*bronnen.meldingen, *_oude_verklaring(project, instellingen, vandaag))
    versie = make_versie(site)
    vormgever = _make_vormgever(site, versie, werkplaats)
    return Bouw(vormgever, versie, hints, project.cache, werkplaats)


def _make_vormgever(site: Site, versie: str, werkplaats: Werkplaats | None) -> Vormgever:
    geheugen = open_sjabloonmap()
    if werkplaats:
        return werkplaats.find_vormgever(site, versie, geheugen)
    return Vormgever(site, geheugen)


def _oude_verklaring(
    project: Project, instellingen: Instellingen, vandaag: date
) -> Iterator[Melding]:
    verklaring = instellingen.verklaring
    if verklaring and verklaring.is_oud(vandaag):
        pad = project.toon(project.mkdocs_yml)
        tekst = "de toegankelijkheidsverklaring is ouder dan twaalf maanden. Werk haar bij."
        veld, code = "extra.toegankelijkheid.datum", "verklaring-oud"
        yield Melding(pad, 1, veld, code, tekst, ernst=Ernst.HINT)


def _load_snelheid(project: Project) -> Snelheid | None:
    try:
        return load_snelheid(project.docs, project.toon(project.docs))
    except OngeldigeGegevens as fout:
        raise Afgekeurd(fout.meldingen) from None
