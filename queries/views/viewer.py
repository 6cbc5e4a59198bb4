"""What the pictures of one graph share: its links, what was read of it, and where things stood before."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any

from graph.opened import Graph
from queries.views.gathered import Gathered
from queries.views.picture import Picture, Words
from queries.views.positions import positions
from queries.views.sheet import Href, Sheet, classes, levels, relations
from queries.views.tie import Tie, ties
from queries.views.web import Web, web
from queries.views.wording import words

_EMPTY: Mapping[str, Any] = MappingProxyType(
    {"left_out": None, "center": None, "ends": (), "profile": (), "timeline": (), "table": None}
)


class Viewer:
    """lang: of the page. href: the page of a thing in a site, by its id. links: of the graph, if read."""

    def __init__(self, graph: Graph, lang: str = "zh", href: Href = lambda _: None, links: Web | None = None) -> None:
        self.graph, self.lang, self.href, self.gathered, self._links = graph, lang, href, Gathered(graph), links

    @cached_property
    def web(self) -> Web:
        return self._links or web(self.graph.folder)

    @cached_property
    def _made(self) -> dict[str, Any]:
        ((documents,),) = self.graph.ask("views/made_of")
        return {"build": self.graph.manifest.build[:12], "made_of": documents}

    def ties(self, drawn: Sequence[str], ends: Iterable[str]) -> list[Tie]:
        """All that joins these things, read; ends: what the picture is of."""
        of = frozenset(ends)
        sentences = self.web.sentences(drawn, of) - set(drawn)
        self.gathered.read([*drawn, *sentences])
        return list(ties(self.gathered, set(drawn), sentences, of))

    @cached_property
    def ids(self) -> list[str]:
        """Every node, the most linked first."""
        ids = [id_ for (id_,) in self.graph.ask("views/ids")]
        return sorted(ids, key=lambda id_: (-self.web.weight(id_), id_))

    def around(self, id_: str, most: int) -> tuple[list[str], int]:
        """A thing and what lies within two steps, at most so many; and how many more there are."""
        reached = self.web.around(id_)
        return reached[:most], max(0, len(reached) - most)

    def read_around(self, ids: Iterable[str], most: int) -> None:
        """Read at once what the pictures of several things need."""
        wanted = set[str]()
        for id_ in ids:
            drawn, _ = self.around(id_, most)
            wanted.update(drawn, self.web.sentences(drawn, frozenset((id_,))))
            wanted.update(figure for node in drawn for figure in self.told_figures(node, id_))
        self.gathered.read(wanted)

    def told_figures(self, node: str, center: str) -> list[str]:
        """The figures about a node that the picture of a thing tells: none of what joins everything."""
        return sorted(self.web.figures(node)) if node == center or self.web.passed(node) else []

    def figures(self, drawn: Iterable[str], center: str) -> Mapping[str, Sequence[str]]:
        """Node → the sentences about it alone, read."""
        found = {id_: told for id_ in drawn if (told := self.told_figures(id_, center))}
        self.gathered.read(sentence for told in found.values() for sentence in told)
        return found

    def sheet(self, picture: str, center: str | None = None) -> Sheet:
        """A sheet to draw on; picture: what tells its layout from others. center: the thing that it is of."""
        return Sheet(self.gathered, self.lang, partial(positions, self.graph.directory, picture), self.href, center)

    def picture(
        self,
        kind: str,
        sheet: Sheet,
        nodes: Sequence[str],
        tied: Sequence[Tie],
        /,
        *,
        figures: Mapping[str, Sequence[str]] = MappingProxyType({}),
        said: Mapping[str, Words] = MappingProxyType({}),
        **told: Any,
    ) -> Picture:
        """The picture of these things and ties. figures, said: as a Sheet takes them. told: title, subtitle and
        whatever else a Picture has."""
        drawn, edges = sheet.nodes(nodes, tied, figures), sheet.edges(tied, said)
        found = {
            "kind": kind,
            "lang": self.lang,
            "classes": classes(drawn),
            "levels": levels(drawn),
            "relations": relations(edges),
            "nodes": drawn,
            "edges": edges,
            "facts": sheet.told(),
            "documents": sheet.documents(),
        }
        return Picture(**{**_EMPTY, **self._made, **found, **told})


def left_out(count: int) -> Words | None:
    """One sentence about what is not drawn."""
    return words("left_out", "more", count=f"{count:,}") if count else None
