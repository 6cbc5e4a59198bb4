"""The desk that documents are written on: one open for each folder, city and year, closed when it is full."""

from collections.abc import Sequence

from benchmarks.dice import Dice
from benchmarks.draft import Cells, Draft
from benchmarks.happenings import happenings
from benchmarks.people import Person
from benchmarks.places import City
from benchmarks.tables import Tables
from benchmarks.words import REPORTERS
from benchmarks.world import Collection, World

Key = tuple[str, str, int]


class Desk:
    """Opens and closes drafts; what is closed goes to the tables. `close` ends the work."""

    def __init__(self, world: World, tables: Tables, dice: Dice) -> None:
        self._world, self._tables, self._dice = world, tables, dice
        self._open: dict[Key, Draft] = {}
        self._last: dict[Key, str] = {}  # id of the document before

    def draft(self, collection: Collection, city: City | None, year: int, people: Sequence[Person]) -> Draft:
        """A document of that city and year with room for these people."""
        place = (collection.folder, city.name if city else "", year)
        draft = self._open.get(place)
        if draft and not draft.has_room(people):
            self._finish(place, draft)
            draft = None
        if draft is None:
            draft = self._open[place] = self._begin(collection, city, year, place, len(people))
        return draft

    def close(self) -> None:
        for place, draft in self._open.items():
            self._finish(place, draft)
        self._open.clear()

    def _begin(self, collection: Collection, city: City | None, year: int, place: Key, least: int) -> Draft:
        dice = self._dice
        collection.documents += 1
        return Draft(
            collection=collection,
            units=self._world.units,
            id=f"{collection.slug}-{year}-n{collection.documents:06}",
            city=city,
            year=year,
            date=(dice.between(1, 12), dice.between(1, 28)),
            room=max(least, dice.between(collection.usual // 2, collection.usual * 3 // 2)),
            padded=collection.kind == "通知" and dice.permille(300),
            first=place not in self._last,
            dice=dice,
        )

    def _finish(self, place: Key, draft: Draft) -> None:
        happenings(draft, self._world.first)
        draft.row("documents", self._head(draft, self._last.get(place)))
        draft.write(self._tables)
        self._last[place] = draft.id

    def _head(self, draft: Draft, before: str | None) -> Cells:
        """The row of the document itself."""
        dice, (month, day) = self._dice, draft.date
        number = len(draft.told)
        title = (
            f"关于表彰{draft.year}年度{draft.area}职工先进典型的通报"
            if draft.notice
            else f"{draft.area}{number}名职工{dice.pick(('匠心筑梦', '岗位建功', '技能报国', '创新创效'))}"
        )
        publisher = draft.collection.publisher or f"{draft.area}总工会"
        cells: Cells = {"编号": draft.id, "标题": title, "类型": draft.collection.kind, "出版者": publisher}
        if draft.city:
            cells["城市"] = draft.city.name
        if dice.permille(60):
            cells["年份"] = str(draft.year)
        else:
            chinese = draft.notice and dice.permille(500)
            cells["日期"] = f"{draft.year}年{month}月{day}日" if chinese else f"{draft.year}-{month:02}-{day:02}"
        if not draft.notice:
            cells["记者"] = dice.pick(REPORTERS)
            if draft.first and draft.city:
                cells["发布活动"] = f"{draft.year}年{draft.city.name}职工技能节"
        if before and dice.permille(50):
            cells["引用"] = before
        return cells
