"""Entities of an RO-Crate: plain dicts with an `@id`, as they stand in its `@graph`.

Invariant: an id is a valid IRI whatever a file is called, and a file that ships has its size and hash from its bytes.
"""

import re
from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

Entity = dict[str, Any]
Ref = dict[str, str]

# By the ending of a file: the tables of a system differ from one machine to the next.
_MEDIA = {
    ".csv": "text/csv",
    ".css": "text/css",
    ".gexf": "application/gexf+xml",
    ".graphml": "application/graphml+xml",
    ".htm": "text/html",
    ".html": "text/html",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".nq": "application/n-quads",
    ".nt": "application/n-triples",
    ".parquet": "application/vnd.apache.parquet",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".tsv": "text/tab-separated-values",
    ".ttl": "text/turtle",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_ASCII = re.compile(r"[\x00-\x9f]")  # Chinese stays as it is in an IRI; of these some may not
_PLAIN = "/-._~()+,=@!"


def ref(id_: str) -> Ref:
    return {"@id": id_}


def refs(entities: Iterable[Entity]) -> list[Ref]:
    return [ref(entity["@id"]) for entity in entities]


def iri(path: str) -> str:
    """A path, parted by slashes, as a relative IRI."""
    return _ASCII.sub(lambda found: quote(found[0], safe=_PLAIN), path)


def media(path: str) -> str:
    """The media type of a file, by its name."""
    return _MEDIA.get(PurePosixPath(path).suffix.lower(), "application/octet-stream")


def compact(entity: Entity) -> Entity:
    """An entity as JSON-LD has it: one value is no list."""
    return {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in entity.items()}


def file(folder: Path, path: str, name: str, text: str, **more: object) -> Entity:
    """A file of the crate in `folder`; name and text: what it is, in short and in full."""
    place = folder / path
    with place.open("rb") as opened:
        digest = file_digest(opened, "sha256").hexdigest()
    return {
        "@id": iri(path),
        "@type": "File",
        "name": name,
        "description": text,
        "encodingFormat": media(path),
        "contentSize": str(place.stat().st_size),
        "sha256": digest,
        **more,
    }


def dataset(path: str, name: str, text: str, parts: Iterable[Entity], **more: object) -> Entity:
    """A folder of the crate, with the files in it, however deep."""
    return {
        "@id": iri(f"{path}/"),
        "@type": "Dataset",
        "name": name,
        "description": text,
        "hasPart": refs(parts),
        **more,
    }
