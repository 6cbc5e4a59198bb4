"""Files into text cells, with the place of each row."""
