"""Wording: what things and decisions of rankings are called, in rows; words that are the same in every language."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from graph.analytics.measured import Rows
from graph.analytics.rankings.namesakes import UNITS, Pair, Undetermined
from graph.analytics.rankings.narrowing import Decision, Gain
from graph.analytics.rankings.scene import Scene

if TYPE_CHECKING:
    from graph.analytics.study import Study

_NAMED = 3  # units that the words of a decision name of each


def bears(decision: Decision) -> tuple[str, str, str]:
    """The mentions of a decision, and why it is one; of a grant the second are all that it may be."""
    if isinstance(decision, Pair):
        return decision.a, decision.b, decision.reason or ""
    return decision.id, " ".join(decision.dated), "undetermined"


class Wording:
    """Of a study, once its open pairs are known."""

    def __init__(self, study: "Study") -> None:
        self.names = dict[str, str](study.rows("analytics/rankings/names"))
        rows = study.rows("analytics/rankings/called")
        self.called = {id_: (name, units, documents) for id_, name, units, documents, _ in rows}
        self.mentions = {id_: mentions for id_, *_, mentions in rows}
        self.of = dict[str, str](study.rows("analytics/rankings/of"))

    def name(self, id_: str) -> str | None:
        return self.names.get(id_)

    def ends(self, pair: Pair) -> tuple[Any, ...]:
        a, b = self.called[pair.a], self.called[pair.b]
        return pair.label, pair.a, *a, pair.b, *b

    def grant(self, grant: Undetermined) -> tuple[Any, ...]:
        years = "、".join(map(str, grant.years))
        dated = " ".join(grant.dated)
        return grant.id, grant.recipient, grant.name, grant.honor, grant.honor_name, years, dated, grant.documents

    def words(self, decision: Decision) -> str:
        """The question: 王磊（甲厂） = 王磊（乙厂）?"""
        if isinstance(decision, Undetermined):
            years = " / ".join(map(str, decision.years))
            return f"{decision.name} · {decision.honor_name} = {years}?"
        return f"{self._one(decision.a)} = {self._one(decision.b)}?"

    def gain(self, gain: Gain | None) -> tuple[Any, ...]:
        if gain is None:
            return (None,) * 8
        a, b, _ = bears(gain.decision)
        return self.words(gain.decision), a, b, gain.mean[0], *gain.yes.rank, *gain.no.rank

    def narrowed(self, found: Sequence[Gain], scene: Scene) -> Rows:
        boards = scene.boards()
        rows = []
        for gain in found:
            before, ids = boards[gain.board].standing(gain.thing), bears(gain.decision)[:2]
            ends = [end for one in (before, gain.yes, gain.no) for span in (one.rank, one.number) for end in span]
            rows.append((*ids, gain.board, gain.thing, self.name(gain.thing), *ends))
        return sorted(rows, key=lambda row: row[:4])

    def decisions(self, found: Sequence[Gain]) -> Rows:
        """Each decision with the intervals that it narrows, the one that narrows ranks most first."""
        by = dict[Decision, list[Gain]]()
        for gain in found:
            by.setdefault(gain.decision, []).append(gain)
        rows = []
        for decision, some in by.items():
            a, b, why = bears(decision)
            label = decision.label if isinstance(decision, Pair) else "Conferral"
            sums = [
                sum(gain.mean[0] for gain in some),
                sum(gain.least[0] for gain in some),
                sum(gain.mean[1] for gain in some),
                sum(gain.least[1] for gain in some),
            ]
            ends = (*self._called(decision, a, 0), *self._called(decision, b, 1))
            rows.append((label, self.words(decision), why, len(some), *sums, *ends))
        return sorted(rows, key=lambda row: (-row[4], -row[5], -row[6], -row[7], row[8], row[12]))

    def _called(self, decision: Decision, id_: str, end: int) -> tuple[str, str, str, str]:
        """Id, all mentions, units and documents of one of a pair, or of a grant and those that it may be."""
        if isinstance(decision, Pair):
            _, units, documents = self.called[id_]
            return id_, self.mentions[id_], units, documents
        told = (self.of.get(decision.recipient, ""), decision.documents or "") if end == 0 else ("", "")
        return id_, id_, *told

    def _one(self, id_: str) -> str:
        """A thing by its name and units, without these by its documents; a firm by its name, which tells it apart."""
        name, units, documents = self.called[id_]
        told = (units or ("" if id_.startswith(UNITS) else documents)).split("；")
        more = "…" if len(told) > _NAMED else ""
        return f"{name}（{'；'.join(told[:_NAMED])}{more}）" if told[0] else name
