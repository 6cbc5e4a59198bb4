"""Concentration: indexes against closed forms and published figures, chance against brute force, counts by hand."""

from itertools import product
from pathlib import Path
from typing import Any

import numpy
import pytest

import jiangtu
from graph.analytics.concentration.chance import chance, chance_of, thrown
from graph.analytics.concentration.inequality import gini, hhi, top
from graph.analytics.measure import measure
from graph.analytics.measured import Measured
from graph.analytics.study import Study
from tests.graphs import DOCUMENTS, Built, make


def _taken(built: Built, **options: Any) -> Measured:
    with Study(built.folder, **options) as study:
        return study.measure("concentration")


def _dicts(taken: Measured, table: str, **where: Any) -> list[dict[str, Any]]:
    return [row for row in taken.answer(table).dicts() if all(row[k] == v for k, v in where.items())]


@pytest.mark.parametrize("n", (1, 2, 7, 100))
def test_indexes_have_their_closed_forms(n: int) -> None:
    equal, one = numpy.full(n, 3), numpy.eye(n)[0]
    assert (gini(equal), hhi(equal)) == pytest.approx((0, 1 / n))
    assert (gini(one), hhi(one), top(one, 1)) == pytest.approx(((n - 1) / n, 1, 1))


def test_gini_is_half_the_mean_difference_over_the_mean() -> None:
    random = numpy.random.default_rng(7)
    for size in (2, 5, 40):
        amounts = random.pareto(1.2, size)
        mean_difference = numpy.abs(amounts[:, None] - amounts[None, :]).mean()
        assert gini(amounts) == pytest.approx(mean_difference / 2 / amounts.mean())
        assert gini(amounts * 9) == pytest.approx(gini(random.permutation(amounts)))


def test_indexes_are_those_published() -> None:
    """Gini: the ten incomes of the handbook of R's package ineq. HHI: the four firms of the U.S. Department of Justice
    (shares of 30, 30, 20 and 20 %: 2,600 points)."""
    incomes = numpy.asarray([541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261])
    assert round(float(gini(incomes)), 7) == 0.4620911
    assert hhi(numpy.asarray([30, 30, 20, 20])) * 10_000 == pytest.approx(2600)
    assert top(incomes, 2) == pytest.approx((11904 + 22261) / 66586)


def test_firms_unseen_lift_gini_as_the_assumption_says() -> None:
    seen = numpy.asarray([5, 3, 1])
    assert gini(numpy.append(seen, [0] * 7)) == pytest.approx(1 - 3 / 10 * (1 - gini(seen)))


@pytest.mark.parametrize(("firms", "grants"), ((3, 5), (4, 6), (3, 12)))  # sparse twice, then not
def test_lots_have_the_chances_of_every_way_that_leaves_nobody_out(firms: int, grants: int) -> None:
    ways = [way for way in product(range(firms), repeat=grants) if len(set(way)) == firms] if grants < 12 else []
    runs = 20_000
    drawn = numpy.concatenate(list(thrown(firms, grants, numpy.random.default_rng(1), runs)))
    assert drawn.shape == (runs, firms) and (drawn.sum(axis=1) == grants).all() and (drawn > 0).all()
    most = drawn.max(axis=1)
    if ways:
        wanted = [max(way.count(firm) for firm in range(firms)) for way in ways]
    else:  # too many to write down
        rejected = numpy.random.default_rng(2).multinomial(grants, [1 / firms] * firms, size=60_000)
        wanted = list(rejected[(rejected > 0).all(axis=1)].max(axis=1))
    for value in range(1, grants + 1):
        assert (most == value).mean() == pytest.approx(numpy.mean(numpy.asarray(wanted) == value), abs=0.015)


def test_the_two_ways_of_drawing_agree() -> None:
    from graph.analytics.concentration.chance import _sparse

    random = numpy.random.default_rng(3)
    sparse, dense = _sparse(30, 150, random, 4000), numpy.concatenate(list(thrown(30, 150, random, 4000)))
    assert gini(sparse).mean() == pytest.approx(gini(dense).mean(), abs=0.003)
    assert numpy.quantile(gini(sparse), (0.025, 0.975)) == pytest.approx(
        numpy.quantile(gini(dense), (0.025, 0.975)), abs=0.01
    )


def test_chance_covers_what_chance_made() -> None:
    """Of counts dealt evenly at random about one in twenty lies outside the range, and a heavy tail always does."""
    random, outside = numpy.random.default_rng(4), 0
    for _ in range(200):
        counts = random.multinomial(60, [1 / 40] * 40)  # of 40 firms those are seen that have a grant
        seen = counts[counts > 0]
        likely = chance(len(seen), 60, random, 200)
        assert likely is not None
        outside += not likely.gini[1] - 1e-9 <= float(gini(seen)) <= likely.gini[2] + 1e-9
    assert outside <= 20
    likely = chance(10, 60, random)
    assert likely and float(gini(numpy.asarray([51] + [1] * 9))) > likely.gini[2]


