"""Checks every field against its rule, and makes the typed Gegevens when all are right."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Gegevens
from mooimaatwerk.foutteksten import translate_fout
from mooimaatwerk.lezen import RuweCasus
from mooimaatwerk.melding import Melding


def check_velden(
    ruw: RuweCasus, model: type[Gegevens], begrippen: Begrippen
) -> tuple[Gegevens | None, list[Melding]]:
    """Return the fields as a model, or None with one Melding for each field that is wrong."""
    try:
        return model.model_validate(ruw.gegevens), []
    except ValidationError as fouten:
        meldingen = []
        for fout in fouten.errors(include_url=False):
            if _is_bijvangst(fout):
                continue
            tekst = translate_fout(fout, begrippen)
            pad = tuple(fout["loc"])
            if tekst.code == "dubbel":
                pad = (*pad, fout["ctx"]["plek"])
            veld = ".".join(deel for deel in pad if isinstance(deel, str))
            regel = ruw.regel_van(pad)
            meldingen.append(
                Melding(ruw.pad, regel, veld, tekst.code, tekst.melding, tekst.suggestie)
            )
        return None, meldingen


def _is_bijvangst(fout: ErrorDetails) -> bool:
    """True for a list called too short only because an item in it is wrong."""
    return fout["type"] == "too_short" and len(fout["input"]) >= fout["ctx"]["min_length"]
