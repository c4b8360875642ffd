"""Tests of the check on the story, and that its quick path says the same as the parser."""

import itertools
import random

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle import tekst as module
from mooimaatwerk.controle.tekst import check_tekst
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.melding import Melding, sort_meldingen
from mooimaatwerk.opmaak import make_inspector

INSPECTEUR = make_inspector()

HEEL = """## Situatie

A.

## Waar liep het vast?

B.

## Wat is er gedaan?

C.

## Resultaat

D.

## Wat leren we?

E.
"""


def controleer(tekst: str, begrippen: Begrippen, **velden: str) -> list[Melding]:
    ruw = RuweCasus("x.md", "x", "2026", {"status": "doorbraak", **velden}, leesbaar=True)
    ruw.tekst = tekst
    return sort_meldingen(check_tekst(ruw, begrippen.velden.kopjes, INSPECTEUR))


def codes(tekst: str, begrippen: Begrippen, **velden: str) -> list[tuple[int, str]]:
    return [(melding.regel, melding.code) for melding in controleer(tekst, begrippen, **velden)]


def test_a_full_story(begrippen: Begrippen) -> None:
    assert codes(HEEL, begrippen) == []


@pytest.mark.parametrize(
    ("kop", "gelijk"),
    [
        ("## Situatie ##", True),
        ("##   Situatie", True),
        ("   ## Situatie", True),
        ("## Situatie   ", True),
        ("## Situatie\u00a0", True),
        ("Situatie\n--------", True),
        ("> Situatie\n> ---", True),
        ("## situatie", False),
        ("## Situatie:", False),
        ("## **Situatie**", False),
        ("##Situatie", False),
        ("### Situatie", False),
        ("    ## Situatie", False),
        ("- ## Situatie", True),
        ("**Situatie**", False),
    ],
)
def test_how_a_heading_may_be_written(begrippen: Begrippen, kop: str, gelijk: bool) -> None:
    ontbreekt = "kopje-ontbreekt" in [
        code for _, code in codes(HEEL.replace("## Situatie", kop), begrippen)
    ]
    assert ontbreekt is not gelijk


@pytest.mark.parametrize("omhulsel", ["```\n{}\n```", "~~~\n{}\n~~~", "`{}`", "\\{}", "    {}"])
def test_a_heading_inside_code_is_no_heading(begrippen: Begrippen, omhulsel: str) -> None:
    tekst = HEEL.replace("A.", omhulsel.format("# Titel"))
    assert codes(tekst, begrippen) == []


def test_deeper_headings_are_free(begrippen: Begrippen) -> None:
    assert codes(HEEL.replace("A.", "A.\n\n### Wie?\n\n#### Wat?\n\nB."), begrippen) == []


def test_an_open_case_needs_two_headings(begrippen: Begrippen) -> None:
    half = HEEL[: HEEL.index("## Wat is er gedaan?")]
    assert codes(half, begrippen, status="open") == []
    assert codes(half, begrippen) == [(1, "kopje-ontbreekt")] * 3
    assert codes(HEEL, begrippen, status="open") == []


def test_a_withdrawn_case_needs_no_story_but_may_not_do_harm(begrippen: Begrippen) -> None:
    assert codes("", begrippen, publicatie="ingetrokken") == []
    assert codes("<b>", begrippen, publicatie="ingetrokken") == [(1, "html")]
    assert codes("", begrippen, publicatie="verouderd") == [(1, "kopje-ontbreekt")] * 5


def test_headings_are_not_asked_for_when_the_fields_cannot_be_read(begrippen: Begrippen) -> None:
    ruw = RuweCasus("x.md", "x", "2026", tekst="# Kop\n\n<b>", tekst_regel=10)
    gevonden = check_tekst(ruw, begrippen.velden.kopjes, INSPECTEUR)
    assert [(melding.regel, melding.code) for melding in gevonden] == [
        (12, "html"),
        (10, "kop-niveau"),
    ]


ONVEILIG = """Eerste regel,
tweede regel met
<b>, dan
[a](javascript:x)
en ![c](d)

> citaat
> - <i>

1. [e][f]
2. <vbscript:g>

[f]: //voorbeeld.nl

```
<u> mag hier, want dit is code
```

`<s>` ook, maar <br
/> niet

    <p> ook

<div>

klaar
"""


def test_every_danger_is_found_at_its_line(begrippen: Begrippen) -> None:
    gevonden = [
        (regel, code)
        for regel, code in codes(ONVEILIG, begrippen)
        if code in ("html", "link-onveilig", "afbeelding")
    ]
    assert gevonden == [
        (3, "html"),
        (4, "link-onveilig"),
        (5, "afbeelding"),
        (8, "html"),
        (10, "link-onveilig"),
        (11, "link-onveilig"),
        (19, "html"),
        (24, "html"),
    ]


