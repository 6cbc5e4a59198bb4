"""Who is central in the networks of people, firms and honors, and how much of that is being told of often."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graph.analytics.measured import Rows
from graph.analytics.networks.centers import PIVOTS, Centers, centers, ranks
from graph.analytics.networks.digits import digits
from graph.network.network import Network

if TYPE_CHECKING:
    from graph.analytics.study import Study

NETWORKS = ("people", "companies", "honors")
MEASURES = ("degree", "strength", "pagerank", "betweenness", "harmonic")
FEWEST = 10  # nodes below which no correlation is told


def centrality(study: "Study") -> Mapping[str, Rows]:
    networks = {name: study.network(name) for name in NETWORKS}
    found = {name: centers(network, study.random()) for name, network in networks.items()}
    tables: dict[str, Rows] = {name: _nodes(networks[name], found[name]) for name in NETWORKS}
    return tables | {
        "networks": [_network(name, networks[name], found[name]) for name in NETWORKS],
        "left_out": _left_out(study, networks["people"].told["without"]),
        "bias": [row for name in NETWORKS for row in _bias(name, networks[name], found[name])],
    }


def _nodes(network: Network, found: Centers) -> list[tuple[Any, ...]]:
    """Every node, by its rank in PageRank; those without ties have no rank, and come last."""
    import numpy

    size, ids = len(network), network.ids
    _, first, count = numpy.unique(found.component, return_index=True, return_counts=True)
    _, same, many = numpy.unique(found.pagerank, return_inverse=True, return_counts=True)
    columns: list[list[Any]] = []
    for name in MEASURES:
        values = getattr(found, name)
        columns += [values.tolist(), _ranks(values, found)]
    rows = zip(
        _ranks(found.pagerank, found),
        [count if tied else None for count, tied in zip(many[same].tolist(), found.degree.tolist(), strict=True)],
        ids,
        network.nodes["name"],
        network.nodes["label"],
        network.nodes["documents"],
        *columns,
        (ids[number] for number in first[found.component].tolist()),
        count[found.component].tolist(),
        strict=True,
    )
    return sorted(rows, key=lambda row: (row[0] or size + 1, row[2]))


def _left_out(study: "Study", rules: Sequence[str]) -> list[tuple[Any, ...]]:
    """Whom each rule leaves out of the networks."""
    names = dict(study.rows("analytics/network/names"))
    found = {rule: sorted({id_ for (id_,) in study.rows(f"network/rules/{rule}")}) for rule in rules}
    return [(rule, id_, names[id_]) for rule in rules for id_ in found[rule]]


def _ranks(values: Any, found: Centers) -> list[int | None]:
    return [rank if tied else None for rank, tied in zip(ranks(values).tolist(), found.degree.tolist(), strict=True)]


def _network(name: str, network: Network, found: Centers) -> tuple[Any, ...]:
    isolated = int((found.degree == 0).sum())
    components = int(found.component.max(initial=-1)) + 1 - isolated
    pivots = PIVOTS if found.sampled else None
    return name, len(network), len(network.start), isolated, components, found.sampled, pivots


def _bias(name: str, network: Network, found: Centers) -> list[tuple[Any, ...]]:
    """Spearman's correlation of each measure with the documents that tell of a node: of all nodes, of those tied."""
    import numpy

    documents = numpy.asarray(network.nodes["documents"], dtype=float)
    groups = {"all": numpy.ones(len(network), dtype=bool), "tied": found.degree > 0}
    return [
        (name, measure, among, int(these.sum()), _spearman(getattr(found, measure)[these], documents[these]))
        for among, these in groups.items()
        for measure in MEASURES
    ]


def _spearman(one: Any, other: Any) -> float | None:
    from scipy.stats import spearmanr

    if len(one) < FEWEST or one.min() == one.max() or other.min() == other.max():
        return None
    return digits(float(spearmanr(one, other).statistic))  # type: ignore[no-any-return]
