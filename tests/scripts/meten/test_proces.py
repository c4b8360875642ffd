"""Tests that a command is measured with all that it starts, and told when it fails."""

import subprocess
import sys
from pathlib import Path

import pytest
from meten import opslaan
from meten.corpus import Casusbestand
from meten.deelnemer import Deelnemer
from meten.installeren import Concurrent, NietTeKrijgen
from meten.proces import Mislukt, Opdracht, geheugen_van, meet, rekentijd_van
from meten.ronde import Meetronde, laatste_regel

from mooimaatwerk.verantwoording.snelheid import EIGEN

GEHEUGEN = 60_000_000
VRETER = f"x = b'x' * {GEHEUGEN}; print('vol', flush=True); input()"
OUDER = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {VRETER!r}], check=True)"


def python(code: str, map_: Path) -> Opdracht:
    return Opdracht([sys.executable, "-c", code], map_)


def test_the_memory_of_a_child_counts() -> None:
    opdracht = [sys.executable, "-c", OUDER]
    with subprocess.Popen(opdracht, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as kind:
        assert kind.stdin and kind.stdout
        # The child holds its memory until it is told to go on, however slow this machine is.
        assert kind.stdout.readline().strip() == b"vol"
        gemeten = geheugen_van(kind.pid)
        kind.stdin.write(b"\n")
    assert gemeten > GEHEUGEN


def test_a_command_is_measured_to_its_end(tmp_path: Path) -> None:
    verbruik = meet(python("import time; time.sleep(0.3)", tmp_path))
    assert verbruik.wand > 0.3
    assert verbruik.cpu is not None and verbruik.cpu < verbruik.wand
    assert verbruik.geheugen is not None and verbruik.geheugen > 0


def test_a_command_that_fails_tells_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(Mislukt, match="het ging mis"):
        meet(python("import sys; sys.exit('het ging mis')", tmp_path))


def test_it_runs_in_its_own_folder_and_environment(tmp_path: Path) -> None:
    code = "import os, pathlib; pathlib.Path(os.environ['NAAM']).write_text('')"
    meet(Opdracht([sys.executable, "-c", code], tmp_path, {"NAAM": "hier"}))
    assert (tmp_path / "hier").is_file()


@pytest.mark.parametrize("pakket", ["bestaat-niet", "npm:bestaat-niet"])
def test_what_cannot_be_installed_is_told_and_leaves_nothing(
    pakket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weiger(opdracht: list[str], **_: object) -> None:
        raise subprocess.CalledProcessError(1, opdracht, stderr="eerst dit\nniet gevonden\n\n")

    monkeypatch.setattr("meten.installeren.subprocess.run", weiger)
    monkeypatch.setattr("meten.installeren.shutil.which", lambda naam: naam)
    concurrent = Concurrent("proef", pakket, "1.0", lambda *_: pytest.fail("niets te maken"))
    with pytest.raises(NietTeKrijgen, match="niet gevonden"):
        concurrent.install(tmp_path, tmp_path)
    assert not (tmp_path / "proef-1.0").exists()


def test_the_last_line_that_says_something() -> None:
    assert laatste_regel("een\ntwee\n\n  \n") == "twee"
    assert laatste_regel("") == "geen uitleg"


CASUS = Casusbestand(
    "een", 2020, {"titel": "Oud", "themas": ["wonen"], "datum": "2020"}, [("a", "b")]
)

SERVER = (
    "import http.server as h, sys; "
    "h.test(h.SimpleHTTPRequestHandler, port=int(sys.argv[1]), bind='127.0.0.1')"
)


@pytest.fixture(autouse=True)
def weinig_geduld(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opslaan, "HOOGSTENS", 60.0)


class Proef(Deelnemer):
    """A program that serves its sources as they are."""

    def schrijf(self, casus: Casusbestand) -> None:
        for adres in (f"casussen/{casus.slug}", "themas/wonen"):
            doel = self.map / adres / "index.html"
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_text(casus.velden["titel"], encoding="utf-8")

    def zet_rest_klaar(self, casussen: list[Casusbestand]) -> None:
        pass

    def bouw(self) -> Opdracht:
        return python("", self.map)

    def serveer(self, poort: int) -> Opdracht:
        return Opdracht([sys.executable, "-c", SERVER, str(poort)], self.map)


def test_every_stage_that_is_asked_is_measured_in_every_round(tmp_path: Path) -> None:
    wij, zij = Proef(tmp_path / "wij", EIGEN, "Wij"), Proef(tmp_path / "zij", "zij", "Zij")
    for proef in (wij, zij):
        proef.zet_klaar([CASUS])
    onderdelen = frozenset({"koud", "warm", "een", "opslaan", "index", "controleer"})
    uitkomst = Meetronde([wij, zij], [CASUS], onderdelen, 2).run()
    assert uitkomst.mislukt == {}
    assert {len(rondes) for rondes in uitkomst.gemeten.values()} == {2}
    assert sorted(wat for wie, wat in uitkomst.gemeten if wie == EIGEN) == (
        ["een", "index", "koud", "opslaan", "warm"]
    )
    assert sorted(wat for wie, wat in uitkomst.gemeten if wie == "zij") == (
        ["index", "koud", "opslaan"]
    )


def test_a_program_that_fails_is_left_out_from_there_on(tmp_path: Path) -> None:
    class Kapot(Proef):
        def bouw(self) -> Opdracht:
            return python("import sys; sys.exit('kapot')", self.map)

    kapot = Kapot(tmp_path / "p", "kapot", "Kapot")
    kapot.zet_klaar([CASUS])
    uitkomst = Meetronde([kapot], [CASUS], frozenset({"koud", "opslaan"}), 2).run()
    assert uitkomst.gemeten == {}
    assert uitkomst.mislukt == {"kapot": "kapot"}


def test_a_server_that_notices_nothing_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Doof(Proef):
        def schrijf(self, casus: Casusbestand) -> None:
            if not (self.map / "casussen").is_dir():
                super().schrijf(casus)

    monkeypatch.setattr(opslaan, "EERSTE_GEDULD", 0.1)
    monkeypatch.setattr(opslaan, "HOOGSTENS", 0.3)
    doof = Doof(tmp_path / "p", "doof", "Doof")
    doof.zet_klaar([CASUS])
    uitkomst = Meetronde([doof], [CASUS], frozenset({"opslaan"}), 1).run()
    assert uitkomst.gemeten == {}
    assert "doof" in uitkomst.mislukt


def test_a_server_that_still_works_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two looks at a server that is busy, and two at one that is not."""
    tijden = iter([0.0, 0.5, 0.9, 0.91, 5.0])
    gewacht: list[float] = []
    monkeypatch.setattr(opslaan, "rekentijd_van", lambda _: next(tijden))
    monkeypatch.setattr(opslaan.time, "sleep", gewacht.append)
    opslaan.Server("http://x/", 1).wacht_op_rust()
    assert len(gewacht) == 3
    assert next(tijden) == 5.0


def test_a_server_that_never_rests_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    tijden = iter(range(1000))
    monkeypatch.setattr(opslaan, "rekentijd_van", lambda _: next(tijden))
    monkeypatch.setattr(opslaan, "BLIK", 0.01)
    monkeypatch.setattr(opslaan, "GEDULD_RUST", 0.05)
    opslaan.Server("http://x/", 1).wacht_op_rust()
    assert next(tijden) > 1


def test_the_time_of_children_counts_and_of_one_that_is_gone_nothing() -> None:
    werk = "import time\nwhile time.process_time() < 0.3: pass\nprint(flush=True); input()"
    ouder = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {werk!r}])"
    pijp = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", ouder], stdin=pijp, stdout=pijp) as kind:
        assert kind.stdout is not None
        kind.stdout.readline()
        assert rekentijd_van(kind.pid) >= 0.3
        kind.communicate(b"\n")
    assert rekentijd_van(kind.pid) == 0.0
