"""Groups: kept through rebuilds and named by nobody's name, resolved as things are joined and parted, and compared."""

import json
import os
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import process_time

import pytest
from click.testing import CliRunner, Result

import jiangtu
from graph import opened
from graph.filing import stem
from graph.finding import Ambiguous, NotFound
from graph.groups.comparing import Row, compare
from graph.groups.group import changes
from graph.groups.kept import FOLDER, LONGEST, BadGroup, BrokenGroup, NoSuchGroup, checked, path_of
from graph.names import key
from graph.statement import mention_id
from jiangtu.cli import main
from jiangtu.opened import Graph
from queries.views.view import file_name, picture
from records import root
from tests.graphs import Built, document, make
from tests.tables import Files, write
from tests.test_large import people_names
from tests.test_suppression import FILES, NAME, places, suppressed

CRAFTSMEN, OTHERS, PORTS = "青岛大工匠们", "另一些人", "港口"
HELD = ("--query", "holders", "-p", "honor=青岛大工匠")
PEOPLE = ("许振超", "张连钢", "位浩", "刘广齐")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the sample with three groups."""
    graph = jiangtu.build([root()], tmp_path_factory.mktemp("group") / "g").graph
    for arguments in ((CRAFTSMEN, *HELD), (OTHERS, *PEOPLE), (PORTS, "青岛港", "山东港口青岛港")):
        assert call(graph, "save", *arguments).exit_code == 0
    return graph


@pytest.fixture(scope="module")
def graph(sample: Path) -> Iterator[Graph]:
    with jiangtu.open(sample) as opened:
        yield opened


@pytest.fixture
def copy(sample: Path, tmp_path: Path) -> Path:
    """A graph of one's own, to be written into."""
    shutil.copytree(sample, tmp_path / "g")
    return tmp_path / "g"


def call(graph: Path, command: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["group", command, *arguments, "--graph", str(graph)])


def people(graph: Graph) -> dict[str, str]:
    return {row["name"]: row["id"] for row in graph.nodes("Person").dicts()}


def rows(told: list[Row], section: str) -> dict[str, tuple[object, ...]]:
    return {row.code: (row.a, row.of_a, row.b, row.of_b) for row in told if row.section == section}


@pytest.fixture(scope="module")
def compared(graph: Graph) -> list[Row]:
    return compare(graph, graph.group(CRAFTSMEN), graph.group(OTHERS))


# What is kept


def test_the_ids_of_an_answer_and_things_by_their_names_make_groups(graph: Graph) -> None:
    ids = people(graph)
    craftsmen, others = graph.group(CRAFTSMEN), graph.group(OTHERS)
    assert craftsmen.members == tuple(sorted(ids[name] for name in ("位浩", "孙鹏", "冯兆启")))
    assert craftsmen.label == "Person" and craftsmen.missing == () and craftsmen.build == graph.folder.name
    assert set(others) == {ids[name] for name in PEOPLE} and len(others) == 4
    assert ids["位浩"] in others and ids["孙鹏"] not in others and None not in others
    assert graph.groups() == sorted([CRAFTSMEN, OTHERS, PORTS])


def test_a_file_is_the_same_bytes_for_the_same_group_and_holds_no_name(copy: Path, graph: Graph) -> None:
    path = copy / FOLDER / f"{CRAFTSMEN}.json"
    before = path.read_bytes()
    assert call(copy, "save", CRAFTSMEN, *HELD, "--replace").exit_code == 0
    assert path.read_bytes() == before and b"\r" not in before
    text = before.decode("utf-8")
    assert not [name for name in people(graph) if name in text]
    told = json.loads(text)
    (honor,) = [row["id"] for row in graph.nodes("Honor").dicts() if row["name"] == "青岛大工匠"]
    assert told["made"] == {"by": "question", "question": "holders", "column": "id", "parameters": {"honor": honor}}
    assert told["build"] == graph.folder.name and told["class"] == "Person"


def test_a_group_that_is_there_is_written_over_only_when_asked(copy: Path) -> None:
    before = (copy / FOLDER / f"{OTHERS}.json").read_bytes()
    refused = call(copy, "save", OTHERS, "位浩")
    assert refused.exit_code == 2 and "--replace" in refused.stderr
    assert (copy / FOLDER / f"{OTHERS}.json").read_bytes() == before
    assert call(copy, "save", OTHERS, "位浩", "--replace").exit_code == 0
    with jiangtu.open(copy) as graph:
        assert len(graph.group(OTHERS)) == 1


