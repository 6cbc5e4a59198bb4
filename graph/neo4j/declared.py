"""Constraints and indexes, as they follow from the ontology.

Every id is unique in its label. A full-text index finds things by any of their names, in Chinese cut into pairs of
characters. What questions filter by has an index: names, whole numbers such as years, and codes such as levels.
"""

from graph.neo4j.server import Server
from ontology.schema import NodeClass, schema

PREFIX = "jiangtu_"  # of the names of ours
NAMES = f"{PREFIX}names"
_NAMED = ("name", "names", "name_en", "pinyin")
_FILLING = 600  # seconds


def constraints() -> list[str]:
    return [
        f"CREATE CONSTRAINT {_name(label, 'id')} IF NOT EXISTS FOR (n:`{label}`) REQUIRE n.id IS UNIQUE"
        for label in schema().classes
    ]


def indexes() -> list[str]:
    """What the first push makes when all is written, which is quicker."""
    found = [
        f"CREATE INDEX {_name(label, name)} IF NOT EXISTS FOR (n:`{label}`) ON (n.`{name}`)"
        for label, node_class in schema().classes.items()
        for name in _filtered(node_class)
    ]
    labels = "|".join(f"`{label}`" for label, node_class in schema().classes.items() if label != "Passage")
    named = ", ".join(f"n.`{name}`" for name in _NAMED)
    analyzer = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    return [*found, f"CREATE FULLTEXT INDEX {NAMES} IF NOT EXISTS FOR (n:{labels}) ON EACH [{named}] {analyzer}"]


def _await_indexes(server: Server) -> None:
    server.read(f"CALL db.awaitIndexes({_FILLING})")


def drop_declared(server: Server) -> int:
    """Drop ours; how many there were."""
    dropped = 0
    for kind in ("CONSTRAINT", "INDEX"):  # a constraint takes its index along
        shown = server.read(f"SHOW {kind} YIELD name WHERE name STARTS WITH $prefix RETURN name", prefix=PREFIX)
        dropped += server.declare(f"DROP {kind} `{name}`" for (name,) in shown)
    return dropped


def declare(server: Server, statements: list[str]) -> int:
    """Make those of the statements that the server lacks; how many."""
    made = server.declare(missing(server, statements))
    if made:
        _await_indexes(server)
    return made


def missing(server: Server, statements: list[str]) -> list[str]:
    """Those of the statements whose constraint or index the server lacks."""
    there = {name for (name,) in server.read("SHOW INDEXES YIELD name RETURN name")}
    return [statement for statement in statements if named(statement) not in there]


def named(statement: str) -> str:
    """The name of what a statement declares."""
    return statement.partition(" IF NOT EXISTS")[0].rpartition(" ")[2]


def _filtered(node_class: NodeClass) -> list[str]:
    own = node_class.attributes.values()
    return ["name", *(a.term.name for a in own if not a.many and (a.codes or a.datatype == "integer"))]


def _name(label: str, name: str) -> str:
    return f"{PREFIX}{label}_{name}".lower()
