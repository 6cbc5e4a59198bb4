"""The parts that a graph on a server is compared and written in: nodes by label, relationships by type.

Each tells how it is read, made and taken away in Cypher, and which queries of graph/sql tell of it. Rows are lists in
the order of `written`, which is half the way of maps that repeat every name; `row` is one of them.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from graph.columns import edge_columns, node_columns
from graph.projection import relationships
from ontology.schema import schema

MARK = "_jiangtu"  # the property that tells what is ours, and holds the hash of what it says
Change = Literal["new", "changed", "gone"]
# By the server's own ids, so that one statement, planned once, serves all parts.
_GONE, _GONE_IS = "UNWIND $rows AS row", f"WHERE elementId(n) = row[0] AND n.{MARK} IS NOT NULL"


@dataclass(frozen=True, slots=True)
class NodePart:
    """The nodes of a class.

    fields: what is read of each from the server, by columns of the table `there`. plan: the table of what differs,
    with id, name (on the server), hash, change and element, the server's own id.
    """

    label: str
    delete: ClassVar = f"{_GONE} MATCH (n) {_GONE_IS} DETACH DELETE n RETURN count(*)"
    hashed: ClassVar = "neo4j/nodes"
    compared: ClassVar = "neo4j/changed_nodes"
    fields: ClassVar = {"id": "n.id", "name": "n.name", "hash": f"n.{MARK}", "element": "elementId(n)"}
    sql_key: ClassVar = ""

    @property
    def plan(self) -> str:
        return f"plan {self.label}"

    @property
    def pattern(self) -> str:
        return f"MATCH (n:`{self.label}`)"

    @property
    def columns(self) -> list[str]:
        return [column.name for column in node_columns(self.label)]

    def read(self) -> str:
        """The values of those of the `$ids` that are there."""
        told = ", ".join(f"n.`{column}`" for column in self.columns)
        return f"UNWIND $ids AS id MATCH (n:`{self.label}` {{id: id}}) WHERE n.{MARK} IS NOT NULL RETURN {told}"

    def create(self) -> str:
        return f"UNWIND $rows AS row CREATE (n:`{self.label}` {self._told()}) RETURN count(*)"

    def change(self) -> str:
        """Properties that are none of ours stay."""
        return f"UNWIND $rows AS row {self._met()} SET n += {self._told()} RETURN count(*)"

    def _told(self) -> str:
        names = enumerate([*self.columns, MARK])
        return "{" + ", ".join(f"`{name}`: row[{place}]" for place, name in names) + "}"

    def _met(self) -> str:
        return f"MATCH (n:`{self.label}` {{id: row[0]}}) WHERE n.{MARK} IS NOT NULL"


@dataclass(frozen=True, slots=True)
class EdgePart:
    """The relationships of a type. key: the property that tells apart those that run side by side, or none.

    fields: as of nodes. plan: the table of what differs, with start, finish, key, hash, change and element.
    """

    label: str
    key: str
    delete: ClassVar = f"{_GONE} MATCH ()-[n]->() {_GONE_IS} DELETE n RETURN count(*)"
    hashed: ClassVar = "neo4j/edges"
    compared: ClassVar = "neo4j/changed_edges"

    @property
    def fields(self) -> dict[str, str]:
        key = f"n.`{self.key}`" if self.key else "''"
        return {"start": "a.id", "finish": "b.id", "key": key, "hash": f"n.{MARK}", "element": "elementId(n)"}

    @property
    def sql_key(self) -> str:
        return f'"{self.key}"' if self.key else "''"

    @property
    def plan(self) -> str:
        return f"plan {self.label}"

    @property
    def pattern(self) -> str:
        return f"MATCH (a)-[n:`{self.label}`]->(b)"

    def create(self, start: str, finish: str) -> str:
        key = f", `{self.key}`: row[2]" if self.key else ""
        made = f"CREATE (a)-[:`{self.label}` {{{MARK}: row[3]{key}}}]->(b)"
        return f"UNWIND $rows AS row {_ends(start, finish)} {made} RETURN count(*)"


Part = NodePart | EdgePart


def node_parts() -> list[NodePart]:
    return [NodePart(label) for label in schema().classes]


def edge_parts() -> list[EdgePart]:
    parts = []
    for relation, names in relationships():
        _, _, *key = [column.name for column in edge_columns(relation, names)]
        parts.append(EdgePart(relation.cypher_type, *key or [""]))
    return parts


def _ends(start: str, finish: str) -> str:
    """The nodes at both ends, which are ours, as no other has their ids: a look at MARK would take a third longer."""
    ends = enumerate([("a", start), ("b", finish)])
    met = (f"MATCH ({name}:`{label}` {{id: row[{place}]}})" for place, (name, label) in ends)
    return " ".join(met)
