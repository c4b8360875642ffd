"""Tests of making cases smaller: what they share, and what stays just as it was read."""

from decimal import Decimal

from mooimaatwerk.casus import Financiering, Partij, Privacy
from mooimaatwerk.verlichten import Gelijken, lighten
from tests.maken import maak_casus


def test_parts_that_are_alike_are_held_once() -> None:
    gelijken: Gelijken = {}
    partijen = (Partij(soort="gemeente"), Partij(soort="woningcorporatie"))
    een, ander = (
        maak_casus(
            naam,
            partijen=tuple(partij.model_copy() for partij in partijen),
            privacy=Privacy(status="gecontroleerd", door="redacteur"),
        )
        for naam in ("een", "ander")
    )
    voor = repr((een, ander))
    for casus in (een, ander):
        lighten(casus, gelijken)
    assert repr((een, ander)) == voor
    assert een.gegevens.partijen == partijen
    for deel, gelijk in zip(een.gegevens.partijen, ander.gegevens.partijen, strict=True):
        assert deel is gelijk
    assert een.gegevens.privacy is ander.gegevens.privacy
    assert een.gegevens.partijen[0] is not een.gegevens.partijen[1]


def test_amounts_that_are_equal_and_written_in_two_ways_stay_apart() -> None:
    delen = [Financiering(bron="maatwerkbudget", bedrag=Decimal(d)) for d in ("10", "10.0")]
    casussen = [maak_casus(f"casus-{n}", financiering=(deel,)) for n, deel in enumerate(delen)]
    gelijken: Gelijken = {}
    for casus in casussen:
        lighten(casus, gelijken)
    bedragen = [casus.gegevens.financiering[0].bedrag for casus in casussen]
    assert [str(bedrag) for bedrag in bedragen] == ["10", "10.0"]


def test_parts_of_two_kinds_with_the_same_words_stay_apart() -> None:
    casus = maak_casus("een", partijen=(Partij(soort="gemeente"),))
    gelijken: Gelijken = {}
    lighten(casus, gelijken)
    assert all(type(deel) is soort for (soort, *_), deel in gelijken.items())
