"""`export ro-crate`: a build as a folder that a paper can cite, an RO-Crate 1.2 and a Data Package at once.

Invariant: the same build, program and additions give the same bytes: no time of writing is told. Every file is listed
with its size and hash, but the two that list them.
"""

import json
from importlib.resources import files
from pathlib import Path

from graph.decisions import DECISIONS
from graph.export.crate.added import RESULTS, Added, check, copy_results
from graph.export.crate.contents import contents
from graph.export.crate.entity import Entity, compact, ref, refs
from graph.export.crate.page import README, write_preview, write_readme
from graph.export.crate.root import METADATA, PREVIEW, descriptors, rights, root_of
from graph.export.crate.software import JIANGTU, software
from graph.export.crate.sources import DOCUMENTS, RECORDS, documents, write_documents, write_records
from graph.export.crate.told import write_told
from graph.export.crate.words import said
from graph.export.lines import write_ntriples
from graph.export.package import add_parquet
from graph.export.writing import new_folder
from graph.manifest import NAME, Manifest, read_manifest
from graph.reports import FOLDER as REPORTS
from graph.tables import tables
from ontology.schema import Schema

TRIPLES, ONTOLOGY = "graph.nt", "ontology"
_VOCABULARY = ("jiangtu.ttl", "shapes.ttl", "honors.ttl", "places.ttl")
_PARTS = (METADATA, PREVIEW, README, NAME, DECISIONS, RECORDS, DOCUMENTS, TRIPLES, REPORTS, ONTOLOGY)
NOTHING = Added()


def write_crate(build: Path, path: Path, added: Added = NOTHING) -> None:
    """Write a build as an RO-Crate. Raises BadCrate: what is added can't be, or nothing tells a date; NotOurs."""
    check(added, path)
    manifest = read_manifest(build)
    with tables(build) as engine, new_folder(path) as folder:
        found = documents(engine)
        root = root_of(manifest, found, added)
        add_parquet(build, folder, "ro-crate", [*_PARTS, *copy_results(added, folder)])
        write_ntriples(build, folder / TRIPLES)
        write_told(build, engine, folder)
        _write_vocabulary(folder / ONTOLOGY)
        write_readme(root, folder)
        records, inputs = write_records(manifest, folder)
        listed, cited, publishers = write_documents(found, folder)
        tops, inside = contents(folder, manifest, [records, listed])
        root |= {"hasPart": refs(tops), "isBasedOn": refs(inputs)}
        if cited:
            root["citation"] = refs(cited)
        actions = _actions(manifest, inputs, [*tops, *inside])
        root["mentions"] = refs(actions)
        others = [*actions, *software(manifest), *rights(added), *inputs, *cited, *publishers]
        graph = [*descriptors(), root, *tops, *inside, *others]
        told = {"@context": "https://w3id.org/ro/crate/1.2/context", "@graph": [compact(entity) for entity in graph]}
        (folder / METADATA).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")
        write_preview(graph, folder)


def hint(path: Path) -> str:
    """How to cite the crate in a folder."""
    graph = json.loads((path / METADATA).read_text("utf-8"))["@graph"]
    named = {entity["@id"]: entity for entity in graph}
    root = named["./"]
    licence = named[root["license"]["@id"]]["name"]
    return f"{root['creditText']}\ndatePublished: {root['datePublished']} (--date); {licence} (--licence)"


def _write_vocabulary(folder: Path) -> None:
    folder.mkdir()
    for name in _VOCABULARY:
        text = files(Schema.__module__.rpartition(".")[0]).joinpath(name).read_bytes()
        (folder / name).write_bytes(text.replace(b"\r\n", b"\n"))


def _actions(manifest: Manifest, inputs: list[Entity], parts: list[Entity]) -> list[Entity]:
    """What made the build of its inputs and, if there are any, results of the build."""
    ids = {part["@id"] for part in parts}
    made = ["nodes/", "edges/", f"{REPORTS}/", NAME, DECISIONS, TRIPLES]
    build = _action("build", manifest, [*refs(inputs), ref(f"{ONTOLOGY}/")], made) | {"instrument": ref(JIANGTU)}
    results = sorted(id_ for id_ in ids if id_.startswith(f"{RESULTS}/") and id_ != f"{RESULTS}/")
    used = [ref(id_) for id_ in made]
    return [build, *([_action("analysis", manifest, used, results)] if results else [])]


def _action(key: str, manifest: Manifest, used: list[dict[str, str]], made: list[str]) -> Entity:
    name, text = said(key, short=manifest.build[:12])
    told = {"@id": f"#{key}", "@type": "CreateAction", "name": name, "description": text}
    return {**told, "object": used, "result": [ref(id_) for id_ in made]}
