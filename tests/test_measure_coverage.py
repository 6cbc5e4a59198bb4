"""Coverage: what one document or one publisher alone tells of, what is not known, as counted by hand."""

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import jiangtu
from graph.analytics.measure import measure
from graph.analytics.measured import Measured
from graph.analytics.study import Study
from records import root
from tests.graphs import Built, make
from tests.tables import Files

FILES: Files = {
    "documents.csv": (
        "编号,标题,日期,年份,出版者,类型\n甲,甲报道,2010-05-01,,甲报,文章\n乙,乙报道,2011-05-01,,甲报,文章\n"
        "丙,丙报道,,2014,乙报,文章\n丁,丁报道,,,,网页\n戊,戊报道,2014-07-01,,丙报;甲报,文章\n己,己报道,2014-08-01,,乙报,文章\n庚,庚报道,2014-09-01,,,文章\n"
    ),
    "honors.csv": "名称,级别,可重复授予,文献\n市优,市级,是,甲\n区优,区县级,是,甲\n",
    "companies.csv": "名称,文献\n大厂,甲\n大厂,丙\n小厂,甲\n小厂,乙\n远厂,丁\n合厂,戊\n",
    "people.csv": (
        "姓名,单位,文献,性别,出生日期\n张甲,大厂,甲,女,\n张甲,大厂,丙,女,1970\n李乙,小厂,乙,,\n王丙,远厂,丁,,\n赵丁,合厂,戊,男,\n"
        "李乙,大厂,丙,,\n"
    ),
    "conferrals.csv": (
        "获得者,单位,荣誉,年份,阶段,文献\n张甲,大厂,市优,2010,授予,甲\n张甲,大厂,市优,2010,授予,丙\n张甲,大厂,区优,2010,授予,丙\n"
        "李乙,小厂,市优,,授予,乙\n李乙,小厂,区优,2011,提名,乙\n王丙,远厂,市优,2012,公示,丁\n赵丁,合厂,市优,2014,,戊\n"
        "赵丁,合厂,区优,2013,撤销,戊\n王丙,远厂,区优,2008,授予,丁\n"
    ),
}


def _taken(built: Built, **options: Any) -> Measured:
    with Study(built.folder, **options) as study:
        return study.measure("coverage")


def _dicts(taken: Measured, table: str, **where: Any) -> list[dict[str, Any]]:
    return [row for row in taken.answer(table).dicts() if all(row[k] == v for k, v in where.items())]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return make(tmp_path_factory.mktemp("cover"), FILES)


@pytest.fixture(scope="module")
def taken(built: Built) -> Measured:
    return _taken(built)


def test_every_grant_counts_or_says_why_not(taken: Measured) -> None:
    totals = {row["what"]: row["count"] for row in _dicts(taken, "totals", **{"class": None})}
    kinds = ("counted", "undetermined", "nominated", "publicised", "revoked", "other")
    assert [totals[kind] for kind in kinds] == [5, 0, 1, 1, 1, 0]
    assert totals["counted_undated"] == 1
    grants = _dicts(taken, "grants")
    assert {kind: sum(row["status"] == kind for row in grants) for kind in kinds} == {k: totals[k] for k in kinds}
    assert _dicts(taken, "totals", **{"class": "Conferral"})[0]["count"] == len(grants) == 8


def test_documents_are_counted_and_vocabularies_are_none(taken: Measured) -> None:
    totals = {row["what"]: row["count"] for row in _dicts(taken, "totals", **{"class": None})}
    assert (totals["documents"], totals["silent_documents"]) == (7, 1)
    assert (totals["undated_documents"], totals["anonymous_documents"]) == (1, 2)
    assert len(_dicts(taken, "documents")) == 7
    assert totals["facts"] > totals["inferred_facts"] > 0


def test_what_rests_on_one_document_is_counted_and_listed(taken: Measured) -> None:
    (row,) = _dicts(taken, "single", **{"class": "Company"})
    assert (row["things"], row["told"], row["single"], row["share"]) == (4, 4, 2, None)  # too few for a share
    alone = {(one["name"], one["title"]) for one in _dicts(taken, "alone", **{"class": "Company"})}
    assert alone == {("远厂", "丁报道"), ("合厂", "戊报道")}
    for row in _dicts(taken, "single"):
        assert row["single"] == len(_dicts(taken, "alone", **{"class": row["class"]}))


