"""The links of a build in memory: what is one step from what, by the rules by which paths are found.

A picture shows what is reached and does not pass through what joins everything: places, documents, and here, where a
picture would be one thick star, anything with more than HUB links.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.engine import Engine
from graph.steps import HUB, NEVER_PASSED, SENTENCES, link_files

Links = Mapping[str, list[str]]


class Web:
    """telling: node → what it is linked to, in either direction. conferring: links to who confers and where, which
    count only for the things that a picture is of."""

    def __init__(self, telling: Links, conferring: Links) -> None:
        self.telling, self.conferring = telling, conferring

    def linked(self, id_: str, ends: frozenset[str]) -> Iterator[str]:
        """What a node is linked to; ends: the things that the picture is of."""
        yield from self.telling.get(id_, ())
        yield from (other for other in self.conferring.get(id_, ()) if id_ in ends or other in ends)

    def beside(self, id_: str, ends: frozenset[str]) -> Iterator[str]:
        """The nodes one step off: linked, or told of in one sentence."""
        for other in self.linked(id_, ends):
            if is_sentence(other) and other not in ends:
                yield from (third for third in self.linked(other, ends) if third != id_)
            else:
                yield other

    def weight(self, id_: str) -> int:
        """How many links a node has."""
        return len(self.telling.get(id_, ()))

    def passed(self, id_: str) -> bool:
        return id_.partition("/")[0] not in NEVER_PASSED and self.weight(id_) <= HUB

    def around(self, center: str, hops: int = 2) -> list[str]:
        """A thing and what lies within so many steps: nearest first, then by weight and id."""
        ends, reached, rim = frozenset((center,)), {center: 0}, [center]
        for far in range(1, hops + 1):
            found = {o for id_ in rim if id_ == center or self.passed(id_) for o in self.beside(id_, ends)}
            rim = sorted(found - reached.keys())
            reached |= dict.fromkeys(rim, far)
        return sorted(reached, key=lambda id_: (reached[id_], -self.weight(id_), id_))

    def sentences(self, drawn: Iterable[str], ends: frozenset[str]) -> set[str]:
        """The sentences that tell of two or more of these nodes."""
        counted: dict[str, int] = defaultdict(int)
        for id_ in drawn:
            for other in set(self.linked(id_, ends)):
                counted[other] += is_sentence(other)
        return {sentence for sentence, count in counted.items() if count > 1}

    def figures(self, id_: str) -> list[str]:
        """The sentences that tell of this node alone: benefits, figures about it."""
        return [other for other in self.telling.get(id_, ()) if is_sentence(other) and self.weight(other) == 1]


def is_sentence(id_: str) -> bool:
    return id_.startswith(_SENTENCES)


_SENTENCES = tuple(f"{label}/" for label in SENTENCES)


def web(build: Path) -> Web:
    """The links of the build in a folder: a second for a million of them."""
    with TemporaryDirectory(prefix="jiangtu-") as scratch, Engine(Path(scratch)) as engine:
        return Web(*(_links(engine, build, conferring) for conferring in (False, True)))


def _links(engine: Engine, build: Path, conferring: bool) -> Links:
    engine.parquet("links", link_files(build, conferring=conferring))
    found: dict[str, list[str]] = defaultdict(list)
    for start, finish in engine.rows("views/links"):
        found[start].append(finish)
        found[finish].append(start)
    return found
