"""The ladder of honors: orders and waits as counted by hand, curves as other libraries and books have them."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import jiangtu
from graph.analytics.ladder.survival import Curve, Waits, curve, difference, holm
from graph.analytics.measure import measure
from graph.analytics.measured import Measured
from graph.analytics.study import Study
from tests.graphs import Built, make

HONORS = "名称,级别,可重复授予\n" + "".join(
    f"{name},{level},是\n"
    for name, level in (
        *(("企优", "企业级"), ("区优", "区县级"), ("市优", "市级"), ("省优", "省级")),
        *(("部优", "部级"), ("国优", "国家级"), ("行优", "行业级")),
    )
)
DOCUMENTS = "编号,标题,日期\n甲,甲报道,2020-05-01\n乙,乙报道,2010-05-01\n"
# Freireich et al., Blood 21 (1963): weeks of remission, worked through in Cox & Oakes (1984).
MERCAPTOPURINE = Waits([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
PLACEBO = Waits([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], [])


def _built(folder: Path, grants: str, people: str = "", *, stores: bool = False) -> Built:
    """Grants: lines of name, honor and year, told by the document of 2020 unless they say another."""
    lines = [(line + ",甲" if line.count(",") == 2 else line) for line in grants.split()]
    names = sorted({line.partition(",")[0] for line in lines})
    return make(
        folder,
        {
            "documents.csv": DOCUMENTS,
            "honors.csv": HONORS,
            "people.csv": people or "姓名,单位,文献\n" + "".join(f"{n},大厂,甲\n{n},大厂,乙\n" for n in names),
            "companies.csv": "名称\n大厂\n",
            "conferrals.csv": "获得者,荣誉,年份,文献,单位\n" + "".join(f"{line},大厂\n" for line in lines),
        },
        stores=stores,
    )


def _taken(built: Built, **options: Any) -> Measured:
    with Study(built.folder, **options) as study:
        return study.measure("ladder")


def _dicts(taken: Measured, table: str, **where: Any) -> list[dict[str, Any]]:
    return [row for row in taken.answer(table).dicts() if all(row[k] == v for k, v in where.items())]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """One person for every way: later, skipping, the same year, first, without a year, none, beside, and over both."""
    grants = """
        常,区优,2010 常,市优,2013
        跳,区优,2010 跳,国优,2014
        同,区优,2012 同,市优,2012
        先,区优,2015 先,市优,2011
        晦,区优,2015 晦,市优,
        无,区优,2016
        独,国优,2016
        旁,行优,2016
        错,区优,2010 错,市优,2018 错,国优,2012
        部,省优,2011 部,部优,2012
        忘,区优,
    """
    return _built(tmp_path_factory.mktemp("ways"), grants, stores=True)


@pytest.fixture(scope="module")
def ways(built: Built) -> Measured:
    return _taken(built)


def test_each_way_up_is_told_apart(ways: Measured) -> None:
    found = {row["name"]: row for row in _dicts(ways, "steps", **{"from": "district"})}
    told = {n: (r["to"], r["order"], r["higher_rung"], r["state"], r["years"]) for n, r in found.items()}
    assert told == {
        "常": ("municipal", "after", "municipal", "after", 3),
        "跳": ("national", "after", "national", "after", 4),
        "同": ("municipal", "same_year", "municipal", "same_year", None),
        "先": ("municipal", "before", "municipal", "before", None),
        "晦": ("municipal", "unknown_year", "municipal", "unknown_year", None),
        "无": (None, "none", None, "none", 4),  # the last covered year is 2020
        "错": ("municipal", "after", "national", "after", 2),
        "忘": (None, "none", None, "none", None),
    }


def test_the_next_rungs_are_those_of_the_catalog(built: Built, ways: Measured) -> None:
    with jiangtu.open(built.directory) as graph:
        asked = {(row["id"], row["lower"]): row for row in graph.query("ladder").dicts()}
    steps = {(row["person"], row["from"]): row for row in _dicts(ways, "steps") if row["to"]}
    assert asked.keys() == steps.keys()
    for key, row in asked.items():
        wanted = row["lower_year"], row["higher"], row["higher_year"]
        assert wanted == (steps[key]["year"], steps[key]["to"], steps[key]["next_year"])


def test_provincial_and_ministerial_are_one_rung(ways: Measured) -> None:
    (step,) = _dicts(ways, "steps", name="部")
    assert (step["from"], step["year"], step["order"]) == ("provincial", 2011, "none")


def test_the_orders_of_a_rung_add_up_to_its_people(ways: Measured) -> None:
    rows = _dicts(ways, "transitions", **{"from": "district"})
    assert sum(row["people"] for row in rows) == 8 == rows[0]["of"]
    counted = {(row["to"], row["order"]): row["people"] for row in rows if row["people"]}
    assert counted == {
        ("municipal", "after"): 2,
        ("national", "after"): 1,
        ("municipal", "same_year"): 1,
        ("municipal", "before"): 1,
        ("municipal", "unknown_year"): 1,
        (None, "none"): 2,
    }
    assert {row["order"] for row in rows if row["to"] == "provincial"} == {"after"}  # nobody, and said so


def test_shares_have_the_wilson_interval_and_none_is_told_of_one(ways: Measured) -> None:
    (row,) = _dicts(ways, "transitions", **{"from": "district", "to": "municipal", "order": "after"})
    low, high = _wilson(2, 8)
    assert (row["share"], row["low"], row["high"]) == pytest.approx((0.25, low, high))
    assert all(row["share"] is None for row in _dicts(ways, "transitions", **{"from": "provincial"}))


def test_waits_count_everyone_once_and_none_is_negative(ways: Measured) -> None:
    (row,) = _dicts(ways, "waiting", **{"from": "district", "grouping": "all"})
    assert (row["people"], row["before"], row["same_year"], row["unknown_year"]) == (8, 1, 1, 2)
    assert (row["n"], row["events"], row["censored"], row["median"]) == (4, 3, 1, None)  # too few for a curve
    (zero,) = _dicts(ways, "waiting", **{"from": "district", "grouping": "zero"})
    assert (zero["same_year"], zero["n"], zero["events"]) == (0, 5, 4)


def test_levels_beside_the_ladder_are_counted_and_no_rung(ways: Measured) -> None:
    rungs = {row["place"]: row for row in _dicts(ways, "rungs")}
    assert list(rungs) == ["district", "municipal", "provincial", "national", "industry"]
    assert (rungs["industry"]["people"], rungs["industry"]["alone"]) == (1, None)
    assert (rungs["national"]["people"], rungs["national"]["entered"], rungs["national"]["alone"]) == (3, 1, 1)
    assert (rungs["provincial"]["people"], rungs["provincial"]["grants"]) == (1, 2)
    assert (rungs["district"]["people"], rungs["district"]["dated_people"]) == (8, 7)
    assert not _dicts(ways, "steps", name="旁")


def test_evidence_has_what_is_counted(ways: Measured) -> None:
    grants = Counter(row["place"] for row in _dicts(ways, "grants"))
    assert {row["place"]: row["grants"] for row in _dicts(ways, "rungs")} == grants
    ids = {row["conferral"] for row in _dicts(ways, "grants")}
    for step in _dicts(ways, "steps"):
        assert {i for i in (step["conferral"], step["next"], step["higher"]) if i} <= ids


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    """30 people with a municipal honor, of whom 20 rise: the men in 2011, the women in 2017."""
    grants, people = [], ["姓名,单位,性别,文献"]
    for n in range(30):
        name = f"甲{chr(0x4E00 + n)}"
        people += [f"{name},大厂,{'女' if n % 2 else '男'},甲", f"{name},大厂,,乙"]
        grants += [f"{name},市优,{2010 if n < 15 else 2005},{'乙' if n < 25 else '甲'}"]
        grants += [f"{name},省优,{2011 if n % 2 == 0 else 2017}"] if n < 20 else []
    folder = tmp_path_factory.mktemp("many")
    return _taken(_built(folder, " ".join(grants), "\n".join(people) + "\n"))


def test_waiting_times_are_those_of_lifelines(many: Measured) -> None:
    from lifelines import KaplanMeierFitter
    from lifelines.utils import qth_survival_times

    steps = [row for row in _dicts(many, "steps", **{"from": "municipal"}) if row["years"] is not None]
    fitted = KaplanMeierFitter().fit([r["years"] for r in steps], [r["state"] == "after" for r in steps])
    (row,) = _dicts(many, "waiting", **{"from": "municipal", "grouping": "all"})
    assert (row["n"], row["events"]) == (30, 20)
    assert row["median"] == fitted.median_survival_time_
    assert row["quarter"] == qth_survival_times(0.75, fitted.survival_function_)
    assert row["after_5"] == pytest.approx(1 - fitted.predict(5))
    bounds = fitted.confidence_interval_.loc[:5].iloc[-1]
    assert (row["after_5_high"], row["after_5_low"]) == pytest.approx(tuple(1 - bounds))
    drawn = {r["years"]: r["still"] for r in _dicts(many, "survival", **{"from": "municipal", "grouping": "all"})}
    assert drawn == pytest.approx({time: fitted.predict(time) for time in drawn})


def test_groups_part_the_people_and_are_tested_once(many: Measured) -> None:
    for grouping in ("sex", "unit", "city", "district", "told"):
        rows = _dicts(many, "waiting", **{"from": "municipal", "grouping": grouping})
        assert sum(row["people"] for row in rows) == 30, grouping
    told = {r["group"]: r["people"] for r in _dicts(many, "waiting", **{"from": "municipal", "grouping": "told"})}
    assert told == {"soon": 15, "later": 15}  # of 2010 and told in 2010; of 2005 and told in 2010 or 2020
    (row,) = _dicts(many, "differences")
    assert (row["grouping"], row["group"], row["n"], row["n_others"]) == ("sex", "female", 15, 15)
    assert row["statistic"] < 0 and row["p"] == row["p_adjusted"]
    assert [r["group_id"] for r in _dicts(many, "waiting", **{"from": "municipal", "grouping": "unit"})] == [
        next(i for i in {r["unit"] for r in _dicts(many, "steps")} if i.startswith("Company/"))
    ]


def test_the_estimate_is_that_of_the_remission_trial() -> None:
    """As published: S(6) 0.857, S(10) 0.753, S(23) 0.448; medians 23 and 8 weeks; log-rank χ² 16.79."""
    drawn = curve(MERCAPTOPURINE)
    still = {step.time: round(step.waiting, 3) for step in drawn.steps}
    assert (still[6], still[10], still[23]) == (0.857, 0.753, 0.448)
    assert drawn.quantile(0.5) == (23, 13, None)  # as R's survfit with conf.type = "log-log" has it
    assert curve(PLACEBO).quantile(0.5) == (8, 4, 11)
    found = difference(MERCAPTOPURINE, PLACEBO)
    assert found.statistic is not None and round(found.statistic**2, 2) == 16.79
    assert (found.events, round(found.expected, 2), round(found.expected_other, 2)) == (9, 19.25, 10.75)


def test_the_test_is_that_of_scipy_and_lifelines() -> None:
    from lifelines.statistics import logrank_test
    from scipy.stats import CensoredData, logrank

    for one, other in ((MERCAPTOPURINE, PLACEBO), (Waits([0, 3, 3], [5, 0]), Waits([1, 4], [2, 9, 9]))):
        times = [[*waits.happened, *waits.open] for waits in (one, other)]
        seen = [[1] * len(waits.happened) + [0] * len(waits.open) for waits in (one, other)]
        theirs = logrank(*(CensoredData(uncensored=w.happened, right=w.open) for w in (one, other)))
        ours = difference(one, other)
        assert (ours.statistic, ours.p) == pytest.approx((theirs.statistic, theirs.pvalue))
        assert ours.p == pytest.approx(logrank_test(*times, *seen).p_value)


def test_a_curve_needs_nobody_and_no_event() -> None:
    assert curve(Waits([], [])).quantile(0.5) == (None, None, None)
    still = curve(Waits([], [3, 4]))
    assert still.reached(4) == (0.0, None, None) and still.reached(5) == (None, None, None)
    assert isinstance(still, Curve) and still.quantile(0.25) == (None, None, None)
    assert difference(Waits([], []), Waits([1], [2])).p is None


def test_all_who_wait_are_told_of_all_at_once() -> None:
    """Without censoring the curve is the share itself, and a share reached exactly counts as reached."""
    drawn = curve(Waits(list(range(1, 11)), []))
    assert [step.waiting for step in drawn.steps] == pytest.approx([1 - n / 10 for n in range(11)])
    assert [drawn.quantile(share)[0] for share in (0.1, 0.3, 0.5, 0.7, 1.0)] == [1, 3, 5, 7, 10]


def test_adjusted_p_values_keep_their_order() -> None:
    assert holm([]) == []
    assert holm([0.5, 0.5, 0.001]) == pytest.approx([1.0, 1.0, 0.003])


def test_the_order_of_rows_changes_nothing(tmp_path: Path) -> None:
    grants = "常,市优,2013 常,区优,2010 无,区优,2016 同,市优,2012 同,区优,2012"
    first = _taken(_built(tmp_path / "a", grants))
    second = _taken(_built(tmp_path / "b", " ".join(reversed(grants.split()))))
    for table in first.measure.tables:
        assert first.rows[table] == second.rows[table], table


def test_a_graph_without_grants_has_empty_tables(tmp_path: Path) -> None:
    taken = _taken(make(tmp_path, {"people.csv": "姓名\n孙\n"}))
    assert {table: len(taken.rows[table]) for table in taken} == dict.fromkeys(measure("ladder").tables, 0)


def test_within_a_group_only_its_people_climb(tmp_path: Path) -> None:
    built = _built(tmp_path, "常,区优,2010 常,市优,2013 无,区优,2016")
    (person,) = built.named("Person", "常")
    taken = _taken(built, within=[person["id"]])
    assert [row["name"] for row in _dicts(taken, "steps")] == ["常", "常"]


def test_the_sample_has_nobody_who_is_told_to_have_risen(tmp_path: Path) -> None:
    """Of three with a municipal honor one has a provincial one, without a year."""
    records = Path(__file__).parent.parent / "records"
    jiangtu.build([records / "qingdao-2023", records / "qingdao-more"], tmp_path / "g", stores=False)
    with jiangtu.open(tmp_path / "g") as graph:
        taken = graph.measure("ladder")
    assert {(r["from"], r["to"], r["order"]): r["people"] for r in _dicts(taken, "transitions") if r["people"]} == {
        ("municipal", "provincial", "unknown_year"): 1,
        ("municipal", None, "none"): 2,
        ("provincial", None, "none"): 1,
    }
    assert {row["place"]: row["people"] for row in _dicts(taken, "rungs")} == {
        "municipal": 3,
        "provincial": 1,
        "national": 4,
    }


def _wilson(part: int, of: int, z: float = 1.959963984540054) -> tuple[float, float]:
    """The closed form of Wilson (1927)."""
    share = part / of
    middle, width = share + z * z / (2 * of), z * (share * (1 - share) / of + z * z / (4 * of * of)) ** 0.5
    return (middle - width) / (1 + z * z / of), (middle + width) / (1 + z * z / of)


def test_everybody_on_every_rung_is_told_before_groups(tmp_path: Path) -> None:
    people = {"甲": "女", "乙": "男"}
    files = {
        "documents.csv": "编号,标题,年份\n新,新报,2020\n",
        "honors.csv": "名称,级别\n市优,市级\n省优,省级\n",
        "people.csv": "姓名,性别,文献\n" + "".join(f"{name},{sex},新\n" for name, sex in people.items()),
        "conferrals.csv": "获得者,荣誉,年份,文献\n"
        + "".join(f"{name},{of},2019,新\n" for name in people for of in ("市优", "省优")),
    }
    with Study(make(tmp_path, files).folder) as study:
        rows = study.measure("ladder").answer("waiting").dicts()
    assert [(row["grouping"], row["from"]) for row in rows][:4] == [
        ("all", "municipal"),
        ("all", "provincial"),
        ("zero", "municipal"),
        ("zero", "provincial"),
    ]
