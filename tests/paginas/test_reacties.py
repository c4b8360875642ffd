"""Tests of reactions on a page, and of the proof that a case was published."""

import hashlib
from collections.abc import Callable

import pytest
from lxml import html

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.instelling import Overlegplek
from mooimaatwerk.paginas import make_paginas
from mooimaatwerk.reactie import Reactie, Reactiegegevens
from mooimaatwerk.site import Instellingen
from mooimaatwerk.verzameling import make_verzameling
from tests.conftest import Casustekst, Check
from tests.maken import maak_site, maak_vormgever

Teken = Callable[..., dict[str, html.HtmlElement]]


def reactie(nummer: int = 1, tekst: str = "Bel eerst.", **velden: object) -> Reactie:
    """Return a reaction, made past all checks."""
    vast = {"soort": "oplossing", "datum": "2026-03-24", "rol": "wijkteammedewerker"}
    return Reactie(
        naam=f"reactie-2026-03-24-{nummer}",
        casus="een-casus",
        gegevens=Reactiegegevens.model_validate(vast | velden),
        tekst=tekst,
        pad="r.md",
    )


@pytest.fixture
def teken(begrippen: Begrippen, check: Check, casustekst: Casustekst) -> Teken:
    """Draw the pages of one case with these reactions."""

    def doe(
        *reacties: Reactie, overleg: Overlegplek | None = None, **velden: object
    ) -> dict[str, html.HtmlElement]:
        casus, meldingen = check(casustekst(**velden))
        assert isinstance(casus, Casus), meldingen
        verzameling = make_verzameling([casus], begrippen, reacties)
        instellingen = Instellingen(adres="https://voorbeeld.nl/", overleg=overleg)
        site = maak_site(verzameling, instellingen)
        vormgever = maak_vormgever(site)
        return {
            pagina.adres: html.document_fromstring(vormgever.render(pagina))
            for pagina in make_paginas(site)
            if pagina.adres.startswith("casussen/een-casus/")
        }

    return doe


CASUS, BEWIJS = "casussen/een-casus/", "casussen/een-casus/bewijs/"
OPEN = {"status": "open", "hulpvraag": "Wie heeft dit eerder gedaan?"}


def koppen(pagina: html.HtmlElement) -> list[str]:
    return [kop.text_content().strip() for kop in pagina.xpath("//main//h2")]


def test_a_reaction_shows_kind_role_place_and_day(teken: Teken) -> None:
    boom = teken(reactie(gemeente="enschede"))[CASUS]
    (blok,) = boom.xpath("//li[@id='reactie-2026-03-24-1']")
    tekst = " ".join(blok.text_content().split())
    assert tekst == "OplossingWijkteammedewerker in Enschede24 maart 2026 Bel eerst."
    assert "1 reactie" in koppen(boom)


def test_reactions_stand_oldest_first(teken: Teken) -> None:
    boom = teken(reactie(10), reactie(9), reactie(1))[CASUS]
    namen = [blok.get("id") for blok in boom.xpath("//section[@class='reacties']/ol/li")]
    assert namen == [f"reactie-2026-03-24-{n}" for n in (1, 9, 10)]
    assert "3 reacties" in koppen(boom)


def test_an_open_case_shows_reactions_right_after_its_question(teken: Teken) -> None:
    volgorde = koppen(teken(reactie(), **OPEN)[CASUS])
    assert volgorde.index("1 reactie") == volgorde.index("Denk mee") + 1
    opgelost = koppen(teken(reactie())[CASUS])
    assert opgelost.index("1 reactie") > opgelost.index("Wat kun jij hiermee?")


def test_an_open_case_leads_to_the_place_to_talk_that_is_set(teken: Teken) -> None:
    groep = Overlegplek("de groep Maatwerk", "https://groep.example/")
    link = "//a[@href='https://groep.example/']"
    (schakel,) = teken(overleg=groep, **OPEN)[CASUS].xpath(link)
    assert schakel.text_content() == "de groep Maatwerk"
    assert teken(overleg=groep)[CASUS].xpath(link) == []
    assert "Liever eerst praten" not in teken(**OPEN)[CASUS].text_content()


