"""What each table of a crate is, in the words of the vocabulary."""

from collections.abc import Iterator

from graph.export.crate.words import Said, both
from graph.projection import relationships
from ontology.schema import schema


def node_tables() -> Iterator[tuple[str, Said]]:
    """Path and words of every table of nodes."""
    for label, node_class in schema().classes.items():
        labels, told = node_class.term.labels, node_class.term.definitions
        yield f"nodes/{label}.parquet", Said(f"{labels['zh']} · {labels['en']}", both(told["zh"], told["en"]))


def edge_tables() -> Iterator[tuple[str, Said]]:
    """Path and words of every table of links."""
    classes = schema().classes
    for relation, _ in relationships():
        labels, told = relation.term.labels, relation.term.definitions
        for start, end in relation.pairs:
            a, b = classes[start].term.labels, classes[end].term.labels
            zh, en = (f"{labels[lang]}（{a[lang]} → {b[lang]}）" for lang in ("zh", "en"))
            name = f"{zh} · {en.replace('（', ' (').replace('）', ')')}"
            yield f"edges/{relation.cypher_type}.{start}.{end}.parquet", Said(name, both(told["zh"], told["en"]))
