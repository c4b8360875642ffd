"""Checks that nobody can be recognised: direct clues, ticks for them, and clues together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.bestandsnaam import spell_naam
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.lezen.veiligyaml import Pad, name_veld
from mooimaatwerk.melding import Ernst, Melding
from mooimaatwerk.meldingzinnen import zin
from mooimaatwerk.privacy.combinatie import Combinatie, Combinatieteller
from mooimaatwerk.privacy.maskeren import masker
from mooimaatwerk.privacy.regels import load_woorden, make_privacydata
from mooimaatwerk.privacy.vinden import Speurder, Vondst

# A slug says nothing about a person; a date of sharing or of a source does not either.
_SLUG = re.compile("[a-z-]+")
_OVERSLAAN = ("privacy", "datum", "gemeente", "bevroren")
_DATUMVELDEN = ("datum", "akkoord")
_BRONNEN = {"bron", "bronnen"}
_NIET_IN_BRON = ("datum", "maand")
# A tick on these says that they are about something else than the resident.
_TELT_NIET_NA_AKKOORD = ("datum", "maand", "werkgever")
_TOELICHTING = re.compile("(?:^|[ \\t])#(.*)")


class Privacycontrole:
    """The rules and lists, loaded once for a whole run."""

    def __init__(self, begrippen: Begrippen) -> None:
        data = make_privacydata(begrippen)
        self.speurder = Speurder(data, load_woorden())
        self.teller = Combinatieteller(data, self.speurder.kennis)
        self._melding_naam: str = data["melding_naam"]

    def zin(self, vondst: Vondst) -> str:
        """Return what to do about a finding, without the number or address itself."""
        soort = self.speurder.soorten[vondst.soort]
        tekst = masker(vondst.tekst, soort["masker"])
        is_naam = vondst.soort == "naam" and vondst.niveau == "reden"
        melding: str = self._melding_naam if is_naam else soort["melding"]
        return melding.replace("{tekst}", tekst)


def find_privacycontrole(begrippen: Begrippen) -> Privacycontrole:
    """Return the rules and lists for these vocabularies, loaded at the first question."""
    return begrippen.eenmaal(Privacycontrole, lambda: Privacycontrole(begrippen))


def check_privacy(
    ruw: RuweCasus,
    controle: Privacycontrole,
    casus: RuweCasus | None = None,
    *,
    telt: bool = True,
) -> Iterator[Melding]:
    """Yield a Melding for everything that is not allowed, not ticked, or ticked for nothing.

    `casus` is the case that a reaction is about. What the two give away together counts as
    soon as the reaction adds to it: it may name just what the case left out. Without
    `telt` nothing is counted: an article of an edition is about many persons.
    """
    akkoorden, telling = _Akkoorden.uit(ruw, controle), _Telling(ruw.gegevens)
    for plek, vondst in _doorzoek(ruw, controle, akkoorden, telling):
        yield _melding(ruw.pad, plek.regel_van(vondst), plek.veld, vondst, controle)
    if ruw.leesbaar:
        if telt and _telt_details(ruw):
            eigen = combinatie = telling.tel(controle)
            if casus is not None and eigen.kenmerken and _telt_details(casus):
                combinatie = telling.met(_telling_van(casus, controle)).tel(controle)
            samen = combinatie != eigen
            yield from _check_combinatie(ruw, combinatie, akkoorden, samen=samen)
        yield from akkoorden.check(ruw, controle)


@dataclass(frozen=True, slots=True)
class _Telling:
    """What counts towards recognising a person: fields, plain texts, and findings in those."""

    velden: dict[str, Any]
    teksten: list[str] = field(default_factory=list)
    vondsten: list[Vondst] = field(default_factory=list)

    def met(self, ander: _Telling) -> _Telling:
        """Return the two together; of a field that both have, this one's counts."""
        eigen = {sleutel: waarde for sleutel, waarde in self.velden.items() if waarde}
        return _Telling(
            ander.velden | eigen, self.teksten + ander.teksten, self.vondsten + ander.vondsten
        )

    def tel(self, controle: Privacycontrole) -> Combinatie:
        return controle.teller.tel(self.velden, self.teksten, self.vondsten)


def _telling_van(casus: RuweCasus, controle: Privacycontrole) -> _Telling:
    telling = _Telling(casus.gegevens)
    # Its own findings are told with the case; here only the counting matters.
    for _ in _doorzoek(casus, controle, _Akkoorden.uit(casus, controle), telling):
        pass
    return telling


