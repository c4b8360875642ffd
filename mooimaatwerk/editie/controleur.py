"""Checks each file of an edition by itself: fields, safety, text, privacy."""

from __future__ import annotations

from datetime import date

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.redactie import Redactiecontrole
from mooimaatwerk.controle.velden import M, check_velden
from mooimaatwerk.editie.gegevens import Artikelgegevens, Editiegegevens
from mooimaatwerk.gegevensmodel.regels import make_model
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.melding import Melding
from mooimaatwerk.opmaak import make_artikelinspector
from mooimaatwerk.velden import Veldenlijst

VELDENLIJSTEN = frozenset({"editievelden", "artikelvelden"})
"""The field lists that an edition is checked against."""


class Editiecontroleur:
    """The checks with what they need, set up once for a whole run.

    `met_taal` is False where nobody reads hints about language: in a build.
    """

    def __init__(self, begrippen: Begrippen, vandaag: date, *, met_taal: bool = False) -> None:
        velden = begrippen.andere_velden
        self.begrippen = begrippen
        self._editievelden = velden["editievelden"]
        self._artikelvelden = velden["artikelvelden"]
        self._editie = make_model(Editiegegevens, self._editievelden, begrippen, vandaag)
        self._artikel = make_model(Artikelgegevens, self._artikelvelden, begrippen, vandaag)
        self._bestand = Redactiecontrole(begrippen, make_artikelinspector(), met_taal=met_taal)

    def check_index(self, ruw: RuweCasus) -> tuple[Editiegegevens | None, list[Melding]]:
        """Return the composition, or None, with all problems of index.md."""
        return self._check(ruw, self._editie, self._editievelden)

    def check_artikel(self, ruw: RuweCasus) -> tuple[Artikelgegevens | None, list[Melding]]:
        """Return the fields of an article, or None, with all its problems."""
        return self._check(ruw, self._artikel, self._artikelvelden)

    def _check(
        self, ruw: RuweCasus, model: type[M], velden: Veldenlijst
    ) -> tuple[M | None, list[Melding]]:
        return self._bestand.check(
            ruw, lambda ruw: check_velden(ruw, model, self.begrippen, velden)
        )
