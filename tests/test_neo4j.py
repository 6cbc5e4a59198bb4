"""A real Neo4j server: it holds what the build holds and answers as the stores do; only what differs is written, other
programs' data stay, and whatever goes wrong is told in a line and mended by the next push."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import jiangtu
from graph.answer import QueryInvalid
from graph.bounded import TimedOut
from graph.errors import EngineFailed, JiangtuError
from graph.neo4j.failures import Deadlock, NoServer, ServerChanged
from graph.neo4j.parts import MARK
from graph.neo4j.push import push
from graph.neo4j.server import Server
from graph.neo4j.settings import Settings, settings
from graph.opened import Graph
from graph.projection import relationships
from graph.refusing import QueryRefused
from jiangtu.cli import main
from ontology.schema import schema
from queries.asking import answer, answer_on, bind
from queries.question import Question
from records import root
from tests.graphs import Built, make
from tests.servers import FIRST, PASSWORD, ROOT, Neo4j, new_server
from tests.test_catalog import Hubs, asked_of, every_question, generated_in, hubs_of, twins
from tests.test_suppression import FILES, NAME, person, suppressed

OURS = f"MATCH (n) WHERE n.{MARK} IS NOT NULL"
WHICH = "MATCH (n) RETURN elementId(n), properties(n) ORDER BY elementId(n)"
THEIRS = f"MATCH (n) WHERE n.{MARK} IS NULL"
NO_WORKS = {"achievements.csv": FILES["achievements.csv"].partition("\n")[0] + "\n"}


@pytest.fixture(scope="module")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:
    """With a password, as users have it; the first one is to be changed before anything else."""
    started = new_server(tmp_path_factory.mktemp("neo4j"))
    started.start(auth=True)
    try:
        with pytest.raises(NoServer, match="must be changed first"):
            Server(Settings(started.settings.uri, "neo4j", FIRST))
        change_password(started)
        yield started
    finally:
        started.kill()


def change_password(started: Neo4j) -> None:
    from neo4j import GraphDatabase

    with GraphDatabase.driver(started.settings.uri, auth=("neo4j", FIRST)) as driver:
        driver.execute_query(
            "ALTER CURRENT USER SET PASSWORD FROM $first TO $then", first=FIRST, then=PASSWORD, database_="system"
        )


@pytest.fixture
def server(neo4j: Neo4j) -> Iterator[Server]:
    with Server(neo4j.settings) as opened:
        yield opened


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    directory = tmp_path_factory.mktemp("sample") / "g"
    jiangtu.build([root()], directory)
    with jiangtu.open(directory) as opened:
        yield opened


@pytest.fixture(scope="module")
def pushed(neo4j: Neo4j, sample: Graph) -> Iterator[Server]:
    """A server that holds the sample."""
    with Server(neo4j.settings) as opened:
        push(sample.folder, opened)
        yield opened


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The graph of seven tables."""
    return make(tmp_path_factory.mktemp("tables"), FILES)


@pytest.fixture
def small(server: Server, tables: Built) -> Built:
    """The same, on the server."""
    push(tables.folder, server)
    return tables


@pytest.fixture(scope="module")
def generated(neo4j: Neo4j, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Graph, Server, Hubs]]:
    """Generated records, on the server; ten thousand people where JIANGTU_LARGE is set."""
    with generated_in(tmp_path_factory.mktemp("generated")) as graph, Server(neo4j.settings) as opened:
        push(graph.folder, opened)
        yield graph, opened, hubs_of(graph)


Node = tuple[str, tuple[tuple[str, Any], ...]]
Edge = tuple[str, str, str, tuple[tuple[str, Any], ...]]


def told(properties: dict[str, Any]) -> tuple[tuple[str, Any], ...]:
    """Properties as Neo4j has them: without what has no value."""
    return tuple(sorted((k, tuple(v) if isinstance(v, list) else v) for k, v in properties.items() if v is not None))


