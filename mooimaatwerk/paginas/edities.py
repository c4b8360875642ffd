"""The pages of the magazine: all editions, one edition, its pieces, and all of it to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk import woorden
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.paginas.bladen import Blad, make_bladen
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site


@dataclass(frozen=True)
class Voorkant:
    """The cover of an edition: `maat` says how large its title can be set."""

    editie: Editie
    titel: str
    nummerregel: str
    thema: str | None
    maat: str

    @property
    def adres(self) -> str:
        """Where the edition is."""
        return self.editie.adres


def make_voorkant(editie: Editie, site: Site) -> Voorkant:
    """Return the cover of an edition."""
    g, thema = editie.gegevens, editie.thema
    langste = max(map(len, g.titel.split()))
    return Voorkant(
        editie,
        g.titel,
        f"Nummer {g.nummer} · {woorden.datum(g.datum)}",
        thema,
        "ruim" if langste <= 9 else "krap" if langste <= 14 else "klein",
    )


def make_editiepaginas(site: Site) -> Iterator[Pagina]:
    """Yield the archive, and for each edition its cover, its pieces and the whole to print."""
    yield Pagina(
        "edities/",
        "Het magazine",
        "Elk nummer bundelt verhalen over maatwerk, met artikelen van de redactie.",
        "edities.html",
        {"voorkanten": [make_voorkant(editie, site) for editie in reversed(site.edities)]},
    )
    for editie in site.edities:
        yield from _van_editie(editie, site)


def _van_editie(editie: Editie, site: Site) -> Iterator[Pagina]:
    bladen = make_bladen(editie, site)
    gedeeld = {
        "editie": editie,
        "voorkant": make_voorkant(editie, site),
        "bladen": bladen,
        "aantal": len(bladen),
        "manifest": site.manifest,
    }
    yield _voorpagina(editie, site, gedeeld)
    for plek, blad in enumerate(bladen):
        losse = site.uitgaven_van_stuk(editie, blad.stuk.slug)
        yield _stukpagina(editie, blad, gedeeld | _buren(bladen, plek) | {"uitgaven": losse})
    yield Pagina(
        f"{editie.adres}alles/",
        f"{_naam(editie)}: alles op één pagina",
        "Het hele nummer, van voorkant tot colofon, om te lezen of te printen.",
        "editie-alles.html",
        gedeeld,
        thema=editie.thema,
        # The same words as on the pages of the pieces: those are the ones to find.
        vindbaar=False,
    )


def _naam(editie: Editie) -> str:
    return f"{editie.gegevens.titel} {editie.nummer}"


def _voorpagina(editie: Editie, site: Site, gedeeld: dict[str, object]) -> Pagina:
    g = editie.gegevens
    uitgaven = site.uitgaven_van(editie)
    # Who serves the site does not wait for them.
    volgen = site.instellingen.herlaadt and not uitgaven
    omschrijving = g.thema or f"Nummer {g.nummer} van {g.titel}, {woorden.datum(g.datum)}."
    return Pagina(
        editie.adres,
        _naam(editie),
        omschrijving,
        "editie.html",
        gedeeld | {"uitgaven": uitgaven, "uitgaven_volgen": volgen},
        bron=editie.pad,
        thema=editie.thema,
        vindbaar=not editie.is_concept,
    )


def _stukpagina(editie: Editie, blad: Blad, gedeeld: dict[str, object]) -> Pagina:
    stuk = blad.stuk
    titel = stuk.titel if stuk.soort != "kort" else f"{stuk.deel}: kort"
    return Pagina(
        blad.adres,
        f"{titel} · {_naam(editie)}",
        blad.intro or f"Uit {_naam(editie)}, deel {stuk.deel}.",
        "editie-stuk.html",
        gedeeld | {"blad": blad},
        bron=stuk.artikel.pad if stuk.artikel else None,
        thema=blad.thema,
        vindbaar=not (editie.is_concept or stuk.is_ingetrokken),
    )


def _buren(bladen: Sequence[Blad], plek: int) -> dict[str, object]:
    return {
        "vorige": bladen[plek - 1] if plek else None,
        "volgende": bladen[plek + 1] if plek + 1 < len(bladen) else None,
    }
