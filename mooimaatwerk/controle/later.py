"""Cases that are made as soon as somebody asks for them, and not before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import overload

from mooimaatwerk.casus import Casus
from mooimaatwerk.opruimen import pause_opruimen

Maker = Callable[[], object]
"""Makes a case; what it gives when there is none, is left out."""


class Later(Sequence[Casus]):
    """A sequence of cases: all of them are made at the first look at any.

    Who only asks what is wrong, as most do who run the checks, does not wait for that.
    """

    def __init__(self, makers: Sequence[Maker]) -> None:
        self._makers = makers
        self._casussen: list[Casus] = []

    def _alle(self) -> list[Casus]:
        if self._makers:
            with pause_opruimen():
                gemaakt = (maak() for maak in self._makers)
                self._casussen = [casus for casus in gemaakt if isinstance(casus, Casus)]
            self._makers = ()
        return self._casussen

    @overload
    def __getitem__(self, plek: int) -> Casus: ...
    @overload
    def __getitem__(self, plek: slice) -> list[Casus]: ...
    def __getitem__(self, plek: int | slice) -> Casus | list[Casus]:
        return self._alle()[plek]

    def __iter__(self) -> Iterator[Casus]:
        return iter(self._alle())

    def __len__(self) -> int:
        return len(self._alle())

    def __eq__(self, ander: object) -> bool:
        return isinstance(ander, Sequence) and self._alle() == list(ander)

    __hash__ = None  # type: ignore[assignment]
