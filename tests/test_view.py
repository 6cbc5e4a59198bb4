"""Pictures: what is drawn of a thing, a path, an answer or a graph, and that each word of it rests on facts."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.opened import Graph
from graph.steps import HUB
from queries.asking import bind
from queries.views.asked import NotDrawn, asked_picture
from queries.views.picture import Clause, Edge, Picture
from queries.views.view import NoSuchView, picture
from queries.views.viewer import Viewer
from queries.views.web import Web
from tests.graphs import Built, make
from tests.viewed import FILES, FIRM, HIDDEN, HONOR, MEDAL, ONCE, OTHER, PERSON, TEAM, TWICE, WORK


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return make(tmp_path_factory.mktemp("view"), FILES, stores=True)


@pytest.fixture(scope="module")
def graph(built: Built) -> Iterator[Graph]:
    with built.open() as opened:
        yield opened


@pytest.fixture(scope="module")
def person(graph: Graph) -> Picture:
    return picture(graph, "person", (PERSON,))


def names(told: Picture) -> dict[str, str]:
    return {node.name: node.id for node in told.nodes}


def edges(told: Picture, start: str, end: str) -> list[Edge]:
    ids = names(told)
    return [edge for edge in told.edges if (edge.start, edge.end) == (ids[start], ids[end])]


def text(sentence: tuple[Clause, ...], lang: str = "zh") -> str:
    return "".join(clause.words[lang] for clause in sentence)


def test_two_grants_of_one_honor_are_two_edges_with_their_years(person: Picture) -> None:
    grants = edges(person, PERSON, TWICE)
    assert sorted(e.words["zh"] for e in grants) == ["获得 2001", "获得 2006", "获得 年份归属未定"]
    assert {e.level for e in grants} == {"municipal"} and {e.relation for e in grants} == {"Conferral"}
    assert all(e.id.startswith("Conferral/") for e in grants) and len({e.id for e in grants}) == 3


def test_shortcuts_and_provenance_are_not_drawn(person: Picture) -> None:
    assert set(person.relations) == {
        *("leads", "unitOf", "locatedIn", "Conferral", "Position", "Contribution", "Statistic"),
    }
    assert [e.relation for e in edges(person, PERSON, FIRM)] == ["Position"]


def test_a_years_that_sources_tell_differently_stand_side_by_side(person: Picture) -> None:
    (grant,) = edges(person, PERSON, ONCE)
    assert grant.years == (2019, 2021) and "2019" in grant.words["zh"] and "2021" in grant.words["zh"]
    told = {person.facts[n].value: person.facts[n] for n in grant.facts if person.facts[n].about["zh"] == "授予 · 年份"}
    assert set(told) == {"2019", "2021"} and all(fact.differs for fact in told.values())
    documents = {value: person.documents[fact.document or 0].title for value, fact in told.items()}
    assert documents == {"2019": "甲报道", "2021": "乙报道"}


def test_a_profile_says_both_what_is_attainable_inferred_or_undetermined(graph: Graph, person: Picture) -> None:
    said = [text(sentence) for sentence in person.profile]
    assert said[0] == f"{PERSON}，1960年出生，男，籍贯山东（据《甲报道》）或山东莱州（据《乙报道》）。"
    assert f"{PERSON}现任{FIRM}高级经理，自2013年。" in said
    (grants,) = [sentence for sentence in said if MEDAL in sentence]
    assert f"2019年（据《甲报道》）或2021年（据《乙报道》）获得“{ONCE}”" in grants
    assert f"获得“{TWICE}”（年份归属未定）" in grants and grants.count(PERSON) == 1
    assert any(f"{WORK}的年收益（可达）：“3000余万元”" in sentence for sentence in said)
    firm = [text(sentence) for sentence in picture(graph, "company", (FIRM,)).profile]
    assert f"{FIRM}所在地为青岛市（推断）。" in firm
    assert any(f"{OTHER}曾任（推断）{FIRM}班长（推断）" in sentence for sentence in firm)
    assert f"{OTHER}2019年获提名“{HONOR}”。" in [text(s) for s in picture(graph, "person", (OTHER,)).profile]


@pytest.mark.parametrize("thing", [("person", PERSON), ("company", FIRM), ("achievement", WORK), ("team", TEAM)])
def test_each_clause_says_only_what_its_facts_say(graph: Graph, thing: tuple[str, str]) -> None:
    kind, name = thing
    told = picture(graph, kind, (name,))
    assert told.profile
    for lang in ("zh", "en"):
        for clause in (clause for sentence in told.profile for clause in sentence):
            facts = [told.facts[n] for n in clause.facts]
            stated = {str(f.value if isinstance(f.value, str) else f.value[lang]) for f in facts} | set(names(told))
            counted = re.fullmatch("同类还有 1 项，见关系和表。", clause.words["zh"])
            assert bool(facts) != bool(counted), clause
            if counted:
                continue
            for number in re.findall(r"\d+", clause.words[lang]):
                assert any(number in value for value in stated), clause.words
            for quoted in re.findall("“(.+?)”", clause.words["zh"]):
                assert quoted in stated, clause.words


def test_a_timeline_has_a_line_for_each_year_that_is_told(person: Picture) -> None:
    told = [(moment.year, moment.words["zh"]) for moment in person.timeline]
    assert told == [
        (2001, f"获得“{TWICE}”"),
        (2004, f"获得“{MEDAL}”"),
        (2006, f"获得“{TWICE}”"),
        (2013, f"现任{FIRM}高级经理（起）"),
        (2019, f"获得“{ONCE}”（据《甲报道》）"),
        (2021, f"获得“{ONCE}”（据《乙报道》）"),
    ]
    assert all(moment.facts for moment in person.timeline)


def test_every_fact_has_its_words_and_document(person: Picture) -> None:
    (grant,) = edges(person, TEAM, HONOR)
    facts = [person.facts[n] for n in grant.facts]
    assert {f.quote for f in facts if f.document is not None} >= {f"{HONOR}——{FIRM}“{TEAM}”"}
    assert {person.documents[f.document].title for f in facts if f.document is not None} == {"甲报道"}
    pointed = {n for node in person.nodes for n in node.facts} | {n for edge in person.edges for n in edge.facts}
    assert pointed == set(range(len(person.facts)))


def test_the_table_is_the_canned_answer(graph: Graph, person: Picture) -> None:
    told = person.table
    assert told and len(told.rows) == len(bind_rows(graph)) and "id" not in [column.name for column in told.columns]
    at = [column.name for column in told.columns].index("name")
    linked = {row[at]: ids[at] for row, ids in zip(told.rows, told.ids, strict=True)}
    assert linked[MEDAL] == names(person)[MEDAL]


def bind_rows(graph: Graph) -> list[tuple[object, ...]]:
    from queries.asking import answer

    return answer(graph, bind(graph, "person", {"person": PERSON})).rows()


def test_what_is_not_drawn_is_counted(graph: Graph, person: Picture) -> None:
    few = picture(graph, "person", (PERSON,), most=4)
    assert len(few.nodes) == 4 and few.nodes[0].name == PERSON and person.left_out is None
    assert few.left_out and f" {len(person.nodes) - 4} " in few.left_out["zh"]


def test_the_same_build_gives_the_same_picture_byte_for_byte(built: Built, person: Picture) -> None:
    with built.open() as again:
        assert json.dumps(picture(again, "person", (PERSON,)).json()) == json.dumps(person.json())


def test_what_joins_everything_is_shown_and_not_passed_through() -> None:
    linked: dict[str, list[str]] = {"Honor/h": [], "Person/0": ["Honor/h"]}
    for n in range(1, HUB + 2):
        linked[f"Person/{n}"] = ["Honor/h"]
        linked["Honor/h"].append(f"Person/{n}")
    assert Web(linked, {}).around("Person/0") == ["Person/0", "Honor/h"]
    assert len(Web(linked, {}).around("Honor/h")) == HUB + 2
    del linked["Honor/h"][:2]
    assert len(Web(linked, {}).around("Person/0")) == HUB + 1


def test_a_path_has_its_steps_and_nothing_else(graph: Graph) -> None:
    told = picture(graph, "path", (FIRM, HONOR), many=2)
    assert {node.name for node in told.nodes} == {FIRM, TEAM, OTHER, HONOR} and len(told.edges) == 4
    assert told.ends == (names(told)[FIRM], names(told)[HONOR])
    assert {f"{TEAM}属于{FIRM}。", f"{TEAM}2018年获得“{HONOR}”。"} < {text(sentence) for sentence in told.profile}
    none = picture(graph, "path", (FIRM, HONOR), hops=1)
    assert none.edges == () and len(none.nodes) == 2 and none.subtitle["zh"] == "两者之间没有路径"


def test_an_answer_is_drawn_as_its_question_declares(graph: Graph) -> None:
    told = picture(graph, "query", ("holders",), values={"honor": MEDAL})
    assert {node.name for node in told.nodes} == {MEDAL, PERSON, HIDDEN}
    (edge,) = edges(told, PERSON, MEDAL)
    assert edge.words["zh"] == "2004" and f"2004年获{MEDAL}" in {told.facts[n].quote for n in edge.facts}
    with pytest.raises(NotDrawn, match="declares no edges"):
        asked_picture(Viewer(graph), bind(graph, "ladder", {}), 10)


def test_an_overview_has_everything_but_documents(graph: Graph) -> None:
    told = picture(graph, "overview")
    assert {PERSON, FIRM, TEAM, HONOR, WORK, "青岛市", MEDAL} <= set(names(told))
    assert not {"Document", "Passage", "Conferral"} & {node.label for node in told.nodes}


def test_a_large_overview_is_of_communities_and_says_so(graph: Graph) -> None:
    told = picture(graph, "overview", most=3)
    assert {node.label for node in told.nodes} == {"Community"} and told.left_out and "计算得出" in told.left_out["zh"]
    members = [name for node in told.nodes for name in node.names]
    assert {PERSON, OTHER, FIRM, TEAM, WORK} <= set(members) and len(members) == len(set(members))
    assert sum(node.weight for node in told.nodes) == len(members)


def test_a_view_that_there_is_not_says_what_there_is(graph: Graph) -> None:
    with pytest.raises(NoSuchView, match="person"):
        picture(graph, "nobody", ("x",))
    with pytest.raises(NoSuchView, match="2 names"):
        picture(graph, "path", (FIRM,))
    with pytest.raises(NoSuchView, match="takes no 'year'"):
        picture(graph, "company", (FIRM,), values={"year": 2020})


def test_a_name_is_no_template(tmp_path: Path) -> None:
    odd = "{end}[甲]{start}"
    with make(tmp_path, {"companies.csv": f"名称,曾用名\n{odd},[{{x}}]\n"}, stores=True).open() as graph:
        told = picture(graph, "company", (odd,))
    assert text(told.profile[0]).startswith(f"{odd}，曾用名“[{{x}}]”")


def test_a_firm_is_also_told_by_what_its_people_and_teams_earned(graph: Graph) -> None:
    said = [text(sentence) for sentence in picture(graph, "company", (FIRM,)).profile]
    assert f"{TEAM}2018年获得“{HONOR}”；建成{WORK}；{WORK}的年收益（可达）：“3000余万元”，每年。" in said
    assert any(sentence.startswith(f"{HIDDEN}2010年获得“{MEDAL}”") for sentence in said)
