"""What a build was made of: hashes of sources, decisions and code, and counts. Nothing of when or where."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import file_digest, sha256
from importlib.resources import files
from pathlib import Path

NAME = "manifest.json"
_CODE = (".py", ".sql", ".ttl", ".yml")
_READS_ONLY = ("graph/analytics", "graph/network", "graph/sql/analytics", "graph/sql/network")


@dataclass(slots=True)
class Manifest:
    """sources: input → file → SHA-256. decisions: file → SHA-256. unread: hash of what discovery could
    not read. suppressed: mention ids, and nothing else. stores: those made of the tables → engine and version.
    named_graphs: RDF has one for each document. build: its name, the hash of what it is made of."""

    version: str
    ontology: str
    code: str
    sources: dict[str, dict[str, str]]
    decisions: dict[str, str]
    unread: str = ""
    suppressed: list[str] = field(default_factory=list)
    stores: dict[str, str] = field(default_factory=dict)
    named_graphs: bool = False
    counts: dict[str, int] = field(default_factory=dict)
    build: str = ""

    def __post_init__(self) -> None:
        if not self.build:
            made_of: list[object] = [self.version, self.ontology, self.code, self.sources, self.decisions, self.unread]
            made_of += [self.stores, self.named_graphs]
            self.build = sha256(json.dumps(made_of, sort_keys=True).encode()).hexdigest()[:32]


def read_manifest(folder: Path) -> Manifest:
    return Manifest(**json.loads((folder / NAME).read_text("utf-8")))


def hash_files(paths: Iterable[Path]) -> dict[str, str]:
    """SHA-256 of each file, by its name."""
    found = {}
    for path in sorted(paths):
        with path.open("rb") as file:
            found[path.name] = file_digest(file, "sha256").hexdigest()
    return found


def hash_of(told: object) -> str:
    return sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()[:32]


@cache
def code_hash() -> str:
    """The hash of all that decides what is read and built: the code, SQL, vocabulary and headers of the rooms, but
    not of what measures a build that is there."""
    from importlib.metadata import version  # 30 ms, which no reader of a manifest should pay

    seen = sha256()
    rooms = Path(str(files(__name__.rpartition(".")[0]))).parent
    for room in ("ontology", "graph", "loaders"):
        for name, text in sorted(_texts(rooms / room, room).items()):
            seen.update(name.encode() + b"\0" + text + b"\0")
    for library in ("opencc", "pypinyin"):  # names are compared and spelled with their tables
        seen.update(f"{library} {version(library)}".encode())
    return seen.hexdigest()[:32]


def _texts(folder: Path, place: str) -> Mapping[str, bytes]:
    found: dict[str, bytes] = {}
    for entry in folder.iterdir():
        if f"{place}/{entry.name}" in _READS_ONLY:
            continue
        if entry.is_dir():
            found |= _texts(entry, f"{place}/{entry.name}")
        elif entry.name.endswith(_CODE):
            found[f"{place}/{entry.name}"] = entry.read_bytes().replace(b"\r\n", b"\n")
    return found
