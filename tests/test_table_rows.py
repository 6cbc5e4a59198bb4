"""What rows of tables state, however the tables are spelt, encoded, laid out and ordered."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.tables import bare, book, read, saved

FIRMS = "名称,简称\n青岛港,\n海尔集团,海尔\n"
PEOPLE = "姓名,单位,性别,徒弟\n张伟,青岛港,男,\n张伟,海尔集团,女,\n李四,,,张伟@青岛港\n"
GRANTS = "获得者,荣誉,年份\n李四,时代楷模,2021\n张伟@海尔,时代楷模,2022\n"


def test_chinese_and_english_headers_and_table_names_state_the_same(tmp_path: Path) -> None:
    chinese = read(tmp_path / "zh", {"人物.csv": "姓名,性别,籍贯\n张三,男,青岛\n", "企业.csv": "名称\n青岛港\n"})
    english = read(
        tmp_path / "en", {"people.csv": "name,gender,nativePlace\n张三,male,青岛\n", "Companies.csv": "Name\n青岛港\n"}
    )
    assert chinese.problems == english.problems == []
    for found in (chinese, english):
        assert found.values("gender") == ["male"]
        assert found.values("prefLabel", "Person") + found.values("prefLabel", "Company") == ["张三", "青岛港"]
    assert {s[:5] for s in chinese.statements} == {s[:5] for s in english.statements}


@pytest.mark.parametrize("name", ["人物", "people", "People", "人员"])
def test_a_sheet_goes_by_any_of_its_names(name: str, tmp_path: Path) -> None:
    found = read(tmp_path, {"名册.xlsx": book({"说明": [["填写说明"]], name: [["姓名"], ["张三"]]})})
    assert (found.problems, found.values("prefLabel", "Person")) == ([], ["张三"])


def test_a_cell_may_hold_several_values(tmp_path: Path) -> None:
    found = read(tmp_path, {"people.csv": '姓名,别名,徒弟\n张三,"小张、老张；张师傅\n张工",李四;王五\n李四\n王五\n'})
    assert found.values("altLabel") == ["小张", "张工", "张师傅", "老张"]
    assert found.values("mentors") == sorted([found.called("李四"), found.called("王五")])


def test_a_name_that_holds_a_separator_is_one_name(tmp_path: Path) -> None:
    files = {
        "companies.csv": "名称\n甲、乙公司\n",
        "events.csv": "名称,主办单位\n开幕,甲、乙协会\n",
        "organizations.csv": "名称\n甲、乙协会\n",
    }
    found = read(tmp_path, files)
    assert (found.problems, found.values("organizedBy")) == ([], [found.called("甲、乙协会")])


def test_two_people_of_one_name_at_two_units_are_two(tmp_path: Path) -> None:
    found = read(tmp_path, {"companies.csv": FIRMS, "people.csv": PEOPLE, "conferrals.csv": GRANTS})
    assert found.problems == []
    at_the_port, at_haier = (
        next(p.value for p in found.of("holder") if p.subject == at.subject)
        for unit in ("青岛港", "海尔集团")
        for at in found.of("organization")
        if at.value == found.called(unit)
    )
    assert found.mentions("Person") == sorted([at_the_port, at_haier, found.called("李四")])
    assert found.values("mentors") == [at_the_port]
    assert sorted(found.values("recipient")) == sorted([at_haier, found.called("李四")])


def test_the_unit_of_a_grant_says_which_bearer_of_the_name_is_meant(tmp_path: Path) -> None:
    grants = "获得者,单位,荣誉\n张伟,海尔,时代楷模\n"
    found = read(tmp_path, {"companies.csv": FIRMS, "people.csv": PEOPLE, "conferrals.csv": grants})
    women = [s.subject for s in found.of("gender") if s.value == "female"]
    assert (found.problems, found.values("recipient"), found.values("unitName")) == ([], women, ["海尔"])


def test_a_class_before_a_name_says_which_thing_is_meant(tmp_path: Path) -> None:
    files = {
        "companies.csv": "名称\n海天\n",
        "teams.csv": "名称\n海天\n",
        "conferrals.csv": "获得者,荣誉\n企业:海天,时代楷模\nTeam：海天,时代楷模\n",
    }
    found = read(tmp_path, files)
    assert (found.problems, found.values("recipient")) == ([], found.mentions("Company") + found.mentions("Team"))


def test_an_alias_means_its_bearer_whether_used_or_told_apart_by(tmp_path: Path) -> None:
    people = "姓名,单位\n张伟,海尔\n张伟,海尔集团\n"
    found = read(
        tmp_path, {"companies.csv": FIRMS, "people.csv": people, "positions.csv": "姓名,单位\n张伟@海尔,海尔\n"}
    )
    assert found.problems == []
    assert len(found.mentions("Person")) == 1
    assert set(found.values("organization")) == {found.called("海尔集团")}


def test_a_bare_name_means_its_only_bearer_wherever_its_row_stands(tmp_path: Path) -> None:
    found = read(tmp_path, {"companies.csv": FIRMS, "people.csv": "姓名,性别,单位\n张三,男,\n张三,,青岛港\n张三,,\n"})
    assert (found.problems, len(found.mentions("Person"))) == ([], 1)


def test_a_fact_stated_twice_does_not_split_its_node(tmp_path: Path) -> None:
    grants = "获得者,荣誉,年份\n张三,时代楷模,2021\n张三,时代楷模,2021年\n张三,时代楷模,2022\n"
    found = read(tmp_path, {"people.csv": "姓名,性别\n张三,男\n张三,男\n", "conferrals.csv": grants})
    assert len(found.mentions("Person")) == 1
    assert len(found.mentions("Conferral")) == 2
    assert len(found.of("gender")) == 2, "each row says it, with its own place"


def test_a_padded_name_is_stored_joined_and_quoted_as_written(tmp_path: Path) -> None:
    found = read(tmp_path, {"people.csv": "姓名\n贺 彪\n王　伟\n王伟\n"})
    assert found.values("prefLabel", "Person") == ["王伟", "王伟", "贺彪"]
    assert len(found.mentions("Person")) == 2
    padded = next(s for s in found.of("prefLabel") if s.value == "贺彪")
    assert (padded.quote, padded.original) == ("贺 彪", "贺 彪")


def turned(table: str) -> str:
    """A table with its rows in the opposite order."""
    header, *lines = table.splitlines(keepends=True)
    return header + "".join(reversed(lines))


def test_the_order_of_rows_and_files_changes_no_statement(tmp_path: Path) -> None:
    forth = read(tmp_path / "1", {"companies.csv": FIRMS, "people.csv": PEOPLE, "conferrals.csv": GRANTS})
    back = read(tmp_path / "2", {"企业.csv": turned(FIRMS), "人物.csv": turned(PEOPLE), "grants.csv": turned(GRANTS)})
    assert forth.problems == back.problems == []
    assert bare(forth.statements) == bare(back.statements)


def test_the_order_of_documents_does_not_change_who_published_them(tmp_path: Path) -> None:
    table = "编号,标题,出版者\nd,甲,某报\ne,乙,某报\n"
    forth, back = (read(tmp_path / str(n), {"documents.csv": t}) for n, t in enumerate((table, turned(table))))
    assert forth.mentions("Organization") == back.mentions("Organization")


def test_the_order_of_rows_does_not_decide_the_city_of_a_document(tmp_path: Path) -> None:
    files = {"companies.csv": "名称\n青岛港\n", "conferrals.csv": "获得者,荣誉,文献\n青岛港,全员创新企业,d\n"}
    table = "编号,标题,城市\nd,甲,青岛市\nd,甲,市北区\n"
    forth, back = (read(tmp_path / str(n), {**files, "documents.csv": t}) for n, t in enumerate((table, turned(table))))
    assert forth.values("honor") == back.values("honor")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings_state_the_same(encoding: str, tmp_path: Path) -> None:
    plain = read(tmp_path / "plain", {"people.csv": PEOPLE, "companies.csv": FIRMS})
    encoded = read(
        tmp_path / "encoded", {"people.csv": PEOPLE.encode(encoding), "companies.csv": FIRMS.encode(encoding)}
    )
    assert encoded.problems == []
    assert encoded.statements == plain.statements


@pytest.mark.parametrize("table", [PEOPLE.replace(",", "\t"), PEOPLE.replace(",", ";"), PEOPLE.replace("\n", "\r\n")])
def test_delimiters_and_line_ends_state_the_same(table: str, tmp_path: Path) -> None:
    plain = read(tmp_path / "plain", {"people.csv": PEOPLE, "companies.csv": FIRMS})
    assert read(tmp_path / "other", {"people.csv": table, "companies.csv": FIRMS}).statements == plain.statements


def test_quoted_headers_are_headers(tmp_path: Path) -> None:
    found = read(tmp_path, {"people.csv": '"姓名"," 性别 "\n"张三","男"\n'})
    assert (found.problems, found.values("gender")) == ([], ["male"])


def test_blank_rows_and_rows_of_provenance_alone_are_no_rows(tmp_path: Path) -> None:
    found = read(tmp_path, {"people.csv": "\n工匠名单\n姓名,性别,位置,原文\n\n,,第2页,\n,,,\n张三,男,,\n , ,,\n"})
    assert found.problems == []
    assert [reading.rows for reading in found.readings] == [1]
    assert found.values("prefLabel", "Person") == ["张三"]


def test_a_table_of_headers_alone_states_nothing(tmp_path: Path) -> None:
    found = read(tmp_path, {"people.csv": "姓名,性别\n", "名册.xlsx": book({"企业": [["名称"]], "人物": []})})
    assert (found.problems, found.statements) == ([], [])


def test_a_merged_cell_stands_in_each_of_its_rows(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    assert isinstance(sheet, Worksheet)
    sheet.title = "授予"
    for line in (
        ["获得者", "荣誉", "年份"],
        ["甲厂", "时代楷模", 2021],
        ["乙厂", None, 2022],
        ["丙厂", "全国劳动模范", 2023],
    ):
        sheet.append(line)
    sheet.merge_cells("B2:B3")
    firms = workbook.create_sheet("企业")
    for name in ("名称", "甲厂", "乙厂", "丙厂"):
        firms.append([name])
    found = read(tmp_path, {"名册.xlsx": saved(workbook)})
    honors = {s.subject: s.value for s in found.of("honor")}
    years = {s.value: honors[s.subject] for s in found.of("year", "Conferral")}
    assert found.problems == []
    assert years["2021"] == years["2022"] != years["2023"]
