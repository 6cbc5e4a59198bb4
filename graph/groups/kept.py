"""A group as it is kept: a file `groups/NAME.json` of the graph directory, which builds leave alone.

Invariant: a file holds ids and no names of things, nor texts that a question was asked with: nobody who is suppressed
is named in it. Only the group's own name may name somebody, and there a build strikes it out (striking.py). The same
group is the same bytes. A file appears whole or not at all.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path
from unicodedata import category, normalize

from graph.answer import QueryInvalid
from graph.errors import JiangtuError
from graph.filing import stem
from graph.finding import NotFound
from graph.personal import kind_of_personal
from ontology.schema import schema

FOLDER = "groups"
LONGEST = 200  # characters of a name
_FORM = 1  # of the file
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # turn the direction of writing


class NoSuchGroup(NotFound):
    """No group goes by the name; the message lists those that there are."""


class BadGroup(QueryInvalid):
    """A group that can't be made, kept or compared as asked: the message says why, and what would help."""


class BrokenGroup(JiangtuError):
    """A file that holds no group as `save` writes it."""


@dataclass(frozen=True, slots=True)
class Made:
    """How a group was made. by: names, ids, or question, with its name, the column, and what it was asked with; things
    by their ids. withheld: parameters whose texts are not kept, as they may name somebody."""

    by: str
    question: str = ""
    column: str = ""
    parameters: Mapping[str, str | int] = field(default_factory=dict)
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """members: id → the ids of the other mentions that the thing had in `build`, the hash of one."""

    name: str
    label: str
    members: Mapping[str, tuple[str, ...]]
    made: Made
    build: str


def save(directory: Path, kept: Kept, *, replace: bool = False) -> Path:
    """Write a group and say where. Raises BadGroup: the name is taken and not to be replaced, or it can't be one."""
    path = path_of(directory, checked(kept.name))
    if not replace and (there := _there(directory, kept.name)):
        raise BadGroup(f"there is a group {there.name!r} already ({len(there.members):,}); --replace writes over it")
    if (other := _named(path)) not in (None, kept.name):
        raise BadGroup(f"{path} holds the group {other!r}: call that file otherwise first")
    elsewhere = [] if path.is_file() else _paths(directory, kept.name)
    write_file(path, kept)
    for renamed in elsewhere:
        renamed.unlink()
    return path


def read(directory: Path, name: str) -> Kept:
    """The group of a name. Raises NoSuchGroup, or BrokenGroup."""
    if found := _there(directory, name):
        return found
    known = [kept.name for kept in listed(directory)[0]]
    if not known:
        raise NoSuchGroup(f"{directory} has no group {name!r}, nor any other; jiangtu group save makes one")
    near = get_close_matches(normalize("NFC", name.strip()), known, cutoff=0.4)
    hint = f"; like it: {', '.join(near)}" if near else ""
    raise NoSuchGroup(f"no group {name!r}{hint}; there are: {', '.join(known)}")


def listed(directory: Path) -> tuple[list[Kept], list[BrokenGroup]]:
    """The groups of a directory by name, and files there that hold none."""
    found, broken = list[Kept](), list[BrokenGroup]()
    for path in sorted((directory / FOLDER).glob("[!.]*.json")):
        try:
            found.append(read_file(path))
        except BrokenGroup as error:
            broken.append(error)
    return sorted(found, key=lambda kept: kept.name), broken


def remove(directory: Path, name: str) -> None:
    """Raises NoSuchGroup."""
    kept = read(directory, name)
    for path in _paths(directory, kept.name):
        path.unlink()


def checked(name: str) -> str:
    """A name that a group can have, as it is kept. Raises BadGroup."""
    told = normalize("NFC", name.encode("utf-8", "surrogateescape").decode("utf-8", "replace").strip())
    if not told:
        raise BadGroup("a group needs a name")
    if len(told) > LONGEST:
        raise BadGroup(f"the name of a group has at most {LONGEST} characters, not {len(told):,}")
    if any(category(character) in ("Cc", "Zl", "Zp") or character in _TURNING for character in told):
        raise BadGroup("the name of a group is one line, without control characters")
    if kind := kind_of_personal(told):
        raise BadGroup(f"the name of a group holds personal data ({kind})")
    return told


def path_of(directory: Path, name: str) -> Path:
    """A file for each name: where a file can't be called so, or not on every system, a hash tells names apart."""
    told = stem(name, "group")
    if told.casefold() != name:
        told = f"{told[:50]}-{sha256(name.encode()).hexdigest()[:8]}"
    return directory / FOLDER / f"{told}.json"


def _there(directory: Path, name: str) -> Kept | None:
    return next((read_file(path) for path in _paths(directory, name)), None)


def _paths(directory: Path, name: str) -> list[Path]:
    """The files that hold the group of a name: its own, or those that somebody else named otherwise."""
    try:
        name = checked(name)
    except BadGroup:
        return []
    if (own := path_of(directory, name)).is_file() and read_file(own).name == name:
        return [own]
    paths = sorted((directory / FOLDER).glob("[!.]*.json"))
    return [path for path in paths if _named(path) == name]


def _named(path: Path) -> str | None:
    try:
        return read_file(path).name
    except BrokenGroup:
        return None


def read_file(path: Path) -> Kept:
    try:
        told = json.loads(path.read_text("utf-8"))
        if told["form"] != _FORM:
            raise BrokenGroup(f"{path}: made by another version of Jiangtu (form {told['form']}); save the group again")
        made = Made(**{**told["made"], "withheld": tuple(told["made"].get("withheld", ()))})
        members = {str(id_): tuple(map(str, others)) for id_, others in told["members"].items()}
        label = str(told["class"])
        if label not in schema().classes or any(id_.partition("/")[0] != label for id_ in members):
            raise ValueError(f"members of another class than {label}")
        return Kept(checked(told["name"]), label, members, made, str(told["build"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, BadGroup) as error:
        raise BrokenGroup(f"{path}: not a group as jiangtu group save writes it ({error})") from None


def write_file(path: Path, kept: Kept) -> None:
    made: dict[str, object] = {"by": kept.made.by}
    if kept.made.question:
        made |= {"question": kept.made.question, "column": kept.made.column, "parameters": dict(kept.made.parameters)}
    if kept.made.withheld:
        made["withheld"] = sorted(kept.made.withheld)
    told = {
        "form": _FORM,
        "name": kept.name,
        "class": kept.label,
        "made": made,
        "build": kept.build,
        "members": {id_: sorted(others) for id_, others in kept.members.items()},
    }
    text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path.parent.mkdir(exist_ok=True)
    part = path.with_name(f".{sha256(kept.name.encode()).hexdigest()[:20]}.{os.getpid()}")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
