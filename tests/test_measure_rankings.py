"""Rankings as intervals: every world's rank lies within, people's intervals are tight, and decisions narrow as told."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from graph.analytics.rankings.board import Board, Standing
from graph.analytics.rankings.namesakes import Namesakes, Pair, Undetermined
from graph.analytics.rankings.narrowing import changes, gains
from graph.analytics.rankings.scene import BOARDS, Scene
from graph.analytics.rankings.tally import Honors, Span, Tallies, Told
from graph.analytics.rankings.worlds import Group, groups, linked
from graph.grouping import Telling, grants
from tests.graphs import Built, make

SEEDS = range(60)
RECORDS = Path(__file__).parent.parent / "records"


def partitions(things: Sequence[str]) -> Iterator[list[list[str]]]:
    """Every partition of a set."""
    if not things:
        yield []
        return
    for rest in partitions(things[1:]):
        yield [[things[0]], *rest]
        for n, block in enumerate(rest):
            yield [*rest[:n], [things[0], *block], *rest[n + 1 :]]


# Groups and boards


@pytest.mark.parametrize(("size", "bell"), [(2, 2), (3, 5), (4, 15), (5, 52), (6, 203)])
def test_a_group_of_which_any_two_may_be_one_has_every_partition(size: int, bell: int) -> None:
    (group,) = groups(combinations("abcdefg"[:size], 2))
    assert len(set(group.partitions)) == bell


@pytest.mark.parametrize("seed", SEEDS)
def test_partitions_are_those_whose_blocks_are_of_pairs(seed: int) -> None:
    dice = random.Random(seed)
    pairs = [pair for pair in combinations("abcdef", 2) if dice.random() < 0.6]
    members = sorted({end for pair in pairs for end in pair})
    expected = {
        tuple(sorted(map(tuple, map(sorted, some))))
        for some in partitions(members)
        if all(pair in pairs for block in some for pair in combinations(sorted(block), 2))
    }
    found = groups(pairs)
    whole = product(*(group.partitions for group in found))
    assert expected == {
        tuple(sorted(group.of(mask) for group, part in zip(found, parts, strict=True) for mask in part))
        for parts in whole
    }


def test_a_larger_group_is_not_listed() -> None:
    (group,) = groups(combinations("abcdefg", 2))
    assert not group.partitions
    assert group.of(group.near[0]) == tuple("abcdefg")


def test_what_plausible_pairs_link_is_plausible() -> None:
    assert linked([("a", "b"), ("b", "c")], [("a", "c"), ("c", "d")]) == {("a", "c")}


def ranked(numbers: Sequence[int], own: int) -> int:
    return 1 + sum(number > own for number in numbers)


@pytest.mark.parametrize("small", [6, 1])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_board_has_every_rank_and_its_ends_are_ranks(seed: int, small: int) -> None:
    dice = random.Random(seed)

    def span(low: int = 0) -> Span:
        return Span(first := dice.randint(low, 3), first + (dice.random() < 0.3))

    singles = {f"s{n}": span() for n in range(dice.randint(0, 2))}
    pairs = [("a", "b"), *(pair for pair in combinations("abcd", 2) if dice.random() < 0.5), *[("x", "y")] * (seed % 2)]
    found = groups(pairs)
    own = {member: span() for group in found for member in group.members}

    def joined(members: Sequence[str]) -> Span:  # two that are one have some in common
        spans = [own[member] for member in members]
        return Span(low := max(s.low for s in spans) + (len(spans) > 2), max(low, sum(s.high for s in spans)))

    exact = {(n, mask): joined(group.of(mask)) for n, group in enumerate(found) for p in group.partitions for mask in p}
    worlds: dict[str, list[tuple[int, int]]] = {}
    for parts in product(*(group.partitions for group in found)):
        blocks = [
            (group.of(mask), exact[n, mask])
            for n, (group, part) in enumerate(zip(found, parts, strict=True))
            for mask in part
        ]
        every = [*blocks, *(((thing,), some) for thing, some in singles.items())]
        for numbers in product(*(sorted(set(some)) for _, some in every)):
            for (members, _), number in zip(every, numbers, strict=True):
                for member in members:
                    worlds.setdefault(member, []).append((ranked(numbers, number), number))
    if small == 1:
        found = [Group(group.members, group.near, ()) for group in found]
        spans = {(n, 1 << m): _outer(group, m, own) for n, group in enumerate(found) for m in range(len(group.members))}
        board = Board(singles, found, spans)
    else:
        board = Board(singles, found, exact)
    for thing, some in worlds.items():
        told = board.standing(thing)
        ranks, numbers_ = [rank for rank, _ in some], [number for _, number in some]
        assert told.rank.low <= min(ranks)
        assert max(ranks) <= told.rank.high
        assert told.number.low <= min(numbers_)
        assert max(numbers_) <= told.number.high
        assert told.exact or small == 1
        if told.exact:
            assert told.rank == (min(ranks), max(ranks))


def _outer(group: Group, n: int, own: Mapping[str, Span]) -> Span:
    return Span(own[group.members[n]].low, 1 + sum(own[other].high for other in group.of(group.near[n])))


# Tallies


def told(mention: str, year: str | None, *, once: bool = False, edition: str | None = None) -> Told:
    return Told(mention, mention, (edition, None, year), once, granted=True, maybe=False)


@pytest.mark.parametrize(
    ("one", "other", "span"),
    [
        ([told("1", "2005")], [told("2", "2005")], (1, 1)),
        ([told("1", "2005")], [told("2", "2006")], (2, 2)),
        ([told("1", "2005", once=True)], [told("2", "2006", once=True)], (1, 1)),
        ([told("1", "2005", edition="第七届")], [told("2", "2006", edition="第七届")], (1, 1)),
        ([told("1", None)], [told("2", "2006")], (1, 1)),
        ([told("1", None)], [told("2", "2005"), told("3", "2006")], (2, 3)),
    ],
)
def test_grants_of_two_who_are_one_are_grouped_as_identity_does(
    one: list[Told], other: list[Told], span: tuple[int, int]
) -> None:
    tellings = {"Person/a": {"Honor/1": one}, "Person/b": {"Honor/1": other}}
    tallies = Tallies({person: counted(told_) for person, told_ in tellings.items()}, tellings)
    assert tallies.total(("Person/a", "Person/b")) == span


def counted(tellings: Mapping[str, Sequence[Told]]) -> Honors:
    """What a build counts of one."""
    return {honor: number(some) for honor, some in tellings.items()}


def number(some: Sequence[Told]) -> Span:
    found = grants([Telling(n, t.facets) for n, t in enumerate(some)], once=any(t.once for t in some))
    sure = len(found.groups)
    return Span(sure, sure + len(found.undetermined))


# Whole scenes, against every world


@dataclass(frozen=True)
class World:
    """leaders: thing → the first of those it is one with. more: undated grants that are other ones if undetermined."""

    leaders: Mapping[str, str]
    more: frozenset[str]


def scene(seed: int) -> Namesakes:
    """A few people of two names, firms of which two are spelled alike, a team of one name at two firms."""
    dice = random.Random(seed)
    people = [f"Person/{n}" for n in range(4)]
    firms = [f"Company/{n}" for n in range(4)]
    teams = ["Team/0", "Team/1"]
    belongs = {person: {dice.choice([*firms, *teams])} for person in people if dice.random() < 0.8}
    belongs |= {team: {dice.choice(firms)} for team in teams}
    tellings: dict[str, dict[str, list[Told]]] = {}
    for recipient in (*people, *teams, firms[0], firms[1]):
        for honor in dice.sample(["Honor/1", "Honor/2"], dice.randint(0, 2)):
            years = dice.sample(["2005", "2006", "2007", None], dice.randint(1, 3))
            some = [told(f"{recipient} {honor} {year}", year, once=honor == "Honor/2") for year in years]
            tellings.setdefault(recipient, {})[honor] = some
    named = [("Person", people[:3]), ("Team", teams), ("Company", firms[:2])]
    pairs = [
        Pair(label, a, b, "unit") for label, some in named for a, b in combinations(some, 2) if dice.random() < 0.7
    ]
    places = {
        thing: {dice.choice(["Place/1", "Place/2", "Place/3"])} for thing in (*people, *teams) if dice.random() < 0.8
    }
    undetermined = [
        Undetermined(t.mention, recipient, recipient, honor, honor, None, (), ())
        for recipient, honors in tellings.items()
        for honor, some in honors.items()
        for t in some
        if t.facets[2] is None and number(some).high > number(some).low
    ]
    return Namesakes(
        tuple(pairs),
        tuple(undetermined),
        Tallies({recipient: counted(honors) for recipient, honors in tellings.items()}, tellings),
        {thing: frozenset(some) for thing, some in belongs.items()},
        {thing: frozenset(some) for thing, some in places.items()},
        frozenset(),
        frozenset({"Place/3"}),
    )


def worlds(known: Namesakes) -> Iterator[World]:
    found = groups((pair.a, pair.b) for pair in known.pairs)
    every = (t for honors in known.tallies.tellings.values() for some in honors.values() for t in some)
    grants_ = [t.mention for t in every if t.facets[2] is None and not t.once]
    for parts in product(*(group.partitions for group in found)):
        leaders = {
            member: group.of(mask)[0]
            for group, part in zip(found, parts, strict=True)
            for mask in part
            for member in group.of(mask)
        }
        for others in product([False, True], repeat=len(grants_)):
            yield World(leaders, frozenset(id_ for id_, other in zip(grants_, others, strict=True) if other))


def counts(known: Namesakes, world: World) -> dict[str, dict[str, int]]:
    """What a build would count in a world: board → thing → number. Written anew, from single tellings."""
    lead = world.leaders
    held: dict[str, dict[str, list[Told]]] = {}
    for recipient, honors in known.tallies.tellings.items():
        for honor, some in honors.items():
            held.setdefault(lead.get(recipient, recipient), {}).setdefault(honor, []).extend(some)
    numbers: dict[str, dict[str, int]] = {}
    for one, honors in held.items():
        numbers[one] = {}
        for honor, some in honors.items():
            found = grants([Telling(n, t.facets) for n, t in enumerate(some)], once=any(t.once for t in some))
            more = sum(some[n].mention in world.more for n in found.undetermined)
            numbers[one][honor] = len(found.groups) + more
    belongs: dict[str, set[str]] = {}
    for thing, wholes in known.belongs.items():
        belongs.setdefault(lead.get(thing, thing), set()).update(lead.get(whole, whole) for whole in wholes)
    places: dict[str, set[str]] = {}
    for thing, areas in known.places.items():
        places.setdefault(lead.get(thing, thing), set()).update(areas)
    told_ = {board: dict[str, int]() for board in BOARDS}

    def add(board: str, thing: str, number: int) -> None:
        told_[board][thing] = told_[board].get(thing, 0) + number

    for one, by_honor in numbers.items():
        total = sum(by_honor.values())
        if one.startswith("Person/"):
            add("people", one, total)
        for honor in by_honor:
            add("honors", honor, 1)
        reached = {one} | belongs.get(one, set())
        reached |= {whole for unit in reached for whole in belongs.get(unit, ())}
        for unit in reached:
            if unit.startswith("Company/"):
                add("companies", unit, total)
        for area in places.get(one, ()):
            add("cities" if area in known.cities else "districts", area, total)
    return told_


def standings(
    known: Namesakes, some: Sequence[World], things: Sequence[str], board: str
) -> dict[str, list[tuple[int, int]]]:
    """(rank, count) of each thing in each world where it has any."""
    found: dict[str, list[tuple[int, int]]] = {}
    for world in some:
        numbers = counts(known, world)[board]
        for thing in things:
            own = numbers.get(world.leaders.get(thing, thing), 0)
            found.setdefault(thing, []).append((ranked(list(numbers.values()), own), own))
    return found


def within(standing: Standing, some: Sequence[tuple[int, int]]) -> bool:
    return all(
        standing.rank.low <= r <= standing.rank.high and standing.number.low <= n <= standing.number.high
        for r, n in some
    )


def things(board: Board) -> list[str]:
    return sorted({*board.singles, *board.group_of})


@pytest.mark.parametrize("seed", SEEDS)
def test_every_world_is_within_and_people_are_exact(seed: int) -> None:
    known = scene(seed)
    every = list(worlds(known))
    for name, board in Scene(known, known.pairs).boards().items():
        for thing, some in standings(known, every, things(board), name).items():
            standing = board.standing(thing)
            assert within(standing, some), (name, thing, standing, set(some))
            if name == "people":
                assert standing.exact
                assert standing.rank == (min(r for r, _ in some), max(r for r, _ in some))
            numbers = [number for _, number in some]
            if name in ("people", "honors", "districts", "cities"):
                assert standing.number == (min(numbers), max(numbers)), (name, thing)


@pytest.mark.parametrize("seed", SEEDS)
def test_bounds_without_lists_hold_too(seed: int) -> None:
    known = scene(seed)
    every = list(worlds(known))
    some = Scene(known, known.pairs)
    for name in ("held", "full"):
        setattr(some, name, [Group(group.members, group.near, ()) for group in getattr(some, name)])
    for name, board in some.boards().items():
        for thing, told_ in standings(known, every, things(board), name).items():
            assert within(board.standing(thing), told_), (name, thing, board.standing(thing), set(told_))


def decided(world: World, decision: Pair | Undetermined) -> bool:
    if isinstance(decision, Pair):
        return world.leaders[decision.a] == world.leaders[decision.b]
    return decision.id not in world.more


@pytest.mark.parametrize("seed", SEEDS)
def test_an_answer_narrows_to_what_its_worlds_have(seed: int) -> None:
    known = scene(seed)
    every = list(worlds(known))
    whole = Scene(known, known.pairs)
    boards = whole.boards()
    shown = {name: things(board) for name, board in boards.items()}
    decisions: list[Pair | Undetermined] = [*known.pairs, *known.undetermined]
    for decision in decisions:
        for same in (True, False):
            left = [world for world in every if decided(world, decision) == same]
            changed = changes(whole, decision, same)
            for name, change in changed.items():
                for thing, some in standings(known, left, shown[name], name).items():
                    standing, before = boards[name].standing(thing, change), boards[name].standing(thing)
                    assert within(standing, some), (decision, same, name, thing, standing, set(some))
                    assert before.rank.low <= standing.rank.low <= standing.rank.high <= before.rank.high
                    if name == "people" and isinstance(decision, Pair):
                        assert standing.rank == (min(r for r, _ in some), max(r for r, _ in some))
    for gain in gains(whole, shown):
        assert min(gain.least) >= 0


# Builds

FILES = {
    "documents.csv": "\n".join(
        ["编号,标题,日期,出版者", *(f"d{n},报道{n},20{10 + n}-05-01,甲报" for n in range(6)), ""]
    ),
    "companies.csv": "名称,所在地,文献\n青岛港务公司,市北区,d0\n青岛港务有限公司,,d1\n海尔集团,崂山区,d2\n"
    "双星轮胎,市北区,d3\n",
    "honors.csv": "名称,级别,可重复授予,文献\n大工匠,市级,否,d0\n劳模,市级,,d0\n",
    "people.csv": "姓名,单位,文献,性别\n张伟,青岛港务公司,d0,\n张伟,海尔集团,d2,\n张伟,双星轮胎,d3,女\n"
    "张伟,双星轮胎,d4,女\n李娜,青岛港务公司,d0,\n李娜,青岛港务有限公司,d1,\n王军,海尔集团,d2,男\n"
    "王军,双星轮胎,d3,女\n孙鹏,双星轮胎,d5,\n",
    "conferrals.csv": "获得者,荣誉,年份,文献\n张伟,大工匠,2005,d0\n张伟,大工匠,2006,d2\n张伟,劳模,2007,d3\n"
    "李娜,劳模,2008,d0\n李娜,劳模,2008,d1\n王军,劳模,2009,d2\n王军,劳模,2009,d3\n孙鹏,劳模,2001,d5\n"
    "孙鹏,劳模,2003,d5\n孙鹏,劳模,,d5\n青岛港务有限公司,劳模,2010,d1\n",
}
TABLES = ("companies", "people", "honors", "districts", "cities")


def measured(built: Built) -> dict[str, list[dict[str, Any]]]:
    with built.open() as graph:
        found = graph.measure("rankings")
        return {table: found.answer(table).dicts() for table in found}


def one(rows: list[dict[str, Any]], **cells: object) -> dict[str, Any]:
    (found,) = [row for row in rows if all(row[column] == cell for column, cell in cells.items())]
    return found


def ends(row: dict[str, Any], prefix: str = "") -> tuple[Any, ...]:
    return tuple(row[prefix + column] for column in ("low", "high", "count_low", "count_high"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return make(tmp_path_factory.mktemp("ranks"), FILES)


def test_open_are_the_pairs_that_nothing_settles(built: Built) -> None:
    found = {
        (row["name_a"], *sorted((row["units_a"], row["units_b"])), row["reason"])
        for row in measured(built)["pairs"]
        if row["class"] == "Person"
    }
    assert found == {  # 王军 is a man and a woman; one document has 张伟 of nobody else
        ("张伟", "海尔集团", "青岛港务公司", "honor"),
        ("张伟", "双星轮胎", "海尔集团", "linked"),
        ("张伟", "双星轮胎", "青岛港务公司", "district"),
        ("李娜", "青岛港务公司", "青岛港务有限公司", "unit"),
    }


def test_intervals_by_hand(built: Built) -> None:
    found = measured(built)
    # 孙鹏 has 2 grants, or 3; 张伟 of 青岛港务 1, with the two others 2, as the honor given once counts once;
    # alone it comes after 孙鹏 and the other two, if these are one.
    assert ends(one(found["people"], name="孙鹏")) == (1, 1, 2, 3)
    assert ends(one(found["people"], name="张伟", of="青岛港务公司")) == (1, 3, 1, 2)
    assert ends(one(found["people"], name="王军", of="海尔集团")) == (2, 3, 1, 1)
    assert one(found["people"], name="孙鹏")["exact"] is True
    # 张伟 and 李娜, one each; at most three 张伟 who are one (2), both 李娜 (2), and the other name's own grant (1).
    assert ends(one(found["companies"], name="青岛港务公司"))[2:] == (2, 5)
    assert ends(one(found["honors"], name="劳模"))[2:] == (6, 7)
    assert one(found["undetermined"], name="孙鹏")["years"] == "2001、2003"


def test_numbers_are_counted_from_the_evidence(built: Built) -> None:
    found = measured(built)
    for table in TABLES:
        for row in found[table]:
            rows = [g for g in found["grants"] if g["ranking"] == table and g["id"] == row["id"]]
            counted_ = {g["recipient"] for g in rows} if table == "honors" else {g["conferral"] for g in rows}
            assert row["count"] == len(counted_)
            if row["id"]:
                assert row["open"] == len(
                    [b for b in found["bearing"] if (b["ranking"], b["id"]) == (table, row["id"])]
                )
                for prefix in ("", "all_"):
                    low, high, fewest, most = ends(row, prefix)
                    assert low <= row["rank"] <= high
                    assert fewest <= row["count"] <= most


def test_a_decision_made_gives_a_rank_within_and_a_narrower_interval(built: Built, tmp_path: Path) -> None:
    before = measured(built)
    row = before["decisions"][0]
    for same in (True, False):
        lines = [f"c,{mention},1" for mention in str(row["mentions_a"]).split()]
        lines += [f"c,{mention},{1 if same else 2}" for mention in str(row["mentions_b"]).split()]
        files = {**FILES, "decisions/identity.csv": "\n".join(["case,mention,group", *lines]) + "\n"}
        decided_ = make(tmp_path / str(same), files)
        after, canonical = measured(decided_), dict[str, str]()
        for label in ("Person", "Company", "Honor", "Place"):
            canonical |= decided_.mentions(label)
        narrower = 0
        for table in TABLES:
            for old in before[table]:
                if old["id"] is None:
                    continue
                new = one(after[table], id=canonical[str(old["id"])])
                assert old["low"] <= new["low"] <= new["rank"] <= new["high"] <= old["high"]
                assert old["count_low"] <= new["count_low"] <= new["count"] <= new["count_high"] <= old["count_high"]
                narrower += ends(old) != ends(new)
        assert narrower
        assert row["mention_a"] not in {
            r["mention_a"] for r in after["decisions"] if r["mention_b"] == row["mention_b"]
        }


def test_the_sample_without_a_decision_has_it_open_and_its_rank_within(tmp_path: Path) -> None:
    """张连钢 with 3 mentions: of two, 山东省港口集团 and the team, documents tell grants or posts."""
    files = {str(path.relative_to(RECORDS)): path.read_bytes() for path in RECORDS.rglob("*.csv")}
    whole = make(tmp_path / "whole", files)
    rows = files["decisions/identity.csv"].decode("utf-8").splitlines(keepends=True)
    left = "".join(row for row in rows if not row.startswith("张连钢,"))
    apart = measured(make(tmp_path / "apart", {**files, "decisions/identity.csv": left.encode()}))
    with_it, canonical = measured(whole), dict[str, str]()
    assert not with_it["pairs"]
    assert {row["name_a"] for row in apart["pairs"]} == {"张连钢"}
    for label in ("Person", "Company", "Honor", "Place"):
        canonical |= whole.mentions(label)
    for table in TABLES:
        for row in apart[table]:
            if row["id"] is not None:
                now = one(with_it[table], id=canonical[str(row["id"])])
                assert row["all_low"] <= now["rank"] <= row["all_high"]
                assert row["all_count_low"] <= now["count"] <= row["all_count_high"]


def test_nothing_to_rank_gives_no_rows(tmp_path: Path) -> None:
    found = measured(make(tmp_path, {"documents.csv": FILES["documents.csv"]}))
    assert [row["pairs"] for row in found.pop("worlds")] == [0, 0]
    assert not any(found.values())


def test_a_group_is_ranked_alone_and_twice_the_same(built: Built) -> None:
    whole = measured(built)
    (firm,) = [str(row["id"]) for row in whole["companies"] if row["name"] == "海尔集团"]
    with built.open() as graph:
        some = [graph.measure("rankings", within=[firm]) for _ in range(2)]
        empty = graph.measure("rankings", within=["Person/00000000000000000000"])
    assert {row["name"] for row in some[0].answer("people").dicts()} == {"张伟", "王军"}
    assert some[0].rows == some[1].rows
    assert [row["name"] for row in some[0].answer("companies").dicts() if row["id"]] == ["海尔集团"]
    for table in TABLES:
        for row in some[0].answer(table).dicts():
            assert row["id"] is None or row["low"] <= row["rank"] <= row["high"]
    assert empty.answer("people").rows() == []
