"""docker-compose.yml, docs/neo4j.md and docs/neo4j.grass, as far as they can be checked without an engine."""

import json
import re
from pathlib import Path

import yaml
from jsonschema import Draft7Validator
from jsonschema.validators import validator_for

from ontology.schema import schema

ROOT = Path(__file__).parent.parent
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))


def test_the_compose_file_follows_the_schema_of_compose() -> None:
    rules = json.loads((ROOT / "tests/data/compose/compose-spec.json").read_text("utf-8"))
    checker = validator_for(rules, Draft7Validator)(rules)
    assert [error.message for error in checker.iter_errors(COMPOSE)] == []
    assert list(checker.iter_errors({"services": {"neo4j": {"imagee": "x"}}}))


def test_no_password_stands_in_the_file_and_none_is_refused() -> None:
    for service in COMPOSE["services"].values():
        told = [
            str(value) for name, value in service["environment"].items() if name in ("NEO4J_AUTH", "NEO4J_PASSWORD")
        ]
        assert told and all("${NEO4J_PASSWORD:?" in value for value in told)
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", ()))


def test_every_class_has_a_colour_of_its_own_and_a_caption_that_it_has() -> None:
    style = (ROOT / "docs/neo4j.grass").read_text("utf-8")
    told = dict(re.findall(r"node\.(\w+) \{(.*?)\}\n", style, re.DOTALL))
    assert told.keys() == schema().classes.keys()
    colours = {re.findall(r"^  color: (#\w{6});", rules, re.MULTILINE)[0] for rules in told.values()}
    assert len(colours) == len(told)
    for label, rules in told.items():
        (caption,) = re.findall(r'^  caption: "\{(\w+)\}";', rules, re.MULTILINE)
        assert caption == "name" or caption in schema().classes[label].attributes
