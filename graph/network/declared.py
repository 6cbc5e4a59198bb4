"""The networks that can be drawn, as networks.yml declares them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from graph.errors import JiangtuError

Words = Mapping[str, str]  # language of people → text


class NoSuchNetwork(JiangtuError):
    """A network, or a kind of tie, that there is not; the message lists those there are."""


@dataclass(frozen=True, slots=True)
class Declared:
    """weight: what an edge's weight is. labels: classes of its nodes, none for all; kinds: what two members
    may share; shares: whether each thing shared counts once, or for less the more members it has (Newman)."""

    name: str
    title: Words
    description: Words
    weight: Words
    labels: tuple[str, ...] = ()
    kinds: Mapping[str, Words] = field(default_factory=dict)
    default: tuple[str, ...] = ()
    shares: Literal["count", "newman"] = "count"

    def ties(self, by: tuple[str, ...]) -> tuple[str, ...]:
        """The kinds of ties that count: those asked for, or the usual ones. Raises NoSuchNetwork."""
        if unknown := [kind for kind in by if kind not in self.kinds]:
            known = ", ".join(self.kinds) or "none"
            raise NoSuchNetwork(f"{self.name} has no ties by {unknown[0]!r}; it has: {known}")
        return tuple(kind for kind in self.kinds if kind in (by or self.default))


def listed(names: Iterable[str]) -> tuple[str, ...]:
    """Names as they are given; one alone is a name, too, and not its letters."""
    return (names,) if isinstance(names, str) else tuple(names)


@cache
def networks() -> Mapping[str, Declared]:
    """Every network, by its name."""
    import yaml

    told = yaml.safe_load(files(__name__.rpartition(".")[0]).joinpath("networks.yml").read_text("utf-8"))
    return {name: _declared(name, dict(entry)) for name, entry in told.items()}


def declared(name: str) -> Declared:
    """Raises NoSuchNetwork."""
    if name not in networks():
        raise NoSuchNetwork(f"no network {name!r}; there are: {', '.join(networks())}")
    return networks()[name]


def _declared(name: str, told: dict[str, Any]) -> Declared:
    labels, default = (tuple(told.pop(part, ())) for part in ("labels", "default"))
    return Declared(name, labels=labels, default=default, **told)
