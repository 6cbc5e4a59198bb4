"""A row that tells a figure: its words, number, unit and comparison agree, and what the words give is filled in."""

from collections.abc import Mapping
from decimal import Decimal

from loaders.language.figures import fen, parse_figure
from loaders.table.cells import PLACES, CellError, Value


class FigureError(CellError):
    """The number of a row is not the one its words tell."""


def completed(values: Mapping[str, Value]) -> dict[str, Value]:
    """The row's value, valueHigh, unit, relation and fen, as far as its cells or its words (`original`) tell them.

    Cells outrank words; a unit such as 万元 becomes the plain one. Raises FigureError where both tell a number and
    they differ.
    """
    told = parse_figure(values["original"].text)
    filled = dict(values)
    scale, unit = _plain_unit(values["unit"].text if "unit" in values else None)
    if "value" in values:
        for column, number in (("value", told and told.value), ("valueHigh", told and told.value_high)):
            if column in values:
                written = Decimal(values[column].text) * scale
                if number is not None and written != number:
                    raise FigureError(f"is not the number its words tell: {values['original'].text}")
                filled[column] = Value(_text(written), "decimal")
    elif told:
        filled["value"] = Value(_text(told.value), "decimal")
        if told.value_high is not None:
            filled["valueHigh"] = Value(_text(told.value_high), "decimal")
        unit = told.unit or unit  # the words' number is in the words' unit
    if told:
        unit = unit or told.unit
        filled.setdefault("relation", Value(told.relation, "text"))
    if unit:
        filled["unit"] = Value(unit, "text")
    if "value" in filled and unit:
        money = fen(Decimal(filled["value"].text), unit)
        if money is not None:
            filled["fen"] = Value(str(money), "integer")
    return filled


def _plain_unit(unit: str | None) -> tuple[Decimal, str | None]:
    """The scale that a unit holds, and the unit without it: 万元 is 10000 元."""
    scale = Decimal(1)
    while unit and unit[0] in "万亿" and len(unit) > 1:
        scale *= Decimal(10**4 if unit[0] == "万" else 10**8)
        unit = unit[1:]
    return scale, unit


def _text(number: Decimal) -> str:
    return str(
        number.quantize(Decimal(1)) if number == number.to_integral_value() else number.quantize(PLACES).normalize()
    )
