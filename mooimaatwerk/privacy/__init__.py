"""The privacy rules: what could give a person away in a text, found the same way everywhere."""
