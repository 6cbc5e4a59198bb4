"""`jiangtu why`: every fact with who says so, where and in which words; names by alias, pinyin, initials and id."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import jiangtu
from graph.finding import Ambiguous, NotFound, find_one
from graph.why import why
from records import root


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("sample") / "g"
    assert jiangtu.build([root()], directory, stores=False).problems == []
    return directory


def call(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "jiangtu", *arguments], capture_output=True, text=True, encoding="utf-8"
    )


def test_two_documents_that_disagree_stand_side_by_side(sample: Path) -> None:
    with jiangtu.open(sample) as graph:
        facts = why(graph, find_one(graph, "刘广齐").id)
    starts = {(f.value, f.document) for f in facts if f.property == "from" and f.differs}
    assert starts == {("2005", "jiajum.com"), ("2006", "中国山东网 2022-04-29")}


def test_every_fact_has_its_document_place_and_words_or_basis(sample: Path) -> None:
    with jiangtu.open(sample) as graph:
        people = [node["id"] for node in graph.nodes("Person").dicts()]
        facts = [fact for person in people for fact in why(graph, person)]
    assert len(people) == 23 and len(facts) > 300
    assert [f for f in facts if not f.document or not f.locator or not (f.quote or f.basis)] == []


def test_what_points_at_a_thing_is_told_with_it(sample: Path) -> None:
    with jiangtu.open(sample) as graph:
        facts = why(graph, find_one(graph, "缠绕打包机").id)
    told = {(f.label("en"), f.words("en")) for f in facts}
    assert {("contribution · contributor", "赵宇"), ("contribution · role", "设计"), ("benefit · value", "85")} <= told


@pytest.mark.parametrize("text", ["赵宇", "zhaoyu", "Zhao Yu", "Person/5b28fb0647058c2f1600"])
def test_a_person_is_found(sample: Path, text: str) -> None:
    with jiangtu.open(sample) as graph:
        assert find_one(graph, text).name == "赵宇"


@pytest.mark.parametrize(
    ("text", "name"),
    [("中车四方", "中车青岛四方机车车辆股份有限公司"), ("gyh", "管益辉"), ("連鋼創新團隊", "连钢创新团队")],
)
def test_alias_initials_and_traditional_script(sample: Path, text: str, name: str) -> None:
    with jiangtu.open(sample) as graph:
        assert find_one(graph, text).name == name


def test_nothing_and_several_are_told_apart(sample: Path) -> None:
    with jiangtu.open(sample) as graph:
        with pytest.raises(NotFound):
            find_one(graph, "无此人")
        with pytest.raises(Ambiguous) as several:
            find_one(graph, "创新")
    assert len(several.value.found) > 5


def test_a_name_that_is_not_found_or_fits_several_ends_with_3(sample: Path) -> None:
    missing, several = call("why", "无此人", "--graph", str(sample)), call("why", "创新", "--graph", str(sample))
    assert missing.returncode == 3 and len(missing.stderr.splitlines()) == 1
    assert several.returncode == 3 and "name one by its id" in several.stderr


def test_no_graph_is_one_line_that_says_how_one_is_made(tmp_path: Path) -> None:
    done = call("why", "赵宇", "--graph", str(tmp_path / "none"))
    assert done.returncode == 1 and "jiangtu build RECORDS" in done.stderr and len(done.stderr.splitlines()) == 1


def test_json_csv_and_jsonl_hold_the_same_rows(sample: Path) -> None:
    def out(form: str) -> str:
        return call("why", "赵宇", "--graph", str(sample), "--format", form).stdout

    listed = json.loads(out("json"))
    assert list(listed[0]) == ["fact", "value", "document", "locator", "quote", "basis"]
    assert [json.loads(line) for line in out("jsonl").splitlines()] == listed
    rows = list(csv.DictReader(io.StringIO(out("csv"))))
    assert rows == [{k: v or "" for k, v in told.items()} for told in listed]
