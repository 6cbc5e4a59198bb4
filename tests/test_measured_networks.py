"""Measures of networks on small graphs: each table as a reader counts it, with its evidence, always the same."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.analytics.measure import measure
from graph.analytics.study import Study
from tests.graphs import Built, make
from tests.test_network import TINY

MEASURES = ("centrality", "communities", "assortativity", "cohesion")
Tables = dict[str, dict[str, list[dict[str, Any]]]]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return make(tmp_path_factory.mktemp("measures"), TINY)


@pytest.fixture(scope="module")
def tables(built: Built) -> Iterator[Tables]:
    with Study(built.folder) as study:
        found = {name: study.measure(name) for name in MEASURES}
        yield {name: {table: one.answer(table).dicts() for table in one} for name, one in found.items()}


def of(rows: list[dict[str, Any]], **wanted: Any) -> list[dict[str, Any]]:
    return [row for row in rows if all(row[column] == value for column, value in wanted.items())]


def test_every_node_has_a_row_and_its_ties_are_counted(tables: Tables) -> None:
    """Without the reporter and the official: 赵一, 钱二, 孙三 are all tied; 赵一 and 李四 made one thing."""
    people = {row["name"]: row for row in tables["centrality"]["people"]}
    assert {name: row["degree"] for name, row in people.items()} == {"赵一": 3, "钱二": 2, "孙三": 2, "李四": 1}
    assert {name: row["strength"] for name, row in people.items()} == {"赵一": 3, "钱二": 3, "孙三": 3, "李四": 1}
    assert {name: row["betweenness"] for name, row in people.items()} == {"赵一": 2, "钱二": 0, "孙三": 0, "李四": 0}
    assert people["李四"]["harmonic"] == 2 and people["李四"]["betweenness_rank"] == 2
    assert people["钱二"]["pagerank"] == people["孙三"]["pagerank"] and people["钱二"]["tied"] == 2
    assert people["赵一"]["component_size"] == 4
    firms = tables["centrality"]["companies"]
    assert [row["rank"] for row in firms[:3]] == [1, 1, None] and {row["rank"] for row in firms[2:]} == {None}
    (about,) = of(tables["centrality"]["networks"], network="people")
    assert (about["nodes"], about["ties"], about["isolated"], about["components"]) == (4, 4, 0, 1)
    bias = of(tables["centrality"]["bias"], network="people")
    assert len(bias) == 10 and {row["rho"] for row in bias} == {None}, "four are too few to tell"


def test_networks_of_a_group_of_firms_are_of_its_people(built: Built) -> None:
    with built.open() as graph:
        ids = {row["name"]: row["id"] for label in ("Company", "Person") for row in graph.nodes(label).dicts()}
        posts = graph.edges("WORKS_FOR", "Person", "Company").rows()
    firm = min({unit for _, unit, _ in posts})
    with Study(built.folder, within={firm}) as study:
        assert set(study.network("companies").ids) == {firm}
        assert set(study.network("people").ids) == {person for person, unit, _ in posts if unit == firm}
    with Study(built.folder, within={ids["赵一"], ids["钱二"]}) as study:
        assert set(study.network("people").ids) == {ids["赵一"], ids["钱二"]}
    with Study(built.folder, within=()) as study:
        assert study.network("people").ids == []


def test_who_is_left_out_is_told(tables: Tables) -> None:
    """周记 wrote 甲; 吴官 has an office at a union and at a consultative body, and is told once."""
    left_out = tables["centrality"]["left_out"]
    assert [(row["rule"], row["name"]) for row in left_out] == [("reporters", "周记"), ("officials", "吴官")]
    assert not {row["id"] for row in left_out} & {row["id"] for row in tables["centrality"]["people"]}


def test_what_falls_apart_is_told_with_what_ties_it(tables: Tables) -> None:
    bridges = of(tables["cohesion"]["bridges"], network="people")
    assert [({row["one_name"], row["other_name"]}, row["thing_name"], row["parted"]) for row in bridges] == [
        ({"赵一", "李四"}, "新吊具", 1)
    ]
    assert [(row["name"], row["parts"], row["parted"]) for row in of(tables["cohesion"]["cuts"], network="people")] == [
        ("赵一", 2, 1)
    ]
    numbers = {row["number"]: row["value"] for row in of(tables["cohesion"]["numbers"], network="people")}
    assert numbers["transitivity"] == pytest.approx(3 / 5) and numbers["density"] == pytest.approx(4 / 6)
    assert numbers["innermost"] == 2 and numbers["bridges"] == 1 and numbers["cuts"] == 1
    cores = of(tables["cohesion"]["cores"], network="people", innermost=True)
    assert {row["name"] for row in cores} == {"赵一", "钱二", "孙三"}


def test_each_community_is_counted_by_its_members(tables: Tables) -> None:
    found = tables["communities"]
    counted = Counter((row["network"], row["community"]) for row in found["members"])
    assert counted == {(row["network"], row["community"]): row["size"] for row in found["communities"]}
    for row in found["communities"]:
        members = of(found["members"], network=row["network"], community=row["community"])
        assert row["community"] == min(member["id"] for member in members)
    for row in found["shared"]:
        assert row["share"] == pytest.approx(row["sharing"] / counted[row["network"], row["community"]])
    people = {row["name"]: row["community"] for row in of(found["members"], network="people")}
    assert people["钱二"] == people["孙三"] != people["赵一"] == people["李四"], "Q is 3/5 − (4² + 6²)/10²"
    (quality,) = of(found["quality"], network="people", method="louvain")
    assert quality["modularity"] == pytest.approx(0.08) and quality["second_seed"] == 1
    (crew,) = of(found["communities"], network="people", community=people["钱二"])
    assert (crew["name"], crew["kind"], crew["share"], crew["lift"]) == ("前进班组", "team", 1, 2)


def test_the_known_and_the_unknown_make_up_all(tables: Tables) -> None:
    nodes = tables["assortativity"]["nodes"]
    for row in tables["assortativity"]["coefficients"]:
        assert row["known"] + row["unknown"] == len(of(nodes, network=row["network"]))
        assert row["r"] is None, "fewer than ten ties tell nothing"
    rungs = {row["name"]: row["rung"] for row in of(nodes, network="people")}
    assert rungs == {"赵一": 4, "钱二": 3, "孙三": None, "李四": 3}
    levels = {row["name"]: (row["level"], row["first_year"]) for row in of(nodes, network="honors")}
    assert levels["港城标兵"] == ("municipal", 2010) and levels["全国劳动模范"] == ("national", 2011)


@pytest.mark.parametrize("name", MEASURES)
def test_every_row_has_a_value_for_each_column(built: Built, name: str) -> None:
    with Study(built.folder) as study:
        found = study.measure(name)
    for table in measure(name).tables.values():
        assert all(len(row) == len(table.columns) for row in found.rows[table.name])
        for row in found.answer(table.name).dicts():
            for column in table.columns:
                value = row[column.name]
                if column.kind == "code" and value is not None:
                    assert value in column.codes, (table.name, column.name, value)
                if column.kind == "id" and value is not None:
                    assert "/" in value


def test_a_graph_without_grants_firms_or_anybody_has_its_tables(tmp_path: Path) -> None:
    for number, files in enumerate(({"people.csv": "姓名\n张伟\n"}, {"places.csv": "名称,类型\n青岛市,行政区\n"})):
        with Study(make(tmp_path / str(number), files).folder) as study:
            for name in MEASURES:
                assert study.measure(name).rows.keys() == measure(name).tables.keys()


def test_a_study_of_a_group_is_of_it_alone(built: Built) -> None:
    two = [row["id"] for row in built.nodes("Person") if row["name"] in ("赵一", "钱二")]
    with Study(built.folder, within=two) as study:
        people = study.measure("centrality").answer("people").dicts()
    assert sorted(row["id"] for row in people) == sorted(two) and {row["degree"] for row in people} == {1}


def test_they_are_the_same_under_any_hash_seed(built: Built) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom graph.analytics.study import Study\n"
        "with Study(Path(sys.argv[1])) as study:\n"
        f"  for name in {MEASURES!r}:\n    print(dict(study.measure(name).rows))\n"
    )
    told = set()
    for seed in ("0", "5"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path.cwd())}
        call = [sys.executable, "-X", "utf8", "-c", code, str(built.folder)]
        told.add(subprocess.run(call, capture_output=True, check=True, env=env).stdout)
    assert len(told) == 1


def test_a_community_goes_by_what_is_more_frequent_in_it_than_elsewhere(tmp_path: Path) -> None:
    """All honors are of districts, which names no community; those of one are of one city."""
    files = {
        "documents.csv": "编号,标题,日期,出版者\n甲,甲报道,2019-05-01,甲报\n",
        "places.csv": "名称,类型,代码,上级,文献\n青岛市,行政区,370200,,甲\n"
        "市南区,行政区,370202,青岛市,甲\n市北区,行政区,370203,青岛市,甲\n"
        "济南市,行政区,370100,,甲\n历下区,行政区,370102,济南市,甲\n天桥区,行政区,370105,济南市,甲\n",
        "honors.csv": "名称,级别,适用地区,文献\n市南工匠,区县级,市南区,甲\n市北工匠,区县级,市北区,甲\n"
        "历下工匠,区县级,历下区,甲\n天桥工匠,区县级,天桥区,甲\n",
        "conferrals.csv": "获得者,荣誉,年份,文献\n赵一,市南工匠,2010,甲\n赵一,市北工匠,2012,甲\n"
        "钱二,历下工匠,2010,甲\n钱二,天桥工匠,2012,甲\n",
        "people.csv": "姓名,文献\n赵一,甲\n钱二,甲\n",
    }
    with Study(make(tmp_path, files).folder) as study:
        found = study.measure("communities").answer("communities").dicts()
    named = {(row["name"], row["kind"], row["share"], row["lift"]) for row in of(found, network="honors")}
    assert named == {("青岛市", "city", 1, 2), ("济南市", "city", 1, 2)}


def test_of_a_network_without_ties_nothing_is_told_but_that(tmp_path: Path) -> None:
    with Study(make(tmp_path, {"people.csv": "姓名\n张伟\n"}).folder) as study:
        (row,) = of(study.measure("communities").answer("quality").dicts(), network="people")
    told = {column for column, value in row.items() if value is not None}
    assert told == {"network", "method", "members", "alone", "communities", "runs"} and row["runs"] == 0
