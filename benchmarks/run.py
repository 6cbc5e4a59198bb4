"""Time, peak memory and disk of a build, stage by stage: `python -m benchmarks.run [PEOPLE …] [--keep DIR]`.

Records are generated (benchmarks/generate.py), then built in a process of its own. The reading stage stands beside
the bare floor of its work: Python's csv module over the same files, cells counted and nothing kept.
"""

import csv
import json
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.sizes import for_sizes, records_of

STAGES = ("reading", "who is who", "nodes, edges and passages", "stores for SPARQL and Cypher")


def _one(people: int, folder: Path) -> None:
    records, graph = records_of(people, folder), folder / f"graph-{people}"
    start = time.perf_counter()
    cells = _bare(records)
    floor = time.perf_counter() - start
    call = [sys.executable, "-m", "benchmarks.stages", str(records), str(graph)]
    told = json.loads(subprocess.run(call, check=True, capture_output=True, text=True).stdout)
    size = sum(p.stat().st_size for p in graph.rglob("*") if p.is_file() and "cache" not in p.parts)
    print(f"\n{people:,} people: {told['rows']:,} rows, {told['statements']:,} statements, {told['used']:,} nodes")
    print(f"{'stage':30}{'seconds':>10}{'peak MB':>10}")
    for stage in STAGES:
        seconds, peak = told["stages"][stage]
        print(f"{stage:30}{seconds:10.1f}{peak:10.0f}")
    if told["reader"]:
        print(f"{'the largest reading process':38}{told['reader']:10.0f}")
    print(f"{'csv module, same files':30}{floor:10.1f}   ({cells:,} cells)")
    print(f"reading / csv module: {told['stages']['reading'][0] / floor:.1f}; graph on disk: {size / 1e6:.0f} MB")


def _bare(records: Path) -> int:
    cells = 0
    for path in sorted(records.rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            cells += sum(len(row) for row in csv.reader(lines))
    return cells


if __name__ == "__main__":
    for_sizes(__doc__, _one)
