"""Tests of the comment below a pull request, with a forge that is only pretended."""

import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from plaats_reactie import main

from mooimaatwerk.bijdrage.bericht import make_bericht, write_bericht
from mooimaatwerk.bijdrage.overzicht import Overzicht
from mooimaatwerk.bijdrage.samenvatting import MERK
from mooimaatwerk.melding import Melding

KOP = "a" * 40
FOUT = Melding("cases/2026/a.md", 7, "themas", "begrip-onbekend", "onbekend thema @iemand.")
OVERZICHT = Overzicht(bestanden=("cases/2026/a.md",))

# A program that writes down what it was asked, and answers from a file.
NEP = """#!{python}
import json, sys
from pathlib import Path
map_ = Path({map_!r})
antwoorden = json.loads((map_ / "antwoorden.json").read_text())
invoer = sys.stdin.read() if "--input" in sys.argv else ""
with (map_ / "gevraagd.jsonl").open("a") as stroom:
    stroom.write(json.dumps([sys.argv[1:], invoer]) + "\\n")
for deel, antwoord in antwoorden.items():
    if deel in sys.argv[2]:
        sys.stdout.write(antwoord)
        break
else:
    sys.exit("HTTP 404")
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the pretended program is a script")


class Forge:
    """The pretended forge: what it answers, and what it was asked."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self.antwoord(KOP)

    def antwoord(self, kop: str, reactie: str = "") -> None:
        antwoorden = {"/pulls/7": f"{kop}\n", "/issues/7/comments": reactie, "comments/55": ""}
        (self.map / "antwoorden.json").write_text(json.dumps(antwoorden), encoding="utf-8")

    @property
    def gevraagd(self) -> list[tuple[list[str], str]]:
        bestand = self.map / "gevraagd.jsonl"
        regels = bestand.read_text(encoding="utf-8").splitlines() if bestand.exists() else []
        return [json.loads(regel) for regel in regels]

    @property
    def geschreven(self) -> list[tuple[str, dict[str, Any]]]:
        return [(woorden[1], json.loads(invoer)) for woorden, invoer in self.gevraagd if invoer]


@pytest.fixture
def forge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Forge:
    programma = tmp_path / "bin" / "gh"
    programma.parent.mkdir()
    programma.write_text(NEP.format(python=sys.executable, map_=str(tmp_path)), encoding="utf-8")
    programma.chmod(programma.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(programma.parent), prepend=os.pathsep)
    return Forge(tmp_path)


def plaats(forge: Forge, *meldingen: Melding, nummer: int = 7, leeg: bool = False) -> int:
    bericht = forge.map / "bericht.json"
    overzicht = Overzicht() if leeg else OVERZICHT
    write_bericht(make_bericht(meldingen, overzicht, nummer), bericht)
    return voer_uit(bericht)


def voer_uit(bericht: Path, kop: str = KOP, opslag: str = "wie/wat") -> int:
    return main([str(bericht), "--opslag", opslag, "--kop", kop, "--verslag", "https://forge.nl/1"])


def test_the_first_time_a_comment_is_placed(forge: Forge) -> None:
    assert plaats(forge, FOUT) == 0
    ((adres, gegevens),) = forge.geschreven
    assert adres == "repos/wie/wat/issues/7/comments"
    assert gegevens["body"].startswith(MERK)
    assert "https://forge.nl/1" in gegevens["body"]
    assert "@iemand" not in gegevens["body"]


def test_later_the_same_comment_is_renewed(forge: Forge) -> None:
    forge.antwoord(KOP, "55\n66\n")
    assert plaats(forge, FOUT) == 0
    ((adres, _),) = forge.geschreven
    assert adres == "repos/wie/wat/issues/comments/55"
    assert "PATCH" in forge.gevraagd[-1][0]


def test_only_our_own_comment_is_looked_for(forge: Forge) -> None:
    plaats(forge, FOUT)
    (zoek,) = [woorden for woorden, _ in forge.gevraagd if "--paginate" in woorden]
    assert 'user.login == "github-actions[bot]"' in zoek[-1]
    assert MERK in zoek[-1]


@pytest.mark.parametrize(("nummer", "kop"), [(7, "b" * 40), (8, KOP)])
def test_a_message_about_another_pull_request_is_refused(
    nummer: int, kop: str, forge: Forge, capsys: pytest.CaptureFixture[str]
) -> None:
    forge.antwoord(kop)
    assert plaats(forge, FOUT, nummer=nummer) == 1
    assert forge.geschreven == []
    assert "niet geplaatst" in capsys.readouterr().err


def test_with_nothing_to_say_nothing_is_placed(forge: Forge) -> None:
    assert plaats(forge, leeg=True) == 0
    assert forge.geschreven == []
    forge.antwoord(KOP, "55\n")
    assert plaats(forge, leeg=True) == 0
    assert len(forge.geschreven) == 1


@pytest.mark.parametrize("inhoud", [b"", b"{}", b"[" * 100_000, b" " * 300_000])
def test_a_hostile_message_places_nothing(inhoud: bytes, forge: Forge, tmp_path: Path) -> None:
    (tmp_path / "bericht.json").write_bytes(inhoud)
    assert voer_uit(tmp_path / "bericht.json") == 1
    assert forge.gevraagd == []


def test_a_missing_message_places_nothing(forge: Forge, tmp_path: Path) -> None:
    assert voer_uit(tmp_path / "weg.json") == 1
    assert forge.gevraagd == []


@pytest.mark.parametrize(
    "keuze", [{"kop": "main"}, {"kop": "A" * 40}, {"opslag": "wie"}, {"opslag": "wie/wat/../x"}]
)
def test_what_the_forge_says_has_a_shape_too(keuze: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as einde:
        voer_uit(tmp_path / "weg.json", **keuze)
    assert einde.value.code == 2
