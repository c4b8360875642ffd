"""Checks every field against its rule, and makes the typed Gegevens when all are right."""

from __future__ import annotations

from pydantic import ValidationError

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