def _doorzoek(
    ruw: RuweCasus, controle: Privacycontrole, akkoorden: _Akkoorden, telling: _Telling
) -> Iterator[tuple[_Plek, Vondst]]:
    """Yield each finding that nothing covers, and put into `telling` what counts."""
    for plek in _teksten(ruw, controle.speurder):
        vlak = controle.speurder.maak_vlak(plek.tekst)
        if plek.is_verhaal:
            telling.teksten.append(vlak.tekst)
        for vondst in controle.speurder.vind_in(vlak):
            if _BRONNEN.intersection(plek.pad) and vondst.soort in _NIET_IN_BRON:
                continue
            if not ruw.leesbaar and vondst.niveau != "fout":
                # The ticks could not be read: only what no tick allows is certain.
                continue
            is_goed = akkoorden.dekt(vondst)
            if not is_goed:
                yield plek, vondst
            if plek.is_verhaal and not (is_goed and vondst.soort in _TELT_NIET_NA_AKKOORD):
                telling.vondsten.append(vondst)


def _telt_details(ruw: RuweCasus) -> bool:
    """False for an invented case, and for one of which nothing will be shown."""
    is_verzonnen = ruw.gegevens.get("voorbeeld") is True
    return not is_verzonnen and not ruw.is_ingetrokken


class _Plek(NamedTuple):
    """A text of the file: its field and its first line."""

    pad: Pad
    tekst: str
    regel: int

    @property
    def veld(self) -> str:
        return name_veld(self.pad)

    @property
    def is_verhaal(self) -> bool:
        """False for a remark about the file, a source or a tick: it tells nothing of the case."""
        return self.pad[0] not in ("bestand", "kop", "privacy", "bron")

    def regel_van(self, vondst: Vondst) -> int:
        # Only of the story it is known on which line each word stands.
        return self.regel + (
            self.tekst.count("\n", 0, vondst.begin) if self.pad == ("tekst",) else 0
        )


def _teksten(ruw: RuweCasus, speurder: Speurder) -> Iterator[_Plek]:
    if not ruw.is_reactie:
        # The name of a reaction is a day and a number; that of a case is its address.
        yield _Plek(("bestand",), spell_naam(ruw.naam, speurder), 1)
    waarden = list(_waarden(ruw))
    for pad, waarde in waarden:
        if pad[0] not in _OVERSLAAN and pad[-1] not in _DATUMVELDEN and not _SLUG.fullmatch(waarde):
            yield _Plek(pad, waarde, ruw.regel_van(pad))
    for pad, waarde in waarden:
        if pad[0] == "privacy" and pad[-1] in ("door", "reden"):
            yield _Plek(pad, waarde, ruw.regel_van(pad))
    for nummer, regel in enumerate(ruw.kop.split("\n") if "#" in ruw.kop else (), start=2):
        # What is written behind # is no field, but everyone can read it.
        if gevonden := _TOELICHTING.search(regel):
            yield _Plek(("kop",), gevonden[1], nummer)
    yield _Plek(("tekst",), ruw.tekst, ruw.tekst_regel)


def _waarden(ruw: RuweCasus) -> Iterator[tuple[Pad, str]]:
    """Yield every text of the fields, and every number as it was written, but for amounts."""
    for pad, waarde in ruw.bladen:
        if isinstance(waarde, str):
            yield pad, waarde
        elif hasattr(waarde, "geschreven") and pad[-1] not in ("bedrag", "waarde"):
            yield pad, waarde.geschreven


def _melding(pad: str, regel: int, veld: str, vondst: Vondst, controle: Privacycontrole) -> Melding:
    melding = controle.zin(vondst)
    if veld == "bestand":
        melding = zin("in-bestandsnaam", zin=melding)
    if vondst.niveau == "fout":
        return Melding(pad, regel, veld, "privacy-verboden", melding)
    if vondst.niveau == "reden":
        return Melding(pad, regel, veld, "privacy-naam", melding)
    return Melding(pad, regel, veld, "privacy-controleer", melding, ernst=Ernst.CONTROLEER)


