"""The blocks for hand-written pages, as macros in a locked environment."""

from collections.abc import Callable
from typing import Any

from jinja2.sandbox import SandboxedEnvironment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mooimaatwerk.vormgeving.blokken import BLOKKEN, Blokken


def define_env(env: Any) -> None:
    """Register each block as a macro that knows the page it stands on."""
    for naam in BLOKKEN:
        env.macro(_macro(env, naam), naam)


def _macro(env: Any, naam: str) -> Callable[..., str]:
    def teken(*args: Any, **kwargs: Any) -> str:
        adres = str(env.page.file.url).removeprefix("./")
        blokken = Blokken(env.conf.extra["bouw"].vormgever, adres)
        return str(getattr(blokken, naam)(*args, **kwargs))

    return teken


def on_pre_build(config: MkDocsConfig) -> None:
    """Put the macros into a sandbox: a second wall, should a contributed text ever get here."""
    plugin: Any = config.plugins["macros"]
    gewoon = plugin.env
    zandbak = SandboxedEnvironment(loader=gewoon.loader, undefined=gewoon.undefined)
    zandbak.filters.update(gewoon.filters)
    zandbak.globals.update(gewoon.globals)
    plugin._env = zandbak
    plugin.render = _stopt_met_melding(plugin)


def _stopt_met_melding(plugin: Any) -> Callable[..., str]:
    """Let a page that cannot be rendered stop the build the way any other problem does."""

    def render(*args: Any, **kwargs: Any) -> str:
        try:
            return str(type(plugin).render(plugin, *args, **kwargs))
        except SystemExit as fout:
            pagina = plugin.page.file.src_uri
            raise PluginError(f"docs/{pagina}: een blok lukt niet: {fout.__context__}") from None

    return render
