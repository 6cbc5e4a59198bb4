"""Every fact of the two lists is among the sample's statements, with its document, place and words; no forbidden
claim is; and the quotes are what stands at their place in the page."""

import os
import re
from hashlib import sha256
from pathlib import Path

import pytest

from graph.statement import Statement
from loaders.discovery import inputs
from loaders.table.input import Reading
from loaders.table.loader import read
from loaders.vocabulary import statements as vocabulary_statements
from records import folder
from tests.facts import Facts, lines, unmet

CHAR = re.compile(r"char=(\d+)-(\d+)")
NAMED = {"prefLabel", "altLabel", "title", "subtitle", "url"}  # names and titles may be longer than a fragment
LONGEST_QUOTE = 25


@pytest.fixture(scope="module")
def said() -> list[Statement]:
    found = list(vocabulary_statements())
    for name in ("qingdao-2023", "qingdao-more"):
        for source in inputs(folder(name), []):
            reading = Reading(source.name)
            found += read(source, reading)
            assert reading.problems == []
    return found


@pytest.mark.parametrize("name", ["qingdao-2023", "qingdao-more"])
def test_every_line_holds(said: list[Statement], name: str) -> None:
    assert len(lines(name)) == {"qingdao-2023": 169, "qingdao-more": 60}[name]
    assert list(unmet(Facts(said), name)) == []


def test_a_missing_fact_and_a_forbidden_claim_are_noticed(said: list[Statement]) -> None:
    without = [s for s in said if s.property != "hasBenefit"]
    assert any("not found" in line for line in unmet(Facts(without), "qingdao-2023"))
    grant = next(s for s in said if s.property == "honor" and s.subject.startswith("Conferral/"))
    facts = Facts(said)
    person = facts.found({"type": "Person", "prefLabel": "郝建秀"}, strict=False)[0]
    honor = facts.found({"type": "Honor", "prefLabel": "大国工匠"}, strict=False)[0]
    forbidden = [
        grant._replace(subject="Conferral/0", property="type", value="Conferral", datatype="class"),
        grant._replace(subject="Conferral/0", property="recipient", value=person),
        grant._replace(subject="Conferral/0", property="honor", value=honor),
    ]
    assert any("claimed" in line for line in unmet(Facts([*said, *forbidden]), "qingdao-2023"))


def test_every_reference_leads_to_a_thing(said: list[Statement]) -> None:
    typed = {s.subject for s in said if s.property == "type"}
    assert {s.value for s in said if s.datatype == "entity"} | {s.source for s in said} <= typed


def test_quotes_are_fragments(said: list[Statement]) -> None:
    names = {s.value for s in said if s.property in NAMED}
    long = {s.quote for s in said if s.quote and len(s.quote) > LONGEST_QUOTE and s.record.startswith("qingdao")}
    assert long <= names


def placed(said: list[Statement]) -> dict[tuple[int, int], str]:
    places: dict[tuple[int, int], str] = {}
    for s in said:
        if s.locator and (found := CHAR.fullmatch(s.locator)):
            start, end = int(found[1]), int(found[2])
            assert places.setdefault((start, end), s.quote or "") == s.quote
    return places


def test_quotes_that_overlap_on_the_page_agree(said: list[Statement]) -> None:
    page: dict[int, str] = {}
    for (start, end), quote in placed(said).items():
        assert len(quote) == end - start
        for place, letter in enumerate(quote, start):
            assert page.setdefault(place, letter) == letter, f"char={start}-{end}: {quote}"
    assert len(page) > 1000


@pytest.mark.skipif("JIANGTU_TEXTS" not in os.environ, reason="JIANGTU_TEXTS names no folder with the sample's pages")
def test_quotes_are_what_stands_at_their_place(said: list[Statement]) -> None:
    wanted = {s.value for s in said if s.property == "sha256"}
    texts = {sha256(path.read_bytes()).hexdigest(): path for path in Path(os.environ["JIANGTU_TEXTS"]).glob("*.txt")}
    assert wanted and wanted <= texts.keys()
    text = texts[next(iter(wanted))].read_bytes().decode("utf-8")
    for (start, end), quote in placed(said).items():
        assert text[start:end] == quote


def test_one_train_for_each_of_two_lines_is_two_figures_of_one(said: list[Statement]) -> None:
    trains = Facts(said).found({"type": "Statistic", "measure": "“工匠号”专列", "value": 1, "unit": "条"}, strict=True)
    assert len(trains) == 2
