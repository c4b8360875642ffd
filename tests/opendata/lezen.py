"""Makes open data of a few cases, and reads what came of it."""

import re
from collections.abc import Sequence
from typing import Any

import yaml

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.opendata.bestanden import (
    make_begrippenbestanden,
    make_casusbestanden,
    make_catalogus,
)
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.reactie import Reactie
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import make_verzameling
from tests.maken import maak_site


class _Lader(yaml.SafeLoader):
    """YAML as plain data, dates as text."""


_Lader.yaml_implicit_resolvers = {
    begin: [(tag, patroon) for tag, patroon in paren if not tag.endswith(("timestamp", ":bool"))]
    for begin, paren in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Lader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def kop_van(tekst: str) -> dict[str, Any]:
    """Return the front matter of a case file as JSON would have it."""
    gelezen: dict[str, Any] = yaml.load(tekst.split("\n---")[0], _Lader)  # noqa: S506
    return gelezen


KOPPEN = {
    pad.stem: kop_van(pad.read_text(encoding="utf-8"))
    for pad in sorted(EIGEN_MAP.glob("cases/[0-9]*/*.md"))
}


def maak_data(
    begrippen: Begrippen, *casussen: Casus, reacties: Sequence[Reactie] = ()
) -> dict[str, str]:
    """Return the open data of a site of these cases and reactions."""
    return maak_opendata(maak_site(make_verzameling(casussen, begrippen, reacties)))


def maak_opendata(site: Site) -> dict[str, str]:
    """Return all files of open data by name; how large they are is not told."""
    makers = (make_casusbestanden, make_begrippenbestanden, make_catalogus)
    return dict(bestand for maak in makers for bestand in maak(site))
