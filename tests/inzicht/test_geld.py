"""Tests of amounts: what a case cost as far as one may say it, and sums that keep their doubt."""

from decimal import Decimal

import pytest

from mooimaatwerk.casus import Ingezet, Kosten
from mooimaatwerk.inzicht.geld import Bedrag, Inzet, fits, read_inzet, tel_op
from tests.maken import maak_bron, maak_gegevens

B33, B75 = Bedrag(Decimal(33), "exact"), Bedrag(Decimal(75), "ruim")


@pytest.mark.parametrize(
    ("velden", "inzet"),
    [
        ({}, Inzet()),
        ({"financiering": (maak_bron(),)}, Inzet()),
        ({"financiering": (maak_bron(33, "exact"),)}, Inzet(B33, (B33,), compleet=True)),
        ({"financiering": (maak_bron(33, "exact", deelbijdrage=True),)}, Inzet(None, (B33,))),
        ({"financiering": (maak_bron(33, "exact"), maak_bron())}, Inzet(None, (B33,))),
        (
            {"financiering": (maak_bron(33, "exact"), maak_bron(75, "ruim"))},
            Inzet(None, (B33, B75), compleet=True),
        ),
        ({"financiering": (maak_bron(bron="geen"),)}, Inzet(Bedrag(Decimal(0)), compleet=True)),
        ({"soorten": ("zonder-geld-opgelost",)}, Inzet(Bedrag(Decimal(0)), compleet=True)),
        (
            {
                "kosten": Kosten(ingezet=Ingezet(bedrag=Decimal(33), precisie="exact")),
                "financiering": (maak_bron(75),),
            },
            Inzet(B33, (B33,), compleet=True),
        ),
    ],
)
def test_what_is_known_of_the_money(velden: dict[str, object], inzet: Inzet) -> None:
    assert read_inzet(maak_gegevens(**velden)) == inzet


@pytest.mark.parametrize(
    ("woorden", "samen"),
    [
        (["exact", "exact"], "exact"),
        (["exact", None], None),
        (["exact", "ongeveer"], "ongeveer"),
        (["exact", "ruim"], "ruim"),
        (["ruim", "ruim"], "ruim"),
        (["ruim", "tenminste"], "tenminste"),
        (["maximaal", "exact"], "maximaal"),
        (["maximaal", "ruim"], "ongeveer"),
        (["maximaal", "ongeveer"], "ongeveer"),
    ],
)
def test_a_sum_is_as_exact_as_its_least_exact_amount(
    woorden: list[str | None], samen: str | None
) -> None:
    assert tel_op(Bedrag(Decimal(10), woord) for woord in woorden) == Bedrag(Decimal(20), samen)


def test_a_sum_of_nothing_is_not_known() -> None:
    assert tel_op([]) is None


@pytest.mark.parametrize(
    ("euros", "precisie", "past"),
    [
        (500, "exact", True),
        (501, "exact", False),
        (500, "ongeveer", True),
        (500, "ruim", False),
        (400, "ruim", True),
        (500, "maximaal", True),
        (800, "maximaal", None),
        (400, "tenminste", None),
        (600, "tenminste", False),
        (500, None, True),
    ],
)
def test_at_most_a_limit(euros: int, precisie: str | None, past: bool | None) -> None:
    assert fits(Bedrag(Decimal(euros), precisie), 500) is past
