"""Cases and reactions with a text of choice in every place that takes one, made past all checks."""

from decimal import Decimal
from typing import Any

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus, Gegevens
from mooimaatwerk.reactie import Reactie, Reactiegegevens
from mooimaatwerk.velden import Veld

# Where a text of choice would only hide the case, or break what the editors set.
VAST = {"status": "doorbraak", "publicatie": None, "voorbeeld": None, "gemeente": "hengelo"}

WAARDEN: dict[str, Any] = {
    "datum": "2026-03",
    "bedrag": Decimal(250),
    "hoeveelheid": Decimal(3),
    "getal": 3,
    "nummers": [1],
    "ja-nee": True,
    "duur": "P6M",
}


def vul_veld(veld: Veld, tekst: str, begrippen: Begrippen) -> Any:
    """Return a value of the right shape, with the text wherever a text may stand."""
    if veld.sleutel in VAST:
        return VAST[veld.sleutel]
    if veld.soort in WAARDEN:
        return WAARDEN[veld.soort]
    if veld.soort in ("tekst", "teksten"):
        return tekst if veld.soort == "tekst" else [tekst]
    if veld.begrip:
        term = next(iter(begrippen[veld.begrip]))
        return [term.slug] if veld.soort == "begrippen" else term.slug
    groep = {onder.sleutel: vul_veld(onder, tekst, begrippen) for onder in veld.velden}
    return [groep] if veld.soort == "lijst" else groep


def vul_casus(slug: str, tekst: str, begrippen: Begrippen, **velden: Any) -> Casus:
    """Return a case that holds the text in every field of the field list, and in its story."""
    gegevens = {veld.sleutel: vul_veld(veld, tekst, begrippen) for veld in begrippen.velden}
    kopjes = [f"## {kopje.label}\n\n{tekst}\n\n> {tekst}\n" for kopje in begrippen.velden.kopjes]
    verhaal = "\n".join(
        [*kopjes, f"## {tekst}\n\n- {tekst}\n\n1. **{tekst}**\n\n[{tekst}]({tekst})\n"]
    )
    return Casus(
        slug=slug,
        gegevens=Gegevens.model_validate(gegevens | velden),
        tekst=verhaal,
        pad=f"cases/2026/{slug}.md",
    )


def vul_reactie(casus: str, tekst: str, begrippen: Begrippen) -> Reactie:
    """Return a reaction to a case that holds the text wherever a text may stand."""
    velden = begrippen.andere_velden["reactievelden"]
    gegevens = {veld.sleutel: vul_veld(veld, tekst, begrippen) for veld in velden}
    naam = "reactie-2026-04-01-1"
    return Reactie(
        naam=naam,
        casus=casus,
        gegevens=Reactiegegevens.model_validate(gegevens | {"datum": "2026-04-01"}),
        tekst=f"{tekst}\n\n- {tekst}\n\n> [{tekst}]({tekst})\n",
        pad=f"cases/2026/{casus}/{naam}.md",
    )
