"""What a site is made of: the collection, the manifesto, introductions and settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from mooimaatwerk.editie.model import Editie
from mooimaatwerk.instelling import OngeldigeInstelling, Overlegplek
from mooimaatwerk.inzicht.geschiedenis import Geschiedenis
from mooimaatwerk.kennis.instrumenten import Instrumenten
from mooimaatwerk.kennis.kostenoverzicht import Kostenregel
from mooimaatwerk.kennis.leesroutes import Leesroute
from mooimaatwerk.kennis.manifest import Manifest
from mooimaatwerk.kennis.naslag import Naslag
from mooimaatwerk.kennis.opschaling import Opschaling
from mooimaatwerk.patroon.model import Patroon
from mooimaatwerk.patroon.tellen import Drempel
from mooimaatwerk.verantwoording.snelheid import Snelheid
from mooimaatwerk.verantwoording.toegankelijkheid import Controleverslag, Verklaring
from mooimaatwerk.verzameling import Verzameling
from mooimaatwerk.woorden import omvang

INLEIDINGEN = "inleidingen"
"""The folder in docs/ with hand-written introductions: `inleidingen/<ingang>/<slug>.md`."""

KLEIN_BEDRAG = 500
"""What a household could get at most from the Mini-Maatwerk Budget in Hengelo, in euros."""

DREMPEL = Drempel()
"""The threshold of a counted pattern where nobody set another."""

GEEN_NASLAG = Naslag()
"""What surrounds the cases of a project that tells nothing of it."""

FORGES = ("github", "gitlab", "gitea", "forgejo")
"""The kinds of place for a repository of which the form knows the pages."""


@dataclass(frozen=True)
class Forge:
    """Where the repository is: the kind of place, its address, and its main branch."""

    soort: str
    adres: str
    tak: str = "main"


def read_forge(instelling: Any) -> Forge | None:
    """Return the setting `extra: forge:`, None when it is empty; raises OngeldigeInstelling."""
    if not instelling:
        return None
    if not isinstance(instelling, dict) or not set(instelling) <= {"soort", "adres", "tak"}:
        raise OngeldigeInstelling("extra.forge: hier horen soort, adres en tak, en niets anders.")
    soort, adres = str(instelling.get("soort") or ""), str(instelling.get("adres") or "")
    if not soort and not adres:
        return None
    if soort not in FORGES:
        raise OngeldigeInstelling(f"extra.forge.soort: kies uit {', '.join(FORGES)}.")
    if not adres.startswith("https://") or any(teken in adres for teken in " ?#"):
        raise OngeldigeInstelling("extra.forge.adres: begin met https://, zonder ? of #.")
    return Forge(soort, adres.rstrip("/"), str(instelling.get("tak") or "main"))


def read_drempel(instelling: Any) -> Drempel:
    """Return the setting `extra: patroon:`, with what lacks as it is by default.

    Raises OngeldigeInstelling.
    """
    gevraagd = instelling or {}
    if not isinstance(gevraagd, dict) or not set(gevraagd) <= {"casussen", "gemeenten"}:
        raise OngeldigeInstelling("extra.patroon: hier horen casussen en gemeenten, meer niet.")
    if any(type(aantal) is not int or aantal < 2 for aantal in gevraagd.values()):
        raise OngeldigeInstelling("extra.patroon: een drempel is een heel getal vanaf 2, zoals 3.")
    return Drempel(**gevraagd)


@dataclass(frozen=True)
class Instellingen:
    """What a municipality that runs its own copy sets.

    `adres` is the address of the site, ending in a slash; `contact` the mail address of
    the editors (a role, never a person). Both may be empty. `herlaadt` is true while the site
    is served to whoever works on it, and a page renews itself. `forge` is where who has an
    account hands in a file. `klein_bedrag` is up to how many euros an amount is called small;
    `drempel` from when on cases that are alike are called a pattern.
    `organisatie` is who answers for this copy by law, `contact_privacy` who watches over
    privacy there, `verklaring` its statement on accessibility. `overleg` is where professionals
    talk about cases that are still open.
    """

    naam: str = "Mooi Maatwerk"
    omschrijving: str = ""
    adres: str = ""
    contact: str = ""
    herlaadt: bool = False
    forge: Forge | None = None
    klein_bedrag: int = KLEIN_BEDRAG
    drempel: Drempel = DREMPEL
    organisatie: str = ""
    contact_privacy: str = ""
    verklaring: Verklaring | None = None
    overleg: Overlegplek | None = None


@dataclass(frozen=True)
class Uitgave:
    """A file of an edition to download: its kind ("PDF"), its address, its size in bytes.

    `stuk` is the slug of the piece that it holds; None for a whole edition.
    """

    nummer: int
    soort: str
    adres: str
    omvang: int
    stuk: str | None = None

    @property
    def omvang_in_woorden(self) -> str:
        """Its size as a reader expects it: "640 kB" or "2,3 MB"."""
        return omvang(self.omvang)


@dataclass(frozen=True)
class Site:
    """Everything the pages are made from.

    `edities` are those that readers may see, by number; `uitgaven` the files of them that
    can be downloaded; `vandaag` is the day of the build; `geschiedenis` is what changed in
    the last month, `controleverslag` what the last check of accessibility found, `snelheid`
    what the last measurement of speed did; None when unknown. `omvang` is how large files of
    open data are in bytes, as far as they were made.
    """

    verzameling: Verzameling
    manifest: Manifest
    inleidingen: Mapping[tuple[str, str], str]
    instellingen: Instellingen
    instrumenten: Instrumenten = field(default_factory=dict)
    opschaling: Opschaling | None = None
    edities: tuple[Editie, ...] = ()
    uitgaven: tuple[Uitgave, ...] = ()
    vandaag: date = field(default_factory=date.today)
    kostenoverzicht: tuple[Kostenregel, ...] = ()
    leesroutes: tuple[Leesroute, ...] = ()
    patronen: tuple[Patroon, ...] = ()
    naslag: Naslag = GEEN_NASLAG
    geschiedenis: Geschiedenis | None = None
    controleverslag: Controleverslag | None = None
    omvang: Mapping[str, int] = field(default_factory=dict)
    snelheid: Snelheid | None = None

    @property
    def nieuwste(self) -> Editie | None:
        """The latest edition, a draft left out."""
        verschenen = [editie for editie in self.edities if not editie.is_concept]
        return verschenen[-1] if verschenen else None

    @cached_property
    def edities_per_casus(self) -> Mapping[str, Sequence[Editie]]:
        """In which published editions each case stands, by its slug."""
        per_casus: dict[str, list[Editie]] = {}
        for editie in self.edities:
            if not editie.is_concept:
                for casus in editie.casussen:
                    per_casus.setdefault(casus.slug, []).append(editie)
        return per_casus

    @cached_property
    def patronen_per_casus(self) -> Mapping[str, Sequence[Patroon]]:
        """Which written patterns rest on each case, by its slug."""
        per_casus: dict[str, list[Patroon]] = {}
        for patroon in self.patronen:
            for casus in patroon.casussen:
                per_casus.setdefault(casus.slug, []).append(patroon)
        return per_casus

    def uitgaven_van(self, editie: Editie) -> list[Uitgave]:
        """Return the files of a whole edition, the plain ones first."""
        hele = [u for u in self.uitgaven if u.nummer == editie.nummer and u.stuk is None]
        # What a file is for stands in its name: the shortest name is for everybody.
        return sorted(hele, key=lambda uitgave: len(uitgave.adres))

    def uitgaven_van_stuk(self, editie: Editie, slug: str) -> list[Uitgave]:
        """Return the files of one piece of an edition."""
        return [u for u in self.uitgaven if u.nummer == editie.nummer and u.stuk == slug]


def read_inleidingen(docs: Path) -> dict[tuple[str, str], str]:
    """Return the hand-written introductions as Markdown, by entrance and term."""
    return {
        (bestand.parent.name, bestand.stem): bestand.read_text(encoding="utf-8")
        for bestand in sorted((docs / INLEIDINGEN).glob("*/*.md"))
    }
