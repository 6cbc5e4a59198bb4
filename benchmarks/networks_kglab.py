"""What kglab can do of the people network, in a Python that has it: run by benchmarks/networks.py.

A subgraph of kglab is the answer to a SPARQL query, which rdflib answers in Python: here, who belongs to one team.
Asked for leaders, too, and by class, it did not answer in eight minutes at 10,000 people.
"""

import json
import sys
import time
from pathlib import Path

PAIRS = """
PREFIX jt: <https://w3id.org/jiangtu/ns#>
SELECT ?subject ?object WHERE {
  ?subject jt:memberOf ?team .
  ?object jt:memberOf ?team
  FILTER(STR(?subject) < STR(?object))
}
"""


def main(triples: str) -> None:
    """Print seconds of reading, nodes, ties, seconds in all and peak MB."""
    import kglab
    import networkx

    start = time.perf_counter()
    graph = kglab.KnowledgeGraph()
    graph.load_rdf(triples, format="nt")
    read = time.perf_counter() - start
    made = kglab.SubgraphMatrix(graph, PAIRS).build_nx_graph(networkx.Graph())
    seconds = time.perf_counter() - start
    print(json.dumps([read, made.number_of_nodes(), made.number_of_edges(), seconds, _peak()]))


def _peak() -> float:
    """As benchmarks/memory.py has it; ru_maxrss would be that of the process that started this one, if it is more."""
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM:")).split()[1]) / 1024


if __name__ == "__main__":
    main(sys.argv[1])
