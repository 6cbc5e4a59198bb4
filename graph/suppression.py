"""Suppression: a person or a value taken out of statements, quotes and all that is made of them.

A decision names a mention by its id, so that the decision itself names nobody. All that identity joins with it goes,
and the grants, posts and figures about it; its names are struck out of what other statements quote. What is left
is the id, in the manifest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph.decisions import Decisions
from graph.engine import Engine
from graph.ledger import Ledger
from graph.problem import Problem
from graph.statement import Statement

STRUCK = "〔已隐去〕"
_UNNAMED = "'Conferral', 'Position', 'Contribution', 'Benefit', 'Statistic', 'Document'"
_TEXTS = ("value", "quote", "original", "basis", "locator", "record")


@dataclass(frozen=True, slots=True)
class Word:
    """A word that is struck out. source: only in what this document says; record: only in what this row says; empty
    is everywhere. name: of somebody, and so struck out of values too, not only out of what is quoted."""

    text: str
    source: str
    record: str
    name: bool


def suppress(engine: Engine, decisions: Decisions, files: Sequence[Path], target: Path, memory: str) -> list[Word]:
    """Write what stays of statements files into `target`, under the same names; needs what `identify` made.

    Returns the words that were struck out, longest first.
    """
    rows = [(row["mention"], row["property"]) for row in decisions.suppress]
    engine.fill("suppress", {"mention": "VARCHAR", "property": "VARCHAR"}, rows)
    engine.table("gone", "suppression/gone")
    engine.table("taken", "suppression/taken")
    found = [Word(*row) for row in engine.rows("suppression/words", unnamed=_UNNAMED)]
    words = sorted(found, key=lambda word: -len(word.text))  # a full name before a part of it
    for path in files:
        engine.parquet("file", [path])
        with Ledger(target / path.name, memory) as ledger:
            ledger.add(_struck(Statement(*row), words) for row in engine.stream("suppression/left"))
    return words


def hidden(engine: Engine) -> set[tuple[str, str]]:
    """(mention, property) of what was suppressed, the property empty where all of a thing was; needs what `suppress`
    made."""
    return set(engine.rows("suppression/hidden"))


def struck_problems(problems: Sequence[Problem], words: Sequence[Word]) -> list[Problem]:
    """Problems that repeat none of the words."""
    fields = ("file", "sheet", "column", "value", "reason")
    struck = [{field: _strike(getattr(problem, field), words) for field in fields} for problem in problems]
    return [replace(problem, **told) for problem, told in zip(problems, struck, strict=True)]  # type: ignore[arg-type]


def struck_names(told: Any, words: Sequence[Word]) -> Any:
    """What a build says of itself, in dicts and lists, without the names: files and folders may be called by them."""
    if isinstance(told, dict):
        return {struck_names(key, words): struck_names(value, words) for key, value in told.items()}
    if isinstance(told, list):
        return [struck_names(item, words) for item in told]
    return _strike(told, [word for word in words if word.name]) if isinstance(told, str) else told


def _strike(text: str, words: Sequence[Word]) -> str:
    for word in words:
        text = text.replace(word.text, STRUCK)
    return text


def _struck(statement: Statement, words: Sequence[Word]) -> Statement:
    for word in words:
        if word.source not in ("", statement.source) or word.record not in ("", statement.record):
            continue
        for field in _TEXTS:
            text = getattr(statement, field)
            if not text or word.text not in text:
                continue
            if field == "value" and (not word.name or statement.datatype != "text"):
                continue  # a code, a number or an id, or another thing's own value
            if word.source and statement.property == "prefLabel" and text == word.text:
                continue  # a namesake in the same document keeps the name
            statement = statement._replace(**{field: text.replace(word.text, STRUCK)})
    return statement
