"""Tests with files that nobody thought of: whatever is in them, there is a case or a message."""

import json
from typing import Any, ClassVar

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st
from lxml import html

from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.lezen.begrippen import load_begrippen
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.lezen.veiligyaml import GeheelGetal, Kommagetal, read_yaml
from mooimaatwerk.melding import Ernst, Melding, houdt_iets_tegen
from mooimaatwerk.meldingformaten import FORMATEN, als_tekstregel
from mooimaatwerk.opmaak import is_safe_link, make_renderer
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.reactie import Reactie
from mooimaatwerk.velden import Veld
from tests.conftest import Casustekst

VELDEN = load_begrippen(EIGEN_MAP / "cases" / "_begrippen").velden

REACTIE = """\
---
soort: vraag
datum: 2026-04-01
rol: wijkteammedewerker
---

Hoe hebben jullie dit met de gemeente geregeld?
"""

# What the parsers of a case give a meaning; together they make more trouble than letters do.
TEKENS = "-:#'\"[]{},&*!|>%@`?~<=\\ \n\t.0123456789eEnoyxX+_/()"
TEKST = st.text(st.one_of(st.sampled_from(TEKENS), st.characters()), max_size=80)
STUKKEN = (
    *(
        "---",
        "...",
        "\n",
        "\n---\n",
        "titel: ",
        "datum: ",
        "2026-03",
        "themas: ",
        "[inkomen]",
        ": ",
    ),
    *("- ", "  ", "|\n", ">-\n", "'", '"', "&a ", "*a", "!!python/object:os.system ", "? ", "<<: "),
    *("{", "}", "[", "]", ",", "#", " #", "\t", "null", "~", "yes", "no", "true", "12:30", "0x1F"),
    *("1e9", ".inf", "-0", "\ufeff", "\r\n", "\x00", "\u2028", "é", "\U0001f600", "%YAML 1.1\n"),
)
YAML = st.lists(st.sampled_from(STUKKEN), max_size=30).map("".join)
WAARDE = st.recursive(
    st.one_of(
        *(st.none(), st.booleans(), st.integers(), st.floats(), TEKST),
        st.dates().map(str),
        st.sampled_from(["inkomen", "wmo-2015", "Hengelo", "P6M", "2026", "ja", "ongeveer"]),
    ),
    lambda kind: st.one_of(
        st.lists(kind, max_size=4), st.dictionaries(st.text(max_size=8), kind, max_size=4)
    ),
    max_leaves=8,
)
MARKDOWN = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *(
                    "## Situatie\n\n",
                    "## Resultaat\n",
                    "# ",
                    "\n\n",
                    "- ",
                    "1. ",
                    "> ",
                    "    ",
                    "\t",
                ),
                *(
                    "*",
                    "**",
                    "_",
                    "`",
                    "```\n",
                    "[a](",
                    "https://x.nl",
                    "javascript:",
                    ")",
                    "<",
                    ">",
                ),
                *("![", "]: ", "&#x6a;", "&lt;", "\\", "<script>", "<!--", "-->", "<a\nhref=x>"),
                *("===\n", "---\n", "mailto:", "data:", "//", "{{", "{%", "{:", "Wmo ", "a b "),
            ]
        ),
        st.text(max_size=6),
    ),
    max_size=40,
).map("".join)


def oordeel(
    controleur: Controleur, inhoud: bytes, *, is_reactie: bool = False
) -> tuple[Casus | Reactie | None, list[Melding]]:
    """Check a file, and hold what comes out against what always has to be true."""
    if is_reactie:
        ruw = RuweCasus("cases/2026/een-casus/reactie.md", "reactie-2026-04-01-1", "een-casus")
        casus, meldingen = controleur.check_reactie(parse_casus(inhoud, ruw))
        assert casus is None or not houdt_iets_tegen(meldingen)
    else:
        ruw = RuweCasus("cases/2026/een-casus.md", "een-casus", "2026")
        casus, meldingen = controleur.check(parse_casus(inhoud, ruw))
        assert (casus is None) == houdt_iets_tegen(meldingen)
    tekst = inhoud.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    for melding in meldingen:
        assert 1 <= melding.regel <= tekst.count("\n") + 1
        assert melding.melding and melding.code and melding.veld
        regel = als_tekstregel(melding)
        assert regel.isprintable() and regel.startswith(f"{ruw.pad}:")
    for regel in FORMATEN["github"](meldingen).splitlines():
        assert regel.startswith(("::error ", "::notice "))
    assert len(json.loads(FORMATEN["json"](meldingen))) == len(meldingen)
    return casus, meldingen


def test_the_files_that_get_damaged_are_good(controleur: Controleur, minimaal: str) -> None:
    assert oordeel(controleur, minimaal.encode())[0] is not None
    assert oordeel(controleur, REACTIE.encode(), is_reactie=True)[0] is not None


@given(inhoud=st.one_of(st.binary(max_size=400), YAML.map(str.encode)))
def test_any_bytes_give_messages(controleur: Controleur, inhoud: bytes) -> None:
    for is_reactie in (False, True):
        casus, meldingen = oordeel(controleur, inhoud, is_reactie=is_reactie)
        assert casus is None and meldingen


