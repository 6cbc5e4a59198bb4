"""A build is a pure function of its sources, touches nothing when nothing is new, and is never seen half done."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import jiangtu
from graph.directory import Busy, NoGraph, writing
from graph.errors import JiangtuError, UnreadableInput
from records import root
from tests.graphs import DOCUMENTS, Built, make
from tests.tables import write

SMALL = {
    "documents.csv": DOCUMENTS,
    "companies.csv": "名称,文献\n青岛港,甲\n青岛港,乙\n海尔集团,乙\n",
    "people.csv": "姓名,单位,文献\n张伟,青岛港,甲\n张伟,青岛港,乙\n张伟,海尔集团,乙\n李娜,海尔集团,乙\n",
    "conferrals.csv": "获得者,荣誉,年份,文献\n李娜,时代楷模,2019,乙\n"
    "张伟@青岛港,大国工匠,,甲\n张伟@青岛港,大国工匠,2018,乙\n",
    "achievements.csv": "名称,完成人,贡献,文献\n打包机,李娜,设计,乙\n",
    "benefits.csv": "成果,指标,原值,文献\n打包机,年收益,3000余万元,乙\n",
}
MORE = {"documents.csv": "编号,标题,日期\n丁,丁报道,2001-05-01\n", "people.csv": "姓名,文献\n王芳,丁\n"}


def call(*arguments: str, **options: str) -> list[str]:
    return [sys.executable, "-X", "utf8", "-m", "jiangtu", *arguments]


def tables(built: Built) -> dict[str, bytes]:
    """The tables of a build: what does not say how its sources are written."""
    return {name: text for name, text in built.bytes().items() if name.startswith(("nodes/", "edges/", "named"))}


def test_the_order_of_rows_is_nothing_to_the_graph(tmp_path: Path) -> None:
    first = tables(make(tmp_path / "a", SMALL))
    rest = random.Random(7)
    shuffled = {}
    for name, text in SMALL.items():
        head, *rows = text.splitlines()
        rest.shuffle(rows)
        shuffled[name] = "\n".join([head, *rows]) + "\n"
    second = tables(make(tmp_path / "b", shuffled))
    plain = [name for name in first if "Passage" not in name]  # a passage names the row it was read from
    assert {n: first[n] for n in plain} == {n: second[n] for n in plain}


def test_the_order_of_inputs_threads_and_hash_seeds_are_nothing_to_a_byte(tmp_path: Path) -> None:
    write(tmp_path / "one", SMALL)
    write(tmp_path / "two", MORE)
    built = []
    for n, (order, threads, seed) in enumerate([(("one", "two"), "1", "1"), (("two", "one"), "2", "77")]):
        where = tmp_path / f"g{n}"
        arguments = [
            "build",
            "--no-stores",
            *(str(tmp_path / name) for name in order),
            "--graph",
            str(where),
            "--threads",
            threads,
        ]
        subprocess.run(call(*arguments), env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
        (folder,) = (where / "builds").iterdir()
        built.append({str(p.relative_to(where / "builds")): p.read_bytes() for p in folder.rglob("*") if p.is_file()})
    assert built[0].keys() == built[1].keys()
    assert [name for name in built[0] if built[0][name] != built[1][name]] == []


def test_nothing_new_touches_nothing(tmp_path: Path) -> None:
    built = make(tmp_path, SMALL)
    before = {p: p.stat().st_mtime_ns for p in built.folder.rglob("*")} | {built.directory / "current": 0}
    again = make(tmp_path, SMALL)
    assert not again.summary.fresh and again.summary.rows == built.summary.rows
    assert {p: p.stat().st_mtime_ns for p in built.folder.rglob("*")} | {built.directory / "current": 0} == before


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    one, two = write(tmp_path / "one", SMALL), write(tmp_path / "two", MORE)
    jiangtu.build([one, two], tmp_path / "g", stores=False)
    write(two, {"people.csv": "姓名,文献\n王芳,丁\n陈静,丁\n"})
    done: list[str] = []
    summary = jiangtu.build([one, two], tmp_path / "g", progress=done.append, stores=False)
    assert "two" in done and "one" not in done and summary.rows == 18


def test_a_source_that_is_deleted_leaves_no_trace(tmp_path: Path) -> None:
    one, two = write(tmp_path / "one", SMALL), write(tmp_path / "two", MORE)
    jiangtu.build([one, two], tmp_path / "g", stores=False)
    shutil.rmtree(two)
    jiangtu.build([one], tmp_path / "g", keep=1, stores=False)
    with jiangtu.open(tmp_path / "g") as graph:
        assert "王芳" not in {node["name"] for node in graph.nodes("Person").dicts()}
    for path in (tmp_path / "g").rglob("*"):
        assert path.is_dir() or "丁报道".encode() not in path.read_bytes()


def test_no_edge_dangles_and_every_node_says_who_says_so(tmp_path: Path) -> None:
    jiangtu.build([root()], tmp_path / "g", stores=False)
    with jiangtu.open(tmp_path / "g") as graph:
        ids = {row[0] for path in (graph.folder / "nodes").iterdir() for row in graph.nodes(path.stem).rows()}
        told = set()
        for path in (graph.folder / "edges").iterdir():
            cypher_type, start, end = path.stem.split(".")
            for row in graph.edges(cypher_type, start, end).rows():
                assert (
                    row[0] in ids and row[1] in ids and row[0].startswith(f"{start}/") and row[1].startswith(f"{end}/")
                )
                if cypher_type == "DERIVED_FROM":
                    told.add(row[0])
        assert {i for i in ids if not i.startswith(("Document/", "Passage/"))} <= told


def test_a_reader_keeps_its_build_while_others_are_made(tmp_path: Path) -> None:
    built = make(tmp_path, SMALL)
    with built.open() as graph:
        make(tmp_path, {**SMALL, **{"teams.csv": "名称,文献\n甲班,甲\n"}}, keep=2)
        assert len(graph.nodes("Team")) == 0 and len(graph.nodes("Person")) == 3
    with built.open() as graph:
        assert len(graph.nodes("Team")) == 1


def test_the_newest_builds_are_kept(tmp_path: Path) -> None:
    names = []
    for n in range(4):
        names.append(make(tmp_path, {**SMALL, "teams.csv": f"名称,文献\n{n}班,甲\n"}).summary.build)
    assert {p.name for p in (tmp_path / "g" / "builds").iterdir()} == set(names[-2:])


def test_two_builds_do_not_write_at_once(tmp_path: Path) -> None:
    with writing(tmp_path / "g"), pytest.raises(Busy):
        make(tmp_path, SMALL)


def test_a_directory_without_a_graph_says_how_one_is_made(tmp_path: Path) -> None:
    with pytest.raises(NoGraph, match="jiangtu build RECORDS --graph"):
        jiangtu.open(tmp_path)


def test_the_manifest_names_every_source_and_no_time_or_place(tmp_path: Path) -> None:
    built = make(tmp_path, SMALL)
    told = json.loads((built.folder / "manifest.json").read_text("utf-8"))
    assert set(told["sources"]["r"]) == set(SMALL) and told["build"] == built.summary.build
    assert str(tmp_path) not in json.dumps(told)


KILLS = 100
# For each line of seconds and a graph directory, a build in a process of its own that is killed after so long. It is
# forked from one that has loaded what every build loads first, but has read no record and started no thread.
WARM = """
import os, signal, sys, time
import arro3.core, duckdb, jiangtu, jiangtu.building, loaders.table.loader
from graph.names import key
from graph.pinyin import pinyin
from loaders import vocabulary
from loaders.table.tables import tables
key("青岛"), pinyin("青岛", person=False), list(vocabulary.statements()), tables()
for line in sys.stdin:
    seconds, where = line.rstrip().split(" ", 1)
    process = os.fork()
    if not process:
        jiangtu.build([sys.argv[1]], where, stores=False)
        os._exit(0)
    time.sleep(float(seconds))
    os.kill(process, signal.SIGKILL)
    print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)