def test_a_write_that_fails_leaves_the_group_as_it_was(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (copy / FOLDER / f"{OTHERS}.json").read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert call(copy, "save", OTHERS, "位浩", "--replace").exit_code == 1
    assert (copy / FOLDER / f"{OTHERS}.json").read_bytes() == before
    assert sorted(path.suffix for path in (copy / FOLDER).iterdir()) == [".json"] * 3


NAMES = ("a/b", "a\\b", "a_b", "A_B", "con", "CON", ".", "..", "名 册", "龘" * 200, "é", "=1+1", "x" * 90, "😀" * 70)


def test_any_name_is_kept_as_given_in_a_file_of_its_own(copy: Path) -> None:
    with jiangtu.open(copy) as graph:
        ids = graph.group(PORTS).members
        for name in NAMES:
            assert graph.save_group(name, ids).name == checked(name)
        assert graph.groups() == sorted([CRAFTSMEN, OTHERS, PORTS, *map(checked, NAMES)])
        files = [path.name for path in (copy / FOLDER).iterdir()]
        assert len({name.casefold() for name in files}) == len(NAMES) + 3
        assert all(len(name.encode()) < 256 and stem(name, "") == name for name in files)
        assert graph.group("e\u0301").name == "é", "however its accents are written"
        with pytest.raises(BadGroup, match="already"):
            graph.save_group("A_B", ids)


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "a\x1b[2J", "a\u202eb", "电话13864210987", "x" * 201])
def test_a_name_that_no_group_can_have_is_refused(graph: Graph, name: str) -> None:
    with pytest.raises(BadGroup):
        graph.save_group(name, graph.group(PORTS).members)


def test_a_page_and_a_group_follow_the_same_rules_for_their_files(graph: Graph) -> None:
    assert file_name(picture(graph, "group", (PORTS,))) == f"{PORTS}.html"
    assert path_of(Path(), PORTS).name == f"{PORTS}.json"


# Errors


def test_a_group_that_is_not_there_names_those_that_are(sample: Path) -> None:
    for command in (["show", "大工匠"], ["remove", "大工匠"], ["compare", CRAFTSMEN, "大工匠"]):
        done = call(sample, *command)
        assert done.exit_code == 3 and f"like it: {CRAFTSMEN}" in done.stderr and PORTS in done.stderr
    done = CliRunner().invoke(main, ["query", "ladder", "--within", "大工匠", "--graph", str(sample)])
    assert done.exit_code == 3 and CRAFTSMEN in done.stderr


def test_where_there_is_no_group_yet_one_is_told_how_to_make_one(tmp_path: Path) -> None:
    built = make(tmp_path, {"people.csv": "姓名\n张伟\n"})
    done = call(built.directory, "show", "x")
    assert done.exit_code == 3 and "group save" in done.stderr
    assert call(built.directory, "list").exit_code == 0 and not (built.directory / FOLDER).exists()


@pytest.mark.parametrize(
    ("arguments", "code", "named"),
    [
        (["x", "--query", "mentors"], 2, "empty"),
        (["x", "--query", "persons-named", "-p", "part=查无此人"], 2, "empty"),
        (["x", "--query", "grants-by-year"], 2, "no things"),
        (["x", "--query", "one-document"], 2, "--class"),
        (["x", "--query", "measure", "-p", "measure=高技能人才"], 2, "--column (subject_id, document_id)"),
        (["x", "--query", "measure", "-p", "measure=高技能人才", "--column", "id"], 2, "Statistic"),
        (["x", "--query", "holders", "-p", "honor=青岛大工匠", "--column", "conferral"], 2, "Conferral"),
        (["x", "--query", "holders", "-p", "honor=青岛大工匠", "--column", "name"], 2, "id, conferral"),
        (["x", "--query", "holders", "-p", "honor=青岛大工匠", "--class", "Team"], 2, "at least one"),
        (["x", "--query", "holders", "-p", "honor=青岛大工匠", "-p", "honor=齐鲁工匠"], 2, "honor is given twice"),
        (["x", "--query", "nope"], 2, "nope"),
        (["x", "查无此人"], 3, "查无此人"),
        (["x", "位浩", "查无此人", "查无此事"], 3, "查无此事"),
        (["x", "位浩", "海信集团"], 2, "--class"),
        (["x", "位浩", "--class", "Nobody"], 2, "Person"),
        (["x"], 2, "--query"),
        (["x", "位浩", "--query", "holders"], 2, "--query"),
        (["x", "位浩", "--column", "id"], 2, "--query"),
    ],
)
def test_what_makes_no_group_is_one_line_that_says_why(
    sample: Path, arguments: list[str], code: int, named: str
) -> None:
    done = call(sample, "save", *arguments)
    assert done.exit_code == code and named in done.stderr, done.stderr
    assert "Traceback" not in done.stderr and not (sample / FOLDER / "x.json").exists()


