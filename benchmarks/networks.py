"""Time and memory of networks and measures: `python -m benchmarks.networks [PEOPLE …] [--keep DIR]`.

Networks stand beside the ways that a script over RDF has, in the same run, each in a process of its own: rdflib reads
the same triples, ready-made, and networkx is filled from it; kglab does both where KGLAB names a Python that has it
(`KGLAB=venv/bin/python`). What they make is compared: the same people tied by the same firms, studios, teams and
achievements.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jiangtu
from benchmarks.memory import peak, reset
from benchmarks.sizes import for_sizes, records_of
from graph.analytics.measure import NAMES
from graph.analytics.study import Study
from graph.directory import current

MOST = 100  # people of a firm above which it ties none of them
KGLAB = Path(__file__).with_name("networks_kglab.py")


def _one(people: int, folder: Path) -> None:
    records, directory = records_of(people, folder), folder / f"graph-{people}"
    jiangtu.build([records], directory, stores=False)
    ready = folder / f"triples-{people}.nt"
    if not ready.exists():
        with jiangtu.open(directory) as graph:
            graph.export("nt", ready)
    print(f"\n{people:,} people\n\n| network | nodes | ties | seconds | peak MB |\n|---|---|---|---|---|")
    for name in STEPS:
        if told := _step(name, directory, ready):
            *read, nodes, ties, seconds, most = told
            apart = f" ({read[0]:.1f} of it reading)" if read else ""
            print(f"| {WORDS[name]} | {nodes:,} | {ties:,} | {seconds:.1f}{apart} | {most:.0f} |", flush=True)
    print("\n| measure | seconds | peak MB |\n|---|---|---|")
    for name in NAMES:
        seconds, most = _in_process(f"from benchmarks.networks import measured; measured({name!r}, {str(directory)!r})")
        print(f"| {name} | {seconds:.1f} | {most:.0f} |", flush=True)


def _step(name: str, directory: Path, ready: Path) -> list[Any] | None:
    if name != "kglab":
        return _in_process(f"from benchmarks.networks import run; run({name!r}, {str(directory)!r}, {str(ready)!r})")
    if python := os.environ.get("KGLAB"):
        done = subprocess.run([python, str(KGLAB), str(ready)], check=True, stdout=subprocess.PIPE, text=True)
        return list(json.loads(done.stdout.splitlines()[-1]))
    return None


def _in_process(code: str) -> list[Any]:
    done = subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True)
    return list(json.loads(done.stdout))


def run(name: str, directory: str, ready: str) -> None:
    """What the process of a step does; prints what it made, seconds and peak MB."""
    reset()
    start = time.perf_counter()
    *read, nodes, ties = STEPS[name](Path(directory), Path(ready))
    print(json.dumps([*read, nodes, ties, time.perf_counter() - start, peak()]))


def measured(name: str, directory: str) -> None:
    """What the process of a measure does; prints seconds and peak MB."""
    reset()
    start = time.perf_counter()
    with Study(current(Path(directory))) as study:
        study.measure(name)
    print(json.dumps([time.perf_counter() - start, peak()]))


def _ours(projection: str) -> Callable[[Path, Path], list[Any]]:
    def network(directory: Path, _: Path) -> list[Any]:
        with jiangtu.open(directory) as graph:
            made = graph.network(projection, most=MOST)
        return [made.number_of_nodes(), made.number_of_edges()]

    return network


def _rdflib_whole(_: Path, ready: Path) -> list[Any]:
    """Every triple an edge, as rdflib gives a graph to networkx."""
    from rdflib import Graph
    from rdflib.extras.external_graph_libs import rdflib_to_networkx_multidigraph

    start = time.perf_counter()
    read = Graph().parse(ready, format="nt")
    seconds = time.perf_counter() - start
    made = rdflib_to_networkx_multidigraph(read)
    return [seconds, made.number_of_nodes(), made.number_of_edges()]


def _rdflib_people(_: Path, ready: Path) -> list[Any]:
    """The people network, as a script over rdflib makes it."""
    from collections import defaultdict
    from itertools import combinations

    import networkx
    from rdflib import RDF, Graph, Namespace

    jt = Namespace("https://w3id.org/jiangtu/ns#")
    start = time.perf_counter()
    read = Graph().parse(ready, format="nt")
    seconds = time.perf_counter() - start
    classes = {
        "studio": [jt.Studio],
        "team": [jt.Team],
        "achievement": [jt.Achievement],
        "company": [jt.Company, jt.Organization],
    }
    kinds = {node: kind for kind, of in classes.items() for c in of for node in read.subjects(RDF.type, c)}
    people = set(read.subjects(RDF.type, jt.Person))
    shared: dict[str, set[str]] = defaultdict(set)
    for relation in (jt.leads, jt.memberOf, jt.worksFor, jt.created):
        for person, thing in read.subject_objects(relation):
            kind = kinds.get(thing)
            if person in people and (kind in ("studio", "team") or (kind and relation in (jt.worksFor, jt.created))):
                shared[str(thing)].add(str(person))
    made = networkx.Graph()
    made.add_nodes_from(map(str, people))
    for members in shared.values():
        if 2 <= len(members) <= MOST:
            for a, b in combinations(sorted(members), 2):
                before = made.get_edge_data(a, b, {"weight": 0})["weight"]
                made.add_edge(a, b, weight=before + 1 / (len(members) - 1))
    return [seconds, made.number_of_nodes(), made.number_of_edges()]


STEPS: dict[str, Callable[[Path, Path], list[Any]]] = {
    "people": _ours("people"),
    "rdflib people": _rdflib_people,
    "whole": _ours("whole"),
    "rdflib whole": _rdflib_whole,
    "companies": _ours("companies"),
    "honors": _ours("honors"),
    "holders": _ours("holders"),
    "kglab": _rdflib_people,  # its own process
}
WORDS = {
    "people": 'people: `graph.network("people")`',
    "whole": 'whole: `graph.network("whole")`',
    "companies": "companies",
    "honors": "honors",
    "holders": "holders",
    "rdflib people": "people: rdflib, then networkx by hand",
    "rdflib whole": "whole: `rdflib_to_networkx_multidigraph`, a triple an edge",
    "kglab": "people of one team: kglab, SPARQL, `build_nx_graph`",
}

if __name__ == "__main__":
    for_sizes(__doc__, _one)
