"""A picture as pyvis holds it: nodes where they stand, edges that keep apart.

Only the builder of pyvis is used. Its pages ask a network for bootstrap and put texts into markup (see page.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import sqrt
from typing import Any

from pyvis.network import Network

SMALL, LARGE = 7.0, 24.0  # radius at scale 1, in pixels
HEAVY = 50  # weight that is drawn large where nothing is heavier
SPREAD = 0.3  # between parallel relations: 0 is straight, 1 a half circle


class PictureNetwork(Network):  # type: ignore[misc]
    """Directed, for pyvis drops parallel relations of what is undirected."""

    def __init__(self) -> None:
        super().__init__(directed=True)

    def get_nodes(self) -> Iterable[str]:
        """The ids; pyvis looks every end of every relation up in them."""
        ids: Mapping[str, Any] = self.node_map
        return ids.keys()


def network(picture: Mapping[str, Any]) -> PictureNetwork:
    """The nodes and edges of a picture's JSON."""
    made = PictureNetwork()
    nodes = picture.get("nodes", [])
    heaviest = max([HEAVY, *(node["weight"] for node in nodes)])
    for node in nodes:
        size = round(SMALL + (LARGE - SMALL) * sqrt(node["weight"] / heaviest), 1)
        made.add_node(node["id"], label=node["name"], shape="custom", group=node["class"], size=size, **_place(node))
    beside: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for edge in picture.get("edges", []):
        beside[min(edge["from"], edge["to"]), max(edge["from"], edge["to"])].append(edge)
    for parallel in beside.values():
        for number, edge in enumerate(parallel):
            bend = (number - (len(parallel) - 1) / 2) * SPREAD
            made.add_edge(edge["from"], edge["to"], id=edge["id"], arrows="", **_smooth(edge, bend))
    return made


def _place(node: Mapping[str, Any]) -> dict[str, float]:
    return {"x": node.get("x", 0), "y": node.get("y", 0)}


def _smooth(edge: Mapping[str, Any], bend: float) -> dict[str, Any]:
    """A bend is meant from the smaller id to the larger: what runs the other way bends the other way."""
    if not bend:
        return {"smooth": False}
    rightward = (bend > 0) == (edge["from"] <= edge["to"])
    return {"smooth": {"enabled": True, "type": "curvedCW" if rightward else "curvedCCW", "roundness": abs(bend)}}
