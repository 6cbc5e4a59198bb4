"""A graph too large to draw, told by its communities: groups of things that are tied to each other more than to others.

Told of people, firms, bodies, studios, teams and achievements; honors, places and events join everything and form none.
A community is computed (Louvain, seeded) and is no fact; it goes by its most linked members.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from queries.views.layout import box
from queries.views.picture import Column, Edge, Node, Picture, Table, Words
from queries.views.viewer import Viewer
from queries.views.web import Web, is_sentence
from queries.views.wording import joined, words

CLASSES = ("Person", "Company", "Organization", "Studio", "Team", "Achievement")
SHOWN, NAMED, TIED = 300, 20, 3000  # communities, members that are named of each, and ties, the strongest first
LABEL, RELATION = "Community", "between"
Pairs = Mapping[tuple[str, str], int]  # how many relations and sentences join two things


class Community(NamedTuple):
    """members: the most linked first."""

    id: str
    members: tuple[str, ...]


def communities(viewer: Viewer, things: int, pages: Words | None = None) -> Picture:
    """The picture of the largest communities; things: how many the graph has. pages: as the overview takes it."""
    pairs = _pairs(viewer.web)
    found = _found(viewer.web, pairs)
    shown = found[:SHOWN]
    viewer.gathered.name_only(member for community in shown for member in community.members[:NAMED])
    ties = _ties(shown, pairs)
    names = {community.id: _name(viewer, community) for community in shown}
    sheet = viewer.sheet("communities")
    places = sheet.placing({id_: box(name[viewer.lang]) for id_, name in names.items()}, list(ties))
    nodes = [_node(viewer, community, names[community.id], places[community.id]) for community in shown]
    small, members = found[SHOWN:], sum(len(community.members) for community in shown)
    return viewer.picture(
        "communities",
        sheet,
        (),
        (),
        nodes=tuple(nodes),
        edges=tuple(_edge(pair, count) for pair, count in sorted(ties.items())),
        classes={LABEL: words("marks", "class")},
        relations={RELATION: words("marks", "relation")},
        title=words("titles", "overview"),
        subtitle=words(
            "subtitles", "communities", nodes=f"{len(shown):,}", members=f"{members:,}", things=f"{things:,}"
        ),
        left_out=joined([words("left_out", "communities", small=_small(small)), *([pages] if pages else [])], "beside"),
        table=_table(viewer, shown, names),
    )


def _pairs(web: Web) -> Pairs:
    """What is tied to what, by a relation or in a sentence, and how often."""
    found: Counter[tuple[str, str]] = Counter()
    for id_, others in web.telling.items():
        if is_sentence(id_):
            found.update(combinations(sorted({other for other in others if _counts(other)}), 2))
        elif _counts(id_):
            found.update((id_, other) for other in others if id_ < other and _counts(other))
    return found


def _counts(id_: str) -> bool:
    return id_.partition("/")[0] in CLASSES


def _found(web: Web, pairs: Pairs) -> list[Community]:
    """The communities, the largest first. What has but one tie goes with what it is tied to, which is what the search
    would find, in a fraction of its time."""
    import networkx

    members = sorted(id_ for id_ in web.telling if _counts(id_))
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    leads = {id_: next(iter(beside[id_])) for id_ in members if len(beside[id_]) == 1}
    leads = {id_: lead for id_, lead in leads.items() if lead not in leads or id_ > lead}
    # numbers for ids: sets of texts have another order in every process
    numbers = {id_: number for number, id_ in enumerate(members)}
    graph = networkx.Graph()
    graph.add_nodes_from(numbers[id_] for id_ in members if id_ not in leads)
    weights: Counter[tuple[int, int]] = Counter()
    for (one, other), count in sorted(pairs.items()):
        weights[numbers[leads.get(one, one)], numbers[leads.get(other, other)]] += count
    graph.add_weighted_edges_from((one, other, count) for (one, other), count in weights.items())
    groups = {
        number: n for n, group in enumerate(networkx.community.louvain_communities(graph, seed=1)) for number in group
    }
    gathered: dict[int, list[str]] = defaultdict(list)
    for id_ in members:
        gathered[groups[numbers[leads.get(id_, id_)]]].append(id_)
    told = [sorted(group, key=lambda id_: (-web.weight(id_), id_)) for group in gathered.values()]
    return [Community(f"{LABEL}/{group[0]}", tuple(group)) for group in sorted(told, key=lambda g: (-len(g), g[0]))]


def _ties(shown: Sequence[Community], pairs: Pairs) -> dict[tuple[str, str], int]:
    """The relations between communities, the most first."""
    home = {member: community.id for community in shown for member in community.members}
    found: Counter[tuple[str, str]] = Counter()
    for (one, other), count in pairs.items():
        if one in home and other in home and home[one] != home[other]:
            found[min(home[one], home[other]), max(home[one], home[other])] += count
    strongest = sorted(found.items(), key=lambda tie: (-tie[1], tie[0]))
    return dict(strongest[:TIED])


def _name(viewer: Viewer, community: Community) -> Words:
    """Its most linked member, and how many it has."""
    first = viewer.gathered.name(community.members[0])
    count = len(community.members)
    return words("marks", "community", name=first, count=f"{count:,}") if count > 1 else first


def _node(viewer: Viewer, community: Community, name: Words, place: tuple[float, float]) -> Node:
    named = community.members[:NAMED]
    return Node(
        id=community.id,
        name=name[viewer.lang],
        label=LABEL,
        level=None,
        years=(),
        names=tuple(viewer.gathered.name(member)[viewer.lang] for member in named),
        keys=tuple(dict.fromkeys(key for member in named for key in viewer.gathered.called(member).keys)),
        x=place[0],
        y=place[1],
        weight=len(community.members),
        href=viewer.href(community.members[0]),
        facts=(),
    )


def _edge(pair: tuple[str, str], count: int) -> Edge:
    said = words("marks", "between", count=f"{count:,}")
    return Edge(":".join(pair), *pair, relation=RELATION, words=said, level=None, years=(), facts=())


def _small(rest: Sequence[Community]) -> Words | str:
    things = sum(len(community.members) for community in rest)
    return words("left_out", "small", things=f"{things:,}", count=f"{len(rest):,}") if rest else ""


def _table(viewer: Viewer, shown: Iterable[Community], names: Mapping[str, Words]) -> Table:
    """A row a community: its name, how many members, and the most linked of them."""
    columns = (("name", "text"), ("count", "integer"), ("members", "texts"))
    rows = [
        (
            names[community.id],
            len(community.members),
            [viewer.gathered.name(member)[viewer.lang] for member in community.members[:NAMED]],
        )
        for community in shown
    ]
    return Table(
        title=words("titles", "overview"),
        description=words("left_out", "communities", small=""),
        columns=tuple(Column(name, words("columns", name), kind) for name, kind in columns),
        rows=tuple(rows),
        ids=tuple((community.id, None, None) for community in shown),
    )
