"""What cells mean once some names are declared no more: as the rows would be read without them.

A cell names a thing of its own document, else of the others of its folder, else of a vocabulary. Where a cell's words
are not kept, the name of the thing that it meant stands for them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graph.names import key
from graph.statement import mention_id
from ontology.schema import schema

# By which values a document tells things apart that have no name: what the ids of their mentions hash, in this order.
KEYS = {
    "Conferral": ("recipient", "honor", "edition", "grade", "year"),
    "Position": ("holder", "organization", "title", "from"),
    "Contribution": ("contributor", "achievement", "role"),
    "Benefit": ("hasBenefit", "kind", "measure", "period", "per", "original"),
    "Statistic": ("about", "measure", "period", "per", "scope", "asOf", "original"),
}
INTRODUCING = "publishedBy"  # a body that no table declares is declared by the cell that names it


class Reference(NamedTuple):
    """A statement that names a lost thing. backwards: the lost thing is its subject."""

    subject: str
    says: str
    value: str
    source: str
    record: str
    quote: str | None
    backwards: bool

    @property
    def lost(self) -> str:
        return self.subject if self.backwards else self.value

    @property
    def thing(self) -> str:
        """What the row is about."""
        return self.value if self.backwards else self.subject


class Names:
    """Names still declared in a file, and those of the vocabularies.

    lost: (mention, alias, name) of what is declared no more; left: the same with the document, of what still is;
    listed: (mention, name).
    """

    def __init__(
        self,
        lost: Iterable[tuple[str, bool, str]],
        left: Iterable[tuple[str, bool, str, str]],
        listed: Iterable[tuple[str, str]],
    ) -> None:
        self._lost: dict[str, list[str]] = defaultdict(list)
        for mention, _, name in lost:
            self._lost[mention].append(name)
        self._by_name: dict[str, set[tuple[str, str]]] = defaultdict(set)
        aliases: dict[str, set[str]] = defaultdict(set)  # alias → mentions
        names: dict[str, set[str]] = defaultdict(set)  # mention → names
        for mention, alias, name, source in left:
            if alias:
                aliases[key(name)].add(mention)
            else:
                names[mention].add(key(name))
                self._by_name[key(name)].add((mention, source))
        self._by_alias = {
            alias: {found for mention in mentions for name in names[mention] for found in self._by_name[name]}
            for alias, mentions in aliases.items()
        }
        self._listed: dict[str, set[str]] = defaultdict(set)
        for mention, name in listed:
            self._listed[key(name)].add(mention)

    def words(self, reference: Reference) -> str:
        """What the cell says, as far as it is known."""
        names = self._lost.get(reference.lost) or [""]
        quote = reference.quote or ""
        return quote if key(quote) in map(key, names) else names[0]

    def meant(self, reference: Reference) -> str | None:
        """The mention that the cell means now; None where nothing goes by its name, or several things do."""
        name, labels = key(self.words(reference)), _allowed(reference)
        for known in (self._by_name, self._by_alias):
            found = {(m, source) for m, source in known.get(name, ()) if m.partition("/")[0] in labels}
            if found:
                here = {m for m, source in found if source == reference.source}
                return _only(here or {m for m, _ in found})
        listed = {m for m in self._listed.get(name, ()) if m.partition("/")[0] in labels}
        return min(listed) if len(listed) == 1 else None


def row_id(label: str, source: str, told: Mapping[str, tuple[str, str]]) -> str:
    """The id of what a row without a name tells of; told: property → datatype and value."""
    parts = [told.get(name) for name in KEYS[label]]
    return mention_id(label, source, *(part and (key(part[1]) if part[0] == "text" else part[1]) for part in parts))


def _only(found: set[str]) -> str | None:
    """Of several tellings of one firm, place or event any will do, and the smallest is always the same; a person is
    not its name."""
    labels = {mention.partition("/")[0] for mention in found}
    return min(found) if len(found) == 1 or (len(labels) == 1 and labels != {"Person"}) else None


def _allowed(reference: Reference) -> set[str]:
    """The classes that a cell of this relation may name."""
    label = reference.thing.partition("/")[0]
    pairs = schema().relations[reference.says].pairs
    return {a for a, b in pairs if b == label} if reference.backwards else {b for a, b in pairs if a == label}
