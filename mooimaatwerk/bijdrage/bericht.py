"""The small file that carries the problems from the check to the reply, and is trusted in nothing.

A pull request may change the very workflow that writes this file. So whoever reads it takes it
for hostile: it has a size, a shape and limits, and `tekst.py` makes its words harmless.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from mooimaatwerk.bijdrage.nakijken import gaat_over_personen
from mooimaatwerk.bijdrage.overzicht import Overzicht
from mooimaatwerk.melding import Melding

MAX_BERICHT = 256 * 1024
"""The size in bytes above which a file is not even read."""

MAX_REGELS = 200
"""The number of problems that travel; of the others only how many there are."""

MAX_ZIN, MAX_NAAM, MAX_NUMMER = 600, 200, 999_999_999


class OngeldigBericht(ValueError):
    """The file is not a message of ours."""


class _Vorm(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Regel(_Vorm):
    """One problem: where, how serious, and the sentence about it."""

    pad: Annotated[str, StringConstraints(max_length=MAX_NAAM)]
    regel: Annotated[int, Field(ge=1, le=1_000_000)]
    veld: Annotated[str, StringConstraints(max_length=MAX_NAAM)]
    ernst: Literal["fout", "controleer", "hint"]
    melding: Annotated[str, StringConstraints(max_length=MAX_ZIN)]


Aantal = Annotated[int, Field(ge=0, le=1_000_000)]


class Bericht(_Vorm):
    """What is told about one contribution; `nummer` is that of the pull request.

    `bestanden` counts the files that were looked at, `fouten` and `hints` all problems,
    those that did not fit into `regels` too. `code` is True when the contribution changes
    more than content, `begrippen` when it changes a vocabulary, `personen` when something
    about a person must leave the history.
    """

    versie: Literal[1] = 1
    nummer: Annotated[int, Field(ge=0, le=MAX_NUMMER)]
    bestanden: Aantal
    fouten: Aantal
    hints: Aantal
    code: bool
    begrippen: bool
    personen: bool
    regels: Annotated[list[Regel], Field(max_length=MAX_REGELS)]

    @property
    def is_leeg(self) -> bool:
        """True when there is nothing to say: no content was touched, and all is well."""
        return not (self.bestanden or self.fouten or self.hints)


def make_bericht(meldingen: Sequence[Melding], overzicht: Overzicht, nummer: int) -> Bericht:
    """Return the message about a contribution; what stops a build comes first in it."""
    fouten = [melding for melding in meldingen if melding.houdt_tegen]
    hints = [melding for melding in meldingen if not melding.houdt_tegen]
    return Bericht(
        nummer=nummer,
        bestanden=len(overzicht.bestanden) + len(overzicht.verwijderd),
        fouten=len(fouten),
        hints=len(hints),
        code=bool(overzicht.code),
        begrippen=overzicht.raakt_begrippen,
        personen=gaat_over_personen(meldingen),
        regels=[_regel(melding) for melding in [*fouten, *hints][:MAX_REGELS]],
    )


def _regel(melding: Melding) -> Regel:
    return Regel(
        pad=melding.pad[:MAX_NAAM],
        regel=melding.regel,
        veld=melding.veld[:MAX_NAAM],
        ernst=melding.ernst.value,
        melding=_kort(melding.melding),
    )


def _kort(zin: str) -> str:
    return zin if len(zin) <= MAX_ZIN else zin[: MAX_ZIN - 1] + "…"


def read_bericht(bestand: Path) -> Bericht:
    """Read a message from a stranger; raises OSError, or OngeldigBericht when anything is odd."""
    with bestand.open("rb") as stroom:
        inhoud = stroom.read(MAX_BERICHT + 1)
    if len(inhoud) > MAX_BERICHT:
        raise OngeldigBericht("het bericht is te groot")
    try:
        return Bericht.model_validate_json(inhoud)
    except ValidationError as fout:
        # Its words may come from the stranger: only the number of problems is repeated.
        raise OngeldigBericht(
            f"het bericht heeft niet de goede vorm ({fout.error_count()})"
        ) from None


def write_bericht(bericht: Bericht, bestand: Path) -> None:
    """Write a message, in a folder that is made when it is not there."""
    bestand.parent.mkdir(parents=True, exist_ok=True)
    bestand.write_text(bericht.model_dump_json(indent=1), encoding="utf-8")
