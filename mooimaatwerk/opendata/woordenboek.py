"""The data dictionary: what each field of the JSON and each column of the CSV holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.velden import Veld, Veldenlijst, Veldsoort

VORMEN: Mapping[Veldsoort, str] = {
    "tekst": "tekst",
    "datum": "datum: JJJJ, JJJJ-MM of JJJJ-MM-DD",
    "begrip": "een begrip",
    "begrippen": "een of meer begrippen",
    "gemeente": "een gemeente",
    "bedrag": "getal, in euro’s",
    "hoeveelheid": "getal",
    "getal": "heel getal",
    "nummers": "een of meer hele getallen",
    "ja-nee": "ja of nee (een boolean)",
    "duur": "duur volgens ISO 8601, zoals P6M voor een half jaar",
    "teksten": "een of meer teksten",
    "groep": "groep van velden",
    "lijst": "lijst van groepen",
    "vingerafdrukken": "per naam een SHA-256",
}

NIET_OPENBAAR = "privacy"
"""The one field of a case that stays out of the data: who checked, and what was accepted."""


@dataclass(frozen=True)
class Datarij:
    """A field or column: what it holds, its form, and the list its terms come from.

    `titel` is what people call it, with the fields it stands in before it.
    """

    naam: str
    titel: str
    uitleg: str
    vorm: str
    lijst: str | None = None


@dataclass(frozen=True)
class Datagroep:
    """Fields that belong together, with the heading they have everywhere else too."""

    titel: str
    rijen: tuple[Datarij, ...]


def make_velden(begrippen: Begrippen) -> list[Datagroep]:
    """Return every field of a case in the JSON, by its group; nested fields by dotted name."""
    lijst = begrippen.velden
    return [
        Datagroep(groep.label, tuple(_rijen(lijst, groep.slug)))
        for groep in lijst.groepen
        if any(_rijen(lijst, groep.slug))
    ]


def _rijen(lijst: Veldenlijst, groep: str) -> Iterator[Datarij]:
    for naam, veld in lijst.alle():
        bovenste = naam.partition(".")[0]
        if bovenste != NIET_OPENBAAR and lijst.per_sleutel[bovenste].groep == groep:
            yield _rij(naam, naam, veld, lijst)


def _rij(naam: str, pad: str, veld: Veld, lijst: Veldenlijst) -> Datarij:
    delen = pad.split(".")
    boven = [lijst.find(tuple(delen[: n + 1])) for n in range(len(delen))]
    titel = " → ".join(deel.label for deel in boven if deel)
    return Datarij(naam, titel, veld.uitleg, VORMEN[veld.soort], veld.begrip)


_SAMEN: Mapping[str, Datarij] = {
    "slug": Datarij(
        "slug", "Naam", "De vaste naam, die ook in het adres van de casus staat.", "tekst"
    ),
    "overgangen": Datarij(
        "overgangen",
        "Overgangen",
        "Van welke wet naar welke wet hulp of geld ging, als wet-naar-wet.",
        "een of meer overgangen, met een | ertussen",
        "wetten",
    ),
    "aantal_opvolgingen": Datarij(
        "aantal_opvolgingen",
        "Opvolgingen",
        "Hoe vaak iemand vertelde hoe het verder ging.",
        "heel getal",
    ),
}
"""Columns that are no field by themselves."""

KOLOMVELDEN: Mapping[str, str] = {
    "wetten": "wetten.wet",
    "partijen": "partijen.soort",
    "financieringsbronnen": "financiering.bron",
    "ingezet_euro": "kosten.ingezet.bedrag",
    "ingezet_precisie": "kosten.ingezet.precisie",
    "vermeden_euro": "kosten.vermeden.bedrag",
    "vermeden_precisie": "kosten.vermeden.precisie",
    "vermeden_per": "kosten.vermeden.per",
}
"""Columns of which the field stands deeper, by its dotted name."""

MEER = frozenset({"wetten", "partijen", "financieringsbronnen"})
"""Columns with more than one value in a cell, beside those whose field is a list of terms."""


def make_kolommen(begrippen: Begrippen, kolommen: tuple[str, ...]) -> list[Datarij]:
    """Return what each column of the CSV holds; KeyError for one that nobody explained."""
    return [_kolom(naam, begrippen.velden) for naam in kolommen]


def _kolom(naam: str, lijst: Veldenlijst) -> Datarij:
    if naam in _SAMEN:
        return _SAMEN[naam]
    pad = KOLOMVELDEN.get(naam, naam)
    rij = _rij(naam, pad, dict(lijst.alle())[pad], lijst)
    if naam in MEER or rij.vorm == VORMEN["begrippen"]:
        return replace(rij, vorm="een of meer begrippen, met een | ertussen")
    return rij
