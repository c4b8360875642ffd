"""Guards of the house: the first line, the length and the habits of every file."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from mooimaatwerk.project import EIGEN_MAP
from tests.test_architectuur import MODULES, lees

GEGEVENS = EIGEN_MAP / "tests" / "gegevens"
BESTANDEN = [
    *MODULES,
    *sorted((EIGEN_MAP / "hooks").rglob("*.py")),
    *sorted((EIGEN_MAP / "scripts").rglob("*.py")),
    *sorted((EIGEN_MAP / "tests").rglob("*.py")),
]
MAX_REGELS = 300
TE_RUIM = (None, "Exception", "BaseException")

# Every rule is one test over all files, and tells of all files that break it.


def korte_naam(bestand: Path) -> str:
    return bestand.relative_to(EIGEN_MAP).as_posix()


def test_every_file_begins_with_one_sentence() -> None:
    mis = {korte_naam(b): m for b in BESTANDEN if (m := mis_met_begin(ast.get_docstring(lees(b))))}
    assert mis == {}


def mis_met_begin(docstring: str | None) -> str:
    """What is wrong with the text that says what a file is for; empty when nothing is."""
    if not docstring:
        return "say in a docstring what the file is for"
    eerste, *verder = docstring.split("\n")
    if not eerste.endswith("."):
        return "the first line of the docstring is one whole sentence"
    if verder and verder[0]:
        return "leave a line empty after the first sentence"
    return "one sentence, not two" if re.search(r"[.!?](?=\s+[A-Z])", eerste) else ""


# What is no Python says its job in a comment on its first line.
EERSTE_REGEL = {
    **dict.fromkeys((".css", ".js"), re.compile(r"(/\*\*?|//|\{#-) .+")),
    **dict.fromkeys((".html", ".xhtml", ".xml"), re.compile(r"\{(#-|\{- /\*) .+ (-#|\*/ -\})\}")),
    **dict.fromkeys((".yml", ".toml"), re.compile(r"# .+")),
    ".typ": re.compile(r"// .+"),
}
MAPPEN = ("mooimaatwerk", "hooks", "scripts", "tests", "docs", "cases", ".github", ".gitlab")
ANDERE = [
    bestand
    for map_ in MAPPEN
    for bestand in sorted((EIGEN_MAP / map_).rglob("*.*"))
    if bestand.suffix in EERSTE_REGEL and GEGEVENS not in bestand.parents
]
DOCUMENTEN = [*sorted(EIGEN_MAP.glob("*.md")), *sorted((EIGEN_MAP / "docs").rglob("*.md"))]
LANGER = {
    "CONTRIBUTING.md": "half of it is the table of all fields, made from the field list",
    "README.md": "the one page in English, for who runs and builds it",
    ".github/ISSUE_TEMPLATE/casus.yml": "made from the field list",
    "cases/_begrippen/gemeenten.yml": "one entry for each municipality",
    "cases/_begrippen/knelpunten.yml": "one list of terms",
    "cases/_begrippen/velden.yml": "one list of fields",
    "cases/_begrippen/wetten.yml": "one list of laws with their articles",
    "mooimaatwerk/privacy/regels.yml": "one list of rules, used in this order",
}


def test_every_other_file_begins_with_its_job() -> None:
    eerste = {bestand: bestand.read_text(encoding="utf-8").split("\n", 1)[0] for bestand in ANDERE}
    mis = {korte_naam(b): r for b, r in eerste.items() if not EERSTE_REGEL[b.suffix].match(r)}
    assert mis == {}, "say in a comment on the first line what the file is for"


def test_no_file_is_long() -> None:
    alle = [*BESTANDEN, *ANDERE, *DOCUMENTEN]
    regels = {korte_naam(b): len(b.read_text(encoding="utf-8").splitlines()) for b in alle}
    lang = {naam for naam, aantal in regels.items() if aantal > MAX_REGELS}
    assert lang - set(LANGER) == set(), f"over {MAX_REGELS} lines: split it, or tell why in LANGER"
    assert set(LANGER) - lang == set(), f"at most {MAX_REGELS} lines by now: take it out of LANGER"


def test_no_error_is_swallowed() -> None:
    te_ruim = [
        f"{korte_naam(bestand)}:{knoop.lineno}: name the error that you expect"
        for bestand in BESTANDEN
        for knoop in ast.walk(lees(bestand))
        if isinstance(knoop, ast.ExceptHandler)
        for soort in (knoop.type.elts if isinstance(knoop.type, ast.Tuple) else [knoop.type])
        if getattr(soort, "id", getattr(soort, "attr", None)) in TE_RUIM
    ]
    assert te_ruim == []


# Elements of HTML and SVG; `<jaar>` in a message is no element.
ELEMENT = re.compile(
    r"</?(?:a|abbr|article|aside|b|body|br|button|caption|circle|code|dd|details|div|dl|dt|em|"
    r"fieldset|figcaption|figure|footer|form|g|h[1-6]|head|header|hr|html|i|iframe|img|input|"
    r"label|legend|li|line|link|main|mark|meta|nav|ol|option|p|path|polygon|polyline|pre|rect|"
    r"script|section|select|small|span|strong|style|sub|summary|sup|svg|symbol|table|tbody|td|"
    r"template|text|textarea|tfoot|th|thead|time|title|tr|tspan|u|ul|use|video)\b[^<>]*/?>",
    re.IGNORECASE,
)


def docstrings(boom: ast.Module) -> Iterator[ast.expr]:
    for knoop in ast.walk(boom):
        begin = getattr(knoop, "body", None)
        if isinstance(begin, list) and begin and isinstance(begin[0], ast.Expr):
            yield begin[0].value
        # The text under a constant or an attribute, which says what it is for.
        if isinstance(knoop, ast.Expr):
            yield knoop.value


def opmaak_in(boom: ast.Module) -> Iterator[str]:
    """Yield the elements in the texts of a program, each with its line."""
    uitleg = {id(tekst) for tekst in docstrings(boom)}
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str):
            gevonden = None if id(knoop) in uitleg else ELEMENT.search(knoop.value)
            if gevonden:
                yield f"{knoop.lineno}: {gevonden[0]}"


def test_markup_stands_in_templates_and_not_in_python() -> None:
    opmaak = [f"{korte_naam(b)}:{waar}" for b in MODULES for waar in opmaak_in(lees(b))]
    assert opmaak == []


def bewaard_in(boom: ast.Module) -> Iterator[str]:
    """Yield what a module would remember from one build to the next, each with its line."""
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Global):
            yield f"{knoop.lineno}: no global"
        for versiering in getattr(knoop, "decorator_list", []):
            kaal = versiering.func if isinstance(versiering, ast.Call) else versiering
            naam = getattr(kaal, "id", getattr(kaal, "attr", ""))
            if naam in ("cache", "lru_cache"):
                yield f"{kaal.lineno}: {naam} keeps state"


def test_nothing_is_kept_between_two_builds() -> None:
    # A hook is imported once for many builds: what a module remembers goes stale.
    assert [f"{korte_naam(b)}:{waar}" for b in MODULES for waar in bewaard_in(lees(b))] == []
