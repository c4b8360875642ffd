"""The checks: each module has one concern and yields Meldingen; `uitvoeren` runs them."""