def of_tables(graph: Graph) -> tuple[set[Node], set[Edge]]:
    nodes = {(label, told(row)) for label in schema().classes for row in graph.nodes(label).dicts()}
    edges = set()
    for relation, _ in relationships():
        for start, end in relation.pairs:
            for row in graph.edges(relation.cypher_type, start, end).dicts():
                edges.add((relation.cypher_type, row.pop("from"), row.pop("to"), told(row)))
    return nodes, edges


def of_server(neo4j: Neo4j) -> tuple[set[Node], set[Edge]]:
    """What is ours on the server, each once: read without any of the code under test."""
    nodes = [(label, told(dict(of))) for (label,), of in neo4j.run(f"{OURS} RETURN labels(n), n {{.*, {MARK}: null}}")]
    edges = [
        (kind, start, end, told(of))
        for kind, start, end, of in neo4j.run(
            f"MATCH (a)-[n]->(b) WHERE n.{MARK} IS NOT NULL RETURN type(n), a.id, b.id, n {{.*, {MARK}: null}}"
        )
    ]
    assert len(set(nodes)) == len(nodes) and len(set(edges)) == len(edges)
    return set(nodes), set(edges)


def equal(neo4j: Neo4j, built: Built) -> bool:
    with built.open() as graph:
        return of_server(neo4j) == of_tables(graph)


def call(neo4j: Neo4j, *arguments: str, text: str | None = None, **environment: str) -> Result:
    return CliRunner().invoke(main, list(arguments), input=text, env={**neo4j.environment, **environment})


# The same graph, the same answers


def test_the_server_holds_every_node_and_relationship_of_the_build(pushed: Server, neo4j: Neo4j, sample: Graph) -> None:
    nodes, edges = of_server(neo4j)
    assert (nodes, edges) == of_tables(sample)
    assert len(nodes) > 300 and len(edges) > 300


def test_a_second_push_writes_nothing_and_says_so(pushed: Server, neo4j: Neo4j, sample: Graph) -> None:
    before = neo4j.run(WHICH)
    said = call(neo4j, "neo4j", "push", "--graph", str(sample.directory))
    assert said.exit_code == 0 and said.output.startswith("nothing to write") and said.output.count("\n") == 1
    assert neo4j.run(WHICH) == before
    said = call(neo4j, "neo4j", "check", "--graph", str(sample.directory))
    assert said.exit_code == 0 and said.output == "server and graph are equal\n"


@pytest.mark.parametrize("whole", [False, True], ids=["needed", "all"])
@every_question
def test_every_question_has_the_same_rows_three_ways(
    question: Question, whole: bool, pushed: Server, sample: Graph
) -> None:
    values = {p.name: p.example for p in question.parameters if p.required or whole}
    asked = bind(sample, question.name, values)
    rows = answer_on(pushed, asked).rows()
    assert rows == answer(sample, asked, "cypher").rows() == answer(sample, asked, "sparql").rows()


@pytest.mark.parametrize(
    "text",
    [
        "RETURN 2 AS a, 1.0/3 AS b, true AS c, NULL AS d, [1, 2.5] AS e, 'x' AS f",
        "MATCH (p:Person) RETURN p.name AS name, p.names AS names, p.birthDate AS born ORDER BY p.id",
        "MATCH (b:Benefit) RETURN b.value AS value, b.fen AS fen, b.average AS average ORDER BY b.id",
        "MATCH (c:Conferral) RETURN count(DISTINCT c.id) AS n, avg(c.year) AS mean, min(c.year) AS first",
        "MATCH (p:Person) WHERE p.name = '刘广齐' RETURN p",
        "MATCH (p:Person)-[r:RECEIVED]->(h:Honor) RETURN r ORDER BY r.conferral",
    ],
)
def test_values_are_those_of_the_embedded_graph(text: str, pushed: Server, sample: Graph) -> None:
    there, here = pushed.cypher(text), sample.cypher(text)
    assert there.columns == here.columns and there.rows() == here.rows() and len(here)


def test_names_are_found_by_a_part_of_them(pushed: Server) -> None:
    asked = (
        "CALL db.index.fulltext.queryNodes('jiangtu_names', $words) YIELD node, score RETURN node.name, labels(node)"
    )
    assert pushed.cypher(asked, {"words": "刘广齐"}).rows()[0] == ("刘广齐", ["Person"])
    assert "许振超" in {name for name, _ in pushed.cypher(asked, {"words": "振超"}).rows()}
    assert "许振超" in {name for name, _ in pushed.cypher(asked, {"words": "chao"}).rows()}


