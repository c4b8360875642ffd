"""Tests of the indexes of the built site, and of every number in them."""

import re
from pathlib import Path

from tests.gebouwd.bronnen import BRONNEN, ECHT, INGANGEN, OPGELOST, Blad, Bron, elk, tekst_van

VOORBEELDEN = {bron.slug for bron in BRONNEN if bron.is_voorbeeld}


# The indexes.


def test_each_case_is_on_exactly_the_index_pages_it_belongs_to(bladen: dict[str, Blad]) -> None:
    for ingang in INGANGEN:
        for adres, blad in bladen.items():
            if gevonden := re.fullmatch(rf"{ingang}/([^/]+)/", adres):
                verwacht = {b.slug for b in BRONNEN if gevonden[1] in b.termen(ingang)}
                assert blad.casussen() == verwacht, adres


def test_all_cases_and_open_cases(bladen: dict[str, Blad]) -> None:
    open_ = {bron.slug for bron in BRONNEN if bron.velden["status"] == "open"}
    assert bladen["casussen/"].casussen() == {bron.slug for bron in BRONNEN}
    assert bladen["open/"].casussen() == open_


def test_cases_are_sorted_newest_first_and_invented_ones_last(bladen: dict[str, Blad]) -> None:
    datum = {bron.slug: bron.velden["datum"] for bron in BRONNEN}
    koppen = bladen["casussen/"].main.xpath(".//*[contains(@class, 'kaart-titel')]/a/@href")
    slugs = [adres.rstrip("/").rsplit("/", 1)[-1] for adres in koppen]
    echt = [slug for slug in slugs if slug not in VOORBEELDEN]
    assert slugs[: len(echt)] == echt
    assert echt == sorted(sorted(echt), key=lambda slug: datum[slug], reverse=True)


def test_search_page_lists_every_case_without_javascript(bladen: dict[str, Blad]) -> None:
    lijst = bladen["zoeken/"].main.find_class("zoeklijst")[0]
    assert bladen["zoeken/"].casussen(lijst) == {bron.slug for bron in BRONNEN}
    assert lijst.get("hidden") is None


def test_manifest_points_show_the_cases_that_name_them(bladen: dict[str, Blad]) -> None:
    blad = bladen["manifest/"]
    for nr in range(1, 16):
        punt = blad.boom.get_element_by_id(f"punt-{nr}")
        assert blad.casussen(punt) == {b.slug for b in BRONNEN if str(nr) in b.lijst("manifest")}


# Numbers.


def test_the_page_of_costs_has_only_what_the_files_have(bladen: dict[str, Blad]) -> None:
    def bedragen(bron: Bron) -> list[str]:
        ingezet = bron.velden.get("kosten", {}).get("ingezet")
        return [ingezet] if ingezet else [d for d in bron.lijst("financiering") if "bedrag" in d]

    bekend = {bron.slug for bron in OPGELOST if bedragen(bron)}
    blad = bladen["kosten/"]
    tabel = blad.main.find_class("kostentabel")[0]
    assert blad.casussen(tabel) == bekend
    kop = tekst_van(blad.boom.get_element_by_id("ingezet"))
    assert kop == f"Ingezet: bekend van {hoeveel(len(bekend))}"
    assert f"Van {len(OPGELOST) - len(bekend)} weten we geen bedrag." in tekst_van(blad.main)
    beide = {b.slug for b in OPGELOST if "bedrag" in b.velden.get("kosten", {}).get("vermeden", {})}
    kop = tekst_van(blad.boom.get_element_by_id("vergelijken"))
    assert kop == f"Ingezet en voorkomen: bekend van {hoeveel(len(beide))}"
    assert "Samen, over" not in tekst_van(blad.main)


def test_pages_for_paper_are_small_and_not_found_by_search_engines(
    bladen: dict[str, Blad], gebouwde_site: Path
) -> None:
    papier = [a for a in bladen if re.fullmatch(r"casussen/[^/]+/(onderbouwing|bespreken)/", a)]
    assert papier
    for adres in papier:
        assert bladen[adres].boom.xpath("//meta[@name='robots']/@content") == ["noindex"], adres
        assert (gebouwde_site / adres / "index.html").stat().st_size < 8_000, adres
        assert not bladen[adres].boom.xpath("//*[@data-pagefind-body]")


