"""Tests of the justification note: its questions, what a case answers, and what stays empty."""

from decimal import Decimal

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import (
    Besluitvorming,
    Kosten,
    Opvolging,
    Vermeden,
    Voorwaarde,
    Waardendriehoek,
    Wetverwijzing,
)
from mooimaatwerk.inzicht.onderbouwing import make_antwoorden, make_vragen
from tests.maken import maak_bron, maak_casus


def antwoorden(begrippen: Begrippen, **velden: object) -> dict[str, tuple[str, ...]]:
    casus = maak_casus(**velden)
    rijen = make_antwoorden(casus, begrippen).values()
    return {antwoord.vraag.naam: antwoord.tekst for rij in rijen for antwoord in rij}


def test_only_legitimiteit_can_never_be_left_out(begrippen: Begrippen) -> None:
    vragen = [vraag for rij in make_vragen(begrippen).values() for vraag in rij]
    assert [vraag.naam for vraag in vragen if vraag.verplicht] == ["legitimiteit"]
    assert len({vraag.naam for vraag in vragen}) == len(vragen)


def test_what_a_case_does_not_tell_stays_empty(begrippen: Begrippen) -> None:
    gegeven = antwoorden(begrippen, ruimte="onbekend")
    assert {naam for naam, tekst in gegeven.items() if tekst} == {"situatie", "knelpunt"}


def test_what_a_case_tells_is_told_with_its_doubt(begrippen: Begrippen) -> None:
    gegeven = antwoorden(
        begrippen,
        wetten=(Wetverwijzing(wet="wsf-2000", artikel="5.16", herkomst="afgeleid"),),
        soorten=("budget-inzetten",),
        ruimte="hardheidsclausule",
        wens_inwoner="Blijven werken.",
        besluitvorming=Besluitvorming(vorm="app-groep", akkoorden=3),
        financiering=(
            maak_bron(
                500,
                "ongeveer",
                waarvoor="rijlessen",
                deelbijdrage=True,
                voorwaarden=(
                    Voorwaarde(
                        tekst="Blijven werken", termijn="P6M", gevolg="Het wordt een lening"
                    ),
                ),
            ),
            maak_bron(bron="onbekend"),
        ),
        kosten=Kosten(vermeden=Vermeden(bedrag=Decimal(800), precisie="ruim", per="maand")),
        opvolging=(Opvolging(na="P6M", stand="Werkt nog."),),
        waardendriehoek=Waardendriehoek(legitimiteit="Het past bij het doel."),
    )
    assert gegeven["knelpunt"][1].endswith(", artikel 5.16 (afgeleid door de redactie).")
    assert gegeven["besluit"] == ("App-groep, 3 keer akkoord.",)
    assert gegeven["geld"] == (
        "Maatwerkbudget: ongeveer €\u00a0500 (een deel van de kosten), voor rijlessen.",
        "Uit welk potje, is niet bekend: bedrag niet bekend.",
    )
    assert gegeven["niets-doen"] == ("Ruim €\u00a0800 per maand, volgens de inbrenger.",)
    assert gegeven["afspraken"] == ("Blijven werken. Lukt dat niet: Het wordt een lening.",)
    assert gegeven["vervolg"] == ("Na een half jaar: Werkt nog.",)
    assert gegeven["legitimiteit"] == ("Het past bij het doel.",)
    assert gegeven["rendement"] == ()
