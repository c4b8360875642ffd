"""The commands, each with what it can be given and what it tells."""
