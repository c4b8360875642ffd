"""Checks every field against its rule, and makes the typed Gegevens when all are right."""

from __future__ import annotations

from datetime import date
from functools import cached_property, partial
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.gegevensmodel.foutteksten import translate_fout
from mooimaatwerk.gegevensmodel.regels import make_model
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.lezen.databestand import is_bijvangst
from mooimaatwerk.lezen.veiligyaml import name_veld
from mooimaatwerk.melding import Melding
from mooimaatwerk.velden import Veldenlijst

M = TypeVar("M", bound=BaseModel)


class Veldcontrole(Generic[M]):
    """The rules of one field list on its model; for a withdrawn file fewer are needed."""

    def __init__(
        self, basis: type[M], lijst: Veldenlijst, begrippen: Begrippen, vandaag: date
    ) -> None:
        self.lijst = lijst
        self._maak = partial(make_model, basis, begrippen=begrippen, vandaag=vandaag)
        self._begrippen = begrippen

    # Made when they are first needed: one run seldom meets every kind of file.

    @cached_property
    def gewoon(self) -> type[M]:
        """The model with every rule on it."""
        return self._maak(self.lijst)

    @cached_property
    def ingetrokken(self) -> type[M]:
        """The model that asks only for what stays after withdrawing."""
        return self._maak(self.lijst.na_intrekken())

    def check(self, ruw: RuweCasus) -> tuple[M | None, list[Melding]]:
        """Return the fields as a model, or None with one Melding for each wrong field."""
        model = self.ingetrokken if ruw.is_ingetrokken else self.gewoon
        return check_velden(ruw, model, self._begrippen, self.lijst)


def check_velden(
    ruw: RuweCasus, model: type[M], begrippen: Begrippen, velden: Veldenlijst
) -> tuple[M | None, list[Melding]]:
    """Return the fields as a model, or None with one Melding for each field that is wrong.

    `velden` is the field list that the model was made from.
    """
    try:
        return model.model_validate(ruw.gegevens), []
    except ValidationError as fouten:
        meldingen = []
        for fout in fouten.errors(include_url=False):
            if is_bijvangst(fout):
                continue
            tekst = translate_fout(fout, begrippen, velden)
            pad = tuple(fout["loc"])
            if tekst.code == "dubbel":
                pad = (*pad, fout["ctx"]["plek"])
            veld = name_veld(pad)
            regel = ruw.regel_van(pad)
            meldingen.append(
                Melding(ruw.pad, regel, veld, tekst.code, tekst.melding, tekst.suggestie)
            )
        return None, meldingen
