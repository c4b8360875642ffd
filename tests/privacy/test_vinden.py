"""Tests of single findings: forms of numbers, names in context, disguises, and what may stay."""
# ruff: noqa: RUF001 - look-alikes are what these tests are about.

import pytest

from mooimaatwerk.privacy.maskeren import masker
from mooimaatwerk.privacy.vinden import Speurder, is_bsn, is_iban


def gevonden(speurder: Speurder, tekst: str) -> list[tuple[str, str]]:
    return [(vondst.soort, vondst.tekst) for vondst in speurder.vind(tekst)]


@pytest.mark.parametrize(
    ("tekst", "soort", "stuk"),
    [
        ("Bel 06-12345678.", "telefoon", "06-12345678"),
        ("Bel 06\u200b-\u200b1234\u200b5678.", "telefoon", "06-12345678"),
        ("Bel 06\u00ad12\u00ad34\u00ad56\u00ad78.", "telefoon", "0612345678"),
        ("Bel ０６１２３４５６７８.", "telefoon", "0612345678"),
        ("Bel ٠٦١٢٣٤٥٦٧٨.", "telefoon", "0612345678"),
        ("Bel 06\u00a012\u202f34\u200956\u00a078.", "telefoon", "06 12 34 56 78"),
        ("Bel 06 12 34\n56 78.", "telefoon", "06 12 34 56 78"),
        ("Bel 06‑12345678.", "telefoon", "06-12345678"),
        ("Bel 06-**1234**5678.", "telefoon", "06-12345678"),
        ("Bel 06&#45;1234&nbsp;5678.", "telefoon", "06-1234 5678"),
        ("Bel 06\\-12345678.", "telefoon", "06-12345678"),
        ("Haar nummer: 1234 56 782.", "bsn", "1234 56 782"),
        ("Nummer 123456\n782.", "bsn", "123456 782"),
        ("Haar bsn is 123456789.", "bsn", "123456789"),
        ("nl02 abna 0123 4567 89", "iban", "nl02 abna 0123 4567 89"),
        ("Rekening DE89 3704 0044 0532 0130 00.", "iban", "DE89 3704 0044 0532 0130 00"),
        ("Mail jan&commat;voorbeeld.example.", "email", "jan@voorbeeld.example"),
        ("Mail jan (at) voorbeeld.example", "email", "jan (at) voorbeeld.example"),
        ("Mail jan＠voorbeeld.example", "email", "jan@voorbeeld.example"),
        ("Dat zag Ymk\u200bje wel.", "naam", "Ymkje"),
        ("Dat zag Wіllem wel.", "naam", "Willem"),
        ("Dat zag 𝐖𝐢𝐥𝐥𝐞𝐦 wel.", "naam", "Willem"),
        ("Dat zag Rene\u0301e wel.", "naam", "Renée"),
        ("Dat zag Иван wel.", "naam", "Ивaн"),
        ("Dat zag WILLEM wel.", "naam", "WILLEM"),
    ],
)
def test_sees_through_a_disguise(speurder: Speurder, tekst: str, soort: str, stuk: str) -> None:
    assert (soort, stuk) in gevonden(speurder, tekst)


@pytest.mark.parametrize(
    "onzichtbaar", ["\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff", "\ufe0f"]
)
def test_positions_are_those_of_the_original(speurder: Speurder, onzichtbaar: str) -> None:
    tekst = f"😀 Bel{onzichtbaar} 06-1234{onzichtbaar}5678 nu."
    (vondst,) = speurder.vind(tekst)
    assert tekst[vondst.begin : vondst.eind] == f"06-1234{onzichtbaar}5678"


@pytest.mark.parametrize(
    "tekst",
    [
        "Bel 14 030, 0800-0432, 0900-1234 of 088-123 45 67.",
        "Mail info@gemeente.example.",
        "Het kostte € 123.456.789 en 1.250.000 euro.",
        "Artikel 4:84 Awb, BWBR0015703, ECLI:NL:CRVB:2020:1034.",
        "Per 1 juli 2024 en sinds 1 januari 2015. In maart was het klaar.",
        "De wet van 14 oktober 2015 en het besluit van 27 juni 2016.",
        "Burgemeester Halsema en minister Schouten waren erbij.",
        "De gemeente Bergen op Zoom en Krimpen\naan den IJssel.",
        "Pleegzorg loopt door tot 21 jaar. Elke 18-jarige mag dat.",
        "Een man van eind twintig met kinderen onder de 12 jaar.",
        "Mark de datum. Roos van kleur. Best lastig.",
        "## Situatie\n\nHij werkt.\n\n- Wijkteam: helpt.\n* Gemeente: betaalt.",
    ],
)
def test_leaves_alone_what_is_no_person(speurder: Speurder, tekst: str) -> None:
    assert gevonden(speurder, tekst) == []


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("mevrouw van der Berg belde", "van der Berg"),
        ("Dhr. De Wit belde", "De Wit"),
        ("Toen kwam Sanne van der Meulen B. binnen", "Sanne van der Meulen B."),
        ("Roos woont alleen.", "Roos"),
        ("Rosa Vermeer belde.", "Rosa Vermeer"),
        ("Dat is Kevin's huis.", "Kevin"),
        ("zijn zoon Mark belde", "Mark"),
    ],
)
def test_takes_the_whole_name(speurder: Speurder, tekst: str, naam: str) -> None:
    assert gevonden(speurder, tekst) == [("naam", naam)]


def test_levels(speurder: Speurder) -> None:
    niveaus = {v.tekst: v.niveau for v in speurder.vind("Thijs en Ymkje bellen 06-12345678.")}
    assert niveaus == {"Thijs": "reden", "Ymkje": "controleer", "06-12345678": "fout"}


@pytest.mark.parametrize(
    ("nummer", "goed"),
    [("123456782", True), ("123456789", False), ("000000000", False), ("12345678", False)],
)
def test_elfproef(nummer: str, goed: bool) -> None:
    assert is_bsn(nummer) is goed


def test_iban_check_digits() -> None:
    assert is_iban("DE89 3704 0044 0532 0130 00")
    assert not is_iban("DE88 3704 0044 0532 0130 00")


@pytest.mark.parametrize(
    ("tekst", "soort", "zichtbaar"),
    [
        ("123456782", "cijfers", "•••••••82"),
        ("06-1234 5678", "cijfers", "••-•••• ••78"),
        ("12", "cijfers", "••"),
        ("jan@voorbeeld.example", "tekst", "ja…"),
        ("Willem", "", "Willem"),
    ],
)
def test_masks(tekst: str, soort: str, zichtbaar: str) -> None:
    assert masker(tekst, soort) == zichtbaar


@pytest.mark.parametrize("teken", [*"a1@&é(\u200b", "A. ", "Aa ", "1-", "06 "])
def test_long_and_dull_texts_take_no_time(speurder: Speurder, teken: str) -> None:
    # As large as a case may be; a pattern that backtracks would never come back.
    assert isinstance(speurder.vind(teken * (40_000 // len(teken))), list)
