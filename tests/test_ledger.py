"""The ledger: what goes in comes out, whole or not at all, and the same bytes whatever the order."""

import hashlib
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.ledger import BATCH, Ledger
from graph.personal import kind_of_personal
from graph.statement import Statement
from tests.tables import rows

PLAIN = Statement("Person/0", "type", "Person", "class", None, "Document/0", None, None, None, None, None, "t/1", "r")
FULL = Statement(
    *(
        "Person/0",
        "prefLabel",
        "贺彪",
        "text",
        "zh",
        "Document/0",
        "table=people.csv;row=2;column=姓名",
        "贺 彪",
        "贺 彪",
    ),
    *("由表推断", "0.8", "t/1", "r/people.csv#row=2"),
)


def many(count: int) -> list[Statement]:
    """Statements that differ in each field that sorts, some of them null."""
    return [
        FULL._replace(
            subject=f"Person/{n % 97}",
            value=f"名{n % 1009}",
            source=f"Document/{n % 7}",
            locator=None if n % 5 == 0 else f"row={n}",
            basis=None if n % 3 else "推断",
            record=f"r#row={n}",
        )
        for n in range(count)
    ]


def written(path: Path, statements: list[Statement]) -> bytes:
    with Ledger(path) as ledger:
        ledger.add(statements)
    return path.read_bytes()


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
statements = st.builds(
    Statement,
    *(texts, texts, texts, st.sampled_from(["text", "entity", "date"]), st.none() | texts, texts),
    *(st.none() | texts, st.none() | texts, st.none() | texts, st.none() | texts, st.none() | texts, texts, texts),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(listed=st.lists(statements, max_size=20))
def test_statements_come_back_as_they_went_in(listed: list[Statement], tmp_path: Path) -> None:
    clean = {s for s in listed if not any(text and kind_of_personal(text) for text in s)}
    written(tmp_path / "s.parquet", sorted(clean, key=repr))
    back = rows(tmp_path / "s.parquet")
    assert len(back) == len(clean)
    assert set(back) == clean


def test_null_and_empty_stay_apart(tmp_path: Path) -> None:
    both = [PLAIN, PLAIN._replace(quote="")]
    written(tmp_path / "s.parquet", both)
    assert set(rows(tmp_path / "s.parquet")) == set(both)


def test_no_statements_make_a_file_of_all_columns(tmp_path: Path) -> None:
    written(tmp_path / "s.parquet", [])
    with duckdb.connect() as engine:
        found = engine.execute("SELECT * FROM read_parquet(?)", [str(tmp_path / "s.parquet")])
        assert tuple(column[0] for column in found.description or ()) == Statement._fields
        assert found.fetchall() == []


def test_the_same_statement_twice_is_one(tmp_path: Path) -> None:
    with Ledger(tmp_path / "s.parquet") as ledger:
        ledger.add([PLAIN, FULL, PLAIN])
        ledger.add([FULL])
    assert ledger.count == 2
    assert sorted(rows(tmp_path / "s.parquet"), key=repr) == sorted([PLAIN, FULL], key=repr)


def test_order_and_batches_do_not_change_a_byte(tmp_path: Path) -> None:
    listed = many(BATCH + 7)
    whole = written(tmp_path / "whole.parquet", listed)
    random.Random(7).shuffle(listed)
    with Ledger(tmp_path / "parts.parquet") as ledger:
        for start in range(0, len(listed), 16_667):
            ledger.add(listed[start : start + 16_667])
    assert (tmp_path / "parts.parquet").read_bytes() == whole
    back = rows(tmp_path / "whole.parquet")
    assert len(back) == len(listed)
    assert [(s.source, s.locator is None, s.locator or "") for s in back] == sorted(
        (s.source, s.locator is None, s.locator or "") for s in back
    )


CHILD = """
import hashlib, os, sys
if sys.argv[2] == "1":
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
from pathlib import Path
from tests.test_ledger import many, written
print(hashlib.sha256(written(Path(sys.argv[1]), list(set(many(130_000))))).hexdigest())
"""


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="threads are bound to a processor on Linux only")
def test_hash_seeds_and_threads_do_not_change_a_byte(tmp_path: Path) -> None:
    digests = set()
    for seed, threads in (("0", "1"), ("1", "all")):
        call = [sys.executable, "-c", CHILD, str(tmp_path / f"{seed}.parquet"), threads]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])}
        digests.add(subprocess.run(call, env=environment, check=True, capture_output=True, text=True).stdout)
    assert len(digests) == 1


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    before = written(tmp_path / "s.parquet", [PLAIN])
    with pytest.raises(KeyError), Ledger(tmp_path / "s.parquet") as ledger:
        ledger.add([FULL])
        raise KeyError
    assert (tmp_path / "s.parquet").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["s.parquet"]


def test_an_error_of_the_statements_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), Ledger(tmp_path / "s.parquet") as ledger:
        ledger.add(PLAIN._replace(value=str(1 // n)) for n in (1, 0))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["ledger.duckdb", "ledger.duckdb.tmp/duckdb_temp_storage-0.tmp"])
def test_what_a_killed_run_left_does_not_stand_in_the_way(name: str, tmp_path: Path) -> None:
    left = tmp_path / "s.parquet.part" / name
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half a file")
    written(tmp_path / "s.parquet", [PLAIN])
    assert rows(tmp_path / "s.parquet") == [PLAIN]
    assert [path.name for path in tmp_path.iterdir()] == ["s.parquet"]


def test_more_than_memory_holds_spills_and_leaves_nothing(tmp_path: Path) -> None:
    listed = many(200_000)
    with Ledger(tmp_path / "s.parquet", memory="40MB") as ledger:
        ledger.add(listed)
    assert ledger.count == len(listed)
    assert [path.name for path in tmp_path.iterdir()] == ["s.parquet"]


PHONE = "13800138000"


def with_phone(field: str) -> Statement:
    told: dict[str, Any] = {field: f"电话{PHONE}"}
    return FULL._replace(**told)


@pytest.mark.parametrize("field", ["value", "quote", "original", "basis", "locator", "record"])
def test_personal_data_in_any_field_is_refused_and_told_of_by_its_record(field: str, tmp_path: Path) -> None:
    with Ledger(tmp_path / "s.parquet") as ledger:
        ledger.add([with_phone(field), PLAIN])
    assert rows(tmp_path / "s.parquet") == [PLAIN]
    assert [(refusal.property, refusal.kind) for refusal in ledger.refused] == [("prefLabel", "phone number")]
    assert PHONE.encode() not in (tmp_path / "s.parquet").read_bytes()


@pytest.mark.parametrize("field", ["subject", "source", "lang", "confidence", "loader"])
def test_no_field_goes_round_the_gate(field: str, tmp_path: Path) -> None:
    with Ledger(tmp_path / "s.parquet") as ledger:
        ledger.add([with_phone(field)])
    assert rows(tmp_path / "s.parquet") == []


def test_a_refusal_does_not_repeat_what_was_refused(tmp_path: Path) -> None:
    with Ledger(tmp_path / "s.parquet") as ledger:
        ledger.add([FULL._replace(record=f"电话{PHONE}/people.csv#row=2")])
    assert len(ledger.refused) == 1
    assert PHONE not in str(ledger.refused)


def test_an_id_is_not_personal_data(tmp_path: Path) -> None:
    ids = [f"Person/{hashlib.sha256(str(n).encode()).hexdigest()[:20]}" for n in range(10_000)]
    with Ledger(tmp_path / "s.parquet") as ledger:
        ledger.add(PLAIN._replace(property="recipient", value=mention, datatype="entity") for mention in ids)
    assert ledger.refused == []
