"""Records of a hundred thousand rows are read whole, in memory that does not grow with the statements."""

import json
import os
import subprocess
import sys
from collections import Counter
from itertools import islice, product
from pathlib import Path

import duckdb
import pytest

from graph.names import key

FIRMS, PEOPLE, POSTS, GRANTS = 500, 40_000, 30_000, 30_000
MEMORY = 700  # MB of a whole process that reads them: 512 of the ledger's engine, and the names
HONORS = ("时代楷模", "全国劳动模范", "大国工匠", "全国技术能手")


def people_names() -> list[str]:
    """As many different names as there are people, of characters that no normalisation makes one."""
    plain = [c for c in map(chr, range(0x4E00, 0x4F00)) if key(c) == c][:35]
    return ["".join(parts) for parts in islice(product(plain, repeat=3), PEOPLE)]


def written(folder: Path) -> Path:
    folder.mkdir()
    names = people_names()
    firms = [f"青岛第{n}机械有限公司" for n in range(FIRMS)]
    people = (f"{name},{firms[n % FIRMS]},{'男' if n % 2 else '女'}" for n, name in enumerate(names))
    posts = (f"{names[n]},{firms[(n + 1) % FIRMS]},工程师,{1990 + n % 30}" for n in range(POSTS))
    grants = (f"{names[n]},{HONORS[n % 4]},{2000 + n % 20},钳工" for n in range(GRANTS))
    for table, header, lines in (
        ("companies", "名称", iter(firms)),
        ("people", "姓名,单位,性别", people),
        ("positions", "姓名,单位,职务,起始", posts),
        ("conferrals", "获得者,荣誉,年份,类别", grants),
    ):
        (folder / f"{table}.csv").write_text("\n".join([header, *lines, ""]), "utf-8")
    return folder


CHILD = """
import json, sys
from pathlib import Path
from benchmarks.memory import peak
from graph.ledger import Ledger
from loaders.discovery import inputs
from loaders.table.input import Reading
from loaders.table.loader import read
(source,) = inputs(Path(sys.argv[1]), [])
reading = Reading(source.name)
with Ledger(Path(sys.argv[2])) as ledger:
    ledger.add(read(source, reading))
told = [reading.rows, reading.faulty, dict(reading.taken), len(reading.problems), len(ledger.refused)]
print(json.dumps([peak(), *told]))
"""


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[object], Counter[str]]:
    """What the child says of its reading, and the number of statements by class and property."""
    pytest.importorskip("resource", reason="a process's peak of memory is asked for on Unix")
    folder = tmp_path_factory.mktemp("large")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    call = [sys.executable, "-c", CHILD, str(written(folder / "r")), str(folder / "r.parquet")]
    said = subprocess.run(call, env=environment, check=True, capture_output=True, text=True).stdout
    query = "SELECT split_part(subject, '/', 1) || ' ' || property, count(*) FROM read_parquet(?) GROUP BY 1"
    with duckdb.connect() as engine:
        found = engine.execute(query, [str(folder / "r.parquet")]).fetchall()
    return json.loads(said.splitlines()[-1]), Counter(dict(found))


def test_a_hundred_thousand_rows_fit_into_bounded_memory(done: tuple[list[float], Counter[str]]) -> None:
    assert done[0][0] < MEMORY


def test_every_row_of_a_large_input_is_taken(done: tuple[list[object], Counter[str]]) -> None:
    taken = {"Company": FIRMS, "Person": PEOPLE, "Position": POSTS, "Conferral": GRANTS}
    assert done[0][1:5] == [sum(taken.values()), 0, taken, 0]


def test_every_statement_of_a_large_input_is_there(done: tuple[list[object], Counter[str]]) -> None:
    said, found = done
    assert said[5] == 0
    assert found["Person prefLabel"] == found["Person gender"] == PEOPLE
    assert found["Position type"] == found["Position holder"] == PEOPLE + POSTS  # people tell one each
    assert found["Conferral type"] == found["Conferral recipient"] == found["Conferral honor"] == GRANTS
