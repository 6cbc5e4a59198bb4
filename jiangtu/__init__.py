"""Jiangtu 匠图: a knowledge graph of people, firms and achievements, from honor records.

    import jiangtu
    reading = jiangtu.read(["records/"], "jiangtu-graph")

Nothing heavy is imported until it is used.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["JiangtuError", "read"]

if TYPE_CHECKING:
    from graph.errors import JiangtuError
    from jiangtu.reading import read


def __getattr__(name: str) -> object:
    if name == "read":
        from jiangtu.reading import read

        return read
    if name == "JiangtuError":
        from graph.errors import JiangtuError

        return JiangtuError
    raise AttributeError(f"module 'jiangtu' has no attribute {name!r}")
