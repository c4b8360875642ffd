"""The table of all fields for CONTRIBUTING.md, made from the field list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.foutteksten import in_yaml
from mooimaatwerk.velden import Veld
from mooimaatwerk.woorden import hoofdletter

BEGIN, EINDE = "<!-- velden:begin -->", "<!-- velden:einde -->"
"""The lines between which the table stands; what is there is replaced."""

MAX_KEUZES = 9
"""Up to this number of terms a row names them all."""


def make_veldtabel(begrippen: Begrippen) -> str:
    """Return the field list as Markdown: a table for each group of questions."""
    return "\n\n".join(_groep(begrippen, groep.slug) for groep in begrippen.velden.groepen)


def replace_veldtabel(tekst: str, begrippen: Begrippen) -> str:
    """Return a document with a fresh table between its markers; ValueError without them."""
    tabel = f"{BEGIN}\n\n{make_veldtabel(begrippen)}\n\n{EINDE}"
    nieuw, keer = re.subn(
        f"{re.escape(BEGIN)}.*?{re.escape(EINDE)}", lambda _: tabel, tekst, flags=re.DOTALL
    )
    if keer != 1:
        raise ValueError(f"expected the markers {BEGIN} … {EINDE} once, found them {keer} times")
    return nieuw


def _groep(begrippen: Begrippen, slug: str) -> str:
    groep = next(groep for groep in begrippen.velden.groepen if groep.slug == slug)
    regels = [f"### {groep.label}", "", groep.uitleg, ""]
    regels += ["| veld | wat | regels | voorbeeld |", "| --- | --- | --- | --- |"]
    for veld in begrippen.velden:
        if veld.groep == slug:
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
