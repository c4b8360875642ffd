"""Checks an article by what an editor looks for: quotes, length, tips, pictures, sources."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from mooimaatwerk.begrippen import Artikelsoort, Begrippen
from mooimaatwerk.editie.beelden import is_beeld
from mooimaatwerk.editie.gegevens import Artikelgegevens
from mooimaatwerk.editie.lezen import RuweEditie
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.lezen.veiligyaml import Pad, name_veld
from mooimaatwerk.melding import Ernst, Melding

MAX_WOORDEN_TIP = 60
"""A tip fits on its card up to this number of words."""


def check_artikelinhoud(
    ruw: RuweCasus,
    artikel: Artikelgegevens,
    editie: RuweEditie,
    begrippen: Begrippen,
    patronen: Collection[str] = (),
) -> Iterator[Melding]:
    """Yield every problem and every hint that comes from the article as a whole.

    `patronen` are the names of the written patterns that an article may refer to.
    """
    yield from _citaten(ruw, artikel)
    yield from _lengte(ruw, artikel, begrippen)
    yield from _tips(ruw, artikel)
    yield from _patronen(ruw, artikel, patronen)
    yield from _afbeelding(ruw, artikel, editie)


def _meld(ruw: RuweCasus, pad: Pad, code: str, melding: str, ernst: Ernst = Ernst.FOUT) -> Melding:
    veld = name_veld(pad)
    return Melding(ruw.pad, ruw.regel_van(pad), veld, code, melding, ernst=ernst)


def _citaten(ruw: RuweCasus, artikel: Artikelgegevens) -> Iterator[Melding]:
    vlak = _vlak(ruw.tekst)
    for n, citaat in enumerate(artikel.citaten):
        pad: Pad = ("citaten", n)
        if citaat.wie and not citaat.akkoord:
            melding = (
                "dit heeft iemand gezegd. Vraag of het zo gedrukt mag worden, en zet de dag "
                "waarop die persoon ja zei bij akkoord."
            )
            yield _meld(ruw, pad, "citaat-zonder-akkoord", melding)
        elif not citaat.wie and _vlak(citaat.tekst) not in vlak:
            melding = (
                "deze zin staat niet in het stuk. Neem hem letterlijk over, of zet bij wie "
                "van wie hij is."
            )
            yield _meld(ruw, (*pad, "tekst"), "citaat-niet-in-tekst", melding)


def _vlak(tekst: str) -> str:
    """Return a text without emphasis, line ends and kinds of quotes, to compare with."""
    kaal = re.sub(r"[*_`]", "", tekst).replace("’", "'").replace("‘", "'")
    return " ".join(kaal.split()).rstrip(".").casefold()


def _lengte(ruw: RuweCasus, artikel: Artikelgegevens, begrippen: Begrippen) -> Iterator[Melding]:
    soort = begrippen.term("artikelsoorten", artikel.soort)
    assert isinstance(soort, Artikelsoort)  # SOORTEN makes every term of this list one
    grens, aantal = soort.woorden, len(ruw.tekst.split())
    if aantal < grens.min or (grens.max is not None and aantal > grens.max):
        melding = (
            f"dit stuk heeft {aantal} woorden. Bij de soort {artikel.soort} passen er "
            f"{grens.in_woorden()}."
        )
        yield Melding(
            ruw.pad, ruw.tekst_regel, "tekst", "artikel-lengte", melding, ernst=Ernst.HINT
        )


def _tips(ruw: RuweCasus, artikel: Artikelgegevens) -> Iterator[Melding]:
    for n, tip in enumerate(artikel.tips):
        aantal = len(tip.tekst.split())
        if aantal > MAX_WOORDEN_TIP:
            melding = (
                f"deze tip heeft {aantal} woorden. Op een kaartje passen er {MAX_WOORDEN_TIP}."
            )
            yield _meld(ruw, ("tips", n, "tekst"), "tip-lengte", melding, Ernst.HINT)


def _patronen(
    ruw: RuweCasus, artikel: Artikelgegevens, patronen: Collection[str]
) -> Iterator[Melding]:
    for n, slug in enumerate(artikel.patronen):
        if slug in patronen:
            continue
        melding = f'het patroon "{slug}" is niet bekend.'
        yield _meld(ruw, ("patronen", n), "patroon-onbekend", melding)


def _afbeelding(ruw: RuweCasus, artikel: Artikelgegevens, editie: RuweEditie) -> Iterator[Melding]:
    if artikel.afbeelding is None:
        return
    naam = artikel.afbeelding.bestand
    bestand = editie.beelden.get(naam)
    pad = ("afbeelding", "bestand")
    if bestand is None:
        melding = f'het beeld "{naam}" staat niet in {editie.pad}.'
        yield _meld(ruw, pad, "beeld-ontbreekt", melding, Ernst.HINT)
    elif not is_beeld(bestand):
        melding = f'"{naam}" is niet het soort beeld dat zijn naam belooft, of groter dan 8 MB.'
        yield _meld(ruw, pad, "beeld-ongeldig", melding)
