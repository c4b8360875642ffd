"""The questions of a form, made from a field list: what each looks like, and its answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.gegevensmodel.foutteksten import in_yaml
from mooimaatwerk.velden import Kopje, Lopendetekst, Veld, Veldengroep, Veldenlijst

RADIO_TOT = 9
"""Up to this many terms all stand in view; above it they are in a list that folds out."""

FILTER_VANAF = 12
"""From this many choices on, a field above them leaves out what one does not look for."""

VAK_VANAF = 121
"""A text that may be this long gets a box of several lines."""

NUMMER = "-N{}-"
"""Stands in an id for the number of an item; a script puts the number in."""


@dataclass(frozen=True)
class Keuze:
    """One answer to choose: what is written, what is read, and what it means."""

    waarde: str
    label: str
    uitleg: str = ""


@dataclass(frozen=True)
class Vraag:
    """A field as a form asks for it.

    `vorm` says which control it gets (see `_vorm`). `is_kaal` is true for a part of a group
    or of an item: there is less room, so choices fold out and explanations are short.
    """

    veld: Veld
    id: str
    vorm: str
    keuzes: Sequence[Keuze] = ()
    onder: Sequence[Vraag] = ()
    is_kaal: bool = False

    @property
    def mag_leeg(self) -> bool:
        """True when the question says that it may be left open."""
        return not self.veld.verplicht

    @property
    def heeft_filter(self) -> bool:
        """True when there are so many choices that one may want to look for a word."""
        return self.vorm == "vinkjes" and len(self.keuzes) >= FILTER_VANAF

    @property
    def voorbeeld(self) -> str:
        """An answer that would do, for a field that is typed in."""
        typt = self.vorm in ("regel", "vak", "gemeente", "getal")
        return in_yaml(self.veld.voorbeeld) if typt and self.veld.voorbeeld is not None else ""

    @property
    def regels(self) -> str:
        """How much may be filled in: "Kies er 1 tot en met 3." or "5 tot en met 90 tekens."."""
        if self.veld.aantal and self.keuzes:
            return f"Kies er {self.veld.aantal.in_woorden()}."
        delen = [
            f"{grens.in_woorden()} {wat}"
            for grens, wat in ((self.veld.lengte, "tekens"), (self.veld.woorden, "woorden"))
            if grens
        ]
        zin = ", ".join(delen)
        return f"{zin[:1].upper()}{zin[1:]}." if zin else ""


@dataclass(frozen=True)
class Stap:
    """One screen: the questions of a group, and apart from them those for the editors."""

    groep: Veldengroep
    vragen: Sequence[Vraag]
    voor_redactie: Sequence[Vraag]


@dataclass(frozen=True)
class Formulier:
    """All screens with questions, and what the story is told in: under headings, or at once."""

    stappen: Sequence[Stap]
    kopjes: Sequence[Kopje]
    tekst: Lopendetekst | None

    @property
    def aantal_schermen(self) -> int:
        """The screens with questions, the story, and the one to look it all over."""
        return len(self.stappen) + 2


def make_formulier(
    lijst: Veldenlijst, begrippen: Begrippen, nummers: Mapping[str, Sequence[Keuze]]
) -> Formulier:
    """Return the form of a field list.

    `nummers` gives, by key, what the numbers of a field of that kind stand for.
    """
    maker = _Maker(begrippen, nummers)
    vragen = [(veld, maker.vraag(veld, f"v-{veld.sleutel}")) for veld in lijst]
    stappen = [
        Stap(
            groep,
            [vraag for veld, vraag in vragen if veld.groep == groep.slug and not veld.redactie],
            [vraag for veld, vraag in vragen if veld.groep == groep.slug and veld.redactie],
        )
        for groep in lijst.groepen
    ]
    return Formulier(stappen, lijst.kopjes, lijst.tekst)


class _Maker:
    """Turns one field after another into a question."""

    def __init__(self, begrippen: Begrippen, nummers: Mapping[str, Sequence[Keuze]]) -> None:
        self.begrippen = begrippen
        self.nummers = nummers

    def vraag(self, veld: Veld, id_: str, diepte: int = 0, *, is_kaal: bool = False) -> Vraag:
        """Return a question; `diepte` is how many lists it stands in."""
        keuzes = tuple(self.keuzes(veld))
        binnen = f"{id_}{NUMMER.format(diepte)}" if veld.soort == "lijst" else f"{id_}-"
        dieper = diepte + (veld.soort == "lijst")
        onder = [
            self.vraag(deel, f"{binnen}{deel.sleutel}", dieper, is_kaal=True)
            for deel in veld.velden
        ]
        return Vraag(veld, id_, _vorm(veld, len(keuzes), is_kaal), keuzes, onder, is_kaal)

    def keuzes(self, veld: Veld) -> Iterator[Keuze]:
        if veld.soort == "nummers":
            yield from self.nummers[veld.sleutel]
        elif veld.soort == "gemeente":
            yield from (Keuze(term.label, term.label) for term in self.begrippen[str(veld.begrip)])
        elif veld.begrip:
            for term in self.begrippen[veld.begrip]:
                yield Keuze(term.slug, term.label, term.definitie)


def _vorm(veld: Veld, keuzes: int, is_kaal: bool) -> str:
    """Return which control a field gets."""
    if veld.soort == "begrip":
        return "keuze" if keuzes <= RADIO_TOT and not is_kaal else "uitklaplijst"
    if veld.soort == "tekst":
        return "vak" if veld.lengte and (veld.lengte.max or 0) >= VAK_VANAF else "regel"
    return {
        "datum": "regel",
        "begrippen": "vinkjes",
        "nummers": "vinkjes",
        "bedrag": "getal",
        "hoeveelheid": "getal",
    }.get(veld.soort, veld.soort)
