"""A study: one graph, whole or within a group, as measures see it: its tables in SQL, its networks, its seed.

Invariant: nothing is counted but grants that took effect and whose year is not ambiguous (GRANTED_TO, CREDITED_TO); the
same build, group and seed give the same numbers. What several measures read is made once.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import ExitStack
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from graph.analytics.measure import FOLDERS, measure
from graph.analytics.measured import Measured, Rows
from graph.manifest import read_manifest
from graph.network.declared import declared, listed
from graph.network.drawing import network, two_mode
from graph.network.network import Network
from graph.network.null import null
from graph.network.two_mode import TwoMode
from graph.tables import tables

if TYPE_CHECKING:
    import numpy

SEED = 1
WITHOUT = ("reporters", "officials")  # whom networks leave out
Counted = Callable[["Study"], Mapping[str, Rows]]


class Study:
    """Use as a context manager. folder: of a build. within: ids, of which alone it is: of people or others, the grants
    to them; of firms, those credited to them, too; of honors, those of them. seed: of all that is drawn by lot."""

    def __init__(self, folder: Path, *, within: Collection[str] | None = None, seed: int = SEED) -> None:
        self.folder, self.seed = folder, seed
        self.within = None if within is None else frozenset(listed(within))
        self._open, self._networks = ExitStack(), dict[tuple[str, tuple[str, ...]], Network]()
        self._memberships, self._rewired = dict[str, TwoMode](), dict[str, list[TwoMode]]()
        self.engine = self._open.enter_context(tables(folder))
        self.engine.fill("within", {"id": "VARCHAR"}, [(id_,) for id_ in sorted(self.within or ())])
        bodies = any(id_.startswith(("Company/", "Organization/")) for id_ in self.within or ())
        filled = {"all": str(within is None), "all_units": str(not bodies)}
        for name in ("grants", "credits", "posts", "areas"):
            self.engine.table(name, f"analytics/{name}", **filled)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def measure(self, name: str) -> Measured:
        """Take a measure. Raises NoSuchMeasure."""
        declared = measure(name)
        module = import_module(f"{__name__.rpartition('.')[0]}.{FOLDERS[name]}.{name}")
        count: Counted = getattr(module, name)
        rows = count(self)
        assert rows.keys() == declared.tables.keys(), f"{name} gives {sorted(rows)}"
        return Measured(declared, self.told, rows)

    @cached_property
    def told(self) -> dict[str, Any]:
        """What every number of the study rests on."""
        manifest = read_manifest(self.folder)
        told = {
            "build": manifest.build,
            "version": manifest.version,
            "seed": self.seed,
            "last_year": self.last_year,
            "counts": self.counts,
        }
        return told if self.within is None else {**told, "within": len(self.within)}

    @cached_property
    def counts(self) -> dict[str, int]:
        """What there is to measure."""
        return dict(self.rows("analytics/counts"))

    @cached_property
    def last_year(self) -> int | None:
        """The last year covered: of the newest document that tells of a grant, or of the newest grant."""
        return self.rows("analytics/last_year")[0][0]  # type: ignore[no-any-return]

    def rows(self, query: str, **filled: str) -> list[tuple[Any, ...]]:
        """The rows of a query of graph/sql, over every table of the build and of graph/sql/analytics: `grants`,
        `credits`, `posts`, `areas`; braces are filled in by our own words, never a record's."""
        return self.engine.rows(query, **filled)

    def random(self) -> "numpy.random.Generator":
        """A generator that gives the same numbers in every run: each measure begins anew."""
        import numpy

        return numpy.random.default_rng(self.seed)

    def network(self, name: str, by: Sequence[str] = ()) -> Network:
        """A network with weights, without reporters and officials."""
        key = name, tuple(by)
        if key not in self._networks:
            self._networks[key] = network(
                self.folder, name, by=by, without=WITHOUT, within=self._members(name), bare=True
            )
        return self._networks[key]

    def two_mode(self, name: str) -> TwoMode:
        """Who belongs to what, of which `network` of the same name is the projection."""
        if name not in self._memberships:
            self._memberships[name] = two_mode(self.folder, name, without=WITHOUT, within=self._members(name))
        return self._memberships[name]

    def null(self, name: str) -> list[TwoMode]:
        """The null model of a network: its memberships rewired at random, some times over."""
        if name not in self._rewired:
            self._rewired[name] = null(self.two_mode(name), self.random())
        return self._rewired[name]

    def _members(self, name: str) -> Collection[str] | None:
        """Of whom a network is: in a group its members; of a class that it has none of, those in its grants and posts,
        such as the people of a group of firms."""
        if self.within is None:
            return None
        studied, found = [id_ for (id_,) in self.rows("analytics/studied")], set[str]()
        for label in declared(name).labels:
            start = f"{label}/"
            found |= {id_ for id_ in self.within if id_.startswith(start)} or {
                i for i in studied if i.startswith(start)
            }
        return found
