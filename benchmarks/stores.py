"""Time, peak memory and disk of a build's two stores: `python -m benchmarks.stores [PEOPLE …] [--keep DIR]`.

Beside them stands the floor of the work in the same run, each part in a process of its own: ladybug's COPY of the same
Parquet files, Oxigraph's bulk load of the same triples, ready-made, and rdflib reading them, of small graphs.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import jiangtu
from benchmarks.memory import peak, reset
from benchmarks.sizes import for_sizes, records_of
from graph.cypher import FILE, write_cypher
from graph.directory import current
from graph.rdf import FOLDER, write_rdf
from graph.stores import make_stores
from graph.tables import tables
from graph.triples import make_triples, write_ntriples

MEMORY = "1GB"
SMALL = 10_000  # people whose triples rdflib reads


def _one(people: int, folder: Path) -> None:
    records, directory = records_of(people, folder), folder / f"graph-{people}"
    jiangtu.build([records], directory, memory=MEMORY, stores=False)
    ready = folder / f"triples-{people}.nt"
    with tables(current(directory), MEMORY, within=folder) as engine:
        make_triples(engine)
        triples = engine.count("triples")
        write_ntriples(engine, ready)
    steps = [name for name in STEPS if name != "rdflib" or people <= SMALL]
    told = {name: _step(name, current(directory), ready, folder) for name in steps}
    print(f"\n{people:,} people: {triples:,} triples\n\n| step | seconds | peak MB | on disk |\n|---|---|---|---|")
    for name, (seconds, most, size) in told.items():
        print(f"| {WORDS[name]} | {seconds:.1f} | {most:.0f} | {size / 1e6:.0f} MB |")
    floor = told["ladybug"][0] + told["oxigraph"][0]
    print(f"\nstores / floor: {told['stores'][0] / floor:.2f}")


def _step(name: str, build: Path, ready: Path, folder: Path) -> tuple[float, float, int]:
    """Seconds, peak MB and bytes on disk of a step, in a process of its own."""
    with tempfile.TemporaryDirectory(dir=folder) as target:
        (Path(target) / "build").mkdir()
        for part in build.iterdir():  # the tables, beside which the stores are made
            (Path(target) / "build" / part.name).symlink_to(part.resolve())
        code = f"from benchmarks.stores import run; run({name!r}, {target!r}, {str(ready)!r})"
        done = subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True)
        seconds, most = json.loads(done.stdout)
        made = [Path(target) / "build" / FILE, *(Path(target) / "build" / FOLDER).glob("*")]
        return seconds, most, sum(path.stat().st_size for path in made if path.is_file())


def run(name: str, target: str, ready: str) -> None:
    """What the process of a step does; prints seconds and peak MB."""
    reset()
    start = time.perf_counter()
    STEPS[name](Path(target), Path(ready))
    print(json.dumps([time.perf_counter() - start, peak()]))


def _stores(target: Path, _: Path) -> None:
    make_stores(target / "build", target / "scratch", MEMORY, None, named_graphs=False)


def _ladybug(target: Path, _: Path) -> None:
    write_cypher(target / "build", 10**9, None)


def _oxigraph(target: Path, ready: Path) -> None:
    write_rdf(target / "build", [ready])


def _rdflib(_: Path, ready: Path) -> None:
    from rdflib import Graph

    Graph().parse(ready, format="nt")


STEPS: dict[str, Callable[[Path, Path], None]] = {
    "stores": _stores,
    "ladybug": _ladybug,
    "oxigraph": _oxigraph,
    "rdflib": _rdflib,
}
WORDS = {
    "stores": "both stores, from a build's tables",
    "ladybug": "ladybug: COPY of the same Parquet files",
    "oxigraph": "Oxigraph: bulk load of the same triples, ready-made",
    "rdflib": "rdflib: parse of the same triples",
}

if __name__ == "__main__":
    for_sizes(__doc__, _one)
