"""Who belongs to what: the network of two modes whose projection a network of ties is.

Invariant: `projected` gives the ties and weights that network.drawing.network draws in SQL, to the last digit; so that
what a null model rewires and projects anew is like in kind to what is measured.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from graph.network.network import Columns, Network

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

UNIT = 10**12  # weights are added as whole numbers of this part, as SQL adds them as decimals of twelve places


@dataclass(frozen=True, slots=True)
class TwoMode:
    """nodes: as of the network. things: column → a value for each thing: `kind`, `thing` (its id), `shared`.
    member, thing: of each membership, numbers of a node and of a thing, no pair twice. weight: of each membership.
    shares: what a thing shared counts: 1, 1/(k−1), or `holder`: nothing is projected, things are nodes, too."""

    nodes: Columns
    things: Columns
    member: "NDArray[numpy.int64]"
    thing: "NDArray[numpy.int64]"
    weight: "NDArray[numpy.float64]"
    shares: Literal["count", "newman", "holder"]
    told: Mapping[str, Any]

    def __len__(self) -> int:
        """How many memberships."""
        return len(self.member)

    @property
    def sizes(self) -> "NDArray[numpy.int64]":
        """The members of each thing."""
        import numpy

        return numpy.bincount(self.thing, minlength=len(self.things["kind"]))

    def projected(self) -> Network:
        """The network: members tied by what they share, or, of holders, to what they hold."""
        import numpy

        if self.shares == "holder":
            numbers = {id_: number for number, id_ in enumerate(self.nodes["id"])}
            held = numpy.asarray([numbers[id_] for id_ in self.things["thing"]], dtype=numpy.int64)
            finish = held[self.thing] if len(self) else self.thing
            order = numpy.lexsort((finish, self.member))
            edges: Columns = {"weight": self.weight[order]}
            return Network(self.nodes, self.member[order], finish[order], edges, self.told)
        return self._tied()

    def _tied(self) -> Network:
        import numpy
        from scipy.sparse import csr_array, triu

        sizes = self.sizes
        tying = sizes[self.thing] > 1
        member, thing = self.member[tying], self.thing[tying]
        parts = numpy.full(len(thing), UNIT)
        if self.shares == "newman":
            parts = numpy.rint(UNIT / (sizes[thing] - 1)).astype(numpy.int64)
        shape = (len(self.nodes["id"]), len(sizes))
        shared = csr_array((parts, (member, thing)), shape=shape) @ csr_array(
            (numpy.ones(len(thing), dtype=numpy.int64), (thing, member)), shape=shape[::-1]
        )
        upper = triu(shared, 1).tocsr()
        upper.sort_indices()
        ties = upper.tocoo()
        start, finish = (end.astype(numpy.int64) for end in (ties.row, ties.col))
        return Network(self.nodes, start, finish, {"weight": ties.data / UNIT}, self.told)
