"""Questions in SPARQL and Cypher: equal values in both, bound parameters, nothing but reading, and an end in time."""

import csv
import io
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from pyoxigraph import QuerySolutions
from rdflib import RDF, Literal, Namespace, URIRef, Variable
from rdflib import Graph as RdflibGraph
from rdflib.plugins.sparql import prepareQuery

import jiangtu
from graph.answer import Answer, Id, QueryInvalid
from graph.bounded import TimedOut, ask
from graph.opened import Graph
from graph.rdf import AnsweredGraph
from graph.refusing import QueryRefused, cypher_parameters, refuse_cypher, refuse_sparql
from graph.tables import tables
from graph.triples import make_triples
from jiangtu.cli import main
from ontology.turtle import ID
from tests.graphs import DOCUMENTS, Built, make, ntriples

EVIL = "=HYPERLINK(1)\x1b[2J\u202e<script>alert(1)</script>"
SMALL = {
    "documents.csv": DOCUMENTS,
    "companies.csv": "名称,简称,文献\n青岛港,青港,甲\n",
    "people.csv": f"姓名,单位,籍贯,文献\n张伟,青岛港,{EVIL},甲\n李娜,青岛港,,乙\n",
    "conferrals.csv": "获得者,荣誉,年份,文献\n张伟,时代楷模,2019,甲\n李娜,时代楷模,2021,乙\n",
    "achievements.csv": "名称,完成人,贡献,文献\n打包机,张伟,设计,甲\n",
    "benefits.csv": "成果,指标,原值,文献\n打包机,效率,提高12.5倍,甲\n打包机,年收益,3000余万元,甲\n",
}
PEOPLE = {
    "sparql": "SELECT ?id ?name { ?id a jt:Person ; skos:prefLabel ?name FILTER(LANG(?name) = 'zh') } ORDER BY ?id",
    "cypher": "MATCH (p:Person) RETURN p.id AS id, p.name AS name ORDER BY id",
}
RUNAWAY = {
    "sparql": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?f && ?c != ?g) }",
    "cypher": "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a * b AS c RETURN max(c % 7)",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return make(tmp_path_factory.mktemp("ask"), SMALL, stores=True)


@pytest.fixture(scope="module")
def graph(built: Built) -> Iterator[Graph]:
    with built.open() as opened:
        yield opened


def call(built: Built, *arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, [*arguments, "--graph", str(built.directory)], input=text)


# Values


TWINS = {
    "integer, decimal, boolean, nothing": (
        "SELECT (2 AS ?a) (1.0/3 AS ?b) (true AS ?c) ?d {}",
        "RETURN 2 AS a, 1.0/3 AS b, true AS c, NULL AS d",
    ),
    "sums and means": (
        "SELECT (SUM(?y) AS ?a) (AVG(?y) AS ?b) (COUNT(?y) AS ?c) { ?g a jt:Conferral ; jt:year ?y }",
        "MATCH (g:Conferral) RETURN sum(g.year) AS a, avg(g.year) AS b, count(g.year) AS c",
    ),
    "decimals of figures": (
        "SELECT ?b ?v { ?b a jt:Benefit ; jt:value ?v } ORDER BY ?b",
        "MATCH (x:Benefit) RETURN x.id AS b, x.value AS v ORDER BY b",
    ),
    "no number": ("SELECT (0e0/0e0 AS ?a) {}", "RETURN 0.0/0.0 AS a"),
    "ids": (PEOPLE["sparql"], PEOPLE["cypher"]),
}


@pytest.mark.parametrize("name", TWINS)
def test_equal_values_are_equal_in_both(graph: Graph, name: str) -> None:
    sparql, cypher = (graph.sparql(TWINS[name][0]), graph.cypher(TWINS[name][1]))
    assert sparql.columns == cypher.columns and sparql.rows() == cypher.rows() and len(sparql)
    assert [[type(cell) for cell in row] for row in sparql.rows()] == [[type(c) for c in row] for row in cypher.rows()]


