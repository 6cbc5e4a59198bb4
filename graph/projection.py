"""Statements and identity into the graph's tables: nodes/<Label>.parquet and edges/<TYPE>.<From>.<To>.parquet.

Invariant: columns, files and their order follow from the ontology alone, and rows from statements and identity; every
declared relationship has its table, even an empty one.
"""

from pathlib import Path

from graph.decisions import Decisions
from graph.engine import Engine
from graph.pinyin import pinyin
from ontology.schema import Attribute, NodeClass, Relation, schema

_SQL_TYPES = {"integer": "BIGINT", "decimal": "DOUBLE", "boolean": "BOOLEAN"}
# Shortcuts are derived: the column that keys each by the node it stands for.
SHORTCUTS = {"received": "conferral", "worksFor": "position", "created": "contribution"}
_PROVENANCE = {"wasDerivedFrom": "derived_from", "isPartOf": "in_document", "toldBy": "told_by"}
_COUNTED = ("grantedTo", "creditedTo")  # start at the node they stand for, and need no key
_NAMES = ("prefLabel", "altLabel")
# What every node's table begins with, and the SQL types.
NODE_COLUMNS = {"id": "VARCHAR", "name": "VARCHAR", "names": "VARCHAR[]", "name_en": "VARCHAR", "pinyin": "VARCHAR"}


# The id of a passage: what it hashes is parted as in every id, and null counts as empty.
_PASSAGE = (
    "left(sha256('Passage' || chr(31) || s.source || chr(31) || coalesce(s.locator, '') || chr(31)"
    " || coalesce(s.quote, '')), 20)"
)


def project(engine: Engine, decisions: Decisions, folder: Path) -> None:
    """Write the graph's tables into `folder`; needs what `identify` made."""
    review = [(row["mention"], row["property"], row["value"]) for row in decisions.review]
    engine.fill("review", {"mention": "VARCHAR", "property": "VARCHAR", "value": "VARCHAR"}, review)
    engine.table("things", "projection/things")
    engine.table("told", "projection/told", passage=_PASSAGE)
    engine.table("used", "projection/used")
    engine.table("dates", "projection/dates")
    engine.table("reviewed", "projection/reviewed")
    engine.table("valued", "projection/valued")
    engine.table("called", "projection/called")
    shown = engine.rows("projection/shown_names")
    spelled = [(name, person, pinyin(name, person=person)) for name, person in shown]
    engine.fill("pinyin", {"name": "VARCHAR", "person": "BOOLEAN", "pinyin": "VARCHAR"}, spelled)
    engine.table("links", "projection/links")
    engine.table("shortcuts", "projection/shortcuts")
    for label, node_class in schema().classes.items():
        path = folder / "nodes" / f"{label}.parquet"
        if label == "Passage":
            engine.write(path, "projection/passages", passage=_PASSAGE)
        else:
            engine.write(path, "projection/nodes", label=label, columns=_columns(node_class))
    engine.table("named", "projection/named")
    for name, query in (("identity", "redirects"), ("named", "names"), ("keys", "keys")):
        engine.write_sought(folder / f"{name}.parquet", f"projection/{query}")
    _write_relations(engine, folder / "edges")


def _write_relations(engine: Engine, folder: Path) -> None:
    present = set(engine.rows("projection/present"))
    for relation, names in relationships():
        for start, end in relation.pairs:
            path = folder / f"{relation.cypher_type}.{start}.{end}.parquet"
            ends = {"from": start, "to": end}
            key = SHORTCUTS.get(relation.term.name)
            if not any((name, start, end) in present for name in names):
                more = "".join(f", CAST(NULL AS VARCHAR) AS {column}" for column in relation_columns(relation))
                engine.write(path, "projection/no_relation", more=more)
            elif key or relation.term.name in _COUNTED:
                column = f", n.id AS {key}" if key else ""
                engine.write(path, "projection/shortcut", property=relation.term.name, key=column, **ends)
            elif provenance := _PROVENANCE.get(relation.term.name):
                engine.write(path, f"projection/{provenance}", **ends)
            else:
                properties = ", ".join(f"'{name}'" for name in names)
                told = "".join(f", l.property AS {column}" for column in relation_columns(relation))
                engine.write(path, "projection/relation", role=told, properties=properties, **ends)


def relationships() -> list[tuple[Relation, list[str]]]:
    """Every relationship type once, with the relations that it stands for: WRITTEN_BY stands for its roles."""
    relations = schema().relations.values()
    return [
        (relation, [r.term.name for r in relations if r.cypher_type == relation.cypher_type])
        for relation in relations
        if relation.role is None
    ]


def columns_of(node_class: NodeClass) -> dict[str, str]:
    """The columns that a class has beside NODE_COLUMNS, and their SQL types."""
    own = {name: attribute for name, attribute in node_class.attributes.items() if name not in _NAMES}
    return {n: "VARCHAR[]" if a.many else _SQL_TYPES.get(a.datatype, "VARCHAR") for n, a in own.items()}


def relation_columns(relation: Relation) -> list[str]:
    """The text columns that a relationship's table has beside its ends: the node a shortcut stands for, or the role."""
    if relation.term.name in SHORTCUTS:
        return [SHORTCUTS[relation.term.name]]
    return (
        ["role"] if any(r.role and r.cypher_type == relation.cypher_type for r in schema().relations.values()) else []
    )


def _columns(node_class: NodeClass) -> str:
    return "".join(f",\n        {_column(a)}" for a in node_class.attributes.values() if a.term.name not in _NAMES)


def _column(attribute: Attribute) -> str:
    name = attribute.term.name
    if name == "undetermined":
        return "v.node IN (SELECT no FROM undetermined) AS undetermined"
    if attribute.many:
        return f"list_sort(list(DISTINCT v.value) FILTER (v.property = '{name}')) AS \"{name}\""
    value = f"arg_min(v.value, v.rank) FILTER (v.property = '{name}')"
    kind = _SQL_TYPES.get(attribute.datatype)
    return f'CAST({value} AS {kind}) AS "{name}"' if kind else f'{value} AS "{name}"'
