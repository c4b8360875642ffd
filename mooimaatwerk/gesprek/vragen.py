"""Asks one field after another, and asks again until the answer is right."""

from __future__ import annotations

from typing import Any

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.gegevensmodel.foutteksten import in_yaml
from mooimaatwerk.gesprek.antwoorden import HOE, read_antwoord
from mooimaatwerk.gesprek.keuzes import Keuzelijst
from mooimaatwerk.gesprek.scherm import Scherm
from mooimaatwerk.gesprek.toets import Toets, Toetser
from mooimaatwerk.lezen.veiligyaml import Pad
from mooimaatwerk.velden import Veld

LANG_ANTWOORD = 10
"""From this least number of characters on a question tells how long its answer must be."""

MIN_REDEN = 3
"""Characters that a reason needs at least, as in the field list."""


class Vrager:
    """Asks fields on a screen, and holds every answer against the checks."""

    def __init__(self, scherm: Scherm, toetser: Toetser, begrippen: Begrippen) -> None:
        self.scherm = scherm
        self.toetser = toetser
        self.begrippen = begrippen

    def vraag(self, veld: Veld, pad: Pad, *, verplicht: bool, voorstel: str = "") -> Any:
        """Return the value of a field, or None when it was skipped. Raises Gestopt."""
        if veld.soort == "groep":
            return self._groep(veld, pad, verplicht=verplicht)
        if veld.soort == "lijst":
            return self._lijst(veld, pad)
        return self._enkel(veld, pad, verplicht, voorstel)

    def is_goed(self, toets: Toets) -> bool:
        """Say what is wrong with an answer; True when it may stay as it is."""
        for zin in toets.fouten:
            self.scherm.zeg(f"Dat kan nog niet: {zin}")
        if toets.fouten:
            return False
        redenen = []
        for twijfel in toets.twijfels:
            self.scherm.zeg(f"Controleer: {twijfel.zin}")
            self.scherm.zeg("Mag het toch blijven staan? Typ waarom. Enter = ik verander het.")
            redenen.append(self.scherm.vraag("reden: "))
            if not self._mag(redenen[-1]):
                return False
        for twijfel, reden in zip(toets.twijfels, redenen, strict=True):
            self.toetser.keur_goed(twijfel, reden)
        return True

    def _mag(self, reden: str) -> bool:
        if len(reden) < MIN_REDEN:
            return False
        fouten = self.toetser.toets_reden(reden)
        for zin in fouten:
            self.scherm.zeg(f"Dat kan nog niet: {zin}")
        return not fouten

    def _enkel(self, veld: Veld, pad: Pad, verplicht: bool, voorstel: str) -> Any:
        keuzes = Keuzelijst(self.begrippen[veld.begrip], self.scherm) if veld.begrip else None
        self._kondig_aan(veld, verplicht, voorstel)
        if keuzes:
            keuzes.begin()
            if veld.soort == "begrippen":
                return self._termen(veld, pad, verplicht, keuzes)
        while True:
            getypt = self.scherm.vraag() or voorstel
            if not getypt and not verplicht:
                return None
            if getypt == "?":
                self._leg_uit(veld, keuzes)
                continue
            waarde = self._waarde(veld, getypt, keuzes) if getypt else None
            # Not yet clear which term was meant: that was asked already.
            if getypt and waarde is None:
                continue
            if self.is_goed(self.toetser.toets_veld(pad, waarde)):
                return waarde

    def _termen(
        self, veld: Veld, pad: Pad, verplicht: bool, keuzes: Keuzelijst
    ) -> list[str] | None:
        """Gather terms, a few at a time, until Enter or until there may be no more."""
        gekozen: list[str] = []
        hoogste = veld.aantal.max if veld.aantal else None
        while hoogste is None or len(gekozen) < hoogste:
            getypt = self.scherm.vraag("Nog een? (Enter = klaar) > " if gekozen else "> ")
            if getypt == "?":
                self._leg_uit(veld, keuzes)
                continue
            delen = [deel.strip() for deel in getypt.split(",") if deel.strip()]
            if not delen and (gekozen or not verplicht):
                break
            nieuw = [slug for deel in delen if (slug := self._waarde(veld, deel, keuzes))]
            if delen and not nieuw:
                continue
            if self.is_goed(self.toetser.toets_veld(pad, [*gekozen, *nieuw] or None)):
                gekozen += nieuw
        return gekozen or None

    def _kondig_aan(self, veld: Veld, verplicht: bool, voorstel: str) -> None:
        over = "" if verplicht else " (niet verplicht, Enter = overslaan)"
        over = f" (Enter = {voorstel})" if voorstel else over
        self.scherm.zeg()
        self.scherm.zeg(f"{veld.label}{over}")
        self.scherm.zeg(" ".join(filter(None, [veld.uitleg, _hoe(veld), "? = uitleg."])))

    def _leg_uit(self, veld: Veld, keuzes: Keuzelijst | None) -> None:
        self.scherm.zeg(veld.uitleg)
        if keuzes:
            keuzes.leg_uit()
        if veld.lengte:
            self.scherm.zeg(f"Schrijf {veld.lengte.in_woorden()} tekens.")
        if veld.voorbeeld is not None:
            self.scherm.zeg(f"Voorbeeld: {in_yaml(veld.voorbeeld)}")

    def _waarde(self, veld: Veld, getypt: str, keuzes: Keuzelijst | None) -> Any:
        """Return the value, or None when it is not yet clear which term is meant."""
        if keuzes is None:
            return read_antwoord(veld, getypt)
        term = keuzes.zoek(getypt)
        if term is not None:
            self.scherm.zeg(f"Gekozen: {term.label}.")
            return term.label if veld.soort == "gemeente" else term.slug
        # An unknown word goes to the check, which says what it could be.
        return None if keuzes.past_op_meer(getypt) else getypt

    def _groep(self, veld: Veld, pad: Pad, *, verplicht: bool) -> dict[str, Any] | None:
        if not verplicht and not self.scherm.ja(
            f"{veld.label}: {veld.uitleg} Wil je dat invullen?"
        ):
            return None
        return self._ondervelden(veld, pad)

    def _ondervelden(self, veld: Veld, pad: Pad) -> dict[str, Any]:
        antwoorden: dict[str, Any] = {}
        for onder in veld.velden:
            waarde = self.vraag(onder, (*pad, onder.sleutel), verplicht=onder.verplicht)
            if waarde is not None:
                antwoorden[onder.sleutel] = waarde
        return antwoorden

    def _lijst(self, veld: Veld, pad: Pad) -> list[Any] | None:
        items: list[Any] = []
        vraag = f"{veld.label}: {veld.uitleg} Wil je er een invullen?"
        while self.scherm.ja(vraag):
            akkoorden = len(self.toetser.akkoorden)
            item = self._ondervelden(veld, (*pad, 0))
            # Twice the same only shows when both stand in the list.
            if self.is_goed(self.toetser.toets_veld(pad, [*items, item])):
                items.append(item)
                vraag = "Nog een?"
            else:
                self.toetser.vergeet_vanaf(akkoorden)
        return items or None


def _hoe(veld: Veld) -> str:
    # Only where a short answer would be refused it helps to know the length beforehand.
    if veld.lengte and veld.lengte.min >= LANG_ANTWOORD:
        return f"Schrijf {veld.lengte.in_woorden()} tekens."
    return HOE.get(veld.soort, "")
