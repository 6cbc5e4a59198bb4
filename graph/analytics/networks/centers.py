"""How central the nodes of a network are: degree, strength, PageRank, betweenness, harmonic closeness; and components.

Ways are counted in ties, whatever these weigh: a weight is a strength, and no length. In components of up to EXACT
nodes betweenness and harmonic closeness are exact; in larger ones they are estimated from PIVOTS nodes drawn by lot
(Brandes & Pich 2007). Numbers are rounded to DIGITS significant digits, so that equals are told as equal.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.analytics.networks.digits import DIGITS
from graph.network.network import Network

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Numbers = NDArray[numpy.float64]
    Whole = NDArray[numpy.int64]

EXACT, PIVOTS, BATCH = 2_000, 256, 64
DAMPING, STEPS, NEAR = 0.85, 500, 1e-12


@dataclass(frozen=True, slots=True)
class Centers:
    """Arrays with a value for each node. betweenness: on how many pairs' shortest ways a node lies, in shares of one
    way among several. harmonic: the sum of 1/d over all that it reaches in d ties. component: its number, by the
    lowest node. sampled: nodes of components where the last two measures are estimates."""

    degree: "Whole"
    strength: "Numbers"
    pagerank: "Numbers"
    betweenness: "Numbers"
    harmonic: "Numbers"
    component: "Whole"
    sampled: int


def centers(network: Network, random: "numpy.random.Generator", exact: int = EXACT, pivots: int = PIVOTS) -> Centers:
    """All of them. random: draws the pivots."""
    import numpy

    size = len(network)
    between, harmonic, sampled = numpy.zeros(size), numpy.zeros(size), 0
    component = components(network)
    for nodes, start, finish in parts(network, component):
        n, ties = len(nodes), len(start)
        if ties == n * (n - 1) // 2:  # everyone is tied to everyone
            harmonic[nodes] = n - 1
        elif n <= exact:
            between[nodes], harmonic[nodes] = _exact(n, start, finish)
        else:
            chosen = numpy.sort(random.choice(n, size=min(pivots, n), replace=False))
            between[nodes], harmonic[nodes] = from_pivots(n, start, finish, chosen)
            sampled += n
    return Centers(
        degree(network),
        rounded(strength(network)),
        rounded(pagerank(network)),
        rounded(between),
        rounded(harmonic),
        component,
        sampled,
    )


def degree(network: Network) -> "Whole":
    """To how many others each node is tied."""
    import numpy

    ends = numpy.concatenate((network.start, network.finish))
    return numpy.bincount(ends, minlength=len(network)).astype(numpy.int64)


def strength(network: Network) -> "Numbers":
    """The weights of each node's ties, summed."""
    import numpy

    weight = weights(network)
    ends, twice = numpy.concatenate((network.start, network.finish)), numpy.concatenate((weight, weight))
    return numpy.bincount(ends, weights=twice, minlength=len(network)).astype(float)


def weights(network: Network) -> "Numbers":
    import numpy

    return numpy.asarray(network.edges["weight"], dtype=float)


def components(network: Network) -> "Whole":
    """The number of each node's component; components are numbered by their lowest nodes."""
    import numpy
    from scipy.sparse.csgraph import connected_components

    if not len(network):
        return numpy.zeros(0, dtype=numpy.int64)
    _, label = connected_components(network.matrix(), directed=False)
    _, first, number = numpy.unique(label, return_index=True, return_inverse=True)
    order = numpy.empty(len(first), dtype=numpy.int64)
    order[numpy.argsort(first)] = numpy.arange(len(first))
    return order[number]


def parts(network: Network, component: "Whole") -> "list[tuple[Whole, Whole, Whole]]":
    """The components with ties: their nodes, and the ties between these, by their places among them."""
    import numpy

    by_node = numpy.argsort(component, kind="stable")
    first = numpy.searchsorted(component[by_node], numpy.arange(int(component.max(initial=-1)) + 2))
    place = numpy.empty(len(component), dtype=numpy.int64)
    place[by_node] = numpy.arange(len(component)) - first[component[by_node]]
    of_tie = component[network.start]
    by_tie = numpy.argsort(of_tie, kind="stable")
    ties = numpy.searchsorted(of_tie[by_tie], numpy.arange(len(first)))
    found = []
    for number in numpy.flatnonzero(numpy.diff(ties)).tolist():
        these = by_tie[ties[number] : ties[number + 1]]
        nodes = by_node[first[number] : first[number + 1]]
        found.append((nodes, place[network.start[these]], place[network.finish[these]]))
    return found


