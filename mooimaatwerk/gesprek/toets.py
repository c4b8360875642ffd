"""Holds one answer against the checks of `controleer`, and gives its very sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from mooimaatwerk.controle.controleur import Controleur
from mooimaatwerk.controle.privacy import check_privacy
from mooimaatwerk.controle.tekst import check_tekst
from mooimaatwerk.controle.veiligheid import check_veiligheid
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.lezen.veiligyaml import Pad, name_veld
from mooimaatwerk.melding import Melding

# Clues together and ticks themselves can only be judged when all is told.
_PRIVACY_NU = ("privacy-verboden", "privacy-naam", "privacy-controleer")
_NIET_NU = ("kopje-ontbreekt", "kopje-volgorde", "kopje-leeg")


@dataclass(frozen=True, slots=True)
class Twijfel:
    """A finding that may stay when someone says why: its text, its kind, the sentence."""

    tekst: str
    soort: str
    zin: str


@dataclass
class Toets:
    """What is wrong with one answer: `fouten` must be mended, `twijfels` may be ticked."""

    fouten: list[str] = field(default_factory=list)
    twijfels: list[Twijfel] = field(default_factory=list)


class Toetser:
    """The checks, and the ticks that were given so far."""

    def __init__(self, controleur: Controleur) -> None:
        self.controleur = controleur
        self.akkoorden: list[dict[str, str]] = []

    def toets_veld(self, pad: Pad, waarde: Any) -> Toets:
        """Check the answer at a path such as ("financiering", 0, "bedrag")."""
        ruw = self._ruw(_nest(pad, waarde))
        _, meldingen = self.controleur.casusvelden.check(ruw)
        naam = name_veld(pad)
        eigen = [m for m in meldingen if m.veld == naam or m.veld.startswith(f"{naam}.")]
        # What a group still lacks is asked next.
        eigen = [m for m in eigen if m.code != "veld-ontbreekt"]
        eigen += check_veiligheid(ruw)
        return self._met_privacy(ruw, eigen, [waarde] if isinstance(waarde, str) else [])

    def toets_verhaal(self, kopje: str, tekst: str) -> Toets:
        """Check what was told under a heading of the story."""
        ruw = self._ruw({})
        ruw.tekst = f"## {kopje}\n\n{tekst}\n"
        kopjes = self.controleur.begrippen.velden.kopjes
        meldingen = check_tekst(ruw, kopjes, self.controleur.inspecteur)
        eigen = [melding for melding in meldingen if melding.code not in _NIET_NU]
        return self._met_privacy(ruw, eigen, [tekst])

    def toets_reden(self, reden: str) -> list[str]:
        """Return what is wrong with the reason of a tick: it is public too."""
        ruw = self._ruw({})
        ruw.gegevens["privacy"] = {"akkoord": [{"reden": reden}]}
        toets = self._met_privacy(ruw, list(check_veiligheid(ruw)), [])
        return toets.fouten

    def vergeet_vanaf(self, plek: int) -> None:
        """Forget the ticks of an answer that did not go in after all."""
        del self.akkoorden[plek:]

    def keur_goed(self, twijfel: Twijfel, reden: str) -> None:
        """Remember that a finding may stay, and why."""
        self.akkoorden.append({"tekst": twijfel.tekst, "soort": twijfel.soort, "reden": reden})

    def _ruw(self, gegevens: dict[str, Any]) -> RuweCasus:
        gegevens = gegevens | {"privacy": {"akkoord": self.akkoorden}}
        return RuweCasus("nieuw", "nieuw", None, gegevens=gegevens, leesbaar=True)

    def _met_privacy(self, ruw: RuweCasus, eigen: list[Melding], teksten: list[str]) -> Toets:
        toets = Toets([melding.melding for melding in eigen])
        privacy = check_privacy(ruw, self.controleur.privacy)
        open_ = dict.fromkeys(m.melding for m in privacy if m.code in _PRIVACY_NU)
        for twijfel in self._twijfels(teksten):
            if twijfel.zin in open_:
                del open_[twijfel.zin]
                toets.twijfels.append(twijfel)
        toets.fouten += open_
        return toets

    def _twijfels(self, teksten: list[str]) -> Iterator[Twijfel]:
        privacy = self.controleur.privacy
        for tekst in teksten:
            for vondst in privacy.speurder.vind(tekst):
                if vondst.niveau != "fout":
                    yield Twijfel(vondst.tekst, vondst.soort, privacy.zin(vondst))


def _nest(pad: Pad, waarde: Any) -> dict[str, Any]:
    """Return the groups and lists around a value, so that it stands where it belongs."""
    for deel in reversed(pad):
        waarde = [waarde] if isinstance(deel, int) else {deel: waarde}
    assert isinstance(waarde, dict)
    return waarde
