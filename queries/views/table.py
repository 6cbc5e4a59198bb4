"""The answer of a canned question as a page shows it, beside the picture or alone."""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.answer import Answer
from queries import question
from queries.asking import Asked
from queries.views.picture import Cell, Column, Table, Words
from queries.views.wording import LANGUAGES, both, joined, words

_WORDED = ("code", "class", "relation", "boolean")


def table(asked: Asked, answer: Answer) -> Table:
    """The rows as people read them; ids: the things that cells name."""
    columns = asked.question.columns
    shown = [place for place, column in enumerate(columns) if column.kind != "id"]
    return Table(
        title=title(asked),
        description=asked.question.descriptions,
        columns=tuple(Column(columns[p].name, columns[p].words, columns[p].kind) for p in shown),
        rows=tuple(tuple(_cell(columns[p], row[p]) for p in shown) for row in answer.rows()),
        ids=tuple(_ids(columns, shown, row) for row in answer.rows()),
    )


def title(asked: Asked) -> Words:
    """The question's title, with the things that it is asked of."""
    if not asked.found:
        return asked.question.titles
    name = joined([both(found.name) for found in asked.found.values()], "and")
    return words("titles", "table", title=asked.question.titles, name=name)


def _cell(column: question.Column, value: Any) -> Cell:
    if value is None or column.kind not in _WORDED:
        return value  # type: ignore[no-any-return]
    return {lang: str(column.shown(value, lang)) for lang in LANGUAGES}


def _ids(columns: Sequence[question.Column], shown: Sequence[int], row: Sequence[Any]) -> tuple[str | None, ...]:
    """The id that goes with each cell: that of the column `id` with `name`, of `x_id` with `x`."""
    told: Mapping[str, Any] = {column.name: value for column, value in zip(columns, row, strict=True)}
    names = (columns[place].name for place in shown)
    return tuple(told.get("id" if name == "name" else f"{name}_id") for name in names)
