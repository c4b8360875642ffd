"""The pages that every gate looks at: each kind of page, in each state that looks different."""

from dataclasses import dataclass
from enum import Enum

import pytest


class Welke(Enum):
    """Which of the two sites a page is in: the real one, or a small one with what that lacks."""

    ECHT = "de echte site"
    EIGEN = "de proefsite van tests/poorten/conftest.py"


@dataclass(frozen=True)
class Stand:
    """A page in one state; `wacht_op` is what is there once its scripts are done.

    `doe` is what a reader then does, as JavaScript; it is done when its promise is.
    """

    naam: str
    adres: str
    welke: Welke = Welke.ECHT
    wacht_op: str = ""
    doe: str = ""

    @property
    def is_formulier(self) -> bool:
        return self.adres.startswith(("meedoen/formulier/", "meedoen/reactie/"))

    @property
    def is_zoeken(self) -> bool:
        return self.adres.startswith("zoeken/")


FORMULIER = "meedoen/formulier/"
REACTIE = "meedoen/reactie/?casus=al-jaren-op-de-wachtlijst"
FORMULIER_KLAAR = "form[data-klaar]"
# Wait until something can be seen, at most five seconds.
_TOT = """const tot = async (kiezer) => {
  for (let n = 0; n < 100 && !document.querySelector(kiezer)?.checkVisibility(); n += 1) {
    await new Promise((klaar) => setTimeout(klaar, 50));
  }
};"""
_VONDST = """async () => { TOT
  const veld = document.querySelector("#v-samenvatting");
  veld.value = "Het wijkteam hielp Sanne Jansen aan een fiets. Zij belt met 06-12345678.";
  for (const soort of ["input", "focusout"]) veld.dispatchEvent(new Event(soort, {bubbles: true}));
  await tot("#v-samenvatting-fout .tik");
  await tot(".meterpunten:not(:empty)");
}""".replace("TOT", _TOT)
_FOUTEN = "() => document.querySelector('.verder').click()"
_ERBIJ = "() => document.querySelectorAll('.stap:not([hidden]) .erbij').forEach((el) => el.click())"
_GELUKT = """async () => { TOT
  location.hash = "#stap-nakijken";
  await tot(".download:not(:disabled)");
  document.querySelector(".download").closest("p").querySelector(".kopieer").click();
  await tot(".gelukt");
}""".replace("TOT", _TOT)
_NAGEKEKEN = """async () => { TOT
  location.hash = "#stap-nakijken";
  await tot(".meterpunten:not(:empty)");
}""".replace("TOT", _TOT)


def formulier(naam: str, vraag: str = "", doe: str = "", welke: Welke = Welke.EIGEN) -> Stand:
    """Return the form in one state."""
    return Stand(f"formulier{naam}", f"{FORMULIER}{vraag}", welke, FORMULIER_KLAAR, doe)


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
    Stand("data", "data/"),
    Stand("stand", "stand/"),
    Stand("snelheid", "snelheid/"),
    Stand("snelheid-gemeten", "snelheid/", Welke.EIGEN),
    Stand("privacy", "privacy/"),
    Stand("beheer-tekening", "beheer/architectuur/"),
    Stand("beheer-stappen", "beheer/veld/"),
    Stand("toegankelijkheid", "toegankelijkheid/"),
    Stand("toegankelijkheid-oud", "toegankelijkheid/", Welke.EIGEN),
    Stand("gebruiken", "gebruiken/"),
    Stand("contact", "contact/"),
    Stand("hosting", "beheer/hosting/"),
    Stand("casussen-vervolg", "casussen/pagina/2/", Welke.EIGEN),
    Stand("contact-ingevuld", "contact/", Welke.EIGEN),
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
    Stand("patronen", "patronen/"),
    Stand("patroon", "patronen/achttien-worden/"),
    Stand("patroon-zonder-casus", "patronen/kostendelersnorm/"),
    Stand("signaal", "patronen/achttien-worden/signaal/"),
    Stand("patronen-eigen", "patronen/", Welke.EIGEN),
    Stand("knelpunt-patroon", "knelpunten/leeftijdsgrens-18/"),
    Stand("peilingen", "peilingen/"),
    Stand("wensen", "wensen/"),
    Stand("tijdlijn", "tijdlijn/"),
    Stand("bronnen", "bronnen/"),
    Stand("editie-1-patroon", "edities/1/achttien/"),
    Stand("zoeken", "zoeken/"),
    Stand("zoeken-gevonden", "zoeken/?q=gemeente", wacht_op=ZOEKEN_KLAAR),
    Stand("zoeken-gefilterd", "zoeken/?thema=wonen", wacht_op=ZOEKEN_KLAAR),
    Stand("zoeken-niets", "zoeken/?q=xylofoonspeler", wacht_op=ZOEKEN_KLAAR),
    Stand("edities", "edities/"),
    Stand("edities-eigen", "edities/", Welke.EIGEN),
    Stand("shortlist", "edities/shortlist/"),
    Stand("editie-1", "edities/1/"),
    Stand("editie-1-peiling", "edities/1/peiling/"),
    Stand("editie-1-tips", "edities/1/tips/"),
    Stand("editie-1-verhaal", "edities/1/hulphond-bij-eetstoornis/"),
    Stand("editie-1-alles", "edities/1/alles/"),
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
    formulier("", welke=Welke.ECHT),
    formulier("-tekst", "#stap-tekst"),
    formulier("-indeling", "#stap-indeling"),
    formulier("-inwoner", "#stap-inwoner"),
    formulier("-aanpak", "#stap-aanpak", _ERBIJ),
    formulier("-geld", "#stap-geld", f"() => {{ ({_ERBIJ})(); ({_ERBIJ})(); }}"),
    formulier("-afloop", "#stap-afloop", _ERBIJ),
    formulier("-herkomst", "#stap-herkomst"),
    formulier("-fouten", doe=_FOUTEN),
    formulier("-vondst", doe=_VONDST),
    formulier("-niet-klaar", "", _NAGEKEKEN),
    formulier("-klaar", "?casus=alles-tegelijk", _GELUKT),
    Stand("reactieformulier", f"{REACTIE}#stap-reactie", wacht_op=FORMULIER_KLAAR),
    Stand("reactieformulier-tekst", f"{REACTIE}#stap-tekst", wacht_op=FORMULIER_KLAAR),
    Stand("reactie-zonder-casus", "meedoen/reactie/", wacht_op="#formulier > .melding:only-child"),
    Stand("niet-gevonden", "bestaat-niet/"),
)

elke_stand = pytest.mark.parametrize("stand", STANDEN, ids=lambda stand: stand.naam)
elke_breedte = pytest.mark.parametrize("breedte", (1280, 360))
elk_schema = pytest.mark.parametrize("schema", ("light", "dark"))


def stand(naam: str) -> Stand:
    """Return the page of this name."""
    (gevonden,) = [stand for stand in STANDEN if stand.naam == naam]
    return gevonden
