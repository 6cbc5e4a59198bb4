"""A row that tells a figure: its words, number, unit and comparison agree, and what the words give is filled in."""

from collections.abc import Mapping
from decimal import Decimal

from loaders.language.figures import Figure, fen, parse_figure
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
    if "value" in values:
        written = _plain(values["value"].text, values.get("unit"))
        if told and written.value != told.value:
            raise FigureError(f"is not the number its words tell: {values['original'].text}")
        filled["value"] = Value(str(written.value), "decimal")
        if written.unit:
            filled["unit"] = Value(written.unit, "text")
    elif told:
        filled["value"] = Value(_text(told.value), "decimal")
        if told.value_high is not None and "valueHigh" not in values:
            filled["valueHigh"] = Value(_text(told.value_high), "decimal")
    if told:
        if "unit" not in filled and told.unit:
            filled["unit"] = Value(told.unit, "text")
        filled.setdefault("relation", Value(told.relation, "text"))
    if "value" in filled and "unit" in filled:
        money = fen(Decimal(filled["value"].text), filled["unit"].text)
        if money is not None:
            filled["fen"] = Value(str(money), "integer")
    return filled


def _plain(number: str, unit: Value | None) -> Figure:
    """A number and its unit, the scale of the unit taken into the number: 3000 万元 is 30000000 元."""
    scaled = unit.text if unit else ""
    scale = Decimal(1)
    while scaled and scaled[0] in "万亿" and len(scaled) > 1:
        scale *= Decimal(10**4 if scaled[0] == "万" else 10**8)
        scaled = scaled[1:]
    return Figure(Decimal(_text(Decimal(number) * scale)), None, "=", scaled or None)


def _text(number: Decimal) -> str:
    return str(
        number.quantize(Decimal(1)) if number == number.to_integral_value() else number.quantize(PLACES).normalize()
    )
