"""Networks by brute force, row by row from a build's tables, as graph.network must draw them; and small ones."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import networkx
import numpy

from graph.network.network import Network
from graph.opened import Graph
from ontology.schema import schema

OFFICES = ("congress", "consultative", "government", "party", "union")


@dataclass
class Tie:
    weight: float = 0.0
    by: set[str] = field(default_factory=set)
    things: set[str] = field(default_factory=set)
    shared: int = 0
    years: set[int] = field(default_factory=set)
    last: set[int] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)


class Slow:
    """The tables of a build as Python sees them."""

    def __init__(self, graph: Graph) -> None:
        self.nodes = {label: {n["id"]: n for n in graph.nodes(label).dicts()} for label in schema().classes}
        self.edges: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for relation in schema().relations.values():
            if relation.role is None:
                for start, end in relation.pairs:
                    self.edges[relation.cypher_type] += graph.edges(relation.cypher_type, start, end).dicts()
        canonical = {row["mention"]: row["canonical"] for row in graph.table("identity").dicts()}
        self.stated: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for s in graph.table("statements").dicts():
            if s["datatype"] == "entity":
                key = canonical[s["subject"]], s["property"], canonical[s["value"]]
                self.stated[key].add(canonical[s["source"]])
        self.told: dict[str, set[str]] = defaultdict(set)
        for edge in self.edges["TOLD_BY"]:
            self.told[edge["from"]].add(edge["to"])

    def pairs(self, type_: str) -> list[tuple[str, str]]:
        return [(edge["from"], edge["to"]) for edge in self.edges[type_]]

    def of(self, type_: str, node: str) -> list[str]:
        return [end for start, end in self.pairs(type_) if start == node]

    def left_out(self, without: Collection[str]) -> set[str]:
        found: set[str] = set()
        if "reporters" in without:
            found |= {person for _, person in self.pairs("WRITTEN_BY")}
        if "officials" in without:
            found |= {person for _, person in self.pairs("SPEAKER")}
            for post, person in self.pairs("HOLDER"):
                for unit in self.of("AT", post):
                    body = self.nodes["Organization"].get(unit)
                    if body and body["kind"] in OFFICES and self.nodes["Position"][post]["kind"] == "office":
                        found.add(person)
        return found - {recipient for _, recipient in self.pairs("GRANTED_TO")}

    def memberships(self, projection: str) -> Iterable[tuple[str, str, str, str, int | None, int | None, set[str]]]:
        """Kind, member, thing, what is shared, first and last year, sources."""
        if projection == "companies":
            for post, person in self.pairs("HOLDER"):
                row = self.nodes["Position"][post]
                for unit in self.of("AT", post):
                    if row["kind"] != "education" and unit.startswith(("Company/", "Organization/")):
                        yield "person", unit, person, person, year(row["from"]), year(row["to"]), self.told[post]
        elif projection == "honors":
            for grant, who in self.pairs("GRANTED_TO"):
                at = self.nodes["Conferral"][grant]["year"]
                for honor in self.of("OF_HONOR", grant):
                    yield "recipient", honor, who, who, at, at, self.told[grant]
        else:
            yield from self._of_people()

    def _of_people(self) -> Iterable[tuple[str, str, str, str, int | None, int | None, set[str]]]:
        kinds = {"Studio": "studio", "Team": "team", "Company": "company", "Organization": "company"}
        for type_, name in (("LEADS", "leads"), ("MEMBER_OF", "memberOf")):
            for person, thing in self.pairs(type_):
                label = thing.partition("/")[0]
                if person.startswith("Person/") and label in ("Studio", "Team"):
                    yield kinds[label], person, thing, thing, None, None, self.stated[person, name, thing]
        for edge in self.edges["WORKS_FOR"]:
            post = self.nodes["Position"][edge["position"]]
            kind, thing = kinds[edge["to"].partition("/")[0]], edge["to"]
            years = year(post["from"]), year(post["to"])
            yield kind, edge["from"], thing, thing, *years, self.told[edge["position"]]
        for edge in self.edges["CREATED"]:
            if edge["from"].startswith("Person/"):
                told = self.told[edge["contribution"]]
                yield "achievement", edge["from"], edge["to"], edge["to"], None, None, told
        for grant, who in self.pairs("GRANTED_TO"):
            at = self.nodes["Conferral"][grant]["year"]
            for honor in self.of("OF_HONOR", grant):
                if who.startswith("Person/") and at is not None:
                    yield "grant", who, honor, f"{honor}|{at}", at, at, self.told[grant]

    def ties(
        self,
        projection: str,
        by: Sequence[str],
        without: Collection[str] = (),
        within: Collection[str] | None = None,
        most: int = 100,
    ) -> tuple[dict[tuple[str, str], Tie], dict[tuple[str, str], int]]:
        """The ties of a network, and the crowds: (kind, shared) → how many."""
        out = self.left_out(without)
        sharers: dict[tuple[str, str], dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for kind, member, thing, shared, *rest in self.memberships(projection):
            if kind in by and member not in out and shared not in out and (within is None or member in within):
                sharers[kind, shared][member].append((thing, *rest))
        found: dict[tuple[str, str], Tie] = defaultdict(Tie)
        for (kind, _), members in sharers.items():
            if len(members) > most:
                continue
            for pair in combinations(sorted(members), 2):
                tie = found[pair]
                tie.weight += 1 / (len(members) - 1) if projection == "people" else 1
                tie.by.add(kind)
                tie.shared += 1
                for thing, first, last, sources in members[pair[0]] + members[pair[1]]:
                    tie.things.add(thing)
                    tie.years |= {first} - {None}
                    tie.last |= {first, last} - {None}
                    tie.sources |= sources
        crowds = {key: len(members) for key, members in sharers.items() if len(members) > most}
        return dict(found), crowds

    def members(
        self, labels: Iterable[str], without: Collection[str] = (), within: Collection[str] | None = None
    ) -> list[str]:
        out = self.left_out(without)
        ids = (id_ for label in labels for id_ in self.nodes[label])
        return sorted(id_ for id_ in ids if id_ not in out and (within is None or id_ in within))


def year(told: str | None) -> int | None:
    return int(told[:4]) if told and told[:4].isdigit() else None


def network(graph: Any) -> Network:
    """A graph of networkx whose nodes are 0, 1, … as a network."""
    edges = sorted((min(edge), max(edge)) for edge in graph.edges)
    ends = numpy.asarray(edges, dtype=numpy.int64).reshape(-1, 2)
    weight = [float(graph.edges[edge].get("weight", 1)) for edge in edges]
    columns: Mapping[str, list[Any]] = {
        "id": [f"Person/{n:04}" for n in range(len(graph))],
        "name": [str(n) for n in range(len(graph))],
        "label": ["Person"] * len(graph),
        "documents": [1] * len(graph),
    }
    return Network(columns, ends[:, 0], ends[:, 1], {"weight": weight}, {"crowds": []})


def karate() -> Any:
    """Zachary's karate club, unweighted."""
    club = networkx.karate_club_graph()
    for edge in club.edges:
        del club.edges[edge]["weight"]
    return club
