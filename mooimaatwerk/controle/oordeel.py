"""A judgement on one file in a form that travels: between processes, and between two runs."""

from __future__ import annotations

from dataclasses import dataclass

from mooimaatwerk.casus import Casus, Gegevens
from mooimaatwerk.controle.controleur import Controleur, make_casus, make_reactie
from mooimaatwerk.controle.geheugen import Geheugen, Rij, read_meldingen, write_meldingen
from mooimaatwerk.controle.maatstaf import Maatstaf
from mooimaatwerk.controle.plaats import Vindplaats
from mooimaatwerk.controle.zegel import Zegel
from mooimaatwerk.lezen.casus import decode, read_inhoud
from mooimaatwerk.melding import Melding
from mooimaatwerk.reactie import Reactie, Reactiegegevens
from mooimaatwerk.taal.regels import TAALCODE
from mooimaatwerk.verlichten import Gelijken, lighten


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What there is to say about a file, and for a good one what it takes to make it.

    `gegevens` are the fields as JSON, empty when the file is not good. `sleutel` is the key
    to remember it by, empty when it should not be.
    """

    meldingen: list[Melding]
    gegevens: str = ""
    tekst: str = ""
    vingerafdruk: str = ""
    sleutel: bytes = b""

    def maak(self, plek: Vindplaats, gelijken: Gelijken) -> Casus | Reactie | None:
        """Return the valid case or reaction, None when there is none.

        `gelijken` holds the parts that cases of the same run have in common. Raises
        ValidationError when the fields are not those of such a file.
        """
        if not self.gegevens:
            return None
        naam = plek.naam.removesuffix(".md")
        if plek.is_reactie:
            velden = Reactiegegevens.model_validate_json(self.gegevens)
            return make_reactie(naam, plek.map, velden, self.tekst, plek.pad)
        gegevens = Gegevens.model_validate_json(self.gegevens)
        casus = make_casus(naam, gegevens, self.tekst, plek.pad, self.vingerafdruk)
        lighten(casus, gelijken)
        return casus

    def rij(self, maatstaf: Maatstaf) -> Rij:
        """Return what is worth remembering."""
        hints = write_meldingen(self.meldingen)
        return Rij(
            maatstaf.vandaag.toordinal(),
            maatstaf.met_taal,
            self.gegevens,
            len(self.tekst),
            self.vingerafdruk,
            hints,
        )


def make_oordeel(plek: Vindplaats, controleur: Controleur, zegel: Zegel | None) -> Oordeel:
    """Read and check one file; with `zegel` also say by which key to remember it."""
    inhoud = read_inhoud(plek.adres)
    goed, meldingen = controleur.check_bestand(plek, inhoud)
    if goed is None:
        return Oordeel(meldingen)
    sleutel = zegel.van_bestand(plek, inhoud) if zegel and isinstance(inhoud, bytes) else b""
    gegevens = goed.gegevens.model_dump_json(exclude_none=True)
    afdruk = goed.vingerafdruk if isinstance(goed, Casus) else ""
    return Oordeel(meldingen, gegevens, goed.tekst, afdruk, sleutel)


def recall_oordeel(plek: Vindplaats, geheugen: Geheugen, maatstaf: Maatstaf) -> Oordeel | None:
    """Return what an earlier run found in a file that is still the same, or None."""
    inhoud = read_inhoud(plek.adres)
    if not isinstance(inhoud, bytes):
        return None
    sleutel = geheugen.zegel.van_bestand(plek, inhoud)
    rij = geheugen.find(sleutel, maatstaf.vandaag, met_taal=maatstaf.met_taal)
    if rij is None:
        return None
    meldingen = read_meldingen(rij.meldingen, plek.pad)
    if not maatstaf.met_taal:
        meldingen = [melding for melding in meldingen if not melding.code.startswith(TAALCODE)]
    # A withdrawn case has no story to tell, whatever still stands in its file.
    tekst = decode(inhoud)[-rij.verhaal :] if rij.verhaal else ""
    return Oordeel(meldingen, rij.gegevens, tekst, rij.vingerafdruk, sleutel)
