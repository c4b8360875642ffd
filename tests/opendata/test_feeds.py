"""Tests of the feeds: valid Atom, complete, newest first, the same every day."""

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import etree

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.opendata.feeds import OUDSTE, make_feeds, to_timestamp
from mooimaatwerk.opendata.volgen import MAX_ITEMS
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.reactie import Reactie, Reactiegegevens
from mooimaatwerk.site import Instellingen
from mooimaatwerk.verzameling import make_verzameling
from tests.conftest import Casustekst, Check
from tests.maken import maak_site, maak_vormgever

ATOM = {"a": "http://www.w3.org/2005/Atom"}
TIJDSTIP = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


def maak_feeds(
    begrippen: Begrippen, *casussen: Casus, adres: str = "", reacties: Sequence[Reactie] = ()
) -> dict[str, etree._Element]:
    """Return the feeds of a site of these cases, parsed."""
    site = maak_site(make_verzameling(casussen, begrippen, reacties), Instellingen(adres=adres))
    return {
        naam: etree.fromstring(tekst.encode()) for naam, tekst in make_feeds(maak_vormgever(site))
    }


def vraag(element: etree._Element, pad: str) -> list[str]:
    gevonden = element.xpath(pad, namespaces=ATOM)
    assert isinstance(gevonden, list)
    return [str(deel) for deel in gevonden]


@pytest.fixture(scope="module")
def feeds(gebouwde_site: Path) -> dict[str, etree._Element]:
    return {
        pad.relative_to(gebouwde_site).as_posix(): etree.fromstring(pad.read_bytes())
        for pad in sorted(gebouwde_site.rglob("feed.xml"))
    }


def test_a_feed_for_all_for_open_for_reactions_for_patterns_and_for_each_theme(
    feeds: dict[str, etree._Element], begrippen: Begrippen
) -> None:
    themas = {f"themas/{thema.slug}/feed.xml" for thema in begrippen["themas"]}
    vast = {"feed.xml", "open/feed.xml", "reacties/feed.xml", "patronen/feed.xml"}
    assert set(feeds) == vast | themas


def test_every_feed_has_what_atom_requires(feeds: dict[str, etree._Element]) -> None:
    for naam, feed in feeds.items():
        assert feed.tag == f"{{{ATOM['a']}}}feed", naam
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "nl"
        for element in ("id", "title", "updated", "author/a:name"):
            assert len(vraag(feed, f"a:{element}/text()")) == 1, (naam, element)
        for item in feed.findall("a:entry", ATOM):
            for element in ("id", "title", "updated", "published", "summary"):
                assert len(vraag(item, f"a:{element}/text()")) == 1, (naam, element)
            assert vraag(item, "a:link[@rel='alternate']/@href")
            assert vraag(item, "a:category/@term")
        for moment in vraag(feed, "//a:updated/text() | //a:published/text()"):
            assert TIJDSTIP.fullmatch(moment)


def test_ids_are_unique_and_are_addresses(feeds: dict[str, etree._Element]) -> None:
    van_feeds = [vraag(feed, "a:id/text()")[0] for feed in feeds.values()]
    assert len(set(van_feeds)) == len(feeds)
    for feed in feeds.values():
        ids = vraag(feed, "a:entry/a:id/text()")
        assert len(set(ids)) == len(ids)
        assert all(urlsplit(naam).scheme for naam in [*ids, *van_feeds])
    # A case has one id, whichever feed it is in.
    van_casussen = [feed for naam, feed in feeds.items() if naam != "patronen/feed.xml"]
    alle = {naam for feed in van_casussen for naam in vraag(feed, "a:entry/a:id/text()")}
    assert alle == set(vraag(feeds["feed.xml"], "a:entry/a:id/text()"))


def test_the_feed_for_policy_tells_of_each_pattern(feeds: dict[str, etree._Element]) -> None:
    patronen = {b.stem for b in (EIGEN_MAP / "docs" / "patronen").glob("[a-z]*.md")}
    ids = vraag(feeds["patronen/feed.xml"], "a:entry/a:id/text()")
    assert {naam.rstrip("/").rsplit("/", 1)[-1] for naam in ids} == patronen
    assert all("Voorstel: " in t for t in vraag(feeds["patronen/feed.xml"], "//a:summary/text()"))


def test_links_lead_to_pages_of_the_site(
    gebouwde_site: Path, feeds: dict[str, etree._Element]
) -> None:
    for naam, feed in feeds.items():
        for adres in vraag(feed, "//a:link/@href"):
            doel = urlsplit(urljoin(f"/{naam}", adres)).path.lstrip("/")
            assert (gebouwde_site / doel / "index.html").is_file(), (naam, adres)


def test_newest_first_and_updated_follows_the_newest(feeds: dict[str, etree._Element]) -> None:
    for feed in feeds.values():
        momenten = vraag(feed, "a:entry/a:updated/text()")
        assert momenten == sorted(momenten, reverse=True)
        assert vraag(feed, "a:updated/text()") == [momenten[0] if momenten else OUDSTE]


