"""A question asked in a process of its own, which ends when its time is over, whatever the engine is at.

The process imports one engine and nothing else. It is given its question as JSON on its standard input and gives the
answer so, too; where the system can, it also ends by itself, should the one who asks be gone.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from graph.answer import Answer, Id, Parameter, QueryInvalid
from graph.errors import EngineFailed, JiangtuError
from graph.refusing import QueryRefused

Language = Literal["sparql", "cypher"]
_ERRORS = {error.__name__: error for error in (QueryInvalid, QueryRefused, EngineFailed)}
_START = "import sys; sys.path[:] = {path!r}; from {module} import main; main()"


class TimedOut(JiangtuError):
    """A question that took longer than it may."""


class Told(NamedTuple):
    """answer: the rows. turtle: of what CONSTRUCT and DESCRIBE give, the same as Turtle."""

    answer: Answer
    turtle: str | None


def ask(
    folder: Path,
    language: Language,
    text: str,
    parameters: Mapping[str, Parameter] | None = None,
    *,
    seconds: float,
    limit: int | None = None,
) -> Told:
    """Ask the stores of a build's folder. limit: of rows or triples.

    Raises TimedOut, QueryInvalid, QueryRefused or EngineFailed.
    """
    given = parameters or {}
    ids = [name for name, value in given.items() if isinstance(value, Id)]
    asked = {"folder": str(folder), "language": language, "text": text, "parameters": dict(given), "ids": ids}
    code = _START.format(path=sys.path, module=__name__)
    with subprocess.Popen(
        [sys.executable, "-I", "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            line = json.dumps({**asked, "seconds": seconds, "limit": limit}).encode()
            told, _ = process.communicate(line, seconds)
        except subprocess.TimeoutExpired:
            raise TimedOut(f"stopped after {seconds:g} seconds; a longer time: --timeout SECONDS") from None
        finally:
            process.kill()
    if not told:
        raise EngineFailed("the engine ended without an answer")
    found = json.loads(told)
    if "error" in found:
        raise _ERRORS[found["error"]](found["message"])
    return Told(Answer(found["columns"], [tuple(row) for row in found["rows"]]), found["turtle"])


def main() -> None:
    """What the process does."""
    asked = json.loads(sys.stdin.buffer.read())
    _end_after(asked["seconds"])
    try:
        told = _answer(asked)
    except JiangtuError as error:
        told = {"error": type(error).__name__, "message": str(error)}
    sys.stdout.buffer.write(json.dumps(told).encode())


def _answer(asked: dict[str, Any]) -> dict[str, Any]:
    parameters = {n: Id(v) if n in asked["ids"] else v for n, v in asked["parameters"].items()}
    folder, question = Path(asked["folder"]), (asked["text"], parameters, asked["limit"])
    if asked["language"] == "cypher":
        from graph.cypher import Cypher

        answer, turtle = Cypher(folder).query(*question), None
    else:
        from graph.rdf import AnsweredGraph, Rdf

        answer = Rdf(folder).query(*question)
        turtle = answer.turtle() if isinstance(answer, AnsweredGraph) else None
    return {"columns": answer.columns, "rows": answer.rows(), "turtle": turtle}


def _end_after(seconds: float) -> None:
    import signal

    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds + 1)
