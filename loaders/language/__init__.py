"""What Chinese records write as words: figures, dates."""
