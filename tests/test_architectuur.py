"""Guards of the straight line: who may import whom."""

import ast
import functools
import graphlib
from collections.abc import Iterator
from pathlib import Path

from mooimaatwerk.project import EIGEN_MAP

PAKKET = EIGEN_MAP / "mooimaatwerk"
MODULES = sorted(PAKKET.rglob("*.py"))

# The line from file to site. A module imports only from the rows above its own. `map.*`
# stands for every module in a folder; inside it they may use each other, but in no ring.
LAGEN: list[list[str]] = [
    ["mooimaatwerk"],
    [
        "bewaren",
        "geheim",
        "instelling",
        "melding",
        "namen",
        "opruimen",
        "velden",
        "casus",
        "opdrachtregel",
    ],
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
    ["vormgeving.sjabloonmotor"],
    ["zoeken.deel", "zoeken.tekst"],
    ["zoeken.pagefind"],
    ["zoeken.samen"],
    ["zoeken.wegschrijven"],
    ["opendata", "opendata.overzicht", "gegevensmodel", "formulier", "opdrachten"],
    [
        "bouw",
        "bouw.achteraf",
        "bouw.bewaarplek",
        "bouw.loket",
        "bouw.splitsen",
        "bouw.uitvoermap",
    ],
    ["publiceren.*", "zoeken.delen", "kenmerken", "verantwoording.toegankelijkheid"],
    ["reactie", "meldingformaten", "opmaak", "verlichten", "begrippen"],
    ["inzicht.geld", "inzicht.geschiedenis"],
    ["bouw.ongewijzigd"],
    ["bouw.motor"],
    ["lezen.veiligyaml", "verantwoording.verbruik", "opendata.skos"],
    ["lezen.databestand", "lezen.casus", "opendata.woordenboek"],
    ["looptijd"],
    ["woorden", "gegevensmodel.regels", "gegevensmodel.schema", "gegevensmodel.foutteksten"],
    ["lezen.begrippen", "inzicht.bespreken", "inzicht.routes"],
    ["gegevensmodel.sjabloontekst", "gegevensmodel.veldtabel", "verantwoording.snelheid"],
    ["kennis.instrumenten", "kennis.kostenoverzicht", "kennis.leesroutes", "kennis.manifest"],
    ["kennis.naslag", "kennis.opschaling"],
    ["privacy.*", "taal.*"],
    ["controle", "controle.bestandsnaam", "controle.inhoud", "controle.plaats", "controle.tekst"],
    ["controle.privacy", "controle.reacties", "controle.taal", "controle.veiligheid"],
    ["controle.velden", "controle.zegel"],
    ["controle.later"],
    ["controle.redactie", "controle.controleur", "controle.geheugen"],
    ["controle.maatstaf"],
    ["controle.oordeel"],
    ["controle.werkers"],
    ["controle.gelezen", "lezen.begrippenplank"],
    ["controle.uitvoeren", "steiger"],
    ["gesprek.*", "inzicht.verouderd"],
    ["formulier.regels", "formulier.vragen"],
    ["verzameling"],
    ["inzicht.lijsten", "inzicht.meedenken", "inzicht.onderbouwing", "inzicht.stand"],
    ["inzicht.trefwoorden", "inzicht.profiel"],
    ["inzicht.ligging", "opendata.tabel"],
    ["bouw.ligging"],
    ["bouw.boek"],
    ["inzicht.vergelijking", "inzicht.vervolg", "inzicht.verwant", "opendata.volgen"],
    ["patroon.*", "vormgeving.uitleg", "vormgeving.gewoon"],
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
    [
        "vormgeving.herhaling",
        "vormgeving.verhalen",
        "bouw.sleutels",
        "opendata.bestanden",
        "zoeken.index",
    ],
    ["vormgeving.vormgever"],
    ["druk.*", "opendata.feeds"],
    ["vormgeving.blokken", "bouw.sitemap", "bouw.edities"],
    ["bouw.hernemen", "bouw.oogst"],
    ["bouw.werkplaats", "bouw.hergebruik"],
    ["bouw.laden"],
    ["bouw.schrijver"],
    ["bouw.eenheden"],
    ["bouw.sitemaken"],
    ["bouw.navolgen"],
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
def lees(bestand: Path) -> ast.Module:
    """A file of Python as a tree; every rule looks at the same one."""
    return ast.parse(bestand.read_text(encoding="utf-8"))


@functools.cache
def wortels(bestand: Path) -> frozenset[str]:
    """The dotted names of everything that a file imports, wherever in the file."""
    return frozenset(_wortels(bestand))


def _wortels(bestand: Path) -> Iterator[str]:
    for knoop in ast.walk(lees(bestand)):
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


# Every rule is one test over all files, and tells of all files that break it.


def test_every_module_has_a_place_in_the_line() -> None:
    nieuw = sorted(naam for naam in NAMEN if laag_van(naam) is None)
    assert nieuw == [], "add it to LAGEN above, in the row below everything that it imports"


def test_the_line_names_no_module_that_is_gone() -> None:
    genoemd = {naam for laag in LAGEN for naam in laag if not naam.endswith(".*")}
    mappen = {naam[:-2] for laag in LAGEN for naam in laag if naam.endswith(".*")}
    assert genoemd - NAMEN == set()
    assert mappen - NAMEN == set()


def test_imports_go_one_way() -> None:
    terug = [
        f"{naam_van(bestand)} imports {ander}, which stands beside or below it in the line"
        for bestand in MODULES
        for ander in sorted(eigen_imports(bestand))
        if not is_hoger(ander, naam_van(bestand))
    ]
    assert terug == []


def is_hoger(ander: str, eigen: str) -> bool:
    """What has no place yet is told by another test."""
    laag, hoger = laag_van(eigen), laag_van(ander)
    if laag is None or hoger is None or hoger < laag:
        return True
    return f"{eigen.split('.')[0]}.*" in LAGEN[laag] and ander.split(".")[0] == eigen.split(".")[0]


def test_no_ring_of_imports() -> None:
    graphlib.TopologicalSorter({naam_van(b): eigen_imports(b) for b in MODULES}).prepare()


def test_the_package_imports_nothing_of_mkdocs_or_the_theme() -> None:
    motor = [
        f"{naam_van(bestand)} imports {naam}, which belongs in hooks/"
        for bestand in MODULES
        for naam in wortels(bestand)
        if naam.startswith(("mkdocs", "material"))
    ]
    assert motor == []
