"""Measurements, and the generated records they are taken on. Not a part of the installed library."""
