"""The program that made a build, and the libraries and engines that decide what it makes."""

from importlib.metadata import version

from graph.export.crate.entity import Entity, refs
from graph.export.crate.words import said
from graph.manifest import Manifest, code_hash

JIANGTU = "#jiangtu"
_LIBRARIES = ("duckdb", "opencc", "pypinyin", "python-calamine")


def software(manifest: Manifest) -> list[Entity]:
    """Jiangtu first, then libraries as they are installed, then the engines of the build's stores."""
    engines = dict(engine.split(" ", 1) for engine in manifest.stores.values())
    parts = [_part("library", library, version(library)) for library in _LIBRARIES]
    parts += [_part("engine", engine, told) for engine, told in sorted(engines.items())]
    name, text = said("jiangtu", version=manifest.version, code=manifest.code, ontology=manifest.ontology)
    here = code_hash()
    _, same = said("same") if here == manifest.code else said("other", code=here)
    program = {
        "@id": JIANGTU,
        "@type": "SoftwareApplication",
        "name": name,
        "description": f"{text} {same.strip()}",
        "version": manifest.version,
        "identifier": manifest.code,
        "softwareRequirements": refs(parts),
    }
    return [program, *parts]


def _part(key: str, library: str, told: str) -> Entity:
    name, text = said(key, library=library, version=told)
    return {
        "@id": f"#software/{library}",
        "@type": "SoftwareApplication",
        "name": name.partition(" · ")[0],
        "description": text,
        "version": told,
    }
