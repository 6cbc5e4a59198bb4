"""`export ro-crate`: every file is told with its hash, every reference leads somewhere, nothing suppressed is in it."""

import csv
import json
import os
import subprocess
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
import rdflib
from rocrate.rocrate import ROCrate
from rocrate.vocabs import RO_CRATE

from graph.export.crate.entity import iri
from graph.export.crate.sources import LISTED, write_records
from graph.manifest import Manifest
from graph.names import key
from graph.statement import mention_id
from tests.crates import (
    CASE,
    FILES,
    HOSTILE,
    METADATA,
    NAME,
    PLACE,
    PREVIEW,
    RESULTS,
    SPECIFICATION,
    Seen,
    contents,
    entities,
    holding,
    ids,
    many,
    payload,
)
from tests.graphs import Built, document, make
from tests.tables import write


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return make(tmp_path_factory.mktemp("crate"), FILES)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("made") / "分析", RESULTS)


@pytest.fixture(scope="module")
def crate(built: Built, results: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A crate with results: a folder, and a file of it again by itself."""
    folder = tmp_path_factory.mktemp("out") / "crate"
    with built.open() as graph:
        graph.export("ro-crate", folder, results=[results, results / "深" / "report.html"])
    return folder


def test_every_reference_leads_to_an_entity_and_every_entity_is_referred_to(crate: Path) -> None:
    named = entities(crate)
    referred = Counter(
        value["@id"]
        for entity in named.values()
        for values in entity.values()
        for value in many(values)
        if isinstance(value, dict)
    )
    assert all(set(v) == {"@id"} for e in named.values() for vs in e.values() for v in many(vs) if isinstance(v, dict))
    assert set(referred) - set(named) == {SPECIFICATION}
    assert set(named) - set(referred) == {METADATA, PREVIEW}
    assert ids(named[METADATA], "conformsTo") == [SPECIFICATION] and ids(named[METADATA], "about") == ["./"]


def test_every_file_is_a_part_with_its_size_hash_type_and_words(crate: Path) -> None:
    named = entities(crate)
    tops = ids(named["./"], "hasPart")
    parts = [*tops, *(part for top in tops for part in ids(named[top], "hasPart"))]
    told = {id_: named[id_] for id_ in parts if named[id_]["@type"] == "File"}
    assert len(parts) == len(set(parts))
    there = payload(crate)
    assert set(told) == {iri(name) for name in there} and len(there) > 150
    for name, path in there.items():
        entity = told[iri(name)]
        assert entity["sha256"] == sha256(path.read_bytes()).hexdigest(), name
        assert entity["contentSize"] == str(path.stat().st_size), name
        assert "/" in entity["encodingFormat"] and entity["encodingFormat"] != "application/octet-stream", name
        zh, en = entity["description"].splitlines()
        assert any("一" <= sign <= "鿿" for sign in zh) and en.isascii(), name
    assert {id_ for id_ in parts if named[id_]["@type"] == "Dataset"} == {
        f"{path.name}/" for path in crate.iterdir() if path.is_dir()
    }


def test_another_program_reads_it_and_writes_the_same_files(crate: Path, tmp_path: Path) -> None:
    read = ROCrate(crate)
    assert read.name == entities(crate)["./"]["name"] and str(read.datePublished)[:10] == "2023-05-01"
    read.write(tmp_path / "again")
    assert {name: path.read_bytes() for name, path in payload(tmp_path / "again").items()} == {
        name: path.read_bytes() for name, path in payload(crate).items()
    }
    assert set(entities(crate)) == {entity.id for entity in read.get_entities()}


def test_the_metadata_are_rdf_and_every_word_is_one_of_the_context(crate: Path) -> None:
    named = entities(crate)
    words = {word for entity in named.values() for word in entity} - {"@id", "@type"}
    words |= {kind for entity in named.values() for kind in many(entity["@type"])}
    assert words <= set(RO_CRATE["@context"])
    told = json.dumps({"@context": RO_CRATE["@context"], "@graph": list(named.values())}, ensure_ascii=False)
    read = rdflib.Graph().parse(data=told, format="json-ld", publicID="https://example.org/crate/")
    values = sum(len(many(v)) for entity in named.values() for word, v in entity.items() if word != "@id")
    assert len(read) == values
    schema = rdflib.Namespace("http://schema.org/")
    root = rdflib.URIRef("https://example.org/crate/")
    assert (root, rdflib.RDF.type, schema.Dataset) in read and read.value(root, schema.license)


def test_data_are_those_of_the_other_formats(built: Built, crate: Path, tmp_path: Path) -> None:
    with built.open() as graph:
        graph.export("parquet", tmp_path / "tables")
        graph.export("nt", tmp_path / "graph.nt")
    assert (crate / "graph.nt").read_bytes() == (tmp_path / "graph.nt").read_bytes()
    tables, there = contents(tmp_path / "tables"), contents(crate)
    package, expected = (json.loads(told.pop("datapackage.json")) for told in (there, tables))
    assert tables.items() <= there.items() and package["resources"] == expected["resources"]
    assert package["jiangtu"]["build"] == built.summary.build


def test_the_build_is_told_with_all_that_it_was_made_of(built: Built, crate: Path) -> None:
    named = entities(crate)
    with built.open() as graph:
        manifest = graph.manifest
    program = named["#jiangtu"]
    assert (program["version"], program["identifier"]) == (manifest.version, manifest.code)
    assert named["./"]["version"] == manifest.build and manifest.build in named["./"]["creditText"]
    assert {"#software/duckdb", "#software/opencc", "#software/pypinyin"} <= set(ids(program, "softwareRequirements"))
    action = named["#build"]
    assert ids(action, "instrument") == ["#jiangtu"] and "nodes/" in ids(action, "result")
    read = {named[id_]["localPath"]: named[id_]["sha256"] for id_ in ids(named["./"], "isBasedOn")}
    assert read == {
        f"{source}/{name}": hash_ for source, files in manifest.sources.items() for name, hash_ in files.items()
    }
    assert set(ids(action, "object")) == {*ids(named["./"], "isBasedOn"), "ontology/"}
    rows = csv.DictReader((crate / "records.csv").read_text("utf-8-sig").splitlines())
    assert {f"{row['input']}/{row['file']}": row["sha256"] for row in rows} == read
    cited = [named[id_] for id_ in ids(named["./"], "citation")]
    told = {
        work["name"]: (work.get("datePublished"), [named[p]["name"] for p in ids(work, "publisher")]) for work in cited
    }
    assert told["甲报道"] == ("2019-05-01", ["甲报"]) and told[HOSTILE] == ("2022-05-01", ["=1+1"])
    listed = list(csv.DictReader((crate / "documents.csv").read_text("utf-8-sig").splitlines()))
    assert {row["title"] for row in listed} == set(told)
    assert {row["publisher"] for row in listed} >= {"甲报", "'=1+1"}, "no program runs a cell"


def test_it_says_when_another_state_of_the_program_wrote_it(built: Built, crate: Path, tmp_path: Path) -> None:
    made = make(tmp_path, FILES)
    path = made.folder / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "code": "f" * 32}), "utf-8")
    with made.open() as graph:
        graph.export("ro-crate", tmp_path / "crate")
    assert "Another state of the program" in entities(tmp_path / "crate")["#jiangtu"]["description"]
    assert "The same program" in entities(crate)["#jiangtu"]["description"]


def test_the_page_tells_it_all_runs_nothing_and_leads_to_the_files(crate: Path) -> None:
    page = (crate / PREVIEW).read_text("utf-8")
    named, seen = entities(crate), Seen(page)
    assert not {"script", "img", "link", "iframe", "object"} & set(seen.elements)
    assert HOSTILE in seen.text and "default-src 'none'" in page and "url(" not in page
    for entity in named.values():
        if entity["@type"] in ("File", "SoftwareApplication", "CreativeWork") and entity["@id"] not in (
            METADATA,
            PREVIEW,
        ):
            told = entity.get("sha256", entity["name"])
            assert told in seen.text or entity["@id"].startswith("http://www.apache.org"), entity
    assert {iri(name) for name in payload(crate)} <= set(seen.links)
    assert all(link.startswith("https://") for link in seen.links if ":" in link)
    assert named["./"]["creditText"] in seen.text
    assert named["./"]["creditText"] in (crate / "README.md").read_text("utf-8")


def test_the_same_call_gives_the_same_bytes(built: Built, crate: Path, results: Path, tmp_path: Path) -> None:
    code = (
        "import sys, jiangtu\n"
        "with jiangtu.open(sys.argv[1]) as graph:\n"
        "    graph.export('ro-crate', sys.argv[2], results=sys.argv[3:])\n"
    )
    given = [str(built.directory), str(tmp_path / "c"), str(results / "深" / "report.html"), str(results)]
    subprocess.run([sys.executable, "-c", code, *given], check=True, env={**os.environ, "PYTHONHASHSEED": "7"})
    assert contents(tmp_path / "c") == contents(crate)


def test_many_documents_and_inputs_are_listed_in_tables_and_counted(tmp_path: Path) -> None:
    numbers = range(LISTED + 1)
    documents = "编号,标题,日期\n" + "".join(f"{n},报道{n},2019-05-01\n" for n in numbers)
    companies = "名称,文献\n" + "".join(f"厂{n},{n}\n" for n in numbers)
    built = make(
        tmp_path,
        {"documents.csv": documents, "companies.csv": companies, "places.csv": "名称,类型,文献\n青岛,地区,1\n"},
    )
    with built.open() as graph:
        graph.export("ro-crate", tmp_path / "c")
    rows = (tmp_path / "c" / "documents.csv").read_text("utf-8-sig").splitlines()[1:]
    named = entities(tmp_path / "c")
    assert len(rows) > LISTED and "citation" not in named["./"]
    assert f" {len(rows)} documents" in named["documents.csv"]["description"] and len(named) < 250
    sources = {f"r/{n}": {"companies.csv": f"{n:064}"} for n in range(LISTED + 1)}
    listed, based_on = write_records(Manifest("0", "0", "0", sources, {}), tmp_path)
    assert [entity["@id"] for entity in based_on] == ["#records"] and f"{LISTED + 1} input files" in based_on[0]["name"]
    assert len((tmp_path / listed["@id"]).read_text("utf-8-sig").splitlines()) == LISTED + 2


def test_nothing_suppressed_is_named_not_even_by_its_id_nor_a_case_by_its_words(tmp_path: Path) -> None:
    gone, kept = (
        mention_id("Person", document(of), key(name), key("青岛港")) for of, name in (("甲", NAME), ("乙", "李娜"))
    )
    firms = [mention_id("Company", document(of), key(name)) for of, name in (("丁", "海尔"), ("丙", "海尔集团"))]
    lost = mention_id("Person", document("甲"), key("无此人"), "")
    decided = {
        "decisions/suppress.csv": f"mention,property\n{gone},\n{kept},nativePlace\n{lost},\n",
        "decisions/review.csv": f"mention,property,value,by\n{kept},nativePlace,{PLACE},王主任\n",
        "decisions/identity.csv": "case,mention,group,by,why\n"
        + "".join(f"{CASE},{firm},{CASE},王主任,{CASE}\n" for firm in firms),
    }
    built = make(tmp_path / NAME, {**FILES, **decided})
    with built.open() as graph:
        graph.export("ro-crate", tmp_path / "c")
        assert graph.manifest.suppressed == sorted([gone, kept, lost])
    assert holding(tmp_path / "c", "李娜") and holding(tmp_path / "c", firms[0])
    for word in (NAME, PLACE, CASE, "王主任", gone, lost):
        assert holding(tmp_path / "c", word) == [], word
    assert json.loads((tmp_path / "c" / "manifest.json").read_text("utf-8"))["suppressed"] == 3
    told = json.loads((tmp_path / "c" / "decisions.json").read_text("utf-8"))
    assert sorted(row["mention"] for row in told) == sorted(firms)
    merges = csv.DictReader((tmp_path / "c" / "reports" / "merges.csv").read_text("utf-8-sig").splitlines())
    assert {row["evidence"] for row in merges if row["mention"] in firms} == {"decision|identity.csv, row 2"}