"""


def test_a_kill_at_any_moment_leaves_the_old_graph_whole(tmp_path: Path) -> None:
    made = make(tmp_path, SMALL)
    whole, old = made.bytes(), made.summary.build
    write(tmp_path / "r", {"teams.csv": "名称,文献\n甲班,甲\n"})
    start = time.monotonic()
    new = make(tmp_path / "other", {**SMALL, "teams.csv": "名称,文献\n甲班,甲\n"}).summary.build
    longest = (time.monotonic() - start) * 1.2
    outcomes = []
    call = [sys.executable, "-X", "utf8", "-c", WARM, str(tmp_path / "r")]
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as warm:
        assert warm.stdin and warm.stdout
        for seed in range(KILLS):
            where = tmp_path / f"k{seed}"
            shutil.copytree(made.directory, where)
            print(random.Random(seed).uniform(0, longest), where, file=warm.stdin, flush=True)
            assert int(warm.stdout.readline()) in (0, -signal.SIGKILL)
            name = (where / "current").read_text().strip()
            with jiangtu.open(where) as graph:
                people = len(graph.nodes("Person"))
            if name == old:
                held = {str(p.relative_to(where / "builds" / name)): p for p in (where / "builds" / name).rglob("*.*")}
                assert {n: p.read_bytes() for n, p in held.items()} == whole
            assert name in (old, new) and people == 3
            if seed % 10 == 0:  # what is left behind is in nobody's way
                assert jiangtu.build([tmp_path / "r"], where, stores=False).build == new
                assert [p.name for p in (where / "builds").iterdir() if p.name.startswith(".")] == []
                assert (where / "current").read_text().strip() == new
            shutil.rmtree(where)
            outcomes.append(name)
    assert len(outcomes) == KILLS and old in outcomes


def test_a_full_disk_is_one_line_and_leaves_the_old_graph(tmp_path: Path) -> None:
    made = make(tmp_path, SMALL)
    write(tmp_path / "r", {"teams.csv": "名称,文献\n甲班,甲\n"})

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    done = subprocess.run(
        call("build", "--no-stores", str(tmp_path / "r"), "--graph", str(made.directory)),
        capture_output=True,
        text=True,
        preexec_fn=no_room,
    )
    assert done.returncode == 1 and len(done.stderr.strip().splitlines()) == 1 and "Traceback" not in done.stderr
    with made.open() as graph:
        assert graph.folder == made.folder and len(graph.nodes("Person")) == 3


def test_a_missing_path_is_an_error_of_the_family(tmp_path: Path) -> None:
    with pytest.raises(JiangtuError, match="no such file or folder"):
        jiangtu.build([tmp_path / "nowhere"], tmp_path / "g", stores=False)
    assert (tmp_path / "g" / "report.csv").exists()


def test_where_every_file_is_faulty_the_line_names_the_first_and_why(tmp_path: Path) -> None:
    records = write(tmp_path / "r", {"people.csv": "", "x.xlsx": "PK broken"})
    with pytest.raises(UnreadableInput, match=r"r/people\.csv.*the file is empty.*1 more: .*report\.csv"):
        jiangtu.build([records], tmp_path / "g", stores=False)
    assert "x.xlsx" in (tmp_path / "g" / "report.csv").read_text("utf-8-sig")