def test_lists_nodes_and_paths_are_plain_values(graph: Graph) -> None:
    ((names,),) = graph.cypher("MATCH (c:Company) WHERE c.name = '青岛港' RETURN c.names").rows()
    assert names == ["青岛港", "青港"] or names == ["青港", "青岛港"]
    ((node, edge),) = graph.cypher("MATCH (p:Person {name: '张伟'})-[r:RECEIVED]->(:Honor) RETURN p, r").rows()
    assert node["label"] == "Person" and node["name"] == "张伟" and "gender" not in node
    assert edge["type"] == "RECEIVED" and edge["conferral"].startswith("Conferral/")
    ((path,),) = graph.cypher("MATCH q = (:Person {name: '张伟'})-[:RECEIVED]->(:Honor) RETURN q").rows()
    assert [n["label"] for n in path["nodes"]] == ["Person", "Honor"] and len(path["relationships"]) == 1
    assert "_" not in json.dumps([*node, *edge])


def test_an_answer_has_every_form(graph: Graph) -> None:
    answer = graph.cypher(
        "MATCH (p:Person) RETURN p.name AS a, p.names AS b, 1 AS c, p.gender AS d, 2.5 AS e ORDER BY a"
    )
    arrow = answer.arrow()
    assert arrow.column_names == answer.columns == ["a", "b", "c", "d", "e"] and len(answer) == 2
    assert list(zip(*(arrow[c].to_pylist() for c in answer.columns), strict=True)) == answer.rows()
    assert answer.dicts()[0]["a"] == answer.rows()[0][0]
    assert graph.cypher("MATCH (p:Person) WHERE p.name = '' RETURN p.name AS a").arrow().shape == (0, 1)


def test_an_answer_is_no_html(graph: Graph) -> None:
    html = graph.cypher("MATCH (p:Person) RETURN p.nativePlace AS `<b>`")._repr_html_()
    assert "&lt;script&gt;" in html and "<script" not in html and "<b>" not in html
    assert graph.nodes("Person")._repr_html_().count("<tr>") == 3
    assert "50 of 60 rows" in Answer(["n"], [(n,) for n in range(60)])._repr_html_()


def test_construct_gives_a_graph(graph: Graph) -> None:
    answer = graph.sparql("CONSTRUCT { ?p a jt:Person } { ?p a jt:Person }")
    assert isinstance(answer, AnsweredGraph) and answer.columns == ["subject", "predicate", "object"]
    assert {row[0] for row in answer.rows()} == {row[0] for row in graph.nodes("Person").rows()}
    assert len(answer.rdflib()) == 2 and answer.turtle() == answer.turtle()
    assert graph.sparql("ASK { ?p a jt:Person }").rows() == [(True,)]


# Parameters


INJECTIONS = [
    "张伟",
    "' OR 1=1 //",
    '" } UNION { ?s ?p ?o } #',
    "\\",
    "$name",
    "?name",
    "a\nb",
    "'''",
    "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
]


@pytest.mark.parametrize("name", INJECTIONS)
def test_a_parameter_is_a_value_whatever_it_holds(graph: Graph, name: str) -> None:
    asked = "SELECT ?name ?p { VALUES ?lang { 'zh' } ?p a jt:Person ; skos:prefLabel ?n FILTER(STR(?n) = ?name) }"
    wanted = [n["id"] for n in graph.nodes("Person").dicts() if n["name"] == name]
    assert [row[1] for row in graph.sparql(asked, {"name": name}).rows()] == wanted
    assert [r[0] for r in graph.cypher("MATCH (p:Person {name: $name}) RETURN p.id", {"name": name}).rows()] == wanted
    assert graph.cypher("RETURN $name AS name", {"name": name}).rows() == [(name,)]
    assert graph.sparql("SELECT ?name {}", {"name": name}).rows() == [(name,)]


