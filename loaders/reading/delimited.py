"""CSV files as sheets: utf-8 with or without a byte-order mark, utf-16 with one, gb18030; comma, tab or semicolon.

The encoding is decided over the whole file before a row is read, in a stream, so that a late byte can't surprise.
"""

import codecs
import csv
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from graph.errors import UnreadableInput
from loaders.reading.sheet import Row, Sheet

_CHUNK = 1 << 20
LONGEST_CELL = 1 << 20  # characters; the csv module's own bound is smaller and would stop the whole file


def sheet(path: Path, file: str) -> Sheet:
    """The CSV file at `path` as a sheet named `file` in reports.

    Raises UnreadableInput: neither of the encodings fits, or the file is not text.
    """
    encoding = _encoding(path, file)
    delimiter = _delimiter(path, encoding)

    def rows() -> Iterator[Row]:
        csv.field_size_limit(LONGEST_CELL)
        number = 0
        with path.open(encoding=encoding, newline="") as lines:
            quotes = _Quotes(lines)
            reader = csv.reader(quotes, delimiter=delimiter)
            while True:
                number += 1
                quotes.count = 0
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    raise UnreadableInput(f"row {number}: {error}; the rest of the file is not read") from None
                if quotes.count % 2:
                    raise UnreadableInput(f"row {number}: a quotation mark that is never closed; the rest is not read")
                yield Row(number, [cell.strip() for cell in cells])

    return Sheet(file, "", rows, {})


class _Quotes:
    """Lines, and how many quotation marks they held: an odd number in one row is one that was never closed."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines, self.count = iter(lines), 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.count += line.count('"')
        return line


def _encoding(path: Path, file: str) -> str:
    with path.open("rb") as start:
        head = start.read(_CHUNK)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        candidates = ["utf-16"]
    elif b"\0" in head:
        raise UnreadableInput(f"{file}: not a text file (it holds NUL bytes); a workbook needs its .xlsx ending")
    else:
        candidates = ["utf-8-sig", "gb18030"]
    for encoding in candidates:
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as stream:
                while chunk := stream.read(_CHUNK):
                    decoder.decode(chunk)
                decoder.decode(b"", final=True)
            return encoding
        except UnicodeDecodeError:
            continue
    raise UnreadableInput(f"{file}: neither UTF-8 nor GB18030 text; save it as «CSV UTF-8»")


def _delimiter(path: Path, encoding: str) -> str:
    with path.open(encoding=encoding, newline="") as lines:
        first = "".join(islice((line for line in lines if line.strip()), 20))
    return max(",\t;", key=first.count)
