"""Checks what is particular to reactions: their day, and that their case is still there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mooimaatwerk.casus import Casus
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.melding import Ernst, Melding
from mooimaatwerk.reactie import Reactie


def check_datum(ruw: RuweCasus) -> Iterator[Melding]:
    """Yield a hint when the day in the name of a reaction is not the one in its fields."""
    datum = ruw.gegevens.get("datum")
    getypt = getattr(datum, "geschreven", datum)
    dag = ruw.naam.removeprefix("reactie-").rpartition("-")[0]
    if isinstance(getypt, str) and getypt and not dag.startswith(getypt):
        melding = f"hier staat {getypt}, maar het bestand heet naar {dag}. Maak ze gelijk."
        regel = ruw.regel_van(("datum",))
        yield Melding(ruw.pad, regel, "datum", "reactie-andere-dag", melding, ernst=Ernst.HINT)


def check_samen(casussen: Iterable[Casus], reacties: Iterable[Reactie]) -> Iterator[Melding]:
    """Yield a hint for each reaction to a withdrawn case: nothing of it is shown any more."""
    weg = {casus.slug for casus in casussen if casus.is_ingetrokken}
    for reactie in reacties:
        if reactie.casus in weg:
            melding = (
                "de casus is ingetrokken, dus deze reactie is niet meer te zien. "
                f"Haal haar ook weg met: python -m mooimaatwerk intrekken {reactie.casus}"
            )
            yield Melding(
                reactie.pad, 1, "bestand", "reactie-bij-ingetrokken", melding, ernst=Ernst.HINT
            )
