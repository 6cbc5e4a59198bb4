"""What every benchmark of generated records does first: how many people, where, and their records."""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path


def for_sizes(description: str | None, measure: Callable[[int, Path], None]) -> None:
    """Call `measure` with each number of people that the command line names, and a folder, kept where it says so."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("people", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--keep", type=Path, help="folder for records and graph, kept")
    given = parser.parse_args()
    for people in given.people:
        if given.keep:
            measure(people, given.keep)
        else:
            with tempfile.TemporaryDirectory() as folder:
                measure(people, Path(folder))


def records_of(people: int, folder: Path) -> Path:
    """The records of so many people, generated where they are not there yet."""
    records = folder / f"records-{people}"
    if not records.exists():
        subprocess.run([sys.executable, "-m", "benchmarks.generate", str(people), str(records)], check=True)
    return records
