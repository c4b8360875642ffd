"""Tests of the sitemap: one file while it fits, an index of several when it does not."""

import re

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.bouw.sitemap import make_sitemap
from mooimaatwerk.site import Instellingen
from mooimaatwerk.verzameling import make_verzameling
from tests.maken import maak_site, maak_vormgever

ADRESSEN = ["", "over/", "casussen/", "open/", "casussen/pagina/2/"]


def maak(begrippen: Begrippen, adres: str, hoogstens: int) -> dict[str, list[str]]:
    site = maak_site(make_verzameling([], begrippen), Instellingen(adres=adres))
    bestanden = make_sitemap(maak_vormgever(site), ADRESSEN, hoogstens)
    return {naam: re.findall("<loc>(.*?)</loc>", tekst) for naam, tekst in bestanden}


def test_a_small_site_has_one_file(begrippen: Begrippen) -> None:
    alle = [f"https://a.nl/{adres}" for adres in sorted(ADRESSEN)]
    assert maak(begrippen, "https://a.nl/", 5) == {"sitemap.xml": alle}


def test_a_large_site_has_an_index_and_loses_no_address(begrippen: Begrippen) -> None:
    bestanden = maak(begrippen, "https://a.nl/", 2)
    namen = ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert bestanden.pop("sitemap.xml") == [f"https://a.nl/{naam}" for naam in namen]
    assert list(bestanden) == namen
    assert [len(deel) for deel in bestanden.values()] == [2, 2, 1]
    assert [adres for deel in bestanden.values() for adres in deel] == [
        f"https://a.nl/{adres}" for adres in sorted(ADRESSEN)
    ]


def test_a_site_without_an_address_has_none(begrippen: Begrippen) -> None:
    assert maak(begrippen, "", 5) == {}
