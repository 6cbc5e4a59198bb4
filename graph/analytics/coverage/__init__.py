"""What the records cover, and what they do not."""
