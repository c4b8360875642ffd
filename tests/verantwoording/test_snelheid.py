"""Tests of the data of a measurement: read, refused when wrong, empty when there is none."""

from pathlib import Path

import pytest

from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.verantwoording.snelheid import NAAM, load_snelheid

GEGEVENS = Path(__file__).parents[1] / "gegevens"


def test_a_measurement_is_read() -> None:
    snelheid = load_snelheid(GEGEVENS, "docs")
    assert snelheid is not None
    assert snelheid.aantallen == [1000, 3000, 10_000]
    meting = snelheid.find("mooimaatwerk", "koud", 3000)
    assert meting is not None and float(meting.wand) == 5.2
    assert snelheid.find("hugo", "warm", 1000) is None
    assert snelheid.naam_van("hugo") == "Hugo"
    assert snelheid.naam_van("onbekend") == "onbekend"


def test_no_file_is_no_measurement(tmp_path: Path) -> None:
    assert load_snelheid(tmp_path, "docs") is None


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        ('"rondes": 3', '"rondes": 0', '"0" kan hier niet.'),
        ("zaad: 1\n", "", '"zaad" ontbreekt.'),
        ("zaad: 1\n", "zaad: 1\nhaast: ja\n", 'onbekende sleutel "haast".'),
        ('"onderdeel": "koud"', '"onderdeel": "lauw"', '"lauw" kan hier niet.'),
    ],
)
def test_a_wrong_file_is_told_with_its_place(
    oud: str, nieuw: str, melding: str, tmp_path: Path
) -> None:
    goed = (GEGEVENS / NAAM).read_text(encoding="utf-8")
    (tmp_path / NAAM).write_text(goed.replace(oud, nieuw, 1), encoding="utf-8")
    with pytest.raises(OngeldigeGegevens) as fout:
        load_snelheid(tmp_path, "docs")
    assert [m.melding for m in fout.value.meldingen] == [melding]
    assert fout.value.meldingen[0].pad == "docs/snelheid.yml"
