"""Where things stood in a picture when it was last drawn: a file for each picture in the graph directory's cache.

Invariant: a picture of one build has the same positions every time; of the next build, what was there stays put. The
files hold ids and numbers, no names. A directory that can't be written is no error: the picture is laid out anew.
"""

import contextlib
import json
import os
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from graph.directory import CACHE
from queries.views.layout import Point, Size, layout


def positions(
    directory: Path, picture: str, boxes: Mapping[str, Size], ties: Sequence[tuple[str, str]]
) -> dict[str, Point]:
    """The places of a picture's things; picture: what tells it from others, such as `person Person/3f…`."""
    path = directory / CACHE / "views" / f"{sha256(picture.encode()).hexdigest()[:20]}.json"
    known = _read(path)
    placed = layout(boxes, ties, known)
    if placed.items() - known.items():
        with contextlib.suppress(OSError):
            _write(path, known | placed)
    return placed


def _read(path: Path) -> dict[str, Point]:
    try:
        return {id_: (x, y) for id_, (x, y) in json.loads(path.read_text("utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _write(path: Path, placed: Mapping[str, Point]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.stem}.{os.getpid()}")
    part.write_text(json.dumps(placed, sort_keys=True, separators=(",", ":")), "utf-8")
    part.replace(path)
