"""Tests of what editors get out of an edition: freezing, letter, shortlist, balance, scaffold."""

from datetime import date

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.editie.balans import make_balans
from mooimaatwerk.editie.bevriezen import AlBevroren, freeze_editie
from mooimaatwerk.editie.laden import check_edities
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.editie.nieuwsbrief import BREEDTE, make_nieuwsbrief
from mooimaatwerk.editie.shortlist import Oordeel, Zeef, make_shortlist
from mooimaatwerk.editie.steiger import GeenCasus, make_editiemap
from mooimaatwerk.editie.vingerafdruk import vingerafdruk
from mooimaatwerk.project import Project
from mooimaatwerk.site import Uitgave
from mooimaatwerk.verzameling import Verzameling, make_verzameling
from tests.editie.conftest import Wijzig
from tests.maken import maak_site


@pytest.fixture
def verzameling(casussen: list[Casus], begrippen: Begrippen) -> Verzameling:
    return make_verzameling(casussen, begrippen)


# Freezing.


def test_freezing_changes_nothing_but_its_own_key(editie: Editie, vandaag: date) -> None:
    voor = (editie.map / "index.md").read_text(encoding="utf-8")
    assert freeze_editie(editie, vandaag) == len(editie.casussen) + 2
    na = (editie.map / "index.md").read_text(encoding="utf-8")
    begin, _, rest = na.partition("bevroren:\n")
    blok, _, tekst = rest.partition("---\n")
    assert f"{begin}---\n{tekst}" == voor
    assert blok.splitlines()[0] == "  op: 2026-11-21"


def test_a_frozen_edition_is_read_back_without_corrections(
    editie: Editie, wijzig: Wijzig, vandaag: date
) -> None:
    freeze_editie(editie, vandaag)
    uitslag = wijzig("voorwoord.md", "auteur: de redactie", "auteur: de redactie")
    assert [m for m in uitslag.meldingen if m.houdt_tegen] == []
    assert not any(stuk.is_gecorrigeerd for stuk in uitslag.edities[0].stukken)


def test_a_later_change_of_an_article_shows(editie: Editie, wijzig: Wijzig, vandaag: date) -> None:
    freeze_editie(editie, vandaag)
    later = wijzig("voorwoord.md", "Het staat vol", "Het staat bol").edities[0]
    assert [stuk.slug for stuk in later.stukken if stuk.is_gecorrigeerd] == ["voorwoord"]


def test_a_later_change_of_a_case_shows_wherever_it_stands(
    editie: Editie, wijzig: Wijzig, casussen: list[Casus], vandaag: date
) -> None:
    freeze_editie(editie, vandaag)
    anders = [
        casus.model_copy(update={"tekst": casus.tekst + "\nMeer.\n"})
        if casus.slug in ("zus-zorgt-voor-broer-kinderbijslag", "leefgeld-binnen-24-uur")
        else casus
        for casus in casussen
    ]
    later = wijzig("voorwoord.md", "auteur", "auteur", anders).edities[0]
    assert [stuk.slug for stuk in later.stukken if stuk.is_gecorrigeerd] == ["de-peiling", "kort"]


def test_freezing_again_must_be_asked_for(editie: Editie, wijzig: Wijzig, vandaag: date) -> None:
    freeze_editie(editie, vandaag)
    bevroren = wijzig("voorwoord.md", "Het staat vol", "Het staat bol").edities[0]
    with pytest.raises(AlBevroren, match="2026-11-21"):
        freeze_editie(bevroren, vandaag)
    freeze_editie(bevroren, date(2026, 12, 1), opnieuw=True)
    tekst = (editie.map / "index.md").read_text(encoding="utf-8")
    assert tekst.count("bevroren:") == 1
    assert tekst.count("op: 2026-12-01") == 1


def test_a_tick_of_an_editor_changes_no_fingerprint(casussen: list[Casus]) -> None:
    casus = casussen[0]
    kaal = casus.gegevens.model_copy(update={"privacy": None, "toestemming": "ja"})
    assert vingerafdruk(casus.model_copy(update={"gegevens": kaal})) == vingerafdruk(casus)
    anders = casus.gegevens.model_copy(update={"titel": "Een andere titel"})
    assert vingerafdruk(casus.model_copy(update={"gegevens": anders})) != vingerafdruk(casus)


# The letter.


def test_the_letter_is_narrow_and_complete(editie: Editie) -> None:
    adres = "https://maatwerk.example/"
    brief = make_nieuwsbrief(editie, adres)
    for regel in brief.splitlines():
        assert len(regel) <= BREEDTE or regel.strip().startswith(adres)
    for stuk in editie.stukken:
        assert f"{adres}edities/1/{stuk.slug}/\n" in brief
    assert brief.startswith("PROEFMAGAZINE 1\nGewoon doen wat nodig is · december 2026\n")


# Shortlist and balance.


