"""Words of the data files are whole: a comma in one that is not quoted would cut it in two, without a complaint."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

TREE = Path(__file__).parents[1]
FILES = sorted(
    path.relative_to(TREE).as_posix()
    for room in ("graph", "loaders", "queries", "benchmarks")
    for path in (TREE / room).rglob("*.yml")
)


def words(told: Any) -> Iterator[dict[str, Any]]:
    """Every mapping that has words in both languages."""
    if isinstance(told, dict):
        if {"zh", "en"} <= told.keys():
            yield told
        for value in told.values():
            yield from words(value)
    elif isinstance(told, list):
        for value in told:
            yield from words(value)


@pytest.mark.parametrize("file", FILES)
def test_no_words_are_cut_at_a_comma(file: str) -> None:
    told = yaml.safe_load((TREE / file).read_text("utf-8"))
    assert [entry for entry in words(told) if None in entry.values()] == []
