"""Reads `cases/_begrippen/*.yml` and checks the vocabularies themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mooimaatwerk.begrippen import (
    SOORTEN,
    Begrip,
    Begrippen,
    Begrippenlijst,
    Gemeente,
    Lijstkop,
    Wet,
)
from mooimaatwerk.lezen.databestand import (
    Databestand,
    missing_databestand,
    read_databestand,
    stop_at_meldingen,
)
from mooimaatwerk.lezen.veiligyaml import Pad
from mooimaatwerk.namen import normalize
from mooimaatwerk.velden import Kopje, Lopendetekst, Veld, Veldengroep, Veldenlijst

VELDEN = "velden.yml"
"""The field list of a case; those of other files have a name that ends in this."""

REACTIEVELDEN = "reactievelden.yml"
"""The field list of a reaction to a case."""

ALS_BIJ_CASUS = "als_bij_casus"
"""What a field of another list says when it is the same as that field of a case."""

_MET_BEGRIP = ("begrip", "begrippen", "gemeente")


def find_begrippenbestanden(folder: Path) -> list[Path]:
    """Return the files of a folder that hold a vocabulary or a field list, by name."""
    return sorted(folder.glob("*.yml"))


def load_begrippen(folder: Path, toon_als: str = "cases/_begrippen") -> Begrippen:
    """Read every vocabulary and the field list of a folder.

    `toon_als` is how messages name the folder. Raises OngeldigeGegevens with all
    problems of all files, never only the first.
    """
    bestanden = {
        pad.name: read_databestand(pad, f"{toon_als}/{pad.name}")
        for pad in find_begrippenbestanden(folder)
    }
    velden = bestanden.pop(VELDEN, None) or missing_databestand(f"{toon_als}/{VELDEN}")
    andere = {n: bestanden.pop(n) for n in list(bestanden) if n.endswith(VELDEN)}
    if REACTIEVELDEN not in andere:
        andere[REACTIEVELDEN] = missing_databestand(f"{toon_als}/{REACTIEVELDEN}")
    for bestand in andere.values():
        _vul_aan(bestand, velden)
    lijsten = {
        Path(naam).stem: lijst
        for naam, bestand in bestanden.items()
        if (lijst := _maak_lijst(bestand)) is not None
    }
    begrippen = Begrippen(
        lijsten,
        _maak_veldenlijst(velden),
        {Path(naam).stem: _maak_veldenlijst(bestand) for naam, bestand in andere.items()},
    )
    # A list that cannot be read makes every reference to it look dead; so those are
    # only looked at when all files are readable.
    stop_at_meldingen(velden, *andere.values(), *bestanden.values())
    for naam, bestand in bestanden.items():
        _controleer_lijst(bestand, lijsten[Path(naam).stem], begrippen)
    _controleer_velden(velden, begrippen.velden, begrippen)
    for naam, bestand in andere.items():
        _controleer_velden(bestand, begrippen.andere_velden[Path(naam).stem], begrippen)
    stop_at_meldingen(velden, *andere.values(), *bestanden.values())
    return begrippen


def _maak_lijst(bestand: Databestand) -> Begrippenlijst | None:
    kop = {s: w for s, w in bestand.data.items() if s != "termen"}
    lijstkop = bestand.lees(Lijstkop, kop, ())
    naam = Path(bestand.pad).stem
    if lijstkop is not None and lijstkop.lijst != naam:
        bestand.meld(
            ("lijst",), "begrippen-naam", f'deze lijst heet "{naam}", net als het bestand.'
        )
    termen: dict[str, Begrip] = {}
    for n, term in bestand.lees_lijst(SOORTEN.get(naam, Begrip), "termen"):
        if term.slug in termen:
            pad = ("termen", n, "slug")
            bestand.meld(pad, "begrippen-dubbel", f'de slug "{term.slug}" staat er twee keer.')
        termen[term.slug] = term
    return Begrippenlijst(lijstkop, termen) if lijstkop else None


def _vul_aan(bestand: Databestand, van_casus: Databestand) -> None:
    """Take over the fields that are the same as those of a case, so that they stand once."""
    bekend = {veld["sleutel"]: veld for veld in _ruwe_velden(van_casus)}
    for n, veld in enumerate(_ruwe_velden(bestand)):
        if not veld.pop(ALS_BIJ_CASUS, False):
            continue
        if veld["sleutel"] in bekend:
            veld |= bekend[veld["sleutel"]] | veld
        else:
            melding = f"veld {veld['sleutel']}: een casus heeft dit veld niet."
            bestand.meld(("velden", n), "begrippen-verwijzing", melding)


def _ruwe_velden(bestand: Databestand) -> list[dict[str, Any]]:
    velden = bestand.data.get("velden")
    items = velden if isinstance(velden, list) else []
    return [veld for veld in items if isinstance(veld, dict) and "sleutel" in veld]


def _maak_veldenlijst(bestand: Databestand) -> Veldenlijst:
    return Veldenlijst(
        groepen=tuple(groep for _, groep in bestand.lees_lijst(Veldengroep, "groepen")),
        velden=tuple(veld for _, veld in bestand.lees_lijst(Veld, "velden")),
        kopjes=tuple(kopje for _, kopje in _lees_kopjes(bestand)),
        tekst=bestand.lees(Lopendetekst, bestand.data["tekst"], ("tekst",))
        if "tekst" in bestand.data
        else None,
    )


def _lees_kopjes(bestand: Databestand) -> list[tuple[int, Kopje]]:
    # Only a case has fixed headings.
    if Path(bestand.pad).name != VELDEN and "kopjes" not in bestand.data:
        return []
    return bestand.lees_lijst(Kopje, "kopjes")


def _controleer_lijst(bestand: Databestand, lijst: Begrippenlijst, begrippen: Begrippen) -> None:
    namen: dict[str, str] = {}
    for n, term in enumerate(lijst.termen.values()):
        pad: Pad = ("termen", n)
        for verwijzing in _dode_verwijzingen(term, lijst, begrippen):
            melding = f'"{verwijzing}" bestaat niet.'
            bestand.meld(pad, "begrippen-verwijzing", melding)
        for naam in dict.fromkeys(normalize(naam) for naam in term.namen):
            ander = namen.setdefault(naam, term.slug)
            if ander != term.slug:
                melding = f'"{naam}" hoort al bij "{ander}".'
                bestand.meld((*pad, "synoniemen"), "begrippen-synoniem", melding)


def _dode_verwijzingen(term: Begrip, lijst: Begrippenlijst, begrippen: Begrippen) -> Iterator[str]:
    for verwijzing in term.zie_ook:
        naam, _, slug = verwijzing.rpartition("/")
        doel = begrippen.lijsten.get(naam) if naam else lijst
        if doel is None or slug not in doel.termen:
            yield verwijzing
    opvolger = term.vervangen_door and lijst.termen.get(term.vervangen_door)
    if term.vervangen_door and (not opvolger or opvolger.vervangen_door):
        yield term.vervangen_door
    if isinstance(term, Wet):
        yield from _dode_verwijzingen_van_wet(term, lijst, begrippen)
    if isinstance(term, Gemeente) and term.vervangen_door is None:
        provincies = begrippen.lijsten.get("provincies")
        if provincies is None or term.provincie not in provincies.termen:
            yield str(term.provincie)


def _dode_verwijzingen_van_wet(
    wet: Wet, lijst: Begrippenlijst, begrippen: Begrippen
) -> Iterator[str]:
    yield from (slug for slug in wet.trekt_mee if slug not in lijst.termen)
    slugs = {naam: andere.termen for naam, andere in begrippen.lijsten.items()}
    for wijziging in wet.wijzigingen:
        if wijziging.alleen_bij:
            yield from wijziging.alleen_bij.onbekend(slugs)


def _controleer_velden(bestand: Databestand, velden: Veldenlijst, begrippen: Begrippen) -> None:
    groepen = {groep.slug for groep in velden.groepen}
    plek: dict[str, Pad] = {}
    for n, veld in enumerate(velden):
        plek[veld.sleutel] = ("velden", n)
        if veld.groep not in groepen:
            bestand.meld(
                ("velden", n), "begrippen-verwijzing", f'groep "{veld.groep}" bestaat niet.'
            )
    for naam, veld in velden.alle():
        if veld.begrip and veld.begrip not in begrippen.lijsten:
            melding = f'veld {naam}: de lijst "{veld.begrip}" bestaat niet of is niet te lezen.'
            bestand.meld(plek[naam.partition(".")[0]], "begrippen-verwijzing", melding)
        if veld.soort in _MET_BEGRIP and not veld.begrip:
            melding = f'veld {naam}: bij de soort "{veld.soort}" hoort een begrip.'
            bestand.meld(plek[naam.partition(".")[0]], "begrippen-vorm", melding)
