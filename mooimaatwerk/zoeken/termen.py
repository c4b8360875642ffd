"""The words of the vocabularies, for searching: by which words a case or a term is found."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain
from string import ascii_lowercase, digits
from typing import Any

from mooimaatwerk.begrippen import Begrip, Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.namen import slugify
from mooimaatwerk.verzameling import INGANGEN, Verzameling, aantal
from mooimaatwerk.zoeken.facetten import FACETTEN

MET_EIGEN_PAGINA = (
    *("knelpunten", "wetten", "soorten", "themas", "doelgroepen", "partijen", "gemeenten"),
)
"""The lists whose terms a question may mean; on an equal name the first goes before."""

LETTERS = ascii_lowercase + digits
"""What a name can begin with once its accents and signs are gone."""

_WOORD = re.compile(r"\w+")

_OVERAL = frozenset(
    (
        *("aan", "als", "bij", "dan", "dat", "de", "die", "door", "een", "en", "het", "hun"),
        *("in", "is", "met", "naar", "of", "om", "onder", "op", "over", "te", "tot", "uit"),
        *("van", "voor", "wat", "wie", "zijn"),
    )
)
"""Words that every story has: they say nothing about a term."""

_Letter = dict[str, dict[str, list[list[Any]]]]


def make_zoekwoorden(casus: Casus, begrippen: Begrippen) -> str:
    """Return all words that the terms of a case go by, each once, in a fixed order.

    What the story says itself is left out: by those words it is found already.
    """
    g = casus.gegevens
    verteld = _find_woorden(f"{g.titel} {g.samenvatting} {casus.tekst}".lower())
    alle = chain.from_iterable(term.naamwoorden for term in _termen(casus, begrippen))
    return " ".join(w for w in dict.fromkeys(alle) if w not in verteld and _zegt_iets(w))


def _find_woorden(tekst: str) -> set[str]:
    """Return each word of a text once; a pattern is slow, and most words stand between spaces."""
    stukken = set(tekst.split())
    met_tekens = {stuk for stuk in stukken if not stuk.isalnum()}
    return stukken - met_tekens | set(_WOORD.findall(" ".join(met_tekens)))


def _termen(casus: Casus, begrippen: Begrippen) -> Iterator[Begrip]:
    g = casus.gegevens
    slugs = {facet.lijst: facet.waarden(casus) for facet in FACETTEN if facet.lijst}
    # Half of all cases have the same status: its words would find everything.
    del slugs["statussen"]
    slugs["partijen"] = INGANGEN["partijen"](casus)
    slugs["financieringsbronnen"] = [deel.bron for deel in g.financiering]
    slugs["besluitvormen"] = [g.besluitvorming.vorm] if g.besluitvorming else []
    for lijst, gekozen in slugs.items():
        for slug in gekozen:
            if slug != "onbekend":
                yield begrippen.term(lijst, slug)


def _zegt_iets(woord: str) -> bool:
    return len(woord) > 1 and woord not in _OVERAL


def make_zoektermen(verzameling: Verzameling) -> Iterator[tuple[str, str]]:
    """Yield, for each first letter of a name, a file of the terms that are called that way.

    A reader fetches only the letters of a question. Under "namen" stand the terms by each
    of their names, under "woorden" the knelpunten by each word of their names.
    """
    letters: dict[str, _Letter] = {letter: {"namen": {}, "woorden": {}} for letter in LETTERS}
    for lijst in MET_EIGEN_PAGINA:
        kop = verzameling.begrippen[lijst].kop
        for term, n in _met_aantal(lijst, verzameling):
            regel = [f"{kop.lidwoord} {kop.enkelvoud}", f"{lijst}/{term.slug}/", term.label, n]
            for naam in _namen(term):
                _zet(letters, "namen", naam, regel)
            if lijst == "knelpunten":
                for woord in sorted({woord for naam in _namen(term) for woord in naam.split()}):
                    _zet(letters, "woorden", woord, regel)
    for letter, gegevens in letters.items():
        inhoud = json.dumps(gegevens, ensure_ascii=False, separators=(",", ":"))
        yield f"assets/zoektermen/{letter}.json", inhoud + "\n"


def _zet(letters: dict[str, _Letter], soort: str, naam: str, regel: list[Any]) -> None:
    if naam[:1] in letters:
        letters[naam[0]][soort].setdefault(naam, []).append(regel)


def _met_aantal(lijst: str, verzameling: Verzameling) -> Iterator[tuple[Begrip, int]]:
    for term in verzameling.termen(lijst):
        casussen = verzameling.bij(lijst, term.slug)
        if casussen or lijst != "gemeenten":
            yield term, aantal(casussen)


def _namen(term: Begrip) -> list[str]:
    """Return all names of a term the way the search page compares them: letters and digits."""
    plat = (slugify(naam).replace("-", " ") for naam in (term.label, *term.namen))
    return list(dict.fromkeys(filter(None, plat)))
