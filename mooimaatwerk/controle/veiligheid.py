"""Checks that no text of the front matter can act as HTML, as a template or in disguise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mooimaatwerk.lezen.casus import RuweCasus, is_onzichtbaar, is_te_zien
from mooimaatwerk.lezen.veiligyaml import name_veld
from mooimaatwerk.melding import Melding
from mooimaatwerk.meldingzinnen import zin
from mooimaatwerk.opmaak import MACROTEKENS

# Hardly any text has one of these; in most there is nothing more to look at.
_VERDACHT = re.compile(f"[<>]|{MACROTEKENS.pattern}", MACROTEKENS.flags)


def check_veiligheid(ruw: RuweCasus) -> Iterator[Melding]:
    """Yield a Melding for every text with angle brackets, template or invisible signs.

    Titles and labels end up in places (search index, feeds, data) where one forgotten
    escape would be enough; so the signs never come in.
    """
    if ruw.kop and "\\" not in ruw.kop and not _VERDACHT.search(ruw.kop):
        # Only a \\ can make a sign that does not stand there as such.
        return
    for pad, tekst in ruw.bladen:
        if not isinstance(tekst, str) or (is_te_zien(tekst) and not _VERDACHT.search(tekst)):
            continue
        veld = name_veld(pad)
        regel = ruw.regel_van(pad)
        if "<" in tekst or ">" in tekst:
            yield Melding(ruw.pad, regel, veld, "teken-verboden", zin("teken-verboden"))
        if gevonden := MACROTEKENS.search(tekst):
            melding = zin("sjabloonteken", tekens=gevonden.group())
            yield Melding(ruw.pad, regel, veld, "sjabloonteken", melding)
        # The file itself has none of these, but "\\e" or "\\u202e" in quotes makes one.
        if not is_te_zien(tekst) and any(map(is_onzichtbaar, tekst.replace("\n", ""))):
            melding = "een \\ maakt hier een onzichtbaar teken. Haal het weg."
            yield Melding(ruw.pad, regel, veld, "teken-onzichtbaar", melding)
