"""Several inputs read at once, each by one of a few processes.

The processes are started as programs of their own, not by multiprocessing: a fork is unsafe beside the engine's
threads, and a spawned process runs the caller's script again, unless that has a guard which no caller of
`jiangtu.build` should need to know of. What they read is what this process would have read; so are the errors.
"""

import os
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import NamedTuple

from graph.errors import EngineFailed
from jiangtu.reader import Request, read_input
from loaders.table.input import Input, Reading

SHARE = 2_000_000  # bytes of files that are worth a process: two seconds of reading, where a start takes one

Process = subprocess.Popen[bytes]


class Task(NamedTuple):
    """An input, and the file that its statements go to."""

    source: Input
    path: Path

    @property
    def size(self) -> int:
        return sum(file.stat().st_size for file in self.source.files)


def readings(
    tasks: Sequence[Task], memory: str, threads: int | None, progress: Callable[[str], None]
) -> Iterator[tuple[Task, Reading]]:
    """What came of each task, as it is done; all in this process where there is little to read.

    memory: bound of all processes together. threads: how many processes at most, None for one a core. progress: told
    the name of each input that is begun. Raises JiangtuError, OSError or duckdb.Error, in whichever process that
    came up; however it ends, no process is left.
    """
    count = _processes(tasks, threads)
    if count > 1:
        yield from _at_once(tasks, count, _part(memory, count), progress)
        return
    for task in tasks:
        progress(task.source.name)
        yield task, read_input(task.source, task.path, memory)


def _processes(tasks: Sequence[Task], threads: int | None) -> int:
    if not sys.executable or getattr(sys, "frozen", False):  # a program packed as one file: no Python to start
        return 1
    return min(threads or os.cpu_count() or 1, len(tasks), sum(task.size for task in tasks) // SHARE)


def _part(memory: str, count: int) -> str:
    """A bound on memory, such as `1GB` or `80%`, shared by so many.

    >>> _part("1GB", 2), _part("80 %", 4)
    ('0.5GB', '20.0 %')
    """
    return re.sub(r"\d+(?:\.\d+)?", lambda number: str(float(number[0]) / count), memory, count=1)


def _at_once(
    tasks: Sequence[Task], count: int, memory: str, progress: Callable[[str], None]
) -> Iterator[tuple[Task, Reading]]:
    waiting = iter(sorted(tasks, key=lambda task: task.size, reverse=True))  # all wait for a large one begun last
    begun: dict[Future[Reading], tuple[Task, Process]] = {}
    processes = [_started() for _ in range(count)]

    def begin(process: Process) -> None:
        if task := next(waiting, None):
            progress(task.source.name)
            request = Request(task.source.name, task.source.files, task.path, memory)
            begun[pool.submit(_ask, process, request)] = task, process

    with ThreadPoolExecutor(count) as pool:
        try:
            for process in processes:
                begin(process)
            while begun:
                for future in wait(begun, return_when=FIRST_COMPLETED).done:
                    task, process = begun.pop(future)
                    reading = future.result()
                    begin(process)
                    yield task, reading
        finally:
            for process in processes:
                process.kill()
                process.wait()


def _started() -> Process:
    # It finds the modules that this process has found, not others that happen to lie in the current folder (-P).
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": str(sys.flags.utf8_mode)}
    return subprocess.Popen(
        [sys.executable, "-P", "-m", read_input.__module__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _ask(process: Process, request: Request) -> Reading:
    assert process.stdin and process.stdout
    try:
        pickle.dump(request, process.stdin)
        process.stdin.flush()
        answer: Reading | Exception = pickle.load(process.stdout)
    except (EOFError, OSError) as error:
        raise EngineFailed(f"{request.name}: the process that read it ended ({process.wait()})") from error
    if isinstance(answer, Exception):
        raise answer
    return answer
