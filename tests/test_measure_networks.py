"""What the measures of networks rest on: known figures, other libraries, brute force; and the null model's promises."""

import random
import warnings
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import networkx
import numpy
import pytest

from graph.analytics.networks.assortativity import Attribute
from graph.analytics.networks.centers import centers, degree, pagerank, ranks
from graph.analytics.networks.mixing import by_kind, by_number, mixed
from graph.analytics.networks.partition import ALONE, adjusted_rand, leiden, louvain, modularity, twins
from graph.analytics.networks.separation import cores, separation, transitivity
from graph.network.null import null, rewired, runs, told
from graph.network.two_mode import TwoMode
from tests.networks import karate, network

CLUB = karate()
SEED = 1


def memberships(pairs: list[tuple[int, int]], kinds: str = "") -> TwoMode:
    """Members and things by their numbers; kinds: of each thing, a letter."""
    member, thing = numpy.asarray(pairs, dtype=numpy.int64).T
    many = int(thing.max()) + 1
    nodes = {"id": [f"Person/{n:03}" for n in range(int(member.max()) + 1)]}
    things = {"kind": list(kinds or "a" * many), "thing": [f"Team/{n}" for n in range(many)]}
    return TwoMode(nodes, things, member, thing, numpy.ones(len(member)), "newman", {})


def random_memberships(seed: int, members: int = 60, things: int = 25) -> TwoMode:
    dice = random.Random(seed)
    pairs = {(dice.randrange(members), dice.randrange(things)) for _ in range(150)} | {(members - 1, things - 1)}
    return memberships(sorted(pairs), "".join(dice.choice("abc") for _ in range(things)))


def random_graphs() -> Iterator[networkx.Graph]:
    for seed in range(150):
        dice = random.Random(seed)
        yield networkx.gnm_random_graph(dice.randint(1, 14), dice.randint(0, 18), seed=seed)


# --- the null model


@pytest.mark.parametrize("seed", range(5))
def test_all_keep_how_much_they_have(seed: int) -> None:
    """Each member its number of things of each kind, each thing its number of members; nobody anything twice."""
    before = random_memberships(seed)
    kinds = numpy.asarray(before.things["kind"])
    for after in null(before, numpy.random.default_rng(seed)):
        assert numpy.array_equal(after.sizes, before.sizes)
        assert Counter(zip(after.member.tolist(), kinds[after.thing].tolist(), strict=True)) == Counter(
            zip(before.member.tolist(), kinds[before.thing].tolist(), strict=True)
        )
        assert len(set(zip(after.member.tolist(), after.thing.tolist(), strict=True))) == len(before)
    assert not numpy.array_equal(after.thing, before.thing)


@pytest.mark.parametrize(
    "pairs",
    [
        [(0, 0), (1, 1), (2, 2)],
        [(0, 0), (0, 1), (1, 0), (2, 1), (2, 2), (3, 2)],
        [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 3), (3, 3), (3, 0)],
    ],
)
def test_every_way_is_drawn_as_often(pairs: list[tuple[int, int]]) -> None:
    """On a graph whose ways can be listed: χ² against equal frequencies; one in ten thousand would be refused."""
    from scipy.stats import chisquare

    state = memberships(pairs)
    members = Counter(member for member, _ in pairs)
    things = Counter(thing for _, thing in pairs)
    cells = [(m, t) for m in members for t in things]
    possible = {
        frozenset(ways)
        for ways in combinations(cells, len(pairs))
        if Counter(m for m, _ in ways) == members and Counter(t for _, t in ways) == things
    }
    dice, seen, draws = numpy.random.default_rng(7), Counter[frozenset[tuple[int, int]]](), 120 * len(possible)
    for _ in range(draws):
        state = rewired(state, dice)
        seen[frozenset(zip(state.member.tolist(), state.thing.tolist(), strict=True))] += 1
    assert set(seen) == possible
    assert chisquare([seen[ways] for ways in sorted(possible, key=sorted)]).pvalue > 1e-4


