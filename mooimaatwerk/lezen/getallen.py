"""Numbers that remember how they were written, so that `artikel: 1.10` stays 1.10."""

from __future__ import annotations

from decimal import Decimal


class GeheelGetal(int):
    """A whole number from a file; `geschreven` is the text as it stood there."""

    geschreven: str

    def __new__(cls, geschreven: str) -> GeheelGetal:
        """Make the number from its text."""
        getal = super().__new__(cls, geschreven)
        getal.geschreven = geschreven
        return getal


class Kommagetal(Decimal):
    """A number with a decimal point from a file, exact; `geschreven` is its text."""

    geschreven: str

    def __new__(cls, geschreven: str) -> Kommagetal:
        """Make the number from its text."""
        getal = super().__new__(cls, geschreven)
        getal.geschreven = geschreven
        return getal
