"""Positions: the same for the same graph, labels apart, and a map that stays put when something is added."""

from itertools import combinations
from pathlib import Path

import pytest

from graph.directory import CACHE
from queries.views.layout import Point, Size, box, layout
from queries.views.positions import positions
from queries.views.wording import date_words

STAR = [("middle", f"leaf {n}") for n in range(40)]
RING = [(f"ring {n}", f"ring {(n + 1) % 12}") for n in range(12)]
TIES = [*STAR, *RING, ("ring 0", "middle"), ("pair a", "pair b")]
BOXES = {id_: box("青岛市总工会创新工作室" if "a" in id_ else id_) for tie in TIES for id_ in tie}


def overlaps(places: dict[str, Point], boxes: dict[str, Size]) -> int:
    return sum(
        all(abs(places[a][axis] - places[b][axis]) < (boxes[a][axis] + boxes[b][axis]) / 2 - 1 for axis in (0, 1))
        for a, b in combinations(sorted(places), 2)
    )


def test_the_same_graph_stands_the_same_and_its_labels_apart() -> None:
    placed = layout(BOXES, TIES, {})
    assert layout(dict(reversed(BOXES.items())), TIES[::-1], {}) == placed
    assert placed.keys() == BOXES.keys() and overlaps(placed, BOXES) == 0
    assert all(x == int(x) and y == int(y) for x, y in placed.values())


def test_what_stood_somewhere_stays_there_and_new_things_come_beside(tmp_path: Path) -> None:
    placed = positions(tmp_path, "map", BOXES, TIES)
    assert positions(tmp_path, "map", BOXES, TIES) == placed
    more = BOXES | {"new": box("new")}
    later = positions(tmp_path, "map", more, [*TIES, ("middle", "new")])
    assert {id_: later[id_] for id_ in BOXES} == placed and len({*later.values()}) == len(more)
    assert positions(tmp_path, "another", more, [*TIES, ("middle", "new")]) != later


def test_a_directory_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / CACHE).write_text("a file where the folder would be", "utf-8")
    assert positions(tmp_path, "map", BOXES, TIES) == layout(BOXES, TIES, {})


def test_what_is_no_positions_is_laid_out_anew(tmp_path: Path) -> None:
    placed = positions(tmp_path, "map", BOXES, TIES)
    (kept,) = (tmp_path / CACHE / "views").iterdir()
    kept.write_text('{"a": "b"', "utf-8")
    assert positions(tmp_path, "map", BOXES, TIES) == placed


def test_nothing_is_placed_nowhere() -> None:
    assert layout({}, [], {}) == {} and layout({"a": (10, 10)}, [], {}) == {"a": (0, 0)}


@pytest.mark.parametrize(
    ("date", "zh", "en"),
    [
        ("2019", "2019年", "2019"),
        ("2019-05-01", "2019年5月1日", "2019-05-01"),
        ("1952-07-26/2023", "1952年7月26日至2023年", "1952-07-26 to 2023"),
        ("1960~", "约1960年", "about 1960"),
        ("1960?", "1960年（存疑）", "1960 (uncertain)"),
        ("累计", "累计", "累计"),
    ],
)
def test_dates_as_people_read_them(date: str, zh: str, en: str) -> None:
    assert date_words(date) == {"zh": zh, "en": en}
