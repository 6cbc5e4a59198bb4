"""What a measure came to: tables, as DataFrames too, each with the build, the counts and the seed that it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.analytics.measure import Measure
from graph.answer import Answer

if TYPE_CHECKING:
    import pandas

Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True)
class Measured(Mapping[str, "pandas.DataFrame"]):
    """A mapping: the name of a table → its DataFrame, whose `attrs` tell what it rests on; `answer` gives other forms.

    told: build, counts, seed, last covered year and, where the study is of a group, its size. rows: table → rows.
    """

    measure: Measure
    told: Mapping[str, Any]
    rows: Mapping[str, Rows] = field(repr=False)

    def __getitem__(self, table: str) -> "pandas.DataFrame":
        frame = self.answer(table).pandas()
        frame.attrs.update(self.told, measure=self.measure.name, table=table)
        frame.attrs["note"] = dict(self.measure.tables[table].note)
        frame.attrs["assumptions"] = [dict(words) for words in self.measure.assumptions]
        return frame

    def __iter__(self) -> Iterator[str]:
        return iter(self.measure.tables)

    def __len__(self) -> int:
        return len(self.measure.tables)

    def answer(self, table: str) -> Answer:
        """A table as an Answer: rows, dicts, Arrow, polars. Raises KeyError."""
        columns = self.measure.tables[table].columns
        return Answer([column.name for column in columns], list(map(tuple, self.rows[table])))
