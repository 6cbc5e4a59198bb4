"""JSON-LD with a context of its own, made from the vocabulary: nothing is fetched to read it. A line a node, sorted."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from graph.export.writing import new_file
from graph.tables import tables
from graph.triples import TEXT, TYPE, Object, by_subject, datatype, make_triples
from ontology.schema import schema
from ontology.turtle import ID, RDFS, XSD

# Datatypes that JSON has.
_NATIVE: Mapping[str, Callable[[str], object]] = {XSD + "integer": int, XSD + "boolean": "true".__eq__}
_NO_LANGUAGE = "@none"
Term = Mapping[str, str | None]


def write_jsonld(build: Path, path: Path) -> None:
    context = _context()
    terms = {term["@id"]: name for name, term in context.items()}
    with tables(build) as engine, new_file(path) as file:
        make_triples(engine)
        head = {"@version": 1.1, "@base": ID, **context}
        file.write(f'{{"@context": {_json(head, indent=1)},\n"@graph": [')
        separator = "\n"
        for subject, told in by_subject(engine):
            file.write(separator + _json(_node(subject, told, context, terms)))
            separator = ",\n"
        file.write("\n]}\n")


def _context() -> dict[str, Term]:
    """Name → its term: classes, relations to ids, attributes of one datatype, names by their language."""
    model = schema()
    context: dict[str, Term] = {name: {"@id": c.term.iri} for name, c in model.classes.items()}
    context |= {name: {"@id": r.term.iri, "@type": "@id"} for name, r in model.relations.items()}
    for node_class in model.classes.values():
        for name, attribute in node_class.attributes.items():
            iri, kind = attribute.term.iri, datatype(attribute)
            if attribute.lang_tagged:
                context[name] = {"@id": iri, "@container": "@language"}
            else:
                same = name not in context or context[name].get("@type", TEXT) == kind
                context[name] = {"@id": iri, "@type": kind} if same and kind != TEXT else {"@id": iri}
    return context | {"label": {"@id": RDFS + "label"}}


def _node(
    subject: str, told: Iterable[Object], context: Mapping[str, Term], terms: Mapping[str | None, str]
) -> dict[str, object]:
    node: dict[str, object] = {"@id": subject.removeprefix(ID)}
    values: dict[str, list[object]] = {}
    for one in told:
        if one.predicate == TYPE:
            node["@type"] = terms[one.text]
            continue
        name = terms[one.predicate]
        if "@container" in context[name]:
            named = node.setdefault(name, {})
            assert isinstance(named, dict)
            named.setdefault(one.lang or _NO_LANGUAGE, []).append(one.text)
        else:
            values.setdefault(name, []).append(_value(one, context[name].get("@type")))
    return {**node, **{name: many[0] if len(many) == 1 else many for name, many in values.items()}}


def _value(told: Object, declared: str | None) -> object:
    if told.datatype is None:
        return told.text.removeprefix(ID)
    if told.datatype != (declared or TEXT):
        return {"@value": told.text, "@type": told.datatype}
    return _NATIVE.get(told.datatype, str)(told.text)


def _json(told: object, indent: int | None = None) -> str:
    return json.dumps(told, ensure_ascii=False, indent=indent)
