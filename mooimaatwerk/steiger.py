"""The scaffold of a new case: a file with every required field, made from the field list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.plaats import make_slug
from mooimaatwerk.foutteksten import in_yaml
from mooimaatwerk.project import Project
from mooimaatwerk.velden import Veld


def make_casusbestand(project: Project, begrippen: Begrippen, titel: str, vandaag: date) -> Path:
    """Write a scaffold to `cases/<jaar>/<slug>.md`; raises FileExistsError if the name is taken."""
    titel = " ".join(titel.split())
    slug = make_slug(titel)
    bezet = sorted(project.cases.glob(f"*/{slug}.md"))
    if bezet:
        raise FileExistsError(project.toon(bezet[0]))
    bestand = project.cases / str(vandaag.year) / f"{slug}.md"
    bestand.parent.mkdir(parents=True, exist_ok=True)
    tekst = "\n".join(_regels(begrippen, titel, vandaag)) + "\n"
    bestand.write_text(tekst, encoding="utf-8", newline="\n")
    return bestand


def _regels(begrippen: Begrippen, titel: str, vandaag: date) -> Iterator[str]:
    ingevuld = {"titel": '"' + titel.replace("\\", "\\\\").replace('"', '\\"') + '"'}
    ingevuld["datum"] = vandaag.strftime("%Y-%m")
    yield "---"
    for veld in begrippen.velden:
        if veld.verplicht or veld.verplicht_als:
            yield f"# {veld.label}: {veld.uitleg}"
            if veld.begrip:
                yield f"# {begrippen[veld.begrip].opsomming}"
            yield _regel(veld, ingevuld.get(veld.sleutel))
    yield "---"
    for kopje in begrippen.velden.kopjes:
        yield f"\n## {kopje.label}\n\n{kopje.uitleg}"


def _regel(veld: Veld, waarde: str | None) -> str:
    if waarde is not None:
        return f"{veld.sleutel}: {waarde}"
    if veld.verplicht:
        return f"{veld.sleutel}:"
    nodig = f"   (nodig bij {veld.verplicht_als.in_woorden()})" if veld.verplicht_als else ""
    return f"# {veld.sleutel}: {in_yaml(veld.voorbeeld)}{nodig}"
