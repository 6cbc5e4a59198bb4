"""Small builds to compare, and what tests ask of a comparison."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from graph.difference.change import COUNTED
from graph.difference.difference import Difference, difference
from graph.names import key
from graph.statement import mention_id
from jiangtu.cli import main
from tests.graphs import DOCUMENTS, Built, document, make

FILES = {
    "documents.csv": DOCUMENTS,
    "companies.csv": "名称,文献\n青岛港,甲\n海尔集团,乙\n海尔集团公司,乙\n",
    "people.csv": "姓名,单位,籍贯,文献\n张伟,青岛港,青岛,甲\n张伟,海尔集团,,乙\n李娜,海尔集团,,乙\n",
    "conferrals.csv": "获得者,荣誉,年份,文献\n李娜,时代楷模,2019,乙\n张伟@青岛港,大国工匠,2018,甲\n",
}
AT_PORT = mention_id("Person", document("甲"), key("张伟"), key("青岛港"))
AT_HAIER = mention_id("Person", document("乙"), key("张伟"), key("海尔集团"))
SAME = f"case,mention,group,label,by,on,why\n张伟,{AT_PORT},1,,,,\n张伟,{AT_HAIER},1,,,,\n"
Files = Mapping[str, str]


def compare(old: Built, folder: Path, after: Files) -> Difference:
    """What changed from a build to the build of these files."""
    return difference(old.folder, make(folder, after).folder)


def with_row(name: str, row: str, files: Files = FILES) -> dict[str, str]:
    return {**files, name: files[name] + row + "\n"}


def told(found: Difference) -> list[str]:
    """The changes, without those that only a program wants."""
    return [f"{c.kind}: {c.words()}" for c in found.changes if c.section < COUNTED]


def blamed(found: Difference) -> dict[str, set[tuple[str, ...]]]:
    by_kind: dict[str, set[tuple[str, ...]]] = {}
    for change in found.changes:
        by_kind.setdefault(change.kind, set()).add(change.causes)
    return by_kind


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, arguments)], env={"COLUMNS": "300"})


def rows(*arguments: str | Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(*arguments, "--format", "json").stdout)
    return found
