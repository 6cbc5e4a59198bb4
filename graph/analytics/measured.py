"""What a measure came to: tables, as DataFrames too, each with the build, the counts and the seed that it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.analytics.measure import Measure
from graph.answer import Answer
from graph.errors import JiangtuError

if TYPE_CHECKING:
    import pandas

Rows = Sequence[Sequence[Any]]
# Of DataFrames, whatever is in them: a script that runs on one graph meets the same types on any other.
_TYPES = {"integer": "Int64", "year": "Int64", "number": "float64", "share": "float64", "boolean": "boolean"}


class NoSuchMeasuredTable(JiangtuError, KeyError):
    """A table that a measure does not have; the message lists those it has."""

    def __str__(self) -> str:
        return str(self.args[0])  # a KeyError would put quotes around it


@dataclass(frozen=True)
class Measured(Mapping[str, "pandas.DataFrame"]):
    """A mapping: the name of a table → its DataFrame, whose `attrs` tell what it rests on; `answer` gives other forms.

    told: build, counts, seed, last covered year and, where the study is of a group, its size. rows: table → rows.
    """

    measure: Measure
    told: Mapping[str, Any]
    rows: Mapping[str, Rows] = field(repr=False)

    def __getitem__(self, table: str) -> "pandas.DataFrame":
        frame = self.answer(table).pandas().astype(self._types(table))
        frame.attrs.update(self.told, measure=self.measure.name, table=table)
        frame.attrs["note"] = dict(self.measure.tables[table].note)
        frame.attrs["assumptions"] = [dict(words) for words in self.measure.assumptions]
        return frame

    def __iter__(self) -> Iterator[str]:
        return iter(self.measure.tables)

    def __len__(self) -> int:
        return len(self.measure.tables)

    def _types(self, table: str) -> dict[str, str]:
        """Column → type, but of columns that hold lists, such as several years."""
        columns = enumerate(self.measure.tables[table].columns)
        lists = {place for row in self.rows[table] for place, cell in enumerate(row) if isinstance(cell, list | tuple)}
        return {c.name: _TYPES[c.kind] for place, c in columns if c.kind in _TYPES and place not in lists}

    def __repr__(self) -> str:
        tables = ", ".join(f"{name} ({len(self.rows[name])})" for name in self)
        return f"<{self.measure.name} of build {self.told['build'][:12]}, tables (rows): {tables}>"

    def answer(self, table: str) -> Answer:
        """A table as an Answer: rows, dicts, Arrow, polars. Raises NoSuchMeasuredTable, a KeyError."""
        if table not in self.measure.tables:
            known = ", ".join(self.measure.tables)
            raise NoSuchMeasuredTable(f"{self.measure.name} has no table {table!r}; it has: {known}")
        columns = self.measure.tables[table].columns
        return Answer([column.name for column in columns], list(map(tuple, self.rows[table])))
