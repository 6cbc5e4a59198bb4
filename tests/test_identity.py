"""Who is who: what keys join, what vetoes and decisions keep apart, and how grants are told from each other."""

from pathlib import Path

import pytest

from graph.decisions import BadDecisions
from graph.names import key
from graph.statement import mention_id
from tests.graphs import DOCUMENTS, document, make

FIRMS = "名称,文献\n青岛港,甲\n青岛港,乙\n海尔集团,甲\n"


def person(name: str, of: str, unit: str | None = None) -> str:
    return mention_id("Person", document(of), key(name), key(unit) if unit else None)


def people(*rows: str) -> str:
    return "\n".join(["姓名,单位,文献,性别,出生日期", *rows]) + "\n"


def test_one_name_at_one_firm_in_two_documents_is_one_person(tmp_path: Path) -> None:
    files = {
        "documents.csv": DOCUMENTS,
        "companies.csv": FIRMS,
        "people.csv": people("张伟,青岛港,甲,,", "张伟,青岛港,乙,,"),
    }
    assert len(make(tmp_path, files).named("Person", "张伟")) == 1


def test_one_name_at_two_firms_stays_two_and_is_reported(tmp_path: Path) -> None:
    files = {
        "documents.csv": DOCUMENTS,
        "companies.csv": FIRMS,
        "people.csv": people("张伟,海尔集团,甲,,", "张伟,青岛港,乙,,"),
    }
    built = make(tmp_path, files)
    assert len(built.named("Person", "张伟")) == 2
    assert [(row["name"], row["units"]) for row in built.report("same_names") if row["class"] == "Person"] == [
        ("张伟", unit)
        for unit in sorted(["海尔集团", "青岛港"], key=lambda u: person("张伟", "甲" if u == "海尔集团" else "乙", u))
    ]


def test_without_a_unit_a_name_does_not_cross_documents(tmp_path: Path) -> None:
    files = {"documents.csv": DOCUMENTS, "people.csv": people("张伟,,甲,,", "张伟,,乙,,")}
    assert len(make(tmp_path, files).named("Person", "张伟")) == 2


def test_a_firms_alias_makes_its_people_one(tmp_path: Path) -> None:
    firms = "名称,简称,文献\n中国石化胜利油田,胜利油田,甲\n胜利油田,,乙\n"
    rows = people("李强,中国石化胜利油田,甲,,", "李强,胜利油田,乙,,")
    built = make(tmp_path, {"documents.csv": DOCUMENTS, "companies.csv": firms, "people.csv": rows})
    assert len(built.named("Person", "李强")) == 1


def test_an_alias_that_two_firms_claim_joins_neither(tmp_path: Path) -> None:
    firms = "名称,简称,文献\n中国石化胜利油田,油田,甲\n中国石油大庆油田,油田,甲\n油田,,乙\n"
    built = make(tmp_path, {"documents.csv": DOCUMENTS, "companies.csv": firms})
    assert len(built.nodes("Company")) == 3


def test_a_group_and_its_firm_are_not_one_by_likeness(tmp_path: Path) -> None:
    firms = "名称,文献\n海尔集团,甲\n海尔集团公司,乙\n青岛港,甲\n青岛港（集团）,乙\n"
    built = make(tmp_path, {"documents.csv": DOCUMENTS, "companies.csv": firms})
    assert len(built.nodes("Company")) == 4


def test_what_one_document_tells_apart_no_key_joins(tmp_path: Path) -> None:
    posts = "姓名,单位,文献\n张伟,青岛港,丙\n张伟,海尔集团,丙\n"
    rows = people("张伟,青岛港,甲,,", "张伟,海尔集团,甲,,", "张伟,,丙,,")
    built = make(
        tmp_path,
        {"documents.csv": DOCUMENTS, "companies.csv": FIRMS, "people.csv": rows, "positions.csv": posts},
    )
    ids = built.mentions("Person")
    assert ids[person("张伟", "甲", "青岛港")] != ids[person("张伟", "甲", "海尔集团")]
    assert {row["mention"] for row in built.report("contradictions")} >= {person("张伟", "甲", "青岛港")}


@pytest.mark.parametrize("differing", [("男,", "女,"), (",1962", ",1985-03")])
def test_sex_or_year_of_birth_keep_persons_apart(tmp_path: Path, differing: tuple[str, str]) -> None:
    rows = people(f"张伟,青岛港,甲,{differing[0]}", f"张伟,青岛港,乙,{differing[1]}")
    built = make(tmp_path, {"documents.csv": DOCUMENTS, "companies.csv": FIRMS, "people.csv": rows})
    assert len(built.named("Person", "张伟")) == 2


def test_who_tell_the_same_year_of_birth_stay_one_and_who_tell_none_may_be_either(tmp_path: Path) -> None:
    rows = people(*(f"张伟,青岛港,{told}" for told in ("甲,,1962", "乙,,1962-05", "丙,,1985", "丁,,")))
    documents = DOCUMENTS + "丁,丁报道,2024-05-01,丁报\n"
    built = make(tmp_path, {"documents.csv": documents, "companies.csv": FIRMS, "people.csv": rows})
    ids = built.mentions("Person")
    by_document = [ids[person("张伟", of, "青岛港")] for of in ("甲", "乙", "丙", "丁")]
    assert by_document[0] == by_document[1] and len(set(by_document)) == 3
    assert len(built.report("contradictions")) == 4


