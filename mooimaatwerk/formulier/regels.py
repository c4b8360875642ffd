"""What the form's scripts need to know, as plain data: fields, rules, names and sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mooimaatwerk.begrippen import Begrip, Begrippen, Begrippenlijst
from mooimaatwerk.controle.plaats import make_slug
from mooimaatwerk.lezen.casus import MAX_BESTAND, MAX_KOP
from mooimaatwerk.lezen.databestand import read_databestand, stop_at_meldingen
from mooimaatwerk.meldingzinnen import ZINNEN
from mooimaatwerk.namen import normalize
from mooimaatwerk.opmaak import MACROTEKENS, TOEGESTANE_SCHEMAS
from mooimaatwerk.privacy.regels import Privacydata
from mooimaatwerk.velden import Grens, Veld, Veldenlijst
from mooimaatwerk.woorden import DUUREENHEDEN

MAX_ADRES = 5_000
"""The longest address, in bytes, that the page for a new file of every forge still takes."""

_TEKSTEN = Path(__file__).with_name("teksten.yml")
_HOE_TE_TIKKEN = re.compile(r",? ([Oo]f zet|Is het geen \w+\? Zet) .*", re.DOTALL)

_LEEG = (None, "", (), False)


def make_regels(lijst: Veldenlijst, begrippen: Begrippen) -> dict[str, Any]:
    """Return the rules of a field list, with every name and sentence that goes with them.

    Raises OngeldigeGegevens when the texts of the form cannot be read.
    """
    gebruikt = {veld.begrip for _, veld in lijst.alle() if veld.begrip}
    gemeenten = {veld.begrip for _, veld in lijst.alle() if veld.soort == "gemeente"}
    return {
        "velden": [_veld(veld) for veld in lijst],
        "groepen": [{"slug": groep.slug, "label": groep.label} for groep in lijst.groepen],
        "kopjes": [kopje.model_dump() for kopje in lijst.kopjes],
        "tekst": _tekst(lijst),
        "begrippen": {
            naam: {term.slug: term.label for term in begrippen[naam]}
            for naam in sorted(gebruikt - gemeenten)
        },
        "namen": {naam: _namen(begrippen[naam]) for naam in sorted(filter(None, gemeenten))},
        "onbekend": {naam: _onbekend(begrippen[naam]) for naam in sorted(gebruikt)},
        "zinnen": {code: _zonder_uitleg(zin) for code, zin in ZINNEN.items()},
        "teksten": _teksten(),
        "duur": {letter: [*woord] for letter, woord in zip("YMWD", DUUREENHEDEN, strict=True)},
        "macrotekens": MACROTEKENS.pattern,
        "schemas": list(TOEGESTANE_SCHEMAS),
        "hoogstens": {"bestand": MAX_BESTAND, "kop": MAX_KOP, "adres": MAX_ADRES},
        "naamloos": make_slug(""),
    }


def _veld(veld: Veld) -> dict[str, Any]:
    """Return a field without what it leaves empty."""
    gegevens = {
        "sleutel": veld.sleutel,
        "label": veld.label,
        "soort": veld.soort,
        "groep": veld.groep,
        "verplicht": veld.verplicht,
        "als": veld.verplicht_als.model_dump(mode="json") if veld.verplicht_als else None,
        "uitleg": veld.uitleg if veld.verplicht_als else None,
        "begrip": veld.begrip,
        "kort": veld.kort,
        "standaard": veld.standaard,
        "velden": [_veld(onder) for onder in veld.velden] or None,
    }
    for naam in ("lengte", "woorden", "aantal", "waarde"):
        gegevens[naam] = _grens(getattr(veld, naam))
    return {sleutel: waarde for sleutel, waarde in gegevens.items() if waarde not in _LEEG}


def _tekst(lijst: Veldenlijst) -> dict[str, Any] | None:
    """Return what the body is when it has no headings."""
    if lijst.tekst is None:
        return None
    return {**lijst.tekst.model_dump(), "woorden": _grens(lijst.tekst.woorden)}


def _grens(grens: Grens | None) -> list[Any] | None:
    return [grens.min, grens.max, grens.in_woorden()] if grens else None


def _namen(lijst: Begrippenlijst) -> dict[str, list[str]]:
    """Return each name as it is compared, with the label to use and, if retired, the old one."""
    namen: dict[str, list[str]] = {}
    for term in sorted(lijst.termen.values(), key=lambda t: t.vervangen_door is not None):
        nu = lijst.termen[term.vervangen_door] if term.vervangen_door else term
        for naam in term.namen:
            namen.setdefault(normalize(naam), _wijst_naar(term, nu))
    return namen


def _wijst_naar(term: Begrip, nu: Begrip) -> list[str]:
    return [nu.label] if nu is term else [nu.label, term.label]


def _onbekend(lijst: Begrippenlijst) -> str:
    """Return "onbekende gemeente" or "onbekend thema"."""
    return f"{'onbekend' if lijst.kop.lidwoord == 'het' else 'onbekende'} {lijst.kop.enkelvoud}"


def _teksten() -> Mapping[str, str]:
    bestand = read_databestand(_TEKSTEN, "mooimaatwerk/formulier/teksten.yml")
    stop_at_meldingen(bestand)
    return bestand.data


def make_privacyregels(data: Privacydata) -> Privacydata:
    """Return the privacy rules for a browser: with a question instead of how to tick in a file."""
    soorten = {
        naam: {**soort, "vraag": _zonder_uitleg(soort["melding"])}
        for naam, soort in data["soorten"].items()
    }
    vraag_naam = _zonder_uitleg(data["melding_naam"])
    return {**data, "soorten": soorten, "vraag_naam": vraag_naam}


def _zonder_uitleg(melding: str) -> str:
    """Return a message without how to tick it in a file: the form has a button for that."""
    kort = _HOE_TE_TIKKEN.sub("", melding).rstrip()
    return kort if kort.endswith((".", "?")) else f"{kort}."
