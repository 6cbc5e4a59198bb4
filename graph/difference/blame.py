"""Which of the causes that changed between two builds can have made a change of the graph.

Invariant: a cause is left out only where it can't have been alone; where that can't be told, all are named.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from graph.difference.causes import Cause
from graph.difference.change import UNNAMED
from graph.difference.compared import Compared
from graph.reports import FOLDER

# A mention exists because a source says so and the program reads it: no decision makes one come or go.
_BY_MENTION = {"came", "gone", "told anew", "linked", "unlinked", "also told by", "no longer told by"}
_BY_MENTION |= {"other words", "other place"}
_MERGES = {"joined": ("new", "old", "was"), "split": ("old", "new", "is_now")}  # side joined, other, its column


class Blame:
    """there: the causes that changed. suppressed: what decisions suppress changed, which does remove mentions."""

    def __init__(
        self, compared: Compared, folders: dict[str, Path], there: tuple[Cause, ...], suppressed: bool
    ) -> None:
        self.there, self.suppressed = there, suppressed
        self.tied: dict[str, set[str]] = {kind: set() for kind in _MERGES}
        self.unsaid = set[tuple[str, str]]()
        if "decisions" in there and len(there) > 1:
            self._compare(compared, folders)

    def of(self, kind: str, kin: str = "", name: str = "", *, known: bool = False) -> tuple[Cause, ...]:
        """The causes that may have made a change. known: of a thing whose mention both builds have."""
        if kin in self.tied.get(kind, ()):
            return ("decisions",)
        if name == "pinyin" and "program" in self.there:
            return ("program",)  # it follows from the name alone, which stayed
        named = kind in _BY_MENTION or (kind == "shown differently" and (kin, name) in self.unsaid)
        undecided = named and not known and not self.suppressed
        return tuple(cause for cause in self.there if not undecided or cause != "decisions") or self.there

    def _compare(self, compared: Compared, folders: dict[str, Path]) -> None:
        engine = compared.engine
        unnamed = ", ".join(f"'{label}'" for label in UNNAMED)
        for kind, (side, other, part) in _MERGES.items():
            engine.fill("keyed", {"mention": "VARCHAR"}, [(mention,) for mention in _keyed(folders[side])])
            rows = engine.rows("difference/tied", part=part, other=other, unnamed=unnamed)
            self.tied[kind] = {kin for (kin,) in rows}
        engine.table("differing", "difference/values")
        for found, other in (("come", "old"), ("gone", "new")):
            engine.parquet(f"{other}_statements", sorted((folders[other] / "statements").glob("*.parquet")))
            self.unsaid |= set(engine.rows("difference/unsaid", found=found, other=other))


def _keyed(folder: Path) -> Iterator[str]:
    """Mentions that a key joined with others, as the build reports them."""
    path = folder / FOLDER / "merges.csv"
    if path.is_file():
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from (row["mention"] for row in csv.DictReader(file) if _by_key(row["evidence"]))


def _by_key(evidence: str) -> bool:
    """Whether a merge rests on any key, and not on decisions alone."""
    return any(key and key.partition("|")[0] != "decision" for key in evidence.split(" ; "))
