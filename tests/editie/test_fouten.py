"""Tests of what the checks say about an edition: file, line, field and the whole sentence."""

import pytest

from tests.editie.conftest import Wijzig
from tests.editie.meldingen import als_regel

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
        "index.md",
        "{artikel: voorwoord}",
        "{artikel: ../../../cases/2020/hulphond-bij-eetstoornis}",
        "index.md:17: delen.stukken.artikel: er is geen artikel "
        '"../../../cases/2020/hulphond-bij-eetstoornis" in docs/edities/1.',
    ),
    (
        "voorwoord.md",
        "titel: Beginnen bij wat nodig is",
        "titel: Beginnen <script>alert(1)</script>",
        'voorwoord.md:2: titel: de tekens < en > mogen hier niet. Schrijf bijvoorbeeld "meer dan".',
    ),
    (
        "voorwoord.md",
        "Dit is een proefnummer.",
        "Dit is een [proefnummer](javascript:alert(1)).",
        'voorwoord.md:10: tekst: de link naar "javascript:alert(1)" kan niet. Een link begint met '
        "https://, http:// of mailto:.",
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
