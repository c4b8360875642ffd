"""An edition of the magazine: one composition, from which web, PDF and EPUB are made."""
