"""The columns of a build's tables, as other formats need them told."""

from dataclasses import dataclass

from graph.projection import SHORTCUTS
from ontology.schema import Attribute, Datatype, Relation, schema


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, datatype, and whether it holds a list. attribute: of the vocabulary, if it is one."""

    name: str
    datatype: Datatype
    many: bool = False
    attribute: Attribute | None = None


def node_columns(label: str) -> list[Column]:
    """The columns of the nodes of a class, in their order."""
    attributes = schema().classes[label].attributes
    names = [Column("id", "text"), Column("name", "text", attribute=attributes.get("prefLabel"))]
    names += [Column("names", "text", many=True), Column("name_en", "text"), Column("pinyin", "text")]
    return names + [
        Column(name, attribute.datatype, attribute.many, attribute)
        for name, attribute in attributes.items()
        if not attribute.lang_tagged
    ]


def edge_columns(relation: Relation, names: list[str]) -> list[Column]:
    """The columns of the edges of a type that stands for these relations, in their order.

    A third column, if there is one, tells apart edges that run side by side.
    """
    key = SHORTCUTS.get(relation.term.name) or ("role" if len(names) > 1 else None)
    return [Column(name, "text") for name in ("from", "to", key) if name]
