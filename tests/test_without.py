"""What would be left without a document is, byte for byte, what a build of the records without its rows gives."""

import csv
import json
import shutil
from collections.abc import Iterator
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import jiangtu
from graph.difference.change import Change
from graph.export.formats import export
from graph.finding import Found, find_one
from graph.names import key
from graph.opened import Graph
from graph.path import Node, Step
from graph.path import Path as Route
from graph.statement import document_id, mention_id
from graph.without.naming import KEYS
from graph.without.rows import COLUMNS
from graph.without.withdrawal import Fall, Way, Withdrawal, falls_words
from graph.without.without import make_left
from jiangtu.cli import main
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
    parts = [
        *folder.glob("*.parquet"),
        *(p for part in ("nodes", "edges", "reports") for p in (folder / part).iterdir()),
    ]
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
    "people.csv": "姓名,单位,籍贯,文献\n张伟,青岛港,青岛,甲\n张伟,青岛港,胶州,乙\n"
    "李娜,海尔集团,,乙\n李娜,海尔集团,,丙\n",
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
        {
            "teams.csv": "名称,单位,领头人,文献\n甲班,海尔集团,李娜；张三,乙\n",
            "people.csv": "姓名,单位,文献\n李娜,海尔集团,乙\n张三,,甲\n",
            "conferrals.csv": GRANTS,
        },
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
            "benefits.csv": "成果,类型,指标,原值,文献\n轴箱体,收益,累计创效,4.65亿元,乙\n"
            "轴箱体,收益,年收益,3000余万元,乙\n",
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
        {
            "documents.csv": DOCUMENTS.replace("甲报\n", "海港报\n")
            .replace("丙报\n", "海港报\n")
            .replace("乙报\n", "海港报\n")
        },
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
            "documents.csv": "编号,标题,日期,出版者,引用,文献\n甲,甲报道,2019-05-01,甲报,丁,甲\n"
            "乙,乙报道,2021-05-01,乙报,丁,乙\n"
            "丙,丙报道,2023-05-01,丙报,,丙\n丁,丁通知,2018,,,甲\n",
            "honors.csv": "名称,文献\n港口之星,丁\n",
            "conferrals.csv": GRANTS + "李娜,港口之星,2019,丁\n李娜,港口之星,2019,乙\n李娜,时代楷模,2019,丙\n",
        },
        "甲",
        5,
    ),
    "another tells of it": (
        {
            "documents.csv": DOCUMENTS.replace("出版者\n", "出版者,引用,文献\n").replace("甲报\n", "甲报,,\n")
            + "甲,甲报道,,,,丙\n"
        },
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


TWO = {
    "documents.csv": "编号,标题,日期,出版者\n乙,乙报道,2021-05-01,乙报\n",
    "people.csv": "姓名,文献\n王芳,乙\n王芳,\n李强,\n",
}


def test_a_folder_is_the_document_of_rows_that_name_none(tmp_path: Path) -> None:
    files = {f"册/{name}": text for name, text in TWO.items()}
    files["册/conferrals.csv"] = "获得者,荣誉,年份,文献\n王芳,时代楷模,2019,\n李强,时代楷模,2019,乙\n"
    jiangtu.build([write(tmp_path / "r", files)], tmp_path / "g", stores=False)
    left = {name: less(text, "", documents="documents" in name) for name, text in files.items()}
    summary = jiangtu.build([write(tmp_path / "r", left)], tmp_path / "less", stores=False)
    assert len(summary.problems) == 1  # 李强 is nobody any more
    with jiangtu.open(tmp_path / "g") as graph:
        own = find_one(graph, "册", ("Document",)).id
        assert differing(graph, own, summary.graph / "builds" / summary.build, tmp_path) == []


def test_inputs_are_left_each_by_itself(tmp_path: Path) -> None:
    """The same document is declared, and the same firm named, in two folders."""
    files = {f"{folder}/{name}": text for folder in ("一", "二") for name, text in PLAIN.items()}
    files["二/companies.csv"] = "名称,文献\n青岛港,乙\n海尔集团,乙\n"
    check(tmp_path, files, "甲")


def decided(*rows: str) -> dict[str, str]:
    return {"decisions/identity.csv": "\n".join(["case,mention,group,label,by,on,why", *rows, ""])}


def person(document: str, name: str, unit: str | None = None) -> str:
    return mention_id("Person", document_id(document), key(name), key(unit) if unit else None)


BARE = {**PLAIN, "people.csv": "姓名,籍贯,文献\n张伟,青岛,甲\n张伟,胶州,乙\n张伟,,丙\n李娜,,乙\n李娜,,丙\n"}


@pytest.mark.parametrize("document", ["甲", "乙", "丙"])
def test_decisions_hold_for_what_is_left_and_those_about_the_document_dangle(document: str, tmp_path: Path) -> None:
    rows = [f"某案,{person(which, '张伟')},{group},,,," for which, group in (("甲", "子"), ("丙", "子"), ("乙", "丑"))]
    rows += [f"12,{person(which, '李娜')},1,,,," for which in ("乙", "丙")] + [f"空,{person('丁', '谁')},1,,,,"]
    check(tmp_path, {**BARE, **decided(*rows)}, document)


@pytest.mark.parametrize("document", ["甲", "乙"])
def test_what_is_suppressed_stays_suppressed_and_its_decision_does_not_dangle(document: str, tmp_path: Path) -> None:
    suppressed = {
        "decisions/suppress.csv": f"mention,property,by,on,why\n{person('丙', '张伟')},,,,\n{person('丁', '谁')},,,,\n"
    }
    check(tmp_path, {**BARE, **suppressed}, document)


def test_documents_that_a_decision_made_one_go_together(tmp_path: Path) -> None:
    rows = [f"一报,{document_id(which)},1,,,," for which in ("甲", "丙")]
    files = {**PLAIN, **decided(*rows)}
    jiangtu.build([write(tmp_path / "r", files)], tmp_path / "g", stores=False)
    left = without_rows(without_rows(files, "甲"), "丙")
    summary = jiangtu.build([write(tmp_path / "r", left)], tmp_path / "less", stores=False)
    with jiangtu.open(tmp_path / "g") as graph:
        ours = find_one(graph, document_id("丙"), ("Document",)).id
        assert differing(graph, ours, summary.graph / "builds" / summary.build, tmp_path) == []


# What is told


def withdrawn(folder: Path, files: Files, document: str, *paths: tuple[str, str]) -> Withdrawal:
    jiangtu.build([write(folder / "r", files)], folder / "g", stores=False)
    with jiangtu.open(folder / "g") as graph:
        return graph.without(document_id(document), paths)


def told(found: Withdrawal) -> list[tuple[str, str]]:
    """What falls, and why, without what stays and what is only called otherwise."""
    return [
        (f"{fall.what}: {falls_words(fall.change, found.document.name)}", fall.why)
        for fall in found.falls
        if not fall.counted and fall.change.label not in ("Document", "Organization")
    ]


def held(*rows: str) -> dict[str, str]:
    """Grants to people of one firm, of whom all documents tell."""
    people = "".join(f"{name},青岛港,{d}\n" for name in ("李娜", "张伟", "王芳") for d in "甲乙丙")
    return {
        "documents.csv": DOCUMENTS,
        "people.csv": "姓名,单位,文献\n" + people,
        "companies.csv": "名称,文献\n青岛港,甲\n青岛港,乙\n青岛港,丙\n",
        "conferrals.csv": "获得者,荣誉,年份,等级,文献\n" + "".join(f"{row}\n" for row in rows),
    }


def test_a_grant_falls_and_one_loses_its_year(tmp_path: Path) -> None:
    found = withdrawn(tmp_path, held("李娜,时代楷模,2019,,甲", "李娜,时代楷模,,,乙", "张伟,大国工匠,2018,,甲"), "甲")
    assert told(found) == [
        ("falls: grant 大国工匠 2018 to 张伟", "no other document tells of it"),
        ("changes: grant 时代楷模 to 李娜 (乙报道): year 2019 → nothing", "no other document says so"),
        ("falls: honor 大国工匠 (匠图荣誉表)", "no other record leads to it"),
    ]


def _graded(honor: str) -> list[str]:
    """Grants of two years and an undated one whose grade tells it from the first, as long as 甲 grades that."""
    return [f"李娜,{honor},{told}" for told in ("2019,,乙", "2019,二等,甲", "2021,,丙", ",一等,丙")]


def test_grants_of_what_is_given_once_come_together(tmp_path: Path) -> None:
    found = withdrawn(tmp_path, held(*_graded("时代楷模")), "甲")
    assert [fall.change.label for fall in found.falls if fall.what == "comes together"] == ["Conferral"]


def test_a_grant_becomes_one_of_several_and_does_not_count(tmp_path: Path) -> None:
    found = withdrawn(tmp_path, held(*_graded("青岛市五一劳动奖章")), "甲")
    (doubt,) = [fall for fall in found.falls if fall.change.name == "undetermined"]
    assert doubt.why == "it may be any of several grants, and does not count"
    (apart,) = [fall for fall in found.falls if fall.change.kind == "split"]
    assert apart.change.label == "Conferral" and len(apart.change.after) == 2


def test_a_merge_comes_apart(tmp_path: Path) -> None:
    """An alias that one document tells joins what two others call by two names."""
    firms = "名称,简称,文献\n海尔集团,海尔,甲\n海尔集团,,乙\n海尔,,丙\n"
    found = withdrawn(tmp_path, {"documents.csv": DOCUMENTS, "companies.csv": firms}, "甲")
    assert [line for line, _ in told(found) if line.startswith("comes")] == [
        "comes apart: company 海尔集团 (丙报道、乙报道 and 1 more) into 海尔集团 (乙报道) and 海尔 (丙报道)"
    ]
    assert "1 merge would come apart" in found.words()


def test_what_a_veto_kept_apart_comes_together(tmp_path: Path) -> None:
    """One document tells two works of one name apart; without it, they are one."""
    people = "姓名,单位,出生日期,文献\n张伟,青岛港,1970,乙\n张伟,青岛港,1970,甲\n张伟,青岛港,1980,丙\n"
    firms = "名称,文献\n青岛港,甲\n青岛港,乙\n青岛港,丙\n"
    people = people.replace("1970,乙", ",乙")
    found = withdrawn(tmp_path, {"documents.csv": DOCUMENTS, "people.csv": people, "companies.csv": firms}, "甲")
    (line,) = [(line, why) for line, why in told(found) if line.startswith("comes together: person")]
    assert line[1] == "what kept them apart rests on this document"
    assert "come together" in found.words()


def test_places_in_rankings_are_shared_and_those_who_move_are_told(tmp_path: Path) -> None:
    rows = [f"李娜,{honor},2019,,{d}" for honor, d in (("时代楷模", "甲"), ("大国工匠", "甲"), ("齐鲁工匠", "乙"))]
    rows += ["张伟,齐鲁工匠,2018,,乙", "张伟,大国工匠,2018,,乙", "王芳,齐鲁工匠,2018,,乙"]
    found = withdrawn(tmp_path, held(*rows), "甲")
    moves = [(m.thing, m.before, m.after, m.place_before, m.place_after) for m in found.moves if m.ranking == "Person"]
    assert moves == [("李娜", 3, 1, 1, 2), ("张伟", 2, 2, 2, 1), ("王芳", 1, 1, 3, 2)]
    honors = {m.thing: (m.before, m.after, m.place_before, m.place_after) for m in found.moves if m.ranking == "Honor"}
    assert honors == {"大国工匠": (2, 1, 2, 2), "时代楷模": (1, 0, 3, None)}
    firms = [(m.thing, m.before, m.after, m.place_after) for m in found.moves if m.ranking == "Company"]
    assert firms == [("青岛港", 6, 4, 1)]


def test_facts_that_others_tell_are_counted_apart(tmp_path: Path) -> None:
    found = withdrawn(
        tmp_path, held("李娜,时代楷模,2019,,甲", "李娜,时代楷模,2019,,乙", "张伟,大国工匠,2018,,甲"), "甲"
    )
    with jiangtu.open(tmp_path / "g") as graph:
        rows = graph.table("statements").dicts()
        canonical = {row["mention"]: row["canonical"] for row in graph.table("identity").dicts()}
    facts: dict[tuple[str, str, str], set[str]] = {}
    for row in rows:
        if row["property"] != "type" and row["subject"] != document_id("甲"):
            value = canonical.get(row["value"], row["value"]) if row["datatype"] == "entity" else row["value"]
            facts.setdefault((canonical[row["subject"]], row["property"], value), set()).add(row["source"])
    ours = [sources for sources in facts.values() if document_id("甲") in sources]
    assert (found.told, found.shared) == (len(ours), sum(len(sources) > 1 for sources in ours))
    assert found.others == 0 and 0 < found.shared < found.told
    assert f"{found.shared} of the {found.told} facts that it tells are told by other documents, too" in found.words()


def test_what_hangs_together_only_through_it_is_parted(tmp_path: Path) -> None:
    files = {
        "documents.csv": DOCUMENTS,
        "companies.csv": "名称,文献\n青岛港,甲\n青岛港,乙\n海尔集团,甲\n海尔集团,丙\n",
        "people.csv": "姓名,单位,徒弟,文献\n张伟,青岛港,,乙\n李娜,青岛港,,乙\n王芳,海尔集团,,丙\n"
        "张伟,青岛港,王芳,甲\n王芳,海尔集团,,甲\n",
    }
    found = withdrawn(tmp_path, files, "甲", ("张伟", "王芳"), ("张伟", "李娜"), ("张伟", "张伟"))
    assert [sorted(thing.name for thing in group) for group in found.parted] == [["海尔集团", "王芳"]]
    assert [(way.start.name, way.end.name, way.change) for way in found.ways] == [
        ("张伟", "王芳", "no longer connected"),
        ("张伟", "李娜", "connected as before"),
        ("张伟", "张伟", "both names mean one thing"),
    ]


def test_paths_that_only_come_in_another_order_are_as_before() -> None:
    a, b = (Found(id_, "Person", id_, "", "") for id_ in ("Person/a", "Person/b"))

    def by(name: str) -> Route:
        ends = (Node("Person/a", "a"), Node(f"Company/{name}", name), Node("Person/b", "b"))
        return tuple(Step(start, end, ()) for start, end in pairwise(ends))

    def changed(*after: Route) -> str:
        return Way(a, b, (by("甲厂"), by("乙厂")), after).change

    assert changed(by("乙厂"), by("甲厂")) == "connected as before"
    assert "other ways" in changed(by("甲厂"), by("丙厂")) and "other ways" in changed(by("甲厂"))


@pytest.mark.parametrize(("gone", "told"), [(1, "1 post, figure, event or other thing would"), (2, "2 posts, figures")])
def test_what_else_falls_is_one_thing_or_several(gone: int, told: str) -> None:
    document = Found("Document/a", "Document", "甲报道", "", "")
    falls = tuple(
        Fall(Change("gone", "Position", str(n), None, (), (), (f"Position/{n}",), (), ()), "") for n in range(gone)
    )
    assert told in Withdrawal(document, 1, 0, 0, falls, (), (), ()).words()


# The command


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["without", *map(str, arguments)], env={"COLUMNS": "250"})


