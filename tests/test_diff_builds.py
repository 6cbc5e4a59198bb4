"""Builds go by several names; what a decision suppressed is not told from a build that still holds it."""

import shutil
from pathlib import Path

from graph.difference.difference import difference
from graph.names import key
from graph.statement import mention_id
from tests.diffs import AT_PORT, FILES, blamed, rows, run, with_row
from tests.graphs import document, make


def test_a_suppressed_name_is_not_told_from_a_build_that_still_holds_it(tmp_path: Path) -> None:
    decisions = {"decisions/suppress.csv": f"mention,property,by,on,why\n{AT_PORT},,,,\n"}
    files = {
        name: text.replace("张伟@青岛港", "欧阳修远").replace("张伟,青岛港", "欧阳修远,青岛港")
        for name, text in FILES.items()
    }
    mention = mention_id("Person", document("甲"), key("欧阳修远"), key("青岛港"))
    decisions = {name: text.replace(AT_PORT, mention) for name, text in decisions.items()}
    old, new = make(tmp_path / "old", files), make(tmp_path / "new", {**files, **decisions})
    for order in ((old, new), (new, old)):
        for form in ("table", "json", "csv"):
            result = run(order[0].directory, order[1].directory, "--format", form)
            assert (result.exit_code, "欧阳修远" in result.stdout, "青岛,甲" in result.stdout) == (1, False, False)
    assert mention in run(old.directory, new.directory).stdout
    assert blamed(difference(old.folder, new.folder))["gone"] == {("decisions",)}


def test_a_suppressed_value_is_not_told(tmp_path: Path) -> None:
    decisions = {"decisions/suppress.csv": f"mention,property,by,on,why\n{AT_PORT},nativePlace,,,\n"}
    files = {**FILES, "people.csv": FILES["people.csv"].replace("青岛,甲", "阳谷,甲")}
    old, new = make(tmp_path / "old", files), make(tmp_path / "new", {**files, **decisions})
    shown = run(old.directory, new.directory, "--format", "csv").stdout
    assert "nativePlace" in shown and "阳谷" not in shown


def test_builds_go_by_hash_current_previous_and_directory(tmp_path: Path) -> None:
    first = make(tmp_path, FILES)
    second = make(tmp_path, with_row("conferrals.csv", "李娜,大国工匠,2020,乙"))
    graph, old, new = ("--graph", first.directory), first.summary.build, second.summary.build
    short = next(n for n in range(1, 32) if old[:n] != new[:n])
    expected = rows(first.summary.build, second.summary.build, *graph)
    assert [r["change"] for r in expected if r["class"] == "Conferral"] == ["came"]
    for names in (
        ("previous", "current"),
        (old[:short], new[:short]),
        ("previous", first.directory),
    ):
        assert rows(*names, *graph) == expected
    assert run("current", "current", *graph).exit_code == 0


def test_a_build_that_is_not_there_or_not_alone_exits_3(tmp_path: Path) -> None:
    built = make(tmp_path, FILES)
    graph, builds = ("--graph", built.directory), built.directory / "builds"
    for names in (("previous", "current"), ("current", "zzzz"), ("current", tmp_path / "r"), ("current", "")):
        result = run(*names, *graph)
        assert (result.exit_code, result.stderr.count("\n")) == (3, 1), names
    assert run("current", "current", "--graph", tmp_path / "none").exit_code == 3
    shutil.copytree(built.folder, builds / f"{built.summary.build[:6]}{'0' * 26}")
    result = run(built.summary.build[:6], "current", *graph)
    assert (result.exit_code, built.summary.build in result.stderr) == (3, True)
