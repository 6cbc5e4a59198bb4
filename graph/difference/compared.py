"""Two builds side by side: their tables in one engine, and which node of the one is which of the other.

Nodes are matched by their mentions. What a merge or split ties together is compared as one, its kin. What has no
mention in common, but is the only one of its class and name (or its participants) that came and the only one that went,
is compared as well, as told anew: that says nothing about whether it is the same thing.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from graph.engine import Engine
from graph.errors import JiangtuError
from ontology.schema import schema

SIDES = {"old": "new", "new": "old"}  # each with the other
_ENDS = {"old": "was", "new": "is_now"}
_PASSAGES = {"DERIVED_FROM": "derived", "IN_DOCUMENT": "in_document"}
_NEEDED = ("identity.parquet", "named.parquet", "nodes/Passage.parquet", "edges")


class NotComparable(JiangtuError):
    """A build that lacks tables which a comparison needs."""


class Compared:
    """The tables old_… and new_… of two builds, and `matched`. many: properties that hold several values, by class."""

    def __init__(self, engine: Engine, old: Path, new: Path, suppressed: Sequence[str]) -> None:
        self.engine, self.many = engine, set[tuple[str, str]]()
        for side, folder in (("old", old), ("new", new)):
            self._load(side, folder)
        self._match()
        engine.fill("suppressed", {"mention": "VARCHAR"}, [(mention,) for mention in suppressed])

    def _load(self, side: str, folder: Path) -> None:
        if lacking := [part for part in _NEEDED if not (folder / part).exists()]:
            raise NotComparable(f"build {folder.name[:12]} has no {lacking[0]}; build it again")
        engine = self.engine
        engine.parquet(f"{side}_identity", [folder / "identity.parquet"])
        engine.parquet(f"{side}_named", [folder / "named.parquet"])
        columns = dict.fromkeys(("id", "property", "value"), "VARCHAR")
        engine.fill(f"{side}_shown", columns, [])
        for path in sorted((folder / "nodes").glob("*.parquet")):
            if path.stem != "Passage":
                self._load_shown(side, path)
        engine.table(f"{side}_edges", "difference/no_edges", side=side)
        types: dict[str, list[Path]] = defaultdict(list)
        for path in sorted((folder / "edges").glob("*.parquet")):
            types[path.stem.partition(".")[0]].append(path)
        shortcuts = {relation.cypher_type for relation in schema().relations.values() if relation.derived}
        for cypher_type, paths in types.items():
            engine.parquet(_PASSAGES.get(cypher_type, "edge"), paths)
            if cypher_type not in shortcuts and cypher_type not in _PASSAGES:
                role = "role" if cypher_type == "WRITTEN_BY" else "CAST(NULL AS VARCHAR)"
                engine.add(f"{side}_edges", "difference/edges", type=cypher_type, role=role)
        engine.parquet("passage", [folder / "nodes" / "Passage.parquet"])
        engine.table(f"{side}_passages", "difference/passages")

    def _load_shown(self, side: str, path: Path) -> None:
        self.engine.parquet("nodes", [path])
        columns, names = [], []
        for name, kind in self.engine.rows("difference/columns"):
            if name == "id":
                continue
            quoted = '"' + name.replace('"', '""') + '"'
            names.append(quoted)
            if kind.endswith("[]"):
                self.many.add((path.stem, name))
                columns.append(f"CAST({quoted} AS VARCHAR[]) AS {quoted}")
            else:
                columns.append(f"CASE WHEN {quoted} IS NOT NULL THEN [CAST({quoted} AS VARCHAR)] END AS {quoted}")
        self.engine.add(f"{side}_shown", "difference/shown", columns=", ".join(columns), names=", ".join(names))

    def _match(self) -> None:
        engine = self.engine
        engine.table("matched", "difference/overlap")
        while True:
            engine.table("stepped", "difference/spread")
            ((moved,),) = engine.rows("difference/moved")
            engine.table("matched", "difference/stepped")
            if not moved:
                break
        self._things()
        engine.add("matched", "difference/anew_named")
        self._things()
        for side in SIDES:
            engine.table(f"{side}_ends", "difference/ends", side=side)
        engine.add("matched", "difference/anew_unnamed")
        self._things()

    def _things(self) -> None:
        for side, end in _ENDS.items():
            self.engine.table(f"{side}_things", "difference/things", side=side, end=end)
