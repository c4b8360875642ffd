"""Tests of what the checks say about an edition: file, line, field and the whole sentence."""

import re

import pytest
from PIL import Image

from mooimaatwerk.casus import Casus
from mooimaatwerk.melding import Ernst, Melding
from tests.editie.conftest import Wijzig

# Which file, what is replaced by what, and the message that gives.
FOUTEN = [
    (
        "index.md",
        "titel: Proefmagazine\n",
        "",
        "index.md:1: titel: dit verplichte veld ontbreekt. Voorbeeld: titel: Maatwerk Magazine",
    ),
    (
        "index.md",
        "thema: Gewoon",
        "tema: Gewoon",
        'index.md:5: tema: onbekend veld "tema". Bedoel je "thema"? Kies uit: titel, nummer, datum,'
        " thema, publicatie, uitgevers, omslag, delen, colofon, bevroren, privacy.",
    ),
    (
        "index.md",
        "nummer: 1",
        "nummer: 2",
        "index.md:3: nummer: hier staat nummer 2, maar de map heet 1. Maak ze gelijk.",
    ),
    (
        "index.md",
        "{artikel: voorwoord}",
        "{artikel: voorwort}",
        'index.md:17: delen.stukken.artikel: er is geen artikel "voorwort" in docs/edities/1. '
        'Bedoel je "voorwoord"?',
    ),
    (
        "index.md",
        "  casus: hulphond-bij-eetstoornis",
        "  casus: hulphond-bij-eetstoring",
        'index.md:8: omslag.casus: er is geen casus "hulphond-bij-eetstoring". '
        'Bedoel je "hulphond-bij-eetstoornis"?',
    ),
    (
        "index.md",
        "{casus: tweede-hypotheek-voorkomt-dakloosheid, als: verhaal}",
        "{casus: tweede-hypotheek-voorkomt-dakloosheid, als: verhal}",
        'index.md:23: delen.stukken.als: onbekende vorm "verhal". Bedoel je "verhaal"? '
        "Kies uit: verhaal, kader, rij.",
    ),
    (
        "index.md",
        "{manifest: true}",
        "{manifest: true, artikel: voorwoord}",
        "index.md:28: delen.stukken: een stuk is precies een van deze: artikel, casus, manifest "
        "of rijen.",
    ),
    (
        "index.md",
        "{manifest: true}",
        "{manifest: true, als: kader}",
        "index.md:28: delen.stukken.als: dit hoort alleen bij een casus.",
    ),
    (
        "index.md",
        "{manifest: true}",
        "{artikel: voorwoord}",
        "index.md:28: delen.stukken.artikel: dit staat al op regel 17. Laat er één staan.",
    ),
    (
        "index.md",
        "{tekst: Wonen staat op één, artikel: de-peiling}",
        "{tekst: Wonen staat op één}",
        "index.md:12: omslag.regels: bij een regel op de omslag hoort een artikel of een casus.",
    ),
    (
        "index.md",
        "casus: leefgeld-binnen-24-uur}\n",
        "casus: kinderopvang-redt-de-baan}\n",
        "index.md:13: omslag.regels: casus kinderopvang-redt-de-baan staat niet in deze editie. "
        "Een regel op de omslag wijst naar een stuk.",
    ),
    (
        "index.md",
        "contact: redactie@example.org",
        "contact: 06-12345678",
        "index.md:35: colofon.contact: hier staat een telefoonnummer (••-••••••78). Haal het weg; "
        "een algemeen nummer (14…, 0800, 088) mag wel.",
    ),
    (
        "voorwoord.md",
        "soort: voorwoord",
        "soort: voorwort",
        'voorwoord.md:3: soort: onbekende artikelsoort "voorwort". Bedoel je "voorwoord"? Kies uit:'
        " voorwoord, casusverhaal, interview, reportage, analyse, column, drie-vragen, keuze-van,"
        " peiling, randvoorwaarden, tips, manifestpunt, cijfers, patroon, wens, vooruitblik,"
        " bronnen, colofon.",
    ),
    (
        "voorwoord.md",
        "{tekst: Begin bij de vraag en niet bij de regel.}",
        "{tekst: Begin ergens anders.}",
        "voorwoord.md:7: citaten.tekst: deze zin staat niet in het stuk. Neem hem letterlijk over,"
        " of zet bij wie van wie hij is.",
    ),
    (
        "voorwoord.md",
        "{tekst: Begin bij de vraag en niet bij de regel.}",
        "{tekst: Dat zei ik., wie: wijkteammedewerker}",
        "voorwoord.md:7: citaten: dit heeft iemand gezegd. Vraag of het zo gedrukt mag worden, en "
        "zet de dag waarop die persoon ja zei bij akkoord.",
    ),
    (
        "voorwoord.md",
        "punten: [1, 4]",
        "punten: [1, 16]",
        "voorwoord.md:8: punten: het getal 16 kan hier niet. Kies 1 tot en met 15.",
    ),
    (
        "voorwoord.md",
        "punten: [1, 4]",
        "patronen: [achttien]",
        'voorwoord.md:8: patronen: het patroon "achttien" is niet bekend.',
    ),
    (
        "voorwoord.md",
        "Dit is een proefnummer.",
        "Dit is een <b>proefnummer</b>.",
        "voorwoord.md:10: tekst: HTML mag hier niet. Schrijf gewone tekst; gebruik ** voor vet en "
        "- voor een lijst.",
    ),
    (
        "voorwoord.md",
        "Dit is een proefnummer.",
        "Dit is {{ een }} proefnummer.",
        'voorwoord.md:10: tekst: "{{" mag niet in een verhaal staan. Haal het weg.',
    ),
    (
        "de-peiling.md",
        "kaders: [zus-zorgt-voor-broer-kinderbijslag]",
        "kaders: [zus-zorgt-voor-broer]",
        'de-peiling.md:5: kaders: er is geen casus "zus-zorgt-voor-broer". '
        'Bedoel je "zus-zorgt-voor-broer-kinderbijslag"?',
    ),
    (
        "de-peiling.md",
        "aandeel: 30",
        "aandeel: 130",
        "de-peiling.md:12: peiling.opties.aandeel: het getal 130 kan hier niet. "
        "Kies hoogstens 100.",
    ),
]