def test_a_name_that_fits_several_lists_them(tmp_path: Path) -> None:
    built = make(tmp_path, TWO)
    with built.open() as graph:
        assert len(graph.nodes("Person")) == 4
    done = call(built.directory, "save", "x", "张伟")
    assert done.exit_code == 3 and "2 things" in done.stderr and "甲厂" in done.stderr and "乙厂" in done.stderr


def test_groups_of_two_classes_are_not_compared(sample: Path) -> None:
    done = call(sample, "compare", CRAFTSMEN, PORTS)
    assert done.exit_code == 2 and "Person" in done.stderr and "Company" in done.stderr


OTHER_CLASS = '{"form":1,"name":"坏","class":"Team","made":{"by":"ids"},"build":"","members":{"Person/00":[]}}'


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"form": 2}', "\udc80", OTHER_CLASS])
def test_a_file_that_holds_no_group_is_named_and_hides_no_other(copy: Path, text: str) -> None:
    path = copy / FOLDER / "坏.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    done = call(copy, "list", "--format", "csv")
    assert done.exit_code == 0 and "坏.json" in done.stderr and PORTS in done.stdout
    with jiangtu.open(copy) as graph, pytest.raises(BrokenGroup, match="坏"):
        graph.group("坏")


def test_a_group_whose_file_was_renamed_is_still_found_and_removed_whole(copy: Path) -> None:
    (copy / FOLDER / f"{PORTS}.json").rename(copy / FOLDER / "ports.json")
    assert call(copy, "show", PORTS).exit_code == 0
    assert call(copy, "remove", PORTS).exit_code == 0
    assert call(copy, "show", PORTS).exit_code == 3 and not (copy / FOLDER / "ports.json").exists()


def test_a_group_whose_file_was_renamed_is_replaced_whole_and_by_no_other(copy: Path) -> None:
    ports, others = copy / FOLDER / f"{PORTS}.json", copy / FOLDER / f"{OTHERS}.json"
    ports.rename(copy / FOLDER / "ports.json")
    assert call(copy, "save", PORTS, "海信集团", "--replace").exit_code == 0
    assert ports.is_file() and not (copy / FOLDER / "ports.json").exists()
    ports.replace(others)
    before = others.read_bytes()
    for more in ([], ["--replace"]):
        done = call(copy, "save", OTHERS, "位浩", *more)
        assert done.exit_code == 2 and f"holds the group {PORTS!r}" in done.stderr
    assert others.read_bytes() == before


# What becomes of members

TWO: Files = {
    "documents.csv": "编号,标题,日期,出版者\n甲,甲报道,2019-05-01,甲报\n乙,乙报道,2021-05-01,乙报\n",
    "companies.csv": "名称,文献\n甲厂,甲\n乙厂,乙\n丙厂,甲\n丙厂,乙\n",
    "people.csv": "姓名,单位,文献\n张伟,甲厂,甲\n张伟,乙厂,乙\n李娜,丙厂,甲\n李娜,丙厂,乙\n王芳,,甲\n",
}


def mention(name: str, of: str, unit: str) -> str:
    return mention_id("Person", document(of), key(name), key(unit))


def decided(*rows: str) -> Files:
    return {"decisions/identity.csv": "\n".join(["case,mention,group", *rows]) + "\n"}


def everybody(built: Built, name: str = "众人") -> None:
    with built.open() as graph:
        graph.save_group(name, people_ids(graph))


def people_ids(graph: opened.Graph) -> list[str]:
    return [row["id"] for row in graph.nodes("Person").dicts()]


def test_members_outlast_builds_and_their_sweeping(tmp_path: Path) -> None:
    built = make(tmp_path, TWO)
    everybody(built)
    before = (built.directory / FOLDER / "众人.json").read_bytes()
    for n in range(3):
        built = make(tmp_path, {**TWO, "teams.csv": f"名称,文献\n班{n},甲\n"}, keep=1)
    assert len(list((built.directory / "builds").iterdir())) == 1
    assert (built.directory / FOLDER / "众人.json").read_bytes() == before
    with built.open() as graph:
        group = graph.group("众人")
        assert group.members == tuple(sorted(people_ids(graph))) and len(group) == 4
        assert changes(graph, group) == []


