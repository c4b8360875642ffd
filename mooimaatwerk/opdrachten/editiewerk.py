"""What an editor's command works on: the checked sources, the settings, one edition."""

from __future__ import annotations

from datetime import date

from mooimaatwerk.bouw.laden import Bronnen, load_bronnen
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.editie.shortlist import Zeef
from mooimaatwerk.lezen.databestand import read_databestand
from mooimaatwerk.project import Project
from mooimaatwerk.site import Instellingen
from mooimaatwerk.zoeken.facetten import FACETTEN


class VerkeerdGebruik(Exception):
    """What was asked cannot be done; the text says why, to follow "Dat kan niet:"."""


def open_bronnen(project: Project, vandaag: date) -> Bronnen:
    """Check the project; raises Afgekeurd, or VerkeerdGebruik where there is none."""
    if not project.cases.is_dir():
        raise VerkeerdGebruik(f"in {project.map} is geen map cases.")
    return load_bronnen(project, vandaag)


def find_editie(bronnen: Bronnen, nummer: str) -> Editie:
    """Return the edition with a number, a draft too; raises VerkeerdGebruik without one."""
    for editie in bronnen.edities:
        if str(editie.nummer) == nummer:
            return editie
    bekend = ", ".join(str(editie.nummer) for editie in bronnen.edities)
    er_is = f"Er is: {bekend}." if bekend else "Er is nog geen enkel nummer."
    raise VerkeerdGebruik(f'er is geen nummer "{nummer}". {er_is}')


def read_instellingen(project: Project) -> Instellingen:
    """Return what the settings of the site say, as far as an edition needs it."""
    data = read_databestand(project.mkdocs_yml, project.toon(project.mkdocs_yml)).data
    extra = data.get("extra")
    contact = extra.get("contact") if isinstance(extra, dict) else None
    return Instellingen(
        naam=str(data.get("site_name") or Instellingen.naam),
        omschrijving=str(data.get("site_description") or ""),
        adres=str(data.get("site_url") or ""),
        contact=str(contact or ""),
    )


def make_zeef(bronnen: Bronnen, gevraagd: dict[str, str], met_geld: bool | None) -> Zeef:
    """Return what an editor looks for; a value is a slug or any name of its term.

    `gevraagd` gives a value by the name of its facet. Raises VerkeerdGebruik, with the
    likely meaning, for a value that does not exist.
    """
    waarden = {}
    for facet in FACETTEN:
        if facet.naam in gevraagd and facet.lijst:
            lijst = bronnen.verzameling.begrippen[facet.lijst]
            naam = gevraagd[facet.naam]
            term = lijst.find(naam) or lijst.find_by_name(naam)
            if term is None:
                bedoel = lijst.suggest(naam)
                vraag = f' Bedoel je "{bedoel}"?' if bedoel else f" {lijst.opsomming}"
                raise VerkeerdGebruik(f'{lijst.kop.enkelvoud} "{naam}" bestaat niet.{vraag}')
            waarden[facet.naam] = term.slug
    return Zeef(waarden, met_geld)
