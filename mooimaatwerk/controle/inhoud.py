"""Checks what no single field can tell: rules between fields, and hints for a better case."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.lezen import RuweCasus
from mooimaatwerk.melding import Ernst, Melding
from mooimaatwerk.veiligyaml import Pad

# These checks read the raw fields, not the model: a wrong title must not hide that the
# question for help is missing too. So nothing here may rely on the type of a value.


_JAAR = re.compile(r"[0-9]{4}")


def check_inhoud(ruw: RuweCasus, begrippen: Begrippen) -> Iterator[Melding]:
    """Yield every problem and every hint that comes from fields taken together."""
    for controle in _CONTROLES:
        yield from controle(ruw)
    yield from _vervangen_termen(ruw, begrippen)
    yield from _vroegere_gemeente(ruw, begrippen)


def _fout(ruw: RuweCasus, pad: Pad, code: str, melding: str) -> Melding:
    return Melding(ruw.pad, ruw.regel_van(pad), _naam(pad), code, melding)


def _hint(
    ruw: RuweCasus, pad: Pad, code: str, melding: str, suggestie: str | None = None
) -> Melding:
    regel = ruw.regel_van(pad)
    return Melding(ruw.pad, regel, _naam(pad), code, melding, suggestie, Ernst.HINT)


def _naam(pad: Pad) -> str:
    return ".".join(deel for deel in pad if isinstance(deel, str))


def _lijst(ruw: RuweCasus, sleutel: str) -> list[Any]:
    waarde = ruw.gegevens.get(sleutel)
    return waarde if isinstance(waarde, list) else []


def _groep(waarde: Any, sleutel: str) -> dict[str, Any]:
    onder = waarde.get(sleutel) if isinstance(waarde, dict) else None
    return onder if isinstance(onder, dict) else {}


def _open_heeft_hulpvraag(ruw: RuweCasus) -> Iterator[Melding]:
    if ruw.gegevens.get("status") == "open" and not ruw.gegevens.get("hulpvraag"):
        melding = "een open casus heeft een hulpvraag nodig: wat vraag je precies aan collega's?"
        yield _fout(ruw, ("hulpvraag",), "hulpvraag-ontbreekt", melding)


def _oplossing_heeft_soort(ruw: RuweCasus) -> Iterator[Melding]:
    status = ruw.gegevens.get("status")
    if status != "open" and isinstance(status, str) and not ruw.gegevens.get("soorten"):
        melding = "kies ten minste één soort maatwerk. Alleen bij een open casus mag dit leeg zijn."
        yield _fout(ruw, ("soorten",), "soorten-ontbreken", melding)


def _meer_dan_een_levensgebied(ruw: RuweCasus) -> Iterator[Melding]:
    if len(_lijst(ruw, "levensgebieden")) == 1:
        melding = "speelde er op meer gebieden van het leven iets? Noem ze dan allemaal."
        yield _hint(ruw, ("levensgebieden",), "een-levensgebied", melding)


def _overgang_gaat_ergens_heen(ruw: RuweCasus) -> Iterator[Melding]:
    for plek, overgang in enumerate(_lijst(ruw, "overgangen")):
        if isinstance(overgang, dict) and overgang.get("van") == overgang.get("naar") is not None:
            melding = "de overgang gaat van een wet naar dezelfde wet. Kies twee verschillende."
            yield _fout(ruw, ("overgangen", plek), "overgang-zelfde", melding)


def _vermeden_per(ruw: RuweCasus) -> Iterator[Melding]:
    vermeden = _groep(ruw.gegevens.get("kosten"), "vermeden")
    if vermeden.get("bedrag") is not None and vermeden.get("per") is None:
        melding = "is dit bedrag per maand, per jaar of eenmalig? Zet het bij per."
        yield _hint(ruw, ("kosten", "vermeden", "per"), "vermeden-zonder-per", melding)


def _opgevolgd_vertelt_hoe(ruw: RuweCasus) -> Iterator[Melding]:
    if ruw.gegevens.get("bewijs") == "opgevolgd" and not ruw.gegevens.get("opvolging"):
        melding = "bij bewijs staat opgevolgd. Vertel bij opvolging hoe het later ging."
        yield _hint(ruw, ("bewijs",), "opgevolgd-zonder-opvolging", melding)


def _jaar_van_map(ruw: RuweCasus) -> Iterator[Melding]:
    datum = ruw.gegevens.get("datum")
    jaar = str(getattr(datum, "geschreven", datum))[:4]
    if jaar != ruw.jaar and _JAAR.fullmatch(jaar) and _JAAR.fullmatch(ruw.jaar or ""):
        melding = f"de datum is van {jaar}, maar het bestand staat in de map {ruw.jaar}."
        yield _hint(ruw, ("datum",), "datum-andere-map", melding, f"cases/{jaar}/{ruw.slug}.md")


_CONTROLES: tuple[Callable[[RuweCasus], Iterator[Melding]], ...] = (
    _open_heeft_hulpvraag,
    _oplossing_heeft_soort,
    _meer_dan_een_levensgebied,
    _overgang_gaat_ergens_heen,
    _vermeden_per,
    _opgevolgd_vertelt_hoe,
    _jaar_van_map,
)


def _vervangen_termen(ruw: RuweCasus, begrippen: Begrippen) -> Iterator[Melding]:
    for veld in begrippen.velden:
        if veld.soort not in ("begrip", "begrippen") or veld.begrip is None:
            continue
        waarde = ruw.gegevens.get(veld.sleutel)
        for plek, slug in enumerate(waarde if isinstance(waarde, list) else [waarde]):
            term = begrippen[veld.begrip].termen.get(slug) if isinstance(slug, str) else None
            if term is not None and term.vervangen_door:
                melding = f'"{slug}" heet nu "{term.vervangen_door}".'
                pad: Pad = (veld.sleutel, plek) if isinstance(waarde, list) else (veld.sleutel,)
                yield _hint(ruw, pad, "begrip-vervangen", melding, term.vervangen_door)


def _vroegere_gemeente(ruw: RuweCasus, begrippen: Begrippen) -> Iterator[Melding]:
    naam = ruw.gegevens.get("gemeente")
    term = begrippen["gemeenten"].find_by_name(naam) if isinstance(naam, str) else None
    if term is not None and term.vervangen_door:
        nu = begrippen["gemeenten"].termen[term.vervangen_door].label
        melding = f"{term.label} hoort nu bij de gemeente {nu}. De casus komt bij {nu} te staan."
        yield _hint(ruw, ("gemeente",), "gemeente-vroeger", melding, nu)
