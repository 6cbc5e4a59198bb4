"""What a withdrawal comes to: what falls and what stays, in words and in rows."""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from graph.difference.change import COUNTED, Change
from graph.difference.wording import class_words
from graph.finding import Found
from graph.path import Path

KINDS = {  # of a change → what it is to who withdraws a document
    "gone": "falls",
    "came": "appears",
    "unlinked": "falls",
    "linked": "appears",
    "split": "comes apart",
    "joined": "comes together",
    "shown differently": "changes",
    "no longer told by": "stays",
}
RANKINGS = {"Company": "counted grants", "Person": "counted grants", "Honor": "holders"}
_NAMED = ("Conferral", "Person", "Company", "Organization", "Team", "Studio", "Achievement", "Honor")
_SHOWN = 3  # of what is parted together


class Fall(NamedTuple):
    """A change that the withdrawal makes, and why."""

    change: Change
    why: str

    @property
    def what(self) -> str:
        return KINDS.get(self.change.kind, self.change.kind)

    @property
    def counted(self) -> bool:
        """Whether it means little by itself, and is told to people by number: what stays, and new ids."""
        return self.change.section >= COUNTED or self.what == "stays"


class Move(NamedTuple):
    """Who counts less than before, or stands elsewhere because others do. thing: in words, of the graph before.

    ranking: the class that is ranked. before, after: grants, or of an honor holders. place_before, place_after: equal
    numbers share a place, and the next are left out; None where nothing is counted any more. old, new: ids.
    """

    ranking: str
    thing: str
    before: int
    after: int
    place_before: int
    place_after: int | None
    old: str
    new: str | None

    @property
    def loses(self) -> bool:
        return self.after < self.before


class Way(NamedTuple):
    """How two things are connected before and after: shortest paths, none where they are not connected."""

    start: Found
    end: Found
    before: tuple[Path, ...]
    after: tuple[Path, ...]

    @property
    def change(self) -> str:
        if self.start.id == self.end.id:
            return "both names mean one thing"
        if not self.before:
            return "not connected before" if not self.after else "connected only now"
        if not self.after:
            return "no longer connected"
        before, after = len(self.before[0]), len(self.after[0])
        if before != after:
            return f"connected over {after} steps instead of {before}"
        same = sorted(map(way, self.before)) == sorted(map(way, self.after))  # ordered by ids, which may be other ones
        return "connected as before" if same else "connected in as many steps, in part by other ways"


class Named(NamedTuple):
    """A thing and what it is called."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What falls, most important first, if a document is withdrawn.

    told: facts that it tells, but of itself. shared: of these, those that others tell, too. others: facts of other
    documents that can't be read without what it declares. falls: what changes in the graph. moves: in rankings.
    parted: named things that hang together with most of the graph only through it, those that stay together side by
    side. ways: of pairs that were asked for.
    """

    document: Found
    told: int
    shared: int
    others: int
    falls: tuple[Fall, ...]
    moves: tuple[Move, ...]
    parted: tuple[tuple[Named, ...], ...]
    ways: tuple[Way, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing rests on it but itself."""
        own = (self.document.id,)
        return not self.told and not self.moves and all(fall.change.old == own for fall in self.falls)

    def words(self) -> str:
        """What it comes to, in one sentence."""
        name = self.document.name
        if self.nothing:
            return f"nothing rests on {name}: nothing else falls if it is withdrawn"
        gone = [f.change for f in self.falls if f.change.kind == "gone" and f.change.old != (self.document.id,)]
        counted = Counter(change.label for change in gone)
        listed = [_many(self.told - self.shared, "fact")]
        listed += [_many(counted.pop(label), class_words(label)) for label in _NAMED if counted[label]]
        if counted:
            one, several = "post, figure, event or other thing", "posts, figures, events and other things"
            listed.append(f"{counted.total():,} {one if counted.total() == 1 else several}")
        kinds = Counter(f.change.kind for f in self.falls)
        said = [f"without {name}, {_and(listed)} would fall"]
        if apart := kinds["split"]:
            said.append(f"{_many(apart, 'merge')} would come apart")
        if together := kinds["joined"]:
            said.append(f"{_many(together, 'thing')} would come together")
        told = f"{self.shared:,} of the {_many(self.told, 'fact')} that it tells are told by other documents, too"
        if stays := kinds["no longer told by"]:
            told += f", and {_many(stays, 'thing')} that it tells of stay"
        said.append(told)
        if self.others:
            can = "can't be read without what it declares, and fall with it"
            said.append(f"{_many(self.others, 'fact')} of other documents {can}")
        return "; ".join(said)


def parted_words(group: tuple[Named, ...]) -> str:
    """`甲班 is no longer connected to anything else`."""
    names = "、".join(thing.name for thing in group[:_SHOWN])
    if len(group) == 1:
        return f"{names} is no longer connected to anything else"
    more = f" and {len(group) - _SHOWN} more" if len(group) > _SHOWN else ""
    return f"{names}{more} are no longer connected to the rest, only among themselves"


def way(path: Path) -> str:
    """`青岛港 · 连钢创新团队 · 时代楷模`."""
    return " · ".join([path[0].start.name, *(step.end.name for step in path)])


def falls_words(change: Change, document: str) -> str:
    """A change as a person reads it, without its kind. document: the name of the withdrawn one, which need not be told
    again."""
    told = change.words()
    return told.replace(f" ({document})", "").replace(f"; {document})", ")") if change.kind == "gone" else told


def _many(count: int, noun: str) -> str:
    plural = {"person": "people", "company": "companies", "body": "bodies"}.get(noun, f"{noun}s")
    return f"{count:,} {noun if count == 1 else plural}"


def _and(parts: list[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last
