"""What a build tells of the things of a picture: names, facts and documents, read for many things in one query."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.asked import Asked
from graph.steps import SENTENCES
from graph.why import Fact, marked
from ontology.schema import schema
from queries.views.picture import Document, Words
from queries.views.wording import LANGUAGES, both

_TOLD_BY = ("year", "title", "role", "measure", "original")
_DATES = ("year", "date", "from", "to", "asOf", "start", "period")


class Called(NamedTuple):
    """name: None of what has none. level: of an honor. undetermined: a grant that may be one of several others."""

    id: str
    name: str | None
    names: tuple[str, ...]
    pinyin: str | None
    level: str | None
    undetermined: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is found by beside its names: pinyin, and the initials of that."""
        syllables = (self.pinyin or "").split()
        return ("".join(syllables), "".join(s[0] for s in syllables)) if syllables else ()


class Gathered:
    """Facts and names by node, documents by id; what was read is kept. written: words of ties."""

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._facts: dict[str, list[Fact]] = {}
        self._called: dict[str, Called] = {}
        self._documents: dict[str, Document] = {}
        self.written: dict[tuple[str, str, str], Words] = {}

    def read(self, nodes: Iterable[str]) -> None:
        """Read what is told of these nodes, sentences among them."""
        wanted = sorted(set(nodes) - self._facts.keys())
        if not wanted:
            return
        found: dict[str, list[Fact]] = defaultdict(list)
        rows = self._graph.ask("views/facts", nodes=wanted, sentences=list(SENTENCES))
        for fact in marked([Fact(*row) for row in rows]):
            found[fact.node].append(fact)
        self._facts |= {node: found.get(node, []) for node in wanted}
        self.name_only(wanted)

    def name_only(self, nodes: Iterable[str]) -> None:
        """Read what these nodes are called, and none of their facts."""
        wanted = sorted(set(nodes) - self._called.keys())
        for id_, name, names, *rest in self._graph.ask("views/named", nodes=wanted):
            self._called[id_] = Called(id_, name, tuple(names or ()), *rest)

    def facts(self, node: str) -> Sequence[Fact]:
        return self._facts[node]

    def called(self, node: str) -> Called:
        return self._called.get(node) or Called(node, None, (), None, None, False)

    def name(self, node: str) -> Words:
        """Its name; a grant, a post or a figure has none and goes by its class and what it tells."""
        if name := self.called(node).name:
            return both(name)
        facts = self._facts.get(node, ())
        told = [fact.value for name in _TOLD_BY for fact in facts if fact.property == name]
        labels = schema().classes[node.partition("/")[0]].term.labels
        return {lang: " ".join([labels[lang], *dict.fromkeys(told)]) for lang in LANGUAGES}

    def documents(self, ids: Iterable[str]) -> Mapping[str, Document]:
        """Documents by id; those of all facts that were read are read at once."""
        wanted = list(ids)
        if not self._documents.keys() >= set(wanted):
            told = {fact.source for facts in self._facts.values() for fact in facts if fact.source}
            for row in self._graph.ask("views/documents", ids=sorted(told.union(wanted))):
                self._documents[row[0]] = Document(*row)
        return {id_: self._documents[id_] for id_ in wanted}


def years(facts: Iterable[Fact]) -> tuple[int, ...]:
    """The years that facts tell, each once; of an interval both ends."""
    parts = {part[:4] for fact in facts if fact.property in _DATES for part in fact.value.split("/")}
    return tuple(sorted(int(part) for part in parts if len(part) == 4 and part.isdecimal()))
