"""The manifesto as data: fifteen points, each with its status and where it comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from mooimaatwerk.lezen.databestand import Databestand, read_databestand, stop_at_meldingen

AANTAL_PUNTEN = 15
"""The manifesto had fifteen points (news item of 24 June 2020)."""


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)


class Manifestgroep(_Data):
    """A heading under which points stand."""

    slug: str
    label: str
    uitleg: str


class Manifestpunt(_Data):
    """One point; `afgeleid` means that we derived it, `basis` from what."""

    nr: int = Field(ge=1, le=AANTAL_PUNTEN)
    groep: str
    kern: str
    toelichting: str
    voor_wie: tuple[str, ...]
    status: Literal["bevestigd", "afgeleid"]
    basis: tuple[str, ...] = Field(min_length=1)
    vraag: str


class Manifestkop(_Data):
    """What the page says before the points."""

    titel: str
    ondertitel: str
    inleiding: str


class Manifest(_Data):
    """The whole manifesto, its points in order."""

    kop: Manifestkop
    groepen: tuple[Manifestgroep, ...]
    punten: tuple[Manifestpunt, ...]

    def punten_van(self, groep: Manifestgroep) -> list[Manifestpunt]:
        """Return the points under a heading."""
        return [punt for punt in self.punten if punt.groep == groep.slug]

    def punt(self, nr: int) -> Manifestpunt:
        """Return the point with this number."""
        return self.punten[nr - 1]

    def aantal(self, status: str) -> int:
        """Return how many points have this status."""
        return sum(punt.status == status for punt in self.punten)


def load_manifest(bestand: Path, toon_als: str) -> Manifest:
    """Read the manifesto; raises OngeldigeGegevens when it does not have its fifteen points."""
    data = read_databestand(bestand, toon_als)
    kop = {s: w for s, w in data.data.items() if s not in ("groepen", "punten")}
    manifestkop = data.lees(Manifestkop, kop, ())
    groepen = data.lees_lijst(Manifestgroep, "groepen")
    punten = data.lees_lijst(Manifestpunt, "punten")
    _check_punten(data, [groep.slug for _, groep in groepen], punten)
    stop_at_meldingen(data)
    assert manifestkop is not None  # otherwise stop_at_meldingen has raised
    return Manifest(
        kop=manifestkop,
        groepen=tuple(groep for _, groep in groepen),
        punten=tuple(punt for _, punt in punten),
    )


def _check_punten(
    data: Databestand, groepen: list[str], punten: list[tuple[int, Manifestpunt]]
) -> None:
    if len(punten) != AANTAL_PUNTEN:
        melding = f"het manifest heeft {AANTAL_PUNTEN} punten; hier staan er {len(punten)}."
        data.meld(("punten",), "manifest-aantal", melding)
    for plek, (n, punt) in enumerate(punten, start=1):
        if punt.nr != plek:
            data.meld(
                ("punten", n, "nr"), "manifest-nummer", f"dit punt hoort nummer {plek} te hebben."
            )
        if punt.groep not in groepen:
            melding = f'de groep "{punt.groep}" bestaat niet. Kies uit: {", ".join(groepen)}.'
            data.meld(("punten", n, "groep"), "manifest-groep", melding)
