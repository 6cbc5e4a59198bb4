"""Jiangtu 匠图: a knowledge graph of people, firms and achievements, from honor records.

    import jiangtu
    jiangtu.build(["records/"], "jiangtu-graph")
    graph = jiangtu.open("jiangtu-graph")
    graph.nodes("Person").pandas()

Nothing heavy is imported until it is used.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Answer", "Graph", "Id", "JiangtuError", "Summary", "build", "open"]

if TYPE_CHECKING:
    from graph.answer import Answer, Id
    from graph.errors import JiangtuError
    from jiangtu.building import Summary, build
    from jiangtu.opened import Graph
    from jiangtu.opened import open_graph as open


def __getattr__(name: str) -> object:
    if name in ("build", "Summary"):
        from jiangtu.building import Summary, build

        return {"build": build, "Summary": Summary}[name]
    if name in ("open", "Graph"):
        from jiangtu.opened import Graph, open_graph

        return {"open": open_graph, "Graph": Graph}[name]
    if name in ("Answer", "Id"):
        from graph.answer import Answer, Id

        return {"Answer": Answer, "Id": Id}[name]
    if name == "JiangtuError":
        from graph.errors import JiangtuError

        return JiangtuError
    raise AttributeError(f"module 'jiangtu' has no attribute {name!r}")