def test_the_questions_of_the_page_find_something(pushed: Server, neo4j: Neo4j) -> None:
    page = (ROOT / "docs" / "neo4j.md").read_text("utf-8").partition("## Questions to paste")[2]
    texts = re.findall(r"(?:^    .*\n)+", page, re.MULTILINE)
    assert len(texts) == 5 and all(neo4j.run(text) for text in texts)


def test_ids_are_unique_and_what_questions_filter_by_has_an_index(pushed: Server, neo4j: Neo4j) -> None:
    shown = neo4j.run("SHOW INDEXES YIELD type, labelsOrTypes, properties, owningConstraint WHERE labelsOrTypes <> []")
    found = {(label, *of): constraint for kind, labels, of, constraint in shown for label in labels if kind == "RANGE"}
    assert all(found[label, "id"] for label in schema().classes)
    assert {("Conferral", "year"), ("Conferral", "stage"), ("Honor", "level"), ("Person", "name")} <= found.keys()
    plan = "EXPLAIN MATCH (c:Conferral) WHERE c.year = 2019 RETURN c"
    assert neo4j.run(plan) == []


def test_the_commands_ask_the_server(
    pushed: Server, neo4j: Neo4j, sample: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("query", "person", "-p", "person=刘广齐", "--format", "json", "--graph", str(sample.directory))
    assert call(neo4j, *asked, "--on", "neo4j").output == call(neo4j, *asked).output
    assert call(neo4j, *asked, "--on", "neo4j", "--lang", "sparql").exit_code == 2
    text = ("cypher", "MATCH (p:Person) RETURN p.name AS name ORDER BY name", "--format", "csv", "--limit", "3")
    there = call(neo4j, *text, "--on", "neo4j")
    assert there.output == call(neo4j, *text, "--graph", str(sample.directory)).output and "3 rows" in there.output
    for name, value in neo4j.environment.items():
        monkeypatch.setenv(name, value)
    with jiangtu.open(sample.directory) as graph:
        there_ = graph.query("holders", on="neo4j", honor="青岛工匠").rows()
        assert there_ == graph.query("holders", honor="青岛工匠").rows() and there_


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("CREATE (n:Person) RETURN n", QueryRefused),
        ("MATCH (n:Person) RETURN 1 \\u0041S x", QueryRefused),
        ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", QueryRefused),
        ("CALL db.createLabel('X')", QueryRefused),
        ("CALL dbms.listConfig() YIELD name RETURN name", QueryRefused),
        ("MATCH (n RETURN n", QueryInvalid),
        ("MATCH (n) WHERE n.id = $id RETURN n", QueryInvalid),
    ],
)
def test_a_server_is_only_read(text: str, error: type[JiangtuError], pushed: Server, neo4j: Neo4j) -> None:
    before = neo4j.run("MATCH (n) RETURN count(n)")
    with pytest.raises(error):
        pushed.cypher(text)
    assert neo4j.run("MATCH (n) RETURN count(n)") == before


def test_a_question_without_end_is_stopped(pushed: Server) -> None:
    text = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a * b AS c RETURN max(c % 7)"
    with pytest.raises(TimedOut):
        pushed.cypher(text, seconds=1)


def test_a_push_that_is_killed_is_finished_by_the_next(pushed: Server, neo4j: Neo4j, sample: Graph) -> None:
    neo4j.run(f"{OURS} DETACH DELETE n")
    code = "import sys; sys.path.insert(0, ''); from jiangtu.cli import main; main()"
    command = [sys.executable, "-c", code, "neo4j", "push", "--batch", "5", "--graph", str(sample.directory)]
    process = subprocess.Popen(command, env={**os.environ, **neo4j.environment}, stdout=subprocess.DEVNULL)
    try:
        while neo4j.run(f"{OURS} RETURN count(n)")[0][0] < 60:
            assert process.poll() is None
    finally:
        process.kill()
        process.wait()
    part = len(of_server(neo4j)[0])
    done = push(sample.folder, pushed)
    whole = of_server(neo4j)
    assert whole == of_tables(sample) and part < len(whole[0])
    assert done.written["nodes_created"] == len(whole[0]) - part


