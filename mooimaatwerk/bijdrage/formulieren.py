"""The questions of a case as an issue form for GitHub and a template for GitLab."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.gegevensmodel.foutteksten import in_yaml
from mooimaatwerk.namen import slugify
from mooimaatwerk.velden import Kopje, Veld
from mooimaatwerk.woorden import duur

Blok = dict[str, Any]

VAN_DE_REDACTIE = ("privacy", "voorbeeld", "publicatie")
"""Fields that an editor fills in, so nobody else is asked for them."""

LANG_VANAF = 120
"""A text that may be longer than this number of characters gets a larger box."""

WAARSCHUWING = """\
**Let op: alles wat je hier typt is meteen openbaar**, met de naam van je account erbij. Ook als \
je het later weghaalt, kan iemand het al hebben gelezen.

Schrijf dus niets waaraan iemand te herkennen is. Geen namen, adressen of nummers. Geen precieze \
leeftijd of datum. Geen school, werkgever of dorp. Twijfel je, werk je in een kleine gemeente, of \
wil je geen account gebruiken? Gebruik dit formulier dan niet, en geef je verhaal aan de redactie.
"""

BELOFTEN = (
    "Ik weet dat dit meteen openbaar is, met de naam van mijn account erbij.",
    "Er staat niets in waaraan je een persoon herkent, ook niet als je alles bij elkaar optelt.",
    "Ik gebruik mijn eigen woorden. Er is niets geplakt uit een dossier, mail of chat.",
)

_KOP_YAML = "# Made from cases/_begrippen/velden.yml by scripts/vernieuw.py: change it there.\n"
_KOP_MD = "<!-- Gemaakt uit cases/_begrippen/velden.yml met scripts/vernieuw.py. -->\n"


class _Schrijver(yaml.SafeDumper):
    """Writes YAML that a person can read: several lines as a block, lists indented."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent a list below its key."""
        super().increase_indent(flow, indentless=False)

    def represent_str(self, tekst: str) -> yaml.ScalarNode:
        """Write several lines as a block."""
        stijl = "|" if "\n" in tekst else None
        return self.represent_scalar("tag:yaml.org,2002:str", tekst, style=stijl)


_Schrijver.add_representer(str, _Schrijver.represent_str)


def make_casusformulier(begrippen: Begrippen) -> str:
    """Return the issue form of GitHub, as YAML."""
    formulier = {
        "name": "Een casus delen",
        "description": "Vertel over maatwerk dat lukte, dat niet lukte, of waarin je vastzit.",
        "title": "Casus: ",
        "labels": ["casus"],
        "body": [
            _tekstblok(WAARSCHUWING),
            {
                "type": "checkboxes",
                "id": "vooraf",
                "attributes": {
                    "label": "Dit heb ik gedaan",
                    "options": [{"label": zin, "required": True} for zin in BELOFTEN],
                },
            },
            *_vragen(begrippen),
        ],
    }
    lichaam = yaml.dump(
        formulier, Dumper=_Schrijver, allow_unicode=True, sort_keys=False, width=1000
    )
    return _KOP_YAML + lichaam


def make_casussjabloon(begrippen: Begrippen) -> str:
    """Return the issue template of GitLab, as Markdown: a heading for each question."""
    delen = [_KOP_MD, WAARSCHUWING]
    delen.append("\n".join(f"- [ ] {zin}" for zin in BELOFTEN) + "\n")
    for blok in _vragen(begrippen):
        eigen = blok["attributes"]
        if blok["type"] == "markdown":
            delen.append(eigen["value"])
            continue
        uitleg = [eigen.get("description", ""), eigen.get("placeholder", "")]
        uitleg.append(
            "Kies uit: " + ", ".join(eigen["options"]) + "." if "options" in eigen else ""
        )
        # A comment is not shown once the issue is there.
        hulp = "\n".join(filter(None, uitleg)).replace("--", "-")
        delen.append(f"### {eigen['label']}\n\n<!-- {hulp} -->\n\n")
    return "\n".join(delen).rstrip() + "\n"


