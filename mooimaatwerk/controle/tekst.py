"""Checks the text under the fields: its headings, and that it is plain Markdown."""

from __future__ import annotations

import difflib
import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.melding import Ernst, Melding
from mooimaatwerk.meldingzinnen import zin
from mooimaatwerk.opmaak import MACROTEKENS, find_macrotekens, is_safe_link, make_inspector
from mooimaatwerk.velden import Kopje, Veldenlijst

# A story of paragraphs, lists and `##` headings needs no parser: half of all time of a
# run went there. Whatever could be more than that (HTML, links, code, headings with a
# line under them or inside a list) goes through the parser.
_TEKENS_VAN_MEER = "<[]`~\t\\&"
_REGEL_VAN_MEER = re.compile(r" {4}|[ >]*(?:=+|-+) *\Z|[ >*+\-0-9.)]+#")
_BEGIN_VAN_MEER = tuple(" >=-*+.)0123456789")
_GEWONE_KOP = re.compile(r"(#{1,6})(?: +(.*?))??(?: +#+)? *")


@dataclass(frozen=True, slots=True)
class _Kop:
    """A heading of the body: level, text, line in the body (from 0), nothing under it."""

    niveau: int
    label: str
    regel: int
    leeg: bool


def check_tekst(
    ruw: RuweCasus, kopjes: Sequence[Kopje], inspecteur: MarkdownIt
) -> Iterator[Melding]:
    """Yield every problem of the body.

    The headings are asked for only when the front matter could be read: which ones are
    required depends on the status. A withdrawn case needs no story, and without `kopjes`
    headings are free.
    """
    koppen = yield from _check_opmaak(ruw, inspecteur)
    yield from _check_niveaus(ruw, koppen)
    if kopjes and ruw.leesbaar and not ruw.is_ingetrokken:
        yield from _check_kopjes(ruw, [kop for kop in koppen if kop.niveau == 2], kopjes)


def check_lopende_tekst(
    ruw: RuweCasus, velden: Veldenlijst, inspecteur: MarkdownIt
) -> Iterator[Melding]:
    """Yield every problem of a body that is one text without headings."""
    koppen = yield from _check_opmaak(ruw, inspecteur)
    for kop in koppen:
        yield _melding(ruw, kop.regel, "kop-verboden", zin("kop-verboden"))
    if not ruw.leesbaar or ruw.is_ingetrokken or velden.tekst is None:
        return
    aantal, hoogste = len(ruw.tekst.split()), velden.tekst.woorden.max
    if not aantal:
        yield _melding(ruw, 0, "tekst-leeg", zin("tekst-leeg", uitleg=velden.tekst.uitleg))
    elif hoogste is not None and aantal > hoogste:
        melding = zin("tekst-te-veel-woorden", aantal=aantal, max=hoogste)
        yield _melding(ruw, 0, "tekst-te-veel-woorden", melding)


def _check_opmaak(
    ruw: RuweCasus, inspecteur: MarkdownIt
) -> Generator[Melding, None, Sequence[_Kop]]:
    """Yield what no body may hold; returns its headings."""
    yield from _sjabloontekens(ruw)
    if _is_meer_dan_gewoon(ruw.tekst):
        tokens = inspecteur.parse(ruw.tekst)
        for token in tokens:
            yield from _check_token(ruw, token)
        return _koppen_uit_tokens(tokens)
    return _koppen_uit_regels(ruw.tekst)


def _is_meer_dan_gewoon(tekst: str) -> bool:
    if any(teken in tekst for teken in _TEKENS_VAN_MEER):
        return True
    # Nearly every line begins with a letter, and that says enough.
    return any(
        regel.startswith(_BEGIN_VAN_MEER) and _REGEL_VAN_MEER.match(regel) is not None
        for regel in tekst.split("\n")
    )


def find_kopregels(tekst: str) -> list[tuple[str, int]]:
    """Return the second-level headings of a story, each with its line (from 0)."""
    if _is_meer_dan_gewoon(tekst):
        koppen = _koppen_uit_tokens(make_inspector().parse(tekst))
    else:
        koppen = _koppen_uit_regels(tekst)
    return [(kop.label, kop.regel) for kop in koppen if kop.niveau == 2]


def _melding(
    ruw: RuweCasus, regel: int, code: str, melding: str, ernst: Ernst = Ernst.FOUT
) -> Melding:
    return Melding(ruw.pad, ruw.tekst_regel + regel, "tekst", code, melding, ernst=ernst)


def _sjabloontekens(ruw: RuweCasus) -> Iterator[Melding]:
    if not find_macrotekens(ruw.tekst):
        return
    for nummer, regel in enumerate(ruw.tekst.split("\n")):
        if gevonden := MACROTEKENS.search(regel):
            melding = zin("sjabloonteken-tekst", tekens=gevonden.group())
            yield _melding(ruw, nummer, "sjabloonteken", melding)


