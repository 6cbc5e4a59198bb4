"""Whether the paper, the colleague or the program changed the graph is told of every change."""

from pathlib import Path

import pytest

import jiangtu.building
from graph.difference.causes import changed
from graph.difference.difference import difference
from graph.manifest import Manifest
from tests.diffs import AT_PORT, FILES, SAME, blamed, compare, run, told, with_row
from tests.graphs import Built, make


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The build of FILES."""
    return make(tmp_path_factory.mktemp("base"), FILES)


def test_where_paper_and_colleague_changed_at_once_each_line_says_which(base: Built, tmp_path: Path) -> None:
    more = {**with_row("conferrals.csv", "李娜,大国工匠,2020,乙"), "decisions/identity.csv": SAME}
    more["people.csv"] = more["people.csv"].replace("青岛,甲", "胶州,甲")
    found = compare(base, tmp_path, more)
    assert {k: v for k, v in blamed(found).items() if k != "other words"} == {
        "came": {("sources",)},
        "joined": {("decisions",)},
        "shown differently": {("sources",)},
    }
    assert "2 causes changed at once" in run(base.directory, tmp_path / "g").stdout


def test_a_merge_that_either_may_have_made_names_both(base: Built, tmp_path: Path) -> None:
    apart = {**FILES, "companies.csv": "名称,简称,文献\n青岛港,,甲\n海尔集团,,乙\n海尔集团公司,,丙\n"}
    keyed = {**apart, "companies.csv": apart["companies.csv"].replace("海尔集团,,乙", "海尔集团,海尔集团公司,乙")}
    keyed["decisions/review.csv"] = f"mention,property,value,by,on,why\n{AT_PORT},nativePlace,青岛,,,\n"
    found = compare(make(tmp_path / "old", apart), tmp_path / "new", keyed)
    assert blamed(found)["joined"] == {("sources", "decisions")}


def test_a_reviewed_value_is_shown_differently_by_a_decision(tmp_path: Path) -> None:
    twice = with_row("people.csv", "张伟,青岛港,胶州,丙", with_row("companies.csv", "青岛港,丙"))
    review = f"mention,property,value,by,on,why\n{AT_PORT},nativePlace,青岛,,,\n"
    found = compare(make(tmp_path / "old", twice), tmp_path / "new", {**twice, "decisions/review.csv": review})
    (line,) = told(found)
    assert line.startswith("shown differently: person 张伟 (") and line.endswith(": native place 胶州 → 青岛")
    assert blamed(found) == {"shown differently": {("decisions",)}}


def test_a_changed_program_is_told_from_changed_sources(
    base: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jiangtu.building, "code_hash", lambda: "other")
    same = make(tmp_path / "same", FILES)
    new = make(tmp_path / "new", with_row("conferrals.csv", "李娜,大国工匠,2020,乙"))
    assert run(base.directory, same.directory).exit_code == 0
    assert [c.cause for c in difference(base.folder, same.folder).made_of] == ["program"]
    assert blamed(difference(base.folder, new.folder))["came"] == {("sources", "program")}
    assert blamed(difference(same.folder, new.folder))["came"] == {("sources",)}


def test_files_that_were_added_removed_changed_or_moved_are_told_apart() -> None:
    old = Manifest(
        "1", "1", "a", {"r": {"people.csv": "p", "places.csv": "x", "teams.csv": "t"}, "b.xlsx": {"b.xlsx": "b"}}, {}
    )
    new = Manifest(
        "1",
        "2",
        "a",
        {"r": {"people.csv": "q"}, "s": {"teams.csv": "t"}, "c.xlsx": {"c.xlsx": "c"}},
        {"review.csv": "d"},
    )
    assert [c[:3] for c in changed(old, new)] == [
        ("sources", "removed", "b.xlsx"),
        ("sources", "added", "c.xlsx"),
        ("sources", "changed", "r/people.csv"),
        ("sources", "removed", "r/places.csv"),
        ("sources", "moved", "r/teams.csv → s/teams.csv"),
        ("decisions", "added", "review.csv"),
        ("program", "changed", "ontology"),
    ]
