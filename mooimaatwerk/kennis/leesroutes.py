"""The reading routes as data: for each role what to read first, and why."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from mooimaatwerk.lezen.databestand import Databestand, read_databestand, stop_at_meldingen

_ADRES = r"^([a-z0-9-]+/)+$"


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Stap(_Data):
    """One thing to read: a case by its slug, or a page by its address with its title."""

    waarom: str = Field(min_length=5)
    casus: str | None = None
    pagina: str | None = Field(default=None, pattern=_ADRES)
    titel: str | None = None


class Leesroute(_Data):
    """What someone in a role reads, in order."""

    slug: str = Field(pattern=r"^[a-z0-9-]+$")
    titel: str
    inleiding: str
    stappen: tuple[Stap, ...]


def load_leesroutes(
    bestand: Path, toon_als: str, casussen: Collection[str]
) -> tuple[Leesroute, ...]:
    """Read the routes; empty when there is no file.

    `casussen` are the slugs that exist. Raises OngeldigeGegevens, also for a case that does
    not exist, unless none of them does: then the routes were written for other cases.
    """
    if not bestand.is_file():
        return ()
    data = read_databestand(bestand, toon_als)
    routes = data.lees_lijst(Leesroute, "routes")
    genoemd = {stap.casus for _, route in routes for stap in route.stappen if stap.casus}
    bekend = casussen if genoemd & set(casussen) else genoemd
    for n, route in routes:
        if not route.stappen:
            data.meld(("routes", n, "stappen"), "route-leeg", "deze route heeft nog geen stap.")
        for m, stap in enumerate(route.stappen):
            _check_stap(data, ("routes", n, "stappen", m), stap, bekend)
    stop_at_meldingen(data)
    return tuple(route for _, route in routes)


def _check_stap(
    data: Databestand, pad: tuple[str | int, ...], stap: Stap, casussen: Collection[str]
) -> None:
    if bool(stap.casus) == bool(stap.pagina):
        data.meld(pad, "route-stap", "hier hoort een casus of een pagina, een van de twee.")
    elif stap.pagina and not stap.titel:
        data.meld(pad, "route-titel", "bij een pagina hoort een titel.")
    elif stap.casus and stap.casus not in casussen:
        data.meld((*pad, "casus"), "route-casus", f'er is geen casus "{stap.casus}".')