def test_parameters_keep_their_types_and_ids_are_nodes(graph: Graph) -> None:
    for value in (3, -1.25, True, False, "x"):
        told = graph.sparql("SELECT ?v {}", {"v": value}).rows(), graph.cypher("RETURN $v AS v", {"v": value}).rows()
        assert told == ([(value,)], [(value,)]) and {type(rows[0][0]) for rows in told} == {type(value)}
    ((person, _), *_) = graph.sparql(PEOPLE["sparql"]).rows()
    assert graph.sparql("SELECT ?p ?c { ?p a ?c }", {"p": Id(person)}).rows() == [(person, f"{JT}Person")]
    assert graph.sparql("SELECT ?p ?c { ?p a ?c }", {"p": person}).rows() == []
    assert len(graph.cypher("MATCH (p:Person {id: $p}) RETURN p.name", {"p": Id(person)})) == 1


@pytest.mark.parametrize(
    ("ask_", "named"),
    [
        (lambda g: g.cypher("RETURN $x AS x"), "$x has no value"),
        (lambda g: g.cypher("RETURN 1 AS x", {"y": 1}), "$y is given a value"),
        (lambda g: g.sparql("SELECT ?x { ?x a ?k }", {"k": "a"}), "?k is given a value"),
        (lambda g: g.sparql("SELECT ?x {\n ?x a }"), "line 2, column 8"),
        (lambda g: g.sparql("SELECT ?x { ?x a foo:Bar }"), "a prefix is not declared; known without: dcterms"),
        (lambda g: g.cypher("MATCH (n:Person)\nRETRN n"), "line 2, column 1"),
        (lambda g: g.cypher("MATCH (n:Persons) RETURN n"), "Persons"),
        (lambda g: g.cypher("MATCH (n:Person) RETURN n.nam"), "nam"),
    ],
)
def test_what_is_wrong_is_one_line_that_names_it(graph: Graph, ask_: Callable[[Graph], object], named: str) -> None:
    with pytest.raises(QueryInvalid) as error:
        ask_(graph)
    assert named in str(error.value) and len(str(error.value).splitlines()) == 1


def test_parameters_are_found_outside_quotes_and_comments() -> None:
    assert cypher_parameters("RETURN $a, '$b', \"$c\", `$d` // $e\n/* $f */ + $g1") == {"a", "g1"}


# Nothing but reading


