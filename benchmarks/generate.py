"""Honor records of any size, made up, the same for the same seed: folders of CSV tables, and the truth beside them.

`python -m benchmarks.generate PEOPLE DIR [--seed N]` writes DIR, which `jiangtu build DIR` reads, and DIR.truth.csv:
a row for each row of a people table (document, name, unit as written) with the number of the person it is of.
Memory is bounded by the number of units and open documents, a small part of the people.
"""

import argparse
import sys
from pathlib import Path

from benchmarks.desk import Desk
from benchmarks.dice import Dice
from benchmarks.ladder import climb
from benchmarks.people import Person, companions, person
from benchmarks.places import PROVINCE
from benchmarks.stories import tell
from benchmarks.tables import Tables
from benchmarks.world import LAST_YEAR, World, world


def generate(people: int, folder: Path, seed: int = 1) -> int:
    """Write the records of so many people into `folder`, which must be new or empty; the number of rows.

    Raises FileExistsError.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder}: not empty")
    dice = Dice(seed)
    made = world(people, dice)
    with Tables(folder) as tables:
        desk, number = Desk(made, tables, dice), 0
        while number < people:
            around = _around(made, number, people, dice)
            one, *others = around
            unit = made.units[one.unit]
            grants = climb(unit, made.group_of(unit), one.honored, LAST_YEAR, dice)
            if not grants:
                continue  # such a person would leave no trace; another is drawn
            tell(made, desk, one, others, grants, dice)
            number += len(around)
        desk.close()
        return tables.rows


def _around(made: World, number: int, people: int, dice: Dice) -> list[Person]:
    """One to be honored and those around, all of one unit, no two of one name."""
    unit = dice.weighted(made.shares)
    earlier = dice.weighted(made.shares) if dice.permille(120) else unit
    first = dice.between(made.first, LAST_YEAR)
    names, found = set[str](), list[Person]()
    for nth in range(min(1 + companions(dice), people - number)):
        city = dice.pick(made.cities)
        native = PROVINCE[:2] + dice.pick((city.short, city.districts[0]))
        somebody = person(number + nth, unit, earlier if nth == 0 else unit, native, first, dice)
        if somebody.name in names:
            break
        names.add(somebody.name)
        found.append(somebody)
    return found


def main() -> None:
    """The command."""
    reader = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__.partition("\n")[0])
    reader.add_argument("people", type=int, metavar="PEOPLE")
    reader.add_argument("folder", type=Path, metavar="DIR")
    reader.add_argument("--seed", type=int, default=1, metavar="N")
    asked = reader.parse_args()
    if asked.people < 1:
        reader.error("PEOPLE is 1 or more")
    try:
        rows = generate(asked.people, asked.folder, asked.seed)
    except FileExistsError as error:
        sys.exit(str(error))
    sys.stdout.write(f"{asked.people} people, {rows} rows\n")


if __name__ == "__main__":
    main()
