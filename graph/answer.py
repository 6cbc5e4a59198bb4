"""Answers: columns and rows of plain Python values, in the forms that other libraries take.

Invariant: whatever language a question was asked in, equal values are equal here: nothing is None; an integer is an
int; any other number is a float rounded to four places, as twin questions need it; a node's id is `Person/…`, never
an IRI; lists are lists, booleans bools; dates are ISO text.
"""

import json
import math
from collections.abc import Sequence
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any

from graph.errors import JiangtuError

if TYPE_CHECKING:
    import pandas
    import polars
    from arro3.core import Table as ArrowTable
    from duckdb import DuckDBPyRelation

PLACES = 4
SHOWN = 50  # rows that a notebook shows


class QueryInvalid(JiangtuError):
    """A question that can't be understood: its syntax, a name in it, or its parameters are wrong."""


class Id(str):
    """A parameter that is the id of a node, such as `Person/3f…`: an IRI in SPARQL, text in Cypher."""


Parameter = str | int | float | bool


class Answer:
    """A table: read in whatever form is asked for. columns: their names."""

    def __init__(self, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        self._columns, self._rows = list(columns), list(rows)

    @property
    def columns(self) -> list[str]:
        return list(self._columns)

    def rows(self) -> list[tuple[Any, ...]]:
        """Python tuples, in the table's order."""
        return list(self._rows)

    def head(self, rows: int) -> list[tuple[Any, ...]]:
        """The first rows."""
        return self._rows[:rows]

    def dicts(self) -> list[dict[str, Any]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows()]

    def arrow(self) -> "ArrowTable":
        """An Arrow table (arro3); any Arrow library takes it without a copy."""
        from arro3.core import Table

        return Table.from_arrow(self.relation())

    def pandas(self) -> "pandas.DataFrame":
        """A pandas DataFrame; pandas must be installed."""
        import pandas

        frame = pandas.DataFrame(self.dicts(), columns=self.columns)
        whole = {"BIGINT": "Int64", "INTEGER": "Int64", "BOOLEAN": "boolean"}  # a missing year makes no year a float
        types = zip(self.columns, self.relation().types, strict=True)
        return frame.astype({column: whole[str(kind)] for column, kind in types if str(kind) in whole})

    def polars(self) -> "polars.DataFrame":
        """A polars DataFrame; polars must be installed."""
        import polars

        return polars.DataFrame(self.arrow())

    def relation(self) -> "DuckDBPyRelation":
        """A relation of DuckDB, for SQL over the rows."""
        from graph.engine import connect

        cells = list(zip(*self._rows, strict=True)) or [()] * len(self._columns)
        typed = [_typed(column) for column in cells]
        names = ['"' + name.replace('"', '""') + '"' for name in self._columns]
        told = ", ".join(f"unnest(?::{kind}[]) AS {name}" for name, (kind, _) in zip(names, typed, strict=True))
        return connect(in_order=True).sql(f"SELECT {told}", params=[values for _, values in typed])

    def __len__(self) -> int:
        return len(self._rows)

    def _repr_html_(self) -> str:
        """The first rows as a notebook shows them."""
        head = "".join(f"<th>{escape(column)}</th>" for column in self.columns)
        lines = ("".join(f"<td>{escape(text(cell))}</td>" for cell in row) for row in self.head(SHOWN))
        body = "".join(f"<tr>{line}</tr>" for line in lines)
        more = f"<p>{SHOWN} of {len(self):,} rows</p>" if len(self) > SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


class Rows(Answer):
    """A table of the graph: nothing of it is read before a form is asked for."""

    def __init__(self, relation: "DuckDBPyRelation") -> None:
        self._relation = relation

    @property
    def columns(self) -> list[str]:
        return list(self._relation.columns)

    def rows(self) -> list[tuple[Any, ...]]:
        return list(self._relation.fetchall())

    def head(self, rows: int) -> list[tuple[Any, ...]]:
        return list(self._relation.limit(rows).fetchall())

    def relation(self) -> "DuckDBPyRelation":
        return self._relation

    def __len__(self) -> int:
        return int(self._relation.count("*").fetchall()[0][0])


def number(value: int | float | Decimal) -> int | float | None:
    """A number as answers have it; None for what is none, such as 0.0 / 0.0.

    >>> number(Decimal("12")), number(1 / 3), number(Decimal("2.50000")), number(float("nan"))
    (12, 0.3333, 2.5, None)
    """
    if isinstance(value, int) or (isinstance(value, Decimal) and value.as_tuple().exponent == 0):
        return int(value)
    told = float(value)
    return round(told, PLACES) + 0.0 if math.isfinite(told) else None  # + 0.0: no minus before a zero


def text(value: object) -> str:
    """A cell as it is shown: nothing for None, lists and objects as JSON."""
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict | bool) else str(value)


def _typed(values: Sequence[Any]) -> tuple[str, list[Any]]:
    """The type of SQL that a column's values share, and the values as it takes them."""
    kinds = {type(value) for value in values if value is not None}
    if kinds == {bool}:
        return "BOOLEAN", list(values)
    if kinds == {int} and all(value is None or -(2**63) <= value < 2**63 for value in values):
        return "BIGINT", list(values)
    if kinds and kinds <= {int, float}:
        return "DOUBLE", [None if value is None else float(value) for value in values]
    if kinds == {list}:
        return "VARCHAR[]", [None if v is None else [None if i is None else text(i) for i in v] for v in values]
    return "VARCHAR", [None if value is None else text(value) for value in values]
