"""Where a network would fall apart: bridges, ties without which two parts would know no way to each other, and cut
nodes, without whom they would not; and what holds together: k-cores, closed triangles."""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from graph.analytics.networks.centers import components, degree, parts
from graph.network.network import Network

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Whole = NDArray[numpy.int64]

ROWS = 256  # of the matrix, squared at a time


@dataclass(frozen=True, slots=True)
class Bridge:
    """start, finish: numbers of nodes. parted: nodes of the smaller side."""

    start: int
    finish: int
    parted: int


@dataclass(frozen=True, slots=True)
class Cut:
    """A node and what is left of its component without it: so many parts; parted: nodes outside the largest."""

    node: int
    parts: int
    parted: int
    size: int


def separation(network: Network) -> tuple[list[Bridge], list[Cut]]:
    """The bridges and the cut nodes, by the numbers of their nodes."""
    bridges, cuts = list[Bridge](), list[Cut]()
    for nodes, start, finish in parts(network, components(network)):
        size, ids = len(nodes), nodes.tolist()
        if size > 2 and len(start) == size * (size - 1) // 2:
            continue  # everyone is tied to everyone: nothing falls apart
        for block, around in _blocks(size, start, finish):
            if block is not None:
                one, other = sorted(ids[node] for node in block)
                bridges.append(Bridge(one, other, min(around)))
            else:
                node, *sides = around
                cuts.append(Cut(ids[node], len(sides), sum(sides) - max(sides), size))
    return sorted(bridges, key=lambda b: (b.start, b.finish)), sorted(cuts, key=lambda c: c.node)


def _blocks(size: int, start: "Whole", finish: "Whole") -> "list[tuple[list[int] | None, list[int]]]":
    """Of a connected graph: each bridge with how many nodes lie on its two sides; and each cut node as (None, the node
    and how many lie in each part that it parts). From the tree of blocks and cut nodes."""
    import rustworkx

    graph = _graph(size, start, finish)
    members: dict[int, set[int]] = {}
    for (one, other), number in rustworkx.biconnected_components(graph).items():
        members.setdefault(number, set()).update((one, other))
    blocks = sorted(sorted(block) for block in members.values())
    of_node: dict[int, list[int]] = {}
    for number, block in enumerate(blocks):
        for node in block:
            of_node.setdefault(node, []).append(number)
    cuts = {node for node, several in of_node.items() if len(several) > 1}
    below, came = _weighed(blocks, of_node, cuts)
    found: list[tuple[list[int] | None, list[int]]] = []
    for number, block in enumerate(blocks):
        if len(block) == 2:  # a block of one tie
            behind = 1 + sum(below[other] for other in of_node[block[1]] if other != number)
            side = behind if came[number] is None else below[number]
            found.append((block, [side, size - side]))
    for node in sorted(cuts):
        sides = [below[number] for number in of_node[node] if came[number] == node]
        rest = size - 1 - sum(sides)
        found.append((None, [node, *sides, *([rest] if rest else [])]))
    return found


def _weighed(
    blocks: list[list[int]], of_node: dict[int, list[int]], cuts: set[int]
) -> tuple[list[int], list[int | None]]:
    """For each block how many nodes lie in it and behind it, seen from the cut node by which it is reached from the
    first block; and that node."""
    came: list[int | None] = [None] * len(blocks)
    order, seen = [0], {0}
    for number in order:
        for node in blocks[number]:
            for other in of_node[node] if node in cuts and node != came[number] else ():
                if other not in seen:
                    seen.add(other)
                    came[other] = node
                    order.append(other)
    below = [len(block) - (came[number] is not None) for number, block in enumerate(blocks)]
    behind: dict[int, list[int]] = {}
    for number in order:
        if (reached := came[number]) is not None:
            behind.setdefault(reached, []).append(number)
    for number in reversed(order):
        for node in blocks[number]:
            if node != came[number]:
                below[number] += sum(below[other] for other in behind.get(node, ()))
    return below, came


def cores(network: Network) -> "Whole":
    """The core number of each node: the largest k of a part in which it lies and all are tied to k others."""
    import numpy
    import rustworkx

    found: Any = rustworkx.core_number(_graph(len(network), network.start, network.finish))
    return numpy.asarray([found[node] for node in range(len(network))], dtype=numpy.int64)


def transitivity(network: Network) -> float | None:
    """The share of paths of two ties that a third closes; None where there is no such path."""
    import numpy
    from scipy.sparse import coo_array

    many = degree(network)
    paths = int((many * (many - 1) // 2).sum())
    if not paths:
        return None
    # Each tie points from the node with fewer ties to the other: a triangle is found once, and few paths are walked.
    number = numpy.lexsort((numpy.arange(len(network)), many)).argsort()
    low = numpy.minimum(number[network.start], number[network.finish])
    high = numpy.maximum(number[network.start], number[network.finish])
    shape = (len(network), len(network))
    links = coo_array((numpy.ones(len(low), dtype=numpy.int64), (low, high)), shape=shape).tocsr()
    edges = numpy.unique(numpy.concatenate((numpy.arange(0, len(network), ROWS), [len(network)]))).tolist()
    triangles = 0
    for first, last in pairwise(edges):
        some = links[first:last]
        if some.nnz:
            triangles += int((some @ links).multiply(some).sum())
    return 3 * triangles / paths


def _graph(size: int, start: "Whole", finish: "Whole") -> Any:
    import rustworkx

    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(size))
    graph.add_edges_from_no_data(list(zip(start.tolist(), finish.tolist(), strict=True)))
    return graph
