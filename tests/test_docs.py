"""The pages for readers: what they tell to type works on the sample, and what is made from data is fresh."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import jiangtu
from jiangtu.cli import main
from ontology.guide import page
from records import root

TREE = Path(__file__).parent.parent
READERS = ("README.md", "README.zh-CN.md", "docs/analyst.md", "docs/clerk.md", "docs/editor.md", "docs/researcher.md")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)\)")


FOUND = ("check", "diff")  # they exit with 1 where there is something to tell


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample records and their graph, built before with fewer."""
    folder = tmp_path_factory.mktemp("docs")
    shutil.copytree(root(), folder / "records")
    jiangtu.build([next((folder / "records").glob("qingdao-2023"))], folder / "jiangtu-graph", stores=False)
    jiangtu.build([folder / "records"], folder / "jiangtu-graph")
    return folder


@pytest.fixture
def place(sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of one reader."""
    folder = tmp_path / "reader"
    shutil.copytree(sample, folder)
    monkeypatch.chdir(folder)
    return folder


def commands(page: str) -> Iterator[list[str]]:
    for kind, text in FENCE.findall((TREE / page).read_text("utf-8")):
        if kind == "sh":
            for line in text.splitlines():
                program, *arguments = shlex.split(line, comments=True) or [""]
                if program:
                    assert program == "jiangtu", f"{page}: {line}"
                    yield arguments


@pytest.mark.parametrize("page", READERS)
def test_what_a_reader_types_works(page: str, place: Path) -> None:
    typed = list(commands(page))
    assert typed
    for arguments in typed:
        done = CliRunner().invoke(main, arguments)
        assert done.exit_code in ((0, 1) if arguments[0] in FOUND else (0,)), (arguments, done.output)
        written = [place / arguments[n + 1] for n, argument in enumerate(arguments) if argument in ("-o", "--output")]
        assert all(path.exists() for path in written) and (written or done.output.strip()), arguments


@pytest.mark.parametrize("page", ["README.md", "docs/researcher.md"])
def test_python_on_a_page_runs(page: str, place: Path) -> None:
    shutil.copytree(place / "jiangtu-graph", place / "study")
    (text,) = [text for kind, text in FENCE.findall((TREE / page).read_text("utf-8")) if kind == "python"]
    exec(compile(text, page, "exec"), {})


@pytest.mark.parametrize("page", READERS)
def test_links_lead_somewhere(page: str) -> None:
    for link in LINK.findall((TREE / page).read_text("utf-8")):
        assert (TREE / page).parent.joinpath(link).exists(), link


def test_every_page_of_docs_is_linked_from_the_readme_or_a_reader_s_page() -> None:
    linked = {link.rpartition("/")[2] for page in READERS for link in LINK.findall((TREE / page).read_text("utf-8"))}
    assert {path.name for path in (TREE / "docs").glob("*.md")} <= linked


def test_the_page_of_the_vocabulary_is_that_of_this_vocabulary() -> None:
    assert (TREE / "docs" / "ontology.md").read_text("utf-8") == page(), "run make docs"
