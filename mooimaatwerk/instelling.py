"""What is wrong with a setting of the site."""

from __future__ import annotations


class OngeldigeInstelling(Exception):
    """A setting of the site that cannot be used; the text says why, in Dutch."""
