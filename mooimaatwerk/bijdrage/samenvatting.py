"""Writes what was found in a contribution as a list to tick, for a forge and its visitors."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from mooimaatwerk.bijdrage.bericht import Bericht, Regel
from mooimaatwerk.bijdrage.tekst import als_code, als_zin
from mooimaatwerk.woorden import hoeveelheid, hoofdletter

MERK = "<!-- mooimaatwerk:controle -->"
"""The first line of our one comment below a pull request, by which it is found again."""

MAX_TEKST = 60_000
"""The number of characters that a forge certainly accepts in one comment."""

_OPENBAAR = """\
> **Let op: deze tekst is nu al openbaar.** Wat in een pull request staat, kan iedereen lezen, \
ook in oude versies. Verbeteren alleen is niet genoeg. Haal het weg en waarschuw daarna de \
redactie. Herhaal in je bericht niet wat er stond. De redactie helpt om ook de oude versies \
weg te halen."""

_VERDER = """\
Pas het bestand aan in dezelfde pull request. De controle gaat dan vanzelf opnieuw. Snap je een \
melding niet, of lukt het niet? Vraag het hier gerust. Noem daarbij niets over een persoon."""

_GOED = """\
De controle vond geen fouten. Een redacteur leest nu mee: is het verhaal duidelijk, en is \
niemand te herkennen? Dat kan een paar dagen duren."""

_CODE = """\
Deze bijdrage verandert ook andere bestanden dan casussen. Daar is hier niet naar gekeken, en er \
is niets van uitgevoerd."""

_BEGRIPPEN = """\
**Voor de redactie:** deze bijdrage verandert een begrippenlijst. Een woord uit een lijst geldt \
niet meer als naam. Kijk dus of er geen naam van een persoon bij is gekomen."""


def make_samenvatting(bericht: Bericht) -> str:
    """Return the whole report as Markdown: the verdict, the problems per file, what to do."""
    return "\n\n".join(_delen(bericht)) + "\n"


def make_reactie(bericht: Bericht, verslag: str = "") -> str:
    """Return the comment below a pull request, never longer than a forge takes.

    `verslag` is the address of the run with everything in it; it comes from the forge itself.
    """
    slot = (
        f"\n[Bekijk het hele verslag en het voorbeeld van de site]({verslag}).\n" if verslag else ""
    )
    for aantal in (len(bericht.regels), 40, 10, 0):
        korter = bericht.model_copy(update={"regels": bericht.regels[:aantal]})
        tekst = f"{MERK}\n{make_samenvatting(korter)}{slot}"
        if len(tekst) <= MAX_TEKST:
            return tekst
    raise AssertionError("a comment without any problem in it always fits")


def _delen(bericht: Bericht) -> Iterator[str]:
    yield "### Controle van je bijdrage"
    yield _oordeel(bericht)
    if bericht.personen:
        yield _OPENBAAR
    for pad, regels in groupby(sorted(bericht.regels, key=_pad), key=_pad):
        yield f"**{als_code(pad)}**\n\n" + "\n".join(map(_punt, regels))
    rest = bericht.fouten + bericht.hints - len(bericht.regels)
    if rest > 0:
        meer = hoeveelheid(rest, "melding", "meldingen")
        yield f"En nog {meer}. Die zie je als je de eerste hebt opgelost."
    yield _VERDER if bericht.fouten else _GOED
    if bericht.begrippen:
        yield _BEGRIPPEN
    if bericht.code:
        yield _CODE


def _pad(regel: Regel) -> str:
    return regel.pad


def _oordeel(bericht: Bericht) -> str:
    bekeken = hoeveelheid(bericht.bestanden, "bestand", "bestanden")
    if bericht.fouten:
        dingen = hoeveelheid(bericht.fouten, "punt moet", "punten moeten")
        kop = f"Nog niet klaar: {dingen} anders."
    else:
        kop = "Goed gedaan."
    tips = hoeveelheid(bericht.hints, "tip", "tips")
    return f"**{kop}** Er is naar {bekeken} gekeken" + (f", met {tips}." if bericht.hints else ".")


def _punt(regel: Regel) -> str:
    tip = "Tip: " if regel.ernst == "hint" else ""
    zin = als_zin(regel.melding if tip else hoofdletter(regel.melding))
    return f"- [ ] Regel {regel.regel}, {als_code(regel.veld)}: {tip}{zin}"
