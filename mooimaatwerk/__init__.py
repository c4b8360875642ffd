"""Mooi Maatwerk: from case files to a validated collection, pages, feeds and open data."""

__version__ = "0.1.0"
