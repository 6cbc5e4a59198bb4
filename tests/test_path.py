"""Paths: the shortest simple ones and no others, in one order, each step with what says so."""

import csv
import io
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

import networkx
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import jiangtu
from graph.finding import Ambiguous, NotFound
from graph.opened import Graph
from graph.path import Step
from graph.search import Beside, shortest_paths
from jiangtu.cli import main
from records import root
from tests.graphs import DOCUMENTS, Built, make

NODES = "abcdefg"
links = st.frozensets(st.sampled_from(list(combinations(NODES, 2))), max_size=9)
sentences = st.lists(st.frozensets(st.sampled_from(NODES), min_size=2, max_size=4), max_size=4)


def beside(links: Iterable[tuple[str, str]], sentences: Iterable[frozenset[str]]) -> Beside:
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for a, b in links:
        told[a][b].add("")
        told[b][a].add("")
    for number, members in enumerate(sentences):
        for a in members:
            for b in members - {a}:
                told[a][b].add(f"s{number}")
    return told


@settings(max_examples=300, deadline=None)
@given(links, sentences, st.integers(1, 6), st.integers(1, 9))
def test_they_are_the_first_of_all_simple_paths(
    links: frozenset[tuple[str, str]], sentences: list[frozenset[str]], hops: int, many: int
) -> None:
    """Every simple path of the whole graph, in which links and sentences are nodes as well, so none comes twice."""
    whole = networkx.Graph()
    whole.add_nodes_from(NODES)
    whole.add_edges_from((end, link) for link in links for end in link)
    whole.add_edges_from((member, f"s{n}") for n, members in enumerate(sentences) for member in members)
    every = {tuple(path[::2]) for path in networkx.all_simple_paths(whole, "a", "b", cutoff=2 * hops)}
    told = beside(links, sentences)
    found, _ = shortest_paths(lambda ids: {id_: told[id_] for id_ in ids}, "a", "b", hops, many)
    assert found == sorted(every, key=lambda path: (len(path), path))[:many]


def test_only_what_lies_near_is_asked_for() -> None:
    """From a leaf of one star to a leaf of the next: neither the many leaves nor what hangs on them."""
    stars = [("hub1", f"x{n}") for n in range(50)] + [("hub2", f"y{n}") for n in range(50)]
    told = beside([*stars, ("hub1", "hub2"), *((f"x{n}", f"z{n}") for n in range(50))], [])
    asked: list[str] = []

    def neighbours(ids: Iterable[str]) -> Beside:
        asked.extend(ids := list(ids))
        return {id_: told[id_] for id_ in ids}

    found, _ = shortest_paths(neighbours, "x7", "y9", 6, 1)
    assert found == [("x7", "hub1", "hub2", "y9")]
    assert len(asked) == len(set(asked)) < 10


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("sample") / "g"
    assert jiangtu.build([root()], directory, stores=False).problems == []
    return directory


@pytest.fixture(scope="module")
def opened(sample: Path) -> Iterator[Graph]:
    with jiangtu.open(sample) as graph:
        yield graph


def lines(paths: list[tuple[Step, ...]]) -> list[list[str]]:
    return [[line for step in path for line in step.sentences()] for path in paths]


def test_two_people_named_in_one_sentence_are_one_step_apart(opened: Graph) -> None:
    """The seed: 先后走出了郝建秀、许振超、张连钢、管延安等劳模工匠2.6万人次. Of four in one sentence none is a stop."""
    found = opened.path("张连钢", "许振超")
    assert lines(found) == [["张连钢 — 举例 · 统计（劳模工匠，2.6万人次） · 举例 — 许振超"]]
    ((step,),) = found
    (source,) = step.links[0].sources
    assert source.document == "以城市之名向工匠精神致敬" and source.quote == "郝建秀、许振超、张连钢、管延安等劳模工匠"


