"""A change: one thing that two builds tell differently, and what may have made it."""

from typing import NamedTuple

from graph.difference.causes import Cause
from graph.difference.wording import class_words, property_words, relation_words, value_words
from graph.suppression import STRUCK

UNNAMED = ("Conferral", "Position", "Contribution", "Benefit", "Statistic")
KINDS = (  # in the order they are told
    "came",
    "gone",
    "told anew",
    "joined",
    "split",
    "regrouped",
    "shown differently",
    "linked",
    "unlinked",
    "also told by",
    "no longer told by",
    "other words",
    "other place",
    "renamed id",
)
COUNTED = 7  # the section of what means little by itself: told one by one to programs, by number to people
_LABELS: tuple[str, ...] = (
    *("Conferral", "Person", "Team", "Studio", "Company", "Organization", "Achievement", "Honor", "Programme"),
    *("Event", "Place", "Document", "Position", "Contribution", "Benefit", "Statistic"),
)


class Change(NamedTuple):
    """kind: one of KINDS. thing: in words, of the new build where it is there.

    name: of a property or relation. before, after: values, or the things in words where several became one. old, new:
    ids. causes: what changed between the builds and can have made it, never empty.
    """

    kind: str
    label: str
    thing: str
    name: str | None
    before: tuple[str, ...]
    after: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    causes: tuple[Cause, ...]
    many: bool = False

    @property
    def section(self) -> int:
        """Most important first: grants, named things, merges, values, posts and figures, relations, sources."""
        same = self.kind == "told anew" and self.before == self.after
        if self.kind in KINDS[-3:] or same or self.name == "pinyin":
            return COUNTED
        if self.kind in ("also told by", "no longer told by"):
            return 6
        if self.kind in ("linked", "unlinked"):
            return 5
        if self.label in UNNAMED:
            return 0 if self.label == "Conferral" else 4
        return 3 if self.kind == "shown differently" else 2 if self.kind in ("joined", "split", "regrouped") else 1

    def words(self) -> str:
        """The change as a person reads it, without its kind."""
        label = class_words(self.label)
        before, after = list(self.before), list(self.after)
        if self.kind == "shown differently":
            return f"{label} {self.thing}: {self.value_words()}"
        if self.kind == "joined":
            return f"{label} {' and '.join(before)}"
        if self.kind in ("split", "regrouped"):
            return f"{label} {' and '.join(before)} into {' and '.join(after)}"
        if self.kind == "told anew":
            return f"{label} {' '.join(before)} → {' '.join(after)}"
        if self.kind in ("linked", "unlinked"):
            return f"{label} {self.thing} – {relation_words(self.name or '')} → {(after or before)[0]}"
        if self.kind in ("also told by", "no longer told by"):
            return f"{label} {self.thing}: {'、'.join(after or before)}"
        return f"{label} {self.thing}"

    def value_words(self) -> str:
        """Of a value shown differently: `native place 青岛 → 胶州`, `called gained 青港`."""
        before, after = (
            "、".join(value if value == STRUCK else value_words(self.label, self.name or "", value) for value in side)
            for side in (self.before, self.after)
        )
        name = property_words(self.label, self.name or "")
        if self.many:
            told = [*([f"lost {before}"] if before else []), *([f"gained {after}"] if after else [])]
            return f"{name} {', '.join(told)}"
        return f"{name} {before or 'nothing'} → {after or 'nothing'}"


def order(change: Change) -> tuple[object, ...]:
    """Total: by section, kind and class, then what is told."""
    label = _LABELS.index(change.label) if change.label in _LABELS else len(_LABELS)
    kind = KINDS.index(change.kind)
    return (
        change.section,
        kind,
        label,
        change.label,
        change.thing,
        change.name or "",
        change.old,
        change.new,
        *change[4:6],
    )
