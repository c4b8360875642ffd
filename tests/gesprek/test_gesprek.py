"""Tests of whole conversations: what is asked, what is refused, and what stands in the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.gesprek.scherm import Gestopt
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.lezen.veiligyaml import name_veld
from tests.gesprek.conftest import Voer
from tests.maken import voorbeelden_van

SAMENVATTING = "Een man kon niet naar zijn werk. Het wijkteam kocht een fiets voor hem."
VERPLICHT = [
    "Een rode fiets",
    SAMENVATTING,
    "",  # the date that was proposed
    "doorbraak",
    *("werk", ""),
    *("afstand-tot-werk", ""),
    *("geld, werk-en-opleiding", ""),
    *("budget-inzetten", ""),
]
OVERSLAAN = ["nee"] * 6
VERHAAL = [
    *("Een man kon werk krijgen.", "Het was ver.", ""),
    *("Er ging geen bus.", ""),
    *("Het wijkteam kocht een fiets.", ""),
    *("Hij werkt weer.", ""),
    *("Vraag wat iemand nodig heeft.", ""),
]


def kop(bestand: Path) -> dict[str, object]:
    gegevens = yaml.safe_load(bestand.read_text(encoding="utf-8").split("---")[1])
    assert isinstance(gegevens, dict)
    return gegevens


def test_only_what_is_required_makes_a_valid_case(voer: Voer, tmp_path: Path) -> None:
    resultaat, _ = voer(VERPLICHT + OVERSLAAN + VERHAAL)
    assert resultaat.meldingen == []
    assert resultaat.bestand == tmp_path / "cases/2026/een-rode-fiets.md"
    assert resultaat.bestand.read_text(encoding="utf-8") == (
        "---\n"
        "titel: Een rode fiets\n"
        f"samenvatting: {SAMENVATTING}\n"
        "datum: 2026-11\n"
        "status: doorbraak\n"
        "themas: [werk]\n"
        "knelpunten: [afstand-tot-werk]\n"
        "levensgebieden: [geld, werk-en-opleiding]\n"
        "soorten: [budget-inzetten]\n"
        "---\n\n"
        "## Situatie\n\nEen man kon werk krijgen.\nHet was ver.\n\n"
        "## Waar liep het vast?\n\nEr ging geen bus.\n\n"
        "## Wat is er gedaan?\n\nHet wijkteam kocht een fiets.\n\n"
        "## Resultaat\n\nHij werkt weer.\n\n"
        "## Wat leren we?\n\nVraag wat iemand nodig heeft.\n"
    )


# What is typed at every question that may be skipped.
ANTWOORDEN = {
    "gemeente": ["Hengelo"],
    "doelgroepen": ["werkzoekende", ""],
    "leeftijdsgroep": ["27-39"],
    "wens_inwoner": ["Hij wil graag zelf geld verdienen."],
    "stem_kind": ["nee"],
    "ruimte": ["binnen-de-wet"],
    "wetten": ["ja", "participatiewet", "35", "genoemd", "nee"],
    "overgangen": ["ja", "jeugdwet", "wmo-2015", "nee"],
    "partijen": ["ja", "gemeente", "", "ja", "ministerie", "SZW", "nee"],
    "besluitvorming": ["ja", "app-groep", "3"],
    "escalatie": ["ja", "lokaal", "Overleg van de gemeente", "De wethouder zei ja."],
    "waardendriehoek": ["ja", "Je kunt het aan de buurman uitleggen.", "", "Het kost weinig."],
    "manifest": ["10, 12"],
    "financiering": [
        *("ja", "mini", "250", "ongeveer", "gift", "een fiets", "nee"),
        *("ja", "Hij komt elke dag op tijd.", "P6M", "Dan praten we verder.", "nee", "nee"),
    ],
    "kosten": [
        *("ja", "ja", "250.50", "ongeveer", "ja", "1000", "ongeveer", "maand", "Een schatting."),
        "Een plek kwam vrij.",
    ],
    "doorlooptijd": ["ja", "24", "uur", ""],
    "opvolging": ["ja", "P6M", "Hij werkt nog steeds.", "van het wijkteam", "nee"],
    "bewijs": ["ervaring"],
    "bron": ["ja", "Eigen ervaring van een wijkteam", "2026-03", "ervaring"],
    "toestemming": ["ja"],
    "voorbeeld": ["ja"],
}


def vertel_alles(begrippen: Begrippen) -> Iterator[str]:
    """Yield the answers, group after group; a new text answers with its own example."""
    for groep in begrippen.velden.groepen:
        vragen = [
            veld
            for veld in begrippen.velden
            if veld.groep == groep.slug and not veld.verplicht and not veld.verplicht_als
            if veld.sleutel not in ("privacy", "publicatie")
        ]
        if vragen:
            yield "ja"
        nieuw = voorbeelden_van(vragen, ANTWOORDEN)
        for veld in vragen:
            yield from ANTWOORDEN.get(veld.sleutel) or [nieuw[veld.sleutel]]


def test_every_field_can_be_told(voer: Voer, begrippen: Begrippen, controleur: Controleur) -> None:
    resultaat, opname = voer([*VERPLICHT, *vertel_alles(begrippen), *VERHAAL])
    assert resultaat.meldingen == []
    assert opname.antwoorden == []
    tekst = resultaat.bestand.read_bytes()
    ruw = parse_casus(tekst, RuweCasus("x.md", "x", "2026"))
    gebruikt = {name_veld(pad) for pad in ruw.regels}
    van_redactie = ("hulpvraag", "privacy", "publicatie")
    alle = {naam for naam, _ in begrippen.velden.alle() if not naam.startswith(van_redactie)}
    # Two of these were skipped with Enter.
    assert alle - gebruikt == {"waardendriehoek.betrokkenheid", "doorlooptijd.precisie"}
    casus, _ = controleur.check(ruw)
    assert casus is not None
    assert casus.gegevens.gemeente == "hengelo"
    assert [wet.artikel for wet in casus.gegevens.wetten] == ["35"]


def test_a_wrong_answer_gets_the_sentence_of_the_check(voer: Voer) -> None:
    antwoorden = ["Hoi", "", "De {{ titel }}", *VERPLICHT[:2], "2031", "gisteren", "", "weg"]
    antwoorden += [*VERPLICHT[3:], *OVERSLAAN, *VERHAAL]
    _, opname = voer(antwoorden)
    for zin in (
        "deze tekst is te kort. Schrijf 5 tot en met 90 tekens. Nu zijn het er 3.",
        "dit veld is leeg. Vul het in. Voorbeeld: titel: Een fiets brengt de baan dichterbij",
        '"{{" mag hier niet. Haal het weg.',
        'de datum "2031" ligt in de toekomst.',
        '"gisteren" is geen datum.',
        'onbekende status "weg". Kies uit: open, deels-opgelost, doorbraak, niet-gelukt.',
    ):
        assert f"Dat kan nog niet: {zin}" in opname.tekst


def test_a_title_that_is_taken_is_asked_again(voer: Voer, tmp_path: Path) -> None:
    bezet = tmp_path / "cases/2019/een-rode-fiets.md"
    bezet.parent.mkdir(parents=True)
    bezet.write_text("bezet", encoding="utf-8")
    resultaat, opname = voer(
        [VERPLICHT[0], "Een blauwe fiets", *VERPLICHT[1:], *OVERSLAAN, *VERHAAL]
    )
    assert "cases/2019/een-rode-fiets.md bestaat al. Kies een andere titel." in opname.tekst
    assert resultaat.bestand.name == "een-blauwe-fiets.md"
    assert bezet.read_text(encoding="utf-8") == "bezet"


def test_an_open_case_is_asked_for_its_question_and_two_headings(voer: Voer) -> None:
    vraag = "Wie heeft de gemeente kunnen overtuigen?"
    antwoorden = [*VERPLICHT[:3], "open", vraag, *VERPLICHT[4:10], *OVERSLAAN, *VERHAAL[:5]]
    resultaat, opname = voer(antwoorden)
    assert opname.antwoorden == []
    assert resultaat.meldingen == []
    assert kop(resultaat.bestand)["hulpvraag"] == vraag
    assert "Resultaat" not in resultaat.bestand.read_text(encoding="utf-8")


def test_a_heading_that_is_skipped_keeps_its_question(voer: Voer) -> None:
    resultaat, _ = voer(VERPLICHT + OVERSLAAN + [""] * 5)
    assert "## Resultaat\n\nWat leverde het op" in resultaat.bestand.read_text(encoding="utf-8")
    assert resultaat.meldingen == []


# Choosing.


def test_terms_by_number_part_and_synonym(voer: Voer) -> None:
    antwoorden = [*VERPLICHT[:3], "3", "5, inkom", "4", "urgentie", "", "2", "1", "", "?", "1", ""]
    resultaat, opname = voer(antwoorden + OVERSLAAN + VERHAAL)
    gegevens = kop(resultaat.bestand)
    assert gegevens["status"] == "doorbraak"
    assert gegevens["themas"] == ["werk", "inkomen", "schulden"]  # three is the most there may be
    assert gegevens["levensgebieden"] == ["werk-en-opleiding", "geld"]
    assert "Gekozen: Doorbraak." in opname.tekst


def test_a_part_of_several_names_shows_them_with_numbers(voer: Voer) -> None:
    antwoorden = [*VERPLICHT[:6], "inkomen", "geen-recht", "2", "", *VERPLICHT[8:]]
    resultaat, opname = voer(antwoorden + OVERSLAAN + VERHAAL)
    assert "Welke bedoel je? Typ het nummer." in opname.tekst
    knelpunten = kop(resultaat.bestand)["knelpunten"]
    assert isinstance(knelpunten, list)
    assert knelpunten[-1].startswith("geen-recht")


def test_a_municipality_is_searched_and_never_listed(voer: Voer) -> None:
    antwoorden = [*VERPLICHT, "ja", "?", "en", "Hengel", *OVERSLAAN[1:], *VERHAAL]
    resultaat, opname = voer(antwoorden)
    assert kop(resultaat.bestand)["gemeente"] == "Hengelo"
    assert "Typ iets meer letters." in opname.tekst
    assert "Aa en Hunze" not in opname.tekst


def test_a_question_mark_explains(voer: Voer) -> None:
    _, opname = voer(["?", *VERPLICHT[:3], "?", *VERPLICHT[3:], *OVERSLAAN, *VERHAAL])
    assert "Voorbeeld: Een fiets brengt de baan dichterbij" in opname.tekst
    assert "3. Doorbraak: Het is gelukt: de inwoner kan verder." in opname.tekst


# Privacy.


def test_what_is_never_allowed_is_asked_again(voer: Voer) -> None:
    fout = "Een man belde met 06-12345678 en kreeg daarna van het wijkteam een fiets van de zaak."
    resultaat, opname = voer([VERPLICHT[0], fout, *VERPLICHT[1:], *OVERSLAAN, *VERHAAL])
    assert "Dat kan nog niet: hier staat een telefoonnummer" in opname.tekst
    assert "12345678" not in resultaat.bestand.read_text(encoding="utf-8")


def test_a_doubt_may_stay_with_a_reason(voer: Voer) -> None:
    tekst = "Een man belde met Kwantel over werk. Het wijkteam kocht een fiets voor hem."
    antwoorden = [VERPLICHT[0], tekst, "", tekst, "x", tekst, "Dit is een stichting."]
    resultaat, opname = voer(antwoorden + VERPLICHT[2:] + OVERSLAAN + VERHAAL)
    assert opname.tekst.count("Controleer: ") == 3
    assert resultaat.meldingen == []
    assert kop(resultaat.bestand)["privacy"] == {
        "status": "gecontroleerd",
        "door": "inzender",
        "akkoord": [{"tekst": "Kwantel", "soort": "naam", "reden": "Dit is een stichting."}],
    }


def test_a_reason_gives_nobody_away_either(voer: Voer) -> None:
    tekst = "Een man belde met Kwantel over werk. Het wijkteam kocht een fiets voor hem."
    antwoorden = [VERPLICHT[0], tekst, "Bel 06-12345678 maar.", SAMENVATTING]
    resultaat, opname = voer(antwoorden + VERPLICHT[2:] + OVERSLAAN + VERHAAL)
    assert "Dat kan nog niet: hier staat een telefoonnummer" in opname.tekst
    assert "privacy" not in kop(resultaat.bestand)


def test_the_story_is_checked_too(voer: Voer) -> None:
    antwoorden = [*VERPLICHT, *OVERSLAAN, "Een <b>man</b>.", "", "# Een kop", "", *VERHAAL]
    resultaat, opname = voer(antwoorden)
    assert "Dat kan nog niet: HTML mag hier niet." in opname.tekst
    assert "Dat kan nog niet: een kop met één # mag niet" in opname.tekst
    assert resultaat.meldingen == []


SAMEN = ["Een man met een spierziekte kon niet naar zijn werk. Het wijkteam kocht een fiets."]
SAMEN += [*VERPLICHT[2:], "ja", "Hengelo", *OVERSLAAN[1:], *VERHAAL]


def test_details_that_say_much_together_are_asked_about_last(voer: Voer) -> None:
    resultaat, opname = voer([VERPLICHT[0], *SAMEN, "Er staat geen leeftijd en geen wijk bij."])
    assert opname.antwoorden == []
    assert "Controleer: kan iemand met deze details een persoon herkennen" in opname.tekst
    assert resultaat.meldingen == []
    privacy = kop(resultaat.bestand)["privacy"]
    assert isinstance(privacy, dict)
    assert [akkoord["soort"] for akkoord in privacy["akkoord"]] == ["combinatie"]


def test_without_a_reason_the_file_says_what_is_still_to_do(voer: Voer) -> None:
    resultaat, _ = voer([VERPLICHT[0], *SAMEN, ""])
    assert [melding.code for melding in resultaat.meldingen] == ["privacy-combinatie-vraag"]
    assert resultaat.bestand.is_file()


# What YAML makes of words.


@pytest.mark.parametrize(
    "titel",
    ["12:30 uur", "0123_4", "true of false", "Nee: dat kan niet", "Fiets #3", "- een fiets", "'s"],
)
def test_any_text_is_written_so_that_it_is_read_back(titel: str, voer: Voer) -> None:
    titel = f"{titel} is er" if len(titel) < 5 else titel
    resultaat, _ = voer([titel, *VERPLICHT[1:], *OVERSLAAN, *VERHAAL])
    assert resultaat.meldingen == []
    ruw = parse_casus(resultaat.bestand.read_bytes(), RuweCasus("x.md", "x", "2026"))
    waarde = ruw.gegevens["titel"]
    assert str(getattr(waarde, "geschreven", waarde)) == titel


# Leaving.


@pytest.mark.parametrize("aantal", [0, 1, 5, 14, 20])
def test_leaving_halfway_leaves_nothing(aantal: int, voer: Voer, tmp_path: Path) -> None:
    with pytest.raises(Gestopt):
        voer((VERPLICHT + OVERSLAAN + VERHAAL)[:aantal])
    assert list(tmp_path.iterdir()) == []
