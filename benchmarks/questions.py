"""Time of every question in both languages, and of a command: `python -m benchmarks.questions [PEOPLE …] [--keep DIR]`.

Cold is the first time in a process that has just opened the graph, warm the median of those that follow. A thing that
must be named is the one that most documents tell of. Each language has a process of its own. Commands stand beside
Python that starts and does nothing.
"""

import json
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import jiangtu
from benchmarks.sizes import for_sizes, records_of
from graph.opened import Graph
from queries.question import Language, Parameter, questions

AGAIN = 5
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "jiangtu --help": ["-m", "jiangtu", "--help"],
    "jiangtu query holders": ["-m", "jiangtu", "query", "holders", "-p", "honor=青岛工匠", "--format", "json"],
}


def _one(people: int, folder: Path) -> None:
    records, directory = records_of(people, folder), folder / f"stores-{people}"
    jiangtu.build([records], directory)
    told = {language: _asked(language, directory) for language in ("sparql", "cypher")}
    print(f"\n{people:,} people, milliseconds\n")
    print("| question | rows | SPARQL cold | warm | Cypher cold | warm |\n|---|---|---|---|---|---|")
    for name, (rows, *times) in told["sparql"].items():
        cells = [*times, *told["cypher"][name][1:]]
        print(f"| {name} | {rows:,} | " + " | ".join(f"{cell:,.1f}" for cell in cells) + " |")
    print("\n| command | seconds |\n|---|---|")
    for name, arguments in COMMANDS.items():
        print(f"| {name} | {_started(arguments, directory):.2f} |")


def _asked(language: str, directory: Path) -> dict[str, tuple[int, float, float]]:
    code = f"from benchmarks.questions import run; run({language!r}, {str(directory)!r})"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    answered: dict[str, tuple[int, float, float]] = json.loads(done.stdout)
    return answered


def run(language: Language, directory: str) -> None:
    """What the process of a language does; prints question → rows, cold and warm milliseconds."""
    told = {}
    for name, question in questions().items():
        with jiangtu.open(directory) as graph:
            values: dict[str, Any] = {
                p.name: most_told(graph, p) or p.example for p in question.parameters if p.required
            }
            times = []
            for _ in range(1 + AGAIN):
                start = time.perf_counter()
                rows = len(graph.query(name, language, **values))
                times.append(1000 * (time.perf_counter() - start))
        told[name] = rows, times[0], statistics.median(times[1:])
    print(json.dumps(told))


def most_told(graph: Graph, parameter: Parameter) -> str:
    """Of the classes of a parameter the thing that most documents tell of: the hardest to look up."""
    pairs = [(label, "Document") for label in parameter.classes if label not in ("Document", "Passage")]
    told = Counter(start for pair in pairs for start, _ in graph.edges("TOLD_BY", *pair).rows())
    return min(told, key=lambda id_: (-told[id_], id_)) if told else ""


def _started(arguments: list[str], directory: Path) -> float:
    """Seconds of a whole process, the median of some."""
    times = []
    for _ in range(AGAIN):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, *arguments], check=True, capture_output=True, env={"JIANGTU_GRAPH": str(directory)}
        )
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    for_sizes(__doc__, _one)