def test_two_members_that_became_one_count_once_and_are_told(tmp_path: Path) -> None:
    everybody(make(tmp_path, TWO))
    one, other = mention("张伟", "甲", "甲厂"), mention("张伟", "乙", "乙厂")
    built = make(tmp_path, {**TWO, **decided(f"张伟,{one},1", f"张伟,{other},1")})
    with built.open() as graph:
        group = graph.group("众人")
        assert (len(group), group.saved, group.missing) == (3, 4, ())
        assert group.joined == {one: tuple(sorted([one, other]))}
        (said,) = changes(graph, group)
        assert one in said and other in said and "张伟" in said
    shown = call(built.directory, "show", "众人", "--format", "csv")
    assert "one thing now" in shown.stderr and f"one of {min(one, other)}, {max(one, other)}" in shown.stdout
    listed = json.loads(call(built.directory, "list", "--format", "json").stdout)
    assert [(row["members"], row["saved"]) for row in listed] == [(3, 4)]


def test_one_that_was_told_apart_is_all_of_what_it_is_now_and_is_told(tmp_path: Path) -> None:
    built = make(tmp_path, TWO)
    early, late = mention("李娜", "甲", "丙厂"), mention("李娜", "乙", "丙厂")
    with built.open() as graph:
        graph.save_group("娜", [late])  # any mention of hers
        assert graph.group("娜").members == (early,)
    built = make(tmp_path, {**TWO, **decided(f"李娜,{early},1", f"李娜,{late},2")})
    with built.open() as graph:
        group = graph.group("娜")
        assert group.members == tuple(sorted([early, late])) and group.split == {early: group.members}
        (said,) = changes(graph, group)
        assert early in said and late in said
    shown = call(built.directory, "show", "娜", "--format", "csv").stdout
    assert shown.count(f"told apart from what was {early}") == 2
    make(tmp_path, TWO)  # the decision is taken back
    (tmp_path / "r" / "decisions" / "identity.csv").unlink()
    with make(tmp_path, TWO).open() as graph:
        assert graph.group("娜").split == {} and graph.group("娜").members == (early,)


def test_a_member_that_another_document_still_tells_of_stays(tmp_path: Path) -> None:
    everybody(make(tmp_path, TWO))
    files = {**TWO, "people.csv": str(TWO["people.csv"]).replace("李娜,丙厂,甲\n", "")}
    with make(tmp_path, files).open() as graph:
        group = graph.group("众人")
        assert mention("李娜", "乙", "丙厂") in group and group.missing == () and len(group) == 4


def test_a_member_that_no_source_tells_of_is_left_out_and_told(tmp_path: Path) -> None:
    everybody(make(tmp_path, TWO))
    gone = mention("王芳", "甲", "")
    files = {**TWO, "people.csv": str(TWO["people.csv"]).replace("王芳,,甲\n", "")}
    built = make(tmp_path, files, stores=True)
    with built.open() as graph:
        group = graph.group("众人")
        assert group.missing == (gone,) and len(group) == 3
        assert rows(compare(graph, group, group), "members")["missing"] == (1, 4, 1, 4)
        page = picture(graph, "group", ("众人",))
        assert page.table and page.table.rows[-1][0] == gone and "1 个成员不再有来源提及" in str(page.left_out)
    for command in (["show", "众人"], ["compare", "众人", "众人"]):
        done = call(built.directory, *command)
        assert done.exit_code == 0 and done.stderr.count(gone) == 1 and "1 of 4 members" in done.stderr


def test_a_group_of_which_nobody_is_left_can_be_shown_and_compared_but_not_drawn(tmp_path: Path) -> None:
    everybody(make(tmp_path, TWO))
    (tmp_path / "r" / "people.csv").unlink()
    built = make(tmp_path, {}, stores=True)
    with jiangtu.open(built.directory) as graph:
        group = graph.group("众人")
        assert group.members == () and len(group.missing) == 4
        told = compare(graph, group, group)
        assert rows(told, "members")["size"] == (0, None, 0, None)
        assert rows(told, "gender")["unknown"] == (0, 0, 0, 0)
        assert graph.query("companies-by-honors", within=group).rows() == []
        with pytest.raises(BadGroup, match="4 members"):
            picture(graph, "group", ("众人",))
    assert call(built.directory, "compare", "众人", "众人").exit_code == 0


# Suppression