@every_question
def test_every_question_has_the_same_rows_three_ways_on_generated_records(
    question: Question, generated: tuple[Graph, Server, Hubs]
) -> None:
    graph, there, hubs = generated
    for values in asked_of(question, hubs):
        rows = answer_on(there, bind(graph, question.name, values)).rows()
        assert rows == twins(graph, question, values), values


# Only what differs


def test_one_record_changed_is_all_that_is_written(small: Built, server: Server, neo4j: Neo4j, tmp_path: Path) -> None:
    files = {
        **FILES,
        "conferrals.csv": FILES["conferrals.csv"].replace("李娜,时代楷模,2019,乙", "李娜,时代楷模,2020,乙"),
    }
    built = make(tmp_path, files)
    before = of_server(neo4j)
    dry = call(neo4j, "neo4j", "push", "--dry-run", "--graph", str(built.directory))
    assert dry.exit_code == 0 and "Conferral" in dry.output and of_server(neo4j) == before
    done = push(built.folder, server)
    after = of_server(neo4j)
    assert equal(neo4j, built)
    # The year is part of a grant's key, so one grant goes and one comes, with what hangs on it.
    assert done.written["nodes_created"] == len(after[0] - before[0])
    assert done.written["nodes_deleted"] == len(before[0] - after[0])
    assert done.written["relationships_created"] == len(after[1] - before[1])
    assert done.written["relationships_deleted"] == len(before[1] - after[1])
    assert 0 < done.differed.rows < 20 < len(before[0])


def test_a_value_changed_writes_one_node_only(small: Built, server: Server, neo4j: Neo4j, tmp_path: Path) -> None:
    files = {**FILES, "people.csv": FILES["people.csv"].replace("山东阳谷,", "山东聊城,")}
    done = push(make(tmp_path, files).folder, server)
    assert {name for name, _ in done.written.items()} == {"properties_set"}
    assert neo4j.run("MATCH (p:Person {name: $name}) RETURN p.nativePlace", name=NAME) == [("山东聊城",)]


def test_what_leaves_the_records_leaves_the_server(small: Built, server: Server, neo4j: Neo4j, tmp_path: Path) -> None:
    built = make(tmp_path, {**FILES, **NO_WORKS})
    done = push(built.folder, server)
    assert equal(neo4j, built) and neo4j.run("MATCH (a:Achievement) RETURN a") == []
    assert "nodes_created" not in done.written and done.written["nodes_deleted"] >= 2


def test_a_suppressed_person_is_gone_from_the_server(
    small: Built, server: Server, neo4j: Neo4j, tmp_path: Path
) -> None:
    told_of = "MATCH (n) WHERE any(k IN keys(n) WHERE toString(n[k]) CONTAINS $name) RETURN count(n)"
    lists = "MATCH (n) UNWIND n.names AS name WITH name WHERE name CONTAINS $name RETURN count(*)"
    assert neo4j.run(lists, name=NAME)[0][0] > 0
    built = make(tmp_path, {**FILES, **suppressed(f"{person('乙')},,,,")})
    push(built.folder, server)
    assert equal(neo4j, built)
    assert neo4j.run(lists, name=NAME) == [(0,)]
    texts = told_of.replace("toString(n[k])", "(n[k] IS :: STRING) AND n[k]")
    assert neo4j.run(texts, name=NAME) == [(0,)]


