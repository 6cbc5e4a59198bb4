"""The page of the vocabulary, with a diagram: `python -m ontology.guide > docs/ontology.md`."""

from collections import defaultdict
from collections.abc import Iterator

from ontology.schema import Attribute, Link, NodeClass, Relation, schema

HEAD = """\
<!-- Made by `make docs` from ontology/jiangtu.ttl and shapes.ttl; a test fails where it is stale. -->

# Vocabulary

Classes are `jt:Person` in SPARQL and labels `:Person` in Cypher; attributes are `jt:birthDate` and `p.birthDate`;
relations are `jt:unitOf` and `:UNIT_OF`. A grant is a node of its own, a `Conferral`: an honor may be received twice.
So are posts, contributions and figures. Names are `skos:prefLabel` and `skos:altLabel`, in Cypher `n.name` (the shown
one) and `n.names`; `rdfs:label` is the shown name, too.

Every node but documents and passages has passages that it was derived from: the words of a document.
"""
_PROVENANCE = ("Document", "Passage")
_NAMES = ("prefLabel", "altLabel")


def page() -> str:
    model = schema()
    parts = [HEAD, _diagram(), _derived()]
    parts += ["\n".join(_class(label, node_class)) for label, node_class in model.classes.items()]
    return "\n".join(parts)


def _diagram() -> str:
    """The relations between classes; those with provenance, and derived ones, left out."""
    arrows: dict[tuple[str, str], list[str]] = defaultdict(list)
    for relation in schema().relations.values():
        for pair in relation.pairs:
            if not relation.derived and relation.role is None and not set(pair) & set(_PROVENANCE):
                arrows[pair].append(relation.term.name)
    lines = ["```mermaid", "flowchart LR"]
    for label, node_class in schema().classes.items():
        if label not in _PROVENANCE:
            lines.append(f'    {label}["{node_class.term.labels["zh"]}<br>{label}"]')
    lines += [f"    {start} -->|{'<br>'.join(names)}| {end}" for (start, end), names in sorted(arrows.items())]
    return "\n".join([*lines, "```", ""])


def _derived() -> str:
    """What is drawn from other relations when the graph is built."""
    derived = [relation for relation in schema().relations.values() if relation.derived]
    lines = ["## Derived relations\n", "| relation | Cypher | |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {r.term.name} | {r.cypher_type} | {_both(r)} |" for r in derived), ""])


def _both(relation: Relation) -> str:
    told = relation.term.definitions
    return f"{told['zh']} {told['en']}"


def _class(label: str, node_class: NodeClass) -> Iterator[str]:
    term = node_class.term
    yield f"## {label} · {term.labels['zh']} · {term.labels['en']}\n"
    if term.definitions:
        yield f"{term.definitions.get('zh', '')}  \n{term.definitions.get('en', '')}\n"
    yield "| property | | value |\n|---|---|---|"
    for name, attribute in node_class.attributes.items():
        if name not in _NAMES:
            yield f"| {name} | {_words(attribute)} | {_value(attribute)} |"
    for name, link in node_class.links.items():
        if not schema().relations[name].derived:
            yield f"| {name} | {_words(link)} | → {', '.join(link.targets)} `{link.cypher_type}` |"
    yield ""


def _words(part: Attribute | Link) -> str:
    return " · ".join(part.term.labels[lang] for lang in ("zh", "en") if lang in part.term.labels)


def _value(attribute: Attribute) -> str:
    told = ", ".join(f"{code.notation} {code.labels['zh']}" for code in attribute.codes) or attribute.datatype
    return told + (" (several)" if attribute.many else "")


if __name__ == "__main__":
    print(page(), end="")
