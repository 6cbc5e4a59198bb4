"""The ledger: the one way statements reach a file, and so the gate that no loader can go round.

A ledger takes statements in batches and leaves one Parquet file, rows in a total order. A statement that holds
personal data in any field is refused, and told of by its record alone. Memory is bounded: what exceeds the limit
spills beside the target; the target appears whole or not at all.
"""

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.engine import connect
from graph.personal import kind_of_personal, masked
from graph.statement import Statement

BATCH = 5_000  # statements turned into columns at a time; more would not fit into a processor's cache
FIELDS = Statement._fields
_OURS = ("property", "datatype")  # words of the ontology
_GATED = [FIELDS.index(f) for f in FIELDS if f not in _OURS]
_VALUE = FIELDS.index("value")
_ID = re.compile(r"[A-Z][A-Za-z]*/[0-9a-f]+")  # the digits of a hash are nobody's


@dataclass(frozen=True, slots=True)
class Refusal:
    """A statement that was not taken: where it was read, of which property, and the kind of personal data."""

    record: str
    property: str
    kind: str


class Ledger:
    """Writes statements to `path`; use as a context manager, whose clean end publishes the file.

    memory: bound on the engine's buffers, as DuckDB writes it (`512MB`).
    """

    def __init__(self, path: Path, memory: str = "512MB") -> None:
        self.path, self.refused, self.count = path, list[Refusal](), 0
        self._spill = path.with_name(path.name + ".part")
        self._spill.mkdir(parents=True, exist_ok=True)
        self._engine = connect(self._spill, memory)
        self._engine.execute(f"CREATE OR REPLACE TABLE statements ({', '.join(f'{f} VARCHAR' for f in FIELDS)})")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._publish()
        finally:
            self._engine.close()
            shutil.rmtree(self._spill, ignore_errors=True)

    def add(self, statements: Iterable[Statement]) -> None:
        """Take statements, in any order; the same statement twice is one."""
        rest = iter(statements)
        while batch := list(islice(rest, BATCH)):
            if allowed := self._allowed(batch):
                self._insert(allowed)

    def _allowed(self, batch: list[Statement]) -> list[Statement]:
        """The statements of a batch that hold no personal data; the others are noted. Each text is looked at once."""
        columns = list(zip(*batch, strict=True))
        texts = set[str | None]().union(*(columns[place] for place in _GATED))
        kinds = {text: kind for text in texts if text and (kind := _kind(text))}
        refused: dict[int, str] = {}
        for place in _GATED if kinds else ():
            for number, text in enumerate(columns[place]):
                # A number is judged by its words, which are gated as well.
                if text in kinds and not (place == _VALUE and batch[number].datatype in ("integer", "decimal")):
                    refused[number] = kinds[text]
        for number, kind in sorted(refused.items()):
            self.refused.append(Refusal(masked(batch[number].record), batch[number].property, kind))
        return [s for number, s in enumerate(batch) if number not in refused] if refused else batch

    def _insert(self, batch: list[Statement]) -> None:
        from arro3.core import Array, DataType, RecordBatch

        text = DataType.string()
        columns = [Array(column, text) for column in zip(*batch, strict=True)]
        arrow = RecordBatch.from_arrays(columns, names=list(FIELDS))  # noqa: F841 - DuckDB finds it by its name
        self._engine.execute("INSERT INTO statements SELECT * FROM arrow")
        self.count += len(batch)

    def _publish(self) -> None:
        whole = self._spill / "whole.parquet"
        # Sorted by source and locator first: quotes that repeat lie side by side and cost little.
        order = ", ".join(sorted(FIELDS, key=lambda field: field not in ("source", "locator")))
        query = f"SELECT DISTINCT * FROM statements ORDER BY {order}"
        self._engine.sql(query).write_parquet(str(whole), compression="zstd", overwrite=True)
        self.count = self._engine.execute("SELECT count(*) FROM read_parquet(?)", [str(whole)]).fetchall()[0][0]
        whole.replace(self.path)


def _kind(text: str) -> str | None:
    return None if _ID.fullmatch(text) else kind_of_personal(text)
