"""Tests of what hosts are told: one source, the same headers and times in everybody's words."""

import json
import re
from pathlib import Path

import pytest

from mooimaatwerk.publiceren.hosting import (
    BEWAREN,
    KOPREGELBESTAND,
    VERNIEUWT,
    Voorbeeld,
    find_duur,
    make_hostbestanden,
    make_voorbeelden,
)
from mooimaatwerk.vormgeving.beleid import KOPREGELS

ALLE = {voorbeeld.naam: voorbeeld for voorbeeld in make_voorbeelden()}
SERVERS = [ALLE[naam] for naam in ("nginx", "Apache", "Caddy", "Azure Static Web Apps")]


@pytest.mark.parametrize("voorbeeld", SERVERS, ids=lambda v: v.naam)
def test_every_server_gets_every_header_and_every_time(voorbeeld: Voorbeeld) -> None:
    for naam, waarde in KOPREGELS.items():
        assert naam in voorbeeld.tekst and waarde in voorbeeld.tekst
    assert VERNIEUWT in voorbeeld.tekst
    for regel in BEWAREN:
        assert f"/{regel.map}" in voorbeeld.tekst and regel.duur in voorbeeld.tekst
    assert "404.html" in voorbeeld.tekst


def test_the_policy_for_cloudfront_has_every_header() -> None:
    gegevens = json.loads(ALLE["S3 met CloudFront"].tekst)
    tekst = json.dumps(gegevens)
    for naam, waarde in KOPREGELS.items():
        bekend = naam.replace("-", "") in tekst or naam in tekst or naam == "X-Content-Type-Options"
        assert bekend and (waarde in tekst or waarde == "nosniff")
    assert gegevens["SecurityHeadersConfig"]["ContentTypeOptions"] == {"Override": True}
    assert gegevens["CustomHeadersConfig"]["Quantity"] == 1


def test_the_settings_for_azure_are_what_its_schema_calls_them() -> None:
    gegevens = json.loads(ALLE["Azure Static Web Apps"].tekst)
    assert set(gegevens) == {"globalHeaders", "routes", "responseOverrides", "mimeTypes"}
    assert [route["route"] for route in gegevens["routes"]] == [f"/{r.map}*" for r in BEWAREN]


def test_the_file_with_headers_never_gives_one_header_twice() -> None:
    ((naam, tekst),) = make_hostbestanden()
    assert naam == KOPREGELBESTAND
    delen = re.split(r"^(/\S*)$", tekst, flags=re.MULTILINE)[1:]
    regels = dict(zip(delen[::2], delen[1::2], strict=True))
    overal = {regel.split(":")[0].strip() for regel in regels.pop("/*").strip().split("\n")}
    assert overal == set(KOPREGELS)
    assert set(regels) == {f"/{regel.map}*" for regel in BEWAREN}
    for deel in regels.values():
        assert {regel.split(":")[0].strip() for regel in deel.strip().split("\n")} == {
            "Cache-Control"
        }


def test_a_page_is_asked_for_again_and_a_fixed_file_is_not(gebouwde_site: Path) -> None:
    assert find_duur("casussen/gewoon/index.html") == VERNIEUWT
    assert find_duur("data/casussen.json") == find_duur("pagefind/pagefind-entry.json") == VERNIEUWT
    vast = [b.relative_to(gebouwde_site).as_posix() for b in gebouwde_site.rglob("vast/*/*.css")]
    assert vast and all(find_duur(adres).endswith("immutable") for adres in vast)


def test_every_folder_that_may_be_kept_is_there(gebouwde_site: Path) -> None:
    for regel in BEWAREN:
        assert any((gebouwde_site / regel.map).iterdir()), regel.map
