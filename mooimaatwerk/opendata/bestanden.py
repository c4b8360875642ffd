"""Open data: the cases with reactions, the vocabularies, the schemas, and what describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
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

Bestand = tuple[str, str]
"""The name of a file on the site, and its text."""


def make_casusbestanden(site: Site) -> Iterator[Bestand]:
    """Yield the files with all cases; invented and withdrawn ones are left out."""
    yield "data/casussen.json", _als_regels(_kop(site), "casussen", _records(site))
    yield "data/casussen.csv", make_csv(site.verzameling)


def make_begrippenbestanden(site: Site) -> Iterator[Bestand]:
    """Yield the files that follow from the vocabularies alone: those themselves, and schemas."""
    begrippen, wortel = site.verzameling.begrippen, site.instellingen.adres
    yield "data/begrippen.json", _als_json(_begrippen(site))
    yield f"data/{SKOS}", _als_json(make_skos(begrippen, wortel, LICENTIE))
    for naam, make in (("schema", make_schema), ("reactieschema", make_reactieschema)):
        yield f"data/{naam}.json", _als_json(make(begrippen, f"{wortel}data/{naam}.json"))


def make_catalogus(site: Site) -> Iterator[Bestand]:
    """Yield the file that describes the others; it tells how large they are, as `omvang` says."""
    casussen = site.verzameling.tellend
    yield f"data/{DCAT}", _als_json(make_dcat(site.instellingen, casussen, site.omvang))


def _als_json(gegevens: Any) -> str:
    return json.dumps(gegevens, ensure_ascii=False, indent=1) + "\n"


def _als_regels(kop: dict[str, Any], naam: str, records: Iterable[str]) -> str:
    """Return an object of which the last value is a list: one record a line, easy to compare."""
    begin, regels = json.dumps(kop, ensure_ascii=False)[:-1], ",\n".join(records)
    return f'{begin}, "{naam}": [\n{regels}\n]}}\n'


def _kop(site: Site) -> dict[str, Any]:
    return {"versie": VERSIE, "licentie": LICENTIE, "aantal": len(site.verzameling.tellend)}


def _records(site: Site) -> Iterator[str]:
    verzameling, wortel = site.verzameling, site.instellingen.adres
    for casus in verzameling.tellend:
        reacties = verzameling.reacties_op(casus)
        maak = partial(_als_record, casus, wortel, reacties)
        # Few cases have a reaction, and those can change without the case.
        yield maak() if reacties else verzameling.eenmaal(f"record {wortel}", casus, maak)


def _als_record(casus: Casus, wortel: str, reacties: Iterable[Reactie]) -> str:
    return json.dumps(to_record(casus, wortel, reacties), ensure_ascii=False)


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
