"""What a piece of the work of making a site gave, to be put together with that of others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from mooimaatwerk.bouw.boek import Eenheid
from mooimaatwerk.bouw.uitvoermap import Spoor


@dataclass
class Oogst:
    """What a piece of the work gave: files, addresses to find, units, and keys of pages."""

    sporen: dict[str, Spoor] = field(default_factory=dict)
    vindbaar: list[str] = field(default_factory=list)
    eenheden: dict[str, Eenheid] = field(default_factory=dict)
    sleutels: dict[str, str] = field(default_factory=dict)
    casussen: int = 0

    def neem(self, ander: Oogst) -> None:
        """Add what another piece gave."""
        self.sporen |= ander.sporen
        self.vindbaar += ander.vindbaar
        self.eenheden |= ander.eenheden
        self.sleutels |= ander.sleutels


Stuk = Callable[[], Oogst]
"""A piece of the work."""
