"""Checks one file with every check there is: from what was read to a valid case or reaction."""

from __future__ import annotations

from datetime import date

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus, Gegevens, make_ingetrokken
from mooimaatwerk.controle.inhoud import check_inhoud, check_termen
from mooimaatwerk.controle.plaats import Vindplaats, casus_van
from mooimaatwerk.controle.privacy import check_privacy, find_privacycontrole
from mooimaatwerk.controle.reacties import check_datum
from mooimaatwerk.controle.taal import Taalcontrole, check_taal
from mooimaatwerk.controle.tekst import check_lopende_tekst, check_tekst
from mooimaatwerk.controle.veiligheid import check_veiligheid
from mooimaatwerk.controle.velden import Veldcontrole
from mooimaatwerk.lezen.casus import Inhoud, RuweCasus, parse_inhoud, read_casus
from mooimaatwerk.melding import Melding, houdt_iets_tegen
from mooimaatwerk.opmaak import make_inspector
from mooimaatwerk.reactie import Reactie, Reactiegegevens

Bevinding = tuple[Casus | Reactie | None, list[Melding]]
"""What checking one file gives."""


class Controleur:
    """The checks with what they need, set up once for a whole run.

    `met_taal` is False where nobody reads hints about language: in a build. Nothing here may
    look at more than the file, the case that a reaction is about, the vocabularies and
    `vandaag`; and what is good today must stay good on later days. What is remembered between
    two runs rests on that.
    """

    def __init__(self, begrippen: Begrippen, vandaag: date, *, met_taal: bool = True) -> None:
        self.begrippen = begrippen
        self.inspecteur = make_inspector()
        self.privacy = find_privacycontrole(begrippen)
        self.taal = Taalcontrole(begrippen) if met_taal else None
        self.casusvelden = Veldcontrole(Gegevens, begrippen.velden, begrippen, vandaag)
        velden = begrippen.andere_velden["reactievelden"]
        self._reactie = Veldcontrole(Reactiegegevens, velden, begrippen, vandaag)

    def check_bestand(self, plek: Vindplaats, inhoud: Inhoud) -> Bevinding:
        """Check one file, of which `inhoud` was read."""
        ruw = parse_inhoud(inhoud, plek.bestand, plek.pad)
        if not plek.is_reactie:
            return self.check(ruw)
        casus = casus_van(plek.bestand)
        return self.check_reactie(ruw, read_casus(casus, casus.name) if casus.is_file() else None)

    def check(self, ruw: RuweCasus) -> Bevinding:
        """Return the valid case, or None, and everything there is to say about it."""
        meldingen = list(ruw.meldingen)
        gegevens = None
        if ruw.leesbaar:
            gegevens, van_velden = self.casusvelden.check(ruw)
            meldingen += van_velden
            meldingen += check_veiligheid(ruw)
            meldingen += check_inhoud(ruw, self.begrippen)
        meldingen += check_tekst(ruw, self.begrippen.velden.kopjes, self.inspecteur)
        meldingen += check_privacy(ruw, self.privacy)
        if gegevens is None or houdt_iets_tegen(meldingen):
            # No advice on language yet: it quotes the text, and that could hold a name.
            return None, meldingen
        if self.taal is not None:
            meldingen += check_taal(ruw, self.taal)
        return make_casus(ruw.naam, gegevens, ruw.tekst, ruw.pad, ruw.vingerafdruk), meldingen

    def check_reactie(self, ruw: RuweCasus, casus: RuweCasus | None = None) -> Bevinding:
        """Return the valid reaction, or None when it is wrong or withdrawn, and all messages.

        `casus` is what it reacts to, when that is known.
        """
        ruw.is_reactie = True
        meldingen = list(ruw.meldingen)
        gegevens = None
        if ruw.leesbaar:
            gegevens, van_velden = self._reactie.check(ruw)
            meldingen += van_velden
            meldingen += check_veiligheid(ruw)
            meldingen += check_datum(ruw)
            meldingen += check_termen(ruw, self._reactie.lijst, self.begrippen)
        meldingen += check_lopende_tekst(ruw, self._reactie.lijst, self.inspecteur)
        meldingen += check_privacy(ruw, self.privacy, casus)
        if gegevens is None or ruw.is_ingetrokken or houdt_iets_tegen(meldingen):
            return None, meldingen
        if self.taal is not None:
            meldingen += check_taal(ruw, self.taal)
        return make_reactie(ruw.naam, ruw.map_ or "", gegevens, ruw.tekst, ruw.pad), meldingen


def make_casus(slug: str, gegevens: Gegevens, tekst: str, pad: str, vingerafdruk: str) -> Casus:
    """Return a case of checked fields; of a withdrawn one only what may be left."""
    casus = Casus(slug=slug, gegevens=gegevens, tekst=tekst, pad=pad, vingerafdruk=vingerafdruk)
    return make_ingetrokken(slug, gegevens.datum, pad) if casus.is_ingetrokken else casus


def make_reactie(naam: str, casus: str, gegevens: Reactiegegevens, tekst: str, pad: str) -> Reactie:
    """Return a reaction of checked fields; `casus` is the slug of the case it is about."""
    return Reactie(naam=naam, casus=casus, gegevens=gegevens, tekst=tekst, pad=pad)
