"""Dates as records write them: ISO, 2023年7月26日, 2023/7/26, 2023.7, 20230726, spreadsheets' own.

What comes out is ISO text of the precision that stood there: `2023`, `2023-07`, `2023-07-26` (EDTF level 0).
"""

import re
from datetime import date
from unicodedata import normalize

_WRITTEN = re.compile(r"(\d{4})(?:[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?|年)?(?:[T ]00:00(?::00)?)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
# EDTF level 0 and 1, of what records need: precision, uncertainty, open and closed intervals.
_POINT = r"\d{4}(?:-\d{2}(?:-\d{2})?)?[?~%]?"
_EDTF = re.compile(rf"(?:{_POINT}|\.\.)?(?:/(?:{_POINT}|\.\.)?)?")
EARLIEST_YEAR, LATEST_YEAR = 1800, 2100  # of anything a record tells; no clock, so that a reading is the same tomorrow
EARLIEST, SENTINELS = 1000, ("1900-01-00", "1900-01-01", "1901-01-01", "9999-12-31")


def parse_date(text: str) -> str:
    """ISO text of the written precision. Raises ValueError with a reason fit for a report.

    >>> parse_date("2023年7月26日"), parse_date("2023/7"), parse_date("２０２３")
    ('2023-07-26', '2023-07', '2023')
    """
    written = normalize("NFKC", text).strip()
    found = _WRITTEN.fullmatch(written) or _COMPACT.fullmatch(written)
    if not found:
        raise ValueError("not a date; write 2023-07-26, 2023年7月26日, 2023-07 or 2023")
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    if year < EARLIEST:
        raise ValueError("an impossible date: no such year")
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        raise ValueError("an impossible date: no such day") from None
    iso = "-".join([f"{year:04}"] + [f"{part:02}" for part in (month, day) if part])
    if iso in SENTINELS:
        raise ValueError("a placeholder of the program that wrote it, not a date; leave the cell empty")
    return iso


def parse_full_date(text: str) -> str:
    """A date to the day. Raises ValueError."""
    iso = parse_date(text)
    if len(iso) != 10:
        raise ValueError("not a full date; a year alone belongs in the year column")
    return iso


def parse_edtf(text: str) -> str:
    """EDTF: a date of any precision, with ? ~ or %, or an interval with `/`. Raises ValueError.

    >>> parse_edtf("2016/.."), parse_edtf("1962?"), parse_edtf("1962年5月"), parse_edtf("2013年—2023年")
    ('2016/..', '1962?', '1962-05', '2013/2023')
    """
    written = normalize("NFKC", text).strip()
    if _EDTF.fullmatch(written) and written not in ("", "/", ".."):
        parts = written.split("/")
    else:
        parts = [part for part in re.split(r"[—–~至]+", written) if part]
        if len(parts) != 2:
            return parse_date(written)
    points = [
        part if part in ("", "..") else parse_date(part.rstrip("?~%")) + part[len(part.rstrip("?~%")) :]
        for part in parts
    ]
    known = [point[:10] for point in points if point not in ("", "..")]
    if len(known) == 2 and known[0][:4] > known[1][:4]:
        raise ValueError("an interval that ends before it begins")
    return "/".join(points)


def parse_year(text: str) -> int:
    """A year as an integer; `2023年`, `2023年度` and `2023` are taken. Raises ValueError."""
    iso = parse_date(normalize("NFKC", text).strip().removesuffix("度"))
    if len(iso) != 4:
        raise ValueError("not a year; a full date belongs in the date column")
    year = int(iso)
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise ValueError("a year out of range")
    return year
