"""Measures how fast the site is built, beside other programs on the same content."""
