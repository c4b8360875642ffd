"""The JSON Schemas of the front matter of a case and of a reaction, made from the field lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import INGETROKKEN
from mooimaatwerk.velden import Grens, Veld, Veldenlijst

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_DATUM = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_DUUR = r"^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$"


def make_schema(begrippen: Begrippen, adres: str) -> dict[str, Any]:
    """Return the schema; `adres` is where it will be found, its own name.

    It holds for the front matter as contributors write it: terms also in their short
    form, a bare number where text is asked. What only the checks can see (a date in the
    future, the body) is not in it.
    """
    uitleg = {"title": "Casus", "description": "De velden bovenaan een casus."}
    return {"$schema": DIALECT, "$id": adres, **uitleg, **_bestand(begrippen.velden, begrippen)}


def make_reactieschema(begrippen: Begrippen, adres: str) -> dict[str, Any]:
    """Return the schema of the front matter of a reaction; see `make_schema`."""
    uitleg = {"title": "Reactie", "description": "De velden bovenaan een reactie op een casus."}
    velden = begrippen.andere_velden["reactievelden"]
    return {"$schema": DIALECT, "$id": adres, **uitleg, **_bestand(velden, begrippen)}


def _bestand(lijst: Veldenlijst, begrippen: Begrippen) -> dict[str, Any]:
    """Ask for every required field; of a withdrawn file only for what stays."""
    schema = _groep(lijst.velden, begrippen)
    schema["required"] = [veld.sleutel for veld in lijst if veld.verplicht and veld.blijft]
    verder = {
        "required": [veld.sleutel for veld in lijst if veld.verplicht and not veld.blijft],
        "allOf": [_voorwaarde(veld) for veld in lijst if veld.verplicht_als],
    }
    ingetrokken = {"properties": {"publicatie": {"const": INGETROKKEN}}, "required": ["publicatie"]}
    return {
        **schema,
        "if": ingetrokken,
        "else": {naam: deel for naam, deel in verder.items() if deel},
    }


def _voorwaarde(veld: Veld) -> dict[str, Any]:
    assert veld.verplicht_als is not None
    als = {veld.verplicht_als.veld: {"enum": list(veld.verplicht_als.is_een_van)}}
    return {
        "if": {"properties": als, "required": list(als)},
        "then": {"required": [veld.sleutel]},
    }


def _groep(velden: Sequence[Veld], begrippen: Begrippen) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [veld.sleutel for veld in velden if veld.verplicht],
        "properties": {veld.sleutel: _veld(veld, begrippen) for veld in velden},
    }


def _veld(veld: Veld, begrippen: Begrippen) -> dict[str, Any]:
    schema: dict[str, Any] = {"title": veld.label, "description": veld.uitleg}
    vorm = _vorm(veld, begrippen)
    # A key that is there without a value says the same as leaving it out.
    schema |= vorm if veld.verplicht else {"anyOf": [vorm, {"type": "null"}]}
    if veld.standaard is not None:
        schema["default"] = veld.standaard
    if veld.voorbeeld is not None:
        schema["examples"] = [_plat(veld.voorbeeld)]
    return schema


def _vorm(veld: Veld, begrippen: Begrippen) -> dict[str, Any]:
    match veld.soort:
        case "tekst":
            grens = veld.lengte or Grens()
            return {"type": ["string", "number"], **_grenzen("Length", grens)}
        case "datum":
            return {"type": ["string", "integer"], "pattern": _DATUM}
        case "duur":
            return {"type": "string", "pattern": _DUUR}
        case "begrip":
            return _keuzes(begrippen, str(veld.begrip))
        case "gemeente":
            return _namen(begrippen, str(veld.begrip))
        case "bedrag":
            return {"type": "number", "minimum": 0}
        case "hoeveelheid":
            return {"type": "number", "exclusiveMinimum": 0}
        case "getal":
            return _geheel(veld)
        case "ja-nee":
            return {"type": "boolean"}
        case _:
            return _samengesteld(veld, begrippen)


def _samengesteld(veld: Veld, begrippen: Begrippen) -> dict[str, Any]:
    if veld.soort == "groep":
        return _groep(veld.velden, begrippen)
    grens = veld.aantal or Grens()
    if not veld.verplicht:
        grens = Grens(max=grens.max)
    lijst = {"type": "array", "uniqueItems": True, **_grenzen("Items", grens)}
    return lijst | {"items": _item(veld, begrippen)}


def _item(veld: Veld, begrippen: Begrippen) -> dict[str, Any]:
    if veld.soort == "begrippen":
        return _keuzes(begrippen, str(veld.begrip))
    if veld.soort == "nummers":
        return _geheel(veld)
    if veld.soort == "teksten":
        return {"type": ["string", "number"]}
    groep = _groep(veld.velden, begrippen)
    kort = veld.onderveld(veld.kort) if veld.kort else None
    return {"anyOf": [_vorm(kort, begrippen), groep]} if kort else groep


def _geheel(veld: Veld) -> dict[str, Any]:
    grens = veld.waarde or Grens()
    bovengrens = {} if grens.max is None else {"maximum": grens.max}
    return {"type": "integer", "minimum": grens.min, **bovengrens}


def _keuzes(begrippen: Begrippen, lijst: str) -> dict[str, Any]:
    """Every slug, the retired ones too: they are still understood."""
    return {"type": "string", "enum": list(begrippen[lijst].termen)}


def _namen(begrippen: Begrippen, lijst: str) -> dict[str, Any]:
    namen = (naam for term in begrippen[lijst].termen.values() for naam in term.namen)
    return {"type": "string", "enum": list(dict.fromkeys(namen))}


def _grenzen(wat: str, grens: Grens) -> dict[str, int]:
    grenzen = {f"min{wat}": grens.min} if grens.min else {}
    return grenzen if grens.max is None else {**grenzen, f"max{wat}": grens.max}


def _plat(waarde: Any) -> Any:
    """Return an example as plain data, numbers as they are meant."""
    if isinstance(waarde, dict):
        return {sleutel: _plat(onder) for sleutel, onder in waarde.items()}
    if isinstance(waarde, list):
        return [_plat(onder) for onder in waarde]
    if isinstance(waarde, int) and not isinstance(waarde, bool):
        return int(waarde)
    return waarde
