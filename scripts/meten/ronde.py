"""Measures the programs in turn, round after round, on the same cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tqdm import tqdm

from meten.corpus import Casusbestand
from meten.deelnemer import Deelnemer, Eigen, verander
from meten.opslaan import Traag, geserveerd, meet_opslaan, wek
from meten.proces import Mislukt, Verbruik, meet
from mooimaatwerk.verantwoording.snelheid import EIGEN, Onderdeel

BOUWEN: tuple[Onderdeel, ...] = ("koud", "warm", "een")
OPSLAAN: tuple[Onderdeel, ...] = ("opslaan", "index")

Sleutel = tuple[str, Onderdeel]


@dataclass
class Uitkomst:
    """What was measured with one number of cases: by program and stage, round by round."""

    n: int
    gemeten: dict[Sleutel, list[Verbruik]] = field(default_factory=dict)
    mislukt: dict[str, str] = field(default_factory=dict)

    def add(self, wie: str, onderdeel: Onderdeel, verbruik: Verbruik) -> None:
        """Keep the cost of one stage in one round."""
        self.gemeten.setdefault((wie, onderdeel), []).append(verbruik)


@dataclass(frozen=True)
class Meetronde:
    """Who takes part, on which cases, with which stages, how often."""

    deelnemers: Sequence[Deelnemer]
    casussen: Sequence[Casusbestand]
    onderdelen: frozenset[str]
    rondes: int

    def run(self) -> Uitkomst:
        """Measure everything; a program that fails is left out from there on."""
        uitkomst = Uitkomst(len(self.casussen))
        stappen = [
            (stap, deelnemer, ronde)
            for stap in (self._bouwen, self._controleren, self._alles, self._opslaan)
            for ronde in range(self.rondes)
            for deelnemer in self._om_de_beurt(ronde)
        ]
        for stap, deelnemer, ronde in (balk := tqdm(stappen, disable=None, leave=False)):
            balk.set_description(f"{uitkomst.n} casussen, {deelnemer.naam}")
            if deelnemer.slug in uitkomst.mislukt:
                continue
            try:
                for onderdeel, verbruik in stap(deelnemer, ronde):
                    uitkomst.add(deelnemer.slug, onderdeel, verbruik)
            except (Mislukt, Traag, OSError) as fout:
                uitkomst.mislukt[deelnemer.slug] = laatste_regel(str(fout))
        return uitkomst

    def _om_de_beurt(self, ronde: int) -> Sequence[Deelnemer]:
        """Return the programs, the other way round in every second round."""
        return self.deelnemers if ronde % 2 == 0 else list(reversed(self.deelnemers))

    def _bouwen(self, wie: Deelnemer, ronde: int) -> Iterator[tuple[Onderdeel, Verbruik]]:
        if not self.onderdelen.intersection(BOUWEN):
            return
        casus = self._casus(ronde)
        wie.schrijf(casus)
        wie.wis()
        yield "koud", meet(wie.bouw())
        if wie.slug != EIGEN:
            # The others start anew at every build: one time stands for all.
            return
        if "warm" in self.onderdelen:
            yield "warm", meet(wie.bouw())
        if "een" in self.onderdelen:
            wie.schrijf(verander(casus, kenmerk(ronde, "bouw")))
            yield "een", meet(wie.bouw())

    def _controleren(self, wie: Deelnemer, ronde: int) -> Iterator[tuple[Onderdeel, Verbruik]]:
        if not isinstance(wie, Eigen):
            return
        if "controleer" in self.onderdelen:
            yield "controleer", meet(wie.controleer(opnieuw=True))
        if "controleer-weer" in self.onderdelen:
            if ronde == 0:
                meet(wie.controleer(opnieuw=False))
            yield "controleer-weer", meet(wie.controleer(opnieuw=False))
        if "een-bestand" in self.onderdelen:
            yield "een-bestand", meet(wie.controleer_een(self._casus(ronde)))

    def _alles(self, wie: Deelnemer, ronde: int) -> Iterator[tuple[Onderdeel, Verbruik]]:
        if isinstance(wie, Eigen) and "alles" in self.onderdelen:
            wie.wis()
            yield "alles", meet(wie.bouw_alles())

    def _opslaan(self, wie: Deelnemer, ronde: int) -> Iterator[tuple[Onderdeel, Verbruik]]:
        # All rounds with one server: the first build of a server is no part of this.
        if ronde or not self.onderdelen.intersection(OPSLAAN):
            return
        with geserveerd(wie, self._casus(0)) as server:
            wek(wie, server, self._casus(self.rondes))
            for keer in range(self.rondes):
                casus = self._casus(keer)
                pagina, index = meet_opslaan(wie, server, casus, kenmerk(keer, "opslaan"))
                yield "opslaan", Verbruik(pagina)
                if index is not None:
                    yield "index", Verbruik(index)

    def _casus(self, ronde: int) -> Casusbestand:
        """Return the case that changes in a round: each time another one, newest first."""
        tellend = [casus for casus in self.casussen if not casus.velden.get("voorbeeld")]
        op_datum = sorted(tellend, key=lambda casus: (casus.velden["datum"], casus.slug))
        return op_datum[-1 - ronde % len(op_datum)]


def kenmerk(ronde: int, waarvoor: str) -> str:
    """Return a word that stands nowhere else, and in which no check sees a name or number."""
    return f"{waarvoor}proef" + "".join("abcdefghij"[int(cijfer)] for cijfer in str(ronde))


def laatste_regel(tekst: str) -> str:
    """Return the last line that says something."""
    regels = [regel.strip() for regel in tekst.splitlines() if regel.strip()]
    return regels[-1] if regels else "geen uitleg"
