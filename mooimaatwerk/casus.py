"""The model of a case: what the rest of the program may rely on once a case is valid.

Only the shape stands here. The rules (which keys are required, lengths, vocabularies)
come from the field list; `gegevensmodel.regels` puts them on. Terms are slugs, amounts are euros,
an unknown value is None or empty.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from functools import cached_property
from typing import Any

from pydantic import BaseModel, ConfigDict

INGETROKKEN, VEROUDERD = "ingetrokken", "verouderd"
"""The states of publication that change what is shown."""


class Deel(BaseModel):
    """What all parts of a case share: closed, and unchangeable once read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel between processes as the class that a module holds.

        A checked part is of a class that was made for one run, with the rules on it; no
        other process knows that class, and after checking nobody needs the rules.
        """
        vast = next(klasse for klasse in type(self).__mro__ if _is_vast(klasse))
        return _herstel, (vast, self.__dict__)


def _is_vast(klasse: type) -> bool:
    return getattr(sys.modules[klasse.__module__], klasse.__name__, None) is klasse


def _herstel(klasse: type[Deel], velden: dict[str, Any]) -> Deel:
    return klasse.model_construct(**velden)


class Wetverwijzing(Deel):
    """A law of a case; `herkomst` "afgeleid" means that the editors read it into the source."""

    wet: str
    artikel: str | None = None
    herkomst: str | None = None

    @property
    def is_afgeleid(self) -> bool:
        """True when the source itself does not name this law."""
        return self.herkomst == "afgeleid"


class Overgang(Deel):
    """Help or money that goes from one law to another."""

    van: str
    naar: str


class Partij(Deel):
    """A kind of party, with its name only when it is a public body."""

    soort: str
    naam: str | None = None


class Voorwaarde(Deel):
    """A condition of a contribution; `termijn` is an ISO 8601 duration."""

    tekst: str
    termijn: str | None = None
    gevolg: str | None = None


class Financiering(Deel):
    """Money that was used, in euros, from one source."""

    bron: str
    bedrag: Decimal | None = None
    precisie: str | None = None
    vorm: str | None = None
    waarvoor: str | None = None
    deelbijdrage: bool | None = None
    voorwaarden: tuple[Voorwaarde, ...] = ()


class Ingezet(Deel):
    """What the solution cost, in euros."""

    bedrag: Decimal
    precisie: str | None = None


class Vermeden(Deel):
    """What was avoided, in euros per month, per year or once; often only in words."""

    bedrag: Decimal | None = None
    precisie: str | None = None
    per: str | None = None
    toelichting: str | None = None


class Kosten(Deel):
    """Both sides of the comparison, as far as they are known."""

    ingezet: Ingezet | None = None
    vermeden: Vermeden | None = None
    neveneffect: str | None = None


class Waardendriehoek(Deel):
    """The three public values that justify a decision."""

    legitimiteit: str
    betrokkenheid: str | None = None
    rendement: str | None = None


class Besluitvorming(Deel):
    """Who decided, and how many had to agree."""

    vorm: str
    akkoorden: int | None = None


class Doorlooptijd(Deel):
    """How long it took from question to solution."""

    waarde: Decimal
    eenheid: str
    precisie: str | None = None


class Escalatie(Deel):
    """The level to which the case was taken."""

    niveau: str
    tafel: str | None = None
    resultaat: str | None = None


class Opvolging(Deel):
    """How it went later; `na` is an ISO 8601 duration such as P6M."""

    na: str
    stand: str
    bron: str | None = None


class Bron(Deel):
    """Where the facts come from."""

    titel: str
    datum: str | None = None
    soort: str | None = None


class Akkoord(Deel):
    """A privacy finding that an editor looked at and accepted."""

    tekst: str
    soort: str
    reden: str


class Privacy(Deel):
    """Who checked that nobody can be recognised (a role, never a name)."""

    status: str
    door: str
    pseudoniemen: tuple[str, ...] = ()
    akkoord: tuple[Akkoord, ...] = ()


class Gegevens(Deel):
    """The front matter of a case, key for key."""

    titel: str
    samenvatting: str
    datum: str
    status: str
    themas: tuple[str, ...]
    knelpunten: tuple[str, ...]
    levensgebieden: tuple[str, ...]
    soorten: tuple[str, ...] = ()
    gemeente: str | None = None
    doelgroepen: tuple[str, ...] = ()
    leeftijdsgroep: str | None = None
    ruimte: str | None = None
    wetten: tuple[Wetverwijzing, ...] = ()
    overgangen: tuple[Overgang, ...] = ()
    partijen: tuple[Partij, ...] = ()
    financiering: tuple[Financiering, ...] = ()
    kosten: Kosten | None = None
    waardendriehoek: Waardendriehoek | None = None
    wens_inwoner: str | None = None
    stem_kind: str | None = None
    besluitvorming: Besluitvorming | None = None
    doorlooptijd: Doorlooptijd | None = None
    escalatie: Escalatie | None = None
    opvolging: tuple[Opvolging, ...] = ()
    bewijs: str | None = None
    hulpvraag: str | None = None
    manifest: tuple[int, ...] = ()
    bron: Bron | None = None
    toestemming: str | None = None
    privacy: Privacy | None = None
    voorbeeld: bool | None = None
    publicatie: str | None = None


class Bijdrage(Deel):
    """A valid file that somebody contributed: what it says of its own publication."""

    gegevens: Any
    """The front matter; each kind of file has its own."""
    tekst: str
    pad: str

    @property
    def is_voorbeeld(self) -> bool:
        """True for something invented: labelled everywhere, counted nowhere."""
        return bool(self.gegevens.voorbeeld)

    @property
    def is_ingetrokken(self) -> bool:
        """True when nothing but a notice may be left of it."""
        return bool(self.gegevens.publicatie == INGETROKKEN)

    @property
    def is_verouderd(self) -> bool:
        """True when the editors know that it no longer holds."""
        return bool(self.gegevens.publicatie == VEROUDERD)


class Casus(Bijdrage):
    """A valid case: its name, its fields, its story in Markdown, and the file it is in.

    `vingerafdruk` is the SHA-256 of that file in hexadecimals, as `sha256sum` gives it for
    a file in UTF-8 with LF line ends. A withdrawn case has no story and no fields but its
    date: what nobody may see is not carried along.
    """

    slug: str
    gegevens: Gegevens
    vingerafdruk: str = ""

    @property
    def is_open(self) -> bool:
        """True when a solution is still asked for."""
        return self.gegevens.status == "open"

    @cached_property
    def afdruk(self) -> str:
        """What tells this version of the case from all others, wherever it is read."""
        return f"{self.pad} {self.vingerafdruk or repr(self)}"

    @cached_property
    def telt_mee(self) -> bool:
        """True when the case counts in numbers: real and published."""
        return not (self.is_voorbeeld or self.is_ingetrokken)


def make_ingetrokken(slug: str, datum: str, pad: str) -> Casus:
    """Return what is left of a withdrawn case: its address, its date, and nothing to show."""
    gegevens = Gegevens(
        titel="",
        samenvatting="",
        datum=datum,
        status="",
        themas=(),
        knelpunten=(),
        levensgebieden=(),
        publicatie=INGETROKKEN,
    )
    return Casus(slug=slug, gegevens=gegevens, tekst="", pad=pad)
