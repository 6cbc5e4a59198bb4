"""A graph as those see it who ask it something: what answers need, and nothing that opens or closes it."""

from pathlib import Path
from typing import Any, Protocol


class Asked(Protocol):
    """directory: of the graph. folder: of the build. ask: the rows of a query of graph/sql, parameters bound."""

    directory: Path
    folder: Path

    def ask(self, query: str, **parameters: object) -> list[tuple[Any, ...]]: ...
