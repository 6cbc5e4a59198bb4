"""What holds of a build whatever the records: small sets of people, firms and grants, drawn at random, told by several
documents in two folders, some rows twice, with decisions that join and separate any of them.

The tests of one seed draw the same cases, each built once and asked for every promise.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

import jiangtu
from graph.names import key
from graph.statement import document_id, mention_id
from tests.graphs import DOCUMENTS, Built
from tests.tables import read, write

Row = tuple[str, ...]
Tables = tuple[tuple[str, tuple[Row, ...]], ...]  # of one folder: table and its rows, header first
HEADS: Mapping[str, Row] = {
    "companies": ("名称", "简称", "文献"),
    "people": ("姓名", "单位", "性别", "文献"),
    "conferrals": ("获得者", "荣誉", "年份", "届次", "等级", "文献"),
}
SECOND_FILE = {"companies": "企业", "people": "人物", "conferrals": "授予"}  # another name that a table's file may have
NAMES = ("张伟", "张伟", "李娜")  # what stands twice is drawn more often
FIRMS = ("青岛港", "海尔集团", "海信集团")
UNITS = ("", "港口", "青岛港", "青岛港", "海尔集团")
ALIASES = ("", "", "港口", "海信集团")  # one may be claimed twice, one is another firm's name
RECIPIENTS = ("张伟@青岛港", "张伟@青岛港", "张伟", "张伟@海尔集团", "李娜", "青岛港")
HONORS = ("大国工匠", "青岛市五一劳动奖章", "青岛市五一劳动奖章")  # given once; given again
KNOWN: Mapping[str, tuple[Row, ...]] = {  # in every case, so that firms are known and somebody is told of thrice
    "companies": tuple((firm, "", "甲") for firm in FIRMS),
    "people": tuple(("张伟", "青岛港", "", document) for document in "甲乙丙"),
    "conferrals": (),
}
UNDATED = DOCUMENTS.replace(",2023-05-01,", ",,")

few = settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],  # a case is small as it is drawn, and to shrink it takes minutes of builds
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@dataclass(frozen=True)
class Case:
    """folders: the records. groups: what decisions say, mention → group of its class. order: a seed to shuffle by."""

    folders: tuple[Tables, ...]
    groups: tuple[tuple[str, str], ...]
    order: int

    def decided(self) -> str:
        rows = (f"{mention.partition('/')[0]},{mention},{group}\n" for mention, group in self.groups)
        return "".join(["case,mention,group\n", *rows])


@st.composite
def cases(draw: st.DrawFn, decisions: int = 0) -> Case:
    """decisions: at least so many mentions are decided on, where there are as many."""
    document = st.sampled_from("甲乙丙")
    more: dict[str, tuple[st.SearchStrategy[Row], int]] = {
        "companies": (st.tuples(st.sampled_from(FIRMS), st.sampled_from(ALIASES), document), 3),
        "people": (
            st.tuples(
                st.sampled_from(NAMES), st.sampled_from(UNITS), st.sampled_from(("", "", "", "男", "女")), document
            ),
            5,
        ),
        "conferrals": (
            st.tuples(
                st.sampled_from(RECIPIENTS),
                st.sampled_from(HONORS),
                st.sampled_from(("", "2018", "2019")),
                st.sampled_from(("", "", "第七届")),
                st.sampled_from(("", "", "一等奖")),
                document,
            ),
            9,
        ),
    }

    def table(name: str) -> tuple[Row, ...]:
        rows, most = more[name]
        listed = (*KNOWN[name], *draw(st.lists(rows, min_size=most // 2, max_size=most)))
        return (HEADS[name], *listed, *draw(st.lists(st.sampled_from(listed), max_size=2)))

    folders: list[Tables] = [tuple((name, table(name)) for name in HEADS) for _ in range(draw(st.integers(1, 2)))]
    # Decisions about any, or about those whom a key would join.
    pool = draw(st.sampled_from([_mentions(folders), [told_thrice(document) for document in "甲乙丙"]]))
    chosen = draw(st.permutations(pool))[: draw(st.integers(decisions, 4))]
    decided = tuple((mention, draw(st.sampled_from("ab"))) for mention in chosen)
    return Case(tuple(folders), decided, draw(st.integers(0, 999)))


def told_thrice(document: str) -> str:
    return mention_id("Person", document_id(document), key("张伟"), key("青岛港"))


def _mentions(folders: list[Tables]) -> list[str]:
    """The people and firms that the folders tell of."""
    found = set[str]()
    for tables in folders:
        with TemporaryDirectory() as scratch:
            said = read(Path(scratch), _files(tables))
            found |= {*said.mentions("Person"), *said.mentions("Company")}
    return sorted(found)


def _files(tables: Tables, order: random.Random | None = None) -> dict[str, str]:
    """The tables as CSV; with an order, rows shuffled and a table's rows dealt out to two files."""
    files = {"documents.csv": UNDATED}
    for table, (head, *rows) in tables:
        parts = {table: rows}
        if order:
            order.shuffle(rows)
            cut = order.randint(0, len(rows))
            parts = {table: rows[:cut], SECOND_FILE[table]: rows[cut:]}
        files |= {f"{n}.csv": "".join(f"{','.join(r)}\n" for r in (head, *part)) for n, part in parts.items() if part}
    return files


