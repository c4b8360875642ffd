"""Serves a built site the way a good host does: packed, and with careful headers."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from mooimaatwerk.beleid import KOPREGELS

INPAKKEN = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv"}


class Host(SimpleHTTPRequestHandler):
    """Serves files without telling about each of them; fonts can be made to come late."""

    protocol_version = "HTTP/1.1"
    # Its answers are in two small parts, that should not wait for each other.
    disable_nagle_algorithm = True

    def __init__(
        self, *argumenten: object, traag: float = 0, koppen: bool = True, **opties: object
    ) -> None:
        self.traag = traag
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
        inhoud = bestand.read_bytes()
        if bestand.suffix == ".woff2":
            time.sleep(self.traag)
        self.send_response(status)
        if bestand.suffix in INPAKKEN:
            inhoud = gzip.compress(inhoud, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(bestand))
        self.send_header("Content-Length", str(len(inhoud)))
        for naam, waarde in self.koppen.items():
            self.send_header(naam, waarde)
        self.end_headers()
        self.wfile.write(inhoud)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def geserveerd(map_: Path, *, traag: float = 0, koppen: bool = True) -> Iterator[str]:
    """Serve a folder on this machine and give its address; without `koppen` as a bare host."""
    maak = partial(Host, directory=str(map_), traag=traag, koppen=koppen)
    with ThreadingHTTPServer(("127.0.0.1", 0), maak) as server:
        draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        draad.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            draad.join()
