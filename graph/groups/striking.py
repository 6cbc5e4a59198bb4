"""Suppression and groups: no file of a group names anybody who was taken out, nor is called by the name.

Files that `save` wrote hold the name of nobody but in the name of the group. What other hands wrote there may hold it
anywhere.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from graph.groups.kept import FOLDER, LONGEST, BrokenGroup, path_of, read_file, write_file
from graph.suppression import Word, struck_names


def strike(directory: Path, words: Iterable[Word]) -> list[str]:
    """Strike words out of the groups of a graph directory, and remove what writing one left unfinished.

    Returns the new names of groups that bore one. Ids stay, as they name nobody.
    """
    struck = [word for word in words if word.name]
    renamed = list[str]()
    for path in sorted((directory / FOLDER).iterdir()) if struck and (directory / FOLDER).is_dir() else ():
        if path.name.startswith("."):
            path.unlink()
            continue
        try:
            kept = read_file(path)
        except BrokenGroup:
            _strike_text(path, struck)
            continue
        name = struck_names(kept.name, struck)
        if name != kept.name:
            name = _free(directory, name)
            renamed.append(name)
        elif not _holds(path, struck):
            continue
        own = path_of(directory, name)
        write_file(own, replace(kept, name=name))
        if own != path:
            path.unlink()
    return renamed


def _holds(path: Path, words: list[Word]) -> bool:
    """Whether a word is in a file or its name, where ids may hold what looks like one."""
    told = path.name + path.read_text("utf-8")
    return any(word.text in told for word in words)


def _free(directory: Path, name: str) -> str:
    """A name that no group has, and that a group can have: what stands for a name may be longer."""
    number, free = 1, name[:LONGEST].rstrip()
    while path_of(directory, free).exists():
        number += 1
        tail = f" {number}"
        free = f"{name[: LONGEST - len(tail)].rstrip()}{tail}"
    return free


def _strike_text(path: Path, words: list[Word]) -> None:
    """A file that is no group, whatever else it is."""
    if not path.is_file():
        return
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    told, name = struck_names(text, words), struck_names(path.name, words)
    if told != text:
        path.write_bytes(told.encode("utf-8", "surrogateescape"))
    if name != path.name:
        path.replace(path.with_name(name))
