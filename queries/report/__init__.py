"""Reports of measures: a folder with tables as CSV, a page to read, and what all of it rests on."""
