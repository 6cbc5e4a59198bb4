"""Every question of the catalog: its words and types are whole, its twins give the same rows, its parameters are bound.

Where JIANGTU_LARGE is set, the generated graph has ten thousand people.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from click.testing import CliRunner

import jiangtu
from benchmarks.generate import generate
from graph.finding import NotFound
from graph.opened import Graph
from jiangtu.cli import main
from ontology.schema import schema
from queries.asking import BadParameter, answer, bind
from queries.guide import page
from queries.question import LANGUAGES, Column, Parameter, Question, questions
from records import root

LARGE = bool(os.environ.get("JIANGTU_LARGE"))
PEOPLE, SEED = (10_000 if LARGE else 600), 5  # of this seed: records with an undetermined grant
TAGS = {
    *("person", "company", "honor", "studio", "team", "achievement", "event", "programme", "place", "statistic"),
    *("document", "provenance", "identity", "ranking", "network"),
}
EVIL = (
    "' OR 1 = 1 //",
    '" || true || "',
    "`",
    "{$part}",
    "'}) DETACH DELETE n //",
    '" . } ; DELETE WHERE { ?s ?p ?o } #',
    "?name",
    "\\",
    "\\u0027",
)
UNKNOWN = "查无此名"
CJK = re.compile(r"[\u4e00-\u9fff]")
ID = re.compile(r"[A-Z][A-Za-z]+/[0-9a-f]{20}")
# What only one of the engines that Cypher is asked of knows, or knows differently.
ONE_ENGINE = re.compile(
    r"\b(type|label|labels|head|split|substring|sum|toInteger|datetime|CALL|ORDER BY|LIMIT)\b *(\(|\{|\w)"
)
Values = Mapping[str, object]
Rows = list[tuple[Any, ...]]
Hubs = Mapping[str, list[str]]

every_question = pytest.mark.parametrize("question", questions().values(), ids=questions())


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    directory = tmp_path_factory.mktemp("catalog") / "g"
    jiangtu.build([root()], directory)
    with jiangtu.open(directory) as graph:
        yield graph


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    with generated_in(tmp_path_factory.mktemp("catalog")) as graph:
        yield graph


@pytest.fixture(scope="session")
def hubs(generated: Graph) -> Hubs:
    return hubs_of(generated)


@contextmanager
def generated_in(folder: Path) -> Iterator[Graph]:
    """The graph of generated records."""
    generate(PEOPLE, folder / "r", seed=SEED)
    jiangtu.build([folder / "r"], folder / "g")
    with jiangtu.open(folder / "g") as graph:
        yield graph


def hubs_of(graph: Graph) -> Hubs:
    """The things with most relations, by class: what a question that wants a thing has most to tell of."""
    counts: dict[str, int] = {}
    for relation in schema().relations.values():
        for start, end in relation.pairs if relation.role is None else ():
            for row in graph.edges(relation.cypher_type, start, end).rows():
                for id_ in row[:2]:
                    counts[id_] = counts.get(id_, 0) + 1
    found: dict[str, list[str]] = {}
    for id_ in sorted(counts, key=lambda id_: (-counts[id_], id_)):
        found.setdefault(id_.partition("/")[0], []).append(id_)
    return found


@every_question
def test_its_words_are_told_in_both_languages(question: Question) -> None:
    assert question.tags and set(question.tags) <= TAGS
    told: list[Parameter | Column] = [*question.parameters, *question.columns]
    for words in (question.titles, question.descriptions, *(part.words for part in told)):
        assert CJK.search(words["zh"]), words
        assert words["en"] and not CJK.search(words["en"]), words
    for part in told:
        assert all(words["zh"] and words["en"] for words in part.codes.values())
        assert bool(part.codes) == (part.kind in ("code", "class", "relation"))


@every_question
def test_its_texts_leave_order_to_the_runner_and_keep_to_what_both_engines_know(question: Question) -> None:
    for language, name in LANGUAGES.items():
        text = question.folder.joinpath(name).read_text("utf-8")
        assert text == question.text(language) and text.endswith("\n")
        assert not re.search(r"\b(ORDER\s+BY|LIMIT)\b", text, re.IGNORECASE)
    assert not ONE_ENGINE.search(question.text("cypher"))


@every_question
def test_its_parameters_have_a_type_an_example_and_a_neutral_default(question: Question) -> None:
    for parameter in question.parameters:
        assert parameter.kind in ("text", "integer", "code", "entity")
        assert (parameter.kind == "entity") == bool(parameter.classes)
        assert set(parameter.classes) <= schema().classes.keys()
        kind = int if parameter.kind == "integer" else str
        assert type(parameter.example) is kind and parameter.example != parameter.default
        assert parameter.required or type(parameter.default) is kind
        assert parameter.kind == "integer" or parameter.default in (None, "")
        assert parameter.kind != "code" or parameter.example in parameter.codes
    assert question.generated.keys() <= question.by_name.keys()


@every_question
def test_its_order_is_total_and_its_edges_are_of_what_it_tells(question: Question) -> None:
    columns = {column.name: column for column in question.columns}
    order = [name.removeprefix("-") for name in question.order]
    assert len(set(order)) == len(order) and set(order) <= columns.keys()
    ends = {n for n, c in columns.items() if c.kind == "id"} | {p.name for p in question.parameters if p.classes}
    for start, end, label in question.edges:
        assert {start, end} <= ends and label in columns.keys() | question.by_name.keys()


@every_question
def test_its_twins_give_the_same_rows_on_the_sample(question: Question, sample: Graph) -> None:
    for values in (required(question), {p.name: p.example for p in question.parameters}):
        twins(sample, question, values)


@every_question
def test_its_twins_give_the_same_rows_on_generated_records(
    question: Question, sample: Graph, generated: Graph, hubs: Hubs
) -> None:
    told = [twins(generated, question, values) for values in asked_of(question, hubs)]
    assert any(told) or twins(sample, question, required(question)), "it tells nothing anywhere"


@every_question
def test_what_it_is_asked_with_is_never_read_as_a_query(question: Question, sample: Graph) -> None:
    for parameter in question.parameters:
        usual = required(question)
        if parameter.kind == "text":
            unknown = twins(sample, question, {**usual, parameter.name: UNKNOWN})
            for evil in EVIL:
                assert twins(sample, question, {**usual, parameter.name: evil}) == unknown
        else:
            for evil in EVIL:
                with pytest.raises((BadParameter, NotFound)):
                    bind(sample, question.name, {**usual, parameter.name: evil})


def test_the_list_of_questions_has_what_programs_need() -> None:
    done = CliRunner().invoke(main, ["query", "--format", "json"])
    assert done.exit_code == 0, done.output
    listed = {told["name"]: told for told in json.loads(done.stdout)}
    assert listed.keys() == questions().keys()
    for name, question in questions().items():
        told = listed[name]
        assert told["title"] == question.titles["zh"] and told["description"] == question.descriptions["zh"]
        assert told["tags"] == list(question.tags)
        for p, given in zip(question.parameters, told["parameters"], strict=True):
            known = {"name": p.name, "type": p.kind, "required": p.required, "default": p.default, "example": p.example}
            assert given.items() >= known.items() and p.example in given.get("codes", [p.example])
            assert given.get("codes", []) == list(p.codes) and given.get("classes", []) == list(p.classes)


def required(question: Question) -> dict[str, object]:
    """The examples of what must be given."""
    return {p.name: p.example for p in question.parameters if p.required}


def asked_of(question: Question, hubs: Hubs) -> list[Values]:
    """What to ask with on generated records: with each class that a thing may have, with and without what may be given.

    Things are those with most relations, one for each parameter; the rest are examples, or what `generated` tells.
    """
    things = [p for p in question.parameters if p.classes and p.required]
    asked: list[Values] = []
    for nth in range(max((len(p.classes) for p in things), default=1)):
        chosen = {p.name: hub(p, nth, place, hubs) for place, p in enumerate(things)}
        examples = {p.name: p.example for p in question.parameters if not p.classes}
        plain: dict[str, object] = {**examples, **question.generated, **chosen}
        asked.append({n: v for n, v in plain.items() if question.by_name[n].required})
        if len(plain) > len(asked[-1]):
            asked.append(plain)
    return asked


def hub(parameter: Parameter, nth: int, place: int, hubs: Hubs) -> str:
    of_class = hubs[parameter.classes[nth % len(parameter.classes)]]
    return of_class[min(place, len(of_class) - 1)]


def twins(graph: Graph, question: Question, values: Values) -> Rows:
    """The rows, the same in both languages, of the declared types, and no two alike in what they are sorted by."""
    asked = bind(graph, question.name, values)
    told: dict[Literal["sparql", "cypher"], Rows] = {lang: answer(graph, asked, lang).rows() for lang in LANGUAGES}
    assert told["sparql"] == told["cypher"], (question.name, values)
    rows = told["sparql"]
    for place, column in enumerate(question.columns):
        wrong = [row[place] for row in rows if not fits(column, row[place])]
        assert not wrong, (column.name, wrong[:3])
    places = [[c.name for c in question.columns].index(name.removeprefix("-")) for name in question.order]
    assert len({repr([row[place] for place in places]) for row in rows}) == len(rows), "the order is not total"
    return rows


def fits(column: Column, value: Any) -> bool:
    if column.kind == "texts":
        return (
            isinstance(value, list) and all(isinstance(text, str) and text for text in value) and value == sorted(value)
        )
    if value is None:
        return True
    if column.kind == "id":
        return isinstance(value, str) and bool(ID.fullmatch(value))
    if column.codes:
        return value in column.codes
    kinds: dict[str, tuple[type, ...]] = {"integer": (int,), "number": (int, float), "boolean": (bool,), "text": (str,)}
    return type(value) in kinds[column.kind]


def test_the_page_of_questions_is_fresh() -> None:
    path = Path(__file__).parents[1] / "docs" / "questions.md"
    assert path.read_text("utf-8") == page(), "run: make docs"
