"""The graph directory: builds by their hash, and a file `current` that names the one to read.

    DIR/current            the hash of the build that readers open, swapped in one step
    DIR/builds/<hash>/     a whole build, never changed after it is named
    DIR/cache/<hash>.…     statements of one input, as long as nothing it rests on changes
    DIR/groups/NAME.json   sets of things that a user keeps, by their ids; no build touches them
    DIR/report.csv         what the last reading could not take

Invariant: at any moment `current` names a whole build or is absent; what a kill leaves behind is swept by the next
build. A reader keeps the build it opened until it is closed.
"""

import contextlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from graph.errors import JiangtuError

CURRENT, BUILDS, CACHE, REPORT, MANIFEST = "current", "builds", "cache", "report.csv", "manifest.json"
MARK = ".jiangtu"  # is in every graph directory, and is the lock of who writes there
_MAKING, _TRIES = ".making", 40


class NoGraph(JiangtuError):
    """A directory that holds no graph; the message says how one is made."""


class NotOurs(JiangtuError):
    """A folder that holds other things; nothing in it is touched."""


class Busy(JiangtuError):
    """Another build is writing into the same graph directory."""


def current(directory: Path) -> Path:
    """The folder of the build that readers open. Raises NoGraph."""
    try:
        name = (directory / CURRENT).read_text("ascii").strip()
    except OSError:
        raise NoGraph(f"{directory} holds no graph; make one: jiangtu build RECORDS --graph {directory}") from None
    folder = directory / BUILDS / name
    if not (folder / MANIFEST).is_file():
        raise NoGraph(f"{directory} names a build that is not there ({name[:12]}); build it again")
    return folder


def is_current(directory: Path, name: str) -> bool:
    with contextlib.suppress(OSError):
        return (directory / CURRENT).read_text("ascii").strip() == name
    return False


def builds(directory: Path) -> list[Path]:
    """The builds that are there, newest first."""
    found = [path for path in (directory / BUILDS).iterdir() if (path / MANIFEST).is_file()]
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
    for attempt in range(_TRIES):
        try:
            fresh.replace(directory / CURRENT)
            break
        except PermissionError:  # Windows, while somebody is reading it
            if attempt == _TRIES - 1:
                raise
            time.sleep(0.05)
    (directory / BUILDS / name).touch()


def hold(folder: Path) -> BinaryIO:
    """A build, held by a reader until the file is closed: no later build removes it."""
    file = (folder / MANIFEST).open("rb")
    _locked(file.fileno(), shared=True)
    return file


def remove(folder: Path) -> None:
    """Remove a build, unless a reader holds it: then a later build will."""
    with contextlib.suppress(OSError):
        with (folder / MANIFEST).open("rb") as file:
            if not _locked(file.fileno()):
                return
        hidden = folder.with_name(f".old-{folder.name}")
        folder.replace(hidden)  # on Windows this fails while a reader has a file open
        shutil.rmtree(hidden, ignore_errors=True)


@contextmanager
def writing(directory: Path) -> Iterator[Path]:
    """Hold the directory for one build; gives a scratch folder inside it, gone at the end.

    Raises Busy: another build is writing. Raises NotOurs: the directory holds other things than a graph.
    """
    if directory.is_dir() and not is_graph_directory(directory) and any(directory.iterdir()):
        raise NotOurs(f"{directory} is a folder with other files in it; name a new or an empty one for the graph")
    for part in (BUILDS, CACHE):
        (directory / part).mkdir(parents=True, exist_ok=True)
    with (directory / MARK).open("a+b") as lock:
        if not _locked(lock.fileno()):
            raise Busy(f"{directory}: another build is writing here; wait for it to end")
        scratch = directory / BUILDS / _MAKING
        for left in (scratch, *(directory / BUILDS).glob(".old-*"), *(directory / CACHE).glob(".*")):
            shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink(missing_ok=True)
        (directory / f".{CURRENT}").unlink(missing_ok=True)
        scratch.mkdir()
        try:
            yield scratch
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


def is_graph_directory(folder: Path) -> bool:
    """Whether a folder is one that builds are written into."""
    return (folder / MARK).is_file()


def _locked(descriptor: int, *, shared: bool = False) -> bool:
    """Whether the lock could be had; it goes with the process, also when that is killed."""
    try:
        if os.name == "nt":
            import msvcrt

            if not shared:  # an open file is hold enough there
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
