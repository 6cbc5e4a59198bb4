"""The graph as programs that draw and measure take it: nodes with a label and single values, edges with ids of their
own. What GraphML and GEXF share; each writes it in its own words.

Lists are joined by SEPARATOR. Passages, which are most of a build and nothing to draw, come only when asked for.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.sax import saxutils

from graph.columns import Column, edge_columns, node_columns
from graph.engine import Engine
from graph.projection import relationships
from ontology.schema import Datatype, schema

SEPARATOR = " | "
Scalar = str | int | float | bool
_PASSAGE = "Passage"
_TYPES: dict[Datatype, str] = {"integer": "long", "decimal": "double", "boolean": "boolean"}
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML 1.0, however written


class Node(NamedTuple):
    """label: what to write beside it. values: class, and every attribute that it has."""

    id: str
    label: str
    values: dict[str, Scalar]


class Edge(NamedTuple):
    """id: told by type and ends, and so the same in the next build. kind: the type in Cypher. label: in Chinese."""

    id: str
    start: str
    end: str
    kind: str
    label: str
    derived: bool


def node_types(passages: bool) -> dict[str, str]:
    """What values nodes have: name → its type, of those that GraphML and GEXF both know."""
    types = {"class": "string"}
    for label in _labels(passages):
        for column in _told(label):
            kind = "string" if column.many else _TYPES.get(column.datatype, "string")
            types[column.name] = kind if types.get(column.name, kind) == kind else "string"
    return types


def nodes(engine: Engine, passages: bool) -> Iterator[Node]:
    for label in _labels(passages):
        columns, worded = node_columns(label), schema().classes[label].term.labels["zh"]
        listed = ", ".join(f'"{column.name}"' for column in columns)
        for row in engine.stream("export/columns", table=label, columns=listed):
            told = dict(zip((column.name for column in columns), row, strict=True))
            id_ = told.pop("id")
            values = {name: _scalar(value) for name, value in told.items() if value is not None}
            yield Node(id_, _label(worded, told), {"class": label, **values})


def edges(engine: Engine, passages: bool) -> Iterator[Edge]:
    model = schema().relations
    for relation, names in relationships():
        if any(_PASSAGE in pair for pair in relation.pairs) and not passages:
            continue
        columns = ", ".join(f'"{column.name}"' for column in edge_columns(relation, names))
        kind = relation.cypher_type
        for start, end, *key in engine.stream("export/columns", table=kind, columns=columns):
            named = model[key[0]] if key and key[0] in model else relation
            yield Edge(":".join((start, kind, end, *key)), start, end, kind, named.term.labels["zh"], relation.derived)


def attribute(value: Scalar) -> str:
    """A value as an XML attribute, with its quotes."""
    return saxutils.quoteattr(_text(value))


def content(value: Scalar) -> str:
    """A value as the text of an XML element."""
    return saxutils.escape(_text(value), {"\r": "&#13;"})


def _labels(passages: bool) -> list[str]:
    return [label for label in schema().classes if passages or label != _PASSAGE]


def _told(label: str) -> list[Column]:
    return [column for column in node_columns(label) if column.name != "id"]


def _label(worded: str, told: dict[str, object]) -> str:
    """The name; of a grant, a post or a figure its class and year."""
    return str(told["name"] or told.get("quote") or " ".join(str(p) for p in (worded, told.get("year")) if p))


def _scalar(value: object) -> Scalar:
    return SEPARATOR.join(value) if isinstance(value, list) else value  # type: ignore[return-value]


def _text(value: Scalar) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return _ILLEGAL.sub("\ufffd", text)
