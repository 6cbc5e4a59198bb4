"""A build in the formats of other programs: a module a family of formats, listed in formats.py."""
