"""Open data: the cases with reactions as JSON, as CSV, the vocabularies, and the schemas."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from mooimaatwerk.casus import Casus
from mooimaatwerk.casusschema import make_reactieschema, make_schema
from mooimaatwerk.reactie import Reactie
from mooimaatwerk.site import Site

LICENTIE = "https://creativecommons.org/licenses/by/4.0/"

SCHEIDING = "|"
"""Between the terms of a list in a CSV cell."""


def make_opendata(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the file name and text of each data file; invented and withdrawn cases are left out."""
    casussen = site.verzameling.tellend
    yield "data/casussen.json", _als_json(_casussen(site))
    yield "data/casussen.csv", make_csv(casussen)
    yield "data/begrippen.json", _als_json(_begrippen(site))
    begrippen, wortel = site.verzameling.begrippen, site.instellingen.adres
    for naam, make in (("schema", make_schema), ("reactieschema", make_reactieschema)):
        yield f"data/{naam}.json", _als_json(make(begrippen, f"{wortel}data/{naam}.json"))


def _als_json(gegevens: Any) -> str:
    return json.dumps(gegevens, ensure_ascii=False, indent=1) + "\n"


def _casussen(site: Site) -> dict[str, Any]:
    verzameling, wortel = site.verzameling, site.instellingen.adres
    return {
        "licentie": LICENTIE,
        "aantal": len(verzameling.tellend),
        "casussen": [
            to_record(casus, wortel, verzameling.reacties_op(casus))
            for casus in verzameling.tellend
        ],
    }


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
    plat: dict[str, Any] = _plain(gegevens.model_dump(mode="python", exclude_none=True))
    plat.pop("privacy", None)
    return plat


def _plain(waarde: Any) -> Any:
    """Return amounts as numbers: whole euros as integers, others as decimals."""
    if isinstance(waarde, dict):
        return {sleutel: _plain(onder) for sleutel, onder in waarde.items() if onder != ()}
    if isinstance(waarde, list | tuple):
        return [_plain(onder) for onder in waarde]
    if hasattr(waarde, "to_integral_value"):
        return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)
    return waarde


KOLOMMEN = (
    "slug",
    "titel",
    "samenvatting",
    "datum",
    "status",
    "themas",
    "knelpunten",
    "levensgebieden",
    "soorten",
    "gemeente",
    "doelgroepen",
    "leeftijdsgroep",
    "ruimte",
    "wetten",
    "overgangen",
    "partijen",
    "financieringsbronnen",
    "ingezet_euro",
    "ingezet_precisie",
    "vermeden_euro",
    "vermeden_precisie",
    "vermeden_per",
    "bewijs",
    "aantal_opvolgingen",
)


def make_csv(casussen: Any) -> str:
    """Return one row a case; an empty cell means "not known"."""
    stroom = io.StringIO()
    schrijver = csv.DictWriter(stroom, KOLOMMEN, lineterminator="\r\n")
    schrijver.writeheader()
    for casus in casussen:
        schrijver.writerow({naam: _veilig(waarde) for naam, waarde in _rij(casus).items()})
    return stroom.getvalue()


def _rij(casus: Casus) -> dict[str, Any]:
    g = casus.gegevens
    rij: dict[str, Any] = {
        naam: getattr(g, naam)
        for naam in KOLOMMEN
        if naam in type(g).model_fields and not isinstance(getattr(g, naam), tuple)
    }
    ingezet = g.kosten.ingezet if g.kosten else None
    vermeden = g.kosten.vermeden if g.kosten else None
    return rij | {
        "slug": casus.slug,
        "themas": SCHEIDING.join(g.themas),
        "knelpunten": SCHEIDING.join(g.knelpunten),
        "levensgebieden": SCHEIDING.join(g.levensgebieden),
        "soorten": SCHEIDING.join(g.soorten),
        "doelgroepen": SCHEIDING.join(g.doelgroepen),
        "wetten": SCHEIDING.join(dict.fromkeys(wet.wet for wet in g.wetten)),
        "overgangen": SCHEIDING.join(f"{o.van}-naar-{o.naar}" for o in g.overgangen),
        "partijen": SCHEIDING.join(dict.fromkeys(partij.soort for partij in g.partijen)),
        "financieringsbronnen": SCHEIDING.join(dict.fromkeys(f.bron for f in g.financiering)),
        "ingezet_euro": _plain(ingezet.bedrag) if ingezet else None,
        "ingezet_precisie": ingezet.precisie if ingezet else None,
        "vermeden_euro": _plain(vermeden.bedrag) if vermeden else None,
        "vermeden_precisie": vermeden.precisie if vermeden else None,
        "vermeden_per": vermeden.per if vermeden else None,
        "aantal_opvolgingen": len(g.opvolging) or None,
    }


def _veilig(waarde: Any) -> Any:
    # A cell that begins with one of these runs as a formula in a spreadsheet.
    if isinstance(waarde, str) and waarde.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{waarde}"
    return waarde


def _begrippen(site: Site) -> dict[str, Any]:
    return {
        naam: {
            **lijst.kop.model_dump(),
            "termen": [
                _plain(term.model_dump(exclude_none=True, exclude_defaults=True))
                for term in lijst.termen.values()
            ],
        }
        for naam, lijst in site.verzameling.begrippen.lijsten.items()
    }
