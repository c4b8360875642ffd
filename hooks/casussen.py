"""MkDocs' side of the build: each event is a call into the package, which knows no MkDocs."""

import logging
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme

# So that a plain `mkdocs build` finds the package too where nobody installed it.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mooimaatwerk.bouw.achteraf import Achteraf
from mooimaatwerk.bouw.bouwen import Bouw, prepare_bouw
from mooimaatwerk.bouw.laden import Afgekeurd
from mooimaatwerk.bouw.motor import read_wens
from mooimaatwerk.bouw.sitemaken import DubbelAdres
from mooimaatwerk.bouw.werkplaats import Werkplaats
from mooimaatwerk.instelling import OngeldigeInstelling, read_overleg
from mooimaatwerk.meldingformaten import als_tekstregel
from mooimaatwerk.opruimen import leave_voorgoed
from mooimaatwerk.paginas.pagina import Pagina, Schakel
from mooimaatwerk.project import find_project
from mooimaatwerk.site import KLEIN_BEDRAG, Instellingen, read_drempel, read_forge
from mooimaatwerk.verantwoording.toegankelijkheid import read_verklaring
from mooimaatwerk.zoeken.pagefind import ZoekindexMislukt

log = logging.getLogger("mkdocs.hooks.casussen")


class Sein:
    """Asks the server for another build, by a file that it watches."""

    def __init__(self) -> None:
        self._map = TemporaryDirectory(prefix="mooimaatwerk-")
        self._bestand = Path(self._map.name, "sein")
        self._bestand.touch()
        self._gezien = threading.Event()

    def hang_op(self, server: Any) -> None:
        """Let the server watch the file."""
        server.watch(str(self._bestand))
        self._gezien.set()

    def geef(self) -> None:
        """Ask for a build; waits until the server is there."""
        self._gezien.wait()
        # What changed before its first look, the server takes for how it always was.
        time.sleep(EERSTE_BLIK)
        # Who stops the server meanwhile needs no build.
        with suppress(FileNotFoundError):
            self._bestand.write_text(str(time.time_ns()), encoding="ascii")

    def haal_weg(self) -> None:
        """Remove the file."""
        self._map.cleanup()


EERSTE_BLIK = 1.5
"""Seconds in which a server has surely looked at what it watches; it does so twice a second."""


@dataclass(frozen=True)
class Dienst:
    """What a server has from startup to shutdown: what it keeps, and how to wake it."""

    werkplaats: Werkplaats
    sein: Sein


_dienst: dict[str, Dienst] = {}
"""Under "serve", while a server runs."""


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this process serves: then it builds again and again.

    The engine puts a script into every page then, which lets it renew itself.
    """
    on_shutdown()
    if command == "serve":
        sein = Sein()
        rest, achteraf = Achteraf(log.error), Achteraf(log.error)
        werkplaats = Werkplaats(rest=rest, achteraf=achteraf, bouw_opnieuw=sein.geef)
        _dienst["serve"] = Dienst(werkplaats, sein)


def on_shutdown() -> None:
    """Let go of what was kept."""
    if dienst := _dienst.pop("serve", None):
        dienst.sein.haal_weg()
        # It writes into a folder that the engine is about to remove.
        dienst.werkplaats.rest.wacht()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check everything before anything is built."""
    wens, dienst = read_wens(), _dienst.get("serve")
    blijvend = dienst.werkplaats if dienst else None
    try:
        project = find_project(wens.map or Path(config.config_file_path or "").parent)
        bouw = prepare_bouw(project, _instellingen(config), date.today(), wens.concept, blijvend)
    except Afgekeurd as fout:
        raise _meld(fout) from None
    except OngeldigeInstelling as fout:
        raise PluginError(f"mkdocs.yml: {fout}") from None
    for hint in bouw.hints:
        log.info(als_tekstregel(hint))
    config.docs_dir = str(project.docs)
    config.extra["bouw"] = bouw
    _maak_werkmap(config)
    config.theme.static_templates.discard("sitemap.xml")
    _verberg_bestanden(config.theme)
    return config


def _verberg_bestanden(theme: Theme) -> None:
    """Let the engine not go through the 14,000 files of its theme: the site uses none of them.

    It would do so in every build, and then leave them out one by one (see `on_files`).
    """
    maak = theme.get_env

    def get_env() -> Any:
        env: Any = maak()
        env.list_templates = lambda *_, **__: []
        return env

    setattr(theme, "get_env", get_env)  # noqa: B010 (a plain assignment is not allowed here)


def _maak_werkmap(config: MkDocsConfig) -> None:
    """Let the engine empty and fill a folder of its own, and not the site.

    It empties the folder it writes to before every build. So what it makes (a few pages) is
    put elsewhere, and at the end the package makes the site hold what it should: files that
    are the same stay as they are, and a build that fails leaves the site as it was.
    """
    werkmap = TemporaryDirectory(prefix="mooimaatwerk-")
    config.extra["werkmap"] = werkmap
    config.extra["site"] = config.site_dir
    config.site_dir = str(Path(werkmap.name, "site"))


