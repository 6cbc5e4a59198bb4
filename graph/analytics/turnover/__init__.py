"""Who is new, who returns and who lapses, year by year."""