def test_chance_that_can_not_be_is_none() -> None:
    random = numpy.random.default_rng(1)
    assert chance(5, 4, random) is None and chance(0, 0, random) is None and chance_of([1.0], 2, random) is None
    alike = chance(5, 5, random)
    assert alike is not None and alike.gini == pytest.approx((0, 0, 0)) and alike.hhi == pytest.approx((0.2,) * 3)
    dealt = chance_of([2.0] * 6, 6, random)
    assert dealt is not None and dealt.gini == pytest.approx((0, 0, 0))


def test_amounts_dealt_by_lot_have_the_expected_mean() -> None:
    """Two firms, three amounts: six ways of parting them, each as likely."""
    amounts = [1.0, 2.0, 6.0]
    ways = [way for way in product((0, 1), repeat=3) if 0 < sum(way) < 3]
    sums = [[sum(a for a, firm in zip(amounts, way, strict=True) if firm == n) for n in (0, 1)] for way in ways]
    likely = chance_of(amounts, 2, numpy.random.default_rng(5), 5000)
    assert likely is not None
    assert likely.gini[0] == pytest.approx(numpy.mean(gini(numpy.asarray(sums))), abs=0.005)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Twelve grants: six of 一厂, one of it and 二厂, one each of three more, one of a school, one of nobody told."""
    people = {
        "甲一": "一厂",
        "甲二": "一厂",
        "甲三": "三厂",
        "甲四": "四厂",
        "甲五": "五厂",
        "甲六": "学校",
        "甲七": "",
    }
    grants = [("甲一", y) for y in (2001, 2002, 2003)] + [("甲二", y) for y in (2001, 2002, "")]
    grants += [("甲三", 2001), ("甲四", 2001), ("甲五", 2001), ("甲六", 2001), ("甲七", 2001), ("两厂队", 2002)]
    return make(
        tmp_path_factory.mktemp("spread"),
        {
            "documents.csv": DOCUMENTS,
            "honors.csv": "名称,级别,可重复授予\n市优,市级,是\n区优,区县级,是\n",
            "people.csv": "姓名,单位,活动地区,文献\n"
            + "".join(f"{name},{unit},{'市北区' if not unit else ''},甲\n" for name, unit in people.items()),
            "companies.csv": "名称,所在地\n一厂,市南区\n二厂,市北区\n三厂,青岛市\n四厂,\n五厂,市南区\n",
            "organizations.csv": "名称,类型,所在地\n学校,学校,市北区\n",
            "teams.csv": "名称,单位,文献\n两厂队,一厂、二厂,甲\n",
            "conferrals.csv": "获得者,荣誉,年份,文献\n"
            + "".join(f"{name},{'市优' if year else '区优'},{year},甲\n" for name, year in grants),
        },
    )


def test_a_shared_grant_counts_half_for_each(built: Built) -> None:
    taken = _taken(built)
    shares = {r["name"]: (r["grants"], r["rank"]) for r in _dicts(taken, "shares", across="firms", period="all")}
    assert shares == {"一厂": (6.5, 1), "三厂": (1, 2), "四厂": (1, 2), "五厂": (1, 2), "二厂": (0.5, 5)}
    (row,) = _dicts(taken, "grants", across="firms", period="all")
    assert (row["of"], row["counted"], row["elsewhere"], row["unknown"], row["units"]) == (12, 10, 1, 1, 5)
    amounts = numpy.asarray([6.5, 1, 1, 1, 0.5])
    assert (row["gini"], row["hhi"]) == pytest.approx((gini(amounts), hhi(amounts)))
    assert (row["top_1"], row["top_5"], row["top_tenth"]) == (0.65, None, None)
    assert row["gini_low"] <= row["gini_chance"] <= row["gini_high"] and row["runs"] == 1000


def test_areas_are_of_the_unit_or_else_of_the_recipient(built: Built) -> None:
    taken = _taken(built)
    (row,) = _dicts(taken, "grants", across="districts", period="all")
    shares = {r["name"]: r["grants"] for r in _dicts(taken, "shares", across="districts", period="all")}
    assert shares == {"市南区": 7.5, "市北区": 2.5}  # the team's grant is of both; whom no firm has lives in the west
    assert (row["counted"], row["unknown"], row["of"]) == (10, 2, 12)  # 三厂 tells the city alone, 四厂 nothing
    (cities,) = _dicts(taken, "grants", across="cities", period="all")
    assert (cities["counted"], cities["unknown"]) == (11, 1)


def test_periods_part_the_grants_and_few_have_no_index(built: Built) -> None:
    taken = _taken(built)
    rows = _dicts(taken, "grants", across="firms")
    assert [(r["period"], r["year"], r["of"]) for r in rows] == [
        ("all", None, 12),
        ("year", 2001, 7),
        ("year", 2002, 3),
        ("year", 2003, 1),
        ("undated", None, 1),
    ]
    assert all(row["gini"] is None and row["top_1"] is None for row in rows[1:])
    for row in rows:
        assert row["counted"] + row["elsewhere"] + row["unknown"] == pytest.approx(row["of"])


def test_evidence_adds_up_to_what_is_counted(built: Built) -> None:
    taken = _taken(built)
    for across in ("firms", "cities", "districts", "honors"):
        parts = _dicts(taken, "counted", across=across)
        assert len({row["conferral"] for row in parts}) == 12
        (row,) = _dicts(taken, "grants", across=across, period="all")
        assert sum(1 / p["parts"] for p in parts if p["state"] == "counted") == pytest.approx(row["counted"])


def test_within_a_firm_only_its_grants_count(built: Built) -> None:
    (firm,) = built.named("Company", "一厂")
    taken = _taken(built, within=[firm["id"]])
    (row,) = _dicts(taken, "grants", across="firms", period="all")
    assert (row["of"], row["counted"], row["units"]) == (7, 7, 1)


YIELDS = """
    甲成,收益,累计创效,100万元,,累计,,,实际
    乙成,收益,累计创效,超300万元,,累计,,,实际
    丙成,收益,年收益,200万元,,,年,,实际
    丙成,收益,年收益,500万元,,,年,,可达
    丙成,收益,年收益,900万元,,,年,,计划
    丁成,收益,年收益,700万元,,,年,,
    丁成,收益,效率,30%,,,,,实际
    戊成,收益,年收益,约400万元,,,年,,实际
    己成,收益,年收益,50万元,,,年,,实际
    甲成,效果,能耗,15%,,,,下降,
