"""The course of the conversation: what must be told first, then what may, then the story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mooimaatwerk.controle.controleur import Controleur
from mooimaatwerk.controle.plaats import make_slug
from mooimaatwerk.gesprek.opschrijven import make_casustekst
from mooimaatwerk.gesprek.scherm import Scherm
from mooimaatwerk.gesprek.toets import Toets, Toetser, Twijfel
from mooimaatwerk.gesprek.vragen import Vrager
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.melding import Melding, sort_meldingen
from mooimaatwerk.project import Project
from mooimaatwerk.steiger import find_bezet, write_casus
from mooimaatwerk.velden import Kopje, Veld

# The editors fill these in; the ticks of the conversation itself go to `privacy`.
_VAN_DE_REDACTIE = ("privacy", "publicatie")

_WELKOM = (
    "Ik stel je vragen en maak daar een casus van. Eerst wat nodig is, dan wat mag, "
    "dan je verhaal. Noem geen namen. Stoppen kan altijd met Ctrl-C: er wordt dan niets bewaard."
)

# Details that are fine one by one can give someone away together: that is asked last.
_SAMEN = "privacy-combinatie-vraag"


@dataclass(frozen=True)
class Resultaat:
    """The new file, and everything `controleer` says about it."""

    bestand: Path
    meldingen: list[Melding]


class Gesprek:
    """One conversation about one new case."""

    def __init__(
        self, project: Project, controleur: Controleur, scherm: Scherm, vandaag: date
    ) -> None:
        self.project = project
        self.controleur = controleur
        self.velden = controleur.begrippen.velden
        self.scherm = scherm
        self.vandaag = vandaag
        self.toetser = Toetser(controleur)
        self.vrager = Vrager(scherm, self.toetser, controleur.begrippen)
        self.gegevens: dict[str, Any] = {}

    def voer(self) -> Resultaat:
        """Ask everything and write the case; raises Gestopt, and then nothing is written."""
        self.scherm.zeg(_WELKOM)
        self._vraag_verplicht()
        self._vraag_overig()
        verhaal = self._vraag_verhaal()
        plek = self.project.cases / str(self.gegevens["datum"])[:4]
        plek /= f"{make_slug(self.gegevens['titel'])}.md"
        tekst, meldingen = self._maak(plek, verhaal)
        samen = [melding for melding in meldingen if melding.code == _SAMEN]
        if self.vrager.is_goed(Toets(twijfels=[_als_twijfel(melding) for melding in samen])):
            tekst, meldingen = self._maak(plek, verhaal)
        return Resultaat(write_casus(self.project, plek.stem, plek.parent.name, tekst), meldingen)

    def _maak(self, plek: Path, verhaal: dict[str, str]) -> tuple[str, list[Melding]]:
        """Return the file that the answers make, and what the checks say about it."""
        tekst = make_casustekst(self._in_volgorde(), list(self._kopjes()), verhaal)
        ruw = RuweCasus(self.project.toon(plek), plek.stem, plek.parent.name)
        _, meldingen = self.controleur.check(parse_casus(tekst.encode(), ruw))
        return tekst, sort_meldingen(meldingen)

    def _vraag_verplicht(self) -> None:
        for groep in self.velden.groepen:
            velden = [veld for veld in self._velden(groep.slug) if self._is_verplicht(veld)]
            if velden:
                self.scherm.kop(groep.label)
            for veld in velden:
                # Whether a later field is required follows from an answer in this group.
                if self._is_verplicht(veld):
                    self._vraag(veld, verplicht=True)

    def _vraag_overig(self) -> None:
        for groep in self.velden.groepen:
            # What is asked under a condition was asked already, or has no meaning here.
            open_ = [
                veld
                for veld in self._velden(groep.slug)
                if not veld.verplicht and not veld.verplicht_als
            ]
            if not open_:
                continue
            self.scherm.kop(groep.label)
            namen = ", ".join(veld.label for veld in open_)
            if self.scherm.ja(f"Wil je hier meer vertellen? Het gaat om: {namen}."):
                for veld in open_:
                    self._vraag(veld, verplicht=False)

    def _velden(self, groep: str) -> Iterator[Veld]:
        for veld in self.velden:
            if veld.groep == groep and veld.sleutel not in _VAN_DE_REDACTIE:
                yield veld

    def _is_verplicht(self, veld: Veld) -> bool:
        als = veld.verplicht_als
        if als is None:
            return veld.verplicht
        # Not answered yet: then it may turn out to be required.
        return als.veld not in self.gegevens or self.gegevens[als.veld] in als.is_een_van

    def _vraag(self, veld: Veld, *, verplicht: bool) -> None:
        voorstel = self.vandaag.strftime("%Y-%m") if veld.sleutel == "datum" else ""
        while True:
            pad, akkoorden = (veld.sleutel,), len(self.toetser.akkoorden)
            waarde = self.vrager.vraag(veld, pad, verplicht=verplicht, voorstel=voorstel)
            bezet = find_bezet(self.project, make_slug(waarde)) if veld.sleutel == "titel" else None
            if bezet is None:
                break
            self.toetser.vergeet_vanaf(akkoorden)
            self.scherm.zeg(f"{self.project.toon(bezet)} bestaat al. Kies een andere titel.")
        if waarde is not None:
            self.gegevens[veld.sleutel] = waarde

    def _vraag_verhaal(self) -> dict[str, str]:
        self.scherm.kop("Je verhaal")
        self.scherm.zeg("Schrijf zoveel regels als je wilt. Een lege regel betekent: klaar.")
        return {kopje.label: self._vraag_kopje(kopje) for kopje in self._kopjes()}

    def _kopjes(self) -> Iterator[Kopje]:
        is_open = self.gegevens.get("status") == "open"
        return (kopje for kopje in self.velden.kopjes if kopje.bij_open or not is_open)

    def _vraag_kopje(self, kopje: Kopje) -> str:
        while True:
            self.scherm.zeg()
            self.scherm.zeg(kopje.label)
            self.scherm.zeg(f"{kopje.uitleg} Later invullen mag ook: druk dan op Enter.")
            regels = list(iter(self.scherm.vraag, ""))
            tekst = "\n".join(regels)
            if not tekst or self.vrager.is_goed(self.toetser.toets_verhaal(kopje.label, tekst)):
                return tekst

    def _in_volgorde(self) -> dict[str, Any]:
        gegevens = {
            veld.sleutel: self.gegevens[veld.sleutel]
            for veld in self.velden
            if veld.sleutel in self.gegevens
        }
        if self.toetser.akkoorden:
            gegevens["privacy"] = {
                "status": "gecontroleerd",
                "door": "inzender",
                "akkoord": self.toetser.akkoorden,
            }
        return gegevens


def _als_twijfel(melding: Melding) -> Twijfel:
    return Twijfel(melding.suggestie or "", "combinatie", melding.melding)
