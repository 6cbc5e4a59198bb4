"""A report with every kind of column and plot, and numbers that are hard to show."""

from typing import Any

from graph.analytics.measure import Column, Measure, Plot, Table
from graph.analytics.measured import Measured
from queries.report.report import Report

LEVELS = {"municipal": {"zh": "市级", "en": "municipal"}, "provincial": {"zh": "省部级", "en": "provincial"}}
HONORS = ("全国五一劳动奖章", "Model Worker of Shandong Province, of the first class", "青岛大工匠", "匠", "没有数字的")


def same(text: str) -> dict[str, str]:
    return {"zh": text, "en": f"{text} (en)"}


def column(name: str, kind: Any = "text", **codes: dict[str, str]) -> Column:
    return Column(name, {"zh": f"{name}列", "en": f"{name} column"}, kind, codes)


TABLES = {
    table.name: table
    for table in (
        Table(
            "honors",
            same("各荣誉"),
            same("每项荣誉一行。"),
            (
                column("honor"), column("grants", "integer"), column("low", "number"), column("high", "number"),
                column("share", "share"), column("ratio", "number"), column("p", "number"), column("year", "year"),
                column("known", "boolean"), column("id", "id"), column("label", "class", Honor=same("荣誉")),
                column("level", "code", **LEVELS),
            ),
            evidence="rows",
        ),
        Table(
            "years",
            same("各年"),
            same("每年一行。"),
            (
                column("year", "year"), column("group", "code", **LEVELS), column("share", "share"),
                column("low", "share"), column("high", "share"),
            ),
            shown=4,
        ),
        Table(
            "steps",
            same("升级"),
            same("每对一行。"),
            (column("from", "code", **LEVELS), column("to", "code", **LEVELS), column("z", "number")),
        ),
        Table("rows", same("依据"), same("每次一行。"), (column("id", "id"), column("name")), shown=0),
        Table("none", same("空表"), same("没有。"), (column("id", "id"),)),
    )
}  # fmt: skip
ROWS: dict[str, list[tuple[Any, ...]]] = {
    "honors": [
        (HONORS[0], 12345, 11000.5, 13000.25, 0.5, 1.25, 0.0004, 2023, True, "Honor/1a", "Honor", "provincial"),
        (HONORS[1], 980, 900.0, 1000.0, 0.0123, 0.00000012, 0.049, 1999, False, "Honor/1b", "Honor", "provincial"),
        (HONORS[2], 7, 5.0, 9.0, 1.0, -3.5, 1.0, None, None, "Honor/1c", "Honor", "municipal"),
        (HONORS[3], 0, 0.0, 3.5, 0.0, 0.0, None, 2001, True, None, None, None),
        (HONORS[4], None, None, None, None, None, None, None, None, None, None, None),
    ],
    "years": [
        *((year, "municipal", n / 20, (n - 1) / 20, (n + 2) / 20) for n, year in enumerate(range(2010, 2024), start=1)),
        *((year, "provincial", None if year == 2015 else 0.4, 0.3, 0.5) for year in range(2012, 2020)),
        (None, "provincial", 0.5, None, None),
    ],
    "steps": [("municipal", "provincial", 2.5), ("provincial", "municipal", -1.25), ("provincial", "provincial", None)],
    "rows": [(f"Conferral/{n}", f"=1+{n}") for n in range(30)],
    "none": [],
}  # fmt: skip
PLOTS = (
    Plot("bars", "honors", same("授予数"), x="grants", y="honor", low="low", high="high"),
    Plot("bars", "steps", same("成组"), x="z", y="from", group="to"),
    Plot("ranges", "honors", same("区间"), x="grants", y="honor", low="low", high="high", most=3),
    Plot("lines", "years", same("逐年"), x="year", y="share", low="low", high="high", group="group"),
    Plot("steps", "years", same("台阶"), x="year", y="share", where={"group": "municipal"}),
    Plot("matrix", "steps", same("矩阵"), x="to", y="from", value="z"),
    Plot("bars", "none", same("没有"), x="id", y="id"),
)
TOLD: dict[str, Any] = {
    "build": "0123456789abcdef0123456789abcdef",
    "version": "0.1.0",
    "seed": 1,
    "last_year": 2023,
    "counts": {"documents": 3, "grants": 1234, "people": 12},
}


def sample(lang: str = "zh", before: str = "", **others: Any) -> Report:
    """before: what every text of the rows begins with. others: what it rests on beside, such as within."""
    measure = Measure("sample", same("样例"), same("一个样例。"), (same("前提一"), same("前提二")), TABLES, PLOTS)
    rows = {
        name: [tuple(before + cell if isinstance(cell, str) else cell for cell in row) for row in table]
        for name, table in ROWS.items()
    }
    group = before + "匠人 甲" if "within" in others else None
    return Report((Measured(measure, TOLD | others, rows),), lang, "0.1.0", {"numpy": "2.0"}, group)