def test_a_suppressed_name_is_in_no_byte_of_a_group(tmp_path: Path) -> None:
    built = make(tmp_path, FILES, stores=True)
    groups = {
        f"{NAME}的同事": ["--query", "persons-named", "-p", f"part={NAME}"],
        "同名": ["--query", "same-names", "-p", f"name={NAME}", "--class", "Person"],
        "各位": [NAME, "李娜"],
        "他": ["--query", "holders", "-p", "honor=时代楷模"],
    }
    made = {name: call(built.directory, "save", name, *arguments) for name, arguments in groups.items()}
    assert [name for name, done in made.items() if done.exit_code] == ["同名"], "there are none of one name"
    folder = built.directory / FOLDER
    kept = {path.stem: path.read_text("utf-8") for path in folder.iterdir()}
    assert [name for name, text in kept.items() if NAME in text] == [f"{NAME}的同事"], "only in what a user named so"
    assert '"withheld": [\n   "part"\n  ]' in kept[f"{NAME}的同事"]
    (folder / ".abandoned").write_text(NAME, "utf-8")
    (folder / f"{NAME}.json").write_text(f"not a group, of {NAME}", "utf-8")
    with_note = {**json.loads(kept["各位"]), "note": NAME}
    (folder / "各位.json").write_text(json.dumps(with_note, ensure_ascii=False), "utf-8")
    assert places(built.directory, NAME)

    built = make(
        tmp_path, {**FILES, **suppressed(f"{mention_id('Person', document('甲'), key(NAME), key('青岛港'))},,,,")}
    )
    assert places(built.directory, NAME) == []
    assert [path.name for path in built.directory.rglob("*") if NAME in path.name] == []
    assert built.summary.renamed == ["〔已隐去〕的同事"]
    with built.open() as graph:
        assert set(graph.groups()) == {"〔已隐去〕的同事", "各位", "他"}
        assert [len(graph.group(name)) for name in ("各位", "他", "〔已隐去〕的同事")] == [1, 1, 0]
        assert len(graph.group("各位").missing) == 1
        assert not any(NAME in line for name in graph.groups() for line in changes(graph, graph.group(name)))


def test_groups_whose_struck_names_clash_are_both_kept(tmp_path: Path) -> None:
    files = {**FILES, "people.csv": str(FILES["people.csv"]) + "欧阳长河,青岛港,甲,,\n"}
    built = make(tmp_path, files)
    for name in (NAME, "欧阳长河", "〔已隐去〕 2"):
        assert call(built.directory, "save", name, "李娜").exit_code == 0
    gone = [mention_id("Person", document("甲"), key(name), key("青岛港")) for name in (NAME, "欧阳长河")]
    built = make(tmp_path, {**files, **suppressed(*(f"{id_},,,," for id_ in gone))})
    with built.open() as graph:
        assert graph.groups() == ["〔已隐去〕", "〔已隐去〕 2", "〔已隐去〕 3"]


