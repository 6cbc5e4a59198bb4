"""Drawing a network from a build: who its members are, and what ties them, in SQL over the tables."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.network.declared import Declared, NoSuchNetwork, declared, listed
from graph.network.network import Network
from graph.network.rules import rules
from graph.network.two_mode import TwoMode
from graph.projection import relationships
from graph.tables import Tables, tables
from ontology.schema import schema

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

MOST = 100  # members of what is shared, above which it ties none of them to each other
# A sum of decimals is the same in whatever order it is taken, one of floats is not.
_WEIGHTS = {"newman": "CAST(1.0 / nullif(a.size - 1, 0) AS DECIMAL(18, 12))", "count": "1"}
_PROVENANCE = ("wasDerivedFrom", "isPartOf")


def network(
    build: Path,
    name: str,
    *,
    by: Sequence[str] = (),
    without: Collection[str] = (),
    within: Collection[str] | None = None,
    most: int = MOST,
    bare: bool = False,
) -> Network:
    """A network of the build in a folder.

    by: kinds of ties, else the usual ones. without: rules that leave people out. within: ids, of which alone it is.
    most: what more members share ties none of them; such things are listed in `told["crowds"]`. bare: edges have
    weights and no years or sources, which takes a tenth of the time.
    Raises NoSuchNetwork, NoSuchRule.
    """
    wanted, left_out = declared(name), rules(without)
    kinds = wanted.ties(listed(by))
    with tables(build) as engine:
        _members(engine, wanted, left_out, within)
        told = _told(build, wanted, kinds, left_out)
        nodes = engine.columns("network/nodes")
        edges: dict[str, Any]
        if name == "whole":
            edges = _relations(engine)
        elif name == "holders":
            edges = engine.columns("network/holders")
        else:
            edges = _ties(engine, wanted, kinds, most, bare)
            crowds = engine.dicts("network/crowds", most=str(most))
            told |= {"by": list(kinds), "most": most, "crowds": crowds}
    start, finish = (_numbers(edges.pop(end)) for end in ("start", "finish"))
    return Network(nodes, start, finish, edges, told, several=name == "whole")


def two_mode(
    build: Path,
    name: str,
    *,
    by: Sequence[str] = (),
    without: Collection[str] = (),
    within: Collection[str] | None = None,
    most: int = MOST,
) -> TwoMode:
    """Who belongs to what in a network of ties, without what more than `most` members share; or who holds which honor.

    Arguments as of `network`. Raises NoSuchNetwork, of the whole graph too; NoSuchRule.
    """
    import numpy

    wanted, left_out = declared(name), rules(without)
    if name == "whole":
        raise NoSuchNetwork("the whole graph is no network of members and what they share")
    kinds = wanted.ties(listed(by))
    with tables(build) as engine:
        _members(engine, wanted, left_out, within)
        told = _told(build, wanted, kinds, left_out)
        nodes = engine.columns("network/nodes")
        if name == "holders":
            held = engine.columns("network/holders")
            honors, thing = numpy.unique(_numbers(held["finish"]), return_inverse=True)
            ids = [nodes["id"][number] for number in honors.tolist()]
            things = {"kind": ["honor"] * len(ids), "thing": ids, "shared": ids}
            weight = numpy.asarray(held["weight"], dtype=float)
            return TwoMode(nodes, things, _numbers(held["start"]), _numbers(thing), weight, "holder", told)
        _belonging(engine, wanted, kinds)
        found = engine.arrays("network/belongings", most=str(most))
        member, thing = (_numbers(found[end]) for end in ("member", "thing"))
        things = engine.columns("network/things", most=str(most))
        told |= {"by": list(kinds), "most": most, "crowds": engine.dicts("network/crowds", most=str(most))}
        return TwoMode(nodes, things, member, thing, numpy.ones(len(member)), wanted.shares, told)


def _members(engine: Tables, wanted: Declared, left_out: Sequence[str], within: Collection[str] | None) -> None:
    engine.fill("left_out", {"id": "VARCHAR"}, [])
    for rule in left_out:
        engine.add("left_out", f"network/rules/{rule}")
    engine.fill("within", {"id": "VARCHAR"}, [(id_,) for id_ in sorted(listed(within or ()))])
    labels = wanted.labels or tuple(label for label in schema().classes if label != "Passage")
    classes = ", ".join(f"'{label}'" for label in labels)
    engine.table("members", "network/members", labels=classes, all=str(within is None))


def _ties(engine: Tables, wanted: Declared, kinds: Sequence[str], most: int, bare: bool) -> dict[str, Any]:
    _belonging(engine, wanted, kinds)
    ask, query = (engine.arrays, "network/weights") if bare else (engine.columns, "network/pairs")
    return dict(ask(query, most=str(most), weight=_WEIGHTS[wanted.shares]))


def _belonging(engine: Tables, wanted: Declared, kinds: Sequence[str]) -> None:
    engine.table("memberships", f"network/memberships/{wanted.name}")
    engine.table("belonging", "network/belonging", kinds=", ".join(f"'{kind}'" for kind in kinds))


def _relations(engine: Tables) -> dict[str, list[Any]]:
    """Every relation but shortcuts and provenance, as the tables have it."""
    engine.fill("relations", dict.fromkeys(("start", "finish", "type", "property"), "VARCHAR"), [])
    for table, property_, kind in _types():
        engine.add("relations", "network/of_type", table=table, property=property_, type=kind)
    return engine.columns("network/relations")


def _types() -> Iterator[tuple[str, str, str]]:
    """View, the column or literal of the relation's name, and type."""
    for relation, names in relationships():
        if not relation.derived and relation.term.name not in _PROVENANCE:
            yield relation.cypher_type, "role" if len(names) > 1 else f"'{relation.term.name}'", relation.cypher_type


def _told(build: Path, wanted: Declared, kinds: Sequence[str], left_out: Sequence[str]) -> dict[str, Any]:
    from graph.manifest import read_manifest

    return {
        "build": read_manifest(build).build,
        "network": wanted.name,
        "title": dict(wanted.title),
        "weight": wanted.weight["en"],
        "without": list(left_out),
    }


def _numbers(column: "list[int] | NDArray[Any]") -> "NDArray[numpy.int64]":
    import numpy

    return numpy.asarray(column, dtype=numpy.int64)
