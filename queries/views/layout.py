"""Where things stand in a picture: springs, components side by side, labels apart; always the same for the same graph.

Invariant: seeded and rounded, so that positions are the same twice. Where more than half of the things stood somewhere
before, these stay there, and new ones find a place beside what they are tied to. Units: pixels at scale 1, x to the
right, y down.
"""

from collections.abc import Mapping, Sequence
from math import ceil, cos, pi, sin, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import ndarray
    from rustworkx import PyGraph

Point = tuple[float, float]
Size = tuple[float, float]
LETTER, LINE, WIDE, MARK, GAP = 15, 19, 9, 34, 10  # a CJK letter, a line, letters of a line, a node's mark, between two
SPREAD, ROOM, SEED = 150, 2.5, 1  # length of a tie; room for the boxes, in boxes; where springs begin
TURN = pi * (3 - sqrt(5))  # from one seed of a sunflower to the next
ROUNDS, PAIRS = 300, 100_000_000  # of the springs: fewer where there are more pairs of things than this in all
PUSHES, LOOKS = 200, 5  # of labels, and after how many it is looked again who is near whom


def box(name: str) -> Size:
    """The room that a mark and the name below it take: lines of WIDE letters, two narrow ones for a wide one."""
    letters = sum(1 if letter > "\u2e7f" else 0.55 for letter in name)
    return max(MARK, min(letters, WIDE) * LETTER) + GAP, MARK + max(1, ceil(letters / WIDE)) * LINE + GAP


def layout(boxes: Mapping[str, Size], ties: Sequence[tuple[str, str]], known: Mapping[str, Point]) -> dict[str, Point]:
    """A place for each thing, by its id; known: where things stood before."""
    there = {id_: place for id_, place in known.items() if id_ in boxes}
    if len(there) == len(boxes):
        return there
    if len(there) > len(boxes) / 2:
        return _rounded(_springs(sorted(boxes), ties, boxes, there)) | there
    groups = _components(boxes, ties)
    return _rounded(_centered(_packed([_springs(group, ties, boxes, {}) for group in groups], boxes)))


