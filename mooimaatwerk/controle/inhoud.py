"""Checks what no single field can tell: rules between fields, and hints for a better case."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from mooimaatwerk import woorden
from mooimaatwerk.begrippen import Begrippen, Financieringsbron
from mooimaatwerk.gegevensmodel.foutteksten import in_yaml
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.lezen.veiligyaml import Pad, name_veld
from mooimaatwerk.melding import Ernst, Melding
from mooimaatwerk.meldingzinnen import zin
from mooimaatwerk.velden import Veld, Veldenlijst

# These checks read the raw fields, not the model: a wrong title must not hide that the
# question for help is missing too. So nothing here may rely on the type of a value.


_JAAR = re.compile(r"[0-9]{4}")


def check_inhoud(ruw: RuweCasus, begrippen: Begrippen) -> Iterator[Melding]:
    """Yield every problem and every hint that comes from the fields of a case together."""
    if ruw.is_ingetrokken:
        yield from _nog_inhoud(ruw, begrippen)
        return
    yield from _verplicht_als(ruw, begrippen)
    for controle in _CONTROLES:
        yield from controle(ruw)
    yield from _boven_de_grens(ruw, begrippen)
    yield from check_termen(ruw, begrippen.velden, begrippen)


def check_termen(ruw: RuweCasus, velden: Veldenlijst, begrippen: Begrippen) -> Iterator[Melding]:
    """Yield a hint for every term of any file that has a new name by now."""
    yield from _vervangen_termen(ruw, velden, begrippen)
    yield from _vroegere_gemeente(ruw, begrippen)


def _nog_inhoud(ruw: RuweCasus, begrippen: Begrippen) -> Iterator[Melding]:
    blijft = {veld.sleutel for veld in begrippen.velden if veld.blijft}
    if ruw.tekst.strip() or any(w for s, w in ruw.gegevens.items() if s not in blijft):
        melding = (
            "deze casus is ingetrokken, maar de inhoud staat nog in het bestand. "
            f"Haal die weg met: python -m mooimaatwerk intrekken {ruw.naam}"
        )
        yield _hint(ruw, ("publicatie",), "ingetrokken-met-inhoud", melding)


def _fout(ruw: RuweCasus, pad: Pad, code: str, melding: str) -> Melding:
    return Melding(ruw.pad, ruw.regel_van(pad), name_veld(pad), code, melding)


def _hint(
    ruw: RuweCasus, pad: Pad, code: str, melding: str, suggestie: str | None = None
) -> Melding:
    regel = ruw.regel_van(pad)
    return Melding(ruw.pad, regel, name_veld(pad), code, melding, suggestie, Ernst.HINT)


def _lijst(ruw: RuweCasus, sleutel: str) -> list[Any]:
    waarde = ruw.gegevens.get(sleutel)
    return waarde if isinstance(waarde, list) else []


def _groep(waarde: Any, sleutel: str) -> dict[str, Any]:
    onder = waarde.get(sleutel) if isinstance(waarde, dict) else None
    return onder if isinstance(onder, dict) else {}


def _verplicht_als(ruw: RuweCasus, begrippen: Begrippen) -> Iterator[Melding]:
    for veld in begrippen.velden:
        als = veld.verplicht_als
        if als is None or ruw.gegevens.get(veld.sleutel):
            continue
        if ruw.gegevens.get(als.veld) in als.is_een_van:
            waarde = ruw.gegevens[als.veld]
            melding = zin("veld-ontbreekt-nu", veld=als.veld, waarde=waarde, uitleg=veld.uitleg)
            melding += f" Voorbeeld: {veld.sleutel}: {in_yaml(veld.voorbeeld)}"
            yield _fout(ruw, (veld.sleutel,), "veld-ontbreekt-nu", melding)


def _meer_dan_een_levensgebied(ruw: RuweCasus) -> Iterator[Melding]:
    if len(_lijst(ruw, "levensgebieden")) == 1:
        yield _hint(ruw, ("levensgebieden",), "een-levensgebied", zin("een-levensgebied"))


def _overgang_gaat_ergens_heen(ruw: RuweCasus) -> Iterator[Melding]:
    for plek, overgang in enumerate(_lijst(ruw, "overgangen")):
        if isinstance(overgang, dict) and overgang.get("van") == overgang.get("naar") is not None:
            yield _fout(ruw, ("overgangen", plek), "overgang-zelfde", zin("overgang-zelfde"))


def _vermeden_per(ruw: RuweCasus) -> Iterator[Melding]:
    vermeden = _groep(ruw.gegevens.get("kosten"), "vermeden")
    if vermeden.get("bedrag") is not None and vermeden.get("per") is None:
        pad = ("kosten", "vermeden", "per")
        yield _hint(ruw, pad, "vermeden-zonder-per", zin("vermeden-zonder-per"))


def _opgevolgd_vertelt_hoe(ruw: RuweCasus) -> Iterator[Melding]:
    if ruw.gegevens.get("bewijs") == "opgevolgd" and not ruw.gegevens.get("opvolging"):
        melding = zin("opgevolgd-zonder-opvolging")
        yield _hint(ruw, ("bewijs",), "opgevolgd-zonder-opvolging", melding)


def _boven_de_grens(ruw: RuweCasus, begrippen: Begrippen) -> Iterator[Melding]:
    """Yield a hint where a household got more from a source than the rules of that source say."""
    samen: dict[str, Decimal] = {}
    for plek, deel in enumerate(_lijst(ruw, "financiering")):
        bron, bedrag = _bron_en_bedrag(deel, begrippen)
        if bron is None or bron.grens is None or bedrag is None:
            continue
        voorheen, grens = samen.get(bron.slug, Decimal()), bron.grens.per_huishouden
        samen[bron.slug] = voorheen + bedrag
        # Once: at the amount that goes over it.
        if voorheen <= grens < samen[bron.slug]:
            melding = zin(
                "boven-grens",
                bron=bron.label,
                grens=woorden.bedrag(grens),
                waar=bron.grens.bron,
                bedrag=woorden.bedrag(samen[bron.slug]),
            )
            yield _hint(ruw, ("financiering", plek, "bedrag"), "boven-grens", melding)


def _bron_en_bedrag(
    deel: Any, begrippen: Begrippen
) -> tuple[Financieringsbron | None, Decimal | None]:
    velden = deel if isinstance(deel, dict) else {}
    slug, bedrag = velden.get("bron"), velden.get("bedrag")
    bron = begrippen["financieringsbronnen"].find(slug) if isinstance(slug, str) else None
    euros = Decimal(bedrag) if isinstance(bedrag, int | Decimal) else Decimal("NaN")
    return (
        bron if isinstance(bron, Financieringsbron) else None,
        euros if euros.is_finite() else None,
    )


def _jaar_van_map(ruw: RuweCasus) -> Iterator[Melding]:
    datum = ruw.gegevens.get("datum")
    jaar = str(getattr(datum, "geschreven", datum))[:4]
    if jaar != ruw.map_ and _JAAR.fullmatch(jaar) and _JAAR.fullmatch(ruw.map_ or ""):
        melding = f"de datum is van {jaar}, maar het bestand staat in de map {ruw.map_}."
        yield _hint(ruw, ("datum",), "datum-andere-map", melding, f"cases/{jaar}/{ruw.naam}.md")


_CONTROLES: tuple[Callable[[RuweCasus], Iterator[Melding]], ...] = (
    _meer_dan_een_levensgebied,
    _overgang_gaat_ergens_heen,
    _vermeden_per,
    _opgevolgd_vertelt_hoe,
    _jaar_van_map,
)


def _vervangen_termen(
    ruw: RuweCasus, velden: Veldenlijst, begrippen: Begrippen
) -> Iterator[Melding]:
    if not any(slug in ruw.kop for slug in begrippen.vervangen):
        return
    for pad, lijst, slug in _termen(velden.velden, ruw.gegevens, ()):
        term = begrippen[lijst].termen.get(slug)
        if term is not None and term.vervangen_door:
            melding = f'"{slug}" heet nu "{term.vervangen_door}".'
            yield _hint(ruw, pad, "begrip-vervangen", melding, term.vervangen_door)


def _termen(velden: Sequence[Veld], waarden: Any, pad: Pad) -> Iterator[tuple[Pad, str, str]]:
    """Go over every term in the fields: where it stands, its list, its slug."""
    for veld in velden:
        waarde = waarden.get(veld.sleutel) if isinstance(waarden, dict) else None
        for plek, item in _items((*pad, veld.sleutel), waarde):
            if isinstance(item, str) and veld.begrip and veld.soort != "gemeente":
                yield plek, veld.begrip, item
            elif isinstance(item, str) and (kort := veld.onderveld(veld.kort or "")):
                yield plek, str(kort.begrip), item
            elif veld.velden:
                yield from _termen(veld.velden, item, plek)


def _items(pad: Pad, waarde: Any) -> Iterator[tuple[Pad, Any]]:
    if isinstance(waarde, list):
        yield from (((*pad, plek), item) for plek, item in enumerate(waarde))
    else:
        yield pad, waarde


def _vroegere_gemeente(ruw: RuweCasus, begrippen: Begrippen) -> Iterator[Melding]:
    naam = ruw.gegevens.get("gemeente")
    term = begrippen["gemeenten"].find_by_name(naam) if isinstance(naam, str) else None
    if term is not None and term.vervangen_door:
        nu = begrippen["gemeenten"].termen[term.vervangen_door].label
        code = "gemeente-vroeger-reactie" if ruw.is_reactie else "gemeente-vroeger"
        melding = zin(code, vroeger=term.label, nu=nu)
        yield _hint(ruw, ("gemeente",), "gemeente-vroeger", melding, nu)
