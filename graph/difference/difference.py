"""What changed between two builds, most important first, and what may have made each change.

Invariant: builds of the same graph give no change, whatever they were made of; a thing whose canonical id alone
changed neither came nor went.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.difference.blame import Blame
from graph.difference.causes import Cause, Changed, causes, changed
from graph.difference.change import Change, order
from graph.difference.compared import SIDES, Compared
from graph.difference.wording import Wording, struck_words
from graph.engine import Engine
from graph.errors import EngineFailed
from graph.manifest import Manifest, read_manifest
from graph.suppression import STRUCK

Sides = tuple[tuple[str, ...], tuple[str, ...]]  # of the old build, of the new one


@dataclass(frozen=True, slots=True)
class Difference:
    """old, new: of what the builds are made. made_of: what of that changed. changes: of the graph."""

    old: Manifest
    new: Manifest
    made_of: list[Changed] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def difference(old: Path, new: Path, memory: str = "1GB") -> Difference:
    """Compare the builds in two folders. memory: bound of the engine. Raises NotComparable or EngineFailed."""
    import duckdb

    before, after = read_manifest(old), read_manifest(new)
    if before.build == after.build:
        return Difference(before, after)
    made_of = changed(before, after)
    try:
        with TemporaryDirectory(ignore_cleanup_errors=True) as scratch, Engine(Path(scratch), memory) as engine:
            compared = Compared(engine, old, new, sorted({*before.suppressed, *after.suppressed}))
            folders = {"old": old, "new": new}
            blame = Blame(compared, folders, causes(made_of), before.suppressed != after.suppressed)
            told = changes(compared, blame)
    except duckdb.Error as error:
        raise EngineFailed(f"the engine gave up: {str(error).splitlines()[0]}") from error
    return Difference(before, after, made_of, told)


def changes(compared: Compared, blame: Blame) -> list[Change]:
    """What two builds tell differently, most important first."""
    return sorted(_Telling(compared, blame).told(), key=order)


class _Telling:
    """Rows of the engine into changes: first all ids, so that each side's words are fetched at once."""

    def __init__(self, compared: Compared, blame: Blame) -> None:
        engine = compared.engine
        self.compared, self.causes = compared, blame.of
        alone = {side: engine.rows("difference/alone", side=side, other=other) for side, other in SIDES.items()}
        self.gone, self.came = alone["old"], alone["new"]
        self.kin = engine.rows("difference/kin")
        self.values = engine.rows("difference/values")
        self.relations = engine.rows("difference/relations")
        self.sources = engine.rows("difference/told")
        wanted = {kin for kin, *_ in self.values} | {k for _, kin, document in self.sources for k in (kin, document)}
        engine.fill("wanted", {"kin": "VARCHAR"}, [(kin,) for kin in sorted(wanted)])
        self.ids = {side: dict(engine.rows("difference/ids", side=side)) for side in SIDES}
        struck = struck_words(engine)
        self.words = {side: Wording(engine, side, self._listed(side), struck) for side in SIDES}

    def told(self) -> list[Change]:
        return [*self._alone(), *self._kin(), *self._values(), *self._relations(), *self._sources()]

    def _listed(self, side: str) -> set[str]:
        place, alone = (0, self.gone) if side == "old" else (1, self.came)
        found = {id_ for id_, _ in alone} | {id_ for row in self.kin for id_ in row[place + 1]}
        found |= {id_ for ids in self.ids[side].values() for id_ in ids}
        return found | {id_ for _, _, *ends, came in self.relations if came == (side == "new") for id_ in ends}

    def _alone(self) -> list[Change]:
        found = []
        for kind, side, rows in (("came", "new", self.came), ("gone", "old", self.gone)):
            for id_, known in rows:
                ids: Sides = ((), (id_,)) if side == "new" else ((id_,), ())
                thing = self.words[side].full(id_)
                found.append(_change(kind, thing, ids, self.causes(kind, known=known)))
        return found

    def _kin(self) -> list[Change]:
        old, new, found = self.words["old"], self.words["new"], []
        valued = {kin for kin, *_ in self.values}
        for kin, was, now, anew in self.kin:
            before, after = tuple(map(old.full, was)), tuple(map(new.full, now))
            kind = "renamed id"
            if anew:
                if was[0] in valued and was[0].startswith("Conferral/"):
                    continue  # told by its values
                kind = "told anew"
            elif len(was) > 1 or len(now) > 1:
                kind = "joined" if len(now) == 1 else "split" if len(was) == 1 else "regrouped"
            thing = " and ".join(after)
            ids = tuple(was), tuple(now)
            found.append(_change(kind, thing, ids, self.causes(kind, kin), told=(before, after)))
        return found

    def _values(self) -> list[Change]:
        by_kin: dict[str, dict[str, tuple[list[str] | None, ...]]] = defaultdict(dict)
        for kin, name, *sides in self.values:
            by_kin[kin][name] = tuple(sides)
        found = []
        for kin, properties in by_kin.items():
            ids = self._ids(kin)
            label, thing = kin.partition("/")[0], " and ".join(map(self.words["new"].full, ids[1]))
            for name, (before, after, lost, gained) in properties.items():
                many = (label, name) in self.compared.many
                one, other = (lost or [], gained or []) if many else (before or [], after or [])
                if "name" in properties and name in ("names", "pinyin"):  # the same once more
                    shown = {value for side in properties["name"] for value in side or []}
                    one, other = ([v for v in side if name == "names" and v not in shown] for side in (one, other))
                if one or other:
                    kind = "shown differently"
                    told = self._struck(kin, one, other)
                    found.append(_change(kind, thing, ids, self.causes(kind, kin, name), name, told, many=many))
        return found

    def _relations(self) -> list[Change]:
        found = []
        for cypher_type, role, start, target, came in self.relations:
            side, kind = ("new", "linked") if came else ("old", "unlinked")
            words, name = self.words[side], f"{cypher_type} {role}" if role else cypher_type
            ends: Sides = ((), (start, target)) if came else ((start, target), ())
            told: Sides = ((), (words.full(target),)) if came else ((words.full(target),), ())
            found.append(_change(kind, words.full(start), ends, self.causes(kind), name, told))
        return found

    def _sources(self) -> list[Change]:
        by_kin: dict[tuple[str, str], list[str]] = defaultdict(list)
        for kind, kin, document in self.sources:
            by_kin[kind, kin].append(document)
        found = []
        for (kind, kin), documents in by_kin.items():
            ids = self._ids(kin)
            side = "old" if kind == "no longer told by" else "new"
            named = tuple(self.words[side].name(id_) for d in documents for id_ in self.ids[side][d])
            told: Sides = (named, ()) if side == "old" else ((), named)
            thing = " and ".join(self.words["new"].full(id_, documents=False) for id_ in ids[1])
            found.append(_change(kind, thing, ids, self.causes(kind), told=told))
        return found

    def _ids(self, kin: str) -> Sides:
        return tuple(self.ids["old"][kin]), tuple(self.ids["new"][kin])

    def _struck(self, kin: str, before: list[str], after: list[str]) -> Sides:
        """Values that may be told: none of a thing of which something is suppressed, nor what stood where it was."""
        hidden = any(id_ in self.words[side].hidden for side in SIDES for id_ in self.ids[side][kin])
        marked = any(STRUCK in value for value in (*before, *after))
        words = self.words["new"]

        def told(values: list[str]) -> tuple[str, ...]:
            return tuple(STRUCK if hidden or (marked and STRUCK not in v) else words.struck(v) for v in values)

        return told(before), told(after)


def _change(
    kind: str,
    thing: str,
    ids: Sides,
    causes: tuple[Cause, ...],
    name: str | None = None,
    told: Sides = ((), ()),
    *,
    many: bool = False,
) -> Change:
    (old, new), (before, after) = ids, told
    return Change(kind, (new or old)[0].partition("/")[0], thing, name, before, after, old, new, causes, many)
