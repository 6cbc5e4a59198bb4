"""How two things are connected: the shortest paths between them, each step told with its sources.

Nothing here is inferred: a step is what a record says of two things in one relation or one sentence.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from graph.asked import Asked
from graph.search import shortest_paths
from graph.steps import steps
from graph.why import Fact
from ontology.schema import schema

HOPS, MANY = 6, 3
Lang = Literal["zh", "en"]
# What a sentence is told by, beside its participants.
_TOLD_BY = ("year", "edition", "grade", "title", "role", "measure", "original", "stage", "status", "from", "to")
_FORMS = {"zh": ("（{}）", "，"), "en": (" ({})", ", ")}


@dataclass(frozen=True, slots=True)
class Node:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Link:
    """One relation between the ends of a step, or one sentence about both.

    forward: whether the relation runs with the path; None of a sentence. sentence: id of the node that stands for it.
    roles: facts that name the ends. told: what else the sentence says. sources: the facts that say so, each document,
    place and words once, the most telling first.
    """

    forward: bool | None
    sentence: str | None
    roles: tuple[Fact, ...]
    told: tuple[Fact, ...]
    sources: tuple[Fact, ...]

    def words(self, lang: Lang = "zh") -> str:
        """The relation in words: `领衔`, or `获得者 · 授予（2019）· 荣誉称号`."""
        if not self.sentence:
            return self.roles[0].label(lang)
        around, between = _FORMS[lang]
        label = schema().classes[self.sentence.partition("/")[0]].term.labels[lang]
        said = dict.fromkeys(word for fact in self.told if (word := fact.words(lang)) != label)
        told = label + (around.format(between.join(said)) if said else "")
        first, *_, last = [fact.label(lang) for fact in self.roles]
        return f"{first} · {told} · {last}"


@dataclass(frozen=True, slots=True)
class Step:
    start: Node
    end: Node
    links: tuple[Link, ...]

    def sentences(self, lang: Lang = "zh") -> list[str]:
        """Each link in one line: who, how, whom."""
        ends = {True: ("—", "→"), False: ("←", "—"), None: ("—", "—")}
        return [
            f"{self.start.name} {ends[link.forward][0]} {link.words(lang)} {ends[link.forward][1]} {self.end.name}"
            for link in self.links
        ]


Path = tuple[Step, ...]


def path(
    graph: Asked, start: str, end: str, *, hops: int = HOPS, many: int = MANY, through_hubs: bool = False
) -> list[Path]:
    """The shortest simple paths between two ids, by length and then by ids; none from a thing to itself."""
    with steps(graph.folder, (start, end), through_hubs=through_hubs) as found:
        routes, known = shortest_paths(found.neighbours, start, end, hops, many)
    if not routes:
        return []
    sentences = {pair: sorted(known[pair[0]][pair[1]] - {""}) for route in routes for pair in pairwise(route)}
    nodes = sorted({node for route in routes for node in route})
    between = sorted({sentence for told in sentences.values() for sentence in told})
    names = dict(graph.ask("asking/called", ids=nodes))
    facts: dict[str, list[Fact]] = defaultdict(list)
    for row in graph.ask("asking/between", nodes=nodes + between, sentences=between):
        facts[row[0]].append(Fact(*row))
    made = {
        (a, b): Step(Node(a, names[a]), Node(b, names[b]), tuple(_links(a, b, facts, told)))
        for (a, b), told in sentences.items()
    }
    return [tuple(made[pair] for pair in pairwise(route)) for route in routes]


def _links(a: str, b: str, facts: dict[str, list[Fact]], sentences: Iterable[str]) -> Iterator[Link]:
    for forward, start, end in ((True, a, b), (False, b, a)):
        relations: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts[start]:
            if fact.target == end:
                relations[fact.property].append(fact._replace(own=True))
        for same in relations.values():
            yield Link(forward, None, (same[0],), (), _sources(same))
    for sentence in sentences:
        first, last = ([f._replace(own=True) for f in facts[sentence] if f.target == end] for end in (a, b))
        told = [fact for name in _TOLD_BY for fact in facts[sentence] if fact.property == name]
        yield Link(None, sentence, (first[0], last[0]), tuple(told), _sources([*first, *last]))


def _sources(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Each document, place and words once: what is stated before what is inferred, more words before fewer."""
    once = {(f.document, f.locator, f.quote, f.basis): f for f in reversed(facts)}
    return tuple(sorted(once.values(), key=_telling))


def _telling(fact: Fact) -> tuple[bool, int, str, str]:
    return fact.basis is not None, -len(fact.quote or ""), fact.document or "", fact.locator or ""
