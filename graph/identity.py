"""Who is who: every mention gets a canonical id, by decisions, keys and vetoes, in an order that follows the keys.

Invariant: a pure function of the statements and decisions; the order of files, rows and threads is nothing to it. A
canonical id is the id of a mention: that of the earliest document, then the smallest. Whatever a key says, mentions
that one document tells apart are not joined, nor persons who differ in sex or year of birth.
"""

from dataclasses import dataclass, field
from itertools import groupby

from graph.decisions import Decisions
from graph.engine import Engine
from graph.grouping import Telling, grants, posts
from graph.names import key

# Stages in order: the keys of a later one rest on the canonical participants of the earlier ones. Those of things
# within things are run until nothing moves.
_FIRST, _WITHIN, _THEN = ("by_name",), "by_name_and_holder", ("by_alias", "teams", "persons", "achievements")
_DIFFER = "the sources differ in {}"
_DEEPEST = 12  # levels of events within events, and of places


@dataclass(slots=True)
class Contradiction:
    """Mentions whose keys join them and whom something tells apart; they were left apart."""

    mention: str
    reason: str


@dataclass(slots=True)
class Identified:
    """What identity came to. undetermined: numbers of undated grants that may be any of several."""

    undetermined: list[int] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)


def identify(engine: Engine, decisions: Decisions) -> Identified:
    """From the view `statements`, make the tables mentions, names, targets, canon and identity."""
    return _Identity(engine, decisions).run()


class _Identity:
    def __init__(self, engine: Engine, decisions: Decisions) -> None:
        self.engine, self.decisions, self.result = engine, decisions, Identified()

    def run(self) -> Identified:
        engine = self.engine
        engine.table("mentions", "identity/mentions")
        spelled = [value for (value,) in engine.rows("identity/spelled")]
        engine.fill("name_keys", {"value": "VARCHAR", "key": "VARCHAR"}, [(v, key(v)) for v in spelled])
        engine.table("names", "identity/names")
        engine.table("targets", "identity/targets")
        engine.table("kinds", "identity/kinds")
        engine.fill("evidence", {"no": "BIGINT", "key": "VARCHAR"}, [])
        engine.fill("canon", {"no": "BIGINT", "canonical": "BIGINT"}, [])
        self._decide()
        for query in _FIRST:
            self._stage(query)
        self._until_still(_WITHIN)
        for query in _THEN:
            self._stage(query)
        self._until_still("events")
        self._stage("figures", vetoes=False)
        self._grouped("posts")
        self._grouped("grants")
        engine.fill("undetermined", {"no": "BIGINT"}, [(no,) for no in sorted(self.result.undetermined)])
        engine.table("undetermined", "identity/undetermined")
        engine.table("identity", "identity/identity")
        return self.result

    def _decide(self) -> None:
        """Decisions first: links of their own in every stage, and pairs that no key may join."""
        same = list(self.decisions.same())
        self.engine.fill("decided", {"mention": "VARCHAR", "key": "VARCHAR"}, same)
        self.engine.table("decided", "identity/decided")
        pairs = [(a["mention"], b["mention"], f"{a.place} and {b.place}") for a, b in self.decisions.different()]
        self.engine.fill("told_apart", {"a": "VARCHAR", "b": "VARCHAR", "place": "VARCHAR"}, pairs)
        self.engine.table("told_apart", "identity/told_apart")
        self._stage("decided_links", vetoes=False)

    def _until_still(self, query: str) -> None:
        for _ in range(_DEEPEST):
            if not self._stage(query):
                return

    def _stage(self, query: str, *, vetoes: bool = True) -> bool:
        """Join what the keys of a query join, save what vetoes forbid; whether anything new was joined."""
        self.engine.table("candidates", f"identity/{query}")
        return self._settle(vetoes, named=query != "figures")

    def _settle(self, vetoes: bool, *, named: bool) -> bool:
        engine = self.engine
        engine.table("candidates", "identity/lifted")
        excluded, parted = dict[int, str](), dict[int, dict[str, str]]()
        while True:
            engine.fill("excluded", {"no": "BIGINT"}, [(no,) for no in sorted(excluded)])
            told = [(no, _values(values)) for no, values in sorted(parted.items())]
            engine.fill("parted", {"no": "BIGINT", "values": "VARCHAR"}, told)
            engine.table("links", "identity/shared")
            self._spread()
            if not self._vetoed(vetoes, excluded, parted):
                break
        apart = {no: _DIFFER.format(" and ".join(sorted(values))) for no, values in parted.items()} | excluded
        if apart:
            mentions = dict(engine.rows("identity/mention_ids"))
            self.result.contradictions += [Contradiction(mentions[no], why) for no, why in sorted(apart.items())]
        if named:  # things whose merges a person may want to judge
            engine.add("evidence", "identity/evidence")
        engine.table("fresh", "identity/settled")
        moved = engine.count("fresh")
        engine.table("canon", "identity/flattened")
        return moved > 0

    def _spread(self) -> None:
        engine = self.engine
        engine.table("reached", "identity/start")
        while True:
            engine.table("stepped", "identity/spread")
            ((moved,),) = engine.rows("identity/unchanged")
            engine.drop("reached")
            engine.table("reached", "identity/stepped")
            if not moved:
                return

    def _vetoed(self, all_vetoes: bool, excluded: dict[int, str], parted: dict[int, dict[str, str]]) -> bool:
        """Whether more clusters must leave their component: excluded alone, with the reason, or parted by what they
        tell. Decisions always veto, the rest where asked."""
        self.engine.table("members", "identity/members")
        before = len(excluded), sum(map(len, parted.values()))
        for no, place in self.engine.rows("identity/decided_apart"):
            excluded[no] = f"told apart by a decision: {place}"
        if all_vetoes:
            for no, label, told in self.engine.rows("identity/differing"):
                if told is None:
                    excluded.setdefault(no, _DIFFER.format(label))
                else:
                    parted.setdefault(no, {})[label] = told
            if before == (len(excluded), sum(map(len, parted.values()))):  # values part first: fewer are left alone
                for (no,) in self.engine.rows("identity/crowded"):
                    excluded.setdefault(no, "one document tells apart what the keys join")
        return before != (len(excluded), sum(map(len, parted.values())))

    def _grouped(self, query: str) -> None:
        """Posts or grants: small groups of tellings by their participants."""
        links: list[tuple[int, str]] = []
        for ends, rows in groupby(self.engine.rows(f"identity/{query}"), key=lambda row: row[:2]):
            listed = list(rows)
            if query == "grants":
                told = grants(
                    [Telling(no, facets) for _, _, _, no, *facets_ in listed for facets in [tuple(facets_)]],
                    once=listed[0][2],
                )
                self.result.undetermined += told.undetermined
            else:
                told = posts([Telling(no, facets) for _, _, no, *facets_ in listed for facets in [tuple(facets_)]])
            for n, group in enumerate(told.groups):
                links += [(no, f"{ends[0]}|{ends[1]}|{n}") for no in group] if len(group) > 1 else []
        self.engine.fill("candidates", {"no": "BIGINT", "key": "VARCHAR"}, links)
        self._settle(vetoes=False, named=False)


def _values(told: dict[str, str]) -> str:
    return "|".join(f"{name}={value}" for name, value in sorted(told.items()))
