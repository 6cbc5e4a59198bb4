"""A graph as Python users see it: its tables and stores, and the questions of the catalog."""

from pathlib import Path
from typing import Literal

from graph import opened
from graph.answer import Answer
from graph.neo4j.server import Server
from queries.asking import answer, answer_on, bind
from queries.question import Language
from queries.within import Within, members, narrowed


class Graph(opened.Graph):
    """One build of a graph directory, with canned questions. Use as a context manager, or `close` it."""

    def query(
        self,
        name: str,
        /,
        language: Language = "sparql",
        *,
        on: Literal["neo4j"] | None = None,
        within: Within | None = None,
        **values: object,
    ) -> Answer:
        """The rows of a question of the catalog, the same in both languages, and on a Neo4j server that has the graph.

        values: by the names of its parameters; a thing goes by its name, alias, pinyin or id. within: a group, its
        name, or ids of things: only the rows in which a column of ids names one of them. Raises NoSuchQuestion,
        BadParameter, NotFound, Ambiguous, NoSuchGroup, NoStores, EngineFailed or NoServer.
        """
        asked = bind(self, name, values)
        ids = None if within is None else members(self, within)
        if on is None:
            told = answer(self, asked, language)
        else:
            with Server() as server:
                told = answer_on(server, asked)
        return told if ids is None else narrowed(asked, told, ids).answer

    def view(
        self,
        kind: str,
        /,
        *told: str | Path,
        lang: str = "zh",
        most: int | None = None,
        within: Within | None = None,
        **values: object,
    ) -> Path:
        """Write a page and say where: `view("person", "张连钢", "page.html")`.

        kind: a class in lower case, and its name; `path` and two names; `overview`; `group` and its name; `query`, the
        name of a question, and in values its parameters; or `site`, which writes a folder. told: the names, and last
        the file or folder. most: things that are drawn. within: of a query, as `query` has it. Raises NoSuchView,
        NotFound, Ambiguous, NoSuchGroup, NotDrawn, NoStores, NotOurs.
        """
        from queries.views.view import written

        *names, path = told
        return written(
            self, kind, tuple(map(str, names)), Path(path), lang=lang, most=most, values=values, within=within
        )


def open_graph(directory: Path | str = "jiangtu-graph") -> Graph:
    """Open the current build of a graph directory. Raises NoGraph."""
    return Graph(Path(directory))
