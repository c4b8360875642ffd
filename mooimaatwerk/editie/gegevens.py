"""The front matter of an edition and of its articles, key for key, as checked data.

Only the shape stands here; the rules come from `editievelden.yml` and `artikelvelden.yml`.
Cases and articles are named by their slug; what they stand for is in `editie.model`.
"""

from __future__ import annotations

from mooimaatwerk.casus import Bron, Deel, Privacy


class Omslagregel(Deel):
    """A line on the cover, about one piece."""

    tekst: str
    artikel: str | None = None
    casus: str | None = None


class Omslag(Deel):
    """The front: whose cover art, what it shows, and its lines."""

    casus: str
    regels: tuple[Omslagregel, ...]
    tekst: str | None = None


class Stukverwijzing(Deel):
    """One entry of the composition: exactly one of artikel, casus, manifest and rijen."""

    artikel: str | None = None
    casus: str | None = None
    als: str | None = None
    manifest: bool | None = None
    rijen: tuple[str, ...] = ()

    @property
    def casussen(self) -> tuple[str, ...]:
        """The cases that it names."""
        return (self.casus, *self.rijen) if self.casus else self.rijen


class Deelverwijzing(Deel):
    """A part of the edition with its entries."""

    titel: str
    stukken: tuple[Stukverwijzing, ...]
    intro: str | None = None


class Colofon(Deel):
    """Who made the edition: roles and organisations."""

    redactie: tuple[str, ...]
    met_dank_aan: tuple[str, ...] = ()
    vormgeving: str | None = None
    fotografie: str | None = None
    bronnen: tuple[Bron, ...] = ()
    contact: str | None = None
    issn: str | None = None


class Editiegegevens(Deel):
    """The composition of an edition.

    `bevroren` has a fingerprint for each case and article as it was on the day under
    `op`; it is None until the edition is frozen.
    """

    titel: str
    nummer: int
    datum: str
    uitgevers: tuple[str, ...]
    omslag: Omslag
    delen: tuple[Deelverwijzing, ...]
    colofon: Colofon
    thema: str | None = None
    publicatie: str | None = None
    bevroren: dict[str, str] | None = None
    privacy: Privacy | None = None


class Citaat(Deel):
    """A pull quote; without `wie` it is a line of the article itself."""

    tekst: str
    wie: str | None = None
    functie: str | None = None
    akkoord: str | None = None


class Deelnemers(Deel):
    """How many people took part in a poll."""

    aantal: int
    precisie: str | None = None


class Optie(Deel):
    """An answer of a poll: its place and its share in percent, as far as known."""

    label: str
    plaats: int | None = None
    aandeel: int | None = None


class Peiling(Deel):
    """A poll; what is not known is None."""

    vraag: str
    opties: tuple[Optie, ...]
    datum: str | None = None
    deelnemers: Deelnemers | None = None
    bron: str | None = None


class Tip(Deel):
    """A card with one tip."""

    titel: str
    tekst: str


class Afbeelding(Deel):
    """A picture beside the article, with what it shows and whose it is."""

    bestand: str
    alt: str
    rechten: str
    akkoord: str | None = None


class Artikelgegevens(Deel):
    """The front matter of an article."""

    titel: str
    soort: str
    intro: str | None = None
    auteur: str | None = None
    citaten: tuple[Citaat, ...] = ()
    kaders: tuple[str, ...] = ()
    punten: tuple[int, ...] = ()
    patronen: tuple[str, ...] = ()
    peiling: Peiling | None = None
    tips: tuple[Tip, ...] = ()
    bronnen: tuple[Bron, ...] = ()
    afbeelding: Afbeelding | None = None
    privacy: Privacy | None = None
