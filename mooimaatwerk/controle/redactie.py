"""Checks a file of the editors (edition, article, pattern): fields, safety, text, privacy."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it import MarkdownIt

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.privacy import check_privacy, find_privacycontrole
from mooimaatwerk.controle.taal import Taalcontrole, check_taal
from mooimaatwerk.controle.tekst import check_tekst
from mooimaatwerk.controle.veiligheid import check_veiligheid
from mooimaatwerk.controle.velden import M
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.melding import Melding, houdt_iets_tegen

Veldoordeel = tuple[M | None, list[Melding]]


class Redactiecontrole:
    """What all these files are held to, set up once for a whole run.

    `inspecteur` shows all that a text contains; `met_taal` asks for hints about language.
    """

    def __init__(self, begrippen: Begrippen, inspecteur: MarkdownIt, *, met_taal: bool) -> None:
        self._inspecteur = inspecteur
        self._privacy = find_privacycontrole(begrippen)
        self._taal = Taalcontrole(begrippen) if met_taal else None

    def check(
        self, ruw: RuweCasus, check_velden: Callable[[RuweCasus], Veldoordeel[M]]
    ) -> Veldoordeel[M]:
        """Return the fields, or None, with all problems of the file and its hints."""
        meldingen = list(ruw.meldingen)
        gegevens = None
        if ruw.leesbaar:
            gegevens, van_velden = check_velden(ruw)
            meldingen += van_velden
            meldingen += check_veiligheid(ruw)
        meldingen += check_tekst(ruw, (), self._inspecteur)
        # Several people may be in one text: what is told of them does not add up to one.
        meldingen += check_privacy(ruw, self._privacy, telt=False)
        if self._taal is not None and not houdt_iets_tegen(meldingen):
            meldingen += check_taal(ruw, self._taal)
        return gegevens, meldingen
