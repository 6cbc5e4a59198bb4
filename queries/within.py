"""Answers and groups: the rows of an answer that name a member of a group, and the things of an answer that make one.

A member is looked for in every column of ids: in the holders of an honor these are who received it, in studios the
studio, who leads it, its unit and its district. So a group of people narrows the one, a group of firms the other.
"""

from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from graph.answer import Answer, QueryInvalid
from graph.groups.group import Group, group
from graph.groups.kept import BadGroup, Made
from graph.opened import Graph
from graph.steps import SENTENCES
from queries.asking import Asked

Within = str | Group | Collection[str]  # the name of a group, a group, or ids of things
_NAMELESS = (*SENTENCES, "Passage")


class Narrowed(NamedTuple):
    """An answer narrowed. columns: those in which members were found. all_rows: how many there were before."""

    answer: Answer
    columns: tuple[str, ...]
    all_rows: int


class Things(NamedTuple):
    """Things that an answer names in one column, each once, and how they were found."""

    ids: tuple[str, ...]
    made: Made


def members(graph: Graph, within: Within) -> Collection[str]:
    """The ids of members, as they are now. Raises NoSuchGroup or BrokenGroup."""
    return group(graph, within).members if isinstance(within, str) else within


def narrowed(asked: Asked, told: Answer, ids: Collection[str]) -> Narrowed:
    """The rows of an answer in which a column of ids names one of these things.

    Raises QueryInvalid where the question has no such column.
    """
    wanted, places = frozenset(ids), _id_columns(asked)
    if not places:
        raise QueryInvalid(f"{asked.question.name} only counts, its rows name no things: no group narrows it")
    kept, used = [], set[str]()
    for row in told.rows():
        if found := [name for name, place in places.items() if row[place] in wanted]:
            used.update(found)
            kept.append(row)
    return Narrowed(Answer(told.columns, kept), tuple(name for name in places if name in used), len(told))


def things(asked: Asked, told: Answer, column: str = "") -> Things:
    """The things of an answer that a group can be made of.

    column: of the answer; by default `id`, or the only one that holds things. Raises BadGroup: there is no such column,
    several that may be meant, or nothing in it.
    """
    places = _id_columns(asked)
    name = asked.question.name
    if column and column not in places:
        raise BadGroup(f"{name} has no column {column!r} of ids; it has: {', '.join(places) or 'none'}")
    of = {found: Counter(row[place] for row in told.rows() if row[place]) for found, place in places.items()}
    fit = [found for found, ids in of.items() if any(id_.partition("/")[0] not in _NAMELESS for id_ in ids)]
    if not column:
        if not len(told):
            raise BadGroup(f"the answer of {name} is empty; a group has at least one member")
        if not fit:
            raise BadGroup(f"{name} names no things that a group can be made of")
        if "id" not in fit and len(fit) > 1:
            raise BadGroup(f"{name} names things in several columns: say which by --column ({', '.join(fit)})")
        column = "id" if "id" in fit else fit[0]
    if not of[column]:
        raise BadGroup(f"the column {column} of the answer of {name} is empty; a group has at least one member")
    return Things(tuple(sorted(of[column])), _made(asked, column))


def _made(asked: Asked, column: str) -> Made:
    """How a group was made, without a text that was typed: it may name somebody who is to be forgotten."""
    given = {n: v for n, v in asked.bound.items() if v != asked.question.by_name[n].default}
    texts = tuple(sorted(n for n in given if asked.question.by_name[n].kind == "text"))
    parameters = {n: str(v) if isinstance(v, str) else int(v) for n, v in sorted(given.items()) if n not in texts}
    return Made("question", asked.question.name, column, parameters, texts)


def _id_columns(asked: Asked) -> dict[str, int]:
    """The columns of ids, and their places."""
    return {column.name: place for place, column in enumerate(asked.question.columns) if column.kind == "id"}
