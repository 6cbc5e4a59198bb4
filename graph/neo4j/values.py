"""Values of the driver as answers have them, equal to those of the embedded graph."""

from typing import Any

from graph import cypher
from graph.neo4j.parts import MARK


def value(found: Any) -> Any:
    """A node is an object of its label and properties, a relationship of its type and properties, a path of its
    nodes and relationships."""
    from neo4j.graph import Node, Path, Relationship

    if isinstance(found, Path):
        return {"nodes": value(list(found.nodes)), "relationships": value(list(found.relationships))}
    if isinstance(found, Node):
        return {"label": ":".join(sorted(found.labels)), **_own(found)}
    if isinstance(found, Relationship):
        return {"type": found.type, **_own(found)}
    if isinstance(found, list):
        return [value(item) for item in found]
    if isinstance(found, dict):
        return {name: value(item) for name, item in found.items() if name != MARK}
    return cypher.value(found)


def _own(found: Any) -> dict[str, Any]:
    return {name: value(item) for name, item in sorted(found.items()) if name != MARK}
