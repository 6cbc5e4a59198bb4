"""What would be left without a document is, byte for byte, what a build of the records without its rows gives."""

import csv
import shutil
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

import jiangtu
from graph.export.formats import export
from graph.finding import find_one
from graph.names import key
from graph.opened import Graph
from graph.statement import document_id
from graph.without.naming import KEYS
from graph.without.without import make_left
from loaders.table.tables import tables
from records import root
from tests.tables import Files, write

OWN = ("编号", "id", "标题", "title")  # a row of documents that names no document is said by the one that it declares


def less(text: str, document: str, *, documents: bool = False) -> str:
    """A table without the rows that a document says: a row without cells stands where each stood, so that the places
    of the others stay."""
    head, *rows = csv.reader(StringIO(text.removeprefix("\ufeff")))
    told = [dict(zip(head, row, strict=False)) for row in rows]
    said = [
        row.get("文献") or next((row[name] for name in OWN if row.get(name)), "") if documents else row.get("文献", "")
        for row in told
    ]
    out = StringIO()
    left = [[""] * len(head) if source == document else row for source, row in zip(said, rows, strict=True)]
    csv.writer(out, lineterminator="\n").writerows([head, *left])
    return out.getvalue()


def without_rows(files: Files, document: str) -> dict[str, str]:
    return {
        name: str(text)
        if name.startswith("decisions/")
        else less(str(text), document, documents=name.rpartition("/")[2] == "documents.csv")
        for name, text in files.items()
    }


def tables_of(folder: Path) -> dict[str, bytes]:
    """What is promised: nodes, edges, identity, names, keys and reports."""
    parts = [*folder.glob("*.parquet"), *(p for part in ("nodes", "edges", "reports") for p in (folder / part).iterdir())]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in parts}


def triples(folder: Path, scratch: Path) -> bytes:
    """The sorted N-Triples of the tables in a folder."""
    export(folder, "nt", scratch / "graph.nt")
    found = (scratch / "graph.nt").read_bytes()
    (scratch / "graph.nt").unlink()
    return found


def differing(graph: Graph, document: str, rebuilt: Path, scratch: Path) -> list[str]:
    """The tables in which what is left differs from the build in a folder; document: its id."""
    made = scratch / "left"
    statements = make_left(graph, document, made)
    (made / "statements").mkdir(exist_ok=True)
    ours, theirs = tables_of(made), tables_of(rebuilt)
    assert len(theirs) > 100 and ours.keys() == theirs.keys()
    found = [name for name in theirs if ours[name] != theirs[name]]
    for path in statements:
        if path.parent != made / "statements":
            shutil.copyfile(path, made / "statements" / path.name)
    return found + ["N-Triples"] * (triples(made, scratch) != triples(rebuilt, scratch))


def check(folder: Path, files: Files, document: str) -> jiangtu.Summary:
    """Hold the promise for a document of these files; gives the build without its rows."""
    jiangtu.build([write(folder / "r", files)], folder / "g", stores=False)
    left = without_rows(files, document)
    shutil.rmtree(folder / "r")
    summary = jiangtu.build([write(folder / "r", left)], folder / "less", stores=False)
    with jiangtu.open(folder / "g") as graph:
        withdrawn = find_one(graph, document_id(document), ("Document",)).id
        assert differing(graph, withdrawn, summary.graph / "builds" / summary.build, folder) == []
    return summary


# The sample


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """The graph of the sample."""
    directory = tmp_path_factory.mktemp("sample") / "g"
    jiangtu.build([root()], directory, stores=False)
    with jiangtu.open(directory) as graph:
        yield graph


def documents() -> list[str]:
    """The ids of the documents that the sample declares."""
    found = [
        row["编号"]
        for path in sorted(root().glob("*/documents.csv"))
        for row in csv.DictReader(StringIO(path.read_text("utf-8-sig")))
    ]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("document", documents())
def test_what_is_left_of_the_sample_is_a_build_without_the_rows_of(
    document: str, sample: Graph, tmp_path: Path
) -> None:
    files = {p.relative_to(root()).as_posix(): p.read_text("utf-8-sig") for p in root().rglob("*.csv")}
    records = write(tmp_path / root().name, without_rows(files, document))
    summary = jiangtu.build([records], tmp_path / "less", stores=False)
    rebuilt = summary.graph / "builds" / summary.build
    assert differing(sample, document_id(document), rebuilt, tmp_path) == []


# Rows of other documents that rest on what the document declares