def test_a_struck_name_that_grew_too_long_is_cut_and_its_group_kept(tmp_path: Path) -> None:
    built = make(tmp_path, FILES)
    names = [(NAME * LONGEST)[: LONGEST // len(NAME) * len(NAME)], f"{NAME * (LONGEST // len(NAME) - 1)}们"]
    for name in names:
        assert call(built.directory, "save", name, "李娜").exit_code == 0
    gone = mention_id("Person", document("甲"), key(NAME), key("青岛港"))
    built = make(tmp_path, {**FILES, **suppressed(f"{gone},,,,")})
    with built.open() as graph:
        assert sorted(built.summary.renamed) == graph.groups() and len(graph.groups()) == 2
        assert all(len(graph.group(name)) == 1 and len(name) <= LONGEST for name in graph.groups())
    assert places(built.directory, NAME) == []


# Comparison


def test_two_groups_of_the_sample_counted_by_hand(compared: list[Row]) -> None:
    """The sheets say: 孙鹏 four grants, of which one is of 2024, one of a province and three of the city; 位浩 one of
    2024 and 冯兆启 one of 2023, of the city. 许振超 one of 2004, 张连钢 of 2021 and 刘广齐 of 2022, of the nation."""
    assert rows(compared, "members") == {
        "size": (3, None, 4, None),
        "both": (1, 3, 1, 4),
        "missing": (0, 3, 0, 4),
    }
    assert rows(compared, "grants") == {
        "total": (6, None, 4, None),
        "median": (1, None, 1, None),
        "most": (4, None, 1, None),
        "without": (0, 3, 0, 4),
    }
    assert rows(compared, "level") == {
        "municipal": (5, 6, 1, 4),
        "provincial": (1, 6, 0, 4),
        "national": (0, 6, 3, 4),
        "unknown": (0, 6, 0, 4),
    }
    assert list(rows(compared, "level")) == ["municipal", "provincial", "national", "unknown"], "as the ladder goes"
    assert rows(compared, "year") == {
        "first": (2023, None, 2004, None),
        "last": (2024, None, 2024, None),
        "2004": (0, 3, 1, 4),
        "2021": (0, 3, 1, 4),
        "2022": (0, 3, 1, 4),
        "2023": (1, 3, 0, 4),
        "2024": (2, 3, 1, 4),
        "unknown": (3, 6, 0, 4),
    }
    assert rows(compared, "gender") == {"male": (0, 0, 0, 0), "female": (0, 0, 0, 0), "unknown": (3, 3, 4, 4)}


def test_where_members_are_and_work_counted_by_hand(graph: Graph, compared: list[Row]) -> None:
    """许振超 and 张连钢 are told as of 青岛市, in 山东省, in 中国. 冯兆启 and 许振超 have no post; 张连钢 works for the
    group, and with a team that two names of the port claim."""
    named = {row["id"]: row["name"] for label in ("Place", "Company") for row in graph.nodes(label).dicts()}
    areas = {named.get(code, code): told for code, told in rows(compared, "area").items()}
    assert areas == {
        "中国": (0, 0, 2, 2),
        "山东省": (0, 0, 2, 2),
        "青岛市": (0, 0, 2, 2),
        "unknown": (3, 3, 2, 4),
    }
    units = {named.get(code, code): told for code, told in rows(compared, "unit").items()}
    assert units == {
        "青岛海湾化学股份有限公司氯乙烯厂氯乙烯一工段": (1, 2, 1, 3),
        "国网莱西市供电公司营销部": (1, 2, 0, 3),
        "青岛港": (0, 2, 1, 3),
        "山东港口青岛港": (0, 2, 1, 3),
        "山东省港口集团": (0, 2, 1, 3),
        "海信集团": (0, 2, 1, 3),
        "海信冰箱公司平度冰冷工厂": (0, 2, 1, 3),
        "unknown": (1, 3, 1, 4),
    }
    assert {named.get(code, code) for code in rows(compared, "unit_area")} == {"中国", "山东省", "青岛市", "unknown"}


def test_grants_and_documents_agree_with_the_questions_of_the_catalog(graph: Graph, compared: list[Row]) -> None:
    for side, name in enumerate((CRAFTSMEN, OTHERS)):
        grants = dict[str, object]()
        for id_ in graph.group(name):
            told = graph.query("person", person=id_).dicts()
            grants |= {row["via"]: row["year"] for row in told if row["section"] == "grant"}
        years = Counter(str(year or "unknown") for year in grants.values())
        assert {code: told[side * 2] for code, told in rows(compared, "year").items() if code in years} == years
        alone = {row["id"] for row in graph.query("one-document").dicts()}
        documents = Counter("one" if id_ in alone else "several" for id_ in graph.group(name))
        assert {
            code: told[side * 2] for code, told in rows(compared, "documents").items() if code in documents
        } == documents


def test_firms_are_credited_as_the_ranking_credits_them(graph: Graph) -> None:
    told = compare(graph, graph.group(PORTS), graph.group(PORTS))
    ranked = {row["id"]: row["grants"] for row in graph.query("companies-by-honors").dicts()}
    each = [ranked[id_] for id_ in graph.group(PORTS)]
    assert rows(told, "grants")["most"][0] == max(each) == 3
    assert rows(told, "grants")["total"][0] == 3 < sum(each), "a grant of both is one in the total"
    assert not rows(told, "gender") and not rows(told, "unit")


CITY: Files = {
    "documents.csv": "编号,标题,日期,出版者\n甲,甲报道,2019-05-01,甲报\n",
    "people.csv": "姓名,性别,文献,单位\n"
    + "".join(f"人{c},{s},甲,{c}厂\n" for c, s in zip("甲乙丙丁戊", ("男", "女", "女", "", ""), strict=True)),
    "companies.csv": "名称,文献\n" + "".join(f"{c}厂,甲\n" for c in "甲乙丙丁戊"),
    "positions.csv": "姓名,单位,职务,状态,文献\n"
    + "".join(f"人{c},{c}厂,工人,现任,甲\n" for c in "甲乙丙丁")
    + "人戊,戊厂,工人,曾任,甲\n",
    "honors.csv": "名称,级别,文献\n市奖,市级,甲\n某奖,,甲\n",
    "conferrals.csv": "获得者,单位,荣誉,年份,阶段,文献\n人甲,甲厂,市奖,2019,授予,甲\n人甲,甲厂,某奖,,授予,甲\n"
    "人乙,乙厂,市奖,2020,提名,甲\n",
}


def test_what_is_not_known_is_a_row_and_no_part_of_a_share(tmp_path: Path) -> None:
    with make(tmp_path, CITY).open() as graph:
        graph.save_group("众", people_ids(graph))
        graph.save_group("甲", [row["id"] for row in graph.nodes("Person").dicts() if row["name"] == "人甲"])
        told = compare(graph, graph.group("众"), graph.group("甲"), top=2)
    assert rows(told, "gender") == {"male": (1, 3, 1, 1), "female": (2, 3, 0, 1), "unknown": (2, 5, 0, 1)}
    assert rows(told, "grants") == {
        "total": (2, None, 2, None),
        "median": (0, None, 2, None),
        "most": (2, None, 2, None),
        "without": (4, 5, 0, 1),
    }, "a nomination is no grant"
    assert rows(told, "level") == {"municipal": (1, 1, 1, 1), "unknown": (1, 2, 1, 2)}
    assert rows(told, "year") == {
        "first": (2019, None, 2019, None),
        "last": (2019, None, 2019, None),
        "2019": (1, 1, 1, 1),
        "unknown": (1, 2, 1, 2),
    }
    units = rows(told, "unit")
    assert next(told for code, told in units.items() if "/" in code) == (1, 4, 1, 1), "the firm of most comes first"
    assert {code: told for code, told in units.items() if "/" not in code} == {
        "others": (2, 4, 0, 1),
        "other_units": (2, None, 0, None),
        "unknown": (1, 5, 0, 1),
    }, "a former post is none"
    assert rows(told, "area") == {"unknown": (5, 5, 1, 1)}


def test_every_row_and_section_is_told_in_both_languages(compared: list[Row]) -> None:
    import yaml

    text = Path(__file__).parent.parent.joinpath("graph", "groups", "words.yml").read_text("utf-8")
    for told in yaml.safe_load(text).values():
        assert all(set(words) == {"zh", "en"} and all(words.values()) for words in told.values())
    assert all(row.words["zh"] and row.words["en"] for row in compared)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_comparison_reads_in_a_terminal_and_as_data(sample: Path, tmp_path: Path, lang: str) -> None:
    table = call(sample, "compare", CRAFTSMEN, OTHERS, "--lang", lang)
    words = {"zh": ("成员数", "不详", "市级", "性别"), "en": ("members", "unknown", "municipal", "sex")}[lang]
    assert table.exit_code == 0 and all(word in table.stdout for word in (*words, CRAFTSMEN, OTHERS, "6 · 83%"))
    told = json.loads(call(sample, "compare", CRAFTSMEN, OTHERS, "--format", "json", "--lang", lang).stdout)
    (city,) = [row for row in told if (row["section"], row["code"]) == ("level", "municipal")]
    assert city == {
        **{"section": "level", "code": "municipal", "a": 5, "of_a": 6, "b": 1, "of_b": 4},
        "value": {"zh": "市级", "en": "municipal"}[lang],
    }
    for ending in ("csv", "jsonl", "xlsx"):
        path = tmp_path / f"c.{ending}"
        assert call(sample, "compare", CRAFTSMEN, OTHERS, "-o", str(path)).exit_code == 0 and path.stat().st_size
    with jiangtu.open(sample) as graph:
        assert graph.compare_groups(CRAFTSMEN, OTHERS, lang=lang).dicts() == told


def test_ten_thousand_members_are_compared_in_two_seconds_of_work(tmp_path: Path) -> None:
    names = people_names()[:10_000]
    files: Files = {
        "people.csv": "姓名,单位,性别\n" + "".join(f"{n},厂{i % 300},{'男女'[i % 2]}\n" for i, n in enumerate(names)),
        "companies.csv": "名称,所在地\n" + "".join(f"厂{i},青岛市\n" for i in range(300)),
        "positions.csv": "姓名,单位,职务\n" + "".join(f"{n},厂{i % 300},工人\n" for i, n in enumerate(names)),
        "conferrals.csv": "获得者,单位,荣誉,年份\n"
        + "".join(f"{n},厂{i % 300},青岛工匠,{2000 + i % 20}\n" for i, n in enumerate(names)),
    }
    with make(tmp_path, files).open() as graph:
        ids = people_ids(graph)
        graph.save_group("全", ids)
        graph.save_group("半", ids[::2])
        began = process_time()
        told = compare(graph, graph.group("全"), graph.group("半"))
        assert process_time() - began < 2
    assert rows(told, "grants")["total"] == (len(ids), None, len(ids) // 2, None) and len(ids) == 10_000


# Within a group


def test_an_answer_within_a_group_has_only_rows_that_name_a_member(graph: Graph) -> None:
    whole = graph.query("holders", honor="青岛大工匠").dicts()
    for within in (OTHERS, graph.group(OTHERS), graph.group(OTHERS).members):
        told = graph.query("holders", honor="青岛大工匠", within=within).dicts()
        assert told == [row for row in whole if row["name"] == "位浩"] and len(told) == 1
    assert graph.query("holders", "cypher", honor="青岛大工匠", within=OTHERS).dicts() == told
    ports = graph.query("companies-by-honors", within=PORTS).dicts()
    assert {row["name"] for row in ports} == {"青岛港", "山东港口青岛港"}
    with pytest.raises(NoSuchGroup):
        graph.query("companies-by-honors", within="查无此组")


def test_a_member_is_looked_for_in_every_column_of_ids(graph: Graph, sample: Path) -> None:
    studios = graph.query("studios").dicts()
    graph.save_group("领头人", [row["leader_id"] for row in studios])
    assert graph.query("studios", within="领头人").dicts() == studios != []
    assert graph.query("studios", within=OTHERS).dicts() == []
    done = CliRunner().invoke(main, ["query", "studios", "--within", "领头人", "--graph", str(sample)])
    assert done.exit_code == 0 and "1 of 1 rows name a member, in leader_id" in done.stderr
    call(sample, "remove", "领头人")


def test_a_question_that_only_counts_is_narrowed_by_no_group(sample: Path) -> None:
    done = CliRunner().invoke(main, ["query", "grants-by-year", "--within", CRAFTSMEN, "--graph", str(sample)])
    assert done.exit_code == 2 and "only counts" in done.stderr


# Pages


def test_the_picture_of_a_group_has_its_members_and_what_joins_them(graph: Graph) -> None:
    page = picture(graph, "group", (CRAFTSMEN,))
    assert {node.name for node in page.nodes} == {"位浩", "孙鹏", "冯兆启", "青岛大工匠"}
    assert len(page.edges) == 3 and {edge.relation for edge in page.edges} == {"Conferral"}
    assert page.title["zh"] == CRAFTSMEN and "3 个成员" in page.subtitle["zh"] and "文献" in str(page.left_out)
    assert page.table and [row[2] for row in page.table.rows] == [{"zh": "是", "en": "yes"}] * 3


def test_a_page_says_which_members_it_leaves_out(graph: Graph, tmp_path: Path) -> None:
    page = picture(graph, "group", (OTHERS,), most=3)
    drawn = [node.name for node in page.nodes]
    assert page.left_out and page.table and len(drawn) <= 3
    marks = {str(row[0]): row[2]["zh"] for row in page.table.rows if isinstance(row[2], Mapping)}
    assert {name for name, mark in marks.items() if mark == "是"} == set(drawn) & set(PEOPLE)
    left = sorted(set(PEOPLE) - set(drawn))
    assert sorted(name for name, mark in marks.items() if mark == "否") == left
    assert f"4 个成员中有 {len(left)} 个未画出" in page.left_out["zh"]


def test_pages_of_groups_and_within_groups_are_written(graph: Graph, sample: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["view", "group", OTHERS, "-o", str(tmp_path / "a.html"), "--graph", str(sample)])
    assert done.exit_code == 0 and "4 个成员" in done.output and (tmp_path / "a.html").stat().st_size > 1000
    asked = ["view", "query", "holders", "-p", "honor=青岛大工匠", "--within", OTHERS]
    done = CliRunner().invoke(main, [*asked, "-o", str(tmp_path / "b.html"), "--graph", str(sample)])
    assert done.exit_code == 0 and f"“{OTHERS}”组成员" in done.stderr and "全部 3 行中的 1 行" in done.stderr
    path = graph.view("query", "holders", tmp_path / "c.html", honor="青岛大工匠", within=OTHERS)
    assert path.read_bytes() == (tmp_path / "b.html").read_bytes()
    page = picture(graph, "query", ("holders",), values={"honor": "青岛大工匠"}, within=OTHERS)
    assert {node.name for node in page.nodes} == {"位浩", "青岛大工匠"} and page.table and len(page.table.rows) == 1
    assert graph.view("group", PORTS, tmp_path / "d.html").is_file()


def test_names_that_mean_nothing_or_several_are_the_library_s_own_errors(tmp_path: Path) -> None:
    from graph.groups.group import find_members

    with make(tmp_path, TWO).open() as graph:
        with pytest.raises(NotFound, match="查无此人"):
            find_members(graph, ["李娜", "查无此人"])
        with pytest.raises(Ambiguous):
            find_members(graph, ["张伟"])
        with pytest.raises(BadGroup, match="Person/00"):
            graph.save_group("x", ["Person/00"])
        with pytest.raises(BadGroup):
            graph.save_group("x", [])
    assert not write(tmp_path / "g", {}).joinpath(FOLDER, "x.json").exists()