def every_byte(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {str(p): (p.stat().st_mtime_ns, p.read_bytes()) for p in folder.rglob("*") if p.is_file()}


def test_the_graph_is_not_touched_and_all_formats_tell_all_rows(sample: Graph) -> None:
    before = every_byte(sample.directory)
    ask = ("以城市之名向工匠精神致敬", "--graph", sample.directory, "--path", "青岛港", "时代楷模")
    found: list[dict[str, Any]] = json.loads(run(*ask, "--format", "json").stdout)
    lines = run(*ask, "--format", "csv").stdout.splitlines()
    told = run(*ask, "--format", "jsonl").stdout.splitlines()
    assert every_byte(sample.directory) == before
    assert tuple(found[0]) == COLUMNS and lines[0] == ",".join(COLUMNS)
    assert [json.loads(line) for line in told] == found and len(list(csv.reader(lines))) == len(found) + 1
    assert {row["what"] for row in found} >= {
        "told",
        "falls",
        "changes",
        "comes apart",
        "stays",
        "rank",
        "parted",
        "path",
    }
    assert all(row["why"] for row in found)


def test_the_first_line_says_it_in_words_and_the_table_is_short(sample: Graph) -> None:
    done = run("以城市之名向工匠精神致敬", "--graph", sample.directory)
    with jiangtu.open(sample.directory) as graph:
        found = graph.without("以城市之名向工匠精神致敬")
    lines = done.stdout.splitlines()
    assert done.exit_code == 0 and lines[0] == found.words() and len(lines) < 200
    assert "falls" in done.stdout and "comes apart" in done.stdout and "parted" in done.stdout
    assert "lines are left out; --format csv has all" in done.stdout


def test_nothing_rests_on_a_document_that_tells_of_itself_alone(tmp_path: Path) -> None:
    files = {"documents.csv": "编号,标题,日期,引用\n甲,甲报道,2019-05-01,\n乙,乙报道,2021-05-01,甲\n"}
    found = withdrawn(tmp_path, files, "乙")
    assert found.nothing and found.words() == "nothing rests on 乙报道: nothing else falls if it is withdrawn"


def test_nothing_rests_on_a_document_that_is_only_mentioned(sample: Graph) -> None:
    done = run("劳模工匠耀岛城", "--graph", sample.directory)
    assert (done.exit_code, done.stdout) == (
        0,
        "nothing rests on 劳模工匠耀岛城: nothing else falls if it is withdrawn\n",
    )
    assert len(json.loads(run("劳模工匠耀岛城", "--graph", sample.directory, "--format", "json").stdout)) == 1


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("没有这份文献", 3, "no Document in"),
        ("张连钢", 3, "no Document in"),
        ("大众日报", 0, "without 大众日报 2023-07-27"),
        ("20", 3, "things go by"),
        ("匠图荣誉表", 1, "vocabulary"),
    ],
)
def test_exit_codes(name: str, code: int, said: str, sample: Graph) -> None:
    done = run(name, "--graph", sample.directory)
    assert done.exit_code == code and said in done.output, done.output


def test_an_end_of_a_path_that_is_not_there_is_told(sample: Graph) -> None:
    done = run("以城市之名向工匠精神致敬", "--graph", sample.directory, "--path", "青岛港", "没有的人")
    assert done.exit_code == 3 and "没有的人" in done.output
