"""The picture of an answer: the edges that a question of the catalog declares, with the facts behind each row."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from graph.answer import Answer, QueryInvalid
from graph.why import Fact
from queries.asking import Asked, answer
from queries.question import Column, Question
from queries.views.picture import Picture, Words
from queries.views.table import table, title
from queries.views.tie import Tie
from queries.views.viewer import Viewer, left_out
from queries.views.web import is_sentence
from queries.views.wording import LANGUAGES, joined, words
from queries.within import Narrowed, Within, members, narrowed

_NAMED = ("code", "relation", "class")  # kinds of columns whose values name a relation


class NotDrawn(QueryInvalid):
    """A question whose answer is no graph: it declares no edges."""


class Row(NamedTuple):
    """One edge that a row of the answer draws. relation: its name and words; label: what is written on the edge.
    sentences: ids of the grants, posts and figures that the row names."""

    start: str
    end: str
    relation: str
    called: Words
    label: Words
    sentences: tuple[str, ...]


def asked_picture(viewer: Viewer, asked: Asked, most: int, within: Within | None = None) -> Picture:
    """The picture of an answer, of at most so many things. within: only the rows that name members of this group.
    Raises NotDrawn, NoSuchGroup."""
    question = asked.question
    if not question.edges:
        raise NotDrawn(f"{question.name} declares no edges, its answer is a table: jiangtu query {question.name}")
    ids = None if within is None else members(viewer.graph, within)
    told = answer(viewer.graph, asked)
    narrow = None if ids is None else narrowed(asked, told, ids)
    told = narrow.answer if narrow else told
    rows = list(_rows(asked, told))
    given = [found.id for found in asked.found.values()]
    reached = list(dict.fromkeys([*given, *(end for row in rows for end in (row.start, row.end))]))
    drawn = reached[:most]
    shown = [row for row in rows if {row.start, row.end} <= set(drawn)]
    tied = dict(zip(_ties(viewer, shown, drawn, given), shown, strict=True))
    bound = ", ".join(f"{name}={value}" for name, value in sorted(asked.bound.items()))
    return viewer.picture(
        "query",
        viewer.sheet(f"query {question.name} {bound} {most}"),  # things keep their places within a group
        drawn,
        list(tied),
        said={tie.id: row.label for tie, row in tied.items()},
        title=title(asked),
        subtitle=_subtitle(question, len(drawn), len(tied)),
        left_out=_left_out(len(reached) - len(drawn), narrow, within),
        relations={row.relation: row.called for row in sorted(shown, key=lambda row: row.relation)},
        table=table(asked, told),
    )


def _subtitle(question: Question, nodes: int, edges: int) -> Words:
    return words("subtitles", "query", description=question.descriptions, nodes=f"{nodes:,}", edges=f"{edges:,}")


def _left_out(things: int, narrow: Narrowed | None, within: Within | None) -> Words | None:
    """What is not drawn, and which rows a group leaves out."""
    if narrow is None:
        return left_out(things)
    name = getattr(within, "name", within if isinstance(within, str) else "")
    kept = {"count": f"{len(narrow.answer):,}", "rows": f"{narrow.all_rows:,}"}
    told = words("left_out", "within", name=name, **kept) if name else words("left_out", "within_ids", **kept)
    return joined([told, *([more] if (more := left_out(things)) else [])], "beside")


def _rows(asked: Asked, told: Answer) -> Iterator[Row]:
    """Each edge once; a row draws none whose end is empty, or both ends the same."""
    columns = {c.name: c for c in asked.question.columns}
    known = {p.name: Column(p.name, p.words, p.kind, codes=p.codes) for p in asked.question.parameters} | columns
    found = dict[Row, None]()
    for row in told.rows():
        values = dict(asked.bound) | dict(zip(columns, row, strict=True))
        sentences = tuple(str(v) for v in row if isinstance(v, str) and is_sentence(v))
        for start, end, label in asked.question.edges:
            if values[start] and values[end] and values[start] != values[end]:
                relation, called = _relation(known[label], values[label])
                written = _label(known[label], values[label])
                found[Row(values[start], values[end], relation, _Same(called), _Same(written), sentences)] = None
    yield from found


class _Same(dict[str, str]):
    """Words that can be told apart in a set."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self.items()))


def _relation(column: Column, value: Any) -> tuple[str, Words]:
    if column.kind in _NAMED and value is not None:
        return str(value), {lang: str(column.shown(value, lang)) for lang in LANGUAGES}
    return column.name, column.words


def _label(column: Column, value: Any) -> Words:
    """A number says what it counts."""
    shown = {lang: "" if value is None else str(column.shown(value, lang)) for lang in LANGUAGES}
    counts = column.kind in ("integer", "number") and column.name != "year" and value is not None
    return {lang: f"{column.words[lang]} {shown[lang]}" if counts else shown[lang] for lang in LANGUAGES}


def _ties(viewer: Viewer, rows: Sequence[Row], drawn: Sequence[str], given: Sequence[str]) -> Iterator[Tie]:
    """The rows as ties, each with the facts that say so."""
    between: dict[frozenset[str], list[Tie]] = {}
    for tie in viewer.ties(drawn, given):
        between.setdefault(frozenset((tie.start, tie.end)), []).append(tie)
    viewer.gathered.read(sentence for row in rows for sentence in row.sentences)
    for number, row in enumerate(rows, start=1):
        facts = tuple(dict.fromkeys(_facts(viewer, row, between.get(frozenset((row.start, row.end)), ()))))
        yield Tie(f"{number}:{row.start}:{row.end}", row.relation, "", row.start, row.end, None, facts)


def _facts(viewer: Viewer, row: Row, ties: Sequence[Tie]) -> Iterator[Fact]:
    """What the row names, or else all that joins its ends; of a document what it says of the other end."""
    named = [sentence for sentence in row.sentences if sentence not in (row.start, row.end)]
    for sentence in named:
        yield from viewer.gathered.facts(sentence)
    for tie in ties if not named else ():
        yield from tie.facts
    yield from (fact for fact in viewer.gathered.facts(row.start) if fact.source == row.end)
