"""Measures over networks, beside a null model that rewires who belongs to what."""
