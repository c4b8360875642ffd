"""Crawls the built site: addresses, links, language, and that its numbers follow the files."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import yaml

from mooimaatwerk.project import EIGEN_MAP
from tests.gebouwd.bronnen import (
    BRONBESTANDEN,
    BRONNEN,
    ECHT,
    INGANGEN,
    INSTRUMENTEN,
    MET_PAGINA_PER_TERM,
    OPGELOST,
    Blad,
    elk,
    lees_begrippen,
    tekst_van,
)

ASSETS = EIGEN_MAP / "mooimaatwerk" / "theme" / "assets"


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
