"""Suppression: a person or a value taken out of statements, quotes and all that is made of them.

A decision names a mention by its id, so that the decision itself names nobody. All that identity joins with it goes,
and the grants, posts and figures about it; its names are struck out of what other statements quote. What is left
is the id, in the manifest.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from graph.decisions import Decisions
from graph.engine import Engine
from graph.ledger import Ledger
from graph.problem import Problem
from graph.statement import Statement

STRUCK = "〔已隐去〕"
_UNNAMED = "'Conferral', 'Position', 'Contribution', 'Benefit', 'Statistic', 'Document'"
_TEXTS = ("value", "quote", "original", "basis")


def suppress(engine: Engine, decisions: Decisions, files: Sequence[Path], target: Path) -> list[tuple[str, str | None]]:
    """Write what stays of statements files into `target`, under the same names; needs what `identify` made.

    Returns the words that were struck out: (word, document id, None for every document), longest first.
    """
    rows = [(row["mention"], row["property"]) for row in decisions.suppress]
    engine.fill("suppress", {"mention": "VARCHAR", "property": "VARCHAR"}, rows)
    engine.table("gone", "suppression/gone")
    engine.table("taken", "suppression/taken")
    found = [(str(word), source) for word, source in engine.rows("suppression/words", unnamed=_UNNAMED)]
    words = sorted(found, key=lambda told: -len(told[0]))  # a full name before a part of it
    for path in files:
        engine.parquet("file", [path])
        with Ledger(target / path.name) as ledger:
            ledger.add(_struck(Statement(*row), words) for row in engine.rows("suppression/left"))
    return words


def struck_problems(problems: Sequence[Problem], words: Sequence[tuple[str, str | None]]) -> list[Problem]:
    """Problems that repeat none of the words."""
    found = []
    for problem in problems:
        for word, _ in words:
            value, reason = problem.value.replace(word, STRUCK), problem.reason.replace(word, STRUCK)
            problem = replace(problem, value=value, reason=reason)
        found.append(problem)
    return found


def _struck(statement: Statement, words: Sequence[tuple[str, str | None]]) -> Statement:
    for word, source in words:
        if source is None or source == statement.source:
            for field in _TEXTS:
                text = getattr(statement, field)
                if text and word in text and not (field == "value" and statement.datatype in ("entity", "class")):
                    if source and statement.property == "prefLabel" and text == word:
                        continue  # a namesake in the same document keeps the name
                    statement = statement._replace(**{field: text.replace(word, STRUCK)})
    return statement
