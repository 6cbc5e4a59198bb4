"""`jiangtu cypher TEXT`"""

from jiangtu.cli.asking import asking

command = asking("cypher", "Ask the graph in Cypher.")
