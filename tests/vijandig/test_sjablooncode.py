"""Tests that a contributed text can never act: each attack that was proven, on both walls."""

from pathlib import Path

import pytest
from lxml import html

from mooimaatwerk.__main__ import main
from tests.conftest import Casustekst, Check, Draai, MaakProject
from tests.vijandig.conftest import Tekenaar

MACRO = "{{ cycler.__init__.__globals__.os.popen('touch %s').read() }}"


@pytest.fixture
def lokaas(tmp_path: Path) -> Path:
    """The file that an attack makes when it gets through."""
    return tmp_path / "ingebroken"


@pytest.fixture
def aanval(lokaas: Path) -> str:
    return MACRO % lokaas


# Template code.


@pytest.mark.parametrize("plek", ["titel", "samenvatting", "tekst"])
def test_macro_is_refused(
    plek: str, aanval: str, lokaas: Path, casustekst: Casustekst, check: Check
) -> None:
    lang = f"Een zin die lang genoeg is om een samenvatting te mogen zijn, met {aanval}"
    waarde = f"## Situatie\n\n{aanval}\n" if plek == "tekst" else lang
    velden = {plek: aanval if plek == "titel" else waarde}
    casus, meldingen = check(casustekst(**velden))
    assert casus is None
    assert ("sjabloonteken", plek) in [(m.code, m.veld) for m in meldingen]
    assert not lokaas.exists()


def test_macro_stops_controleer_and_bouw(
    aanval: str, lokaas: Path, casustekst: Casustekst, maak_project: MaakProject, draai: Draai
) -> None:
    tekst = casustekst(titel="Hoi " + aanval[:60], tekst=f"## Situatie\n\n{aanval}\n")
    project = maak_project({"cases/2026/aanval.md": tekst})
    assert main(["controleer", "--map", str(project)]) == 1
    klaar = draai("mooimaatwerk", "bouw", "--map", project)
    assert klaar.returncode == 1
    assert '"{{" mag niet in een verhaal staan' in klaar.stderr
    assert '"{{" mag hier niet' in klaar.stderr
    assert not lokaas.exists()
    assert not (project / "site").exists()


def test_macro_past_the_checks_is_plain_text(aanval: str, lokaas: Path, teken: Tekenaar) -> None:
    paginas = teken(aanval)
    assert not lokaas.exists()
    boom = html.document_fromstring(paginas["casussen/aanval/"])
    assert boom.findtext(".//h1") == aanval
    assert boom.xpath("string(//article)").count(aanval) > 15
    assert aanval in boom.xpath("string(//title)")


EXTRA_HAAK = '''
from mkdocs.structure.files import File

INHOUD = """---
title: "{titel}"
render_macros: true
---

Voor {aanval} na
"""

def on_files(files, config):
    files.append(File.generated(config, "bijdrage.md", content=INHOUD))
    files.append(File.generated(config, "tweede.md", abs_src_path={bestand!r}))
    return files
'''


@pytest.mark.parametrize("vooraan", [True, False])
@pytest.mark.parametrize("vanuit", [".", "docs"])
def test_a_page_from_outside_docs_gets_no_macros(
    vooraan: bool, vanuit: str, aanval: str, lokaas: Path, kopie: Path, draai: Draai
) -> None:
    """Such a page has no file, or one elsewhere, and asks for macros itself."""
    bijdrage = kopie / "bijdrage.md"
    bijdrage.write_text(f'---\ntitle: "{aanval}"\nrender_macros: true\n---\n\n{aanval}\n')
    haak = EXTRA_HAAK.replace("{titel}", aanval).replace("{aanval}", aanval)
    haak = haak.replace("{bestand!r}", repr(str(bijdrage)))
    (kopie / "hooks/extra.py").write_text(haak, encoding="utf-8")
    instellingen = kopie / "mkdocs.yml"
    tekst = instellingen.read_text(encoding="utf-8")
    eigen = "  - hooks/casussen.py\n"
    extra = "  - hooks/extra.py\n"
    tekst = tekst.replace(eigen, extra + eigen if vooraan else eigen + extra)
    assert extra in tekst
    instellingen.write_text(tekst, encoding="utf-8")

    klaar = draai("mkdocs", "build", "-f", instellingen, cwd=str(kopie / vanuit))
    assert not lokaas.exists()
    assert klaar.returncode == 0, klaar.stderr
    for naam in ("bijdrage", "tweede"):
        pagina = kopie / "site" / naam / "index.html"
        # Added after our hook it gets a page, added before it none; it never runs.
        assert pagina.exists() == (not vooraan)
        if not vooraan:
            leesbaar = html.document_fromstring(pagina.read_text(encoding="utf-8"))
            assert "cycler.__init__.__globals__" in leesbaar.xpath("string(//main)")


@pytest.mark.parametrize(
    "code",
    [
        MACRO,
        "{{ kerncijfers.__globals__['__builtins__']['open']('%s', 'w') }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }} {{ '%s' }}",
        "{{ config.plugins.__class__.__init__.__globals__ }} {{ '%s' }}",
        "{%% set x = omslagverhaal.__closure__ %%}{{ x[0].cell_contents }} {{ '%s' }}",
        "{{ 'x'|attr('__class__')|attr('__mro__') }} {{ '%s' }}",
    ],
)
def test_in_a_hand_written_page_the_sandbox_refuses_what_lies_below(
    code: str, lokaas: Path, kopie: Path, draai: Draai
) -> None:
    pagina = f"---\nrender_macros: true\n---\n\nBegin {code % lokaas} eind\n"
    (kopie / "docs/over.md").write_text(pagina, encoding="utf-8")
    klaar = draai("mkdocs", "build", "--quiet", "-f", kopie / "mkdocs.yml")
    assert klaar.returncode == 1
    assert "docs/over.md: een blok lukt niet: " in klaar.stderr
    assert not lokaas.exists()


def test_a_case_may_not_ask_for_macros(check: Check, casustekst: Casustekst) -> None:
    casus, meldingen = check(casustekst(render_macros=True))
    assert casus is None
    assert [(m.code, m.veld) for m in meldingen] == [("veld-onbekend", "render_macros")]
