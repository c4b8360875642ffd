"""Tests of the check of reactions: what is good, and what is said about each bad file."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.uitvoeren import Uitslag
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.lezen.veiligyaml import name_veld
from mooimaatwerk.meldingformaten import FORMATEN, als_tekst
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.reactie import Reactie, Reactiegegevens
from tests.conftest import CheckBestanden

GEGEVENS = Path(__file__).parents[1] / "gegevens"
FOUT = sorted((GEGEVENS / "reactie-fout").glob("*.md"))
GOED = sorted((GEGEVENS / "reactie-goed").glob("*.md"))
PLEK = "cases/2026/een-casus/reactie-2026-03-24-1.md"
HOOGSTENS = 400

CheckReactie = Callable[[bytes | str], Uitslag]


@pytest.fixture
def check_reactie(check_bestanden: CheckBestanden, minimaal: str) -> CheckReactie:
    """Check a reaction with this content, beside a good case."""
    return lambda inhoud: check_bestanden({"cases/2026/een-casus.md": minimaal, PLEK: inhoud})


@pytest.fixture(scope="session")
def reactietekst() -> str:
    """A good reaction; its front matter ends in `rol`."""
    return (GEGEVENS / "reactie-goed" / "minimaal.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("bestand", FOUT, ids=lambda bestand: bestand.stem)
def test_bad_reaction(bestand: Path, check_reactie: CheckReactie) -> None:
    uitslag = check_reactie(bestand.read_bytes())
    verwacht = bestand.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")
    assert als_tekst(uitslag.meldingen).split("\n") == verwacht.split("\n")
    assert any(bestand.stem.startswith(melding.code) for melding in uitslag.meldingen)
    assert len(uitslag.reacties) == (1 if uitslag.goed else 0)
    assert len(uitslag.casussen) == 1


def test_every_bad_reaction_has_its_messages_beside_it() -> None:
    teksten = sorted((GEGEVENS / "reactie-fout").glob("*.txt"))
    assert [bestand.stem for bestand in teksten] == [bestand.stem for bestand in FOUT]
    assert len(FOUT) > 20


@pytest.mark.parametrize("bestand", GOED, ids=lambda bestand: bestand.stem)
def test_good_reaction(bestand: Path, check_reactie: CheckReactie) -> None:
    uitslag = check_reactie(bestand.read_bytes())
    assert als_tekst(uitslag.meldingen) == ""
    namen = [(r.naam, r.casus, r.pad) for r in uitslag.reacties]
    is_weg = bestand.stem == "ingetrokken"
    assert namen == ([] if is_weg else [("reactie-2026-03-24-1", "een-casus", PLEK)])


def test_the_full_reaction_uses_every_key(begrippen: Begrippen) -> None:
    inhoud = (GEGEVENS / "reactie-goed" / "volledig.md").read_bytes()
    ruw = parse_casus(inhoud, RuweCasus("r.md", "r", None))
    gebruikt = {name_veld(pad) for pad in ruw.regels}
    velden = begrippen.andere_velden["reactievelden"]
    assert {naam for naam, _ in velden.alle()} == gebruikt - {""}


def test_a_reaction_says_what_its_file_says(check_reactie: CheckReactie) -> None:
    (reactie,) = check_reactie((GEGEVENS / "reactie-goed" / "volledig.md").read_bytes()).reacties
    g = reactie.gegevens
    assert (g.soort, g.datum, g.rol) == ("aanvulling", "2026-03", "klantmanager Wmo")
    assert g.gemeente == "enschede"
    assert reactie.is_voorbeeld and not reactie.is_ingetrokken and not reactie.is_verouderd
    assert "Bel eerst." in reactie.tekst


@pytest.mark.parametrize("woorden", [1, HOOGSTENS])
def test_a_text_that_just_fits(
    check_reactie: CheckReactie, reactietekst: str, woorden: int
) -> None:
    kop = reactietekst.rpartition("---")[0]
    assert check_reactie(f"{kop}---\n\n{'woord ' * woorden}\n").goed


def test_a_bom_and_windows_line_ends_give_the_same_reaction(
    check_reactie: CheckReactie, reactietekst: str
) -> None:
    vanaf_windows = b"\xef\xbb\xbf" + reactietekst.replace("\n", "\r\n").encode()
    (van_windows,) = check_reactie(vanaf_windows).reacties
    (gewoon,) = check_reactie(reactietekst).reacties
    assert van_windows.model_dump() == gewoon.model_dump()


@pytest.mark.parametrize("formaat", FORMATEN)
def test_every_format_tells_of_a_reaction(
    formaat: str, check_reactie: CheckReactie, reactietekst: str
) -> None:
    uitslag = check_reactie(reactietekst.replace("oplossing", "idee"))
    assert "reactie-2026-03-24-1.md" in FORMATEN[formaat](uitslag.meldingen)


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"---\n- a\n---\n",
        b"---\nsoort: &a [*a]\n---\n",
        b"---\nsoort: oplossing\nsoort: vraag\n---\n\nTekst.\n",
        b"---\nsoort: !!python/name:os.system\n---\n",
        b"\xff\xfe",
        b"---\nsoort: oplossing\n...\nTekst\n",
        b"a" * 50_000,
        "---\nsoort: oplossing\nrol: a\u202eb\n---\n".encode(),
    ],
    ids=range(9),
)
def test_hostile_files_give_messages_and_no_reaction(
    check_reactie: CheckReactie, inhoud: bytes
) -> None:
    uitslag = check_reactie(inhoud)
    assert uitslag.reacties == ()
    assert not uitslag.goed
    assert {melding.pad for melding in uitslag.meldingen} == {PLEK}


def test_a_link_is_not_a_reaction(
    tmp_path: Path, check_bestanden: CheckBestanden, minimaal: str, reactietekst: str
) -> None:
    (tmp_path / "elders.md").write_text(reactietekst, encoding="utf-8")
    (tmp_path / PLEK).parent.mkdir(parents=True)
    (tmp_path / PLEK).symlink_to(tmp_path / "elders.md")
    uitslag = check_bestanden({"cases/2026/een-casus.md": minimaal})
    assert [(m.pad, m.code) for m in uitslag.meldingen] == [(PLEK, "bestand-koppeling")]
    assert uitslag.reacties == ()


# What a reaction and its case give away together.

ZIEK = "Een ouder leeft met een ernstige ziekte."


@pytest.mark.parametrize(
    ("in_casus", "in_reactie", "codes"),
    [
        # Each on its own is too little to recognise somebody.
        (ZIEK, "gemeente: Zaanstad", ["privacy-combinatie-vraag"]),
        (ZIEK, "", []),
        ("Een ouder leeft van weinig geld.", "gemeente: Zaanstad", []),
    ],
)
def test_details_of_a_case_and_a_reaction_count_together(
    in_casus: str,
    in_reactie: str,
    codes: list[str],
    check_bestanden: CheckBestanden,
    minimaal: str,
    reactietekst: str,
) -> None:
    assert "Een ouder leeft van weinig geld." in minimaal
    casus = minimaal.replace("Een ouder leeft van weinig geld.", in_casus)
    reactie = reactietekst.replace("\n---\n\n", f"\n{in_reactie}\n---\n\n")
    uitslag = check_bestanden({"cases/2026/een-casus.md": casus, PLEK: reactie})
    assert [(m.pad, m.code) for m in uitslag.meldingen] == [(PLEK, code) for code in codes]
    assert all(m.melding.startswith("samen met de casus: ") for m in uitslag.meldingen)


def test_what_they_give_away_together_can_be_ticked(
    check_bestanden: CheckBestanden, minimaal: str, reactietekst: str
) -> None:
    casus = minimaal.replace("Een ouder leeft van weinig geld.", ZIEK)
    velden = (
        "gemeente: Zaanstad\nprivacy:\n  status: gecontroleerd\n  door: redactie\n  akkoord:\n"
        "    - {tekst: 'Zaanstad, zeldzame ziekte', soort: combinatie, reden: grote gemeente}"
    )
    reactie = reactietekst.replace("\n---\n\n", f"\n{velden}\n---\n\n")
    uitslag = check_bestanden({"cases/2026/een-casus.md": casus, PLEK: reactie})
    assert als_tekst(uitslag.meldingen) == ""


def test_a_reaction_travels_between_processes(check_reactie: CheckReactie) -> None:
    (reactie,) = check_reactie((GEGEVENS / "reactie-goed" / "volledig.md").read_bytes()).reacties
    terug = pickle.loads(pickle.dumps(reactie))
    assert (type(terug), type(terug.gegevens)) == (Reactie, Reactiegegevens)
    assert terug.model_dump() == reactie.model_dump()


def test_the_issue_forms_know_every_kind_of_reaction(begrippen: Begrippen) -> None:
    for naam in (".github/ISSUE_TEMPLATE/reactie.yml", ".gitlab/issue_templates/Reactie.md"):
        tekst = (EIGEN_MAP / naam).read_text(encoding="utf-8").lower()
        assert [s.label for s in begrippen["reactiesoorten"] if s.label.lower() not in tekst] == []


def test_reactions_are_put_in_order_by_day_and_number(check_reactie: CheckReactie) -> None:
    (reactie,) = check_reactie((GEGEVENS / "reactie-goed" / "minimaal.md").read_bytes()).reacties

    def met_naam(naam: str) -> Reactie:
        return reactie.model_copy(update={"naam": naam})

    namen = ["reactie-2026-03-24-10", "reactie-2026-03-24-9", "reactie-2025-12-31-11"]
    op_volgorde = sorted(map(met_naam, namen), key=lambda r: r.volgorde)
    assert [r.naam for r in op_volgorde] == namen[::-1]