@pytest.mark.parametrize(
    ("datum", "moment"),
    [
        ("2026", "2026-01-01T00:00:00Z"),
        ("2026-03", "2026-03-01T00:00:00Z"),
        ("2026-03-24", "2026-03-24T00:00:00Z"),
    ],
)
def test_a_date_of_any_precision_is_a_moment(datum: str, moment: str) -> None:
    assert to_timestamp(datum) == moment


def test_invented_and_withdrawn_cases_stay_out(
    check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    for velden in ({"voorbeeld": True}, {"publicatie": "ingetrokken"}):
        casus, _ = check(casustekst(**velden))
        assert casus is not None
        for feed in maak_feeds(begrippen, casus).values():
            assert feed.findall("a:entry", ATOM) == []
            assert vraag(feed, "a:updated/text()") == [OUDSTE]


def test_a_feed_stops_growing(check: Check, casustekst: Casustekst, begrippen: Begrippen) -> None:
    casus, _ = check(casustekst())
    assert casus is not None
    veel = [casus.model_copy(update={"slug": f"casus-{n:03}"}) for n in range(MAX_ITEMS + 20)]
    feeds = maak_feeds(begrippen, *veel)
    for naam in ("feed.xml", "themas/inkomen/feed.xml"):
        assert len(feeds[naam].findall("a:entry", ATOM)) == MAX_ITEMS
    assert feeds["themas/wonen/feed.xml"].findall("a:entry", ATOM) == []


def test_signs_of_xml_in_a_title_are_text(
    check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    titel = "Jas & muts: \"warm\" én 'droog'"
    casus, _ = check(casustekst(titel=titel))
    assert casus is not None
    feed = maak_feeds(begrippen, casus)["feed.xml"]
    assert vraag(feed, "a:entry/a:title/text()") == [titel]


def test_with_an_address_all_is_absolute(
    check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    casus, _ = check(casustekst())
    assert casus is not None
    wortel = "https://voorbeeld.nl/maatwerk/"
    for naam, feed in maak_feeds(begrippen, casus, adres=wortel).items():
        assert vraag(feed, "a:id/text()") == [wortel + naam]
        assert vraag(feed, "a:link[@rel='self']/@href") == [wortel + naam]
        for adres in vraag(feed, "//a:link/@href | //a:id/text()"):
            assert adres.startswith(wortel)


def een_reactie(nummer: int, **velden: object) -> Reactie:
    """Return a reaction to the case of `check`."""
    gegevens = {"soort": "oplossing", "datum": "2026-03-24", "rol": "wijkteammedewerker"} | velden
    return Reactie(
        naam=f"reactie-2026-03-24-{nummer}",
        casus="een-casus",
        gegevens=Reactiegegevens.model_validate(gegevens),
        tekst="Bel & vraag <eerst>.\n",
        pad="r.md",
    )


def test_reactions_have_a_feed_of_their_own(
    check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    casus, _ = check(casustekst())
    assert casus is not None
    reacties = [een_reactie(1), een_reactie(2, voorbeeld=True)]
    feed = maak_feeds(begrippen, casus, reacties=reacties)["reacties/feed.xml"]
    assert vraag(feed, "a:entry/a:title/text()") == [f"Oplossing bij: {casus.gegevens.titel}"]
    assert vraag(feed, "a:entry/a:summary/text()") == ["Bel & vraag <eerst>."]
    assert vraag(feed, "a:entry/a:link/@href") == ["../casussen/een-casus/#reactie-2026-03-24-1"]


def test_the_feed_of_open_cases_holds_no_solved_one(
    check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    opgelost, _ = check(casustekst())
    vast, _ = check(casustekst(status="open", hulpvraag="Wie weet hier een weg?"))
    assert opgelost is not None and vast is not None
    vast = vast.model_copy(update={"slug": "zit-vast"})
    feeds = maak_feeds(begrippen, opgelost, vast)
    assert len(vraag(feeds["feed.xml"], "a:entry/a:id/text()")) == 2
    assert vraag(feeds["open/feed.xml"], "a:entry/a:link/@href") == ["../casussen/zit-vast/"]


@pytest.mark.parametrize("adres", ["", "https://voorbeeld.nl/"])
def test_every_feed_keeps_to_the_rules_of_atom(
    adres: str, check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: what must be there once, and what may not be there twice."""
    casus, _ = check(casustekst())
    assert casus is not None
    feeds = maak_feeds(begrippen, casus, adres=adres, reacties=[een_reactie(1)])
    for feed in feeds.values():
        for deel in [feed, *feed.findall("a:entry", ATOM)]:
            namen = [etree.QName(kind).localname for kind in deel]
            for eenmaal in ("id", "title", "updated"):
                assert namen.count(eenmaal) == 1
            for hoogstens in ("rights", "published", "summary", "generator", "subtitle"):
                assert namen.count(hoogstens) <= 1
            soorten = [
                (link.get("rel"), link.get("type"), link.get("hreflang"))
                for link in deel.findall("a:link", ATOM)
            ]
            assert len(set(soorten)) == len(soorten)
        # An entry without an author of its own needs one on the feed.
        assert vraag(feed, "a:author/a:name/text()")