CYPHER_REFUSED = [
    "CREATE (n:Person {id: 'x'})",
    "MATCH (n:Person) SET n.name = 'x'",
    "MATCH (n:Person) DETACH DELETE n",
    "MERGE (n:Person {id: 'x'})",
    "match (n:Person) remove n.name",
    "COPY (MATCH (n:Person) RETURN n.id) TO '{file}'",
    "PROFILE COPY (RETURN 1 AS a) TO '{file}'",
    "LOAD FROM '{file}' RETURN *",
    "WITH 1 AS as LOAD FROM '{file}' RETURN *",
    "UNWIND [1] AS x WITH x WHERE x = 1e0LOAD FROM '{file}' RETURN *",
    "UNWIND ['\\\\'] AS x LOAD FROM '{file}' RETURN * //'",
    "/* /* */ LOAD FROM '{file}' RETURN * /* */",
    "RETURN 1; CREATE (n:Person {id: 'x'})",
    "RETURN 1; RETURN 2",
    "EXPORT DATABASE '{file}'",
    "IMPORT DATABASE '{file}'",
    "ATTACH '{file}' AS x (dbtype lbug)",
    "INSTALL json",
    "LOAD EXTENSION json",
    "CALL threads = 1",
    "CALL project_graph('g', ['Person'], [])",
    "CHECKPOINT",
    "BEGIN TRANSACTION",
    "DROP TABLE Person",
    "ALTER TABLE Person ADD x STRING",
    "CREATE MACRO f(x) AS x + 1",
    "USE x",
]
CYPHER_LET_THROUGH = [
    "RETURN 'CREATE; DELETE LOAD FROM' AS a // SET n.x = 1",
    'RETURN "it\'s \\" COPY" AS a /* DROP */;',
    "MATCH (n:Person) RETURN n.name AS `set`, n.id AS `create`",
    "CALL show_tables() RETURN name",
    "EXPLAIN MATCH (n:Person) RETURN n",
]
SPARQL_REFUSED = [
    "SELECT * { SERVICE <URL> { ?a ?b ?c } }",
    "SELECT * { SERVICE SILENT <URL> { ?a ?b ?c } }",
    "PREFIX : <URL> SELECT * { SERVICE:x{ ?a ?b ?c } }",
    "PREFIX : <URL> SELECT * { SERVICESILENT:x{ ?a ?b ?c } }",
    "SELECT * { ?s ?p ?o.SERVICE <URL> { ?a ?b ?c } }",
    "SELECT * { ?s ?p true SERVICE <URL> { ?a ?b ?c } }",
    "SELECT * { ?s ?p 1.SERVICE <URL> { ?a ?b ?c } }",
    "PREFIX ex: <a:> SELECT * { ?s ?p ex:.SERVICE <URL> { ?a ?b ?c } }",
    "PREFIX ex: <a:> SELECT * { OPTIONAL { ?s ?p ex:a\\'b } service <URL> { ?a ?b ?c } OPTIONAL { ?s ?p 'x' } }",
    "PREFIX ex: <a:> SELECT * { OPTIONAL { ?s ?p ex:a\\#b } SERVICE <URL> { ?a ?b ?c } }",
    "SELECT * { FILTER(1<2)SERVICE <URL> { ?a ?b ?c }FILTER(3>2) }",
    "SELECT * { OPTIONAL { ?s ?p <a:#> } SERVICE <URL> { ?a ?b ?c } }",
    "SELECT * #\r{ SERVICE <URL> { ?a ?b ?c } }",
    "SELECT * FROM <file:///etc/passwd> { ?a ?b ?c }",
    "SELECT * FROM NAMED <URL> { GRAPH ?g { ?a ?b ?c } }",
    "PREFIX jtid: <URL> SELECT * FROM jtid:x { ?a ?b ?c }",
    "LOAD <URL>",
    "INSERT DATA { <a:a> <a:b> <a:c> }",
    "DELETE WHERE { ?s ?p ?o }",
    "CLEAR ALL",
    "DROP DEFAULT",
]
SPARQL_LET_THROUGH = [
    "SELECT ('SERVICE <x> { INSERT' AS ?a) {} # LOAD <x>",
    'SELECT ?service ("""a "LOAD" b""" AS ?insert) { ?service a jt:Person }',
    "PREFIX x: <a:service#load> SELECT * { ?a x:service <a:LOAD> }",
    "SELECT * FROM <https://w3id.org/jiangtu/id/Document/0> { ?a ?b ?c }",
]


@pytest.mark.parametrize("text", CYPHER_REFUSED)
def test_cypher_that_does_more_than_read_is_refused(graph: Graph, tmp_path: Path, text: str) -> None:
    file = tmp_path / "file.csv"
    with pytest.raises(QueryRefused) as error:
        graph.cypher(text.replace("{file}", str(file)))
    assert len(str(error.value).splitlines()) == 1 and not file.exists()
    assert len(graph.cypher(PEOPLE["cypher"])) == 2


@pytest.mark.parametrize("text", CYPHER_LET_THROUGH)
def test_names_quotes_and_comments_of_cypher_are_not_refused(graph: Graph, text: str) -> None:
    refuse_cypher(text)
    assert len(graph.cypher(text))


