"""What is suppressed is gone from every byte that is written, stays gone, and is named by its id alone."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

import jiangtu
from graph.names import key
from graph.statement import mention_id
from records import root
from tests.graphs import DOCUMENTS, Built, document, make
from tests.tables import write

FILES = {
    "documents.csv": DOCUMENTS,
    "companies.csv": "名称,文献\n青岛港,甲\n青岛港,乙\n",
    "people.csv": "姓名,单位,文献,籍贯,原文\n欧阳修远,青岛港,甲,山东阳谷,青岛港欧阳修远\n"
    "欧阳修远,青岛港,乙,,\n李娜,,乙,,\n",
    "conferrals.csv": "获得者,荣誉,年份,文献,原文\n欧阳修远,时代楷模,2019,甲,欧阳修远获时代楷模\n"
    "李娜,时代楷模,2019,乙,\n",
    "achievements.csv": "名称,完成人,贡献,文献,说明\n打包机,欧阳修远,设计,甲,欧阳修远的发明\n",
    "statistics.csv": "对象,指标,原值,举例,文献,原文\n青岛市,劳模,30人,欧阳修远、李娜,乙,欧阳修远、李娜等\n",
}
NAME = "欧阳修远"


def person(of: str) -> str:
    return mention_id("Person", document(of), key(NAME), key("青岛港"))


def suppressed(*rows: str) -> dict[str, str]:
    return {"decisions/suppress.csv": "\n".join(["mention,property,by,on,why", *rows]) + "\n"}


def places(directory: Path, text: str) -> list[str]:
    """Files of a graph directory that hold a text, in their bytes or in a column once unpacked."""
    found = []
    for path in (p for p in directory.rglob("*") if p.is_file()):
        hit = text.encode() in path.read_bytes()
        if path.suffix == ".parquet":
            rows = duckdb.read_parquet(str(path)).fetchall()
            hit = hit or any(text in str(row) for row in rows)
        found += [path.name] if hit else []
    return found


def gone(built: Built) -> None:
    assert places(built.directory, NAME) == []
    assert [n["name"] for n in built.nodes("Person")] == ["李娜"]
    assert len(built.nodes("Conferral")) == 1 and built.nodes("Position") == [] and built.nodes("Contribution") == []


def test_a_person_is_gone_from_every_byte_with_all_mentions(tmp_path: Path) -> None:
    before = make(tmp_path, FILES)
    assert places(before.directory, NAME)
    built = make(tmp_path, {**FILES, **suppressed(f"{person('乙')},,,,")})
    gone(built)
    (statistic,) = built.nodes("Statistic")
    assert statistic["value"] == 30


def test_it_survives_reading_again_and_a_new_source(tmp_path: Path) -> None:
    make(tmp_path, {**FILES, **suppressed(f"{person('甲')},,,,")})
    built = make(tmp_path, {**FILES, **suppressed(f"{person('甲')},,,,"), "teams.csv": "名称,文献\n甲班,丙\n"})
    gone(built)
    assert len(built.nodes("Team")) == 1


def test_the_tombstone_is_the_id_without_the_value(tmp_path: Path) -> None:
    built = make(tmp_path, {**FILES, **suppressed(f"{person('甲')},,,,")})
    told = json.loads((built.folder / "manifest.json").read_text("utf-8"))
    assert told["suppressed"] == [person("甲")]


def test_taking_it_back_reads_the_source_again(tmp_path: Path) -> None:
    whole = make(tmp_path / "a", FILES).bytes()
    make(tmp_path / "b", {**FILES, **suppressed(f"{person('甲')},,,,")})
    (tmp_path / "b" / "r" / "decisions" / "suppress.csv").unlink()
    assert make(tmp_path / "b", FILES).bytes() == whole


def test_one_value_is_taken_out_and_the_rest_stays(tmp_path: Path) -> None:
    built = make(tmp_path, {**FILES, **suppressed(f"{person('甲')},nativePlace,,,")})
    assert places(built.directory, "山东阳谷") == []
    assert {n["name"] for n in built.nodes("Person")} == {NAME, "李娜"}


def test_a_namesake_elsewhere_keeps_the_name(tmp_path: Path) -> None:
    files = {**FILES, "people.csv": FILES["people.csv"] + f"{NAME},,丙,,\n"}
    built = make(tmp_path, {**files, **suppressed(f"{person('甲')},,,,")})
    assert sorted(n["name"] for n in built.nodes("Person")) == sorted([NAME, "李娜"])
    with built.open() as graph:
        rows = graph.table("statements").dicts()
    assert {row["source"] for row in rows if NAME in str(row)} == {document("丙")}


def test_a_problem_does_not_repeat_the_name(tmp_path: Path) -> None:
    files = {**FILES, "conferrals.csv": FILES["conferrals.csv"] + f"{NAME}的徒弟,时代楷模,2019,甲,\n"}
    write(tmp_path / "r", {**files, **suppressed(f"{person('甲')},,,,")})
    summary = jiangtu.build([tmp_path / "r"], tmp_path / "g", stores=False)
    assert len(summary.problems) == 1
    assert places(tmp_path / "g", NAME) == []


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the sample, to be copied."""
    return jiangtu.build([root()], tmp_path_factory.mktemp("sample") / "g", stores=False).graph


