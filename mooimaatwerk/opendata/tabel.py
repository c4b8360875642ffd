"""The cases as a table: one row a case in CSV (RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from functools import partial
from typing import Any

from mooimaatwerk.casus import Casus
from mooimaatwerk.verzameling import Verzameling

SCHEIDING = "|"
"""Between the terms of a list in a CSV cell."""


def plain(waarde: Any) -> Any:
    """Return amounts as numbers: whole euros as integers, others as decimals."""
    if isinstance(waarde, dict):
        return {sleutel: plain(onder) for sleutel, onder in waarde.items() if onder != ()}
    if isinstance(waarde, list | tuple):
        return [plain(onder) for onder in waarde]
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


def make_csv(verzameling: Verzameling) -> str:
    """Return one row for each case that counts; an empty cell means "not known"."""
    rijen = [_als_rij(KOLOMMEN)]
    for casus in verzameling.tellend:
        rijen.append(verzameling.eenmaal("rij", casus, partial(_casusrij, casus)))
    return "".join(rijen)


def _casusrij(casus: Casus) -> str:
    waarden = _rij(casus)
    return _als_rij(waarden.get(naam) for naam in KOLOMMEN)


def _als_rij(cellen: Iterable[Any]) -> str:
    stroom = io.StringIO()
    csv.writer(stroom, lineterminator="\r\n").writerow(map(_veilig, cellen))
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
        "ingezet_euro": plain(ingezet.bedrag) if ingezet else None,
        "ingezet_precisie": ingezet.precisie if ingezet else None,
        "vermeden_euro": plain(vermeden.bedrag) if vermeden else None,
        "vermeden_precisie": vermeden.precisie if vermeden else None,
        "vermeden_per": vermeden.per if vermeden else None,
        "aantal_opvolgingen": len(g.opvolging) or None,
    }


def _veilig(waarde: Any) -> Any:
    # A cell that begins with one of these runs as a formula in a spreadsheet.
    if isinstance(waarde, str) and waarde.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{waarde}"
    return waarde
