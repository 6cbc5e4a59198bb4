"""Communities of a network: parts within which its members are tied to each other more than to others.

Found by Louvain (Blondel et al. 2008; networkx) on the weights, seeded; by Leiden (Traag et al. 2019) where igraph is
installed. Members with the very same ties are first put together: the best division never parts two of them whose tie
weighs more than w·2m > s², s being the strength of either and m that of the network, and fewer remain to be sorted.
"""

from typing import TYPE_CHECKING, Any

from graph.analytics.networks.centers import degree, strength, weights
from graph.network.network import Network
from graph.network.two_mode import TwoMode

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Whole = NDArray[numpy.int64]

ALONE = -1  # in no community: a member without ties


def louvain(network: Network, seed: int, twins: "Whole | None" = None) -> "Whole":
    """The community of each node, numbered by their lowest members; ALONE of who has no ties. twins: as of `twins`."""
    import networkx
    import numpy

    if not len(network.start):
        return numpy.full(len(network), ALONE)
    group = numpy.arange(len(network)) if twins is None else _safe(network, twins)
    ends = numpy.sort(numpy.stack((group[network.start], group[network.finish])), axis=0)
    pair, number = numpy.unique(ends[0] * len(network) + ends[1], return_inverse=True)
    weight = numpy.bincount(number, weights=weights(network))
    graph = networkx.Graph()
    graph.add_nodes_from(numpy.unique(ends).tolist())  # numbers: sets of them are in the same order in every process
    pairs = zip((pair // len(network)).tolist(), (pair % len(network)).tolist(), weight.tolist(), strict=True)
    graph.add_weighted_edges_from(pairs)
    found = networkx.community.louvain_communities(graph, seed=seed)
    return _numbered(network, _labels(len(network), map(sorted, found))[group])


def leiden(network: Network, seed: int) -> "Whole | None":
    """The communities of Leiden, as of `louvain`; None without igraph."""
    try:
        import igraph
    except ImportError:
        return None
    import random

    import numpy

    if not len(network.start):
        return numpy.full(len(network), ALONE)
    igraph.set_random_number_generator(random.Random(seed))
    try:
        graph = igraph.Graph(n=len(network), edges=numpy.stack((network.start, network.finish), axis=1).tolist())
        found = graph.community_leiden("modularity", weights=weights(network).tolist(), n_iterations=-1)
    finally:
        igraph.set_random_number_generator(random)
    return _numbered(network, numpy.asarray(found.membership))


def twins(two_mode: TwoMode) -> "Whole":
    """For each member the lowest that shares the very same things; of who shares none, itself."""
    import numpy

    numbers = numpy.arange(len(two_mode.nodes["id"]))
    tying = two_mode.sizes[two_mode.thing] > 1
    member, thing = two_mode.member[tying], two_mode.thing[tying]
    order = numpy.lexsort((thing, member))
    member, thing = member[order], thing[order]
    first: dict[tuple[int, ...], int] = {}
    those, begins = numpy.unique(member, return_index=True)
    ends = [*begins[1:].tolist(), len(member)]
    listed = thing.tolist()
    for one, begin, end in zip(those.tolist(), begins.tolist(), ends, strict=True):
        numbers[one] = first.setdefault(tuple(listed[begin:end]), one)
    return numbers


def modularity(network: Network, community: "Whole") -> float | None:
    """Newman's modularity Q, weighted; None of a network without ties."""
    import numpy

    total = weights(network).sum()
    if not total:
        return None
    inside = weights(network)[community[network.start] == community[network.finish]].sum() / total
    tied = community != ALONE
    shares = numpy.bincount(community[tied], weights=strength(network)[tied]) / (2 * total)
    return float(inside - (shares**2).sum())


def adjusted_rand(one: "Whole", other: "Whole") -> float | None:
    """How alike two divisions are (Hubert & Arabie 1985): 1 the same, 0 as chance has it; None of fewer than two."""
    import numpy

    if len(one) < 2:
        return None
    _, one = numpy.unique(one, return_inverse=True)
    _, other = numpy.unique(other, return_inverse=True)
    _, cells = numpy.unique(one * (int(other.max()) + 1) + other, return_counts=True)
    both, first, second = (_pairs(c) for c in (cells, numpy.bincount(one), numpy.bincount(other)))
    chance = first * second / (len(one) * (len(one) - 1) / 2)
    most = (first + second) / 2
    return 1.0 if most == chance else float((both - chance) / (most - chance))


def _pairs(counts: "Whole") -> float:
    return float((counts.astype(float) * (counts - 1)).sum() / 2)


def _safe(network: Network, twins: "Whole") -> "Whole":
    """The twins that the best division does not part."""
    import numpy

    out, total = strength(network), weights(network).sum()
    same = twins[network.start] == twins[network.finish]
    heavy = numpy.zeros(len(network), dtype=bool)
    strong = weights(network) * 2 * total > out[network.start] * out[network.finish]
    heavy[twins[network.start[same & strong]]] = True
    heavy[twins[network.start[same & ~strong]]] = False
    return numpy.where(heavy[twins], twins, numpy.arange(len(network)))


def _labels(size: int, groups: Any) -> "Whole":
    import numpy

    label = numpy.full(size, ALONE)
    for number, group in enumerate(groups):
        label[group] = number
    return label


def _numbered(network: Network, label: "Whole") -> "Whole":
    import numpy

    tied = numpy.flatnonzero(degree(network))
    _, first, number = numpy.unique(label[tied], return_index=True, return_inverse=True)
    order = numpy.empty(len(first), dtype=numpy.int64)
    order[numpy.argsort(first)] = numpy.arange(len(first))
    community = numpy.full(len(network), ALONE)
    community[tied] = order[number]
    return community
