"""Tests of what is odd about an edition: long articles, strange files, withdrawn cases."""

import re

import pytest
from PIL import Image

from mooimaatwerk.casus import Casus
from mooimaatwerk.melding import Ernst
from tests.editie.conftest import Wijzig
from tests.editie.meldingen import als_regel


def test_the_length_of_an_article_is_a_hint(wijzig: Wijzig) -> None:
    meldingen = wijzig("voorwoord.md", "proefnummer. Het", "proefnummer. Hier. Het").meldingen
    (lengte,) = [als_regel(m) for m in meldingen if m.pad.endswith("voorwoord.md")]
    assert re.fullmatch(
        r"voorwoord\.md:10: tekst: dit stuk heeft \d+ woorden\. "
        r"Bij de soort voorwoord passen er 250 tot en met 450\.",
        lengte,
    )


@pytest.mark.parametrize("naam", ["alles", "balans", "manifest", "kort", "kort-2"])
def test_an_article_leaves_the_editions_own_addresses_alone(wijzig: Wijzig, naam: str) -> None:
    map_ = wijzig("voorwoord.md", "auteur", "auteur").edities[0].map
    (map_ / "de-peiling.md").rename(map_ / f"{naam}.md")
    uitslag = wijzig("index.md", "artikel: de-peiling", f"artikel: {naam}")
    assert "artikel-naam" in {m.code for m in uitslag.meldingen if m.houdt_tegen}


def test_an_article_may_not_have_the_name_of_a_case(wijzig: Wijzig) -> None:
    map_ = wijzig("voorwoord.md", "auteur", "auteur").edities[0].map
    (map_ / "de-peiling.md").rename(map_ / "leefgeld-binnen-24-uur.md")
    uitslag = wijzig("index.md", "artikel: de-peiling", "artikel: leefgeld-binnen-24-uur")
    assert "artikel-naam" in {m.code for m in uitslag.meldingen if m.houdt_tegen}


@pytest.mark.parametrize("naam", ["Voorwoord2.md", "notitie.txt", "straat.svg", "a.jpg"])
def test_a_strange_file_is_refused(wijzig: Wijzig, naam: str) -> None:
    map_ = wijzig("voorwoord.md", "auteur", "auteur").edities[0].map
    (map_ / naam).write_text("x", encoding="utf-8")
    meldingen = wijzig("voorwoord.md", "auteur", "auteur").meldingen
    assert [m.pad for m in meldingen if m.code == "bestand-onbekend"] == [f"docs/edities/1/{naam}"]


def test_a_picture_must_be_what_its_name_says(wijzig: Wijzig) -> None:
    map_ = wijzig("voorwoord.md", "auteur", "auteur").edities[0].map
    kop = "afbeelding: {bestand: straat.png, alt: Een straat, rechten: redactie}"
    (map_ / "straat.png").write_bytes(b"GIF89a")
    uitslag = wijzig("voorwoord.md", "punten: [1, 4]", kop)
    assert "beeld-ongeldig" in {m.code for m in uitslag.meldingen}
    Image.new("RGB", (8, 4)).save(map_ / "straat.png")
    goed = wijzig("voorwoord.md", "Een straat", "Een lege straat")
    artikel = goed.edities[0].per_slug["voorwoord"].artikel
    assert artikel is not None
    assert artikel.afbeelding == map_ / "straat.png"


def ingetrokken(casussen: list[Casus], slug: str) -> list[Casus]:
    def doe(casus: Casus) -> Casus:
        if casus.slug != slug:
            return casus
        gegevens = casus.gegevens.model_copy(update={"publicatie": "ingetrokken"})
        return casus.model_copy(update={"gegevens": gegevens})

    return [doe(casus) for casus in casussen]


def test_a_withdrawn_case_leaves_only_a_notice(wijzig: Wijzig, casussen: list[Casus]) -> None:
    weg = ingetrokken(casussen, "hulphond-bij-eetstoornis")
    uitslag = wijzig("voorwoord.md", "auteur", "auteur", weg)
    editie = uitslag.edities[0]
    stuk = editie.per_slug["hulphond-bij-eetstoornis"]
    assert stuk.is_ingetrokken
    assert stuk.casus is None
    assert stuk.titel == "Ingetrokken casus"
    assert editie.omslagcasus is None
    assert [regel.stuk.slug for regel in editie.omslagregels] == ["de-peiling", "kort"]
    assert {m.ernst for m in uitslag.meldingen if m.code == "casus-ingetrokken"} == {Ernst.HINT}


def test_a_draft_may_not_name_a_withdrawn_case(wijzig: Wijzig, casussen: list[Casus]) -> None:
    weg = ingetrokken(casussen, "hulphond-bij-eetstoornis")
    uitslag = wijzig("index.md", "nummer: 1", "nummer: 1\npublicatie: concept", weg)
    assert {m.ernst for m in uitslag.meldingen if m.code == "casus-ingetrokken"} == {Ernst.FOUT}
