"""Communities of the networks of people, firms and honors, what their members share, how good they are."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.analytics.measured import Rows
from graph.analytics.networks.centers import degree
from graph.analytics.networks.digits import digits
from graph.analytics.networks.partition import ALONE, adjusted_rand, leiden, louvain, modularity, twins
from graph.network.network import Network
from graph.network.null import LARGE, Range, told

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    from graph.analytics.study import Study

    Whole = NDArray[numpy.int64]

NETWORKS = ("people", "companies", "honors")
FEWER = 5  # runs of the null model that are divided, of a network with more than LARGE memberships
MOST = 0.5  # a share from which on a thing gives a community its name, the one that sets it apart most
KINDS = (
    "company",
    "studio",
    "team",
    "body",
    "area",
    "city",
    "level",
    "district",
    "honor",
)  # of equals the first is told


class Shared(NamedTuple):
    """A thing that members of a community share. lift: their share among its members, to that among all nodes."""

    kind: str
    thing: str
    name: str
    members: int
    share: float
    lift: float


def communities(study: "Study") -> Mapping[str, Rows]:
    traits = _traits(study)
    found: dict[str, list[tuple[Any, ...]]] = {"quality": [], "communities": [], "shared": [], "members": []}
    for name in NETWORKS:
        network = study.network(name)
        if not len(network.start):
            found["quality"].append((name, "louvain", 0, len(network), 0, *[None] * 6, 0, *[None] * 4))
            continue
        label = louvain(network, study.seed, twins(study.two_mode(name)))
        found["quality"] += _quality(study, name, network, label)
        groups = _groups(label)
        everywhere = Counter(trait for id_ in network.ids for trait in traits.get(id_, ()))
        rows = [_row(name, network, group, traits, everywhere) for group in groups]
        found["communities"] += [row for row, _ in rows]
        found["shared"] += [
            (name, row[2], one.kind, _id(one), one.name, one.members, digits(one.share), digits(one.lift))
            for row, shared in rows
            for one in shared
        ]
        found["members"] += _members(name, network, groups)
    return found


def _traits(study: "Study") -> Mapping[str, list[tuple[str, str, str]]]:
    """What each node has that others may share: kind, thing, name."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for node, *trait in study.rows("analytics/network/traits"):
        found[node].append((trait[0], trait[1], trait[2]))
    return found


def _groups(label: "Whole") -> "list[list[int]]":
    """The members of each community, the largest community first, then by its lowest member."""
    groups: dict[int, list[int]] = defaultdict(list)
    for node, number in enumerate(label.tolist()):
        if number != ALONE:
            groups[number].append(node)
    return sorted(groups.values(), key=lambda group: (-len(group), group[0]))


def _row(
    name: str,
    network: Network,
    group: Sequence[int],
    traits: Mapping[str, list[tuple[str, str, str]]],
    everywhere: Mapping[tuple[str, str, str], int],
) -> tuple[tuple[Any, ...], list[Shared]]:
    """A community, and of each kind what the most members share: of equals what fewer others have."""
    ids = network.nodes["id"]
    here = Counter(trait for node in group for trait in traits.get(ids[node], ()))
    best: dict[str, Shared] = {}
    for (kind, thing, called), count in sorted(here.items()):
        share = count / len(group)
        one = Shared(kind, thing, called, count, share, share * len(network) / everywhere[kind, thing, called])
        if kind not in best or (one.members, one.lift) > (best[kind].members, best[kind].lift):
            best[kind] = one
    shared = [best[kind] for kind in sorted(best) if best[kind].members > 1]
    if (lead := _telling(shared)) is None:
        return (name, None, ids[group[0]], len(group), *[None] * 5), shared
    row = (name, lead.name, ids[group[0]], len(group), lead.kind, _id(lead))
    return (*row, lead.members, digits(lead.share), digits(lead.lift)), shared


def _id(shared: Shared) -> str | None:
    """The id of what is shared, if it is a node."""
    return shared.thing if "/" in shared.thing else None


def _telling(shared: Sequence[Shared]) -> Shared | None:
    """What names a community: of what at least half share what sets it apart most; else what the most share. Never what
    is no more frequent in it than elsewhere, which would tell nothing of it."""
    shared = [one for one in shared if one.lift > 1]
    many = [one for one in shared if one.share >= MOST]
    if many:
        return max(many, key=lambda one: (one.lift, one.share, -KINDS.index(one.kind)))
    return max(shared, key=lambda one: (one.share, one.lift, -KINDS.index(one.kind)), default=None)


def _members(name: str, network: Network, groups: Sequence[Sequence[int]]) -> list[tuple[Any, ...]]:
    ids, names, labels = (network.nodes[column] for column in ("id", "name", "label"))
    ties = degree(network).tolist()
    return [(name, ids[group[0]], ids[n], names[n], labels[n], ties[n]) for group in groups for n in group]


def _quality(study: "Study", name: str, network: Network, label: "Whole") -> list[tuple[Any, ...]]:
    """How good the division is, beside divisions of the null model, other seeds and Leiden."""
    two_mode, tied = study.two_mode(name), label != ALONE
    rewired = study.null(name)
    rewired = rewired if len(two_mode) <= LARGE else rewired[:FEWER]
    divided = [(run.projected(), twins(run)) for run in rewired]
    runs = [(run, louvain(run, study.seed, same)) for run, same in divided]
    null = told([modularity(run, found) for run, found in runs])
    parts = told([float(found.max() + 1) for _, found in runs])
    again = [louvain(network, study.seed + more, twins(two_mode)) for more in (1, 2)]
    alike = [adjusted_rand(label[tied], other[tied]) for other in again]
    rows = [(*_division(name, "louvain", network, label), *null.row, parts.mean, *alike, None)]
    if (other := leiden(network, study.seed)) is not None:
        none = Range(None, None, None, None, 0)
        same = adjusted_rand(label[tied], other[tied])
        rows.append((*_division(name, "leiden", network, other), *none.row, None, None, None, same))
    return [tuple(map(digits, row)) for row in rows]


def _division(name: str, method: str, network: Network, label: "Whole") -> tuple[Any, ...]:
    import numpy

    sizes = numpy.bincount(label[label != ALONE])
    tied = int(sizes.sum())
    return name, method, tied, len(network) - tied, len(sizes), int(sizes.max()), modularity(network, label)
