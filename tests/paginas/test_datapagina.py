"""Tests of the page about the open data: complete, true, and its ten lines of Python run."""

import csv
import io
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from mooimaatwerk.bouw.bouwen import prepare_bouw
from mooimaatwerk.opendata.overzicht import DATABESTANDEN
from mooimaatwerk.opendata.tabel import KOLOMMEN
from mooimaatwerk.opendata.woordenboek import make_kolommen, make_velden
from mooimaatwerk.paginas import make_paginas
from mooimaatwerk.project import EIGEN_MAP, Project
from mooimaatwerk.site import Instellingen
from mooimaatwerk.vormgeving.vormgever import Vormgever
from tests.opendata.lezen import maak_opendata

Teken = Callable[[str], html.HtmlElement]


@pytest.fixture(scope="module")
def vormgever(vandaag: date) -> Vormgever:
    return prepare_bouw(Project(EIGEN_MAP), Instellingen(), vandaag).vormgever


@pytest.fixture(scope="module")
def teken(vormgever: Vormgever) -> Teken:
    """Draw the page at an address."""
    paginas = {pagina.adres: pagina for pagina in make_paginas(vormgever.site)}
    return lambda adres: html.document_fromstring(vormgever.render(paginas[adres]))


@pytest.fixture(scope="module")
def data(vormgever: Vormgever) -> dict[str, str]:
    return maak_opendata(vormgever.site)


def test_every_file_of_open_data_stands_on_the_page(teken: Teken, data: dict[str, str]) -> None:
    links = teken("data/").xpath("//main//a/@href")
    namen = {link.removeprefix("../data/") for link in links if link.startswith("../data/")}
    assert namen == {naam.removeprefix("data/") for naam in data}
    assert {bestand.adres for bestand in DATABESTANDEN} < set(data)


def test_every_field_in_the_data_is_in_the_dictionary(
    vormgever: Vormgever, data: dict[str, str]
) -> None:
    begrippen = vormgever.site.verzameling.begrippen
    uitgelegd = {rij.naam for groep in make_velden(begrippen) for rij in groep.rijen}
    for casus in json.loads(data["data/casussen.json"])["casussen"]:
        assert set(casus) - {"slug", "adres", "reacties"} <= uitgelegd
    velden = {naam for naam, _ in begrippen.velden.alle() if not naam.startswith("privacy")}
    assert uitgelegd == velden


def test_every_column_is_explained_in_the_order_of_the_file(
    vormgever: Vormgever, teken: Teken, data: dict[str, str]
) -> None:
    kop = next(csv.reader(io.StringIO(data["data/casussen.csv"])))
    rijen = make_kolommen(vormgever.site.verzameling.begrippen, KOLOMMEN)
    assert [rij.naam for rij in rijen] == kop
    assert all(rij.uitleg and rij.titel for rij in rijen)
    lijst = teken("data/").xpath("//section[@aria-labelledby='kolommen']//dt/code/text()")
    assert lijst == kop


def test_the_ten_lines_on_the_page_answer_their_question(
    teken: Teken, data: dict[str, str], tmp_path: Path
) -> None:
    code = teken("data/").get_element_by_id("python").text_content()
    assert len(code.strip().splitlines()) == 10
    (tmp_path / "casussen.csv").write_bytes(data["data/casussen.csv"].encode())
    klaar = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert klaar.returncode == 0, klaar.stderr
    casussen = json.loads(data["data/casussen.json"])["casussen"]
    alle = Counter(knelpunt for casus in casussen for knelpunt in casus["knelpunten"])
    regels = klaar.stdout.splitlines()
    assert len(regels) == 5
    for regel in regels:
        gevonden = re.fullmatch(r"(\S+) (\d+) keer, waarvan opgelost: (\d+)", regel)
        assert gevonden
        gelukt = [c for c in casussen if gevonden[1] in c["knelpunten"]]
        assert int(gevonden[2]) == alle[gevonden[1]] == len(gelukt)
        assert int(gevonden[3]) == sum(c["status"] == "doorbraak" for c in gelukt)


def test_a_case_carries_data_that_nothing_can_break_out_of(teken: Teken) -> None:
    (blok,) = teken("casussen/kinderopvang-redt-de-baan/").xpath(
        "//script[@type='application/ld+json']/text()"
    )
    assert json.loads(blok)["@type"] == "Article"
    assert not set("<>&'") & set(blok)
    assert not teken("casussen/al-jaren-op-de-wachtlijst/").xpath("//script[@type]")
