"""Open data: the cases as JSON and CSV, the vocabularies, and the schema of a case."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from mooimaatwerk.casus import Casus
from mooimaatwerk.casusschema import make_schema
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
    yield "data/schema.json", _als_json(_schema(site))


def _als_json(gegevens: Any) -> str:
    return json.dumps(gegevens, ensure_ascii=False, indent=1) + "\n"


def _casussen(site: Site) -> dict[str, Any]:
    casussen = site.verzameling.tellend
    return {
        "licentie": LICENTIE,
        "aantal": len(casussen),
        "casussen": [to_record(casus, site.instellingen.adres) for casus in casussen],
    }


def to_record(casus: Casus, wortel: str) -> dict[str, Any]:
    """Return a case as plain data; what is not known is left out, never zero."""
    gegevens = casus.gegevens.model_dump(mode="python", exclude_none=True)
    gegevens.pop("privacy", None)
    return {"slug": casus.slug, "adres": f"{wortel}casussen/{casus.slug}/", **_plain(gegevens)}


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
                term.model_dump(exclude_none=True, exclude_defaults=True)
                for term in lijst.termen.values()
            ],
        }
        for naam, lijst in site.verzameling.begrippen.lijsten.items()
    }


def _schema(site: Site) -> dict[str, Any]:
    adres = f"{site.instellingen.adres}data/schema.json"
    return make_schema(site.verzameling.begrippen, adres)
