"""Tests that form and check find the same where it is about privacy."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.project import EIGEN_MAP
from tests.formulier.scripts import Controleren

pytestmark = pytest.mark.browser


# Privacy, ticks included.

TEKSTEN = (EIGEN_MAP / "tests/privacy/teksten.jsonl").read_text(encoding="utf-8").splitlines()
TICKS: list[dict[str, Any]] = [
    {},
    {"gemeente": "Schiermonnikoog"},
    {"gemeente": "Zwolle", "doelgroepen": ["kind-of-jongere"], "themas": ["gezondheid"]},
    {"voorbeeld": True, "gemeente": "Vlieland", "wens_inwoner": "Is weduwe, heeft kanker."},
    {"privacy": {"akkoord": [{"tekst": "Fladderhof", "soort": "naam", "reden": "Een speeltuin."}]}},
    {"privacy": {"pseudoniemen": ["Zandera", "Niemand"], "door": "Kees Jansen"}},
    {"privacy": {"akkoord": [{"tekst": "06-12345678", "soort": "telefoon", "reden": "Toch."}]}},
    {"bron": {"titel": "Verslag van 3 mei 2021 door Piet Jansen", "datum": "2021-05-03"}},
    {"titel": "Een casus #3 van Sanne", "kosten": {"neveneffect": "Bel # 06-12345678"}},
    {"publicatie": "ingetrokken", "gemeente": "Vlieland"},
]


def test_privacy_findings_are_the_same(bladzijde: Page, in_python: Controleren) -> None:
    verhalen = [json.loads(regel)["text"] for regel in TEKSTEN]
    verhalen += ["Het team van Fladderhof hielp Zandera.", "Bel 06-12345678, zei 😀 Kees Jansen."]
    vragen = [[{"titel": "Een fiets", **extra}, tekst] for tekst in verhalen for extra in TICKS[:4]]
    vragen += [
        [{"titel": "Een fiets", **extra}, tekst] for extra in TICKS for tekst in verhalen[-2:]
    ]
    keur = """(vragen) => vragen.map(([gegevens, tekst]) => {
      const kop = deel.schrijfKop(regels.velden, gegevens);
      const lijf = deel.schrijfTekst([["Situatie", tekst]]);
      const { meldingen } = privacy.keur(gegevens, kop, lijf, { slug: "een-casus" });
      const veld = (pad) => pad.filter((stap) => typeof stap === "string").join(".");
      const rij = meldingen.map((m) => [veld(m.pad), m.code, m.ernst]);
      return [rij, deel.schrijfBestand(kop, lijf)];
    })"""
    for (gegevens, tekst), (gevonden, bestand) in zip(
        vragen, bladzijde.evaluate(keur, vragen), strict=True
    ):
        verwacht = [
            [m.veld, m.code, str(m.ernst)]
            for m in in_python(bestand)[1]
            if m.code.startswith("privacy")
        ]
        assert sorted(gevonden) == sorted(verwacht), (gegevens, tekst)


NAMEN = (
    "een-casus",
    "hulp-voor-marieke",
    "sanne-krijgt-hulp",
    "roos-in-de-tuin",
    "x",
    "jan-de-vries",
)


def test_the_name_of_a_file_is_read_the_same(bladzijde: Page, controleur: Controleur) -> None:
    from mooimaatwerk.controle.bestandsnaam import spell_naam

    gelezen = bladzijde.evaluate("(namen) => namen.map((naam) => privacy.spel(naam))", NAMEN)
    assert gelezen == [spell_naam(naam, controleur.privacy.speurder) for naam in NAMEN]
    assert gelezen[1] == "hulp voor Marieke"