@pytest.mark.parametrize("name", ["刘广齐", "王艳芳", "许振超"])
def test_anyone_of_the_sample_can_go(tmp_path: Path, sample: Path, name: str) -> None:
    shutil.copytree(sample, tmp_path / "g")
    with jiangtu.open(tmp_path / "g") as graph:
        (mention,) = {n["id"] for n in graph.nodes("Person").dicts() if n["name"] == name}
    decided = write(tmp_path / "d", {"suppress.csv": f"mention,property\n{mention},\n"})
    (decided / "identity.csv").write_bytes((root() / "decisions" / "identity.csv").read_bytes())
    jiangtu.build([root()], tmp_path / "g", decisions=decided, stores=False)
    assert places(tmp_path / "g", name) == []


def test_a_file_or_folder_called_by_a_suppressed_name_leaves_no_trace_of_it(tmp_path: Path) -> None:
    write(tmp_path / NAME / f"{NAME}的记录", FILES)
    decided = write(tmp_path / "d", suppressed(f"{person('乙')},,,,"))
    jiangtu.build([tmp_path / NAME], tmp_path / "g", stores=False, decisions=decided / "decisions")
    assert places(tmp_path / "g", NAME) == []
    again = jiangtu.build([tmp_path / NAME], tmp_path / "g", stores=False, decisions=decided / "decisions")
    assert not again.fresh


def test_decisions_that_a_build_keeps_tell_no_suppressed_name(tmp_path: Path) -> None:
    row = f"{NAME},{person('甲')},{NAME},{NAME},{NAME},,{NAME}\n{NAME},{person('乙')},{NAME},,,,\n"
    told = {"decisions/identity.csv": "case,mention,group,label,by,on,why\n" + row}
    gone(make(tmp_path, {**FILES, **told, **suppressed(f"{person('乙')},,,,")}))


def test_what_was_decided_to_be_shown_is_not_kept_where_it_is_suppressed(tmp_path: Path) -> None:
    review = f"mention,property,value,by,on,why\n{person('甲')},nativePlace,山东阳谷,,,\n"
    files = {**FILES, "decisions/review.csv": review}
    assert "decisions.json" in places(make(tmp_path, files).directory, "山东阳谷")
    built = make(tmp_path, {**files, **suppressed(f"{person('甲')},nativePlace,,,")})
    assert places(built.directory, "山东阳谷") == []


def test_reports_have_no_words_of_who_decided(tmp_path: Path) -> None:
    firms = [mention_id("Company", document(of), key(name)) for of, name in (("甲", "青岛港"), ("丙", "青岛港集团"))]
    files = {**FILES, "companies.csv": FILES["companies.csv"] + "青岛港集团,丙\n"}
    rows = "".join(f"王主任的案子,{firm},一,王主任\n" for firm in firms)
    built = make(tmp_path, {**files, "decisions/identity.csv": f"case,mention,group,by\n{rows}"})
    assert len(built.nodes("Company")) == 1
    (evidence,) = {row["evidence"] for row in built.report("merges") if row["mention"] == firms[1]}
    assert evidence == "decision|identity.csv, row 2"
    assert places(built.directory, "王主任") == []
