"""The two stores of a build hold what its tables hold, are read only, and hold nothing that was suppressed."""

import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import RdfFormat, Store

import jiangtu
from graph.cypher import FILE
from graph.opened import Graph
from graph.projection import relation_columns, relationships
from graph.rdf import FOLDER
from graph.stores import NoStores, engines, make_stores
from graph.tables import tables
from graph.triples import make_triples
from ontology.schema import schema
from ontology.turtle import ID
from records import root
from tests.graphs import DOCUMENTS, Built, document, make, ntriples
from tests.test_suppression import FILES, NAME, person, suppressed

ODD = '"\\\x01\x1f\u2028=1+1\'"'  # quotes, a backslash, a separator, control characters
SMALL = {
    "documents.csv": DOCUMENTS,
    "people.csv": "姓名,文献\n张伟,甲\n李娜,乙\n",
    "achievements.csv": "名称,说明,完成人,贡献,文献\n打包机,{},张伟,设计,甲\n".format(
        '"' + ODD.replace('"', '""') + '"'
    ),
    "benefits.csv": "成果,指标,原值,文献\n打包机,效率,提高12.5倍,甲\n",
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("stores") / "it's [a] *graph"
    jiangtu.build([root()], directory, named_graphs=True)
    return directory


@pytest.fixture(scope="module")
def graph(sample: Path) -> Graph:
    return jiangtu.open(sample)


@pytest.mark.parametrize("label", schema().classes)
def test_each_class_has_its_nodes_with_every_value(graph: Graph, label: str) -> None:
    table = graph.nodes(label)
    columns = ", ".join(f"n.`{column}`" for column in table.columns)
    stored = graph.cypher(f"MATCH (n:{label}) RETURN {columns} ORDER BY n.id").rows()
    assert stored == [tuple(round(v, 4) if isinstance(v, float) else v for v in row) for row in table.rows()]
    found = graph.sparql(f"SELECT ?n {{ ?n a jt:{label} }}").rows()
    assert {n for (n,) in found} == {row[0] for row in table.rows()}
    assert len(found) == len(table)


@pytest.mark.parametrize("cypher_type", [relation.cypher_type for relation, _ in relationships()])
def test_each_relationship_has_its_table_and_its_rows(graph: Graph, cypher_type: str) -> None:
    (relation, names), *_ = [r for r in relationships() if r[0].cypher_type == cypher_type]
    wanted = Counter(row for pair in relation.pairs for row in graph.edges(cypher_type, *pair).rows())
    more = "".join(f", r.{column}" for column in relation_columns(relation))
    assert Counter(graph.cypher(f"MATCH (a)-[r:{cypher_type}]->(b) RETURN a.id, b.id{more}").rows()) == wanted
    pattern = "|".join(f"<{schema().relations[name].term.iri}>" for name in names)
    triples = set(graph.sparql(f"SELECT ?a ?b {{ ?a {pattern} ?b }}").rows())
    assert triples == {(row[0], row[1]) for row in wanted}


def test_the_store_holds_the_triples_that_are_exported(graph: Graph) -> None:
    with tables(graph.folder) as engine:
        make_triples(engine)
        exported = [line.replace('"@zh-Latn-pinyin .', '"@zh-latn-pinyin .') for line in ntriples(engine)]
    assert sorted(exported) == sorted(dumped(graph.folder))


def dumped(folder: Path) -> list[str]:
    store = Store.read_only(str(folder / FOLDER))
    lines = store.dump(format=RdfFormat.N_TRIPLES, from_graph=pyoxigraph.DefaultGraph())
    assert lines
    return lines.decode().removesuffix("\n").split("\n")


def test_a_value_of_any_characters_is_the_same_in_both(tmp_path: Path) -> None:
    built = make(tmp_path, SMALL, stores=True)
    (node,) = built.nodes("Achievement")
    assert "\\" in node["description"] and '"' in node["description"]
    with built.open() as graph:
        assert graph.sparql("SELECT ?d { ?a a jt:Achievement; jt:description ?d }").rows() == [(node["description"],)]
        assert graph.cypher("MATCH (a:Achievement) RETURN a.description").rows() == [(node["description"],)]
        value = graph.sparql("SELECT ?v { ?b a jt:Benefit; jt:value ?v }").rows()
        assert value == graph.cypher("MATCH (b:Benefit) RETURN b.value").rows() == [(12.5,)]


def test_a_named_graph_is_what_a_document_states(graph: Graph) -> None:
    ids = {row["mention"]: row["canonical"] for row in graph.table("identity").dicts()}
    told = {
        (ids[s["source"]], ids[s["subject"]], ids[s["value"]])
        for s in graph.table("statements").dicts()
        if s["property"] == "recipient"
    }
    found = graph.sparql("SELECT ?g ?s ?o { GRAPH ?g { ?s jt:recipient ?o } }").rows()
    assert len(found) == len(set(found)) and set(found) == told and told
    documents = {row[0] for row in graph.nodes("Document").rows()}
    assert {g for (g,) in graph.sparql("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").rows()} <= documents
    (one, *_) = found
    within = graph.sparql(f"SELECT ?s ?o FROM <{ID}{one[0]}> {{ ?s jt:recipient ?o }}").rows()
    assert one[1:] in within and len(within) == sum(1 for row in found if row[0] == one[0])
    own = graph.sparql("SELECT ?s ?p ?o { GRAPH ?g { ?s a jt:Honor ; ?p ?o } FILTER(isLiteral(?o)) }")
    assert len(own) > 10


def test_without_named_graphs_there_is_none(tmp_path: Path) -> None:
    built = make(tmp_path, SMALL, stores=True)
    assert list(Store.read_only(str(built.folder / FOLDER)).named_graphs()) == []


def test_what_was_made_is_in_the_manifest_and_the_hash(tmp_path: Path, graph: Graph) -> None:
    plain, both = make(tmp_path, SMALL), make(tmp_path, SMALL, stores=True)
    named = make(tmp_path, SMALL, stores=True, named_graphs=True, keep=3)
    assert len({plain.summary.build, both.summary.build, named.summary.build}) == 3
    assert graph.manifest.stores == engines() and graph.manifest.named_graphs
    assert set(engines()) == {FOLDER, FILE}
    assert not make(tmp_path, SMALL, stores=True, named_graphs=True).summary.fresh
    assert plain.bytes().keys() == both.bytes().keys()
    assert [n for n in plain.bytes() if n != "manifest.json" and plain.bytes()[n] != both.bytes()[n]] == []


@pytest.mark.parametrize("ask", ["sparql", "cypher"])
def test_a_graph_of_tables_only_says_how_stores_are_made(tmp_path: Path, ask: str) -> None:
    with make(tmp_path, SMALL).open() as graph, pytest.raises(NoStores, match="jiangtu build RECORDS --graph") as error:
        getattr(graph, ask)("ASK {}")
    assert len(str(error.value).splitlines()) == 1


def test_the_stores_open_where_nothing_may_be_written_and_leave_nothing(tmp_path: Path) -> None:
    built = make(tmp_path, SMALL, stores=True)
    stores = [built.folder / FILE, *(built.folder / FOLDER).iterdir()]
    before = {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in stores}
    for path in (*stores, built.folder / FOLDER):
        path.chmod(0o555)
    with built.open() as graph:
        assert len(graph.cypher("MATCH (p:Person) RETURN p.id")) == 2
        assert len(graph.sparql("SELECT ?p { ?p a jt:Person }")) == 2
    left = [built.folder / FILE, *(built.folder / FOLDER).iterdir()]
    assert {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in left} == before
    assert [path.name for path in built.folder.glob(f"{FILE}*")] == [FILE]


def test_many_read_at_once(sample: Path) -> None:
    def count(ask: str) -> int:
        with jiangtu.open(sample) as graph:
            if ask == "cypher":
                return int(graph.cypher("MATCH (p:Person) RETURN count(*)").rows()[0][0])
            return int(graph.sparql("SELECT (COUNT(*) AS ?n) { ?p a jt:Person }").rows()[0][0])

    with ThreadPoolExecutor(6) as pool:
        counts = set(pool.map(count, ["cypher", "sparql"] * 6))
    assert len(counts) == 1 and counts != {0}


def test_a_reader_keeps_its_stores_while_another_build_is_published(tmp_path: Path) -> None:
    built = make(tmp_path, SMALL, stores=True)
    with built.open() as before:
        assert len(before.cypher("MATCH (p:Person) RETURN p.id")) == 2
        make(tmp_path, {**SMALL, "teams.csv": "名称,文献\n甲班,甲\n"}, stores=True, keep=1)
        assert before.cypher("MATCH (t:Team) RETURN t.id").rows() == []  # a store opened, and one not yet opened
        assert before.sparql("SELECT ?t { ?t a jt:Team }").rows() == []
    with built.open() as after:
        assert len(after.cypher("MATCH (t:Team) RETURN t.id")) == len(after.sparql("SELECT ?t { ?t a jt:Team }")) == 1


def test_what_is_suppressed_is_in_no_store(tmp_path: Path) -> None:
    built = make(tmp_path, FILES, stores=True, named_graphs=True)
    assert NAME in held(built)
    built = make(tmp_path, {**FILES, **suppressed(f"{person('乙')},,,,")}, stores=True, named_graphs=True)
    texts = held(built)
    assert "李娜" in texts and NAME not in texts and document("甲") in texts
    raw = [p for p in built.directory.rglob("*") if p.is_file() and NAME.encode() in p.read_bytes()]
    assert raw == []


def held(built: Built) -> str:
    """All that both stores hold, unpacked."""
    quads = Store.read_only(str(built.folder / FOLDER)).dump(format=RdfFormat.N_QUADS) or b""
    with built.open() as graph:
        rows = graph.cypher("MATCH (n) RETURN n").rows() + graph.cypher("MATCH (a)-[r]->(b) RETURN r").rows()
    return quads.decode() + str(rows)


def test_a_kill_while_stores_are_made_leaves_the_old_graph(tmp_path: Path) -> None:
    made = make(tmp_path, SMALL, stores=True)
    (made.records / "teams.csv").write_text("名称,文献\n甲班,甲\n", "utf-8")
    line = [sys.executable, "-m", "jiangtu", "build", str(made.records), "--graph", str(made.directory)]
    for part in (FOLDER, FILE):
        process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while not (made.directory / "builds" / ".making" / "build" / part).exists() and time.monotonic() < until:
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        process.wait()
        with made.open() as graph:
            assert graph.folder == made.folder
            assert len(graph.cypher("MATCH (p:Person) RETURN p")) == len(graph.sparql("SELECT ?p { ?p a jt:Person }"))
    subprocess.run(line, check=True, capture_output=True)
    with made.open() as graph:
        assert len(graph.cypher("MATCH (t:Team) RETURN t.id")) == 1
    assert [p.name for p in (made.directory / "builds").iterdir() if p.name.startswith(".")] == []


def test_a_store_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    built = make(tmp_path, SMALL)
    (built.folder / FOLDER).write_text("in the way")
    with pytest.raises(jiangtu.JiangtuError, match="a store could not be written") as error:
        make_stores(built.folder, tmp_path / "scratch", "500MB", 1, named_graphs=False)
    assert len(str(error.value).splitlines()) == 1 and list((tmp_path / "scratch").iterdir()) == []
