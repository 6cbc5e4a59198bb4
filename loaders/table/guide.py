"""The list of tables and headers as a page: docs/tables.md is this text, and a test keeps it so.

Run `python -m loaders.table.guide > docs/tables.md` (or `make docs`) after a change of tables.yml or the ontology.
"""

import sys

from loaders.table.tables import PROVENANCE, Column, Table, tables
from ontology.schema import schema

_HEAD = """\
# Tables and headers

A records folder holds CSV files, one table each; a workbook holds one table a sheet. A file or sheet is named by its
table, and its columns by these headers, in English or Chinese. This page is made from `loaders/table/tables.yml`
(`make docs`); `jiangtu template -o FILE.xlsx` writes the same as an empty workbook.

- **Needed** columns are bold. A row names a thing; several rows of one name are one thing.
- A cell that refers to another thing uses its name; `name@unit` or `class:name` where several have it.
- Columns marked * may hold several values, separated by `、` `；` `;` `|` or a new line.
- Every table also has the columns of [who says so](#who-says-so).
- Text in UTF-8 (with or without byte-order mark), UTF-16 with one, or GB18030; commas, tabs or semicolons.
"""


def guide() -> str:
    """The page, in Markdown."""
    parts = [_HEAD]
    for table in tables().values():
        term = schema().classes[table.label].term
        names = ", ".join(f"`{name}`" for name in table.sheets)
        parts += [f"\n## {term.labels['en'].capitalize()} · {term.labels['zh']}\n", f"{term.definitions['en']}\n"]
        parts += [
            f"File or sheet: {names}\n",
            _columns(table, [c for c in table.columns.values() if c.key not in PROVENANCE]),
        ]
    common = [next(iter(tables().values())).columns[key] for key in PROVENANCE]
    parts += ["\n## Who says so\n", _PROVENANCE, _columns(next(iter(tables().values())), common)]
    return "\n".join(parts)


_PROVENANCE = """\
Of every table, on a row or in two cells above the header (`文献 | 青岛晚报`), for the whole sheet. Where a row names no
document the folder or workbook itself is one; `document.yml` in the folder, or `FILE.xlsx.yml` beside the workbook,
tells its id, title, publisher, date, city and licence under the headers of the documents table.
"""


def _columns(table: Table, columns: list[Column]) -> str:
    rows = ["| header | also | what may stand there |", "|---|---|---|"]
    for column in columns:
        name = f"**{column.key}**" if column.required else column.key
        others = ", ".join(column.heads[1:])
        rows.append(f"| {name}{'*' if column.several else ''} | {others} | {_cell(table, column)} |")
    return "\n".join(rows) + "\n"


def _cell(table: Table, column: Column) -> str:
    if column.key in _SPECIAL:
        return _SPECIAL[column.key]
    if column.targets:
        sheets = ", ".join(sorted({tables()[target].sheets[0] for target in column.targets}))
        new = "; a new name is taken" if column.introduces else ""
        return f"a name in {sheets}{new}"
    if column.attribute is None:
        return "with the name, tells the thing apart" if column.key in table.apart else "goes with it"
    if column.attribute.codes:
        return ", ".join(f"{c.labels['zh']} `{c.notation}`" for c in column.attribute.codes).replace("|", "\\|")
    return _KINDS[column.attribute.datatype]


_KINDS = {
    "text": "text",
    "integer": "a whole number",
    "decimal": "a number",
    "date": "a date: 2023-07-26, 2023年7月26日",
    "edtf": "a date or part of one: 2006, 2006-05, 1962?, 2016/..",
    "boolean": "是 or 否",
}
_SPECIAL = {
    "id": "by which other cells name the document",
    "document": "id or title of a row in documents",
    "locator": "place in the document: `char=120-145`, `page=3;table=1;row=2`",
    "quote": "its exact words",
    "basis": "why it is inferred; of one column: `级别: 由名称推断`",
    "confidence": "a number above 0, up to 1",
}

if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(guide())
