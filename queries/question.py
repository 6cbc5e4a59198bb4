"""A question of the catalog: what it asks for, what it answers, and its text in both languages.

Each is a folder of catalog/: query.yml (the words, parameters and columns), query.rq and query.cypher (twins: the same
rows in the same order). Adding a question is adding a folder. Neo4j is asked query.cypher, too; query.neo4j.cypher
beside it is asked there in its place, where the engine truly needs other words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Literal

from graph.answer import QueryInvalid
from ontology.schema import Attribute, schema

Language = Literal["sparql", "cypher"]
LANGUAGES: Mapping[Language, str] = {"sparql": "query.rq", "cypher": "query.cypher"}
Words = Mapping[str, str]  # language of people → text
_YES, _NO = {"zh": "是", "en": "yes"}, {"zh": "否", "en": "no"}


class NoSuchQuestion(QueryInvalid):
    """The catalog has no question of that name."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question is asked with. kind: text, integer, code (of an attribute, or of classes), or entity (of these
    classes).

    default: None where it must be given; the neutral value of an optional one leaves nothing out.
    """

    name: str
    words: Words
    kind: str
    example: str | int
    default: str | int | None = None
    classes: tuple[str, ...] = ()
    codes: Mapping[str, Words] = field(default_factory=dict)

    @property
    def required(self) -> bool:
        return self.default is None


@dataclass(frozen=True, slots=True)
class Column:
    """kind: text, texts (several, sorted), integer, number, boolean, id, class, relation or code.

    of: the column of ids that a class is read from, as no query asks for it. codes: what each code is called.
    """

    name: str
    words: Words
    kind: str
    of: str = ""
    codes: Mapping[str, Words] = field(default_factory=dict)

    def sorts(self, value: Any) -> Any:
        """What a value is sorted by: a code by its place in the list of codes, as levels have an order."""
        return list(self.codes).index(value) if self.kind == "code" and value in self.codes else value

    def shown(self, value: Any, lang: str) -> Any:
        """A value as people read it."""
        if isinstance(value, list):
            return "、".join(str(self.shown(item, lang)) for item in value)
        if isinstance(value, bool):
            return _YES[lang] if value else _NO[lang]
        if isinstance(value, float) and value.is_integer():
            return int(value)
        return self.codes[value].get(lang, value) if value in self.codes else value


@dataclass(frozen=True)
class Question:
    """order: the columns that the rows are sorted by, `-` before one that falls; empty cells come last. edges: how the
    answer is drawn, each (from, to, label) by names of columns or parameters; empty: it is no graph. note: what was
    reshaped to be fast. generated: what it is asked with where a graph of generated records lacks the examples.
    """

    name: str
    titles: Words
    descriptions: Words
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    order: tuple[str, ...]
    edges: tuple[tuple[str, str, str], ...]
    note: str
    generated: Mapping[str, str | int]
    folder: Traversable

    def text(self, language: Language, engine: str = "") -> str:
        """engine: one that may have a text of its own."""
        file = LANGUAGES[language]
        own = self.folder.joinpath(f".{engine}.".join(file.split(".")))
        return (own if engine and own.is_file() else self.folder.joinpath(file)).read_text("utf-8")

    @cached_property
    def by_name(self) -> Mapping[str, Parameter]:
        return {parameter.name: parameter for parameter in self.parameters}


@cache
def questions() -> Mapping[str, Question]:
    """Every question of the catalog, by name."""
    folders = files(__name__.rpartition(".")[0]).joinpath("catalog").iterdir()
    return {folder.name: _question(folder) for folder in sorted(folders, key=lambda f: f.name) if _is_question(folder)}


@cache
def question(name: str) -> Question:
    """Raises NoSuchQuestion, which names those that are like it."""
    from difflib import get_close_matches

    folder = files(__name__.rpartition(".")[0]).joinpath("catalog", name)
    if name.isascii() and name.replace("-", "").isalnum() and _is_question(folder):
        return _question(folder)
    near = get_close_matches(name, questions(), cutoff=0.4)
    hint = f"; like it: {', '.join(near)}" if near else ""
    raise NoSuchQuestion(f"no question {name!r} in the catalog{hint}; jiangtu query lists all")


def _is_question(folder: Traversable) -> bool:
    return folder.is_dir() and folder.joinpath("query.yml").is_file()


def _question(folder: Traversable) -> Question:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    told = yaml.load(folder.joinpath("query.yml").read_text("utf-8"), loader)
    return Question(
        name=folder.name,
        titles=told["title"],
        descriptions=told["description"],
        tags=tuple(told["tags"]),
        parameters=tuple(_parameter(name, p) for name, p in (told.get("parameters") or {}).items()),
        columns=tuple(_column(name, c) for name, c in told["columns"].items()),
        order=tuple(told["order"]),
        edges=tuple(tuple(edge) for edge in told.get("edges", ())),
        note=told.get("note", ""),
        generated=told.get("generated", {}),
        folder=folder,
    )


def _parameter(name: str, told: dict[str, Any]) -> Parameter:
    classes: tuple[str, ...] = tuple(told["type"]) if isinstance(told["type"], list) else ()
    kind = "entity" if classes else told["type"]
    codes = _codes(told) if kind == "code" else {}
    return Parameter(name, _words(told), kind, told["example"], told.get("default"), classes, codes)


def _column(name: str, told: dict[str, Any]) -> Column:
    kind = told["type"]
    codes: Mapping[str, Words] = {}
    if kind == "class":
        codes = _classes(schema().classes)
    elif kind == "relation":
        codes = {relation: r.term.labels for relation, r in schema().relations.items()}
    elif kind == "code":
        codes = _codes(told)
    return Column(name, _words(told), kind, told["of"] if kind == "class" else "", codes)


def _words(told: dict[str, Any]) -> Words:
    return {lang: told[lang] for lang in ("zh", "en")}


def _codes(told: dict[str, Any]) -> Mapping[str, Words]:
    """Codes and what each is called: the question's own labels, classes, or an attribute, told as `Honor.level`."""
    if labels := told.get("labels"):
        return dict(labels)
    if isinstance(told["of"], list):
        return _classes(told["of"])
    label, name = told["of"].split(".")
    attribute: Attribute = schema().classes[label].attributes[name]
    return {code.notation: code.labels for code in attribute.codes}


def _classes(labels: Iterable[str]) -> Mapping[str, Words]:
    return {label: schema().classes[label].term.labels for label in labels}
