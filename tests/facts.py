"""Finding a fact among statements: what the lists in tests/data/facts/ mean.

A pattern asks for a thing of a class with certain values, said by one document: each value by a statement of that
source with a locator and a quote; those named under `basis` are inferred and must say how. A relation's value is any
name of the thing it points to, or a pattern of its own. `{"contains": text}` is a part of a text.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from graph.names import key
from graph.statement import Statement, document_id

Pattern = dict[str, Any]
LISTS = Path(__file__).parent / "data" / "facts"
ABOUT = ("type", "document", "basis")  # keys of a pattern that are not properties


def lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (LISTS / f"{name}.jsonl").read_text("utf-8").splitlines()]


class Facts:
    """Statements, indexed to be asked for patterns."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.by_subject: dict[str, list[Statement]] = defaultdict(list)
        self.names: dict[str, set[str]] = defaultdict(set)
        for s in statements:
            self.by_subject[s.subject].append(s)
            if s.property in ("prefLabel", "altLabel", "title"):
                self.names[s.subject].add(key(s.value))

    def found(self, pattern: Pattern, *, strict: bool) -> list[str]:
        """Subjects that a pattern fits; strict: with place, words and basis as they must be."""
        return [subject for subject in self.by_subject if self._fits(subject, pattern, strict)]

    def _fits(self, subject: str, pattern: Pattern, strict: bool) -> bool:
        if not subject.startswith(pattern["type"] + "/"):
            return False
        source = document_id(pattern["document"]) if "document" in pattern else None
        inferred = pattern.get("basis", [])
        wanted = [("type", pattern["type"]), *((k, v) for k, v in pattern.items() if k not in ABOUT)]
        return all(
            any(
                self._says(s, prop, value, strict)
                and source in (None, s.source)
                and (not strict or _sound(s, prop in inferred))
                for s in self.by_subject[subject]
            )
            for prop, values in wanted
            for value in (values if isinstance(values, list) else [values])
        )

    def _says(self, s: Statement, prop: str, value: Any, strict: bool) -> bool:
        if s.property != prop:
            return False
        if isinstance(value, dict):
            if "contains" in value:
                return key(value["contains"]) in key(s.value)
            return self._fits(s.value, value, strict)
        if s.datatype == "entity":
            return key(value) in self.names[s.value]
        if isinstance(value, bool):
            return s.value == str(value).lower()
        try:
            return Decimal(s.value) == Decimal(str(value))
        except InvalidOperation:
            return s.value == value or (key(s.value) == key(str(value)) != "")


def _sound(s: Statement, inferred: bool) -> bool:
    return bool(s.locator and s.quote) and (s.basis is not None or not inferred)


def unmet(facts: Facts, name: str) -> Iterator[str]:
    """Every line of a list that does not hold, with why."""
    for line in lines(name):
        where = f"{name} line {line['line']}, {line['says']}"
        for pattern in line.get("find", ()):
            if not facts.found(pattern, strict=True):
                yield f"{where}: not found {json.dumps(pattern, ensure_ascii=False)}"
        for pattern in line.get("never", ()):
            if facts.found(pattern, strict=False):
                yield f"{where}: claimed {json.dumps(pattern, ensure_ascii=False)}"
        if "count" in line and (n := len(facts.found(line["count"], strict=False))) != line["is"]:
            yield f"{where}: {n} found {json.dumps(line['count'], ensure_ascii=False)}"
