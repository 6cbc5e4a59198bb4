"""One input into its file of statements; run as a program, a process that reads the inputs it is handed.

Such a process belongs to the one that started it: it takes requests from its standard input, answers on its standard
output, and is gone as soon as its standard input ends, in whatever way that came.
"""

import os
import pickle
import sys
import traceback
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from graph.ledger import Ledger
from graph.problem import Problem
from loaders.discovery import reopened
from loaders.table.input import Input, Reading


class Request(NamedTuple):
    """Name and files of an input, the file that its statements go to, and a bound on the engine's memory."""

    name: str
    files: tuple[Path, ...]
    path: Path
    memory: str


def read_input(source: Input, path: Path, memory: str) -> Reading:
    """Write the statements of an input to `path`, and tell what came of it. memory: bound of the engine."""
    from loaders.table.loader import read

    reading = Reading(source.name)
    with Ledger(path, memory) as ledger:
        ledger.add(read(source, reading))
    for refusal in ledger.refused:
        reason = f"personal data ({refusal.kind}): the statement is not taken"
        reading.problems.append(Problem(refusal.record, "", 0, refusal.property, "", reason))
    return reading


def main() -> None:
    """Answer each pickled request by a pickled reading, or the error that came instead of it."""
    import gc
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process of a terminal: the first one decides
    gc.set_threshold(100_000, 50, 100)  # what is read makes many objects, and hardly any that holds itself
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whatever prints does not come between
    requests = SimpleQueue[Request]()
    Thread(target=_listen, args=(requests,), daemon=True).start()
    while True:
        answers.write(_answer(requests.get()))
        answers.flush()


def _listen(requests: SimpleQueue[Request]) -> None:
    try:
        while True:
            requests.put(pickle.load(sys.stdin.buffer))
    finally:
        os._exit(0)  # also in the midst of reading: nobody waits for it any more


def _answer(request: Request) -> bytes:
    try:
        source = reopened(request.name, request.files)
        return pickle.dumps(read_input(source, request.path, request.memory))
    except Exception as error:
        error.add_note(traceback.format_exc())
        return pickle.dumps(error)


if __name__ == "__main__":
    main()
