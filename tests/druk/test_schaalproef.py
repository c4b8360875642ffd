"""The long edition that a benchmark sets: all names differ, and it really is that long."""

from pathlib import Path

from mooimaatwerk.druk.pdf import zet_editie
from mooimaatwerk.druk.schaalproef import repeat_editie
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.vormgeving.vormgever import Vormgever


def test_three_times_as_many_pieces(
    proefeditie: Editie, vormgever: Vormgever, tmp_path: Path
) -> None:
    lang = repeat_editie(proefeditie, 3)
    assert len(lang.per_slug) == len(lang.stukken) == 3 * len(proefeditie.stukken)
    assert [stuk.nummer for stuk in lang.stukken] == list(range(1, len(lang.stukken) + 1))
    gezet = zet_editie(lang, vormgever, tmp_path)
    assert len(gezet.vullingen) == len(lang.stukken)
