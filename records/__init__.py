"""Sample records that ship with Jiangtu: folders of CSV tables, found also when installed from a wheel."""

from importlib.resources import files
from pathlib import Path


def root() -> Path:
    """The folder of all sample records, with the decisions that go with them."""
    return Path(str(files(__name__)))


def folder(name: str) -> Path:
    """The folder of one sample record. Raises LookupError, which names the known ones."""
    known = sorted(path.parent.name for path in root().glob("*/documents.csv"))
    if name not in known:
        raise LookupError(f"no sample records {name!r}; known: {', '.join(known)}")
    return root() / name
