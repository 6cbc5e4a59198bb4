"""The shortest simple paths between two nodes of a graph that is only known by asking for neighbours.

Both ends are searched at once, the smaller side first, until enough paths are known. Invariant: the paths come by
length and then by their ids, so the answer does not hang on the order in which neighbours are told.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from heapq import heappop, heappush
from itertools import islice, pairwise

Path = tuple[str, ...]
# Node → the node beside it → the sentences that tell of both, or "" for a link that needs none.
Beside = Mapping[str, Mapping[str, set[str]]]
Neighbours = Callable[[Iterable[str]], Beside]


def shortest_paths(neighbours: Neighbours, start: str, end: str, hops: int, many: int) -> tuple[list[Path], Beside]:
    """The first `many` simple paths of at most so many hops, and what was learned on the way.

    neighbours: what is beside each of these nodes; it must tell the same from either end. A path comes twice neither
    to a node nor, over sentences, to a sentence. There is none from a node to itself.
    """
    known: dict[str, dict[str, set[str]]] = {start: {}, end: {}}
    seen, rims = ({start}, {end}), ({start}, {end})
    found: list[Path] = []
    for length in range(1, hops + 1) if start != end else ():
        side = min((0, 1), key=lambda s: len(rims[s]))
        told = neighbours(sorted(rims[side]))
        rims[side].clear()
        for node, others in told.items():
            for other, sentences in others.items():
                known[node][other] = known.setdefault(other, {})[node] = sentences
                if other not in seen[side]:
                    seen[side].add(other)
                    rims[side].add(other)
        rims[side].discard((end, start)[side])
        if not seen[0].isdisjoint(seen[1]):
            found = list(islice(simple_paths(known, start, end, length if rims[side] else hops), many))
        if len(found) == many or not rims[side]:
            break
    return found, known


def simple_paths(known: Beside, start: str, end: str, hops: int) -> Iterator[Path]:
    """The simple paths of at most so many hops, by length and then by ids (Yen's algorithm, as Lawler improved it)."""
    waiting: list[tuple[int, Path, int, frozenset[str]]] = []

    def offer(beginning: Path, barred: frozenset[str]) -> None:
        if path := _best(known, beginning, barred, end, hops):
            heappush(waiting, (len(path), path, len(beginning) - 1, barred))

    offer((start,), frozenset())
    while waiting:
        _, path, turn, barred = heappop(waiting)
        if _told_once([known[a][b] for a, b in pairwise(path)]):
            yield path
        for at in range(turn, len(path) - 1):  # each other path leaves this one somewhere, and first there
            offer(path[: at + 1], (barred if at == turn else frozenset()) | {path[at + 1]})


def _best(known: Beside, beginning: Path, barred: frozenset[str], end: str, hops: int) -> Path | None:
    """The first path, by length and then by ids, that begins so and goes on by a node that is not barred."""
    closed = set(beginning)
    firsts = {node for node in known[beginning[-1]] if node not in closed and node not in barred}
    distance, rim = {end: 0}, {end}
    for far in range(hops - len(beginning) + 1):
        if reached := rim & firsts:
            path = [*beginning, min(reached)]
            for left in range(far - 1, -1, -1):
                path.append(min(node for node in known[path[-1]] if distance.get(node) == left))
            return tuple(path)
        rim = {node for one in rim for node in known[one] if node not in distance and node not in closed}
        distance |= dict.fromkeys(rim, far + 1)
    return None


def _told_once(steps: list[set[str]], used: frozenset[str] = frozenset()) -> bool:
    """Whether every step has a link, or a sentence that no other step needs."""
    if not steps:
        return True
    if "" in steps[0]:
        return _told_once(steps[1:], used)
    return any(_told_once(steps[1:], used | {sentence}) for sentence in steps[0] - used)
