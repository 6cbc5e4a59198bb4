"""What changed between two builds, in words, and what changed it: a source, a decision or the program."""
