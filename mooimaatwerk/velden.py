"""The field lists of contributed files, as `cases/_begrippen/*velden.yml` gives them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Veldsoort = Literal[
    "tekst",
    "datum",
    "begrip",
    "begrippen",
    "gemeente",
    "bedrag",
    "hoeveelheid",
    "getal",
    "nummers",
    "ja-nee",
    "duur",
    "teksten",
    "groep",
    "lijst",
    "vingerafdrukken",
]


class Grens(BaseModel):
    """A lower and an upper bound; both count in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min: int = 0
    max: int | None = None

    def in_woorden(self) -> str:
        """Return "5 tot en met 90", "hoogstens 120" or "minstens 1"."""
        if self.max is None:
            return f"minstens {self.min}"
        if not self.min:
            return f"hoogstens {self.max}"
        return f"{self.min} tot en met {self.max}"


class Voorwaarde(BaseModel):
    """When a field is required after all: another field has one of these values."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    veld: str
    is_een_van: tuple[str, ...]

    def in_woorden(self) -> str:
        """Return "status open" or "status deels-opgelost, doorbraak of niet-gelukt"."""
        *eerste, laatste = self.is_een_van
        return (
            f"{self.veld} {', '.join(eerste)} of {laatste}" if eerste else f"{self.veld} {laatste}"
        )


class Veld(BaseModel):
    """One key of the front matter: what it is for, and which rules hold for it.

    `groep` is the group of questions it belongs to in a form. `begrip` names the
    vocabulary its terms come from. `standaard` is what leaving it out
    means. `toekomst` allows a date to come. `kort` is, for a list of groups, the field that an
    item may be written as on its own (`wetten: [wmo-2015]`). `blijft` says that the field
    stays when the file is withdrawn; all others may go then.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    sleutel: str = Field(pattern=r"^[a-z_]+$")
    label: str
    uitleg: str
    soort: Veldsoort
    verplicht: bool = False
    verplicht_als: Voorwaarde | None = None
    groep: str | None = None
    begrip: str | None = None
    kort: str | None = None
    lengte: Grens | None = None
    woorden: Grens | None = None
    aantal: Grens | None = None
    waarde: Grens | None = None
    standaard: str | None = None
    blijft: bool = False
    toekomst: bool = False
    voorbeeld: Any = None
    velden: tuple[Veld, ...] = ()

    def onderveld(self, sleutel: str) -> Veld | None:
        """Return the field below this one with that key."""
        return next((veld for veld in self.velden if veld.sleutel == sleutel), None)


class Veldengroep(BaseModel):
    """A group of questions, in the order in which a contributor meets them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slug: str
    label: str
    uitleg: str


class Kopje(BaseModel):
    """A heading that the body has; `bij_open` says whether an open case needs it too."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str
    uitleg: str
    bij_open: bool = False


class Lopendetekst(BaseModel):
    """What the body is when it has no headings: one text of so many words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str
    uitleg: str
    woorden: Grens
    voorbeeld: str | None = None


@dataclass(frozen=True)
class Veldenlijst:
    """All fields in order, the groups they are asked in, and what the body is made of.

    The body has the headings `kopjes`, or is one text as `tekst` says.
    """

    groepen: tuple[Veldengroep, ...]
    velden: tuple[Veld, ...]
    kopjes: tuple[Kopje, ...]
    tekst: Lopendetekst | None = None

    def __iter__(self) -> Iterator[Veld]:
        """Go over the fields at the top."""
        return iter(self.velden)

    @property
    def per_sleutel(self) -> Mapping[str, Veld]:
        """The top fields by key."""
        return {veld.sleutel: veld for veld in self.velden}

    def find(self, pad: tuple[str | int, ...]) -> Veld | None:
        """Return the field at a path such as ("financiering", 0, "bedrag")."""
        sleutels = [deel for deel in pad if isinstance(deel, str)]
        if not sleutels:
            return None
        veld = self.per_sleutel.get(sleutels[0])
        for sleutel in sleutels[1:]:
            veld = veld.onderveld(sleutel) if veld else None
        return veld

    def na_intrekken(self) -> Veldenlijst:
        """Return the list of a withdrawn file: only what `blijft` is still required."""
        soepel = {"verplicht": False, "verplicht_als": None}
        velden = (v if v.blijft else v.model_copy(update=soepel) for v in self.velden)
        return replace(self, velden=tuple(velden))

    def alle(self) -> Iterator[tuple[str, Veld]]:
        """Go over every field with its dotted name, the nested ones too."""
        for veld in self.velden:
            yield from _met_ondervelden(veld.sleutel, veld)


def _met_ondervelden(naam: str, veld: Veld) -> Iterator[tuple[str, Veld]]:
    yield naam, veld
    for onder in veld.velden:
        yield from _met_ondervelden(f"{naam}.{onder.sleutel}", onder)
