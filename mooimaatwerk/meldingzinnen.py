"""The sentences that the checks and the form share: the one source of both, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping

ZINNEN: Mapping[str, str] = {
    # One field.
    "veld-ontbreekt": "dit verplichte veld ontbreekt.",
    "veld-ontbreekt-nu": "bij {veld} {waarde} is dit veld verplicht. {uitleg}",
    "tekst-te-kort": "deze tekst is te kort. Schrijf {grens} tekens. Nu zijn het er {aantal}.",
    "tekst-te-lang": "deze tekst is te lang. Schrijf {grens} tekens. Nu zijn het er {aantal}.",
    "tekst-te-veel-woorden": "deze tekst heeft {aantal} woorden. Gebruik er hoogstens {max}.",
    "aantal-te-klein": "dit zijn er te weinig. Kies er {grens}. Nu zijn het er {aantal}.",
    "aantal-te-groot": "dit zijn er te veel. Kies er {grens}. Nu zijn het er {aantal}.",
    "getal-ongeldig": (
        '"{getypt}" is geen getal. Schrijf alleen cijfers, zonder € en zonder punt '
        "voor duizend: 6500. Centen komen na een punt: 12.50."
    ),
    "getal-niet-heel": '"{getypt}" is geen heel getal. Schrijf alleen cijfers.',
    "getal-buiten-grens": "het getal {getypt} kan hier niet. {hoe}",
    "getal-grens": "Kies {grens}.",
    "getal-vanaf-nul": "Het moet nul of meer zijn.",
    "getal-boven-nul": "Het moet meer dan nul zijn.",
    "datum-ongeldig": (
        '"{getypt}" is geen datum. Schrijf jaar-maand-dag, zoals 2026-03-24, of 2026-03, of 2026.'
    ),
    "datum-bestaat-niet": 'de datum "{getypt}" bestaat niet.',
    "datum-toekomst": 'de datum "{getypt}" ligt in de toekomst.',
    "duur-ongeldig": (
        '"{getypt}" is geen duur. Schrijf P6M voor een half jaar, P1Y voor een jaar '
        "of P2W voor twee weken."
    ),
    "begrip-onbekend": '{onbekend} {enkelvoud} "{getypt}".',
    "dubbel": '"{waarde}" staat er twee keer. Laat er één staan.',
    "teken-verboden": 'de tekens < en > mogen hier niet. Schrijf bijvoorbeeld "meer dan".',
    "sjabloonteken": '"{tekens}" mag hier niet. Haal het weg.',
    # Fields together.
    "een-levensgebied": "speelde er op meer gebieden van het leven iets? Noem ze dan allemaal.",
    "overgang-zelfde": ("de overgang gaat van een wet naar dezelfde wet. Kies twee verschillende."),
    "vermeden-zonder-per": "is dit bedrag per maand, per jaar of eenmalig? Zet het bij per.",
    "opgevolgd-zonder-opvolging": (
        "bij bewijs staat opgevolgd. Vertel bij opvolging hoe het later ging."
    ),
    "boven-grens": (
        "{bron}: een team mag hoogstens {grens} aan één huishouden uitgeven ({waar}). "
        "Hier staat {bedrag}. Klopt dat? Vertel dan in het verhaal waarom het meer werd."
    ),
    "gemeente-vroeger": (
        "{vroeger} hoort nu bij de gemeente {nu}. De casus komt bij {nu} te staan."
    ),
    "gemeente-vroeger-reactie": (
        "{vroeger} hoort nu bij de gemeente {nu}. De reactie komt bij {nu} te staan."
    ),
    "bestand-te-groot": "dit bestand is groter dan 40 KB. Maak het verhaal korter.",
    "kop-te-groot": "de velden bovenaan zijn samen groter dan 16 KB.",
    # The story.
    "sjabloonteken-tekst": '"{tekens}" mag niet in een verhaal staan. Haal het weg.',
    "html": "HTML mag hier niet. Schrijf gewone tekst; gebruik ** voor vet en - voor een lijst.",
    "afbeelding": ("een afbeelding kan nog niet in een casus. Vertel in woorden wat erop staat."),
    "link-onveilig": (
        'de link naar "{adres}" kan niet. Een link begint met https://, http:// of mailto:.'
    ),
    "kop-niveau": "een kop met één # mag niet: de titel staat al bovenaan. Gebruik ##.",
    "kop-verboden": "een kop mag hier niet. Schrijf één lopende tekst.",
    "tekst-leeg": "de tekst ontbreekt. {uitleg}",
    # Privacy.
    "in-bestandsnaam": "in de naam van het bestand: {zin}",
    "samen-met-casus": "samen met de casus: {zin}",
    "akkoord-verboden": '"{tekst}" mag nooit in een casus staan, ook niet met akkoord.',
    "privacy-kind-en-ziekte": (
        "een kind, gezondheid en een gemeente samen maken iemand herkenbaar. "
        "Haal de gemeente weg. Of maak het vager: {advies}."
    ),
    "privacy-combinatie": (
        "deze details samen maken iemand herkenbaar: {tekst}. Maak het vager: {advies}."
    ),
    "privacy-combinatie-vraag": (
        "kan iemand met deze details een persoon herkennen: {tekst}? Maak het vager "
        "({advies}), of zet precies deze tekst bij privacy onder akkoord (soort: combinatie)."
    ),
}
"""By the code of the Melding; between braces what is filled in."""


def zin(code: str, **waarden: object) -> str:
    """Return a sentence with its values filled in; what these hold is not looked at."""
    return ZINNEN[code].format(**waarden)
