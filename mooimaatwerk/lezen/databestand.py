"""One YAML file of the project's own data: read with line numbers, validated, reported on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mooimaatwerk.lezen.veiligyaml import Pad, YamlUitkomst, name_veld, read_yaml
from mooimaatwerk.melding import Melding, sort_meldingen

M = TypeVar("M", bound=BaseModel)


class OngeldigeGegevens(Exception):
    """The project's own data cannot be used; `meldingen` says why, every problem at once."""

    def __init__(self, meldingen: Sequence[Melding]) -> None:
        super().__init__(f"{len(meldingen)} problemen in de gegevens")
        self.meldingen = sort_meldingen(meldingen)


@dataclass
class Databestand:
    """One file: how it is named, what was read, and what is wrong with it."""

    pad: str
    uitkomst: YamlUitkomst
    meldingen: list[Melding] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Take over what reading found."""
        for probleem in self.uitkomst.problemen:
            self.meldingen.append(
                Melding(self.pad, probleem.regel, "bestand", probleem.code, probleem.melding)
            )

    @property
    def data(self) -> dict[str, Any]:
        """The keys at the top; empty when the file holds something else."""
        return self.uitkomst.data if isinstance(self.uitkomst.data, dict) else {}

    @property
    def is_onleesbaar(self) -> bool:
        """True when nothing could be read and it is known why: more messages do not help."""
        return not self.data and bool(self.meldingen)

    def meld(self, pad: Pad, code: str, melding: str) -> None:
        """Add a problem at a field, or at the nearest field around it."""
        veld = name_veld(pad) or "bestand"
        self.meldingen.append(Melding(self.pad, self.regel_van(pad), veld, code, melding))

    def regel_van(self, pad: Pad) -> int:
        """Return the line of a field, or of the nearest field around it."""
        while pad and pad not in self.uitkomst.regels:
            pad = pad[:-1]
        return self.uitkomst.regels.get(pad, 1)

    def lees(self, model: type[M], data: Any, pad: Pad) -> M | None:
        """Validate a piece of the file; None after its problems were reported."""
        if self.is_onleesbaar:
            return None
        try:
            return model.model_validate(data)
        except ValidationError as fouten:
            for fout in fouten.errors(include_url=False):
                if is_bijvangst(fout):
                    continue
                self.meld((*pad, *fout["loc"]), "gegevens-vorm", _zin(fout))
            return None

    def lees_lijst(self, model: type[M], sleutel: str) -> list[tuple[int, M]]:
        """Validate each item of a list at the top; returns the good ones with their place."""
        if self.is_onleesbaar:
            return []
        items = self.data.get(sleutel)
        if not isinstance(items, list) or not items:
            self.meld((sleutel,), "gegevens-vorm", f'hier hoort een lijst "{sleutel}".')
            return []
        gelezen = [(n, self.lees(model, item, (sleutel, n))) for n, item in enumerate(items)]
        return [(n, item) for n, item in gelezen if item is not None]


def read_databestand(bestand: Path, pad: str) -> Databestand:
    """Read a file; `pad` is its name in messages. Raises OSError when it cannot be opened."""
    try:
        return Databestand(pad, read_yaml(bestand.read_text(encoding="utf-8-sig")))
    except UnicodeDecodeError:
        return _unreadable(pad, "gegevens-codering", "dit bestand is geen UTF-8.")


def missing_databestand(pad: str) -> Databestand:
    """Return what stands for a file that is not there: empty, with the message that says so."""
    return _unreadable(pad, "gegevens-ontbreken", "dit bestand ontbreekt.")


def _unreadable(pad: str, code: str, melding: str) -> Databestand:
    bestand = Databestand(pad, YamlUitkomst(data={}))
    bestand.meld((), code, melding)
    return bestand


def stop_at_meldingen(*bestanden: Databestand) -> None:
    """Raise OngeldigeGegevens with the problems of all files, if there are any."""
    meldingen = [melding for bestand in bestanden for melding in bestand.meldingen]
    if meldingen:
        raise OngeldigeGegevens(meldingen)


def is_bijvangst(fout: ErrorDetails) -> bool:
    """True for a list called too short only because an item in it is wrong."""
    return fout["type"] == "too_short" and len(fout["input"]) >= fout["ctx"]["min_length"]


def _zin(fout: ErrorDetails) -> str:
    if fout["type"] == "missing":
        return f'"{fout["loc"][-1]}" ontbreekt.'
    if fout["type"] == "extra_forbidden":
        return f'onbekende sleutel "{fout["loc"][-1]}".'
    if fout["type"] == "too_short":
        return "hier hoort minstens één regel."
    if isinstance(fout["input"], list | dict):
        return "dit kan hier niet."
    return f'"{fout["input"]}" kan hier niet.'
