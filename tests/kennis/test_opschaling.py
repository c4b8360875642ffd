"""Tests of the guide for a case that is stuck: what is read, and what is wrong with its line."""

from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.kennis.instrumenten import load_instrumenten
from mooimaatwerk.kennis.opschaling import Opschaling, load_opschaling
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.project import EIGEN_MAP

GOED = """titel: Vast
kern: Wat nu?
inleiding: Begin dichtbij.
treden:
  - niveau: lokaal
    kop: Hier
    stappen: [Vraag het.]
    plekken:
      - {naam: Tafel, wat: Een tafel., bron: krant}
      - {naam: Loket, wat: Een loket.}
voorbereiden:
  - {kop: Wat vraag je?, tekst: Schrijf het op.}
bronnen:
  krant: {titel: De krant van toen}
"""


def laad(tekst: str, folder: Path, begrippen: Begrippen) -> Opschaling:
    bestand = folder / "opschalen.yml"
    bestand.write_text(tekst, encoding="utf-8")
    return load_opschaling(bestand, "o.yml", begrippen, {})


def test_the_guide_is_read(tmp_path: Path, begrippen: Begrippen) -> None:
    gids = laad(GOED, tmp_path, begrippen)
    assert [plek.bron for plek in gids.treden[0].plekken] == ["krant", None]


@pytest.mark.parametrize(
    ("oud", "nieuw", "fout"),
    [
        ("lokaal", "lokal", 'o.yml:5 treden.niveau: "lokal" bestaat niet. Kies uit: lokaal, reg'),
        ("bron: krant", "bron: blad", 'o.yml:9 treden.plekken.bron: "blad" staat niet bij'),
        ("Een loket.", "Een loket., instrument: x", "o.yml:10 treden.plekken.instrument: het inst"),
        ("stappen: [Vraag het.]", "stappen: []", "o.yml:7 treden.stappen: hier hoort minstens één"),
        ("kern:", "kerm:", "o.yml:"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    oud: str, nieuw: str, fout: str, tmp_path: Path, begrippen: Begrippen
) -> None:
    with pytest.raises(OngeldigeGegevens) as gevangen:
        laad(GOED.replace(oud, nieuw), tmp_path, begrippen)
    melding = gevangen.value.meldingen[0]
    assert f"{melding.pad}:{melding.regel} {melding.veld}: {melding.melding}".startswith(fout)


def test_the_guide_climbs_all_levels_from_near_to_far(begrippen: Begrippen) -> None:
    docs = EIGEN_MAP / "docs"
    instrumenten = load_instrumenten(docs / "instrumenten", "i", begrippen)
    gids = load_opschaling(docs / "opschalen.yml", "o", begrippen, instrumenten)
    assert [trede.niveau for trede in gids.treden] == [
        t.slug for t in begrippen["escalatieniveaus"]
    ]
    genoemd = {plek.bron for trede in gids.treden for plek in trede.plekken}
    assert {*gids.bronnen} == genoemd - {None}
