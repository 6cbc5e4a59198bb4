"""Cells into values: text as written into the canonical value of a property, or a reason why not."""

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple
from unicodedata import normalize

from graph.names import key, tidy
from graph.statement import Datatype
from loaders.language.dates import parse_edtf, parse_full_date, parse_year
from ontology.schema import Attribute

_SEPARATORS = re.compile(r"[；;、\n|]")
PLACES = Decimal("0.0001")  # decimals are kept to 4 places
_YES, _NO = {"是", "true", "yes", "1", "对", "√"}, {"否", "false", "no", "0", "不是", "×"}


class CellError(ValueError):
    """A cell that can't be taken; the message is the reason, fit for a report."""


class Value(NamedTuple):
    """What a cell states: the canonical text, its datatype, and the language of names."""

    text: str
    datatype: Datatype
    lang: str | None = None


def split(cell: str) -> list[str]:
    """The values of a cell that may hold several.

    >>> split("五四广场站、青岛站；青岛北站")
    ['五四广场站', '青岛站', '青岛北站']
    """
    return [part for written in _SEPARATORS.split(cell) if (part := written.strip())]


def parse(cell: str, attribute: Attribute) -> Value:
    """The value of one cell of an attribute. Raises CellError."""
    try:
        if attribute.codes:
            return Value(_code(cell, attribute), "text")
        match attribute.datatype:
            case "integer" if attribute.term.name == "year":
                return Value(str(parse_year(cell)), "integer")
            case "integer":
                return Value(str(_integer(cell)), "integer")
            case "decimal":
                return Value(str(decimal(cell)), "decimal")
            case "date":
                return Value(parse_full_date(cell), "date")
            case "edtf":
                return Value(parse_edtf(cell), "date")
            case "boolean":
                return Value(_boolean(cell), "boolean")
    except ValueError as error:
        raise CellError(str(error)) from None
    if attribute.lang_tagged:
        name = tidy(cell)
        return Value(name, "text", "en" if name.isascii() else "zh")
    return Value(tidy(cell), "text")


def decimal(cell: str) -> Decimal:
    """A plain number, kept to 4 places; thousands separators are taken. Raises CellError."""
    written = normalize("NFKC", cell).replace(",", "").replace(" ", "")
    try:
        number = Decimal(written)
    except InvalidOperation:
        raise CellError("not a number; the words go into 原值 (original), the number alone here") from None
    if not number.is_finite() or abs(number) >= Decimal(10) ** 18:
        raise CellError("not a number that can be kept: beyond 18 digits")
    number = number.quantize(PLACES)
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def _integer(cell: str) -> int:
    number = decimal(cell)
    if number != number.to_integral_value():
        raise CellError("not a whole number")
    return int(number)


def _boolean(cell: str) -> str:
    word = normalize("NFKC", cell).strip().casefold()
    if word in _YES:
        return "true"
    if word in _NO:
        return "false"
    raise CellError("neither yes nor no; write 是 or 否")


def _code(cell: str, attribute: Attribute) -> str:
    exact = normalize("NFKC", cell).strip()
    wanted = key(cell)
    for code in attribute.codes:
        if exact == code.notation or (wanted and wanted in map(key, code.spellings)):
            return code.notation
    known = ", ".join(f"{code.labels.get('zh', '')} {code.notation}".strip() for code in attribute.codes)
    raise CellError(f"not one of: {known}")
