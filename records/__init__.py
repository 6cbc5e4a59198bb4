"""Sample records that ship: folders of tables, one a set of documents. `folder` says where one is."""

from importlib.resources import files
from pathlib import Path


def folder(name: str) -> Path:
    """The folder of sample records of this name, for instance `qingdao-2023`.

    Raises LookupError naming the known folders.
    """
    home = Path(str(files(__name__)))
    known = sorted(entry.name for entry in home.iterdir() if entry.is_dir() and any(entry.glob("*.csv")))
    if name not in known:
        raise LookupError(f"no sample records named {name!r}; known: {', '.join(known)}")
    return home / name