@given(
    is_reactie=st.booleans(),
    knippen=st.lists(st.tuples(st.integers(0, 2_000), st.integers(0, 40), st.binary(max_size=8))),
    stukken=st.lists(st.tuples(st.integers(0, 2_000), st.sampled_from(STUKKEN)), max_size=4),
)
def test_a_damaged_case_gives_a_case_or_messages(
    controleur: Controleur,
    minimaal: str,
    is_reactie: bool,
    knippen: list[tuple[int, int, bytes]],
    stukken: list[tuple[int, str]],
) -> None:
    bron = REACTIE if is_reactie else minimaal
    inhoud = bron.encode()
    for plek, lengte, nieuw in knippen[:3]:
        inhoud = inhoud[:plek] + nieuw + inhoud[plek + lengte :]
    for plek, stuk in stukken:
        inhoud = inhoud[:plek] + stuk.encode() + inhoud[plek:]
    oordeel(controleur, inhoud, is_reactie=is_reactie)


def _waarde_voor(veld: Veld) -> st.SearchStrategy[Any]:
    """Return values for a field: of any shape, or of its own shape with anything in it."""
    if not veld.velden:
        return WAARDE
    sleutels = st.sampled_from([onder.sleutel for onder in veld.velden])
    groep = st.dictionaries(sleutels, WAARDE, max_size=4)
    return st.one_of(WAARDE, groep, st.lists(groep, max_size=3))


VELDWAARDEN = st.lists(
    st.one_of(*(st.tuples(st.just(veld.sleutel), _waarde_voor(veld)) for veld in VELDEN)),
    min_size=1,
    max_size=4,
).map(dict)


@given(velden=VELDWAARDEN)
def test_any_value_in_any_field_gives_a_case_or_messages(
    controleur: Controleur, casustekst: Casustekst, velden: dict[str, Any]
) -> None:
    oordeel(controleur, casustekst(**velden).encode("utf-8", "replace"))


TAGS = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code"),
    *("em", "strong", "a", "br", "hr"),
}


@given(tekst=MARKDOWN)
def test_any_story_gives_a_case_or_messages_and_harmless_html(
    controleur: Controleur, casustekst: Casustekst, tekst: str
) -> None:
    oordeel(controleur, casustekst(tekst=f"## Situatie\n\n{tekst}\n").encode("utf-8", "replace"))
    # Whatever the check says of it.
    resultaat = make_renderer().render(tekst)
    assume(resultaat.strip())
    for element in html.fragments_fromstring(f"<div>{resultaat}</div>")[0].iterdescendants():
        assert element.tag in TAGS, resultaat
        assert set(element.attrib) <= {"href", "title", "id", "start", "class"}, resultaat
        # A link to nowhere, which the check refuses too, leads nowhere.
        assert is_safe_link(element.get("href") or "https://x.nl"), resultaat


@given(tekst=st.one_of(YAML, TEKST, WAARDE.map(lambda w: yaml.safe_dump({"veld": w}))))
@example(tekst="\ud800")
def test_what_is_accepted_means_what_yaml_says(tekst: str) -> None:
    uitkomst = read_yaml(tekst)
    assume(all(probleem.ernst is Ernst.HINT for probleem in uitkomst.problemen))
    assume(uitkomst.data is not None)
    gewoon = Gewoon(tekst).get_single_data()
    assert als_getypt(uitkomst.data, gewoon), gewoon


class Gewoon(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The plain safe loader, that leaves every scalar as it was typed."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


def als_getypt(gelezen: Any, gewoon: Any) -> bool:
    """True when our reading is what was typed, apart from numbers, yes or no, and nothing."""
    if isinstance(gewoon, dict):
        return gelezen.keys() == gewoon.keys() and all(
            als_getypt(gelezen[sleutel], waarde) for sleutel, waarde in gewoon.items()
        )
    if isinstance(gewoon, list):
        return len(gelezen) == len(gewoon) and all(map(als_getypt, gelezen, gewoon))
    if isinstance(gelezen, (GeheelGetal, Kommagetal)):
        return bool(gelezen.geschreven == gewoon)
    if isinstance(gelezen, bool):
        return bool(gewoon.lower() == str(gelezen).lower())
    return bool(gelezen == gewoon) or (
        gelezen is None and gewoon in ("", "~", "null", "Null", "NULL")
    )


@given(tekst=TEKST)
@pytest.mark.parametrize("aanhaling", ["'", '"'])
def test_a_text_in_quotes_is_read_as_it_was_written(
    casustekst: Casustekst, aanhaling: str, tekst: str
) -> None:
    assume(tekst.strip() and tekst.isprintable())
    kop = yaml.safe_dump({"wens_inwoner": tekst}, allow_unicode=True, default_style=aanhaling)
    inhoud = casustekst().replace("---\n", f"---\n{kop}", 1)
    ruw = parse_casus(inhoud.encode(), RuweCasus("cases/2026/x.md", "x", "2026"))
    assert ruw.gegevens["wens_inwoner"] == tekst
