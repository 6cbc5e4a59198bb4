"""GraphML, as networkx, igraph, yEd and Cytoscape read it."""

from pathlib import Path

from graph.export.drawn import attribute, content, edges, node_types, nodes
from graph.export.writing import new_file
from graph.tables import tables

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
_EDGE_TYPES = {"type": "string", "label": "string", "derived": "boolean"}


def write_graphml(build: Path, path: Path, passages: bool = False) -> None:
    """Node values by the names of the tables' columns, and `label`; of edges `type`, `label` and `derived`."""
    with tables(build) as engine, new_file(path) as file:
        file.write(_HEAD)
        for scope, types in (("node", {"label": "string", **node_types(passages)}), ("edge", _EDGE_TYPES)):
            for name, kind in types.items():
                key = f'<key id="{_key(scope, name)}" for="{scope}" attr.name="{name}" attr.type="{kind}"/>\n'
                file.write(key)
        file.write('<graph id="jiangtu" edgedefault="directed">\n')
        for node in nodes(engine, passages):
            told = _data("node", {"label": node.label, **node.values})
            file.write(f"<node id={attribute(node.id)}>{told}</node>\n")
        for edge in edges(engine, passages):
            told = _data("edge", {"type": edge.kind, "label": edge.label, "derived": edge.derived})
            ends = f"source={attribute(edge.start)} target={attribute(edge.end)}"
            file.write(f"<edge id={attribute(edge.id)} {ends}>{told}</edge>\n")
        file.write("</graph>\n</graphml>\n")


def _key(scope: str, name: str) -> str:
    return f"{scope}.{name}"


def _data(scope: str, values: dict[str, str | int | float | bool]) -> str:
    return "".join(f'<data key="{_key(scope, name)}">{content(value)}</data>' for name, value in values.items())
