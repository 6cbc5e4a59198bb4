"""Who says a row, where and in which words; and what the document decides of it."""

from pathlib import Path

import pytest

from graph.statement import document_id
from loaders.vocabulary import meanings
from tests.tables import Read, book, read

SAYING = {"documents.csv": "编号,标题\nd,甲\ne,乙\n"}


def honor(name: str) -> str:
    """The honor of the vocabulary of this full name."""
    (meaning,) = (m for m in meanings(name) if m.label == "Honor" and m.preferred)
    return meaning.mention


def granted(folder: Path, city: str, wording: str = "全员创新企业") -> Read:
    files = {
        "documents.csv": f"编号,标题,城市\nd,甲,{city}\n",
        "companies.csv": "名称\n青岛港\n",
        "conferrals.csv": f"获得者,荣誉,文献\n青岛港,{wording},d\n",
    }
    return read(folder, files)


@pytest.mark.parametrize("city, full", [("青岛市", "青岛市全员创新企业"), ("市北区", "市北区全员创新企业")])
def test_the_city_of_the_document_decides_which_honor_a_wording_means(city: str, full: str, tmp_path: Path) -> None:
    found = granted(tmp_path, city)
    assert (found.problems, found.values("honor", "Conferral")) == ([], [honor(full)])


def test_a_full_name_needs_no_city(tmp_path: Path) -> None:
    found = granted(tmp_path, "", "市北区全员创新企业")
    assert (found.problems, found.values("honor", "Conferral")) == ([], [honor("市北区全员创新企业")])


def test_a_wording_of_two_honors_is_a_fault_where_no_city_decides(tmp_path: Path) -> None:
    found = granted(tmp_path, "")
    (problem,) = found.problems
    assert (problem.file, problem.row, problem.column, problem.value) == ("r/conferrals.csv", 2, "荣誉", "全员创新企业")
    assert "青岛市全员创新企业" in problem.reason
    assert "市北区全员创新企业" in problem.reason
    assert found.mentions("Conferral") == []


def test_a_row_is_said_by_the_document_it_names_by_id_or_title(tmp_path: Path) -> None:
    found = read(tmp_path, {**SAYING, "people.csv": "姓名,文献\n张三,d\n李四,乙\n"})
    assert found.problems == []
    assert {s.source for s in found.of("prefLabel", "Person")} == {document_id("d"), document_id("e")}


def test_provenance_on_the_row_outranks_that_above_the_header(tmp_path: Path) -> None:
    above_it = "工匠名单\n文献,d\n位置,第3页\n原文,名单如下\n"
    table = above_it + "姓名,文献,位置,原文,置信度\n张三,,,,\n李四,e,第4页,李四也在,0.80\n"
    found = read(tmp_path, {**SAYING, "people.csv": table})
    above, own = found.of("prefLabel", "Person")
    assert found.problems == []
    assert (above.source, above.locator, above.quote, above.confidence) == (document_id("d"), "第3页", "名单如下", None)
    assert (own.source, own.locator, own.quote, own.confidence) == (document_id("e"), "第4页", "李四也在", "0.8")


def test_a_plain_table_is_its_own_document_and_each_cell_its_own_quote(tmp_path: Path) -> None:
    found = read(tmp_path, {"people.csv": "姓名,性别\n张三,男\n"})
    (gender,) = found.of("gender")
    assert gender.source == document_id(None, "r")
    assert (gender.locator, gender.quote) == ("table=people.csv;row=2;column=性别", "男")
    assert (gender.original, gender.basis, gender.record) == ("男", None, "r/people.csv#row=2")
    assert found.values("title", "Document") == ["r"]
    assert found.values("type", "Document") == ["Document"]


def test_a_basis_is_of_the_columns_it_names_else_of_the_row(tmp_path: Path) -> None:
    table = "姓名,性别,籍贯,依据\n张三,男,青岛,性别: 据照片；籍贯: 据口音；不确\n李四,男,青岛,据口述\n"
    found = read(tmp_path, {"people.csv": table})
    first = [s for s in found.statements if s.record.endswith("row=2")]
    assert {s.property: s.basis for s in first if s.property in ("prefLabel", "gender", "nativePlace")} == {
        "prefLabel": None,
        "gender": "据照片",
        "nativePlace": "据口音；不确",
    }
    assert {s.basis for s in found.statements if s.record.endswith("row=3")} == {"据口述"}