@pytest.mark.parametrize(
    "tekst",
    [
        "Zie <https://voorbeeld.nl> of <redactie@voorbeeld.nl>.",
        "[a](https://voorbeeld.nl 'titel') en [b](mailto:redactie@voorbeeld.nl)",
        "5 < 6 en 7 > 3, dus a<b",
        "&lt;b&gt; en &amp;",
        "[alleen haken] en [nog] (iets)",
        "Een * sterretje, een _ streepje en een \\ streep.",
        "| geen | tabel |\n| --- | --- |",
        "*nadruk*, **vet** en `code`",
        "javascript:alert(1) als gewone tekst",
        "{x} en 50% } en { {",
    ],
)
def test_ordinary_text_is_left_alone(begrippen: Begrippen, tekst: str) -> None:
    assert codes(HEEL.replace("A.", tekst), begrippen) == []


@pytest.mark.parametrize("teken", ["{{", "{%", "{#", "{:", "}}", "%}"])
def test_template_signs_are_refused_even_in_code(begrippen: Begrippen, teken: str) -> None:
    for tekst in (f"A {teken} B", f"`{teken}`", f"```\n{teken}\n```", f"    {teken}"):
        gevonden = codes(HEEL.replace("A.", tekst), begrippen)
        assert [code for _, code in gevonden] == ["sjabloonteken"]


# The quick path.

FRAGMENTEN = [
    "## Situatie",
    "## Waar liep het vast?",
    "## Wat is er gedaan?",
    "## Resultaat ##",
    "##  Wat leren we?  ",
    "## Situatie\u00a0",
    "# Titel",
    "#",
    "##",
    "## #",
    "### Tussenkop",
    "#geen kop",
    "####### te diep",
    "  ## Ingesprongen",
    "    ## Code",
    "\t## Tab",
    "- ## In een lijst",
    "> ## In een citaat",
    "1. # Genummerd",
    "Gewone tekst met een # erin.",
    "Tekst die **vet** is, en *schuin*.",
    "- punt een",
    "- punt twee\n  vervolg",
    "* ster",
    "+ plus",
    "1. eerste\n2. tweede",
    "12) twaalfde",
    "> citaat",
    "> Kop in een citaat\n> ---",
    " >-",
    "> ===",
    "***",
    "* * *",
    "___",
    "---",
    "- - -",
    "===",
    "Kop\n===",
    "Kop\n---",
    "",
    "",
    "   ",
    "\u00a0",
    "\u2003\u3000",
    "```\n## In code\n```",
    "~~~\n# In code\n~~~",
    "`## code`",
    "    ingesprongen",
    "<b>vet</b>",
    "<!-- ## weg -->",
    "<div>\n## Kop\n</div>",
    "[link](https://voorbeeld.nl)",
    "[link](javascript:x)",
    "![beeld](x.png)",
    "[naam]: https://voorbeeld.nl",
    "&#35; Geen kop",
    "\\## Geen kop",
    "{{ x }}",
    "{: .x }",
    "Einde met spaties  ",
    "é ## ü",
    "##\u00a0Geen kop",
    "## Kop met #hekje#",
    "## Kop #\\#",
    "-",
    "2.",
    ">",
]


def teksten() -> list[str]:
    """All pairs of fragments, and a few thousand longer texts; the same at every run."""
    kiezer = random.Random(20261121)
    paren = ["\n".join(paar) for paar in itertools.product(FRAGMENTEN, repeat=2)]
    gewoon = [deel for deel in FRAGMENTEN if not module._is_meer_dan_gewoon(deel)]
    lang = [
        "\n".join(kiezer.choices(bron, k=kiezer.randint(3, 14)))
        for bron in (gewoon, FRAGMENTEN)
        for _ in range(1500)
    ]
    return FRAGMENTEN + paren + lang


def test_the_quick_path_says_the_same_as_the_parser(
    begrippen: Begrippen, monkeypatch: pytest.MonkeyPatch
) -> None:
    alle = teksten()
    snel = [controleer(tekst, begrippen) for tekst in alle]
    zonder_parser = sum(not module._is_meer_dan_gewoon(tekst) for tekst in alle)
    monkeypatch.setattr(module, "_is_meer_dan_gewoon", lambda tekst: True)
    volledig = [controleer(tekst, begrippen) for tekst in alle]
    verschillen = [
        (tekst, een, ander)
        for tekst, een, ander in zip(alle, snel, volledig, strict=True)
        if een != ander
    ]
    assert verschillen == []
    # Otherwise the test would prove nothing.
    assert 2500 < zonder_parser < len(alle) - 2500


def test_the_quick_path_finds_the_same_headings_as_the_parser() -> None:
    for tekst in teksten():
        if not module._is_meer_dan_gewoon(tekst):
            snel = module._koppen_uit_regels(tekst)
            assert snel == module._koppen_uit_tokens(INSPECTEUR.parse(tekst)), tekst
