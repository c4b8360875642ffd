"""An edition on paper and in an e-reader: from the one composition to PDF and EPUB."""