def test_what_another_hand_altered_is_named_and_mended(small: Built, server: Server, neo4j: Neo4j) -> None:
    neo4j.run("MATCH (p:Person {name: $name}) SET p.name = '别人', p.theirs = 1", name=NAME)
    neo4j.run("MATCH (c:Conferral)-[r:RECIPIENT]->() WITH r LIMIT 1 DELETE r")
    neo4j.run("DROP INDEX jiangtu_names")
    said = call(neo4j, "neo4j", "check", "--graph", str(small.directory), "--format", "jsonl")
    assert said.exit_code == 1 and "RECIPIENT" in said.output and "jiangtu_names" in said.output
    assert said.output.count('"change"') == 2 and f'"changed", "kind": "Person", "name": "{NAME}"' in said.output
    mended = push(small.folder, server, values=True)
    assert mended.declared == 1 and mended.written["relationships_created"] == 1
    assert neo4j.run("MATCH (p:Person {name: $name}) RETURN p.theirs", name=NAME) == [(1,)]
    neo4j.run("MATCH (p:Person) REMOVE p.theirs")
    assert equal(neo4j, small)


# Others on the same server


def test_what_others_have_stays_and_is_not_counted(small: Built, server: Server, neo4j: Neo4j, tmp_path: Path) -> None:
    neo4j.run("CREATE (:Person {name: '别人', id: 'x'})-[:RECIPIENT]->(:Shop {name: '店'})")
    neo4j.run("MATCH (p:Person {name: $name}), (s:Shop) CREATE (p)-[:MENTORS]->(s)", name=NAME)
    theirs = f"MATCH ()-[r]->(b:Shop) WHERE r.{MARK} IS NULL RETURN type(r) ORDER BY type(r)"
    try:
        assert push(small.folder, server, values=True).differed.rows == 0
        built = make(tmp_path, {**FILES, **NO_WORKS})
        push(built.folder, server)
        assert equal(neo4j, built)
        assert neo4j.run(f"{THEIRS} RETURN n.name ORDER BY n.name") == [("别人",), ("店",)]
        assert neo4j.run(theirs) == [("MENTORS",), ("RECIPIENT",)]
        refused = call(neo4j, "neo4j", "wipe", text="n\n")
        assert refused.exit_code == 1 and equal(neo4j, built)
        wiped = call(neo4j, "neo4j", "wipe", "--yes")
        assert wiped.exit_code == 0 and "taken off" in wiped.output
        assert neo4j.run("MATCH (n) RETURN n.name ORDER BY n.name") == [("别人",), ("店",)]
        assert neo4j.run(theirs) == [("RECIPIENT",)]  # the other hung on a node that left
        assert neo4j.run("SHOW INDEXES YIELD name WHERE name STARTS WITH 'jiangtu' RETURN name") == []
    finally:
        neo4j.run(f"{THEIRS} DETACH DELETE n")


def test_a_node_of_others_with_an_id_of_ours_is_told_in_a_line(small: Built, server: Server, neo4j: Neo4j) -> None:
    ((id_,),) = neo4j.run("MATCH (p:Person {name: $name}) RETURN p.id", name=NAME)
    neo4j.run("MATCH (p:Person {id: $id}) DETACH DELETE p CREATE (:Person {id: $id, name: '别人'})", id=id_)
    try:
        with pytest.raises(ServerChanged, match="stands in the way"):
            push(small.folder, server)
        assert neo4j.run(f"{THEIRS} RETURN n.name") == [("别人",)]
    finally:
        neo4j.run(f"{THEIRS} DETACH DELETE n")
    push(small.folder, server)
    assert equal(neo4j, small)


# What goes wrong


def test_where_no_one_answers_or_lets_in_a_line_says_what_to_set(small: Built, neo4j: Neo4j) -> None:
    for environment, said in (
        ({"NEO4J_URI": "bolt://127.0.0.1:1"}, "no Neo4j answers at bolt://127.0.0.1:1"),
        ({"NEO4J_URI": "ftp://x"}, "is no address of a server"),
        ({"NEO4J_PASSWORD": "wrong"}, "does not let in 'neo4j'; set NEO4J_USER and NEO4J_PASSWORD"),
        ({"NEO4J_USER": ""}, "does not let in"),
        ({"NEO4J_DATABASE": "nope"}, "has no database 'nope'; set NEO4J_DATABASE"),
    ):
        told_ = call(neo4j, "neo4j", "push", "--graph", str(small.directory), **environment)
        assert told_.exit_code == 1 and said in told_.output and told_.output.count("\n") == 1
        assert "wrong" not in told_.output