def test_a_way_over_a_team_tells_each_relation_with_its_sources(opened: Graph) -> None:
    found = opened.path("张连钢", "山东港口青岛港")
    assert lines(found) == [
        [
            "张连钢 — 领衔 → 连钢创新团队",
            "张连钢 — 任职者 · 任职（2013） · 单位 — 连钢创新团队",
            "连钢创新团队 — 所属单位 → 山东港口青岛港",
        ]
    ]
    leads, *_ = found[0][0].links
    assert {source.document for source in leads.sources} == {"zidonghua.com.cn", "半岛网 2021"}
    back = opened.path("山东港口青岛港", "张连钢")
    assert lines(back)[0][:2] == ["山东港口青岛港 ← 所属单位 — 连钢创新团队", "连钢创新团队 ← 领衔 — 张连钢"]
    assert back[0][1].sentences("en")[0] == "连钢创新团队 ← leads — 张连钢"


def test_a_body_that_confers_two_honors_connects_nobody(opened: Graph) -> None:
    def passed(through_hubs: bool) -> set[str]:
        found = opened.path("张连钢", "山东港口青岛港", many=9, through_hubs=through_hubs)
        return {step.end.name for path in found for step in path}

    body = "中国共产党中央委员会宣传部"
    assert body not in passed(False) and body in passed(True)
    assert lines(opened.path("全国道德模范", body))[0] == [f"全国道德模范 — 授予单位 → {body}"]


def test_what_a_shortcut_joins_is_one_step_that_tells_document_place_and_words(opened: Graph) -> None:
    joined = {row[:2] for row in opened.edges("RECEIVED", "Person", "Honor").rows()}
    joined |= {row[:2] for row in opened.edges("WORKS_FOR", "Person", "Company").rows()}
    found = [opened.path(*ends, hops=1) for ends in sorted(joined)]
    assert len(found) > 15
    for (only,) in found:
        (step,) = only
        assert step.links and all(link.sources for link in step.links)
        for source in (source for link in step.links for source in link.sources):
            assert source.document and source.locator and (source.quote or source.basis)


def test_a_thing_has_no_path_to_itself_and_names_must_be_found(opened: Graph) -> None:
    assert opened.path("张连钢", "zhang lian gang") == []
    with pytest.raises(NotFound):
        opened.path("张连钢", "无此人")
    with pytest.raises(Ambiguous):
        opened.path("创新", "张连钢")


