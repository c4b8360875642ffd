"""Makes up a project of any number of valid cases: the same ones for the same seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.lezen.begrippen import load_begrippen
from mooimaatwerk.privacy.combinatie import Combinatieteller
from mooimaatwerk.privacy.naamwoorden import Woordkennis
from mooimaatwerk.privacy.regels import load_woorden, make_privacydata
from mooimaatwerk.project import EIGEN_MAP

ZINNEN = Path(__file__).with_name("verhalen.yml")
JAREN = range(2014, 2026)
ZINNEN_PER_KOPJE = (6, 6, 8, 6, 7)
"""Together a story of about 350 words."""

VOORBEELD_ELKE = 97
"""One in so many cases says that it is invented, and so counts nowhere."""

BEDRAGEN = (33, 75, 120, 250, 500, 800, 1200, 2500, 6500, 12000)

Kies = Callable[[Random, int], list[str]]


@dataclass(frozen=True)
class Casusbestand:
    """A made-up case: its name, its year, its fields and its story."""

    slug: str
    jaar: int
    velden: dict[str, Any]
    kopjes: Sequence[tuple[str, str]]

    @property
    def pad(self) -> str:
        """Where it stands in a project."""
        return f"cases/{self.jaar}/{self.slug}.md"

    @property
    def verhaal(self) -> str:
        """The story as Markdown."""
        return "\n".join(f"## {kop}\n\n{tekst}\n" for kop, tekst in self.kopjes)

    def tekst(self) -> str:
        """Return the whole file."""
        kop = yaml.dump(
            self.velden, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=100
        )
        return f"---\n{kop}---\n\n{self.verhaal}"


class Verteller:
    """Makes up cases; the one with number i does not depend on how many are asked."""

    def __init__(self, zaad: int) -> None:
        self.zaad = zaad
        self.begrippen = load_begrippen(EIGEN_MAP / "cases" / "_begrippen")
        self._zinnen = yaml.safe_load(ZINNEN.read_text(encoding="utf-8"))
        self._kopjes = [kopje.label for kopje in self.begrippen.velden.kopjes]
        data = make_privacydata(self.begrippen)
        self._teller = Combinatieteller(data, Woordkennis(data, load_woorden()))
        willekeur = Random(zaad)
        self._lijsten: dict[str, Kies] = {
            lijst: make_kiezer(_slugs(self.begrippen, lijst), willekeur)
            for lijst in self.begrippen.lijsten
            if lijst != "gemeenten"
        }
        self._gemeente = make_kiezer(_gemeenten(self.begrippen), willekeur)
        namen = [a + b for a in self._zinnen["koppen"] for b in self._zinnen["staarten"]]
        self._woord = make_kiezer(namen, willekeur)

    def vertel(self, nummer: int) -> Casusbestand:
        """Return the case with this number."""
        r = Random(f"{self.zaad}-{nummer}")
        jaar = r.choices(JAREN, range(1, len(JAREN) + 1))[0]
        velden = self._velden(r, jaar, nummer)
        self._maak_onherkenbaar(velden, r)
        kopjes = [
            (kop, self._alineas(r, r.choices(zinnen, k=aantal)))
            for kop, zinnen, aantal in zip(
                self._kopjes, self._zinnen["kopjes"], ZINNEN_PER_KOPJE, strict=True
            )
        ]
        return Casusbestand(f"verzonnen-{nummer:05d}", jaar, velden, kopjes)

    def _velden(self, r: Random, jaar: int, nummer: int) -> dict[str, Any]:
        datum = f"{jaar}-{r.randint(1, 12):02d}"
        samenvatting = [self._zin(r, zin) for zin in r.sample(self._zinnen["samenvatting"], 5)]
        velden: dict[str, Any] = {
            "titel": self._zin(r, r.choice(self._zinnen["titels"])),
            "samenvatting": " ".join(samenvatting),
            "datum": f"{datum}-{r.randint(1, 28):02d}" if r.random() < 0.5 else datum,
            "status": self._term(r, "statussen"),
            "hulpvraag": "Wie heeft dit eerder gedaan en wil meedenken?",
            "themas": self._termen(r, "themas", 2),
            "knelpunten": self._termen(r, "knelpunten", 3),
            "levensgebieden": self._termen(r, "levensgebieden", 6, minstens=2),
            "soorten": self._termen(r, "soorten", 2),
            "partijen": self._termen(r, "partijen", 4),
        }
        velden.update(self._soms(r))
        if nummer % VOORBEELD_ELKE == VOORBEELD_ELKE - 1:
            velden["voorbeeld"] = True
        velden["privacy"] = {"status": "gecontroleerd", "door": "redactie"}
        return velden

    def _soms(self, r: Random) -> Iterator[tuple[str, Any]]:
        """Yield the fields that not every case has."""
        if r.random() < 0.6:
            yield "gemeente", self._gemeente(r, 1)[0]
        if r.random() < 0.8:
            yield "doelgroepen", self._termen(r, "doelgroepen", 2)
        if r.random() < 0.9:
            yield "ruimte", self._term(r, "ruimtes")
        wetten = self._termen(r, "wetten", 3, minstens=2)
        if r.random() < 0.85:
            yield "wetten", [{"wet": wet, "artikel": str(r.randint(1, 60))} for wet in wetten]
        if r.random() < 0.3:
            yield "overgangen", [{"van": wetten[0], "naar": wetten[1]}]
        if r.random() < 0.6:
            bedrag = r.choice(BEDRAGEN) + r.randint(0, 9)
            yield "financiering", [{"bron": self._term(r, "financieringsbronnen")}]
            yield "kosten", {"ingezet": {"bedrag": bedrag, "precisie": self._term(r, "precisies")}}
        if r.random() < 0.4:
            yield "besluitvorming", {"vorm": self._term(r, "besluitvormen")}
        if r.random() < 0.3:
            yield "doorlooptijd", {"waarde": r.randint(1, 12), "eenheid": self._term(r, "eenheden")}

    def _maak_onherkenbaar(self, velden: dict[str, Any], r: Random) -> None:
        """Leave out details until no person could be recognised, the way an editor does."""
        for sleutel in r.sample(("gemeente", "doelgroepen"), 2):
            if not self._teller.tel(velden, [], []).niveau:
                return
            velden.pop(sleutel, None)
        for sleutel in ("knelpunten", "themas", "soorten"):
            if self._teller.tel(velden, [], []).niveau:
                velden[sleutel] = velden[sleutel][:1]

    def _term(self, r: Random, lijst: str) -> str:
        return self._lijsten[lijst](r, 1)[0]

    def _termen(self, r: Random, lijst: str, hoogstens: int, *, minstens: int = 1) -> list[str]:
        aantal = r.randint(minstens, hoogstens)
        gekozen = list(dict.fromkeys(self._lijsten[lijst](r, aantal)))
        while len(gekozen) < minstens:
            gekozen = list(dict.fromkeys([*gekozen, *self._lijsten[lijst](r, 1)]))
        return gekozen

    def _alineas(self, r: Random, zinnen: Sequence[str]) -> str:
        verteld, half = [self._zin(r, zin) for zin in zinnen], len(zinnen) // 2
        return f"{' '.join(verteld[:half])}\n\n{' '.join(verteld[half:])}"

    def _zin(self, r: Random, zin: str) -> str:
        a, b = self._woord(r, 2)
        return zin.format(a=a, b=b)


def make_kiezer(namen: Sequence[str], willekeur: Random) -> Kies:
    """Return what draws names of which a few are drawn often and many seldom, as in life."""
    volgorde = willekeur.sample(namen, len(namen))
    gewichten = [1 / (plek + 3) ** 0.8 for plek in range(len(volgorde))]
    samen = list(_optellen(gewichten))
    return lambda r, aantal: r.choices(volgorde, cum_weights=samen, k=aantal)


def _optellen(gewichten: Sequence[float]) -> Iterator[float]:
    som = 0.0
    for gewicht in gewichten:
        som += gewicht
        yield som


def _slugs(begrippen: Begrippen, lijst: str) -> list[str]:
    return [term.slug for term in begrippen[lijst]]


def _gemeenten(begrippen: Begrippen) -> list[str]:
    return [term.label for term in begrippen["gemeenten"]]
