"""What a visitor does with the form, step by step."""

import re
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, expect

from tests.conftest import Draai


def klaar(pagina: Page) -> None:
    """Wait until the exits are open."""
    expect(pagina.locator(".mag-het")).to_have_text(re.compile("^Alles is nagekeken"))


def bewaar(pagina: Page, map_: Path) -> Path:
    """Take the file out and put it where a case belongs."""
    with pagina.expect_download() as gehaald:
        pagina.click(".download")
    doel = map_ / "cases" / "2026" / gehaald.value.suggested_filename
    doel.parent.mkdir(parents=True, exist_ok=True)
    gehaald.value.save_as(doel)
    return doel


def controleer(draai: Draai, project: Path) -> None:
    """The real command finds nothing to say about the case, not even a hint."""
    gedaan = draai("mooimaatwerk", "controleer", "--map", project)
    assert (gedaan.returncode, gedaan.stdout) == (0, ""), gedaan.stdout


def lees(bestand: Path) -> tuple[dict[str, Any], str]:
    _, kop, tekst = bestand.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(kop), tekst


def is_dicht(pagina: Page) -> bool:
    """True when nothing can be taken out, by button, by link, or from the page."""
    knoppen = pagina.locator(".uitgangen button")
    assert knoppen.count() >= 2
    return (
        all(knop.is_disabled() for knop in knoppen.all())
        and pagina.locator(".uitgangen a[href]").count() == 0
        and pagina.locator("pre.bestand").text_content() == ""
    )