def test_it_agrees_with_networkx_on_the_mean_of_ties() -> None:
    """The ties of the projection, on the average, beside those of networkx's configuration model of two modes, drawn
    until no membership comes twice."""
    before = memberships([(m, t) for t, size in enumerate((4, 3, 3, 2, 2)) for m in range(t, t + size)])
    dice, state, ours = numpy.random.default_rng(5), before, list[int]()
    for _ in range(2000):
        state = rewired(state, dice)
        ours.append(len(state.projected().start))
    members, theirs = numpy.bincount(before.member).tolist(), list[int]()
    for seed in range(20_000):
        drawn = networkx.bipartite.configuration_model(members, before.sizes.tolist(), seed=seed)
        pairs = [(min(edge), max(edge) - len(members)) for edge in drawn.edges()]
        if len(set(pairs)) == len(pairs):
            theirs.append(len(memberships(pairs).projected().start))
    spread = numpy.sqrt(numpy.var(ours) / len(ours) + numpy.var(theirs) / len(theirs))
    assert len(theirs) > 300 and abs(numpy.mean(ours) - numpy.mean(theirs)) < 4 * spread


def test_the_same_seed_draws_the_same_and_nothing_shared_draws_nothing() -> None:
    before = random_memberships(1)
    one, other = (null(before, numpy.random.default_rng(9)) for _ in range(2))
    assert all(numpy.array_equal(a.thing, b.thing) for a, b in zip(one, other, strict=True))
    assert len(one) == runs(len(before)) == 20 and runs(10**6) == 10
    assert null(memberships([(0, 0), (1, 1)]), numpy.random.default_rng(1)) == []
    assert told([None, 1.0]).row == (None, None, None, None, 1)
    assert told([1.0, 3.0]).mean == 2.0


