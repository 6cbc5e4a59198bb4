"""What a build rests on: the files that were read, and the documents that they tell of.

Both are listed whole in CSV; up to LISTED of each stand in the metadata as well, and beyond that only their number, so
that the metadata stay a file that a person can open.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from graph.export.crate.entity import Entity, file, iri, media, ref
from graph.export.crate.words import said
from graph.manifest import Manifest
from graph.problem import inert
from graph.tables import Tables
from ontology.turtle import ID

LISTED = 200
RECORDS, DOCUMENTS = "records.csv", "documents.csv"
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_COLUMNS = ("id", "title", "date", "publisher", "url", "kind", "licence", "passages")
Document = dict[str, Any]


def documents(engine: Tables) -> list[Document]:
    """The documents with passages, the oldest first: id, title, date, publishers, url, kind, licence, passages."""
    return engine.dicts("export/documents")


def newest(found: Iterable[Document]) -> str | None:
    """The date of the newest document, to the day if any is told to the day."""
    dates = [told["date"] for told in found if told["date"] and _DATE.fullmatch(told["date"])]
    return max((d for d in dates if len(d) == 10), default=None) or max(dates, default=None)


def write_records(manifest: Manifest, folder: Path) -> tuple[Entity, list[Entity]]:
    """The list of records: its file, and what the build is based on."""
    rows = [(name, file_, hash_) for name, files in manifest.sources.items() for file_, hash_ in files.items()]
    _write(folder / RECORDS, ("input", "file", "sha256"), rows)
    listed = _listed(folder, RECORDS, len(rows))
    if len(rows) <= LISTED:
        return listed, [_record(*row) for row in rows]
    name, text = said("records", count=f"{len(rows):,}")
    many = {"@id": "#records", "@type": "Dataset", "name": name, "description": text, "subjectOf": ref(RECORDS)}
    return listed, [many]


def write_documents(found: Sequence[Document], folder: Path) -> tuple[Entity, list[Entity], list[Entity]]:
    """The list of documents: its file, what the crate cites, and the publishers."""
    rows = [[_publisher(told) if column == "publisher" else told[column] for column in _COLUMNS] for told in found]
    _write(folder / DOCUMENTS, _COLUMNS, rows)
    listed = _listed(folder, DOCUMENTS, len(rows))
    if len(rows) > LISTED:
        return listed, [], []
    named = {p["id"]: p["name"] for told in found for p in told["publishers"] or ()}
    publishers = [{"@id": ID + id_, "@type": "Organization", "name": name} for id_, name in sorted(named.items())]
    return listed, [_document(told) for told in found], publishers


def _listed(folder: Path, path: str, count: int) -> Entity:
    return file(folder, path, *said(path, count=f"{count:,}"))


def _record(source: str, name: str, digest: str) -> Entity:
    local = source if source.rpartition("/")[2] == name else f"{source}/{name}"
    return {
        "@id": f"#input/{iri(f'{source}/{name}')}",
        "@type": "File",
        "name": local,
        "description": said("record", path=local).text,
        "encodingFormat": media(name),
        "localPath": local,
        "sha256": digest,
    }


def _document(told: Document) -> Entity:
    entity: Entity = {"@id": ID + told["id"], "@type": "CreativeWork", "name": told["title"] or told["id"]}
    if told["date"] and _DATE.fullmatch(told["date"]):
        entity["datePublished"] = told["date"]
    if told["publishers"]:
        entity["publisher"] = [ref(ID + publisher["id"]) for publisher in told["publishers"]]
    return entity | {key: told[column] for key, column in (("url", "url"), ("license", "licence")) if told[column]}


def _publisher(told: Document) -> str:
    return "、".join(publisher["name"] for publisher in told["publishers"] or ())


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """As the reports of a build are written: Excel shows Chinese, and runs no cell."""
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(columns)
        writer.writerows([["" if cell is None else inert(str(cell)) for cell in row] for row in rows])
