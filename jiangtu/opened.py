"""A graph as Python users see it: its tables and stores, and the questions of the catalog."""

from pathlib import Path
from typing import Literal

from graph import opened
from graph.answer import Answer
from graph.neo4j.server import Server
from queries.asking import answer, answer_on, bind
from queries.question import Language


class Graph(opened.Graph):
    """One build of a graph directory, with canned questions. Use as a context manager, or `close` it."""

    def query(
        self, name: str, /, language: Language = "sparql", *, on: Literal["neo4j"] | None = None, **values: object
    ) -> Answer:
        """The rows of a question of the catalog, the same in both languages, and on a Neo4j server that has the graph.

        values: by the names of its parameters; a thing goes by its name, alias, pinyin or id. Raises NoSuchQuestion,
        BadParameter, NotFound, Ambiguous, NoStores, EngineFailed or NoServer.
        """
        asked = bind(self, name, values)
        if on is None:
            return answer(self, asked, language)
        with Server() as server:
            return answer_on(server, asked)

    def view(
        self, kind: str, /, *told: str | Path, lang: str = "zh", most: int | None = None, **values: object
    ) -> Path:
        """Write a page and say where: `view("person", "张连钢", "page.html")`.

        kind: a class in lower case, and its name; `path` and two names; `overview`; `query`, the name of a question,
        and in values its parameters; or `site`, which writes a folder. told: the names, and last the file or folder.
        most: things that are drawn. Raises NoSuchView, NotFound, Ambiguous, NotDrawn, NoStores, NotOurs.
        """
        from queries.views.view import written

        *names, path = told
        return written(self, kind, tuple(map(str, names)), Path(path), lang=lang, most=most, values=values)


def open_graph(directory: Path | str = "jiangtu-graph") -> Graph:
    """Open the current build of a graph directory. Raises NoGraph."""
    return Graph(Path(directory))
