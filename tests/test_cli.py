"""The command line as its users meet it: what it imports, what it refuses, and that no terminal, pipe or encoding
makes it fail with a traceback."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from click import Command
from click.testing import CliRunner

from jiangtu.cli import COMMANDS, main
from tests.graphs import Built, make

ENGINES = ("duckdb", "rdflib", "pyoxigraph", "openpyxl", "rich", "pyshacl", "yaml", "pypinyin", "opencc")
SMALL = {"people.csv": "姓名,别名\n张伟,\n𠮷田,龘龘\n"}  # 𠮷 is not in GBK
IN_UTF8 = {"PYTHONIOENCODING": "utf-8"}
IN_GBK = {"PYTHONIOENCODING": "gbk"}
IN_C = {"PYTHONUTF8": "0", "LC_ALL": "C"}


def command(name: str) -> Command:
    found = import_module(f"jiangtu.cli.{name.replace('-', '_')}").command
    assert isinstance(found, Command)
    return found


def call(
    *arguments: str | Path | bytes, under: dict[str, str] = IN_UTF8, stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    """`python -m jiangtu` as a process of its own, `under` an environment."""
    line = [sys.executable, "-m", "jiangtu", *arguments]
    kept = {k: v for k, v in os.environ.items() if k not in ("JIANGTU_GRAPH", "PYTHONUTF8", "PYTHONIOENCODING")}
    return subprocess.run(line, stdout=stdout, stderr=subprocess.PIPE, env={**kept, **under}, check=False)


def told(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    """The lines on standard error; a traceback is never one of them."""
    assert b"Traceback" not in done.stderr and b"Error: '" not in done.stderr, done.stderr.decode("utf-8", "replace")
    return done.stderr.decode("utf-8", "replace").splitlines()


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return make(tmp_path_factory.mktemp("cli"), SMALL)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_which_is_its_line_in_the_list(name: str) -> None:
    assert command(name).help == COMMANDS[name]
    done = CliRunner().invoke(main, [name, "--help"])
    assert done.exit_code == 0 and " ".join(COMMANDS[name].split()) in " ".join(done.output.split())
    assert CliRunner().invoke(main, [name, "-h"]).output == done.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is(name: str) -> None:
    options = [p for p in command(name).params if p.param_type_name == "option"]
    assert [p.name for p in options if not getattr(p, "help", None)] == []


def test_the_list_has_every_command_with_its_line() -> None:
    done = CliRunner().invoke(main, ["--help"])
    text = " ".join(done.output.split())
    assert done.exit_code == 0 and all(f"{name} {line}" in text for name, line in COMMANDS.items())


@pytest.mark.parametrize("arguments", [None, ["--help"], ["--version"], *([name, "--help"] for name in COMMANDS)])
def test_no_engine_is_imported_to_be_told_what_there_is(arguments: list[str] | None) -> None:
    code = "import sys, jiangtu, jiangtu.cli\n"
    if arguments is not None:
        code += f"jiangtu.cli.main({arguments!r}, standalone_mode=False)\n"
    code += f"print(*sorted({{name.partition('.')[0] for name in sys.modules}} & {{*{ENGINES!r}}}), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stderr.decode().split() == []


def test_python_m_jiangtu_is_the_command_line() -> None:
    assert call("--version").stdout.decode().startswith("jiangtu, version ")
    assert call("why", "--help").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["nope"], "'nope'"),
        (["--nope"], "'--nope'"),
        (["why", "x", "--nope"], "'--nope'"),
        (["why"], "'NAME'"),
        (["build"], "'RECORDS...'"),
        (["build", "x", "--threads", "0"], "'--threads'"),
        (["build", "x", "--keep", "no"], "'--keep'"),
        (["why", "x", "--format", "xml"], "'--format'"),
        (["why", "x", "y"], "(y)"),
        (["template"], "'--output'"),
        (["diff", "x"], "'NEW'"),
    ],
)
def test_a_wrong_call_is_one_line_and_exit_2(arguments: list[str], named: str) -> None:
    done = CliRunner().invoke(main, arguments)
    *_, last = done.stderr.splitlines()
    assert done.exit_code == 2 and done.stdout == ""
    assert last.startswith("Error: ") and named in last and done.stderr.count("Error") == 1


def test_the_graph_is_the_one_that_jiangtu_graph_names(tmp_path: Path, graph: Built) -> None:
    other = tmp_path / "another"
    done = call("build", "--no-stores", graph.records, under={**IN_UTF8, "JIANGTU_GRAPH": str(other)})
    assert done.returncode == 0 and (other / "current").is_file()
    found = call("why", "张伟", "--format", "json", under={**IN_UTF8, "JIANGTU_GRAPH": str(other)})
    assert found.returncode == 0 and json.loads(found.stdout)


def test_an_option_outranks_jiangtu_graph(tmp_path: Path, graph: Built) -> None:
    elsewhere = {**IN_UTF8, "JIANGTU_GRAPH": str(tmp_path / "none")}
    done = call("why", "张伟", "--graph", graph.directory, under=elsewhere)
    assert done.returncode == 0
    done = call("why", "张伟", under=elsewhere)
    assert done.returncode == 1 and len(told(done)) == 1 and "none holds no graph" in told(done)[0]


@pytest.mark.parametrize("name", ["a.csv", "a.xls", "a", ".xlsx", "a.xlsx.txt"])
def test_a_template_of_another_ending_is_refused(tmp_path: Path, name: str) -> None:
    done = CliRunner().invoke(main, ["template", "-o", str(tmp_path / name)])
    assert done.exit_code == 2 and done.stderr.splitlines()[-1].endswith("the file's name must end in .xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_template_is_not_written_over_a_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "filled.xlsx").write_text("a year's work")
    done = CliRunner().invoke(main, ["template", "-o", str(tmp_path / "filled.xlsx")])
    assert done.exit_code == 2 and (tmp_path / "filled.xlsx").read_text() == "a year's work"


def _missing(folder: Path) -> Path:
    return folder / "none" / "a.xlsx"


def _in_a_file(folder: Path) -> Path:
    (folder / "file").write_text("text")
    return folder / "file" / "a.xlsx"


def _locked(folder: Path) -> Path:
    if os.access("/", os.W_OK):
        pytest.skip("who may write everywhere can't be kept out of a folder")
    (folder / "locked").mkdir(mode=0o500)
    return folder / "locked" / "a.xlsx"


@pytest.mark.parametrize("where", [_missing, _in_a_file, _locked])
def test_a_template_that_cannot_be_written_is_one_line(tmp_path: Path, where: Callable[[Path], Path]) -> None:
    path = where(tmp_path)
    done = CliRunner().invoke(main, ["template", "-o", str(path)])
    assert done.exit_code == 1 and done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"jiangtu: {path}: ")


def test_a_decisions_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("姓名\n张伟\n", "utf-8")
    line = ["build", str(tmp_path / "people.csv"), "--graph", str(tmp_path / "g"), "--decisions", str(tmp_path / "no")]
    done = CliRunner().invoke(main, line)
    assert done.exit_code in (1, 2) and str(tmp_path / "no") in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["build", "--help"],
        ["why", "张伟", "--graph", "{graph}"],
        ["why", "张伟", "--graph", "{graph}", "--format", "csv"],
        ["why", "张伟", "--graph", "{graph}", "--format", "json"],
        ["why", "张伟", "--graph", "{graph}", "--format", "jsonl"],
        ["build", "--no-stores", "{records}", "--graph", "{graph}"],
        ["template", "-o", "{records}/../t.xlsx"],
        ["diff", "current", "current", "--graph", "{graph}"],
        ["check", "--no-shapes", "--graph", "{graph}"],
    ],
    ids=" ".join,
)
def test_output_to_a_pipe_that_is_closed_shows_no_error(graph: Built, arguments: list[str]) -> None:
    filled = [a.format(graph=graph.directory, records=graph.records) for a in arguments]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = call(*filled, stdout=writing)
    finally:
        os.close(writing)
    assert [line for line in told(done) if " errors, " not in line] == []  # what `check` counts


def test_who_reads_one_line_of_many_sees_no_error(tmp_path: Path) -> None:
    rows = "".join(f"张伟,第{n}车间{'主任' * 100}\n" for n in range(400))  # more than a pipe holds
    built = make(tmp_path, {"people.csv": "姓名,身份\n" + rows})
    line = [sys.executable, "-m", "jiangtu", "why", "张伟", "--format", "csv", "--graph", str(built.directory)]
    with subprocess.Popen(
        line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **IN_UTF8}
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline().startswith(b"fact,")
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize("environment", [IN_GBK, IN_C, {"PYTHONIOENCODING": "ascii"}], ids=["gbk", "C", "ascii"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--help"], 0),
        (["build", "--no-stores", "{records}", "--graph", "{graph}"], 0),
        (["why", "zhang wei", "--graph", "{graph}", "--format", "csv"], 0),
        (["why", "nobody", "--graph", "{graph}"], 3),
        (["diff", "current", "current", "--graph", "{graph}"], 0),
        (["check", "--no-shapes", "--graph", "{graph}"], 0),
        (["nope"], 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_commands_work_in_any_encoding(
    graph: Built, environment: dict[str, str], arguments: list[str], code: int
) -> None:
    filled = [a.format(graph=graph.directory, records=graph.records) for a in arguments]
    done = call(*filled, under=environment)
    assert told(done) is not None and done.returncode == code


@pytest.mark.parametrize("form", ["csv", "json"])
@pytest.mark.parametrize("environment", [IN_GBK, IN_C], ids=["gbk", "C"])
def test_chinese_that_an_encoding_has_comes_out(graph: Built, environment: dict[str, str], form: str) -> None:
    _shows_chinese(graph, environment, form)


def test_a_table_in_gbk_comes_out(graph: Built) -> None:
    _shows_chinese(graph, IN_GBK, "table")


def test_a_table_in_the_c_locale_is_no_crash(graph: Built) -> None:
    done = call("why", "zhangwei", "--graph", graph.directory, under=IN_C)
    assert told(done) == [] and done.returncode == 0 and b"Person/" in done.stdout


def _shows_chinese(graph: Built, environment: dict[str, str], form: str) -> None:
    done = call("why", "zhangwei", "--format", form, "--graph", graph.directory, under=environment)
    assert told(done) == [] and done.returncode == 0
    encoding = "gbk" if environment == IN_GBK else "utf-8"  # in the C locale the text is written in UTF-8 all the same
    assert "张伟" in done.stdout.decode(encoding)


def test_a_character_outside_the_basic_plane_comes_out(graph: Built) -> None:
    done = call("why", "𠮷田", "--format", "csv", "--graph", graph.directory)
    assert told(done) == [] and done.returncode == 0 and "𠮷田" in done.stdout.decode()


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_a_character_that_an_encoding_lacks_is_no_crash(graph: Built, form: str) -> None:
    done = call("why", "龘龘", "--format", form, "--graph", graph.directory, under=IN_GBK)
    assert told(done) == [] and done.returncode == 0 and "龘龘" in done.stdout.decode("gbk")


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_is_json_and_holds_every_character_in_any_encoding(graph: Built, form: str) -> None:
    done = call("why", "龘龘", "--format", form, "--graph", graph.directory, under=IN_GBK)
    text = done.stdout.decode("gbk")
    rows = json.loads(text) if form == "json" else [json.loads(line) for line in text.splitlines()]
    assert "𠮷田" in {row["value"] for row in rows}


@pytest.mark.skipif(os.name == "nt", reason="arguments are text there")
@pytest.mark.parametrize(
    ("environment", "name", "code"),
    [(IN_UTF8, b"\xff", 3), (IN_C, "张伟".encode(), 0), (IN_C, "王芳".encode(), 3)],
    ids=["no text at all", "C locale", "C locale, not found"],
)
def test_an_argument_that_a_locale_cannot_decode_is_no_crash(
    graph: Built, environment: dict[str, str], name: bytes, code: int
) -> None:
    done = call("why", name, "--graph", graph.directory, under=environment)
    assert len(told(done)) <= 1 and done.returncode == code
