"""Whether those who are tied are alike: in how many ties they have, in district, rung, sex, first year, level."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from graph.analytics.measured import Rows
from graph.analytics.networks.centers import degree
from graph.analytics.networks.digits import digits
from graph.analytics.networks.mixing import UNKNOWN, by_kind, by_number, mixed
from graph.network.network import Network
from graph.network.null import told

if TYPE_CHECKING:
    from graph.analytics.study import Study

NUMBERS = {"people": ("rung", "first_year"), "companies": ("rung", "first_year"), "honors": ("first_year",)}
KINDS = {"people": ("district", "sex"), "companies": ("district",), "honors": ("jurisdiction", "level")}
AREAS = ("district", "jurisdiction")  # attributes that are areas
FEWEST = 10  # ties with known ends below which no coefficient is told
KNOWN = ("area", "area_name", "rung", "sex", "first_year", "level")  # as known.sql gives them, after the id


@dataclass(frozen=True, slots=True)
class Attribute:
    """values: of each node, NaN or UNKNOWN where not known. names: of kinds, by their numbers."""

    name: str
    kind: Literal["number", "kind"]
    values: Any
    names: tuple[str, ...] = ()

    def of(self, network: Network) -> float | None:
        if self.ties(network) < FEWEST:
            return None
        measured: Callable[[Network, Any], float | None] = by_number if self.kind == "number" else by_kind
        return measured(network, self.values)

    def ties(self, network: Network) -> int:
        """How many have two known ends."""
        return int((self.known[network.start] & self.known[network.finish]).sum())

    @property
    def known(self) -> Any:
        import numpy

        return ~numpy.isnan(self.values) if self.kind == "number" else self.values != UNKNOWN


def assortativity(study: "Study") -> Mapping[str, Rows]:
    known = {id_: dict(zip(KNOWN, row, strict=True)) for id_, *row in study.rows("analytics/network/known")}
    areas = {told["area"]: told["area_name"] for told in known.values()}
    coefficients, mixing, nodes = list[tuple[Any, ...]](), list[tuple[Any, ...]](), list[tuple[Any, ...]]()
    for name in NUMBERS:
        network = study.network(name)
        attributes = _attributes(name, network, known)
        rewired = [run.projected() for run in study.null(name)] if len(network.start) else []
        coefficients += _coefficients(name, network, attributes, rewired)
        mixing += [row for attribute in attributes for row in _mixing(name, network, attribute, areas)]
        nodes += _nodes(name, network, known)
    return {"coefficients": coefficients, "mixing": mixing, "nodes": nodes}


def _attributes(name: str, network: Network, known: Mapping[str, Mapping[str, Any]]) -> list[Attribute]:
    import numpy

    ids, found = network.ids, list[Attribute]()
    for attribute in NUMBERS[name]:
        values = [known[id_][attribute] for id_ in ids]
        found.append(
            Attribute(attribute, "number", numpy.asarray([numpy.nan if v is None else v for v in values], dtype=float))
        )
    for attribute in KINDS[name]:
        told = [known[id_]["area" if attribute in AREAS else attribute] for id_ in ids]
        names = sorted({value for value in told if value is not None})
        number = {value: n for n, value in enumerate(names)}
        values = [number.get(value, UNKNOWN) for value in told]
        found.append(Attribute(attribute, "kind", numpy.asarray(values, dtype=numpy.int64), tuple(names)))
    return found


def _coefficients(
    name: str, network: Network, attributes: list[Attribute], rewired: list[Network]
) -> list[tuple[Any, ...]]:
    ties = len(network.start)
    ranges = told([_by_degree(run) for run in rewired])
    found = _by_degree(network)
    rows: list[tuple[Any, ...]] = [(name, "degree", "number", found, *ranges.row, len(network), 0, ties, ties)]
    for attribute in attributes:
        known, ranges = attribute.known, told([attribute.of(run) for run in rewired])
        nodes = int(known.sum()), int((~known).sum())
        rows.append(
            (
                name,
                attribute.name,
                attribute.kind,
                attribute.of(network),
                *ranges.row,
                *nodes,
                attribute.ties(network),
                ties,
            )
        )
    return [tuple(map(digits, row)) for row in rows]


def _by_degree(network: Network) -> float | None:
    return by_number(network, degree(network)) if len(network.start) >= FEWEST else None


def _mixing(name: str, network: Network, attribute: Attribute, areas: Mapping[str, str]) -> list[tuple[Any, ...]]:
    """How many ties join which two kinds, the most first."""
    if attribute.kind == "number":
        return []
    counts = mixed(network, attribute.values)
    total = sum(counts.values())
    rows = []
    for (a, b), ties in counts.items():
        one, other = attribute.names[a], attribute.names[b]
        names = areas.get(one, one), areas.get(other, other)
        rows.append((name, attribute.name, one, names[0], other, names[1], ties, digits(ties / total)))
    return sorted(rows, key=lambda row: (-row[6], row[2], row[4]))


def _nodes(name: str, network: Network, known: Mapping[str, Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    rows = zip(network.ids, network.nodes["name"], degree(network).tolist(), strict=True)
    return [(name, *row, *(known[row[0]][attribute] for attribute in KNOWN)) for row in rows]
