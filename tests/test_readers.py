"""Large records are read by several processes: the same bytes, the same errors, and nothing is left running."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import jiangtu
from jiangtu.readers import SHARE
from tests.tables import write

PROCESSES = Path("/proc/self/stat")
WORDS = "打包机" * (SHARE // 100)  # in UTF-8 nine bytes; few and long cells are read fast
SLOW = 60_000  # rows that take some seconds to read


def call(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-X", "utf8", "-m", "jiangtu", *map(str, arguments)]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three inputs that are worth two processes, with a fault and a telephone number in one."""
    folder = tmp_path_factory.mktemp("large")
    for name in ("a", "b", "c"):
        rows = "".join(f"{name}{n},{WORDS[:50_000]}{n}\n" for n in range(12))
        write(folder / name, {"achievements.csv": f"名称,说明\n{rows}"})
    write(folder / "b", {"people.csv": "姓名,出生日期,籍贯\n张伟,昨天,青岛\n李娜,,电话13800138000\n"})
    return folder


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two inputs that two processes read for a while."""
    folder = tmp_path_factory.mktemp("slow")
    for name in ("a", "b"):
        rows = "".join(f"{name}{n}号机器人搬运系统,自动化码头第{n}期\n" for n in range(SLOW))
        write(folder / name, {"achievements.csv": f"名称,说明\n{rows}"})
    return folder


def built(folder: Path) -> dict[str, bytes]:
    (build,) = (folder / "builds").iterdir()
    return {str(p.relative_to(folder)): p.read_bytes() for p in build.rglob("*") if p.is_file()} | {
        "report": (folder / "report.csv").read_bytes()
    }


def processor_time_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_several_processes_read_what_one_does(large: Path, tmp_path: Path) -> None:
    before, told = processor_time_of_children(), list[str]()
    one = jiangtu.build([large], tmp_path / "one", threads=1, stores=False)
    between = processor_time_of_children()
    two = jiangtu.build([large], tmp_path / "two", threads=2, stores=False, progress=told.append)
    assert before == between < processor_time_of_children()
    assert [reading.name.rpartition("/")[2] for reading in two.readings] == ["a", "b", "c"]
    assert one.problems == two.problems and len(one.problems) == 2
    assert {name.rpartition("/")[2] for name in told} >= {"a", "b", "c"}
    first, second = built(tmp_path / "one"), built(tmp_path / "two")
    assert first.keys() == second.keys() and [name for name in first if first[name] != second[name]] == []


def test_little_to_read_starts_no_process(tmp_path: Path) -> None:
    folders = [write(tmp_path / name, {"people.csv": f"姓名\n{name}张伟\n"}) for name in ("a", "b")]
    before = processor_time_of_children()
    assert jiangtu.build(folders, tmp_path / "g", threads=2, stores=False).rows == 2
    assert processor_time_of_children() == before


def test_a_script_without_a_guard_runs_once(large: Path, tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    script = tmp_path / "scripts" / "script.py"
    script.write_text(
        "import jiangtu\nprint('begun')\n"
        f"jiangtu.build([{str(large)!r}], 'g', threads=2, stores=False)\nprint('done')\n"
    )
    (tmp_path / "graph.py").write_text("raise SystemExit('this is not the graph')\n")  # lies in the current folder
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run([sys.executable, str(script)], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert (done.stdout, done.stderr, done.returncode) == ("begun\ndone\n", "", 0)


def children(parent: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        if int(fields[1]) == parent and fields[0] != "Z":
            found.append(int(path.parent.name))
    return found


def running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def waited_for(what: str, condition: object, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, f"not in time: {what}"
        time.sleep(0.02)


@pytest.mark.skipif(not PROCESSES.exists(), reason="processes are asked of Linux")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_nothing_runs_on_when_the_build_is_ended(slow: Path, tmp_path: Path, how: signal.Signals) -> None:
    process = subprocess.Popen(
        call("build", slow, "--graph", tmp_path / "g", "--threads", "2"),
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    scratch = tmp_path / "g" / "builds" / ".making"
    waited_for("reading", lambda: len(list(scratch.rglob("*.part"))) == 2)
    readers = children(process.pid)
    if how == signal.SIGINT:  # as a terminal sends it: to all of them
        os.killpg(process.pid, how)
    else:
        process.send_signal(how)
    process.communicate(timeout=30)
    assert process.returncode != 0 and len(readers) == 2
    waited_for("the end of the readers", lambda: not any(map(running, readers)), 10)


@pytest.mark.skipif(not PROCESSES.exists(), reason="processes are asked of Linux")
def test_a_process_that_is_killed_is_one_line(slow: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        call("build", slow, "--graph", tmp_path / "g", "--threads", "2"), stderr=subprocess.PIPE, text=True
    )
    waited_for("reading", lambda: len(list((tmp_path / "g" / "builds" / ".making").rglob("*.part"))) == 2)
    os.kill(children(process.pid)[0], signal.SIGKILL)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 1 and len(told.splitlines()) == 1 and "the process that read it ended" in told
    assert not (tmp_path / "g" / "current").exists()


def test_a_full_disk_in_a_process_is_one_line(large: Path, tmp_path: Path) -> None:
    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    line = call("build", large, "--graph", tmp_path / "g", "--threads", "2")
    done = subprocess.run(line, capture_output=True, text=True, preexec_fn=no_room)
    assert done.returncode == 1 and len(done.stderr.strip().splitlines()) == 1 and "Traceback" not in done.stderr
    assert "the engine gave up" in done.stderr
