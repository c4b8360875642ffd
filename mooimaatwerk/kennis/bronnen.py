"""Sources of what the data files say: where a fact stands, of what day, and if it was checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

DATUM = r"^\d{4}(-\d{2}(-\d{2})?)?$"
"""A day, a month or a year, as precise as the source is."""


class Gegeven(BaseModel):
    """What every part of a data file shares: closed, and unchangeable once read."""

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)


class Bron(Gegeven):
    """A source; without `datum` it carries none. `adres` is only for who wants to read it."""

    titel: str = Field(min_length=5)
    datum: str | None = Field(default=None, pattern=DATUM)
    adres: str | None = Field(default=None, pattern=r"^https://[^\s<>\"]+$")
    status: Literal["gecontroleerd", "nog-te-controleren"] = "gecontroleerd"

    @property
    def is_gecontroleerd(self) -> bool:
        """True when the source itself was looked at."""
        return self.status == "gecontroleerd"


Bronnen = Mapping[str, Bron]
"""The sources of a file by the short name under which its facts refer to them."""


def unknown_bronnen(genoemd: Iterable[str | None], bronnen: Bronnen) -> Iterator[str]:
    """Yield each name of a source that the file does not explain."""
    yield from (naam for naam in dict.fromkeys(genoemd) if naam and naam not in bronnen)


def newest(bronnen: Iterable[Bron]) -> str | None:
    """Return the date of the newest source, or None when not one of them has a date."""
    return max((bron.datum for bron in bronnen if bron.datum), default=None)
