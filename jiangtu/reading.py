"""Records into statements files: the first stage of a build, which joins the loaders to the graph's ledger."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from graph.ledger import Ledger
from graph.names import key
from graph.problem import Problem, write_report
from loaders.discovery import inputs
from loaders.table.input import Input, Reading

STATEMENTS, REPORT = "statements", "report.csv"


@dataclass(slots=True)
class Summary:
    """What a reading of records came to. statements: rows over all files. taken: rows by class of their thing."""

    folder: Path
    inputs: list[str] = field(default_factory=list)
    rows: int = 0
    faulty: int = 0
    statements: int = 0
    taken: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)

    @property
    def report(self) -> Path:
        return self.folder / REPORT


def read(records: Iterable[Path | str], graph: Path | str, progress: Callable[[str], None] | None = None) -> Summary:
    """Read records (folders, CSV files, workbooks) into `graph`/statements/*.parquet and `graph`/report.csv.

    What can't be read is in the report, and in `problems` of the summary; the rest is there. The report is written
    also when a file breaks the reading off. Raises UnreadableInput where a path is missing or of no known kind.
    """
    summary = Summary(Path(graph))
    target = summary.folder / STATEMENTS
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    try:
        for path in records:
            for source in inputs(Path(path), summary.problems):
                if progress:
                    progress(source.name)
                _read_one(source, target, summary)
        _read_vocabulary(target, summary)
    finally:
        write_report(summary.problems, summary.report)
    return summary


def _read_one(source: Input, target: Path, summary: Summary) -> None:
    from loaders.table.loader import read as read_tables

    reading = Reading(source.name)
    with Ledger(target / f"{_file_name(source.name, target)}.parquet") as ledger:
        ledger.add(read_tables(source, reading))
    for refusal in ledger.refused:
        reason = f"personal data ({refusal.kind}): the statement is not taken"
        reading.problems.append(Problem(refusal.record, "", 0, refusal.property, "", reason))
    summary.inputs.append(source.name)
    summary.rows += reading.rows
    summary.faulty += reading.faulty
    summary.taken += reading.taken
    summary.problems += reading.problems
    summary.statements += ledger.count


def _read_vocabulary(target: Path, summary: Summary) -> None:
    from loaders import vocabulary

    with Ledger(target / "vocabulary.parquet") as ledger:
        ledger.add(vocabulary.statements())
    summary.statements += ledger.count


def _file_name(name: str, folder: Path) -> str:
    """A file name for an input that no other input of the reading has."""
    plain = name.replace("/", "__").replace("\\", "__")
    taken = {key(path.stem) for path in folder.glob("*.parquet")}
    return next(n for n in (plain, *(f"{plain}~{i}" for i in range(2, 1 << 20))) if key(n) not in taken)