def test_a_fact_stated_twice_in_one_document_does_not_split_a_node(tmp_path: Path) -> None:
    rows = people("张伟,青岛港,甲,,", "张伟,,甲,男,", "张伟,,甲,,1962")
    (node,) = make(tmp_path, {"documents.csv": DOCUMENTS, "companies.csv": FIRMS, "people.csv": rows}).nodes("Person")
    assert (node["gender"], node["birthDate"]) == ("male", "1962")


def test_the_earliest_document_gives_the_id_and_every_mention_still_resolves(tmp_path: Path) -> None:
    files = {"documents.csv": DOCUMENTS, "companies.csv": FIRMS}
    before = make(tmp_path, {**files, "people.csv": people("张伟,青岛港,乙,,")})
    (old,) = before.nodes("Person")
    assert old["id"] == person("张伟", "乙", "青岛港")
    after = make(tmp_path, {**files, "people.csv": people("张伟,青岛港,乙,,", "张伟,青岛港,甲,,")})
    (new,) = after.nodes("Person")
    assert new["id"] == person("张伟", "甲", "青岛港")
    assert after.mentions("Person")[old["id"]] == new["id"]
    with after.open() as graph:
        from graph.finding import find_one

        assert find_one(graph, old["id"]).id == new["id"]


def grants(tmp_path: Path, rows: list[str], honor: str = "青岛市五一劳动奖章") -> list[tuple[object, bool]]:
    listed = "\n".join(["获得者,荣誉,年份,届次,等级,文献", *(f"张伟,{honor},{row}" for row in rows)]) + "\n"
    rows_ = people("张伟,青岛港,甲,,", "张伟,青岛港,乙,,", "张伟,青岛港,丙,,")
    firms = FIRMS + "青岛港,丙\n"
    files = {"documents.csv": DOCUMENTS, "companies.csv": firms, "people.csv": rows_, "conferrals.csv": listed}
    return sorted(((n["year"], n["undetermined"]) for n in make(tmp_path, files).nodes("Conferral")), key=str)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (["2019,,,甲", "2019,,,乙"], [(2019, False)]),
        (["2019,,,甲", "2021,,,乙"], [(2019, False), (2021, False)]),
        (["2019,,,甲", ",,,乙"], [(2019, False)]),
        ([",,,甲", ",,,乙"], [(None, False)]),
        (["2019,,,甲", "2021,,,乙", ",,,丙"], [(2019, False), (2021, False), (None, True)]),
        (["2019,第七届,,甲", "2020,第七届,,乙"], [(2020, False)]),
        (["2019,,一等奖,甲", "2019,,二等奖,乙"], [(2019, False), (2019, False)]),
        (["2019,,一等奖,甲", "2019,,,乙"], [(2019, False)]),
    ],
)
def test_grants_of_one_honor(tmp_path: Path, rows: list[str], told: list[tuple[object, bool]]) -> None:
    assert grants(tmp_path, rows) == told


def test_an_honor_given_once_is_one_grant_whatever_the_years(tmp_path: Path) -> None:
    assert grants(tmp_path, ["2019,,,甲", "2021,,,乙"], honor="大国工匠") == [(2021, False)]


def test_who_is_nominated_in_one_paper_and_granted_in_another_was_granted(tmp_path: Path) -> None:
    listed = "获得者,荣誉,年份,阶段,文献\n张伟,大国工匠,2019,提名,甲\n张伟,大国工匠,2019,,乙\n"
    rows = people("张伟,青岛港,甲,,", "张伟,青岛港,乙,,")
    files = {"documents.csv": DOCUMENTS, "companies.csv": FIRMS, "people.csv": rows, "conferrals.csv": listed}
    built = make(tmp_path, files)
    assert [(n["stage"], n["year"]) for n in built.nodes("Conferral")] == [("granted", 2019)]
    with built.open() as graph:
        assert len(graph.edges("RECEIVED", "Person", "Honor")) == 1


def test_a_nomination_alone_is_not_received(tmp_path: Path) -> None:
    listed = "获得者,荣誉,年份,阶段,文献\n张伟,大国工匠,2019,提名,甲\n"
    rows = people("张伟,青岛港,甲,,")
    files = {"documents.csv": DOCUMENTS, "companies.csv": FIRMS, "people.csv": rows, "conferrals.csv": listed}
    with make(tmp_path, files).open() as graph:
        assert len(graph.edges("RECEIVED", "Person", "Honor")) == 0


def decide(tmp_path: Path, *rows: str) -> dict[str, str]:
    return {"decisions/identity.csv": "\n".join(["case,mention,group", *rows]) + "\n"}


TWO = {"documents.csv": DOCUMENTS, "people.csv": people("张伟,,甲,,", "张伟,,乙,,")}


