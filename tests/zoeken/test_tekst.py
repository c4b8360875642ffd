"""Tests of what the search engine reads of a page."""

import pytest

from mooimaatwerk.zoeken.tekst import read_tekst

KOP = '<!doctype html>\n<html lang="nl">\n'


@pytest.mark.parametrize(
    ("pagina", "gelezen"),
    [
        ("<p>Niets gemerkt</p>", ""),
        ("<p data-pagefind-body>Een</p><p>Twee</p>", "<p data-pagefind-body>Een</p>"),
        (
            '<meta name="a" content="&lt;b&gt;" data-pagefind-meta="a[content]"><p>x</p>',
            '<meta name="a" content="&lt;b&gt;" data-pagefind-meta="a[content]">',
        ),
        (
            "<div data-pagefind-body><div><p>a</p></div><div>b</div></div><div>c</div>",
            "<div data-pagefind-body><div><p>a</p></div><div>b</div></div>",
        ),
        # A mark inside what is marked is taken along, once.
        (
            "<div data-pagefind-body>a <i data-pagefind-ignore>b</i></div>c",
            "<div data-pagefind-body>a <i data-pagefind-ignore>b</i></div>",
        ),
        # Whoever writes the word marks nothing with it.
        ("<p>Over data-pagefind-body schrijven</p><p>b</p>", ""),
        (
            "<p>data-pagefind-body</p><b data-pagefind-body>b</b>",
            "<b data-pagefind-body>b</b>",
        ),
        # An element that has no end goes on to the end of the page.
        ("<p data-pagefind-body>a", "<p data-pagefind-body>a"),
    ],
)
def test_only_what_is_marked_is_read(pagina: str, gelezen: str) -> None:
    verwacht = f'<html lang="nl">\n{gelezen}' if gelezen else '<html lang="nl">'
    assert read_tekst(KOP + pagina) == verwacht
