"""The bad files there are, and the codes that the source can give."""

import ast
from collections.abc import Iterator
from pathlib import Path

from mooimaatwerk.project import EIGEN_MAP

GEGEVENS = Path(__file__).parents[1] / "gegevens"
FOUT = sorted((GEGEVENS / "fout").glob("*.md"))


PAKKET = EIGEN_MAP / "mooimaatwerk"
BRONNEN = [
    PAKKET / "lezen" / "casus.py",
    PAKKET / "lezen" / "veiligyaml.py",
    PAKKET / "gegevensmodel" / "foutteksten.py",
    *sorted((PAKKET / "controle").glob("*.py")),
]


def codes(meldingen: object) -> list[str]:
    assert isinstance(meldingen, list | tuple)
    return [melding.code for melding in meldingen]


def ontleed(naam: str, mogelijk: set[str]) -> str:
    """The code in the name of a bad file: the longest one that the name begins with."""
    passend = [code for code in mogelijk if naam == code or naam.startswith(f"{code}-")]
    assert passend, f"fout/{naam}.md begins with no code"
    return max(passend, key=len)


# Which codes exist: read from the source.


def plek_van_code(functie: ast.AST) -> int | None:
    """At which place a function or a dataclass takes its `code`, without `self`."""
    if isinstance(functie, ast.FunctionDef):
        namen = [argument.arg for argument in functie.args.args]
        namen = namen[1:] if namen[:1] == ["self"] else namen
    elif isinstance(functie, ast.ClassDef):
        velden = [regel.target for regel in functie.body if isinstance(regel, ast.AnnAssign)]
        namen = [veld.id for veld in velden if isinstance(veld, ast.Name)]
    else:
        return None
    return namen.index("code") if "code" in namen else None


def plekken(boom: ast.Module) -> dict[str, int]:
    """Every function and class of a module that takes a `code`, and where."""
    gevonden: dict[str, int] = {}
    for functie in ast.walk(boom):
        plek = plek_van_code(functie)
        if plek is not None and isinstance(functie, ast.FunctionDef | ast.ClassDef):
            gevonden[functie.name] = plek
    return gevonden


def codes_in(bron: Path, elders: dict[str, int]) -> Iterator[str]:
    boom = ast.parse(bron.read_text(encoding="utf-8"))
    bekend = {**elders, **plekken(boom)}
    for aanroep in ast.walk(boom):
        if not isinstance(aanroep, ast.Call):
            continue
        naam = getattr(aanroep.func, "id", getattr(aanroep.func, "attr", ""))
        if naam not in bekend:
            continue
        benoemd = [sleutel.value for sleutel in aanroep.keywords if sleutel.arg == "code"]
        (code,) = benoemd or aanroep.args[bekend[naam] : bekend[naam] + 1]
        if isinstance(code, ast.Constant):
            assert isinstance(code.value, str)
            yield code.value
        else:
            # Handed on from a place where it is written out.
            waar = f"{bron.name}:{aanroep.lineno}"
            handed_on = getattr(code, "id", getattr(code, "attr", None)) == "code"
            assert handed_on, f"{waar}: write the code of a message out, so that it can be found"
