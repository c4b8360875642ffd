"""The vocabularies of `cases/_begrippen/`: their terms, looking them up, suggesting one."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from mooimaatwerk.kenmerken import Kenmerken
from mooimaatwerk.namen import normalize
from mooimaatwerk.velden import Grens, Veldenlijst

T = TypeVar("T")

MAX_OPSOMMING = 20
"""A message names all allowed terms up to this number; above it, only where to find them."""

_SLUG = r"^[a-z0-9-]{1,60}$"
_WOORD = re.compile(r"\w+")
_DAG = r"^\d{4}-\d{2}-\d{2}$"


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)


class Begrip(_Data):
    """One term; `herkomst` says whether it stands in the source documents."""

    slug: str = Field(pattern=_SLUG)
    label: str = Field(min_length=1)
    definitie: str = Field(min_length=5)
    herkomst: Literal["startdocument", "bron", "voorstel"]
    synoniemen: tuple[str, ...] = ()
    zie_ook: tuple[str, ...] = ()
    vervangen_door: str | None = None

    @property
    def namen(self) -> tuple[str, ...]:
        """Everything a person may call this term."""
        return (self.slug, self.label, *self.synoniemen)

    @cached_property
    def naamwoorden(self) -> tuple[str, ...]:
        """The words of its names in small letters, each once, those of the label first."""
        woorden = _WOORD.findall(" ".join((self.label, *self.namen)).lower())
        return tuple(dict.fromkeys(woorden))


class Thema(Begrip):
    """A subject; `tint` (OKLCH hue) and `motief` decide how its pages and cover art look."""

    tint: int = Field(ge=0, lt=360)
    motief: str = Field(pattern=_SLUG)


class Haakje(_Data):
    """An article that gives room, and what room.

    `bron` says in which text it was looked up and `gezien` of what day that text is;
    without them it is still to be checked.
    """

    artikel: str
    tekst: str
    bron: str | None = None
    gezien: str | None = Field(default=None, pattern=_DAG)


class Wijziging(_Data):
    """A dated change of a law; `status` says whether the source was checked.

    It touches the cases that used one of its `artikelen` (none: the whole law) and, if
    `alleen_bij` is given, only those of them that fit it. `vervallen`: the route is gone.
    """

    datum: str = Field(pattern=_DAG)
    wat: str
    status: Literal["gecontroleerd", "nog-te-controleren"]
    bron: str
    soort: Literal["gewijzigd", "vervallen"] = "gewijzigd"
    artikelen: tuple[str, ...] = ()
    alleen_bij: Kenmerken | None = None


class Wet(Begrip):
    """A law or scheme; `bwb` is its id at wetten.overheid.nl, only when it was checked.

    `trekt_mee` are the laws of which the money often stops when this one stops.
    """

    citeertitel: str
    soort: Literal["wet", "amvb", "regeling", "lokaal", "eu", "vervallen"]
    afkorting: str | None = None
    bwb: str | None = Field(default=None, pattern=r"^BWBR\d{7}$")
    haakjes: tuple[Haakje, ...] = ()
    wijzigingen: tuple[Wijziging, ...] = ()
    uitvoerder: str | None = None
    trekt_mee: tuple[str, ...] = ()

    @property
    def adres(self) -> str | None:
        """The address of the law's text."""
        return f"https://wetten.overheid.nl/{self.bwb}" if self.bwb else None

    @property
    def namen(self) -> tuple[str, ...]:
        """Also the official title and its abbreviation."""
        return (*super().namen, self.citeertitel, *filter(None, [self.afkorting]))


class Budgetgrens(_Data):
    """How much of a budget may be spent, in euros, and where that was agreed."""

    per_huishouden: Decimal = Field(gt=0)
    per_team: Decimal = Field(gt=0)
    bron: str


class Financieringsbron(Begrip):
    """A source of money; `grens` when its own rules set one."""

    grens: Budgetgrens | None = None


class Provincie(Begrip):
    """A province with its CBS code."""

    code: str = Field(pattern=r"^PV\d{2}$")


class Gemeente(Begrip):
    """A municipality (CBS); a former one has only its name and its successor."""

    cbs_code: str | None = Field(default=None, pattern=r"^GM\d{4}$")
    naam: str | None = None
    provincie: str | None = None
    inwoners: int | None = None
    peildatum: str | None = None
    grootteklasse: str | None = None

    @property
    def namen(self) -> tuple[str, ...]:
        """Also the official CBS spelling."""
        return (*super().namen, *filter(None, [self.naam]))


class Waarde(Begrip):
    """A corner of the waardendriehoek: whose value it is and the question that goes with it."""

    wiens_waarde: str
    hulpvraag: str


class Artikelsoort(Begrip):
    """A kind of article; `woorden` is the target for its body, a hint when outside it."""

    woorden: Grens


