"""All that a withdrawal comes to, as rows of one table.

what: told (how many facts the document tells, and how many of them others tell, too), then what a change of the graph
is (falls, appears, changes, told anew, comes apart, comes together, regrouped, stays, renamed id), rank, parted, path.
"""

from collections.abc import Iterator

from graph.without.withdrawal import RANKINGS, Fall, Move, Named, Way, Withdrawal, way

COLUMNS = (
    "what", "class", "thing", "property", "before", "after", "why", "rank_before", "rank_after", "old", "new",
)  # fmt: skip
Row = tuple[object, ...]


def rows(found: Withdrawal) -> Iterator[Row]:
    """Everything, by COLUMNS, in the order of importance."""
    why = f"{found.shared} told by other documents, too; {found.others} of other documents fall with it"
    told = "told", "Document", found.document.name, "facts", str(found.told), str(found.shared), why
    yield *told, None, None, found.document.id, None
    yield from map(_fall, found.falls)
    yield from map(_move, found.moves)
    for group in found.parted:
        yield from (_parted(thing, group) for thing in group)
    yield from map(_way, found.ways)


def _fall(fall: Fall) -> Row:
    c = fall.change
    before, after = "、".join(c.before) or None, "、".join(c.after) or None
    thing = before if c.kind == "split" else c.thing
    return (
        fall.what, c.label, thing, c.name, before, after, fall.why, None, None,
        " ".join(c.old) or None, " ".join(c.new) or None,
    )  # fmt: skip


def _move(move: Move) -> Row:
    why = "fewer count" if move.loses else "more count" if move.after > move.before else "others count less"
    told = "rank", move.ranking, move.thing, RANKINGS[move.ranking], str(move.before), str(move.after), why
    return *told, move.place_before, move.place_after, move.old, move.new


def _parted(thing: Named, group: tuple[Named, ...]) -> Row:
    """before: what it hung together with; after: those with which it still does."""
    others = "、".join(other.name for other in group if other != thing) or None
    why = "no longer connected to the rest of the graph"
    label = thing.id.partition("/")[0]
    return "parted", label, thing.name, "connected", "the rest", others, why, None, None, thing.id, thing.id


def _way(asked: Way) -> Row:
    before, after = (" | ".join(map(way, paths)) or None for paths in (asked.before, asked.after))
    ends, ids = f"{asked.start.name} – {asked.end.name}", f"{asked.start.id} {asked.end.id}"
    return "path", None, ends, "path", before, after, asked.change, None, None, ids, None
