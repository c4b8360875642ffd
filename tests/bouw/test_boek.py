"""Tests of the book of a site, and of how its cases lay: both come back as they were."""

from dataclasses import replace
from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.bouw.bewaarplek import find_ligging
from mooimaatwerk.bouw.boek import Bouwboek, Eenheid, read_boek, write_boek
from mooimaatwerk.bouw.ligging import read_ligging, write_ligging
from mooimaatwerk.bouw.uitvoermap import Spoor
from mooimaatwerk.inzicht.ligging import Ligging, make_ligging
from mooimaatwerk.verzameling import make_verzameling
from tests.maken import maak_casus


@pytest.fixture
def ligging(begrippen: Begrippen) -> Ligging:
    teksten = ("De hulphond steunt.", "Een hulphond hielp hier.", "Een fiets voor school.")
    casussen = [maak_casus(f"casus-{nr}", tekst) for nr, tekst in enumerate(teksten)]
    return make_ligging(make_verzameling(casussen, begrippen))


def test_how_cases_lie_comes_back_as_it_was(tmp_path: Path, ligging: Ligging) -> None:
    write_ligging(tmp_path / "a.ligging", ligging, "sleutel")
    terug = read_ligging(tmp_path / "a.ligging", "sleutel")
    assert terug is not None
    assert (terug.waarde, terug.waarde.bron) == (ligging.waarde, ligging.waarde.bron)
    assert terug.bits.namen == ligging.bits.namen
    assert list(terug.profielen.items()) == list(ligging.profielen.items())


def test_of_other_cases_nothing_is_told(tmp_path: Path, ligging: Ligging) -> None:
    write_ligging(tmp_path / "a.ligging", ligging, "sleutel")
    assert read_ligging(tmp_path / "a.ligging", "een andere sleutel") is None


def test_a_book_comes_back_as_it_was(tmp_path: Path, ligging: Ligging) -> None:
    namen = ("x/index.html", "x/y.json", "404.html")
    boek = Bouwboek(
        sporen={naam: Spoor(f"som {naam}", nr, nr + 10) for nr, naam in enumerate(namen)},
        eenheden={"x": Eenheid("eigen", "verder", namen[:2], ("x/",))},
        sleutels={"x/index.html": "sleutel"},
        versie="versie",
        samen="samen",
        ligging=ligging,
        zoek="zoek",
        zoekbestanden={"pagefind/a": Spoor("", 3, 4)},
    )
    pad = tmp_path / "sites" / "a.json"
    write_boek(pad, boek)
    terug = read_boek(pad, "versie")
    assert replace(terug, ligging=None) == replace(boek, ligging=None)
    assert terug.ligging and terug.ligging.profielen == ligging.profielen
    # Of another program it is not even read: it may have another form.
    find_ligging(pad).write_bytes(b"een andere vorm")
    assert read_boek(pad, "een andere versie").ligging is None
    find_ligging(pad).unlink()
    assert read_boek(pad, "versie").ligging is None
    assert read_boek(tmp_path / "geen.json", "versie") == Bouwboek()
