"""The data files of the form: its rules, those of privacy and language, names, each case."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.tekst import find_kopregels
from mooimaatwerk.formulier.regels import make_privacyregels, make_regels
from mooimaatwerk.privacy.regels import WOORDEN, make_privacydata
from mooimaatwerk.reactie import Reactie
from mooimaatwerk.site import Site
from mooimaatwerk.taal.regels import make_taalregels
from mooimaatwerk.velden import Veld
from mooimaatwerk.verzameling import Verzameling

FORMULIER, REACTIE = "meedoen/formulier/", "meedoen/reactie/"


def make_formulierdata(site: Site) -> Iterator[tuple[str, str | bytes]]:
    """Yield the name and content of each file that the form fetches when it needs it."""
    begrippen, instellingen = site.verzameling.begrippen, site.instellingen
    uitgangen = {
        "forge": asdict(instellingen.forge) if instellingen.forge else None,
        "contact": instellingen.contact,
    }
    lijsten = ((FORMULIER, begrippen.velden), (REACTIE, begrippen.andere_velden["reactievelden"]))
    for map_, lijst in lijsten:
        yield f"{map_}velden.json", _als_json(make_regels(lijst, begrippen) | uitgangen)
    yield "data/privacyregels.json", _als_json(make_privacyregels(make_privacydata(begrippen)))
    yield "data/woorden.bloom", WOORDEN.read_bytes()
    yield "data/taalregels.json", _als_json(make_taalregels(begrippen))
    for letter, namen in _namen(site).items():
        yield f"{FORMULIER}namen/{letter}.json", _als_json(namen)


def make_casusdata(casus: Casus, verzameling: Verzameling) -> Iterator[tuple[str, str]]:
    """Yield the file from which the form fills itself in; none for a withdrawn case."""
    if not casus.is_ingetrokken:
        reacties = verzameling.reacties_op(casus)
        invulling = to_invulling(casus, verzameling.begrippen, reacties)
        yield f"casussen/{casus.slug}/casus.json", _als_json(invulling)


def _als_json(gegevens: Any) -> str:
    return json.dumps(gegevens, ensure_ascii=False, separators=(",", ":")) + "\n"


def _namen(site: Site) -> dict[str, list[str]]:
    """Return the names of all cases by their first character, with a list for each of these.

    Of a withdrawn case not even the name is told.
    """
    namen: dict[str, list[str]] = {teken: [] for teken in "abcdefghijklmnopqrstuvwxyz0123456789"}
    for casus in site.verzameling.casussen:
        if not casus.is_ingetrokken:
            namen.setdefault(casus.slug[0], []).append(casus.slug)
    return {teken: sorted(groep) for teken, groep in namen.items()}


def to_invulling(
    casus: Casus, begrippen: Begrippen, reacties: Iterable[Reactie] = ()
) -> dict[str, Any]:
    """Return a case the way the form fills it in: its fields, and its story by heading.

    `reacties` are those that it has: another one gets another number.

    Amounts are texts, as they were written; what means the same as leaving it out is left out.
    """
    gegevens = casus.gegevens.model_dump(mode="python", exclude_none=True)
    return {
        "bestand": casus.pad,
        "slug": casus.slug,
        "gegevens": {
            veld.sleutel: waarde
            for veld in begrippen.velden
            if (waarde := _invulling(veld, gegevens.get(veld.sleutel), begrippen)) is not None
        },
        "secties": split_tekst(casus.tekst),
        "reacties": [reactie.naam for reactie in reacties],
    }


def _invulling(veld: Veld, waarde: Any, begrippen: Begrippen) -> Any:
    if waarde is None or waarde == () or waarde == veld.standaard:
        return None
    if veld.soort == "gemeente":
        return begrippen.label(str(veld.begrip), waarde)
    if veld.velden:
        items = waarde if isinstance(waarde, list | tuple) else [waarde]
        ingevuld = [_groep(veld, item, begrippen) for item in items]
        return ingevuld if veld.soort == "lijst" else ingevuld[0]
    if isinstance(waarde, tuple):
        return [_plat(item) for item in waarde]
    return _plat(waarde)


def _groep(veld: Veld, waarde: dict[str, Any], begrippen: Begrippen) -> dict[str, Any]:
    return {
        onder.sleutel: deel
        for onder in veld.velden
        if (deel := _invulling(onder, waarde.get(onder.sleutel), begrippen)) is not None
    }


def _plat(waarde: Any) -> Any:
    is_getal = isinstance(waarde, Decimal | int) and not isinstance(waarde, bool)
    return str(waarde) if is_getal else waarde


def split_tekst(tekst: str) -> dict[str, str]:
    """Return the story by second-level heading; what comes before the first stands under ""."""
    regels = tekst.split("\n")
    begin, label = 0, ""
    uit: dict[str, str] = {}
    for volgend, nummer in [*find_kopregels(tekst), ("", len(regels))]:
        uit[label] = "\n".join(regels[begin:nummer]).strip("\n")
        begin, label = nummer + 1, volgend
    return {label: stuk for label, stuk in uit.items() if label or stuk}
