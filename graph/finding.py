"""Nodes by what a person calls them: a name, an alias, pinyin, initials, a part of a name, or an id."""

from collections.abc import Iterator
from typing import NamedTuple

from graph.asked import Asked
from graph.errors import JiangtuError
from graph.names import key


class Found(NamedTuple):
    """A node that a text may mean. units and documents tell it from its namesakes; empty where it is the only one."""

    id: str
    label: str
    name: str
    units: str
    documents: str


class NotFound(JiangtuError):
    """Nothing goes by the text."""


class Ambiguous(JiangtuError):
    """Several nodes go by the text; `found` tells them apart."""

    def __init__(self, text: str, found: list[Found]) -> None:
        lines = [
            f"  {f.id}  {f.name}" + "".join(f" · {part}" for part in (f.units, f.documents) if part) for f in found
        ]
        super().__init__("\n".join([f"{len(found)} things go by {text!r}; name one by its id:", *lines]))
        self.found = found


def find(graph: Asked, text: str, labels: tuple[str, ...] = ()) -> list[Found]:
    """The nodes that fit a text best, of any class or of these; empty where none does."""
    text = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")  # what a locale could not decode
    for found in _ranked(graph, text):
        if hits := {id_: name for id_, name in found if not labels or id_.partition("/")[0] in labels}:
            break
    if len(hits) < 2:
        return [Found(id_, id_.partition("/")[0], name, "", "") for id_, name in hits.items()]
    told = graph.ask("asking/told_by", ids=sorted(hits))
    return [Found(id_, id_.partition("/")[0], hits[id_], units, documents) for id_, units, documents in told]


def _ranked(graph: Asked, text: str) -> Iterator[list[tuple[str, str]]]:
    """What a text may mean, best first: an id, a name, pinyin, its initials, a part of a name."""
    compared, plain = key(text), "".join(text.split()).casefold()
    yield graph.ask("asking/by_id", id=text)
    yield graph.ask("asking/by_key", key=compared, kind="name")
    yield graph.ask("asking/by_key", key=plain, kind="pinyin")
    yield graph.ask("asking/by_key", key=plain, kind="initials") if len(plain) > 1 else []
    yield graph.ask("asking/by_part", key=compared) if len(compared) > 1 else []


def find_one(graph: Asked, text: str, labels: tuple[str, ...] = ()) -> Found:
    """The one node that a text means. Raises NotFound or Ambiguous."""
    found = find(graph, text, labels)
    if not found:
        kind = f"no {' or '.join(labels)}" if labels else "nothing"
        raise NotFound(f"{kind} in {graph.directory} goes by {text!r}, as a name, alias, pinyin or id")
    if len(found) > 1:
        raise Ambiguous(text, found)
    return found[0]
