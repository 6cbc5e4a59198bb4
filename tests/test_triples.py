"""The graph as RDF: every triple once, sorted, typed and in its language, and as the shapes want it."""

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import duckdb
import pytest
from pyshacl import validate
from rdflib import RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

import jiangtu
from graph.checking.shapes import violations
from graph.directory import current
from graph.statement import Statement
from graph.tables import tables
from graph.triples import by_subject, make_triples
from ontology.turtle import ID, XSD
from records import root
from tests.graphs import DOCUMENTS, Built, make, ntriples

JT = Namespace("https://w3id.org/jiangtu/ns#")
SH = Namespace("http://www.w3.org/ns/shacl#")
SMALL = {
    "documents.csv": "编号,标题,日期,记者,作者\n甲,甲报道,2019-05-01,李沛,\n乙,乙报道,2021-05-01,,薄克国\n",
    "companies.csv": "名称,简称,统一社会信用代码,文献\n青岛港,青港,,甲\n",
    "people.csv": "姓名,单位,出生日期,文献\n张伟,青岛港,1970-05,甲\n",
    "honors.csv": "名称,级别,授予对象,文献\n港区先进,企业级,人物,甲\n",
    "conferrals.csv": "获得者,荣誉,年份,文献\n张伟,港区先进,2010,甲\n张伟,港区先进,2015,甲\n",
    "achievements.csv": '名称,合称,说明,完成人,贡献,文献\n打包机,否,"他说：""好\\n""",张伟,设计,甲\n',
    "benefits.csv": "成果,指标,原值,文献\n打包机,效率,提高12.5倍,甲\n",
}


def lines(folder: Path) -> list[str]:
    with tables(folder) as engine:
        make_triples(engine)
        return ntriples(engine)


def graph(folder: Path) -> Graph:
    return Graph().parse(data="\n".join(lines(folder)), format="nt")


def node(triples: Graph, label: str, name: str) -> URIRef:
    found = [s for s in triples.subjects(RDF.type, JT[label]) if Literal(name, "zh") in triples.objects(s)]
    (only,) = found
    assert isinstance(only, URIRef)
    return only


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    directory = tmp_path_factory.mktemp("sample")
    jiangtu.build([root()], directory, stores=False)
    yield current(directory)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return make(tmp_path_factory.mktemp("small"), SMALL)


def shapes() -> Graph:
    with as_file(files("ontology").joinpath("shapes.ttl")) as path:
        return Graph().parse(path)


def test_the_sample_parses_and_conforms(sample: Path) -> None:
    triples = graph(sample)
    assert len(triples) == len(lines(sample)) > 3500
    conforms, _, text = validate(triples, shacl_graph=shapes())
    assert conforms, text
    with tables(sample) as engine:
        make_triples(engine)
        assert violations(engine) == []


def test_lines_are_sorted_and_each_comes_once(sample: Path) -> None:
    whole = lines(sample)
    assert whole == sorted(set(whole))


def test_subjects_come_whole_in_ranges_of_any_size(sample: Path) -> None:
    with tables(sample) as engine:
        make_triples(engine)
        told = list(by_subject(engine))
        assert list(by_subject(engine, nodes=7)) == told
    assert sum(len(objects) for _, objects in told) == len(lines(sample))
    assert [subject for subject, _ in told] == sorted({line.split()[0][1:-1] for line in lines(sample)})


def test_no_name_that_a_source_states_is_lost(sample: Path) -> None:
    triples = graph(sample)
    with duckdb.connect() as engine:
        stated = engine.execute(
            "SELECT DISTINCT i.canonical, s.value, s.lang FROM read_parquet(?) AS s "
            "JOIN read_parquet(?) AS i ON i.mention = s.subject JOIN read_parquet(?) AS n ON n.id = i.canonical "
            "WHERE s.property IN ('prefLabel', 'altLabel')",
            [str(sample / "statements" / "*.parquet"), str(sample / "identity.parquet"), str(sample / "named.parquet")],
        ).fetchall()
    told = {(s, str(o), o.language) for p in (SKOS.prefLabel, SKOS.altLabel) for s, o in pairs(triples, p)}
    assert len(stated) > 100
    assert {(URIRef(ID + id_), value, lang) for id_, value, lang in stated} <= told
    preferred = [(s, o.language) for s, o in pairs(triples, SKOS.prefLabel)]
    assert len(preferred) == len(set(preferred))
    assert {lang for _, lang in preferred} == {"zh", "en", "zh-Latn-pinyin"}


def test_the_shown_name_is_the_label(sample: Path) -> None:
    with duckdb.connect() as engine:
        path = str(sample / "named.parquet")
        shown = engine.execute("SELECT id, name FROM read_parquet(?) WHERE name IS NOT NULL", [path]).fetchall()
    labels = {(s, str(o), o.language) for s, o in pairs(graph(sample), RDFS.label)}
    assert labels == {(URIRef(ID + id_), name, None) for id_, name in shown} and len(labels) > 100


