"""Pages and sites as they are written: whole, linked, named safely, and without what is suppressed."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import jiangtu
from graph.directory import NotOurs
from graph.opened import Graph
from jiangtu.cli import main
from jiangtu.cli.view import THINGS
from queries.views.thing import kinds
from queries.views.view import file_name, picture
from tests.graphs import Built, make
from tests.test_suppression import suppressed
from tests.viewed import FILES, FIRM, HIDDEN, HONOR, PERSON

ASKED = f"honor={HONOR}"
ODD = 'COM1. "a/b\\c"?*<|>.'


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    files = {**FILES, "achievements.csv": f'{FILES["achievements.csv"]}"{ODD.replace(chr(34), chr(34) * 2)}",,,甲\n'}
    return make(tmp_path_factory.mktemp("pages"), files, stores=True)


def site(built: Built, folder: Path, *options: str) -> dict[str, str]:
    """The files of a site by their paths in it."""
    done = CliRunner().invoke(main, ["view", "site", "-o", str(folder), "--graph", str(built.directory), *options])
    assert done.exit_code == 0, done.output
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*") if p.is_file()}


def data(page: str) -> dict[str, object]:
    """What a page draws."""
    (found,) = re.findall(r"<script[^>]*application/json[^>]*>(.*?)</script>", page, re.S)
    told: dict[str, object] = json.loads(found)["picture"]
    return told


def test_the_command_knows_every_class_that_has_pages() -> None:
    assert set(THINGS) == set(kinds())


@pytest.mark.parametrize("call", [["company", FIRM], ["path", FIRM, HONOR], ["query", "holders", "-p", ASKED]])
def test_a_page_is_written_under_the_name_of_what_it_shows(
    built: Built, call: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["view", *call, "--graph", str(built.directory)])
    (written,) = tmp_path.iterdir()
    assert done.exit_code == 0 and done.stdout.startswith(f"{written.name}: ") and HONOR in written.read_text("utf-8")
    assert (FIRM if call[0] != "query" else HONOR) in written.name


def test_a_name_that_no_file_may_have_gives_a_file(built: Built) -> None:
    with built.open() as graph:
        assert file_name(picture(graph, "achievement", (ODD,))) == "_COM1. _a_b_c_.html"


@pytest.mark.parametrize(
    ("call", "code", "said"),
    [
        (["person", "nobody"], 3, "no Person in"),
        (["query", "ladder"], 2, "declares no edges"),
        (["query", "holders"], 2, "needs honor"),
        (["path", FIRM], 2, "Missing argument 'B'"),
        (["nothing"], 2, "No such command"),
        (["person", PERSON, "-o", "/nowhere/x.html"], 1, "/nowhere/x.html"),
    ],
)
def test_what_cannot_be_shown_is_one_line(built: Built, call: list[str], code: int, said: str) -> None:
    done = CliRunner().invoke(main, ["view", *call], env={"JIANGTU_GRAPH": str(built.directory)})
    assert done.exit_code == code and said in done.stderr and "Traceback" not in done.output


def test_python_writes_the_same_pages(built: Built, tmp_path: Path) -> None:
    with jiangtu.open(built.directory) as graph:
        first = graph.view("person", PERSON, tmp_path / "a.html")
        second = graph.view("path", FIRM, HONOR, tmp_path / "b.html", lang="en", many=1)
        assert graph.view("query", "holders", tmp_path / "c.html", honor=HONOR).is_file()
    again = CliRunner().invoke(
        main, ["view", "person", PERSON, "-o", str(tmp_path / "d.html"), "--graph", str(built.directory)]
    )
    assert again.exit_code == 0 and (tmp_path / "d.html").read_bytes() == first.read_bytes()
    assert data(second.read_text("utf-8"))["lang"] == "en"


def test_every_link_of_a_site_leads_to_a_page_of_it(built: Built, tmp_path: Path) -> None:
    files = site(built, tmp_path / "site")
    pages = {name for name in files if name.endswith(".html")}
    assert {"index.html", "assets/search.js", "assets/jiangtu.js", "assets/jiangtu.css"} <= files.keys()
    assert len(pages) == len({*re.findall(r'"href":"(pages/[^"]+)"', files["assets/search.js"])}) + 1
    for name in pages:
        nodes = data(files[name])["nodes"]
        assert isinstance(nodes, list)
        hrefs = [node["href"] for node in nodes if "href" in node]
        folder = (tmp_path / "site" / name).parent
        assert hrefs and all((folder / href).is_file() for href in hrefs), name
    assert PERSON in files["assets/search.js"] and "zhangliangang" in files["assets/search.js"]


def test_in_a_site_facts_stand_on_the_page_of_the_thing(built: Built, tmp_path: Path) -> None:
    files = site(built, tmp_path / "site")
    for name in (name for name in files if name.startswith("pages/")):
        told = data(files[name])
        nodes = told["nodes"]
        assert isinstance(nodes, list)
        assert [n["id"] for n in nodes if n.get("facts") and "href" in n] == [told["center"]]


def test_a_site_is_written_over_and_no_other_folder_is(built: Built, tmp_path: Path) -> None:
    before = site(built, tmp_path / "site")
    (tmp_path / "site" / "pages" / "person-gone.html").write_text("gone", "utf-8")
    assert site(built, tmp_path / "site") == before
    few = site(built, tmp_path / "site", "--pages", "2")
    assert len([name for name in few if name.startswith("pages/")]) == 2
    assert "2 个各做了一页" in few["index.html"]
    with jiangtu.open(built.directory) as graph, pytest.raises(NotOurs, match="other files"):
        graph.view("site", built.records)


def test_a_suppressed_name_is_in_no_page(built: Built, tmp_path: Path) -> None:
    assert any(HIDDEN in text for text in site(built, tmp_path / "with").values())
    with built.open() as graph:
        ids = [m["mention"] for m in graph.table("identity").dicts() if m["canonical"] in _ids(graph, HIDDEN)]
    rows = [f"{id_},,张,2024-01-01,请求删除" for id_ in ids]
    without = make(tmp_path / "without", {**FILES, **suppressed(*rows)}, stores=True)
    files = site(without, tmp_path / "site")
    assert PERSON in files["index.html"] and not [name for name, text in files.items() if HIDDEN in text]


def _ids(graph: Graph, name: str) -> set[str]:
    from graph.finding import find

    return {found.id for found in find(graph, name)}
