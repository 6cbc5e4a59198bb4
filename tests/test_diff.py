"""What changed between two builds is told in words, once; what did not change is not told."""

from pathlib import Path

import pytest

from graph.difference.difference import difference
from tests.diffs import FILES, SAME, blamed, compare, rows, run, told, with_row
from tests.graphs import Built, make


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The build of FILES."""
    return make(tmp_path_factory.mktemp("base"), FILES)


def test_equal_builds_give_nothing(base: Built, tmp_path: Path) -> None:
    again = make(tmp_path, FILES)
    assert difference(base.folder, again.folder).changes == []
    assert rows(base.directory, again.directory) == []
    for form in ("table", "json", "jsonl", "csv"):
        assert run(base.directory, again.directory, "--format", form).exit_code == 0


def test_the_same_graph_of_other_files_is_no_difference_and_the_files_are_told(base: Built, tmp_path: Path) -> None:
    again = make(tmp_path, with_row("people.csv", ""))
    result = run(base.directory, again.directory)
    assert (result.exit_code, "the graph is the same" in result.stdout) == (0, True)
    assert "changed sources: r/people.csv changed" in result.stdout
    assert [(r["change"], r["thing"], r["cause"]) for r in rows(base.directory, again.directory)] == [
        ("made of", "r/people.csv", "sources")
    ]


def test_a_grant_and_a_person_come_and_go(base: Built, tmp_path: Path) -> None:
    more = with_row("people.csv", "王芳,海尔集团,,乙", with_row("conferrals.csv", "王芳,时代楷模,2019,乙"))
    came = [
        "came: grant 时代楷模 2019 to 王芳 (乙报道)",
        "came: person 王芳 (海尔集团; 乙报道)",
        "came: post 王芳 at 海尔集团 (乙报道)",
    ]
    found = compare(base, tmp_path, more)
    assert told(found) == came
    assert set.union(*blamed(found).values()) == {("sources",)}
    back = difference(tmp_path / "g" / "builds" / found.new.build, base.folder)
    assert told(back) == [line.replace("came", "gone", 1) for line in came]


def test_every_change_is_in_every_format(base: Built, tmp_path: Path) -> None:
    new = make(tmp_path, with_row("people.csv", "王芳,青岛港,,甲"))
    found = difference(base.folder, new.folder)
    listed = rows(base.directory, new.directory)
    assert len(listed) == len(found.made_of) + len(found.changes)
    lines = run(base.directory, new.directory, "--format", "csv").stdout.splitlines()
    assert lines[0] == "change,class,thing,property,before,after,cause,old,new" and len(lines) == len(listed) + 1
    table = run(base.directory, new.directory).stdout
    assert all(c.words() in table for c in found.changes)
    assert "came: person 1, post 1" in table


def test_a_corrected_year_is_a_changed_grant(base: Built, tmp_path: Path) -> None:
    corrected = FILES["conferrals.csv"].replace("模,2019", "模,2021")
    found = compare(base, tmp_path, {**FILES, "conferrals.csv": corrected})
    assert told(found) == ["shown differently: grant 时代楷模 2021 to 李娜 (乙报道): year 2019 → 2021"]


def test_a_corrected_unit_is_a_person_told_anew_with_another_post(base: Built, tmp_path: Path) -> None:
    corrected = FILES["people.csv"].replace("李娜,海尔集团,,乙", "李娜,海尔集团公司,,乙")
    found = compare(base, tmp_path, {**FILES, "people.csv": corrected})
    assert told(found) == [
        "told anew: person 李娜 (海尔集团; 乙报道) → 李娜 (海尔集团公司; 乙报道)",
        "came: post 李娜 at 海尔集团公司 (乙报道)",
        "gone: post 李娜 at 海尔集团 (乙报道)",
    ]
    assert [c.label for c in found.changes if c.kind == "told anew"] == ["Person", "Conferral"]


def test_a_decision_joins_and_its_undoing_splits(base: Built, tmp_path: Path) -> None:
    decided = make(tmp_path, {**FILES, "decisions/identity.csv": SAME})
    halves = {"张伟 (青岛港; 甲报道)", "张伟 (海尔集团; 乙报道)"}
    found = difference(base.folder, decided.folder)
    (joined,) = (c for c in found.changes if c.kind == "joined")
    assert set(joined.before) == halves and len(joined.after) == 1
    assert told(found) == [f"joined: person {' and '.join(joined.before)}"]
    assert [(c.cause, c.how, c.name) for c in found.made_of] == [("decisions", "added", "identity.csv")]
    assert set.union(*blamed(found).values()) == {("decisions",)}
    back = difference(decided.folder, base.folder)
    assert told(back) == [f"split: person {joined.after[0]} into {' and '.join(joined.before)}"]


def test_a_source_before_all_others_is_no_coming_and_going(base: Built, tmp_path: Path) -> None:
    early = with_row("documents.csv", "前,前报道,1999-01-01,前报")
    early = with_row("companies.csv", "青岛港,前", with_row("people.csv", "张伟,青岛港,,前", early))
    found = compare(base, tmp_path, early)
    assert [c.label for c in found.changes if c.kind == "came"] == ["Organization", "Document"]
    assert "gone" not in blamed(found)
    assert {c.label for c in found.changes if c.kind == "renamed id"} == {"Person", "Company", "Position"}
    assert "also told by: person 张伟 (青岛港): 前报道" in told(found)
    shown = run(base.directory, tmp_path / "g").stdout
    assert "renamed id: person 1, company 1, post 1" in shown and shown.count("renamed id") == 1


def test_relations_between_what_stayed_are_linked_and_unlinked(tmp_path: Path) -> None:
    linked = {
        **FILES,
        "people.csv": "姓名,单位,籍贯,徒弟,文献\n张伟,青岛港,青岛,李娜,甲\n张伟,海尔集团,,,乙\n李娜,海尔集团,,,乙\n"
        "李娜,,,,甲\n",
    }
    plain = {**linked, "people.csv": linked["people.csv"].replace("青岛,李娜", "青岛,")}
    old, new = make(tmp_path / "old", plain), make(tmp_path / "new", linked)
    forth, back = difference(old.folder, new.folder), difference(new.folder, old.folder)
    assert told(forth) == ["linked: person 张伟 (青岛港; 甲报道) – mentors → 李娜 (甲报道)"]
    assert told(back) == [told(forth)[0].replace("linked", "unlinked", 1)]


def test_several_values_tell_what_came_and_went(tmp_path: Path) -> None:
    old = {
        **FILES,
        "companies.csv": FILES["companies.csv"].replace("名称,", "名称,简称,").replace("青岛港,", "青岛港,港口,"),
    }
    old["companies.csv"] = old["companies.csv"].replace("海尔集团,", "海尔集团,,").replace("公司,", "公司,,")
    found = compare(
        make(tmp_path / "old", old),
        tmp_path / "new",
        {**old, "companies.csv": old["companies.csv"].replace("港口", "青港、港务局")},
    )
    assert told(found) == ["shown differently: company 青岛港 (甲报道): called lost 港口, gained 港务局、青港"]
