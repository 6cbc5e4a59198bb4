"""Small graphs built from tables, and what tests ask of them."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jiangtu
from graph.engine import Engine
from graph.opened import Graph
from graph.statement import document_id
from graph.stores import PARTS
from graph.triples import write_ntriples
from tests.tables import Files, write

DOCUMENTS = "编号,标题,日期,出版者\n甲,甲报道,2019-05-01,甲报\n乙,乙报道,2021-05-01,乙报\n丙,丙报道,2023-05-01,丙报\n"


@dataclass(frozen=True)
class Built:
    """A graph of a records folder `r` beside its directory `g`."""

    records: Path
    directory: Path
    summary: jiangtu.Summary

    @property
    def folder(self) -> Path:
        return self.directory / "builds" / self.summary.build

    def open(self) -> Graph:
        return jiangtu.open(self.directory)

    def nodes(self, label: str) -> list[dict[str, Any]]:
        with self.open() as graph:
            return graph.nodes(label).dicts()

    def named(self, label: str, name: str) -> list[dict[str, Any]]:
        return [node for node in self.nodes(label) if node["name"] == name]

    def report(self, name: str) -> list[dict[str, Any]]:
        with self.open() as graph:
            return graph.report(name).dicts()

    def mentions(self, label: str) -> dict[str, str]:
        """Mention → canonical id, of a class."""
        with self.open() as graph:
            rows = graph.table("identity").dicts()
        return {row["mention"]: row["canonical"] for row in rows if row["label"] == label}

    def bytes(self) -> dict[str, bytes]:
        """Every file of the build, by its name; the stores, whose bytes no engine promises, have tests of their own."""
        found = {p.relative_to(self.folder).as_posix(): p for p in self.folder.rglob("*") if p.is_file()}
        return {name: p.read_bytes() for name, p in found.items() if name.partition("/")[0] not in PARTS}


def make(folder: Path, files: Files, *, stores: bool = False, **options: Any) -> Built:
    """Build the files as records; written over what an earlier call left in the same folder."""
    records = write(folder / "r", files)
    summary = jiangtu.build([records], folder / "g", stores=stores, **options)
    assert [str(problem) for problem in summary.problems] == []
    return Built(records, folder / "g", summary)


def document(name: str) -> str:
    return document_id(name)


def ntriples(engine: Engine) -> list[str]:
    """The table triples of an engine as lines of N-Triples."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "triples.nt"
        write_ntriples(engine, path)
        return path.read_text("utf-8").splitlines()
