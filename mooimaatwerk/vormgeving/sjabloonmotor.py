"""The engine of the templates: Jinja, told what holds for all of ours so that pages draw faster."""

from __future__ import annotations

import hashlib
from collections.abc import MutableMapping
from functools import cached_property
from keyword import iskeyword
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]

SJABLONEN = Path(__file__).parents[1] / "sjablonen"


def toon(waarde: object) -> str:
    """Return what a page shows of a value: escaped, unless it is HTML of ours.

    It is `escape` of MarkupSafe, without marking each answer as safe: it goes into the page at
    once. A page has hundreds of these.
    """
    soort = type(waarde)
    if soort is str:
        return _escape_inner(waarde)  # type: ignore[arg-type]
    if soort is Markup:
        return waarde  # type: ignore[return-value]
    return str(waarde) if soort is int else escape(waarde)


class Vertaler(CodeGenerator):
    """Turns a template into Python that takes fewer steps; what it draws is the same.

    Jinja hands on a page in pieces, each through all templates around it, looks at each call
    whether the function wants to know more, and gives an included template all names anew.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Let the template know the function that shows a value."""
        self.writeline(f"from {__name__} import toon")
        super().visit_Template(node, frame)

    def enter_frame(self, frame: Frame) -> None:
        """Gather the pieces of a template or a block, instead of handing on each."""
        super().enter_frame(frame)
        if frame.parent is None:
            self.buffer(frame)

    def leave_frame(self, frame: Frame, with_python_scope: bool = False) -> None:
        """Hand on what was gathered."""
        if frame.parent is None:
            self.writeline(f"yield concat({frame.buffer})")
        super().leave_frame(frame, with_python_scope)

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802
        """Put the included template where it is asked for, with its own names apart."""
        if not isinstance(node.template, nodes.Const) or node.ignore_missing:
            super().visit_Include(node, frame)
            return
        body = _read_body(self.environment, node.template.value)
        self.pull_dependencies(body)
        self.visit(nodes.Scope(body, lineno=node.lineno, environment=self.environment), frame)

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Call a function as it is: none of ours asks for the context."""
        sleutels = [naam.key for naam in node.kwargs]
        bijzonder = forward_caller or node.dyn_args or node.dyn_kwargs
        if bijzonder or any(map(iskeyword, sleutels)):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for deel in (*node.args, *node.kwargs):
            self.visit(deel, frame)
            self.write(", ")
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("toon(")
        else:
            super()._output_child_pre(node, frame, finalize)


def _read_body(omgeving: Environment, naam: str) -> list[nodes.Node]:
    assert omgeving.loader is not None
    bron, bestand, _ = omgeving.loader.get_source(omgeving, naam)
    return omgeving.parse(bron, naam, bestand).body


class Sjabloongeheugen(FileSystemBytecodeCache):
    """Templates that were made ready before, as long as all templates are the same.

    One that includes another holds it; so with any of them all are made again.
    """

    @cached_property
    def _alle(self) -> bytes:
        som = hashlib.sha256(Path(__file__).read_bytes())
        for bestand in sorted(SJABLONEN.rglob("*.*")):
            som.update(bestand.read_bytes())
        return som.digest()

    def get_source_checksum(self, source: str) -> str:
        """Return what must be the same for a template that was kept."""
        return hashlib.sha256(self._alle + source.encode()).hexdigest()


class Omgeving(Environment):
    """Jinja with our templates; `geheugen` is a folder for those that were made ready."""

    code_generator_class = Vertaler

    def __init__(self, geheugen: Path | None = None) -> None:
        super().__init__(
            loader=FileSystemLoader(SJABLONEN),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            # A build reads each template once; what changes meanwhile is for the next one.
            auto_reload=False,
            # Without an order of use, which costs more than finding a template.
            cache_size=-1,
            bytecode_cache=Sjabloongeheugen(str(geheugen)) if geheugen else None,
        )

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the names that every template knows: for all of them the same."""
        assert not d
        return self.globals
