"""Puts an edition into one tree of plain data, from which PDF and EPUB are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from mooimaatwerk import woorden
from mooimaatwerk.druk.artikel import (
    bronregels,
    make_artikel,
    make_grafieken,
    make_puntregels,
)
from mooimaatwerk.druk.knopen import make_knopen
from mooimaatwerk.druk.tekenaar import Tekenaar
from mooimaatwerk.druk.verhaal import Verhalenmaker
from mooimaatwerk.druk.woordbreuk import Knoop, load_woordbreker, zet_teksten
from mooimaatwerk.editie.model import Artikel, Deel, Editie, Kort, Stuk
from mooimaatwerk.figuren.omslag import Omslag
from mooimaatwerk.kennis.manifest import Manifest
from mooimaatwerk.opmaak import make_artikelrenderer
from mooimaatwerk.vormgeving.vormgever import Vormgever

OMSLAGTEGELS = (6, 6)
"""The art on the front: six tiles of 35 mm fill the width of A4."""

PANEELTEGELS = (4, 2)
"""The part of the front that the cover lines take, in tiles."""

_LICENTIE = "Creative Commons Naamsvermelding 4.0 (CC BY 4.0)"


_LEEG: Knoop = {
    **dict.fromkeys(("kicker", "intro", "auteur", "thema", "gemeente", "beeld")),
    **dict.fromkeys(("verouderd", "voorbeeld"), False),
    **{naam: [] for naam in ("meta", "punten", "patronen", "grafieken")},
}
"""What a piece may lack, so that no template has to ask whether it is there."""


class Drukker:
    """Makes trees of editions; holds what all pieces of an edition share."""

    def __init__(self, vormgever: Vormgever) -> None:
        self.site = vormgever.site
        self.tekenaar = Tekenaar(vormgever)
        self._breker = load_woordbreker()
        self._verhalen = Verhalenmaker(self.site, self.tekenaar, self._breker)

    def make_drukboom(self, editie: Editie) -> Knoop:
        """Return the whole edition as data that JSON can hold.

        `stukken` maps the slug of a piece to what it holds, in reading order; art is not
        in it, since how much of it fits is found while setting (see `passen`).
        """
        gegevens = editie.gegevens
        boom = {
            "titel": gegevens.titel,
            "nummer": editie.nummer,
            "thema": gegevens.thema,
            "datum": woorden.hoofdletter(woorden.datum(gegevens.datum)),
            "uitgevers": woorden.opsomming(gegevens.uitgevers),
            "naam": self.site.instellingen.naam,
            "adres": self._adres(editie.adres),
            "kleuren": self.tekenaar.kleuren(None),
            "inleiding": make_knopen(make_artikelrenderer().parse(editie.tekst), self._breker),
            "omslag": self._omslag(editie),
            "delen": [self._deel(nr, deel) for nr, deel in enumerate(editie.delen, start=1)],
            "stukken": {stuk.slug: self.make_stuk(stuk, editie) for stuk in editie.stukken},
            "colofon": self._colofon(editie),
        }
        teksten: Knoop = zet_teksten(boom)
        return teksten

    def make_stuk(self, stuk: Stuk, editie: Editie) -> Knoop:
        """Return one piece; every kind has `slug`, `soort`, `titel`, `kleuren` and `adres`."""
        return (
            {
                "vorm": "ingetrokken" if stuk.is_ingetrokken else stuk.soort,
                "soort": stuk.soort,
                "titel": stuk.titel,
                "gecorrigeerd": stuk.is_gecorrigeerd,
                **_LEEG,
                "deel": stuk.deel,
                "kleuren": self.tekenaar.kleuren(thema_van(stuk)),
                "adres": self._adres(editie.adres_van(stuk)),
            }
            | self._inhoud(stuk)
            | {"slug": stuk.slug}
        )

    def omslagkunst(self, editie: Editie, anders: str = "") -> str:
        """Return the art of the front as SVG; `anders` makes another in the same colours."""
        return self.tekenaar.kunst(self._omslagtegels(editie, anders), editie.thema)

    def _inhoud(self, stuk: Stuk) -> Knoop:
        if stuk.is_ingetrokken:
            return {}
        if stuk.casus:
            return self._verhalen.make_verhaal(stuk.casus)
        if stuk.artikel:
            return self._artikel(stuk.artikel)
        if stuk.korte:
            return {"korte": [self._kort(kort) for kort in stuk.korte]}
        return self._manifest(self.site.manifest)

    def _artikel(self, artikel: Artikel) -> Knoop:
        soort = self.site.verzameling.begrippen.label("artikelsoorten", artikel.gegevens.soort)
        knoop = make_artikel(artikel, soort, self._verhalen, self._breker)
        knoop["punten"] = make_puntregels(artikel.gegevens.punten, self.site.manifest)
        knoop["patronen"] = [
            {"titel": patroon.gegevens.titel, "kern": patroon.gegevens.kern}
            for patroon in self.site.patronen
            if patroon.slug in artikel.gegevens.patronen
        ]
        if artikel.gegevens.soort == "cijfers":
            knoop["grafieken"] = make_grafieken(self.site.verzameling)
        beeld = artikel.gegevens.afbeelding
        if beeld:
            knoop["beeld"] = {"alt": beeld.alt, "rechten": beeld.rechten, "bestand": None}
        return knoop

    def _kort(self, kort: Kort) -> Knoop:
        return self._verhalen.make_kader(kort.casus) | {"als": kort.als}

    def _manifest(self, manifest: Manifest) -> Knoop:
        return {
            "titel": manifest.kop.titel,
            "kicker": "Het manifest",
            "intro": manifest.kop.ondertitel,
            "inleiding": manifest.kop.inleiding,
            "groepen": [
                {
                    "label": groep.label,
                    "punten": [
                        punt.model_dump(include={"nr", "kern", "toelichting", "vraag", "status"})
                        for punt in manifest.punten_van(groep)
                    ],
                }
                for groep in manifest.groepen
            ],
        }

    def _omslag(self, editie: Editie) -> Knoop:
        omslag = editie.gegevens.omslag
        return {
            "alt": omslag.tekst or self._alt(editie),
            "kleuren": self.tekenaar.kleuren(editie.thema),
            "paneel": _paneel(self._omslagtegels(editie)),
            "regels": [{"tekst": r.tekst, "slug": r.stuk.slug} for r in editie.omslagregels],
        }

    def _omslagtegels(self, editie: Editie, anders: str = "") -> Omslag:
        slug = editie.omslagcasus.slug if editie.omslagcasus else f"editie-{editie.nummer}"
        return self.tekenaar.omslag(slug + anders, editie.thema, *OMSLAGTEGELS)

    def _alt(self, editie: Editie) -> str:
        if editie.omslagcasus is None:
            return "Een patroon van gekleurde tegels."
        titel = editie.omslagcasus.gegevens.titel
        return f"Een patroon van gekleurde tegels, gemaakt bij het verhaal “{titel}”."

    def _deel(self, nr: int, deel: Deel) -> Knoop:
        thema = next((thema_van(stuk) for stuk in deel.stukken if thema_van(stuk)), None)
        return {
            "nr": nr,
            "titel": deel.titel,
            "intro": deel.intro,
            "kleuren": self.tekenaar.kleuren(thema),
            "kunst": self._deelkunst(deel.titel, thema, 3),
            "prent": self._deelkunst(f"{deel.titel} prent", thema, 8),
            "dubbel": False,
            "stukken": [stuk.slug for stuk in deel.stukken],
        }

    def _deelkunst(self, zaad: str, thema: str | None, rijen: int) -> str:
        return self.tekenaar.kunst(self.tekenaar.omslag(zaad, thema, 6, rijen), thema)

    def _colofon(self, editie: Editie) -> list[Knoop]:
        colofon = editie.gegevens.colofon
        regels: Mapping[str, Iterable[str | None]] = {
            "Uitgevers": editie.gegevens.uitgevers,
            "Redactie": colofon.redactie,
            "Met dank aan": colofon.met_dank_aan,
            "Vormgeving": [colofon.vormgeving],
            "Fotografie": [colofon.fotografie],
            "Verschenen": [woorden.hoofdletter(woorden.datum(editie.gegevens.datum))],
            "ISSN": [colofon.issn],
            "Licentie": [_LICENTIE],
            "Contact": [colofon.contact],
            "Op internet": [self._adres(editie.adres)],
            "Bronnen": bronregels(colofon.bronnen),
        }
        return list(_gevuld(regels))

    def _adres(self, deel: str) -> str | None:
        adres = self.site.instellingen.adres
        return f"{adres}{deel}" if adres else None


def thema_van(stuk: Stuk) -> str | None:
    """Return the theme that colours a piece: that of its own case."""
    return stuk.casus.gegevens.themas[0] if stuk.casus else None


def moment_van(editie: Editie) -> datetime:
    """Return when an edition came out: what its files say, whenever they are made."""
    jaar, maand, dag, *_ = (*map(int, editie.gegevens.datum.split("-")), 1, 1)
    return datetime(jaar, maand, dag, tzinfo=UTC)


def _paneel(omslag: Omslag) -> Knoop:
    """Return where the cover lines stand: below, or above when the motif is below."""
    breed, hoog = PANEELTEGELS
    onder = omslag.motief.y + 2 <= omslag.rijen - hoog
    links = omslag.motief.x >= omslag.kolommen - breed
    x = 0 if links else omslag.kolommen - breed
    return {"x": x, "y": omslag.rijen - hoog if onder else 0, "breed": breed, "hoog": hoog}


def _gevuld(regels: Mapping[str, Iterable[str | None]]) -> Iterator[Knoop]:
    for label, waarden in regels.items():
        bekend = [waarde for waarde in waarden if waarde]
        if bekend:
            yield {"label": label, "waarden": bekend}
