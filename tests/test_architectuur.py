"""Guards of the straight line: who may import whom, and the habits of every Python file."""

import ast
import functools
import graphlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mooimaatwerk.project import EIGEN_MAP

PAKKET = EIGEN_MAP / "mooimaatwerk"
GEGEVENS = EIGEN_MAP / "tests" / "gegevens"
MODULES = sorted(PAKKET.rglob("*.py"))
BESTANDEN = [
    *MODULES,
    *sorted((EIGEN_MAP / "hooks").rglob("*.py")),
    *sorted((EIGEN_MAP / "scripts").rglob("*.py")),
    *sorted((EIGEN_MAP / "tests").rglob("*.py")),
]
MAX_REGELS = 300

# The line from file to site. A module imports only from the rows above its own. `map.*`
# stands for every module in a folder; inside it they may use each other, but in no ring.
LAGEN: list[list[str]] = [
    ["mooimaatwerk"],
    ["geheim", "instelling", "melding", "namen", "velden", "casus", "opdrachtregel"],
    ["project"],
    [
        "meldingzinnen",
        "lezen",
        "lezen.getallen",
        "kennis",
        "kennis.bronnen",
        "verantwoording",
        "inzicht",
    ],
    ["vormgeving", "vormgeving.beleid", "vormgeving.vast", "zoeken", "zoeken.bestanden"],
    ["zoeken.deel", "zoeken.tekst"],
    ["zoeken.pagefind"],
    ["zoeken.samen"],
    ["zoeken.wegschrijven"],
    ["opendata", "opendata.overzicht", "gegevensmodel", "formulier", "opdrachten"],
    ["bouw", "bouw.achteraf", "bouw.splitsen", "bouw.uitvoermap"],
    ["publiceren.*", "bouw.boek", "zoeken.delen", "kenmerken", "verantwoording.toegankelijkheid"],
    ["reactie", "meldingformaten", "opmaak", "begrippen", "inzicht.geld", "inzicht.geschiedenis"],
    ["bouw.ongewijzigd"],
    ["bouw.motor"],
    ["lezen.veiligyaml", "verantwoording.verbruik", "opendata.tabel", "opendata.skos"],
    ["lezen.databestand", "lezen.casus", "opendata.woordenboek"],
    ["gegevensmodel.regels", "gegevensmodel.schema", "gegevensmodel.foutteksten"],
    ["lezen.begrippen", "woorden", "looptijd", "inzicht.bespreken", "inzicht.routes"],
    ["gegevensmodel.sjabloontekst", "gegevensmodel.veldtabel", "verantwoording.snelheid"],
    ["kennis.instrumenten", "kennis.kostenoverzicht", "kennis.leesroutes", "kennis.manifest"],
    ["kennis.naslag", "kennis.opschaling"],
    ["privacy.*", "taal.*"],
    ["controle", "controle.bestandsnaam", "controle.inhoud", "controle.plaats", "controle.tekst"],
    ["controle.privacy", "controle.reacties", "controle.taal", "controle.veiligheid"],
    ["controle.velden", "controle.zegel", "controle.opruimen"],
    ["controle.redactie", "controle.controleur", "controle.geheugen"],
    ["controle.oordeel"],
    ["controle.werkers"],
    ["controle.gelezen"],
    ["controle.uitvoeren", "steiger"],
    ["gesprek.*", "inzicht.verouderd"],
    ["formulier.regels", "formulier.vragen"],
    ["verzameling"],
    ["inzicht.lijsten", "inzicht.meedenken", "inzicht.onderbouwing", "inzicht.stand"],
    ["inzicht.trefwoorden"],
    ["inzicht.vergelijking", "inzicht.vervolg", "inzicht.verwant", "opendata.volgen"],
    ["patroon.*", "vormgeving.uitleg"],
    ["editie", "editie.gegevens", "editie.lezen", "editie.beelden", "editie.webtekst"],
    ["editie.model"],
    ["editie.controleur", "editie.verwijzingen", "editie.aanwijzingen", "editie.vingerafdruk"],
    ["editie.samenstellen"],
    ["editie.laden"],
    ["zoeken.facetten"],
    ["editie.bevriezen", "editie.nieuwsbrief", "editie.shortlist", "editie.steiger"],
    ["editie.balans", "zoeken.termen"],
    ["site"],
    ["opendata.dcat", "opendata.schemaorg", "formulier.data"],
    ["figuren.*"],
    ["paginas.*"],
    ["vormgeving.herhaling", "bouw.sleutels", "opendata.bestanden", "zoeken.index"],
    ["vormgeving.vormgever"],
    ["druk.*", "opendata.feeds"],
    ["vormgeving.blokken", "bouw.sitemap", "bouw.edities"],
    ["bouw.werkplaats"],
    ["bouw.laden"],
    ["bouw.sitemaken"],
    ["bouw.bouwen"],
    ["bijdrage.*"],
    ["opdrachten.editiewerk", "opdrachten.controleren", "opdrachten.intrekken"],
    [
        "opdrachten.bouw",
        "opdrachten.casus",
        "opdrachten.editie",
        "opdrachten.publiceren",
        "opdrachten.verouderd",
    ],
    ["__main__"],
]


