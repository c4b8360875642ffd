"""Tests that a built page of a case tells what its file tells, and nothing more."""

import re
from typing import Any

import pytest

from tests.gebouwd.bronnen import BRONNEN, Blad, Bron, lees_begrippen, tekst_van

# The facts of a case.

BEDRAGEN = {
    "kinderopvang-redt-de-baan": {
        "Ingezet": "€ 6.500",
        "Voorkomen kosten": "Ongeveer € 12.000 per jaar",
        "Waar kwam het geld vandaan?": "€ 6.500",
    },
    "rijlessen-als-stap-naar-beter-werk": {
        "Ingezet": "Ongeveer € 500",
        "Waar kwam het geld vandaan?": "Ongeveer € 500",
    },
    "studentenkamer-voor-wie-nog-geen-18-is": {
        "Ingezet": "Ruim € 800",
        "Waar kwam het geld vandaan?": "Ruim € 800",
    },
    "grofvuil-weg-tuin-op-orde": {
        "Ingezet": "€ 33",
        "Waar kwam het geld vandaan?": "€ 33",
    },
    "leefgeld-binnen-24-uur": {
        "Ingezet": "€ 75",
        "Waar kwam het geld vandaan?": "€ 75",
    },
}
"""All amounts of the first thirteen cases, with the word that says how exact they are."""

STIL = {
    "Ingezet": lambda v: not kosten(v, "ingezet") and not any("bedrag" in f for f in geld(v)),
    "Voorkomen kosten": lambda v: "bedrag" not in (kosten(v, "vermeden") or {}),
    "Doorlooptijd": lambda v: "doorlooptijd" not in v,
    "Gemeente": lambda v: "gemeente" not in v,
    "Knelpunten": lambda v: not v.get("knelpunten"),
    "Wetten": lambda v: not v.get("wetten"),
    "Soort maatwerk": lambda v: not v.get("soorten"),
    "Ruimte in de regels": lambda v: v.get("ruimte", "onbekend") == "onbekend",
    "Wie besloot": lambda v: "besluitvorming" not in v,
    "Opvolging": lambda v: not v.get("opvolging"),
    "Hoe weten we dit": lambda v: "bewijs" not in v,
}
"""For each fact, whether the file says nothing about it."""

OM_WIE = {
    "Om wie het gaat": {"doelgroepen": "doelgroepen", "leeftijdsgroep": "leeftijdsgroepen"},
    "Levensgebieden": {"levensgebieden": "levensgebieden"},
    "Stem van het kind": {"stem_kind": "stem-kind"},
}
"""For each fact about people, its fields and their vocabularies; told only when it is known."""


def lijst_van(waarde: Any) -> list[str]:
    return waarde if isinstance(waarde, list) else [] if waarde is None else [waarde]


def kosten(velden: dict[str, Any], sleutel: str) -> dict[str, Any]:
    gevonden: dict[str, Any] = (velden.get("kosten") or {}).get(sleutel) or {}
    return gevonden


def geld(velden: dict[str, Any]) -> list[dict[str, Any]]:
    return velden.get("financiering") or []


def feiten_van(blad: Blad) -> dict[str, str]:
    """Return "In het kort" as label and text; a hard space reads as a space."""
    rijen = blad.main.find_class("kort")[0].iter("div")
    return {
        tekst_van(div.find("dt")): tekst_van(div.find("dd")).replace("\u00a0", " ") for div in rijen
    }


WOORDEN = {
    None: "",
    "exact": "",
    "ongeveer": "ongeveer ",
    "ruim": "ruim ",
    "maximaal": "hoogstens ",
    "tenminste": "ten minste ",
}
"""How a page says how exact an amount is."""


