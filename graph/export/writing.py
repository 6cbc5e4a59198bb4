"""Files and folders that stand whole or not at all: written aside, and put in their place when they are done.

Invariant: a kill leaves what was there before; only what is known to be written by us is ever replaced by a folder.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from graph.directory import NotOurs

DESCRIPTOR, MARK = "datapackage.json", "jiangtu"
PARTS = ("nodes", "edges")  # beside it, if it names no others


@contextmanager
def new_file(path: Path) -> Iterator[TextIO]:
    """A text file in UTF-8 that takes its place at the end. Raises NotOurs: a folder is there."""
    if path.is_dir():
        raise NotOurs(f"{path} is a folder; name a file to write")
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = _aside(path, "part")
    try:
        with aside.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


@contextmanager
def new_folder(path: Path, descriptor: str = DESCRIPTOR) -> Iterator[Path]:
    """A folder that takes its place at the end, or that of an earlier one of its kind.

    descriptor: the JSON file in it that tells, under MARK, what it is and the `parts` beside it; of a folder that
    they tell files of, all its files. Raises NotOurs: other things are there.
    """
    check_folder(path, descriptor)
    path.parent.mkdir(parents=True, exist_ok=True)
    aside, old = _aside(path, "part"), _aside(path, "old")
    try:
        aside.mkdir()
        yield aside
        if path.exists():
            path.replace(old)
        aside.replace(path)
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def check_folder(path: Path, descriptor: str = DESCRIPTOR) -> None:
    """Raises NotOurs where `new_folder` would: ask before long work."""
    if path.exists() and not _replaceable(path, descriptor):
        kind = "an export" if descriptor == DESCRIPTOR else f"what an earlier {descriptor} tells of"
        raise NotOurs(f"{path} holds other things than {kind}; name a new or an empty folder")


def _replaceable(path: Path, descriptor: str) -> bool:
    """Whether a path is an empty folder, or was written by us and nothing was added."""
    if not path.is_dir():
        return False
    there = {entry.name for entry in path.iterdir()}
    try:
        if not there:
            return True
        parts = json.loads((path / descriptor).read_text("utf-8"))[MARK].get("parts", PARTS)
        inside = {part for part in parts if "/" in part}
        folders = {part.partition("/")[0] for part in inside}
        return there == {descriptor, *folders, *parts} - inside and _files(path, folders) <= inside
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # JSON of another make, too
        return False


def _files(path: Path, folders: Iterable[str]) -> set[str]:
    """Paths of the files in these folders of a folder."""
    found = (place for folder in folders for place in (path / folder).rglob("*"))
    return {place.relative_to(path).as_posix() for place in found if place.is_symlink() or not place.is_dir()}


def _aside(path: Path, what: str) -> Path:
    return path.absolute().with_name(f".{path.absolute().name}.{os.getpid()}.{what}")
