"""A document while it is being written: whom and what it names, and its rows, held back until it is whole.

Only a whole document knows where two things bear one name, so that their unit has to stand with it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from benchmarks.dice import Dice
from benchmarks.people import Person
from benchmarks.places import City
from benchmarks.tables import Tables
from benchmarks.units import Unit
from benchmarks.words import DESCRIPTORS
from benchmarks.world import Collection


class Ref(NamedTuple):
    """A thing that the document has a row of; apart: what tells it from others of its name, as written."""

    label: str
    name: str
    apart: str


Cells = dict[str, str | Ref | list[Ref]]


@dataclass(slots=True)
class Draft:
    """city: whose paper or union speaks, None for the province's. padded: two-character names are spread out.

    first: no document of the folder before this one was of its city and year. honors: granted in it, as written.
    """

    collection: Collection
    units: Sequence[Unit]
    id: str
    city: City | None
    year: int
    date: tuple[int, int]
    room: int
    padded: bool
    first: bool
    dice: Dice
    told: dict[int, Ref] = field(default_factory=dict)
    people: dict[int, Cells] = field(default_factory=dict)
    honors: list[str] = field(default_factory=list)
    length: int = 0
    _rows: list[tuple[str, Cells]] = field(default_factory=list)
    _seats: dict[tuple[str, int], int] = field(default_factory=dict)
    _written: dict[int, str] = field(default_factory=dict)
    _bearers: dict[tuple[str, str], set[str]] = field(default_factory=dict)

    @property
    def notice(self) -> bool:
        return self.collection.kind == "通知"

    @property
    def area(self) -> str:
        return self.city.name if self.city else "山东省"

    def has_room(self, people: Sequence[Person]) -> bool:
        """Whether they all fit in, none beside another of the same name and unit."""
        seats = ((p.number, self._seats.get((p.name, p.unit_in(self.year)), p.number)) for p in people)
        return len(self.told) + len(people) <= self.room and all(number == taken for number, taken in seats)

    def tell(self, person: Person) -> Ref:
        """The person, with a row of its own from now on."""
        if person.number not in self.told:
            dice, unit = self.dice, self.units[person.unit_in(self.year)]
            ref = self.told[person.number] = self._bear(Ref("Person", person.name, self.unit(unit)))
            self._seats[person.name, unit.number] = person.number
            cells: Cells = {"姓名": self.spread(person.name), "单位": ref.apart}
            if dice.permille(850):
                cells["职务"] = person.title
            if self.notice and dice.permille(300):
                cells |= {"性别": person.gender, "民族": person.ethnicity}
            if dice.permille(120):
                cells |= {"出生日期": person.born, "籍贯": person.native}
            if not self.notice and dice.permille(150):
                cells |= {"身份": dice.pick(DESCRIPTORS), "活动地区": unit.city.name}
            self.people[person.number] = cells
        return self.told[person.number]

    def unit(self, unit: Unit) -> str:
        """The unit as this document writes it; the folder has a row of it from now on."""
        if unit.number not in self._written:
            if self.dice.permille(15):
                self._written[unit.number] = unit.variant
                if self.collection.once("units", unit.variant):
                    self._unit_row(unit, {"名称": unit.variant})
            else:
                short = not self.notice and self.dice.permille(450)
                self._written[unit.number] = unit.short if short else unit.name
                self._declare_unit(unit)
        return self._written[unit.number]

    def _declare_unit(self, unit: Unit) -> None:
        if self.collection.once("units", unit.name):
            place = unit.district if self.dice.permille(600) else unit.city.name
            cells: Cells = {"名称": unit.name, "简称": unit.short, "所在地": place}
            if unit.label == "Organization":
                cells["类型"] = unit.kind
            else:
                cells["曾用名"] = unit.former
                if unit.city.short in unit.name and place == unit.city.name:
                    cells["依据"] = "所在地: 由企业名称推断"
                if not self.notice and self.collection.city == unit.city and self.dice.permille(100):
                    cells["加入项目"] = f"{unit.city.short}工友创新联盟"
            if unit.parent is not None:
                self._declare_unit(self.units[unit.parent])
                cells["上级"] = self.units[unit.parent].name
            self._unit_row(unit, cells)

    def _unit_row(self, unit: Unit, cells: Cells) -> None:
        self.row("organizations" if unit.label == "Organization" else "companies", cells)

    def declare(self, table: str, ref: Ref, cells: Cells) -> Ref:
        """A thing of this document, with its row."""
        self.row(table, cells)
        return self._bear(ref)

    def row(self, table: str, cells: Cells) -> None:
        """A row that this document says."""
        self._rows.append((table, cells))

    def quoted(self, words: str) -> dict[str, str]:
        """Words of the text and the place where they stand."""
        start = self.length + self.dice.between(2, 60)
        self.length = start + len(words)
        return {"位置": f"char={start}-{self.length}", "原文": words}

    def spread(self, name: str) -> str:
        return "　".join(name) if self.padded and len(name) == 2 else name

    def write(self, tables: Tables) -> None:
        """Write every row, and the truth about the people."""
        folder = self.collection.folder
        for table, cells in self._rows:
            written = self._written_cells(cells)
            tables.row(folder, table, written if table == "documents" else written | {"文献": self.id})
        for number, cells in self.people.items():
            tables.row(folder, "people", self._written_cells(cells) | {"文献": self.id})
            ref = self.told[number]
            tables.truth(self.id, ref.name, ref.apart, number)

    def _written_cells(self, cells: Mapping[str, str | Ref | list[Ref]]) -> dict[str, str]:
        narrowed = bool(cells.get("单位")) and "获得者" in cells
        found = {}
        for head, cell in cells.items():
            if isinstance(cell, list):
                found[head] = "、".join(self._called(ref) for ref in cell)
            elif isinstance(cell, Ref):
                found[head] = self.spread(cell.name) if narrowed and head == "获得者" else self._called(cell)
            else:
                found[head] = cell
        return found

    def _called(self, ref: Ref) -> str:
        name = self.spread(ref.name) if ref.label == "Person" else ref.name
        return f"{name}@{ref.apart}" if len(self._bearers.get((ref.label, ref.name), ())) > 1 else name

    def _bear(self, ref: Ref) -> Ref:
        self._bearers.setdefault((ref.label, ref.name), set()).add(ref.apart)
        return ref
