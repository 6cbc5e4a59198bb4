"""Figures in words together with the number they tell, as `3000余万元` and 30000000.

Money stays clear of eleven digits in yuan and in fen: a run of digits like that reads as a telephone number.
"""

from typing import NamedTuple

from benchmarks.dice import Dice

_BEFORE = (("", "等于"), ("超", "超过"), ("近", "约"), ("约", "约"), ("突破", "超过"))


class Worded(NamedTuple):
    """words as a record has them; number, unit and comparison as the columns 数值, 计量单位 and 比较 have them."""

    words: str
    number: str
    unit: str
    relation: str

    def cells(self, dice: Dice) -> dict[str, str]:
        """The cells of a figure; every other time the words alone, from which the rest follows."""
        cells = {"原值": self.words}
        if dice.permille(500):
            cells |= {"数值": self.number, "计量单位": self.unit, "比较": self.relation}
        return cells


def money(dice: Dice) -> Worded:
    if dice.permille(150):
        hundredths = dice.between(205, 995)  # of 亿: two hundred million and more
        return Worded(f"{_hundredths(hundredths)}亿元", str(hundredths * 10**6), "元", "等于")
    tens = dice.lean(range(1, 990)) * 10
    if dice.permille(300):
        return Worded(f"{tens}余万元", str(tens * 10**4), "元", "超过")
    before, relation = dice.pick(_BEFORE)
    return Worded(f"{before}{tens}万元", str(tens * 10**4), "元", relation)


def count(dice: Dice, unit: str, most: int = 900) -> Worded:
    """A number of things."""
    number = 1 + dice.lean(range(most))
    if number % 10 == 0 and dice.permille(500):
        return Worded(f"{number}余{unit}", str(number), unit, "超过")
    before, relation = dice.pick(_BEFORE) if number % 5 == 0 else _BEFORE[0]
    return Worded(f"{before}{number}{unit}", str(number), unit, relation)


def many(dice: Dice, unit: str) -> Worded:
    """Tens of thousands, with one decimal: 2.6万人次."""
    tenths = dice.between(11, 99)
    return Worded(f"{tenths // 10}.{tenths % 10}万{unit}", str(tenths * 1000), unit, "等于")


def percent(dice: Dice) -> Worded:
    if dice.permille(150):
        tenth = dice.between(1, 8)
        return Worded(f"{'一二三四五六七八九'[tenth - 1]}成", str(tenth * 10), "%", "等于")
    number = dice.between(3, 95)
    return Worded(f"{number}%", str(number), "%", "等于")


def _hundredths(number: int) -> str:
    return f"{number // 100}.{number % 100:02}".rstrip("0").rstrip(".")