"""


@pytest.fixture(scope="module")
def earned(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    """甲成, 丙成 of 一厂; 乙成 of both firms; 丁成 of a school; 戊成 of no firm that is told; 己成 of two documents."""
    makers = {"甲成": "一厂", "乙成": "一厂", "丙成": "一厂", "丁成": "学校", "戊成": "孙某", "己成": "二厂"}
    lines = [f"{line},甲" for line in YIELDS.split()] + ["己成,收益,年收益,60万元,,,年,,实际,乙"]
    built = make(
        tmp_path_factory.mktemp("yields"),
        {
            "documents.csv": DOCUMENTS,
            "people.csv": "姓名,文献\n孙某,甲\n",
            "companies.csv": "名称\n一厂\n二厂\n",
            "organizations.csv": "名称,类型\n学校,学校\n",
            "achievements.csv": "名称,完成人,文献\n"
            + "".join(f"{name},{who},甲\n" for name, who in makers.items())
            + "己成,二厂,乙\n",
            "contributions.csv": "贡献者,成果,文献\n二厂,乙成,甲\n",
            "benefits.csv": "成果,类型,指标,原值,数值,期间,每,方向,情态,文献\n" + "\n".join(lines) + "\n",
        },
    )
    return _taken(built)


def test_kinds_of_yields_are_never_added_to_each_other(earned: Measured) -> None:
    rows = {(r["measure"], r["period"], r["per"], r["modality"]): r for r in _dicts(earned, "yields", across="firms")}
    totals = {kind: (row["total"], row["figures"]) for kind, row in rows.items()}
    assert totals == {
        ("累计创效", "累计", None, "actual"): (4_000_000, 2),
        ("年收益", None, "year", "actual"): (2_600_000, 2),
        ("年收益", None, "year", "attainable"): (5_000_000, 1),
        ("年收益", None, "year", "planned"): (9_000_000, 1),
        ("年收益", None, "year", "unknown"): (0, 0),
        ("效率", None, None, "actual"): (0, 0),
    }
    cumulative = rows["累计创效", "累计", None, "actual"]
    assert (cumulative["over"], cumulative["about"], cumulative["units"]) == (1, 0, 2)
    yearly = rows["年收益", None, "year", "actual"]
    assert (yearly["retold"], yearly["unknown"], yearly["about"]) == (1, 1, 0)  # 戊成 is «about», and of no firm
    assert rows["年收益", None, "year", "unknown"]["elsewhere"] == 1
    assert rows["效率", None, None, "actual"]["no_sum"] == 1
    assert all(row["gini"] is None for row in rows.values())


def test_a_yield_of_two_firms_counts_half_for_each(earned: Measured) -> None:
    shares = {
        r["name"]: (r["amount"], r["share"]) for r in _dicts(earned, "yield_shares", across="firms", period="累计")
    }
    assert shares == {"一厂": (2_500_000, 0.625), "二厂": (1_500_000, 0.375)}


def test_of_two_tellings_the_newest_counts(earned: Measured) -> None:
    told = {
        r["value"]: (r["state"], r["told"]) for r in _dicts(earned, "figures", across="firms", achievement_name="己成")
    }
    assert told == {600_000: ("counted", 2021), 500_000: ("retold", 2019)}


def test_yields_of_enough_firms_stand_beside_chance(tmp_path: Path) -> None:
    built = make(
        tmp_path,
        {
            "achievements.csv": "名称,完成人\n" + "".join(f"成{n:02},{n % 6 + 1}号厂\n" for n in range(12)),
            "companies.csv": "名称\n" + "".join(f"{n}号厂\n" for n in range(1, 7)),
            "benefits.csv": "成果,类型,指标,原值,每,情态\n"
            + "".join(f"成{n:02},收益,年收益,{n + 1}万元,年,实际\n" for n in range(12)),
        },
    )
    (row,) = _dicts(_taken(built), "yields", across="firms")
    amounts = numpy.asarray([2 * n + 8 for n in range(6)]) * 10_000
    assert (row["figures"], row["units"], row["total"]) == (12, 6, 780_000)
    assert (row["gini"], row["hhi"]) == pytest.approx((gini(amounts), hhi(amounts)))
    assert row["gini"] < row["gini_chance"] < row["gini_high"]  # dealt in turn: more even than by lot


def test_the_same_seed_gives_the_same_and_another_does_not(built: Built) -> None:
    first, again, other = _taken(built), _taken(built), _taken(built, seed=2)
    assert all(first.rows[table] == again.rows[table] for table in first)
    assert first.rows["shares"] == other.rows["shares"] and first.rows["grants"] != other.rows["grants"]


def test_a_graph_without_grants_has_empty_tables(tmp_path: Path) -> None:
    taken = _taken(make(tmp_path, {"people.csv": "姓名\n孙\n"}))
    assert {table: len(taken.rows[table]) for table in taken} == dict.fromkeys(measure("concentration").tables, 0)


def test_the_sample_counts_as_by_hand(tmp_path: Path) -> None:
    """Of twelve grants nine are credited, four of them to one power company; one cumulative yield, one attainable."""
    records = Path(__file__).parent.parent / "records"
    jiangtu.build([records / "qingdao-2023", records / "qingdao-more"], tmp_path / "g", stores=False)
    with jiangtu.open(tmp_path / "g") as graph:
        taken = graph.measure("concentration")
    (row,) = _dicts(taken, "grants", across="firms", period="all")
    assert (row["of"], row["unknown"], row["gini"]) == (12, 3, None)
    first = _dicts(taken, "shares", across="firms", period="all")[0]
    assert (first["name"], first["grants"]) == ("国网莱西市供电公司营销部", 4)
    assert {(r["measure"], r["modality"]): r["total"] for r in _dicts(taken, "yields", across="firms")} == {
        ("累计创效", "unknown"): 465_000_000,
        ("年收益", "attainable"): 30_000_000,
    }
    assert [(r["figures"], r["unknown"], r["total"]) for r in _dicts(taken, "yields", across="districts")] == [
        (0, 1, 0)
    ] * 2


def test_yields_lie_where_their_firms_do_or_else_who_made_them(tmp_path: Path) -> None:
    built = make(
        tmp_path,
        {
            "documents.csv": DOCUMENTS,
            "people.csv": "姓名,活动地区,文献\n孙某,平度市,甲\n",
            "companies.csv": "名称,所在地\n一厂,市南区\n二厂,市北区\n三厂,青岛市\n",
            "achievements.csv": "名称,完成人,文献\n甲成,一厂,甲\n乙成,孙某,甲\n丙成,三厂,甲\n",
            "contributions.csv": "贡献者,成果,文献\n二厂,甲成,甲\n",
            "benefits.csv": "成果,类型,指标,原值,每,情态,文献\n"
            + "".join(
                f"{name},收益,年收益,{n}万元,年,实际,甲\n" for n, name in ((6, "甲成"), (1, "乙成"), (9, "丙成"))
            ),
        },
    )
    taken = _taken(built)
    shares = {r["name"]: r["amount"] for r in _dicts(taken, "yield_shares", across="districts")}
    assert shares == {"市南区": 30_000, "市北区": 30_000, "平度市": 10_000}
    (row,) = _dicts(taken, "yields", across="districts")
    assert (row["figures"], row["unknown"], row["total"]) == (2, 1, 70_000)
    (firms,) = _dicts(taken, "yields", across="firms")
    assert (firms["figures"], firms["unknown"], firms["total"]) == (2, 1, 150_000)
