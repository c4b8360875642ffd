"""Tests of the questions, the rules for the scripts, and the data files of the form."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.formulier.data import split_tekst, to_invulling
from mooimaatwerk.formulier.regels import make_privacyregels, make_regels
from mooimaatwerk.formulier.vragen import Keuze, Vraag, make_formulier
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.privacy.regels import make_privacydata
from mooimaatwerk.site import Forge, OngeldigeInstelling, read_forge
from tests.conftest import Casustekst

PUNTEN = {"manifest": [Keuze("1", "1. Een punt"), Keuze("2", "2. Nog een")]}


def alle_vragen(vragen: Sequence[Vraag], pad: str = "") -> Iterator[tuple[str, Vraag]]:
    for vraag in vragen:
        naam = f"{pad}{vraag.veld.sleutel}"
        yield naam, vraag
        yield from alle_vragen(vraag.onder, f"{naam}.")


@pytest.fixture(scope="module")
def vragen(begrippen: Begrippen) -> dict[str, Vraag]:
    formulier = make_formulier(begrippen.velden, begrippen, PUNTEN)
    stappen = [vraag for stap in formulier.stappen for vraag in (*stap.vragen, *stap.voor_redactie)]
    return dict(alle_vragen(stappen))


def test_every_field_is_asked(begrippen: Begrippen, vragen: dict[str, Vraag]) -> None:
    assert set(vragen) == {naam for naam, _ in begrippen.velden.alle()}


def test_every_question_has_an_id_of_its_own(vragen: dict[str, Vraag]) -> None:
    assert len({vraag.id for vraag in vragen.values()}) == len(vragen)
    assert vragen["financiering.bron"].id == "v-financiering-N0-bron"
    assert vragen["financiering.voorwaarden.tekst"].id == "v-financiering-N0-voorwaarden-N1-tekst"


@pytest.mark.parametrize(
    ("naam", "vorm"),
    [
        ("titel", "regel"),
        ("samenvatting", "vak"),
        ("datum", "regel"),
        ("status", "keuze"),
        ("themas", "vinkjes"),
        ("manifest", "vinkjes"),
        ("gemeente", "gemeente"),
        ("wetten", "lijst"),
        ("wetten.wet", "uitklaplijst"),
        ("wetten.herkomst", "uitklaplijst"),
        ("financiering.bedrag", "getal"),
        ("financiering.deelbijdrage", "ja-nee"),
        ("financiering.voorwaarden.termijn", "duur"),
        ("kosten", "groep"),
        ("doorlooptijd.waarde", "getal"),
        ("besluitvorming.akkoorden", "getal"),
        ("privacy.pseudoniemen", "teksten"),
    ],
)
def test_a_field_gets_the_control_that_fits(vragen: dict[str, Vraag], naam: str, vorm: str) -> None:
    assert vragen[naam].vorm == vorm


def test_only_long_lists_can_be_searched(vragen: dict[str, Vraag]) -> None:
    assert vragen["knelpunten"].heeft_filter
    assert not vragen["themas"].heeft_filter


def test_a_question_says_how_much(vragen: dict[str, Vraag]) -> None:
    assert vragen["titel"].regels == "5 tot en met 90 tekens."
    assert vragen["samenvatting"].regels == "60 tot en met 600 tekens, hoogstens 120 woorden."
    assert vragen["themas"].regels == "Kies er 1 tot en met 3."
    assert vragen["bewijs"].regels == ""


def test_what_editors_fill_in_stands_apart(begrippen: Begrippen) -> None:
    formulier = make_formulier(begrippen.velden, begrippen, PUNTEN)
    apart = [vraag.veld.sleutel for stap in formulier.stappen for vraag in stap.voor_redactie]
    assert apart == ["privacy", "publicatie"]
    assert formulier.aantal_schermen == 9


# Rules for the scripts.


def test_rules_are_plain_data(begrippen: Begrippen) -> None:
    for lijst in (begrippen.velden, begrippen.andere_velden["reactievelden"]):
        regels = make_regels(lijst, begrippen)
        assert json.loads(json.dumps(regels)) == regels


def test_a_former_municipality_is_known_by_its_successor(begrippen: Begrippen) -> None:
    namen = make_regels(begrippen.velden, begrippen)["namen"]["gemeenten"]
    assert namen["zwolle"] == ["Zwolle"]
    assert namen["'s-gravenhage"] == ["Den Haag"]
    nu, vroeger = namen["haren"]
    assert (nu, vroeger) == ("Groningen", "Haren")


def test_a_question_about_a_finding_does_not_speak_of_files(begrippen: Begrippen) -> None:
    regels = make_privacyregels(make_privacydata(begrippen))
    vragen = [regels["vraag_naam"], *(soort["vraag"] for soort in regels["soorten"].values())]
    for vraag in vragen:
        assert "akkoord" not in vraag and vraag.endswith((".", "?")), vraag
    zinnen = make_regels(begrippen.velden, begrippen)["zinnen"]
    assert "akkoord (soort" not in zinnen["privacy-combinatie-vraag"]


# A case, the way the form fills it in.


def invulling(tekst: str, begrippen: Begrippen, controleur: Controleur) -> dict[str, Any]:
    ruw = parse_casus(tekst.encode(), RuweCasus("cases/2026/een-casus.md", "een-casus", "2026"))
    casus, _ = controleur.check(ruw)
    assert casus is not None
    return to_invulling(casus, begrippen)


def test_a_case_is_filled_in_as_it_was_written(
    casustekst: Casustekst, begrippen: Begrippen, controleur: Controleur
) -> None:
    tekst = casustekst(
        gemeente="den haag",
        wetten=["wmo-2015", {"wet": "jeugdwet", "herkomst": "genoemd"}],
        financiering=[{"bron": "maatwerkbudget", "bedrag": 12.5}],
        doelgroepen=[],
        manifest=[1],
        voorbeeld=False,
        publicatie="gepubliceerd",
    )
    gegevens = invulling(tekst, begrippen, controleur)["gegevens"]
    assert gegevens["gemeente"] == "Den Haag"
    assert gegevens["wetten"] == [{"wet": "wmo-2015"}, {"wet": "jeugdwet"}]
    assert gegevens["financiering"] == [{"bron": "maatwerkbudget", "bedrag": "12.5"}]
    assert gegevens["manifest"] == ["1"]
    assert gegevens["voorbeeld"] is False
    assert {"doelgroepen", "publicatie", "kosten"} & set(gegevens) == set()


def test_a_story_is_split_at_its_headings() -> None:
    tekst = "Vooraf.\n\n## Situatie\n\nEen.\n\n### Onder\n\nTwee.\n\n"
    tekst += "## Resultaat ##\n\n```\n## nee\n```\n"
    assert split_tekst(tekst) == {
        "": "Vooraf.",
        "Situatie": "Een.\n\n### Onder\n\nTwee.",
        "Resultaat": "```\n## nee\n```",
    }
    assert split_tekst("## Situatie\n\nEen.") == {"Situatie": "Een."}


def test_data_of_the_built_form(gebouwde_site: Path) -> None:
    letters = {pad.stem for pad in (gebouwde_site / "meedoen/formulier/namen").iterdir()}
    assert letters == set("abcdefghijklmnopqrstuvwxyz0123456789")
    namen = json.loads((gebouwde_site / "meedoen/formulier/namen/k.json").read_text("utf-8"))
    assert "kinderopvang-redt-de-baan" in namen


# Where the repository is.


@pytest.mark.parametrize("leeg", [None, {}, {"soort": "", "adres": ""}, {"soort": None}])
def test_no_forge_is_fine(leeg: Any) -> None:
    assert read_forge(leeg) is None


def test_a_forge_is_read() -> None:
    gelezen = read_forge({"soort": "gitlab", "adres": "https://a.example/b/", "tak": ""})
    assert gelezen == Forge("gitlab", "https://a.example/b", "main")


@pytest.mark.parametrize(
    ("instelling", "woord"),
    [
        ("github", "soort, adres en tak"),
        ({"soort": "github", "adres": "https://a.example", "kleur": "rood"}, "soort, adres en tak"),
        ({"soort": "svn", "adres": "https://a.example"}, "kies uit github"),
        ({"soort": "github", "adres": ""}, "https://"),
        ({"soort": "github", "adres": "javascript:alert(1)"}, "https://"),
        ({"soort": "github", "adres": "https://a.example/?x=1"}, "zonder ?"),
    ],
)
def test_a_wrong_forge_is_explained(instelling: Any, woord: str) -> None:
    with pytest.raises(OngeldigeInstelling, match=r"extra\.forge") as fout:
        read_forge(instelling)
    assert woord in str(fout.value)
