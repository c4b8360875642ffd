"""Has the conversation at a real terminal, with the command as a person starts it."""

import os
import signal
import sys
from datetime import date
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect", reason="a terminal like this does not exist on Windows")


def start(project: Path) -> "pexpect.spawn[str]":
    opdracht = ["-m", "mooimaatwerk", "nieuw", "--map", str(project)]
    omgeving = os.environ | {"TERM": "dumb", "PYTHONUTF8": "1"}
    return pexpect.spawn(
        sys.executable,
        opdracht,
        env=omgeving,
        encoding="utf-8",
        timeout=60,
        dimensions=(60, 100),
        echo=False,
        # A shell starts what runs in the background deaf to Ctrl+C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


def antwoord(gesprek: "pexpect.spawn[str]", vraag: str, *antwoorden: str) -> None:
    gesprek.expect_exact(vraag)
    for regel in antwoorden:
        gesprek.expect("> $")
        gesprek.sendline(regel)


def test_a_conversation_from_beginning_to_end(tmp_path: Path) -> None:
    gesprek = start(tmp_path)
    antwoord(gesprek, "Titel", "Hoi")
    antwoord(gesprek, "deze tekst is te kort", "Een rode fiets")
    antwoord(
        gesprek,
        "Samenvatting",
        "Een man kon niet naar zijn werk. Nu heeft hij zelf een rode fiets.",
    )
    antwoord(gesprek, "Datum", "")
    antwoord(gesprek, "4. Niet gelukt", "3")
    antwoord(gesprek, "Thema's", "werk", "")
    antwoord(gesprek, "Knelpunten", "afstand", "")
    antwoord(gesprek, "Levensgebieden", "geld, mobiliteit", "")
    antwoord(gesprek, "Soorten maatwerk", "budget-inzetten", "")
    for _ in range(6):
        gesprek.expect_exact("(Enter = nee): ")
        gesprek.sendline("")
    for kopje in ("Situatie", "Waar liep", "Wat is er gedaan?", "Resultaat", "Wat leren we?"):
        antwoord(gesprek, kopje, "Dit is een zin.", "")
    naam = f"cases/{date.today().year}/een-rode-fiets.md"
    gesprek.expect_exact(f"Gemaakt: {naam}.")
    gesprek.expect_exact(f"controleer {naam}")
    gesprek.expect(pexpect.EOF)
    gesprek.close()
    assert gesprek.exitstatus == 0
    assert (tmp_path / naam).is_file()


def test_ctrl_c_leaves_kindly_and_leaves_nothing(tmp_path: Path) -> None:
    gesprek = start(tmp_path)
    antwoord(gesprek, "Titel", "Een rode fiets")
    gesprek.expect_exact("Samenvatting")
    gesprek.expect("> $")
    gesprek.sendintr()
    gesprek.expect_exact("Gestopt. Er is niets bewaard.")
    gesprek.expect(pexpect.EOF)
    assert "Traceback" not in gesprek.before
    gesprek.close()
    assert gesprek.exitstatus == 1
    assert list(tmp_path.iterdir()) == []
