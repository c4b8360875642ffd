"""What a test does on the search page: ask, wait for the answer, read it."""

import re
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Locator, Page, expect

KLAAR = ".zoekresultaat[aria-busy=false]"
AANTALLEN = re.compile(r"^(?:(\d+) casus(?:sen)?)(?: en (\d+) verzonnen voorbeeld(?:en)?)?")


def wacht(pagina: Page) -> None:
    """Wait until the question is answered."""
    pagina.wait_for_selector(KLAAR, state="attached")


def gevonden(pagina: Page) -> list[str]:
    """Return the names of the cases that are shown, in their order."""
    wacht(pagina)
    adressen = pagina.locator(".treffer h2 a").evaluate_all("as => as.map(a => a.pathname)")
    return [adres.rstrip("/").rsplit("/", 1)[-1] for adres in adressen]


def zoek(pagina: Page, vraag: str) -> list[str]:
    """Type a question, wait until it is answered, and return what was found."""
    pagina.get_by_label("Zoekwoord").fill(vraag)
    expect(pagina.get_by_role("status")).to_contain_text(f"voor “{vraag}”")
    return gevonden(pagina)


def aantallen(pagina: Page) -> tuple[int, int]:
    """Return how many real and how many invented cases the status tells of."""
    wacht(pagina)
    tekst = pagina.get_by_role("status").inner_text()
    gevonden = AANTALLEN.match(tekst)
    if gevonden is None:
        assert tekst.startswith("Niets gevonden"), tekst
        return 0, 0
    return int(gevonden[1]), int(gevonden[2] or 0)


def facet(pagina: Page, naam: str) -> Locator:
    """Return one facet, opened."""
    groep = pagina.locator(f".facet[data-facet={naam}]")
    if groep.get_attribute("open") is None:
        groep.locator("summary").click()
    return groep


def kies(pagina: Page, naam: str, waarde: str) -> None:
    """Tick or untick a value and wait for the answer."""
    vakje = facet(pagina, naam).locator(f"input[value='{waarde}']")
    was = vakje.is_checked()
    vakje.click()
    expect(pagina.locator(f"input[name={naam}][value='{waarde}']")).to_be_checked(checked=not was)
    wacht(pagina)


def tellingen(pagina: Page, naam: str) -> dict[str, int]:
    """Return the count that stands beside each value of a facet."""
    groep = facet(pagina, naam)
    # A facet that is opened is counted a moment later.
    for n in groep.locator(".keuze .n").all():
        expect(n).not_to_be_empty()
    paren = groep.locator(".keuze").evaluate_all(
        "ks => ks.map(k => [k.querySelector('input').value, k.querySelector('.n').textContent])"
    )
    return {waarde: int(n) for waarde, n in paren}


def chips(pagina: Page) -> list[str]:
    """Return the chosen filters as they are shown."""
    return pagina.locator(".chip:not(.wis) > span:first-child").all_inner_texts()


def vraag_in_adres(pagina: Page) -> list[tuple[str, str]]:
    """Return the parameters of the address."""
    return parse_qsl(urlsplit(pagina.url).query)
