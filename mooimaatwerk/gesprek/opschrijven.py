"""Writes the answers of a conversation down as a case file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from mooimaatwerk.lezen.getallen import GeheelGetal, Kommagetal
from mooimaatwerk.velden import Kopje


class _Schrijver(yaml.SafeDumper):
    """Writes numbers the way they were typed."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write a value that stands there twice in full: references are refused."""
        return True


def _als_getal(tag: str) -> Any:
    def schrijf(schrijver: _Schrijver, getal: GeheelGetal | Kommagetal) -> yaml.ScalarNode:
        return schrijver.represent_scalar(f"tag:yaml.org,2002:{tag}", getal.geschreven)

    return schrijf


_Schrijver.add_representer(GeheelGetal, _als_getal("int"))
_Schrijver.add_representer(Kommagetal, _als_getal("float"))


def make_casustekst(
    gegevens: Mapping[str, Any], kopjes: Sequence[Kopje], verhaal: Mapping[str, str]
) -> str:
    """Return the file: the fields in the order given, then every heading with its text.

    A heading of which nothing was told gets its question, to be answered later.
    """
    kop = yaml.dump(
        dict(gegevens),
        Dumper=_Schrijver,
        allow_unicode=True,
        sort_keys=False,
        width=10_000,
        default_flow_style=None,
    )
    delen = [
        f"## {kopje.label}\n\n{verhaal.get(kopje.label) or kopje.uitleg}\n" for kopje in kopjes
    ]
    return f"---\n{kop}---\n\n" + "\n".join(delen)