def test_a_decision_joins_and_undoing_it_restores_the_build_byte_for_byte(tmp_path: Path) -> None:
    before = make(tmp_path, TWO)
    whole = before.bytes()
    same = decide(tmp_path, f"1,{person('张伟', '甲')},a", f"1,{person('张伟', '乙')},a")
    assert len(make(tmp_path, {**TWO, **same}).nodes("Person")) == 1
    (tmp_path / "r" / "decisions" / "identity.csv").unlink()
    after = make(tmp_path, TWO, keep=1)
    assert after.summary.build == before.summary.build and after.bytes() == whole
    (tmp_path / "again").mkdir()
    assert make(tmp_path / "again", TWO).bytes() == whole


def test_a_decision_keeps_apart_what_a_key_joins(tmp_path: Path) -> None:
    files = {
        "documents.csv": DOCUMENTS,
        "companies.csv": FIRMS,
        "people.csv": people("张伟,青岛港,甲,,", "张伟,青岛港,乙,,"),
    }
    apart = decide(tmp_path, f"1,{person('张伟', '甲', '青岛港')},a", f"1,{person('张伟', '乙', '青岛港')},b")
    assert len(make(tmp_path, {**files, **apart}).named("Person", "张伟")) == 2


def test_decisions_that_contradict_each_other_stop_the_build_and_are_named(tmp_path: Path) -> None:
    a, b = person("张伟", "甲"), person("张伟", "乙")
    rows = decide(tmp_path, f"1,{a},x", f"1,{b},x", f"2,{a},x", f"2,{b},y")
    with pytest.raises(BadDecisions, match=r"identity.csv, row 4 and identity.csv, row 5"):
        make(tmp_path, {**TWO, **rows})


def test_a_decision_about_a_mention_that_is_gone_is_listed(tmp_path: Path) -> None:
    built = make(tmp_path, {**TWO, **decide(tmp_path, f"1,{person('王五', '甲')},a")})
    assert [row["mention"] for row in built.report("dangling")] == [person("王五", "甲")]


def test_a_reviewed_value_is_shown_before_a_newer_one(tmp_path: Path) -> None:
    rows = "姓名,单位,文献,籍贯\n张伟,青岛港,甲,山东阳谷\n张伟,青岛港,乙,山东聊城\n"
    files = {"documents.csv": DOCUMENTS, "companies.csv": FIRMS, "people.csv": rows}
    before = make(tmp_path, files)
    assert before.nodes("Person")[0]["nativePlace"] == "山东聊城"
    assert {row["value"] for row in before.report("disagreements")} == {"山东阳谷", "山东聊城"}
    review = f"mention,property,value\n{person('张伟', '甲', '青岛港')},nativePlace,山东阳谷\n"
    built = make(tmp_path, {**files, "decisions/review.csv": review})
    assert built.nodes("Person")[0]["nativePlace"] == "山东阳谷"
    assert built.report("disagreements") == []


def test_what_is_only_vaguer_is_no_disagreement(tmp_path: Path) -> None:
    rows = people(
        "张伟,青岛港,甲,,1964", "张伟,青岛港,乙,,1964-07", "李娜,青岛港,甲,,1964-03", "李娜,青岛港,乙,,1964-07"
    )
    built = make(tmp_path, {"documents.csv": DOCUMENTS, "companies.csv": FIRMS, "people.csv": rows})
    assert {(row["name"], row["value"]) for row in built.report("disagreements")} == {
        ("李娜", "1964-03"),
        ("李娜", "1964-07"),
    }


def test_a_grant_told_differently_goes_by_who_got_what(tmp_path: Path) -> None:
    rows = "获得者,荣誉,年份,届次,文献\n张伟,时代楷模,2019,第七届,甲\n张伟,时代楷模,2020,第七届,乙\n"
    files = {
        "documents.csv": DOCUMENTS,
        "companies.csv": FIRMS,
        "people.csv": people("张伟,青岛港,甲,,", "张伟,青岛港,乙,,"),
    }
    built = make(tmp_path, {**files, "conferrals.csv": rows})
    assert {(row["name"], row["value"]) for row in built.report("disagreements")} == {
        ("张伟 · 时代楷模", "2019"),
        ("张伟 · 时代楷模", "2020"),
    }


def test_namesakes_that_a_decision_tells_apart_are_reported_no_more(tmp_path: Path) -> None:
    rows = people("张伟,青岛港,甲,,", "张伟,海尔集团,乙,,", "张伟,,丙,,")
    files = {"documents.csv": DOCUMENTS, "companies.csv": FIRMS, "people.csv": rows}
    three = {person("张伟", "甲", "青岛港"), person("张伟", "乙", "海尔集团"), person("张伟", "丙")}
    assert {row["id"] for row in make(tmp_path, files).report("same_names")} == three
    one, two, bare = sorted(three)
    both = make(tmp_path, {**files, **decide(tmp_path, f"张伟,{one},1", f"张伟,{two},2")})
    assert {row["id"] for row in both.report("same_names")} == three, "one of them may still be the third"
    all_ = make(tmp_path, {**files, **decide(tmp_path, f"张伟,{one},1", f"张伟,{two},2", f"张伟,{bare},3")})
    assert all_.report("same_names") == []