def test_without_reactions_there_is_no_empty_list(teken: Teken) -> None:
    assert teken()[CASUS].xpath("//*[@id='reacties']") == []


def test_invented_and_outdated_reactions_say_so(teken: Teken) -> None:
    boom = teken(reactie(voorbeeld=True), reactie(2, publicatie="verouderd"))[CASUS]
    labels = boom.xpath("//section[@class='reacties']//span[@class='label']/text()")
    assert labels == ["Oplossing", "Verzonnen voorbeeld", "Oplossing", "Verouderd"]


def test_a_withdrawn_reaction_and_those_of_a_withdrawn_case_are_gone(teken: Teken) -> None:
    assert teken(reactie(publicatie="ingetrokken"))[CASUS].xpath("//*[@id='reacties']") == []
    paginas = teken(reactie(), publicatie="ingetrokken")
    assert "Bel eerst" not in paginas[CASUS].text_content()
    assert set(paginas) == {CASUS}


def test_reactions_are_not_in_the_search_index(teken: Teken) -> None:
    boom = teken(reactie(tekst="Zebravinken helpen."))[CASUS]
    doorzocht = boom.xpath("//*[@data-pagefind-body]")
    assert not any("Zebravinken" in deel.text_content() for deel in doorzocht)


@pytest.mark.parametrize(
    "tekst",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klik](javascript:alert(1))",
        "{{ cycler.__init__ }} {% raw %}",
        "*klik*{: onclick=alert(1) }",
        "</li></ol></section><form>",
    ],
)
def test_a_reaction_past_the_checks_is_plain_text(tekst: str, teken: Teken) -> None:
    boom = teken(reactie(tekst=tekst, rol=tekst))[CASUS]
    schoon = teken(reactie(tekst="x", rol="x"))[CASUS]
    for tag in ("script", "img", "form", "iframe"):
        assert len(boom.xpath(f"//{tag}")) == len(schoon.xpath(f"//{tag}"))
    (blok,) = boom.xpath("//li[@id='reactie-2026-03-24-1']")
    assert blok.xpath(".//@onclick | .//@onerror | .//@href") == []
    assert blok.xpath("string(.//p[@class='meta'])").count(tekst) == 1


# The proof.


def test_the_proof_names_the_case_and_nobody(teken: Teken, casustekst: Casustekst) -> None:
    boom = teken()[BEWIJS]
    tekst = " ".join(boom.xpath("string(//main)").split())
    assert "Een warme jas voor de winter" in tekst
    assert "https://voorbeeld.nl/casussen/een-casus/" in tekst
    assert "maart 2026" in tekst
    assert hashlib.sha256(casustekst().encode()).hexdigest() in tekst
    assert "Vraag zelf na bij Registerplein of dit een punt oplevert." in tekst
    assert boom.xpath("//main//input | //main//form | //main//textarea") == []
    assert boom.xpath("//dl[@class='invullen']//dd/text()") == []


def test_the_proof_is_not_to_be_found(teken: Teken) -> None:
    boom = teken()[BEWIJS]
    assert boom.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert boom.xpath("//*[@data-pagefind-body]") == []


def test_the_page_of_the_case_leads_to_its_proof(teken: Teken) -> None:
    (link,) = teken()[CASUS].xpath("//a[contains(., 'Bewijs van plaatsing')]")
    assert link.get("href") == f"../../{BEWIJS}"


@pytest.mark.parametrize("velden", [{"voorbeeld": True}, {"publicatie": "ingetrokken"}], ids=str)
def test_no_proof_of_an_invented_or_withdrawn_case(velden: dict[str, object], teken: Teken) -> None:
    paginas = teken(**velden)
    assert BEWIJS not in paginas
    assert "Bewijs van plaatsing" not in paginas[CASUS].text_content()


def test_windows_line_ends_do_not_change_the_fingerprint(
    check: Check, casustekst: Casustekst
) -> None:
    gewoon, _ = check(casustekst())
    anders, _ = check(b"\xef\xbb\xbf" + casustekst().replace("\n", "\r\n").encode())
    assert gewoon is not None and anders is not None
    assert gewoon.vingerafdruk == anders.vingerafdruk != ""
