"""Why two builds may differ: the paper (sources), the colleague (decisions), or the program (code and vocabulary)."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from graph.manifest import Manifest

Cause = Literal["sources", "decisions", "program"]
CAUSES: tuple[Cause, ...] = ("sources", "decisions", "program")


class Changed(NamedTuple):
    """One thing that a build is made of and the other is not. before, after: hashes or versions, None where not there.

    how: added, removed, changed, or moved: the same content under another name, `name` tells both.
    """

    cause: Cause
    how: str
    name: str
    before: str | None
    after: str | None


def changed(old: Manifest, new: Manifest) -> list[Changed]:
    """What changed between the builds of two manifests: sources, decisions, program, each by name."""
    found = _moved(_files("sources", _flat(old), _flat(new)))
    found += _files("decisions", old.decisions, new.decisions)
    if old.suppressed != new.suppressed and old.decisions == new.decisions:
        found.append(Changed("decisions", "changed", "suppressed", str(len(old.suppressed)), str(len(new.suppressed))))
    pairs = [("version", old.version, new.version), ("ontology", old.ontology, new.ontology)]
    pairs.append(("code or vocabulary", old.code, new.code))
    found += [Changed("program", "changed", name, before, after) for name, before, after in pairs if before != after]
    return found


def causes(found: Iterable[Changed]) -> tuple[Cause, ...]:
    """The causes there are, sources first."""
    there = {c.cause for c in found}
    return tuple(cause for cause in CAUSES if cause in there)


def _flat(manifest: Manifest) -> dict[str, str]:
    """File → hash; a file that is an input of its own goes by the input's name alone."""
    return {
        source if source.rpartition("/")[2] == file else f"{source}/{file}": digest
        for source, files in manifest.sources.items()
        for file, digest in files.items()
    }


def _files(cause: Cause, old: dict[str, str], new: dict[str, str]) -> list[Changed]:
    found = []
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name), new.get(name)
        if before != after:
            how = "added" if before is None else "removed" if after is None else "changed"
            found.append(Changed(cause, how, name, before, after))
    return found


def _moved(found: list[Changed]) -> list[Changed]:
    """What was added and removed with the same content and file name, as moved."""
    added = {(c.name.rpartition("/")[2], c.after): c for c in found if c.how == "added"}
    left, gone = list[Changed](), set[str]()
    for c in found:
        other = added.pop((c.name.rpartition("/")[2], c.before), None) if c.how == "removed" else None
        if other:
            gone.add(other.name)
            c = Changed(c.cause, "moved", f"{c.name} → {other.name}", c.before, other.after)
        left.append(c)
    return [c for c in left if not (c.how == "added" and c.name in gone)]