def _vragen(begrippen: Begrippen) -> Iterator[Blok]:
    """Go over the questions: the groups in their order, and the story after the first."""
    eerste, *rest = begrippen.velden.groepen
    yield from _groep(begrippen, eerste.slug)
    yield _tekstblok("## Het verhaal\n")
    yield from (_kopje(kopje) for kopje in begrippen.velden.kopjes)
    for groep in rest:
        yield from _groep(begrippen, groep.slug)


def _groep(begrippen: Begrippen, slug: str) -> Iterator[Blok]:
    groep = next(groep for groep in begrippen.velden.groepen if groep.slug == slug)
    yield _tekstblok(f"## {groep.label}\n\n{groep.uitleg}\n")
    for veld in begrippen.velden:
        if veld.groep == slug and veld.sleutel not in VAN_DE_REDACTIE:
            yield _vraag(veld, begrippen)


def _tekstblok(tekst: str) -> Blok:
    return {"type": "markdown", "attributes": {"value": tekst}}


def _kopje(kopje: Kopje) -> Blok:
    eigen = {"label": kopje.label, "description": kopje.uitleg}
    return _blok("textarea", f"tekst-{slugify(kopje.label)}", eigen, kopje.bij_open)


def _vraag(veld: Veld, begrippen: Begrippen) -> Blok:
    eigen: Blok = {"label": veld.label, "description": _uitleg(veld)}
    if veld.soort in ("begrip", "begrippen") and veld.begrip:
        eigen["multiple"] = veld.soort == "begrippen"
        eigen["options"] = [term.label for term in begrippen[veld.begrip]]
        return _blok("dropdown", veld.sleutel, eigen, veld.verplicht)
    if veld.voorbeeld is not None:
        eigen["placeholder"] = _voorbeeld(veld, begrippen)
    return _blok(_soort(veld), veld.sleutel, eigen, veld.verplicht)


def _blok(soort: str, naam: str, eigen: Blok, verplicht: bool) -> Blok:
    return {
        "type": soort,
        "id": naam.replace("_", "-"),
        "attributes": eigen,
        "validations": {"required": verplicht},
    }


def _soort(veld: Veld) -> str:
    lang = veld.lengte is not None and (veld.lengte.max or LANG_VANAF + 1) > LANG_VANAF
    return "textarea" if lang or veld.velden else "input"


def _uitleg(veld: Veld) -> str:
    delen = [veld.uitleg]
    if veld.verplicht_als:
        delen.append(f"Nodig bij {veld.verplicht_als.in_woorden()}.")
    if veld.velden:
        delen.append(f"Noem wat je weet: {', '.join(onder.label for onder in veld.velden)}.")
    return " ".join(delen)


def _voorbeeld(veld: Veld, begrippen: Begrippen) -> str:
    """Write an example the way people do: "Bedrag: 250", not as a list of a file."""
    items = veld.voorbeeld if isinstance(veld.voorbeeld, list) else [veld.voorbeeld]
    if not veld.velden:
        return ", ".join(in_yaml(item) for item in items)
    return "\n".join(regel for item in items for regel in _regels(veld, item, begrippen))


def _regels(veld: Veld, item: Any, begrippen: Begrippen) -> Iterator[str]:
    waarden = item if isinstance(item, dict) else {veld.kort: item}
    for onder in veld.velden:
        if onder.sleutel in waarden:
            yield f"{onder.label}: {_waarde(onder, waarden[onder.sleutel], begrippen)}"


def _waarde(veld: Veld, waarde: Any, begrippen: Begrippen) -> str:
    if isinstance(waarde, dict):
        delen = [(veld.onderveld(sleutel), deel) for sleutel, deel in waarde.items()]
        return ", ".join(_waarde(onder, deel, begrippen) for onder, deel in delen if onder)
    if veld.begrip:
        return begrippen[veld.begrip].termen[str(waarde)].label
    return duur(str(waarde)) if veld.soort == "duur" else in_yaml(waarde)
