"""The pages that every gate looks at: each kind of page, in each state that looks different."""

from dataclasses import dataclass
from enum import Enum

import pytest


class Welke(Enum):
    """Which of the two sites a page is in."""

    ECHT = "the real site"
    EIGEN = "a small site with what the real one lacks"


@dataclass(frozen=True)
class Stand:
    """A page in one state; `wacht_op` is what is there once its scripts are done."""

    naam: str
    adres: str
    welke: Welke = Welke.ECHT
    wacht_op: str = ""

    @property
    def is_zoeken(self) -> bool:
        return self.adres.startswith("zoeken/")


ZOEKEN_KLAAR = ".zoekresultaat[aria-busy=false]"

STANDEN = (
    Stand("home", ""),
    Stand("casussen", "casussen/"),
    Stand("casus", "casussen/kinderopvang-redt-de-baan/"),
    Stand("casus-anders", "casussen/verblijf-voor-ziek-gezin/"),
    Stand("casus-open", "casussen/al-jaren-op-de-wachtlijst/"),
    Stand("casus-reacties", "casussen/gewoon/", Welke.EIGEN),
    Stand("casus-vol", "casussen/alles-tegelijk/", Welke.EIGEN),
    Stand("casus-verouderd", "casussen/verouderd/", Welke.EIGEN),
    Stand("casus-ingetrokken", "casussen/weg/", Welke.EIGEN),
    Stand("bewijs", "casussen/kinderopvang-redt-de-baan/bewijs/"),
    Stand("bewijs-vol", "casussen/alles-tegelijk/bewijs/", Welke.EIGEN),
    Stand("themas", "themas/"),
    Stand("thema-met-inleiding", "themas/wonen/"),
    Stand("thema-zonder-inleiding", "themas/schulden/"),
    Stand("knelpunten", "knelpunten/"),
    Stand("knelpunt", "knelpunten/te-weinig-inkomen/"),
    Stand("term-zonder-casus", "knelpunten/fraudefuik/"),
    Stand("soorten", "soorten/"),
    Stand("soort", "soorten/budget-inzetten/"),
    Stand("wetten", "wetten/"),
    Stand("wet", "wetten/participatiewet/"),
    Stand("doelgroepen", "doelgroepen/"),
    Stand("doelgroep", "doelgroepen/ouder/"),
    Stand("partijen", "partijen/"),
    Stand("partij", "partijen/gemeente/"),
    Stand("gemeenten", "gemeenten/"),
    Stand("gemeente", "gemeenten/zaanstad/"),
    Stand("overgangen", "overgangen/"),
    Stand("overgang", "overgangen/jeugdwet-naar-participatiewet/"),
    Stand("open", "open/"),
    Stand("instrumenten", "instrumenten/"),
    Stand("instrument", "instrumenten/mini-maatwerkbudget/"),
    Stand("instrument-verborgen", "instrumenten/gedeeld-maatwerkbudget/"),
    Stand("instrument-vervangen", "instrumenten/escalatietafel/"),
    Stand("instrument-zonder-gebruik", "instrumenten/maatwerkspecialist/"),
    Stand("vastgelopen", "vastgelopen/"),
    Stand("wet-binnen", "wetten/wsf-2000/"),
    Stand("wet-keten", "wetten/kgb/"),
    Stand("manifest", "manifest/"),
    Stand("manifest-poster", "manifest/poster/"),
    Stand("manifest-kaarten", "manifest/kaarten/"),
    Stand("hulpmiddelen", "hulpmiddelen/"),
    Stand("lijst", "klein-bedrag/"),
    Stand("lijst-leeg", "zonder-geld/"),
    Stand("kosten", "kosten/"),
    Stand("kostenoverzicht", "kostenoverzicht/"),
    Stand("waardendriehoek", "waardendriehoek/"),
    Stand("onderbouwing", "onderbouwing/"),
    Stand("onderbouwing-casus", "casussen/kinderopvang-redt-de-baan/onderbouwing/"),
    Stand("onderbouwing-vol", "casussen/alles-tegelijk/onderbouwing/", Welke.EIGEN),
    Stand("zelfcheck", "manifest/zelfcheck/"),
    Stand("casuskaarten", "kaarten/"),
    Stand("vervolg", "vervolg/"),
    Stand("leesroutes", "leesroutes/"),
    Stand("bespreken", "casussen/kinderopvang-redt-de-baan/bespreken/"),
    Stand("bespreken-open", "casussen/al-jaren-op-de-wachtlijst/bespreken/"),
    Stand("bespreken-vol", "casussen/alles-tegelijk/bespreken/", Welke.EIGEN),
    Stand("zoeken", "zoeken/"),
    Stand("zoeken-gevonden", "zoeken/?q=gemeente", wacht_op=ZOEKEN_KLAAR),
    Stand("zoeken-gefilterd", "zoeken/?thema=wonen", wacht_op=ZOEKEN_KLAAR),
    Stand("zoeken-niets", "zoeken/?q=xylofoonspeler", wacht_op=ZOEKEN_KLAAR),
    Stand("edities", "edities/"),
    Stand("edities-eigen", "edities/", Welke.EIGEN),
    Stand("shortlist", "edities/shortlist/"),
    Stand("editie", "edities/7/", Welke.EIGEN),
    Stand("editie-artikel", "edities/7/van-alles/", Welke.EIGEN),
    Stand("editie-verhaal", "edities/7/alles-tegelijk/", Welke.EIGEN),
    Stand("editie-ingetrokken", "edities/7/weg/", Welke.EIGEN),
    Stand("editie-kort", "edities/7/kort/", Welke.EIGEN),
    Stand("editie-manifest", "edities/7/manifest/", Welke.EIGEN),
    Stand("editie-alles", "edities/7/alles/", Welke.EIGEN),
    Stand("editie-balans", "edities/7/balans/", Welke.EIGEN),
    Stand("over", "over/"),
    Stand("meedoen", "meedoen/"),
    Stand("intrekken", "redactie/intrekken/"),
    Stand("actueel-houden", "redactie/actueel-houden/"),
    Stand("niet-gevonden", "bestaat-niet/"),
)

elke_stand = pytest.mark.parametrize("stand", STANDEN, ids=lambda stand: stand.naam)
elke_breedte = pytest.mark.parametrize("breedte", (1280, 360))
elk_schema = pytest.mark.parametrize("schema", ("light", "dark"))


def stand(naam: str) -> Stand:
    """Return the page of this name."""
    (gevonden,) = [stand for stand in STANDEN if stand.naam == naam]
    return gevonden
