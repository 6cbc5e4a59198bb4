"""The formats that a build can be written in.

Invariant: what is written follows from the build, and what is added to it, byte for byte. A new format
is a function and its line here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graph.errors import JiangtuError
from graph.export.admin import hint, write_admin
from graph.export.crate.added import Added
from graph.export.crate.crate import NOTHING, write_crate
from graph.export.crate.crate import hint as how_to_cite
from graph.export.gexf import write_gexf
from graph.export.graphml import write_graphml
from graph.export.jsonld import write_jsonld
from graph.export.lines import write_nquads, write_ntriples
from graph.export.package import write_csv, write_parquet
from graph.export.turtle import write_turtle

Write = Callable[[Path, Path], None]


class NoSuchFormat(JiangtuError):
    """A format that nothing is written in, or not in this way."""


@dataclass(frozen=True, slots=True)
class Format:
    """write: the build in a folder to a path. with_passages: the same with passages, where they are left out.
    with_added: the same with what goes beyond the build. hint: what to do with what was written."""

    write: Write
    with_passages: Write | None = None
    with_added: Callable[[Path, Path, Added], None] | None = None
    hint: Callable[[Path], str] | None = None


FORMATS: Mapping[str, Format] = {
    "ttl": Format(write_turtle),
    "nt": Format(write_ntriples),
    "nq": Format(write_nquads),
    "jsonld": Format(write_jsonld),
    "graphml": Format(write_graphml, partial(write_graphml, passages=True)),
    "gexf": Format(write_gexf, partial(write_gexf, passages=True)),
    "csv": Format(write_csv),
    "neo4j-csv": Format(write_admin, hint=hint),
    "parquet": Format(write_parquet),
    "ro-crate": Format(write_crate, with_added=write_crate, hint=how_to_cite),
}


def export(build: Path, form: str, path: Path, *, passages: bool = False, added: Added = NOTHING) -> None:
    """Write a build. passages: with them also where they are left out. added: beyond the build. Raises NoSuchFormat,
    NotOurs, BadCrate."""
    if form not in FORMATS:
        raise NoSuchFormat(f"no format {form}; there are: {', '.join(FORMATS)}")
    chosen = FORMATS[form]
    write = chosen.with_passages if passages else chosen.write
    if write is None:
        raise NoSuchFormat(f"{form} has all passages as it is")
    if given := added.given():
        if chosen.with_added is None:
            takers = ", ".join(name for name, other in FORMATS.items() if other.with_added)
            raise NoSuchFormat(f"{form} takes no {', '.join(given)}; {takers} does")
        chosen.with_added(build, path, added)
    else:
        write(build, path)
