"""GEXF, as Gephi reads it: edges that run side by side are told apart by `kind`, and a node that has a year begins
with it on the time line."""

from pathlib import Path

from graph.export.drawn import attribute, edges, node_types, nodes
from graph.export.writing import new_file
from graph.tables import tables

# `kind` is of 1.3; the name is that of 1.2, which more programs know, and all take the one with the other.
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
_EDGE_TYPES = {"type": "string", "derived": "boolean"}


def write_gexf(build: Path, path: Path, passages: bool = False) -> None:
    """Node values by the names of the tables' columns; of edges `type` and `derived`. Labels are GEXF's own."""
    with tables(build) as engine, new_file(path) as file:
        file.write(_HEAD)
        file.write('<graph defaultedgetype="directed" mode="dynamic" timeformat="double">\n')
        for scope, types in (("node", node_types(passages)), ("edge", _EDGE_TYPES)):
            file.write(f'<attributes class="{scope}" mode="static">\n')
            for name, kind in types.items():
                file.write(f'<attribute id="{name}" title="{name}" type="{kind}"/>\n')
            file.write("</attributes>\n")
        file.write("<nodes>\n")
        for node in nodes(engine, passages):
            start = f' start="{node.values["year"]}"' if "year" in node.values else ""
            told = f"id={attribute(node.id)} label={attribute(node.label)}{start}"
            file.write(f"<node {told}>{_values(node.values)}</node>\n")
        file.write("</nodes>\n<edges>\n")
        for edge in edges(engine, passages):
            ends = f"source={attribute(edge.start)} target={attribute(edge.end)}"
            told = f"id={attribute(edge.id)} {ends} kind={attribute(edge.kind)} label={attribute(edge.label)}"
            values = _values({"type": edge.kind, "derived": edge.derived})
            file.write(f"<edge {told}>{values}</edge>\n")
        file.write("</edges>\n</graph>\n</gexf>\n")


def _values(values: dict[str, str | int | float | bool]) -> str:
    told = "".join(f'<attvalue for="{name}" value={attribute(value)}/>' for name, value in values.items())
    return f"<attvalues>{told}</attvalues>"
