"""A report for editors of what may be out of date: routes, terms, conditions, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from mooimaatwerk import woorden
from mooimaatwerk.begrippen import Begrippen, Gemeente, Wet
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.uitvoeren import Uitslag
from mooimaatwerk.inzicht.routes import Moment, wijzigingen_van
from mooimaatwerk.kennis.instrumenten import Instrumenten
from mooimaatwerk.lezen.casus import RuweCasus, read_casus
from mooimaatwerk.lezen.databestand import Databestand, read_databestand
from mooimaatwerk.lezen.veiligyaml import Pad, name_veld
from mooimaatwerk.looptijd import add_duur, add_maanden, last_day
from mooimaatwerk.melding import Ernst, Melding, sort_meldingen
from mooimaatwerk.project import Project

HOUDBAAR_MAANDEN = 24
"""A source or a set of figures older than this wants another look."""

VAN_CONTROLE = frozenset({"begrip-vervangen", "gemeente-vroeger"})
"""What the ordinary check already finds that belongs in this report."""

_MOMENT = {
    Moment.VERVALLEN: "deze route bestaat niet meer sinds {op}",
    Moment.SINDSDIEN: "deze route is veranderd op {op}, nadat de casus is gedeeld",
    Moment.VLAK_ERVOOR: "de regels veranderden op {op}, kort voordat de casus is gedeeld",
}


def find_verouderd(
    project: Project,
    begrippen: Begrippen,
    instrumenten: Instrumenten,
    uitslag: Uitslag,
    vandaag: date,
) -> list[Melding]:
    """Return everything that may be out of date, as hints, by file and line.

    Whatever follows only from the date of a case is said to be derived. Withdrawn cases
    are left out, invented ones are not: they too teach a route.
    """
    grens = add_maanden(vandaag, -HOUDBAAR_MAANDEN)
    meldingen = [melding for melding in uitslag.meldingen if melding.code in VAN_CONTROLE]
    for casus in uitslag.casussen:
        if not casus.is_ingetrokken:
            meldingen += _van_casus(project, casus, begrippen, vandaag)
    meldingen += _van_wetten(project, begrippen, grens)
    meldingen += _van_gemeenten(project, begrippen, grens)
    meldingen += _van_instrumenten(project, instrumenten, grens)
    return sort_meldingen(meldingen)


def _van_casus(
    project: Project, casus: Casus, begrippen: Begrippen, vandaag: date
) -> Iterator[Melding]:
    gevonden = [*_routes(casus, begrippen), *_voorwaarden(casus, vandaag)]
    if not gevonden:
        return
    # Only now: the lines of a file are not kept, and few files have something to tell.
    ruw = read_casus(_bestand(project, casus), casus.pad)
    yield from (_hint(ruw, pad, code, zin) for pad, code, zin in gevonden)


def _bestand(project: Project, casus: Casus) -> Path:
    pad = Path(casus.pad)
    return pad if pad.is_absolute() else project.map / pad


def _routes(casus: Casus, begrippen: Begrippen) -> Iterator[tuple[Pad, str, str]]:
    gezien = set()
    for plek, verwijzing in enumerate(casus.gegevens.wetten):
        for route in wijzigingen_van(verwijzing, casus.gegevens, begrippen):
            if route in gezien:
                continue
            gezien.add(route)
            zin = _MOMENT[route.moment].format(op=woorden.datum(route.wijziging.datum))
            code = "route-vervallen" if route.moment is Moment.VERVALLEN else "route-veranderd"
            controle = "" if route.is_gecontroleerd else " Dit is nog te controleren."
            tekst = f"{zin} ({route.wet.label}): {route.wijziging.wat}{controle}"
            yield ("wetten", plek), code, tekst


def _voorwaarden(casus: Casus, vandaag: date) -> Iterator[tuple[Pad, str, str]]:
    for n, deel in enumerate(casus.gegevens.financiering):
        for m, voorwaarde in enumerate(deel.voorwaarden):
            if voorwaarde.termijn is None:
                continue
            # The money was given before the case was shared, so this is the latest end.
            einde = add_duur(last_day(casus.gegevens.datum), voorwaarde.termijn)
            if einde is not None and einde < vandaag:
                tekst = (
                    f'de voorwaarde "{voorwaarde.tekst.rstrip(".")}" was uiterlijk op '
                    f"{woorden.datum(einde.isoformat())} voorbij (afgeleid van de datum van de "
                    "casus). Vraag hoe het afliep, en zet het bij opvolging."
                )
                yield ("financiering", n, "voorwaarden", m), "voorwaarde-voorbij", tekst


def _van_wetten(project: Project, begrippen: Begrippen, grens: date) -> Iterator[Melding]:
    bestand = _begrippenbestand(project, "wetten")
    for n, term in enumerate(begrippen["wetten"].termen.values()):
        if isinstance(term, Wet):
            for m, haakje in enumerate(term.haakjes):
                wat = f"{term.label}, artikel {haakje.artikel}"
                pad: Pad = ("termen", n, "haakjes", m)
                yield from _bron(bestand, pad, wat, haakje.bron is not None, haakje.gezien, grens)
            for m, wijziging in enumerate(term.wijzigingen):
                wat = f"{term.label}, de wijziging van {woorden.datum(wijziging.datum)}"
                goed = wijziging.status == "gecontroleerd"
                yield from _bron(bestand, ("termen", n, "wijzigingen", m), wat, goed, None, grens)


def _van_gemeenten(project: Project, begrippen: Begrippen, grens: date) -> Iterator[Melding]:
    peildata = {
        term.peildatum: n
        for n, term in enumerate(begrippen["gemeenten"].termen.values())
        if isinstance(term, Gemeente) and term.peildatum
    }
    if peildata:
        oudste = min(peildata)
        pad: Pad = ("termen", peildata[oudste], "peildatum")
        bestand = _begrippenbestand(project, "gemeenten")
        yield from _bron(bestand, pad, "Gemeenten en inwoners", True, oudste, grens)


def _van_instrumenten(
    project: Project, instrumenten: Instrumenten, grens: date
) -> Iterator[Melding]:
    for instrument in instrumenten.values():
        pad = project.instrumenten / f"{instrument.slug}.yml"
        bestand = read_databestand(pad, project.toon(pad))
        yield from _bron(bestand, ("bronnen",), instrument.label, True, instrument.peildatum, grens)
        if instrument.peildatum is None:
            tekst = f"{instrument.label}: geen enkele bron heeft een datum. Is dit nog zo?"
            yield _hint(bestand, ("bronnen",), "nog-te-controleren", tekst)
        for naam, bron in instrument.bronnen.items():
            if not bron.is_gecontroleerd:
                yield from _bron(bestand, ("bronnen", naam), bron.titel, False, None, grens)


def _begrippenbestand(project: Project, lijst: str) -> Databestand:
    pad = project.begrippen / f"{lijst}.yml"
    return read_databestand(pad, project.toon(pad))


def _bron(
    bestand: Databestand, pad: Pad, wat: str, gecontroleerd: bool, gezien: str | None, grens: date
) -> Iterator[Melding]:
    if not gecontroleerd:
        yield _hint(bestand, pad, "nog-te-controleren", f"{wat}: nog te controleren.")
    elif gezien and last_day(gezien) < grens:
        tekst = (
            f"{wat}: de bron is van {woorden.datum(gezien)}, dat is meer dan "
            f"{HOUDBAAR_MAANDEN} maanden geleden. Klopt het nog?"
        )
        yield _hint(bestand, pad, "bron-oud", tekst)


def _hint(bestand: RuweCasus | Databestand, pad: Pad, code: str, tekst: str) -> Melding:
    veld = name_veld(pad)
    return Melding(bestand.pad, bestand.regel_van(pad), veld, code, tekst, ernst=Ernst.HINT)


def in_het_kort(meldingen: Sequence[Melding]) -> str:
    """Return how many there are of each, in one line for people."""
    delen = [
        woorden.hoeveelheid(aantal, *namen)
        for codes, namen in _GROEPEN
        if (aantal := _tel(meldingen, codes))
    ]
    return f"Om na te kijken: {woorden.opsomming(delen)}." if delen else "Niets is verouderd."


_GROEPEN: tuple[tuple[frozenset[str], tuple[str, str]], ...] = (
    (frozenset({"route-vervallen", "route-veranderd"}), ("route", "routes")),
    (VAN_CONTROLE, ("vervangen naam", "vervangen namen")),
    (frozenset({"voorwaarde-voorbij"}), ("voorwaarde", "voorwaarden")),
    (frozenset({"bron-oud"}), ("oude bron", "oude bronnen")),
    (frozenset({"nog-te-controleren"}), ("feit zonder controle", "feiten zonder controle")),
)


def _tel(meldingen: Iterable[Melding], codes: frozenset[str]) -> int:
    return sum(melding.code in codes for melding in meldingen)