def test_shares_have_the_wilson_interval(taken: Measured) -> None:
    (row,) = _dicts(taken, "single", **{"class": "Conferral"})
    assert (row["single"], row["told"]) == (7, 8)
    z, n, p = 1.959963984540054, 8, 7 / 8
    middle, half = p + z * z / (2 * n), z * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    expected = (p, (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n))
    assert (row["share"], row["low"], row["high"]) == pytest.approx(expected)


def test_what_one_publisher_alone_tells_of(taken: Measured) -> None:
    rows = {row["name"]: row for row in _dicts(taken, "publishers")}
    # 甲报 tells of 大厂, 小厂, 张甲, 李乙 of 小厂, and with 丙报 of 合厂, 赵丁; 大厂 and 张甲 are in 乙报, too
    told = {
        n: [r[c] for c in ("documents", "things", "things_alone", "grants", "grants_alone")] for n, r in rows.items()
    }
    assert told == {
        "甲报": [3, 6, 2, 3, 1],
        "乙报": [2, 3, 1, 2, 1],
        "丙报": [1, 2, 0, 1, 0],
        "unknown": [2, 2, 2, 1, 1],
    }
    assert (rows["甲报"]["first"], rows["甲报"]["last"]) == (2010, 2014)
    assert (rows["unknown"]["id"], rows["unknown"]["first"]) == (None, 2014)
    for name, row in rows.items():
        own = _dicts(taken, "told", publisher=name)
        things, grants = ([o for o in own if (o["class"] == "Conferral") == kind] for kind in (False, True))
        assert (row["things"], row["grants"]) == (len(things), len(grants))
        assert row["things_alone"] == sum(one["only"] for one in things)
        assert row["grants_alone"] == sum(one["only"] for one in grants)


def test_firms_that_one_publisher_alone_names_with_their_grants(taken: Measured) -> None:
    rows = {row["name"]: (row["publisher"], row["documents"], row["grants"]) for row in _dicts(taken, "sole_companies")}
    assert rows == {"小厂": ("甲报", 2, 1), "远厂": ("unknown", 1, 1)}  # two name 合厂


def test_years_without_anything_are_rows_with_0(taken: Measured) -> None:
    rows = [tuple(row.values()) for row in _dicts(taken, "years")]
    assert rows == [
        (2008, "no_documents", 0, 1, 0, 0, 1),  # the only document that tells of it has no year
        (2009, "gap", 0, 0, 0, 0, 0),
        (2010, "both", 1, 2, 1, 1, 0),  # one grant is first told in 2014
        (2011, "no_grants", 1, 0, 0, 0, 0),
        (2012, "gap", 0, 0, 0, 0, 0),  # what was publicised was not granted
        (2013, "gap", 0, 0, 0, 0, 0),  # and what was revoked does not count
        (2014, "both", 4, 1, 1, 0, 0),
        (None, "unknown", 1, 1, None, None, None),
    ]


def test_what_is_not_known_is_counted_of_all_and_of_the_honored(taken: Measured) -> None:
    rows = {(row["class"], row["attribute"]): row for row in _dicts(taken, "missing")}
    gender = rows["Person", "gender"]
    assert (gender["known"], gender["of"], gender["share"]) == (2, 5, 0.4)
    assert (gender["honored_known"], gender["honored_of"], gender["honored_share"]) == (2, 4, None)
    assert (rows["Conferral", "year"]["known"], rows["Conferral", "year"]["of"]) == (7, 8)
    assert (rows["Document", "publisher"]["known"], rows["Document", "year"]["known"]) == (5, 6)
    assert rows["Honor", "conferredBy"]["known"] == 0
    for (label, attribute), row in rows.items():
        lacking = [one for one in _dicts(taken, "unknown", **{"class": label}) if attribute in one["lacks"]]
        assert row["of"] - row["known"] == len(lacking)
        assert row["honored_of"] - row["honored_known"] == sum(one["honored"] for one in lacking)


def test_inferred_facts_are_counted_and_listed(taken: Measured) -> None:
    (stage,) = _dicts(taken, "inferred", **{"class": "Conferral", "property": "stage"})
    assert (stage["inferred"], stage["of"], stage["told_in"]) == (1, 9, "records")  # one cell was empty
    for row in _dicts(taken, "inferred"):
        where = {name: row[name] for name in ("class", "property", "told_in")}
        assert row["inferred"] == len(_dicts(taken, "inferences", **where))
    assert sum(row["inferred"] for row in _dicts(taken, "inferred", told_in="records")) == next(
        row["count"] for row in _dicts(taken, "totals", what="inferred_facts")
    )


