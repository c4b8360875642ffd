"""What the tests of the built site share: every page of it, read once."""

from pathlib import Path

import pytest
from lxml import html

from tests.gebouwd.bronnen import Blad


@pytest.fixture(scope="session")
def bladen(gebouwde_site: Path) -> dict[str, Blad]:
    gevonden = {}
    for bestand in sorted(gebouwde_site.rglob("*.html")):
        adres = bestand.relative_to(gebouwde_site).as_posix().removesuffix("index.html")
        boom = html.document_fromstring(bestand.read_text(encoding="utf-8"))
        gevonden[adres] = Blad(adres, boom)
    return gevonden