def test_a_projection_weighs_as_newman_has_it() -> None:
    found = memberships([(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (3, 2)]).projected()
    assert list(zip(found.start.tolist(), found.finish.tolist(), strict=True)) == [(0, 1), (0, 2), (1, 2)]
    assert found.edges["weight"] == pytest.approx([1.5, 0.5, 0.5])


# --- centrality


def test_zacharys_club_is_as_published() -> None:
    """Figures of the literature: 78 ties, r = −0.476, transitivity 0.256, the instructor's betweenness 231."""
    club = network(CLUB)
    found = centers(club, numpy.random.default_rng(SEED))
    assert (len(club), len(club.start)) == (34, 78)
    assert found.betweenness[0] == pytest.approx(231.0714286) and found.betweenness[33] == pytest.approx(160.5515873)
    assert sorted(found.degree.tolist())[-2:] == [16, 17]
    assert by_number(club, degree(club)) == pytest.approx(-0.47561, abs=1e-5)
    assert transitivity(club) == pytest.approx(0.2556818)
    bridges, cuts = separation(club)
    assert [(b.start, b.finish, b.parted) for b in bridges] == [(0, 11, 1)]
    assert [(c.node, c.parts, c.parted) for c in cuts] == [(0, 3, 6)]
    core = cores(club)
    assert core.max() == 4 and numpy.flatnonzero(core == 4).tolist() == [0, 1, 2, 3, 7, 8, 13, 30, 32, 33]


@pytest.mark.parametrize("exact", [2000, 1])
def test_centers_are_those_of_networkx(exact: int) -> None:
    """Exact, and by pivots where all nodes are pivots."""
    for made in [networkx.karate_club_graph(), *random_graphs()]:
        ours = network(made)
        found = centers(ours, numpy.random.default_rng(SEED), exact=exact, pivots=10**6)
        between = networkx.betweenness_centrality(made, normalized=False)
        nodes = range(len(made))
        assert found.betweenness == pytest.approx([between[n] for n in nodes], rel=1e-6, abs=1e-9)
        near = networkx.harmonic_centrality(made)
        assert found.harmonic == pytest.approx([near[n] for n in nodes], rel=1e-6, abs=1e-9)
        rank = networkx.pagerank(made, tol=1e-15, max_iter=2000)
        assert found.pagerank == pytest.approx([rank[n] for n in nodes], rel=1e-6)
        assert found.strength == pytest.approx([made.degree(n, weight="weight") for n in nodes])
        parts = [sorted(part) for part in networkx.connected_components(made)]
        assert [sorted(numpy.flatnonzero(found.component == n).tolist()) for n in range(len(parts))] == sorted(parts)


def test_pagerank_is_that_of_rustworkx_too() -> None:
    import rustworkx

    made = networkx.karate_club_graph()
    both = rustworkx.PyDiGraph()
    both.add_nodes_from(range(34))
    for a, b, weight in made.edges(data="weight"):
        both.add_edges_from([(a, b, float(weight)), (b, a, float(weight))])
    theirs = rustworkx.pagerank(both, weight_fn=float, tol=1e-12, max_iter=1000)
    assert pagerank(network(made)) == pytest.approx([theirs[n] for n in range(34)], rel=1e-6)


def test_pivots_come_near() -> None:
    made = networkx.connected_watts_strogatz_graph(400, 6, 0.1, seed=2)
    ours, dice = network(made), numpy.random.default_rng(SEED)
    right, near = centers(ours, dice), centers(ours, dice, exact=100, pivots=200)
    assert (right.sampled, near.sampled) == (0, 400)
    assert numpy.corrcoef(right.betweenness, near.betweenness)[0, 1] > 0.95
    assert near.harmonic.mean() == pytest.approx(right.harmonic.mean(), rel=0.02)


def test_equals_have_one_rank() -> None:
    assert ranks(numpy.asarray([5.0, 7.0, 5.0, 1.0, 7.0])).tolist() == [3, 1, 3, 5, 1]
    star = centers(network(networkx.star_graph(4)), numpy.random.default_rng(SEED))
    assert ranks(star.betweenness).tolist() == ranks(star.pagerank).tolist() == [1, 2, 2, 2, 2]


# --- communities


def test_louvain_finds_cliques_and_the_clubs_best_division() -> None:
    rings = networkx.ring_of_cliques(6, 5)
    ours = network(rings)
    found = louvain(ours, SEED)
    assert found.tolist() == [n // 5 for n in range(30)]
    club = network(CLUB)
    division = louvain(club, SEED)
    assert modularity(club, division) == pytest.approx(0.4198, abs=0.006)  # the best there is (Brandes et al. 2008)
    parts = [set(numpy.flatnonzero(division == n).tolist()) for n in range(division.max() + 1)]
    assert modularity(club, division) == pytest.approx(networkx.community.modularity(CLUB, parts))
    split = numpy.asarray([CLUB.nodes[n]["club"] == "Officer" for n in range(34)]).astype(int)
    assert modularity(club, split) == pytest.approx(0.3582, abs=1e-4)


def test_putting_twins_together_loses_nothing() -> None:
    for seed in range(6):
        memberships_ = random_memberships(seed, members=200, things=60)
        ours, same = memberships_.projected(), twins(memberships_)
        plain, quick = louvain(ours, SEED), louvain(ours, SEED, same)
        one, other = modularity(ours, plain), modularity(ours, quick)
        assert one is not None and other is not None and other > one - 0.02
        assert set(numpy.flatnonzero(quick == ALONE)) == set(numpy.flatnonzero(degree(ours) == 0))


def test_leiden_is_as_good_and_gives_igraphs_modularity() -> None:
    igraph = pytest.importorskip("igraph")
    club = network(CLUB)
    found = leiden(club, SEED)
    assert found is not None and modularity(club, found) == pytest.approx(0.4198, abs=1e-4)
    assert modularity(club, found) == pytest.approx(club.igraph().modularity(found.tolist()))
    again = leiden(club, SEED)
    assert again is not None and found.tolist() == again.tolist()
    dice = numpy.random.default_rng(SEED)
    for _ in range(20):
        one, other = dice.integers(0, 4, 50), dice.integers(0, 6, 50)
        theirs = igraph.compare_communities(one.tolist(), other.tolist(), method="adjusted_rand")
        assert adjusted_rand(one, other) == pytest.approx(theirs)
    assert adjusted_rand(one, one) == 1 and adjusted_rand(one[:1], one[:1]) is None


# --- assortativity


def test_assortativity_is_that_of_networkx() -> None:
    for made in random_graphs():
        ours, kinds = network(made), numpy.arange(len(made)) % 3
        networkx.set_node_attributes(made, {n: n % 3 for n in made}, "kind")
        networkx.set_node_attributes(made, {n: n * n % 7 for n in made}, "number")
        numbers = numpy.arange(len(made)) ** 2 % 7
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            theirs = (
                networkx.degree_assortativity_coefficient(made) if made.edges else float("nan"),
                networkx.attribute_assortativity_coefficient(made, "kind") if made.edges else float("nan"),
                networkx.numeric_assortativity_coefficient(made, "number") if made.edges else float("nan"),
            )
        found = by_number(ours, degree(ours)), by_kind(ours, kinds), by_number(ours, numbers)
        for mine, other in zip(found, theirs, strict=True):
            assert (numpy.isnan(other) and mine is None) or mine == pytest.approx(other, abs=1e-9)


def test_newmans_couples_of_san_francisco_mix_as_published() -> None:
    """Newman 2003, table I: r = 0.621, from the shares of couples by ethnicity."""
    shares = [[0.258, 0.016, 0.035, 0.013], [0.012, 0.157, 0.058, 0.019], [0.013, 0.023, 0.306, 0.035]]
    shares.append([0.005, 0.007, 0.024, 0.016])
    rows, columns = [sum(row) for row in shares], [sum(column) for column in zip(*shares, strict=True)]
    chance = sum(a * b for a, b in zip(rows, columns, strict=True))
    directed = (sum(shares[n][n] for n in range(4)) - chance) / (1 - chance)
    assert directed == pytest.approx(0.621, abs=5e-4)
    made, kinds = networkx.Graph(), list[int]()
    for a in range(4):
        for b in range(4):
            for _ in range(round(shares[a][b] * 1000)):
                made.add_edge(len(kinds), len(kinds) + 1)
                kinds += [a, b]
    # Without a direction both margins become their mean, and the coefficient all but stays.
    assert by_kind(network(made), numpy.asarray(kinds)) == pytest.approx(directed, abs=0.01)


def test_the_unknown_is_left_out_and_too_few_tell_nothing() -> None:
    ours = network(networkx.path_graph(6))
    known = network(networkx.Graph([(0, 1), (2, 3), (3, 4)]))
    some = by_number(ours, numpy.asarray([1, 2, numpy.nan, 1, 2, 3]))
    assert some is not None and some == by_number(known, numpy.asarray([1, 2, 1, 2, 3]))
    assert mixed(ours, numpy.asarray([0, 0, -1, 1, 0, 1])) == {(0, 0): 1, (0, 1): 2}
    assert by_kind(ours, numpy.zeros(6, dtype=int)) is None
    few = Attribute("district", "kind", numpy.asarray([0, 1, 0, 1, 0, 1]))
    assert few.ties(ours) == 5 and few.of(ours) is None


# --- cohesion


def test_bridges_and_cuts_are_those_that_part() -> None:
    for made in random_graphs():
        bridges, cuts = separation(network(made))
        assert [(b.start, b.finish) for b in bridges] == sorted((min(e), max(e)) for e in networkx.bridges(made))
        assert [c.node for c in cuts] == sorted(networkx.articulation_points(made))
        for bridge in bridges:
            less = made.copy()
            less.remove_edge(bridge.start, bridge.finish)
            sides = [len(networkx.node_connected_component(less, end)) for end in (bridge.start, bridge.finish)]
            assert bridge.parted == min(sides)
        for cut in cuts:
            around = networkx.node_connected_component(made, cut.node)
            parts = [len(part) for part in networkx.connected_components(made.subgraph(around - {cut.node}))]
            assert (cut.parts, cut.parted, cut.size) == (len(parts), sum(parts) - max(parts), len(around))


def test_triangles_and_cores_are_those_of_networkx() -> None:
    for made in random_graphs():
        ours = network(made)
        paths = sum(d * (d - 1) for _, d in made.degree())
        assert transitivity(ours) == (pytest.approx(networkx.transitivity(made)) if paths else None)
        assert cores(ours).tolist() == [networkx.core_number(made)[n] for n in range(len(made))]
