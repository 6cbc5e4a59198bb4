"""Ties: what joins two things of a picture, a relation or a sentence such as a grant, with all that is said of it.

Invariant: a tie is what facts say; what is derived for reading only makes none. Two grants of one honor are two ties.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from graph.steps import CONFERRING
from graph.why import Fact
from ontology.schema import schema
from queries.views.gathered import Gathered, years


@dataclass(frozen=True, slots=True)
class Tie:
    """relation: its name, or the class of the sentence. role: as what the sentence tells of the end, or the class of a
    relation's end. sentence: id. facts: all that the sentence says, or each source of the relation. undetermined: a
    grant that may be one of several others, and so of no year."""

    id: str
    relation: str
    role: str
    start: str
    end: str
    sentence: str | None
    facts: tuple[Fact, ...]
    undetermined: bool = False

    @property
    def years(self) -> tuple[int, ...]:
        return years(self.facts)

    @property
    def names(self) -> tuple[str, str]:
        """What its words go by in words.yml."""
        return f"{self.relation}.{self.role}", self.relation


def ties(gathered: Gathered, drawn: Collection[str], sentences: Iterable[str], ends: Collection[str]) -> Iterator[Tie]:
    """What joins the drawn nodes; sentences: those that tell of two or more of them. ends: as in `Web`."""
    for node in drawn:
        yield from _relations(gathered.facts(node), drawn)
    for sentence in sorted(set(sentences) - set(drawn)):
        undetermined = gathered.called(sentence).undetermined
        for tie in _pairs(sentence, gathered.facts(sentence), drawn, ends):
            yield replace(tie, undetermined=undetermined)


def _relations(facts: Sequence[Fact], drawn: Collection[str]) -> Iterator[Tie]:
    same: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.target in drawn and fact.target != fact.node:
            same[fact.node, fact.property, fact.target].append(fact)
    for (start, name, end), told in same.items():
        yield Tie(f"{start}:{name}:{end}", name, end.partition("/")[0], start, end, None, tuple(told))


def _pairs(sentence: str, facts: Sequence[Fact], drawn: Collection[str], ends: Collection[str]) -> Iterator[Tie]:
    """A sentence as edges from its subjects – who received, held, made – to all else that it names."""
    named: dict[str, list[str]] = {}
    for role in schema().classes[sentence.partition("/")[0]].links:
        others = {f.target for f in facts if f.property == role and f.target in drawn}
        if found := sorted(others & set(ends) if role in CONFERRING else others):
            named[role] = found
    if not named:
        return
    (first, subjects), *rest = named.items()
    pairs = [(a, role, b) for role, others in rest for a, b in product(subjects, others) if a != b]
    if not rest:
        pairs = [(subjects[0], first, other) for other in subjects[1:]]
    label = sentence.partition("/")[0]
    for number, (start, role, end) in enumerate(pairs, start=1):
        id_ = sentence if len(pairs) == 1 else f"{sentence}:{number}"
        yield Tie(id_, label, role, start, end, sentence, tuple(facts))
