"""The program that made a build, and the libraries and engines that decide what it makes."""

from importlib.metadata import version

from graph.export.crate.entity import Entity, refs
from graph.export.crate.words import both, said
from graph.manifest import Manifest, code_hash

JIANGTU = "#jiangtu"
_HOME = "https://w3id.org/jiangtu/ns"
_LIBRARIES = ("duckdb", "opencc", "pypinyin", "python-calamine")
_HOMES = {  # an RO-Crate tells where software is at home
    "duckdb": "https://duckdb.org",
    "ladybug": "https://ladybugdb.com",
    "opencc": "https://github.com/BYVoid/OpenCC",
    "pyoxigraph": "https://pyoxigraph.readthedocs.io",
    "pypinyin": "https://github.com/mozillazg/python-pinyin",
    "python-calamine": "https://github.com/dimastbk/python-calamine",
}


def software(manifest: Manifest) -> list[Entity]:
    """Jiangtu first, then libraries as they are installed, then the engines of the build's stores."""
    engines = dict(engine.split(" ", 1) for engine in manifest.stores.values())
    parts = [_part("library", library, version(library)) for library in _LIBRARIES]
    parts += [_part("engine", engine, told) for engine, told in sorted(engines.items())]
    name, text = said("jiangtu", version=manifest.version, code=manifest.code, ontology=manifest.ontology)
    here = code_hash()
    same = said("same") if here == manifest.code else said("other", code=here)
    program = {
        "@id": JIANGTU,
        "@type": "SoftwareApplication",
        "name": name,
        "description": both(text, same.text),
        "url": _HOME,
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
        "url": _HOMES[library],
        "version": told,
    }