COMMON = 101  # who have the honor that very many have
PEOPLE = [f"员工{n}号" for n in range(COMMON)]
FILES = {
    "documents.csv": DOCUMENTS,
    "companies.csv": "名称,文献\n青岛港,甲\n海尔,甲\n",
    "honors.csv": "名称,级别,授予对象,文献\n常见奖,企业级,人物,甲\n少见奖,企业级,人物,甲\n",
    "people.csv": "姓名,单位,地区,文献\n张伟,青岛港,青岛市,甲\n李娜,海尔,青岛市,甲\n王芳,青岛港,,甲\n赵强,,,甲\n"
    + "".join(f"{name},,,甲\n" for name in PEOPLE),
    "conferrals.csv": "获得者,荣誉,年份,文献\n张伟,常见奖,2010,甲\n李娜,常见奖,2011,甲\n"
    + "张伟,少见奖,2012,甲\n王芳,少见奖,2013,甲\n王芳,少见奖,2015,乙\n"
    + "".join(f"{name},常见奖,2010,甲\n" for name in PEOPLE),
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return make(tmp_path_factory.mktemp("small"), FILES)


def stops(paths: list[tuple[Step, ...]]) -> list[list[str]]:
    return [[path[0].start.name, *(step.end.name for step in path)] for path in paths]


def test_what_very_many_have_is_passed_through_only_when_asked(small: Built) -> None:
    with small.open() as graph:
        assert graph.path("张伟", "李娜") == []
        through = stops(graph.path("张伟", "李娜", many=2, through_hubs=True))
        assert sorted(through) == [["张伟", "常见奖", "李娜"], ["张伟", "青岛市", "李娜"]]
        assert stops(graph.path("张伟", "常见奖")) == [["张伟", "常见奖"]]
        assert stops(graph.path("李娜", "青岛市")) == [["李娜", "青岛市"]]


def test_paths_of_one_length_come_by_their_ids_and_two_grants_are_one_step(small: Built) -> None:
    with small.open() as graph:
        found = graph.path("张伟", "王芳")
        ids = [[path[0].start.id, *(step.end.id for step in path)] for path in found]
        assert ids == sorted(ids, key=lambda path: (len(path), path))
        assert sorted(stops(found)) == [["张伟", "少见奖", "王芳"], ["张伟", "青岛港", "王芳"]]
        assert len(graph.path("张伟", "王芳", many=1)) == 1 and graph.path("张伟", "王芳", hops=1) == []
        grants = next(path for path in found if path[0].end.name == "少见奖")[1].sentences()
        assert sorted(grants) == [
            "少见奖 — 荣誉称号 · 授予（2013） · 获得者 — 王芳",
            "少见奖 — 荣誉称号 · 授予（2015） · 获得者 — 王芳",
        ]


def test_a_grant_can_be_an_end(small: Built) -> None:
    with small.open() as graph:
        (grant,) = [node["id"] for node in graph.nodes("Conferral").dicts() if node["year"] == 2012]
        found = graph.path("王芳", grant)
        assert stops(found)[0] == ["王芳", "少见奖", grant]
        assert found[0][1].sentences() == [f"少见奖 ← 荣誉称号 — {grant}"]


def run(directory: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["path", *arguments, "--graph", str(directory)])


def test_the_command_tells_each_step_in_one_line(sample: Path) -> None:
    done = run(sample, "许振超", "张连钢")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "1. 许振超 · 张连钢",
        "   许振超 — 举例 · 统计（劳模工匠，2.6万人次） · 举例 — 张连钢 "
        "(以城市之名向工匠精神致敬, char=515-535: “郝建秀、许振超、张连钢、管延安等劳模工匠”)",
    ]


def test_the_other_formats_hold_every_source(sample: Path) -> None:
    told = json.loads(run(sample, "张连钢", "山东港口青岛港", "--format", "json", "--lang", "en").stdout)
    rows = list(csv.DictReader(io.StringIO(run(sample, "张连钢", "山东港口青岛港", "--format", "csv").stdout)))
    assert len(told) == len(rows) == 5
    assert [(row["path"], row["step"]) for row in told] == [(1, 1)] * 4 + [(1, 2)]
    assert told[0]["relation"] == "leads" and rows[0]["relation"] == "领衔"
    assert told[0]["to_id"].startswith("Team/") and told[2]["sentence"].startswith("Position/")


def test_no_path_is_an_empty_answer_and_no_name_is_exit_3(sample: Path) -> None:
    none = run(sample, "赵宇", "刘广齐", "--format", "json")
    assert none.exit_code == 0 and json.loads(none.stdout) == []
    assert none.stderr == "no path of at most 6 steps from 赵宇 to 刘广齐\n"
    same = run(sample, "赵宇", "zhaoyu")
    assert same.exit_code == 0 and same.stdout == "" and same.stderr.startswith("both names mean 赵宇 Person/")
    assert run(sample, "赵宇", "无此人").exit_code == 3
    several = run(sample, "创新", "赵宇")
    assert several.exit_code == 3 and "name one by its id" in several.stderr
    assert run(sample, "赵宇", "刘广齐", "--hops", "0").exit_code == 2


def test_each_run_tells_the_same(sample: Path) -> None:
    line = [
        sys.executable,
        "-X",
        "utf8",
        "-m",
        "jiangtu",
        "path",
        "张连钢",
        "青岛市",
        "--through-hubs",
        "--paths",
        "40",
    ]
    told = {
        subprocess.run(
            [*line, "--graph", str(sample), "--format", "json"],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    (only,) = told
    assert len({row["path"] for row in json.loads(only)}) == 40
