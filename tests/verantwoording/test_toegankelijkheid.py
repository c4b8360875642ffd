"""Tests of accessibility as a duty: the setting, the age of the statement, the report."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mooimaatwerk.instelling import OngeldigeInstelling
from mooimaatwerk.project import Project
from mooimaatwerk.verantwoording.toegankelijkheid import (
    Controleverslag,
    Verklaring,
    read_controleverslag,
    read_verklaring,
)

GOED = {"verklaring": "https://verklaring.example/1", "status": "B", "datum": "2026-01-02"}


def test_an_empty_setting_is_no_statement() -> None:
    for leeg in (None, {}, dict.fromkeys(("verklaring", "status", "datum", "onderzoek"), "")):
        assert read_verklaring(leeg) is None


def test_a_date_may_be_written_with_or_without_quotes() -> None:
    for datum in ("2026-01-02", date(2026, 1, 2)):
        verklaring = read_verklaring(GOED | {"datum": datum})
        assert verklaring == Verklaring(GOED["verklaring"], "B", date(2026, 1, 2))
        assert verklaring.in_woorden == "voldoet gedeeltelijk"


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"verklaring": "javascript:alert(1)"}, "verklaring"),
        ({"verklaring": ""}, "verklaring"),
        ({"onderzoek": 'https://x"onclick'}, "onderzoek"),
        ({"status": "F"}, "status"),
        ({"datum": "vorig jaar"}, "datum"),
        ({"naam": "x"}, "hier horen verklaring, status, datum, onderzoek"),
    ],
    ids=str,
)
def test_a_wrong_setting_is_refused_with_its_name(anders: dict[str, Any], veld: str) -> None:
    with pytest.raises(OngeldigeInstelling, match=veld) as fout:
        read_verklaring(GOED | anders)
    assert str(fout.value).startswith("extra.toegankelijkheid")


@pytest.mark.parametrize(
    ("datum", "vandaag", "oud"),
    [
        (date(2025, 11, 21), date(2026, 11, 21), False),
        (date(2025, 11, 21), date(2026, 11, 22), True),
        (date(2024, 2, 29), date(2025, 2, 28), False),
        (date(2024, 2, 29), date(2025, 3, 1), True),
    ],
    ids=str,
)
def test_a_statement_is_old_after_twelve_months(datum: date, vandaag: date, oud: bool) -> None:
    assert Verklaring("https://x", "A", datum).is_oud(vandaag) is oud


def test_a_report_is_read_and_a_damaged_one_says_nothing(tmp_path: Path) -> None:
    bestand = Project(tmp_path).controleverslag
    assert read_controleverslag(bestand) is None
    bestand.parent.mkdir(parents=True)
    verslag = Controleverslag(datum=date(2026, 11, 21), onderzocht=10, gezakt=1)
    bestand.write_text(verslag.model_dump_json(), encoding="utf-8")
    assert read_controleverslag(bestand) == verslag
    for kapot in ("", "[]", '{"datum": "2026-11-21"}'):
        bestand.write_text(kapot, encoding="utf-8")
        assert read_controleverslag(bestand) is None
