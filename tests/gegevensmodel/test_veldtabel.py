"""Tests of the field table, and that CONTRIBUTING.md holds the present one."""

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.gegevensmodel.veldtabel import (
    MERKEN_EDITIE,
    MERKEN_PATROON,
    make_veldtabel,
    replace_veldtabel,
)
from mooimaatwerk.project import EIGEN_MAP


def test_contributing_does_not_lag_behind_the_field_list(begrippen: Begrippen) -> None:
    tekst = (EIGEN_MAP / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert replace_veldtabel(tekst, begrippen) == tekst, "run: python3 scripts/vernieuw.py"


def test_the_guide_for_editors_does_not_lag_behind_either(begrippen: Begrippen) -> None:
    tekst = (EIGEN_MAP / "docs/edities/LEESMIJ.md").read_text(encoding="utf-8")
    vers = replace_veldtabel(tekst, begrippen, MERKEN_EDITIE, "../../")
    assert vers == tekst, "run: python3 scripts/vernieuw.py"
    assert "[artikelsoorten.yml](../../cases/_begrippen/artikelsoorten.yml)" in tekst


def test_the_guide_for_patterns_does_not_lag_behind(begrippen: Begrippen) -> None:
    tekst = (EIGEN_MAP / "docs/patronen/LEESMIJ.md").read_text(encoding="utf-8")
    vers = replace_veldtabel(tekst, begrippen, MERKEN_PATROON, "../../")
    assert vers == tekst, "run: python3 scripts/vernieuw.py"
    assert "`gericht_aan`" in tekst


def test_every_field_has_a_row(begrippen: Begrippen) -> None:
    rijen = [regel for regel in make_veldtabel(begrippen).split("\n") if regel.startswith("| `")]
    assert [rij.split("`")[1] for rij in rijen] == [
        naam
        for groep in begrippen.velden.groepen
        for naam, _ in begrippen.velden.alle()
        if begrippen.velden.per_sleutel[naam.split(".")[0]].groep == groep.slug
    ]
    assert len(rijen) == len(list(begrippen.velden.alle()))


def test_a_row_tells_the_rules(begrippen: Begrippen) -> None:
    rijen = {rij.split("`")[1]: rij for rij in make_veldtabel(begrippen).split("\n") if "`" in rij}
    assert "**Verplicht.** 5 tot en met 90 tekens." in rijen["titel"]
    assert "Hoogstens 120 woorden." in rijen["samenvatting"]
    assert "**Verplicht bij status open.**" in rijen["hulpvraag"]
    assert "Leeg betekent `genoemd`. Kies uit: `genoemd`, `afgeleid`." in rijen["wetten.herkomst"]
    assert "[knelpunten.yml](cases/_begrippen/knelpunten.yml)" in rijen["knelpunten"]


def test_a_reaction_has_a_table_of_its_own(begrippen: Begrippen) -> None:
    tabel = make_veldtabel(begrippen, "reactievelden")
    rijen = [regel.split("`")[1] for regel in tabel.split("\n") if regel.startswith("| `")]
    assert rijen == [naam for naam, _ in begrippen.andere_velden["reactievelden"].alle()]
    assert "Kies uit: `oplossing`, `mening`, `vraag`, `aanvulling`." in tabel


PAAR = "<!-- velden:begin --><!-- velden:einde -->"


@pytest.mark.parametrize("tekst", ["", PAAR, f"{PAAR}{PAAR}"])
def test_a_document_without_one_pair_of_markers_is_refused(
    tekst: str, begrippen: Begrippen
) -> None:
    with pytest.raises(ValueError, match="markers"):
        replace_veldtabel(tekst, begrippen)
