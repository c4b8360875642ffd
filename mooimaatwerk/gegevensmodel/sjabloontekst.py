"""The commented template of a case: every field with its explanation, made from the field list."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.gegevensmodel.foutteksten import in_yaml
from mooimaatwerk.velden import Grens, Kopje, Veld
from mooimaatwerk.woorden import hoofdletter

SJABLOON = "meedoen/sjabloon.md"
"""Where the template stands in the site, for who has no copy of the project."""

BREED = 96
"""Columns of a line of explanation."""

MAX_KEUZES = 40
"""Up to this number of terms the template names them all; a longer list is only pointed at."""

_BEGIN = """Schrijf achter de dubbele punt. Regels met een hekje ervoor zijn uitleg of een
voorbeeld; ze mogen blijven staan. Wil je een veld gebruiken waar een hekje voor staat? Haal dan
het hekje en de spatie weg en verander het voorbeeld. Alleen waar "verplicht" bij staat, moet je
iets invullen. Weet je iets niet? Laat het dan leeg. Noem geen namen."""


def make_sjabloontekst(begrippen: Begrippen, titel: str = "", datum: str = "") -> str:
    """Return a case file in which only the required fields still have to be filled in.

    `titel` and `datum` are put in when given. Optional fields stand behind a # with their
    example; take the # away and they count.
    """
    schrijver = _Schrijver(begrippen, {"titel": quote(titel) if titel else "", "datum": datum})
    regels = ["---", *_als_uitleg(_BEGIN)]
    for groep in begrippen.velden.groepen:
        regels += ["", *_als_uitleg(f"== {groep.label} == {groep.uitleg}")]
        for veld in begrippen.velden:
            if veld.groep == groep.slug:
                regels += ["", *schrijver.veld(veld)]
    return "\n".join([*regels, "---", *body_regels(begrippen.velden.kopjes)]) + "\n"


def make_kale_tekst(begrippen: Begrippen, titel: str, datum: str) -> str:
    """Return a case file with only the required fields, and no word of explanation."""
    ingevuld = {"titel": quote(titel), "datum": datum}
    regels = ["---"]
    for veld in begrippen.velden:
        if veld.verplicht:
            regels.append(f"{veld.sleutel}: {ingevuld.get(veld.sleutel, '')}".rstrip())
    koppen = [regel for kopje in begrippen.velden.kopjes for regel in ("", f"## {kopje.label}")]
    return "\n".join([*regels, "---", *koppen]) + "\n"


def body_regels(kopjes: tuple[Kopje, ...]) -> Iterator[str]:
    """Go over the lines of a body in which each heading has its question under it."""
    for kopje in kopjes:
        yield from ("", f"## {kopje.label}", "", kopje.uitleg)


def quote(tekst: str) -> str:
    """Write a text between double quotes, as YAML reads it back."""
    return '"' + tekst.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _als_uitleg(tekst: str, inspringing: str = "") -> list[str]:
    begin = f"# {inspringing}"
    # Indented, so that a line never looks like a field: "uit: a, b" is one by accident.
    vervolg = f"# {' ' * max(2, len(inspringing))}"
    return textwrap.wrap(
        tekst,
        BREED,
        initial_indent=begin,
        subsequent_indent=vervolg,
        break_on_hyphens=False,
        break_long_words=False,
    )


class _Schrijver:
    """Writes field after field, and remembers where a list of terms was given in full."""

    def __init__(self, begrippen: Begrippen, ingevuld: Mapping[str, str]) -> None:
        self.begrippen = begrippen
        self.ingevuld = ingevuld
        self.voluit: dict[str, str] = {}

    def veld(self, veld: Veld) -> Iterator[str]:
        nodig = f" ({_nodig(veld)})" if _nodig(veld) else ""
        yield from _als_uitleg(f"{veld.label}{nodig}: {self.regels(veld, veld.sleutel)}")
        for onder in veld.velden:
            yield from self.onderveld(onder, veld.sleutel, "   - ")
        if not veld.verplicht:
            yield f"# {veld.sleutel}: {in_yaml(veld.voorbeeld)}"
            return
        yield from _als_uitleg(f"Voorbeeld: {in_yaml(veld.voorbeeld)}")
        yield f"{veld.sleutel}: {self.ingevuld.get(veld.sleutel, '')}".rstrip()

    def onderveld(self, veld: Veld, ouder: str, inspringing: str) -> Iterator[str]:
        naam = f"{ouder}.{veld.sleutel}"
        nodig = f" ({_nodig(veld)})" if _nodig(veld) else ""
        yield from _als_uitleg(f"{veld.sleutel}{nodig}: {self.regels(veld, naam)}", inspringing)
        for onder in veld.velden:
            yield from self.onderveld(onder, naam, f"  {inspringing}")

    def regels(self, veld: Veld, naam: str) -> str:
        delen = [veld.uitleg]
        delen += _grens(veld.lengte, "tekens") + _grens(veld.woorden, "woorden")
        if veld.aantal:
            delen.append(f"Aantal: {veld.aantal.in_woorden()}.")
        if veld.begrip:
            delen.append(self.keuzes(veld.begrip, naam))
        return " ".join(delen)

    def keuzes(self, lijst: str, naam: str) -> str:
        slugs = [term.slug for term in self.begrippen[lijst]]
        eerder = self.voluit.setdefault(lijst, naam)
        if eerder != naam:
            return f"Kies uit dezelfde lijst als bij {eerder}."
        if len(slugs) <= MAX_KEUZES:
            return f"Kies uit: {', '.join(slugs)}."
        return self.begrippen[lijst].opsomming


def _nodig(veld: Veld) -> str:
    if veld.verplicht_als:
        return f"verplicht bij {veld.verplicht_als.in_woorden()}"
    return "verplicht" if veld.verplicht else ""


def _grens(grens: Grens | None, wat: str) -> list[str]:
    return [f"{hoofdletter(grens.in_woorden())} {wat}."] if grens else []
