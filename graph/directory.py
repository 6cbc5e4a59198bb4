"""The graph directory: builds by their hash, and a file `current` that names the one to read.

    DIR/current            the hash of the build that readers open, swapped in one step
    DIR/builds/<hash>/     a whole build, never changed after it is named
    DIR/cache/<hash>.…     statements of one input, as long as nothing it rests on changes
    DIR/report.csv         what the last reading could not take

Invariant: at any moment `current` names a whole build or is absent; what a kill leaves behind begins with a dot and is
swept by the next build. A reader keeps the build it opened, for as long as it holds its files.
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import JiangtuError

CURRENT, BUILDS, CACHE, REPORT = "current", "builds", "cache", "report.csv"


class NoGraph(JiangtuError):
    """A directory that holds no graph; the message says how one is made."""


class Busy(JiangtuError):
    """Another build is writing into the same graph directory."""


def current(directory: Path) -> Path:
    """The folder of the build that readers open. Raises NoGraph."""
    try:
        name = (directory / CURRENT).read_text("ascii").strip()
    except OSError:
        raise NoGraph(f"{directory} holds no graph; make one: jiangtu build RECORDS --graph {directory}") from None
    folder = directory / BUILDS / name
    if not (folder / "manifest.json").is_file():
        raise NoGraph(f"{directory} names a build that is not there ({name[:12]}); build it again")
    return folder


def is_current(directory: Path, name: str) -> bool:
    with contextlib.suppress(OSError):
        return (directory / CURRENT).read_text("ascii").strip() == name
    return False


def builds(directory: Path) -> list[Path]:
    """The builds that are there, newest first."""
    found = [path for path in (directory / BUILDS).iterdir() if (path / "manifest.json").is_file()]
    return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def publish(directory: Path, made: Path, name: str, keep: int) -> Path:
    """Name a finished build, make it current, and remove all but the newest `keep`."""
    target = directory / BUILDS / name
    if not target.exists():
        made.replace(target)
    point(directory, name)
    others = [folder for folder in builds(directory) if folder != target]
    for old in others[max(keep - 1, 0) :]:
        remove(old)
    return target


def point(directory: Path, name: str) -> None:
    """Make a build current."""
    fresh = directory / f".{CURRENT}"
    with fresh.open("w", encoding="ascii") as file:
        file.write(name + "\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(directory / CURRENT)
    (directory / BUILDS / name).touch()


def remove(folder: Path) -> None:
    """Remove a build; where a reader still holds a file of it (Windows), it goes at the next build."""
    with contextlib.suppress(OSError):
        hidden = folder.with_name(f".old-{folder.name}")
        folder.replace(hidden)
        shutil.rmtree(hidden, ignore_errors=True)


@contextmanager
def writing(directory: Path) -> Iterator[Path]:
    """Hold the directory for one build; gives a scratch folder inside it, gone at the end. Raises Busy."""
    for part in (BUILDS, CACHE):
        (directory / part).mkdir(parents=True, exist_ok=True)
    with (directory / ".lock").open("a+b") as lock:
        if not _locked(lock.fileno()):
            raise Busy(f"{directory}: another build is writing here; wait for it to end")
        for folder in (directory, directory / BUILDS, directory / CACHE):
            for left in folder.glob(".*"):
                if left.name != ".lock":
                    shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink(missing_ok=True)
        scratch = directory / BUILDS / ".making"
        scratch.mkdir()
        try:
            yield scratch
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


def _locked(descriptor: int) -> bool:
    """Whether the lock could be had; it goes with the process, also when that is killed."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
