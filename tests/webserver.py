"""Serves a built site the way a good host does: packed, and with careful headers."""

import gzip
import re
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any

from mooimaatwerk.vormgeving.beleid import KOPREGELS

INPAKKEN = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv"}
ELEMENT = re.compile(rb"<(?!/)")
SECONDEN_PER_STUK = 0.03


class Host(SimpleHTTPRequestHandler):
    """Serves files without telling about each; fonts can come late, and pages in pieces."""

    protocol_version = "HTTP/1.1"
    # Its answers are in two small parts, that should not wait for each other.
    disable_nagle_algorithm = True

    def __init__(
        self,
        *argumenten: object,
        traag: float = 0,
        stukken: int = 1,
        koppen: bool = True,
        **opties: object,
    ) -> None:
        self.traag = traag
        self.stukken = stukken
        self.koppen = KOPREGELS if koppen else {}
        super().__init__(*argumenten, **opties)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file, or with the page for what does not exist."""
        bestand = Path(self.translate_path(self.path))
        if bestand.is_dir():
            bestand /= "index.html"
        if bestand.is_file():
            self.antwoord(200, bestand)
        elif (niet_gevonden := Path(self.directory) / "404.html").is_file():
            self.antwoord(404, niet_gevonden)
        else:
            self.send_error(404)

    def antwoord(self, status: int, bestand: Path) -> None:
        if bestand.suffix == ".woff2":
            time.sleep(self.traag)
        self.send_response(status)
        in_stukken = self.stukken > 1 and bestand.suffix == ".html"
        inpakken = bestand.suffix in INPAKKEN and not in_stukken
        inhoud = pak_in(bestand) if inpakken else bestand.read_bytes()
        if inpakken:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(bestand))
        self.send_header("Content-Length", str(len(inhoud)))
        for naam, waarde in self.koppen.items():
            self.send_header(naam, waarde)
        self.end_headers()
        for stuk in verdeel(inhoud, self.stukken) if in_stukken else [inhoud]:
            self.wfile.write(stuk)

    def log_message(self, format: str, *args: object) -> None:
        pass


def pak_in(bestand: Path) -> bytes:
    """Return a file packed; one that did not change since is not packed twice."""
    gegevens = bestand.stat()
    return _pak_in(bestand, gegevens.st_mtime_ns, gegevens.st_size)


@lru_cache(maxsize=256)
def _pak_in(bestand: Path, _gewijzigd: int, _grootte: int) -> bytes:
    return gzip.compress(bestand.read_bytes(), 6)


def verdeel(pagina: bytes, aantal: int) -> Iterator[bytes]:
    """Give the elements of a page in about so many pieces, each after a moment."""
    romp = pagina.index(b"<body")
    plekken = [gevonden.start() for gevonden in ELEMENT.finditer(pagina, romp)]
    knippen = [0, *plekken[:: max(1, len(plekken) // aantal)], len(pagina)]
    for begin, eind in pairwise(knippen):
        yield pagina[begin:eind]
        time.sleep(SECONDEN_PER_STUK)


class Server(ThreadingHTTPServer):
    """A host at which many files can be asked for at once."""

    # A browser asks for all that a page needs in one go; whoever finds the queue full is sent
    # away, or waits a second before it tries again.
    request_queue_size = 128
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell what went wrong, unless a browser went away before it had its answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def geserveerd(map_: Path, **opties: Any) -> Iterator[str]:
    """Serve a folder on this machine and give its address.

    `traag` makes fonts late by so many seconds, `stukken` lets a page come in by so many pieces;
    `koppen=False` gives a bare host, without headers of its own.
    """
    maak = partial(Host, directory=str(map_), **opties)
    with Server(("127.0.0.1", 0), maak) as server:
        draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        draad.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            draad.join()
