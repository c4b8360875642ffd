"""Turns what pydantic found wrong into friendly Dutch, with line, field and suggestion."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.lezen.veiligyaml import Pad
from mooimaatwerk.meldingzinnen import zin
from mooimaatwerk.velden import Veld, Veldenlijst


@dataclass(frozen=True, slots=True)
class Fouttekst:
    """What a Melding needs, apart from file and line."""

    code: str
    melding: str
    suggestie: str | None = None


@dataclass(frozen=True, slots=True)
class _Geval:
    """One error with everything a sentence about it may want to use."""

    fout: ErrorDetails
    pad: Pad
    veld: Veld | None
    begrippen: Begrippen
    velden: Veldenlijst

    @property
    def ctx(self) -> dict[str, Any]:
        return self.fout.get("ctx", {})

    @property
    def getypt(self) -> str:
        """The value as it was typed, short enough for a sentence."""
        tekst = in_yaml(self.fout["input"])
        return tekst if len(tekst) <= 60 else tekst[:57] + "…"

    @property
    def voorbeeld(self) -> str:
        if self.veld is None or self.veld.voorbeeld is None:
            return ""
        return f" Voorbeeld: {self.veld.sleutel}: {in_yaml(self.veld.voorbeeld)}"


def translate_fout(fout: ErrorDetails, begrippen: Begrippen, velden: Veldenlijst) -> Fouttekst:
    """Return the Dutch sentence for one pydantic error of a model made from `velden`."""
    pad = tuple(fout["loc"])
    geval = _Geval(fout, pad, velden.find(pad), begrippen, velden)
    if fout["input"] is None and fout["type"] not in ("missing", "extra_forbidden"):
        return Fouttekst("veld-leeg", f"dit veld is leeg. Vul het in.{geval.voorbeeld}")
    maak = _PER_SOORT.get(fout["type"], _anders)
    return maak(geval)


def in_yaml(waarde: Any) -> str:
    """Write an example value as one would type it on one line of front matter."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "true" if waarde else "false"
    if isinstance(waarde, dict):
        return "{" + ", ".join(f"{s}: {in_yaml(w)}" for s, w in waarde.items()) + "}"
    if isinstance(waarde, list | tuple):
        return "[" + ", ".join(in_yaml(w) for w in waarde) + "]"
    return str(getattr(waarde, "geschreven", waarde))


def _ontbreekt(geval: _Geval) -> Fouttekst:
    return Fouttekst("veld-ontbreekt", zin("veld-ontbreekt") + geval.voorbeeld)


def _onbekend_veld(geval: _Geval) -> Fouttekst:
    naam = str(geval.pad[-1])
    toegestaan = _toegestane_sleutels(geval)
    dichtbij = difflib.get_close_matches(naam.casefold(), toegestaan, n=1, cutoff=0.6)
    suggestie = dichtbij[0] if dichtbij else None
    bedoel = f' Bedoel je "{suggestie}"?' if suggestie else ""
    kies = f" Kies uit: {', '.join(toegestaan)}."
    return Fouttekst("veld-onbekend", f'onbekend veld "{naam}".{bedoel}{kies}', suggestie)


def _toegestane_sleutels(geval: _Geval) -> list[str]:
    ouder = geval.velden.find(geval.pad[:-1])
    onder: Sequence[Veld] = ouder.velden if ouder else geval.velden.velden
    return [veld.sleutel for veld in onder]


def _geen_tekst(geval: _Geval) -> Fouttekst:
    wat = "een lijst" if isinstance(geval.fout["input"], list) else "iets anders"
    if isinstance(geval.fout["input"], bool):
        wat = f'"{in_yaml(geval.fout["input"])}", en dat leest de computer als ja of nee'
    melding = f"hier hoort tekst, maar er staat {wat}. Zet tekst tussen aanhalingstekens."
    return Fouttekst("veld-geen-tekst", melding)


def _te_kort(geval: _Geval) -> Fouttekst:
    return Fouttekst("tekst-te-kort", zin("tekst-te-kort", **_lengte(geval)))


def _te_lang(geval: _Geval) -> Fouttekst:
    return Fouttekst("tekst-te-lang", zin("tekst-te-lang", **_lengte(geval)))


def _lengte(geval: _Geval) -> dict[str, object]:
    grens = geval.veld.lengte.in_woorden() if geval.veld and geval.veld.lengte else ""
    return {"grens": grens, "aantal": len(str(geval.fout["input"]))}


def _te_veel_woorden(geval: _Geval) -> Fouttekst:
    melding = zin("tekst-te-veel-woorden", aantal=geval.ctx["aantal"], max=geval.ctx["max"])
    return Fouttekst("tekst-te-veel-woorden", melding)


def _geen_lijst(geval: _Geval) -> Fouttekst:
    suggestie = f"[{geval.getypt}]" if isinstance(geval.fout["input"], str) else None
    bedoel = f" Bedoel je {suggestie}?" if suggestie else geval.voorbeeld
    return Fouttekst("veld-geen-lijst", f"hier hoort een lijst.{bedoel}", suggestie)


def _te_weinig_items(geval: _Geval) -> Fouttekst:
    return Fouttekst("aantal-te-klein", zin("aantal-te-klein", **_aantal(geval)))


