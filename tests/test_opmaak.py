"""Tests that a contributed story is rendered without anything that could act."""

import pytest

from mooimaatwerk.opmaak import MACROTEKENS, is_safe_link, make_inspector, make_renderer


@pytest.mark.parametrize(
    "adres",
    [
        "https://wetten.overheid.nl/BWBR0015703#Artikel35",
        "http://voorbeeld.nl",
        "HTTPS://VOORBEELD.NL/a?b=c&d=e",
        "https://voorbeeld.nl:8443/pad",
        "mailto:redactie@voorbeeld.nl",
        "MailTo:redactie@voorbeeld.nl?subject=Hoi",
    ],
)
def test_safe_links(adres: str) -> None:
    assert is_safe_link(adres)


@pytest.mark.parametrize(
    "adres",
    [
        "",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "data:image/png;base64,AAAA",
        "file:///etc/passwd",
        "ftp://voorbeeld.nl",
        "tel:0612345678",
        "//voorbeeld.nl",
        "\\\\voorbeeld.nl",
        "/casussen/",
        "../casus/",
        "#situatie",
        "voorbeeld.nl",
        "https:",
        "https:voorbeeld.nl",
        "https:///voorbeeld.nl",
        "http://[fout",
        "mailto:",
        "view-source:https://voorbeeld.nl",
    ],
)
def test_all_other_links_are_refused(adres: str) -> None:
    assert not is_safe_link(adres)


@pytest.mark.parametrize(
    "tekst",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "Tekst <iframe src=//voorbeeld.nl></iframe>",
        "<form action=//voorbeeld.nl><input></form>",
        "<!-- commentaar -->",
        "[klik](javascript:alert(1))",
        "[klik](<javascript:alert(1)>)",
        "[klik](java&#115;cript:alert(1))",
        "[klik](data:text/html;base64,AAAA)",
        "[klik](//voorbeeld.nl)",
        "[klik][x]\n\n[x]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![plaatje](https://voorbeeld.nl/x.png)",
        "![plaatje](javascript:alert(1))",
        "*nadruk*\n{: onclick=alert(1) }",
    ],
)
def test_rendering_gives_no_tag_or_attribute_that_acts(tekst: str) -> None:
    html = make_renderer().render(tekst)
    for gevaar in ("<script", "<img", "<iframe", "<form", "<input", "<!--", 'href="java'):
        assert gevaar not in html
    assert 'href="data' not in html
    assert 'href="//' not in html
    assert " on" not in html.replace("&lt;img src=x onerror", "").replace("{: onclick", "")


def test_rendering_gives_plain_html_for_plain_text() -> None:
    assert make_renderer().render("## Kop\n\n**Vet** & [link](https://voorbeeld.nl)\n\n- punt") == (
        '<h2 id="kop">Kop</h2>\n'
        '<p><strong>Vet</strong> &amp; <a href="https://voorbeeld.nl">link</a></p>\n'
        "<ul>\n<li>punt</li>\n</ul>\n"
    )


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("<b>vet</b>", "html_inline"),
        ("![a](b.png)", "image"),
        ("[a](javascript:b)", "link_open"),
        ("<vbscript:b>", "link_open"),
    ],
)
def test_the_inspector_sees_what_the_renderer_leaves_out(tekst: str, soort: str) -> None:
    (_, inline, _) = make_inspector().parse(tekst)
    assert soort in [kind.type for kind in inline.children or ()]


@pytest.mark.parametrize("tekst", ["{{ x }}", "{% x %}", "{# x #}", "{: .x }", "x }}", "x %}"])
def test_template_signs_are_seen(tekst: str) -> None:
    assert MACROTEKENS.search(tekst)


@pytest.mark.parametrize("tekst", ["{x}", "50% { x }", "a: {b: c}", "#1 }", "{ {", "% }"])
def test_ordinary_signs_are_left_alone(tekst: str) -> None:
    assert not MACROTEKENS.search(tekst)
