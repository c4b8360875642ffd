"""Tests of the settings that are a name with an address."""

import pytest

from mooimaatwerk.instelling import OngeldigeInstelling, Overlegplek, read_overleg


@pytest.mark.parametrize("leeg", [None, {}, {"naam": "", "adres": ""}])
def test_no_place_to_talk_is_fine(leeg: object) -> None:
    assert read_overleg(leeg) is None


def test_a_place_to_talk_has_a_name_and_an_address() -> None:
    plek = read_overleg({"naam": "de groep Maatwerk", "adres": "https://groep.example/maatwerk"})
    assert plek == Overlegplek("de groep Maatwerk", "https://groep.example/maatwerk")


@pytest.mark.parametrize(
    ("fout", "waarover"),
    [
        ("https://groep.example", "extra.overleg:"),
        ({"naam": "de groep"}, "extra.overleg:"),
        ({"naam": "", "adres": "https://groep.example"}, "extra.overleg.naam:"),
        ({"naam": "de groep", "adres": "javascript:alert(1)"}, "extra.overleg.adres:"),
        ({"naam": "de groep", "adres": 'https://groep.example/"'}, "extra.overleg.adres:"),
    ],
)
def test_what_cannot_be_used_is_told(fout: object, waarover: str) -> None:
    with pytest.raises(OngeldigeInstelling, match=waarover):
        read_overleg(fout)
