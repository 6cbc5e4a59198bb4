"""What may go wrong at a server, each told in one clear line."""

from collections.abc import Iterator
from contextlib import contextmanager

from graph.answer import QueryInvalid
from graph.bounded import TimedOut
from graph.errors import EngineFailed, JiangtuError
from graph.neo4j.settings import Settings
from graph.refusing import QueryRefused


class NoServer(JiangtuError):
    """No Neo4j answers, it lets nobody in, or it lacks the database; the message says what to set."""


class ServerLost(EngineFailed):
    """A server that went away in the middle; a push is finished by the next."""


class ServerChanged(EngineFailed):
    """Another program's data or doings stand in the way of a push."""


class Deadlock(EngineFailed):
    """Two transactions waited for each other, and the server undid this one."""


@contextmanager
def one_line(settings: Settings) -> Iterator[None]:
    """Turn what the driver raises into errors of this library."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except (DriverError, Neo4jError) as error:
        raise _told(error, settings) from error
    except (OSError, ValueError) as error:  # ValueError: an address that is none
        raise NoServer(f"{settings.uri} can't be reached: {error}; set NEO4J_URI") from error


def _told(error: Exception, settings: Settings) -> JiangtuError:
    from neo4j.exceptions import ConfigurationError, Neo4jError, ServiceUnavailable, SessionExpired

    if isinstance(error, ConfigurationError):
        return NoServer(f"{settings.uri} is no address of a server: {_first(error)}; set NEO4J_URI")
    if isinstance(error, SessionExpired):
        return ServerLost(f"{settings.uri} went away in the middle; ask, or push, again")
    if isinstance(error, ServiceUnavailable):
        return NoServer(f"no Neo4j answers at {settings.uri}; start it (make neo4j), or set NEO4J_URI")
    if not isinstance(error, Neo4jError):
        return ServerLost(f"{settings.uri} broke off: {_first(error)}")
    code, said = error.code or "", _first(error)
    for begins, kind, line in _CODES:
        if code.startswith(begins):
            return kind(line.format(said=said, at=settings))
    return EngineFailed(f"Neo4j gave up: {said}")


# What a code of the server begins with, the error that it is, and what is told.
_CODES: tuple[tuple[str, type[JiangtuError], str], ...] = (
    (
        "Neo.ClientError.Security.AuthenticationRateLimit",
        NoServer,
        "{at.uri} was given too many wrong passwords; wait a little",
    ),
    (
        "Neo.ClientError.Security.CredentialsExpired",
        NoServer,
        "the password of {at.user!r} at {at.uri} must be changed first, in Neo4j Browser or by cypher-shell",
    ),
    (
        "Neo.ClientError.Security.",
        NoServer,
        "{at.uri} does not let in {at.user!r}; set NEO4J_USER and NEO4J_PASSWORD",
    ),
    (
        "Neo.ClientError.Database.DatabaseNotFound",
        NoServer,
        "{at.uri} has no database {at.database!r}; set NEO4J_DATABASE, or leave it empty",
    ),
    (
        "Neo.TransientError.General.DatabaseUnavailable",
        ServerLost,
        "the database at {at.uri} is not ready, or is shutting down; try again",
    ),
    (
        "Neo.TransientError.Transaction.DeadlockDetected",
        Deadlock,
        "another program and this one wait for each other at {at.uri}; push again",
    ),
    (
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        EngineFailed,
        "a transaction is too large for the memory of {at.uri}; a smaller one: --batch",
    ),
    (
        "Neo.ClientError.Transaction.TransactionTimedOut",
        TimedOut,
        "stopped when its time was over; a longer time: --timeout SECONDS",
    ),
    ("Neo.ClientError.Statement.AccessMode", QueryRefused, "Cypher: this writes; the graph is only read"),
    ("Neo.ClientError.Schema.", ServerChanged, "data or an index of another program stands in the way: {said}"),
    ("Neo.ClientError.Statement.", QueryInvalid, "Cypher: {said}"),
)


def _first(error: Exception) -> str:
    told = getattr(error, "message", None) or str(error)
    return " ".join(str(told).partition('\n"')[0].split())
