"""The page that lists the questions of the catalog: `python -m queries.guide > docs/questions.md`."""

from collections.abc import Iterator

from queries.question import Parameter, Question, questions

HEAD = """\
<!-- Made by `make docs` from queries/catalog/; a test fails where it is stale. -->

# Questions

    jiangtu query                                   # this list; --format json for programs
    jiangtu query holders -p honor=青岛工匠          # a table; --format json, jsonl, csv or xlsx
    jiangtu query holders -p honor=青岛工匠 --lang cypher     # the same rows, asked in the other language
    jiangtu query holders -p honor=青岛工匠 --explain         # what would be asked, to paste elsewhere

A thing goes by its name, an alias, pinyin, initials, a part of its name, or its id; where several fit, they are listed.
In Python: `jiangtu.open("jiangtu-graph").query("holders", honor="青岛工匠").pandas()`.

Adding a question is adding a folder to `queries/catalog/`: `query.yml`, `query.rq` and `query.cypher`.
"""


def page() -> str:
    parts = [HEAD]
    for question in questions().values():
        parts.append("\n".join(_lines(question)))
    return "\n".join(parts)


def _lines(question: Question) -> Iterator[str]:
    yield f"## {question.name} · {question.titles['zh']} · {question.titles['en']}\n"
    yield f"{question.descriptions['zh']}  \n{question.descriptions['en']}\n"
    if question.parameters:
        yield "| parameter | | type | default | example |\n|---|---|---|---|---|"
        for p in question.parameters:
            default = "needed" if p.required else f"`{p.default}`" if p.default not in ("", 0) else ""
            yield f"| {p.name} | {p.words['zh']} · {p.words['en']} | {_type(p)} | {default} | {p.example} |"
        yield ""
    columns = ", ".join(f"{c.name} ({c.words['zh']})" for c in question.columns)
    yield f"Columns: {columns}."
    if question.note:
        yield f"\n{question.note}"
    yield ""


def _type(parameter: Parameter) -> str:
    if parameter.kind == "entity":
        return ", ".join(parameter.classes)
    return ", ".join(parameter.codes) if parameter.codes else parameter.kind


if __name__ == "__main__":
    print(page(), end="")
