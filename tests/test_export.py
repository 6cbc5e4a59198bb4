"""Exports: what is written reads back as the tables have it, with any text in them, and is the same each time."""

import csv
import json
import os
import subprocess
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
import networkx
import pyoxigraph
import pytest
import rdflib
from click.testing import CliRunner, Result
from pyoxigraph import DefaultGraph, RdfFormat

from graph.directory import NotOurs
from graph.export.formats import FORMATS, NoSuchFormat
from graph.export.writing import new_file, new_folder
from graph.opened import Graph
from graph.projection import relationships
from jiangtu.cli import main
from ontology.schema import schema
from ontology.turtle import ID
from tests.graphs import DOCUMENTS, Built, make

RDF = {"nt": RdfFormat.N_TRIPLES, "ttl": RdfFormat.TURTLE, "jsonld": RdfFormat.JSON_LD}
HOSTILE = '他说：""</node>]]>&amp;<b>\'\\ \\n\t第二行\r\n=1+1\r\x01\x0b\ufffe 𠮷\n'
FILES = {
    "documents.csv": DOCUMENTS,
    "companies.csv": '名称,简称,文献\n"<b>&""厂""",=1+1,甲\n海尔,,乙\n',
    "people.csv": '姓名,单位,籍贯,出生日期,文献\n=1+1,"<b>&""厂""",聊城,1970-05,甲\n=1+1,"<b>&""厂""",济南,,乙\n',
    "honors.csv": "名称,级别,授予对象,文献\n先进,企业级,人物,甲\n",
    "conferrals.csv": "获得者,荣誉,年份,文献\n=1+1,先进,2010,甲\n=1+1,先进,2015,甲\n",
    "achievements.csv": "名称,合称,说明,完成人,贡献,文献\n]]>机,否,说明,=1+1,设计,甲\n",
    "benefits.csv": "成果,指标,原值,文献\n]]>机,效率,提高12.5倍,甲\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """With a description that no loader lets through, in the statements and in the table."""
    built = make(tmp_path_factory.mktemp("hostile"), FILES)
    (records,) = [p for p in (built.folder / "statements").iterdir() if p.stem != "vocabulary"]
    with duckdb.connect() as engine:
        for path, column in ((records, "value"), (built.folder / "nodes" / "Achievement.parquet", "description")):
            changed = f"CASE {column} WHEN '说明' THEN $text ELSE {column} END AS {column}"
            query = f"CREATE OR REPLACE TABLE t AS SELECT * REPLACE ({changed}) FROM read_parquet($path)"
            engine.execute(query, {"text": HOSTILE, "path": str(path)})
            engine.table("t").write_parquet(str(path), overwrite=True)
    return built


@pytest.fixture(scope="module")
def written(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every format, each at its name."""
    folder = tmp_path_factory.mktemp("written")
    with built.open() as graph:
        for form in FORMATS:
            graph.export(form, folder / form)
    return folder


def triples(path: Path, form: RdfFormat) -> Counter[str]:
    return Counter(f"{q.subject} {q.predicate} {q.object}" for q in pyoxigraph.parse(path=str(path), format=form))


@pytest.mark.parametrize("form", ["ttl", "jsonld"])
def test_rdf_reads_back_as_the_triples_in_two_libraries(written: Path, form: str) -> None:
    expected = triples(written / "nt", RDF["nt"])
    assert len(expected) > 150 and set(expected.values()) == {1}
    assert triples(written / form, RDF[form]) == expected
    plain = rdflib.Graph().parse(written / "nt", format="nt")
    read = rdflib.Graph().parse(written / form, format={"ttl": "turtle", "jsonld": "json-ld"}[form])
    assert set(read) == set(plain) and len(plain) == len(expected)


def test_hostile_text_stands_in_the_triples_as_in_the_table(built: Built, written: Path) -> None:
    (machine,) = built.nodes("Achievement")
    assert machine["description"] == HOSTILE
    quads = pyoxigraph.parse(path=str(written / "ttl"), format=RdfFormat.TURTLE)
    assert machine["description"] in {q.object.value for q in quads if isinstance(q.object, pyoxigraph.Literal)}


def test_a_graph_of_its_own_tells_what_a_document_states(built: Built, written: Path) -> None:
    quads = list(pyoxigraph.parse(path=str(written / "nq"), format=RdfFormat.N_QUADS))
    default = Counter(f"{q.subject} {q.predicate} {q.object}" for q in quads if isinstance(q.graph_name, DefaultGraph))
    assert default == triples(written / "nt", RDF["nt"])
    (person,) = built.nodes("Person")
    names = {ID + node["id"]: node["name"] for node in built.nodes("Document")}
    told = {
        (names[q.graph_name.value], q.object.value)
        for q in quads
        if isinstance(q.graph_name, pyoxigraph.NamedNode)
        and q.predicate.value.endswith("#nativePlace")
        and isinstance(q.subject, pyoxigraph.NamedNode)
        and q.subject.value == ID + person["id"]
        and isinstance(q.object, pyoxigraph.Literal)
    }
    assert told == {("甲报道", "聊城"), ("乙报道", "济南")}
    lines = (written / "nq").read_text("utf-8").removesuffix("\n").split("\n")
    assert len(lines) == len(set(lines)) == len(quads)


def test_what_no_other_source_tells_is_the_same_in_its_graph_and_in_the_whole(written: Path) -> None:
    """A document's statements differ from the projection only where sources differ."""
    quads = list(pyoxigraph.parse(path=str(written / "nq"), format=RdfFormat.N_QUADS))
    whole = triples(written / "nt", RDF["nt"])
    beyond = [q for q in quads if f"{q.subject} {q.predicate} {q.object}" not in whole]
    assert [(q.predicate.value.rpartition("#")[2], str(q.object)) for q in beyond] in (
        [("nativePlace", '"济南"')],
        [("nativePlace", '"聊城"')],
    )


def tables(graph: Graph, part: str) -> dict[str, list[dict[str, Any]]]:
    if part == "nodes":
        return {label: graph.nodes(label).dicts() for label in schema().classes}
    return {
        f"{relation.cypher_type}.{start}.{end}": graph.edges(relation.cypher_type, start, end).dicts()
        for relation, _ in relationships()
        for start, end in relation.pairs
    }


def read(form: str, path: Path) -> "networkx.MultiDiGraph[str]":
    read = networkx.read_graphml(path, force_multigraph=True) if form == "graphml" else networkx.read_gexf(path)
    assert isinstance(read, networkx.MultiDiGraph)
    return read


def edges_of(graph: Graph, passages: bool) -> Counter[tuple[str, str, str]]:
    return Counter(
        (row["from"], row["to"], name.partition(".")[0])
        for name, rows in tables(graph, "edges").items()
        for row in rows
        if passages or "Passage" not in name
    )


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networkx_reads_labels_classes_years_and_parallel_edges(built: Built, written: Path, form: str) -> None:
    drawn = read(form, written / form)
    with built.open() as graph:
        nodes = {row["id"]: row for label, rows in tables(graph, "nodes").items() if label != "Passage" for row in rows}
        expected = edges_of(graph, passages=False)
    assert set(drawn) == set(nodes)
    for id_, values in drawn.nodes(data=True):
        row = nodes[id_]
        assert values["class"] == id_.partition("/")[0]
        assert values.get("year") == row.get("year") and values.get("birthDate") == row.get("birthDate")
        assert values["label"] == (row["name"] or values["label"]) and values["label"]
        if row["names"]:
            assert values["names"] == " | ".join(row["names"])
    assert {values["label"] for _, values in drawn.nodes(data=True)} >= {"授予 2010", '<b>&"厂"', "=1+1", "]]>机"}
    assert Counter((a, b, values["type"]) for a, b, values in drawn.edges(data=True)) == expected
    assert max(Counter((a, b) for a, b, _ in expected.elements()).values()) > 1
    keys = [key for *_, key in drawn.edges(keys=True)]
    assert len(set(keys)) == len(keys)
    (machine,) = [values for _, values in drawn.nodes(data=True) if values["class"] == "Achievement"]
    assert machine["description"] == HOSTILE.translate({1: "\ufffd", 11: "\ufffd", 0xFFFE: "\ufffd"})
    assert machine["collective"] is False


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_passages_come_when_asked_for(built: Built, tmp_path: Path, form: str) -> None:
    with built.open() as graph:
        graph.export(form, tmp_path / form, passages=True)
        expected = edges_of(graph, passages=True)
        passages = graph.nodes("Passage").dicts()
    drawn = read(form, tmp_path / form)
    assert Counter((a, b, values["type"]) for a, b, values in drawn.edges(data=True)) == expected
    assert {p["quote"] for p in passages} <= {values.get("quote") for _, values in drawn.nodes(data=True)}


def test_gexf_puts_years_on_the_time_line_and_tells_parallel_edges_apart(written: Path) -> None:
    drawn = read("gexf", written / "gexf")
    starts = {values["start"] for _, values in drawn.nodes(data=True) if values["class"] == "Conferral"}
    assert starts == {2010.0, 2015.0}
    text = (written / "gexf").read_text("utf-8")
    assert text.count(" kind=") == drawn.number_of_edges()


SQL_TYPES = {"string": "VARCHAR", "date": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_data_package_holds_every_table_as_its_descriptor_says(built: Built, written: Path, form: str) -> None:
    folder = written / form
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    with built.open() as graph:
        expected = {f"nodes/{n}": t for n, t in tables(graph, "nodes").items()}
        expected |= {f"edges/{n}": t for n, t in tables(graph, "edges").items()}
    with duckdb.connect() as engine:
        found = {r["path"].removesuffix(f".{form}"): rows(engine, folder, r) for r in package["resources"]}
    assert found == expected
    by_name = {r["name"]: r for r in package["resources"]}
    assert len(by_name) == len(package["resources"]) == len(list(folder.rglob(f"*.{form}")))
    checked = 0
    for resource in package["resources"]:
        for foreign in resource["schema"].get("foreignKeys", ()):
            target = by_name[foreign["reference"]["resource"]]
            ids = {row["id"] for row in found[target["path"].removesuffix(f".{form}")]}
            values = [row[foreign["fields"]] for row in found[resource["path"].removesuffix(f".{form}")]]
            assert set(values) <= ids
            checked += len(values)
    assert checked > 80


def rows(engine: duckdb.DuckDBPyConnection, folder: Path, resource: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a table of a package, by the types that it declares."""
    path, fields = str(folder / resource["path"]), resource["schema"]["fields"]
    if resource["format"] == "parquet":
        relation = engine.read_parquet(path)
    else:
        kinds = {f["name"]: SQL_TYPES.get(f["type"], "VARCHAR") for f in fields}
        relation = engine.read_csv(path, dtype=kinds, header=True, quotechar='"', escapechar='"')
    assert relation.columns == [f["name"] for f in fields]
    found = [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
    for field in fields:
        if field["type"] == "array" and resource["format"] == "csv":
            for row in found:
                row[field["name"]] = json.loads(row[field["name"]]) if row[field["name"]] else None
    return found


def test_csv_reads_the_same_in_python(written: Path) -> None:
    with (written / "csv" / "nodes" / "Achievement.csv").open(encoding="utf-8", newline="") as file:
        (machine,) = csv.DictReader(file)
    assert machine["description"] == HOSTILE and machine["collective"] == "false"


def test_each_run_writes_the_same_bytes(built: Built, written: Path, tmp_path: Path) -> None:
    code = (
        "import sys, jiangtu\n"
        "from graph.export.formats import FORMATS\n"
        "with jiangtu.open(sys.argv[1]) as graph:\n"
        "    for form in FORMATS: graph.export(form, f'{sys.argv[2]}/{form}')\n"
    )
    line = [sys.executable, "-c", code, str(built.directory), str(tmp_path)]
    subprocess.run(line, check=True, env={**os.environ, "PYTHONHASHSEED": "7"})
    assert contents(tmp_path) == contents(written)
    assert len(contents(written)) > 200


def contents(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in files}


def test_only_an_earlier_export_is_replaced(built: Built, tmp_path: Path) -> None:
    target = tmp_path / "deep" / "out"
    with built.open() as graph:
        graph.export("csv", target)
        graph.export("parquet", target)
        assert list(target.rglob("*.csv")) == []
        before = contents(target)
        (target / "notes.txt").write_text("mine", "utf-8")
        with pytest.raises(NotOurs):
            graph.export("csv", target)
        assert contents(target).items() > before.items() and (target / "notes.txt").read_text("utf-8") == "mine"
        with pytest.raises(NotOurs):
            graph.export("parquet", built.directory)
        with pytest.raises(NotOurs):
            graph.export("ttl", target)
        (tmp_path / "file").write_text("mine", "utf-8")
        with pytest.raises(NotOurs):
            graph.export("csv", tmp_path / "file")
    assert {p.name for p in target.parent.iterdir()} == {"out"}


def test_what_breaks_off_leaves_what_was_there(tmp_path: Path) -> None:
    file, folder = tmp_path / "a.nt", tmp_path / "b"
    for text in ("first", "second"):
        with pytest.raises(ZeroDivisionError), new_file(file) as out:
            out.write(text)
            raise ZeroDivisionError
        with pytest.raises(ZeroDivisionError), new_folder(folder) as inside:
            (inside / "nodes").mkdir()
            raise ZeroDivisionError
        assert not file.exists() if text == "first" else file.read_text("utf-8") == "whole"
        folder.mkdir(exist_ok=True)
        with new_file(file) as out:
            out.write("whole")
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["a.nt", "b"]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


def test_the_command_writes_and_refuses_in_one_line(built: Built, tmp_path: Path) -> None:
    done = run("nt", "-o", tmp_path / "g.nt", "--graph", built.directory)
    assert done.exit_code == 0 and done.stdout == f"{tmp_path / 'g.nt'}: nt of build {built.summary.build[:12]}\n"
    assert len((tmp_path / "g.nt").read_bytes().splitlines()) > 150
    refused = run("csv", "-o", tmp_path, "--graph", built.directory)
    assert refused.exit_code == 1 and refused.stderr.startswith("jiangtu: ") and len(refused.stderr.splitlines()) == 1
    assert run("neo4j", "-o", tmp_path / "x", "--graph", built.directory).exit_code == 2
    assert run("nt", "-o", tmp_path / "x", "--passages", "--graph", built.directory).exit_code == 1
    assert run("nt", "-o", tmp_path / "x", "--graph", tmp_path / "none").exit_code == 1
    assert not (tmp_path / "x").exists()


def test_a_format_that_is_not_there_is_named_with_those_that_are(built: Built, tmp_path: Path) -> None:
    with built.open() as graph, pytest.raises(NoSuchFormat, match="ttl, nt, nq, jsonld"):
        graph.export("xml", tmp_path / "x")
