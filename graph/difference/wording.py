"""Things of a build in words that tell them from their namesakes: `位浩 (青岛海湾; 青岛晚报 2024-07-26)`.

Invariant: what a decision suppressed is named by its id alone, also where an older build still holds its name.
"""

from collections import defaultdict
from collections.abc import Iterable

from graph.difference.compared import SIDES
from graph.engine import Engine
from graph.suppression import STRUCK
from ontology.schema import schema

_LABELS = {"Conferral": "grant", "Position": "post", "Statistic": "figure"}
_LISTED = 2  # units or documents that are named
NAMES = {"name": "name", "names": "called", "name_en": "English name", "pinyin": "pinyin"}


class Wording:
    """Words for nodes of one build; `side` as in Compared."""

    def __init__(self, engine: Engine, side: str, ids: Iterable[str], struck: list[str]) -> None:
        engine.fill("listed", {"id": "VARCHAR"}, [(id_,) for id_ in sorted(set(ids))])
        self.struck_words = struck
        self.hidden = {id_ for (id_,) in engine.rows("difference/hidden", side=side)}
        self.names: dict[str, str | None] = dict(engine.rows("difference/names", side=side))
        self.units: dict[str, list[str]] = dict(engine.rows("difference/units", side=side))
        self.documents: dict[str, list[str]] = dict(engine.rows("difference/documents", side=side))
        self.facts: dict[str, dict[str, str]] = defaultdict(dict)
        for query in ("facts", "participants"):
            for id_, name, value in engine.rows(f"difference/{query}", side=side):
                self.facts[id_][name] = value

    def name(self, id_: str) -> str:
        """The bare name, or the id where there is none."""
        return id_ if id_ in self.hidden else self.struck(self.names.get(id_) or id_)

    def full(self, id_: str, *, documents: bool = True) -> str:
        """The name, or for a grant, post or figure its participants; units and documents behind it."""
        if id_ in self.hidden:
            return f"{STRUCK} {id_}"
        label = id_.partition("/")[0]
        named = self.names.get(id_) or self._unnamed(label, self.facts.get(id_, {})) or id_
        told = [self.units.get(id_), self.documents.get(id_) if documents else None]
        behind = [_few(found) for found in told if found]
        return self.struck(f"{named} ({'; '.join(behind)})" if behind else named)

    def struck(self, text: str) -> str:
        for word in self.struck_words:
            text = text.replace(word, STRUCK)
        return text

    def _unnamed(self, label: str, told: dict[str, str]) -> str:
        def joined(*names: str) -> str:
            return " ".join(told[name] for name in names if name in told)

        if label == "Conferral":
            stage = told.get("stage", "granted")
            doubts = [stage] if stage != "granted" else []
            doubts += ["undetermined"] if told.get("undetermined") == "true" else []
            honor = ", ".join([joined("OF_HONOR", "edition", "grade", "year"), *doubts])
            return f"{honor} to {told.get('RECIPIENT', '?')}"
        if label == "Position":
            return f"{joined('HOLDER', 'title')} at {told.get('AT', '?')}"
        if label == "Contribution":
            return joined("CONTRIBUTOR", "role", "OF_ACHIEVEMENT")
        if label in ("Statistic", "Benefit"):
            return f"{joined('measure', 'original')} of {told.get('ABOUT') or told.get('HAS_BENEFIT', '?')}"
        return ""


def struck_words(engine: Engine) -> list[str]:
    """Names that must not be told, longest first."""
    rows = [engine.rows("difference/struck", side=side, other=other) for side, other in SIDES.items()]
    words = {str(word) for found in rows for (word,) in found}
    return sorted(words, key=lambda word: (-len(word), word))


def class_words(label: str) -> str:
    """`grant`, `person`: a class as it is called in English."""
    known = schema().classes.get(label)
    return _LABELS.get(label) or (known.term.labels["en"] if known else label)


def property_words(label: str, name: str) -> str:
    known = schema().classes.get(label)
    attribute = known.attributes.get(name) if known else None
    return NAMES.get(name) or (attribute.term.labels.get("en", name) if attribute else name)


def relation_words(name: str) -> str:
    """`leads`, `at event`: a relation by its Cypher type, as it is called in English."""
    found = (r.term.labels.get("en", name) for r in schema().relations.values() if r.cypher_type == name and not r.role)
    return next(found, name.replace("_", " ").lower())


def value_words(label: str, name: str, value: str) -> str:
    """A value as it is read: a code by its label, a number without an empty fraction."""
    known = schema().classes.get(label)
    attribute = known.attributes.get(name) if known else None
    if attribute and attribute.datatype == "decimal":
        return value.removesuffix(".0")
    codes = attribute.codes if attribute else ()
    return next((code.labels.get("en", value) for code in codes if code.notation == value), value)


def _few(found: list[str]) -> str:
    rest = f" and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
    return "、".join(found[:_LISTED]) + rest
