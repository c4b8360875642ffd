"""Parts that come back on many pages (header, footer, cards, covers), drawn once per build."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from mooimaatwerk.figuren.omslag import Motief, make_omslag
from mooimaatwerk.paginas.kaarten import Kaart
from mooimaatwerk.paginas.pagina import Pagina

Naar = Callable[[str], str]

_HIER = "\x00hier\x00"
"""Stands in a card for the link to its case, which differs with the page it is shown on."""

KAARTEN, REGELS = 4_000, 20_000
"""How many cards, and how many rows, are kept: together about 20 MB in each process."""

Deel = tuple[str, str]
"""What was drawn before and after a link."""


class Laatste:
    """What was drawn of cases, at most `aantal`: of what comes back, most does so soon."""

    def __init__(self, aantal: int) -> None:
        self._aantal = aantal
        self._delen: OrderedDict[tuple[object, ...], Deel] = OrderedDict()

    def haal(self, sleutel: tuple[object, ...], maak: Callable[[], Deel]) -> Deel:
        """Return what is kept, or else what is made now; what was not asked for longest goes."""
        deel = self._delen.get(sleutel)
        if deel is not None:
            self._delen.move_to_end(sleutel)
            return deel
        if len(self._delen) >= self._aantal:
            self._delen.popitem(last=False)
        deel = self._delen[sleutel] = maak()
        return deel


class Herhaling:
    """What was drawn before in this build; `teken` renders a template with data by name."""

    def __init__(self, teken: Callable[..., str], motief: Callable[[str], str]) -> None:
        self._teken = teken
        self._motief = motief
        self._kaarten, self._regels = Laatste(KAARTEN), Laatste(REGELS)
        self._motieven: dict[tuple[str, ...], dict[str, Markup]] = {}
        self._schil: dict[tuple[str, ...], Markup] = {}

    def omslag(self, slug: str, thema: str, formaat: str = "liggend") -> Markup:
        """Return the cover art of a case; it comes back in its card, and that is kept."""
        tekening = make_omslag(slug, self._motief(thema), formaat)
        return Markup(self._teken("figuren/omslag.svg", omslag=tekening))

    def motief(self, m: Motief) -> Markup:
        """Return the large figure of a cover: a few dozen, for however many covers."""
        if m.naam not in self._motieven.setdefault(m.kleuren, {}):
            self._motieven[m.kleuren][m.naam] = Markup(self._teken("figuren/motief.svg", m=m))
        return self._motieven[m.kleuren][m.naam]

    def kaart(self, kaart: Kaart, naar: Naar, niveau: int = 3, groot: bool = False) -> Markup:
        """Return a case as a list shows it."""
        deel = self._kaarten.haal(
            (kaart, niveau, groot),
            lambda: self._splits("blokken/losse-kaart.html", k=kaart, niveau=niveau, groot=groot),
        )
        return self._met_link(deel, kaart, naar)

    def regel(self, kaart: Kaart, naar: Naar, reden: str = "") -> Markup:
        """Return a case as a row of a long list; `reden` is why it is there."""
        deel = self._regels.haal(
            (kaart, reden), lambda: self._splits("blokken/losse-regel.html", k=kaart, reden=reden)
        )
        return self._met_link(deel, kaart, naar)

    def _splits(self, sjabloon: str, **gegevens: Any) -> Deel:
        # The first one is ours: what comes before it is art and words of vocabularies.
        voor, _, na = self._teken(sjabloon, hier=_HIER, **gegevens).partition(_HIER)
        return voor, na

    def _met_link(self, deel: Deel, kaart: Kaart, naar: Naar) -> Markup:
        return Markup(f"{deel[0]}{escape(naar(kaart.adres))}{deel[1]}")

    def kop(self, pagina: Pagina, naar: Naar) -> Markup:
        """Return the header; it differs with the depth of a page and its place in the menu."""
        deel, _, rest = pagina.adres.partition("/")
        plek = ("kop", deel, "dieper" if rest else "", str(pagina.heeft_kopzoek), naar("-"))
        return self._deel(plek, "blokken/schilkop.html", pagina=pagina, naar=naar)

    def voet(self, naar: Naar) -> Markup:
        """Return the footer; it differs with the depth of a page."""
        return self._deel(("voet", naar("-")), "blokken/schilvoet.html", naar=naar)

    def _deel(self, plek: tuple[str, ...], sjabloon: str, **gegevens: Any) -> Markup:
        if plek not in self._schil:
            self._schil[plek] = Markup(self._teken(sjabloon, **gegevens))
        return self._schil[plek]
