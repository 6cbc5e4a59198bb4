"""Turnover: comings and goings as counted by hand and by brute force, and nothing told that the records' ends hide."""

import random
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy
import pytest

from graph.analytics.measure import measure
from graph.analytics.measured import Measured
from graph.analytics.study import Study
from graph.analytics.turnover import flow
from graph.analytics.turnover.turnover import RUNS, WINDOW, Span
from tests.graphs import Built, make

HONORS = "名称,级别,可重复授予\n市优,市级,是\n区优,区县级,是\n"


def _built(folder: Path, grants: Iterable[str], documents: Mapping[str, int]) -> Built:
    """Grants: name, honor, year, document; each works at a firm of its own name."""
    lines = [line.split(",") for line in grants]
    told = sorted({(line[0], line[3]) for line in lines})
    return make(
        folder,
        {
            "documents.csv": "编号,标题,年份\n" + "".join(f"{d},{d}报,{year}\n" for d, year in documents.items()),
            "honors.csv": HONORS,
            "companies.csv": "名称\n" + "".join(f"{name}厂\n" for name in sorted({name for name, _ in told})),
            "people.csv": "姓名,单位,文献\n" + "".join(f"{name},{name}厂,{d}\n" for name, d in told),
            "conferrals.csv": "获得者,荣誉,年份,文献,单位\n" + "".join(f"{','.join(x)},{x[0]}厂\n" for x in lines),
        },
    )


def _taken(built: Built, **options: Any) -> Measured:
    with Study(built.folder, **options) as study:
        return study.measure("turnover")


def _dicts(taken: Measured, table: str, **where: Any) -> list[dict[str, Any]]:
    return [row for row in taken.answer(table).dicts() if all(row[k] == v for k, v in where.items())]


