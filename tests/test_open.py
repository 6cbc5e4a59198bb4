"""A graph opened in Python: every table in every form, the schema as declared, and every fact of the lists in it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from arro3.core import DataType

import jiangtu
from graph.errors import JiangtuError
from graph.opened import Graph, NoSuchTable
from graph.projection import relationships
from graph.statement import Statement, document_id
from ontology.schema import Attribute, Relation, schema
from records import root
from tests.facts import Facts, lines, unmet

LISTS = ("qingdao-2023", "qingdao-more")
KEYED = {"RECEIVED": ["conferral"], "WORKS_FOR": ["position"], "CREATED": ["contribution"], "WRITTEN_BY": ["role"]}
EDGES = [(relation, *pair) for relation, _ in relationships() for pair in relation.pairs]
NAMES = ("prefLabel", "altLabel")  # shown as name, names, name_en


@pytest.fixture(scope="module", params=["decided", "undecided"])
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """The sample, with its decisions and without."""
    where = tmp_path_factory.mktemp("open")
    none = where / "decisions"
    none.mkdir()
    jiangtu.build([root()], where / "g", decisions=None if request.param == "decided" else none, stores=False)
    with jiangtu.open(where / "g") as opened:
        assert bool(opened.manifest.decisions) == (request.param == "decided")
        yield opened


@pytest.fixture(scope="module")
def said(graph: Graph) -> list[Statement]:
    """What the graph holds: the statements, of canonical things."""
    ids = {row["mention"]: row["canonical"] for row in graph.table("identity").dicts()}
    found = (Statement(**row) for row in graph.table("statements").dicts())
    return [
        s._replace(subject=ids[s.subject], value=ids[s.value] if s.datatype == "entity" else s.value) for s in found
    ]


def tables(graph: Graph) -> dict[str, Any]:
    return {
        "nodes": graph.nodes("Conferral"),
        "edges": graph.edges("RECEIVED", "Person", "Honor"),
        "no edges": graph.edges("MENTORS", "Person", "Person"),
        "report": graph.report("merges"),
        "identity": graph.table("identity"),
        "named": graph.table("named"),
    }


def test_every_form_holds_the_same_rows(graph: Graph) -> None:
    for name, table in tables(graph).items():
        rows, columns = table.rows(), table.columns
        assert len(table) == len(rows) and (rows == []) == (name == "no edges")
        assert table.dicts() == [dict(zip(columns, row, strict=True)) for row in rows]
        arrow = table.arrow()
        assert arrow.column_names == columns and arrow.shape == (len(rows), len(columns))
        assert [tuple(row) for row in zip(*(arrow[c].to_pylist() for c in columns), strict=True)] == rows


def test_pandas_takes_every_table(graph: Graph) -> None:
    pytest.importorskip("pandas")
    for table in tables(graph).values():
        frame = table.pandas()
        assert list(frame.columns) == table.columns and len(frame) == len(table)
        assert list(frame.iloc[:, 0]) == [row[0] for row in table.rows()]


def test_polars_takes_every_table(graph: Graph) -> None:
    pytest.importorskip("polars")
    for table in tables(graph).values():
        frame = table.polars()
        assert frame.columns == table.columns and frame.rows() == table.rows()


def test_a_table_may_be_read_again_and_in_any_form_first(graph: Graph) -> None:
    table = graph.nodes("Person")
    assert table.arrow().num_rows == len(table.rows()) == len(table) == table.arrow().num_rows


def test_graphs_are_of_the_public_names(graph: Graph) -> None:
    assert isinstance(graph, jiangtu.Graph) and issubclass(NoSuchTable, jiangtu.JiangtuError)
    assert {"Answer", "Graph", "Id", "JiangtuError", "Summary", "build", "open"} == set(jiangtu.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nope'"):
        jiangtu.nope  # noqa: B018


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        (lambda g: g.nodes("Persons"), "Achievement, Benefit, Company"),
        (lambda g: g.nodes("../nodes/Person"), "Person"),
        (lambda g: g.nodes("..\\nodes\\Person"), "Person"),
        (lambda g: g.nodes(""), "Person"),
        (lambda g: g.edges("RECEIVED", "Honor", "Person"), "RECEIVED.Person.Honor"),
        (lambda g: g.edges("received", "person", "x"), "RECEIVED.Person.Honor"),
        pytest.param(
            lambda g: g.table("persons"),
            "statements, identity",
        ),
        pytest.param(
            lambda g: g.report("names"),
            "same_names",
        ),
    ],
)
def test_a_table_that_is_not_there_is_named_with_those_that_are(
    graph: Graph, asked: Callable[[Graph], object], there: str
) -> None:
    with pytest.raises(JiangtuError) as error:
        asked(graph)
    assert type(error.value) is NoSuchTable
    assert there in str(error.value) and len(str(error.value).splitlines()) == 1


def arrow_type(attribute: Attribute) -> DataType:
    kinds = {"integer": DataType.int64(), "decimal": DataType.float64(), "boolean": DataType.bool()}
    assert not attribute.many or attribute.datatype not in kinds
    return DataType.list(DataType.string()) if attribute.many else kinds.get(attribute.datatype, DataType.string())


@pytest.mark.parametrize("label", schema().classes)
def test_every_class_has_its_names_and_attributes_as_declared(graph: Graph, label: str) -> None:
    text = DataType.string()
    declared = {"id": text, "name": text, "names": DataType.list(text), "name_en": text, "pinyin": text}
    attributes = {n: a for n, a in schema().classes[label].attributes.items() if n not in NAMES}
    declared |= {name: arrow_type(attribute) for name, attribute in attributes.items()}
    nodes = graph.nodes(label).arrow()
    assert nodes.column_names == list(declared)
    for name, wanted in declared.items():
        found = nodes.schema.field(name).type
        if DataType.is_list(wanted):  # what the items of a list are called is nothing to its type
            assert DataType.is_list(found) and found.value_type == text
        else:
            assert found == wanted, name


def test_there_are_no_tables_but_the_declared_ones(graph: Graph) -> None:
    assert {path.name for path in (graph.folder / "nodes").iterdir()} == {f"{c}.parquet" for c in schema().classes}
    declared = {f"{relation.cypher_type}.{start}.{end}.parquet" for relation, start, end in EDGES}
    assert {path.name for path in (graph.folder / "edges").iterdir()} == declared
    assert {r.cypher_type for r in schema().relations.values()} == {relation.cypher_type for relation, *_ in EDGES}


def test_every_declared_relationship_has_its_table_also_an_empty_one(graph: Graph) -> None:
    rows = dict[str, int]()
    for relation, start, end in EDGES:
        edges = graph.edges(relation.cypher_type, start, end)
        assert edges.columns == ["from", "to", *KEYED.get(relation.cypher_type, [])]
        assert set(edges.arrow().schema.types) == {DataType.string()}
        rows[f"{relation.cypher_type}.{start}.{end}"] = len(edges)
    assert rows["RECEIVED.Person.Honor"] and rows["WRITTEN_BY.Document.Person"] and rows["MENTORS.Person.Person"] == 0
    derived = {relation.cypher_type for relation, *_ in EDGES if relation.derived}
    assert derived == KEYED.keys() - {"WRITTEN_BY"} | {"GRANTED_TO", "CREDITED_TO", "TOLD_BY"}


def test_a_node_is_told_by_the_documents_of_its_passages(graph: Graph) -> None:
    relations = schema().relations
    documents = dict(of(graph, relations["isPartOf"]))
    rests = {(node, documents[passage]) for node, passage in of(graph, relations["wasDerivedFrom"])}
    assert len(rests) > 100 and of(graph, relations["toldBy"]) == rests


def test_a_grant_counts_to_its_recipient_and_to_its_unit(graph: Graph) -> None:
    recipients = dict(of(graph, schema().relations["recipient"]))
    units = defaultdict[str, set[str]](set)
    for name in ("worksFor", "unitOf"):
        for start, end in of(graph, schema().relations[name]):
            units[start].add(end)
    granted = {c["id"] for c in graph.nodes("Conferral").dicts() if c["stage"] == "granted" and not c["undetermined"]}
    assert of(graph, schema().relations["grantedTo"]) == {(c, r) for c, r in recipients.items() if c in granted}
    credited = defaultdict[str, set[str]](set)
    for conferral, unit in of(graph, schema().relations["creditedTo"]):
        credited[conferral].add(unit)
    assert credited and credited.keys() <= granted
    for conferral in granted:
        recipient = recipients[conferral]
        if recipient.startswith(("Company/", "Organization/")):
            assert credited[conferral] == {recipient}
        elif not recipient.startswith("Achievement/"):
            firms = {u for unit in units[recipient] for u in (unit, *units[unit])}
            assert credited[conferral] == {u for u in firms if u.startswith(("Company/", "Organization/"))}


def test_a_shortcut_is_keyed_by_the_node_it_stands_for(graph: Graph) -> None:
    keyed = {"RECEIVED": ("recipient", "honor"), "WORKS_FOR": ("holder", "organization")}
    keyed["CREATED"] = ("contributor", "achievement")
    relations = schema().relations
    for cypher_type, ends in keyed.items():
        first, second = (of(graph, relations[name]) for name in ends)
        found = [
            row for r, *pair in EDGES if r.cypher_type == cypher_type for row in graph.edges(cypher_type, *pair).rows()
        ]
        assert found and all((node, start) in first and (node, end) in second for start, end, node in found)


def of(graph: Graph, relation: Relation) -> set[tuple[str, str]]:
    """The (from, to) of a relation."""
    return {tuple(row[:2]) for pair in relation.pairs for row in graph.edges(relation.cypher_type, *pair).rows()}


def test_the_role_of_a_writer_is_told(graph: Graph, said: list[Statement]) -> None:
    roles = {name for name, relation in schema().relations.items() if relation.role}
    told = {(s.subject, s.value, s.property) for s in said if s.property in roles}
    assert told and set(graph.edges("WRITTEN_BY", "Document", "Person").rows()) == told


def test_edges_are_the_relations_that_are_told(graph: Graph, said: list[Statement]) -> None:
    relations = schema().relations
    told = defaultdict[str, set[tuple[str, str]]](set)
    must = defaultdict[str, set[tuple[str, str]]](set)  # what records say; of the vocabularies only what is used
    for s in said:
        if s.datatype == "entity" and s.subject != s.value:
            told[relations[s.property].cypher_type].add((s.subject, s.value))
            if not s.loader.startswith("vocabulary/"):
                must[relations[s.property].cypher_type].add((s.subject, s.value))
    for relation, _ in relationships():
        if not relation.derived and relation.cypher_type not in ("DERIVED_FROM", "IN_DOCUMENT"):
            found = of(graph, relation)
            assert must[relation.cypher_type] <= found <= told[relation.cypher_type], relation.cypher_type


def test_nodes_show_only_what_is_told(graph: Graph, said: list[Statement]) -> None:
    told = defaultdict[tuple[str, str], set[object]](set)
    for s in said:
        told[s.subject, s.property].add(s.value)
    for label, node_class in schema().classes.items():
        if label == "Passage":
            continue
        for node in graph.nodes(label).dicts():
            names = {n for p in (*NAMES, "formerName") for n in told[node["id"], p]}
            assert set(node["names"] or ()) == names and (node["name"] is None or node["name"] in names)
            for name, attribute in node_class.attributes.items():
                if name not in (*NAMES, "undetermined"):
                    shown(node[name], attribute, told[node["id"], name])


def shown(value: Any, attribute: Attribute, told: set[object]) -> None:
    """Every told value of many, and one of several told where there may be one."""
    if attribute.many:
        assert set(value or ()) == told
    elif value is None:
        assert told == set()
    elif attribute.datatype == "boolean":
        assert str(value).lower() in told
    elif attribute.datatype in ("integer", "decimal"):
        assert any(abs(Decimal(str(v)) - Decimal(str(value))) < Decimal("0.0001") for v in told)
    else:
        assert value in told


@pytest.mark.parametrize("name", LISTS)
def test_every_fact_of_the_lists_is_in_the_graph(said: list[Statement], name: str) -> None:
    assert list(unmet(Facts(said), name)) == []


def test_the_seed_claims_nothing_forbidden_whoever_its_things_are_joined_with(said: list[Statement]) -> None:
    patterns = [p for line in lines("qingdao-2023") for p in (*line.get("find", ()), *line.get("never", ()))]
    seed = {document_id(p["document"]) for p in patterns if "document" in p}
    own = Facts(s for s in said if s.source in seed or s.loader.startswith("vocabulary/"))
    never = [p for line in lines("qingdao-2023") for p in line.get("never", ())]
    assert len(seed) == 4 and never
    assert [p for p in never if own.found(p, strict=False)] == []
    assert list(unmet(own, "qingdao-2023")) == []


def test_a_directory_of_text_or_a_path_opens(graph: Graph) -> None:
    for directory in (graph.directory, str(graph.directory)):
        with jiangtu.open(directory) as again:
            assert again.folder == graph.folder and len(again.nodes("Person")) == len(graph.nodes("Person"))


def test_no_directory_is_an_error_of_the_family(tmp_path: Path) -> None:
    with pytest.raises(jiangtu.JiangtuError, match="holds no graph"):
        jiangtu.open(tmp_path / "none")