@dataclass(slots=True)
class _Akkoorden:
    """The ticks and invented names of a case, and which of them were of use."""

    akkoorden: dict[tuple[str, str], int]
    pseudoniemen: dict[str, int]
    gebruikt: set[tuple[str, str]] = field(default_factory=set)
    verboden: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def uit(cls, ruw: RuweCasus, controle: Privacycontrole) -> _Akkoorden:
        privacy = ruw.gegevens.get("privacy")
        privacy = privacy if isinstance(privacy, dict) else {}

        def plat(waarde: Any) -> str:
            tekst = str(getattr(waarde, "geschreven", waarde))
            return " ".join(controle.speurder.maak_vlak(tekst).tekst.split())

        akkoorden, pseudoniemen = privacy.get("akkoord"), privacy.get("pseudoniemen")
        return cls(
            {
                (plat(akkoord["tekst"]), plat(akkoord["soort"])): plek
                for plek, akkoord in enumerate(akkoorden if isinstance(akkoorden, list) else [])
                if isinstance(akkoord, dict) and {"tekst", "soort"} <= akkoord.keys()
            },
            {
                plat(naam): plek
                for plek, naam in enumerate(pseudoniemen if isinstance(pseudoniemen, list) else [])
            },
        )

    def dekt(self, vondst: Vondst) -> bool:
        """True when the finding is ticked, or an invented name."""
        sleutel = (vondst.tekst, vondst.soort)
        if vondst.niveau == "fout":
            self.verboden.add(sleutel)
            return False
        if vondst.soort == "naam" and vondst.tekst in self.pseudoniemen:
            self.gebruikt.add((vondst.tekst, "pseudoniem"))
            return True
        return self.dekt_sleutel(sleutel)

    def dekt_sleutel(self, sleutel: tuple[str, str]) -> bool:
        """True when there is a tick for exactly this text and kind."""
        if sleutel in self.akkoorden:
            self.gebruikt.add(sleutel)
            return True
        return False

    def check(self, ruw: RuweCasus, controle: Privacycontrole) -> Iterator[Melding]:
        """Yield what is wrong with the ticks themselves; called when all texts were seen."""
        for sleutel, plek in self.akkoorden.items():
            tekst, soort = sleutel
            if sleutel in self.gebruikt:
                continue
            regel = ruw.regel_van(("privacy", "akkoord", plek))
            veilig = self._veilig(tekst, controle)
            if sleutel in self.verboden or veilig != tekst:
                melding = zin("akkoord-verboden", tekst=veilig)
                yield Melding(ruw.pad, regel, "privacy.akkoord", "akkoord-verboden", melding)
            else:
                melding = (
                    f'dit akkoord past nergens meer bij: "{tekst}" (soort: {soort}) is niet '
                    "gevonden. Haal het weg, of schrijf de tekst precies over uit de melding."
                )
                yield Melding(ruw.pad, regel, "privacy.akkoord", "akkoord-verouderd", melding)
        for naam, plek in self.pseudoniemen.items():
            if (naam, "pseudoniem") not in self.gebruikt:
                regel = ruw.regel_van(("privacy", "pseudoniemen", plek))
                melding = (
                    f'de gefingeerde naam "{self._veilig(naam, controle)}" staat niet als naam '
                    "in de casus. Haal hem hier weg."
                )
                veld = "privacy.pseudoniemen"
                yield Melding(ruw.pad, regel, veld, "pseudoniem-ongebruikt", melding)

    def _veilig(self, tekst: str, controle: Privacycontrole) -> str:
        for vondst in controle.speurder.vind(tekst):
            if vondst.niveau == "fout":
                soort = controle.speurder.soorten[vondst.soort]
                tekst = tekst.replace(vondst.tekst, masker(vondst.tekst, soort["masker"]))
        return tekst


def _check_combinatie(
    ruw: RuweCasus, combinatie: Combinatie, akkoorden: _Akkoorden, *, samen: bool
) -> Iterator[Melding]:
    adviezen = [kenmerk.advies for kenmerk in combinatie.kenmerken]
    advies = "; ".join(dict.fromkeys(adviezen))
    tekst = combinatie.tekst
    voor = zin("samen-met-casus", zin="") if samen else ""
    if combinatie.kind_en_ziekte:
        melding = voor + zin("privacy-kind-en-ziekte", tekst=tekst, advies=advies)
        yield Melding(ruw.pad, 1, "privacy", "privacy-kind-en-ziekte", melding)
    elif combinatie.niveau == "fout":
        melding = voor + zin("privacy-combinatie", tekst=tekst, advies=advies)
        yield Melding(ruw.pad, 1, "privacy", "privacy-combinatie", melding)
    elif combinatie.niveau and not akkoorden.dekt_sleutel((tekst, "combinatie")):
        melding = voor + zin("privacy-combinatie-vraag", tekst=tekst, advies=advies)
        # The suggestion is the text that a tick needs, for who writes it down by program.
        yield Melding(
            ruw.pad, 1, "privacy", "privacy-combinatie-vraag", melding, tekst, Ernst.CONTROLEER
        )