HINTS = [
    (
        "voorwoord.md",
        "punten: [1, 4]",
        "afbeelding: {bestand: straat.jpg, alt: Een straat, rechten: redactie}",
        'voorwoord.md:8: afbeelding.bestand: het beeld "straat.jpg" staat niet in docs/edities/1.',
    ),
    (
        "de-peiling.md",
        "tekst: Vraag wat er morgen anders moet zijn.",
        f"tekst: {'Vraag wat er morgen anders moet zijn. ' * 9}",
        "de-peiling.md:17: tips.tekst: deze tip heeft 63 woorden. Op een kaartje passen er 60.",
    ),
    (
        "de-peiling.md",
        "kaders: [zus-zorgt-voor-broer-kinderbijslag]",
        "kaders: [hulphond-bij-eetstoornis]",
        'de-peiling.md:5: kaders: de casus "hulphond-bij-eetstoornis" staat ook ergens anders in '
        "deze editie.",
    ),
    (
        "de-peiling.md",
        "kaders: [zus-zorgt-voor-broer-kinderbijslag]",
        "kaders: [al-jaren-op-de-wachtlijst]",
        'de-peiling.md:5: kaders: de casus "al-jaren-op-de-wachtlijst" is een verzonnen voorbeeld.'
        " Kies een echte casus.",
    ),
    (
        "index.md",
        "      - {artikel: voorwoord}\n",
        "",
        "voorwoord.md:1: bestand: dit artikel staat niet in de samenstelling van de editie.",
    ),
]


def als_regel(m: Melding) -> str:
    return f"{m.pad}:{m.regel}: {m.veld}: {m.melding}".removeprefix("docs/edities/1/")


@pytest.mark.parametrize(("bestand", "oud", "nieuw", "verwacht"), FOUTEN)
def test_a_mistake_is_told(
    wijzig: Wijzig, bestand: str, oud: str, nieuw: str, verwacht: str
) -> None:
    uitslag = wijzig(bestand, oud, nieuw)
    assert [als_regel(m) for m in uitslag.meldingen if m.houdt_tegen] == [verwacht]
    assert uitslag.edities == []


@pytest.mark.parametrize(("bestand", "oud", "nieuw", "verwacht"), HINTS)
def test_a_hint_stops_nothing(
    wijzig: Wijzig, bestand: str, oud: str, nieuw: str, verwacht: str
) -> None:
    uitslag = wijzig(bestand, oud, nieuw)
    assert verwacht in [als_regel(m) for m in uitslag.meldingen]
    assert [m for m in uitslag.meldingen if m.houdt_tegen] == []
    assert len(uitslag.edities) == 1