def test_disagreements_are_of_what_several_documents_tell(tmp_path: Path) -> None:
    files = {
        "documents.csv": "编号,标题,年份\n甲,甲报道,2010\n乙,乙报道,2011\n",
        "companies.csv": "名称,文献\n大厂,甲\n小厂,甲\n",
        "people.csv": "姓名,单位,籍贯,民族,文献\n张甲,大厂,青岛,汉族,甲\n张甲,大厂,烟台,汉族,乙\n李乙,小厂,青岛,,甲\n",
    }
    taken = _taken(make(tmp_path, files))
    rows = {row["property"]: row for row in _dicts(taken, "disagreements", **{"class": "Person"})}
    assert (rows["nativePlace"]["things"], rows["nativePlace"]["of"], rows["nativePlace"]["values"]) == (1, 1, 2)
    assert (rows["ethnicity"]["things"], rows["ethnicity"]["of"], rows["ethnicity"]["values"]) == (0, 1, 0)
    assert {(row["value"], row["name"]) for row in _dicts(taken, "disputed")} == {("青岛", "张甲"), ("烟台", "张甲")}


def test_namesakes_left_apart_are_groups(taken: Measured) -> None:
    assert _dicts(taken, "undecided") == [
        {"class": "Person", "groups": 1, "things": 2, "of": 5, "share": 0.4, "largest": 2}
    ]
    assert [(row["name"], row["units"]) for row in _dicts(taken, "namesakes")].count(("李乙", "小厂")) == 1


def test_a_group_is_told_of_by_what_concerns_it(built: Built) -> None:
    with built.open() as graph:
        ids = {row["name"]: row["id"] for row in graph.nodes("Company").dicts()}
    taken = _taken(built, within=[ids["小厂"]])
    assert [row["name"] for row in _dicts(taken, "sole_companies")] == ["小厂"]
    assert {row["status"] for row in _dicts(taken, "grants")} == {"counted", "nominated"}
    assert {row["name"] for row in _dicts(taken, "alone", **{"class": "Person"})} == {"李乙"}
    assert [row["title"] for row in _dicts(taken, "documents")] == ["甲报道", "乙报道"]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    directory = tmp_path_factory.mktemp("sample") / "g"
    summary = jiangtu.build([root()], directory, stores=False)
    with Study(directory / "builds" / summary.build) as study:
        return study.measure("coverage")


def _cells(table: str) -> list[dict[str, str]]:
    """The rows of a table of the sample, as its files have them."""
    found = []
    for path in sorted(root().glob(f"*/{table}.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            found += list(csv.DictReader(file))
    return found


def test_grants_of_the_sample_by_year_are_those_of_its_tables(sample: Measured) -> None:
    years = Counter(row.get("年份") or None for row in _cells("conferrals"))
    counted = {row["year"]: row["grants"] for row in _dicts(sample, "years") if row["grants"]}
    assert counted == {None if year is None else int(year): grants for year, grants in years.items()}
    assert [row["year"] for row in _dicts(sample, "years")][:-1] == list(range(2004, 2025))


def test_documents_of_the_sample_are_those_of_its_tables(sample: Measured) -> None:
    published: dict[str, str] = {}  # several rows may tell of one document
    for row in _cells("documents"):
        published[row["编号"]] = published.get(row["编号"], "") + row["出版者"]
    assert len(_dicts(sample, "documents")) == len(published) == 14
    assert sample.told["counts"]["documents"] == 14  # vocabularies are none there, either
    told = {row["name"]: row["documents"] for row in _dicts(sample, "publishers")}
    assert told["unknown"] == sum(not names for names in published.values()) == 2
    assert told["青岛晚报"] == sum("青岛晚报" in names for names in published.values()) == 3


def test_a_graph_without_grants_gives_no_crash(tmp_path: Path) -> None:
    taken = _taken(make(tmp_path, {"people.csv": "姓名\n某\n"}))
    assert _dicts(taken, "single", **{"class": "Person"})[0]["single"] == 1
    assert _dicts(taken, "grants") == _dicts(taken, "sole_companies") == _dicts(taken, "undecided") == []


def test_the_same_build_gives_the_same_rows_whatever_the_seed(built: Built, taken: Measured) -> None:
    assert _taken(built).rows == taken.rows == _taken(built, seed=7).rows


def test_every_table_has_the_columns_it_declares(taken: Measured) -> None:
    declared = measure("coverage")
    for name, table in declared.tables.items():
        assert all(len(row) == len(table.columns) for row in taken.rows[name]), name
    attribute = next(column for column in declared.tables["missing"].columns if column.name == "attribute")
    codes = {row[1] for row in taken.rows["missing"]}
    assert codes <= attribute.codes.keys() and attribute.shown("gender", "en") == "gender"
