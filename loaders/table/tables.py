"""The tables and columns of tables.yml, bound to the ontology: what each column states and what its cells may hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from graph.errors import InvalidOntology
from graph.names import key
from ontology.schema import Attribute, schema

PROVENANCE = ("document", "locator", "quote", "basis", "confidence")


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One column of one table; there is no other of its kind, so that it is compared and hashed as itself.

    key: its English header. heads: all spellings. says: property it states, None where only other columns use it.
    attribute: how its cells are read, where it states a literal. targets: classes its cells may name, where it
    states a relation.
    """

    key: str
    heads: tuple[str, ...]
    says: str | None
    attribute: Attribute | None
    targets: tuple[str, ...]
    inverse: bool
    several: bool
    required: bool
    introduces: str | None
    narrowed: str | None
    default: str | None

    @property
    def zh(self) -> str:
        return self.heads[1]


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the class of its rows, the sheet names it goes by, and its columns by key.

    expected: columns whose empty cell means something, an error or a default.
    A row of a table with `identity` has no name: those columns tell it apart. Otherwise `name` and `apart` do.
    """

    label: str
    sheets: tuple[str, ...]
    columns: Mapping[str, Column]
    heads: Mapping[str, Column]
    apart: tuple[str, ...]
    identity: tuple[str, ...]
    implies: Mapping[str, Mapping[str, str]]
    expected: tuple[Column, ...]

    @property
    def named(self) -> bool:
        return not self.identity and self.label != "Document"

    def column(self, header: str) -> Column | None:
        return self.heads.get(key(header))


@cache
def tables() -> Mapping[str, Table]:
    """Every table by the class of its rows, in the order a clerk fills them."""
    import yaml

    text = files(__name__.rpartition(".")[0]).joinpath("tables.yml").read_text("utf-8")
    listed = yaml.safe_load(text)
    return {label: _table(label, entry, listed["common"]) for label, entry in listed["tables"].items()}


def table_named(name: str) -> Table | None:
    """The table a file or sheet of this name holds; `people`, `People` and `人物` are one."""
    return _by_sheet().get(key(name))


@cache
def _by_sheet() -> Mapping[str, Table]:
    return {key(name): table for table in tables().values() for name in (*table.sheets, table.label)}


def _table(label: str, entry: dict[str, Any], common: list[dict[str, Any]]) -> Table:
    columns = {c.key: c for c in (_column(label, listed) for listed in [*entry["columns"], *common])}
    heads: dict[str, Column] = {}
    for column in columns.values():
        for head in column.heads:
            if heads.setdefault(key(head), column) is not column:
                raise InvalidOntology(f"tables.yml, {label}: the header {head} is that of two columns")
    implies = entry.get("implies", {})
    identity, apart = tuple(entry.get("key", ())), tuple(entry.get("apart", ()))
    expected = tuple(c for c in columns.values() if c.required or c.default)
    return Table(label, tuple(entry["sheet"]), columns, heads, apart, identity, implies, expected)


def _column(label: str, listed: dict[str, Any]) -> Column:
    heads = tuple(str(head) for head in listed["head"])
    name = heads[0]
    says = None if name in PROVENANCE else listed.get("says", name)
    attribute: Attribute | None = None
    targets: tuple[str, ...] = ("Document",) if name == "document" else ()
    if says is not None:
        inverse = bool(listed.get("inverse"))
        attribute = None if inverse else schema().classes[label].attributes.get(says)
        if attribute is None:
            pairs = schema().relations[says].pairs if says in schema().relations else ()
            targets = tuple(a if inverse else b for a, b in pairs if (b if inverse else a) == label)
            if not targets:
                raise InvalidOntology(f"tables.yml, {label}.{name}: the ontology has no {says} of {label}")
    return Column(
        key=name,
        heads=heads,
        says=says,
        attribute=attribute,
        targets=targets,
        inverse=bool(listed.get("inverse")),
        several=bool(listed.get("several")),
        required=bool(listed.get("required")),
        introduces=listed.get("introduces"),
        narrowed=listed.get("narrowed"),
        default=listed.get("default"),
    )