def test_settings_are_those_of_the_environment() -> None:
    assert settings({}) == Settings("bolt://localhost:7687", "", "", "")
    given = {"NEO4J_URI": "neo4j://x", "NEO4J_USER": "a", "NEO4J_PASSWORD": "b", "NEO4J_DATABASE": "c"}
    assert settings(given) == Settings("neo4j://x", "a", "b", "c") and "'b'" not in repr(settings(given))


def test_a_push_and_another_program_that_wait_for_each_other_both_go_on(
    small: Built, server: Server, neo4j: Neo4j, tmp_path: Path
) -> None:
    """The server undoes one of the two; where it is the push, that writes again."""
    people = FILES["people.csv"].replace("山东阳谷", "山东聊城").replace("李娜,,乙,", "李娜,,乙,山东")
    built = make(tmp_path, {**FILES, "people.csv": people})
    (first,), (second,) = neo4j.run("MATCH (p:Person) RETURN p.id ORDER BY p.id")
    lock = "MATCH (p:Person {id: $id}) SET p.theirs = 1"
    undone = 0
    with ThreadPoolExecutor() as pool:
        with suppress(Deadlock), server.transaction() as theirs:
            theirs.run(lock, id=second).consume()
            pushing = pool.submit(push, built.folder, server)
            while not neo4j.run("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status"):
                assert not pushing.done()
            undone += 1
            theirs.run(lock, id=first).consume()
            undone -= 1
        assert pushing.result().written["properties_set"] > 0
    assert len(neo4j.run("MATCH (p:Person) WHERE p.theirs = 1 RETURN p")) == 2 - 2 * undone
    neo4j.run("MATCH (p:Person) REMOVE p.theirs")
    assert equal(neo4j, built)


def test_a_server_lost_in_the_middle_ends_equal_after_another_push(small: Built, neo4j: Neo4j) -> None:
    neo4j.run(f"{OURS} DETACH DELETE n")
    seen = list[str]()

    def lose(said: str) -> None:
        seen.extend([said] if said.startswith("written") else [])
        if len(seen) == 3:
            neo4j.kill()

    with Server(neo4j.settings) as opened, pytest.raises((EngineFailed, NoServer)) as lost:
        push(small.folder, opened, batch=5, progress=lose)
    assert "\n" not in str(lost.value) and neo4j.settings.uri in str(lost.value)
    neo4j.start(auth=False)
    with Server(neo4j.settings) as opened:
        nodes, edges = of_server(neo4j)
        done = push(small.folder, opened)
        whole = of_server(neo4j)
        assert equal(neo4j, small) and 15 <= len(nodes) < len(whole[0])
        assert done.differed.rows == len(whole[0]) + len(whole[1]) - len(nodes) - len(edges)
        assert push(small.folder, opened).written == {}


def test_an_imported_database_is_equal_to_a_pushed_one(small: Built, neo4j: Neo4j, tmp_path: Path) -> None:
    works = NO_WORKS["achievements.csv"] + f'打包机,{NAME},设计,甲,"他说""好"";\\n|, [x] \'y\'; 第二句\\"\n'
    built = make(tmp_path, {**FILES, "achievements.csv": works})
    folder = tmp_path / "the export"
    said = CliRunner().invoke(main, ["export", "neo4j-csv", "-o", str(folder), "--graph", str(built.directory)])
    _, shown = said.output.split("with the server stopped:\n")
    place, _, line = shown.partition("\n")
    assert shlex.split(place) == ["cd", str(folder)] and line.strip() in (folder / "README.md").read_text("utf-8")
    program, *arguments = shlex.split(line.replace("\\\n", " "))
    assert program == "neo4j-admin"
    neo4j.kill()
    neo4j.admin(arguments, folder)
    neo4j.start(auth=False)
    with Server(neo4j.settings) as opened:
        assert equal(neo4j, built)
        done = push(built.folder, opened, values=True)
        assert (done.differed.rows, done.written) == (0, {}) and done.declared > 50
        text = "MATCH (a:Achievement) RETURN a.description AS said"
        with built.open() as graph:
            assert opened.cypher(text).rows() == [(graph.nodes("Achievement").dicts()[0]["description"],)]
