"""What the maker of a crate adds to a build: results that were made from it, a date and a licence.

Invariant: what is added is whole and as it was, or the crate is not written.
"""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day
from pathlib import Path

from graph.errors import JiangtuError

RESULTS = "results"
_URL = re.compile(r'https?://[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff<>"{}|\\^`]+')


class BadCrate(JiangtuError):
    """A crate that can't be made as it was asked for."""


@dataclass(frozen=True, slots=True)
class Added:
    """results: files and folders. date: of publication. licence: a URL."""

    results: tuple[Path, ...] = ()
    date: Day | None = None
    licence: str | None = None

    def given(self) -> list[str]:
        """The options that were given, as the command line has them."""
        options = {"--with": self.results, "--date": self.date, "--licence": self.licence}
        return [name for name, value in options.items() if value not in ((), None)]


def check(added: Added, target: Path) -> None:
    """Raises BadCrate: nothing is there, two results of one name, the crate in its own results, no URL."""
    if added.licence is not None and not _URL.fullmatch(added.licence):
        raise BadCrate(
            f"{added.licence}: not the URL of a licence, such as https://creativecommons.org/licenses/by/4.0/"
        )
    seen: dict[str, Path] = {}
    for given in added.results:
        place = given.resolve()
        if not place.exists():
            raise BadCrate(f"{given}: no such file or folder")
        _check_name(place)
        if target.resolve().is_relative_to(place):
            raise BadCrate(f"{given} is where the crate is written to: name another place for one of them")
        if twin := seen.get(place.name.casefold()):
            raise BadCrate(f"{twin} and {given} have the same name: rename one")
        seen[place.name.casefold()] = given


def copy_results(added: Added, folder: Path) -> list[str]:
    """Copy results into the crate in `folder`, and tell their paths in it. Raises BadCrate."""
    copied = list[str]()
    for given in added.results:
        place = given.resolve()
        found = [(place, place.name)] if place.is_file() else [(f, _under(place, f)) for f in _files(place)]
        if not found:
            raise BadCrate(f"{given} is an empty folder")
        for source, path in found:
            target = folder / RESULTS / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            copied.append(f"{RESULTS}/{path}")
    return sorted(copied)


def _under(folder: Path, path: Path) -> str:
    return f"{folder.name}/{path.relative_to(folder).as_posix()}"


def _files(folder: Path) -> Iterator[Path]:
    """Every file of a folder. Raises BadCrate: links, which may lead anywhere, and what is no file."""
    for place, folders, names in os.walk(folder, onerror=_fail):
        for name in (*folders, *names):
            path = Path(place, name)
            _check_name(path)
            if path.is_symlink() or not (path.is_dir() or path.is_file()):
                raise BadCrate(f"{path}: neither a file nor a folder; put in what it leads to")
        yield from (Path(place, name) for name in names)


def _check_name(path: Path) -> None:
    """Raises BadCrate: metadata are UTF-8, and what a file is called stands in them."""
    try:
        path.name.encode("utf-8")
    except UnicodeEncodeError:
        raise BadCrate(f"{os.fsencode(path)!r}: a name that is not UTF-8") from None


def _fail(error: OSError) -> None:
    raise error
