"""What the generator of benchmark records promises: one seed, the same bytes; records that read without a fault."""

import csv
import os
import subprocess
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

import jiangtu
from benchmarks.dice import Dice
from benchmarks.generate import generate
from benchmarks.truth import truth as who_is_who
from benchmarks.units import sizes
from graph.ledger import Ledger, Refusal
from graph.problem import Problem
from loaders.discovery import inputs
from loaders.table.input import Reading
from loaders.table.loader import read
from ontology.schema import schema
from tests.tables import rows

PEOPLE = 300
ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("generated") / "r"
    generate(PEOPLE, path, seed=1)
    return path


def truth(folder: Path) -> list[dict[str, str]]:
    return table(folder.with_name(f"{folder.name}.truth.csv"))


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def people(folder: Path) -> list[dict[str, str]]:
    return [row for path in sorted(folder.glob("*/people.csv")) for row in table(path)]


def digests(folder: Path) -> dict[str, str]:
    """Path → hash of every file, the truth included."""
    files = [*folder.rglob("*.csv"), folder.with_name(f"{folder.name}.truth.csv")]
    return {path.relative_to(folder.parent).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_one_seed_means_the_same_bytes_whatever_the_hash_seed(hash_seed: str, folder: Path, tmp_path: Path) -> None:
    call = [sys.executable, "-m", "benchmarks.generate", str(PEOPLE), str(tmp_path / "r"), "--seed", "1"]
    subprocess.run(call, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": hash_seed}, check=True, capture_output=True)
    assert digests(tmp_path / "r") == digests(folder)


def test_chance_and_line_ends_are_those_of_every_platform(folder: Path) -> None:
    dice = Dice(7)
    assert [dice.below(1000) for _ in range(5)] == [323, 947, 150, 394, 650]
    assert all(b"\r" not in path.read_bytes() for path in folder.rglob("*.csv"))


def test_another_seed_means_other_records(folder: Path, tmp_path: Path) -> None:
    generate(PEOPLE, tmp_path / "r", seed=2)
    ours, others = digests(folder), digests(tmp_path / "r")
    assert not {hash_ for path, hash_ in ours.items() if "people" in path} & set(others.values())


def test_the_records_read_without_a_problem_and_every_class_occurs(folder: Path, tmp_path: Path) -> None:
    problems: list[Problem] = []
    refused, found, taken = list[Refusal](), set[str](), Counter[str]()
    for source in inputs(folder, problems):
        reading, path = Reading(source.name), tmp_path / f"{len(taken)}.parquet"
        with Ledger(path) as ledger:
            ledger.add(read(source, reading))
        found |= {s.value for s in rows(path) if s.property == "type"}
        problems += reading.problems
        refused += ledger.refused
        taken += reading.taken
    assert problems == []
    assert refused == []
    assert found == schema().classes.keys() - {"Passage"}, "passages are made of the others' quotes"
    assert taken["Person"] == len(people(folder))


def test_the_truth_tells_of_every_row_of_a_person_and_of_every_person(folder: Path) -> None:
    told = truth(folder)
    written = Counter((row["文献"], row["姓名"].replace("　", ""), row["单位"]) for row in people(folder))
    assert Counter((row["document"], row["name"], row["unit"]) for row in told) == written
    assert max(written.values()) == 1
    assert {int(row["person"]) for row in told} == set(range(PEOPLE))


def test_names_clash_and_people_are_told_of_in_several_documents(tmp_path: Path) -> None:
    generate(2000, tmp_path / "r", seed=1)
    told = truth(tmp_path / "r")
    bearers: dict[str, set[str]] = {}
    for row in told:
        bearers.setdefault(row["name"], set()).add(row["person"])
    assert max(map(len, bearers.values())) >= 4
    assert len(told) > 2500


@pytest.mark.parametrize("units", [20, 1000, 50_000])
def test_the_largest_unit_has_about_seven_in_a_hundred(units: int) -> None:
    weights = sizes(units)
    assert 0.055 < weights[0] / weights[-1] <= 0.0701


def test_who_is_who_leaves_out_no_telling_silently(folder: Path, tmp_path: Path) -> None:
    jiangtu.build([folder], tmp_path / "g", stores=False)
    (tmp_path / "r.truth.csv").write_bytes(folder.with_name(f"{folder.name}.truth.csv").read_bytes())
    before = who_is_who(tmp_path / "r", tmp_path / "g")
    with (tmp_path / "r.truth.csv").open("a", encoding="utf-8", newline="") as lines:
        csv.DictWriter(lines, truth(folder)[0], lineterminator="\n").writerow({**truth(folder)[0], "name": "查无此人"})
    after = who_is_who(tmp_path / "r", tmp_path / "g")
    assert before["tellings"] == len(truth(folder)) and before["people"] > 0
    assert after == {**before, "tellings": before["tellings"] + 1, "not found": before["not found"] + 1}


def test_a_folder_that_holds_something_is_left_alone(folder: Path) -> None:
    with pytest.raises(FileExistsError):
        generate(1, folder)
