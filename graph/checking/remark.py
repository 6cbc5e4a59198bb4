"""A remark of a check: what is wrong or worth knowing, of which thing, and what mends it."""

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Remark(NamedTuple):
    """thing: what a person calls it; id: of the node or mention, empty where a file or the whole graph is meant."""

    severity: Severity
    rule: str
    thing: str
    id: str
    finding: str
    mend: str
