"""Tests that what was drawn of cases is kept, and not more of it than is told."""

from mooimaatwerk.vormgeving.herhaling import Deel, Laatste


def test_what_was_not_asked_for_longest_is_made_again() -> None:
    gemaakt: list[str] = []

    def haal(naam: str) -> Deel:
        def maak() -> Deel:
            gemaakt.append(naam)
            return naam, ""

        return laatste.haal((naam,), maak)

    laatste = Laatste(2)
    assert [haal(naam)[0] for naam in "abacab"] == list("abacab")
    assert gemaakt == ["a", "b", "c", "b"]