SOORTEN: Mapping[str, type[Begrip]] = {
    "themas": Thema,
    "wetten": Wet,
    "financieringsbronnen": Financieringsbron,
    "provincies": Provincie,
    "gemeenten": Gemeente,
    "waarden": Waarde,
    "artikelsoorten": Artikelsoort,
}
"""Lists whose terms carry more than the common keys."""


class Lijstkop(_Data):
    """What a vocabulary file says about itself."""

    lijst: str = Field(pattern=_SLUG)
    enkelvoud: str
    meervoud: str
    lidwoord: Literal["de", "het"]
    uitleg: str


@dataclass(frozen=True)
class Begrippenlijst:
    """One vocabulary: its head, and its terms by slug in the order of the file."""

    kop: Lijstkop
    termen: Mapping[str, Begrip]

    def __iter__(self) -> Iterator[Begrip]:
        """Go over the terms that are in use, without the retired ones."""
        return (term for term in self.termen.values() if term.vervangen_door is None)

    def find(self, slug: str) -> Begrip | None:
        """Return the term with this slug, or the term that replaced it."""
        term = self.termen.get(slug)
        if term is not None and term.vervangen_door is not None:
            return self.termen.get(term.vervangen_door)
        return term

    def find_by_name(self, naam: str) -> Begrip | None:
        """Return the term that is called this way (label, synonym; no case, no accents)."""
        slug = self._slug_bij_naam.get(normalize(naam))
        return self.termen[slug] if slug else None

    def suggest(self, tekst: str) -> str | None:
        """Return the slug that `tekst` most likely means, or None."""
        exact = self._slug_bij_naam.get(normalize(tekst))
        if exact:
            return self._huidig(exact)
        dichtbij = difflib.get_close_matches(normalize(tekst), self._slug_bij_naam, n=1, cutoff=0.7)
        return self._huidig(self._slug_bij_naam[dichtbij[0]]) if dichtbij else None

    def _huidig(self, slug: str) -> str:
        return self.termen[slug].vervangen_door or slug

    @cached_property
    def _slug_bij_naam(self) -> dict[str, str]:
        namen: dict[str, str] = {}
        # Retired terms come last, so that a name in use never leads to one.
        for term in sorted(self.termen.values(), key=lambda t: t.vervangen_door is not None):
            for naam in term.namen:
                namen.setdefault(normalize(naam), term.slug)
        return namen

    @cached_property
    def opsomming(self) -> str:
        """The allowed slugs as a sentence part for a message."""
        slugs = [term.slug for term in self]
        if len(slugs) <= MAX_OPSOMMING:
            return f"Kies uit: {', '.join(slugs)}."
        return f"Alle {len(slugs)} staan in cases/_begrippen/{self.kop.lijst}.yml."


@dataclass(frozen=True)
class Begrippen:
    """All vocabularies by name, and the field lists that use them.

    `velden` is the list of a case; `andere_velden` holds those of other files by the name
    of the list ("editievelden").
    """

    lijsten: Mapping[str, Begrippenlijst]
    velden: Veldenlijst
    andere_velden: Mapping[str, Veldenlijst] = field(default_factory=dict)

    @cached_property
    def afdruk(self) -> str:
        """All that stands in them, as one text; another text when anything is different."""
        return repr(self)

    @cached_property
    def _kladblok(self) -> dict[Hashable, Any]:
        return {}

    def eenmaal(self, wat: Hashable, maak: Callable[[], T]) -> T:
        """Return what `maak` makes of these vocabularies; it is made only once for each `wat`."""
        if wat not in self._kladblok:
            self._kladblok[wat] = maak()
        gemaakt: T = self._kladblok[wat]
        return gemaakt

    def __getstate__(self) -> dict[str, Any]:
        """Send to another process only what was read: what was made of it, it makes itself."""
        return {deel.name: getattr(self, deel.name) for deel in fields(self)}

    @cached_property
    def vervangen(self) -> frozenset[str]:
        """The slugs of retired terms, without former municipalities (those have names)."""
        return frozenset(
            term.slug
            for naam, lijst in self.lijsten.items()
            if naam != "gemeenten"
            for term in lijst.termen.values()
            if term.vervangen_door is not None
        )

    def __getitem__(self, naam: str) -> Begrippenlijst:
        """Return the list with this name; KeyError when there is none."""
        return self.lijsten[naam]

    def term(self, lijst: str, slug: str) -> Begrip:
        """Return a term that is known to exist; KeyError otherwise."""
        return self.lijsten[lijst].termen[slug]

    def thema(self, slug: str) -> Thema:
        """Return a theme, with its colour and motif."""
        term = self.term("themas", slug)
        assert isinstance(term, Thema)  # SOORTEN makes every term of this list one
        return term

    def label(self, lijst: str, slug: str | None) -> str:
        """Return the label of a term, or "niet bekend" when there is none."""
        return self.term(lijst, slug).label if slug else "niet bekend"
