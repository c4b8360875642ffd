"""Colours and drawings, made from data: the palette and the cover art."""
