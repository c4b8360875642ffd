"""Tests that a contributed text never acts as HTML: refused by the checks, harmless past them."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
import yaml
from lxml import etree, html

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.lezen.begrippen import load_begrippen
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.velden import Veld
from tests.conftest import GEGEVENS, Casustekst, Check
from tests.vijandig.conftest import Tekenaar

# HTML.

HTML_AANVALLEN = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">klik</a>',
    "<svg onload=alert(1)></svg>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "</title><script>alert(1)</script>",
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)' x='",
    '" onmouseover="alert(1)" x="',
    "<!-- --><form action=//voorbeeld.nl><input name=q></form>",
    "]]></summary><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
)
LINK_AANVALLEN = (
    "[klik](javascript:alert(1))",
    "[klik](<JaVaScRiPt:alert(1)>)",
    "[klik](java&#115;cript:alert(1))",
    "[klik](data:text/html;base64,PHNjcmlwdD4=)",
    "[klik](vbscript:x)",
    "[klik](//voorbeeld.nl)",
    "[klik][x]\n\n[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![plaatje](https://voorbeeld.nl/volg.png)",
)
ATTR_LIST = (
    "*klik*{: onclick=alert(1) }",
    "{: #inhoud onclick=alert(1) }",
)
GEVAARLIJK = (
    *("script", "style", "svg", "math", "img", "iframe", "object", "embed", "base", "form"),
    *("input", "button", "meta", "link", "template", "video", "audio", "noscript"),
)


def tel_gevaarlijk(boom: html.HtmlElement) -> dict[str, int]:
    """Count the elements that could act; our own pages have some of these too."""
    return {tag: sum(1 for _ in boom.iter(tag)) for tag in GEVAARLIJK}


@pytest.mark.parametrize("aanval", [*HTML_AANVALLEN[:6], *LINK_AANVALLEN, *ATTR_LIST])
def test_acting_text_in_a_story_is_refused(
    aanval: str, check: Check, casustekst: Casustekst
) -> None:
    geldig = casustekst()
    casus, meldingen = check(geldig.replace("Een ouder leeft van weinig geld.", aanval))
    assert casus is None
    assert {m.code for m in meldingen} <= {
        *("html", "link-onveilig", "afbeelding", "sjabloonteken"),
    }
    assert check(geldig)[0] is not None


def volle_velden() -> dict[str, Any]:
    """Return the fields of the file in which every field of the field list is used."""
    tekst = (GEGEVENS / "goed" / "volledig.md").read_text(encoding="utf-8")
    velden: dict[str, Any] = yaml.safe_load(tekst.split("---\n")[1])
    # What is agreed to has to be there, and so has the name that is not a real one.
    return velden | {"wens_inwoner": "In maart 2026 wilde Sam graag werken.", "voorbeeld": True}


def tekstpaden(velden: Sequence[Veld], waarde: Any, ouder: str = "") -> Iterator[str]:
    """Yield where in full fields a text stands, such as "wetten.1.artikel"."""
    for veld in velden:
        if not isinstance(waarde, dict) or veld.sleutel not in waarde:
            continue
        deel, pad = waarde[veld.sleutel], f"{ouder}{veld.sleutel}"
        if veld.soort in ("tekst", "gemeente"):
            yield pad
        elif veld.soort == "teksten":
            yield f"{pad}.0"
        elif isinstance(deel, list):
            for nr, stuk in enumerate(deel):
                yield from tekstpaden(veld.velden, stuk, f"{pad}.{nr}.")
        else:
            yield from tekstpaden(veld.velden, deel, f"{pad}.")


VELDEN = load_begrippen(EIGEN_MAP / "cases" / "_begrippen").velden
TEKSTVELDEN = tuple(tekstpaden(VELDEN.velden, volle_velden()))


def zet(velden: dict[str, Any], pad: str, waarde: str) -> dict[str, Any]:
    """Put a text at a path such as "wetten.0.artikel"."""
    *ouders, laatste = pad.split(".")
    plek: object = velden
    for deel in ouders:
        plek = plek[int(deel)] if isinstance(plek, list) else plek[deel]  # type: ignore[index]
    plek[int(laatste) if isinstance(plek, list) else laatste] = waarde  # type: ignore[index]
    return velden


def test_the_full_fields_are_valid_and_name_every_text(
    check: Check, casustekst: Casustekst, begrippen: Begrippen
) -> None:
    casus, meldingen = check(casustekst(**volle_velden()))
    assert casus is not None, meldingen
    teksten = {naam for naam, veld in begrippen.velden.alle() if veld.soort in ("tekst", "teksten")}
    genoemd = {".".join(d for d in pad.split(".") if not d.isdecimal()) for pad in TEKSTVELDEN}
    assert teksten <= genoemd


@pytest.mark.parametrize("pad", TEKSTVELDEN)
def test_tags_and_template_signs_in_any_field_are_refused(
    pad: str, check: Check, casustekst: Casustekst
) -> None:
    # As long as a summary must be, as short as a title may be.
    opvulling = "Dit is een gewone zin van zestig tekens, niet meer en niet minder"
    for teken, code in (("<b onclick=x>", "teken-verboden"), ("{{ x }}", "sjabloonteken")):
        velden = zet(volle_velden(), pad, f"{opvulling} {teken}")
        casus, meldingen = check(casustekst(**velden))
        assert casus is None
        naam = ".".join(deel for deel in pad.split(".") if not deel.isdecimal())
        assert (code, naam) in [(m.code, m.veld) for m in meldingen]


@pytest.mark.parametrize("aanval", [*HTML_AANVALLEN, *LINK_AANVALLEN, *ATTR_LIST])
def test_acting_text_past_the_checks_does_nothing(aanval: str, teken: Tekenaar) -> None:
    onschuldig = teken("Een gewone zin.")
    for adres, pagina in teken(aanval).items():
        if adres.endswith(".xml"):
            continue
        boom = html.document_fromstring(pagina)
        gewoon = html.document_fromstring(onschuldig[adres])
        assert tel_gevaarlijk(boom) == tel_gevaarlijk(gewoon), adres
        assert boom.xpath("//@srcdoc | //@style") == gewoon.xpath("//@srcdoc | //@style")
        assert boom.xpath("//@*[starts-with(name(), 'on')]") == [], adres
        for href in boom.xpath("//@href | //@src | //@action"):
            assert not href.strip().lower().startswith(("java", "data:", "vbscript", "//")), adres
        assert len(boom.xpath("//h1")) == 1
        ids = boom.xpath("//@id")
        assert len(ids) == len(set(ids)), adres


@pytest.mark.parametrize("aanval", HTML_AANVALLEN)
def test_acting_text_past_the_checks_leaves_feeds_well_formed(aanval: str, teken: Tekenaar) -> None:
    feed = etree.fromstring(teken(aanval)["feed.xml"].encode())
    atom = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.xpath("string(//a:entry/a:title)", namespaces=atom) == aanval
    assert {etree.QName(e).namespace for e in feed.iter()} == set(atom.values())
