"""The picture of a group: its members, and the things that join two or more of them.

Documents and passages are left out, as in the overview. Where there is too much to draw, members have two thirds of the
room, the most linked first, and what joins most members the rest. The table has every member and says which are drawn.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from graph.groups.group import Group
from graph.groups.kept import BadGroup
from ontology.schema import schema
from queries.views.picture import Column, Picture, Table, Words
from queries.views.viewer import Viewer
from queries.views.wording import both, joined, words

_UNDRAWN = ("Document", "Passage")
_NAMED = 5  # things that a sentence about what changed names


def group_picture(viewer: Viewer, of: Group, most: int) -> Picture:
    """The picture of a group, of at most so many things. Raises BadGroup where no source tells of any member."""
    if not of.members:
        raise BadGroup(f"no source tells any more of any of the {of.saved:,} members of {of.name}")
    members = sorted(of.members, key=lambda id_: (-viewer.web.weight(id_), id_))
    joining = _joining(viewer, members)
    shown = members[: max(most - len(joining), most - most // 3)]
    beside = _joining(viewer, shown)[: most - len(shown)]
    shown = members[: most - len(beside)]
    drawn = [*shown, *beside]
    tied = viewer.ties(drawn, shown)
    viewer.gathered.name_only([*members, *of.joined])
    return viewer.picture(
        "group",
        viewer.sheet(f"group {of.name} {most}"),
        drawn,
        tied,
        title=both(of.name),
        subtitle=words(
            "subtitles",
            "group",
            **{"class": schema().classes[of.label].term.labels},
            members=f"{len(members):,}",
            nodes=f"{len(drawn):,}",
            edges=f"{len(tied):,}",
        ),
        left_out=joined(list(_left_out(viewer, of, len(members) - len(shown), len(joining) - len(beside))), "beside"),
        table=_table(viewer, of, members, set(shown)),
    )


def _joining(viewer: Viewer, members: Sequence[str]) -> list[str]:
    """What is one step from two or more of these, beside themselves: from most of them first."""
    ends, counted = frozenset(members), Counter[str]()
    for member in members:
        counted.update(set(viewer.web.beside(member, ends)) - ends)
    found = [id_ for id_, count in counted.items() if count > 1 and id_.partition("/")[0] not in _UNDRAWN]
    return sorted(found, key=lambda id_: (-counted[id_], viewer.web.weight(id_), id_))


def _left_out(viewer: Viewer, of: Group, members: int, joining: int) -> Iterator[Words]:
    """What is not drawn, and what became of members since they were saved."""
    yield words("left_out", "documents")
    if members:
        yield words("left_out", "group_members", count=f"{members:,}", all=f"{len(of.members):,}")
    if joining > 0:
        yield words("left_out", "group_joining", count=f"{joining:,}")
    if of.joined:
        yield words("left_out", "group_joined", told=_named(viewer, list(of.joined)))
    if of.split:
        apart = sorted({thing for things in of.split.values() for thing in things})
        yield words("left_out", "group_split", told=_named(viewer, apart))
    if of.missing:
        yield words("left_out", "group_missing", count=f"{len(of.missing):,}")


def _named(viewer: Viewer, ids: Sequence[str]) -> Words:
    """The first of these things by name, and how many there are."""
    told = joined([viewer.gathered.name(id_) for id_ in ids[:_NAMED]], "and")
    return words("marks", "community", name=told, count=f"{len(ids):,}") if len(ids) > _NAMED else told


def _table(viewer: Viewer, of: Group, members: Sequence[str], shown: Collection[str]) -> Table:
    """Every member: how many links it has, and whether it is drawn; last those that are gone, by their ids."""
    columns = (("name", "text"), ("all_links", "integer"), ("drawn", "code"))
    there = [
        (
            viewer.gathered.name(id_)[viewer.lang],
            viewer.web.weight(id_),
            words("marks", "drawn" if id_ in shown else "undrawn"),
        )
        for id_ in members
    ]
    gone = [(id_, None, words("marks", "gone")) for id_ in of.missing]
    return Table(
        title=both(of.name),
        description=words("subtitles", "group_table"),
        columns=tuple(Column(name, words("columns", name), kind) for name, kind in columns),
        rows=(*there, *gone),
        ids=tuple((id_, None, None) for id_ in [*members, *of.missing]),
    )
