"""Crawls the built site: addresses, links, language, and that its numbers follow the files."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml
from lxml import html

from mooimaatwerk.project import EIGEN_MAP

BEGRIPPEN = EIGEN_MAP / "cases" / "_begrippen"
ASSETS = EIGEN_MAP / "mooimaatwerk" / "theme" / "assets"
MET_PAGINA_PER_TERM = ("themas", "knelpunten", "soorten", "wetten", "doelgroepen", "partijen")
BRONBESTANDEN = [
    *sorted((EIGEN_MAP / "docs" / "instrumenten").glob("*.yml")),
    EIGEN_MAP / "docs" / "opschalen.yml",
]
INSTRUMENTEN = [bestand.stem for bestand in BRONBESTANDEN[:-1]]
PATRONEN = [b.stem for b in (EIGEN_MAP / "docs" / "patronen").glob("[a-z]*.md")]
BEHEER = sorted((EIGEN_MAP / "docs" / "beheer").glob("*.md"))
TOEZICHT = {"autoriteitpersoonsgegevens.nl", "www.nationaleombudsman.nl"}
HOSTS_VAN_LINKS = {"creativecommons.org", "wetten.overheid.nl", *TOEZICHT} | {
    urlsplit(adres).netloc
    for bestand in BRONBESTANDEN
    for adres in re.findall(r"adres: (https://\S+)", bestand.read_text(encoding="utf-8"))
}
ENGELS = re.compile(
    r"\b(search|home|next|previous|table of contents|permanent link|not found|read more|"
    r"skip to|loading|close)\b",
    re.IGNORECASE,
)
VASTE_ADRESSEN = (
    *("", "casussen/", "open/", "manifest/", "zoeken/", "over/", "meedoen/"),
    *("instrumenten/", "vastgelopen/"),
    *("meedoen/formulier/", "meedoen/reactie/"),
    *(f"{naam}/" for naam in MET_PAGINA_PER_TERM),
    *("gemeenten/", "overgangen/", "redactie/intrekken/", "edities/"),
    "redactie/actueel-houden/",
    *("data/", "stand/", "privacy/", "toegankelijkheid/", "gebruiken/", "contact/"),
    *("beheer/", "beheer/hosting/", "snelheid/"),
)
HULPMIDDELEN = (
    *("hulpmiddelen/", "het-kon-gewoon/", "klein-bedrag/", "zonder-geld/"),
    *("kosten/", "kostenoverzicht/", "waardendriehoek/", "onderbouwing/"),
    *("kaarten/", "leesroutes/", "manifest/zelfcheck/", "vervolg/"),
    *("patronen/", "peilingen/", "wensen/", "tijdlijn/", "bronnen/"),
)
VASTE_BESTANDEN = (
    *("404.html", "feed.xml", "data/casussen.json", "data/casussen.csv"),
    *("data/schema.json", "data/reactieschema.json", "data/begrippen.json"),
    *("data/begrippen.jsonld", "data/dcat.jsonld", "open/feed.xml", "reacties/feed.xml"),
    "meedoen/sjabloon.md",
    *("data/privacyregels.json", "data/woorden.bloom", "data/taalregels.json"),
    *("meedoen/formulier/velden.json", "meedoen/reactie/velden.json"),
)


# The files, read apart from the package: what the pages are held against.


def lees_yaml(tekst: str) -> Any:
    """Read YAML with every scalar as text, so that nothing changes meaning."""
    # The base loader makes text, lists and mappings only.
    return yaml.load(tekst, yaml.BaseLoader)  # noqa: S506


@dataclass(frozen=True)
class Bron:
    """A case as its file has it."""

    slug: str
    velden: dict[str, Any]

    @property
    def is_voorbeeld(self) -> bool:
        return bool(self.velden.get("voorbeeld") == "true")

    def termen(self, ingang: str) -> set[str]:
        """Return the terms of an entrance, as they stand in an address."""
        match ingang:
            case "gemeenten":
                return {SLUG_VAN_GEMEENTE[n] for n in [self.velden.get("gemeente")] if n}
            case "wetten":
                return {w if isinstance(w, str) else w["wet"] for w in self.lijst("wetten")}
            case "partijen":
                return {p if isinstance(p, str) else p["soort"] for p in self.lijst("partijen")}
            case "overgangen":
                return {f"{o['van']}-naar-{o['naar']}" for o in self.lijst("overgangen")}
            case _:
                return set(self.lijst(ingang))

    def lijst(self, sleutel: str) -> list[Any]:
        return self.velden.get(sleutel) or []


def lees_begrippen(lijst: str) -> dict[str, Any]:
    termen = lees_yaml((BEGRIPPEN / f"{lijst}.yml").read_text(encoding="utf-8"))["termen"]
    return {term["slug"]: term for term in termen}


SLUG_VAN_GEMEENTE = {term["label"]: slug for slug, term in lees_begrippen("gemeenten").items()}
BRONNEN = [
    Bron(pad.stem, lees_yaml(pad.read_text(encoding="utf-8").split("\n---\n")[0]))
    for pad in sorted((EIGEN_MAP / "cases").glob("[0-9]*/*.md"))
]
ECHT = [bron for bron in BRONNEN if not bron.is_voorbeeld]
OPGELOST = [b for b in ECHT if b.velden["status"] in ("doorbraak", "deels-opgelost")]
VOORBEELDEN = {bron.slug for bron in BRONNEN if bron.is_voorbeeld}
INGANGEN = (*MET_PAGINA_PER_TERM, "gemeenten", "overgangen")


# The pages.


@dataclass(frozen=True)
class Blad:
    """One page of the built site; `adres` is relative to the root, "" is home."""

    adres: str
    boom: html.HtmlElement

    @cached_property
    def main(self) -> html.HtmlElement:
        (main,) = self.boom.iter("main")
        return main

    def links(self, vanaf: html.HtmlElement | None = None) -> Iterator[tuple[Any, str]]:
        """Go over the links below an element, with where they lead from the root."""
        for element in (self.boom if vanaf is None else vanaf).iter("a"):
            yield element, urljoin(f"/{self.adres}", element.get("href"))

    def casussen(self, vanaf: html.HtmlElement | None = None) -> set[str]:
        """Return the names of the cases that the main part links to."""
        doelen = (doel for _, doel in self.links(self.main if vanaf is None else vanaf))
        return {m[1] for doel in doelen if (m := re.fullmatch(r"/casussen/([^/]+)/", doel))}


def tekst_van(element: html.HtmlElement) -> str:
    """Return the words of an element, spaces as a browser shows them."""
    return re.sub(r"[ \n\t]+", " ", element.text_content()).strip()


@pytest.fixture(scope="module")
def bladen(gebouwde_site: Path) -> dict[str, Blad]:
    gevonden = {}
    for bestand in sorted(gebouwde_site.rglob("*.html")):
        adres = bestand.relative_to(gebouwde_site).as_posix().removesuffix("index.html")
        boom = html.document_fromstring(bestand.read_text(encoding="utf-8"))
        gevonden[adres] = Blad(adres, boom)
    return gevonden


def elk(bladen: dict[str, Blad], test: Callable[[Blad], object]) -> dict[str, object]:
    """Return what a test finds wrong on each page; an empty result is what we want."""
    return {adres: fout for adres, blad in bladen.items() if (fout := test(blad))}


# Every page.


def test_every_address_of_the_contract_exists(gebouwde_site: Path, bladen: dict[str, Blad]) -> None:
    casussen = {f"casussen/{bron.slug}/" for bron in BRONNEN}
    termen = {
        f"{ingang}/{term}/"
        for ingang in INGANGEN
        for bron in BRONNEN
        for term in bron.termen(ingang)
    }
    assert {*VASTE_ADRESSEN, *casussen, *termen} - set(bladen) == set()
    feeds = [f"themas/{slug}/feed.xml" for slug in lees_begrippen("themas")]
    for naam in (*VASTE_BESTANDEN, *feeds):
        assert (gebouwde_site / naam).is_file(), naam


def adressen_van_edities() -> Iterator[str]:
    """Every address of the editions, as their compositions give them."""
    for index in (EIGEN_MAP / "docs" / "edities").glob("*/index.md"):
        basis = f"edities/{index.parent.name}/"
        yield from (basis, f"{basis}alles/", f"{basis}balans/")
        kop = yaml.load(index.read_text(encoding="utf-8").split("---\n")[1], yaml.CSafeLoader)
        for stuk in (stuk for deel in kop["delen"] for stuk in deel["stukken"]):
            is_kort = "rijen" in stuk or stuk.get("als") in ("kader", "rij")
            slug = stuk.get("artikel") or stuk.get("casus") or "manifest"
            yield f"{basis}{'kort' if is_kort else slug}/"


def test_no_page_that_nobody_asked_for(bladen: dict[str, Blad]) -> None:
    verwacht = {*VASTE_ADRESSEN, "404.html", "manifest/poster/", "manifest/kaarten/"}
    verwacht |= {"edities/shortlist/", *adressen_van_edities()}
    verwacht |= {*(f"casussen/{bron.slug}/" for bron in BRONNEN)}
    verwacht |= {*(f"casussen/{bron.slug}/bewijs/" for bron in ECHT)}
    verwacht |= {f"instrumenten/{slug}/" for slug in INSTRUMENTEN}
    verwacht |= {*HULPMIDDELEN}
    verwacht |= {f"beheer/{blad.stem}/" for blad in BEHEER if blad.stem != "index"}
    for slug in PATRONEN:
        verwacht |= {f"patronen/{slug}/", f"patronen/{slug}/signaal/"}
    verwacht |= {f"casussen/{bron.slug}/onderbouwing/" for bron in OPGELOST}
    verwacht |= {f"casussen/{bron.slug}/bespreken/" for bron in BRONNEN}
    for ingang in MET_PAGINA_PER_TERM:
        verwacht |= {f"{ingang}/{slug}/" for slug in lees_begrippen(ingang)}
    for ingang in ("gemeenten", "overgangen"):
        verwacht |= {f"{ingang}/{term}/" for bron in BRONNEN for term in bron.termen(ingang)}
    assert set(bladen) - verwacht == set()


def test_manifest_has_an_anchor_for_each_point(bladen: dict[str, Blad]) -> None:
    gevonden = [e.get("id") for e in bladen["manifest/"].main.iter("li") if e.get("id")]
    assert gevonden == [f"punt-{nr}" for nr in range(1, 16)]


def test_every_page_is_dutch_and_has_one_heading_title_and_description(
    bladen: dict[str, Blad],
) -> None:
    def fout(blad: Blad) -> object:
        koppen = blad.boom.findall(".//h1")
        titel = blad.boom.findtext(".//title") or ""
        omschrijving = blad.boom.xpath("string(//meta[@name='description']/@content)")
        return [
            wat
            for wat, goed in (
                ("lang", blad.boom.get("lang") == "nl"),
                ("h1", len(koppen) == 1 and tekst_van(koppen[0])),
                ("titel", titel.strip().endswith("Mooi Maatwerk")),
                ("omschrijving", len(omschrijving) > 10),
                ("inhoud", len(tekst_van(blad.main)) > 60),
            )
            if not goed
        ]

    assert elk(bladen, fout) == {}


def test_headings_never_skip_a_level(bladen: dict[str, Blad]) -> None:
    def fout(blad: Blad) -> object:
        niveaus = [int(e.tag[1]) for e in blad.main.iter("h1", "h2", "h3", "h4")]
        return [paar for paar in pairwise(niveaus) if paar[1] > paar[0] + 1]

    assert elk(bladen, fout) == {}


def test_ids_are_unique_and_labels_point_to_one(bladen: dict[str, Blad]) -> None:
    def fout(blad: Blad) -> object:
        ids = blad.boom.xpath("//@id")
        naar = blad.boom.xpath("//@aria-labelledby | //label/@for")
        return sorted({i for i in ids if ids.count(i) > 1} | (set(naar) - set(ids)))

    assert elk(bladen, fout) == {}


def test_every_internal_link_and_anchor_resolves(
    gebouwde_site: Path, bladen: dict[str, Blad]
) -> None:
    ids = {f"/{adres}": set(blad.boom.xpath("//@id")) for adres, blad in bladen.items()}

    def fout(blad: Blad) -> object:
        kapot = []
        for adres in blad.boom.xpath(
            "//@href | //@src | //@action | //@data-index | //@data-wortel"
        ):
            if urlsplit(adres).scheme or adres.startswith("//"):
                continue
            doel = urlsplit(urljoin(f"/{blad.adres}", adres))
            pad = unquote(doel.path)
            bestand = gebouwde_site / pad.lstrip("/")
            is_map = pad == "/pagefind/" or (bestand / "index.html").is_file()
            if not (is_map if pad.endswith("/") else bestand.is_file()) or (
                doel.fragment and doel.fragment not in ids.get(pad, set())
            ):
                kapot.append(adres)
        return kapot

    assert elk(bladen, fout) == {}


def test_links_are_relative_so_that_a_copy_works_anywhere(bladen: dict[str, Blad]) -> None:
    del (overig := dict(bladen))["404.html"]  # that one is shown at any depth
    assert elk(overig, lambda blad: blad.boom.xpath("//@href[starts-with(., '/')]")) == {}


def test_no_page_says_nothing_in_a_technical_way(bladen: dict[str, Blad]) -> None:
    onzin = re.compile(
        r"€\s*0(?![.,\d])|\bNone\b|\bundefined\b|\bTrue\b|\bFalse\b|\{\{|\{%|\}\}|\bnan\b"
    )
    assert elk(bladen, lambda blad: onzin.findall(zichtbaar(blad))) == {}


def test_no_english_in_the_interface(bladen: dict[str, Blad]) -> None:
    assert elk(bladen, lambda blad: ENGELS.findall(zichtbaar(blad))) == {}


def zichtbaar(blad: Blad) -> str:
    """Return all that a reader can see or hear: texts, titles, labels of buttons."""
    # What is to be typed as it stands, on the pages for maintainers, is not a sentence.
    niet = "ancestor::script or ancestor::style or ancestor::code"
    teksten = blad.boom.xpath(f"//text()[not({niet})] | //@aria-label | //@title | //@alt")
    return " ".join([*teksten, *blad.boom.xpath("//@placeholder | //@value | //@content")])


def test_no_form_of_address_that_keeps_distance(bladen: dict[str, Blad]) -> None:
    formeel = re.compile(r"\b(u|uw)\b", re.IGNORECASE)
    assert elk(bladen, lambda blad: formeel.findall(zichtbaar(blad))) == {}


def test_nothing_is_fetched_from_another_origin(
    gebouwde_site: Path, bladen: dict[str, Blad]
) -> None:
    haalt_op = (
        "//@src | //@srcset | //@poster | //@data | //link/@href | //form/@action | //base/@href"
        " | //object/@data | //*[local-name()='use' or local-name()='image']/@href"
    )

    def fout(blad: Blad) -> object:
        adressen = [a for a in blad.boom.xpath(haalt_op) if urlsplit(a).netloc or ":" in a]
        stijlen = " ".join([*blad.boom.xpath("//@style"), *blad.boom.xpath("//style/text()")])
        return adressen + re.findall(r"url\(|@import", stijlen)

    assert elk(bladen, fout) == {}
    for stijl in gebouwde_site.rglob("*.css"):
        css = stijl.read_text(encoding="utf-8")
        assert "@import" not in css
        for adres in re.findall(r"url\(\s*[\"']?([^\"')]+)", css):
            assert not urlsplit(adres).scheme and not urlsplit(adres).netloc
            assert (stijl.parent / adres).is_file(), adres


def test_links_go_out_to_known_hosts_only(bladen: dict[str, Blad]) -> None:
    def fout(blad: Blad) -> object:
        hosts = {urlsplit(doel).netloc for _, doel in blad.links()} - {""}
        return hosts - HOSTS_VAN_LINKS

    assert elk(bladen, fout) == {}


def test_the_site_has_its_own_style_and_scripts_only(
    gebouwde_site: Path, bladen: dict[str, Blad]
) -> None:
    gevraagd = set()
    for blad in bladen.values():
        gevraagd |= {urljoin(f"/{blad.adres}", a) for a in blad.boom.xpath("//script/@src")}
        gevraagd |= {
            urljoin(f"/{blad.adres}", a) for a in blad.boom.xpath("//link[@rel='stylesheet']/@href")
        }
    namen = ("pagina", "zoeken", "onderbouwing", "formulier")
    algemeen = {"site.css", "formulier.css", *(f"{naam}.js" for naam in namen)}
    (versie,) = {Path(adres).parent for adres in gevraagd}
    assert gevraagd == {f"{versie}/{naam}" for naam in algemeen}
    bestanden = {b.name for b in gebouwde_site.rglob("*") if b.suffix in (".js", ".css", ".map")}
    eigen = {script.name for script in ASSETS.rglob("*.js")}
    assert bestanden == {"site.css", "formulier.css", "pagefind.js", *eigen}


def test_no_script_inside_a_page(bladen: dict[str, Blad]) -> None:
    def fout(blad: Blad) -> object:
        # A block of data is never run; it has to be JSON.
        for blok in blad.boom.xpath("//script[@type='application/ld+json']"):
            json.loads(blok.text)
        ingebed = blad.boom.xpath("//script[not(@src or @type='application/ld+json')]")
        handlers = blad.boom.xpath("//@*[starts-with(name(), 'on')]")
        return [*ingebed, *handlers]

    assert elk(bladen, fout) == {}


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


# The facts of a case.

BEDRAGEN = {
    "kinderopvang-redt-de-baan": {
        "Ingezet": "€ 6.500",
        "Voorkomen kosten": "Ongeveer € 12.000 per jaar",
        "Waar kwam het geld vandaan?": "€ 6.500",
    },
    "rijlessen-als-stap-naar-beter-werk": {
        "Ingezet": "Ongeveer € 500",
        "Waar kwam het geld vandaan?": "Ongeveer € 500",
    },
    "studentenkamer-voor-wie-nog-geen-18-is": {
        "Ingezet": "Ruim € 800",
        "Waar kwam het geld vandaan?": "Ruim € 800",
    },
    "grofvuil-weg-tuin-op-orde": {
        "Ingezet": "€ 33",
        "Waar kwam het geld vandaan?": "€ 33",
    },
    "leefgeld-binnen-24-uur": {
        "Ingezet": "€ 75",
        "Waar kwam het geld vandaan?": "€ 75",
    },
}
"""All amounts of the first thirteen cases, with the word that says how exact they are."""

STIL = {
    "Ingezet": lambda v: not kosten(v, "ingezet") and not any("bedrag" in f for f in geld(v)),
    "Voorkomen kosten": lambda v: "bedrag" not in (kosten(v, "vermeden") or {}),
    "Doorlooptijd": lambda v: "doorlooptijd" not in v,
    "Gemeente": lambda v: "gemeente" not in v,
    "Knelpunten": lambda v: not v.get("knelpunten"),
    "Wetten": lambda v: not v.get("wetten"),
    "Soort maatwerk": lambda v: not v.get("soorten"),
    "Ruimte in de regels": lambda v: v.get("ruimte", "onbekend") == "onbekend",
    "Wie besloot": lambda v: "besluitvorming" not in v,
    "Opvolging": lambda v: not v.get("opvolging"),
    "Hoe weten we dit": lambda v: "bewijs" not in v,
}
"""For each fact, whether the file says nothing about it."""


def kosten(velden: dict[str, Any], sleutel: str) -> dict[str, Any]:
    gevonden: dict[str, Any] = (velden.get("kosten") or {}).get(sleutel) or {}
    return gevonden


def geld(velden: dict[str, Any]) -> list[dict[str, Any]]:
    return velden.get("financiering") or []


def feiten_van(blad: Blad) -> dict[str, str]:
    """Return "In het kort" as label and text; a hard space reads as a space."""
    rijen = blad.main.find_class("kort")[0].iter("div")
    return {
        tekst_van(div.find("dt")): tekst_van(div.find("dd")).replace("\u00a0", " ") for div in rijen
    }


WOORDEN = {
    None: "",
    "exact": "",
    "ongeveer": "ongeveer ",
    "ruim": "ruim ",
    "maximaal": "hoogstens ",
    "tenminste": "ten minste ",
}
"""How a page says how exact an amount is."""


def in_woorden(deel: dict[str, Any]) -> list[str]:
    """Return the amount of a part of a file as a page writes it; none without an amount."""
    if "bedrag" not in deel:
        return []
    euros, _, centen = deel["bedrag"].partition(".")
    tekst = f"{int(euros):,}".replace(",", ".") + (f",{centen:0<2}" if centen.strip("0") else "")
    return [f"{WOORDEN[deel.get('precisie')]}€ {tekst}"]


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.slug)
def test_amounts_and_their_precision_are_as_in_the_file(
    bron: Bron, bladen: dict[str, Blad]
) -> None:
    blad = bladen[f"casussen/{bron.slug}/"]
    delen = [blad.main.find_class("kort")[0], *blad.main.xpath(".//section[.//*[@id='geld']]")]
    tekst = " ".join(map(tekst_van, delen)).replace("\u00a0", " ").lower()
    op_pagina = re.findall(r"(?:(?:ongeveer|ruim|hoogstens|ten minste) )?€ [\d.,]*\d", tekst)
    bronnen_van_geld = [bedrag for deel in geld(bron.velden) for bedrag in in_woorden(deel)]
    ingezet = in_woorden(kosten(bron.velden, "ingezet")) or bronnen_van_geld
    vermeden = in_woorden(kosten(bron.velden, "vermeden"))
    assert sorted(op_pagina) == sorted([*ingezet, *vermeden, *bronnen_van_geld])


@pytest.mark.parametrize("slug", BEDRAGEN)
def test_amounts_of_the_first_cases(slug: str, bladen: dict[str, Blad]) -> None:
    blad = bladen[f"casussen/{slug}/"]
    verwacht = dict(BEDRAGEN[slug])
    bij_geld = verwacht.pop("Waar kwam het geld vandaan?")
    regels = blad.main.xpath(".//section[.//*[@id='geld']]//dd")
    assert tekst_van(regels[0]).replace("\u00a0", " ").startswith(bij_geld)
    feiten = feiten_van(blad)
    for label in ("Ingezet", "Voorkomen kosten"):
        assert feiten[label].startswith(verwacht.get(label, "Niet bekend")), label


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.slug)
def test_what_a_file_does_not_say_is_not_known(bron: Bron, bladen: dict[str, Blad]) -> None:
    feiten = feiten_van(bladen[f"casussen/{bron.slug}/"])
    assert set(feiten) == set(STIL)
    for label, is_stil in STIL.items():
        assert feiten[label].startswith("Niet bekend") == bool(is_stil(bron.velden)), label


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.slug)
def test_a_case_page_tells_what_the_file_tells(bron: Bron, bladen: dict[str, Blad]) -> None:
    blad = bladen[f"casussen/{bron.slug}/"]
    tekst = tekst_van(blad.main)
    assert tekst_van(blad.boom.find(".//h1")) == bron.velden["titel"]
    assert bron.velden["samenvatting"].strip() in tekst
    # Every entrance a case belongs to can be reached from the case itself.
    doelen = {doel for _, doel in blad.links(blad.main)}
    for ingang in ("knelpunten", "soorten", "wetten", "gemeenten", "partijen", "overgangen"):
        assert {f"/{ingang}/{term}/" for term in bron.termen(ingang)} <= doelen
    for wet in bron.lijst("wetten"):
        if isinstance(wet, dict) and wet.get("herkomst") == "afgeleid":
            assert "Afgeleid door de redactie" in tekst
    kopjes = [tekst_van(kop) for kop in blad.main.find_class("verhaal")[0].iter("h2")]
    assert kopjes[:2] == ["Situatie", "Waar liep het vast?"]
