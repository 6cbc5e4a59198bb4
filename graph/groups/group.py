"""A group as it is now: its members by the ids that they go by in the current build.

Invariant: no member is lost silently. Who two documents told of and is one now, who is told apart now, and who no
source tells of any more is in `joined`, `split` and `missing`, and in `changes` as sentences.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.asked import Asked
from graph.finding import Found, NotFound, find_one
from graph.groups.kept import BadGroup, Kept, Made, checked, read, save
from graph.steps import SENTENCES
from ontology.schema import schema

_UNGROUPED = (*SENTENCES, "Passage")
_NAMED = 5  # members that a sentence about changes names


@dataclass(frozen=True, slots=True)
class Group:
    """label: the class. members: canonical ids, sorted, each once. missing: ids as saved of what no source tells of any
    more. joined: a member → the ids as saved that it is now, where they are several. split: an id as saved → the things
    that it is now, where they are several; all are members. saved: how many were saved. build: in which that was.

    A group is a collection of its members.
    """

    name: str
    label: str
    members: tuple[str, ...]
    missing: tuple[str, ...]
    joined: Mapping[str, tuple[str, ...]]
    split: Mapping[str, tuple[str, ...]]
    saved: int
    made: Made
    build: str

    def __contains__(self, id_: object) -> bool:
        place = bisect_left(self.members, id_) if isinstance(id_, str) else len(self.members)
        return self.members[place : place + 1] == (id_,)

    def __iter__(self) -> Iterator[str]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)


def group(graph: Asked, name: str) -> Group:
    """The group of a name, as the current build knows its members. Raises NoSuchGroup or BrokenGroup."""
    return resolved(graph, read(graph.directory, name))


def resolved(graph: Asked, kept: Kept) -> Group:
    """The group as the build knows its members."""
    mentions = sorted({m for id_, others in kept.members.items() for m in (id_, *others)})
    now: Mapping[str, str] = dict(graph.ask("groups/canonical", mentions=mentions))
    things = {id_: sorted({now[m] for m in (id_, *others) if m in now}) for id_, others in kept.members.items()}
    came: dict[str, list[str]] = defaultdict(list)
    for id_, found in sorted(things.items()):
        for thing in found:
            came[thing].append(id_)
    return Group(
        name=kept.name,
        label=kept.label,
        members=tuple(sorted(came)),
        missing=tuple(sorted(id_ for id_, found in things.items() if not found)),
        joined={thing: tuple(ids) for thing, ids in sorted(came.items()) if len(ids) > 1},
        split={id_: tuple(found) for id_, found in sorted(things.items()) if len(found) > 1},
        saved=len(kept.members),
        made=kept.made,
        build=kept.build,
    )


def save_group(
    graph: Asked, name: str, ids: Iterable[str], *, label: str = "", made: Made | None = None, replace: bool = False
) -> Path:
    """Keep the things of these ids as a group and say where. label: only those of this class.

    Raises BadGroup: there are none, an id means nothing, they are of several classes or of one whose things have no
    names, or the name is taken.
    """
    wanted = sorted(set(ids))
    things: dict[str, set[str]] = defaultdict(set)
    known = set[str]()
    for id_, thing, mention in graph.ask("groups/mentions", ids=wanted):
        known.add(id_)
        if not label or thing.partition("/")[0] == label:
            things[thing].add(mention)
    if unknown := sorted(set(wanted) - known):
        more = f" and {len(unknown) - 1:,} more" if len(unknown) > 1 else ""
        raise BadGroup(f"nothing in {graph.directory} goes by the id {unknown[0]}{more}")
    of = _one_class(things, label)
    members = {thing: tuple(sorted(mentions - {thing})) for thing, mentions in things.items()}
    kept = Kept(checked(name), of, members, made or Made("ids"), graph.folder.name)
    return save(graph.directory, kept, replace=replace)


def find_members(graph: Asked, names: Iterable[str], label: str = "") -> list[Found]:
    """The things that names mean, of any class or of this. Raises NotFound, of all names at once, or Ambiguous."""
    found, unknown = list[Found](), list[str]()
    for name in names:
        try:
            found.append(find_one(graph, name, (label,) if label else ()))
        except NotFound:
            unknown.append(repr(name))
    if unknown:
        kind = f"no {label}" if label else "nothing"
        raise NotFound(f"{kind} in {graph.directory} goes by {', '.join(unknown)}, as a name, alias, pinyin or id")
    return found


def changes(graph: Asked, of: Group) -> list[str]:
    """What became of members since the group was saved, in sentences for people; empty where all are as they were."""
    ids = {*of.joined, *(thing for found in of.split.values() for thing in found)}
    names: Mapping[str, str] = dict(graph.ask("asking/called", ids=sorted(ids))) if ids else {}
    told = []
    if of.joined:
        one = [f"{' and '.join(ids)} are {names[thing]} {thing}" for thing, ids in of.joined.items()]
        told.append(f"members that are one thing now: {_some(one)}")
    if of.split:
        apart = [f"{id_} is {', '.join(f'{names[t]} {t}' for t in found)}" for id_, found in of.split.items()]
        told.append(f"members that are told apart now, all of which count: {_some(apart)}")
    if of.missing:
        said = f"{len(of.missing):,} of {of.saved:,} members are told of by no source any more"
        told.append(f"{said}, and left out: {_some(of.missing)}")
    return [f"group {of.name}: {sentence}" for sentence in told]


def _some(told: Iterable[str]) -> str:
    listed = list(told)
    more = f"; and {len(listed) - _NAMED:,} more" if len(listed) > _NAMED else ""
    return "; ".join(listed[:_NAMED]) + more


def _one_class(ids: Iterable[str], label: str) -> str:
    counted: dict[str, int] = defaultdict(int)
    for id_ in ids:
        counted[id_.partition("/")[0]] += 1
    if not counted:
        raise BadGroup(f"{f'no {label} among them; ' if label else ''}a group has at least one member")
    if len(counted) > 1:
        told = ", ".join(f"{n:,} {found}" for found, n in sorted(counted.items()))
        raise BadGroup(f"a group is of one class, these are of {len(counted)} ({told}): say which by --class")
    (found,) = counted
    if found in _UNGROUPED:
        known = ", ".join(name for name in schema().classes if name not in _UNGROUPED)
        raise BadGroup(f"a group is not of {found}, which has no name; it is of {known}")
    return found