def _check_token(ruw: RuweCasus, token: Token) -> Iterator[Melding]:
    regel = token.map[0] if token.map else 0
    if token.type == "html_block":
        yield _melding(ruw, regel, "html", zin("html"))
    elif token.type == "inline":
        yield from _check_inline(ruw, token, regel)


def _check_inline(ruw: RuweCasus, token: Token, regel: int) -> Iterator[Melding]:
    for kind in token.children or ():
        if kind.type in ("softbreak", "hardbreak"):
            regel += 1
        elif kind.type == "html_inline":
            yield _melding(ruw, regel, "html", zin("html"))
            regel += kind.content.count("\n")
        elif kind.type == "image":
            yield _melding(ruw, regel, "afbeelding", zin("afbeelding"))
        elif kind.type == "link_open" and not is_safe_link(str(kind.attrGet("href") or "")):
            melding = zin("link-onveilig", adres=kind.attrGet("href"))
            yield _melding(ruw, regel, "link-onveilig", melding)


def _koppen_uit_tokens(tokens: Sequence[Token]) -> list[_Kop]:
    koppen = []
    for plek, token in enumerate(tokens):
        if token.type == "heading_open":
            na = tokens[plek + 3] if plek + 3 < len(tokens) else None
            leeg = na is None or (na.type == "heading_open" and na.tag == "h2")
            regel = token.map[0] if token.map else 0
            koppen.append(_Kop(int(token.tag[1]), tokens[plek + 1].content, regel, leeg))
    return koppen


def _koppen_uit_regels(tekst: str) -> list[_Kop]:
    regels = [(n, regel) for n, regel in enumerate(tekst.split("\n")) if regel.strip(" ")]
    koppen = []
    for plek, (nummer, regel) in enumerate(regels):
        if regel[0] == "#" and (gevonden := _GEWONE_KOP.fullmatch(regel)):
            na = _GEWONE_KOP.fullmatch(regels[plek + 1][1]) if plek + 1 < len(regels) else None
            leeg = plek + 1 == len(regels) or (na is not None and na[1] == "##")
            koppen.append(_Kop(len(gevonden[1]), (gevonden[2] or "").strip(), nummer, leeg))
    return koppen


def _check_niveaus(ruw: RuweCasus, koppen: Sequence[_Kop]) -> Iterator[Melding]:
    for kop in koppen:
        if kop.niveau == 1:
            yield _melding(ruw, kop.regel, "kop-niveau", zin("kop-niveau"))


def _check_kopjes(
    ruw: RuweCasus, koppen: Sequence[_Kop], kopjes: Sequence[Kopje]
) -> Iterator[Melding]:
    yield from _check_volgorde(ruw, koppen, [kopje.label for kopje in kopjes])
    aanwezig = {kop.label for kop in koppen}
    is_open = ruw.gegevens.get("status") == "open"
    for kopje in kopjes:
        if kopje.label not in aanwezig and (kopje.bij_open or not is_open):
            melding = f'het kopje "## {kopje.label}" ontbreekt. {kopje.uitleg}'
            yield _melding(ruw, 0, "kopje-ontbreekt", melding)
    for kop in koppen:
        if kop.leeg:
            melding = f'onder "## {kop.label}" staat nog niets.'
            yield _melding(ruw, kop.regel, "kopje-leeg", melding, Ernst.HINT)


def _check_volgorde(
    ruw: RuweCasus, koppen: Sequence[_Kop], volgorde: Sequence[str]
) -> Iterator[Melding]:
    gezien: list[str] = []
    for kop in koppen:
        if kop.label not in volgorde:
            melding = _onbekend_kopje(kop.label, volgorde)
            yield _melding(ruw, kop.regel, "kopje-onbekend", melding)
        elif kop.label in gezien:
            melding = f'het kopje "## {kop.label}" staat er twee keer.'
            yield _melding(ruw, kop.regel, "kopje-dubbel", melding)
        elif gezien and volgorde.index(kop.label) < volgorde.index(gezien[-1]):
            melding = f'het kopje "## {kop.label}" hoort vóór "## {gezien[-1]}" te staan.'
            yield _melding(ruw, kop.regel, "kopje-volgorde", melding)
        else:
            gezien.append(kop.label)


def _onbekend_kopje(label: str, volgorde: Sequence[str]) -> str:
    dichtbij = difflib.get_close_matches(label, volgorde, n=1, cutoff=0.5)
    bedoel = f' Bedoel je "## {dichtbij[0]}"?' if dichtbij else ""
    kies = ", ".join(f'"## {kopje}"' for kopje in volgorde)
    return f'onbekend kopje "## {label}".{bedoel} De kopjes zijn: {kies}.'