@pytest.fixture(scope="module")
def ways(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    """2000 to 2020: one who stays, one who comes back, one too soon for that, one new, one old, one without a year."""
    grants = """
        常,市优,2000,新 常,市优,2004,新 常,市优,2009,新 常,市优,2014,新 常,市优,2019,新
        归,市优,2001,新 归,市优,2007,新
        近,市优,2002,新 近,市优,2007,新
        初,市优,2010,新
        末,市优,2016,新
        忘,市优,,新
        同,市优,2010,新 同,区优,2010,新
    """
    return _taken(_built(tmp_path_factory.mktemp("ways"), grants.split(), {"新": 2020}))


def test_who_comes_back_stays_and_lapses_is_told_apart(ways: Measured) -> None:
    found = {row["name"]: row for row in _dicts(ways, "histories", **{"class": "Person"})}
    assert {n: (r["years"], r["returned"], r["lapsed_after"], r["state"]) for n, r in found.items()} == {
        "常": ([2000, 2004, 2009, 2014, 2019], [], [], "open"),
        "归": ([2001, 2007], [2007], [2001, 2007], "lapsed"),  # six years between
        "近": ([2002, 2007], [], [2007], "lapsed"),  # five
        "初": ([2010], [], [2010], "lapsed"),
        "末": ([2016], [], [], "open"),
        "忘": ([], [], [], "undated"),
        "同": ([2010], [], [2010], "lapsed"),
    }
    assert (found["忘"]["undated"], found["同"]["grants"]) == (1, 2)


def test_years_as_counted_by_hand(ways: Measured) -> None:
    rows = {row["year"]: row for row in _dicts(ways, "years", **{"class": "Person"})}
    shown = ("honored", "active", "newcomers", "returning", "staying", "lapsed")
    assert [rows[2007][name] for name in shown] == [2, 3, 0, 1, 1, 2]
    assert [rows[2010][name] for name in shown] == [2, 5, 2, 0, 0, 2]
    assert [rows[2012][name] for name in shown] == [0, 3, None, None, None, None]  # a year without grants
    assert (rows[2010]["grants"], rows[2010]["later"]) == (3, 3)  # all are told in 2020


def test_what_the_ends_of_the_records_hide_is_none_and_never_0(ways: Measured) -> None:
    rows = _dicts(ways, "years", **{"class": "Person"})
    told = {name: [row["year"] for row in rows if row[name] is not None] for name in rows[0]}
    gaps = {2003, 2005, 2006, 2008, 2011, 2012, 2013, 2015, 2017, 2018, 2020}  # years of no grant
    assert told["newcomers"] == sorted({*range(2005, 2021)} - gaps)  # 2000 to 2004 are looked back over
    assert told["active"] == list(range(2004, 2021))
    assert told["returning"] == told["staying"] == sorted({*range(2006, 2021)} - gaps)
    assert told["lapsed"] == sorted({*range(2000, 2016)} - gaps)  # 2016 to 2020 are looked ahead over
    states = [row["state"] for row in rows]
    kinds = ["start"] * 5 + ["whole"] * 11 + ["end"] * 5
    assert states[:-1] == ["gap" if 2000 + n in gaps else kind for n, kind in enumerate(kinds)]
    assert states[-1] == "unknown"


def test_where_nobody_is_told_of_for_five_years_nobody_is_new_or_lapsed(tmp_path: Path) -> None:
    built = _built(tmp_path, ["甲,市优,2004,新", "乙,市优,2005,新", "甲,市优,2013,新", "丙,市优,2018,新"], {"新": 2018})
    taken = _taken(built)
    rows = {row["year"]: row for row in _dicts(taken, "years", **{"class": "Person"})}
    assert (rows[2004]["lapsed"], rows[2005]["lapsed"]) == (1, None)  # 2006 to 2010 tell of nobody
    assert (rows[2011]["newcomers"], rows[2012]["newcomers"], rows[2018]["newcomers"]) == (None, None, 1)
    assert rows[2007]["state"] == "gap" and rows[2011]["active"] is None
    people = {row["name"]: row["state"] for row in _dicts(taken, "histories", **{"class": "Person"})}
    assert people == {"甲": "lapsed", "乙": "open", "丙": "open"}
    with built.open() as graph:
        one = next(row["id"] for row in graph.nodes("Person").dicts() if row["name"] == "乙")
    alone = _dicts(_taken(built, within=[one]), "years", **{"class": "Person", "year": 2013})
    assert [row["state"] for row in alone] == ["whole"]  # others have grants then: of the group alone it is no gap


def test_a_grant_of_two_firms_is_one_grant(tmp_path: Path) -> None:
    files = {
        "documents.csv": "编号,标题,年份\n新,新报,2020\n",
        "honors.csv": HONORS,
        "companies.csv": "名称\n甲厂\n乙厂\n",
        "people.csv": "姓名\n某\n",
        "positions.csv": "姓名,单位,文献\n某,甲厂,新\n某,乙厂,新\n",
        "conferrals.csv": "获得者,荣誉,年份,文献\n某,市优,2019,新\n某,区优,,新\n",
    }
    taken = _taken(make(tmp_path, files))
    (whole,) = _dicts(taken, "classes", **{"class": "Company"})
    assert (whole["things"], whole["grants"], whole["undated"]) == (2, 2, 1)
    assert sum(row["grants"] for row in _dicts(taken, "years", **{"class": "Company"})) == whole["grants"]


def test_grants_without_a_year_have_a_row_and_are_in_no_year(ways: Measured) -> None:
    (row,) = _dicts(ways, "years", **{"class": "Person", "year": None})
    assert (row["state"], row["grants"], row["honored"]) == ("unknown", 1, 1)
    (whole,) = _dicts(ways, "classes", **{"class": "Person"})
    assert (whole["things"], whole["undated_things"], whole["once"], whole["several"]) == (7, 1, 3, 3)
    assert (whole["returned"], whole["lapsed"], whole["open"]) == (1, 4, 2)
    assert (whole["first"], whole["last"], whole["window"]) == (2000, 2020, WINDOW)


def test_firms_go_by_their_credits_and_honors_by_their_grants(ways: Measured) -> None:
    assert len(_dicts(ways, "histories", **{"class": "Company"})) == 7
    honors = {row["name"]: row for row in _dicts(ways, "histories", **{"class": "Honor"})}
    assert honors["区优"]["lapsed_after"] == [2010] and honors["市优"]["state"] == "open"


def test_every_number_is_counted_from_the_histories(ways: Measured) -> None:
    for row in _dicts(ways, "years"):
        own = _dicts(ways, "histories", **{"class": row["class"]})
        year = row["year"]
        if year is None:
            continue
        window = set(range(year - WINDOW + 1, year + 1))
        assert row["honored"] == sum(year in one["years"] for one in own)
        assert row["newcomers"] in (None, sum(one["first"] == year for one in own))
        assert row["returning"] in (None, sum(year in one["returned"] for one in own))
        assert row["lapsed"] in (None, sum(year in one["lapsed_after"] for one in own))
        assert row["active"] in (None, sum(bool(window & set(one["years"])) for one in own))


def _brute(years: Sequence[set[int]], span: range, window: int) -> dict[str, list[int]]:
    """The figures, thing by thing and year by year, as the words define them."""
    counted: dict[str, list[int]] = {name: [0] * len(span) for name in flow.FIGURES}
    for own in years:
        for place, year in enumerate(span):
            before = [y for y in own if y < year]
            if year in own:
                counted["newcomers"][place] += not before
                counted["returning"][place] += bool(before) and year - max(before) > window
                counted["lapsed"][place] += not any(year < y <= year + window for y in own)
            counted["active"][place] += any(year - window < y <= year for y in own)
    return counted


@pytest.mark.parametrize("seed", range(5))
def test_figures_are_those_of_brute_force_and_the_active_balance(seed: int) -> None:
    lot, span, window = random.Random(seed), range(1990, 2015), 4
    years = [{year for year in span if lot.random() < lot.choice((0.02, 0.2))} for _ in range(40)]
    presence = numpy.array([[year in own for own in years] for year in span])
    found = {name: counts.tolist() for name, counts in flow.flow(presence, window).items()}
    assert found == _brute(years, span, window)
    for y in range(window, len(span)):
        change = found["newcomers"][y] + found["returning"][y] - found["lapsed"][y - window]
        assert found["active"][y] - found["active"][y - 1] == change


def test_chance_keeps_how_many_each_year_and_each_thing_have() -> None:
    lot = numpy.random.default_rng(3)
    presence = lot.random((12, 30)) < 0.2
    before = presence.copy()
    drawn = [one.copy() for one in flow._shuffled(presence, 20, lot)]
    assert all((one.sum(axis=0) == presence.sum(axis=0)).all() for one in drawn)
    assert all((one.sum(axis=1) == presence.sum(axis=1)).all() for one in drawn)
    assert any((one != presence).any() for one in drawn) and (presence == before).all()


def test_chance_draws_all_presences_alike() -> None:
    """Four things of one year each, two of them in the first: each of the 4! / 2! ways comes as often."""
    presence = numpy.array([[1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]], bool)
    seen = dict[bytes, int]()
    for one in flow._shuffled(presence, 6000, numpy.random.default_rng(1)):
        seen[one.tobytes()] = seen.get(one.tobytes(), 0) + 1
    assert len(seen) == 12
    assert all(400 < times < 600 for times in seen.values())  # 500 each; five standard deviations are 107


def test_newcomers_by_chance_come_to_their_expectation() -> None:
    """Things of one year each: all are new in it, whatever the lot; nobody comes back."""
    presence = numpy.zeros((8, 16), bool)
    presence[numpy.arange(16) // 2, numpy.arange(16)] = True
    drawn = flow.by_chance(presence, WINDOW, 10, numpy.random.default_rng(1))
    assert (drawn["newcomers"] == 2).all() and (drawn["returning"] == 0).all()


def test_what_is_told_in_passing_of_long_ago_is_no_coverage(tmp_path: Path) -> None:
    grants = [f"人{year}之{n},市优,{year},新" for year in range(2005, 2021) for n in range(11)]
    taken = _taken(_built(tmp_path, [*grants, "老,市优,1960,新", "老,市优,2011,新"], {"新": 2020}))
    rows = {row["year"]: row for row in _dicts(taken, "years", **{"class": "Person"})}
    assert (rows[1960]["state"], rows[1960]["honored"], rows[1960]["lapsed"]) == ("before", 1, None)
    assert (rows[2004]["state"], rows[2005]["state"]) == ("before", "start")
    assert (rows[2011]["newcomers"], rows[2011]["returning"]) == (11, 1)


def test_a_span_tells_what_it_covers() -> None:
    span = Span(1990, 2000, 2020, 2022)
    told = {"active": (2004, 2020), "newcomers": (2005, 2020), "returning": (2006, 2020), "lapsed": (2000, 2015)}
    for figure, (first, end) in told.items():
        assert [year for year in span.years if span.tells(figure, year)] == list(range(first, end + 1))
    assert (span.state(1999), span.state(2021)) == ("before", "beyond")
    assert Span(2018, 2018, 2020, 2020).state(2019) == "both"
    assert not Span(1990, 2018, 2020, 2020).over(1990)  # the years between are not covered


def test_shares_are_of_the_honored_and_none_is_told_of_few(ways: Measured) -> None:
    rows = _dicts(ways, "figures", figure="newcomers")
    assert rows and all(row["share"] is None for row in rows if row["honored"] < 5)
    assert all(row["expected"] is None for row in rows)  # six with a year are too few to deal anew
    assert {row["figure"] for row in _dicts(ways, "figures")} == set(flow.FIGURES)


def test_a_graph_without_grants_or_years_gives_no_crash(tmp_path: Path) -> None:
    bare = _taken(make(tmp_path / "a", {"people.csv": "姓名\n某\n"}))
    assert all(rows == [] for rows in bare.rows.values())
    undated = _taken(_built(tmp_path / "b", ["某,市优,,新"], {"新": 2020}))
    assert [row["state"] for row in _dicts(undated, "years")] == ["unknown"] * 3
    assert _dicts(undated, "classes")[0]["first"] is None


def test_a_group_is_of_its_members_alone(tmp_path: Path) -> None:
    built = _built(tmp_path, [f"人{n},市优,{2000 + n},新" for n in range(20)], {"新": 2020})
    with built.open() as graph:
        ids = [row["id"] for row in graph.nodes("Person").dicts() if row["name"] in ("人3", "人9")]
    taken = _taken(built, within=ids)
    assert {row["name"] for row in _dicts(taken, "histories", **{"class": "Person"})} == {"人3", "人9"}
    assert _dicts(taken, "classes", **{"class": "Person"})[0]["first"] == 2003


def test_the_same_build_and_seed_give_the_same_rows(tmp_path: Path) -> None:
    lot = random.Random(1)
    grants = [f"人{n},市优,{year},新" for n in range(30) for year in lot.sample(range(2000, 2020), lot.randint(1, 4))]
    built = _built(tmp_path, grants, {"新": 2020})
    first, again, other = _taken(built), _taken(built), _taken(built, seed=2)
    assert first.rows == again.rows
    assert first.rows["years"] == other.rows["years"] and first.rows["figures"] != other.rows["figures"]
    drawn = _dicts(first, "figures", **{"class": "Person", "figure": "newcomers"})
    assert all(row["expected_low"] <= row["expected"] <= row["expected_high"] for row in drawn) and drawn
    assert all(abs(row["expected"] * RUNS - round(row["expected"] * RUNS)) < 1e-6 for row in drawn)  # a mean of counts


def test_words_are_there_in_both_languages() -> None:
    declared = measure("turnover")
    texts = [declared.title, declared.description, *declared.assumptions]
    texts += [words for table in declared.tables.values() for words in (table.title, table.note)]
    assert all(words["zh"] and words["en"] for words in texts)
