"""What a crate says of itself as a whole: name, date, licence, and how to cite it."""

from collections.abc import Sequence

from graph.export.crate.added import Added, BadCrate
from graph.export.crate.entity import Entity, ref
from graph.export.crate.sources import Document, newest
from graph.export.crate.words import both, said
from graph.manifest import Manifest

METADATA, PREVIEW = "ro-crate-metadata.json", "ro-crate-preview.html"
APACHE = "http://www.apache.org/licenses/LICENSE-2.0"
_RIGHTS = "#rights"


def root_of(manifest: Manifest, found: Sequence[Document], added: Added) -> Entity:
    """The crate, yet without its parts. Its date is the one given, or that of the newest document: no data are newer,
    and it is the same whenever the crate is written. Raises BadCrate: neither is there."""
    until = newest(found)
    dated = added.date.isoformat() if added.date else until
    if dated is None:
        raise BadCrate("no document of the build tells a date: give the day of publication with --date")
    counted = {key: f"{manifest.counts[count]:,}" for key, count in _COUNTED.items()} | {"documents": f"{len(found):,}"}
    short = manifest.build[:12]
    name, text = said("root", short=short, **counted)
    told = {"build": manifest.build, "version": manifest.version, "code": manifest.code, "until": until or "—"}
    credit = said("credit" if added.date else "credit-undated", date=dated, **told, **counted)
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": name,
        "description": text if added.date else both(text, said("undated").text),
        "datePublished": dated,
        "license": ref(added.licence or _RIGHTS),
        "version": manifest.build,
        "creditText": credit.text,
    }


_COUNTED = {"nodes": "used", "links": "links", "statements": "statements"}


def descriptors() -> list[Entity]:
    """The metadata and the page, which describe the crate and are no part of it."""
    about = {"@type": "CreativeWork", "about": ref("./")}
    told = {path: said(key) for path, key in ((METADATA, "descriptor"), (PREVIEW, "preview"))}
    entities = [{"@id": path, **about, "name": words.name, "description": words.text} for path, words in told.items()]
    entities[0]["conformsTo"] = ref("https://w3id.org/ro/crate/1.2")
    return entities


def rights(added: Added) -> list[Entity]:
    """The licence that was given, or that none was; and that of the vocabulary."""
    licences = {APACHE: said("apache"), added.licence or _RIGHTS: said("licence" if added.licence else "rights")}
    if added.licence and added.licence != APACHE:
        licences[added.licence] = licences[added.licence]._replace(name=added.licence)
    return [
        {"@id": id_, "@type": "CreativeWork", "name": words.name, "description": words.text}
        for id_, words in licences.items()
    ]
