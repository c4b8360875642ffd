"""Carries out a whole measurement: programs, cases, rounds, and what is measured besides."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace

from playwright.sync_api import Error as Browserfout
from tqdm import tqdm

from meten.anderen import Material
from meten.corpus import Casusbestand, Verteller
from meten.deelnemer import Deelnemer, Eigen
from meten.editie import meet_edities
from meten.installeren import CONCURRENTEN, NietTeKrijgen
from meten.keuzes import Keuzes, lees_keuzes
from meten.proces import Mislukt, meet
from meten.ronde import Meetronde, laatste_regel
from meten.stand import Stand
from meten.verslag import meet_omvang, rond, vertel
from meten.zoekvraag import find_browser, lunr_bytes, meet_zoekvraag
from mooimaatwerk.verantwoording.snelheid import EIGEN, Programma, Zoekvraag
from mooimaatwerk.woorden import getal


def meet_alles(argumenten: Sequence[str]) -> int:
    """Measure what was asked and write the data of the page; 1 when our own build failed."""
    keuzes = lees_keuzes(argumenten)
    stand = Stand(keuzes.zaad, keuzes.uit)
    deelnemers = [Eigen(keuzes.werkmap / EIGEN), *_installeer(keuzes, stand)]
    stand.programmas = [Programma(slug=d.slug, naam=d.naam, versie=d.versie) for d in deelnemers]
    for aantal in keuzes.aantallen:
        mee = [d for d in deelnemers if _mag_mee(d, aantal, keuzes, stand)]
        _meet_aantal(mee, _verzin(aantal, keuzes.zaad), keuzes, stand)
        stand.bewaar()
    if "editie" in keuzes.onderdelen:
        _meet_edities(keuzes, stand)
    print("\n".join(vertel(stand.bewaar())))
    print(f"Dit staat nu in {keuzes.uit}.")
    return 1 if any(s.wie == EIGEN for s in stand.overgeslagen) else 0


def _installeer(keuzes: Keuzes, stand: Stand) -> list[Deelnemer]:
    gereed = []
    for slug in keuzes.concurrenten:
        try:
            programmas = keuzes.werkmap / "programmas"
            gereed.append(CONCURRENTEN[slug].install(programmas, keuzes.werkmap))
        except NietTeKrijgen as fout:
            stand.sla_over(slug, "dit kon niet worden opgehaald")
            _meld(f"{slug} kon niet worden opgehaald: {fout}. Ik ga verder zonder.")
    return gereed


def _mag_mee(deelnemer: Deelnemer, aantal: int, keuzes: Keuzes, stand: Stand) -> bool:
    hoogstens = keuzes.concurrenten.get(deelnemer.slug)
    if hoogstens is None or aantal <= hoogstens:
        return True
    reden = CONCURRENTEN[deelnemer.slug].waarom or "meer kost te veel tijd"
    stand.sla_over(
        deelnemer.slug, f"{getal(aantal)} casussen: hoogstens {getal(hoogstens)}, want {reden}"
    )
    return False


def _verzin(aantal: int, zaad: int) -> list[Casusbestand]:
    verteller = Verteller(zaad)
    balk = tqdm(range(aantal), f"{aantal} casussen verzinnen", disable=None, leave=False)
    return [verteller.vertel(nummer) for nummer in balk]


def _meet_aantal(
    mee: Sequence[Deelnemer], casussen: Sequence[Casusbestand], keuzes: Keuzes, stand: Stand
) -> None:
    namen = ", ".join(deelnemer.naam for deelnemer in mee)
    _meld(f"Ik meet met {getal(len(casussen))} casussen: {namen} ...")
    for deelnemer in mee:
        deelnemer.zet_klaar(casussen)
    uitkomst = Meetronde(mee, casussen, keuzes.onderdelen, keuzes.rondes).run()
    stand.uitkomsten.append(uitkomst)
    for wie, waarom in uitkomst.mislukt.items():
        stand.sla_over(wie, f"het stopte bij {getal(uitkomst.n)} casussen")
        _meld(f"{wie} mislukt bij {uitkomst.n} casussen: {waarom}")
    for deelnemer in mee:
        if deelnemer.slug not in uitkomst.mislukt:
            _meet_de_rest(deelnemer, uitkomst.n, keuzes, stand)


def _meet_de_rest(wie: Deelnemer, aantal: int, keuzes: Keuzes, stand: Stand) -> None:
    try:
        if "zoekvraag" in keuzes.onderdelen and (aantal_bytes := _zoekvraag(wie)):
            stand.zoekvragen.append(Zoekvraag(wie=wie.slug, n=aantal, kb=rond(aantal_bytes / 1000)))
        if "omvang" in keuzes.onderdelen:
            if not wie.site.is_dir():
                meet(wie.bouw())
            stand.omvang.append(meet_omvang(wie.slug, aantal, wie.site))
    except (Mislukt, Browserfout) as fout:
        stand.sla_over(wie.slug, f"zoekvraag en omvang bij {getal(aantal)} casussen")
        _meld(laatste_regel(str(fout)))


def _zoekvraag(wie: Deelnemer) -> int:
    """Return how many bytes a question costs; 0 for a program that makes no index."""
    if isinstance(wie, Eigen):
        if not (wie.site / "pagefind").is_dir():
            meet(wie.bouw_alles())
        return meet_zoekvraag(wie.site, find_browser())
    if type(wie) is not Material:
        return 0
    zoeker = replace(wie, met_zoeken=True)
    zoeker.stel_in()
    meet(zoeker.bouw())
    return lunr_bytes(zoeker.site)


def _meet_edities(keuzes: Keuzes, stand: Stand) -> None:
    _meld("Ik meet hoe lang een editie duurt ...")
    try:
        for meting in meet_edities(keuzes.werkmap, keuzes.rondes):
            stand.edities.append(meting)
    except Mislukt as fout:
        stand.sla_over("editie", "het maken stopte met een fout")
        _meld(laatste_regel(str(fout)))


def _meld(tekst: str) -> None:
    tqdm.write(tekst, file=sys.stderr)
