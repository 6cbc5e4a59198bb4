"""A Neo4j server, through its own driver.

Invariant: what is asked is asked in a transaction that may only read; nothing is ever written twice by itself: where
a server is lost while it commits, only a new comparison tells what was written.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from graph.answer import Answer, Parameter
from graph.cypher import columns_apart, compare_parameters
from graph.neo4j.failures import one_line
from graph.neo4j.settings import Settings, settings
from graph.neo4j.values import value
from graph.refusing import refuse_neo4j

if TYPE_CHECKING:
    from neo4j import Transaction

CONNECTING = 15  # seconds


class Server:
    """A server that answers. Use as a context manager, or `close` it. Raises NoServer."""

    def __init__(self, given: Settings | None = None) -> None:
        from neo4j import GraphDatabase

        self.settings = given or settings()
        with one_line(self.settings):
            self._driver = GraphDatabase.driver(
                self.settings.uri,
                auth=(self.settings.user, self.settings.password) if self.settings.user else None,
                connection_timeout=CONNECTING,
                connection_acquisition_timeout=CONNECTING,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
            )
        try:
            self.read("RETURN 1")
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._driver.close()

    def cypher(
        self,
        text: str,
        parameters: Mapping[str, Parameter] | None = None,
        *,
        seconds: float | None = None,
        limit: int | None = None,
    ) -> Answer:
        """The answer to a question, of at most so many rows, in values equal to those of the embedded graph.

        parameters: bound to the `$names` of the text, all of them. seconds: after which the server stops.
        Raises QueryInvalid, QueryRefused, TimedOut, NoServer or EngineFailed.
        """
        from neo4j import READ_ACCESS, Query

        refuse_neo4j(text)
        given = {name: str(v) if isinstance(v, str) else v for name, v in (parameters or {}).items()}
        compare_parameters(text, set(given))
        asked = Query(text, timeout=seconds)
        with one_line(self.settings), self._session(READ_ACCESS) as session:
            found = session.run(asked, given)
            records = list(found) if limit is None else found.fetch(limit)
            rows = [tuple(map(value, record.values())) for record in records]
            return Answer(columns_apart(found.keys()), rows)

    def read(self, text: str, **parameters: object) -> list[tuple[Any, ...]]:
        """The rows of a statement of this program."""
        from neo4j import READ_ACCESS

        with one_line(self.settings), self._session(READ_ACCESS) as session:
            return [tuple(record) for record in session.run(text, parameters)]

    def declare(self, texts: Iterable[str]) -> int:
        """Run statements that declare or drop indexes and constraints, all or none; how many they made or dropped."""
        changed = 0
        with self.transaction() as transaction:
            for text in texts:
                of = transaction.run(text).consume().counters
                changed += of.constraints_added + of.constraints_removed + of.indexes_added + of.indexes_removed
        return changed

    @contextmanager
    def transaction(self) -> Iterator["Transaction"]:
        """A transaction that writes, committed at the end."""
        with one_line(self.settings), self._session() as session, session.begin_transaction() as transaction:
            yield transaction
            transaction.commit()

    def _session(self, access: str = "WRITE") -> Any:
        return self._driver.session(database=self.settings.database or None, default_access_mode=access)
