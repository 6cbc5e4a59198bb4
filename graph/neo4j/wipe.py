"""Taking everything of ours off a server, and nothing else."""

from graph.neo4j.comparison import Progress
from graph.neo4j.declared import drop_declared
from graph.neo4j.parts import MARK
from graph.neo4j.server import Server

BATCH = 20_000  # of a transaction
_NODES = f"MATCH (n) WHERE n.{MARK} IS NOT NULL"
_EDGES = f"MATCH ()-[n]->() WHERE n.{MARK} IS NOT NULL"


def held(server: Server) -> tuple[int, int]:
    """How many nodes and relationships of ours a server has."""
    (nodes,), (edges,) = (server.read(f"{pattern} RETURN count(*)")[0] for pattern in (_NODES, _EDGES))
    return nodes, edges


def wipe(server: Server, progress: Progress = lambda _: None) -> None:
    """Raises NoServer, ServerLost or EngineFailed; what is left, another call takes."""
    done = 0
    for pattern, delete in ((_EDGES, "DELETE"), (_NODES, "DETACH DELETE")):
        gone = BATCH
        while gone:
            with server.transaction() as transaction:
                ((gone,),) = transaction.run(f"{pattern} WITH n LIMIT {BATCH} {delete} n RETURN count(*)")
            done += gone
            progress(f"taken away {done:,}")
    drop_declared(server)
