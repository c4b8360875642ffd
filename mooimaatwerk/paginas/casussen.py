"""The pages of the cases: one each, all together, and those that are still open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk.casus import Casus
from mooimaatwerk.paginas.feiten import make_feiten, make_geldregels, make_wetregels
from mooimaatwerk.paginas.pagina import Pagina, Schakel
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import Verzameling, aantal

WOORDEN_PER_MINUUT = 200
"""Reading speed for a text at level B1; rounded up to whole minutes."""


@dataclass(frozen=True)
class Kaart:
    """A case as it is shown in a list."""

    slug: str
    titel: str
    samenvatting: str
    thema: Schakel
    kleur: str
    gemeente: str | None
    status: str
    statuslabel: str
    datum: str
    leestijd: int
    is_voorbeeld: bool
    is_verouderd: bool

    @property
    def adres(self) -> str:
        """Where the case itself is."""
        return f"casussen/{self.slug}/"


def make_kaart(casus: Casus, verzameling: Verzameling) -> Kaart:
    """Return what a list shows of a case."""
    g, begrippen = casus.gegevens, verzameling.begrippen
    return Kaart(
        slug=casus.slug,
        titel=g.titel,
        samenvatting=g.samenvatting,
        thema=Schakel(begrippen.label("themas", g.themas[0]), f"themas/{g.themas[0]}/"),
        kleur=g.themas[0],
        gemeente=begrippen.label("gemeenten", g.gemeente) if g.gemeente else None,
        status=g.status,
        statuslabel=begrippen.label("statussen", g.status),
        datum=g.datum,
        leestijd=reading_minutes(casus),
        is_voorbeeld=casus.is_voorbeeld,
        is_verouderd=casus.is_verouderd,
    )


def make_kaarten(casussen: Sequence[Casus], verzameling: Verzameling) -> list[Kaart]:
    """Return a card for each case, real ones before invented ones."""
    op_echtheid = sorted(casussen, key=lambda casus: casus.is_voorbeeld)
    return [make_kaart(casus, verzameling) for casus in op_echtheid]


def reading_minutes(casus: Casus) -> int:
    """Return how many minutes the story takes, at least one."""
    aantal_woorden = len(casus.tekst.split()) + len(casus.gegevens.samenvatting.split())
    return max(1, -(-aantal_woorden // WOORDEN_PER_MINUUT))


def make_casuspaginas(site: Site) -> Iterator[Pagina]:
    """Yield the overview, the page of open cases, and a page for each case."""
    verzameling = site.verzameling
    yield Pagina(
        "casussen/",
        "Alle casussen",
        "Alle verhalen over maatwerk, de nieuwste eerst.",
        "casussen.html",
        _lijst(verzameling.zichtbaar, verzameling),
    )
    yield Pagina(
        "open/",
        "Open casussen",
        "Deze casussen wachten nog op een oplossing. Denk je mee?",
        "open.html",
        _lijst(verzameling.openstaand, verzameling),
    )
    for casus in verzameling.casussen:
        yield _ingetrokken(casus) if casus.is_ingetrokken else _casuspagina(casus, site)


def _lijst(casussen: Sequence[Casus], verzameling: Verzameling) -> dict[str, object]:
    return {"kaarten": make_kaarten(casussen, verzameling), "n": aantal(casussen)}


def _ingetrokken(casus: Casus) -> Pagina:
    # Nothing of the case may be left, not even its title.
    return Pagina(
        f"casussen/{casus.slug}/",
        "Deze casus is ingetrokken",
        "Deze casus is van de site gehaald.",
        "ingetrokken.html",
    )


def _casuspagina(casus: Casus, site: Site) -> Pagina:
    verzameling, g = site.verzameling, casus.gegevens
    begrippen = verzameling.begrippen
    return Pagina(
        f"casussen/{casus.slug}/",
        g.titel,
        g.samenvatting,
        "casus.html",
        {
            "casus": casus,
            "kaart": make_kaart(casus, verzameling),
            "feiten": make_feiten(casus, begrippen),
            "geldregels": make_geldregels(casus, begrippen),
            "wetregels": make_wetregels(g.wetten, begrippen),
            "overgangen": _overgangen(casus, verzameling),
            "punten": [site.manifest.punt(nr) for nr in g.manifest],
        },
        bron=casus.pad,
        thema=g.themas[0],
    )


def _overgangen(casus: Casus, verzameling: Verzameling) -> list[Schakel]:
    label = verzameling.begrippen.label
    return [
        Schakel(
            f"{label('wetten', o.van)} → {label('wetten', o.naar)}",
            f"overgangen/{o.van}-naar-{o.naar}/",
        )
        for o in casus.gegevens.overgangen
    ]
