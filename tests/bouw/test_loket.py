"""Tests of the counter: nobody gets a page that is still being renewed, or waits for another."""

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest

from mooimaatwerk.bouw.loket import Loket

Vraag = Callable[[str], Future[bytes]]


def inhoud_van(bestanden: dict[str, bytes]) -> WSGIApplication:
    """An application as the server's own: a path gives what is there at that moment."""

    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", "text/html")])
        return [bestanden[environ["PATH_INFO"]]]

    return app


def haal(app: WSGIApplication, pad: str) -> bytes:
    environ: WSGIEnvironment = {}
    setup_testing_defaults(environ)
    begonnen: list[str] = []

    def start_response(status: str, *_: object) -> Callable[[bytes], object]:
        begonnen.append(status)
        return lambda _: None

    antwoord = b"".join(app(environ | {"PATH_INFO": pad}, start_response))
    assert begonnen == ["200 OK"]
    return antwoord


@pytest.fixture
def site() -> dict[str, bytes]:
    return {"/casussen/aap/": b"oud", "/patronen/": b"oud", "/livereload/1/2": b"1"}


@pytest.fixture
def loket() -> Loket:
    return Loket()


def test_who_asks_waits_for_that_page_alone(loket: Loket, site: dict[str, bytes]) -> None:
    app = loket.bewaak(inhoud_van(site))
    with ThreadPoolExecutor() as bezoekers:
        loket.begin()
        casus, patronen = (bezoekers.submit(haal, app, pad) for pad in list(site)[:2])
        # While a build goes on nothing is sure, but a page hears when there is news.
        assert haal(app, "/livereload/1/2") == b"1"
        assert not (casus.done() or patronen.done())
        site["/casussen/aap/"] = b"nieuw"
        loket.geef_vrij({"casussen/aap/index.html"})
        loket.eindig()
        assert casus.result(5) == b"nieuw"
        assert not patronen.done()
        site["/patronen/"] = b"nieuw"
        loket.geef_vrij(None)
        assert patronen.result(5) == b"nieuw"


def test_after_a_build_that_failed_the_old_site_is_there(
    loket: Loket, site: dict[str, bytes]
) -> None:
    loket.begin()
    loket.eindig()
    assert haal(loket.bewaak(inhoud_van(site)), "/patronen/") == b"oud"


def test_what_was_fetched_while_a_build_began_is_fetched_again(
    loket: Loket, site: dict[str, bytes]
) -> None:
    binnen, verder = Event(), Event()
    gewoon, keren = inhoud_van(site), []

    def traag(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        keren.append(environ["PATH_INFO"])
        antwoord = gewoon(environ, start_response)
        binnen.set()
        verder.wait(5)
        return antwoord

    with ThreadPoolExecutor() as bezoekers:
        bezoek = bezoekers.submit(haal, loket.bewaak(traag), "/patronen/")
        assert binnen.wait(5)
        loket.begin()
        verder.set()
        site["/patronen/"] = b"nieuw"
        loket.eindig()
        assert bezoek.result(5) == b"nieuw"
    assert len(keren) == 2


@pytest.mark.parametrize(
    ("pad", "naam"),
    [
        ("/", "index.html"),
        ("/kopie/", "index.html"),
        ("/kopie/casussen/aap/", "casussen/aap/index.html"),
        ("/kopie/assets/site.css", "assets/site.css"),
        ("/kopie/caf\xc3\xa9/", "café/index.html"),
    ],
)
def test_a_path_names_a_file_of_the_site(loket: Loket, pad: str, naam: str) -> None:
    app = loket.bewaak(inhoud_van({pad: b"er"}), "/kopie/" if "kopie" in pad else "/")
    loket.geef_vrij({naam})
    assert haal(app, pad) == b"er"
