"""The steps that a path is made of: nodes that are linked, or told of in one sentence.

A grant, a post, a contribution or a figure is a sentence about its participants and no stop on the way. Provenance,
and shortcuts that repeat a sentence, make no step.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.engine import Engine
from graph.projection import relationships
from graph.search import Beside
from ontology.schema import Relation

SENTENCES = ("Conferral", "Position", "Contribution", "Benefit", "Statistic")
# What joins everything: never passed through, or not where it has more links than this.
NEVER_PASSED = ("Place", "Document")
PASSED_IF_SMALL = ("Honor", "Organization", "Event", "Programme")
HUB = 100
CONFERRING = ("conferredBy", "jurisdiction")  # joins none of those who are honored
_LARGE = " OR ".join(f"starts_with(id, '{label}/')" for label in PASSED_IF_SMALL)
_SENTENCES = ", ".join(f"'{label}'" for label in SENTENCES)
_PROVENANCE = ("wasDerivedFrom", "isPartOf")


class Steps:
    """The steps of a build, for one search between two ends."""

    def __init__(self, engine: Engine, ends: Iterable[str], through_hubs: bool) -> None:
        self._engine, self._ends, self._all = engine, set(ends), through_hubs
        engine.fill("ends", {"id": "VARCHAR"}, [(end,) for end in sorted(self._ends)])
        engine.table("links", "path/links", all=str(through_hubs))
        hubs = [] if through_hubs else engine.rows("path/hubs", classes=_LARGE, most=str(HUB))
        self._hubs = {id_ for (id_,) in hubs}

    def neighbours(self, ids: Iterable[str]) -> Beside:
        """Node → the nodes one step from it, without those that are not passed through → the sentences on both."""
        self._engine.fill("rim", {"id": "VARCHAR"}, [(id_,) for id_ in ids])
        told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for id_, other, sentence in self._engine.rows("path/neighbours", sentences=_SENTENCES):
            if other in self._ends or self._passed(other):
                told[id_][other].add(sentence)
        return told

    def _passed(self, id_: str) -> bool:
        return self._all or (id_ not in self._hubs and id_.partition("/")[0] not in NEVER_PASSED)


@contextmanager
def steps(build: Path, ends: Iterable[str], *, through_hubs: bool) -> Iterator[Steps]:
    """The steps of the build in a folder. through_hubs: none is left out."""
    with TemporaryDirectory(prefix="jiangtu-") as scratch, Engine(Path(scratch)) as engine:
        for view, conferring in (("conferring", True), ("telling", False)):
            engine.parquet(view, link_files(build, conferring=conferring))
        yield Steps(engine, ends, through_hubs)


def link_files(build: Path, *, conferring: bool) -> list[Path]:
    """The tables of the links that steps are made of: those that confer, or all the others."""
    return [
        build / "edges" / f"{relation.cypher_type}.{start}.{end}.parquet"
        for relation, _ in relationships()
        if _makes_steps(relation) and (relation.term.name in CONFERRING) == conferring
        for start, end in relation.pairs
    ]


def _makes_steps(relation: Relation) -> bool:
    return not relation.derived and relation.term.name not in _PROVENANCE
