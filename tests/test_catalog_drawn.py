"""The questions of the catalog on small random records: the same rows in both languages, whatever was drawn."""

from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings

from graph.opened import Graph
from queries.question import Question, questions
from tests.test_catalog import Values, twins
from tests.test_properties import Case, build, cases


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases())
def test_twins_give_the_same_rows_on_drawn_records(case: Case) -> None:
    with TemporaryDirectory() as folder, build(Path(folder), case, stores=True).open() as graph:
        asked = [(question, values) for question in questions().values() for values in asked_of(graph, question)]
        assert len(asked) > len(questions()) / 2
        for question, values in asked:
            twins(graph, question, values)


def asked_of(graph: Graph, question: Question) -> list[Values]:
    """What a question may be asked with: the first thing of each class that each needed parameter may name."""
    choices = [
        [(p.name, row[0]) for label in p.classes for row in graph.nodes(label).head(1)]
        if p.classes
        else [(p.name, p.example)]
        for p in question.parameters
        if p.required
    ]
    return [dict(chosen) for chosen in product(*choices)]
