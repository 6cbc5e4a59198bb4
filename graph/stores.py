"""The two stores of a build, made of its tables: RDF for SPARQL, a property graph for Cypher.

Invariant: they hold what the tables hold. Their bytes are not promised to be the same twice, as their engines write
them; the tables and the triples are, and from these they are made anew. Both are closed before a build is published.
"""

from functools import cached_property
from pathlib import Path

from graph import cypher, rdf
from graph.errors import EngineFailed, JiangtuError
from graph.manifest import read_manifest
from graph.quads import write_nquads
from graph.tables import tables
from graph.triples import make_triples, write_ntriples

PARTS = (rdf.FOLDER, cypher.FILE)


class NoStores(JiangtuError):
    """A build that was made without its stores; the message says how they are made."""


def engines() -> dict[str, str]:
    """Store → the engine and version that fix its file format."""
    from importlib.metadata import version

    return {part: f"{name} {version(name)}" for part, name in zip(PARTS, (rdf.ENGINE, cypher.ENGINE), strict=True)}


def make_stores(folder: Path, scratch: Path, memory: str, threads: int | None, *, named_graphs: bool) -> None:
    """Write both stores into a build's folder. scratch: for files on the way; memory: as DuckDB writes it.

    Oxigraph takes what it needs for loading, whatever the bound: 1.5 GB for four million triples. Raises EngineFailed.
    """
    scratch.mkdir(parents=True, exist_ok=True)
    written = {"ntriples": scratch / "triples.nt"}
    with tables(folder, memory, threads, scratch) as engine:
        ((bound,),) = engine.rows("stores/memory")
        make_triples(engine)
        write_ntriples(engine, written["ntriples"])
        if named_graphs:
            written["nquads"] = scratch / "documents.nq"
            write_nquads(engine, written["nquads"])
    try:
        rdf.write_rdf(folder, written.values())
        cypher.write_cypher(folder, bound, threads)
    except (OSError, RuntimeError) as error:
        raise EngineFailed(f"a store could not be written, the graph before stays: {error}") from error
    finally:
        for path in written.values():
            path.unlink(missing_ok=True)


class Stores:
    """The stores of a build, each opened when it is first asked.

    directory: named in the message of NoStores, which is raised where the build was made without them.
    """

    def __init__(self, folder: Path, directory: Path) -> None:
        if not read_manifest(folder).stores:
            raise NoStores(
                f"{directory} has tables only; for SPARQL and Cypher: jiangtu build RECORDS --graph {directory}"
            )
        self.folder = folder

    @cached_property
    def rdf(self) -> rdf.Rdf:
        return rdf.Rdf(self.folder)

    @cached_property
    def cypher(self) -> cypher.Cypher:
        return cypher.Cypher(self.folder)

    def close(self) -> None:
        for name in ("rdf", "cypher"):
            if opened := vars(self).pop(name, None):
                opened.close()
