"""Records with hostile text in them, and what tests ask of the crate of their graph."""

import json
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import duckdb

from tests.graphs import DOCUMENTS

METADATA, PREVIEW = "ro-crate-metadata.json", "ro-crate-preview.html"
SPECIFICATION = "https://w3id.org/ro/crate/1.2"
HOSTILE = "<script>alert(1)</script>]]>&\"'"
NAME, PLACE, CASE = "欧阳修远", "山东阳谷", "老王说的案子"
FILES = {
    "documents.csv": f'{DOCUMENTS}丁,"{HOSTILE.replace(chr(34), chr(34) * 2)}",2022-05-01,=1+1\n',
    "companies.csv": "名称,文献\n青岛港,甲\n青岛港,乙\n海尔,丁\n海尔集团,丙\n",
    "people.csv": f"姓名,单位,文献,籍贯\n{NAME},青岛港,甲,\n{NAME},青岛港,乙,\n李娜,青岛港,乙,{PLACE}\n",
    "honors.csv": "名称,级别,授予对象,文献\n先进,企业级,人物,甲\n",
    "conferrals.csv": f"获得者,荣誉,年份,文献\n{NAME},先进,2010,甲\n李娜,先进,2015,乙\n",
}
RESULTS = {"表 1 (50%)#?.csv": "a,b\n", "深/report.html": "<p>x</p>", "深/[x].txt": "y", "a&b'.json": "{}"}


def entities(crate: Path) -> dict[str, dict[str, Any]]:
    told = json.loads((crate / METADATA).read_text("utf-8"))
    assert told["@context"] == f"{SPECIFICATION}/context"
    named = {entity["@id"]: entity for entity in told["@graph"]}
    assert len(named) == len(told["@graph"])
    return named


def many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def ids(entity: dict[str, Any], key: str) -> list[str]:
    return [value["@id"] for value in many(entity.get(key))]


def payload(crate: Path) -> dict[str, Path]:
    files = {path.relative_to(crate).as_posix(): path for path in crate.rglob("*") if path.is_file()}
    return {name: path for name, path in files.items() if name not in (METADATA, PREVIEW)}


def contents(crate: Path) -> dict[str, bytes]:
    return {path.relative_to(crate).as_posix(): path.read_bytes() for path in crate.rglob("*") if path.is_file()}


def holding(folder: Path, text: str) -> list[str]:
    """Files that hold a text in their name, in their bytes, or in a cell once unpacked."""
    found = []
    for path in (path for path in folder.rglob("*") if path.is_file()):
        hit = text in path.name or text.encode() in path.read_bytes()
        if path.suffix == ".parquet":
            hit = hit or any(text in str(row) for row in duckdb.read_parquet(str(path)).fetchall())
        found += [path.name] if hit else []
    return found


class Seen(HTMLParser):
    """The elements of a page, where its links lead, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements, self.links, self.text = Counter[str](), list[str](), ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data
