"""Turtle for people to read: a paragraph a node, sorted, ids under a base."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from graph.export.writing import new_file
from graph.tables import tables
from graph.triples import TYPE, Object, by_subject, make_triples
from ontology.turtle import ID, XSD, prefixes

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})
# Literals that Turtle has a short form of, which reads back as the same characters.
_SHORT = {
    XSD + "integer": re.compile(r"-?[0-9]+"),
    XSD + "decimal": re.compile(r"-?[0-9]+\.[0-9]+"),
    XSD + "boolean": re.compile(r"true|false"),
}
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def write_turtle(build: Path, path: Path) -> None:
    with tables(build) as engine, new_file(path) as file:
        make_triples(engine)
        file.write(f"@base <{ID}> .\n")
        file.writelines(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in prefixes().items())
        for subject, told in by_subject(engine):
            lines = " ;\n    ".join(_predicates(told))
            file.write(f"\n{_iri(subject)} {lines} .\n")


def _predicates(told: Iterable[Object]) -> Iterator[str]:
    """What is said of a node, its class first."""
    for predicate, same in groupby(sorted(told, key=lambda o: o.predicate != TYPE), key=attrgetter("predicate")):
        yield f"{'a' if predicate == TYPE else _iri(predicate)} {' , '.join(map(_object, same))}"


def _object(told: Object) -> str:
    if told.lang is None and told.datatype is None:
        return _iri(told.text)
    if told.datatype in _SHORT and _SHORT[told.datatype].fullmatch(told.text):
        return told.text
    literal = f'"{told.text.translate(_ESCAPES)}"'
    if told.lang:
        return f"{literal}@{told.lang}"
    return literal if told.datatype in (None, XSD + "string") else f"{literal}^^{_iri(told.datatype)}"


def _iri(iri: str) -> str:
    return f"<{iri.removeprefix(ID)}>" if iri.startswith(ID) else _term(iri)


@cache
def _term(iri: str) -> str:
    for prefix, start in prefixes().items():
        if iri.startswith(start) and _LOCAL.fullmatch(iri, len(start)):
            return f"{prefix}:{iri[len(start) :]}"
    return f"<{iri}>"
