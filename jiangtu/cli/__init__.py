"""The command line. Each command is a module of this package, imported when it is called.

Exit 0 done; 1 the data has errors, named with file and row, or an engine failed; 2 the call is wrong; 3 a name is not
found, or several fit.
"""

import io
import sys

import click

from jiangtu import __version__
from jiangtu.cli.lazy import LazyGroup

COMMANDS = {
    "template": "Write the empty workbook, with notes and drop-downs.",
    "build": "Read records into a graph directory.",
    "why": "Show who says what of a name, where, and in which words.",
    "query": "Ask a canned question; without a NAME, list them all.",
    "sparql": "Ask the graph in SPARQL.",
    "cypher": "Ask the graph in Cypher.",
    "view": "Write a page that shows a part of the graph, with its sources.",
    "group": "Keep sets of people, firms or other things, and compare them.",
    "path": "Show how two names are connected, each step with its source.",
    "analyze": "Measure the graph, with what the numbers assume and rest on.",
    "diff": "Show what changed between two builds, and why.",
    "without": "Show what would fall if a document were withdrawn, and why.",
    "export": "Write the graph for other programs.",
    "neo4j": "Push the graph to a Neo4j server, compare it, or take it away.",
    "check": "Show what to mend in the graph: what was not read, is wrong or left open.",
    "demo": "Build the sample, answer three questions and write pages to look at.",
}


@click.group(
    cls=LazyGroup, package="jiangtu.cli", lazy=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="jiangtu")
def main() -> None:
    """Jiangtu 匠图: honor records into a graph of people, firms and achievements."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a pipe of another encoding ends no command