def naam_van(bestand: Path) -> str:
    delen = list(bestand.relative_to(PAKKET).with_suffix("").parts)
    if delen[-1] == "__init__":
        delen.pop()
    return ".".join(delen) or "mooimaatwerk"


@functools.cache
def wortels(bestand: Path) -> frozenset[str]:
    """The dotted names of everything that a file imports, wherever in the file."""
    return frozenset(_wortels(bestand))


def _wortels(bestand: Path) -> Iterator[str]:
    for knoop in ast.walk(ast.parse(bestand.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Import):
            yield from (deel.name for deel in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            assert knoop.level == 0, f"{bestand.name}: import from mooimaatwerk, not from a dot"
            assert knoop.module is not None
            yield knoop.module
            yield from (f"{knoop.module}.{deel.name}" for deel in knoop.names)


NAMEN = {naam_van(bestand) for bestand in MODULES}


def eigen_imports(bestand: Path) -> set[str]:
    """The modules of the package that a module of the package imports."""
    kaal = {naam.removeprefix("mooimaatwerk.") for naam in wortels(bestand)}
    return (kaal & NAMEN) - {naam_van(bestand), "mooimaatwerk"}


def laag_van(naam: str) -> int | None:
    for nummer, laag in enumerate(LAGEN):
        if naam in laag or f"{naam.split('.')[0]}.*" in laag:
            return nummer
    return None


@pytest.mark.parametrize("naam", sorted(NAMEN))
def test_every_module_has_a_place_in_the_line(naam: str) -> None:
    assert laag_van(naam) is not None, (
        f"{naam} is new: add it to LAGEN in tests/test_architectuur.py, in the row below "
        "everything that it imports"
    )


def test_the_line_names_no_module_that_is_gone() -> None:
    genoemd = {naam for laag in LAGEN for naam in laag if not naam.endswith(".*")}
    mappen = {naam[:-2] for laag in LAGEN for naam in laag if naam.endswith(".*")}
    assert genoemd - NAMEN == set()
    assert mappen - NAMEN == set()


@pytest.mark.parametrize("bestand", MODULES, ids=naam_van)
def test_imports_go_one_way(bestand: Path) -> None:
    eigen = naam_van(bestand)
    laag = laag_van(eigen)
    if laag is None:
        pytest.skip("has no place yet: another test says so")
    map_ = f"{eigen.split('.')[0]}.*"
    for ander in sorted(eigen_imports(bestand)):
        hoger = laag_van(ander)
        samen = map_ in LAGEN[laag] and ander.split(".")[0] == eigen.split(".")[0]
        assert hoger is None or hoger < laag or samen, (
            f"{eigen} imports {ander}, which stands beside or below it in the line"
        )


def test_no_ring_of_imports() -> None:
    graphlib.TopologicalSorter({naam_van(b): eigen_imports(b) for b in MODULES}).prepare()


@pytest.mark.parametrize("bestand", MODULES, ids=naam_van)
def test_the_package_imports_nothing_of_mkdocs_or_the_theme(bestand: Path) -> None:
    for naam in wortels(bestand):
        assert not naam.startswith(("mkdocs", "material")), f"{naam} belongs in hooks/"


def korte_naam(bestand: Path) -> str:
    return bestand.relative_to(EIGEN_MAP).as_posix()


@pytest.mark.parametrize("bestand", BESTANDEN, ids=korte_naam)
def test_every_file_begins_with_one_sentence(bestand: Path) -> None:
    docstring = ast.get_docstring(ast.parse(bestand.read_text(encoding="utf-8")))
    assert docstring, "say in a docstring what the file is for"
    eerste, *verder = docstring.split("\n")
    assert eerste.endswith("."), "the first line of the docstring is one whole sentence"
    assert not verder or not verder[0], "leave a line empty after the first sentence"
    assert len(re.findall(r"[.!?](?=\s+[A-Z])", eerste)) == 0, "one sentence, not two"


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


@pytest.mark.parametrize("bestand", ANDERE, ids=korte_naam)
def test_every_other_file_begins_with_its_job(bestand: Path) -> None:
    eerste = bestand.read_text(encoding="utf-8").split("\n", 1)[0]
    assert EERSTE_REGEL[bestand.suffix].match(eerste), (
        f"say in a comment on the first line what the file is for, not: {eerste}"
    )


@pytest.mark.parametrize("bestand", [*BESTANDEN, *ANDERE, *DOCUMENTEN], ids=korte_naam)
def test_no_file_is_long(bestand: Path) -> None:
    regels = len(bestand.read_text(encoding="utf-8").splitlines())
    assert (regels <= MAX_REGELS) == (korte_naam(bestand) not in LANGER), (
        f"{regels} lines, and {MAX_REGELS} is the most: split it, or say the reason in LANGER"
    )


@pytest.mark.parametrize("bestand", BESTANDEN, ids=korte_naam)
def test_no_error_is_swallowed(bestand: Path) -> None:
    for knoop in ast.walk(ast.parse(bestand.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.ExceptHandler):
            gevangen = knoop.type.elts if isinstance(knoop.type, ast.Tuple) else [knoop.type]
            for soort in gevangen:
                naam = getattr(soort, "id", getattr(soort, "attr", None))
                assert naam not in (None, "Exception", "BaseException"), (
                    f"{korte_naam(bestand)}:{knoop.lineno}: name the error that you expect"
                )


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


@pytest.mark.parametrize("bestand", MODULES, ids=naam_van)
def test_markup_stands_in_templates_and_not_in_python(bestand: Path) -> None:
    boom = ast.parse(bestand.read_text(encoding="utf-8"))
    uitleg = {id(tekst) for tekst in docstrings(boom)}
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str):
            gevonden = None if id(knoop) in uitleg else ELEMENT.search(knoop.value)
            assert not gevonden, f"{korte_naam(bestand)}:{knoop.lineno}: {gevonden}"


@pytest.mark.parametrize("bestand", MODULES, ids=naam_van)
def test_nothing_is_kept_between_two_builds(bestand: Path) -> None:
    # A hook is imported once for many builds: what a module remembers goes stale.
    for knoop in ast.walk(ast.parse(bestand.read_text(encoding="utf-8"))):
        assert not isinstance(knoop, ast.Global), f"{bestand.name}:{knoop.lineno}: no global"
        for versiering in getattr(knoop, "decorator_list", []):
            kaal = versiering.func if isinstance(versiering, ast.Call) else versiering
            naam = getattr(kaal, "id", getattr(kaal, "attr", ""))
            assert naam not in ("cache", "lru_cache"), f"{bestand.name}: {naam} keeps state"
