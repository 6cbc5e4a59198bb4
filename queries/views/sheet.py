"""What a picture is written on: things and their ties become nodes and edges, facts and documents get their numbers.

Invariant: a fact stands once, in the order in which it is first pointed to, and so does a document.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from graph import why
from ontology.schema import schema
from queries.views.gathered import Gathered, years
from queries.views.layout import Point, Size, box
from queries.views.picture import Document, Edge, Fact, Node, Words
from queries.views.saying import edge_words
from queries.views.tie import Tie
from queries.views.wording import LANGUAGES

Placing = Callable[[Mapping[str, Size], Sequence[tuple[str, str]]], Mapping[str, Point]]
Href = Callable[[str], str | None]


class Sheet:
    """lang: whose names are written on the nodes. placing: where boxes stand that are tied so. href: the page of a
    thing, where its facts are told, unless it is the center."""

    def __init__(self, gathered: Gathered, lang: str, placing: Placing, href: Href, center: str | None) -> None:
        self._gathered, self._lang, self.placing = gathered, lang, placing
        self._href, self._center = href, center
        self._numbers: dict[why.Fact, int] = {}
        self._sources: dict[str, int] = {}

    def facts(self, facts: Iterable[why.Fact]) -> tuple[int, ...]:
        """The numbers of facts."""
        return tuple(dict.fromkeys(self._numbers.setdefault(fact, len(self._numbers)) for fact in facts))

    def nodes(self, ids: Sequence[str], ties: Sequence[Tie], figures: Mapping[str, Sequence[str]]) -> tuple[Node, ...]:
        """figures: the sentences that tell of a node alone."""
        weights = Counter(end for tie in ties for end in {tie.start, tie.end})
        names = {id_: self._gathered.name(id_)[self._lang] for id_ in ids}
        places = self.placing({id_: box(names[id_]) for id_ in ids}, [(tie.start, tie.end) for tie in ties])
        return tuple(self._node(id_, names[id_], places[id_], weights[id_], figures.get(id_, ())) for id_ in ids)

    def _node(self, id_: str, name: str, place: Point, weight: int, figures: Iterable[str]) -> Node:
        called, href, own = self._gathered.called(id_), self._href(id_), self._gathered.facts(id_)
        told = [*own, *(fact for figure in figures for fact in self._gathered.facts(figure))]
        return Node(
            id=id_,
            name=name,
            label=id_.partition("/")[0],
            level=called.level,
            years=years(own),
            names=tuple(other for other in called.names if other != name),
            keys=called.keys,
            x=place[0],
            y=place[1],
            weight=weight,
            href=href,
            facts=self.facts(told if href is None or id_ == self._center else ()),
        )

    def edges(self, ties: Sequence[Tie], said: Mapping[str, Words]) -> tuple[Edge, ...]:
        """said: what is written on a tie, by its id, in place of its own words."""
        return tuple(self._edge(tie, said.get(tie.id)) for tie in sorted(ties, key=lambda tie: tie.id))

    def _edge(self, tie: Tie, said: Words | None) -> Edge:
        return Edge(
            id=tie.id,
            start=tie.start,
            end=tie.end,
            relation=tie.relation,
            words=said or self._words(tie),
            level=self._gathered.called(tie.end).level or self._gathered.called(tie.start).level,
            years=tie.years,
            facts=self.facts(tie.facts),
        )

    def _words(self, tie: Tie) -> Words:
        """What is written on a tie, which many pages may show."""
        name = (tie.sentence or tie.id, tie.start, tie.end)
        if name not in self._gathered.written:
            self._gathered.written[name] = edge_words(tie)
        return self._gathered.written[name]

    def told(self) -> tuple[Fact, ...]:
        """The facts that were pointed to so far."""
        return tuple(self._fact(fact) for fact in self._numbers)

    def _fact(self, fact: why.Fact) -> Fact:
        label = fact.node.partition("/")[0]
        number = self._sources.setdefault(fact.source, len(self._sources)) if fact.source else None
        return Fact(
            about=_about(label, fact.property, fact.own),
            value=_codes(label, fact.property).get(fact.value, fact.value),
            document=number,
            place=fact.locator,
            quote=fact.quote,
            basis=fact.basis,
            more=fact.more or None,
            differs=fact.differs,
        )

    def documents(self) -> tuple[Document, ...]:
        """The documents of the facts that were told."""
        found = self._gathered.documents(self._sources)
        return tuple(found[id_] for id_ in self._sources)


@cache
def _about(label: str, name: str, own: bool) -> Words:
    """What a fact is called, as `jiangtu why` calls it."""
    return {lang: why.fact_label(label, name, own, lang) for lang in LANGUAGES}


@cache
def _codes(label: str, name: str) -> Mapping[str, Words]:
    """Codes that a property may have, and what they are called."""
    attribute = schema().classes[label].attributes.get(name)
    return {code.notation: code.labels for code in attribute.codes} if attribute else {}


def classes(nodes: Iterable[Node]) -> dict[str, Words]:
    """The classes that occur, in the order of the model."""
    there = {node.label for node in nodes}
    return {label: c.term.labels for label, c in schema().classes.items() if label in there}


def levels(nodes: Iterable[Node]) -> dict[str, Words]:
    """The levels that occur, in the order of the ladder."""
    there = {node.level for node in nodes}
    return {
        code.notation: code.labels
        for code in schema().classes["Honor"].attributes["level"].codes
        if code.notation in there
    }


def relations(edges: Iterable[Edge]) -> dict[str, Words]:
    """The relations that occur: relations of the model, and the classes of sentences."""
    model = schema()
    terms = {name: c.term for name, c in model.classes.items()} | {name: r.term for name, r in model.relations.items()}
    there = {edge.relation for edge in edges}
    return {name: term.labels for name, term in terms.items() if name in there}
