"""The tables of all fields for CONTRIBUTING.md and the editors, made from the field lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.gegevensmodel.foutteksten import in_yaml
from mooimaatwerk.velden import Veld, Veldengroep, Veldenlijst
from mooimaatwerk.woorden import hoofdletter

MERKEN = ("velden", "reactievelden")
"""The field lists of which CONTRIBUTING.md holds the table, each between two lines of its own:
`<!-- velden:begin -->` and `<!-- velden:einde -->`. What is there is replaced."""

MERKEN_EDITIE = ("editievelden", "artikelvelden")
"""The field lists of which the guide for editors holds the table."""

MERKEN_PATROON = ("patroonvelden",)
"""The field list of which the guide for patterns holds the table."""

MAX_KEUZES = 9
"""Up to this number of terms a row names them all."""


def make_veldtabel(begrippen: Begrippen, naam: str = "velden") -> str:
    """Return a field list as Markdown: a table for each group of questions."""
    lijst = begrippen.velden if naam == "velden" else begrippen.andere_velden[naam]
    return "\n\n".join(_groep(begrippen, lijst, groep) for groep in lijst.groepen)


def replace_veldtabel(
    tekst: str, begrippen: Begrippen, merken: Iterable[str] = MERKEN, basis: str = ""
) -> str:
    """Return a document with fresh tables between their markers; ValueError without them.

    `basis` leads from the document to the root of the repository.
    """
    for naam in merken:
        tabel = make_veldtabel(begrippen, naam).replace("](cases/", f"]({basis}cases/")
        tekst = _replace(tekst, naam, tabel)
    return tekst


def _replace(tekst: str, naam: str, tabel: str) -> str:
    begin, einde = f"<!-- {naam}:begin -->", f"<!-- {naam}:einde -->"
    patroon = f"{re.escape(begin)}.*?{re.escape(einde)}"
    stuk = f"{begin}\n\n{tabel}\n\n{einde}"
    nieuw, keer = re.subn(patroon, lambda _: stuk, tekst, flags=re.DOTALL)
    if keer != 1:
        raise ValueError(f"expected the markers {begin} … {einde} once, found them {keer} times")
    return nieuw


def _groep(begrippen: Begrippen, lijst: Veldenlijst, groep: Veldengroep) -> str:
    regels = [f"### {groep.label}", "", groep.uitleg, ""]
    regels += ["| veld | wat | regels | voorbeeld |", "| --- | --- | --- | --- |"]
    for veld in lijst:
        if veld.groep == groep.slug:
            regels += _rijen(veld, begrippen, "")
    return "\n".join(regels)


def _rijen(veld: Veld, begrippen: Begrippen, voor: str) -> Iterator[str]:
    naam = f"{voor}{veld.sleutel}"
    voorbeeld = f"`{in_yaml(veld.voorbeeld)}`" if veld.voorbeeld is not None else ""
    cellen = [f"`{naam}`", veld.uitleg, " ".join(_regels(veld, begrippen)), voorbeeld]
    yield f"| {' | '.join(cel.replace('|', '/') for cel in cellen)} |"
    for onder in veld.velden:
        yield from _rijen(onder, begrippen, f"{naam}.")


def _regels(veld: Veld, begrippen: Begrippen) -> Iterator[str]:
    if veld.verplicht:
        yield "**Verplicht.**"
    if veld.verplicht_als:
        yield f"**Verplicht bij {veld.verplicht_als.in_woorden()}.**"
    if veld.lengte:
        yield f"{hoofdletter(veld.lengte.in_woorden())} tekens."
    if veld.woorden:
        yield f"{hoofdletter(veld.woorden.in_woorden())} woorden."
    if veld.aantal:
        yield f"Aantal: {veld.aantal.in_woorden()}."
    if veld.waarde:
        yield f"Getal: {veld.waarde.in_woorden()}."
    if veld.standaard:
        yield f"Leeg betekent `{veld.standaard}`."
    if veld.begrip:
        yield _keuzes(veld.begrip, begrippen)


def _keuzes(naam: str, begrippen: Begrippen) -> str:
    slugs = [f"`{term.slug}`" for term in begrippen[naam]]
    if len(slugs) <= MAX_KEUZES:
        return f"Kies uit: {', '.join(slugs)}."
    return f"Kies uit [{naam}.yml](cases/_begrippen/{naam}.yml)."
