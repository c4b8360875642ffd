"""From bytes to data with line numbers: small, safe YAML, and the files that are made of it."""
