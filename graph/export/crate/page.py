"""A crate to read: README.md, and ro-crate-preview.html, which says what the metadata say.

Invariant: the page runs no script and fetches nothing, and texts of records stand in it as text.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.export.crate.entity import Entity, ref
from graph.export.crate.root import PREVIEW
from graph.export.crate.software import JIANGTU
from graph.export.crate.sources import DOCUMENTS

if TYPE_CHECKING:
    from jinja2 import Template

README = "README.md"


def write_readme(root: Entity, folder: Path) -> None:
    zh, _, en = root["name"].partition(" · ")
    _write(folder / README, _template("readme.md", escaped=False).render(root=root, zh=zh, en=en))


def write_preview(graph: Sequence[Entity], folder: Path) -> None:
    """Write the page of a crate from its entities."""
    named = {entity["@id"]: entity for entity in graph}
    root = named["./"]
    program = named[JIANGTU]
    told: dict[str, Any] = {
        "root": root,
        "licence": named[root["license"]["@id"]],
        "files": [named[part["@id"]] for part in root["hasPart"]],
        "parts": named,
        "inputs": [named[part["@id"]] for part in root["isBasedOn"]],
        "documents": [named[part["@id"]] for part in root.get("citation", [ref(DOCUMENTS)])],
        "software": [program, *(named[part["@id"]] for part in program["softwareRequirements"])],
    }
    _write(folder / PREVIEW, _template("preview.html", escaped=True).render(told))


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="\n")


@cache
def _template(name: str, *, escaped: bool) -> "Template":
    from jinja2 import Environment

    environment = Environment(autoescape=escaped, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    return environment.from_string(files(__name__.rpartition(".")[0]).joinpath(name).read_text("utf-8"))