def test_the_shortlist_says_why_a_case_is_not_fit(verzameling: Verzameling, editie: Editie) -> None:
    per_slug = {k.casus.slug: k for k in make_shortlist(verzameling, [editie])}
    assert len(per_slug) == len(verzameling.zichtbaar)
    hond = per_slug["hulphond-bij-eetstoornis"]
    assert hond.oordeel is Oordeel.NIET
    assert [b.tekst for b in hond.bezwaren] == [
        "stond al in nummer 1",
        "niet bekend hoe het later ging",
    ]
    assert per_slug["kinderopvang-redt-de-baan"].oordeel is Oordeel.GESCHIKT
    assert per_slug["grofvuil-weg-tuin-op-orde"].oordeel is Oordeel.BIJNA
    voorbeeld = per_slug["al-jaren-op-de-wachtlijst"]
    assert [b.tekst for b in voorbeeld.bezwaren][:2] == [
        "het is een verzonnen voorbeeld",
        "de casus is nog open",
    ]


def test_the_fittest_come_first(verzameling: Verzameling, editie: Editie) -> None:
    oordelen = [k.oordeel for k in make_shortlist(verzameling, [editie])]
    assert oordelen == sorted(oordelen, key=list(Oordeel).index)


def test_a_draft_uses_no_case_up(verzameling: Verzameling, wijzig: Wijzig) -> None:
    concept = wijzig("index.md", "nummer: 1", "nummer: 1\npublicatie: concept").edities[0]
    redenen = {b.tekst for k in make_shortlist(verzameling, [concept]) for b in k.bezwaren}
    assert not any("stond al" in reden for reden in redenen)


def test_the_sieve_lets_through_what_was_asked(verzameling: Verzameling) -> None:
    wonen = make_shortlist(verzameling, [], Zeef({"thema": "wonen"}))
    assert wonen
    assert all("wonen" in k.casus.gegevens.themas for k in wonen)
    met = make_shortlist(verzameling, [], Zeef({}, met_geld=True))
    zonder = make_shortlist(verzameling, [], Zeef({}, met_geld=False))
    assert met
    assert {k.casus.slug for k in met}.isdisjoint({k.casus.slug for k in zonder})


def test_the_balance_counts_every_case_once_per_question(
    editie: Editie, begrippen: Begrippen
) -> None:
    balans = make_balans(editie, begrippen)
    assert balans.n == 6
    per_titel = {telling.titel: telling for telling in balans.tellingen}
    for titel in ("Gemeenten", "Geld", "Open of opgelost", "Stem van de inwoner"):
        assert sum(keer for _, keer in per_titel[titel].rijen) == per_titel[titel].n == 6
    assert dict(per_titel["Gemeenten"].rijen)["niet bekend"] >= 1
    assert per_titel["Gemeenten"].rijen[-1][0] == "niet bekend"


def test_invented_examples_are_not_counted(wijzig: Wijzig, begrippen: Begrippen) -> None:
    kaders = "kaders: [zus-zorgt-voor-broer-kinderbijslag]"
    met = wijzig("de-peiling.md", kaders, "kaders: [al-jaren-op-de-wachtlijst]").edities[0]
    assert make_balans(met, begrippen).n == 5


# The scaffold.


def test_a_scaffold_passes_the_checks(
    editieproject: Project, begrippen: Begrippen, casussen: list[Casus], vandaag: date
) -> None:
    casus = next(c for c in casussen if c.telt_mee)
    map_ = make_editiemap(editieproject, begrippen, casus, "", vandaag)
    assert map_.name == "2"
    uitslag = check_edities(editieproject, begrippen, casussen, vandaag)
    assert [m for m in uitslag.meldingen if m.houdt_tegen] == []
    nieuw = uitslag.edities[1]
    assert nieuw.is_concept
    assert nieuw.gegevens.titel == "Maatwerk Magazine"
    assert [stuk.slug for stuk in nieuw.stukken] == ["voorwoord", casus.slug]


def test_a_title_with_quotes_stays_a_title(
    editieproject: Project, begrippen: Begrippen, casussen: list[Casus], vandaag: date
) -> None:
    titel = 'Het "andere" \\ magazine: #2'
    make_editiemap(editieproject, begrippen, casussen[0], titel, vandaag)
    uitslag = check_edities(editieproject, begrippen, casussen, vandaag)
    assert uitslag.edities[1].gegevens.titel == titel


def test_without_a_case_there_is_no_scaffold(
    editieproject: Project, begrippen: Begrippen, vandaag: date
) -> None:
    with pytest.raises(GeenCasus):
        make_editiemap(editieproject, begrippen, None, "", vandaag)


# The site.


def test_the_plain_file_of_an_edition_comes_first(editie: Editie, verzameling: Verzameling) -> None:
    namen = ("drukwerk.pdf", "epub", "pdf")
    uitgaven = tuple(Uitgave(1, naam, f"edities/1/{naam}", 1) for naam in namen)
    los = Uitgave(1, "los", "edities/1/voorwoord.pdf", 1, "voorwoord")
    site = maak_site(verzameling, edities=(editie,), uitgaven=(*uitgaven, los))
    assert [u.soort for u in site.uitgaven_van(editie)] == ["pdf", "epub", "drukwerk.pdf"]
    assert site.uitgaven_van_stuk(editie, "voorwoord") == [los]