def _components(boxes: Mapping[str, Size], ties: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The ids of each component, the largest first."""
    import rustworkx

    ids = sorted(boxes)
    graph = _graph(ids, ties)
    found = [sorted(ids[n] for n in part) for part in rustworkx.connected_components(graph)]
    return sorted(found, key=lambda part: (-len(part), part))


def _graph(ids: Sequence[str], ties: Sequence[tuple[str, str]]) -> "PyGraph[str, None]":
    import rustworkx

    places = {id_: n for n, id_ in enumerate(ids)}
    graph: rustworkx.PyGraph[str, None] = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(list(ids))
    pairs = {(places[min(pair)], places[max(pair)]) for pair in ties if pair[0] in places and pair[1] in places}
    graph.add_edges_from([(a, b, None) for a, b in sorted(pairs) if a != b])
    return graph


def _springs(
    ids: Sequence[str], ties: Sequence[tuple[str, str]], boxes: Mapping[str, Size], known: Mapping[str, Point]
) -> dict[str, Point]:
    """Springs between what is tied, then labels pushed apart; what is known stays."""
    import numpy
    import rustworkx

    graph = _graph(ids, ties)
    unit = SPREAD * sqrt(len(ids))
    fixed = {n for n, id_ in enumerate(ids) if id_ in known}
    start = {n: (known[ids[n]][0] / unit, known[ids[n]][1] / unit) for n in fixed} or _sunflower(graph)
    rounds = max(ROUNDS // 6, min(ROUNDS, PAIRS // len(ids) ** 2))
    found = rustworkx.spring_layout(graph, pos=start, fixed=fixed or None, num_iter=rounds, scale=1, seed=SEED)
    places = numpy.array([found[n] for n in range(len(ids))], dtype=float)
    sizes = numpy.array([boxes[id_] for id_ in ids])
    places = places * unit if known else _scaled(places, sizes, graph)
    still = numpy.array([id_ in known for id_ in ids])
    placed = _apart(places, sizes, still)
    return {id_: (float(x), float(y)) for id_, (x, y) in zip(ids, placed, strict=True)}


def _sunflower(graph: "PyGraph[str, None]") -> dict[int, Point]:
    """Where springs begin: around the most linked node, by the steps from it, like the seeds of a sunflower."""
    import rustworkx

    first = max(graph.node_indices(), key=lambda n: (graph.degree(n), -n))
    steps = dict(rustworkx.graph_dijkstra_shortest_path_lengths(graph, first, lambda _: 1.0)) | {first: 0.0}
    order = sorted(graph.node_indices(), key=lambda n: (steps[n], -graph.degree(n), n))
    around = [(sqrt(turn / len(order)), turn * TURN) for turn in range(len(order))]
    return {n: (far * cos(angle), far * sin(angle)) for n, (far, angle) in zip(order, around, strict=True)}


def _scaled(places: "ndarray", sizes: "ndarray", graph: "PyGraph[str, None]") -> "ndarray":
    """So that a tie is about as long as SPREAD, and there is room for the boxes."""
    import numpy

    ends = numpy.array(graph.edge_list())
    if not len(ends):
        return places * 0
    lengths = numpy.hypot(*(places[ends[:, 0]] - places[ends[:, 1]]).T)
    room = sqrt(float(sizes.prod(axis=1).sum()) * ROOM)
    far = float((places - places.mean(axis=0)).std()) * 4
    return places * max(SPREAD / max(float(numpy.median(lengths)), 1e-9), room / max(far, 1e-9))


def _apart(places: "ndarray", sizes: "ndarray", still: "ndarray") -> "ndarray":
    """Boxes that overlap pushed apart, along the side on which they overlap less, until none does or PUSHES are up."""
    import numpy

    moves = numpy.where(still, 0.0, 1.0)
    for turn in range(PUSHES):
        if turn % LOOKS == 0:
            one, other = _near(places, sizes)
        apart = places[one] - places[other]
        over = (sizes[one] + sizes[other]) / 2 - numpy.abs(apart)
        hit = (over > 0.5).all(axis=1) & (moves[one] + moves[other] > 0)
        if not hit.any() and turn % LOOKS == 0:
            break
        sign = numpy.where(apart == 0, 1.0, numpy.sign(apart))
        across = over[:, 0] < over[:, 1]
        push = over * sign * numpy.stack([across, ~across], axis=1) * hit[:, None] * 0.6
        push /= numpy.maximum(moves[one] + moves[other], 1.0)[:, None]
        numpy.add.at(places, one, push * moves[one, None])
        numpy.add.at(places, other, -push * moves[other, None])
    return places


def _near(places: "ndarray", sizes: "ndarray") -> tuple["ndarray", "ndarray"]:
    """The pairs of boxes that overlap or may soon."""
    import numpy

    close = numpy.ones((len(places), len(places)), dtype=bool)
    for axis in (0, 1):
        room = (sizes[:, None, axis] + sizes[None, :, axis]) / 2 + 2 * GAP
        close &= numpy.abs(places[:, None, axis] - places[None, :, axis]) < room
    one, other = numpy.nonzero(numpy.triu(close, k=1))
    return one, other


def _packed(groups: Sequence[Mapping[str, Point]], boxes: Mapping[str, Size]) -> dict[str, Point]:
    """Components in rows, the largest first, as wide as a screen is; each row as high as its first."""
    spans = [_span(group, boxes) for group in groups]
    area = sum((right - left) * (low - high) for left, high, right, low in spans)
    width = max([sqrt(area * 1.8), *(right - left for left, _, right, _ in spans)], default=0)
    found, x, y, row = dict[str, Point](), 0.0, 0.0, 0.0
    for group, (left, high, right, low) in zip(groups, spans, strict=True):
        if x and x + right - left > width:
            x, y, row = 0.0, y + row, 0.0
        found |= {id_: (px - left + x, py - high + y) for id_, (px, py) in group.items()}
        x, row = x + right - left + 2 * GAP, max(row, low - high + 2 * GAP)
    return found


def _span(group: Mapping[str, Point], boxes: Mapping[str, Size]) -> tuple[float, float, float, float]:
    across = [(x - boxes[i][0] / 2, x + boxes[i][0] / 2) for i, (x, _) in group.items()]
    down = [(y - boxes[i][1] / 2, y + boxes[i][1] / 2) for i, (_, y) in group.items()]
    return min(a for a, _ in across), min(a for a, _ in down), max(b for _, b in across), max(b for _, b in down)


def _centered(places: Mapping[str, Point]) -> dict[str, Point]:
    middle = [(min(axis) + max(axis)) / 2 for axis in zip(*places.values(), strict=True)]
    return {id_: (x - middle[0], y - middle[1]) for id_, (x, y) in places.items()}


def _rounded(places: Mapping[str, Point]) -> dict[str, Point]:
    return {id_: (round(x), round(y)) for id_, (x, y) in sorted(places.items())}