def test_the_computed_lists_tell_of_how_many_and_how_many_nobody_knows(
    bladen: dict[str, Blad],
) -> None:
    gewoon = {
        b.slug
        for b in OPGELOST
        if b.velden.get("ruimte") == "binnen-de-wet"
        or {"andere-werkwijze", "ruimte-in-de-regels"} & b.termen("soorten")
    }
    klein = {
        b.slug
        for b in OPGELOST
        if [d for d in b.lijst("financiering") if "bedrag" in d and "deelbijdrage" not in d]
        and all(int(d.get("bedrag", 501)) <= 500 for d in b.lijst("financiering"))
    }
    for adres, verwacht in (("het-kon-gewoon/", gewoon), ("klein-bedrag/", klein)):
        lijst = bladen[adres].boom.xpath("//section[@aria-labelledby='lijst']")[0]
        assert bladen[adres].casussen(lijst) == verwacht
        zin = f"Geteld over {len(OPGELOST)} opgeloste casussen."
        assert hoeveel(len(verwacht)) in tekst_van(lijst)
        assert zin in tekst_van(lijst)
        assert f"Van {hoeveel(len(bladen[adres].casussen() - verwacht))} weten" in tekst_van(lijst)


def hoeveel(n: int) -> str:
    return f"{n} casus" if n == 1 else f"{n} casussen"


def tel(ingang: str, term: str) -> int:
    return sum(term in bron.termen(ingang) for bron in ECHT)


def test_numbers_on_term_pages_leave_examples_out(bladen: dict[str, Blad]) -> None:
    for adres, blad in bladen.items():
        ingang, _, rest = adres.partition("/")
        if ingang not in INGANGEN or not rest:
            continue
        term = rest.rstrip("/")
        assert tekst_van(blad.boom.get_element_by_id("casussen")) == hoeveel(tel(ingang, term))
        erbij = [bron for bron in ECHT if term in bron.termen(ingang)]
        for regel in blad.main.xpath(".//ul[@class='telling']/li"):
            ander, andere_term = regel.find("a").get("href").strip("./").split("/")
            n = sum(andere_term in bron.termen(ander) for bron in erbij)
            assert regel.find_class("n")[0].text == str(n), (adres, ander, andere_term)
            assert n > 0


def test_numbers_on_indexes_leave_examples_out(bladen: dict[str, Blad]) -> None:
    for ingang in INGANGEN:
        blad = bladen[f"{ingang}/"]
        termen = {term for bron in BRONNEN for term in bron.termen(ingang)}
        onderwerpen = blad.main.xpath(".//ul[@class='onderwerpen']/li")
        kop = tekst_van(blad.boom.get_element_by_id("lijst"))
        assert re.findall(r"\d+", kop) == [str(len(termen))]
        assert f"Geteld over {hoeveel(len(ECHT))}." in tekst_van(blad.main)
        assert len(onderwerpen) == len(termen)
        for onderwerp in onderwerpen:
            term = onderwerp.find(".//a").get("href").rstrip("/").rsplit("/", 1)[-1]
            n = tel(ingang, term)
            meta = tekst_van(onderwerp.find_class("meta")[0])
            assert meta == hoeveel(n) + ("" if n else ", wel een verzonnen voorbeeld"), term


def test_numbers_on_overviews_and_home_leave_examples_out(bladen: dict[str, Blad]) -> None:
    assert tekst_van(bladen["casussen/"].boom.get_element_by_id("lijst")) == hoeveel(len(ECHT))
    n_open = sum(bron.velden["status"] == "open" for bron in ECHT)
    kop = tekst_van(bladen["open/"].boom.get_element_by_id("lijst"))
    assert kop == f"{hoeveel(n_open)} zonder oplossing"
    cijfers = {
        div.findtext("dt"): int(div.findtext("dd"))
        for div in bladen[""].main.find_class("kerncijfers")[0].iter("div")
    }
    assert cijfers == {
        "casussen": len(ECHT),
        "gemeenten met naam": len({t for b in ECHT for t in b.termen("gemeenten")}),
        "wetten en regelingen": len({t for b in ECHT for t in b.termen("wetten")}),
        "casussen die later zijn nagevraagd": sum(bool(b.lijst("opvolging")) for b in ECHT),
    }
    for tegel in bladen[""].main.xpath(".//ul[@class='themategels']/li"):
        assert tekst_van(tegel.find_class("n")[0]) == hoeveel(
            tel("themas", tegel.get("data-thema"))
        )


def test_examples_carry_their_label_wherever_they_are_shown(bladen: dict[str, Blad]) -> None:
    def fout(blad: Blad) -> object:
        kaal = []
        for element, doel in blad.links(blad.main):
            slug = doel.removeprefix("/casussen/").strip("/")
            # What shows the case: a card, an item of a list, or the link alone.
            omhulsel = next(element.iterancestors("article", "li"), element)
            if slug in VOORBEELDEN and "verzonnen voorbeeld" not in tekst_van(omhulsel).lower():
                kaal.append(doel)
        return kaal

    assert elk(bladen, fout) == {}
    for slug in VOORBEELDEN:
        boven = bladen[f"casussen/{slug}/"].main.find_class("casuskop")[0]
        assert "Verzonnen voorbeeld" in tekst_van(boven)
    for bron in ECHT:
        verhaal = bladen[f"casussen/{bron.slug}/"].main.find("article")
        assert "erzonnen voorbeeld" not in tekst_van(verhaal)
