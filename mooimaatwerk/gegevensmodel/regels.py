"""Puts the rules of a field list on the model of a case, or of another file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeGuard, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    Field,
    StrictBool,
    StringConstraints,
    WithJsonSchema,
    create_model,
)
from pydantic_core import PydanticCustomError

from mooimaatwerk.begrippen import Begrippen, Begrippenlijst
from mooimaatwerk.lezen.getallen import GeheelGetal, Kommagetal
from mooimaatwerk.looptijd import DUUR
from mooimaatwerk.velden import Grens, Veld, Veldenlijst

M = TypeVar("M", bound=BaseModel)

_DATUM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def make_model(basis: type[M], lijst: Veldenlijst, begrippen: Begrippen, vandaag: date) -> type[M]:
    """Return a model with every rule of a field list on it.

    `vandaag` is the day after which a date lies in the future. Raises ValueError when
    the field list and the model do not name the same keys: then one of the two was
    changed without the other.
    """
    return _Maker(begrippen, vandaag).model(basis, lijst.velden)


class _Maker:
    """Turns one field after another into a type with its rules."""

    def __init__(self, begrippen: Begrippen, vandaag: date) -> None:
        self.begrippen = begrippen
        self.vandaag = vandaag

    def model(self, basis: type[M], velden: Sequence[Veld]) -> type[M]:
        sleutels = {veld.sleutel for veld in velden}
        if sleutels != set(basis.model_fields):
            verschil = sorted(sleutels ^ set(basis.model_fields))
            raise ValueError(
                f"the field list and {basis.__name__} differ in: {', '.join(verschil)}"
            )
        definities: dict[str, Any] = {veld.sleutel: self.definitie(basis, veld) for veld in velden}
        return create_model(basis.__name__, __base__=basis, **definities)

    def definitie(self, basis: type[BaseModel], veld: Veld) -> tuple[Any, Any]:
        """Return the annotation and the default of one field, as pydantic wants them."""
        vorm = self.vorm(veld, basis.model_fields[veld.sleutel].annotation)
        vraag: dict[str, Any] = {"title": veld.label, "description": veld.uitleg}
        if veld.verplicht:
            return vorm, Field(**vraag)
        if veld.soort in _LIJSTSOORTEN:
            return Annotated[vorm, BeforeValidator(_leeg_wordt_lijst)], Field(default=(), **vraag)
        return vorm | None, Field(default=veld.standaard, **vraag)

    def vorm(self, veld: Veld, basistype: Any) -> Any:
        match veld.soort:
            case "tekst":
                return self.tekst(veld)
            case "datum":
                return Annotated[_Tekst, AfterValidator(self.datum(veld))]
            case "duur":
                return Annotated[_Tekst, AfterValidator(_controleer_duur)]
            case "begrip":
                return _term(self.begrippen[str(veld.begrip)])
            case "gemeente":
                return _term_bij_naam(self.begrippen[str(veld.begrip)])
            case "bedrag":
                return Annotated[_Bedrag, Field(ge=0)]
            case "hoeveelheid":
                return Annotated[_Bedrag, Field(gt=0)]
            case "getal":
                return _geheel_getal(veld.waarde)
            case "ja-nee":
                return StrictBool
            case _:
                return self.samengesteld(veld, basistype)

    def samengesteld(self, veld: Veld, basistype: Any) -> Any:
        if veld.soort == "groep":
            return self.model(_deelmodel(basistype), veld.velden)
        if veld.soort == "vingerafdrukken":
            return dict[str, _Tekst]
        return self.lijst(veld, basistype)

    def tekst(self, veld: Veld) -> Any:
        grens = veld.lengte or Grens()
        maat = StringConstraints(min_length=grens.min or None, max_length=grens.max)
        # The bounds come before the reading of a bare number: pydantic then puts them on
        # the text itself, and a text that is too short is not reported as a short list.
        tekst: Any = Annotated[str, maat, BeforeValidator(_lees_tekst)]
        if veld.woorden is None or veld.woorden.max is None:
            return tekst
        return Annotated[tekst, AfterValidator(_hoogstens_woorden(veld.woorden.max))]

    def lijst(self, veld: Veld, basistype: Any) -> Any:
        item: Any = _Tekst
        if veld.soort == "begrippen":
            item = _term(self.begrippen[str(veld.begrip)])
        elif veld.soort == "nummers":
            item = _geheel_getal(veld.waarde)
        elif veld.soort == "lijst":
            item = self.model(_deelmodel(basistype), veld.velden)
            if veld.kort:
                item = Annotated[item, BeforeValidator(_kort_wordt_groep(veld.kort))]
        grens = veld.aantal or Grens()
        # An empty list of a field that may be left out says the same as leaving it out.
        minstens = grens.min if veld.verplicht else 0
        return Annotated[
            tuple[item, ...],
            Field(min_length=minstens or None, max_length=grens.max),
            AfterValidator(_niets_dubbel),
        ]

    def datum(self, veld: Veld) -> Callable[[str], str]:
        laatste = date.max if veld.toekomst else self.vandaag

        def controleer(tekst: str) -> str:
            if _begin_van(tekst) > laatste:
                raise PydanticCustomError("datum_toekomst", "")
            return tekst

        return controleer


def _begin_van(tekst: str) -> date:
    gevonden = _DATUM.fullmatch(tekst)
    if gevonden is None:
        raise PydanticCustomError("datum_vorm", "")
    jaar, maand, dag = (int(deel) if deel else 1 for deel in gevonden.groups())
    try:
        return date(jaar, maand, dag)
    except ValueError:
        raise PydanticCustomError("datum_bestaat_niet", "") from None


_LIJSTSOORTEN = {"begrippen", "nummers", "teksten", "lijst"}


def _deelmodel(basistype: Any) -> type[BaseModel]:
    """Return the model inside `Kosten | None` or `tuple[Partij, ...]`."""
    return next(deel for deel in (basistype, *get_args(basistype)) if _is_model(deel))


def _is_model(deel: Any) -> TypeGuard[type[BaseModel]]:
    return isinstance(deel, type) and issubclass(deel, BaseModel)


def _lees_tekst(waarde: Any) -> Any:
    if isinstance(waarde, str):
        return waarde.strip()
    # A bare number is welcome where text is asked, as it was written: `artikel: 35`.
    return waarde.geschreven if isinstance(waarde, GeheelGetal | Kommagetal) else waarde


_Tekst = Annotated[str, BeforeValidator(_lees_tekst)]


def _lees_getal(waarde: Any) -> Any:
    # Only numbers: "1.500" would silently become one and a half.
    if isinstance(waarde, GeheelGetal | Kommagetal):
        return Decimal(waarde.geschreven)
    raise PydanticCustomError("geen_getal", "")


_Bedrag = Annotated[
    Decimal,
    BeforeValidator(_lees_getal),
    Field(allow_inf_nan=False),
    WithJsonSchema({"type": "number"}),
]


def _geheel_getal(grens: Grens | None) -> Any:
    def lees(waarde: Any) -> Any:
        if not isinstance(waarde, GeheelGetal):
            raise PydanticCustomError("geen_geheel_getal", "")
        return int(waarde)

    grens = grens or Grens()
    return Annotated[int, BeforeValidator(lees), Field(ge=grens.min, le=grens.max)]


def _leeg_wordt_lijst(waarde: Any) -> Any:
    return () if waarde is None else waarde


def _kort_wordt_groep(sleutel: str) -> Callable[[Any], Any]:
    def verleng(waarde: Any) -> Any:
        return waarde if isinstance(waarde, dict) else {sleutel: waarde}

    return verleng


def _niets_dubbel(waarden: tuple[Any, ...]) -> tuple[Any, ...]:
    gezien: list[Any] = []
    for plek, waarde in enumerate(waarden):
        if waarde in gezien:
            raise PydanticCustomError("dubbel", "", {"plek": plek})
        gezien.append(waarde)
    return waarden


def _hoogstens_woorden(hoogste: int) -> Callable[[str], str]:
    def controleer(tekst: str) -> str:
        aantal = len(tekst.split())
        if aantal > hoogste:
            raise PydanticCustomError("te_veel_woorden", "", {"max": hoogste, "aantal": aantal})
        return tekst

    return controleer


def _controleer_duur(tekst: str) -> str:
    if not DUUR.fullmatch(tekst):
        raise PydanticCustomError("duur_vorm", "")
    return tekst


def _term(lijst: Begrippenlijst) -> Any:
    """A slug of the list; a retired one becomes its successor."""

    def controleer(slug: str) -> str:
        term = lijst.find(slug)
        if term is None:
            raise PydanticCustomError("begrip_onbekend", "", {"lijst": lijst.kop.lijst})
        return term.slug

    return _met_keuzes(lijst, [term.slug for term in lijst], controleer)


def _term_bij_naam(lijst: Begrippenlijst) -> Any:
    """A term by whatever it is called: official name, everyday name, former name."""

    def controleer(naam: str) -> str:
        term = lijst.find_by_name(naam)
        if term is None:
            raise PydanticCustomError("begrip_onbekend", "", {"lijst": lijst.kop.lijst})
        return term.vervangen_door or term.slug

    return _met_keuzes(lijst, [term.label for term in lijst], controleer)


def _met_keuzes(lijst: Begrippenlijst, keuzes: list[str], controleer: Callable[[str], str]) -> Any:
    schema = WithJsonSchema({"type": "string", "enum": keuzes})
    return Annotated[_Tekst, AfterValidator(controleer), schema]
