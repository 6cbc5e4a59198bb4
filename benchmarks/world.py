"""The world that records tell of: its size, years, cities and units, and the folders that its documents stand in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.dice import Dice
from benchmarks.places import PROVINCE, City, cities
from benchmarks.units import Unit, sizes, units

LAST_YEAR, MOST_YEARS, MOST_CITIES = 2024, 20, 16
_NOTICE_FOLDERS = 3


@dataclass(slots=True)
class Collection:
    """A folder of documents by one publisher or kind. slug: of their ids. city: whose paper it is. usual: people in
    one document.

    declared: (table, name) of what the folder has a row of, whichever document says it. documents: how many.
    """

    slug: str
    years: str
    kind: str
    publisher: str
    city: City | None
    usual: int
    declared: set[tuple[str, str]] = field(default_factory=set)
    documents: int = 0

    @property
    def folder(self) -> str:
        return f"{self.slug}-{self.years}"

    def once(self, table: str, name: str) -> bool:
        """Whether the folder lacks a row of this name; from now on it has one."""
        if (table, name) in self.declared:
            return False
        self.declared.add((table, name))
        return True


@dataclass(frozen=True, slots=True)
class World:
    """shares: running sums of the sizes of units. papers: by city number. notices: by range of years."""

    people: int
    first: int
    cities: Sequence[City]
    units: Sequence[Unit]
    shares: Sequence[int]
    papers: Sequence[Collection]
    notices: Sequence[tuple[range, Collection]]
    province: Collection

    def notices_of(self, year: int) -> Collection:
        return next(collection for years, collection in self.notices if year in years)

    def group_of(self, unit: Unit) -> Unit | None:
        """The group a unit is a part of; a group itself has the honors of a group too."""
        if unit.parent is not None:
            return self.units[unit.parent]
        return unit if unit.name.endswith("集团有限公司") else None


def world(people: int, dice: Dice) -> World:
    """A world for so many people; a small one has fewer years and cities."""
    years = min(MOST_YEARS, max(6, people // 100))
    first = LAST_YEAR + 1 - years
    towns = cities(min(MOST_CITIES, max(4, people // 100)))
    found = units(people, towns, dice)
    span = f"{first}-{LAST_YEAR}"
    return World(
        people=people,
        first=first,
        cities=towns,
        units=found,
        shares=sizes(len(found)),
        papers=[Collection(f"{c.slug}-workers-daily", span, "文章", c.paper, c, 20) for c in towns],
        notices=list(_notices(first, years)),
        province=Collection("shandong-workers-daily", span, "文章", f"{PROVINCE[:2]}工人日报", None, 20),
    )


def _notices(first: int, years: int) -> Iterator[tuple[range, Collection]]:
    """The notices of all unions, a folder for each part of the years."""
    for part in range(_NOTICE_FOLDERS):
        span = range(first + years * part // _NOTICE_FOLDERS, first + years * (part + 1) // _NOTICE_FOLDERS)
        yield span, Collection("union-notices", f"{span[0]}-{span[-1]}", "通知", "", None, 40)
