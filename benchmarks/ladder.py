"""The grants that one person comes by over the years: up the ladder from level to level, some twice, some undated."""

from dataclasses import dataclass

from benchmarks.awards import BESIDE, LADDER, Award, award_of_group, awards
from benchmarks.dice import Dice, cumulated
from benchmarks.units import Unit

_COUNT = cumulated([71, 19, 7, 3])  # of 1, 2, 3 … grants
_FIRST = cumulated([3, 46, 38, 11, 2])  # by step of the ladder
_BESIDE = cumulated([60, 30, 8, 2])
_GRADES = ("一等奖", "二等奖", "三等奖")


@dataclass(frozen=True, slots=True)
class Grant:
    """year: when it was granted; dated: whether documents tell it. day: month and day, zero where nobody tells."""

    award: Award
    year: int
    dated: bool
    day: tuple[int, int]
    edition: str
    grade: str


def grant(award: Award, year: int, dice: Dice) -> Grant:
    return Grant(
        award=award,
        year=year,
        dated=not dice.permille(50),
        day=(dice.between(1, 12), dice.between(1, 28)) if dice.permille(150) else (0, 0),
        edition=f"第{year - 1999}届" if award.numbered else "",
        grade=dice.pick(_GRADES) if award.graded else "",
    )


def climb(unit: Unit, group: Unit | None, first: int, last: int, dice: Dice) -> list[Grant]:
    """One grant or more, in the order of their years; group: that `unit` is a part of, or is."""
    step, year, found = dice.weighted(_FIRST), first, list[Grant]()
    for _ in range(1 + dice.weighted(_COUNT)):
        if year > last:
            break
        if award := _award(step, unit, group, found, dice):
            found.append(grant(award, year, dice))
        year += dice.between(1, 5)
        if dice.permille(720):
            step = min(step + 1, len(LADDER) - 1)
    return found


def _award(step: int, unit: Unit, group: Unit | None, before: list[Grant], dice: Dice) -> Award | None:
    """An honor of that step that the person may still receive; now and then the same as before, or one beside."""
    if before and before[-1].award.repeatable and dice.permille(150):
        return before[-1].award
    level = LADDER[step]
    if level == "enterprise" and group:
        return award_of_group(group)
    if dice.permille(25):
        level = BESIDE[dice.weighted(_BESIDE)]
    held = {grant.award.name for grant in before if not grant.award.repeatable}
    choice = awards("district" if level == "enterprise" else level, "person", unit.city, unit.district)
    open_ = [award for award in choice if award.name not in held]
    return dice.lean(open_) if open_ else None
