"""What the tables of one records folder declare: the documents and the named things, and what a cell means by a name.

Built in a first pass over all rows, so that order never matters. A thing is told apart by its document, name and the
columns its table names for that (unit, year, parent): a row that leaves some empty is the only fuller row of the name
it agrees with; where it agrees with several, it is ambiguous.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from graph.names import key
from graph.statement import mention_id
from loaders.table.cells import CellError
from loaders.table.tables import table_named
from loaders.vocabulary import Meaning, honor_meant, meanings
from ontology.schema import schema

Apart = tuple[str | None, ...]
_INLINE = re.compile(r"(?:(?P<label>[^:：@＠]{1,14})[:：])?(?P<name>[^@＠]+)(?:[@＠](?P<unit>.+))?")


class Document(NamedTuple):
    """name: its title, else what stands in for one; titled tells which. city: whose 全市 and 我市 it means."""

    id: str
    name: str
    titled: bool
    city: str | None


class Thing(NamedTuple):
    """A named thing as one document tells it apart; apart: the keys of what tells it apart."""

    label: str
    document: str
    mention: str
    apart: Apart


class Declared:
    """The names of one records folder. `declare_*` in the first pass, then `close`, then `mention` and `meant`."""

    def __init__(self) -> None:
        self._by_id: dict[str, Document] = {}
        self._documents: dict[str, set[str]] = {}  # key of id or title → document ids
        self._groups: dict[tuple[str, str, str], set[Apart]] = {}  # (class, document, name key) → what tells apart
        self._introduced: set[str] = set()
        self._new: dict[tuple[str, str], str] = {}
        self._named: set[tuple[str, str]] = set()
        self._spelled: dict[str, str] = {}  # alias key → name key
        self._aliases: dict[str, set[str]] = {}
        self._things: dict[str, list[Thing]] = {}  # name key → things, by name
        self._by_alias: dict[str, list[Thing]] = {}

    def declare_document(self, document: Document, names: Iterable[str]) -> None:
        """Take one row of the documents table; several rows of one document add to each other."""
        known = self._by_id.get(document.id)
        if known:
            named = min((known, document), key=lambda d: (not d.titled, d.name))
            cities = [d.city for d in (known, document) if d.city]
            document = named._replace(city=min(cities, default=None))
        self._by_id[document.id] = document
        for name in names:
            self._documents.setdefault(key(name), set()).add(document.id)

    def document(self, identity: str) -> Document:
        return self._by_id[identity]

    def documents_named(self, name: str) -> list[Document]:
        """The documents of this id or title."""
        return [self._by_id[identity] for identity in sorted(self._documents.get(key(name), ()))]

    def introduce(self, label: str, document: str, name: str) -> None:
        """Declare a name, where neither a table nor a vocabulary knows it. After all rows of tables, before `close`."""
        own = key(name)
        if label == "Person":  # without a unit no one is the same in two documents
            if (label, document, own) not in self._groups:
                self._groups[label, document, own] = {(None,)}
                self._introduced.add(mention_id(label, document, own, None))
            return
        if (label, own) in self._named or own in self._aliases or any(m.label == label for m in meanings(name)):
            return
        # Of several documents that name it, the smallest id: the order of rows is nothing to it.
        self._new[label, own] = min(document, self._new.get((label, own), document))

    def introduced(self, mention: str) -> bool:
        """Whether a thing was declared by the cell that names it, and by no row of its own."""
        return mention in self._introduced

    def declare_thing(self, label: str, document: str, name: str, aliases: Iterable[str], apart: Apart) -> None:
        """Take one row of a named class; `apart` as written, None where its cell is empty."""
        own = key(name)
        self._named.add((label, own))
        self._groups.setdefault((label, document, own), set()).add(apart)
        for alias in aliases:
            if key(alias) != own:
                self._aliases.setdefault(key(alias), set()).add(own)

    def close(self) -> None:
        """End the first pass: aliases are known, so that rows that tell apart by an alias agree with the name."""
        for (label, name), document in self._new.items():
            self._groups[label, document, name] = {()}
            self._introduced.add(mention_id(label, document, name))
        self._spelled = {alias: next(iter(names)) for alias, names in self._aliases.items() if len(names) == 1}
        for (label, document, name), written in self._groups.items():
            for apart in _fullest({self._keys(a) for a in written}):
                thing = Thing(label, document, mention_id(label, document, name, *apart), apart)
                self._things.setdefault(name, []).append(thing)
        for alias, names in self._aliases.items():
            self._by_alias[alias] = [thing for name in sorted(names) for thing in self._things.get(name, ())]
        self._groups.clear()

    def mention(self, label: str, document: str, name: str, apart: Apart) -> str:
        """The thing that a row of a named class speaks of. Raises CellError where it agrees with several."""
        keys = self._keys(apart)
        found = [
            thing
            for thing in self._things[key(name)]
            if thing.label == label and thing.document == document and _agrees(keys, thing.apart)
        ]
        if len(found) > 1:
            raise CellError(f"{len(found)} things of this name are told apart; say which by {self._apart_words(found)}")
        return found[0].mention

    def meant(
        self, cell: str, targets: tuple[str, ...], document: Document, unit: str | None = None, *, here: bool = False
    ) -> str | None:
        """The id of the thing a cell names, among classes `targets`; None where nothing goes by the name.

        `class:name` and `name@unit` say which. The row's own document comes first, then the folder's others, then
        the vocabulary. unit: decides only where several fit. here: none but the row's own document counts. Raises
        CellError where several still fit.
        """
        if "Document" in targets and (documents := self.documents_named(cell)):
            if len(documents) > 1:
                raise CellError("several documents have this title; name one by its id")
            return documents[0].id
        found = self._candidates(key(cell), targets, document)
        parts = None if found else _INLINE.fullmatch(cell)
        if parts and (parts["label"] or parts["unit"]):
            label = _label(parts["label"]) if parts["label"] else None
            if parts["label"] and label is None:
                return None
            found = self._candidates(key(parts["name"]), tuple(t for t in targets if label in (None, t)), document)
            unit = parts["unit"] or unit
            if parts["unit"]:
                found = [thing for thing in found if self._key(parts["unit"]) in thing.apart]
        if unit and len(_distinct(found)) > 1:
            found = [thing for thing in found if self._key(unit) in thing.apart] or found
        if here:
            found = [thing for thing in found if thing.document == document.id]
        if found:
            return self._only(found)
        return self._vocabulary(cell, targets, document)

    def _candidates(self, name: str, targets: tuple[str, ...], document: Document) -> list[Thing]:
        for names in (self._things, self._by_alias):
            found = [thing for thing in names.get(name, ()) if thing.label in targets]
            if found:
                return [thing for thing in found if thing.document == document.id] or found
        return []

    def _only(self, found: list[Thing]) -> str:
        mentions = _distinct(found)
        if len(mentions) == 1:
            return mentions[0]
        # Several documents of one folder speak of one firm, place or event: one name, one class, nothing that tells
        # them apart. Any of the mentions will do, and the smallest is always the same. A person is not its name.
        if len({(thing.label, thing.apart) for thing in found}) == 1 and found[0].label != "Person":
            return mentions[0]
        raise CellError(f"several fit; say which by {self._apart_words(found)}")

    def _apart_words(self, found: list[Thing]) -> str:
        labels = sorted({thing.label for thing in found})
        if len(labels) > 1:
            return "class:name, " + " or ".join(f"{label}:…" for label in labels)
        units = sorted({part for thing in found for part in thing.apart if part})
        return "name@unit, " + " or ".join(f"…@{unit}" for unit in units) if units else "naming their unit"

    def _vocabulary(self, cell: str, targets: tuple[str, ...], document: Document) -> str | None:
        found: tuple[Meaning, ...] = tuple(m for m in meanings(cell) if m.label in targets)
        if any(m.label == "Honor" for m in found):
            found = honor_meant(found, document.city)
        if len(found) > 1:
            names = ", ".join(m.entry.name for m in found)
            raise CellError(f"several fit: {names}; write the full name, or the document's city")
        return found[0].mention if found else None

    def _keys(self, apart: Apart) -> Apart:
        return tuple(self._key(part) if part else None for part in apart)

    def _key(self, name: str) -> str:
        own = key(name)
        return self._spelled.get(own, own)


@lru_cache(maxsize=1 << 16)
def bare_name(cell: str) -> str:
    """The name in a cell that may say its class or unit as well.

    >>> bare_name("企业:青岛港"), bare_name("张伟@青岛港")
    ('青岛港', '张伟')
    """
    parts = _INLINE.fullmatch(cell)
    return parts["name"].strip() if parts and (not parts["label"] or _label(parts["label"])) else cell


def _label(written: str) -> str | None:
    """The class a prefix names: its name, its label in any language, or its table's name."""
    wanted = key(written)
    for name, node_class in schema().classes.items():
        if wanted in (key(name), *map(key, node_class.term.labels.values())):
            return name
    table = table_named(written)
    return table.label if table else None


def _agrees(apart: Apart, fuller: Apart) -> bool:
    return all(a is None or a == b for a, b in zip(apart, fuller, strict=True))


def _fullest(aparts: set[Apart]) -> list[Apart]:
    """Those that no other fills further, in a stable order."""
    if len(aparts) == 1:
        return list(aparts)
    full = [a for a in aparts if not any(a != b and _agrees(a, b) for b in aparts)]
    return sorted(full, key=lambda apart: [part or "" for part in apart])


def _distinct(things: Iterable[Thing]) -> list[str]:
    return sorted({thing.mention for thing in things})