def _meld(fout: Afgekeurd) -> PluginError:
    """Tell every problem, and return the error that stops the engine without a traceback."""
    for melding in fout.meldingen:
        (log.error if melding.houdt_tegen else log.info)(als_tekstregel(melding))
    return PluginError(f"De site is niet gebouwd: {fout.in_woorden}.")


def _instellingen(config: MkDocsConfig) -> Instellingen:
    return Instellingen(
        naam=config.site_name,
        omschrijving=config.site_description or "",
        adres=config.site_url or "",
        contact=config.extra.get("contact") or "",
        herlaadt="serve" in _dienst,
        forge=read_forge(config.extra.get("forge")),
        klein_bedrag=_klein_bedrag(config),
        drempel=read_drempel(config.extra.get("patroon")),
        organisatie=config.extra.get("organisatie") or "",
        contact_privacy=config.extra.get("contact_privacy") or "",
        verklaring=read_verklaring(config.extra.get("toegankelijkheid")),
        overleg=read_overleg(config.extra.get("overleg")),
    )


def _klein_bedrag(config: MkDocsConfig) -> int:
    bedrag = config.extra.get("klein_bedrag", KLEIN_BEDRAG)
    if not isinstance(bedrag, int) or bedrag <= 0:
        raise PluginError("mkdocs.yml: extra.klein_bedrag is een heel bedrag in euro's, zoals 500.")
    return bedrag


def on_serve(server: Any, config: MkDocsConfig, builder: Callable[[], None]) -> Any:
    """Keep the last good site in the air while something is wrong.

    By default every visitor waits, without a word, until the mistake is mended. Who asks for
    a page that still follows the case that was saved, waits for that page alone.
    """
    dienst = _dienst["serve"]
    loket = dienst.werkplaats.loket

    def bouw() -> None:
        loket.begin()
        try:
            builder()
        except MkDocsException as fout:
            if not isinstance(fout, Abort):  # the reason of that one has been told
                log.error(str(fout))
            log.error("Je ziet nog de vorige versie van de site, tot dit is opgelost.")
        finally:
            loket.eindig()

    server.builder = bouw
    server.set_app(loket.bewaak(server.serve_request, server.mount_path))
    dienst.sein.hang_op(server)
    # All cases are in memory by now, and stay there.
    leave_voorgoed()
    return server


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave the files of every theme out: the package puts those that the pages use in place."""
    eigen = Path(config.docs_dir).resolve()
    for bestand in list(files):
        if not _ligt_in(bestand, eigen):
            files.remove(bestand)
    return files


def _ligt_in(bestand: File, folder: Path) -> bool:
    """True for a file that lies in a folder; one that only exists in memory lies nowhere."""
    herkomst = bestand.abs_src_path
    return herkomst is not None and Path(herkomst).resolve().is_relative_to(folder)


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Only a file in docs/ may use macros, whatever a page says of itself."""
    if not _ligt_in(page.file, Path(config.docs_dir).resolve()):
        page.meta["render_macros"] = False
    return markdown


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> Any:
    """Draw a hand-written page in the site's own look."""
    pagina = Pagina(
        adres=_adres(page.file),
        titel=str(page.meta.get("title") or page.title or config.site_name),
        omschrijving=str(page.meta.get("description") or config.site_description or ""),
        sjabloon="home.html" if page.is_homepage else "geschreven.html",
        gegevens={"inhoud": Markup(page.content or ""), "koppen": _koppen(page)},
    )
    return {**context, "html": _bouw(config).vormgever.render(pagina)}


def _koppen(page: Page) -> list[Schakel]:
    """Return the second-level headings of a page, to jump to."""
    bovenste = page.toc.items if page.toc else []
    return [Schakel(kop.title, f"#{kop.id}") for kop in bovenste if kop.level == 2]


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> Any:
    """Draw the page for addresses that do not exist."""
    return {**context, "html": _bouw(config).vormgever.render_niet_gevonden()}


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Remember which pages are hand-written, for the sitemap."""
    config.extra["geschreven"] = {_adres(bestand) for bestand in files.documentation_pages()}
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Bring the site up to date: the engine's pages, all that is generated, the index."""
    wens = read_wens()
    try:
        _bouw(config).write(
            Path(config.extra["site"]),
            config.extra["geschreven"],
            klaar=Path(config.site_dir),
            edities=wens.edities,
            zoekindex=wens.zoekindex,
        )
    except Afgekeurd as fout:
        raise _meld(fout) from None
    except DubbelAdres as fout:
        raise PluginError(str(fout)) from None
    except ZoekindexMislukt as fout:
        raise PluginError(f"De zoekindex is niet gemaakt: {fout}") from None
    finally:
        config.extra["werkmap"].cleanup()


def _bouw(config: MkDocsConfig) -> Bouw:
    bouw: Bouw = config.extra["bouw"]
    return bouw


def _adres(bestand: Any) -> str:
    return str(bestand.url).removeprefix("./")
