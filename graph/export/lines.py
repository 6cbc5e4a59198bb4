"""N-Triples and N-Quads, a line a triple, sorted. The N-Quads hold the N-Triples as they are, and then the documents'
graphs."""

import shutil
from pathlib import Path

from graph.export.writing import new_file
from graph.quads import write_nquads as write_documents
from graph.tables import tables
from graph.triples import make_triples
from graph.triples import write_ntriples as write_triples


def write_ntriples(build: Path, path: Path) -> None:
    with tables(build) as engine, new_file(path) as file:
        make_triples(engine)
        write_triples(engine, Path(file.name))


def write_nquads(build: Path, path: Path) -> None:
    with tables(build) as engine, new_file(path) as file:
        make_triples(engine)
        write_triples(engine, Path(file.name))
        engine.drop("triples")
        documents = Path(f"{file.name}.documents")
        try:
            write_documents(engine, documents)
            with Path(file.name).open("ab") as whole, documents.open("rb") as part:
                shutil.copyfileobj(part, whole)
        finally:
            documents.unlink(missing_ok=True)
