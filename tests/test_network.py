"""Networks of a graph hold what its tables hold and nothing else, and are the same in every library."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx
import numpy
import pytest

import jiangtu
from benchmarks.generate import generate
from graph.network.declared import NoSuchNetwork, networks
from graph.network.drawing import network as drawn
from graph.network.drawing import two_mode
from graph.network.network import FORMS, Network, NoSuchForm
from graph.network.rules import NoSuchRule
from graph.opened import Graph
from ontology.schema import schema
from records import root
from tests.graphs import make
from tests.networks import Slow

TINY = {
    "documents.csv": "编号,标题,日期,出版者,记者,作者\n"
    "甲,甲报道,2019-05-01,甲报,周记,周记\n乙,乙报道,2021-05-01,乙报,,\n",
    "companies.csv": "名称,文献\n青岛港,甲\n海尔集团,甲\n海信集团,甲\n",
    "organizations.csv": "名称,类型,文献\n青岛市总工会,工会,甲\n青岛市政协,政协,甲\n青岛大学,学校,甲\n",
    "studios.csv": "名称,单位,领头人,文献\n赵一工作室,青岛港,赵一,甲\n",
    "teams.csv": "名称,单位,领头人,文献\n前进班组,青岛港,钱二,乙\n",
    "people.csv": "姓名,单位,所属团队,文献\n赵一,青岛港,,甲\n钱二,青岛港,赵一工作室,甲\n"
    "孙三,青岛港,前进班组、赵一工作室,乙\n"
    "李四,海尔集团,,甲\n吴官,青岛市总工会,,甲\n",
    "positions.csv": "姓名,单位,职务,类型,状态,起始,结束,文献\n"
    "赵一,青岛港,职工,工作,现任,2001,,甲\n钱二,青岛港,班长,工作,现任,2003-05,,甲\n"
    "孙三,青岛港,职工,工作,现任,,2015,乙\n李四,海尔集团,职工,工作,现任,,,甲\n"
    "李四,海信集团,职工,工作,曾任,1990,1995,甲\n"
    "李四,青岛大学,学生,就学,曾任,1986,1990,甲\n吴官,青岛市总工会,主席,职务,现任,,,甲\n吴官,青岛市政协,副主席,职务,现任,,,甲\n",
    "achievements.csv": "名称,完成人,文献\n新吊具,赵一,甲\n",
    "contributions.csv": "贡献者,成果,贡献方式,文献\n赵一,新吊具,设计,甲\n李四,新吊具,制造,甲\n",
    "honors.csv": "名称,级别,可重复授予,文献\n港城标兵,市级,是,甲\n齐鲁工匠,省级,,甲\n全国劳动模范,国家级,,甲\n",
    "conferrals.csv": "获得者,荣誉,年份,阶段,文献\n"
    "赵一,港城标兵,2010,,甲\n赵一,港城标兵,2012,,乙\n赵一,齐鲁工匠,2015,,甲\n"
    "钱二,港城标兵,2010,,甲\n"
    "钱二,齐鲁工匠,2016,提名,甲\n青岛港,全国劳动模范,2011,,甲\n青岛港,齐鲁工匠,2013,,乙\n李四,港城标兵,,,甲\n",
}


@pytest.fixture(scope="module", params=["sample", "tiny", "generated"])
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "tiny":
        directory = make(folder, TINY).directory
    else:
        directory, records = folder / "g", root()
        if request.param == "generated":
            records = folder / "r"
            generate(300, records, seed=3)
        jiangtu.build([records], directory, stores=False)
    with jiangtu.open(directory) as opened:
        yield opened


@pytest.fixture(scope="module")
def slow(graph: Graph) -> Slow:
    return Slow(graph)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    with jiangtu.open(make(tmp_path_factory.mktemp("only"), TINY).directory) as opened:
        yield opened


CASES: list[dict[str, Any]] = [
    {},
    {"without": ("reporters", "officials")},
    {"without": ("officials",)},
    {"most": 2},
    {"most": 5, "without": ("reporters",)},
]


@pytest.mark.parametrize("options", CASES, ids=str)
@pytest.mark.parametrize(
    "name,by",
    [
        ("people", ()),
        ("people", ("grant",)),
        ("people", ("company", "studio")),
        ("people", ("studio", "team", "achievement", "company", "grant")),
        ("companies", ()),
        ("honors", ()),
    ],
)
def test_ties_are_those_of_the_tables(
    graph: Graph, slow: Slow, name: str, by: tuple[str, ...], options: dict[str, Any]
) -> None:
    declared = networks()[name]
    kinds = declared.ties(by)
    ties, crowds = slow.ties(name, kinds, **options)
    found: Network = graph.network(name, by=by, form="columns", **options)
    assert found.ids == slow.members(declared.labels, options.get("without", ()))
    assert {(c["kind"], c["shared"]): c["size"] for c in found.told["crowds"]} == crowds
    ids = found.ids
    pairs = [(ids[a], ids[b]) for a, b in zip(found.start.tolist(), found.finish.tolist(), strict=True)]
    assert pairs == sorted(ties), "each pair once, in the order of the ids"
    for n, pair in enumerate(pairs):
        told, tie = {column: values[n] for column, values in found.edges.items()}, ties[pair]
        assert told["weight"] == pytest.approx(tie.weight, abs=1e-9)
        assert (told["shared"], told["by"], told["things"]) == (tie.shared, sorted(tie.by), sorted(tie.things))
        assert told["first_year"] == min(tie.years, default=None)
        assert told["last_year"] == max(tie.last, default=None)
        assert told["sources"] == sorted(tie.sources)


@pytest.mark.parametrize("name", ["people", "companies", "honors"])
def test_within_is_the_network_of_these_alone(graph: Graph, slow: Slow, name: str) -> None:
    declared = networks()[name]
    within = slow.members(declared.labels)[::2]
    ties, _ = slow.ties(name, declared.default, within=within)
    found = graph.network(name, within=within)
    assert list(found) == within
    assert {tuple(sorted(edge)) for edge in found.edges} == set(ties)
    assert list(graph.network(name, within=())) == []


def test_holders_are_joined_to_the_honors_that_they_received(graph: Graph, slow: Slow) -> None:
    grants: Counter[tuple[str, str]] = Counter()
    for grant, person in slow.pairs("GRANTED_TO"):
        for honor in slow.of("OF_HONOR", grant) if person.startswith("Person/") else ():
            grants[person, honor] += 1
    found = graph.network("holders")
    assert list(found) == slow.members(["Person", "Honor"])
    ends = [sorted(edge, key=lambda id_: id_.startswith("Honor/")) for edge in found.edges]
    assert {(person, honor): found.edges[person, honor]["weight"] for person, honor in ends} == grants


def test_the_whole_graph_has_every_relation_that_no_other_tells(graph: Graph, slow: Slow) -> None:
    expected: Counter[tuple[str, str, str, str]] = Counter()
    for relation in schema().relations.values():
        if relation.role is None and not relation.derived and relation.term.name not in ("wasDerivedFrom", "isPartOf"):
            for edge in slow.edges[relation.cypher_type]:
                key = edge["from"], edge["to"], relation.cypher_type, edge.get("role", relation.term.name)
                expected[key] += 1
    in_passages = [edge for edge in expected if "Passage/" in edge[0] + edge[1]]
    assert in_passages == []
    found = graph.network("whole")
    assert list(found) == slow.members(label for label in schema().classes if label != "Passage")
    ours = [(a, b, told["type"], told["property"]) for a, b, told in found.edges(data=True)]
    assert Counter(ours) == expected
    for a, b, told in found.edges(data=True):
        assert told.get("sources") == (sorted(slow.stated[a, told["property"], b]) or None)


@pytest.mark.parametrize("name", ["whole", "people", "companies", "honors", "holders"])
def test_libraries_have_the_same_nodes_ties_and_weights(graph: Graph, name: str) -> None:
    pytest.importorskip("igraph")
    columns, nx, ig, rx = (graph.network(name, form=form) for form in ("columns", "networkx", "igraph", "rustworkx"))
    assert list(nx) == columns.ids == sorted(columns.ids) == ig.vs["name"] == list(rx.nodes())
    assert [told["number"] for _, told in nx.nodes(data=True)] == list(range(len(columns)))
    ids = columns.ids
    ties = Counter(
        (*_ends(ids[a], ids[b], name), float(weight))
        for a, b, weight in zip(columns.start, columns.finish, columns.edges["weight"], strict=True)
    )
    assert ties == Counter((*_ends(a, b, name), told["weight"]) for a, b, told in nx.edges(data=True))
    assert ties == Counter(
        (*_ends(ig.vs[edge.source]["name"], ig.vs[edge.target]["name"], name), edge["weight"]) for edge in ig.es
    )
    assert ties == Counter((*_ends(ids[a], ids[b], name), weight) for a, b, weight in rx.weighted_edge_list())
    matrix = columns.matrix().toarray()
    sums = numpy.zeros_like(matrix)
    for a, b, weight in zip(columns.start, columns.finish, columns.edges["weight"], strict=True):
        sums[a, b] += weight
        if name != "whole":
            sums[b, a] += weight
    assert numpy.array_equal(matrix, sums)
    assert nx.graph["network"] == name and set(FORMS) == {"columns", "networkx", "plain", "igraph", "rustworkx"}


def _ends(one: str, other: str, name: str) -> tuple[str, str]:
    return (one, other) if name == "whole" else (min(one, other), max(one, other))


@pytest.mark.parametrize("name", ["people", "companies", "honors", "holders"])
@pytest.mark.parametrize("options", CASES, ids=str)
def test_memberships_project_to_the_network_itself(graph: Graph, name: str, options: dict[str, Any]) -> None:
    for by in [(), ("grant", "company")] if name == "people" else [()]:
        network = drawn(graph.folder, name, by=by, bare=True, **options)
        memberships = two_mode(graph.folder, name, by=by, **options)
        projected = memberships.projected()
        assert projected.ids == network.ids
        for one, other in (
            (projected.start, network.start),
            (projected.finish, network.finish),
            (projected.edges["weight"], network.edges["weight"]),
        ):
            assert numpy.array_equal(numpy.asarray(one, dtype=float), numpy.asarray(other, dtype=float))
        pairs = list(zip(memberships.member.tolist(), memberships.thing.tolist(), strict=True))
        assert len(set(pairs)) == len(pairs)


def test_the_tiny_graph_is_as_a_reader_counts_it(tiny: Graph) -> None:
    """By hand: three at the port, all three at the studio, two of these in the team."""
    found = tiny.network("people")
    names = {told["name"]: id_ for id_, told in found.nodes(data=True)}

    def tie(one: str, other: str) -> dict[str, Any]:
        told: dict[str, Any] = found.edges[names[one], names[other]]
        return told

    assert tie("赵一", "钱二")["weight"] == pytest.approx(1 / 2 + 1 / 2)
    assert tie("赵一", "钱二")["by"] == ["company", "studio"]
    assert (tie("赵一", "钱二")["first_year"], tie("赵一", "钱二")["last_year"]) == (2001, 2003)
    assert tie("钱二", "孙三")["weight"] == pytest.approx(1 / 2 + 1 / 2 + 1)
    assert (tie("钱二", "孙三")["first_year"], tie("钱二", "孙三")["last_year"]) == (2003, 2015)
    assert tie("赵一", "李四")["by"] == ["achievement"] and tie("赵一", "李四")["weight"] == 1
    assert found.number_of_edges() == 4
    honors = tiny.network("honors")
    assert {
        (*sorted((honors.nodes[a]["name"], honors.nodes[b]["name"])), told["weight"])
        for a, b, told in honors.edges(data=True)
    } == {("港城标兵", "齐鲁工匠", 1.0), ("全国劳动模范", "齐鲁工匠", 1.0)}, "a nomination is no grant"
    firms = tiny.network("companies")
    assert {frozenset(firms.nodes[end]["name"] for end in edge) for edge in firms.edges} == {
        frozenset({"海尔集团", "海信集团"}),
        frozenset({"青岛市总工会", "青岛市政协"}),
    }, "studies tie nobody"
    holders = tiny.network("holders")
    assert sorted(told["weight"] for *_, told in holders.edges(data=True)) == [1, 1, 1, 2]


def test_whoever_is_left_out_ties_nobody(tiny: Graph) -> None:
    people = tiny.network("people", without=("reporters", "officials"))
    assert {told["name"] for _, told in people.nodes(data=True)} == {"赵一", "钱二", "孙三", "李四"}
    firms = tiny.network("companies", without=("officials",))
    assert {frozenset(firms.nodes[end]["name"] for end in edge) for edge in firms.edges} == {
        frozenset({"海尔集团", "海信集团"})
    }


def test_two_relations_between_the_same_two_are_told_apart(tiny: Graph) -> None:
    whole = tiny.network("whole")
    told = [told["property"] for *_, told in whole.edges(data=True) if told["type"] == "WRITTEN_BY"]
    assert told == ["author", "reporter"]


def test_what_there_is_not_is_named_in_one_line(tiny: Graph) -> None:
    for call, error in (
        ({"projection": "firms"}, NoSuchNetwork),
        ({"projection": "people", "by": ("friendship",)}, NoSuchNetwork),
        ({"projection": "people", "without": ("actors",)}, NoSuchRule),
        ({"projection": "people", "form": "matrices"}, NoSuchForm),
        ({"projection": "people", "form": "ids"}, NoSuchForm),  # what a network has, and no form of it
    ):
        with pytest.raises(error) as raised:
            tiny.network(**call)
        assert len(str(raised.value).splitlines()) == 1
    with pytest.raises(NoSuchNetwork):
        two_mode(tiny.folder, "whole")


def test_one_name_alone_is_a_name_and_not_its_letters(tiny: Graph) -> None:
    (person, *_) = sorted(tiny.network("people"))
    for option, name in (("by", "grant"), ("without", "officials"), ("within", person)):
        calls: list[dict[str, Any]] = [{option: name}, {option: [name]}]
        one, listed = (tiny.network("people", **call) for call in calls)
        assert list(one) == list(listed) != [] and list(one.edges) == list(listed.edges), option
    assert tiny.measure("ladder", within=person).told["within"] == 1


def test_a_network_is_the_same_under_any_hash_seed(tiny: Graph) -> None:
    told = set()
    for seed in ("0", "1", "2"):
        code = (
            "import sys, jiangtu\nwith jiangtu.open(sys.argv[1]) as graph:\n"
            "  for name in ('whole', 'people', 'companies', 'honors', 'holders'):\n"
            "    made = graph.network(name)\n"
            "    print(list(made.nodes(data=True)), list(made.edges(data=True)))\n"
        )
        call = [sys.executable, "-X", "utf8", "-c", code, str(tiny.directory)]
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path.cwd())}
        told.add(subprocess.run(call, capture_output=True, check=True, env=env).stdout)
    assert len(told) == 1


@pytest.mark.parametrize("name", ["whole", "people", "companies", "honors", "holders"])
def test_a_plain_network_is_written_and_read_again(graph: Graph, tmp_path: Path, name: str) -> None:
    nx, plain = graph.network(name), graph.network(name, form="plain")
    networkx.write_graphml(plain, tmp_path / "n.graphml")
    networkx.write_gexf(plain, tmp_path / "n.gexf")
    for again in (networkx.read_graphml(tmp_path / "n.graphml"), networkx.read_gexf(tmp_path / "n.gexf")):
        assert set(again) == set(nx) and again.number_of_edges() == nx.number_of_edges()
        assert again.is_directed() == nx.is_directed()
        assert sum(w for *_, w in again.edges(data="weight")) == pytest.approx(nx.size("weight"))
    told = Counter(" | ".join(sources) for *_, sources in nx.edges(data="sources") if sources is not None)
    read = networkx.read_graphml(tmp_path / "n.graphml")
    assert Counter(text for *_, text in read.edges(data="sources") if text is not None) == told
    assert read.graph["build"] == nx.graph["build"]
