"""The vocabulary: complete in two languages, free of contradictions, and quick to ask."""

import subprocess
import sys
from collections import Counter
from importlib.resources import files

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.schema import schema
from ontology.vocabulary import HONORS, PLACES, vocabulary

JT = Namespace("https://w3id.org/jiangtu/ns#")
SH = Namespace("http://www.w3.org/ns/shacl#")


@pytest.fixture(scope="module")
def model() -> Graph:
    return Graph().parse(str(files("ontology") / "jiangtu.ttl"))


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(str(files("ontology") / "shapes.ttl"))


def declared(model: Graph) -> set[URIRef]:
    kinds = (OWL.Class, OWL.DatatypeProperty, OWL.ObjectProperty)
    return {s for kind in kinds for s in model.subjects(RDF.type, kind) if isinstance(s, URIRef) and s.startswith(JT)}


def languages(model: Graph, term: Node, words: URIRef) -> set[str | None]:
    return {o.language for o in model.objects(term, words) if isinstance(o, Literal)}


def test_every_class_and_property_is_named_and_defined_in_both_languages(model: Graph) -> None:
    for term in declared(model):
        for words in (RDFS.label, SKOS.definition):
            assert languages(model, term, words) >= {"zh", "en"}, (term, words)


def test_every_code_is_named_in_both_languages(model: Graph) -> None:
    codes = list(model.subjects(RDF.type, SKOS.Concept))
    assert len(codes) > 80
    for code in codes:
        assert languages(model, code, SKOS.prefLabel) >= {"zh", "en"}, code
        assert model.value(code, SKOS.notation), code


def test_the_version_is_in_the_iri_of_the_ontology(model: Graph) -> None:
    ontology = URIRef("https://w3id.org/jiangtu/ns")
    assert str(model.value(ontology, OWL.versionIRI)).endswith(str(model.value(ontology, OWL.versionInfo)))


def test_shapes_use_what_is_declared_and_all_of_it_is_used(model: Graph, shapes: Graph) -> None:
    used = set(shapes.objects(None, SH.path)) | set(shapes.objects(None, SH.targetClass))
    own = {term for term in used if str(term).startswith(JT)}
    assert own <= declared(model)
    roles = set(model.subjects(RDFS.subPropertyOf, JT.writtenBy))
    assert declared(model) - own - roles == set()


def test_a_code_list_in_a_shape_is_the_list_of_its_scheme(model: Graph, shapes: Graph) -> None:
    for part, scheme in shapes.subject_objects(JT.codes):
        listed = shapes.value(part, SH["in"])
        assert listed is not None
        notations = {str(model.value(code, SKOS.notation)) for code in model.subjects(SKOS.inScheme, scheme)}
        assert {str(item) for item in Collection(shapes, listed)} == notations, scheme


def test_labels_and_relationship_types_differ_when_case_is_folded() -> None:
    labels = {name.casefold() for name in schema().classes}
    types = {r.cypher_type.casefold() for r in schema().relations.values()}
    assert len(labels) == 17 and not labels & types and all(types)


def test_a_spelling_of_a_code_means_one_code() -> None:
    for node_class in schema().classes.values():
        for attribute in node_class.attributes.values():
            twice = [s for s, n in Counter(s for c in attribute.codes for s in c.spellings).items() if n > 1]
            assert twice == [], (node_class.term.name, attribute.term.name)


def test_pairs_are_those_of_the_model() -> None:
    pairs = {(r.cypher_type, pair) for r in schema().relations.values() for pair in r.pairs}
    assert ("RECIPIENT", ("Conferral", "Achievement")) in pairs
    assert ("MEMBER_OF", ("Company", "Programme")) in pairs
    assert ("MEMBER_OF", ("Company", "Studio")) not in pairs
    assert ("PART_OF", ("Event", "Programme")) in pairs
    assert ("PART_OF", ("Programme", "Event")) not in pairs


def test_the_ladder_of_levels() -> None:
    ladder = schema().ladder()
    steps = {"enterprise": 1, "district": 2, "municipal": 3, "provincial": 4, "ministerial": 4, "national": 5}
    assert ladder == steps


def test_honors_say_level_kind_and_whether_they_repeat() -> None:
    honors = [e for e in vocabulary(HONORS).entries.values() if e.label == "Honor"]
    assert len(honors) >= 72
    levels = {c.notation for c in schema().classes["Honor"].attributes["level"].codes}
    kinds = {c.notation for c in schema().classes["Honor"].attributes["recipientKind"].codes}
    for honor in honors:
        assert set(honor.facts["level"]) <= levels and len(honor.facts["level"]) == 1, honor.slug
        assert set(honor.facts["recipientKind"]) <= kinds, honor.slug
        assert honor.facts["repeatable"] in (("true",), ("false",)), honor.slug
        assert {lang for _, lang in honor.names} >= {"zh", "en"}, honor.slug


def test_everything_a_vocabulary_points_to_is_there() -> None:
    known = {**vocabulary(HONORS).entries, **vocabulary(PLACES).entries}
    for entry in known.values():
        for targets in entry.links.values():
            assert set(targets) <= known.keys(), entry.slug


def test_districts_that_went_into_others() -> None:
    places = vocabulary(PLACES).entries
    by_name = {e.name: e for e in places.values() if e.facts.get("code")}
    assert by_name["四方区"].facts["validTo"][0].startswith("2012")
    assert by_name["胶南市"].facts["validTo"][0].startswith("2012")
    assert places[by_name["市北区"].links["partOf"][0]].name == "青岛市"


def test_the_vocabularies_conform_to_the_shapes(model: Graph, shapes: Graph) -> None:
    from pyshacl import validate

    data = Graph()
    for name in ("honors.ttl", "places.ttl"):
        data.parse(str(files("ontology") / name))
    conforms, _, words = validate(data, shacl_graph=shapes, advanced=False)
    assert conforms, words


def test_asking_the_model_imports_no_engine() -> None:
    script = "import sys; from ontology.schema import schema; schema(); print({'rdflib', 'duckdb'} & {*sys.modules})"
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "set()\n"
    )
