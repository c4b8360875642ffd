"""The scaffold of a new edition: a commented composition, a foreword and a colophon."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mooimaatwerk.begrippen import Artikelsoort, Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.editie.lezen import INDEX, find_mappen
from mooimaatwerk.gegevensmodel.sjabloontekst import quote
from mooimaatwerk.project import Project
from mooimaatwerk.velden import Veld

TITEL = "Maatwerk Magazine"
VOORWOORD = "voorwoord"


class GeenCasus(Exception):
    """There is no case yet that an edition could open with."""


def make_editiemap(
    project: Project, begrippen: Begrippen, casus: Casus | None, titel: str, vandaag: date
) -> Path:
    """Write the folder of the next number, a draft that passes the checks; return it.

    `casus` gives the cover. Raises GeenCasus without one.
    """
    if casus is None:
        raise GeenCasus
    nummers = [int(m.name) for m in find_mappen(project) if m.name.isdecimal()]
    map_ = project.edities / str(max(nummers, default=0) + 1)
    map_.mkdir(parents=True)
    teksten = {
        INDEX: _index(begrippen, casus, titel or TITEL, int(map_.name), vandaag),
        f"{VOORWOORD}.md": _voorwoord(begrippen),
    }
    for naam, regels in teksten.items():
        (map_ / naam).write_text("\n".join(regels) + "\n", encoding="utf-8", newline="\n")
    return map_


def _index(
    begrippen: Begrippen, casus: Casus, titel: str, nummer: int, vandaag: date
) -> Iterator[str]:
    regel = quote(casus.gegevens.titel[:90])
    waarden = {
        "titel": [quote(" ".join(titel.split()))],
        "nummer": [str(nummer)],
        "datum": [vandaag.strftime("%Y-%m")],
        "publicatie": ["concept"],
        "uitgevers": ["[Redactie Mooi Maatwerk]"],
        "omslag": [
            "",
            f"  casus: {casus.slug}",
            "  regels:",
            f"    - {{tekst: {regel}, casus: {casus.slug}}}",
        ],
        "delen": [
            "",
            "  - titel: Vooraf",
            "    stukken:",
            f"      - {{artikel: {VOORWOORD}}}",
            f"      - {{casus: {casus.slug}, als: verhaal}}",
            "      # - {casus: naam-van-een-casus, als: kader}",
            "      # - {manifest: true}",
        ],
        "colofon": ["", "  redactie: [Redactie Mooi Maatwerk]"],
    }
    yield "---"
    for veld in begrippen.andere_velden["editievelden"]:
        if veld.sleutel in waarden:
            yield from _uitleg(veld, begrippen)
            eerste, *verder = waarden[veld.sleutel]
            yield f"{veld.sleutel}: {eerste}".rstrip()
            yield from verder
    yield "---"


def _voorwoord(begrippen: Begrippen) -> Iterator[str]:
    soort = begrippen.term("artikelsoorten", VOORWOORD)
    assert isinstance(soort, Artikelsoort)  # SOORTEN makes every term of this list one
    waarden = {"titel": "Waarom dit nummer er is", "soort": VOORWOORD, "auteur": "de redactie"}
    yield "---"
    for veld in begrippen.andere_velden["artikelvelden"]:
        if veld.sleutel in waarden:
            yield from _uitleg(veld, begrippen)
            yield f"{veld.sleutel}: {waarden[veld.sleutel]}"
    yield "---"
    yield f"\nSchrijf hier het voorwoord, in {soort.woorden.in_woorden()} woorden."


def _uitleg(veld: Veld, begrippen: Begrippen) -> Iterator[str]:
    yield f"# {veld.label}: {veld.uitleg}"
    if veld.begrip:
        yield f"# {begrippen[veld.begrip].opsomming}"
