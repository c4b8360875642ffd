"""Joins the parts of the search index to what a browser fetches: names, stories and words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import cbor2

from mooimaatwerk.zoeken.bestanden import shorten
from mooimaatwerk.zoeken.deel import GETAL, RIJ, Deel, Reeks, Woord, make_kop
from mooimaatwerk.zoeken.pagefind import FEITEN

BROK = 24_000
"""The bytes, before packing, of a file with words; more when words begin the same."""

BROK_HOOGSTENS = 128_000
"""The most bytes of a file with words. A word that most cases have is larger by itself: whoever
looks for another word does not fetch it too."""

BEGIN = 4
"""Words that begin with the same letters, so many, stay together: the engine finds "kinderopvang"
for "kind" only when both are in the file that it fetches."""

WOORDEN_PER_STAP = 32
"""The length of a story is told in steps of so many words: the engine only asks whether it is
longer than most, and these numbers are fetched of every case."""

KORTSTE_VERHAAL, KORTSTE_BROK = 4, 5

_NA_ALLES = "\uffff"
"""Comes after every letter, so that a beginning of a word with this behind it ends a range."""

Plekken = list[tuple[int, Woord]]
"""For each part with a word: how many cases come before that part, and the word in it."""


@dataclass(frozen=True)
class Brok:
    """A file with words: from which beginning of a word to which, and the words (CBOR)."""

    van: str
    tot: str
    inhoud: bytes


def name_verhalen(delen: Iterable[Deel]) -> list[str]:
    """Return how the file of each case is called, in the order of the cases."""
    sommen = [verhaal.som for deel in delen for verhaal in deel.verhalen]
    kort = shorten(sommen, KORTSTE_VERHAAL)
    return [f"nl_{kort[som]}" for som in sommen]


def name_brokken(brokken: Sequence[Brok]) -> list[str]:
    """Return how each file with words is called; with other content it is called otherwise."""
    sommen = [hashlib.sha256(brok.inhoud).hexdigest() for brok in brokken]
    kort = shorten(sommen, KORTSTE_BROK)
    return [f"nl_{kort[som]}" for som in sommen]


def make_namenlijst(
    versie: str, verhalen: Iterable[tuple[str, int]], brokken: Iterable[tuple[Brok, str]]
) -> bytes:
    """Return the list that every first question fetches (CBOR).

    `verhalen` are the name and the number of words of each case; `brokken` the files with
    words and their names. The lists of filters and of orders stay empty: the site has files
    of its own for those.
    """
    paren = [(naam, max(1, round(lengte / WOORDEN_PER_STAP))) for naam, lengte in verhalen]
    stukken = [(brok.van, brok.tot, naam) for brok, naam in brokken]
    return cbor2.dumps((versie, paren, stukken, [], [], FEITEN))


def join_delen(delen: Sequence[Deel]) -> list[Brok]:
    """Return the words of all parts in files; the cases are numbered through the parts."""
    plekken: dict[str, Plekken] = {}
    ervoor = 0
    for deel in delen:
        for woord, gegevens in deel.woorden.items():
            plekken.setdefault(woord, []).append((ervoor, gegevens))
        ervoor += len(deel.verhalen)
    return _verbind(_verdeel((woord, _woord(woord, plekken[woord])) for woord in sorted(plekken)))


def _woord(woord: str, plekken: Plekken) -> bytes:
    vormen = sorted({vorm for _, deel in plekken for vorm in deel.vormen})
    reeks = _reeks((ervoor, deel.reeks) for ervoor, deel in plekken)
    stukken = [b"\x83", cbor2.dumps(woord), reeks, make_kop(RIJ, len(vormen))]
    for vorm in vormen:
        reeks = _reeks((ervoor, deel.vormen.get(vorm)) for ervoor, deel in plekken)
        stukken += [b"\x82", cbor2.dumps(vorm), reeks]
    return b"".join(stukken)


def _reeks(plekken: Iterable[tuple[int, Reeks | None]]) -> bytes:
    """Return the cases of several parts as one list, each as the difference with the last."""
    aantal = vorige = 0
    stukken = [b""]
    for ervoor, reeks in plekken:
        if reeks:
            stukken += [b"\x83", make_kop(GETAL, ervoor + reeks.eerste - vorige), reeks.staart]
            aantal, vorige = aantal + reeks.aantal, ervoor + reeks.laatste
    stukken[0] = make_kop(RIJ, aantal)
    return b"".join(stukken)


def _verdeel(woorden: Iterable[tuple[str, bytes]]) -> Iterator[Mapping[str, bytes]]:
    brok: dict[str, bytes] = {}
    omvang, begin = 0, ""
    for woord, inhoud in woorden:
        grens = BROK_HOOGSTENS if woord[:BEGIN] == begin else BROK
        if brok and omvang + len(inhoud) > grens:
            yield brok
            brok, omvang = {}, 0
        brok[woord] = inhoud
        omvang, begin = omvang + len(inhoud), woord[:BEGIN]
    if brok:
        yield brok


def _verbind(groepen: Iterable[Mapping[str, bytes]]) -> list[Brok]:
    """Say of each file where it begins and ends, in as few letters as tell it from the next."""
    brokken: list[Brok] = []
    for groep in groepen:
        woorden = list(groep)
        van = woorden[0]
        if brokken:
            vorige = brokken[-1]
            einde, van = split_bereik(vorige.tot, van)
            brokken[-1] = Brok(vorige.van, einde, vorige.inhoud)
        inhoud = b"\x81" + make_kop(RIJ, len(groep)) + b"".join(groep.values())
        brokken.append(Brok(van, woorden[-1], inhoud))
    return brokken


def split_bereik(laatste: str, eerste: str) -> tuple[str, str]:
    """Return to where a file goes, and from where the next one.

    `laatste` is the last word of the one, `eerste` the first of the other. Every beginning of
    a word belongs to the file in which the first word is that begins so: the engine fetches
    one file for it.
    """
    gelijk = 0
    while laatste.startswith(eerste[: gelijk + 1]):
        gelijk += 1
    if gelijk == len(laatste):
        return laatste, eerste[: gelijk + 1]
    return laatste[: gelijk + 1] + _NA_ALLES, eerste[: gelijk + 1]
