"""`jiangtu demo`: the sample, read and shown."""

from pathlib import Path

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.show import show_problems, show_summary

GRAPH = Path("jiangtu-graph")
ASKED = ("赵宇", "连钢创新团队", "刘广齐")


@click.command("demo", help="Read the sample records and show what they say.")
@click.option("--graph", type=click.Path(path_type=Path, file_okay=False), default=GRAPH, show_default=True)
def command(graph: Path) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from graph.told import documents, said_of
    from jiangtu.reading import STATEMENTS, read
    from ontology.schema import schema
    from records import folder

    with one_line_errors():
        summary = read([folder("qingdao-2023"), folder("qingdao-more")], graph)
    show_summary(summary)
    show_problems(summary)
    console, model = Console(), schema()
    labels = {n: a.term.labels["zh"] for c in model.classes.values() for n, a in c.attributes.items()}
    labels |= {n: r.term.labels["zh"] for n, r in model.relations.items()}
    listed = Table(title="Documents and what they say", title_justify="left")
    for heading in ("文献 document", "things", "statements", "inferred"):
        listed.add_column(heading, justify="left" if heading.startswith("文献") else "right")
    for document in documents(graph / STATEMENTS):
        counts = (document.things, document.statements, document.inferred)
        listed.add_row(Text(document.document, overflow="fold"), *(f"{n:,}" for n in counts))
    console.print(listed)
    for name in ASKED:
        facts = Table(title=f"What is said of {name}, in which words", title_justify="left")
        for heading in ("事实 fact", "原文 words", "位置 place", "文献 document"):
            facts.add_column(heading, overflow="fold")
        for fact in said_of(graph / STATEMENTS, name):
            about = f"{model.classes[fact.label].term.labels['zh']} · {labels.get(fact.property, fact.property)}"
            inferred = f"（推断：{fact.basis}）" if fact.basis else ""
            cells = (f"{about}：{fact.value}{inferred}", fact.quote or "", fact.locator or "", fact.document)
            facts.add_row(*map(Text, cells))
        console.print(facts)
