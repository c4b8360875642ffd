"""The scaffold of a new case: a file with every required field, made from the field list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.plaats import make_slug
from mooimaatwerk.gegevensmodel.foutteksten import in_yaml
from mooimaatwerk.gegevensmodel.sjabloontekst import (
    body_regels,
    make_kale_tekst,
    make_sjabloontekst,
    quote,
)
from mooimaatwerk.project import Project
from mooimaatwerk.velden import Veld


class Uitvoerig(StrEnum):
    """How much a scaffold explains."""

    KAAL = "kaal"
    GEWOON = "gewoon"
    MET_UITLEG = "met-uitleg"


def make_casusbestand(
    project: Project,
    begrippen: Begrippen,
    titel: str,
    vandaag: date,
    uitvoerig: Uitvoerig = Uitvoerig.GEWOON,
) -> Path:
    """Write a scaffold to `cases/<jaar>/<slug>.md`; raises FileExistsError if the name is taken."""
    titel, datum = " ".join(titel.split()), vandaag.strftime("%Y-%m")
    if uitvoerig is Uitvoerig.KAAL:
        tekst = make_kale_tekst(begrippen, titel, datum)
    elif uitvoerig is Uitvoerig.MET_UITLEG:
        tekst = make_sjabloontekst(begrippen, titel, datum)
    else:
        tekst = "\n".join(_regels(begrippen, titel, datum)) + "\n"
    return write_casus(project, make_slug(titel), str(vandaag.year), tekst)


def find_bezet(project: Project, slug: str) -> Path | None:
    """Return the case that has this name already, in whatever year."""
    return next(iter(sorted(project.cases.glob(f"*/{slug}.md"))), None)


def write_casus(project: Project, slug: str, jaar: str, tekst: str) -> Path:
    """Write a new case, whole or not at all; raises FileExistsError if the name is taken."""
    if bezet := find_bezet(project, slug):
        raise FileExistsError(project.toon(bezet))
    bestand = project.cases / jaar / f"{slug}.md"
    bestand.parent.mkdir(parents=True, exist_ok=True)
    bestand.write_text(tekst, encoding="utf-8", newline="\n")
    return bestand


def _regels(begrippen: Begrippen, titel: str, datum: str) -> Iterator[str]:
    ingevuld = {"titel": quote(titel), "datum": datum}
    yield "---"
    for veld in begrippen.velden:
        if veld.verplicht or veld.verplicht_als:
            yield f"# {veld.label}: {veld.uitleg}"
            if veld.begrip:
                yield f"# {begrippen[veld.begrip].opsomming}"
            yield _regel(veld, ingevuld.get(veld.sleutel))
    yield "---"
    yield from body_regels(begrippen.velden.kopjes)


def _regel(veld: Veld, waarde: str | None) -> str:
    if waarde is not None:
        return f"{veld.sleutel}: {waarde}"
    if veld.verplicht:
        return f"{veld.sleutel}:"
    nodig = f"   (nodig bij {veld.verplicht_als.in_woorden()})" if veld.verplicht_als else ""
    return f"# {veld.sleutel}: {in_yaml(veld.voorbeeld)}{nodig}"
