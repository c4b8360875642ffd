"""Weighs what a page asks of its host."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Page, Request


@dataclass
class Gewicht:
    """What one page asked of its host, in bytes."""

    over_de_lijn: int = 0
    eigen_script: int = 0
    stijl: int = 0
    zoekmachine: int = 0
    script_over_de_lijn: int = 0
    privacydata: int = 0

    def tel(self, verzoek: Request) -> None:
        """Add one answer."""
        maten = verzoek.sizes()
        bytes_ = maten["responseBodySize"] + maten["responseHeadersSize"]
        if verzoek.url.endswith(("/privacyregels.json", "/woorden.bloom", "/taalregels.json")):
            self.privacydata += bytes_
            return
        self.over_de_lijn += bytes_
        if "/pagefind/" in verzoek.url:
            self.zoekmachine += bytes_
        elif verzoek.url.endswith(".js"):
            antwoord = verzoek.response()
            self.eigen_script += len(antwoord.body()) if antwoord else 0
            self.script_over_de_lijn += bytes_
        elif verzoek.url.endswith(".css"):
            self.stijl += bytes_


@contextmanager
def weegschaal(pagina: Page) -> Iterator[Gewicht]:
    """Weigh what comes into a tab until the end; nothing of it may be in store."""
    verzoeken: list[Request] = []

    def bewaar(verzoek: Request) -> None:
        verzoeken.append(verzoek)

    pagina.on("requestfinished", bewaar)
    gewicht = Gewicht()
    yield gewicht
    pagina.remove_listener("requestfinished", bewaar)
    for verzoek in verzoeken:
        gewicht.tel(verzoek)