def pairs(triples: Graph, predicate: URIRef) -> Iterator[tuple[URIRef, Literal]]:
    for subject, value in triples.subject_objects(predicate):
        assert isinstance(subject, URIRef) and isinstance(value, Literal)
        yield subject, value


def test_literals_have_their_types(small: Built) -> None:
    triples = graph(small.folder)
    edtf = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
    assert (None, JT.birthDate, Literal("1970-05", datatype=edtf)) in triples
    assert (None, JT.date, Literal("2019-05-01", datatype=URIRef(XSD + "date"))) in triples
    assert (None, JT.year, Literal("2010", datatype=URIRef(XSD + "integer"))) in triples
    assert (None, JT.value, Literal("12.5", datatype=URIRef(XSD + "decimal"))) in triples
    assert (None, JT.collective, Literal("false", datatype=URIRef(XSD + "boolean"))) in triples
    assert (None, JT.level, Literal("enterprise")) in triples
    assert (None, JT.description, Literal('他说："好\\n"')) in triples
    company = node(triples, "Company", "青岛港")
    assert set(triples.objects(company, SKOS.altLabel)) == {Literal("青港", "zh")}


def test_a_writer_is_told_by_the_role_and_two_grants_are_one_shortcut(small: Built) -> None:
    triples = graph(small.folder)
    assert [list(triples.objects(None, JT[role])) for role in ("reporter", "author", "writtenBy")] == [
        [node(triples, "Person", "李沛")],
        [node(triples, "Person", "薄克国")],
        [],
    ]
    person, honor = node(triples, "Person", "张伟"), node(triples, "Honor", "港区先进")
    assert len(list(triples.subjects(JT.recipient, person))) == 2
    assert (person, JT.received, honor) in triples
    assert sum(f"<{JT.received}>" in line for line in lines(small.folder)) == 1


def test_a_name_in_a_third_language_keeps_it(tmp_path: Path) -> None:
    built = make(tmp_path, {"documents.csv": DOCUMENTS, "companies.csv": "名称,文献\n海尔集团,甲\n"})
    (path,) = [p for p in (built.folder / "statements").glob("*.parquet") if p.stem != "vocabulary"]
    with duckdb.connect() as engine:
        engine.execute("CREATE TABLE s AS SELECT * FROM read_parquet(?)", [str(path)])
        row = engine.execute("SELECT * FROM s WHERE value = '海尔集团' AND property = 'prefLabel'").fetchall()[0]
        for name in ("Groupe Haier", "Haier France"):
            told = Statement(*row)._replace(value=name, lang="fr")
            engine.execute(f"INSERT INTO s VALUES ({', '.join('?' * len(row))})", list(told))
        engine.table("s").write_parquet(str(path), overwrite=True)
    triples = graph(built.folder)
    company = node(triples, "Company", "海尔集团")
    assert Literal("Groupe Haier", "fr") in set(triples.objects(company, SKOS.prefLabel))
    assert set(triples.objects(company, SKOS.altLabel)) == {Literal("Haier France", "fr")}


def test_one_node_of_each_pattern_tells_what_all_nodes_would(sample: Path) -> None:
    """The shapes' verdict on a spoiled sample, by pattern and by looking at every node at once."""
    with tables(sample) as engine:
        make_triples(engine)
        engine.add("triples", "triples/all", parts=SPOILED)
        found = {(v.id, v.property, v.value) for v in violations(engine)}
        spoiled = Graph().parse(data="\n".join(ntriples(engine)), format="nt")
    _, report, _ = validate(spoiled, shacl_graph=shapes())
    assert isinstance(report, Graph)
    expected = {
        tuple(
            str(report.value(result, SH[part]) or "").removeprefix(cut)
            for part, cut in (("focusNode", ID), ("resultPath", str(JT)), ("value", ID))
        )
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }
    assert len(expected) > 50 and found == expected


# Every person of two sexes, one not a sex; every third event on no day; honors granted by places.
SPOILED = f"""
SELECT subject, '{JT.gender}' AS predicate, unnest(['male', left(subject, 40)]), '{XSD}string', NULL
FROM triples WHERE predicate = '{RDF.type}' AND object = '{JT.Person}'
UNION ALL
SELECT subject, '{JT.date}', '2023-02-30', '{XSD}date', NULL
FROM triples WHERE predicate = '{RDF.type}' AND object = '{JT.Event}' AND subject < '{ID}Event/5'
UNION ALL
SELECT subject, '{JT.conferredBy}', object, NULL, NULL FROM triples WHERE predicate = '{JT.jurisdiction}'
"""


def test_a_violation_is_told_in_both_languages(small: Built) -> None:
    with tables(small.folder) as engine:
        make_triples(engine)
        engine.add("triples", "triples/all", parts=SPOILED)
        found = violations(engine)
    told = next(one for one in found if one.property == "gender")
    assert told.message_zh.startswith("性别：") and told.message_en.startswith("gender: ")
