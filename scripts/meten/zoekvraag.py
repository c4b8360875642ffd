"""Counts what a reader's browser fetches for one question to the search page."""

from __future__ import annotations

import gzip
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from meten.deelnemer import HOST

VRAAG = "zoeken/?q=gemeente"
KLAAR = ".zoekresultaat[aria-busy=false]"

MILLISECONDEN = 60_000

INPAKKEN = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv"}
"""What a host sends packed; the index of Pagefind and the fonts are packed already."""

VLAGGEN = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}",
)


def meet_zoekvraag(site: Path, browser: str | None, vraag: str = VRAAG) -> int:
    """Return how many bytes come over the line for one question, the page itself included.

    Style and fonts are left out: the reader has them from the page before.
    """
    verstuurd: dict[str, int] = {}
    with _host(site, verstuurd) as adres, sync_playwright() as p:
        proces = p.chromium.launch(executable_path=browser, args=list(VLAGGEN))
        pagina = proces.new_page(locale="nl-NL")
        pagina.goto(adres + vraag)
        pagina.wait_for_selector(KLAAR, state="attached", timeout=MILLISECONDEN)
        pagina.wait_for_load_state("networkidle")
        proces.close()
    return sum(n for pad, n in verstuurd.items() if not pad.endswith((".css", ".woff2")))


def lunr_bytes(site: Path) -> int:
    """Return how many bytes the search of Material fetches at the first question."""
    bestanden = [site / "search" / "search_index.json", *site.glob("assets/**/workers/search.*.js")]
    return sum(len(gzip.compress(b.read_bytes(), 6)) for b in bestanden if b.is_file())


def find_browser() -> str | None:
    """Return the browser that the tests use too; None for the one of Playwright."""
    namen = (os.environ.get("MOOIMAATWERK_BROWSER", ""), "chromium", "google-chrome")
    return next((plek for naam in namen if naam and (plek := shutil.which(naam))), None)


@contextmanager
def _host(map_: Path, verstuurd: dict[str, int]) -> Iterator[str]:
    maak = partial(_Host, directory=str(map_), verstuurd=verstuurd)
    with ThreadingHTTPServer((HOST, 0), maak) as server:
        draad = threading.Thread(target=server.serve_forever)
        draad.start()
        try:
            yield f"http://{HOST}:{server.server_port}/"
        finally:
            server.shutdown()
            draad.join()


class _Host(SimpleHTTPRequestHandler):
    """Serves files packed, and counts the bytes of each."""

    def __init__(self, *argumenten: object, verstuurd: dict[str, int], **opties: object) -> None:
        self.verstuurd = verstuurd
        super().__init__(*argumenten, **opties)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file of the site."""
        bestand = Path(self.translate_path(self.path))
        if bestand.is_dir():
            bestand /= "index.html"
        if not bestand.is_file():
            self.send_error(404)
            return
        inhoud = bestand.read_bytes()
        self.send_response(200)
        if bestand.suffix in INPAKKEN:
            inhoud = gzip.compress(inhoud, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(bestand))
        self.send_header("Content-Length", str(len(inhoud)))
        self.end_headers()
        self.wfile.write(inhoud)
        pad = self.path.split("?")[0]
        self.verstuurd[pad] = self.verstuurd.get(pad, 0) + len(inhoud)

    def log_message(self, format: str, *args: object) -> None:
        """Keep silent."""
