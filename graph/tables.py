"""The tables of one build as views of an engine: nodes by label, relationships by type, statements, identity, named.

A relationship's view holds all its pairs of classes; an id tells the class of each end. Labels and types never clash,
even when case is folded.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.engine import Engine
from graph.projection import relationships
from ontology.schema import schema


@contextmanager
def tables(folder: Path, memory: str = "1GB") -> Iterator[Engine]:
    """An engine that sees the build in `folder`; what it makes of it is gone at the end."""
    with TemporaryDirectory(prefix="jiangtu-") as scratch, Engine(Path(scratch), memory) as engine:
        engine.parquet("statements", sorted((folder / "statements").glob("*.parquet")))
        for name in ("identity", "named"):
            engine.parquet(name, [folder / f"{name}.parquet"])
        for label in schema().classes:
            engine.parquet(label, [folder / "nodes" / f"{label}.parquet"])
        for relation, _ in relationships():
            pairs = [f"{relation.cypher_type}.{start}.{end}.parquet" for start, end in relation.pairs]
            engine.parquet(relation.cypher_type, [folder / "edges" / pair for pair in pairs])
        yield engine
