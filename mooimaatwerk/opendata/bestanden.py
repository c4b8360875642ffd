"""Open data: the cases with reactions, the vocabularies, the schemas, and what describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from mooimaatwerk.casus import Casus
from mooimaatwerk.gegevensmodel.schema import make_reactieschema, make_schema
from mooimaatwerk.opendata.dcat import BESTAND as DCAT
from mooimaatwerk.opendata.dcat import make_dcat
from mooimaatwerk.opendata.overzicht import LICENTIE, VERSIE
from mooimaatwerk.opendata.skos import BESTAND as SKOS
from mooimaatwerk.opendata.skos import make_skos
from mooimaatwerk.opendata.tabel import make_csv, plain
from mooimaatwerk.reactie import Reactie
from mooimaatwerk.site import Site


def make_opendata(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the file name and text of each data file; invented and withdrawn cases are left out."""
    omvang: dict[str, int] = {}
    for naam, tekst in _databestanden(site):
        omvang[naam] = len(tekst.encode())
        yield f"data/{naam}", tekst
    # Last of all, since it tells how large the others are.
    casussen = site.verzameling.tellend
    yield f"data/{DCAT}", _als_json(make_dcat(site.instellingen, casussen, omvang))


def _databestanden(site: Site) -> Iterator[tuple[str, str]]:
    yield "casussen.json", _als_regels(_kop(site), "casussen", _records(site))
    yield "casussen.csv", make_csv(site.verzameling.tellend)
    yield "begrippen.json", _als_json(_begrippen(site))
    begrippen, wortel = site.verzameling.begrippen, site.instellingen.adres
    yield SKOS, _als_json(make_skos(begrippen, wortel, LICENTIE))
    for naam, make in (("schema", make_schema), ("reactieschema", make_reactieschema)):
        yield f"{naam}.json", _als_json(make(begrippen, f"{wortel}data/{naam}.json"))


def _als_json(gegevens: Any) -> str:
    return json.dumps(gegevens, ensure_ascii=False, indent=1) + "\n"


def _als_regels(kop: dict[str, Any], naam: str, records: Iterable[Any]) -> str:
    """Return an object of which the last value is a list: one record a line, easy to compare."""
    begin = json.dumps(kop, ensure_ascii=False)[:-1]
    regels = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return f'{begin}, "{naam}": [\n{regels}\n]}}\n'


def _kop(site: Site) -> dict[str, Any]:
    return {"versie": VERSIE, "licentie": LICENTIE, "aantal": len(site.verzameling.tellend)}


def _records(site: Site) -> Iterator[dict[str, Any]]:
    verzameling, wortel = site.verzameling, site.instellingen.adres
    for casus in verzameling.tellend:
        yield to_record(casus, wortel, verzameling.reacties_op(casus))


def to_record(casus: Casus, wortel: str, reacties: Iterable[Reactie] = ()) -> dict[str, Any]:
    """Return a case as plain data; what is not known is left out, never zero."""
    record = {"slug": casus.slug, "adres": f"{wortel}casussen/{casus.slug}/"}
    record |= _gegevens(casus.gegevens)
    echte = [_reactie(reactie, record["adres"]) for reactie in reacties if not reactie.is_voorbeeld]
    return record | ({"reacties": echte} if echte else {})


def _reactie(reactie: Reactie, adres: str) -> dict[str, Any]:
    plek = {"adres": f"{adres}#{reactie.naam}"}
    return plek | _gegevens(reactie.gegevens) | {"tekst": reactie.tekst.strip()}


def _gegevens(gegevens: BaseModel) -> dict[str, Any]:
    plat: dict[str, Any] = plain(gegevens.model_dump(mode="python", exclude_none=True))
    plat.pop("privacy", None)
    return plat


def _begrippen(site: Site) -> dict[str, Any]:
    return {
        naam: {
            **lijst.kop.model_dump(),
            "termen": [
                plain(term.model_dump(exclude_none=True, exclude_defaults=True))
                for term in lijst.termen.values()
            ],
        }
        for naam, lijst in site.verzameling.begrippen.lijsten.items()
    }
