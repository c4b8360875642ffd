"""Patterns over cases: those that somebody wrote down, and those that the counts show."""
