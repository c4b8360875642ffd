"""What a pull request contributes, as `scripts/haal_bijdrage.py` lists it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from mooimaatwerk.melding import Melding

Reden = Literal["naam", "koppeling", "soort", "te-veel", "te-groot"]

_UITLEG: dict[Reden, str] = {
    "naam": "deze naam kan niet. Gebruik kleine letters, cijfers en streepjes.",
    "koppeling": "dit is een koppeling naar iets anders. Dat mag niet.",
    "soort": "hier mogen alleen teksten staan, en die eindigen op .md.",
    "te-veel": "dit zijn te veel bestanden voor één keer. Verdeel ze over meer bijdragen.",
    "te-groot": "dit bestand is te groot, een verhaal is hoogstens 40 KB.",
}


class _Geweigerd(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    pad: str
    reden: Reden


class Overzicht(BaseModel):
    """The paths of one contribution: taken, removed, refused, and left alone as code."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bestanden: tuple[str, ...] = ()
    verwijderd: tuple[str, ...] = ()
    geweigerd: tuple[_Geweigerd, ...] = ()
    code: tuple[str, ...] = ()

    @property
    def raakt_begrippen(self) -> bool:
        """True when a vocabulary changes, and with it what counts as an ordinary word."""
        paden = (*self.bestanden, *self.verwijderd)
        return any(pad.startswith("cases/_begrippen/") for pad in paden)

    def meldingen(self) -> Iterator[Melding]:
        """Yield a problem for every file that was refused."""
        for deel in self.geweigerd:
            zin = f"dit bestand is niet bekeken: {_UITLEG[deel.reden]}"
            yield Melding(deel.pad, 1, "bestand", "bijdrage-geweigerd", zin)


def read_overzicht(bestand: Path) -> Overzicht:
    """Read the list; raises OSError, or ValueError when it is no such list."""
    try:
        return Overzicht.model_validate_json(bestand.read_bytes())
    except ValidationError:
        raise ValueError(bestand) from None
