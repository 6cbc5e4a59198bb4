"""A report: measures of one study, with what they rest on and how to compute them again.

Invariant: nothing in it tells of when, where or by whom it was made: the same build, seed, group and libraries give the
same report.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.analytics.measured import Measured
from graph.analytics.study import SEED, Study
from graph.opened import Graph

# Those that compute; igraph may be missing.
LIBRARIES = ("duckdb", "igraph", "networkx", "numpy", "rustworkx", "scipy")


@dataclass(frozen=True, slots=True)
class Report:
    """program: the version that computed. group: the name of a saved one that the study is within."""

    measured: tuple[Measured, ...]
    lang: str
    program: str
    libraries: Mapping[str, str]
    group: str | None = None

    @property
    def told(self) -> Mapping[str, Any]:
        """What all of it rests on: build, version, seed, last_year, counts and, in a group, within."""
        return self.measured[0].told

    @property
    def command(self) -> str:
        """What gives the same report."""
        names = " ".join(measured.measure.name for measured in self.measured)
        within = f" --within {_quoted(self.group)}" if self.group else ""
        return f"jiangtu analyze {names} --graph GRAPH --lang {self.lang} --seed {self.told['seed']}{within} -o DIR"


def report(
    graph: Graph,
    names: Sequence[str],
    *,
    program: str,
    lang: str = "zh",
    seed: int = SEED,
    within: Collection[str] | None = None,
    group: str | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Report:
    """Take measures. within: ids of people or firms, of which alone it is; group: what they are called.

    Raises NoSuchMeasure.
    """
    from graph.analytics.measure import measure

    for name in names:
        measure(name)
    taken = list[Measured]()
    with Study(graph.folder, within=within, seed=seed) as study:
        for name in dict.fromkeys(names):
            progress(f"measuring {name}")
            taken.append(study.measure(name))
    return Report(tuple(taken), lang, program, libraries(), group)


def libraries() -> dict[str, str]:
    """The versions of what computes."""
    from importlib.metadata import PackageNotFoundError, version

    found = {}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def file_name(measure: str, table: str) -> str:
    return f"{measure}.{table}.csv"


def _quoted(text: str) -> str:
    from shlex import quote

    return quote(text)
