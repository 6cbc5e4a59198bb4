"""One build, its stages timed from inside: `python -m benchmarks.stages RECORDS GRAPH` prints JSON."""

import json
import sys
import time
from pathlib import Path

import jiangtu
from benchmarks.memory import peak, peak_of_children, reset

LATER = ("who is who", "nodes, edges and passages", "stores for SPARQL and Cypher")


def main(records: str, graph: str) -> None:
    stages: dict[str, tuple[float, float]] = {}
    now, since = "reading", time.perf_counter()
    reset()

    def ended() -> None:
        stages[now] = (time.perf_counter() - since, peak())
        reset()

    def progress(what: str) -> None:
        nonlocal now, since
        if what in LATER:
            ended()
            now, since = what, time.perf_counter()

    summary = jiangtu.build([Path(records)], graph, progress=progress)
    ended()
    print(
        json.dumps(
            {
                "stages": stages,
                "reader": peak_of_children(),
                "rows": summary.rows,
                **summary.counts,
                "problems": len(summary.problems),
            }
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
