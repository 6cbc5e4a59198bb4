"""`jiangtu check`: each rule sees what it is for, names what mends it, and says no more once that is done."""

import csv
import io
import json
import re
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

import jiangtu
from graph.checking.quality import remarks
from graph.checking.remark import Remark
from graph.checking.rules import rules
from graph.decisions import COLUMNS
from graph.opened import open_graph
from graph.statement import mention_id
from jiangtu.cli import main
from records import root
from tests.graphs import Built, document, make
from tests.planted import CLEAN, PLANTED
from tests.tables import Files, write

TAMPERED = {"unsourced", "figure"}  # what no loader makes; a test of its own for each
OTHERS = {"unread", "ineffective", "self_merged"}


def checked(built: Built, *, shapes: bool = False, lang: str = "zh") -> list[Remark]:
    with built.open() as graph:
        return remarks(graph, shapes=shapes, lang=lang)


def only(found: list[Remark], rule: str) -> Remark:
    (remark,) = [remark for remark in found if remark.rule == rule]
    return remark


def without(built: Built, table: str, condition: str) -> None:
    """Leave rows out of a table of a build, or values: `condition` is what its SELECT says after FROM."""
    path = built.folder / table
    with duckdb.connect() as engine:
        engine.execute(f"CREATE TABLE kept AS SELECT * FROM read_parquet('{path}')")
        engine.execute(condition)
        engine.table("kept").write_parquet(str(path), overwrite=True)


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def test_every_rule_is_tested() -> None:
    assert {rule.name for rule in rules()} == PLANTED.keys() | TAMPERED | OTHERS


def test_both_languages_tell_the_same() -> None:
    named = re.compile(r"\{(\w+)\}")
    for rule in rules():
        zh, en = ({n for words in rule.words[lang] for n in named.findall(words)} for lang in ("zh", "en"))
        assert zh == en, rule.name


def test_in_english_codes_and_properties_are_english(tmp_path: Path) -> None:
    built = make(tmp_path, {**CLEAN, **PLANTED["recipient"].changed})
    remark = only(checked(built, lang="en"), "recipient")
    assert "is for person, and this recipient is of another kind: company (甲报道)" in remark.finding
    assert remark.mend.startswith("correct r/conferrals.csv row 2")


def test_a_clean_graph_gives_none(tmp_path: Path) -> None:
    assert checked(make(tmp_path, CLEAN), shapes=True) == []


@pytest.mark.parametrize("rule", PLANTED)
def test_a_planted_fault_is_found_and_its_mend_named(tmp_path: Path, rule: str) -> None:
    planted = PLANTED[rule]
    built = make(tmp_path, {**CLEAN, **planted.changed})
    found = checked(built, shapes=rule == "shape")
    assert {remark.rule for remark in found} - planted.by == {rule}
    assert planted.mend in next(remark for remark in found if remark.rule == rule).mend
    assert not any("{" in remark.finding + remark.mend for remark in found)


@pytest.mark.parametrize("rule", ["spelling", "same_grant", "no_unit", "differing", "disagreement", "neighbours"])
def test_the_line_it_gives_settles_it(tmp_path: Path, rule: str) -> None:
    files = {**CLEAN, **PLANTED[rule].changed}
    remark = only(checked(make(tmp_path, files)), rule)
    name = "review.csv" if "review.csv" in remark.mend else "identity.csv"
    lines = remark.mend.splitlines()[1:]
    assert lines and all(len(row) == len(COLUMNS[name]) for row in csv.reader(io.StringIO("\n".join(lines))))
    decided = "\n".join([",".join(COLUMNS[name]), *lines, ""])
    left = checked(make(tmp_path, {**files, f"decisions/{name}": decided}))
    assert rule not in {remark.rule for remark in left}


def test_namesakes_that_are_decided_to_be_two_are_left_in_peace(tmp_path: Path) -> None:
    files = {**CLEAN, **PLANTED["same_grant"].changed}
    first, second = only(checked(make(tmp_path, files)), "same_grant").mend.splitlines()[1:]
    decided = "\n".join([",".join(COLUMNS["identity.csv"]), first, second.replace(",1,", ",2,"), ""])
    left = checked(make(tmp_path, {**files, "decisions/identity.csv": decided}))
    assert "same_grant" not in {remark.rule for remark in left}


def test_a_value_that_nobody_states_is_no_decision(tmp_path: Path) -> None:
    person = mention_id("Person", document("甲"), "张伟", "青岛港")
    chosen: Files = {"decisions/review.csv": f"mention,property,value\n{person},nativePlace,济南\n"}
    remark = only(checked(make(tmp_path, {**CLEAN, **PLANTED["disagreement"].changed, **chosen})), "ineffective")
    assert "review.csv, row 2" in remark.mend and "济南" in remark.finding and "聊城" in remark.finding