@pytest.fixture(scope="module")
def listening() -> Iterator[tuple[str, list[str]]]:
    """An address, and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()


@pytest.mark.parametrize("text", SPARQL_REFUSED)
@pytest.mark.parametrize("through", ["graph", "rdflib", "rdflib's own engine"])
def test_sparql_that_does_more_than_read_is_refused(
    graph: Graph, listening: tuple[str, list[str]], text: str, through: str
) -> None:
    url, asked = listening
    text = text.replace("URL", url)
    with pytest.raises(QueryRefused) as error:
        if through == "graph":
            graph.sparql(text)
        else:
            graph.rdflib().query(text, use_store_provided=through == "rdflib")
    assert len(str(error.value).splitlines()) == 1 and asked == []


def test_the_engine_would_have_called_the_address(graph: Graph, listening: tuple[str, list[str]]) -> None:
    """What the refusal is there for; with no refusal the test above would fail."""
    url, asked = listening
    for text in SPARQL_REFUSED[:5]:
        asked.clear()
        with pytest.raises(OSError) if "SILENT" not in text else pytest.MonkeyPatch.context():
            found = graph.stores.rdf.store.query(text.replace("URL", url))
            assert isinstance(found, QuerySolutions) and list(found)
        assert asked
    asked.clear()


@pytest.mark.parametrize("text", SPARQL_LET_THROUGH)
def test_names_quotes_and_comments_of_sparql_are_not_refused(graph: Graph, text: str) -> None:
    refuse_sparql(text)
    assert graph.sparql(text).columns


# rdflib


JT = Namespace("https://w3id.org/jiangtu/ns#")


def test_rdflib_sees_the_same_triples_and_gives_the_same_answers(graph: Graph) -> None:
    bridged = graph.rdflib()
    with tables(graph.folder) as engine:
        make_triples(engine)
        parsed = RdflibGraph().parse(
            data="\n".join(ntriples(engine)).replace("zh-Latn-pinyin", "zh-latn-pinyin"), format="nt"
        )
    assert len(bridged) == len(parsed) and set(bridged) == set(parsed)
    found = bridged.query(PEOPLE["sparql"])
    told = [(str(row[Variable("id")]).removeprefix(ID), str(row[Variable("name")])) for row in found.bindings]
    assert told == graph.sparql(PEOPLE["sparql"]).rows()
    (person,) = [s for s in bridged.subjects(RDF.type, JT.Person) if (s, None, Literal("张伟", "zh")) in bridged]
    assert set(bridged.predicate_objects(person)) == set(parsed.predicate_objects(person))
    asked = prepareQuery("SELECT ?p ?y { ?g x:recipient ?p ; x:year ?y }", initNs={"x": JT})
    (one,) = bridged.query(asked, initBindings={"p": person}).bindings
    assert one[Variable("y")] == Literal(2019) and bool(bridged.query("ASK { ?p a jt:Person }"))
    assert len(bridged.query("CONSTRUCT WHERE { ?p a jt:Person }").graph or ()) == 2


def test_rdflib_changes_nothing(graph: Graph) -> None:
    bridged, before = graph.rdflib(), len(graph.rdflib())
    one = (URIRef("a:a"), URIRef("a:b"), Literal(1))
    for change in (
        lambda: bridged.add(one),
        lambda: bridged.remove((None, None, None)),
        lambda: bridged.update("INSERT DATA { <a:a> <a:b> 1 }"),
        lambda: bridged.parse(data="<a:a> <a:b> 1 .", format="turtle"),
    ):
        with pytest.raises(QueryRefused):
            change()
    assert len(graph.rdflib()) == before


# Time


@pytest.mark.parametrize("language", RUNAWAY)
def test_a_runaway_question_is_stopped(built: Built, language: str) -> None:
    start = time.monotonic()
    with pytest.raises(TimedOut, match="stopped after"):
        ask(built.folder, language, RUNAWAY[language], seconds=1.5)  # type: ignore[arg-type]
    assert time.monotonic() - start < 6 and children() == []


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="looks for processes as Linux shows them")
@pytest.mark.parametrize("language", RUNAWAY)
def test_a_question_ends_also_when_who_asked_is_gone(built: Built, language: str) -> None:
    line = [sys.executable, "-m", "jiangtu", language, RUNAWAY[language], "--timeout", "1.5"]
    with subprocess.Popen([*line, "--graph", str(built.directory)]) as process:
        until = time.monotonic() + 20
        while not (asked := children(process.pid)) and time.monotonic() < until:
            time.sleep(0.02)
        process.kill()
    assert len(asked) == 1
    until = time.monotonic() + 20
    while Path(f"/proc/{asked[0]}").exists() and time.monotonic() < until:
        time.sleep(0.1)
    assert not Path(f"/proc/{asked[0]}").exists()


def children(of: int | None = None) -> list[int]:
    """Processes that this one, or another, started and that still run."""
    found = []
    for task in Path(f"/proc/{of or os.getpid()}/task").glob("*/children"):
        found += [int(number) for number in task.read_text().split()]
    return found


@pytest.mark.parametrize("language", PEOPLE)
def test_a_process_of_its_own_gives_the_same_answer(built: Built, graph: Graph, language: str) -> None:
    told = ask(built.folder, language, PEOPLE[language], seconds=60)  # type: ignore[arg-type]
    own = graph.sparql(PEOPLE[language]) if language == "sparql" else graph.cypher(PEOPLE[language])
    assert told.answer.rows() == own.rows() and told.answer.columns == own.columns and told.turtle is None


# The commands


@pytest.mark.parametrize("language", PEOPLE)
def test_a_question_may_stand_in_the_call_in_a_file_or_in_the_input(
    built: Built, tmp_path: Path, language: str
) -> None:
    (tmp_path / "q.txt").write_text(PEOPLE[language], "utf-8-sig")
    asked = [
        call(built, language, PEOPLE[language], "--format", "json"),
        call(built, language, f"@{tmp_path / 'q.txt'}", "--format", "json"),
        call(built, language, "-", "--format", "json", text=PEOPLE[language]),
    ]
    assert [done.exit_code for done in asked] == [0, 0, 0] and len({done.stdout for done in asked}) == 1
    assert {row["name"] for row in json.loads(asked[0].stdout)} == {"张伟", "李娜"}


@pytest.mark.parametrize(
    ("arguments", "code", "named"),
    [
        (["sparql", "SELECT ?x {"], 2, "line 1, column 12"),
        (["cypher", "MATCH (n\nRETURN n"], 2, "line 2, column 1"),
        (["cypher", "CREATE (n:Person)"], 2, "CREATE"),
        (["sparql", "DROP ALL"], 2, "DROP writes"),
        (["sparql", RUNAWAY["sparql"], "--timeout", "1"], 1, "stopped after 1 seconds"),
        (["cypher", RUNAWAY["cypher"], "--timeout", "1"], 1, "stopped after 1 seconds"),
        (["cypher", "@no such file"], 2, "no such file"),
        (["cypher", "RETURN 1/0"], 1, "Divide by zero"),
        (["sparql", "SELECT ?x { ?x a jt:Person }", "--format", "ttl"], 2, "CONSTRUCT"),
        (["cypher", "RETURN 1", "--format", "xlsx"], 2, "-o FILE.xlsx"),
        (["cypher", "RETURN 1", "-o", "x.doc"], 2, ".xlsx"),
        (["cypher", "RETURN 1", "-o", "x.csv", "--format", "table"], 2, "a table is for the screen"),
        (["cypher", "RETURN 1", "--bom"], 2, "--format csv"),
    ],
)
def test_an_error_is_one_line_with_its_exit_code(built: Built, arguments: list[str], code: int, named: str) -> None:
    done = call(built, *arguments)
    assert done.exit_code == code and done.stdout == ""
    assert named in done.stderr.splitlines()[-1] and "Traceback" not in done.stderr


def test_a_graph_of_tables_only_is_one_line(tmp_path: Path) -> None:
    done = call(make(tmp_path, {"people.csv": "姓名\n张伟\n"}), "cypher", "RETURN 1")
    assert done.exit_code == 1 and done.stderr.startswith("jiangtu: ") and "jiangtu build RECORDS" in done.stderr


def test_every_format_reads_back(built: Built, graph: Graph, tmp_path: Path) -> None:
    text = "MATCH (p:Person) RETURN p.id AS id, p.nativePlace AS place, 1.5 AS n, p.names AS names ORDER BY id"
    rows = graph.cypher(text).dicts()
    assert json.loads(call(built, "cypher", text, "--format", "json").stdout) == rows
    lines = call(built, "cypher", text, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == rows
    told = list(csv.DictReader(io.StringIO(call(built, "cypher", text, "--format", "csv").stdout)))
    assert [row["place"] or None for row in told] == [row["place"] for row in rows]
    assert [json.loads(row["names"]) for row in told] == [row["names"] for row in rows]
    for ending in ("json", "jsonl", "csv"):
        done = call(built, "cypher", text, "-o", str(tmp_path / f"a.{ending}"))
        assert done.exit_code == 0 and done.stdout == ""
        assert (tmp_path / f"a.{ending}").read_text("utf-8") == call(built, "cypher", text, "--format", ending).stdout


def test_a_workbook_does_not_tell_when_it_was_written(built: Built, tmp_path: Path) -> None:
    text = "MATCH (p:Person) RETURN p.id AS id ORDER BY id"
    call(built, "cypher", text, "-o", str(tmp_path / "a.xlsx"))
    time.sleep(2.1)  # the times in a zip are of two seconds
    call(built, "cypher", text, "-o", str(tmp_path / "b.xlsx"))
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert load_workbook(tmp_path / "a.xlsx").worksheets[0].max_row == 3


def test_no_cell_is_a_formula_for_excel(built: Built, tmp_path: Path) -> None:
    text = "MATCH (p:Person) RETURN p.nativePlace AS `=1+1`, -5 AS n ORDER BY p.id"
    call(built, "cypher", text, "-o", str(tmp_path / "a.xlsx"))
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert sheet.max_row == 3 and "f" not in {cell.data_type for cell in cells}
    assert {cell.value for cell in cells} >= {"=1+1", -5, "n"}
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    call(built, "cypher", text, "-o", str(tmp_path / "a.csv"), "--bom")
    raw = (tmp_path / "a.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert table[0] == ["'=1+1", "n"] and {row[1] for row in table[1:]} == {"-5"}
    assert [cell for row in table for cell in row if cell.startswith("=")] == []


def test_no_control_character_reaches_the_screen(built: Built) -> None:
    done = call(built, "cypher", "MATCH (p:Person) RETURN p.nativePlace AS place, '\x1b]0;x\x07' AS y")
    assert "=HYPERLINK(1)" in done.stdout and "张" not in done.stdout
    assert [c for c in done.stdout if c in "\x1b\x07\u202e"] == []


def test_construct_is_turtle_and_rows_where_asked(built: Built) -> None:
    text = "CONSTRUCT { ?p a jt:Person } { ?p a jt:Person }"
    done = call(built, "sparql", text)
    assert len(RdflibGraph().parse(data=done.stdout, format="turtle")) == 2 and done.stderr == ""
    rows = json.loads(call(built, "sparql", text, "--format", "json", "--limit", "1").stdout)
    assert len(rows) == 1 and set(rows[0]) == {"subject", "predicate", "object"}


def test_rows_that_are_cut_are_told_of(built: Built) -> None:
    many = "UNWIND range(1, 1200) AS n RETURN n"
    done = call(built, "cypher", many)
    assert "1000" in done.stdout and "1001" not in done.stdout and "first 1,000 rows" in done.stderr
    assert "1200" in call(built, "cypher", many, "--limit", "0").stdout
    done = call(built, "cypher", many, "--format", "csv")
    assert len(done.stdout.splitlines()) == 1201 and done.stderr == ""
    done = call(built, "cypher", many, "--format", "csv", "--limit", "3")
    assert len(done.stdout.splitlines()) == 4 and "first 3 rows" in done.stderr


def test_answers_and_ids_are_public() -> None:
    assert jiangtu.Answer is Answer and jiangtu.Id is Id
