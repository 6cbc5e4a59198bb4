"""The files of a crate as entities: those beside the metadata, and folders with what is in them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from graph.export.crate.added import RESULTS
from graph.export.crate.entity import Entity, dataset, file, ref
from graph.export.crate.root import APACHE, METADATA
from graph.export.crate.tables import edge_tables, node_tables
from graph.export.crate.words import Said, said
from graph.manifest import Manifest


def contents(folder: Path, manifest: Manifest, listed: Sequence[Entity]) -> tuple[list[Entity], list[Entity]]:
    """Files and folders at the top of a crate, and the files in these folders.

    listed: files that are described already. The metadata and the page are none: they are not there yet.
    """
    known = {entity["@id"]: entity for entity in listed}
    told = dict([*node_tables(), *edge_tables()])
    tops, inside = list[Entity](), list[Entity]()
    for place in sorted(folder.iterdir(), key=lambda p: (p.is_dir(), p.name)):
        if place.name == METADATA:
            continue
        if place.is_file():
            tops.append(known.get(place.name) or file(folder, place.name, *said(place.name)))
            continue
        more = _more(place.name)
        parts = [file(folder, path, *_said(path, told), **more) for path in _paths(folder, place)]
        words = said(place.name, version=manifest.ontology)
        tops.append(dataset(place.name, *words, parts, **more))
        inside += parts
    return tops, inside


def _paths(folder: Path, place: Path) -> Iterable[str]:
    return sorted(path.relative_to(folder).as_posix() for path in place.rglob("*") if path.is_file())


def _said(path: str, tables: dict[str, Said]) -> Said:
    top, _, rest = path.partition("/")
    if top == RESULTS:
        return said("result", path=rest)
    return tables.get(path) or said(rest.removesuffix(".csv"))


def _more(top: str) -> Entity:
    return {"license": ref(APACHE)} if top == "ontology" else {}
