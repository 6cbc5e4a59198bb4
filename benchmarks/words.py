"""The words of words.yml, typed."""

from collections.abc import Mapping
from pathlib import Path

import yaml

_LISTED = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))


def _list(name: str) -> tuple[str, ...]:
    """The entries of a list, or the characters of a string."""
    return tuple(str(word) for word in _LISTED[name])


def _map(name: str) -> Mapping[str, str]:
    return {str(key): str(word) for key, word in _LISTED[name].items()}


SURNAMES, REPORTERS = _list("surnames"), _list("reporters")
COMMON_GIVEN: Mapping[str, tuple[str, ...]] = {g: tuple(names) for g, names in _LISTED["common_given"].items()}
GIVEN = _map("given")
ETHNICITIES, DESCRIPTORS = _list("ethnicities"), _list("descriptors")
TRADES, RANKS, CREWS, ORDINALS = _list("trades"), _list("ranks"), _list("crews"), _list("ordinals")
BRAND_FIRST, BRAND_SECOND, BRAND_THIRD = _list("brand_first"), _list("brand_second"), _list("brand_third")
BUSINESSES, BODIES = _list("businesses"), _map("bodies")
PURPOSES, PARTS, THINGS = _list("purposes"), _list("parts"), _map("things")
ROLES, CLAIMS = _list("roles"), _list("claims")
SHARED_MEASURES = _map("shared_measures")