def test_a_suppression_is_remarked_on_only_where_it_takes_nothing_away(tmp_path: Path) -> None:
    person = mention_id("Person", document("甲"), "张伟", "青岛港")
    told = f"mention\n{person}\nPerson/00000000000000000000\n"
    remark = only(checked(make(tmp_path, {**CLEAN, "decisions/suppress.csv": told})), "dangling")
    assert remark.thing == "suppress.csv, row 3"


def test_a_relation_that_a_decision_turned_on_its_thing_is_found(tmp_path: Path) -> None:
    firms = "名称,上级,文献\n青岛港,,甲\n青岛港,,乙\n港务局,青岛港,甲\n"
    port, office = (mention_id("Company", document("甲"), name) for name in ("青岛港", "港务局"))
    same = f"case,mention,group\n港,{port},1\n港,{office},1\n"
    built = make(tmp_path, {**CLEAN, "companies.csv": firms, "decisions/identity.csv": same})
    remark = only(checked(built), "self_merged")
    assert "上级" in remark.finding and "r/companies.csv 第 4 行" in remark.mend
    assert {port, office} == {line.split(",")[1] for line in remark.mend.splitlines()[1:]}


def test_a_node_without_words_is_found(tmp_path: Path) -> None:
    built = make(tmp_path, CLEAN)
    without(built, "edges/DERIVED_FROM.Company.Passage.parquet", "DELETE FROM kept")
    remark = only(checked(built), "unsourced")
    assert (remark.severity, remark.thing) == ("error", "青岛港") and "r/companies.csv 第 2 行" in remark.mend


def test_a_figure_whose_number_is_lost_is_found(tmp_path: Path) -> None:
    tables = {
        "achievements.csv": "名称,文献\n打包机,甲\n",
        "benefits.csv": "成果,指标,原值,文献\n打包机,年收益,3000余万元,甲\n",
    }
    built = make(tmp_path, {**CLEAN, **tables})
    assert checked(built) == []
    without(built, "nodes/Benefit.parquet", "UPDATE kept SET value = NULL")
    assert "r/benefits.csv 第 2 行" in only(checked(built), "figure").mend


def test_rows_that_were_not_read_are_errors_and_named(tmp_path: Path) -> None:
    faulty = {**CLEAN, "conferrals.csv": CLEAN["conferrals.csv"] + "张伟,没有这个荣誉,2018,甲\n"}
    jiangtu.build([write(tmp_path / "r", faulty)], tmp_path / "g", stores=False)
    result = call("--graph", str(tmp_path / "g"), "--no-shapes", "--format", "json")
    assert result.exit_code == 1
    first = json.loads(result.stdout)[0]
    assert (first["severity"], first["rule"], first["thing"]) == ("error", "unread", "r/conferrals.csv")
    assert "没有这个荣誉" in first["finding"] and "第 3 行" in first["mend"] and "report.csv" in first["mend"]


def test_many_nodes_of_one_fault_are_all_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.checking.shapes.LISTED", 2)
    monkeypatch.setattr("graph.checking.shapes.SIZE", 1)
    firms = CLEAN["companies.csv"].replace("名称,文献", "名称,统一社会信用代码,文献").replace("港,", "港,,")
    wrong = "".join(f"企业{n},12,甲\n" for n in range(5))
    built = make(tmp_path, {**CLEAN, "companies.csv": firms + wrong + "别的企业,X,甲\n"})
    found = [remark for remark in checked(built, shapes=True) if remark.rule == "shape"]
    assert len(found) == 3 and sum("另有 3 个节点同此" in remark.finding for remark in found) == 1


def test_the_sample_has_nothing_wrong_and_says_what_to_look_at(tmp_path: Path) -> None:
    jiangtu.build([root()], tmp_path / "g", stores=False)
    graph = str(tmp_path / "g")
    result = call("--graph", graph)
    assert result.exit_code == 0 and "0 errors, 8 warnings, 2 notes" in result.output
    assert "Programme/d672cf107c1a6adff6b7,kind,brand,,," in result.stdout.splitlines()
    rows = list(csv.reader(io.StringIO(call("--graph", graph, "--format", "csv").stdout)))
    assert rows[0] == ["severity", "rule", "thing", "id", "finding", "mend"] and len(rows) == 11
    assert [row[0] for row in rows[1:]] == ["warning"] * 8 + ["note"] * 2
    with open_graph(tmp_path / "g") as opened:
        assert remarks(opened) == [Remark(*row) for row in rows[1:]]  # type: ignore[arg-type]


def test_where_no_graph_is_the_call_says_how_to_make_one(tmp_path: Path) -> None:
    result = call("--graph", str(tmp_path))
    assert result.exit_code == 1 and "jiangtu build" in result.stderr
