"""Where generated people work: firms in groups, and some schools, institutes, hospitals and associations.

Names and short forms are each one unit's alone; sizes are heavy-tailed, the largest about 7 % of all people.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.dice import Dice, cumulated
from benchmarks.places import City
from benchmarks.words import BODIES, BRAND_FIRST, BRAND_SECOND, BRAND_THIRD, BUSINESSES

PEOPLE_A_UNIT, FEWEST = 15, 12
_GROUP, _BODY, _SUBSIDIARY = 25, 12, 3  # one unit in so many
_STRIDE = 15_485_863  # a prime: neighbours in number get unlike names
_LARGEST = 7  # percent of all people


@dataclass(frozen=True, slots=True)
class Unit:
    """number: its rank by size. kind: of an organization, empty for a firm. variant: another spelling of the name,
    which no table calls an alias. parent: number of the group."""

    number: int
    label: str
    kind: str
    name: str
    short: str
    variant: str
    former: str
    city: City
    district: str
    parent: int | None


def units(people: int, cities: Sequence[City], dice: Dice) -> list[Unit]:
    """The units for so many people, the largest first."""
    home = cumulated([6000 // (city.number + 2) for city in cities])
    found: list[Unit] = []
    for number in range(max(FEWEST, people // PEOPLE_A_UNIT)):
        city = cities[dice.weighted(home)] if number else cities[0]
        found.append(_unit(number, city, found, dice))
    return found


def sizes(count: int) -> list[int]:
    """Running sums of the weights of so many units: Zipf, flattened until the first has its percent at most."""
    flat = 0
    while True:
        weights = [10**12 // (10 * rank + flat) for rank in range(1, count + 1)]
        if weights[0] * 100 <= _LARGEST * sum(weights) or flat > 1000:
            return cumulated(weights)
        flat += 1 + flat // 4


def _unit(number: int, city: City, before: Sequence[Unit], dice: Dice) -> Unit:
    brand, business = _brand(number)
    short, district, parent = brand + business, dice.pick(city.districts), None
    label, kind, former = "Company", "", ""
    if number % _GROUP == 0:
        name, variant = f"{short}集团有限公司", f"{short}集团公司"
    elif number % _BODY == _BODY - 1:
        label, kind = "Organization", dice.pick(list(BODIES))
        name = f"{city.short}{short}{BODIES[kind]}"
        short += BODIES[kind]
        variant = f"{city.name}{short}"
    elif number % _SUBSIDIARY == 1:
        group = before[dice.below(number // _GROUP + 1) * _GROUP]
        parent, city, district = group.number, group.city, dice.pick(group.city.districts)
        name, variant = f"{group.short}集团{short}有限公司", f"{short}公司"
    else:
        name = f"{short}（{city.short}）有限公司" if dice.permille(200) else f"{city.short}{short}有限公司"
        variant = f"{city.short}{short}公司"
        former = f"{city.short}{short}厂" if dice.permille(80) else ""
    return Unit(number, label, kind, name, short, variant, former, city, district, parent)


def _brand(number: int) -> tuple[str, str]:
    """A brand and a business that no other number has."""
    pairs = len(BRAND_FIRST) * len(BRAND_SECOND) * len(BUSINESSES)
    block, place = divmod(number, pairs)
    place = place * _STRIDE % pairs
    place, business = divmod(place, len(BUSINESSES))
    first, second = divmod(place, len(BRAND_SECOND))
    brand = BRAND_FIRST[first] + BRAND_SECOND[second]
    while block:
        block, third = divmod(block - 1, len(BRAND_THIRD))
        brand += BRAND_THIRD[third]
    return brand, BUSINESSES[business]
