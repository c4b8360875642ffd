"""Hints for a plainer text: rules as data, and a reader of them that the browser mirrors."""
