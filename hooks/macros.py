"""The blocks for hand-written pages, as macros in a locked environment."""

from collections.abc import Callable
from typing import Any

from jinja2.sandbox import SandboxedEnvironment
from mkdocs.config.defaults import MkDocsConfig

from mooimaatwerk.blokken import BLOKKEN, Blokken


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
