"""`jiangtu sparql TEXT`"""

from jiangtu.cli.asking import asking

command = asking("sparql", "Ask the graph in SPARQL.")