SIDECAR = "编号: d\n标题: 甲\n出版者: 某报\n日期: 2023-07-27\n城市: 市北区\n许可: CC-BY-4.0\n"


@pytest.mark.parametrize("name", ["document.yml", "名册.xlsx.yml"])
def test_a_sidecar_declares_the_document_that_a_folder_or_workbook_is(name: str, tmp_path: Path) -> None:
    files = (
        {"people.csv": "姓名\n张三\n"}
        if name == "document.yml"
        else {"名册.xlsx": book({"人物": [["姓名"], ["张三"]]})}
    )
    found = read(tmp_path, {**files, name: SIDECAR})
    said = {s.property: s.value for s in found.statements if s.subject == document_id("d")}
    assert found.problems == []
    assert {s.source for s in found.of("prefLabel", "Person")} == {document_id("d")}
    assert said.pop("publishedBy") == found.called("某报")
    assert said == {
        "type": "Document",
        "prefLabel": "甲",
        "title": "甲",
        "date": "2023-07-27",
        "year": "2023",
        "city": "市北区",
        "licence": "CC-BY-4.0",
    }


@pytest.mark.parametrize("written", ["010", "2023_07", "12:30"])
def test_the_id_of_a_sidecar_is_what_stands_there(written: str, tmp_path: Path) -> None:
    found = read(tmp_path, {"document.yml": f"编号: {written}\n标题: 甲\n", "people.csv": "姓名\n张三\n"})
    assert {s.source for s in found.of("prefLabel", "Person")} == {document_id(written)}


def test_a_publisher_that_no_table_declares_is_introduced(tmp_path: Path) -> None:
    found = read(tmp_path, {"documents.csv": "编号,标题,出版者,记者\nd,甲,某报,李沛、王小明\n"})
    assert found.problems == []
    assert found.values("prefLabel", "Organization") == ["某报"]
    assert found.values("prefLabel", "Person") == ["李沛", "王小明"]


def test_a_publisher_that_a_table_declares_is_not_introduced(tmp_path: Path) -> None:
    files = {"documents.csv": "编号,标题,出版者\nd,甲,某报\n", "organizations.csv": "名称,别名\n某日报社,某报\n"}
    found = read(tmp_path, files)
    assert found.values("publishedBy") == found.mentions("Organization") == [found.called("某日报社")]


def test_the_year_of_a_grant_comes_from_its_date_unless_stated(tmp_path: Path) -> None:
    grants = "获得者,荣誉,日期,年份\n张三,时代楷模,2021年7月26日,\n张三,全国劳动模范,2021-07-26,2020\n"
    found = read(tmp_path, {"people.csv": "姓名\n张三\n", "conferrals.csv": grants})
    assert found.values("year", "Conferral") == ["2020", "2021"]
    assert found.values("date", "Conferral") == ["2021-07-26", "2021-07-26"]


@pytest.mark.parametrize(
    "cells, value, unit, relation, fen",
    [
        ("3000余万元,,", "30000000", "元", ">", "3000000000"),
        ("4.65亿元,46500,万元", "465000000", "元", "=", "46500000000"),
        ("近60亿元,,", "6000000000", "元", "~", "600000000000"),
        ("不足85%,,", "85", "%", "<", None),
        ("2.6万人次,26000,", "26000", "人次", "=", None),
        ("十几条,,", "10", "条", ">", None),
        ("一举突破,,", None, None, None, None),
    ],
)
def test_the_words_of_a_figure_fill_what_its_cells_leave(
    cells: str, value: str | None, unit: str | None, relation: str | None, fen: str | None, tmp_path: Path
) -> None:
    found = read(tmp_path, {"statistics.csv": f"对象,指标,原值,数值,计量单位\n青岛市,创效,{cells}\n"})
    told = {s.property: s.value for s in found.statements if s.subject.startswith("Statistic/")}
    assert found.problems == []
    assert (told.get("value"), told.get("unit"), told.get("relation"), told.get("fen")) == (value, unit, relation, fen)
    assert told["original"] == cells.split(",")[0]