def build(where: Path, case: Case, *, shuffled: bool = False, decided: bool = True, stores: bool = False) -> Built:
    """Rows that can't be read, as those that name one of several namesakes, are left out and the rest is built."""
    order = random.Random(case.order) if shuffled else None
    folders = [write(where / f"r{n}", _files(tables, order)) for n, tables in enumerate(case.folders)]
    write(where / "decisions", {"identity.csv": case.decided() if decided else "case,mention,group\n"})
    given_order, threads = (folders[::-1], 2) if shuffled else (folders, 1)
    summary = jiangtu.build(
        given_order, where / "g", decisions=where / "decisions", keep=1, threads=threads, stores=stores
    )
    return Built(where, where / "g", summary)


@dataclass(frozen=True)
class Outcome:
    """A built case, in memory. files: its bytes, by name. again: those of the same rows in another order.

    canonical: mention → canonical id. nodes: ids by label. edges: (file, from, to). said: statements of the records.
    """

    files: Mapping[str, bytes]
    again: Mapping[str, bytes]
    canonical: Mapping[str, str]
    nodes: Mapping[str, list[dict[str, Any]]]
    edges: list[tuple[str, str, str]]
    said: list[dict[str, Any]]

    def mentions(self, label: str) -> list[str]:
        return [mention for mention in self.canonical if mention.startswith(f"{label}/")]

    def values(self, says: str) -> Mapping[str, list[str]]:
        """Of a property, by subject."""
        found = defaultdict[str, list[str]](list)
        for s in self.said:
            if s["property"] == says:
                found[s["subject"]].append(s["value"])
        return found


@cache
def outcome(case: Case) -> Outcome:
    with TemporaryDirectory() as one, TemporaryDirectory() as two:
        built, again = build(Path(one), case), build(Path(two), case, shuffled=True)
        with built.open() as graph:
            redirects = graph.table("identity").dicts()
            said = [s for s in graph.table("statements").dicts() if not s["loader"].startswith("vocabulary/")]
            nodes = {path.stem: graph.nodes(path.stem).dicts() for path in (graph.folder / "nodes").iterdir()}
            names = sorted(path.stem for path in (graph.folder / "edges").iterdir())
            edges = [(name, row[0], row[1]) for name in names for row in graph.edges(*name.split(".")).rows()]
        canonical = {row["mention"]: row["canonical"] for row in redirects}
        assert len(canonical) == len(redirects), "a mention resolves twice"
        return Outcome(built.bytes(), again.bytes(), canonical, nodes, edges, said)


def every(check: Callable[[Case], None]) -> Callable[[], None]:
    """The check over the cases that all such tests share."""
    return seed(26)(few(given(cases())(check)))


def _same(case: Case, a: str, b: str) -> bool:
    groups = dict(case.groups)
    return a in groups and b in groups and groups[a] == groups[b]