DOCUMENTS = "编号,标题,日期,出版者\n甲,甲报道,2019-05-01,甲报\n乙,乙报道,2021-05-01,乙报\n丙,丙报道,2023-05-01,丙报\n"
GRANTS = "获得者,荣誉,年份,文献\n"
PLAIN = {
    "documents.csv": DOCUMENTS,
    "companies.csv": "名称,简称,所在地,文献\n青岛港,,青岛市,甲\n海尔集团,海尔,,乙\n",
    "people.csv": "姓名,单位,籍贯,文献\n张伟,青岛港,青岛,甲\n张伟,青岛港,胶州,乙\n李娜,海尔集团,,乙\n李娜,海尔集团,,丙\n",
    "conferrals.csv": GRANTS + "李娜,时代楷模,2019,乙\n李娜,时代楷模,,丙\n张伟,大国工匠,2018,甲\n",
}
SCENES: dict[str, tuple[dict[str, str], str, int]] = {  # files changed, the document, problems of the rebuild
    "a unit that it alone declares is the unit of a post": ({}, "甲", 1),
    "it dates a grant": ({}, "乙", 1),
    "it tells the same grant without a date": ({}, "丙", 0),
    "it declares the recipient of another document's grant": (
        {"conferrals.csv": GRANTS + "青岛港,时代楷模,2019,乙\n海尔集团,时代楷模,2019,乙\n"},
        "甲",
        2,
    ),
    "the vocabulary has the honor that it declares": (
        {
            "honors.csv": "名称,级别,文献\n时代楷模,国家,甲\n",
            "conferrals.csv": GRANTS + "李娜,时代楷模,2019,乙\n李娜,时代楷模,2019,丙\n",
        },
        "甲",
        1,
    ),
    "others declare the honor, too": (
        {"honors.csv": "名称,文献\n港口之星,甲\n港口之星,丙\n", "conferrals.csv": GRANTS + "李娜,港口之星,2019,乙\n"},
        "甲",
        1,
    ),
    "a cell names several things, one of which it declares": (
        {"teams.csv": "名称,单位,领头人,文献\n甲班,海尔集团,李娜；张三,乙\n", "people.csv": "姓名,单位,文献\n李娜,海尔集团,乙\n张三,,甲\n",
         "conferrals.csv": GRANTS},
        "甲",
        1,
    ),
    "it declares the achievement of a figure": (
        {
            "achievements.csv": "名称,完成人,文献\n轴箱体,李娜,甲\n",
            "benefits.csv": "成果,类型,指标,原值,文献\n轴箱体,收益,累计创效,4.65亿元,乙\n",
            "contributions.csv": "贡献者,成果,文献\n李娜,轴箱体,丙\n",
            "people.csv": "姓名,单位,文献\n李娜,海尔集团,甲\n李娜,海尔集团,乙\n李娜,海尔集团,丙\n",
            "conferrals.csv": GRANTS,
        },
        "甲",
        2,
    ),
    "several documents tell of the same achievement": (
        {
            "achievements.csv": "名称,文献\n轴箱体,甲\n轴箱体,丙\n",
            "benefits.csv": "成果,类型,指标,原值,文献\n轴箱体,收益,累计创效,4.65亿元,乙\n轴箱体,收益,年收益,3000余万元,乙\n",
        },
        "丙",
        0,
    ),
    "it declares the paper that publishes another": (
        {
            "documents.csv": DOCUMENTS.replace("丙报\n", "海港报\n").replace("乙报\n", "海港报\n"),
            "organizations.csv": "名称,文献\n海港报,甲\n",
        },
        "甲",
        1,
    ),
    "all have one publisher": (
        {"documents.csv": DOCUMENTS.replace("甲报\n", "海港报\n").replace("丙报\n", "海港报\n").replace("乙报\n", "海港报\n")},
        "甲",
        1,
    ),
    "one of two has the publisher": (
        {"documents.csv": DOCUMENTS.replace("丙报\n", "乙报\n")},
        "乙",
        1,
    ),
    "it alone tells of a document that says something": (
        {
            "documents.csv": "编号,标题,日期,出版者,引用,文献\n甲,甲报道,2019-05-01,甲报,丁,甲\n乙,乙报道,2021-05-01,乙报,丁,乙\n"
            "丙,丙报道,2023-05-01,丙报,,丙\n丁,丁通知,2018,,,甲\n",
            "honors.csv": "名称,文献\n港口之星,丁\n",
            "conferrals.csv": GRANTS + "李娜,港口之星,2019,丁\n李娜,港口之星,2019,乙\n李娜,时代楷模,2019,丙\n",
        },
        "甲",
        5,
    ),
    "another tells of it": (
        {"documents.csv": DOCUMENTS.replace("出版者\n", "出版者,引用,文献\n").replace("甲报\n", "甲报,,\n") + "甲,甲报道,,,,丙\n"},
        "甲",
        1,
    ),
}


@pytest.mark.parametrize("scene", SCENES)
def test_rows_that_rest_on_what_it_declares_are_read_as_a_build_reads_them(scene: str, tmp_path: Path) -> None:
    changed, document, problems = SCENES[scene]
    summary = check(tmp_path, {**PLAIN, **changed}, document)
    assert len(summary.problems) == problems, [*map(str, summary.problems)]


def test_what_has_no_name_is_told_apart_here_as_in_tables() -> None:
    known = {
        label: tuple(table.columns[column].says for column in table.identity)
        for label, table in tables().items()
        if table.identity
    }
    assert known == KEYS
