"""People who are in a graph for what they do in public or for a paper, not for an honor: networks may leave them out.

Each rule is a query of graph/sql/network/rules that gives their ids; nobody who has received a grant is left out.
Whoever is left out ties nobody either: two bodies are not tied by an official who sits at both.
"""

from collections.abc import Iterable, Mapping

from graph.errors import JiangtuError
from graph.network.declared import listed

RULES: Mapping[str, Mapping[str, str]] = {
    "reporters": {
        "zh": "文献的记者、通讯员、作者，且没有计入的授予",
        "en": "who wrote a document of the records, and has no grant that counts",
    },
    "officials": {
        "zh": "在人大、政协、政府、党组织、工会担任职务，或在活动上讲话，且没有计入的授予",
        "en": "who holds an office at a congress, a consultative body, a government, a party body or a union, or spoke "
        "at an event, and has no grant that counts",
    },
}


class NoSuchRule(JiangtuError):
    """A rule that there is not; the message lists those there are."""


def rules(names: Iterable[str]) -> tuple[str, ...]:
    """The rules by their names, in their order. Raises NoSuchRule."""
    asked = set(listed(names))
    if unknown := sorted(asked - RULES.keys()):
        raise NoSuchRule(f"no rule leaves out {unknown[0]!r}; there are: {', '.join(RULES)}")
    return tuple(name for name in RULES if name in asked)
