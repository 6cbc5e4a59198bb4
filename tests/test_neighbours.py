"""The question `neighbours` knows every relation of the ontology."""

import pytest

from ontology.schema import schema
from queries.neighbours import texts
from queries.question import LANGUAGES, Language, question


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_of_the_catalog_are_those_of_this_ontology(language: Language) -> None:
    written, made = question("neighbours").text(language), texts()[language]
    assert written == made, "run python -m queries.neighbours"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_but_those_of_passages_is_asked_for(language: Language) -> None:
    text = texts()[language]
    for name, relation in schema().relations.items():
        wanted = f"<{relation.term.iri}>" if language == "sparql" else f":{relation.cypher_type}]"
        assert (wanted in text) == (name not in ("wasDerivedFrom", "isPartOf", "toldBy")), name
