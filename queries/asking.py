"""Asking a question of the catalog: names become ids, values are bound, and what comes back is what was declared."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.answer import Answer, Id, QueryInvalid
from graph.answer import Parameter as Value
from graph.errors import EngineFailed
from graph.finding import Found, find_one
from graph.neo4j.server import Server
from graph.opened import Graph
from queries.question import Language, Parameter, Question, question

BETWEEN = "\x1f"  # between the texts of a list in SPARQL, which joins them by GROUP_CONCAT


class BadParameter(QueryInvalid):
    """A parameter that is missing, unknown, or not of its type; the message says what it may be."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its parameters bound. bound: by name. found: what each name given for a thing was taken for."""

    question: Question
    bound: Mapping[str, Value]
    found: Mapping[str, Found]


def bind(graph: Graph, name: str, values: Mapping[str, object]) -> Asked:
    """Raises NoSuchQuestion, BadParameter, and for a thing's name NotFound or Ambiguous."""
    asked = question(name)
    if unknown := sorted(values.keys() - asked.by_name.keys()):
        known = ", ".join(asked.by_name) or "none"
        raise BadParameter(f"{name} has no parameter {unknown[0]!r}; it has: {known}")
    bound, found = dict[str, Value](), dict[str, Found]()
    for parameter in asked.parameters:
        given = values.get(parameter.name, parameter.default)
        if given is None:
            raise BadParameter(f"{name} needs {parameter.name}, for example {parameter.name}={parameter.example}")
        if parameter.kind == "entity" and given != parameter.default:
            found[parameter.name] = find_one(graph, str(given), parameter.classes)
            bound[parameter.name] = Id(found[parameter.name].id)
        else:
            bound[parameter.name] = _value(name, parameter, given)
    return Asked(asked, bound, found)


def answer(graph: Graph, asked: Asked, language: Language = "sparql") -> Answer:
    """The rows, in the order and with the columns that the question declares: the same in both languages."""
    ask = graph.sparql if language == "sparql" else graph.cypher
    return _answer(asked, ask(asked.question.text(language), asked.bound), language)


def answer_on(server: Server, asked: Asked, *, seconds: float | None = None) -> Answer:
    """The same rows, asked of a Neo4j server that has the graph. seconds: after which it stops."""
    told = server.cypher(asked.question.text("cypher", "neo4j"), asked.bound, seconds=seconds)
    return _answer(asked, told, "cypher on Neo4j")


def _answer(asked: Asked, told: Answer, language: str) -> Answer:
    columns = asked.question.columns
    if missing := [source for c in columns if (source := c.of or c.name) not in told.columns]:
        raise EngineFailed(f"{asked.question.name} in {language} lacks the columns {', '.join(missing)}")
    places = [(told.columns.index(column.of or column.name), column.kind) for column in columns]
    rows = [tuple(_cell(row[place], kind) for place, kind in places) for row in told.rows()]
    return Answer([column.name for column in columns], _sorted(rows, asked.question))


def _cell(told: Any, kind: str) -> Any:
    """A cell as its column declares it: the class of an id, or texts in order, each once."""
    if kind == "class":
        return told.partition("/")[0] if told else None
    if kind == "texts":
        texts = told.split(BETWEEN) if isinstance(told, str) else told or []
        return sorted({text for text in texts if text})
    return told


def _sorted(rows: list[tuple[Any, ...]], question: Question) -> list[tuple[Any, ...]]:
    """Rows in the order of the question, empty cells last. The engines sort nothing: nulls are first in the one
    language, last in the other, and a union can't be sorted in Cypher."""
    places = {column.name: place for place, column in enumerate(question.columns)}
    for told in reversed(question.order):
        place = places[told.removeprefix("-")]
        sorts = question.columns[place].sorts
        filled = [row for row in rows if row[place] is not None]
        filled.sort(key=lambda row: sorts(row[place]), reverse=told.startswith("-"))
        rows = filled + [row for row in rows if row[place] is None]
    return rows


def _value(name: str, parameter: Parameter, given: object) -> Value:
    text = str(given)
    if parameter.kind == "integer":
        try:
            return int(text)
        except ValueError:
            raise BadParameter(f"{name}: {parameter.name} is a whole number, not {text!r}") from None
    if parameter.kind == "code" and text:
        called = {word: code for code, words in parameter.codes.items() for word in (code, *words.values())}
        if text not in called:
            known = ", ".join(f"{code} {words['zh']}" for code, words in parameter.codes.items())
            raise BadParameter(f"{name}: {parameter.name} is one of {known}, not {text!r}")
        return called[text]
    return text
