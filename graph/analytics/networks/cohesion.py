"""What holds the networks of people, firms and honors together, and where they would fall apart."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from graph.analytics.measured import Rows
from graph.analytics.networks.centers import components, degree
from graph.analytics.networks.digits import digits
from graph.analytics.networks.separation import cores, separation, transitivity
from graph.network.network import Network
from graph.network.null import told
from graph.network.two_mode import TwoMode

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    from graph.analytics.study import Study

    Whole = NDArray[numpy.int64]

NETWORKS = ("people", "companies", "honors")
TABLES = ("numbers", "components", "degrees", "bridges", "cuts", "cores", "crowds")


def cohesion(study: "Study") -> Mapping[str, Rows]:
    found: dict[str, list[tuple[Any, ...]]] = {table: [] for table in TABLES}
    names = dict(study.rows("analytics/network/names"))
    for name in NETWORKS:
        network, two_mode = study.network(name), study.two_mode(name)
        component, many, core = components(network), degree(network), cores(network)
        rewired = [run.projected() for run in study.null(name)] if len(network.start) else []
        found["numbers"] += _numbers(name, network, rewired)
        found["components"] += _components(name, network, component, many)
        found["degrees"] += _degrees(name, many, [degree(run) for run in rewired])
        bridges, cuts = separation(network)
        ids, called = network.nodes["id"], network.nodes["name"]
        shares = _shares(two_mode, {(b.start, b.finish) for b in bridges})
        for b in bridges:
            things = [(kind, thing, names.get(thing)) for kind, thing in shares[b.start, b.finish]]
            ends = ids[b.start], called[b.start], ids[b.finish], called[b.finish]
            found["bridges"].append((name, *ends, b.parted, len(things), *things[0]))
        found["cuts"] += [(name, ids[c.node], called[c.node], c.size, c.parts, c.parted) for c in cuts]
        found["cores"] += _cores(name, network, component, many, core)
        for crowd in network.told["crowds"]:
            found["crowds"].append((name, crowd["kind"], crowd["thing"], names.get(crowd["thing"]), crowd["size"]))
    found["bridges"].sort(key=lambda row: (NETWORKS.index(row[0]), -row[5], row[1], row[3]))
    found["cuts"].sort(key=lambda row: (NETWORKS.index(row[0]), -row[5], row[1]))
    return found


def largest(network: Network) -> float | None:
    """The share of nodes in the largest component; None of a network without ties."""
    import numpy

    if not len(network.start):
        return None
    return int(numpy.bincount(components(network)).max()) / len(network)


def density(network: Network) -> float | None:
    """Ties to pairs of nodes; None of fewer than two nodes."""
    size = len(network)
    return len(network.start) / (size * (size - 1) / 2) if size > 1 else None


def _numbers(name: str, network: Network, rewired: list[Network]) -> list[tuple[Any, ...]]:
    """Each number of a network as a whole, beside the null model's."""
    bridges, cuts = separation(network)
    separated = [separation(run) for run in rewired]
    of: Mapping[str, Callable[[Network], float | None]] = {
        "nodes": lambda one: len(one),
        "ties": lambda one: len(one.start),
        "isolated": lambda one: int((degree(one) == 0).sum()),
        "components": lambda one: int((components(one).max(initial=-1)) + 1 - (degree(one) == 0).sum()),
        "largest": largest,
        "density": density,
        "degree": lambda one: 2 * len(one.start) / len(one) if len(one) else None,
        "transitivity": transitivity,
        "innermost": lambda one: int(cores(one).max(initial=0)),
    }
    rows: list[tuple[Any, ...]] = []
    for number, count in of.items():
        rows.append((name, number, _value(count(network)), *told([count(run) for run in rewired]).row))
    for number, here, there in (
        ("bridges", len(bridges), [float(len(b)) for b, _ in separated]),
        ("cuts", len(cuts), [float(len(c)) for _, c in separated]),
    ):
        rows.append((name, number, float(here), *told(there).row))
    return [tuple(map(digits, row)) for row in rows]


def _value(value: float | None) -> float | None:
    return None if value is None else float(value)


def _components(name: str, network: Network, component: "Whole", many: "Whole") -> list[tuple[Any, ...]]:
    """The components with ties, the largest first."""
    import numpy

    sizes = numpy.bincount(component, minlength=0)
    ties = numpy.bincount(component[network.start], minlength=len(sizes))
    _, first = numpy.unique(component, return_index=True)
    rows = []
    for number in numpy.flatnonzero(ties).tolist():
        size, tied, node = int(sizes[number]), int(ties[number]), int(first[number])
        full = digits(tied / (size * (size - 1) / 2))
        rows.append((name, network.nodes["id"][node], network.nodes["name"][node], size, tied, full))
    return sorted(rows, key=lambda row: (-row[3], -row[4], row[1]))


def _degrees(name: str, many: "Whole", rewired: "list[Whole]") -> list[tuple[Any, ...]]:
    """How many nodes have how many ties."""
    import numpy

    if not len(many):
        return []
    widest = max(int(run.max()) for run in [many, *rewired]) + 1
    counts = numpy.bincount(many, minlength=widest)
    runs = [numpy.bincount(run, minlength=widest) for run in rewired]
    least = counts[::-1].cumsum()[::-1]
    rows = []
    for number in numpy.flatnonzero(counts + sum(runs, numpy.zeros(widest, dtype=numpy.int64))).tolist():
        here, up = int(counts[number]), int(least[number])
        null = told([float(run[number]) for run in runs])
        row = (name, number, here, here / len(many), up / len(many), *null.row)
        rows.append(tuple(map(digits, row)))
    return rows


def _cores(name: str, network: Network, component: "Whole", many: "Whole", core: "Whole") -> list[tuple[Any, ...]]:
    """Every node, those of the innermost core first."""
    import numpy

    _, first = numpy.unique(component, return_index=True)
    ids = network.ids
    top = int(core.max(initial=0))
    rows = zip(
        ids,
        network.nodes["name"],
        many.tolist(),
        core.tolist(),
        (core == top if top else core > 0).tolist(),
        (ids[number] for number in first[component].tolist()),
        strict=True,
    )
    return sorted(((name, *row) for row in rows), key=lambda row: (-row[4], row[1]))


def _shares(two_mode: TwoMode, pairs: set[tuple[int, int]]) -> dict[tuple[int, int], list[tuple[str, str]]]:
    """What each pair of members shares: kind and id of each thing."""
    ends = {end for pair in pairs for end in pair}
    has: dict[int, set[int]] = {end: set() for end in ends}
    for member, thing in zip(two_mode.member.tolist(), two_mode.thing.tolist(), strict=True):
        if member in has:
            has[member].add(thing)
    kinds, things = two_mode.things["kind"], two_mode.things["thing"]
    return {(a, b): [(kinds[t], things[t]) for t in sorted(has[a] & has[b])] for a, b in sorted(pairs)}