def test_the_length_of_an_article_is_a_hint(wijzig: Wijzig) -> None:
    meldingen = wijzig("voorwoord.md", "proefnummer. Het", "proefnummer. Hier. Het").meldingen
    (lengte,) = [als_regel(m) for m in meldingen if m.pad.endswith("voorwoord.md")]
    assert re.fullmatch(
        r"voorwoord\.md:10: tekst: dit stuk heeft \d+ woorden\. "
        r"Bij de soort voorwoord passen er 250 tot en met 450\.",
        lengte,
    )


@pytest.mark.parametrize("naam", ["alles", "balans", "manifest", "kort", "kort-2"])
def test_an_article_leaves_the_editions_own_addresses_alone(wijzig: Wijzig, naam: str) -> None:
    map_ = wijzig("voorwoord.md", "auteur", "auteur").edities[0].map
    (map_ / "de-peiling.md").rename(map_ / f"{naam}.md")
    uitslag = wijzig("index.md", "artikel: de-peiling", f"artikel: {naam}")
    assert "artikel-naam" in {m.code for m in uitslag.meldingen if m.houdt_tegen}


def test_an_article_may_not_have_the_name_of_a_case(wijzig: Wijzig) -> None:
    map_ = wijzig("voorwoord.md", "auteur", "auteur").edities[0].map
    (map_ / "de-peiling.md").rename(map_ / "leefgeld-binnen-24-uur.md")
    uitslag = wijzig("index.md", "artikel: de-peiling", "artikel: leefgeld-binnen-24-uur")
    assert "artikel-naam" in {m.code for m in uitslag.meldingen if m.houdt_tegen}


@pytest.mark.parametrize("naam", ["Voorwoord2.md", "notitie.txt", "straat.svg", "a.jpg"])
def test_a_strange_file_is_refused(wijzig: Wijzig, naam: str) -> None:
    map_ = wijzig("voorwoord.md", "auteur", "auteur").edities[0].map
    (map_ / naam).write_text("x", encoding="utf-8")
    meldingen = wijzig("voorwoord.md", "auteur", "auteur").meldingen
    assert [m.pad for m in meldingen if m.code == "bestand-onbekend"] == [f"docs/edities/1/{naam}"]


def test_a_picture_must_be_what_its_name_says(wijzig: Wijzig) -> None:
    map_ = wijzig("voorwoord.md", "auteur", "auteur").edities[0].map
    kop = "afbeelding: {bestand: straat.png, alt: Een straat, rechten: redactie}"
    (map_ / "straat.png").write_bytes(b"GIF89a")
    uitslag = wijzig("voorwoord.md", "punten: [1, 4]", kop)
    assert "beeld-ongeldig" in {m.code for m in uitslag.meldingen}
    Image.new("RGB", (8, 4)).save(map_ / "straat.png")
    goed = wijzig("voorwoord.md", "Een straat", "Een lege straat")
    artikel = goed.edities[0].per_slug["voorwoord"].artikel
    assert artikel is not None
    assert artikel.afbeelding == map_ / "straat.png"


def ingetrokken(casussen: list[Casus], slug: str) -> list[Casus]:
    def doe(casus: Casus) -> Casus:
        if casus.slug != slug:
            return casus
        gegevens = casus.gegevens.model_copy(update={"publicatie": "ingetrokken"})
        return casus.model_copy(update={"gegevens": gegevens})

    return [doe(casus) for casus in casussen]


def test_a_withdrawn_case_leaves_only_a_notice(wijzig: Wijzig, casussen: list[Casus]) -> None:
    weg = ingetrokken(casussen, "hulphond-bij-eetstoornis")
    uitslag = wijzig("voorwoord.md", "auteur", "auteur", weg)
    editie = uitslag.edities[0]
    stuk = editie.per_slug["hulphond-bij-eetstoornis"]
    assert stuk.is_ingetrokken
    assert stuk.casus is None
    assert stuk.titel == "Ingetrokken casus"
    assert editie.omslagcasus is None
    assert [regel.stuk.slug for regel in editie.omslagregels] == ["de-peiling", "kort"]
    assert {m.ernst for m in uitslag.meldingen if m.code == "casus-ingetrokken"} == {Ernst.HINT}


def test_a_draft_may_not_name_a_withdrawn_case(wijzig: Wijzig, casussen: list[Casus]) -> None:
    weg = ingetrokken(casussen, "hulphond-bij-eetstoornis")
    uitslag = wijzig("index.md", "nummer: 1", "nummer: 1\npublicatie: concept", weg)
    assert {m.ernst for m in uitslag.meldingen if m.code == "casus-ingetrokken"} == {Ernst.FOUT}
