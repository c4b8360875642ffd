"""Tests that the rules of the field list stand on the model, and that the two do not drift."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Gegevens
from mooimaatwerk.gegevensmodel.regels import DUUR, make_model
from mooimaatwerk.lezen.getallen import GeheelGetal, Kommagetal
from mooimaatwerk.velden import Veld, Veldenlijst
from tests.maken import VERPLICHT, met_oud_thema


def model_van(begrippen: Begrippen, vandaag: date) -> type[Gegevens]:
    return make_model(Gegevens, begrippen.velden, begrippen, vandaag)


@pytest.fixture(scope="module")
def model(begrippen: Begrippen, vandaag: date) -> type[Gegevens]:
    return model_van(begrippen, vandaag)


def lees(model: type[Gegevens], **velden: Any) -> Gegevens:
    return model.model_validate({**VERPLICHT, **velden})


def fouten(model: type[Gegevens], **velden: Any) -> list[tuple[tuple[int | str, ...], str]]:
    try:
        lees(model, **velden)
    except ValidationError as ongeldig:
        return [(fout["loc"], fout["type"]) for fout in ongeldig.errors()]
    return []


def test_only_the_required_fields(model: type[Gegevens]) -> None:
    gegevens = lees(model)
    assert isinstance(gegevens, Gegevens)
    assert gegevens.themas == ("inkomen",)
    assert (gegevens.soorten, gegevens.wetten, gegevens.manifest) == ((), (), ())
    assert (gegevens.gemeente, gegevens.kosten, gegevens.voorbeeld) == (None, None, None)


@pytest.mark.parametrize("veld", VERPLICHT)
def test_every_required_field(model: type[Gegevens], veld: str) -> None:
    gegevens = {sleutel: waarde for sleutel, waarde in VERPLICHT.items() if sleutel != veld}
    with pytest.raises(ValidationError) as ongeldig:
        model.model_validate(gegevens)
    assert [fout["loc"] for fout in ongeldig.value.errors()] == [(veld,)]


@pytest.mark.parametrize("veld", sorted(set(Gegevens.model_fields) - set(VERPLICHT)))
def test_every_other_field_may_be_empty(model: type[Gegevens], veld: str) -> None:
    assert not getattr(lees(model, **{veld: None}), veld)


@pytest.mark.parametrize(
    "veld", ["soorten", "doelgroepen", "wetten", "overgangen", "partijen", "financiering"]
)
def test_an_empty_list_says_the_same_as_no_list(model: type[Gegevens], veld: str) -> None:
    assert getattr(lees(model, **{veld: []}), veld) == ()


def test_what_is_read_cannot_be_changed(model: type[Gegevens]) -> None:
    with pytest.raises(ValidationError):
        lees(model).titel = "Anders"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [(GeheelGetal("0123"), "0123"), (Kommagetal("1.10"), "1.10"), ("  35 lid 1 ", "35 lid 1")],
)
def test_a_bare_number_is_text_as_it_was_written(
    model: type[Gegevens], waarde: object, verwacht: str
) -> None:
    (wet,) = lees(model, wetten=[{"wet": "participatiewet", "artikel": waarde}]).wetten
    assert wet.artikel == verwacht


@pytest.mark.parametrize("waarde", [True, False, ["tekst"], {"a": "b"}])
def test_a_boolean_is_not_text(model: type[Gegevens], waarde: object) -> None:
    assert fouten(model, wens_inwoner=waarde) == [(("wens_inwoner",), "string_type")]


@pytest.mark.parametrize(
    "datum", ["2026", "2026-11", "2026-11-21", "2024-02-29", "0001", "1999-12-31"]
)
def test_dates(model: type[Gegevens], datum: str) -> None:
    assert lees(model, datum=datum).datum == datum


@pytest.mark.parametrize(
    ("datum", "fout"),
    [
        ("2026-11-22", "datum_toekomst"),
        ("2026-12", "datum_toekomst"),
        ("2027", "datum_toekomst"),
        ("2026-00", "datum_bestaat_niet"),
        ("2026-13", "datum_bestaat_niet"),
        ("2025-02-29", "datum_bestaat_niet"),
        ("0000", "datum_bestaat_niet"),
        ("2026-1", "datum_vorm"),
        ("26-01-01", "datum_vorm"),
        ("01-02-2026", "datum_vorm"),
        ("2026-01-01T10:00", "datum_vorm"),
        ("2026-01-", "datum_vorm"),
        ("٢٠٢٦", "datum_vorm"),
        ("", "datum_vorm"),
    ],
)
def test_wrong_dates(model: type[Gegevens], datum: str, fout: str) -> None:
    assert fouten(model, datum=datum) == [(("datum",), fout)]


def test_today_decides_what_lies_in_the_future(begrippen: Begrippen) -> None:
    gisteren = model_van(begrippen, date(2026, 3, 1))
    assert fouten(gisteren, datum="2026-03") == []
    assert fouten(gisteren, datum="2026-03-02") == [(("datum",), "datum_toekomst")]


@pytest.mark.parametrize("duur", ["P6M", "P1Y", "P2W", "P10D", "P1Y6M", "P1Y2M3W4D"])
def test_durations(model: type[Gegevens], duur: str) -> None:
    assert lees(model, opvolging=[{"na": duur, "stand": "Goed."}]).opvolging[0].na == duur
    assert DUUR.fullmatch(duur)


@pytest.mark.parametrize("duur", ["P", "6M", "PT6H", "P6", "P-6M", "p6m", "P6M1Y", "P1.5Y", "P٦M"])
def test_wrong_durations(model: type[Gegevens], duur: str) -> None:
    opvolging = [{"na": duur, "stand": "Goed."}]
    assert fouten(model, opvolging=opvolging) == [(("opvolging", 0, "na"), "duur_vorm")]


@pytest.mark.parametrize("bedrag", [GeheelGetal("0"), GeheelGetal("6500"), Kommagetal("12.50")])
def test_amounts(model: type[Gegevens], bedrag: GeheelGetal | Kommagetal) -> None:
    kosten = lees(model, kosten={"ingezet": {"bedrag": bedrag}}).kosten
    assert kosten is not None and kosten.ingezet is not None
    assert kosten.ingezet.bedrag == Decimal(bedrag.geschreven)


@pytest.mark.parametrize(
    ("bedrag", "fout"),
    [
        (GeheelGetal("-1"), "greater_than_equal"),
        ("6500", "geen_getal"),
        ("€ 1.500", "geen_getal"),
        (True, "geen_getal"),
        (None, "geen_getal"),
        ([], "geen_getal"),
    ],
)
def test_wrong_amounts(model: type[Gegevens], bedrag: object, fout: str) -> None:
    kosten = {"ingezet": {"bedrag": bedrag}}
    assert fouten(model, kosten=kosten) == [(("kosten", "ingezet", "bedrag"), fout)]


def test_a_quantity_is_more_than_nothing(model: type[Gegevens]) -> None:
    duurde = {"waarde": GeheelGetal("0"), "eenheid": "dag"}
    assert fouten(model, doorlooptijd=duurde) == [(("doorlooptijd", "waarde"), "greater_than")]


@pytest.mark.parametrize(
    ("nummers", "verwacht"),
    [
        (["1", "15"], []),
        (["0"], [(("manifest", 0), "greater_than_equal")]),
        (["16"], [(("manifest", 0), "less_than_equal")]),
        (["1", "2", "3", "4"], [(("manifest",), "too_long")]),
        (["7", "7"], [(("manifest",), "dubbel")]),
    ],
)
def test_manifesto_points(model: type[Gegevens], nummers: list[str], verwacht: list[Any]) -> None:
    assert fouten(model, manifest=[GeheelGetal(nummer) for nummer in nummers]) == verwacht


@pytest.mark.parametrize("waarde", ["ja", "true", GeheelGetal("1"), "nee"])
def test_true_and_false_are_written_as_such(model: type[Gegevens], waarde: object) -> None:
    assert fouten(model, voorbeeld=waarde) == [(("voorbeeld",), "bool_type")]
    assert lees(model, voorbeeld=True).voorbeeld is True


def test_a_list_of_groups_takes_the_short_form(model: type[Gegevens]) -> None:
    gegevens = lees(
        model,
        wetten=["participatiewet", {"wet": "jeugdwet", "herkomst": "afgeleid"}],
        partijen=["gemeente", {"soort": "ministerie", "naam": "SZW"}],
    )
    assert [(wet.wet, wet.is_afgeleid) for wet in gegevens.wetten] == [
        ("participatiewet", False),
        ("jeugdwet", True),
    ]
    assert [(partij.soort, partij.naam) for partij in gegevens.partijen] == [
        ("gemeente", None),
        ("ministerie", "SZW"),
    ]


def test_nothing_stands_in_a_list_twice(model: type[Gegevens]) -> None:
    assert fouten(model, themas=["inkomen", "wonen", "inkomen"]) == [(("themas",), "dubbel")]
    dezelfde = ["gemeente", {"soort": "gemeente"}]
    assert fouten(model, partijen=dezelfde) == [(("partijen",), "dubbel")]
    ander = ["gemeente", {"soort": "gemeente", "naam": "Hengelo"}]
    assert fouten(model, partijen=ander) == []


@pytest.mark.parametrize(
    ("naam", "slug"),
    [("Hengelo", "hengelo"), ("'s-Gravenhage", "den-haag"), ("Appingedam", "eemsdelta")],
)
def test_a_municipality_by_any_of_its_names(model: type[Gegevens], naam: str, slug: str) -> None:
    assert lees(model, gemeente=naam).gemeente == slug


def test_length_counts_the_text_without_the_spaces_around_it(model: type[Gegevens]) -> None:
    assert fouten(model, titel="  Jas   ") == [(("titel",), "string_too_short")]
    assert lees(model, titel="  Jassen  ").titel == "Jassen"
    assert fouten(model, titel="a" * 90) == []
    assert fouten(model, titel="a" * 91) == [(("titel",), "string_too_long")]
    assert fouten(model, titel=GeheelGetal("007")) == [(("titel",), "string_too_short")]


def test_the_number_of_words(model: type[Gegevens]) -> None:
    assert fouten(model, samenvatting="ja " * 120) == []
    assert fouten(model, samenvatting="ja " * 121) == [(("samenvatting",), "te_veel_woorden")]


def met_velden(begrippen: Begrippen, velden: tuple[Veld, ...]) -> Begrippen:
    lijst = Veldenlijst(begrippen.velden.groepen, velden, begrippen.velden.kopjes)
    return replace(begrippen, velden=lijst)


def test_a_field_that_the_model_does_not_have(begrippen: Begrippen, vandaag: date) -> None:
    nieuw = Veld(sleutel="kleur", label="Kleur", uitleg="Welke kleur?", soort="tekst")
    anders = met_velden(begrippen, (*begrippen.velden.velden, nieuw))
    with pytest.raises(ValueError, match=r"the field list and Gegevens differ in: kleur"):
        model_van(anders, vandaag)


def test_a_field_that_the_list_does_not_have(begrippen: Begrippen, vandaag: date) -> None:
    anders = met_velden(begrippen, begrippen.velden.velden[1:])
    with pytest.raises(ValueError, match=r"Gegevens differ in: titel"):
        model_van(anders, vandaag)


def test_a_nested_field_that_drifts(begrippen: Begrippen, vandaag: date) -> None:
    velden = tuple(
        veld.model_copy(update={"velden": veld.velden[1:]}) if veld.sleutel == "escalatie" else veld
        for veld in begrippen.velden
    )
    with pytest.raises(ValueError, match=r"Escalatie differ in: niveau"):
        model_van(met_velden(begrippen, velden), vandaag)


def test_a_retired_term_becomes_its_successor(begrippen: Begrippen, vandaag: date) -> None:
    model = model_van(met_oud_thema(begrippen), vandaag)
    assert lees(model, themas=["armoede-oud"]).themas == ("inkomen",)
    assert fouten(model, themas=["armoede-oud", "inkomen"]) == [(("themas",), "dubbel")]
    assert "armoede-oud" not in str(model.model_json_schema())


def test_the_schema_names_questions_and_choices(model: type[Gegevens]) -> None:
    schema = model.model_json_schema()
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == set(Gegevens.model_fields)
    assert sorted(schema["required"]) == sorted(VERPLICHT)
    assert schema["properties"]["titel"] == {
        "title": "Titel",
        "description": "Een korte kop die nieuwsgierig maakt, zonder namen.",
        "type": "string",
        "minLength": 5,
        "maxLength": 90,
    }
    assert schema["properties"]["themas"]["minItems"] == 1
    assert "doorbraak" in schema["properties"]["status"]["enum"]
