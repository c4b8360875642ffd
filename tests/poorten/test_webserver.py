"""Tests of the host that the gates visit."""

import gzip
import socket
import struct
import time
import urllib.request
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.webserver import geserveerd

VRAAG = b"GET /a.html HTTP/1.1\r\nHost: x\r\n\r\n"
# Closing a connection this way tells the other side that nobody listens any more.
METEEN_WEG = struct.pack("ii", 1, 0)


def test_who_goes_away_before_the_answer_makes_no_noise(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.html").write_text("<body>" + 200 * "<p>Hallo", encoding="utf-8")
    with geserveerd(tmp_path, stukken=4) as adres:
        with socket.create_connection(("127.0.0.1", urlsplit(adres).port)) as weg:
            weg.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, METEEN_WEG)
            weg.sendall(VRAAG)
            weg.recv(1)
        time.sleep(0.4)
    assert capfd.readouterr().err == ""


def test_another_mistake_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_text("geen romp", encoding="utf-8")
    with geserveerd(tmp_path, stukken=4) as adres, pytest.raises(HTTPException):
        urllib.request.urlopen(f"{adres}a.html", timeout=5).read()
    assert "ValueError" in capfd.readouterr().err


def test_a_file_that_changed_is_packed_anew(tmp_path: Path) -> None:
    bestand = tmp_path / "a.html"
    with geserveerd(tmp_path) as adres:
        for tekst in ("eerst", "eerst", "daarna"):
            bestand.write_text(tekst, encoding="utf-8")
            with urllib.request.urlopen(f"{adres}a.html", timeout=5) as antwoord:
                assert gzip.decompress(antwoord.read()).decode() == tekst
