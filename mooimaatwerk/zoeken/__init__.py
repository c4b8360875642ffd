"""Searching: the index of a built site, its files, its words and its facets."""
