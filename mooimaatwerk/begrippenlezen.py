"""Reads `cases/_begrippen/*.yml` and checks the vocabularies themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mooimaatwerk.begrippen import (
    SOORTEN,
    Begrip,
    Begrippen,
    Begrippenlijst,
    Gemeente,
    Lijstkop,
    normalize,
)
from mooimaatwerk.melding import Melding, sort_meldingen
from mooimaatwerk.veiligyaml import Pad, YamlUitkomst, read_yaml
from mooimaatwerk.velden import Kopje, Veld, Veldengroep, Veldenlijst

M = TypeVar("M", bound=BaseModel)

VELDEN = "velden.yml"


class OngeldigeBegrippen(Exception):
    """The vocabularies cannot be used; `meldingen` says why, every problem at once."""

    def __init__(self, meldingen: Sequence[Melding]) -> None:
        super().__init__(f"{len(meldingen)} problemen in de begrippen")
        self.meldingen = sort_meldingen(meldingen)


def load_begrippen(folder: Path, toon_als: str = "cases/_begrippen") -> Begrippen:
    """Read every vocabulary and the field list of a folder.

    `toon_als` is how messages name the folder. Raises OngeldigeBegrippen with all
    problems of all files, never only the first.
    """
    bestanden = {
        pad.name: _Bestand(f"{toon_als}/{pad.name}", _read(pad))
        for pad in sorted(folder.glob("*.yml"))
    }
    velden = bestanden.pop(VELDEN, None) or _ontbrekend(f"{toon_als}/{VELDEN}")
    lijsten = {
        Path(naam).stem: lijst
        for naam, bestand in bestanden.items()
        if (lijst := _maak_lijst(bestand)) is not None
    }
    begrippen = Begrippen(lijsten, _maak_veldenlijst(velden))
    # A list that cannot be read makes every reference to it look dead; so those are
    # only looked at when all files are readable.
    _stop_bij_meldingen(velden, *bestanden.values())
    for naam, bestand in bestanden.items():
        _controleer_lijst(bestand, lijsten[Path(naam).stem], begrippen)
    _controleer_velden(velden, begrippen)
    _stop_bij_meldingen(velden, *bestanden.values())
    return begrippen


def _stop_bij_meldingen(*bestanden: _Bestand) -> None:
    meldingen = [melding for bestand in bestanden for melding in bestand.meldingen]
    if meldingen:
        raise OngeldigeBegrippen(meldingen)


@dataclass
class _Bestand:
    """One file: how it is named, what was read, and what is wrong with it."""

    pad: str
    uitkomst: YamlUitkomst
    meldingen: list[Melding] = field(default_factory=list)

    def __post_init__(self) -> None:
        for probleem in self.uitkomst.problemen:
            self.meldingen.append(
                Melding(self.pad, probleem.regel, "bestand", probleem.code, probleem.melding)
            )

    @property
    def data(self) -> dict[str, Any]:
        return self.uitkomst.data if isinstance(self.uitkomst.data, dict) else {}

    def meld(self, pad: Pad, code: str, melding: str) -> None:
        veld = ".".join(deel for deel in pad if isinstance(deel, str)) or "bestand"
        while pad and pad not in self.uitkomst.regels:
            pad = pad[:-1]
        regel = self.uitkomst.regels.get(pad, 1)
        self.meldingen.append(Melding(self.pad, regel, veld, code, melding))

    def lees(self, model: type[M], data: Any, pad: Pad) -> M | None:
        """Validate a piece of the file; None after its problems were reported."""
        try:
            return model.model_validate(data)
        except ValidationError as fouten:
            for fout in fouten.errors(include_url=False):
                self.meld((*pad, *fout["loc"]), "begrippen-vorm", _zin(fout))
            return None

    def lees_lijst(self, model: type[M], sleutel: str) -> list[tuple[int, M]]:
        items = self.data.get(sleutel)
        if not isinstance(items, list) or not items:
            self.meld((sleutel,), "begrippen-vorm", f'hier hoort een lijst "{sleutel}".')
            return []
        gelezen = [(n, self.lees(model, item, (sleutel, n))) for n, item in enumerate(items)]
        return [(n, item) for n, item in gelezen if item is not None]


def _read(pad: Path) -> YamlUitkomst:
    return read_yaml(pad.read_text(encoding="utf-8-sig"))


def _ontbrekend(pad: str) -> _Bestand:
    bestand = _Bestand(pad, YamlUitkomst(data={}))
    bestand.meld((), "begrippen-ontbreken", "dit bestand ontbreekt.")
    return bestand


def _zin(fout: ErrorDetails) -> str:
    if fout["type"] == "missing":
        return f'"{fout["loc"][-1]}" ontbreekt.'
    if fout["type"] == "extra_forbidden":
        return f'onbekende sleutel "{fout["loc"][-1]}".'
    return f'"{fout["input"]}" kan hier niet.'


def _maak_lijst(bestand: _Bestand) -> Begrippenlijst | None:
    kop = {s: w for s, w in bestand.data.items() if s != "termen"}
    lijstkop = bestand.lees(Lijstkop, kop, ())
    naam = Path(bestand.pad).stem
    if lijstkop is not None and lijstkop.lijst != naam:
        bestand.meld(("lijst",), "begrippen-naam", f'deze lijst heet "{naam}", net als het bestand.')
    termen: dict[str, Begrip] = {}
    for n, term in bestand.lees_lijst(SOORTEN.get(naam, Begrip), "termen"):
        if term.slug in termen:
            pad = ("termen", n, "slug")
            bestand.meld(pad, "begrippen-dubbel", f'de slug "{term.slug}" staat er twee keer.')
        termen[term.slug] = term
    return Begrippenlijst(lijstkop, termen) if lijstkop else None


def _maak_veldenlijst(bestand: _Bestand) -> Veldenlijst:
    return Veldenlijst(
        groepen=tuple(groep for _, groep in bestand.lees_lijst(Veldengroep, "groepen")),
        velden=tuple(veld for _, veld in bestand.lees_lijst(Veld, "velden")),
        kopjes=tuple(kopje for _, kopje in bestand.lees_lijst(Kopje, "kopjes")),
    )


def _controleer_lijst(bestand: _Bestand, lijst: Begrippenlijst, begrippen: Begrippen) -> None:
    namen: dict[str, str] = {}
    for n, term in enumerate(lijst.termen.values()):
        pad: Pad = ("termen", n)
        for verwijzing in _dode_verwijzingen(term, lijst, begrippen):
            melding = f'"{verwijzing}" bestaat niet.'
            bestand.meld(pad, "begrippen-verwijzing", melding)
        for naam in dict.fromkeys(normalize(naam) for naam in term.namen):
            ander = namen.setdefault(naam, term.slug)
            if ander != term.slug:
                melding = f'"{naam}" hoort al bij "{ander}".'
                bestand.meld((*pad, "synoniemen"), "begrippen-synoniem", melding)


def _dode_verwijzingen(
    term: Begrip, lijst: Begrippenlijst, begrippen: Begrippen
) -> Iterator[str]:
    for verwijzing in term.zie_ook:
        naam, _, slug = verwijzing.rpartition("/")
        doel = begrippen.lijsten.get(naam) if naam else lijst
        if doel is None or slug not in doel.termen:
            yield verwijzing
    opvolger = term.vervangen_door and lijst.termen.get(term.vervangen_door)
    if term.vervangen_door and (not opvolger or opvolger.vervangen_door):
        yield term.vervangen_door
    if isinstance(term, Gemeente) and term.vervangen_door is None:
        provincies = begrippen.lijsten.get("provincies")
        if provincies is None or term.provincie not in provincies.termen:
            yield str(term.provincie)


def _controleer_velden(bestand: _Bestand, begrippen: Begrippen) -> None:
    groepen = {groep.slug for groep in begrippen.velden.groepen}
    for n, veld in enumerate(begrippen.velden):
        if veld.groep not in groepen:
            bestand.meld(("velden", n), "begrippen-verwijzing", f'groep "{veld.groep}" bestaat niet.')
    for naam, veld in begrippen.velden.alle():
        if veld.begrip and veld.begrip not in begrippen.lijsten:
            melding = f'veld {naam}: de lijst "{veld.begrip}" bestaat niet of is niet te lezen.'
            bestand.meld(("velden",), "begrippen-verwijzing", melding)