def pagerank(network: Network) -> "Numbers":
    """PageRank, weighted; a node without ties passes its share on to all."""
    import numpy

    size = len(network)
    if not size:
        return numpy.zeros(0)
    out, links = strength(network), network.matrix()
    per = numpy.divide(1.0, out, out=numpy.zeros(size), where=out > 0)
    rank, lost = numpy.full(size, 1 / size), out == 0
    for _ in range(STEPS):
        last = rank
        rank = DAMPING * (links @ (last * per) + last[lost].sum() / size) + (1 - DAMPING) / size
        if numpy.abs(rank - last).sum() < NEAR:
            break
    return rank


def _exact(size: int, start: "Whole", finish: "Whole") -> "tuple[Numbers, Numbers]":
    import numpy
    import rustworkx

    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(size))
    graph.add_edges_from_no_data(list(zip(start.tolist(), finish.tolist(), strict=True)))
    # One thread: the sum of floats must not depend on who comes first.
    told = rustworkx.betweenness_centrality(graph, normalized=False, parallel_threshold=size + 1)
    between = numpy.asarray([told[node] for node in range(size)])
    away = rustworkx.distance_matrix(graph, parallel_threshold=size + 1)
    harmonic = numpy.divide(1.0, away, out=numpy.zeros_like(away), where=away > 0).sum(axis=1)
    return between, harmonic


def from_pivots(size: int, start: "Whole", finish: "Whole", pivots: "Whole") -> "tuple[Numbers, Numbers]":
    """Betweenness and harmonic closeness as the ways from the pivots tell them, scaled up; exact if all are pivots."""
    import numpy
    from scipy.sparse import coo_array

    ones = numpy.ones(len(start) * 2)
    ends = numpy.concatenate((start, finish)), numpy.concatenate((finish, start))
    links = coo_array((ones, ends), shape=(size, size)).tocsr()
    between, harmonic = numpy.zeros(size), numpy.zeros(size)
    for first in range(0, len(pivots), BATCH):
        dependency, near = _ways(links, pivots[first : first + BATCH])
        between += dependency
        harmonic += near
    # A pivot tells nothing of its own nearness, and 0 of its own betweenness: those who are not pivots have one more.
    heard = numpy.full(size, float(len(pivots)))
    heard[pivots] -= 1
    scale = numpy.divide(size - 1, heard, out=numpy.zeros(size), where=heard > 0)
    return between * scale / 2, harmonic * scale


def _ways(links: Any, sources: "Whole") -> "tuple[Numbers, Numbers]":
    """Brandes' algorithm from several sources at once: how much lies behind each node, and how near it is."""
    import numpy

    columns = numpy.arange(len(sources))
    away = numpy.full((links.shape[0], len(sources)), -1, dtype=numpy.int32)
    count = numpy.zeros(away.shape)
    away[sources, columns], count[sources, columns] = 0, 1
    reached, level = count.copy(), 0
    while reached.any():
        level += 1
        reached = numpy.where(away < 0, links @ reached, 0)
        away[reached > 0] = level
        count += reached
    per, depends = numpy.divide(1.0, count, out=numpy.zeros_like(count), where=count > 0), numpy.zeros_like(count)
    for step in range(level - 1, 0, -1):
        behind = links @ numpy.where(away == step, (1 + depends) * per, 0)
        depends += numpy.where(away == step - 1, count * behind, 0)
    depends[sources, columns] = 0
    near = numpy.divide(1.0, away, out=numpy.zeros_like(count), where=away > 0).sum(axis=1)
    return depends.sum(axis=1), near


def rounded(values: "Numbers") -> "Numbers":
    """Values to DIGITS significant digits."""
    import numpy

    size = numpy.floor(numpy.log10(numpy.abs(values), out=numpy.zeros_like(values), where=values != 0))
    scale = 10.0 ** (DIGITS - 1 - size)
    return numpy.rint(values * scale) / scale


def ranks(values: "NDArray[Any]") -> "Whole":
    """The rank of each value, the largest 1; equal values have one rank, and the next is as much higher."""
    import numpy

    ordered = numpy.sort(values)
    return len(values) - numpy.searchsorted(ordered, values, side="right") + 1