def _te_veel_items(geval: _Geval) -> Fouttekst:
    return Fouttekst("aantal-te-groot", zin("aantal-te-groot", **_aantal(geval)))


def _aantal(geval: _Geval) -> dict[str, object]:
    grens = geval.veld.aantal.in_woorden() if geval.veld and geval.veld.aantal else ""
    return {"grens": grens, "aantal": len(geval.fout["input"])}


def _geen_groep(geval: _Geval) -> Fouttekst:
    onder = ", ".join(veld.sleutel for veld in geval.veld.velden) if geval.veld else ""
    melding = f"hier horen velden onder elkaar: {onder}.{geval.voorbeeld}"
    return Fouttekst("veld-geen-groep", melding)


def _geen_getal(geval: _Geval) -> Fouttekst:
    return Fouttekst("getal-ongeldig", zin("getal-ongeldig", getypt=geval.getypt))


def _geen_geheel_getal(geval: _Geval) -> Fouttekst:
    return Fouttekst("getal-ongeldig", zin("getal-niet-heel", getypt=geval.getypt))


def _getal_buiten_grens(geval: _Geval) -> Fouttekst:
    grens = geval.veld.waarde if geval.veld else None
    hoe = zin("getal-grens", grens=grens.in_woorden()) if grens else zin("getal-vanaf-nul")
    if geval.fout["type"] == "greater_than":
        hoe = zin("getal-boven-nul")
    melding = zin("getal-buiten-grens", getypt=geval.getypt, hoe=hoe)
    return Fouttekst("getal-buiten-grens", melding)


def _geen_ja_nee(geval: _Geval) -> Fouttekst:
    ja = geval.getypt.casefold() in {"ja", "yes", "waar", "1"}
    suggestie = "true" if ja else "false"
    melding = f'hier hoort true of false. Er staat "{geval.getypt}". Bedoel je {suggestie}?'
    return Fouttekst("veld-geen-ja-nee", melding, suggestie)


def _datum_vorm(geval: _Geval) -> Fouttekst:
    return Fouttekst("datum-ongeldig", zin("datum-ongeldig", getypt=geval.getypt))


def _datum_bestaat_niet(geval: _Geval) -> Fouttekst:
    return Fouttekst("datum-ongeldig", zin("datum-bestaat-niet", getypt=geval.getypt))


def _datum_toekomst(geval: _Geval) -> Fouttekst:
    return Fouttekst("datum-toekomst", zin("datum-toekomst", getypt=geval.getypt))


def _duur_vorm(geval: _Geval) -> Fouttekst:
    return Fouttekst("duur-ongeldig", zin("duur-ongeldig", getypt=geval.getypt))


def _begrip_onbekend(geval: _Geval) -> Fouttekst:
    lijst = geval.begrippen[geval.ctx["lijst"]]
    suggestie = lijst.suggest(geval.getypt)
    toon = suggestie
    if suggestie and geval.veld and geval.veld.soort == "gemeente":
        toon = lijst.termen[suggestie].label
    onbekend = "onbekend" if lijst.kop.lidwoord == "het" else "onbekende"
    # Two municipalities are called Bergen; only the province tells them apart.
    naamgenoten = [t.label for t in lijst if t.label.startswith(f"{geval.getypt} (")]
    keuze = " of ".join(f'"{label}"' for label in naamgenoten or filter(None, [toon]))
    bedoel = f" Bedoel je {keuze}?" if keuze else ""
    naam = lijst.kop.enkelvoud
    melding = zin("begrip-onbekend", onbekend=onbekend, enkelvoud=naam, getypt=geval.getypt)
    return Fouttekst("begrip-onbekend", f"{melding}{bedoel} {lijst.opsomming}", toon)


def _dubbel(geval: _Geval) -> Fouttekst:
    waarde = in_yaml(geval.fout["input"][geval.ctx["plek"]])
    return Fouttekst("dubbel", zin("dubbel", waarde=waarde))


def _anders(geval: _Geval) -> Fouttekst:
    return Fouttekst("veld-ongeldig", f'"{geval.getypt}" kan hier niet.{geval.voorbeeld}')


_PER_SOORT: dict[str, Callable[[_Geval], Fouttekst]] = {
    "missing": _ontbreekt,
    "extra_forbidden": _onbekend_veld,
    "string_type": _geen_tekst,
    "string_too_short": _te_kort,
    "string_too_long": _te_lang,
    "te_veel_woorden": _te_veel_woorden,
    "tuple_type": _geen_lijst,
    "too_short": _te_weinig_items,
    "too_long": _te_veel_items,
    "model_type": _geen_groep,
    "model_attributes_type": _geen_groep,
    "dict_type": _geen_groep,
    "geen_getal": _geen_getal,
    "geen_geheel_getal": _geen_geheel_getal,
    "greater_than": _getal_buiten_grens,
    "greater_than_equal": _getal_buiten_grens,
    "less_than_equal": _getal_buiten_grens,
    "bool_type": _geen_ja_nee,
    "datum_vorm": _datum_vorm,
    "datum_bestaat_niet": _datum_bestaat_niet,
    "datum_toekomst": _datum_toekomst,
    "duur_vorm": _duur_vorm,
    "begrip_onbekend": _begrip_onbekend,
    "dubbel": _dubbel,
}
"""By the type that pydantic, or a rule of `gegevensmodel.regels`, gives to an error."""
