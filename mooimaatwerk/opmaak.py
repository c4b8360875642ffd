"""Contributed Markdown: one parser that renders it safely, one that shows all it contains."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from mdit_py_plugins.footnote import footnote_plugin

from mooimaatwerk.namen import slugify

TOEGESTANE_SCHEMAS = ("http", "https", "mailto")
"""The kinds of links a contributor may make; everything else is refused or left as text."""

MACROTEKENS = re.compile(r"\{\{|\{%|\{#|\{:|\}\}|%\}")
"""What a template engine or attr_list would act upon; never in a contributed text."""


def find_macrotekens(tekst: str) -> re.Match[str] | None:
    """Return the first of these in a text."""
    # Each has a brace; looking for one first is many times quicker.
    return MACROTEKENS.search(tekst) if "{" in tekst or "}" in tekst else None


def is_safe_link(adres: str) -> bool:
    """True for a complete address of an allowed kind."""
    try:
        delen = urlsplit(adres.strip())
    except ValueError:
        return False
    if delen.scheme.casefold() not in TOEGESTANE_SCHEMAS:
        return False
    return bool(delen.path if delen.scheme.casefold() == "mailto" else delen.netloc)


def make_renderer() -> MarkdownIt:
    """CommonMark to HTML, without raw HTML and with safe links only: safe by construction."""
    parser = MarkdownIt("commonmark", {"html": False})
    parser.disable("image")
    parser.validateLink = is_safe_link  # type: ignore[assignment,method-assign]
    parser.core.ruler.push("ankers", _zet_ankers)
    return parser


def make_artikelrenderer() -> MarkdownIt:
    """The language of an article: that of a case, with tables and footnotes."""
    parser = make_renderer().enable("table").use(footnote_plugin)
    # A footnote inside a sentence (^[…]) has no place of its own in a file with lines.
    return parser.disable("footnote_inline")


def _zet_ankers(staat: StateCore) -> None:
    """Give each second-level heading an id, so that others can point at it.

    Where several texts share a page, `voorvoegsel` in the environment tells them apart.
    """
    voor = staat.env.get("voorvoegsel", "")
    for kop, inhoud in zip(staat.tokens, staat.tokens[1:], strict=False):
        if kop.type == "heading_open" and kop.tag == "h2":
            kop.attrSet("id", voor + slugify(inhoud.content))


def make_inspector() -> MarkdownIt:
    """The same language with everything switched on, to see what a text tries to do."""
    parser = MarkdownIt("commonmark", {"html": True})
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def make_artikelinspector() -> MarkdownIt:
    """The inspector for an article: it knows tables and footnotes too."""
    return make_inspector().enable("table").use(footnote_plugin)
