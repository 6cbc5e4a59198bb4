"""The texts of the question `neighbours`: a branch for each relationship of the ontology, in both directions.

`python -m queries.neighbours` writes them anew; a test tells when the ontology has outgrown them. Cypher can't ask for
the type of a relationship in a way that both of its engines know, so each branch says its own; and it finds a node by
its id at once only where its class is said, so there is a branch for each class, too.
"""

from collections.abc import Mapping
from pathlib import Path

from ontology.schema import Relation, schema
from queries.question import LANGUAGES, Language, question

_PROVENANCE = ("wasDerivedFrom", "isPartOf", "toldBy")  # what a node rests on is the question `sources`
_DIRECTIONS = {"out": "(t:{label})-[{edge}]->(n)", "in": "(t:{label})<-[{edge}]-(n)"}
_SPARQL = """\
SELECT DISTINCT ?thing ?relation ?direction ?name ?id WHERE {{
  {{
    ?thing ?predicate ?id
    OPTIONAL {{ ?id rdfs:label ?name }}
    VALUES (?predicate ?relation) {{
      {values}
    }}
    BIND("out" AS ?direction)
  }} UNION {{
    ?id ?predicate ?thing
    OPTIONAL {{ ?id rdfs:label ?name }}
    VALUES (?predicate ?relation) {{
      {values}
    }}
    BIND("in" AS ?direction)
  }}
}}
"""


def texts() -> Mapping[Language, str]:
    """The text of the question in each language."""
    relations = [r for r in schema().relations.values() if r.term.name not in _PROVENANCE]
    values = "\n      ".join(f'(<{r.term.iri}> "{r.term.name}")' for r in relations)
    types = {r.cypher_type: r for r in relations if r.role is None}
    shared = {r.cypher_type for r in relations if r.role is not None}
    branches = [
        _branch(relation, cypher_type in shared, direction, label)
        for cypher_type, relation in types.items()
        for end, direction in enumerate(_DIRECTIONS)
        for label in sorted({pair[end] for pair in relation.pairs})
    ]
    return {"sparql": _SPARQL.format(values=values), "cypher": "UNION ALL\n".join(branches)}


def _branch(relation: Relation, shared: bool, direction: str, label: str) -> str:
    """shared: several relations have this type, and the relationship carries which it is. DISTINCT: a shortcut comes
    once for each node it stands for."""
    edge = f"r:{relation.cypher_type}" if shared else f":{relation.cypher_type}"
    name = "r.role" if shared else f"'{relation.term.name}'"
    return (
        f"MATCH {_DIRECTIONS[direction].format(label=label, edge=edge)} WHERE t.id = $thing\n"
        f"RETURN DISTINCT {name} AS relation, '{direction}' AS direction, n.name AS name, n.id AS id\n"
    )


def main() -> None:
    """Write the files of the catalog."""
    for language, text in texts().items():
        Path(str(question("neighbours").folder), LANGUAGES[language]).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
