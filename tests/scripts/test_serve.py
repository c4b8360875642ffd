"""Tests that scripts/serve.py keeps the site in the air and leaves nothing behind."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import serve

HOST = "127.0.0.1"
SCRIPTS = Path(serve.__file__).parent

# Stands in for MkDocs.
SERVER = "import http.server as h, sys; h.test(port=int(sys.argv[1]), bind='127.0.0.1')"
# Runs the real script, with that server and without making an environment.
PROGRAMMA = """
import sys
map_, poort, server = sys.argv[1:]
sys.path.insert(0, map_)
import serve
serve.maak_omgeving = lambda met_tests: sys.executable
serve.opdracht = lambda python, host, poort: [python, "-c", server, str(poort)]
sys.exit(serve.main(["--poort", poort]))
"""


@pytest.fixture
def poort() -> int:
    """A port that is free."""
    with socket.create_server((HOST, 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def bezette_poort() -> Iterator[int]:
    with socket.create_server((HOST, 0)) as server:
        yield int(server.getsockname()[1])


@pytest.fixture
def bronnen(tmp_path: Path) -> Path:
    """A project folder with a few sources."""
    for naam in ("cases/2024/bus.md", "docs/index.md", "mooimaatwerk/casus.py", "mkdocs.yml"):
        bestand = tmp_path / naam
        bestand.parent.mkdir(parents=True, exist_ok=True)
        bestand.write_text("", encoding="utf-8")
    return tmp_path


def test_opdracht() -> None:
    assert serve.opdracht(Path("python"), HOST, 8000) == (
        ["python", "-m", "mkdocs", "serve", "-a", "127.0.0.1:8000", "--config-file", "mkdocs.yml"]
    )


def test_keuzes() -> None:
    keuzes = serve.lees_keuzes([])
    assert (keuzes.host, keuzes.poort) == ("127.0.0.1", 8000)
    assert serve.lees_keuzes(["--poort", "9000"]).poort == 9000


@pytest.mark.parametrize("tekst", ["0", "65536", "-1", "acht"])
def test_verkeerde_poort(tekst: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        serve.lees_keuzes([f"--poort={tekst}"])
    assert "kies een getal van 1 tot en met 65535" in capsys.readouterr().err


def test_bezette_poort(bezette_poort: int) -> None:
    with pytest.raises(SystemExit, match=f"Poort {bezette_poort} is al bezet"):
        serve.controleer_poort(HOST, bezette_poort)


def test_adres_dat_niet_kan(poort: int) -> None:
    with pytest.raises(SystemExit, match=r"Op http://192\.0\.2\.1:\d+ mag of kan de site niet"):
        serve.controleer_poort("192.0.2.1", poort)  # an address for documentation, never ours


def test_vrije_poort(poort: int) -> None:
    serve.controleer_poort(HOST, poort)


@pytest.mark.parametrize("naam", ["cases/2025/nieuw.md", "mkdocs.yml", "docs/index.md"])
def test_stand_ziet_een_verandering(naam: str, bronnen: Path) -> None:
    stand = serve.maak_stand(bronnen)
    bestand = bronnen / naam
    bestand.parent.mkdir(exist_ok=True)
    bestand.write_text("anders", encoding="utf-8")
    os.utime(bestand, (1, 1))
    assert serve.maak_stand(bronnen) != stand


def test_stand_ziet_dat_een_bestand_weg_is(bronnen: Path) -> None:
    stand = serve.maak_stand(bronnen)
    (bronnen / "cases/2024/bus.md").unlink()
    assert serve.maak_stand(bronnen) != stand


def test_stand_ziet_niet_wat_een_bouw_zelf_maakt(bronnen: Path) -> None:
    stand = serve.maak_stand(bronnen)
    (bronnen / "mooimaatwerk/__pycache__").mkdir()
    (bronnen / "mooimaatwerk/__pycache__/casus.pyc").write_text("", encoding="utf-8")
    (bronnen / "site").mkdir()
    (bronnen / "site/index.html").write_text("", encoding="utf-8")
    assert serve.maak_stand(bronnen) == stand


def test_na_een_mislukte_bouw_wacht_hij_en_probeert_opnieuw(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    uitkomsten = [1, 1, 0]
    gewacht: list[serve.Stand] = []
    monkeypatch.setattr(serve, "dien_op", lambda *a: uitkomsten.pop(0))
    monkeypatch.setattr(serve, "wacht_op_verandering", gewacht.append)
    serve.houd_in_de_lucht(Path("python"), HOST, 8000)
    assert len(gewacht) == 2
    assert capsys.readouterr().out.count("Ik wacht tot je iets verandert") == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows kent deze signalen niet")
@pytest.mark.parametrize("signaal", [signal.SIGINT, signal.SIGTERM])
def test_stopt_netjes_en_laat_geen_server_achter(signaal: signal.Signals, poort: int) -> None:
    opdracht = [sys.executable, "-c", PROGRAMMA, str(SCRIPTS), str(poort), SERVER]
    with subprocess.Popen(opdracht, stdout=subprocess.PIPE, encoding="utf-8") as kind:
        assert kind.stdout is not None
        regels = iter(kind.stdout.readline, "")
        assert any(f"De site staat op http://127.0.0.1:{poort} –" in regel for regel in regels)
        kind.send_signal(signaal)
        assert "Gestopt." in kind.stdout.read()
    assert kind.returncode == 0
    serve.controleer_poort(HOST, poort)  # stops the test when the server is still there


def test_mislukte_bouw_geeft_de_code_door(poort: int) -> None:
    assert serve.dien_op([sys.executable, "-c", "exit(1)"], HOST, poort) == 1
