"""A command line that speaks Dutch, for commands and scripts: argparse knows English only."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from typing import Any, NoReturn

# What argparse says, and what a contributor reads instead.
_ZINNEN = (
    (r"the following arguments are required: (.+)", r"dit ontbreekt nog: \1"),
    (r"unrecognized arguments: (.+)", r"dit ken ik niet: \1"),
    (
        r"argument (.+): invalid choice: (.+) \(choose from (.+)\)",
        r"\1: \2 bestaat niet. Kies uit \3",
    ),
    (r"argument (.+): not allowed with argument (.+)", r"\1 en \2 kunnen niet samen"),
    (r"argument (.+): expected one argument", r"\1: hier hoort nog iets achter"),
    (r"argument (.+): invalid .+ value: (.+)", r"\1: \2 kan hier niet"),
    (r"argument (.+): ignored explicit argument (.+)", r"\1: hier hoort niets achter"),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


GOED, PROBLEMEN, VERKEERD_GEBRUIK = 0, 1, 2
"""The exit codes of every command."""


class _Opmaak(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class Opdrachtregel(argparse.ArgumentParser):
    """An ArgumentParser with Dutch headings, help and errors; exits with 2 on wrong use.

    `vul` adds the options when they are first needed: that of a command nobody asked for
    costs no time.
    """

    def __init__(
        self, *, vul: Callable[[Opdrachtregel], None] | None = None, **opties: Any
    ) -> None:
        super().__init__(formatter_class=_Opmaak, add_help=False, **opties)
        self._vul = vul
        self._positionals.title = "wat je opgeeft"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse, after the options have been added."""
        if self._vul is not None:
            vul, self._vul = self._vul, None
            vul(self)
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Print how it is used and what was wrong, and stop with exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"Dat kan niet: {translate_error(message)}.\n")


def translate_error(message: str) -> str:
    """Return argparse's sentence in Dutch; one it does not know stays as it is."""
    for patroon, zin in _ZINNEN:
        if gevonden := re.fullmatch(patroon, message):
            return gevonden.expand(zin)
    return message


def verkeerd(zin: str) -> int:
    """Say why a command cannot do what was asked, and return the exit code for that."""
    print(f"Dat kan niet: {zin}", file=sys.stderr)
    return VERKEERD_GEBRUIK
