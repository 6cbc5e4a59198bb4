"""Generated people: one who is honored, and those of the same unit who stand around that one."""

from dataclasses import dataclass

from benchmarks.dice import Dice, cumulated
from benchmarks.words import COMMON_GIVEN, ETHNICITIES, GIVEN, RANKS, SURNAMES, TRADES

_SURNAMES = cumulated([10_000 // (rank + 4) for rank in range(len(SURNAMES))])
_COMMON = cumulated([1000 // (rank + 6) for rank in range(min(map(len, COMMON_GIVEN.values())))])
_COMPANIONS = cumulated([28, 29, 20, 14, 9])  # of 0, 1, 2 … around one: 1.5 on average


@dataclass(frozen=True, slots=True)
class Person:
    """number: the true one. unit, earlier: numbers of units; earlier is where the person was before `moved`.
    started: the year at work there. honored: the year of a first grant."""

    number: int
    name: str
    gender: str
    ethnicity: str
    born: str
    native: str
    trade: str
    title: str
    unit: int
    earlier: int
    moved: int
    started: int
    honored: int

    def unit_in(self, year: int) -> int:
        return self.unit if year >= self.moved else self.earlier


def companions(dice: Dice) -> int:
    """How many stand around one who is honored."""
    return dice.weighted(_COMPANIONS)


def person(number: int, unit: int, earlier: int, native: str, first: int, dice: Dice) -> Person:
    """Somebody of a unit, at work there before the year `first`; earlier: another unit, or the same."""
    gender = "男" if dice.permille(680) else "女"
    started = first - dice.between(3, 25)
    born = started - dice.between(18, 24)
    trade, rank = dice.lean(TRADES), dice.pick(RANKS)
    return Person(
        number=number,
        name=_name(gender, dice),
        gender=gender,
        ethnicity=dice.lean(ETHNICITIES),
        born=(f"{born}", f"{born}-{dice.between(1, 12):02}", f"{born}年{dice.between(1, 12)}月")[dice.below(3)],
        native=native,
        trade=trade,
        title=trade + rank if len(rank) > 2 else rank or trade,
        unit=unit,
        earlier=earlier,
        moved=first + dice.between(1, 4) if earlier != unit else 0,
        started=started,
        honored=first,
    )


def _name(gender: str, dice: Dice) -> str:
    surname = SURNAMES[dice.weighted(_SURNAMES)]
    if dice.permille(450):
        return surname + COMMON_GIVEN[gender][dice.weighted(_COMMON)]
    first = dice.lean(GIVEN[gender])
    return surname + (first if dice.permille(150) else first + dice.pick(GIVEN[gender]))