def in_woorden(deel: dict[str, Any]) -> list[str]:
    """Return the amount of a part of a file as a page writes it; none without an amount."""
    if "bedrag" not in deel:
        return []
    euros, _, centen = deel["bedrag"].partition(".")
    tekst = f"{int(euros):,}".replace(",", ".") + (f",{centen:0<2}" if centen.strip("0") else "")
    return [f"{WOORDEN[deel.get('precisie')]}€ {tekst}"]


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.slug)
def test_amounts_and_their_precision_are_as_in_the_file(
    bron: Bron, bladen: dict[str, Blad]
) -> None:
    blad = bladen[f"casussen/{bron.slug}/"]
    delen = [blad.main.find_class("kort")[0], *blad.main.xpath(".//section[.//*[@id='geld']]")]
    tekst = " ".join(map(tekst_van, delen)).replace("\u00a0", " ").lower()
    op_pagina = re.findall(r"(?:(?:ongeveer|ruim|hoogstens|ten minste) )?€ [\d.,]*\d", tekst)
    bronnen_van_geld = [bedrag for deel in geld(bron.velden) for bedrag in in_woorden(deel)]
    ingezet = in_woorden(kosten(bron.velden, "ingezet")) or bronnen_van_geld
    vermeden = in_woorden(kosten(bron.velden, "vermeden"))
    assert sorted(op_pagina) == sorted([*ingezet, *vermeden, *bronnen_van_geld])


@pytest.mark.parametrize("slug", BEDRAGEN)
def test_amounts_of_the_first_cases(slug: str, bladen: dict[str, Blad]) -> None:
    blad = bladen[f"casussen/{slug}/"]
    verwacht = dict(BEDRAGEN[slug])
    bij_geld = verwacht.pop("Waar kwam het geld vandaan?")
    regels = blad.main.xpath(".//section[.//*[@id='geld']]//dd")
    assert tekst_van(regels[0]).replace("\u00a0", " ").startswith(bij_geld)
    feiten = feiten_van(blad)
    for label in ("Ingezet", "Voorkomen kosten"):
        assert feiten[label].startswith(verwacht.get(label, "Niet bekend")), label


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.slug)
def test_what_a_file_does_not_say_is_not_known(bron: Bron, bladen: dict[str, Blad]) -> None:
    feiten = feiten_van(bladen[f"casussen/{bron.slug}/"])
    assert set(feiten) - set(OM_WIE) == set(STIL)
    for label, is_stil in STIL.items():
        assert feiten[label].startswith("Niet bekend") == bool(is_stil(bron.velden)), label


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.slug)
def test_who_it_is_about_is_told_as_far_as_the_file_does(
    bron: Bron, bladen: dict[str, Blad]
) -> None:
    feiten = feiten_van(bladen[f"casussen/{bron.slug}/"])
    for label, velden in OM_WIE.items():
        verwacht = {
            lees_begrippen(lijst)[slug]["label"]
            for veld, lijst in velden.items()
            for slug in lijst_van(bron.velden.get(veld))
            if slug not in ("onbekend", "niet-van-toepassing")
        }
        assert (label in feiten) == bool(verwacht)
        assert all(naam in feiten[label] for naam in verwacht), label


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.slug)
def test_a_case_page_tells_what_the_file_tells(bron: Bron, bladen: dict[str, Blad]) -> None:
    blad = bladen[f"casussen/{bron.slug}/"]
    tekst = tekst_van(blad.main)
    assert tekst_van(blad.boom.find(".//h1")) == bron.velden["titel"]
    assert bron.velden["samenvatting"].strip() in tekst
    # Every entrance a case belongs to can be reached from the case itself.
    doelen = {doel for _, doel in blad.links(blad.main)}
    for ingang in ("knelpunten", "soorten", "wetten", "gemeenten", "partijen", "overgangen"):
        assert {f"/{ingang}/{term}/" for term in bron.termen(ingang)} <= doelen
    for wet in bron.lijst("wetten"):
        if isinstance(wet, dict) and wet.get("herkomst") == "afgeleid":
            assert "Afgeleid door de redactie" in tekst
    kopjes = [tekst_van(kop) for kop in blad.main.find_class("verhaal")[0].iter("h2")]
    assert kopjes[:2] == ["Situatie", "Waar liep het vast?"]
