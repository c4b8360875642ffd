"""Reads one case file, once: bytes in, a RuweCasus with line numbers and Meldingen out."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from mooimaatwerk.casus import INGETROKKEN
from mooimaatwerk.lezen.veiligyaml import Pad, YamlUitkomst, find_bladen, read_yaml
from mooimaatwerk.melding import Ernst, Melding
from mooimaatwerk.meldingzinnen import zin

MAX_BESTAND = 40 * 1024
MAX_KOP = 16 * 1024

_STREEP = re.compile(r"---[ \t]*")

# Characters that turn the reading direction around: they make a text look different
# from what it says (CVE-2021-42574, "Trojan Source").
_RICHTINGTEKENS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


# How every sign from U+E0000 to U+E0FFF begins in UTF-8, and no other.
_TAGTEKEN = b"\xf3\xa0"


class Onleesbaar(Enum):
    """Why a file could not be read."""

    KOPPELING = "a link"
    GEEN_BESTAND = "no file, or not there"
    GEEN_TOEGANG = "no rights, or the disk fails"


Inhoud = bytes | Onleesbaar
"""What is in a file, or why it could not be read."""


@dataclass(slots=True)
class RuweCasus:
    """A case, or another file of that form, as it stands there, not yet checked.

    `regels` gives the line of each field path; `tekst` is the body, `tekst_regel` the
    line at which it begins. `leesbaar` is False when the front matter could not be read
    at all: then only `meldingen` count. `kop` is the front matter as it was typed, and
    `vingerafdruk` the SHA-256 of the whole text with LF line ends. `naam` is that of the
    file (of a case its slug), `map_` that of its folder (of a reaction the slug of its case).
    """

    pad: str
    naam: str
    map_: str | None
    gegevens: dict[str, Any] = field(default_factory=dict)
    regels: dict[Pad, int] = field(default_factory=dict)
    tekst: str = ""
    tekst_regel: int = 1
    meldingen: list[Melding] = field(default_factory=list)
    leesbaar: bool = False
    kop: str = ""
    vingerafdruk: str = ""
    is_reactie: bool = False
    _bladen: list[tuple[Pad, Any]] | None = field(default=None, init=False, compare=False)

    @property
    def bladen(self) -> list[tuple[Pad, Any]]:
        """Every value of the fields that is no list or group; `gegevens` is whole by then."""
        if self._bladen is None:
            self._bladen = find_bladen(self.gegevens)
        return self._bladen

    @property
    def is_ingetrokken(self) -> bool:
        """True when the file says that its content is withdrawn."""
        return self.gegevens.get("publicatie") == INGETROKKEN

    def regel_van(self, pad: Pad) -> int:
        """Return the line of a field, or of the nearest field around it."""
        while pad and pad not in self.regels:
            pad = pad[:-1]
        return self.regels.get(pad, 1) if pad else 1

    def meld(
        self,
        code: str,
        melding: str,
        *,
        veld: str = "bestand",
        regel: int = 1,
        ernst: Ernst = Ernst.FOUT,
    ) -> None:
        """Add a problem that reading itself found."""
        self.meldingen.append(Melding(self.pad, regel, veld, code, melding, ernst=ernst))


class KopHandler(BaseHandler):
    """python-frontmatter's way in for our own fence finding and our own YAML.

    The stock handler splits on a pattern anywhere in the text and swallows what it
    cannot read; this one gets a text of which the fences are already known.
    """

    FM_BOUNDARY = _STREEP
    START_DELIMITER = "---"
    END_DELIMITER = "---"

    def __init__(self, kop: str, tekst: str) -> None:
        super().__init__()
        self._delen = (kop, tekst)
        self.uitkomst = YamlUitkomst()

    def split(self, text: str) -> tuple[str, str]:
        """Return the front matter and the body found earlier."""
        return self._delen

    def load(self, fm: str, **kwargs: object) -> Any:
        """Read the front matter, keeping lines and problems in `uitkomst`."""
        self.uitkomst = read_yaml(fm, eerste_regel=2)
        return self.uitkomst.data


def read_casus(bestand: Path, pad: str) -> RuweCasus:
    """Read a file of at most 40 KB; `pad` is its name in messages. Raises nothing.

    What cannot be read (a link, a folder, no rights) becomes a Melding too.
    """
    return parse_inhoud(read_inhoud(bestand), bestand, pad)


def parse_inhoud(inhoud: Inhoud, bestand: Path, pad: str) -> RuweCasus:
    """Do the second half of `read_casus`, when the first, `read_inhoud`, is done."""
    ruw = RuweCasus(pad, bestand.stem, bestand.parent.name or None)
    if isinstance(inhoud, bytes):
        return parse_casus(inhoud, ruw)
    if inhoud is Onleesbaar.KOPPELING:
        melding = "dit is een koppeling naar een ander bestand. Dat mag niet."
        ruw.meld("bestand-koppeling", melding)
    elif inhoud is Onleesbaar.GEEN_BESTAND:
        ruw.meld("bestand-onleesbaar", "dit is geen gewoon bestand.")
    else:
        ruw.meld("bestand-onleesbaar", "dit bestand kan niet worden gelezen.")
    return ruw


def read_inhoud(bestand: Path | str) -> Inhoud:
    """Return what is in a file, up to one byte too many, or why it could not be read."""
    try:
        soort = os.lstat(bestand).st_mode
        if stat.S_ISLNK(soort):
            return Onleesbaar.KOPPELING
        if not stat.S_ISREG(soort):
            # A pipe or a device would keep us waiting for ever.
            return Onleesbaar.GEEN_BESTAND
        with open(bestand, "rb") as stroom:  # noqa: PTH123 (a path may be plain text here)
            return stroom.read(MAX_BESTAND + 1)
    except FileNotFoundError:
        return Onleesbaar.GEEN_BESTAND
    except OSError:
        return Onleesbaar.GEEN_TOEGANG


def parse_casus(inhoud: bytes, ruw: RuweCasus) -> RuweCasus:
    """Fill `ruw` from the bytes of a file: decode, find the fences, read the fields."""
    if len(inhoud) > MAX_BESTAND:
        ruw.meld("bestand-te-groot", zin("bestand-te-groot"))
        return ruw
    tekst = _decodeer(inhoud, ruw)
    if tekst is None or not _tekens_zijn_goed(tekst, ruw):
        return ruw
    ruw.vingerafdruk = sha256(tekst.encode()).hexdigest()
    delen = _vind_kop(tekst, ruw)
    if delen is not None:
        _lees_kop(*delen, ruw)
    return ruw


def _decodeer(inhoud: bytes, ruw: RuweCasus) -> str | None:
    try:
        return decode(inhoud)
    except UnicodeDecodeError as fout:
        regel = inhoud.count(b"\n", 0, fout.start) + 1
        ruw.meld(
            "bestand-codering",
            "dit bestand is geen UTF-8. Bewaar het opnieuw en kies daarbij UTF-8.",
            regel=regel,
        )
        return None


def decode(inhoud: bytes) -> str:
    """Return the text of a file, without a BOM and with LF line ends.

    Raises UnicodeDecodeError when it is no UTF-8.
    """
    tekst = inhoud.decode("utf-8-sig")
    return tekst.replace("\r\n", "\n").replace("\r", "\n") if "\r" in tekst else tekst


def _tekens_zijn_goed(tekst: str, ruw: RuweCasus) -> bool:
    """Refuse control and direction characters; they do nothing good in a story."""
    if is_te_zien(tekst.replace("\n", "")):
        return True
    goed = True
    for nummer, regel in enumerate(tekst.split("\n"), start=1):
        if is_te_zien(regel) or not any(map(is_onzichtbaar, regel)):
            continue
        goed = False
        ruw.meld(
            "bestand-teken",
            "op deze regel staat een onzichtbaar teken. Typ de regel opnieuw, zonder plakken.",
            regel=nummer,
        )
    return goed


def is_te_zien(tekst: str) -> bool:
    """True when a quick look shows that every sign can be seen; a line end cannot."""
    # Python calls the signs that choose a form of another sign (U+E0100 and on) printable.
    return tekst.isprintable() and _TAGTEKEN not in tekst.encode()


def is_onzichtbaar(teken: str) -> bool:
    """True for a control, direction or tag character; a tab and a line end are not here.

    With tag characters a whole sentence can be hidden in a text, out of sight of reader and
    privacy rules alike.
    """
    if teken in _RICHTINGTEKENS or teken in "\u2028\u2029" or "\U000e0000" <= teken <= "\U000e0fff":
        return True
    return teken != "\t" and unicodedata.category(teken) == "Cc"


def _vind_kop(tekst: str, ruw: RuweCasus) -> tuple[str, str, int] | None:
    """Return front matter, body and the body's first line, or None after a message."""
    regels = tekst.split("\n")
    if not _STREEP.fullmatch(regels[0]):
        ruw.meld(
            "kop-ontbreekt",
            "de eerste regel is niet ---. Een bestand begint met --- , dan de velden, "
            "dan weer ---.",
            veld="kop",
        )
        return None
    for nummer in range(1, len(regels)):
        # Hardly any line begins like this; only those are worth a pattern.
        if regels[nummer].startswith("---") and _STREEP.fullmatch(regels[nummer]):
            tekst_regel = min(nummer + 2, len(regels))
            return "\n".join(regels[1:nummer]), "\n".join(regels[nummer + 1 :]), tekst_regel
    ruw.meld(
        "kop-niet-gesloten",
        "de velden bovenaan worden niet afgesloten. Zet na het laatste veld een regel met ---.",
        veld="kop",
    )
    return None


def _lees_kop(kop: str, tekst: str, tekst_regel: int, ruw: RuweCasus) -> None:
    ruw.kop, ruw.tekst, ruw.tekst_regel = kop, tekst, tekst_regel
    if len(kop.encode()) > MAX_KOP:
        ruw.meld("kop-te-groot", zin("kop-te-groot"), veld="kop")
        return
    handler = KopHandler(kop, tekst)
    gegevens, _ = frontmatter.parse("---", handler=handler)
    uitkomst = handler.uitkomst
    for probleem in uitkomst.problemen:
        ruw.meld(
            probleem.code, probleem.melding, veld="kop", regel=probleem.regel, ernst=probleem.ernst
        )
    if isinstance(uitkomst.data, dict):
        ruw.gegevens, ruw.regels, ruw.leesbaar = gegevens, uitkomst.regels, True
    elif not uitkomst.problemen:
        ruw.meld("kop-leeg", "er staan geen velden tussen de regels met ---.", veld="kop")
