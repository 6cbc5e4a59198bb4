"""Who is who in a graph of generated records, against the generator's own list: `python -m benchmarks.truth DIR GRAPH`.

A telling is a row of a people table. Those whose document names two people alike, and those whose name is no one
mention of the graph, are left out and counted.
"""

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path

import jiangtu
from graph.statement import document_id


def truth(records: Path, graph: Path) -> dict[str, int]:
    """Tellings, those left out, people, things, things that join several people, people that are several things."""
    with records.with_name(f"{records.name}.truth.csv").open(encoding="utf-8", newline="") as lines:
        told = list(csv.DictReader(lines))
    with jiangtu.open(graph) as opened:
        canonical = {row["mention"]: row["canonical"] for row in opened.table("identity").dicts()}
        named: dict[tuple[str, str], set[str]] = defaultdict(set)
        named_by = opened.table("statements").relation().filter("property = 'prefLabel'")
        for mention, name, document in named_by.project("subject, value, source").fetchall():
            if mention.startswith("Person/"):
                named[document, name].add(canonical[mention])
    alike = Counter((row["document"], row["name"]) for row in told)
    things: dict[str, set[str]] = defaultdict(set)
    people: dict[str, set[str]] = defaultdict(set)
    alone, missed = [row for row in told if alike[row["document"], row["name"]] == 1], 0
    for row in alone:
        found = named[document_id(row["document"]), row["name"]]
        if len(found) != 1:
            missed += 1
            continue
        (thing,) = found
        things[thing].add(row["person"])
        people[row["person"]].add(thing)
    return {
        "tellings": len(told),
        "named alike": len(told) - len(alone),
        "not found": missed,
        "people": len(people),
        "things": len(things),
        "things of several people": sum(len(of) > 1 for of in things.values()),
        "people in several pieces": sum(len(of) > 1 for of in people.values()),
    }


if __name__ == "__main__":
    for name, count in truth(Path(sys.argv[1]), Path(sys.argv[2])).items():
        print(f"{name:28}{count:10,}")
