"""Tests of the written patterns: our own, what is said about bad ones, and what they leave out."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus, make_ingetrokken
from mooimaatwerk.controle.uitvoeren import check_casussen
from mooimaatwerk.editie.laden import check_edities
from mooimaatwerk.melding import Ernst
from mooimaatwerk.opdrachten.controleren import check_paden
from mooimaatwerk.patroon.laden import Patroonuitslag, check_patronen
from mooimaatwerk.project import EIGEN_MAP, Project

GOED = """\
---
titel: Een grens aan de leeftijd
kern: Op een verjaardag verandert de wet, en daarna past de hulp niet meer.
knelpunten: [leeftijdsgrens-18]
casussen: [een-casus]
herkomst: uit-casussen
voorstel: Laat de hulp doorlopen tot het nieuwe geld er is.
gericht_aan: [gemeenten]
status: gesignaleerd
peildatum: 2026-11
bronnen: [{titel: Eigen casussen}]
---

## Wat er gebeurt

De hulp stopt te vroeg.
"""

Lees = Callable[..., Patroonuitslag]


@pytest.fixture
def casus(casustekst: Callable[..., str]) -> str:
    return casustekst()


@pytest.fixture
def lees(tmp_path: Path, casus: str, begrippen: Begrippen, vandaag: date) -> Lees:
    """Check one pattern with this text in a project that has one case, een-casus."""

    def doe(tekst: str, naam: str = "leeftijd.md") -> Patroonuitslag:
        project = Project(tmp_path)
        for pad, inhoud in ((f"docs/patronen/{naam}", tekst), ("cases/2026/een-casus.md", casus)):
            (tmp_path / pad).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / pad).write_text(inhoud, encoding="utf-8")
        uitslag = check_casussen(project, begrippen, [project.cases], vandaag, met_taal=False)
        return check_patronen(project, begrippen, uitslag.casussen, vandaag)

    return doe


def eigen(begrippen: Begrippen, vandaag: date) -> tuple[Patroonuitslag, list[Casus]]:
    project = Project(EIGEN_MAP)
    uitslag = check_casussen(project, begrippen, [project.cases], vandaag, met_taal=False)
    return (
        check_patronen(project, begrippen, uitslag.casussen, vandaag, met_taal=True),
        list(uitslag.casussen),
    )


def test_our_own_patterns_are_good_and_count_real_cases_only(
    begrippen: Begrippen, vandaag: date
) -> None:
    uitslag, _ = eigen(begrippen, vandaag)
    assert list(uitslag.meldingen) == []
    assert {patroon.slug: patroon.n for patroon in uitslag.patronen} == {
        "achttien-worden": 3,
        "kostendelersnorm": 0,
        "regiobinding": 1,
        "urgentie": 1,
    }


def test_a_good_pattern_has_its_case(lees: Lees) -> None:
    (patroon,) = lees(GOED).patronen
    assert (patroon.slug, patroon.adres, patroon.n) == ("leeftijd", "patronen/leeftijd/", 1)


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        (
            "titel: Een grens aan de leeftijd\n",
            "",
            "docs/patronen/leeftijd.md:1: titel: dit verplichte veld ontbreekt. "
            "Voorbeeld: titel: Achttien worden",
        ),
        (
            "casussen: [een-casus]",
            "casussen: [een-casus, een-cassus]",
            'docs/patronen/leeftijd.md:5: casussen: er is geen casus "een-cassus". '
            'Bedoel je "een-casus"?',
        ),
        (
            "status: gesignaleerd",
            "status: gesignaleert",
            'docs/patronen/leeftijd.md:9: status: onbekende stand van een patroon "gesignaleert". '
            'Bedoel je "gesignaleerd"? Kies uit: gesignaleerd, in-gesprek, deels-geregeld, '
            "geregeld, afgewezen.",
        ),
        (
            "casussen: [een-casus]",
            "botsen: [{een: jeugdwet, ander: jeugdwet, uitleg: Een wet met zichzelf.}]",
            "docs/patronen/leeftijd.md:5: botsen: een wet botst niet met zichzelf. Noem twee "
            "verschillende wetten.",
        ),
        (
            "De hulp stopt te vroeg.",
            "<b>De hulp stopt te vroeg.</b>",
            "docs/patronen/leeftijd.md:16: tekst: ",
        ),
        (
            "De hulp stopt te vroeg.",
            "Bel 06-12345678 voor meer.",
            "docs/patronen/leeftijd.md:16: tekst: ",
        ),
        ("kern: Op", "kern: '{{ 7*7 }} Op", "docs/patronen/leeftijd.md:3"),
    ],
)
def test_a_bad_pattern_is_told_with_file_line_and_field(
    lees: Lees, oud: str, nieuw: str, melding: str
) -> None:
    assert oud in GOED
    tekst = GOED.replace(oud, nieuw, 1)
    if "{{" in nieuw:
        tekst = tekst.replace("hulp niet meer.", "hulp niet meer.'", 1)
    uitslag = lees(tekst)
    assert uitslag.patronen == []
    gevonden = [f"{m.pad}:{m.regel}: {m.veld}: {m.melding}" for m in uitslag.meldingen]
    assert any(regel.startswith(melding) for regel in gevonden), gevonden


@pytest.mark.parametrize("naam", ["Leeftijd.md", "leeftijd.txt", "ab.md"])
def test_what_is_no_pattern_by_its_name_is_refused(lees: Lees, naam: str) -> None:
    (melding,) = lees(GOED, naam).meldingen
    assert (melding.code, melding.veld) == ("bestand-onbekend", "bestand")


@pytest.mark.parametrize("naam", ["_kladje.md", ".verborgen.md", "LEESMIJ.md"])
def test_a_draft_or_the_guide_is_not_read(lees: Lees, naam: str) -> None:
    assert lees("geen patroon", naam) == Patroonuitslag((), (), 0)


def test_a_pattern_of_other_cases_is_skipped_with_a_hint(lees: Lees) -> None:
    uitslag = lees(GOED.replace("[een-casus]", "[van-elders]"))
    (melding,) = uitslag.meldingen
    assert (melding.code, melding.ernst) == ("patroon-van-elders", Ernst.HINT)
    assert uitslag.patronen == []


def test_a_withdrawn_case_is_left_out(begrippen: Begrippen, vandaag: date) -> None:
    _, casussen = eigen(begrippen, vandaag)
    weg = "hulp-in-een-andere-gemeente"
    over = [make_ingetrokken(weg, "2020-07", "x") if c.slug == weg else c for c in casussen]
    uitslag = check_patronen(Project(EIGEN_MAP), begrippen, over, vandaag)
    aantallen = {patroon.slug: len(patroon.casussen) for patroon in uitslag.patronen}
    assert (aantallen["achttien-worden"], aantallen["regiobinding"]) == (2, 0)
    assert {melding.code for melding in uitslag.meldingen} == {"casus-ingetrokken"}
    assert not any(melding.houdt_tegen for melding in uitslag.meldingen)


def test_the_command_checks_patterns_too(
    lees: Lees, tmp_path: Path, begrippen: Begrippen, vandaag: date
) -> None:
    lees(GOED.replace("status: gesignaleerd\n", ""))
    project = Project(tmp_path)
    for paden in ([], [project.patronen], [project.patronen / "leeftijd.md"]):
        uitslag = check_paden(project, begrippen, paden, vandaag)
        assert [melding.veld for melding in uitslag.meldingen] == ["status"]
    with pytest.raises(FileNotFoundError):
        check_paden(project, begrippen, [project.patronen / "weg.md"], vandaag)


def test_an_article_may_name_a_pattern_that_exists(
    tmp_path: Path, begrippen: Begrippen, vandaag: date
) -> None:
    shutil.copytree(EIGEN_MAP / "cases", tmp_path / "cases")
    edities = Path(__file__).parent.parent / "gegevens" / "edities"
    shutil.copytree(edities, tmp_path / "docs" / "edities")
    shutil.copytree(EIGEN_MAP / "docs" / "patronen", tmp_path / "docs" / "patronen")
    artikel = tmp_path / "docs/edities/1/voorwoord.md"
    tekst = artikel.read_text(encoding="utf-8")
    _, casussen = eigen(begrippen, vandaag)
    for naam, verwacht in (("achttien-worden", []), ("weg", ["patroon-onbekend"])):
        artikel.write_text(tekst.replace("---\n", f"---\npatronen: [{naam}]\n", 1), "utf-8")
        uitslag = check_edities(Project(tmp_path), begrippen, casussen, vandaag)
        assert [m.code for m in uitslag.meldingen if m.houdt_tegen] == verwacht