def _together(made: Outcome, label: str) -> Iterator[tuple[str, str]]:
    """Pairs of mentions that are one."""
    clusters = defaultdict[str, list[str]](list)
    for mention in made.mentions(label):
        clusters[made.canonical[mention]].append(mention)
    for mentions in clusters.values():
        yield from combinations(mentions, 2)


@every
def test_the_order_of_rows_files_and_folders_is_nothing_to_nodes_edges_and_reports(case: Case) -> None:
    made = outcome(case)
    plain = [n for n in made.files if n.startswith(("nodes/", "edges/", "reports/", "identity")) and "Passage" not in n]
    assert len(plain) > 100 and made.again.keys() >= set(plain)
    assert [name for name in plain if made.files[name] != made.again[name]] == []


@every
def test_every_mention_resolves_and_a_canonical_id_is_its_own(case: Case) -> None:
    made = outcome(case)
    told = {s["subject"] for s in made.said} | {s["source"] for s in made.said}
    told |= {s["value"] for s in made.said if s["datatype"] == "entity"}
    assert told <= made.canonical.keys()
    for mention, canonical in made.canonical.items():
        assert made.canonical[canonical] == canonical
        assert mention.partition("/")[0] == canonical.partition("/")[0]
    assert {made.canonical[mention] for mention in told} <= {n["id"] for nodes in made.nodes.values() for n in nodes}


@every
def test_an_id_is_one_node_and_no_edge_dangles(case: Case) -> None:
    made = outcome(case)
    ids = {label: {node["id"] for node in nodes} for label, nodes in made.nodes.items()}
    assert {label: len(found) for label, found in ids.items()} == {label: len(n) for label, n in made.nodes.items()}
    for name, start, end in made.edges:
        _, start_label, end_label = name.split(".")
        assert start in ids[start_label] and end in ids[end_label]


@every
def test_persons_that_one_document_tells_apart_are_one_only_by_decision(case: Case) -> None:
    made = outcome(case)
    sources = {s["subject"]: s["source"] for s in made.said if s["property"] == "type"}
    for a, b in _together(made, "Person"):
        assert sources[a] != sources[b] or _same(case, a, b)


@every
def test_a_man_and_a_woman_are_one_only_by_decision(case: Case) -> None:
    made = outcome(case)
    told = made.values("gender")
    for a, b in _together(made, "Person"):
        if len(set(told[a])) == len(set(told[b])) == 1:
            assert told[a][0] == told[b][0] or _same(case, a, b)


@every
def test_decisions_hold(case: Case) -> None:
    made = outcome(case)
    for (a, group_of_a), (b, group_of_b) in combinations(case.groups, 2):
        if a.partition("/")[0] == b.partition("/")[0]:
            assert (made.canonical[a] == made.canonical[b]) == (group_of_a == group_of_b)


@every
def test_there_are_no_more_grants_than_tellings_that_differ(case: Case) -> None:
    made = outcome(case)
    facets = [made.values(p) for p in ("recipient", "honor", "edition", "grade", "year")]
    tellings = {
        mention: tuple(tuple(sorted({made.canonical.get(v, v) for v in said[mention]})) for said in facets)
        for mention in made.mentions("Conferral")
    }
    known = [node for node in made.nodes["Conferral"] if not node["undetermined"]]
    # Undetermined are undated grants, each of which may be another of several: they are no count of anything.
    assert len(known) <= len(set(tellings.values()))
    assert len(made.nodes["Conferral"]) <= len(tellings)
    assert all(node["year"] is None for node in made.nodes["Conferral"] if node["undetermined"])


@settings(few, max_examples=3)
@given(cases(decisions=2))
def test_a_decision_added_and_removed_leaves_the_same_bytes(case: Case) -> None:
    with TemporaryDirectory() as scratch:
        where = Path(scratch)
        before = build(where, case, decided=False)
        bytes_before = before.bytes()
        assert build(where, case).summary.build != before.summary.build and not before.folder.exists()
        after = build(where, case, decided=False)
        assert after.summary.fresh and after.folder == before.folder
        assert after.bytes() == bytes_before
