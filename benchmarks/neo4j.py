"""A graph onto an empty Neo4j server, and its questions there: `python -m benchmarks.neo4j GRAPH [--batch ROWS …]`.

The server is the one of NEO4J_URI. Beside the push stand the same rows written by one statement each (the first of
each part), and Turtle loaded by rdflib-neo4j, where that is installed. Each question is asked three ways, of the thing
that most documents tell of; cold is the first time, warm the median of those that follow.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TypeVar

import jiangtu
from benchmarks.questions import most_told
from graph.neo4j.comparison import compare
from graph.neo4j.parts import EdgePart, NodePart
from graph.neo4j.push import BATCH, push
from graph.neo4j.server import Server
from graph.neo4j.settings import settings
from graph.neo4j.wipe import held, wipe
from graph.opened import Graph
from graph.tables import tables
from queries.asking import answer, answer_on, bind
from queries.question import questions

Told = TypeVar("Told")
AGAIN, SAMPLE = 3, 100  # SAMPLE: rows of each part that are written by one statement each
TRIPLES = 20_000  # that rdflib-neo4j loads


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("graph", type=Path)
    parser.add_argument("--batch", nargs="*", type=int, default=[BATCH])
    given = parser.parse_args()
    with jiangtu.open(given.graph) as graph, Server() as server:
        if server.read("MATCH (n) RETURN count(n)") != [(0,)]:
            sys.exit("the server is not empty: the benchmark would take away what it holds")
        print("| way | rows | seconds | rows a second |\n|---|---|---|---|")
        _line("one statement a row", *_singly(graph, server))
        _line("rdflib-neo4j, triples", *_rdflib(graph, server))
        for batch in given.batch:
            wipe(server)
            pushed = push(graph.folder, server, batch=batch)
            _line(f"push, {batch:,} a transaction", pushed.differed.rows, pushed.seconds)
        _, seconds = _timed(lambda: push(graph.folder, server))
        _line("push again", 0, seconds)
        _ask(graph, server)
        wipe(server)


def _line(way: str, rows: int, seconds: float) -> None:
    told = f"{rows:,} | {seconds:,.1f} | {rows / seconds:,.0f}" if seconds else "| not installed |"
    print(f"| {way} | {told} |", flush=True)


def _timed(of: Callable[[], Told]) -> tuple[Told, float]:
    start = time.perf_counter()
    told = of()
    return told, time.perf_counter() - start


def _singly(graph: Graph, server: Server) -> tuple[int, float]:
    """The first rows of each class of nodes, then of each type of relationship, a statement and transaction each."""
    from neo4j import GraphDatabase

    of = settings()
    driver = GraphDatabase.driver(of.uri, auth=(of.user, of.password) if of.user else None)
    push(graph.folder, server)  # the ends that relationships need, and the indexes
    server.declare(["CREATE INDEX jiangtu_one IF NOT EXISTS FOR (n:One) ON (n.id)"])
    written, start = 0, time.perf_counter()
    with driver, driver.session() as session, tables(graph.folder) as engine:
        wiped = compare(engine, server, lambda _: None)
        assert not wiped.rows
        for part in (NodePart("Person"), NodePart("Conferral"), NodePart("Passage")):
            columns = ", ".join(f'"{column}"' for column in part.columns)
            for row in islice(engine.stream("export/columns", table=part.label, columns=columns), SAMPLE):
                told = dict(zip(part.columns, row, strict=True))
                session.run("MERGE (n:One {id: $id}) SET n += $told", id=told["id"], told=told).consume()
                written += 1
        for edges in (EdgePart("RECIPIENT", ""), EdgePart("OF_HONOR", ""), EdgePart("DERIVED_FROM", "")):
            for start_, end in islice(
                engine.stream("export/columns", table=edges.label, columns='"from", "to"'), SAMPLE
            ):
                ends = f"MATCH (a:{start_.partition('/')[0]} {{id: $a}}) MATCH (b:{end.partition('/')[0]} {{id: $b}})"
                session.run(f"{ends} MERGE (a)-[:ONE]->(b)", a=start_, b=end).consume()
                written += 1
        seconds = time.perf_counter() - start
        session.run("MATCH (n:One) DETACH DELETE n").consume()
        session.run("MATCH ()-[n:ONE]->() DELETE n").consume()
    return written, seconds


def _rdflib(graph: Graph, server: Server) -> tuple[int, float]:
    """The first triples of the graph's N-Triples, as they come: half of them, roughly, become relationships."""
    try:
        from rdflib_neo4j import HANDLE_VOCAB_URI_STRATEGY, Neo4jStore, Neo4jStoreConfig
    except ImportError:
        return 0, 0.0
    from rdflib import Graph as RdflibGraph

    of = settings()
    auth = {"uri": of.uri, "database": of.database or "neo4j", "user": of.user or "-", "pwd": of.password or "-"}
    strategy = HANDLE_VOCAB_URI_STRATEGY.IGNORE
    config = Neo4jStoreConfig(auth_data=auth, handle_vocab_uri_strategy=strategy, batching=True)
    server.declare(["CREATE CONSTRAINT n10s IF NOT EXISTS FOR (r:Resource) REQUIRE r.uri IS UNIQUE"])
    with tempfile.TemporaryDirectory() as folder:
        whole, part = Path(folder) / "whole.nt", Path(folder) / "part.nt"
        graph.export("nt", whole)
        with whole.open(encoding="utf-8") as lines:
            part.write_text("".join(islice(lines, TRIPLES)), "utf-8")
        store = RdflibGraph(store=Neo4jStore(config=config))
        _, seconds = _timed(lambda: store.parse(part, format="nt"))
        _, closing = _timed(lambda: store.close(True))
    with server.transaction() as transaction:
        transaction.run("MATCH (n:Resource) DETACH DELETE n").consume()
    server.declare(["DROP CONSTRAINT n10s IF EXISTS"])
    assert held(server)
    return TRIPLES, seconds + closing


def _ask(graph: Graph, server: Server) -> None:
    print("\n| question | rows | Neo4j cold, ms | warm | ladybug | warm | Oxigraph | warm |\n|" + "---|" * 8)
    for name, question in questions().items():
        asked = bind(graph, name, {p.name: most_told(graph, p) or p.example for p in question.parameters if p.required})
        rows, cells = 0, list[str]()
        for ask in (
            lambda asked=asked: answer_on(server, asked),
            lambda asked=asked: answer(graph, asked, "cypher"),
            lambda asked=asked: answer(graph, asked, "sparql"),
        ):
            told = [_timed(ask) for _ in range(1 + AGAIN)]
            rows = len(told[0][0])
            times = [1000 * seconds for _, seconds in told]
            cells += [f"{times[0]:,.1f}", f"{statistics.median(times[1:]):,.1f}"]
        print(f"| {name} | {rows:,} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
