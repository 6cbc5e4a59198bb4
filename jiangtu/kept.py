"""Readings kept: what came of an input, as JSON beside its cached statements and in a build.

Invariant: a cached reading is written last, so that what stands beside it is whole; one that is not whole is none.
"""

import json
import os
import shutil
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from graph.problem import Problem
from loaders.table.input import Reading


def reading_kept(path: Path) -> Reading | None:
    """What a cached file was read as; None where it is not whole."""
    try:
        return reading_told(json.loads(path.with_suffix(".json").read_text("utf-8"))) if path.is_file() else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep_reading(path: Path, target: Path, reading: Reading) -> None:
    """Cache what an input was read as, with its statements at `path`."""
    link(path, target)
    part = target.with_name(f".{target.stem}.json")
    part.write_text(json.dumps(told_of(reading), ensure_ascii=False), "utf-8")
    part.replace(target.with_suffix(".json"))


def told_of(reading: Reading) -> dict[str, object]:
    """A reading as JSON has it."""
    problems = [asdict(problem) for problem in reading.problems]
    return {
        "name": reading.name,
        "rows": reading.rows,
        "faulty": reading.faulty,
        "taken": dict(sorted(reading.taken.items())),
        "problems": problems,
    }


def reading_told(told: dict[str, object]) -> Reading:
    """A reading from its JSON. Raises KeyError, TypeError or ValueError where it is none."""
    fields = dict(told)
    fields["taken"] = Counter(fields["taken"])  # type: ignore[call-overload]
    fields["problems"] = [Problem(**problem) for problem in fields["problems"]]  # type: ignore[attr-defined]
    return Reading(**fields)  # type: ignore[arg-type]


def link(path: Path, target: Path) -> None:
    """One file under two names where the file system can, else a copy; the target appears whole."""
    part = target.with_name(f".{target.name}")
    part.unlink(missing_ok=True)
    try:
        os.link(path, part)
    except OSError:
        shutil.copyfile(path, part)
    part.replace(target)
